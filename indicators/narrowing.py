"""Which question does one bar, one point or one cell answer?

A bar or a point is known by its code, ``+`` between several that it groups; a cell of a crossed
table by ``dimension=code`` pairs. An empty code is what is not filled in.
"""

from collections.abc import Sequence

from indicators.disclosure import JOINED
from indicators.periods import exercice
from indicators.question import Question
from indicators.view import View

_PAIRS = "&"


def joined(codes: Sequence[str]) -> str:
    """The key of what groups several codes."""
    return JOINED.join(codes)


def cell_key(pairs: Sequence[tuple[str, str | None]]) -> str:
    """The key of a cell: what its row and its column stand for."""
    return _PAIRS.join(f"{dimension}={code or ''}" for dimension, code in pairs)


def narrowed(view: View, question: Question, key: str | None) -> Question:
    """The question of the whole block, kept to what ``key`` stands for."""
    asked = question.by()
    for dimension, codes in _pairs(question, key):
        asked = _kept(view, asked, dimension, codes)
    return asked


def _pairs(question: Question, key: str | None) -> list[tuple[str, list[str]]]:
    if key is None or not question.par:
        return []
    parts = key.split(_PAIRS)
    if key.partition("=")[0] not in question.par:
        parts = [f"{question.par[0]}={key}"]
    pairs = [part.partition("=") for part in parts]
    return [(dimension, code.split(JOINED)) for dimension, _, code in pairs]


def _kept(view: View, asked: Question, dimension: str, codes: list[str]) -> Question:
    """A year is a period, not a filter; months of the year before need that year."""
    if dimension == "exercice":
        return _over(view, asked, int(codes[0]))
    year = int(codes[0][:4]) if dimension == "mois" and codes[0] else None
    if year and year not in asked.periode.years:
        asked = asked.over(exercice(year))
    return asked.only(dimension, *codes)


def _over(view: View, asked: Question, annee: int) -> Question:
    """An audience is only known up to the last reading of a year that is not over."""
    return asked.over(view.over(exercice(annee)).ask(asked.indicateur).periode)
