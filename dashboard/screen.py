"""How is a page shown? Its blocks on the board, and why a figure is what it is."""

from collections.abc import Sequence
from typing import cast

import streamlit as st

from dashboard import board, explanation
from dashboard.payload import payload
from indicators.blocks import Block, KeyFigure, Placed
from indicators.question import Question
from indicators.view import View

_VIEW, _BOARD = "view", "board"


def keep(view: View) -> None:
    """Hand the reader's view to the page that is about to run."""
    st.session_state[_VIEW] = view


def view() -> View:
    """What the reader is looking at."""
    return cast(View, st.session_state[_VIEW])


def cards(figures: Sequence[KeyFigure], span: int = 4) -> list[Placed]:
    return [Placed(figure, span) for figure in figures]


def show(placed: Sequence[Placed], key: str = _BOARD) -> None:
    """Draw the blocks; a figure that is asked about is explained over the page."""
    drawn = payload(placed, fictional=view().is_fictional)
    asked = board.mount(drawn, key)
    question = _question([item.block for item in placed], asked) if asked else None
    if question:
        explanation.open_panel(view(), question, on_close=lambda: board.close(key))


def _question(blocks: Sequence[Block], asked: board.Selection) -> Question | None:
    """The question behind a block, narrowed to the part that was clicked."""
    for block in blocks:
        question = getattr(block, "question", None)
        if question and getattr(block, "id", None) == asked.block:
            return _narrowed(question, asked.key)
    return None


def _narrowed(question: Question, key: str | None) -> Question:
    whole = question.by()
    return whole if key is None or not question.par else whole.filtered(question.par[0], key)
