"""Do the cells of a column look like those of one of ours? Judged on the first rows of a sheet."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from pipeline.code_lists import CodeLists
from pipeline.layouts import Column, Kind
from pipeline.parse import parse_column
from pipeline.parse_codes import count_named
from pipeline.parsed import distinct

SAMPLED_ROWS = 300
_GLANCE, _MANY_TEXTS = 8, 60
_LONGEST = 4.0
_IDENTIFIER = re.compile(r"(?=[^\s\d]{0,6}\d)[\w./-]{1,20}")
_NUMBER = re.compile(r"[-+]?[\d\s.,%€]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST_TEXTS, _FEWEST_WORDS, _DISTINCT, _WORDED = 2, 2, 0.6, 0.6
_TOTAL = re.compile(r"\s*(?:sous[- ])?total", re.I)
_HOURS = re.compile(r"\d ?h(?:\b|\d)", re.I)
_ASKED = ("nombre_ambigu", "annee_courte", "date_ambigue")  # numbers and dates all the same
# how much cells that can all be read add to what a name leaves unsure: a code list has its own
# words, a date may be any date, and a whole number may count anything
_BY_LIST, _BY_DATES, _BY_NUMBERS = 0.65, 0.4, 0.0
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


class Sample:
    """The first cells of a sheet, looked at once for each way of reading them."""

    def __init__(self, cells: pl.DataFrame, lists: CodeLists) -> None:
        self._cells, self._lists = cells.head(SAMPLED_ROWS), lists
        self._seen: dict[tuple[int, Column], Evidence | None] = {}

    def look(self, position: int, column: Column) -> Evidence | None:
        """What the cells of a position say of one of our columns; None when they say nothing."""
        # columns that are read alike are looked for once, whatever their layout
        reading = Column("", column.kind, code_list=column.code_list, factors=column.factors)
        if (position, reading) not in self._seen:
            self._seen[position, reading] = self._evidence(self._texts(position), reading)
        return self._seen[position, reading]

    def holds_identifiers(self, position: int) -> bool:
        return are_identifiers(self._texts(position))

    def holds_references(self, position: int) -> bool:
        """Identifiers that cannot be numbers of something: « S12 », « 2022-014 », not « 12 »."""
        texts = self._texts(position)
        plain = sum(map(_is_number, texts))
        return self.holds_identifiers(position) and not plain and not self.are_dates(position)

    def are_dates(self, position: int, share: float = 0.5) -> bool:
        """Days: a year or a month alone may be anything."""
        seen = self.look(position, Column("", Kind.DATE))
        return seen is not None and seen.share >= share

    def holds_years(self, position: int) -> bool:
        return all(map(_YEAR.fullmatch, self._texts(position)))

    def holds_free_text(self, position: int) -> bool:
        """Several words in most cells, which are mostly distinct, and no dates."""
        cells, texts = self._cells[f"c{position}"], self._texts(position)
        filled = cells.filter(cells.is_not_null() & (cells != "")).len()
        if len(texts) < _FEWEST_TEXTS or cells.n_unique() < filled * _DISTINCT:
            return False
        worded = sum(len(_WORD.findall(text)) >= _FEWEST_WORDS for text in texts)
        return worded >= len(texts) * _WORDED and not self.are_dates(position)

    def may_hold(self, position: int, column: Column) -> bool:
        """Whether nothing in the cells speaks against a column that any text would fit."""
        texts = self._texts(position)
        if column.name == "seance_id":
            named = [text for text in texts if not _TOTAL.match(text)]
            return not named or are_identifiers(named)
        if column.kind is not Kind.TEXT:
            return True
        return not texts or sum(map(_is_number, texts)) < len(texts) / 2

    def _texts(self, position: int) -> Sequence[str]:
        return distinct(self._cells[f"c{position}"])[:_MANY_TEXTS]

    def _evidence(self, texts: Sequence[str], reading: Column) -> Evidence | None:
        glance = _evidence(texts[:_GLANCE], reading, self._lists) if texts else None
        if glance is None or not glance.share or len(texts) <= _GLANCE:
            return glance
        return _evidence(texts, reading, self._lists)


def are_identifiers(texts: Sequence[str]) -> bool:
    """« S12 », « 2022-014 »: short, without a space, with a figure."""
    return bool(texts) and all(map(_IDENTIFIER.fullmatch, texts))


def _is_number(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None


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
    """« 0,5 j » is a duration whatever its header, and so is « 3 h », though it is not read; a bare
    1 may be anything, and a bare 24 is none."""
    headers = {factor: title for title, factor in (("", 1.0), *column.factors)}.values()
    read = [
        parse_column(pl.Series(texts), column, header, lists).values.to_series()
        for header in headers
    ]
    if all(values.equals(read[0]) for values in read):
        hours = sum(_HOURS.search(text) is not None for text in texts)
        known = len(texts) - read[0].null_count()
        return Evidence((known + hours) / len(texts), _BY_LIST, has_units=True)
    return Evidence(int((read[0] <= _LONGEST).sum()) / len(texts), _BY_NUMBERS)
