"""Which tables does a page named .xls hold? Read as plain cells: nothing is fetched or executed."""

from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from pipeline.choices import Choices
from pipeline.encoding import decode, decode_as
from pipeline.limits import check_cells
from pipeline.problems import InputRefused
from pipeline.read_text import sheet_of_records
from pipeline.sheet import Sheet

_SPAN = 200
_SILENT = ("script", "style", "title")


def read_html(content: bytes, choices: Choices) -> list[Sheet]:
    """Raises InputRefused when it holds no table."""
    decoded = decode_as(content, choices.encoding) if choices.encoding else decode(content)
    parser = _Tables()
    parser.feed(decoded.text.replace("\x00", ""))
    parser.close()
    found = [table for table in parser.tables if any(any(row) for row in table)]
    if not found:
        raise InputRefused(
            "Cette page ne contient aucun tableau.", "Enregistrez le tableau en .xlsx ou en .csv."
        )
    return [
        replace(
            sheet_of_records("html", table, choices.header_line),
            encoding=decoded.encoding,
            notes=decoded.notes,
            name=None if len(found) == 1 else f"Tableau {number}",
        )
        for number, table in enumerate(found, 1)
    ]


@dataclass
class _Cell:
    words: list[str] = field(default_factory=list)
    columns: int = 1
    rows: int = 1


class _Tables(HTMLParser):
    """Rows of text of each outermost table; a cell over several rows or columns is repeated down
    its rows, and blank in its other columns."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[str]]] = []
        self._depth, self._silent, self._cell_count = 0, 0, 0
        self._cell: _Cell | None = None
        self._above: dict[int, tuple[str, int]] = {}
        self._below: dict[int, tuple[str, int]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._open_table()
        elif tag in _SILENT:
            self._silent += 1
        elif self._depth == 1:
            self._open(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        if tag == "table" and self._depth:
            self._close_cell()
            self._depth -= 1
        elif tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in ("td", "th", "tr") and self._depth == 1:
            self._close_cell()

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._silent:
            self._cell.words.append(data)

    def _open_table(self) -> None:
        self._depth += 1
        if self._depth == 1:
            self.tables.append([])
            self._above, self._below = {}, {}
        elif self._cell is not None:
            self._cell.words.append(" ")

    def _open(self, tag: str, attrs: dict[str, str | None]) -> None:
        if tag == "tr":
            self._close_cell()
            self.tables[-1].append([])
            self._above, self._below = self._below, {}
            self._fill_from_above()
        elif tag in ("td", "th"):
            self._close_cell()
            self._cell = _Cell([], _span(attrs.get("colspan")), _span(attrs.get("rowspan")))
        elif tag == "br" and self._cell is not None:
            self._cell.words.append(" ")

    def _close_cell(self) -> None:
        if self._cell is None:
            return
        cell, self._cell = self._cell, None
        if not self.tables[-1]:
            self.tables[-1].append([])
        row, text = self.tables[-1][-1], " ".join("".join(cell.words).split())
        for offset in range(cell.columns):
            said = "" if offset else text
            if cell.rows > 1:
                self._below[len(row)] = (said, cell.rows - 1)
            row.append(said)
        self._cell_count += cell.columns
        check_cells(self._cell_count, cell.columns)
        self._fill_from_above()

    def _fill_from_above(self) -> None:
        """Cells that a row above spreads over this one."""
        row = self.tables[-1][-1]
        while len(row) in self._above:
            text, left = self._above.pop(len(row))
            if left > 1:
                self._below[len(row)] = (text, left - 1)
            row.append(text)


def _span(written: str | None) -> int:
    return min(int(written), _SPAN) if written and written.isdecimal() and written != "0" else 1
