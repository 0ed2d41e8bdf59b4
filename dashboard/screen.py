"""How is a page shown? Its blocks on the board, and why a figure is what it is."""

from collections.abc import Sequence
from typing import cast

import streamlit as st

from dashboard import board, explanation
from dashboard.payload import payload
from indicators.blocks import Block, Chart, KeyFigure, Placed, Text
from indicators.dimensions import DIMENSIONS
from indicators.disclosure import JOINED
from indicators.question import Question
from indicators.view import View
from rendering import marks

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
    question = _asked(block, asked.key) if asked and block else None
    if asked and block and question:
        shown = _shown(block, asked.key)
        explanation.open_panel(view(), question, shown, on_close=lambda: board.close(key))


def _name(block: Block) -> str | None:
    return getattr(block, "id", None)


def _asked(block: Block, key: str | None) -> Question | None:
    """What was clicked asks: the whole block, one of its parts, or one sentence."""
    if isinstance(block, Text):
        rank = int(key) if key and key.isdecimal() else len(block.questions)
        return block.questions[rank] if rank < len(block.questions) else None
    question = getattr(block, "question", None)
    return _narrowed(question, key) if question else None


def _shown(block: Block, key: str | None) -> tuple[str, str]:
    """What the reader sees where they clicked: its label and its value as written."""
    if isinstance(block, KeyFigure):
        return block.label, f"{block.value} {block.status.icon} {block.status.word}"
    if isinstance(block, Chart) and key is not None and (key or None) in block.keys:
        index = block.keys.index(key or None)
        return block.categories[index], marks.written_total(block, index)
    if isinstance(block, Text) and key:
        return "", block.items[int(key)]
    return getattr(block, "title", ""), ""


def _narrowed(question: Question, key: str | None) -> Question:
    whole = question.by()
    if key is None or not question.par:
        return whole
    dimension = question.par[0]
    codes = key.split(JOINED) if DIMENSIONS[dimension].de_profil else [key]
    return whole.filtered(dimension, *codes)
