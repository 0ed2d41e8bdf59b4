"""How many half-days does a cell say? In its own unit if it has one, else in its header's."""

import re

import polars as pl

from pipeline.parsed import Parsed, by_spelling, parsed
from pipeline.spelling import fold

_UNITS = {
    "dj": 1.0,
    "demi jour": 1.0,
    "demi jours": 1.0,
    "demi journee": 1.0,
    "demi journees": 1.0,
    "demie journee": 1.0,
    "demies journees": 1.0,
    "j": 2.0,
    "jr": 2.0,
    "jrs": 2.0,
    "jour": 2.0,
    "jours": 2.0,
    "journee": 2.0,
    "journees": 2.0,
}
_WORDS = {
    "am": 1.0,
    "matin": 1.0,
    "matinee": 1.0,
    "pm": 1.0,
    "apres midi": 1.0,
    "soiree": 1.0,
    "journee entiere": 2.0,
    "journee complete": 2.0,
    "matin et apres midi": 2.0,
}
_NUMBERS = {"un": "1", "une": "1", "deux": "2"}
_DURATION = re.compile(
    r"(?:(?P<whole>\d+)(?:\s*½|\s+1/2)|(?P<half>½|1/2)|(?P<number>\d+(?:[.,]\d+)?))\s*(?P<unit>\D*)"
)


def durations(text: pl.Series, header_factor: float) -> Parsed:
    """Half-days; ``header_factor`` converts a bare number to half-days."""
    values = by_spelling(text, lambda cell: _half_days(cell, header_factor), pl.Float64)
    return parsed(text, values, "duree_illisible")


def _half_days(cell: str, header_factor: float) -> float | None:
    folded = fold(cell)
    if folded in _WORDS:
        return _WORDS[folded]
    if not re.search(r"\d|½", cell):
        return _in_words(folded)
    found = _DURATION.fullmatch(" ".join(cell.split()))
    if not found:
        return None
    unit = fold(found["unit"])
    half = 0.5 if unit.endswith((" et demi", " et demie")) else 0.0
    unit = re.sub(r" et demie?$", "", unit)
    if found["unit"].strip() and unit not in _UNITS:
        return None
    return (_count(found) + half) * (_UNITS[unit] if unit else header_factor)


def _in_words(folded: str) -> float | None:
    """« une demi-journée », « deux jours », « journée »."""
    first, _, rest = folded.partition(" ")
    if first in _NUMBERS:
        return _half_days(f"{_NUMBERS[first]} {rest}", 1.0) if rest else None
    return _UNITS.get(folded) if len(folded) > 2 else None


def _count(found: re.Match[str]) -> float:
    if found["number"]:
        return float(found["number"].replace(",", "."))
    return float(found["whole"] or 0) + 0.5
