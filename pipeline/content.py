"""Do the cells of a column look like those of one of ours? Judged on the first rows of a sheet."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from pipeline.code_lists import CodeLists
from pipeline.layouts import LAYOUTS, Column, Kind
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
_READ = {
    *(Kind.CODE, Kind.CODES, Kind.DATE, Kind.END_DATE, Kind.PERIOD, Kind.YEAR, Kind.YES_NO),
    *(Kind.INTEGER, Kind.COUNT, Kind.DECIMAL, Kind.ESTIMATE),
}
# how likely cells are under a column that cannot read them, and such cells under another's header
_UNREAD, _UNLISTED, _TEXT_OF_ANOTHER_KIND = 0.02, 0.02, 0.02
_LISTED_TITLE, _LISTED_ELSEWHERE = 0.02, 0.05
_DATED_ELSEWHERE, _FIGURES_ELSEWHERE = 0.25, 0.5
_KEY_ELSEWHERE, _YEAR_OF_DATES = 0.05, 0.3
_MOST = 0.8


@dataclass(frozen=True)
class Evidence:
    """``share``: of the cells looked at, those that the column can read; ``has_units``: durations
    that all say their own unit."""

    share: float
    has_units: bool = False


_HALF_DAYS = LAYOUTS["seances"].column("demi_journees")
_LISTED = tuple(
    Column("", Kind.CODE, code_list=liste)
    for liste in (
        *("type_action", "thematique", "profil", "modalite"),
        *("creneau", "statut", "axe", "perimetre"),
    )
)


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

    def suits(self, position: int, column: Column | None) -> float:
        """How likely such cells are in one of our columns, or in another (None): 0 to 1."""
        texts = self._texts(position)
        if not texts:
            return 1.0
        if column is None:
            return self._elsewhere(position)
        if column.kind is not Kind.DURATION and self._has_units(position):
            return _LISTED_ELSEWHERE
        seen = self.look(position, column)
        if seen is None and column.name == "reference" and self._are_keys(position):
            return _KEY_ELSEWHERE
        if seen is None:
            return self._as_text(position, column, texts)
        if column.kind is Kind.YEAR and self.are_dates(position) and not self.holds_years(position):
            return _UNREAD if column.required else _YEAR_OF_DATES
        if column.code_list:
            return _UNLISTED + (1 - _UNLISTED) * seen.share
        return max(seen.share, _UNREAD)

    def _has_units(self, position: int) -> bool:
        seen = self.look(position, _HALF_DAYS)
        return seen is not None and seen.has_units and seen.share >= _MOST

    def _are_keys(self, position: int) -> bool:
        """Identifiers, each on one line."""
        filled = self._cells[f"c{position}"].drop_nulls()
        return filled.n_unique() == filled.len() > 1 and self.holds_identifiers(position)

    def _elsewhere(self, position: int) -> float:
        if self._has_units(position):
            return _LISTED_ELSEWHERE
        if listed := self._listed(position):
            return max((1.0 - listed) ** 2, _LISTED_ELSEWHERE)
        if self._are_keys(position) and not self.holds_numbers(position):
            return _KEY_ELSEWHERE
        if self.are_dates(position):
            return _DATED_ELSEWHERE
        return _FIGURES_ELSEWHERE if self.holds_numbers(position) else 1.0

    def _as_text(self, position: int, column: Column, texts: Sequence[str]) -> float:
        if self.are_dates(position) or not self.may_hold(position, column):
            return _TEXT_OF_ANOTHER_KIND
        return max((1.0 - self._listed(position)) ** 2, _LISTED_TITLE)

    def _listed(self, position: int) -> float:
        """The share of the cells that are words of one of our lists."""
        found = (self.look(position, column) for column in _LISTED)
        return max((seen.share for seen in found if seen), default=0.0)

    def holds_identifiers(self, position: int) -> bool:
        return are_identifiers(self._texts(position))

    def holds_references(self, position: int) -> bool:
        """Identifiers that cannot be numbers of something: « S12 », « 2022-014 », not « 12 »."""
        texts = self._texts(position)
        plain = sum(map(_is_number, texts))
        return self.holds_identifiers(position) and not plain and not self.are_dates(position)

    def holds_numbers(self, position: int) -> bool:
        texts = self._texts(position)
        return bool(texts) and all(map(_is_number, texts))

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
        if column.name.endswith("_id"):
            return True
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
    if column.kind not in _READ:
        return None
    if column.code_list:
        read = count_named(texts, column, lists)
    else:
        broken = parse_column(pl.Series(texts), column, "", lists).broken
        read = len(texts) - broken.filter(~pl.col("regle").is_in(_ASKED)).height
    return Evidence(read / len(texts))


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
        return Evidence((known + hours) / len(texts), has_units=True)
    return Evidence(int((read[0] <= _LONGEST).sum()) / len(texts))
