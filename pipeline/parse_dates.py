"""Which days does a written date or period cover?"""

import re
from calendar import monthrange
from datetime import date

import polars as pl

from pipeline.spelling import fold

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("janvier", "janv"),
            ("fevrier", "fevr", "fev"),
            ("mars",),
            ("avril", "avr"),
            ("mai",),
            ("juin",),
            ("juillet", "juil"),
            ("aout",),
            ("septembre", "sept"),
            ("octobre", "oct"),
            ("novembre", "nov"),
            ("decembre", "dec"),
        ),
        1,
    )
    for name in names
}
Span = tuple[date, date, str]


def parse_dates(text: pl.Series) -> pl.DataFrame:
    """Columns ``debut``, ``fin`` (dates, both included) and ``precision`` (jour, mois, annee).

    Days (2022-02-24, 24/02/2022, 24 février 2022), months (2022-02, 02/2022, février 2022) and years;
    day before month, always. Two-digit years and impossible dates are missing.
    """
    days = _days(text)
    if days.null_count() == text.null_count():
        return pl.DataFrame({"debut": days, "fin": days}).with_columns(
            pl.when(pl.col("debut").is_not_null()).then(pl.lit("jour")).alias("precision")
        )
    spans = {value: _span(value) for value in text.unique().to_list() if value}
    read = {value: span for value, span in spans.items() if span}
    return pl.DataFrame(
        {
            name: text.replace_strict(
                {value: span[i] for value, span in read.items()}, default=None, return_dtype=dtype
            )
            for i, (name, dtype) in enumerate(
                [("debut", pl.Date), ("fin", pl.Date), ("precision", pl.String)]
            )
        }
    )


def _days(text: pl.Series) -> pl.Series:
    """The common case, a column of full dates, without a Python call per value."""
    day = text.str.strip_suffix(" 00:00:00")
    frame = day.alias("d").to_frame()
    iso = pl.col("d").str.to_date("%Y-%m-%d", strict=False)
    return frame.select(pl.coalesce(iso, pl.col("d").str.to_date("%d/%m/%Y", strict=False))).to_series()


def _span(text: str) -> Span | None:
    value = re.sub(r"[T ]\d{2}:\d{2}(:\d{2})?(\.\d+)?$", "", text.strip())
    if found := re.fullmatch(r"((?:19|20)\d{2})(?:[.,]0)?", value):
        return _year(int(found[1]))
    if found := re.fullmatch(r"(\d{4})[-/](\d{1,2})", value):
        return _month(int(found[1]), int(found[2]))
    if found := re.fullmatch(r"(\d{1,2})[-/.](\d{4})", value):
        return _month(int(found[2]), int(found[1]))
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", value):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", value):
        return _day(int(found[3]), int(found[2]), int(found[1]))
    return _in_words(fold(value))


def _in_words(folded: str) -> Span | None:
    words = r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?"
    found = re.fullmatch(words + r"(?:(\d{1,2})(?:er)? )?([a-z]+) (\d{4})", folded)
    if not found or found[2] not in _MONTHS:
        return None
    month, year = _MONTHS[found[2]], int(found[3])
    return _day(year, month, int(found[1])) if found[1] else _month(year, month)


def _day(year: int, month: int, day: int) -> Span | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found, found, "jour"


def _month(year: int, month: int) -> Span | None:
    if not (1 <= month <= 12 and year > 0):
        return None
    return date(year, month, 1), date(year, month, monthrange(year, month)[1]), "mois"


def _year(year: int) -> Span:
    return date(year, 1, 1), date(year, 12, 31), "annee"
