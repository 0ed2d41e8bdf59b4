"""What is the figure that answers a question: its value, what it stands on, what was published?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from indicators import averages, claims, disclosure, queries, registry, series, shares, sums
from indicators.answer import Answer, Coverage, Line, plain
from indicators.claims import Interval, Reconciled
from indicators.dimensions import DIMENSIONS
from indicators.indicator import Indicator, plural, refuse_sum
from indicators.question import OFFICIEL, Question
from indicators.registry import Scope
from pipeline.problems import InputRefused
from pipeline.store import Version

__all__ = ["STATUT_WORDS", "Coverage", "Figure", "Line", "Question", "add", "measure"]

CALCULE, RAPPORT, PARTIEL, NON_RELEVE = "calcule", "rapport", "partiel", "non_releve"
NON_DIFFUSE = claims.NON_DIFFUSE
STATUT_WORDS = {
    CALCULE: "Calculé",
    RAPPORT: "Rapport",
    PARTIEL: "Partiel",
    NON_RELEVE: "Non relevé",
    NON_DIFFUSE: "Non diffusé",
}


@dataclass(frozen=True)
class Figure:
    """A value that can be questioned. None means not known, never zero."""

    question: Question
    indicator: Indicator
    perimetre: Scope
    valeur: float | None
    dont_complement: float
    non_dates: float
    couverture: Coverage | None
    statut: str
    lignes: tuple[Line, ...]
    publies: tuple[Reconciled, ...]
    avertissements: tuple[str, ...]
    unite: str
    unites: str

    @property
    def additif(self) -> bool:
        """Whether its lines add up to it."""
        return self.indicator.sums_over(self.question.par)


@lru_cache(maxsize=4096)
def measure(version: Version, question: Question) -> Figure:
    """Raises InputRefused when the question has no sense for the indicator."""
    item = registry.checked(version, question)
    answer = _answer(version, question, item)
    scope = registry.scope(version, item, question.perimetre)
    publies = _published(version, question, answer)
    return Figure(
        question,
        item,
        scope,
        answer.valeur,
        answer.dont_complement,
        answer.non_dates,
        answer.couverture,
        _status(answer, publies),
        answer.lignes,
        publies,
        (*answer.avertissements, *_about_scope(question, item, scope)),
        answer.unite or item.unite,
        plural(answer.unite) if answer.unite else item.unites,
    )


def _answer(version: Version, question: Question, item: Indicator) -> Answer:
    if disclosure.protects(version, item):
        return disclosure.answer(version, question, item)
    if item.id == "part_presences":
        return shares.share(version, question, item)
    if item.id in averages.ANSWERS:
        return averages.ANSWERS[item.id](version, question, item)
    if item.fait in ("audience", "moyens"):
        return series.noted(version, question, item)
    return sums.counted(version, question)


def _published(version: Version, question: Question, answer: Answer) -> tuple[Reconciled, ...]:
    def interval() -> Interval:
        return added_bounds(version, question)

    known = claims.claims_for(version, question)
    if answer.non_diffuse:
        return tuple(map(claims.withheld, known))
    return tuple(
        claims.judge(claim, answer.valeur, answer.dont_complement, interval) for claim in known
    )


def added_bounds(version: Version, question: Question) -> Interval:
    """The interval of the attendances that are added; nothing else is printed as an interval."""
    if question.indicateur != "presences":
        return (None, None)
    selection = registry.selection(version, replace(question, par=()), row_by_row=True)
    row = queries.bounds(version, selection)
    return (row["borne_min"], row["borne_max"])


def _status(answer: Answer, publies: Sequence[Reconciled]) -> str:
    if answer.non_diffuse:
        return NON_DIFFUSE
    if answer.valeur is None:
        return NON_RELEVE
    printed = any(known.claim.valeur == answer.valeur for known in publies)
    if answer.du_rapport or (answer.dont_complement and printed):
        return RAPPORT
    # « Calculé » leaves out what only balances a total
    covered = answer.couverture.complete if answer.couverture else not answer.dont_complement
    return CALCULE if covered else PARTIEL


def _about_scope(question: Question, item: Indicator, scope: Scope) -> tuple[str, ...]:
    """What a périmètre that has no effect, or that leaves nothing, would otherwise hide."""
    if not item.compte and question.perimetre != OFFICIEL:
        return (f"Le périmètre ne concerne pas « {item.libelle} » : il est sans effet.",)
    chosen = dict(question.filtres).get("perimetre", ())
    if scope.codes is None or not chosen or set(chosen) & set(scope.codes):
        return ()
    return ("Le périmètre filtré ne compte pas ici : choisissez-le plutôt comme périmètre.",)


def add(figures: Sequence[Figure]) -> float | None:
    """The sum of figures of one indicator; None as soon as one of them is not known."""
    items = {figure.indicator.id: figure.indicator for figure in figures}
    if len(items) > 1:
        names = " et ".join(f"« {item.libelle} »" for item in items.values())
        raise InputRefused(f"{names} ne s'additionnent pas.", "Additionnez un seul indicateur.")
    for item in items.values():
        if not item.additif:
            raise refuse_sum(item)
    if any(DIMENSIONS[name].territoriale for f in figures for name, _ in f.question.filtres):
        raise InputRefused(
            "Une séance peut concerner plusieurs territoires : aucune somme n'a de sens.",
            "Demandez la valeur de l'ensemble, sans filtre territorial.",
        )
    values = [figure.valeur for figure in figures]
    return None if None in values else plain(float(sum(value or 0 for value in values)))
