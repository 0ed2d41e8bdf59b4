"""How is a map of tiles laid out? A square per territory, its categories as signs that fill up.

One geometry for the screen and for images: across in parts of the width, down in pixels.
"""

from dataclasses import dataclass
from math import ceil
from typing import Any

import plotly.graph_objects as go

from indicators.blocks import Chart, Tile
from indicators.formats import number
from rendering import marks
from rendering.tokens import AXIS_SIZE, BORDER, CARD, FONT, GROUND, INK, SECONDARY, colour

PER_ROW, RADIUS = 7, 7.0
HEAD, STEP, GAP = 48.0, 22.0, 8.0
SIDE = 0.05  # of a tile's width
_KEY = RADIUS + 1  # a sign of the legend stands that far from the edge
_QUARTERS = {  # filled, clockwise from the top: ● ◕ ◐ ◔ ○
    "contact.reached": (0, 1, 2, 3),
    "contact.recent": (0, 1, 2),
    "contact.months_12": (2, 3),
    "contact.months_24": (0,),
    "contact.never": (),
}
_AROUND = ((0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0))
_BEND = 0.5523  # of the radius: a quarter of a circle as one cubic curve


@dataclass(frozen=True)
class Box:
    """A tile: its sides in tiles across, its top and bottom in pixels."""

    tile: Tile
    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True)
class Dot:
    index: int  # of the category
    x: float
    y: float
    role: str


def columns(chart: Chart) -> int:
    return max((tile.column for tile in chart.tiles), default=1)


def boxes(chart: Chart) -> list[Box]:
    """Each row of tiles is as high as its fullest one needs."""
    tops = {0: 0.0}
    for row in range(1, _rows(chart) + 1):
        fullest = max((len(t.members) for t in chart.tiles if t.row == row), default=0)
        tops[row] = tops[row - 1] + HEAD + STEP * ceil(fullest / PER_ROW) + GAP
    return [
        Box(tile, tile.column - 1, tile.column - 0.02, tops[tile.row - 1], tops[tile.row] - GAP)
        for tile in chart.tiles
    ]


def _rows(chart: Chart) -> int:
    return max((tile.row for tile in chart.tiles), default=0)


def _bottom(chart: Chart) -> float:
    return max((box.bottom for box in boxes(chart)), default=0.0)


def legend(chart: Chart) -> list[tuple[float, str, str]]:
    """Under the tiles, one line per state: its place down, its role, its words and its count."""
    top = _bottom(chart) + GAP + STEP / 2
    return [
        (
            top + STEP * rank,
            item.role if isinstance(item.role, str) else "",
            f"{item.name} : {number(sum(value is not None for value in item.values))}",
        )
        for rank, item in enumerate(chart.series)
    ]


def height(chart: Chart) -> int:
    return ceil(_bottom(chart) + GAP + STEP * len(chart.series))


