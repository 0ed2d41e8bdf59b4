"""Which presentation is on the screen, and what does its component receive and answer?

One JSON string holds the whole deck: turning a slide asks nothing of the server. It comes back for
three things only: a filter changed in mid-talk, a decision to keep, and the end.
"""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from dashboard import address, assets, decisions, filters
from dashboard.decisions import Decision
from dashboard.presenter_payload import Opened, payload
from indicators.formats import typographic
from indicators.slides import Presentation, named
from indicators.view import View
from pipeline import editorial, espaces
from pipeline.folders import espace
from pipeline.problems import InputRefused

KEY = "presenter"
_ANSWER, _OPENED = "presenter_reponse", "presenter_ouverte"
# See `board`: a stub, and a script that the browser keeps.
_STUB = """
export default async function (component) {{
  const address = new URL("{script}", document.baseURI);
  const presenter = await import(address);
  return presenter.mount(component);
}}
"""
_component = st.components.v2.component(
    KEY, js=_STUB.format(script=assets.address("presenter.js")), isolate_styles=False
)


def asked() -> str:
    """The code of the presentation that the address asks for."""
    return address.brought(filters.PRESENTATION)


def start(code: str) -> None:
    address.keep(filters.PRESENTATION, [code])
    address.keep(filters.DIAPO, [])


def find(view: View, code: str) -> Presentation:
    """A ready-made presentation, or a saved one. Raises InputRefused when there is none."""
    return named(view, code, editorial.presentations(espace(view.version.espace)))


def opened(view: View, code: str) -> Opened:
    """Raises InputRefused when the presentation, or the figures it freezes, are not there."""
    presentation = find(view, code)
    frozen = presentation.arrete
    version = espaces.frozen(view.version.espace, frozen) if frozen else view.version
    return Opened(code, presentation, version)


def show(view: View) -> bool:
    """Draw the presentation that is asked for; False when there is none to draw."""
    code = asked()
    if not code:
        return False
    try:
        shown = opened(view, code)
    except InputRefused as refusal:
        st.warning(str(refusal))
        return False
    st.session_state[_OPENED] = shown
    _component(
        data=payload(shown, _changed(), st.session_state.get(_ANSWER, {})), key=KEY,
        on_filtre_change=_keep, on_decision_change=_note, on_fermer_change=_leave,
    )  # fmt: skip
    return True


def _keep() -> None:
    """Streamlit keeps a state only when a callback is declared for it."""


def _sent(name: str) -> Mapping[str, Any]:
    """What the browser sent, which anybody can forge: anything unexpected is nothing."""
    state = st.session_state.get(KEY)
    sent = state.get(name) if isinstance(state, Mapping) else None
    return sent if isinstance(sent, Mapping) else {}


def _changed() -> tuple[int, dict[str, list[str]]]:
    """The one slide whose filters were changed, and to what."""
    sent = _sent("filtre")
    chosen, index = sent.get("choix"), sent.get("diapo")
    if not isinstance(chosen, Mapping) or not isinstance(index, int):
        return 0, {}
    known = (filters.EXERCICE, filters.PERIMETRE, *filters.ACTIVITE)
    return index, {name: [str(chosen[name])] for name in known if chosen.get(name)}


def _note() -> None:
    sent, shown = _sent("decision"), st.session_state[_OPENED]
    told = Decision(
        shown.code, shown.presentation.titre, shown.presentation.exercice,
        diapositive=str(sent.get("diapositive", "")), version=shown.version.name,
        quoi=str(sent.get("quoi", "")), qui=str(sent.get("qui", "")),
        quand=str(sent.get("quand", "")),
    )  # fmt: skip
    answer = {"compte": sent.get("compte"), "erreur": "", "texte": ""}
    try:
        kept = decisions.noted(shown.version, told)
        answer["texte"] = typographic(decisions.in_words(kept))
    except InputRefused as refusal:
        answer["erreur"] = str(refusal)
    st.session_state[_ANSWER] = answer


def _leave() -> None:
    address.keep(filters.PRESENTATION, [])
    address.keep(filters.DIAPO, [])
    st.session_state.pop(_ANSWER, None)
