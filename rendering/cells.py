"""How is a cell of a table read? Its text in French, and its tint by value."""

from datetime import date

from indicators.blocks import Cell, Column, Grid, Row
from indicators.formats import number, typographic
from rendering.tokens import SHADES


def text(column: Column, cell: Cell) -> str:
    """A cell as a French reader reads it; nothing where there is nothing."""
    if cell is None:
        return ""
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    return typographic(cell) if isinstance(cell, str) else number(cell, column.decimals)


def most(grid: Grid) -> float:
    """The largest value inside the table, totals left out."""
    inner = [cell for row in grid.rows if not row.is_total for cell in row.cells[1:-1]]
    return max((cell for cell in inner if isinstance(cell, int | float)), default=0.0)


def shade(row: Row, index: int, largest: float) -> int | None:
    """1 to 4 by quarters of the largest value; none at 0, in a total, or in a label."""
    cell = row.cells[index]
    if row.is_total or not 0 < index < len(row.cells) - 1:
        return None
    if not largest or not isinstance(cell, int | float) or not cell:
        return None
    return max(1, -(-int(cell * len(SHADES) * 1000 / largest) // 1000))
