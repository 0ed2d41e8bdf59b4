"""How does a table leave as CSV? For Excel set to French, and in the international form."""

import csv
import io
from datetime import date

from indicators.blocks import Cell, Grid

BYTE_ORDER_MARK = "\ufeff"  # without it Excel reads the accents wrong
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def prefix(fictional: bool) -> str:
    """The start of a file's name: fictional data say so outside the app too."""
    return "donnees_fictives_" if fictional else ""


def excel(grid: Grid) -> str:
    """Semicolons, decimal commas, CRLF; the file starts with a byte order mark."""
    return BYTE_ORDER_MARK + _written(grid, separator=";", decimal=",", end="\r\n")


def international(grid: Grid) -> str:
    """Commas, decimal points, LF, UTF-8 without a mark."""
    return _written(grid, separator=",", decimal=".", end="\n")


def _written(grid: Grid, *, separator: str, decimal: str, end: str) -> str:
    target = io.StringIO()
    rows = csv.writer(target, delimiter=separator, lineterminator=end)
    rows.writerow([safe(column.label) for column in grid.columns])
    rows.writerows([[_cell(cell, decimal) for cell in row.cells] for row in grid.rows])
    return target.getvalue()


def _cell(cell: Cell, decimal: str) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return safe(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    text = f"{cell:g}" if abs(cell) < 1e6 and not float(cell).is_integer() else f"{cell:.15g}"
    return text.replace(".", decimal)


def safe(text: str) -> str:
    """A spreadsheet must not take a text for a formula, nor a lone return for the end of a row."""
    quoted = f"'{text}" if text.startswith(_FORMULA_STARTS) else text
    return quoted.replace("\r\n", "\n").replace("\r", "\n")
