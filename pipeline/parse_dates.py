"""Which days does a written date or period cover?"""

import re
from calendar import monthrange
from datetime import date

import polars as pl

from pipeline.parsed import Parsed, by_spelling, parsed, replaced, unread
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
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_SHORT_YEAR = (
    r"^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$"  # 24/02/22
    r"|^\p{L}{3,9}\.?[ .-]\d{2}$"  # févr-22, as Excel writes a month
)
_TIME = re.compile(r"(?:T|,? (?:à )?)\d{1,2}[:h]\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?$")
Span = tuple[date, date]


def dates(text: pl.Series) -> Parsed:
    """The day, or the first day of a month or a year."""
    return _as(text, ("debut",))


def end_dates(text: pl.Series) -> Parsed:
    """The day, or the last day of a month or a year."""
    return _as(text, ("fin",))


def periods(text: pl.Series) -> Parsed:
    """The days covered: columns ``<name>.debut`` and ``<name>.fin``, both included."""
    return _as(text, ("debut", "fin"))


def months(text: pl.Series) -> Parsed:
    """A column of months: Excel makes « févr-22 » a date, the first day of its month."""
    read = periods(text)
    start, end = (pl.col(f"{text.name}.{name}") for name in ("debut", "fin"))
    is_first_day = (start == end) & (start.dt.day() == 1)
    whole = pl.when(is_first_day).then(start.dt.month_end()).otherwise(end)
    return Parsed(read.values.with_columns(whole.alias(f"{text.name}.fin")), read.broken)


def years(text: pl.Series) -> Parsed:
    found = text.str.extract(r"^((?:19|20)\d{2})(?:[.,]0)?$").cast(pl.Int32)
    return parsed(text, found, "date_illisible")


def _as(text: pl.Series, bounds: tuple[str, ...]) -> Parsed:
    spans = _spans(text)
    short = pl.col("valeur").str.contains(_SHORT_YEAR)
    regle = pl.when(short).then(pl.lit("annee_courte")).otherwise(pl.lit("date_illisible"))
    broken = unread(text, spans["debut"], regle)
    cells = text.gather(broken["position"])
    proposed = replaced(cells, {t: [_long_year(t)] for t in cells.unique()}, pl.List(pl.String))
    is_short = pl.col("regle") == "annee_courte"
    told = broken.with_columns(pl.when(is_short).then(pl.lit(proposed)).alias("propositions"))
    alone = len(bounds) == 1
    names = [pl.col(name).alias(text.name if alone else f"{text.name}.{name}") for name in bounds]
    return Parsed(spans.select(names), told)


def _long_year(text: str) -> str:
    return f"{text[:-2]}20{text[-2:]}"


def _spans(text: pl.Series) -> pl.DataFrame:
    """Columns ``debut``, ``fin``.

    Days (2022-02-24, 24/02/2022, 24 février 2022), months (2022-02, 02/2022, février 2022), years;
    day before month, always. Two-digit years and impossible dates are missing.
    """
    days = _days(text)
    if days.null_count() == text.null_count():
        return pl.DataFrame({"debut": days, "fin": days})
    start = by_spelling(text, lambda cell: (_span(cell) or (None, None))[0], pl.Date)
    end = by_spelling(text, lambda cell: (_span(cell) or (None, None))[1], pl.Date)
    return pl.DataFrame({"debut": start, "fin": end})


def _days(text: pl.Series) -> pl.Series:
    """The common case, a column of full dates, without a Python call per value."""
    day = pl.col("d").str.strip_suffix(" 00:00:00")
    iso = day.str.to_date("%Y-%m-%d", strict=False)
    read = pl.coalesce(iso, day.str.to_date("%d/%m/%Y", strict=False))
    # %Y takes « 22 » for the year 22
    plausible = read.dt.year().is_between(_FIRST_YEAR, _LAST_YEAR)
    return text.alias("d").to_frame().select(pl.when(plausible).then(read)).to_series()


def _span(text: str) -> Span | None:
    value = _TIME.sub("", " ".join(text.split()))
    if found := re.fullmatch(r"((?:19|20)\d{2})(?:[.,]0)?", value):
        return _year(int(found[1]))
    if found := re.fullmatch(r"(\d{4})[-/](\d{1,2})", value):
        return _month(int(found[1]), int(found[2]))
    if found := re.fullmatch(r"(\d{1,2})[-/.](\d{4})", value):
        return _month(int(found[2]), int(found[1]))
    if found := re.fullmatch(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})", value):
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
    return (found, found) if _FIRST_YEAR <= year <= _LAST_YEAR else None


def _month(year: int, month: int) -> Span | None:
    if not (1 <= month <= 12 and _FIRST_YEAR <= year <= _LAST_YEAR):
        return None
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _year(year: int) -> Span:
    return date(year, 1, 1), date(year, 12, 31)
