"""Which rows make a figure? A page of them at a time, and all of them as a file."""

from datetime import date
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from indicators.blocks import Column, Grid
from indicators.blocks import Row as GridRow
from indicators.disclosure import protects, refuse_rows
from indicators.formats import number
from indicators.narrative import plural
from indicators.question import Question
from indicators.registry import indicator
from indicators.row_titles import FIRST, title_of
from indicators.rows import Counted, rows_of
from indicators.view import View
from indicators.wording import with_unit
from rendering import csv_files

_PAGE_ROWS = 200


def counted_rows(view: View, question: Question, name: str) -> None:
    """``name`` tells apart the tables of one panel."""
    if protects(view.version, indicator(view.version, question.indicateur)):
        st.info(str(refuse_rows()))
        return
    place = f"page_{name}_{hash(question)}"
    page: int = st.session_state.get(place, 0)
    counted = rows_of(view.version, question, limit=_PAGE_ROWS, offset=page * _PAGE_ROWS)
    if not counted.nombre:
        st.info("Aucune ligne : ce chiffre n'est connu que par un rapport, ou n'est pas relevé.")
        return
    st.markdown(_summary(view, question, counted))
    shown = [_in_order(row) for row in counted.lignes]
    st.dataframe(
        shown, width="stretch", hide_index=True, placeholder="",
        column_config={"Valeur": st.column_config.NumberColumn(format="localized")},
        alt="Lignes comptées dans ce chiffre",
    )  # fmt: skip
    _pages(place, page, counted)
    st.download_button(
        "Toutes les lignes (CSV pour Excel)",
        data=lambda: csv_files.excel(_grid(view, question)).encode(),
        file_name=f"{csv_files.prefix(view.is_fictional)}lignes_{question.indicateur}.csv",
        mime="text/csv",
        on_click="ignore",
        key=f"lignes_{place}",
    )


def _summary(view: View, question: Question, counted: Counted) -> str:
    item = indicator(view.version, question.indicateur)
    lines = plural(counted.nombre, "ligne", "lignes")
    return f"**{lines} : {with_unit(item, counted.total)}**" if item.additif else f"**{lines}**"


def _pages(place: str, page: int, counted: Counted) -> None:
    last = (counted.nombre - 1) // _PAGE_ROWS
    if not last:
        return
    before, told, after = st.columns([1, 2, 1], vertical_alignment="center")
    _turn(before, "Précédent", place, page - 1, is_possible=page > 0)
    start = page * _PAGE_ROWS
    end = number(start + len(counted.lignes))
    told.caption(f"Lignes {number(start + 1)} à {end} sur {number(counted.nombre)}")
    _turn(after, "Suivant", place, page + 1, is_possible=page < last)


def _turn(where: DeltaGenerator, verb: str, place: str, page: int, *, is_possible: bool) -> None:
    where.button(
        verb, key=f"{verb}_{place}", disabled=not is_possible, width="stretch",
        on_click=_open_page, args=(place, page),
    )  # fmt: skip


def _open_page(place: str, page: int) -> None:
    st.session_state[place] = page


def _in_order(row: dict[str, Any]) -> dict[str, Any]:
    """Value and origin first, under French titles; dates as they are written in French."""
    names = [*FIRST, *(name for name in row if name not in FIRST)]
    return {title_of(name): _said(row.get(name)) for name in names}


def _said(value: Any) -> Any:
    return value.strftime("%d/%m/%Y") if isinstance(value, date) else value


def _grid(view: View, question: Question) -> Grid:
    rows = [_in_order(row) for row in rows_of(view.version, question).lignes]
    names = list(rows[0]) if rows else []
    body = tuple(GridRow(tuple(_cell(row[name]) for name in names)) for row in rows)
    return Grid(tuple(Column(name) for name in names), body)


def _cell(value: Any) -> str | float | None:
    return value if value is None or isinstance(value, int | float | str) else str(value)
