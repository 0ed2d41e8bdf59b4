"""What does a header name in a table with a column per profile, type, measure, month or year?"""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from pipeline.code_lists import CodeLists, effective
from pipeline.spelling import fold
from pipeline.suggest import words as words_in
from pipeline.vocabulary import value_examples

_MONTHS = (
    *("janvier", "fevrier", "mars", "avril", "mai", "juin"),
    *("juillet", "aout", "septembre", "octobre", "novembre", "decembre"),
)
_IN_WORDS = re.compile(r"([a-z]{3,9})(?: ((?:20)?\d{2}))?")
_IN_FIGURES = re.compile(r"(?P<m>\d{1,2})[-/ ](?P<y>20\d{2})|(?P<y2>20\d{2})[-/](?P<m2>\d{1,2})")
# a month is a date for Excel: its first day
_FIRST_DAY = re.compile(
    r"(?P<y>20\d{2})-(?P<m>\d{2})-01(?: 00:00:00)?|01/(?P<m2>\d{2})/(?P<y2>20\d{2})"
)
_YEAR = re.compile(r"(?:annee |exercice )?((?:19|20)\d{2})(?: 0)?")
_QUARTER = re.compile(
    r"(?:t|trim|trimestre) ?(?P<q>[1-4])(?: (?P<y>20\d\d))?"
    r"|(?P<r>[1-4]) ?(?:er|e|eme|nd|re)? ?trim(?:estre)?(?: (?P<z>20\d\d))?"
)
_LONGEST_SERIES = 30
_UNSAID = {"agent"}  # of a profile; of a measure, what every one is
_UNSAID_OF_METRICS = {"nombre", "total", "page", "compte", "chaine"}
_BRACKETS = re.compile(r"\([^()]*\)")
_CONTRARY = {"hor", "san", "sauf", "non"}

Target = TypeVar("Target", str, tuple[str, str])


class Axis(StrEnum):
    """What varies from one column to the next, in French."""

    PROFIL = "profil"
    TYPE = "type d'action"
    METRIC = "mesure"
    MONTH = "mois"
    QUARTER = "trimestre"
    YEAR = "année"


@dataclass(frozen=True)
class Named:
    """``value``: a code; canal and indicateur of a measure; year (or "") and number of a month, or
    « T1 » of a quarter."""

    axis: Axis
    value: tuple[str, ...]


@dataclass(frozen=True)
class Words:
    """Folded spelling → what it names; ``plain``, ``plain_metrics``: by their words, whatever
    their order and what wraps them. ``listed``: the profiles as their list itself writes them."""

    listed: Set[str]
    profils: Mapping[str, str]
    plain: Mapping[str, str]
    types: Mapping[str, str]
    metrics: Mapping[str, tuple[str, str]]
    labels: Mapping[str, str]
    plain_metrics: Mapping[str, tuple[str, str]]

    def profil(self, title: str) -> str | None:
        if found := self.profils.get(fold(title)) or self.plain.get(_plain(title, _UNSAID)):
            return found
        aside = " ".join(_BRACKETS.findall(title))
        if not aside or _CONTRARY & set(words_in(aside)):
            return None
        bare = _BRACKETS.sub(" ", title)
        return self.profils.get(fold(bare)) or self.plain.get(_plain(bare, _UNSAID))

    def metric(self, title: str) -> tuple[str, str] | None:
        by_words = self.plain_metrics.get(_plain(title, _UNSAID_OF_METRICS))
        return self.metrics.get(fold(title)) or by_words


def words_of(lists: CodeLists, *, of_offices: bool = True) -> Words:
    """``of_offices``: with what is not in the lists, too common to tell headers from cells."""
    rows = lists.entries.filter(lists.entries["liste"] == "canal_indicateur")
    pairs = {row["code"]: (row["canal"], row["indicateur"]) for row in rows.iter_rows(named=True)}
    metrics = {
        spelling: pairs[code] for spelling, code in lists.spellings("canal_indicateur").items()
    }
    spellings = _worded if of_offices else (lambda liste, lists: lists.spellings(liste))
    profils = spellings("profil", lists)
    labels = {code: lists.short_label("profil", code) for code in set(profils.values())}
    return Words(
        frozenset(lists.spellings("profil")),
        profils,
        _plain_spellings(profils, _UNSAID),
        spellings("type_action", lists),
        metrics,
        labels,
        _plain_spellings(metrics, _UNSAID_OF_METRICS),
    )


