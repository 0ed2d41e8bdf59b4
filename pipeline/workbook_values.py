"""What does a workbook show of the numbers that it stores? Fifteen digits, times, percentages."""

import re
from collections.abc import Callable, Iterable
from datetime import datetime

import polars as pl

# more digits than Excel shows: the noise of 0.1 + 0.2
_NOISY = r"^-?\d+\.\d{10,}$"
_DIGITS = 15
# a time is a part of a day for Excel: of its day 0, or beyond it for a duration
_TIME = r"^(?:1899-12-31|1900-0[12]-\d\d|1904-0[12]-\d\d) \d\d:\d\d:\d\d"
_MIDNIGHT = re.compile(r"^19\d\d-\d\d-\d\d 00:00:00$")
_DAY_ZERO = {1899: datetime(1899, 12, 31), 1900: datetime(1899, 12, 31), 1904: datetime(1904, 1, 1)}


def as_shown(frame: pl.DataFrame) -> pl.DataFrame:
    """Numbers rounded as Excel shows them, times and durations without the day they never had."""
    return frame.with_columns(
        _rewritten(_rewritten(column, _NOISY, _rounded), _TIME, _time)
        for column in frame.iter_columns()
    )


def _rewritten(column: pl.Series, pattern: str, read: Callable[[str], str]) -> pl.Series:
    found = column.filter(column.str.contains(pattern).fill_null(False)).unique()
    return column.replace({text: read(text) for text in found}) if found.len() else column


def _rounded(text: str) -> str:
    return format(float(text), f".{_DIGITS}g")


def _time(text: str) -> str:
    """« 1900-01-01 06:00:00 » is 30 hours."""
    if _MIDNIGHT.match(text) and not text.startswith("1899"):
        return text
    moment = datetime.fromisoformat(text)
    seconds = int((moment - _DAY_ZERO[moment.year]).total_seconds())
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def with_percents(frame: pl.DataFrame, places: Iterable[tuple[int, int]]) -> pl.DataFrame:
    """The numbers of some cells (row and column, from 0) as percentages: 0.615 is « 61.5 % »."""
    columns: dict[int, list[int]] = {}
    for row, column in places:
        columns.setdefault(column, []).append(row)
    texts = {position: frame.to_series(position).to_list() for position in columns}
    for position, rows in columns.items():
        for row in rows:
            texts[position][row] = _percent(texts[position][row])
    return frame.with_columns(
        pl.Series(frame.columns[position], values, pl.String) for position, values in texts.items()
    )


def _percent(text: str | None) -> str | None:
    """A text stays a text, whatever its format."""
    try:
        return None if text is None else f"{float(text) * 100:.{_DIGITS}g} %"
    except ValueError:
        return text
