"""What does a workbook say beside its values? Merged cells, hidden rows, errors, empty formulas.

Read from the parts of an .xlsx or .xlsm. A document type is refused, so no entity is ever resolved.
"""

import re
import zipfile
from dataclasses import dataclass, field

from pipeline.archive import opened, part_bytes
from pipeline.limits import check_cells, check_time
from pipeline.workbook_xml import local, percent_styles, walk

# literal beginnings: an alternation is ten times slower over a million cells
_COLUMNS, _ROWS = re.compile(rb'r="([A-Z]{1,3})\d'), re.compile(rb'r="[A-Z]{0,3}(\d{1,7})"')
_ANY_COLUMNS = re.compile(rb"""r\s*=\s*["']([A-Z]{1,3})\d""")
_ANY_ROWS = re.compile(rb"""r\s*=\s*["'][A-Z]{0,3}(\d{1,7})["']""")
_UNUSUAL, _UNUSUAL_LINES = (b"='", b" =", b"= "), (b"=\n", b"\n=")
_PREAMBLE = 200  # the declaration has a line of its own; the rest of a part seldom has
_SIGNS = (b't="e"', b"mergeCell ", b'hidden="1"', b'hidden="true"')
_UNCOMPUTED = re.compile(
    rb"</(?:\w+:)?f>(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?</(?:\w+:)?c>"
    rb"|<(?:\w+:)?f[^>]*/></(?:\w+:)?c>"
)
_DOCTYPE = b"<!DOCTYPE"
_REPEATED = re.compile(rb'number-columns-repeated="(\d{4,9})"[^>]*value-type')
_REPEATED_ROWS = re.compile(
    rb'<table:table-row[^>]*number-rows-repeated="(\d{5,9})"[^>]*>(.*?)</table:table-row>', re.S
)


@dataclass
class Marks:
    """Of one sheet, rows and columns counted from 1.

    ``merged``: first row, last row and first column of each merged range; ``errors``: row, column
    and text of each error; ``percents``: row and column of numbers shown in %; ``uncomputed``:
    places (« B4 ») of formulas without a stored value; ``columns``: first and last with a value.
    """

    is_visible: bool = True
    merged: list[tuple[int, int, int]] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    errors: list[tuple[int, int, str]] = field(default_factory=list)
    percents: list[tuple[int, int]] = field(default_factory=list)
    uncomputed: list[str] = field(default_factory=list)
    columns: tuple[int, int] = (0, 0)


def marks_of(content: bytes) -> dict[str, Marks]:
    """Marks of each sheet of an .xlsx. Raises InputRefused when it is damaged or far too wide."""
    with opened(content) as package:
        names = package.namelist()
        if "xl/sharedStrings.xml" in names:
            part_bytes(package, "xl/sharedStrings.xml")
        sheets = _sheets(package)
        has_styles = "xl/styles.xml" in names
        percents = percent_styles(part_bytes(package, "xl/styles.xml")) if has_styles else set()
        return {
            name: _marks(part_bytes(package, part), is_visible, percents)
            for name, part, is_visible in sheets
            if part in names
        }


def check_repeated(content: bytes) -> None:
    """Raises InputRefused when an .ods repeats values beyond what is read."""
    with opened(content) as package:
        body = part_bytes(package, "content.xml")
    for columns in _REPEATED.findall(body):
        check_cells(int(columns), int(columns))
    for count, cells in _REPEATED_ROWS.findall(body):
        if b"value-type" in cells:
            check_cells(int(count) * 1000, 1)


