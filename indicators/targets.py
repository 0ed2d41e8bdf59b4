"""How far is the year from what it should reach, and is it ahead of last year's pace?"""

from dataclasses import dataclass, replace
from datetime import date

from indicators import lookups, registry
from indicators.compare import BY_YEAR, compare
from indicators.dimensions import DIMENSIONS
from indicators.figures import Figure, Question, measure
from indicators.indicator import Indicator
from indicators.periods import exercice
from indicators.question import OFFICIEL, Filters, canonical, merged
from indicators.standing import too_thin
from indicators.view import View
from pipeline.problems import InputRefused
from pipeline.store import Version

FLOWS = ("flux", "distinct")


@dataclass(frozen=True)
class Target:
    """``low`` and ``high``: a missing bound is no bound; a single value has no ``high``."""

    annee: int
    indicateur: str
    filtres: Filters
    low: float | None
    high: float | None
    is_range: bool


@dataclass(frozen=True)
class Progress:
    """Where the figure stands: ``part`` and ``pace`` in percent, of the target and of last year.

    ``fin`` is the last known day of a year under way. ``pace`` is what last year had reached on
    that day; where it is not known, what an even pace gives, and ``is_even`` says so.
    """

    target: Target
    item: Indicator
    valeur: float | None
    fin: date | None
    part: float | None
    thin: str = ""  # why the value stands on too little to be measured against anything
    pace: float | None = None
    is_even: bool = False


def targets(version: Version, annee: int) -> list[Target | str]:
    """The targets of a year; one that cannot be read gives the reason why, to be told."""
    return [_read(version, row) for row in lookups.targets(version) if row["annee"] == annee]


def _read(version: Version, row: lookups.Row) -> Target | str:
    pairs = [part.split("=", 1) for part in (row["dimension"] or "").split("|") if part.strip()]
    if any(len(pair) != 2 or pair[0] not in DIMENSIONS for pair in pairs):
        return f"Cible de « {row['indicateur']} » : détail « {row['dimension']} » inconnu."
    filtres = merged((name, (value,)) for name, value in pairs)
    try:
        # asked once for all: some questions make no sense, some sums have no unit
        measure(version, Question(row["indicateur"], exercice(row["annee"]), (), filtres))
    except InputRefused as refused:
        return f"Cible de « {row['indicateur']} » : {refused.message}"
    low = row["cible"] if row["cible"] is not None else row["cible_min"]
    return Target(
        row["annee"], row["indicateur"], filtres, low, row["cible_max"], row["cible"] is None
    )


def progress(version: Version, target: Target) -> Progress:
    view = View(version, exercice(target.annee), OFFICIEL, target.filtres)
    question = view.ask(target.indicateur)
    item = registry.indicator(version, target.indicateur)
    figure = measure(version, question)
    value, thin = figure.valeur, _thin(figure)
    bound = target.low if target.low is not None else target.high
    part = 100 * value / bound if value is not None and bound and not thin else None
    found = Progress(target, item, value, lookups.open_end(version, view.periode), part, thin)
    is_measured = value is not None and not thin and found.fin
    return _paced(version, question, found) if is_measured else found


def _thin(figure: Figure) -> str:
    return figure.couverture.phrase if too_thin(figure) and figure.couverture else ""


def _paced(version: Version, question: Question, found: Progress) -> Progress:
    """Rates, levels and what is known by year alone have no pace."""
    if found.item.nature not in FLOWS or found.item.fait in BY_YEAR or found.fin is None:
        return found
    year = found.target.annee
    told = compare(version, question, exercice(year - 1))
    before = measure(version, question.over(exercice(year - 1)))
    if told.comparable and told.valeur is not None and before.valeur and not too_thin(before):
        return replace(found, pace=100 * told.valeur / before.valeur)
    if told.valeur is not None or not found.item.additif:
        return found
    days = (found.fin - date(year, 1, 1)).days + 1
    even = 100 * days / ((date(year, 12, 31) - date(year, 1, 1)).days + 1)
    return replace(found, pace=even, is_even=True)


def target_of(view: View, question: Question) -> Progress | None:
    """The target of this very question, if the year has one."""
    if not view.periode.annee or question.perimetre != OFFICIEL:
        return None
    asked = (question.indicateur, canonical(question).filtres)
    known = targets(view.version, view.periode.annee)
    found = (t for t in known if isinstance(t, Target) and (t.indicateur, t.filtres) == asked)
    return next((progress(view.version, target) for target in found), None)
