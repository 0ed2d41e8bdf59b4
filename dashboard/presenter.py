"""Which presentation is on the screen, and what does its component receive and answer?

One JSON string holds the whole deck: turning a slide asks nothing of the server. It comes back for
three things only: a filter changed in mid-talk, a decision to keep, and the end.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from dashboard import address, assets, decisions, filters
from dashboard.decisions import Decision
from dashboard.payload import drawn
from indicators import lookups, registry
from indicators.blocks import Block, Text
from indicators.decisions_asked import DECISIONS
from indicators.dimensions import DIMENSIONS
from indicators.formats import typographic
from indicators.periods import exercice
from indicators.question import Question
from indicators.ready_made import READY
from indicators.slides import CENTRE, Presentation, Told, of_ready, read, slide_of, view_of
from indicators.view import View, report_of, scope_line
from pipeline import documents, espaces
from pipeline.folders import espace
from pipeline.problems import InputRefused
from pipeline.store import Version

NATURE = "presentation"
KEY = "presenter"
_ANSWER = "presenter_reponse"
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


@dataclass(frozen=True)
class Opened:
    """A presentation on the version whose figures it shows."""

    code: str
    presentation: Presentation
    version: Version


def asked() -> str:
    """The code of the presentation that the address asks for."""
    return address.brought(filters.PRESENTATION)


def start(code: str) -> None:
    address.keep(filters.PRESENTATION, [code])
    address.keep(filters.DIAPO, [])


def find(view: View, code: str) -> Presentation:
    """A ready-made presentation, or a saved one. Raises InputRefused when there is none."""
    if code in READY:
        return of_ready(READY[code], view)
    known = documents.find(espace(view.version.espace), NATURE, code)
    if known is None:
        raise InputRefused(
            f"La présentation « {code} » n'existe pas.", "Choisissez-en une dans la liste."
        )
    return read(known.contenu)


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
    st.session_state[_ANSWER, "opened"] = shown
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
    sent, shown = _sent("decision"), st.session_state[_ANSWER, "opened"]
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


def payload(
    shown: Opened, changed: tuple[int, Mapping[str, Sequence[str]]], answer: Mapping[str, Any]
) -> str:
    """The cover and the slides, the choices of the filter panel, the answer to a decision."""
    presentation, version = shown.presentation, shown.version
    noted = decisions.of_session(version, shown.code, presentation.exercice)
    told = [decisions.in_words(item) for item in noted]
    slides = [_cover(shown)]
    for index, slide in enumerate(presentation.diapositives, 1):
        chosen = changed[1] if index == changed[0] else {}
        slides.append(_slide(shown, slide, chosen, told))
    content = {
        "code": shown.code,
        "titre": typographic(presentation.titre),
        "fictif": View(version, exercice(presentation.exercice)).is_fictional,
        "diapositives": slides,
        "filtres": _choices(version),
        "reponse": dict(answer),
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _cover(shown: Opened) -> dict[str, Any]:
    view = View(shown.version, exercice(shown.presentation.exercice))
    return {
        "couverture": True,
        "titre": typographic(shown.presentation.titre),
        "sousTitre": CENTRE,
        "section": "",
        "commentaire": "",
        "notes": "",
        "blocs": [],
        "source": typographic(_origin(view, ())),
        "filtre": "",
    }


def _slide(
    shown: Opened, told: Told, changed: Mapping[str, Sequence[str]], noted: Sequence[str]
) -> dict[str, Any]:
    # a typed title told the slide's own figures, not those of another filter
    asked_for = replace(told, titre="") if changed else told
    annee = shown.presentation.exercice
    slide = slide_of(shown.version, annee, asked_for, changed)
    blocks = [_with_decisions(block, noted) for block in slide.blocks]
    try:
        view = view_of(shown.version, annee, told, changed)
        source = _origin(view, blocks)
    except InputRefused:
        source = shown.version.name
    return {
        "titre": typographic(slide.title),
        "section": slide.section,
        "commentaire": typographic(slide.comment),
        "notes": slide.notes,
        "blocs": [_light(block, shown.version) for block in blocks],
        "source": typographic(source),
        "filtre": _filter_words(shown.version, changed),
    }


def _with_decisions(block: Block, noted: Sequence[str]) -> Block:
    """The half that a last slide leaves empty holds what the session has decided."""
    if isinstance(block, Text) and block.id == DECISIONS:
        return replace(block, items=(*block.items, *noted))
    return block


def _light(block: Block, version: Version) -> dict[str, Any]:
    """As the board draws it, without what a slide does not offer."""
    left_out = ("downloads", "questionable", "table", "keys")
    full = drawn(block, version.espace == "demo")
    return {name: value for name, value in full.items() if name not in left_out}


def _origin(view: View, blocks: Sequence[Block]) -> str:
    """Scope, source and version: what every slide says of itself."""
    source = "" if report_of(view) else "source : relevés du centre de ressources"
    if view.is_fictional:
        source = "données fictives"
    question = _scoped(view, blocks)
    scope_of = question.indicateur if question else "demi_journees" if not blocks else ""
    seen = replace(view, perimetre=question.perimetre) if question else view
    parts = (scope_line(seen, scope_of), source, f"version {view.version.name}")
    return " · ".join(part for part in parts if part)


def _scoped(view: View, blocks: Sequence[Block]) -> Question | None:
    """The first question of a slide whose answer depends on the périmètre."""
    questions = [getattr(block, "question", None) for block in blocks]
    known = (question for question in questions if question)
    return next((q for q in known if registry.indicator(view.version, q.indicateur).compte), None)


def _filter_words(version: Version, changed: Mapping[str, Sequence[str]]) -> str:
    told = []
    for name, codes in changed.items():
        names = _names(version, name)
        label = DIMENSIONS[name].libelle.lower()
        told.append(f"{label} : {names.get(codes[0], codes[0])}")
    return typographic(" · ".join(told))


def _choices(version: Version) -> list[dict[str, Any]]:
    """The lists of the filter panel."""
    keys = (filters.EXERCICE, filters.PERIMETRE, *filters.ACTIVITE)
    return [
        {
            "cle": key,
            "libelle": DIMENSIONS[key].libelle,
            "codes": [{"code": code, "libelle": label} for code, label in names.items()],
        }
        for key in keys
        if (names := _names(version, key))
    ]


def _names(version: Version, key: str) -> Mapping[str, str]:
    if key == filters.EXERCICE:
        return {str(year): str(year) for year in reversed(lookups.exercices(version))}
    return lookups.names(version, key)
