"""How are numbers and dates written in French?

Decimal comma, thousands by a narrow no-break space, a no-break space before %, a true minus sign.
"""

import re
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from babel.dates import format_date

ND = "n.d."
_THIN, _NO_BREAK, _MINUS = "\u202f", "\u00a0", "\u2212"
_SPACED = re.compile("(?<=«) | (?=[»:;?!%])")


def number(x: float | None, decimals: int | None = None) -> str:
    """`decimals` None: none for a whole number, else one."""
    if x is None:
        return ND
    places = decimals if decimals is not None else (0 if float(x).is_integer() else 1)
    text = f"{_rounded(abs(x), places):,.{places}f}".replace(",", _THIN).replace(".", ",")
    is_zero = not text.strip("0,")
    return text if x >= 0 or is_zero else f"{_MINUS}{text}"


def _rounded(x: float, places: int) -> Decimal:
    """A half goes up, as people round: 12.5 is 13."""
    return Decimal(repr(x)).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def percent(x: float | None, decimals: int | None = None) -> str:
    return ND if x is None else f"{number(x, decimals)}{_NO_BREAK}%"


def signed(x: float | None, decimals: int | None = None) -> str:
    text = number(x, decimals)
    return f"+{text}" if x is not None and x > 0 and text.strip("0,") else text


def date_long(d: date | None) -> str:
    """1er janvier 2022."""
    if d is None:
        return ND
    return f"{_day(d)} {format_date(d, 'LLLL y', locale='fr')}"


def date_range(du: date, au: date) -> str:
    """Du 1er janvier au 30 septembre 2025: the year once when it is the same."""
    if du == au:
        return f"le {date_long(du)}"
    same_year = du.year == au.year
    start = f"{_day(du)} {format_date(du, 'LLLL', locale='fr')}" if same_year else date_long(du)
    return f"du {start} au {date_long(au)}"


def moment(iso: str) -> str:
    """« 4 mars 2026 à 10 h 12 », from an ISO date and time."""
    at = datetime.fromisoformat(iso)
    return f"{date_long(at.date())} à {at.hour} h {at.minute:02d}"


def typographic(text: str) -> str:
    """No line may break inside « », nor before : ; ? ! and %."""
    return _SPACED.sub(_NO_BREAK, text)


def _day(d: date) -> str:
    return "1er" if d.day == 1 else str(d.day)
