"""What is a chart as an image? An SVG with real texts, drawn here: no browser is needed.

Word, PDF and PNG show this same drawing, and « SVG » downloads it.
"""

import re
from dataclasses import replace
from math import ceil

from indicators.blocks import Chart
from rendering import marks
from rendering.drawing import columns, lines, rows, shapes, tiles
from rendering.drawing.letters import wrapped
from rendering.drawing.shapes import LEADING
from rendering.legible import legible
from rendering.marks import alternative
from rendering.tokens import AXIS_SIZE, CARD, FONT, SECONDARY

_DRAWN = {
    "bars": rows.drawn,
    "bridge": rows.drawn,
    "columns": columns.drawn,
    "lines": lines.drawn,
    "map": tiles.drawn,
}
_TITLE, _SOURCE = 18 / 14, 13 / 14  # of the size of the texts on the drawing
_PADDING = 16


def svg_of(chart: Chart, width: float, height: float, *, size: float = AXIS_SIZE) -> str:
    """The drawing alone; higher than ``height`` where its rows need more.

    ``size``: of the letters, in the unit of ``width``.
    """
    chart = _legible(chart)
    drawn, taken = _drawing(chart, width, height, size)
    return _document(chart, drawn, width, taken)


def _legible(chart: Chart) -> Chart:
    """Its words as they can be written; what they are measured by."""
    return replace(
        chart,
        title=legible(chart.title),
        subtitle=legible(chart.subtitle),
        footer=legible(chart.footer),
        message=legible(chart.message),
        categories=tuple(legible(name) for name in chart.categories),
        series=tuple(replace(item, name=legible(item.name)) for item in chart.series),
        events=tuple((legible(name), legible(words)) for name, words in chart.events),
        tiles=tuple(replace(t, label=legible(t.label), note=legible(t.note)) for t in chart.tiles),
    )


def framed_svg(chart: Chart, width: float, height: float, *, size: float = AXIS_SIZE) -> str:
    """The drawing with its title, what it measures and its source: it can leave alone."""
    chart, inner = _legible(chart), width - 2 * _PADDING
    head, y = [], float(_PADDING)
    for words, letters, bold in ((chart.title, _TITLE * size, True), (chart.subtitle, size, False)):
        told = wrapped(words, letters, inner, bold=bold) if words else []
        fill = {} if bold else {"fill": SECONDARY}
        head += shapes.texts(_PADDING, y + letters, told, letters, bold=bold, **fill)
        y += LEADING * letters * len(told)
    drawn, taken = _drawing(chart, inner, height, size)
    moved = f'<g transform="translate({_PADDING} {y + size:.2f})">{"".join(drawn)}</g>'
    y += taken + 2 * size
    small = _SOURCE * size
    foot = wrapped(chart.footer, small, inner) if chart.footer else []
    source = shapes.texts(_PADDING, y + small, foot, small, fill=SECONDARY)
    return _document(
        chart, [*head, moved, *source], width, y + LEADING * small * len(foot) + _PADDING
    )


def _drawing(chart: Chart, wide: float, high: float, size: float) -> tuple[list[str], float]:
    if chart.message:
        told = wrapped(chart.message, size, wide)
        return shapes.texts(0, size, told, size), (LEADING * len(told) + 0.5) * size
    return _DRAWN[chart.kind](chart, wide, high, size)


def _document(chart: Chart, drawn: list[str], wide: float, taken: float) -> str:
    name = re.sub(r"[^\w-]", "-", chart.id)
    title = shapes.element("title", chart.title, id=f"{name}-titre")
    told = shapes.element("desc", legible(alternative(chart)), id=f"{name}-description")
    high = ceil(taken)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" lang="fr" xml:lang="fr" '
        f'aria-labelledby="{name}-titre" aria-describedby="{name}-description" '
        f'width="{wide:g}" height="{high}" viewBox="0 0 {wide:g} {high}" '
        f'font-family="{FONT}">{title}{told}<defs>{"".join(shapes.hatches(_hatched(chart)))}</defs>'
        f'<rect width="100%" height="100%" fill="{CARD}"/>{"".join(drawn)}</svg>\n'
    )


def _hatched(chart: Chart) -> list[str]:
    """The roles of what only a report knows."""
    told = [item for item in chart.series if item.known_from_report]
    return [
        role
        for item in told
        for role in (marks.bridge_roles(item) if chart.kind == "bridge" else marks.roles(item))
    ]
