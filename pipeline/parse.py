"""What does each cell mean? Text becomes a date, a number, a code, or a problem that keeps it.

Decided per column, never per cell. Every parser takes the text of a column (empty = null) and gives
typed values (null where unreadable) with the rule that each unreadable cell breaks.
"""

from collections.abc import Callable

import polars as pl

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


def parse_column(text: pl.Series, column: Column, header: str, lists: CodeLists) -> Parsed:
    """Typed values of one column, named as our column."""
    named = text.alias(column.name)
    match column.kind:
        case Kind.CODE:
            return codes(named, column, lists)
        case Kind.CODES:
            return code_sets(named, column, lists)
        case Kind.DURATION:
            return durations(named, column.factor(header))
        case Kind.PERIOD if fold(header) == "mois":
            return months(named)
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
    Kind.DATE: dates,
    Kind.END_DATE: end_dates,
    Kind.PERIOD: periods,
    Kind.YEAR: years,
    Kind.INTEGER: integers,
    Kind.COUNT: counts,
    Kind.ESTIMATE: estimates,
    Kind.DECIMAL: decimals,
}
