"""Which days does one written date or period cover?

« 24/02/2022 », « 2022-02-24 », « 24 février 2022 », 44616 as Excel counts days; months, quarters,
half-years and years; and from one day to another: « du 20 au 21/03/2024 », « 12 et 13 mars 2024 ».
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

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
_TIME = re.compile(r"(?:T|,? (?:à )?)\d{1,2}[:h]\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?$")
_THE = re.compile(r"^le (?=\d)", re.I)
_FROM_TO = re.compile(r"(?:du |les? )?(\S.*?) (au|et|et le|à|[-–—]) (\S.*)", re.I)
_WEEKDAY = re.compile(r"^(?:le )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) ", re.I)
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})")
_PART_OF_YEAR = re.compile(
    r"(?:t|trimestre |(?P<half>semestre ))(?P<rank>[1-4]) (?P<year>(?:19|20)\d{2})"
)
_RANKS = {"premier": "1", "deuxieme": "2", "second": "2", "troisieme": "3", "quatrieme": "4"}
SERIAL = r"^(\d{5})(?:[.,]\d+)?$"
_DAY_ZERO = date(1899, 12, 30)  # Excel counts from there, a 29 February 1900 included
_SERIALS = range(32_874, 58_805)  # 1990 to 2060: other whole numbers are no dates
Span = tuple[date, date]


@dataclass(frozen=True)
class Order:
    """How a column writes its dates. ``short``: years of two digits are of this century;
    ``of_months``: « févr-22 » is a month, never the 22nd."""

    month_first: bool = False
    short: bool = False
    of_months: bool = False


def span_of(text: str, order: Order) -> Span | None:
    """First and last day; None for what is no date, or has its year on two digits."""
    value = _THE.sub("", _TIME.sub("", " ".join(text.split())))
    if found := re.fullmatch(r"((?:19|20)\d{2})(?:[.,]0)?", value):
        return date(int(found[1]), 1, 1), date(int(found[1]), 12, 31)
    if found := re.fullmatch(r"(\d{4})[-/](\d{1,2})", value):
        return _month(int(found[1]), int(found[2]))
    if found := re.fullmatch(r"(\d{1,2})[-/.](\d{4})", value):
        return _month(int(found[2]), int(found[1]))
    if found := re.fullmatch(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})", value):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMERIC.fullmatch(value):
        return _numeric(found, order)
    if day := serial_day(value):
        return day, day
    return _in_words(fold(value), order) or _from_to(value, order)


def _from_to(value: str, order: Order) -> Span | None:
    """The first day may leave to the last one its month and its year; « and » joins two days that
    follow each other, and no others."""
    found = _FROM_TO.fullmatch(value)
    last = span_of(found[3], order) if found else None
    if not found or not last or last[0] != last[1]:
        return None
    first = span_of(_in_full(found[1], last[0]), order)
    if not first or first[0] != first[1]:
        return None
    days = (last[0] - first[0]).days
    is_span = days == 1 if found[2].lower().startswith("et") else days >= 0
    return (first[0], last[1]) if is_span else None


def _in_full(first: str, last: date) -> str:
    bare = _WEEKDAY.sub("", first)
    if day := re.fullmatch(r"(\d{1,2})(?:er)?", bare):
        return f"{last:%Y-%m}-{day[1]}"
    if re.fullmatch(r"\d{1,2}[/.-]\d{1,2}", bare):
        return re.sub("[.-]", "/", f"{bare}/{last.year}")
    return f"{bare} {last.year}" if re.fullmatch(r"\d{1,2}(?:er)? [^\W\d]+", bare) else bare


def serial_day(text: str) -> date | None:
    """The day that Excel numbers so; its hours follow the point."""
    found = re.fullmatch(SERIAL, text)
    number = int(found[1]) if found else 0
    return _DAY_ZERO + timedelta(days=number) if number in _SERIALS else None


def _numeric(found: re.Match[str], order: Order) -> Span | None:
    month, day = (found[1], found[2]) if order.month_first else (found[2], found[1])
    year = _full_year(found[3], allowed=order.short)
    return _day(year, int(month), int(day)) if year else None


def _full_year(digits: str, *, allowed: bool) -> int | None:
    if len(digits) > 2:
        return int(digits)
    return 2000 + int(digits) if allowed else None


def _in_words(folded: str, order: Order) -> Span | None:
    weekday = r"(?:le )?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?"
    found = re.fullmatch(weekday + r"(?:(\d{1,2})(?:er)? )?([a-z]+) (\d{4}|\d{2})", folded)
    if not found or found[2] not in _MONTHS:
        return _part_of_year(folded)
    month, is_month = _MONTHS[found[2]], found[1] is None
    year = _full_year(found[3], allowed=order.short or (order.of_months and is_month))
    if year is None:
        return None
    return _month(year, month) if is_month else _day(year, month, int(found[1]))


def _part_of_year(folded: str) -> Span | None:
    """« T1 2022 », « 2022-T1 », « 1er trimestre 2022 », « 2e semestre 2022 ».

    Not « S1 2022 », which may be a week.
    """
    words = [_RANKS.get(word, word) for word in folded.split() if word not in ("de", "du")]
    plain = re.sub(r"^(\d{4}) (.+)$", r"\2 \1", " ".join(words))
    plain = re.sub(r"^([1-4]) ?(?:er|e|eme|nd)? ?(trimestre|semestre) ", r"\2 \1 ", plain)
    found = _PART_OF_YEAR.fullmatch(plain)
    if not found or (found["half"] and found["rank"] > "2"):
        return None
    length, year = 6 if found["half"] else 3, int(found["year"])
    last = int(found["rank"]) * length
    return date(year, last - length + 1, 1), date(year, last, monthrange(year, last)[1])


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
