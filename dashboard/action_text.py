"""What does the team want remembered of an action? Its own text, kept beside the data."""

import streamlit as st

from dashboard import roles
from dashboard.roles import Role
from indicators.periods import Period
from indicators.programme import ACTION
from indicators.view import View
from pipeline import documents
from pipeline.folders import espace
from pipeline.problems import InputRefused
from pipeline.staff import who
from pipeline.store import Version

NATURE = "texte_action"
_NEWS = "texte_action_dit"


def said(version: Version, periode: Period, action: str) -> str:
    """The text of an action for a year; empty while nobody has written one."""
    found = documents.find(espace(version.espace), NATURE, _code(periode, action))
    return str(found.contenu["texte"]) if found else ""


def _code(periode: Period, action: str) -> str:
    """An action has one text per year: what was true of the last one may not be of this one."""
    return f"{periode.au.year}/{action}"


def editor(view: View) -> None:
    """A box to write the text of the action that is shown; nothing when none is, nor to readers."""
    action = view.choice(ACTION)
    if not action or roles.current() < Role.CONTRIBUTEUR:
        return
    say, news = st.session_state.pop(_NEWS, (None, ""))
    if say:
        say(news)
    key = f"texte_{view.periode.au.year}_{action}"
    with st.expander("Écrire « Ce qu'il faut retenir » de cette action"):
        text = st.text_area(
            f"Texte pour {view.periode.au.year}, sans nom ni coordonnées de personne",
            value=view.said, key=key, height=140,
        )  # fmt: skip
        st.button("Enregistrer ce texte", on_click=_save, args=(view, action, key))
    if text != view.said:
        st.caption("Ce texte n'est pas encore enregistré.")


def _save(view: View, action: str, key: str) -> None:
    text = str(st.session_state[key]).strip()
    place, code = espace(view.version.espace), _code(view.periode, action)
    try:
        if text:
            documents.save(place, NATURE, code, {"texte": text}, who())
        else:
            documents.remove(place, NATURE, code, who())
    except InputRefused as error:
        st.session_state[_NEWS] = (st.error, str(error))
        return
    st.session_state[_NEWS] = (st.success, "Texte enregistré.")
