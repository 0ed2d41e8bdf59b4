"""How do the visible sheets of a workbook become cells?"""

from dataclasses import replace

import fastexcel
import polars as pl

from pipeline.header import HEADER_SEARCH, find_header
from pipeline.problems import InputRefused
from pipeline.sheet import EXTRA, LINE, Sheet, sheet_of


def read_workbook(content: bytes) -> list[Sheet]:
    """Raises InputRefused when it cannot be opened."""
    try:
        workbook = fastexcel.read_excel(content)
        loaded = [_load(workbook, name) for name in workbook.sheet_names]
    except fastexcel.FastExcelError as error:
        raise InputRefused(
            "Ce classeur ne peut pas être lu : il est abîmé, protégé ou d'un autre type.",
            "Ouvrez-le dans Excel puis enregistrez-le en .xlsx sans mot de passe.",
        ) from error
    nature = _nature(content)
    return [_read_sheet(sheet, nature) for sheet in loaded if sheet.visible == "visible"]


def _nature(content: bytes) -> str:
    if content.startswith(b"\xd0\xcf"):
        return "xls"
    if b"opendocument.spreadsheet" in content[:200]:
        return "ods"
    return "xlsb" if b"xl/workbook.bin" in content else "xlsx"


def _load(workbook: fastexcel.ExcelReader, name: str) -> fastexcel.ExcelSheet:
    # skip_rows=0: by default the empty rows above the table vanish and every line number is wrong
    return workbook.load_sheet(name, header_row=None, skip_rows=0, dtypes="string")


def _read_sheet(loaded: fastexcel.ExcelSheet, nature: str) -> Sheet:
    cells = loaded.to_polars().with_row_index(LINE, offset=1)
    above = cells.head(HEADER_SEARCH).drop(LINE).fill_null("").rows()
    if not any(any(row) for row in above):
        return replace(sheet_of(nature, [], cells.clear().select(LINE)), name=loaded.name)
    found = find_header(above)
    at, titles = found.last, found.titles
    width = max(i for i, title in enumerate(titles, 1) if title.strip())
    body = cells.slice(at + 1)
    body.columns = [LINE, *(f"c{i}" for i in range(len(titles)))]
    beyond = [f"c{i}" for i in range(width, len(titles))]
    extra = pl.concat_str([pl.lit("", pl.String), *beyond], ignore_nulls=True, separator=" ")
    named = body.with_columns(extra.str.strip_chars().alias(EXTRA)).drop(beyond)
    sheet = sheet_of(nature, titles[:width], named)
    return replace(sheet, name=loaded.name, header_line=at + 1)
