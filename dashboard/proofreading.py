"""What does the draft of a report say that the figures do not?"""

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from dashboard import address, filters, frozen, screen
from indicators.blocks import Placed
from indicators.frozen_figures import opened
from indicators.proofread import proofread
from indicators.proofread_findings import Finding
from indicators.proofread_table import Known, differences, others, summary
from indicators.view import View
from pipeline.problems import InputRefused
from pipeline.read_document import read_document

_READ, _TODAY = "relecture", ""


def drop_zone() -> UploadedFile | None:
    st.markdown(
        "Déposez le brouillon de votre rapport (Word, .docx). Chaque nombre y est cherché, avec ce "
        "qu'il compte, puis comparé aux chiffres arrêtés ou à ceux d'aujourd'hui, à ce que les "
        "rapports ont publié et aux autres endroits du document. Rien n'en est conservé."
    )
    return st.file_uploader("Brouillon du rapport", type=["docx"], key="brouillon_du_rapport")


def proofreading(view: View, upload: UploadedFile) -> None:
    """What differs first; what agrees and what was not recognised can be unfolded."""
    known = _known(view)
    try:
        found = _findings(view, known, upload)
    except InputRefused as error:
        st.error(str(error))
        return
    screen.show([Placed(summary(found)), Placed(differences(known, found))], "a_revoir")
    with st.expander("Les autres nombres : concordants, non vérifiables, non reconnus"):
        screen.show([Placed(others(known, found))], "autres")


def _known(view: View) -> Known:
    """The frozen figures that are looked at, else the last ones, unless today's are chosen."""
    today, states = frozen.today(view.version), frozen.states(view.version)
    if not states:
        return Known(today)
    names = {state.code: state.phrase for state in reversed(states)}
    names[_TODAY] = "Chiffres d'aujourd'hui"
    looked_at = address.brought(filters.ARRETE)
    start = list(names).index(looked_at) if looked_at in names and looked_at else 0
    code = st.selectbox(
        "Comparer avec", list(names), start, format_func=lambda code: names[code], key="relire_avec"
    )
    state = opened(states, code)
    return Known(today, state.version, state.nom) if state else Known(today)


def _findings(view: View, known: Known, upload: UploadedFile) -> list[Finding]:
    """Read once per document, reference and year; what is kept leaves with the session."""
    key = (upload.file_id, known.reference.path, view.periode.annee)
    kept, found = st.session_state.get(_READ, (None, []))
    if kept != key:
        with st.spinner("Lecture du document…"):
            year = view.periode.au.year
            found = proofread(known.reference, year, read_document(upload.getvalue()))
        st.session_state[_READ] = (key, found)
    return list(found)
