"""Which number, duration or period does a cell of a known export hold?"""

import re
from datetime import date

import polars as pl

from pipeline.parse_dates import periods

Span = tuple[date, date]
_UNITS = {"d": 86400, "j": 86400, "h": 3600, "m": 60, "s": 1}
_ENGLISH_MONTHS = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)


def number(text: str) -> float | None:
    """A number where a comma separates thousands: ``1,438,625``, ``62.1``, ``56%``."""
    found = re.fullmatch(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?", _bare(text))
    return float(_bare(text).replace(",", "")) if found else None


def decimal_comma(text: str) -> float | None:
    """A number where a comma, if any, is the decimal sign; ``1,234`` could be either: unread."""
    found = re.fullmatch(r"-?\d+(?:[.,]\d{1,2}|\.\d{4,})?", _bare(text))
    return float(_bare(text).replace(",", ".")) if found else None


def percent_of_fraction(text: str) -> float | None:
    read = number(text)
    return None if read is None else read * 100


def seconds(text: str) -> float | None:
    """``118``, ``12.35``, ``00:10:55``, ``5 min 13s``, ``1 h 2 min``."""
    if re.fullmatch(r"\d+(?:\.\d+)?", _bare(text)):
        return float(_bare(text))
    if found := re.fullmatch(r"(?:(\d+):)?(\d+):(\d{2})", _bare(text)):
        return float(int(found[1] or 0) * 3600 + int(found[2]) * 60 + int(found[3]))
    pairs = re.findall(r"(\d+)(min|[djhms])[a-z]*", _bare(text).lower())
    return float(sum(int(count) * _UNITS[unit[0]] for count, unit in pairs)) if pairs else None


def _bare(text: str) -> str:
    return re.sub(r"[\s\u00a0\u202f\u2009%']", "", text)


def written(value: float) -> str:
    """As French people write it, to the hundredth: a point could be read in two ways."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def span(text: str) -> Span | None:
    """Days covered by ``2026-03-01``, ``2026-03``, ``2026``, ``mars 2026`` or two dates."""
    first, _, last = (part.strip() for part in text.partition(","))
    read = periods(pl.Series("p", [first, last or first], pl.String)).values
    start, end = read["p.debut"][0], read["p.fin"][1]
    return (start, end) if start and end and start <= end else None


def english_date(text: str) -> date | None:
    """``Oct 26, 2018 02:56 pm``, ``Tue, Feb 18, 2025``: the month never follows the locale."""
    found = re.search(r"\b([A-Z][a-z]{2})[a-z]* (\d{1,2}),? (\d{4})\b", text)
    if not found or found[1].lower() not in _ENGLISH_MONTHS:
        return None
    return _day(int(found[3]), _ENGLISH_MONTHS.index(found[1].lower()) + 1, int(found[2]))


def american_date(text: str) -> date | None:
    found = re.match(r"(\d{1,2})/(\d{1,2})/(\d{4})\b", text)
    return _day(int(found[3]), int(found[1]), int(found[2])) if found else None


def compact_date(text: str) -> date | None:
    found = re.fullmatch(r"(\d{4})(\d{2})(\d{2})", text)
    return _day(int(found[1]), int(found[2]), int(found[3])) if found else None


def dashed_date(text: str) -> date | None:
    """``28-02-2026 14:05:00``, day first."""
    found = re.match(r"(\d{2})-(\d{2})-(\d{4})\b", text)
    return _day(int(found[3]), int(found[2]), int(found[1])) if found else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
