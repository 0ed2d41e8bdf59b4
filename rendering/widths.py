"""How is a table's width shared? Numbers on one line, no word cut, texts take what is left."""

from collections.abc import Sequence

from indicators.blocks import Grid
from rendering import cells
from rendering.drawing.letters import width

_STRETCH = 1.5  # of what its texts take: across a page, a number is lost far from its label


def shared(grid: Grid, room: float, size: float, padding: float) -> list[float]:
    """The width of each column; everything in one unit. A small table stays narrow."""
    wishes = [_wishes(grid, position, size) for position in range(len(grid.columns))]
    widths = _inside([(least + 2 * padding, most + 2 * padding) for least, most in wishes], room)
    stretch = min(room / sum(widths), _STRETCH)
    return [width * stretch for width in widths]


def _inside(wishes: Sequence[tuple[float, float]], room: float) -> list[float]:
    """The least of each, and of what is left, a part of all that each would take."""
    free = max(0.0, room - sum(least for least, _ in wishes))
    asked = sum(most - least for least, most in wishes)
    part = min(1.0, free / asked) if asked else 0.0
    return [least + part * (most - least) for least, most in wishes]


def _wishes(grid: Grid, position: int, size: float) -> tuple[float, float]:
    """The width that cuts no word, and the one that breaks no line."""
    column = grid.columns[position]
    texts = [cells.text(column, row.cells[position]) for row in grid.rows]
    unbroken = max((width(words, size, bold=True) for words in texts), default=0.0)
    words = [word for text in ([] if column.numeric else texts) for word in text.split(" ")]
    longest = max(width(word, size, bold=True) for word in [*words, *column.label.split(" ")])
    least = max(longest, unbroken) if column.numeric else longest
    return least, max(least, unbroken, width(column.label, size, bold=True))
