"""How is a table's width shared? Numbers on one line, no word cut, texts take what is left."""

from collections.abc import Sequence
from statistics import fmean

from indicators.blocks import Grid
from rendering import cells
from rendering.drawing.letters import width

_STRETCH = 1.5  # of what its texts take: across a page, a number is lost far from its label


def shared(grid: Grid, room: float, size: float, padding: float) -> list[float]:
    """The width of each column; everything in one unit. A small table stays narrow.

    Where not everything holds on one line, a column that is mostly empty gives way first.
    """
    wishes = [_wishes(grid, position, size) for position in range(len(grid.columns))]
    padded = [[wish + 2 * padding for wish in of_column] for of_column in wishes]
    least, usual, most = zip(*padded, strict=True)
    low, high = (usual, most) if sum(usual) <= room else (least, usual)
    widths = _between(low, high, room)
    stretch = min(room / sum(widths), _STRETCH)
    return [width * stretch for width in widths]


def _between(low: Sequence[float], high: Sequence[float], room: float) -> list[float]:
    """The low of each, and of what is left, the same part of what each asks beyond."""
    asked = sum(high) - sum(low)
    part = min(1.0, max(0.0, room - sum(low)) / asked) if asked else 0.0
    return [small + part * (large - small) for small, large in zip(low, high, strict=True)]


def _wishes(grid: Grid, position: int, size: float) -> tuple[float, float, float]:
    """The width that cuts no word; the usual one of its texts; the one that breaks no line."""
    column = grid.columns[position]
    texts = [column.label, *(cells.text(column, row.cells[position]) for row in grid.rows)]
    whole = [width(text, size, bold=True) for text in texts]
    words = [word for text in texts for word in text.split(" ")]
    longest = max(width(word, size, bold=True) for word in words)
    least = max([longest, *whole[1:]]) if column.numeric else longest
    return least, max(least, fmean(whole)), max(least, *whole)
