"""How is a workbook written in which no cell can run? Text stays text, whatever it begins with."""

import io
from collections.abc import Sequence
from datetime import date

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

Value = str | float | date | None
# without the language, a LibreOffice in English takes it for its own: the month comes first
DATE_FORMAT = "[$-40C]dd/mm/yyyy"
LONGEST_CELL = 32_767
INK = "#1F3A5F"
AUTHOR = "Tableau de bord"
_OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": DATE_FORMAT,
}


def new_workbook(content: io.BytesIO, *, in_row_order: bool = False) -> Workbook:
    """``in_row_order``: rows are written once, top to bottom, and held one at a time."""
    return Workbook(content, {**_OPTIONS, "constant_memory": in_row_order})


class Styles:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, object], ...], Format] = {}

    @property
    def header(self) -> Format:
        return self.of(bold=True, bg_color=INK, font_color="#FFFFFF", text_wrap=True, valign="top")

    def cell(self, value: Value, tint: str | None = None, **properties: object) -> Format:
        """Text stays what is typed, a date is shown as such, a number as it is."""
        is_text = value is None or isinstance(value, str)
        shown = "@" if is_text else DATE_FORMAT if isinstance(value, date) else "General"
        lines = {"bg_color": tint, "border": 1, "border_color": "#D9D9D9"} if tint else {}
        return self.of(num_format=shown, valign="top", **lines, **properties)

    def of(self, **properties: object) -> Format:
        key = tuple(properties.items())
        if key not in self._made:
            self._made[key] = self._book.add_format(properties)
        return self._made[key]


def write_value(sheet: Worksheet, row: int, column: int, value: Value, style: Format) -> None:
    """A real date, a real number, or text as it is."""
    if value is None:
        sheet.write_blank(row, column, None, style)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, style)
    elif isinstance(value, str):
        sheet.write_string(row, column, value[:LONGEST_CELL], style)
    else:
        sheet.write_number(row, column, value, style)


def on_paper(sheet: Worksheet) -> None:
    """Landscape, as wide as the page."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def comment(sheet: Worksheet, row: int, column: int, text: str) -> None:
    """A comment as tall as its text."""
    height = height_of(text, 38, per_line=18) + 18
    options = {"author": AUTHOR, "width": 260, "height": height, "font_size": 9}
    sheet.write_comment(row, column, text, options)


def height_of(text: str | None, width: int, per_line: float = 15) -> float:
    """What a text takes, wrapped in so many characters: LibreOffice does not work it out."""
    return per_line * sum(1 + len(line) // width for line in (text or " ").splitlines())


def width_of(title: str, values: Sequence[Value], most: float = 45) -> float:
    """A column's width, in characters: what its first rows need, within reason."""
    needed = [len(title) + 4, *(len(_shown(value)) + 2 for value in values[:200])]
    return min(most, max(10, *needed))


def _shown(value: Value) -> str:
    if value is None:
        return ""
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else str(value)
