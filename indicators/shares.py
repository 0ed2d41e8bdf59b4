"""What share of the attendances is a profile's, among those whose profile is known?"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from indicators import queries, registry
from indicators.answer import Answer, Codes, Line, plain
from indicators.dimensions import DIMENSIONS, FACTS
from indicators.indicator import Indicator
from indicators.lines import codes_of, completed, label, ordered
from indicators.question import Question
from indicators.sums import covered
from pipeline.store import Version

Row = Mapping[str, Any]


def share(version: Version, question: Question, item: Indicator) -> Answer:
    """In percent. Unknown as long as no attendance has a profile."""
    selection = registry.selection(version, question)
    groups = queries.tallies(version, selection)
    alone = any(DIMENSIONS[dimension].territoriale for dimension in question.par)
    total = queries.tallies(version, replace(selection, par=())) if alone else groups
    ventilees, whole = _sum(total, "ventilees"), _sum(total, "valeur")
    non_dates = _sum(total, "non_dates")
    if not whole and not queries.has_rows(version, FACTS["presences"], question.periode):
        return Answer(None)
    couverture = covered(item, ventilees, whole) if whole else None
    if not ventilees:
        return Answer(None, non_dates=non_dates, couverture=couverture)
    return Answer(
        percent_of(_sum(total, "part"), ventilees),
        non_dates=non_dates,
        couverture=couverture,
        lignes=_lines(version, question, groups),
    )


def _sum(groups: Sequence[Row], name: str) -> float:
    return sum(row.get(name) or 0 for row in groups)


def percent_of(part: float, whole: float) -> float:
    return plain(round(100 * part / whole, 6)) or 0


def _lines(version: Version, question: Question, groups: Sequence[Row]) -> tuple[Line, ...]:
    """Each line over the attendances of its own type, month…, all known profiles together."""
    par = question.par
    if not par:
        return ()
    wholes: dict[Codes, float] = defaultdict(float)
    for row in groups:
        wholes[_outside_profiles(par, codes_of(row, par))] += row["ventilees"] or 0
    lines = []
    for row in groups:
        codes = codes_of(row, par)
        whole = wholes[_outside_profiles(par, codes)]
        if whole and _is_asked(par, codes, row):
            names = [
                label(version, d, c, row.get(f"n{n}"))
                for n, (d, c) in enumerate(zip(par, codes, strict=True))
            ]
            lines.append(Line(codes, tuple(names), percent_of(row["part"] or 0, whole)))
    if all(DIMENSIONS[dimension].de_profil for dimension in par):
        lines = completed(version, question, lines)
    return ordered(version, par, lines)


def _outside_profiles(par: Sequence[str], codes: Codes) -> Codes:
    pairs = zip(par, codes, strict=True)
    return tuple(code for dimension, code in pairs if not DIMENSIONS[dimension].de_profil)


def _is_asked(par: Sequence[str], codes: Codes, row: Row) -> bool:
    """A profile that the filter leaves out has no line; a type without that profile has 0 %."""
    by_profile = any(DIMENSIONS[dimension].de_profil for dimension in par)
    return row["part"] is not None or not by_profile
