"""What opens under « Modifier les données »? A small workbook, with the values of the chart."""

import io
from collections.abc import Sequence
from datetime import datetime

import xlsxwriter

from rendering.plotted import CATEGORY, Plotted, formula

SHEET = "Données"
_MADE = datetime(2000, 1, 1)  # fixed: the same chart gives the same bytes


def chart_sheet(categories: Sequence[str], columns: Sequence[Plotted]) -> bytes:
    """Categories in A, then a column per series; what is derived is a formula."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"created": _MADE})
    sheet = book.add_worksheet(SHEET)
    sheet.set_column(0, 0, 40)
    sheet.write_string(0, 0, CATEGORY)
    for row, category in enumerate(categories, 1):
        sheet.write_string(row, 0, category)
    for position, column in enumerate(in_sheet(columns), 1):
        _write_column(sheet, position, column)
    book.close()
    return target.getvalue()


def in_sheet(columns: Sequence[Plotted]) -> list[Plotted]:
    return [column for column in columns if column.in_sheet]


def position_of(columns: Sequence[Plotted], column: Plotted) -> int:
    """Where a plotted column's values stand in the sheet; a label's are those of its part."""
    names = [item.name for item in in_sheet(columns)]
    return names.index(column.name)


def _write_column(sheet: "xlsxwriter.worksheet.Worksheet", position: int, column: Plotted) -> None:
    sheet.write_string(0, position, column.name)
    for index, value in enumerate(column.values):
        worked_out = formula(column, index, first_row=2)
        if worked_out:
            cached = "" if value is None else value
            sheet.write_formula(index + 1, position, worked_out, None, cached)
        elif value is not None:
            sheet.write_number(index + 1, position, value)
