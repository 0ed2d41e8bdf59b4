"""How does a grid stand on a sheet of Excel? A named table with filters; totals are formulas."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from xlsxwriter.utility import xl_range

from indicators.blocks import Cell, Column, Grid, Row
from rendering import cells
from rendering.spelling import slug
from rendering.tokens import AXIS, SHADES
from rendering.xlsx_cells import Formats, Sheet, aligned, height_of, known, width_of, write

_BUTTON = "    "  # the room of a filter's arrow, and of bold
_STYLE = "Table Style Light 1"


@dataclass(frozen=True)
class Place:
    """Where a table stands: its header's row, and the row after all of it."""

    header: int
    after: int

    @property
    def first(self) -> int:
        return self.header + 1


@dataclass(frozen=True)
class Names:
    """The names that a workbook has given: Excel wants each once, whatever the case."""

    given: set[str]

    def unique(self, wished: str) -> str:
        name, number = wished, 1
        while name.casefold() in self.given:
            number += 1
            name = f"{wished}_{number}"
        self.given.add(name.casefold())
        return name


def add_table(
    sheet: Sheet,
    top: int,
    grid: Grid,
    name: str,
    formats: Formats,
    *,
    shaded: bool = False,
    sized_from: int = 0,
) -> Place:
    """Write the grid from a row on, in column A; its last row is a total that Excel works out.

    ``sized_from``: the columns before it have the widths of a table above.
    """
    body, total = _split(grid)
    last = top + max(1, len(body))
    adds_up = total is not None and _adds_up(body, total)
    totals = total.cells if total is not None and adds_up else (None,) * len(grid.columns)
    columns = [
        _column(column, index, cell, _summed(top + 1, last, index), formats)
        for index, (column, cell) in enumerate(zip(grid.columns, totals, strict=True))
    ]
    area = (top, 0, last + adds_up, len(grid.columns) - 1)
    options = {"name": name, "style": _STYLE, "banded_rows": False, "total_row": adds_up}
    sheet.add_table(*area, {**options, "columns": _distinct(columns)})
    largest = cells.most(grid) if shaded else 0.0
    for offset, row in enumerate(body):
        _write_row(sheet, top + 1 + offset, grid.columns, row, formats, largest)
    if total is not None:
        _write_row(sheet, last + 1, grid.columns, total, formats, 0.0)
        _write_sums(sheet, (top + 1, last), grid.columns, totals, formats)
    _size(sheet, top, grid, sized_from)
    return Place(top, last + 1 + (total is not None))


def _summed(first: int, last: int, index: int) -> str:
    """The sum of what a filter leaves; by cells, since a name may hold signs that Excel escapes."""
    return f"SUBTOTAL(109,{xl_range(first, index, last, index)})"


def _write_sums(
    sheet: Sheet,
    rows: tuple[int, int],
    columns: Sequence[Column],
    totals: Sequence[Cell],
    formats: Formats,
) -> None:
    for index, (column, cell) in enumerate(zip(columns, totals, strict=True)):
        if isinstance(cell, int | float):
            number = known(column, cell)[1]
            form = formats.of(num_format=number, bold=True, align="right", top=1)
            sheet.write_formula(rows[1] + 1, index, f"={_summed(*rows, index)}", form, cell)


def _split(grid: Grid) -> tuple[list[Row], Row | None]:
    """The rows, and the total that ends them, if one does."""
    if grid.rows and grid.rows[-1].is_total:
        return list(grid.rows[:-1]), grid.rows[-1]
    return list(grid.rows), None


def _adds_up(body: list[Row], total: Row) -> bool:
    """Whether every number of the total is the sum of those above it."""
    return all(
        math.isclose(cell, _sum(body, index), abs_tol=1e-6)
        for index, cell in enumerate(total.cells)
        if isinstance(cell, int | float)
    )


def _sum(body: list[Row], index: int) -> float:
    found = (row.cells[index] for row in body)
    return sum(cell for cell in found if isinstance(cell, int | float))


def _column(
    column: Column, position: int, total: Cell, summed: str, formats: Formats
) -> dict[str, Any]:
    border = {"bottom": 2, "bottom_color": AXIS}
    header = formats.of(bold=True, text_wrap=True, **aligned(column, position), **border)
    described: dict[str, Any] = {"header": column.label or "Colonne", "header_format": header}
    if isinstance(total, int | float):
        return described | {"total_function": summed, "total_value": total}
    return described | ({"total_string": total} if isinstance(total, str) else {})


def _distinct(columns: list[dict[str, Any]]) -> list[dict[str, Any]]:
    names = Names(set())
    return [{**column, "header": names.unique(column["header"])} for column in columns]


def _write_row(
    sheet: Sheet,
    row: int,
    columns: tuple[Column, ...],
    values: Row,
    formats: Formats,
    largest: float,
) -> None:
    for index, (column, cell) in enumerate(zip(columns, values.cells, strict=True)):
        style: dict[str, Any] = {"bold": True, "top": 1} if values.is_total else {}
        shade = cells.shade(values, index, largest)
        if shade:
            style["bg_color"] = SHADES[shade - 1]
            style["font_color"] = "#FFFFFF" if shade == len(SHADES) else "#000000"
        write(sheet, (row, index), column, cell, formats, **style)


def _texts(grid: Grid, row: Row) -> list[str]:
    return [cells.text(column, cell) for column, cell in zip(grid.columns, row.cells, strict=True)]


def _size(sheet: Sheet, top: int, grid: Grid, sized_from: int) -> None:
    """Columns as wide as they are read, rows as high as their texts wrap."""
    rows = [
        [f"{column.label}{_BUTTON}" for column in grid.columns],
        *(_texts(grid, row) for row in grid.rows),
    ]
    widths = [width_of(texts) for texts in zip(*rows, strict=True)]
    for index, width in enumerate(widths[sized_from:], sized_from):
        sheet.set_column(index, index, width)
    for offset, texts in enumerate(rows):
        sheet.set_row(top + offset, height_of(list(zip(texts, widths, strict=True))))


def table_name(identifier: str, names: Names) -> str:
    """Letters, digits and underscores; it neither starts with a digit nor looks like a cell."""
    return names.unique(f"t_{slug(identifier)}"[:200])
