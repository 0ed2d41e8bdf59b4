"""How is a value written in a cell of Excel? Numbers and dates as such, texts never as formulas."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from indicators.blocks import Cell, Column
from indicators.formats import typographic

Sheet = Any  # xlsxwriter has no types
_LONGEST = 32_767  # letters that a cell of Excel holds
_WRITTEN = re.compile("([+−]?)(\\d{1,3}(?:\u202f\\d{3})*|\\d+)(?:,(\\d+))?(\u00a0%)?")
_PERCENT = '"\u00a0%"'
_LEAST_WIDTH, _MOST_WIDTH, _LINE = 10, 60, 15
_SLACK = 1.1  # lines break at words
_SIGNS = {"−": -1.0}


@dataclass(frozen=True)
class Formats:
    """The formats of a workbook, each made once."""

    book: Any
    made: dict[tuple[tuple[str, Any], ...], Any] = field(default_factory=dict)

    def of(self, **properties: Any) -> Any:
        key = tuple(sorted(properties.items()))
        if key not in self.made:
            self.made[key] = self.book.add_format({"valign": "top", **properties})
        return self.made[key]


def write(
    sheet: Sheet, place: tuple[int, int], column: Column, cell: Cell, formats: Formats, **style: Any
) -> None:
    """A cell of a grid; nothing where there is nothing."""
    row, position = place
    side = {"align": "right"} if column.numeric else {}
    value, number_format = known(column, cell)
    if value is None:
        sheet.write_blank(row, position, None, formats.of(**style))
    elif isinstance(value, date):
        form = formats.of(num_format=number_format, align="left", **style)
        sheet.write_datetime(row, position, value, form)
    elif isinstance(value, str):
        wrapped = formats.of(text_wrap=True, **aligned(column, position), **style)
        write_text(sheet, place, value, wrapped)
    else:
        form = formats.of(num_format=number_format, **side, **style)
        sheet.write_number(row, position, value, form)


def aligned(column: Column, position: int) -> dict[str, Any]:
    """Numbers to the right; a text beside them keeps its distance."""
    if column.numeric:
        return {"align": "right"}
    return {"align": "left", "indent": 1 if position else 0}


def write_text(sheet: Sheet, place: tuple[int, int], text: str, form: Any = None) -> None:
    """As a text, also when it starts like a formula."""
    sheet.write_string(*place, text[:_LONGEST], form)


def known(column: Column, cell: Cell) -> tuple[Cell, str]:
    """The value and its number format; « 1 635 » in a column of numbers is a number."""
    if isinstance(cell, datetime):
        return cell.replace(tzinfo=None), "dd/mm/yyyy hh:mm"
    if isinstance(cell, date):
        return cell, "dd/mm/yyyy"
    if isinstance(cell, str):
        read = number_written(cell) if column.numeric else None
        return read or (typographic(cell), "")
    if cell is None:
        return None, ""
    return cell, _number_format(column, cell)


def _number_format(column: Column, value: float) -> str:
    """Thousands only in columns of numbers: years and codes have none."""
    if not column.numeric:
        return "0" if float(value).is_integer() else "General"
    places = column.decimals
    if places is None:
        places = 0 if float(value).is_integer() else 1
    return _digits(places)


def _digits(places: int) -> str:
    return f"#,##0.{'0' * places}" if places else "#,##0"


def number_written(text: str) -> tuple[float, str] | None:
    """The number that a French text is, with the format that writes it the same; else None."""
    found = _WRITTEN.fullmatch(text)
    if not found:
        return None
    sign, whole, decimals, percent = found.groups()
    value = float(f"{whole.replace(chr(0x202F), '')}.{decimals or 0}") * _SIGNS.get(sign, 1.0)
    digits = f"{_digits(len(decimals or ''))}{_PERCENT if percent else ''}"
    return value, f'+{digits};"−"{digits};{digits}' if sign else digits


def width_of(texts: Sequence[str]) -> int:
    """In letters, neither too narrow for a header nor wider than one reads."""
    return max(_LEAST_WIDTH, min(_MOST_WIDTH, max(map(len, texts), default=0) + 3))


def height_of(texts: Sequence[tuple[str, int]]) -> int:
    """Points for the texts of a row, each with the width of its column: some programs ask."""
    lines = (1 if len(text) < width else math.ceil(len(text) * _SLACK / width)
             for text, width in texts)  # fmt: skip
    return _LINE * max(1, *lines, 1)