def dots(chart: Chart) -> list[Dot]:
    """Rows of seven signs under each tile's name, in the order of the chart."""
    step = (0.98 - 2 * SIDE) / PER_ROW
    return [
        Dot(
            index,
            box.left + SIDE + (rank % PER_ROW + 0.5) * step,
            box.top + HEAD + STEP * (rank // PER_ROW) + STEP / 2 - 4,
            state(chart, index),
        )
        for box in boxes(chart)
        for rank, index in enumerate(box.tile.members)
    ]


def state(chart: Chart, index: int) -> str:
    """The role of a category: that of the series that has a value there."""
    found = (item for item in chart.series if item.values[index] is not None)
    return next((marks.roles(item)[index] for item in found), "contact.never")


def wedge(role: str, radius: float, *, right: float = 0, upwards: bool = False) -> str:
    """The filled part of a sign around (``right``, 0), as a path; a point for an empty one."""
    sign = -1 if upwards else 1
    parts = []
    for quarter in _QUARTERS.get(role, ()):
        (x0, y0), (x1, y1) = _AROUND[quarter], _AROUND[quarter + 1]
        points = [
            (x0, y0),
            (x0 + _BEND * x1, y0 + _BEND * y1),
            (x1 + _BEND * x0, y1 + _BEND * y0),
            (x1, y1),
        ]
        start, *curve = [f"{right + radius * x:.2f},{sign * radius * y:.2f}" for x, y in points]
        parts.append(f"M{right:g},0 L{start} C{' '.join(curve)} Z")
    return " ".join(parts) or f"M{right:g},0 Z"


def traces(chart: Chart) -> list[go.Scatter]:
    placed = sorted(dots(chart), key=lambda dot: dot.index)
    said = [f"{chart.categories[d.index]} : {marks.written_total(chart, d.index)}" for d in placed]
    return [
        go.Scatter(
            name="",
            x=[dot.x for dot in placed],
            y=[dot.y for dot in placed],
            mode="markers",
            marker={
                "symbol": "circle",
                "size": 2 * RADIUS,
                "color": CARD,
                "line": {"color": INK, "width": 1.5},
            },
            customdata=[chart.keys[dot.index] for dot in placed] if chart.keys else None,
            hovertext=said,
            hovertemplate="%{hovertext}<extra></extra>",
        )
    ]


def axes(chart: Chart) -> dict[str, Any]:
    """Tiles under the signs, what fills them over."""
    high = height(chart)
    return {
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "xaxis": {"visible": False, "range": [0, columns(chart)], "fixedrange": True},
        "yaxis": {"visible": False, "range": [high, 0], "fixedrange": True},
        "shapes": [
            *(_square(box) for box in boxes(chart)),
            *(_filling(dot) for dot in dots(chart)),
            *(shape for y, role, _ in legend(chart) for shape in _key(y, role)),
        ],
        "annotations": [
            *(_name(box) for box in boxes(chart)),
            *(_words(y, words) for y, _, words in legend(chart)),
        ],
    }


def _square(box: Box) -> dict[str, Any]:
    return {
        "type": "rect", "layer": "below", "x0": box.left, "x1": box.right,
        "y0": box.top, "y1": box.bottom, "fillcolor": GROUND, "line": {"color": BORDER, "width": 1},
    }  # fmt: skip


def _filling(dot: Dot) -> dict[str, Any]:
    return _pixels(dot.x, dot.y, wedge(dot.role, RADIUS, upwards=True), colour(dot.role))


def _key(y: float, role: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """A sign of the legend: its edge, then what fills it."""
    edge = _pixels(0, y, "", CARD) | {
        "type": "circle", "x0": _KEY - RADIUS, "x1": _KEY + RADIUS, "y0": -RADIUS, "y1": RADIUS,
        "line": {"color": INK, "width": 1.5},
    }  # fmt: skip
    return edge, _pixels(0, y, wedge(role, RADIUS, right=_KEY, upwards=True), colour(role))


def _pixels(x: float, y: float, path: str, fill: str) -> dict[str, Any]:
    """A shape in pixels around its place: a sign keeps its size at any width."""
    return {
        "type": "path", "path": path, "layer": "above", "fillcolor": fill, "line": {"width": 0},
        "xsizemode": "pixel", "xanchor": x, "ysizemode": "pixel", "yanchor": y,
    }  # fmt: skip


def _words(y: float, words: str) -> dict[str, Any]:
    return {
        "x": 0, "y": y, "xshift": 24, "xanchor": "left", "yanchor": "middle", "text": words,
        "showarrow": False, "font": {"family": FONT, "size": AXIS_SIZE, "color": INK},
    }  # fmt: skip


def _name(box: Box) -> dict[str, Any]:
    small = f"<span style='font-size:13px;color:{SECONDARY}'>{box.tile.note}</span>"
    return {
        "x": box.left, "y": box.top, "xshift": 8, "yshift": -4, "xanchor": "left", "yanchor": "top",
        "text": f"<b>{box.tile.label}</b><br>{small}", "align": "left", "showarrow": False,
        "font": {"family": FONT, "size": AXIS_SIZE, "color": INK},
    }  # fmt: skip
