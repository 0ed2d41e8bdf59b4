"""What does a list of persons say of its meeting, for somebody to confirm? Title, day, half-day."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from pipeline.contacts import MASK, masked_text
from pipeline.person_names import mentions_someone
from pipeline.sources.values import english_date

_DAY = re.compile(r"(\d{1,4})[/.\-](\d{1,2})[/.\-](\d{1,4})")
_HOUR = re.compile(r"\b(\d{1,2})(?::|\s?h)\s?(\d{2})?(?::\d{2})?\s*([AaPp]\.?[Mm])?")
_NOON, _EVENING = 12, 18


def proposals(meeting: Sequence[str]) -> Mapping[str, str]:
    """``meeting``: its title and its start, as the file writes them; either may be blank."""
    title, start = (*meeting, "", "")[:2]
    day, creneau = meeting_day(start), _creneau(start)
    said = {
        "seance_intitule": "" if mentions_someone(title) or title == "null" else masked_text(title),
        "seance_date": f"{day:%d/%m/%Y}" if day else "",
        "creneau": creneau if day else "",
    }
    return {name: text for name, text in said.items() if text and text != MASK}


def meeting_day(text: str) -> date | None:
    """Day first, unless an American hour or the figures say otherwise."""
    found = _DAY.search(text)
    if not found:
        return english_date(text)
    first, middle, last = map(int, found.groups())
    if len(found[1]) == len("2026"):
        return _day(first, middle, last)
    year = last + 2000 if last < 100 else last
    is_american = bool(re.search(r"\d\s*[AP]M\b", text, re.I))
    orders = [(year, first, middle), (year, middle, first)]
    days = (_day(*order) for order in (orders if is_american else reversed(orders)))
    return next(filter(None, days), None)


def _creneau(start: str) -> str:
    found = _HOUR.search(_DAY.sub("", start))
    if not found:
        return ""
    is_afternoon = (found[3] or "").lower().startswith("p")
    hour = int(found[1]) % _NOON + _NOON if is_afternoon else int(found[1])
    if hour >= _EVENING:
        return "soiree"
    return "matin" if hour < _NOON else "apres_midi"


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
