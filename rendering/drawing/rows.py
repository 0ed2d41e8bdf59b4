"""How are horizontal bars drawn? Each category on its row, its value written at the bar's end.

A bridge is drawn this way too: long names of themes or types always have room beside their row.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from indicators.blocks import Chart
from rendering import marks
from rendering.drawing import shapes
from rendering.drawing.letters import width, wrapped
from rendering.drawing.shapes import LEADING
from rendering.tokens import AXIS

_LABEL_PART = 0.42  # of the width, at most, for the names of the categories
_GAP = 0.5  # between a name, its bar and its value, of the size
_THICKNESS, _SPACING = 1.4, 0.6  # of a bar, and between two rows, of the size
_STRETCH = 1.6  # rows never grow further apart than this


@dataclass(frozen=True)
class Part:
    """A stretch of a bar, from one value to another."""

    start: float
    end: float
    role: str
    hatched: bool


@dataclass(frozen=True)
class _Sheet:
    """Where things stand on the drawing: names end at ``zero`` less a gap, bars start there."""

    names: tuple[list[str], ...]
    labels: tuple[str, ...]
    zero: float
    scale: float
    size: float
    lowest: float

    def x(self, value: float) -> float:
        return self.zero + (value - self.lowest) * self.scale

    def needed(self, row: int) -> float:
        high = max(_THICKNESS, LEADING * len(self.names[row]))
        return (high + _SPACING) * self.size


def drawn(chart: Chart, wide: float, high: float, size: float) -> tuple[list[str], float]:
    """The marks, and the height that they take: as much as the rows need, ``high`` or not."""
    bars = _bridge(chart) if chart.kind == "bridge" else _stacked(chart)
    sheet = _sheet(chart, bars, wide, size)
    needed = [sheet.needed(row) for row in range(len(bars))]
    stretch = min(max(1.0, high / (sum(needed) or 1)), _STRETCH)
    found: list[str] = []
    top = 0.0
    middles = []
    for row, parts in enumerate(bars):
        middle = top + needed[row] * stretch / 2
        found += _row(sheet, row, parts, middle)
        middles.append(middle)
        top += needed[row] * stretch
    links = _links(sheet, bars, middles) if chart.kind == "bridge" else []
    axis = shapes.line((sheet.x(0), 0), (sheet.x(0), top), AXIS)
    return [*found, *links, axis], top


def _sheet(chart: Chart, bars: Sequence[Sequence[Part]], wide: float, size: float) -> _Sheet:
    longest = max((width(name, size) for name in chart.categories), default=0)
    room = min(longest, _LABEL_PART * wide) + 1
    labels = tuple(marks.written_total(chart, row) for row in range(len(bars)))
    ends = [value for parts in bars for part in parts for value in (part.start, part.end)]
    lowest, highest = min([0.0, *ends]), max([0.0, *ends])
    after = max((width(label, size) for label in labels), default=0) + 2 * _GAP * size
    zero = room + _GAP * size
    return _Sheet(
        tuple(wrapped(name, size, room) for name in chart.categories),
        labels,
        zero,
        max(0.0, wide - zero - after) / ((highest - lowest) or 1),
        size,
        lowest,
    )


def _row(sheet: _Sheet, row: int, parts: Sequence[Part], middle: float) -> list[str]:
    size, gap = sheet.size, _GAP * sheet.size
    names = sheet.names[row]
    baseline = middle + 0.35 * size
    first = baseline - (len(names) - 1) * LEADING * size / 2
    end = max([sheet.x(0), *(sheet.x(max(part.start, part.end)) for part in parts)])
    return [
        *shapes.texts(sheet.zero - gap, first, names, size, anchor="end"),
        *(_bar(sheet, part, middle) for part in parts),
        shapes.text(end + gap, baseline, sheet.labels[row], size),
    ]


def _bar(sheet: _Sheet, part: Part, middle: float) -> str:
    start, end = sorted((sheet.x(part.start), sheet.x(part.end)))
    thick = _THICKNESS * sheet.size
    box = (start, middle - thick / 2, end - start, thick)
    return shapes.bar(box, part.role, hatched=part.hatched)


def _stacked(chart: Chart) -> list[list[Part]]:
    rows: list[list[Part]] = [[] for _ in chart.categories]
    for item in chart.series:
        for parts, value, role in zip(rows, item.values, marks.roles(item), strict=True):
            if value:
                start = parts[-1].end if parts else 0.0
                parts.append(Part(start, start + value, role, item.known_from_report))
    return rows


def _bridge(chart: Chart) -> list[list[Part]]:
    """The two totals stand on zero; each change starts where the one before ended."""
    (item,) = chart.series
    last, reached = len(item.values) - 1, 0.0
    rows = []
    for row, (value, role) in enumerate(zip(item.values, marks.bridge_roles(item), strict=True)):
        start = 0.0 if row in (0, last) else reached
        reached = start + (value or 0.0)
        rows.append([Part(start, reached, role, item.known_from_report)])
    return rows


def _links(sheet: _Sheet, bars: Sequence[Sequence[Part]], middles: Sequence[float]) -> list[str]:
    """From the end of each bar to the next row."""
    half = _THICKNESS * sheet.size / 2
    ends = [sheet.x(part.end) for (part,) in bars]
    return [
        shapes.line((x, above + half), (x, below - half), AXIS)
        for x, (above, below) in zip(ends, pairwise(middles), strict=False)
    ]
