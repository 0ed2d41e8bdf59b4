"""Where does this figure come from? Its definition, and the rows that it counts."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from indicators.blocks import Column, Grid
from indicators.blocks import Row as GridRow
from indicators.figures import measure
from indicators.formats import number, percent
from indicators.question import Question
from indicators.rows import rows_of
from indicators.view import View, scope_line, status
from rendering import csv_files

_SHOWN_ROWS = 200
_TITLES = {
    "valeur": "Valeur",
    "fichier": "Fichier",
    "import_id": "Import",
    "ligne": "Ligne",
}


def open_panel(view: View, question: Question, on_close: Callable[[], None]) -> None:
    """A dialog over the page; closing it forgets the selection."""
    dialog = st.dialog("D'où vient ce chiffre ?", width="large", on_dismiss=on_close)
    dialog(_body)(view, question)


def _body(view: View, question: Question) -> None:
    figure = measure(view.version, question)
    item, tag = figure.indicator, status(view, figure)
    value = percent(figure.valeur) if figure.unite == "%" else number(figure.valeur)
    st.subheader(f"{item.libelle} : {value}", anchor=False)
    st.caption(f"{tag.icon} {tag.word} · {scope_line(view)}")
    st.markdown(
        f"**Définition.** {item.definition}\n\n**Calcul.** {item.formule}\n\n"
        f"**Compte.** {item.predicat}\n\n**Ne compte pas.** {item.exclusions}"
    )
    for known in figure.publies:
        claim = known.claim
        st.markdown(
            f"**Publié.** {number(claim.valeur)} ({claim.section}) : {known.mot.lower()}. "
            f"{claim.explication or ''}"
        )
    for warning in figure.avertissements:
        st.caption(warning)
    _rows(view, question)


def _rows(view: View, question: Question) -> None:
    counted = rows_of(view.version, question, limit=_SHOWN_ROWS)
    if not counted.nombre:
        st.info("Aucune ligne : ce chiffre n'est connu que par un rapport, ou n'est pas relevé.")
        return
    shown = [_in_order(row) for row in counted.lignes]
    st.markdown(f"**{number(counted.nombre)} lignes**, total {number(counted.total)}")
    st.dataframe(shown, width="stretch", hide_index=True, alt="Lignes comptées dans ce chiffre")
    st.download_button(
        "Toutes les lignes (CSV pour Excel)",
        data=lambda: csv_files.excel(_grid(view, question)).encode(),
        file_name=f"lignes_{question.indicateur}.csv",
        mime="text/csv",
        on_click="ignore",
    )


def _in_order(row: dict[str, Any]) -> dict[str, Any]:
    """Value and origin first, under French titles; empty columns of a row stay."""
    return {_TITLES[name]: row.get(name) for name in _TITLES} | {
        name.replace("_", " ").capitalize(): value
        for name, value in row.items()
        if name not in _TITLES
    }


def _grid(view: View, question: Question) -> Grid:
    rows = [_in_order(row) for row in rows_of(view.version, question).lignes]
    names = list(rows[0]) if rows else []
    body = tuple(GridRow(tuple(_cell(row[name]) for name in names)) for row in rows)
    return Grid(tuple(Column(name) for name in names), body)


def _cell(value: Any) -> str | float | None:
    return value if value is None or isinstance(value, int | float | str) else str(value)
