"""How does each kind of block stand in its box on a slide?"""

from collections.abc import Mapping, Sequence
from typing import Any

from indicators.blocks import Chart, Table, Text
from indicators.presentation import Slide
from rendering import cells, plotted, pptx_charts, pptx_pages, pptx_tables, pptx_words
from rendering.frames import Box
from rendering.pptx_pages import Drawn, Page
from rendering.pptx_text import card, text_box, total_height

Scales = Mapping[str, float]


def scales_of(slide: Slide) -> Scales:
    """The largest value of each chart and shaded table, which its parts on several slides share."""
    found = {}
    for block in slide.blocks:
        if isinstance(block, Chart):
            found[block.id] = plotted.largest(block)
        elif isinstance(block, Table) and block.shaded:
            found[block.id] = cells.most(block.grid)
    return found


def draw(slide: Any, page: Page, body: Box, source_line: str, scales: Scales) -> None:
    """Cards, then columns, then the comment, from top to bottom: the order in which one reads."""
    cards, columns, foot = pptx_pages.body_of(page, body)
    size = pptx_words.figure_size(page.cards, cards[0]) if cards else 0
    for figure, box in zip(page.cards, cards, strict=True):
        card(slide, box, pptx_words.card_lines(figure, box, size), figure.label)
    for blocks, box in zip(page.columns, columns, strict=True):
        _column(slide, blocks, box, page, source_line, scales)
    if foot:
        text_box(slide, foot, pptx_words.comment_lines(page.comment), "Commentaire")


def _column(
    slide: Any, blocks: Sequence[Drawn], box: Box, page: Page, source_line: str, scales: Scales
) -> None:
    for block in blocks:
        if isinstance(block, Text):
            box = _text(slide, block, box, page.title)
        else:
            _framed(slide, block, box, page.title, source_line, scales.get(block.id, 0.0))


def _text(slide: Any, text: Text, box: Box, title: str) -> Box:
    """Draw at the top of the box; answer the rest. Without sentences, it is room to write."""
    high = pptx_words.text_height(text, box.width, title) if text.items else box.height
    lines = pptx_words.text_lines(text, title)
    card(slide, box.top_part(high), lines, text.title, tinted=text.tone == "notice")
    return box.below(high)


def _framed(
    slide: Any, block: Chart | Table, box: Box, title: str, source_line: str, scale: float
) -> None:
    head = pptx_words.heading(block, title, box.width)
    foot = pptx_words.footing(block, source_line, box.width)
    inner = pptx_pages.inside(block, box, title, source_line)
    if head:
        text_box(slide, box.top_part(total_height(head, box.width)), head, f"Titre : {block.title}")
    if isinstance(block, Chart):
        pptx_charts.add_chart(slide, inner, block, scale)
        under = box
    else:
        described = f"{block.title}. {block.subtitle}. {len(block.grid.rows)} lignes."
        high = pptx_tables.add_table(slide, inner, block.grid, scale, described)
        under = box.top_part(inner.top - box.top + high + box.bottom - inner.bottom)
    if foot:
        high = total_height(foot, box.width)
        text_box(slide, under.bottom_part(high), foot, f"Source : {block.title}")
