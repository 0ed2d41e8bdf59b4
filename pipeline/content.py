"""Do the cells of a column look like those of one of ours? Judged on the first rows of a sheet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

import polars as pl

from pipeline.code_lists import CodeLists
from pipeline.layouts import Column, Kind
from pipeline.parse import parse_column
from pipeline.parse_codes import count_named
from pipeline.parsed import distinct

SAMPLED_ROWS = 300
_MANY_TEXTS = 100
_ASKED = ("nombre_ambigu", "annee_courte", "date_ambigue")  # numbers and dates all the same
# how much cells that can all be read add to what a name leaves unsure: a code list has its own
# words, a date may be any date, and a whole number may count anything
_BY_LIST, _BY_DATES, _BY_NUMBERS = 0.65, 0.3, 0.0
_WEIGHTS = {
    Kind.CODE: _BY_LIST,
    Kind.CODES: _BY_LIST,
    Kind.DATE: _BY_DATES,
    Kind.END_DATE: _BY_DATES,
    Kind.PERIOD: _BY_DATES,
    Kind.YEAR: _BY_DATES,
    Kind.YES_NO: _BY_DATES,
    Kind.INTEGER: _BY_NUMBERS,
    Kind.COUNT: _BY_NUMBERS,
    Kind.DECIMAL: _BY_NUMBERS,
    Kind.ESTIMATE: _BY_NUMBERS,
}


@dataclass(frozen=True)
class Evidence:
    """``share``: of the cells looked at, those that the column can read; ``weight``: how much that
    says; ``has_units``: durations that all say their own unit."""

    share: float
    weight: float
    has_units: bool = False


Look = Callable[[int, Column], Evidence | None]


def looker(cells: pl.DataFrame, lists: CodeLists) -> Look:
    """What the cells of a position say of one of our columns; None when they say nothing."""
    sample = cells.head(SAMPLED_ROWS)

    @cache
    def look(position: int, column: Column) -> Evidence | None:
        texts = distinct(sample[f"c{position}"])[:_MANY_TEXTS]
        return _evidence(texts, column, lists) if texts else None

    return look


def _evidence(texts: Sequence[str], column: Column, lists: CodeLists) -> Evidence | None:
    if column.kind is Kind.DURATION:
        return _of_durations(texts, column, lists)
    if column.kind not in _WEIGHTS:
        return None
    if column.code_list:
        read = count_named(texts, column, lists)
    else:
        broken = parse_column(pl.Series(texts), column, "", lists).broken
        read = len(texts) - broken.filter(~pl.col("regle").is_in(_ASKED)).height
    return Evidence(read / len(texts), _WEIGHTS[column.kind])


def _of_durations(texts: Sequence[str], column: Column, lists: CodeLists) -> Evidence:
    """« 0,5 j » is a duration whatever its header; a bare 1 may be anything."""
    headers = {factor: title for title, factor in (("", 1.0), *column.factors)}.values()
    read = [
        parse_column(pl.Series(texts), column, header, lists).values.to_series()
        for header in headers
    ]
    has_units = all(values.equals(read[0]) for values in read)
    share = 1 - read[0].null_count() / len(texts)
    return Evidence(share, _BY_LIST if has_units else _BY_NUMBERS, has_units)
