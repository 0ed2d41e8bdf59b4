"""How many half-days does a cell say? In its own unit if it has one, else in its header's."""

import re

import polars as pl

from pipeline.parsed import Parsed, by_spelling, parsed
from pipeline.spelling import fold

_UNITS = {
    "dj": 1.0,
    "demi journee": 1.0,
    "demi journees": 1.0,
    "j": 2.0,
    "jour": 2.0,
    "jours": 2.0,
    "journee": 2.0,
    "journees": 2.0,
}
_WORDS = {"demi journee": 1.0, "une demi journee": 1.0, "journee": 2.0, "une journee": 2.0}
_DURATION = re.compile(
    r"(?:(?P<whole>\d+)(?:\s*½|\s+1/2)|(?P<half>½|1/2)|(?P<number>\d+(?:[.,]\d+)?))\s*(?P<unit>\D*)"
)


def durations(text: pl.Series, header_factor: float) -> Parsed:
    """Half-days; ``header_factor`` converts a bare number to half-days."""
    values = by_spelling(text, lambda cell: _half_days(cell, header_factor), pl.Float64)
    return parsed(text, values, "duree_illisible")


def _half_days(cell: str, header_factor: float) -> float | None:
    if fold(cell) in _WORDS and not re.search(r"\d|½", cell):
        return _WORDS[fold(cell)]
    found = _DURATION.fullmatch(" ".join(cell.split()))
    if not found:
        return None
    unit = fold(found["unit"])
    if found["unit"].strip() and unit not in _UNITS:
        return None
    return _count(found) * (_UNITS[unit] if unit else header_factor)


def _count(found: re.Match[str]) -> float:
    if found["number"]:
        return float(found["number"].replace(",", "."))
    return float(found["whole"] or 0) + 0.5
