"""Which raw records does a file hold? Titles and preambles included: known exports need them."""

import csv
import io
import re

from pipeline.read_text import decode
from pipeline.sheet import LINE, Sheet
from pipeline.sources.shape import Table

_BEGINNING = 64 * 1024
_WORKBOOKS = ("xls", "xlsx", "xlsb", "ods")


def beginnings(content: bytes, sheets: list[Sheet]) -> list[Table]:
    """Enough of each table to recognise it."""
    if _is_workbook(sheets):
        return [_of_sheet(sheet, 50) for sheet in sheets if sheet.header]
    if len(content) <= _BEGINNING:
        return [_of_text(content)]
    return [_of_text(content[:_BEGINNING].rpartition(b"\n")[0])]


def whole(content: bytes, sheets: list[Sheet], beginning: Table) -> Table:
    if not _is_workbook(sheets):
        return _of_text(content)
    return next(_of_sheet(sheet, None) for sheet in sheets if sheet.name == beginning.name)


def _is_workbook(sheets: list[Sheet]) -> bool:
    return any(sheet.nature in _WORKBOOKS for sheet in sheets)


def _of_sheet(sheet: Sheet, count: int | None) -> Table:
    cells = sheet.cells if count is None else sheet.cells.head(count)
    names = [f"c{i}" for i in range(len(sheet.header))]
    lines = cells.select(LINE, *names).fill_null("").rows()
    records = ((sheet.header_line, sheet.header), *((row[0], row[1:]) for row in lines))
    return Table(sheet.nature, records, name=sheet.name)


def _of_text(content: bytes) -> Table:
    text, encoding = decode(content)
    # U+FFFD: what remains of a last half character, when the count of bytes is odd
    text = text.replace("\x00", "").rstrip("\ufffd").replace("\r\n", "\n").replace("\r", "\n")
    separator = _separator(text)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    records = ((number, tuple(cell.strip() for cell in row)) for number, row in enumerate(lines, 1))
    return Table("csv", tuple(records), encoding, separator)


def _separator(text: str) -> str:
    lines = [re.sub(r'"[^"]*"', "", line) for line in text[:_BEGINNING].split("\n")]
    return max(";\t,", key=lambda mark: sum(mark in line for line in lines))
