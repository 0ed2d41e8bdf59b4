"""What table does a file hold? Bytes become text cells with the line that a spreadsheet shows.

The kind is told by the first bytes, never by the extension. Nothing is interpreted here.
"""

import csv
import io
from dataclasses import dataclass, replace

import fastexcel
import polars as pl

from pipeline.problems import InputRefused

LINE = "ligne"
EXTRA = "__en_trop"
_SEPARATORS = (";", "\t", ",")
_MAX_BYTES = 200 * 1024 * 1024


@dataclass(frozen=True, eq=False)
class Sheet:
    """One table. ``cells``: one text column per header (``c0``, ``c1``…; empty = null), the line
    (``ligne``, header = 1 when it stands on the first line) and ``__en_trop`` (cells beyond it)."""

    nature: str
    header: tuple[str, ...]
    cells: pl.DataFrame
    header_line: int = 1
    encoding: str | None = None
    separator: str | None = None
    name: str | None = None


def read(content: bytes) -> list[Sheet]:
    """Tables of a file: one for text, one per visible sheet for a workbook.

    Raises InputRefused when the file is empty, too large, or of a kind that is not read.
    """
    if not content.strip():
        raise InputRefused("Le fichier est vide.", "Déposez un fichier qui contient des données.")
    if len(content) > _MAX_BYTES:
        raise InputRefused("Le fichier dépasse 200 Mo.", "Découpez-le, par exemple par année.")
    if content.startswith(b"PK\x03\x04"):
        return _read_workbook(content)
    if content.startswith((b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"\xff\xd8\xff")):
        raise InputRefused(
            "Ce type de fichier n'est pas lu.", "Enregistrez le tableau en .xlsx ou en .csv."
        )
    return [_read_text(content)]


def decode(content: bytes) -> tuple[str, str]:
    """Text and the name of its encoding: byte order mark, then strict UTF-8, then Windows."""
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if content.startswith(mark):
            return content[: len(content) // 2 * 2].decode(encoding), "utf-16"
    try:
        return content.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace"), "cp1252"


def _read_text(content: bytes) -> Sheet:
    text, encoding = decode(content)
    text = text.rstrip("\r\n").replace("\x00", "")
    separator = _separator(text.split("\n", 1)[0])
    regular = _read_regular(text, separator)
    sheet = regular or _read_ragged(text, separator)
    return replace(sheet, encoding=encoding, separator=separator)


def _separator(header: str) -> str:
    counts = {separator: header.count(separator) for separator in _SEPARATORS}
    return max(_SEPARATORS, key=lambda separator: counts[separator])


def _read_regular(text: str, separator: str) -> Sheet | None:
    """Read by Polars a text without quotes whose lines all have the header's cells, else None.

    Polars fills short lines in silence, hence the count of separators first.
    """
    header_text, _, body = text.partition("\n")
    header = header_text.rstrip("\r").split(separator)
    line_count = body.count("\n") + 1
    if not body or '"' in text or "\r" in body.replace("\r\n", "\n"):
        return None
    if body.count(separator) != (len(header) - 1) * line_count:
        return None
    cells = pl.read_csv(
        io.BytesIO(body.encode()),
        separator=separator,
        has_header=False,
        new_columns=[f"c{i}" for i in range(len(header))],
        quote_char=None,
        infer_schema=False,
    )
    if cells.height != line_count:
        return None
    return _sheet("csv", header, cells.with_row_index(LINE, offset=2))


def _read_ragged(text: str, separator: str) -> Sheet:
    csv.field_size_limit(10_000_000)
    lines = io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n"), newline="")
    records = list(csv.reader(lines, delimiter=separator))
    first = next((i for i, record in enumerate(records) if any(map(str.strip, record))), 0)
    width = len(records[first])
    rows = [
        [i + 1, " | ".join(filter(None, record[width:])), *record[:width]]
        + [""] * (width - len(record))
        for i, record in enumerate(records)
        if i > first
    ]
    names = [LINE, EXTRA, *(f"c{i}" for i in range(width))]
    schema = {name: pl.Int64 if name == LINE else pl.String for name in names}
    cells = pl.DataFrame(rows, schema=schema, orient="row")
    return replace(_sheet("csv", records[first], cells), header_line=first + 1)


def _read_workbook(content: bytes) -> list[Sheet]:
    try:
        workbook = fastexcel.read_excel(content)
        loaded = [_load(workbook, name) for name in workbook.sheet_names]
    except fastexcel.FastExcelError as error:
        raise InputRefused(
            "Ce classeur ne peut pas être lu : il est abîmé, protégé ou d'un autre type.",
            "Ouvrez-le dans Excel puis enregistrez-le en .xlsx sans mot de passe.",
        ) from error
    return [_read_sheet(sheet) for sheet in loaded if sheet.visible == "visible"]


def _load(workbook: fastexcel.ExcelReader, name: str) -> fastexcel.ExcelSheet:
    # skip_rows=0: by default the empty rows above the table vanish and every line number is wrong
    return workbook.load_sheet(name, header_row=None, skip_rows=0, dtypes="string")


def _read_sheet(loaded: fastexcel.ExcelSheet) -> Sheet:
    cells = loaded.to_polars().with_row_index(LINE, offset=1).with_columns(pl.col(LINE).cast(pl.Int64))
    filled = cells.filter(pl.any_horizontal(pl.exclude(LINE).is_not_null()))
    if filled.is_empty():
        return _sheet("xlsx", [], cells.clear().select(LINE))
    header_line, *header = filled.row(0)
    body = cells.filter(pl.col(LINE) > header_line)
    body.columns = [LINE, *(f"c{i}" for i in range(len(header)))]
    sheet = _sheet("xlsx", [text or "" for text in header], body)
    return replace(sheet, name=loaded.name, header_line=header_line)


def _sheet(nature: str, header: list[str], cells: pl.DataFrame) -> Sheet:
    extra = [] if EXTRA in cells.columns else [pl.lit("").alias(EXTRA)]
    text = pl.col(f"^c\\d+$").str.strip_chars().replace("", None)
    typed = cells.with_columns(pl.col(LINE).cast(pl.Int64), text, *extra)
    return Sheet(nature, tuple(title.strip() for title in header), typed)
