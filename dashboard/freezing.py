"""Which figures were frozen, under which name, and what has changed since?"""

import streamlit as st

from dashboard import board, frozen
from dashboard.payload import payload
from indicators.blocks import Placed
from indicators.formats import moment
from indicators.frozen_figures import FrozenState, changed_since
from indicators.narrative import plural
from indicators.view import View
from pipeline import frozen as freezer
from pipeline import journal
from pipeline.folders import Espace, espace
from pipeline.journal import Frozen, Import, State
from pipeline.problems import InputRefused
from pipeline.staff import who

_NAME, _NEWS = "arrete_nom", "nouvelle"


def frozen_figures(view: View) -> None:
    """The form that freezes, then one line per frozen state, the last one first."""
    st.subheader("Chiffres arrêtés", anchor=False)
    st.caption(
        "Arrêtez les chiffres d'une assemblée générale ou d'un rapport : ils se relisent ensuite "
        "à l'identique, quoi qu'il arrive aux imports."
    )
    place = espace(view.version.espace)
    _form(place)
    state = journal.read_state(place)
    opened = {item.code: item for item in frozen.states(view.version)}
    for known in reversed(state.frozen):
        _one_state(view, state, known, opened[known.code])


def _form(place: Espace) -> None:
    with st.form("arreter_les_chiffres", border=False):
        named, action = st.columns([5, 2], vertical_alignment="bottom")
        named.text_input("Nom de l'arrêté, par exemple AG 2023", key=_NAME, max_chars=60)
        action.form_submit_button(
            "Arrêter les chiffres", on_click=_freeze, args=(place,), width="stretch"
        )


def _freeze(place: Espace) -> None:
    try:
        known = freezer.freeze(place, st.session_state[_NAME].strip(), who())
    except InputRefused as error:
        st.session_state[_NEWS] = (st.error, str(error))
        return
    st.session_state[_NAME] = ""
    st.session_state[_NEWS] = (st.success, f"Les chiffres sont arrêtés : « {known.nom} ».")


def _one_state(view: View, state: State, known: Frozen, opened: FrozenState) -> None:
    with st.container(border=True, key=f"arrete_{known.code}"):
        said, action = st.columns([5, 2], vertical_alignment="center")
        said.markdown(f"**{known.nom}**")
        imports = plural(len(known.imports), "import", "imports")
        said.caption(f"{moment(known.date)} · {known.auteur} · {imports}")
        is_shown = opened.version.path == view.version.path
        action.button(
            "Revenir à aujourd'hui" if is_shown else "Regarder ces chiffres",
            key=f"regarder_{known.code}", on_click=frozen.look_at,
            args=("" if is_shown else known.code,), width="stretch",
        )  # fmt: skip
        if st.toggle("Ce qui a changé depuis", key=f"change_{known.code}"):
            _changes(view, state, known, opened)


def _changes(view: View, state: State, known: Frozen, opened: FrozenState) -> None:
    with st.spinner("Comparaison de tous les chiffres…"):
        table = changed_since(opened, frozen.today(view.version))
    if table.grid.rows:
        drawn = payload([Placed(table)], fictional=view.is_fictional)
        board.mount(drawn, f"change_depuis_{known.code}")
    else:
        st.markdown(table.subtitle)
    added = [item for item in state.active if item.import_id not in known.imports]
    gone = [
        item for item in state.imports if item.import_id in known.imports and not item.is_active
    ]
    told = [*_told("ajouté", added), *_told("retiré", gone)]
    st.markdown("\n".join(told) if told else "Aucun import ajouté ni retiré depuis.")


def _told(word: str, imports: list[Import]) -> list[str]:
    return [
        f"- {word} : {item.fichier} ({item.import_id}, {moment(item.date)})" for item in imports
    ]
