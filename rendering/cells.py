"""How is a cell of a table read, in French, whatever shows the table?"""

from indicators.blocks import Cell, Column, Grid, Row
from indicators.formats import number
from rendering.legible import legible

_SHADES = 4


def text(column: Column, cell: Cell) -> str:
    """A cell as a French reader reads it; nothing where there is nothing."""
    if cell is None:
        return ""
    return legible(cell) if isinstance(cell, str) else number(cell, column.decimals)


def most(grid: Grid) -> float:
    """The largest value inside the table, totals left out."""
    inner = [cell for row in grid.rows if not row.is_total for cell in row.cells[1:-1]]
    return max((cell for cell in inner if isinstance(cell, int | float)), default=0.0)


def shades(row: Row, largest: float) -> list[int | None]:
    """The tint of each cell of a shaded table; labels and totals have none."""
    last = len(row.cells) - 1
    return [
        shade(cell, largest) if 0 < index < last and not row.is_total else None
        for index, cell in enumerate(row.cells)
    ]


def shade(cell: Cell, largest: float) -> int | None:
    """0 (no tint) to 4, by quarters of the largest value."""
    if not largest or not isinstance(cell, int | float) or not cell:
        return None
    return max(1, -(-int(cell * _SHADES * 1000 / largest) // 1000))
