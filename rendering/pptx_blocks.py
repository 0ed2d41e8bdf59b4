"""How does each kind of block stand in its box on a slide?"""

from collections.abc import Sequence
from typing import Any

from indicators.blocks import Chart, Table, Text
from indicators.presentation import Slide
from rendering import plotted, pptx_charts, pptx_pages, pptx_tables, pptx_words
from rendering.frames import Box
from rendering.pptx_pages import Drawn, Page
from rendering.pptx_text import card, text_box, total_height


def draw(slide: Any, page: Page, body: Box, told: Slide, source_line: str) -> None:
    """Cards, then columns, then the comment, from top to bottom: the order in which one reads."""
    cards, columns, foot = pptx_pages.body_of(page, body)
    size = pptx_words.figure_size(page.cards, cards[0]) if cards else 0
    for figure, box in zip(page.cards, cards, strict=True):
        card(slide, box, pptx_words.card_lines(figure, box, size), figure.label)
    for blocks, box in zip(page.columns, columns, strict=True):
        _column(slide, blocks, box, page.title, told, source_line)
    if foot:
        text_box(slide, foot, pptx_words.comment_lines(page.comment), "Commentaire")


def _column(
    slide: Any, blocks: Sequence[Drawn], box: Box, title: str, told: Slide, source_line: str
) -> None:
    left = box
    for block in blocks:
        if isinstance(block, Text):
            left = _text(slide, block, left, title)
        else:
            _framed(slide, block, left, title, _whole(block, told), source_line)


def _whole(part: Drawn, told: Slide) -> Drawn:
    """The block that a part comes from: its parts share one scale, one tint, the same columns."""
    drawn = (block for block in told.blocks if isinstance(block, Chart | Table))
    return next((block for block in drawn if block.id == part.id), part)


def _text(slide: Any, text: Text, box: Box, title: str) -> Box:
    """Draw at the top of the box; answer the rest. Without sentences, it is room to write."""
    high = pptx_words.text_height(text, box.width, title) if text.items else box.height
    lines = pptx_words.text_lines(text, title)
    card(slide, box.top_part(high), lines, text.title, tinted=text.tone == "notice")
    return box.below(high)


def _framed(
    slide: Any, block: Chart | Table, box: Box, title: str, whole: Drawn, source_line: str
) -> None:
    head = pptx_words.heading(block, title, box.width)
    foot = pptx_words.footing(block, source_line, box.width)
    inner = pptx_pages.inside(block, box, title, source_line)
    if head:
        text_box(slide, box.top_part(total_height(head, box.width)), head, f"Titre : {block.title}")
    used = _drawn(slide, inner, block, whole)
    if foot:
        under = box.top_part(box.height - inner.height + used)
        place = under.bottom_part(total_height(foot, box.width))
        text_box(slide, place, foot, f"Source : {block.title}")


def _drawn(slide: Any, box: Box, block: Chart | Table, whole: Drawn) -> int:
    """The native chart or table; the height that it takes."""
    if isinstance(block, Chart):
        scale = plotted.largest(whole) if isinstance(whole, Chart) else 0.0
        pptx_charts.add_chart(slide, box, block, scale)
        return box.height
    told = whole if isinstance(whole, Table) else block
    described = f"{block.title}. {block.subtitle}. {len(block.grid.rows)} lignes."
    return pptx_tables.add_table(slide, box, block.grid, told, described)