def _sheets(package: zipfile.ZipFile) -> list[tuple[str, str, bool]]:
    """Name, part and visibility of each sheet."""
    links: dict[str, str] = {}
    sheets: list[dict[str, str]] = []

    def link(tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship":
            target = attributes.get("Target", "")
            links[attributes.get("Id", "")] = target[1:] if target[:1] == "/" else f"xl/{target}"

    def sheet(tag: str, attributes: dict[str, str]) -> None:
        if local(tag) == "sheet":
            sheets.append({local(name): text for name, text in attributes.items()})

    walk(part_bytes(package, "xl/_rels/workbook.xml.rels"), link)
    walk(part_bytes(package, "xl/workbook.xml"), sheet)
    return [
        (
            found.get("name", ""),
            links.get(found.get("id", ""), ""),
            "hidden" not in found.get("state", "").lower(),
        )
        for found in sheets
    ]


def _marks(part: bytes, is_visible: bool, percents: set[str]) -> Marks:
    reader = _SheetReader(Marks(is_visible), percents)
    if not is_visible:
        return reader.marks
    has_lines = part.find(b"\n", _PREAMBLE) >= 0
    signs = (*_UNUSUAL, *_UNUSUAL_LINES) if has_lines else _UNUSUAL
    is_unusual = any(sign in part for sign in signs)
    _check_extent(part, is_unusual)
    has_percents = any(b's="%s"' % style.encode() in part for style in percents)
    if is_unusual or has_percents or _DOCTYPE in part[:1000] or _is_worth_reading(part):
        walk(part, reader.start, reader.end, reader.text)
    return reader.marks


def _check_extent(part: bytes, is_unusual: bool) -> None:
    """Only the cells themselves count: what a sheet declares of its extent is often wrong."""
    letters = (_ANY_COLUMNS if is_unusual else _COLUMNS).findall(part)
    numbers = (_ANY_ROWS if is_unusual else _ROWS).findall(part)
    width = max((column_number(name.decode()) for name in set(letters)), default=0)
    check_cells(width * max(map(int, set(numbers)), default=0), width)


def _is_worth_reading(part: bytes) -> bool:
    has_formulas = b"f>" in part or b"<f" in part
    return any(sign in part for sign in _SIGNS) or (
        has_formulas and _UNCOMPUTED.search(part) is not None
    )


class _SheetReader:
    """Notes the marks of a sheet as its elements pass."""

    def __init__(self, marks: Marks, percents: set[str]) -> None:
        self.marks, self._percents = marks, percents
        self._row, self._column = 0, 0
        self._is_error, self._is_percent, self._has_formula = False, False, False
        self._in_value, self._value = False, ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        match local(tag):
            case "row":
                self._start_row(attributes)
            case "c":
                self._start_cell(attributes)
            case "f":
                self._has_formula = True
            case "v" | "t":
                self._in_value = True
            case "mergeCell":
                self._merge(attributes.get("ref", ""))

    def end(self, tag: str) -> None:
        name = local(tag)
        if name in ("v", "t"):
            self._in_value = False
        elif name == "c":
            self._end_cell()

    def text(self, written: str) -> None:
        if self._in_value:
            self._value += written

    def _start_row(self, attributes: dict[str, str]) -> None:
        self._row = int(attributes.get("r", self._row + 1))
        self._column = 0
        check_time()
        if attributes.get("hidden") in ("1", "true"):
            self.marks.hidden_rows.append(self._row)

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self._column += 1
        if "r" in attributes:
            self._row, self._column = _place(attributes["r"])
        self._is_error, self._has_formula = attributes.get("t") == "e", False
        is_number = attributes.get("t", "n") == "n"
        self._is_percent = is_number and attributes.get("s") in self._percents
        self._value = ""

    def _end_cell(self) -> None:
        if self._has_formula and not self._value:
            self.marks.uncomputed.append(f"{column_name(self._column)}{self._row}")
        if self._is_error:
            self.marks.errors.append((self._row, self._column, self._value))
        if self._is_percent and self._value:
            self.marks.percents.append((self._row, self._column))
        if self._value:
            first, last = self.marks.columns
            self.marks.columns = (min(first or self._column, self._column), max(last, self._column))

    def _merge(self, ref: str) -> None:
        start, _, end = ref.partition(":")
        (first, column), (last, _) = _place(start), _place(end or start)
        if last > first:
            self.marks.merged.append((first, last, column))


def _place(ref: str) -> tuple[int, int]:
    """Row and column of « B4 ». Raises ValueError when it is no place."""
    letters = ref.rstrip("0123456789")
    return int(ref[len(letters) :]), column_number(letters)


def column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def column_name(number: int) -> str:
    name = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name
