"""Which raw records does a file hold? Titles and preambles included: known exports need them."""

import csv
import io
import re

from pipeline.encoding import decode
from pipeline.sheet import LINE, Sheet
from pipeline.sources.shape import Table

_BEGINNING = 64 * 1024


def beginnings(content: bytes, sheets: list[Sheet]) -> list[Table]:
    """Enough of each table to recognise it."""
    if not _is_text(content, sheets):
        return [_of_sheet(sheet, 50) for sheet in sheets if sheet.header]
    if len(content) <= _BEGINNING:
        return [_of_text(content)]
    return [_of_text(content[:_BEGINNING].rpartition(b"\n")[0])]


def whole(content: bytes, sheets: list[Sheet], beginning: Table) -> Table:
    if _is_text(content, sheets):
        return _of_text(content)
    return next(_of_sheet(sheet, None) for sheet in sheets if sheet.name == beginning.name)


def _is_text(content: bytes, sheets: list[Sheet]) -> bool:
    """Whether the file is the text of its tables: an archive of texts is not."""
    return all(sheet.nature == "csv" for sheet in sheets) and not content.startswith(b"PK")


def _of_sheet(sheet: Sheet, count: int | None) -> Table:
    cells = sheet.cells if count is None else sheet.cells.head(count)
    names = [f"c{i}" for i in range(len(sheet.header))]
    lines = cells.select(LINE, *names).fill_null("").rows()
    records = ((sheet.header_line, sheet.header), *((row[0], row[1:]) for row in lines))
    return Table(sheet.nature, records, name=sheet.name, above=sheet.above)


def _of_text(content: bytes) -> Table:
    decoded = decode(content)
    # U+FFFD: what remains of a last half character, when the count of bytes is odd
    text = (
        decoded.text.replace("\x00", "").rstrip("\ufffd").replace("\r\n", "\n").replace("\r", "\n")
    )
    separator = _separator(text)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    records = ((number, tuple(cell.strip() for cell in row)) for number, row in enumerate(lines, 1))
    return Table("csv", tuple(records), decoded.encoding, separator)


def _separator(text: str) -> str:
    lines = [re.sub(r'"[^"]*"', "", line) for line in text[:_BEGINNING].split("\n")]
    return max(";\t,|", key=lambda mark: sum(mark in line for line in lines))
