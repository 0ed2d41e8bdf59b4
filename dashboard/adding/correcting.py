"""Corriger: what could not be read in each file, and what can be answered here?"""

from functools import partial
from pathlib import Path

import streamlit as st

from dashboard.adding import readings, unknown_values
from dashboard.adding.desk import Brought, Desk
from dashboard.adding.sentences import to_correct
from dashboard.adding.words import plain, rule_name
from indicators.blocks import Column, Grid, Row
from indicators.formats import typographic
from indicators.view import View
from pipeline import build
from pipeline.corrected_copy import corrected_copy
from pipeline.grouping import ProblemGroup, grouped
from pipeline.prepared import Prepared
from pipeline.questions import CODE_RULES
from rendering import csv_files

_OPEN_GROUPS = 3
_COPIES = (
    ("Copie à corriger : toutes les lignes", False),
    ("Copie à corriger : lignes mises de côté", True),
)
_NOT_UNDERSTOOD = "Ce fichier n'est pas encore compris : revenez à l'étape « comprendre »."


def is_needed(desk: Desk) -> bool:
    """Whether anything is to be corrected, or was answered and may be answered otherwise."""
    found = [item.examined.prepared for item in desk.files if item.examined]
    return any(
        prepared.rows.problems.height or prepared.choices.codes or prepared.choices.readings
        for prepared in found
        if prepared
    )


def show(view: View, desk: Desk) -> None:
    if not is_needed(desk):
        st.info("Rien à corriger : passez à l'étape « comparer ».")
    for brought in desk.files:
        with st.container(border=True, key=f"carte_corrige_{brought.key}"):
            st.subheader(plain(brought.name), anchor=False)
            prepared = brought.examined.prepared if brought.examined else None
            if prepared is None:
                st.warning(_NOT_UNDERSTOOD)
                continue
            st.markdown(f"**{to_correct(prepared)}**")
            unknown_values.show(view, desk, brought, prepared)
            readings.show(desk, brought, prepared)
            _problems(desk, brought, prepared)


def _problems(desk: Desk, brought: Brought, prepared: Prepared) -> None:
    """By rule and column, with examples; what the lists of values ask is not told twice."""
    found = prepared.rows.problems
    asked = unknown_values.titles(prepared)
    groups = [
        group
        for group in grouped(found)
        if group.regle not in CODE_RULES or group.colonne not in asked
    ]
    for rank, group in enumerate(groups):
        with st.expander(_title(group), expanded=rank < _OPEN_GROUPS):
            st.markdown("\n".join(f"- {plain(message)}" for message in group.examples))
    if found.height:
        with st.container(horizontal=True):
            _downloads(desk, brought, prepared)


def _title(group: ProblemGroup) -> str:
    column = f", colonne « {plain(group.colonne)} »" if group.colonne else ""
    return typographic(f"{rule_name(group.regle)}{column} : {group.lines}")


def _downloads(desk: Desk, brought: Brought, prepared: Prepared) -> None:
    st.download_button(
        "Tous les problèmes (CSV pour Excel)",
        data=lambda: csv_files.excel(_grid(prepared)).encode(),
        file_name=f"problemes_{Path(prepared.file_name).stem}.csv",
        mime="text/csv",
        on_click="ignore",
        key=f"problemes_{brought.key}",
    )
    for words, only_faulty in _COPIES:
        st.download_button(
            words,
            data=partial(_copy, desk, prepared, only_faulty),
            file_name=f"a_corriger_{Path(prepared.file_name).stem}.xlsx",
            on_click="ignore",
            key=f"copie_{only_faulty}_{brought.key}",
        )


def _copy(desk: Desk, prepared: Prepared, only_faulty: bool) -> bytes:
    return corrected_copy(prepared, build.lists_of(desk.place), only_faulty=only_faulty)


def _grid(prepared: Prepared) -> Grid:
    found = prepared.rows.problems.select("ligne", "colonne", "valeur", "message")
    columns = (Column("Ligne", True), Column("Colonne"), Column("Valeur"), Column("Problème"))
    return Grid(columns, tuple(Row(row) for row in found.iter_rows()))
