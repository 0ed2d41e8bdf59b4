"""What was imported, by whom, and what has been withdrawn since?"""

import streamlit as st

from dashboard import roles
from dashboard.roles import Role
from indicators.formats import moment
from indicators.narrative import plural
from indicators.view import View
from pipeline import build, journal
from pipeline.folders import Espace, espace
from pipeline.grouping import grouped
from pipeline.journal import Import
from pipeline.layouts import LAYOUTS
from pipeline.problems import InputRefused
from pipeline.staff import who

_NEWS = "nouvelle"


def last_news() -> None:
    say, news = st.session_state.pop(_NEWS, (None, ""))
    if say:
        say(news)


def imports(view: View) -> None:
    """One line per import, the last one first."""
    place = espace(view.version.espace)
    state = journal.read_state(place)
    active = plural(len(state.active), "import actif", "imports actifs")
    st.caption(f"{active} sur {len(state.imports)}")
    may_change = roles.current() >= Role.CONTRIBUTEUR
    for imported in reversed(state.imports):
        _one_import(place, imported, may_change=may_change)


def _one_import(place: Espace, imported: Import, *, may_change: bool) -> None:
    with st.container(border=True, key=f"import_{imported.import_id}"):
        said, action = st.columns([5, 2], vertical_alignment="center")
        state = "" if imported.is_active else " · **retiré**"
        said.markdown(f"**{imported.fichier}** · {LAYOUTS[imported.jeu].libelle}{state}")
        said.caption(
            f"{imported.import_id} · {moment(imported.date)} · {imported.auteur} · "
            f"{_lines(imported)}"
        )
        verb = "Retirer cet import" if imported.is_active else "Le remettre"
        if may_change:
            action.button(
                verb, key=f"changer_{imported.import_id}", on_click=_toggle,
                args=(place, imported), width="stretch",
            )  # fmt: skip
        if imported.lignes_ecartees:
            _set_aside(place, imported)


def _lines(imported: Import) -> str:
    kept = plural(imported.lignes_gardees, "ligne gardée", "lignes gardées")
    aside = plural(imported.lignes_ecartees, "mise", "mises")
    return f"{kept}, {aside} de côté" if imported.lignes_ecartees else kept


def _set_aside(place: Espace, imported: Import) -> None:
    with st.expander("Lignes mises de côté"):
        found = journal.read_problems(place, imported.import_id)
        for group in grouped(found):
            st.markdown("\n".join(f"- {message}" for message in group.examples))


def _toggle(place: Espace, imported: Import) -> None:
    change = build.withdraw if imported.is_active else build.restore
    try:
        change(place, imported.import_id, who())
    except InputRefused as error:
        st.session_state[_NEWS] = (st.error, str(error))
        return
    done = "retiré : les chiffres sont ceux de l'espace sans lui" if imported.is_active else "remis"
    st.session_state[_NEWS] = (st.success, f"Import {imported.import_id} {done}.")