def _worded(liste: str, lists: CodeLists) -> dict[str, str]:
    """The spellings of a list, and the words of offices that mean one of its codes for certain."""
    codes = set(lists.codes(liste))
    examples = value_examples(liste)
    said = {fold(text): code for text, code, sure in examples if sure and code in codes}
    return said | lists.spellings(liste)


def _plain_spellings(spellings: Mapping[str, Target], unsaid: Set[str]) -> dict[str, Target]:
    """Those that name one entry only."""
    named: dict[str, set[Target]] = {}
    for spelling, target in spellings.items():
        named.setdefault(_plain(spelling, unsaid), set()).add(target)
    return {plain: targets.pop() for plain, targets in named.items() if len(targets) == 1 and plain}


def _plain(title: str, unsaid: Set[str]) -> str:
    """« Collectivités DC », « Agents collectivité Droit commun »: the same words, in full."""
    return " ".join(sorted(word for word in words_in(title) if word not in unsaid))


@lru_cache(maxsize=1)
def shared_words() -> Words:
    """Of the lists that every espace has: enough to find where the headers stand."""
    return words_of(effective(), of_offices=False)


def named(title: str, words: Words) -> Named | None:
    folded = fold(title)
    if code := words.profil(title):
        return Named(Axis.PROFIL, (code,))
    if code := words.types.get(folded):
        return Named(Axis.TYPE, (code,))
    if metric := words.metric(title):
        return Named(Axis.METRIC, metric)
    if found := _YEAR.fullmatch(folded):
        return Named(Axis.YEAR, (found[1],))
    if found := _QUARTER.fullmatch(folded):
        return Named(Axis.QUARTER, (found["y"] or found["z"] or "", f"T{found['q'] or found['r']}"))
    month = _month(title.strip(), folded)
    return Named(Axis.MONTH, month) if month else None


def _month(title: str, folded: str) -> tuple[str, str] | None:
    """Year (or "") and number of a month: « janv. 2022 », « janv-22 », « 01/2022 », « janvier »."""
    for pattern in (_IN_FIGURES, _FIRST_DAY):
        if found := pattern.fullmatch(title):
            year, month = found["y"] or found["y2"], int(found["m"] or found["m2"])
            return (year, f"{month:02d}") if 1 <= month <= 12 else None
    found = _IN_WORDS.fullmatch(folded)
    number = month_number(found[1]) if found else None
    if not found or number is None:
        return None
    year = found[2] or ""
    return f"20{year}" if len(year) == 2 else year, f"{number:02d}"


def month_number(word: str) -> int | None:
    """Of a month's name or of an unequivocal beginning of it, folded: « sept » is 9."""
    starting = [rank for rank, name in enumerate(_MONTHS, 1) if name.startswith(word)]
    return starting[0] if len(starting) == 1 and len(word) >= 3 else None


def columns_along(titles: Sequence[str], words: Words, axis: Axis) -> dict[int, Named]:
    """Position → what the header names, for the headers along one axis.

    Years far apart are numbers of something else.
    """
    found = [(position, named(title, words)) for position, title in enumerate(titles)]
    along = {position: name for position, name in found if name and name.axis is axis}
    years = [int(name.value[0]) for name in along.values() if axis is Axis.YEAR]
    return {} if years and max(years) - min(years) > _LONGEST_SERIES else along


def most_along_one_axis(titles: Sequence[str]) -> int:
    """How many different things these titles name along the axis that they name best."""
    words = shared_words()
    names = {name for title in titles if title.strip() and (name := named(title, words))}
    return max((sum(1 for name in names if name.axis is axis) for axis in Axis), default=0)
