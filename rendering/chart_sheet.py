"""What opens under « Modifier les données »? A small workbook, with the values of the chart."""

import io
from collections.abc import Sequence
from datetime import datetime

import xlsxwriter

from rendering.plotted import CATEGORY, Plotted

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
    formulas = column.formulas or ("",) * len(column.values)
    for row, (value, formula) in enumerate(zip(column.values, formulas, strict=True), 1):
        if formula:
            sheet.write_formula(row, position, formula, None, "" if value is None else value)
        elif value is not None:
            sheet.write_number(row, position, value)
