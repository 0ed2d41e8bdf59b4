"""What does a file that left hold? Each of its parts, however deep, and each line that is read."""

import io
import re
import zipfile
from collections.abc import Iterator

import openpyxl
import polars as pl
import pypdf
from lxml import etree

Part = tuple[str, bytes]
_ROWS = {"{http://schemas.openxmlformats.org/wordprocessingml/2006/main}tr",
         "{http://schemas.openxmlformats.org/drawingml/2006/main}tr"}  # fmt: skip
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def parts(content: bytes, name: str = "fichier") -> Iterator[Part]:
    """The file, then what is inside it when it is an archive: office files are."""
    yield name, content
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for entry in archive.namelist():
                yield from parts(archive.read(entry), f"{name}/{entry}")


def lines(content: bytes) -> Iterator[list[str]]:
    """What stands side by side: the cells of a row, a category of a chart and its values."""
    for name, part in parts(content):
        if _is_workbook(part):
            yield from _of_workbook(part)
        elif part[:4] == b"%PDF":
            yield from _of_pdf(part)
        elif part[:4] == b"PAR1":
            frame = pl.read_parquet(io.BytesIO(part))
            yield from ([str(cell) for cell in row] for row in frame.iter_rows())
        elif name.endswith((".csv", ".txt", ".json")):
            yield from (re.split(r"[,;]", line) for line in part.decode().splitlines())
        elif name.endswith(".xml"):
            yield from _of_xml(part)


def _is_workbook(part: bytes) -> bool:
    if part[:2] != b"PK":
        return False
    with zipfile.ZipFile(io.BytesIO(part)) as archive:
        return "xl/workbook.xml" in archive.namelist()


def _of_workbook(part: bytes) -> Iterator[list[str]]:
    book = openpyxl.load_workbook(io.BytesIO(part))
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            yield ["" if cell is None else str(cell) for cell in row]


def _of_pdf(part: bytes) -> Iterator[list[str]]:
    """A printed line, cut where two columns part."""
    for page in pypdf.PdfReader(io.BytesIO(part)).pages:
        for line in page.extract_text(extraction_mode="layout").splitlines():
            yield re.split(r"\s{2,}", line.strip())


def _of_xml(part: bytes) -> Iterator[list[str]]:
    root = etree.fromstring(part)
    for row in root.iter(*_ROWS):
        yield ["".join(cell.itertext()).strip() for cell in row]
    for series in root.iter(f"{_CHART}ser"):
        names, values = (_points(series, tag) for tag in ("cat", "val"))
        yield from ([names[rank], values[rank]] for rank in names if rank in values)


def _points(series: etree._Element, tag: str) -> dict[str, str]:
    found = series.find(f"{_CHART}{tag}")
    points = [] if found is None else found.iter(f"{_CHART}pt")
    return {str(point.get("idx")): "".join(point.itertext()) for point in points}


def text(content: bytes) -> str:
    return "\n".join(" ".join(line) for line in lines(content))
