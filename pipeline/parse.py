"""What does each cell mean? Text becomes a date, a number, a code, or a problem that keeps it.

Decided per column, never per cell. Every parser takes the text of a column (empty = null) and gives
typed values (null where unreadable) with the rule that each unreadable cell breaks.
"""

from collections.abc import Callable

import polars as pl

from pipeline import parse_dates, parse_numbers
from pipeline.code_lists import CodeLists
from pipeline.layouts import Column, Kind
from pipeline.parse_codes import code_sets, codes
from pipeline.parse_dates import dates, end_dates, months, periods, years
from pipeline.parse_durations import durations
from pipeline.parse_numbers import counts, decimals, estimates, integers
from pipeline.parsed import Parsed, by_spelling, parsed
from pipeline.spelling import fold, slug_column

_YES = {"oui", "o", "yes", "true", "vrai", "1", "x"}
_NO = {"non", "n", "no", "false", "faux", "0"}


def parse_column(
    text: pl.Series, column: Column, header: str, lists: CodeLists, reading: str | None = None
) -> Parsed:
    """Typed values of one column, named as our column.

    ``header``: the title of ours that its header stands for, which may give a unit. ``reading``:
    how its ambiguous cells are read (one of ``READINGS``), when the person has said it.
    """
    named = text.alias(column.name)
    match column.kind:
        case Kind.CODE:
            return codes(named, column, lists)
        case Kind.CODES:
            return code_sets(named, column, lists)
        case Kind.DURATION:
            return durations(named, column.factor(header))
        case Kind.PERIOD if fold(header).startswith("mois"):
            return months(named, reading)
        case kind if kind in READINGS:
            return _ASKED[kind](named, reading)
    return _PARSERS[column.kind](named)


def _text(text: pl.Series) -> Parsed:
    return parsed(text, text)


def _slugs(text: pl.Series) -> Parsed:
    return parsed(text, slug_column(text), "obligatoire")


def _yes_no(text: pl.Series) -> Parsed:
    words = dict.fromkeys(_YES, True) | dict.fromkeys(_NO, False)
    return parsed(
        text, by_spelling(text, lambda cell: words.get(fold(cell)), pl.Boolean), "oui_non"
    )


_PARSERS: dict[Kind, Callable[[pl.Series], Parsed]] = {
    Kind.TEXT: _text,
    Kind.SLUG: _slugs,
    Kind.YES_NO: _yes_no,
    Kind.YEAR: years,
}
_ASKED: dict[Kind, Callable[[pl.Series, str | None], Parsed]] = {
    Kind.DATE: dates,
    Kind.END_DATE: end_dates,
    Kind.PERIOD: periods,
    Kind.INTEGER: integers,
    Kind.COUNT: counts,
    Kind.ESTIMATE: estimates,
    Kind.DECIMAL: decimals,
}
_OF_DATES = (Kind.DATE, Kind.END_DATE, Kind.PERIOD)
# kind → how a person may say that its ambiguous cells are read
READINGS: dict[Kind, tuple[str, ...]] = {
    kind: parse_dates.READINGS if kind in _OF_DATES else parse_numbers.READINGS for kind in _ASKED
}
