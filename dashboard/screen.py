"""How is a page shown? Its blocks on the board, and why a figure is what it is."""

from collections.abc import Sequence
from typing import cast

import streamlit as st

from dashboard import board, explanation
from dashboard.payload import payload
from indicators.blocks import Block, Chart, KeyFigure, Placed, Table
from indicators.narrowing import narrowed
from indicators.view import View
from rendering import marks
from rendering.cells import text

_VIEW, _BOARD = "view", "board"


def keep(view: View) -> None:
    """Hand the reader's view to the page that is about to run."""
    st.session_state[_VIEW] = view


def view() -> View:
    """What the reader is looking at."""
    return cast(View, st.session_state[_VIEW])


def show(placed: Sequence[Placed], key: str = _BOARD) -> None:
    """Draw the blocks; a figure that is asked about is explained over the page."""
    drawn = payload(placed, fictional=view().is_fictional)
    asked = board.mount(drawn, key)
    block = next((i.block for i in placed if asked and _name(i.block) == asked.block), None)
    question = getattr(block, "question", None)
    if asked and block and question:
        shown = shown_at(block, asked.key)
        about = narrowed(view(), question, asked.key)
        explanation.open_panel(view(), about, shown, on_close=lambda: board.close(key))


def _name(block: Block) -> str | None:
    return getattr(block, "id", None)


def shown_at(block: Block, key: str | None) -> tuple[str, str]:
    """What the reader sees where they clicked: its label and its value as written."""
    match block:
        case KeyFigure():
            return block.label, f"{block.value} {block.status.icon} {block.status.word}"
        case Chart() if key is not None:
            return _point(block, key)
        case Table() if key is not None:
            return _cell(block, key)
    return getattr(block, "title", ""), ""


def _point(chart: Chart, key: str) -> tuple[str, str]:
    for item in chart.series:
        if key in item.keys:
            index = item.keys.index(key)
            return f"{chart.categories[index]} {item.name}", marks.written(
                chart, item.values[index]
            )
    if (key or None) in chart.keys:
        index = chart.keys.index(key or None)
        return chart.categories[index], marks.written_total(chart, index)
    return chart.title, ""


def _cell(table: Table, key: str) -> tuple[str, str]:
    for row in table.grid.rows:
        if key in row.keys:
            index = row.keys.index(key) or len(row.keys) - 1  # a row's name stands for its total
            column = table.grid.columns[index]
            return f"{row.cells[0]} · {column.label}", text(column, row.cells[index])
    return table.title, ""
