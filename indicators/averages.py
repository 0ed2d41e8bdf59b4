"""How many come, in the middle of the séances or per half-day, and on how many does that rest?

Neither adds up: the whole is worked out from its own séances, never from its parts.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from indicators import queries, registry
from indicators.answer import Answer, Codes, Coverage, Line, plain
from indicators.dimensions import FACTS
from indicators.disclosure import protects
from indicators.indicator import Indicator
from indicators.lines import codes_of, label, ordered
from indicators.question import Question
from indicators.sums import covered
from pipeline.store import Version

SMALLEST = 5  # séances: under it, a median is one or two séances
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Group:
    """``connues`` of its ``seances`` have an attendance; too few of them give no value."""

    codes: Codes
    libelles: tuple[str, ...]
    valeur: float | None
    connues: int
    seances: int


@lru_cache(maxsize=512)
def medians(version: Version, question: Question) -> tuple[Group, ...]:
    """The median of each group of the question's breakdown; of all, without any.

    Nothing for readers who may only have what is published.
    """
    if _is_protected(version, question):
        return ()
    return tuple(
        _group(version, question, row, _middle(row))
        for row in queries.tallies(version, registry.selection(version, question))
    )


def _is_protected(version: Version, question: Question) -> bool:
    return protects(version, registry.indicator(version, question.indicateur))


def _middle(row: Row) -> float | None:
    return row["valeur"] if row["connues"] >= SMALLEST else None


def _group(version: Version, question: Question, row: Row, valeur: float | None) -> Group:
    codes = codes_of(row, question.par)
    names = [
        label(version, dimension, code, row.get(f"n{rank}"))
        for rank, (dimension, code) in enumerate(zip(question.par, codes, strict=True))
    ]
    shown = None if valeur is None else plain(round(float(valeur), 6))
    return Group(codes, tuple(names), shown, row["connues"], row["lignes"])


def _median(version: Version, question: Question, item: Indicator) -> Answer:
    (whole,) = medians(version, question.by())
    few = "" if whole.valeur is not None or not whole.connues else _too_few(whole.connues)
    return _answer(version, question, item, whole, medians, few)


def _too_few(known: int) -> str:
    return f"Séances à effectif connu : {known} ; il en faut {SMALLEST} pour une médiane."


@lru_cache(maxsize=512)
def per_half_day(version: Version, question: Question) -> tuple[Group, ...]:
    """Known attendances over the half-days of the same périmètres, by group; protected too."""
    if _is_protected(version, question):
        return ()
    selection = registry.selection(version, question)
    held = registry.selection(version, replace(question, indicateur="demi_journees"))
    held = replace(held, perimetres=selection.perimetres)
    half_days = {
        codes_of(row, question.par): row["valeur"] for row in queries.tallies(version, held)
    }
    return tuple(
        _group(version, question, row, _over(row, half_days.get(codes_of(row, question.par))))
        for row in queries.tallies(version, selection)
    )


def _over(row: Row, half_days: float | None) -> float | None:
    return row["valeur"] / half_days if row["connues"] and half_days else None


def _mean(version: Version, question: Question, item: Indicator) -> Answer:
    (whole,) = per_half_day(version, question.by())
    return _answer(version, question, item, whole, per_half_day, "")


def _answer(
    version: Version,
    question: Question,
    item: Indicator,
    whole: Group,
    by_group: Callable[[Version, Question], tuple[Group, ...]],
    warning: str,
) -> Answer:
    if not whole.seances and not queries.has_rows(version, FACTS["presences"], question.periode):
        return Answer(None)
    groups = by_group(version, question) if question.par else ()
    lines = [Line(group.codes, group.libelles, group.valeur) for group in groups if group.seances]
    return Answer(
        whole.valeur,
        couverture=_coverage(item, whole),
        lignes=ordered(version, question.par, lines),
        avertissements=(warning,) if warning else (),
    )


def _coverage(item: Indicator, whole: Group) -> Coverage | None:
    return covered(item, whole.connues, whole.seances) if whole.seances else None


ANSWERS: Mapping[str, Callable[[Version, Question, Indicator], Answer]] = {
    "presences_par_seance": _median,
    "presences_par_demi_journee": _mean,
}
