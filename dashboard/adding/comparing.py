"""Comparer: what would integrating all the files that are ready change?"""

import streamlit as st

from dashboard import consequences
from dashboard.adding import waiting
from dashboard.adding.desk import Desk
from dashboard.adding.words import plain
from indicators.formats import typographic
from indicators.view import View
from pipeline import build, report
from pipeline.build import Candidate
from pipeline.prepared import Prepared
from pipeline.problems import InputRefused

_NONE_READY = "Aucun fichier ne peut être intégré pour le moment. Revenez aux étapes précédentes."


def show(view: View, desk: Desk) -> None:
    found = candidate(desk)
    if found:
        consequences.show(view, found, key="avant_apres")


def candidate(desk: Desk) -> Candidate | None:
    """The version to be; None, and why is told, when there is none or it is being built."""
    ready = _ready(desk)
    if not ready:
        st.warning(_NONE_READY)
        return None
    try:
        return waiting.proposed(desk, ready)
    except InputRefused as refusal:
        st.error(str(refusal))
        return None


def _ready(desk: Desk) -> list[Prepared]:
    """The files that bring something; why the others do not is told."""
    ready = []
    for brought in desk.files:
        prepared = brought.examined.prepared if brought.examined else None
        reason = _reason(desk, prepared)
        if prepared is None or reason:
            st.warning(typographic(f"« {plain(brought.name)} » : {reason}"))
        else:
            seance = brought.examined.seance if brought.examined else None
            ready += [seance, prepared] if seance else [prepared]
    return ready


def _reason(desk: Desk, prepared: Prepared | None) -> str:
    """Why a file cannot be integrated; empty when it can."""
    if prepared is None:
        return "ce fichier n'est pas encore compris. Revenez à l'étape « comprendre »."
    if not prepared.rows.kept.height:
        return "aucune ligne valable. Revenez à l'étape « corriger »."
    known = build.already_imported(desk.place, prepared)
    return str(report.already_there(prepared, known)["message"]) if known else ""
