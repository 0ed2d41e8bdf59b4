"""How are the bytes of an office's files made, kind by kind, without the office?"""

import io
import re
import struct
import zipfile
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any
from xml.sax.saxutils import escape

import xlsxwriter

from tests.written import cells

_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_ODS = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_BINARY = "application/vnd.ms-excel.{}"


def typed(table: str) -> list[list[Any]]:
    """A drawn table as a spreadsheet holds it: ISO dates and plain numbers are values, not text.

    An apostrophe in front keeps a text, as in Excel.
    """
    return [[_value(text) for text in row] for row in cells(table)]


def _value(text: str) -> Any:
    if _DATE.fullmatch(text):
        return datetime.fromisoformat(text)
    if _NUMBER.fullmatch(text):
        return float(text) if "." in text else int(text)
    return text.removeprefix("'")


def book(
    *sheets: tuple[str, str], hidden: Sequence[str] = (), row: int = 0, column: int = 0
) -> bytes:
    """A workbook of drawn tables; each starts at a row and a column."""
    return changed(
        lambda book: [
            _fill(book, name, typed(table), (row, column), name in hidden) for name, table in sheets
        ]
    )


def changed(write: Callable[[Any], object], **options: Any) -> bytes:
    """A workbook written with what xlsxwriter can do."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"default_date_format": "dd/mm/yyyy", **options}) as workbook:
        write(workbook)
    return content.getvalue()


def sheet_of(workbook: Any, name: str, table: str, row: int = 0, column: int = 0) -> Any:
    return _fill(workbook, name, typed(table), (row, column), False)


def _fill(
    workbook: Any, name: str, rows: list[list[Any]], corner: tuple[int, int], is_hidden: bool
) -> Any:
    sheet = workbook.add_worksheet(name)
    for number, values in enumerate(rows, corner[0]):
        for place, value in enumerate(values, corner[1]):
            if value != "":
                sheet.write(number, place, value)
    if is_hidden:
        sheet.hide()
    return sheet


def rewritten(content: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """The same package, one of its parts changed."""
    with zipfile.ZipFile(io.BytesIO(content)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    return zip_of({**parts, part: change(parts[part].decode()).encode()})


def zip_of(files: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name, written in files.items():
            # the format wants the mimetype first and bare: readers look for it there
            package.writestr(name, written, 0 if name == "mimetype" else None)
    return content.getvalue()


def ods_of(table: str, name: str = "Feuille1") -> bytes:
    """What LibreOffice Calc saves."""
    spaces = " ".join(f'xmlns:{n}="{_ODS.format(n)}"' for n in ("office", "table", "text"))
    rows = "".join(
        f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in typed(table)
    )
    body = f'<table:table table:name="{name}">{rows}</table:table>'
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}><office:body>'
        f"<office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
    )
    return zip_of(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": b"<manifest/>",
            "content.xml": content.encode(),
        }
    )


def _ods_cell(value: Any) -> str:
    if value == "":
        return "<table:table-cell/>"
    if isinstance(value, datetime):
        day = f'date" office:date-value="{value:%Y-%m-%d}'
        return f'<table:table-cell office:value-type="{day}"><text:p>{value:%d/%m/%Y}</text:p></table:table-cell>'
    shown = escape(str(value)).replace(".", ",") if isinstance(value, float) else escape(str(value))
    kind = "string" if isinstance(value, str) else f'float" office:value="{value}'
    return (
        f'<table:table-cell office:value-type="{kind}"><text:p>{shown}</text:p></table:table-cell>'
    )


def html_of(table: str, title: str = "") -> bytes:
    """What a web application calls « export Excel »."""
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(text)}</td>' for text in row)}</tr>\n" for row in cells(table)
    )
    return (
        f'<html><head><meta charset="utf-8"></head><body>{title}<table border="1">\n{rows}</table>'
        "</body></html>"
    ).encode()


def xlsb_of(table: str, name: str = "Feuil1") -> bytes:
    """A binary workbook: the few records that a reader needs (MS-XLSB 2.1.4)."""
    relation = (
        f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{_RELATIONS}">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/{{}}" Target="{{}}"/></Relationships>'
    )
    kinds = "".join(
        f'<Override PartName="/xl/{part}" ContentType="{_BINARY.format(kind)}"/>'
        for part, kind in (
            ("workbook.bin", "sheet.binary.macroEnabled.main"),
            ("worksheets/sheet1.bin", "worksheet"),
        )
    )
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return zip_of(
        {
            "[Content_Types].xml": (
                f'<?xml version="1.0" encoding="UTF-8"?><Types xmlns="{types}">'
                f'<Default Extension="rels" ContentType="{rels}"/>{kinds}</Types>'
            ).encode(),
            "_rels/.rels": relation.format("officeDocument", "xl/workbook.bin").encode(),
            "xl/workbook.bin": _xlsb_workbook(name),
            "xl/_rels/workbook.bin.rels": relation.format(
                "worksheet", "worksheets/sheet1.bin"
            ).encode(),
            "xl/worksheets/sheet1.bin": _xlsb_sheet(cells(table)),
        }
    )


def _record(kind: int, content: bytes = b"") -> bytes:
    head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, length = len(content), b""
    while True:
        length += bytes([size & 0x7F | (0x80 if size > 127 else 0)])
        size >>= 7
        if not size:
            return head + length + content


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _xlsb_workbook(name: str) -> bytes:
    sheet = _record(156, struct.pack("<II", 0, 1) + _wide("rId1") + _wide(name))
    return _record(131) + _record(143) + sheet + _record(144) + _record(132)


def _xlsb_sheet(rows: list[list[str]]) -> bytes:
    extent = struct.pack("<IIII", 0, len(rows) - 1, 0, len(rows[0]) - 1)
    written = b"".join(
        _record(0, struct.pack("<IIHBBBI", number, 0, 300, 0, 0, 0, 0))
        + b"".join(_xlsb_cell(place, text) for place, text in enumerate(row) if text)
        for number, row in enumerate(rows)
    )
    return (
        _record(129) + _record(148, extent) + _record(145) + written + _record(146) + _record(130)
    )


def _xlsb_cell(place: int, text: str) -> bytes:
    where = struct.pack("<II", place, 0)
    if _NUMBER.fullmatch(text):
        return _record(5, where + struct.pack("<d", float(text)))
    return _record(6, where + _wide(text))
