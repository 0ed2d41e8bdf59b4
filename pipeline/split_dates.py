"""Does a table write the date of each line in two or three columns: month and year, and day?"""

from collections.abc import Sequence
from dataclasses import replace

import polars as pl

from pipeline.parsed import replaced
from pipeline.sheet import Sheet
from pipeline.spelling import fold
from pipeline.wide.titles import Axis, Words, named

_DAY, _MONTH, _YEAR = ("jour",), ("mois",), ("annee", "an")
PARTS = (*_DAY, *_MONTH, *_YEAR)
_A_DAY, _A_YEAR = r"^(?:0?[1-9]|[12]\d|3[01])$", r"^(?:19|20)\d{2}$"
_DATE = "Date"


def joined(sheet: Sheet, titles: Sequence[str], words: Words) -> Sheet | None:
    """The sheet with one column of dates, under « Date »; None where it is not so written.

    ``titles``: the headers, blank where the person said what they are.
    """
    folded = [fold(title) for title in titles]
    day, month, year = (
        next((at for at, title in enumerate(folded) if title in known), None)
        for known in (_DAY, _MONTH, _YEAR)
    )
    if month is None or year is None:
        return None
    months = _months(sheet.cells[f"c{month}"], words)
    if months is None or not _all(sheet, year, _A_YEAR):
        return None
    has_day = day is not None and _all(sheet, day, _A_DAY)
    used = [at for at in (day if has_day else None, month, year) if at is not None]
    parts = [months if at == month else pl.col(f"c{at}") for at in used]
    told = f"« {_DATE} » lue dans {', '.join(f'« {sheet.header[at]} »' for at in used)}."
    cells = sheet.cells.with_columns(pl.concat_str(parts, separator="/").alias(f"c{month}"))
    header = [
        _DATE if at == month else "" if at in used else title
        for at, title in enumerate(sheet.header)
    ]
    return replace(sheet, header=tuple(header), cells=cells, notes=(*sheet.notes, told))


def _months(cells: pl.Series, words: Words) -> pl.Series | None:
    """Their numbers; None where some cell is no month, or has a year of its own."""
    numbers = {}
    for text in cells.drop_nulls().unique():
        found = named(text, words)
        bare = found.value[1] if found and found.axis is Axis.MONTH and not found.value[0] else text
        if not bare.isdigit() or not 1 <= int(bare) <= 12:
            return None
        numbers[text] = bare.zfill(2)
    return replaced(cells, numbers, pl.String) if numbers else None


def _all(sheet: Sheet, position: int, form: str) -> bool:
    return bool(sheet.cells[f"c{position}"].drop_nulls().str.contains(form).all())
