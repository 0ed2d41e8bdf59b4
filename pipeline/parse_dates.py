"""Which days do the dates of a column cover?

Day before month, unless the column shows otherwise: it is then asked about, as are years of two
digits. A *reading* (see ``READINGS``) is the person's answer, for the whole column.
"""

import polars as pl

from pipeline.parse_spans import SERIAL, Order, serial_day, span_of
from pipeline.parsed import Parsed, distinct, parsed, replaced, unread

READINGS = ("jj/mm/aaaa", "mm/jj/aaaa", "jj/mm/aa", "mm/jj/aa")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_NUMERIC = r"^(\d{1,2})[/.-](\d{1,2})[/.-]\d"
_SHORT_YEAR = (
    r"^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$"  # 24/02/22
    r"|^(?:\d{1,2}(?:er)? )?\p{L}{3,9}\.?[ .-]\d{2}$"  # 24 févr. 22; févr-22, as Excel has it
)
_MONTH_NAMES = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)


def dates(text: pl.Series, reading: str | None = None) -> Parsed:
    """The day, or the first day of a month or a year."""
    return _read(text, ("debut",), reading)


def end_dates(text: pl.Series, reading: str | None = None) -> Parsed:
    """The day, or the last day of a month or a year."""
    return _read(text, ("fin",), reading)


def periods(text: pl.Series, reading: str | None = None) -> Parsed:
    """The days covered: columns ``<name>.debut`` and ``<name>.fin``, both included."""
    return _read(text, ("debut", "fin"), reading)


def months(text: pl.Series, reading: str | None = None) -> Parsed:
    """A column of months: Excel makes « févr-22 » a date, the first day of its month."""
    read = _read(text, ("debut", "fin"), reading, of_months=True)
    start, end = (pl.col(f"{text.name}.{name}") for name in ("debut", "fin"))
    is_first_day = (start == end) & (start.dt.day() == 1)
    whole = pl.when(is_first_day).then(start.dt.month_end()).otherwise(end)
    values = read.values.with_columns(whole.alias(f"{text.name}.fin"))
    return Parsed(values, read.broken, read.told)


def years(text: pl.Series) -> Parsed:
    """A year, or that of a date, which is told; day and month may be either way round."""
    bare = text.str.extract(r"^((?:19|20)\d{2})(?:[.,]0)?$").cast(pl.Int32)
    rest = text.filter(bare.is_null() & text.is_not_null())
    dated = {cell: year for cell in distinct(rest) if (year := _year_of(cell))}
    if not dated:
        return parsed(text, bare, "date_illisible")
    both = pl.DataFrame({"b": bare, "d": replaced(text, dated, pl.Int32)})
    found = parsed(text, both.select(pl.coalesce("b", "d")).to_series(), "date_illisible")
    first, year = next(iter(dated.items()))
    return Parsed(found.values, found.broken, (f"« {first} » lu comme {year}",))


def _year_of(cell: str) -> int | None:
    """The year that a date has in every order in which it can be read."""
    spans = [span_of(cell, order) for order in (Order(), Order(month_first=True))]
    found = {day.year for span in spans if span for day in span}
    return found.pop() if len(found) == 1 else None


def _read(
    text: pl.Series, bounds: tuple[str, ...], reading: str | None, *, of_months: bool = False
) -> Parsed:
    said = reading or ""
    order = Order(said.startswith("mm"), said.endswith("/aa"), of_months)
    days = _days(text)
    if days.null_count() == text.null_count() and not order.month_first:
        return Parsed(_named(text, pl.DataFrame({"debut": days, "fin": days}), bounds), _none(text))
    is_doubtful = _month_comes_first(text) & (reading is None)
    spans = _spans(text, order, is_doubtful)
    broken = _asked(text, unread(text, spans["debut"], _rule(is_doubtful)))
    return Parsed(_named(text, spans, bounds), broken, _serials_told(text, spans["debut"]))


def _none(text: pl.Series) -> pl.DataFrame:
    return unread(text, text, pl.lit(""))


def _named(text: pl.Series, spans: pl.DataFrame, bounds: tuple[str, ...]) -> pl.DataFrame:
    alone = len(bounds) == 1
    return spans.select(
        pl.col(name).alias(text.name if alone else f"{text.name}.{name}") for name in bounds
    )


def _days(text: pl.Series) -> pl.Series:
    """The common case, a column of full dates, without a Python call per value."""
    day = pl.col("d").str.strip_suffix(" 00:00:00")
    iso = day.str.to_date("%Y-%m-%d", strict=False)
    read = pl.coalesce(iso, day.str.to_date("%d/%m/%Y", strict=False))
    # %Y takes « 22 » for the year 22
    plausible = read.dt.year().is_between(_FIRST_YEAR, _LAST_YEAR)
    return text.alias("d").to_frame().select(pl.when(plausible).then(read)).to_series()


def _month_comes_first(text: pl.Series) -> pl.Series:
    """The numeric dates of a column where a second part passes 12, and a first part never does."""
    first, second = (text.str.extract(_NUMERIC, group).cast(pl.Int64) for group in (1, 2))
    shown = bool((second > 12).any()) and not (first > 12).any()
    return first.is_not_null() & shown


def _spans(text: pl.Series, order: Order, is_doubtful: pl.Series) -> pl.DataFrame:
    """Columns ``debut``, ``fin``; missing where nothing is read for sure."""
    known = {cell: span for cell in distinct(text) if (span := span_of(cell, order))}
    read = {
        name: replaced(text, {cell: span[at] for cell, span in known.items()}, pl.Date)
        for at, name in enumerate(("debut", "fin"))
    }
    sure = ~pl.lit(is_doubtful)
    return pl.DataFrame(read).select(pl.when(sure).then(pl.col(name)).alias(name) for name in read)


def _rule(is_doubtful: pl.Series) -> pl.Expr:
    return (
        pl.when(pl.lit(is_doubtful).gather("position"))
        .then(pl.lit("date_ambigue"))
        .when(pl.col("valeur").str.contains(_SHORT_YEAR))
        .then(pl.lit("annee_courte"))
        .otherwise(pl.lit("date_illisible"))
    )


def _asked(text: pl.Series, broken: pl.DataFrame) -> pl.DataFrame:
    """With what each doubtful cell may mean."""
    cells = zip(text.gather(broken["position"]), broken["regle"], strict=True)
    meant = [_meanings(cell, rule) for cell, rule in cells]
    return broken.with_columns(pl.Series("propositions", meant, pl.List(pl.String)))


def _meanings(cell: str, rule: str) -> list[str] | None:
    if rule == "annee_courte":
        return [f"{cell[:-2]}20{cell[-2:]}"]
    if rule != "date_ambigue":
        return None
    orders = (Order(month_first=month_first, short=True) for month_first in (False, True))
    days = [span[0] for order in orders if (span := span_of(cell, order))]
    return [f"{day.day} {_MONTH_NAMES[day.month - 1]} {day.year}" for day in dict.fromkeys(days)]


def _serials_told(text: pl.Series, read: pl.Series) -> tuple[str, ...]:
    """Whole numbers that were taken for days."""
    found = text.filter(text.str.contains(SERIAL).fill_null(False) & read.is_not_null())
    day = serial_day(found[0]) if found.len() else None
    if day is None:
        return ()
    many = found.len() > 1
    count = f"{found.len()} nombres lus comme des jours" if many else "un nombre lu comme un jour"
    return (f"{count} d'Excel (« {found[0]} » = {day:%d/%m/%Y})",)
