"""How does a figure compare with another period, and does that comparison hold?"""

from collections.abc import Iterable
from dataclasses import dataclass

from indicators import formats, lookups, registry
from indicators.answer import plain
from indicators.claims import Claim, claims_for
from indicators.dimensions import DIMENSIONS
from indicators.figures import NON_DIFFUSE, Figure, measure
from indicators.grammar import agreed, of
from indicators.indicator import Indicator
from indicators.lookups import exercices, last_data_date
from indicators.periods import Period, dates, same_dates
from indicators.question import Question
from pipeline.store import Version

__all__ = ["Comparison", "compare", "exercices", "last_data_date"]

CALCUL = "calcul"
_SMALLEST_BASE = 30  # under it a percentage says more than the figures do
_UNDATED_PART = 0.05
_SMALLEST_COVERAGE = 0.6
BY_YEAR = ("publications", "programme", "moyens")
_OVER_TIME = ("flux", "distinct")
_LENGTH_PART = 0.11  # two months of one year differ by 3 days in 28


@dataclass(frozen=True)
class Comparison:
    """The other period's value; `ecart` and `evolution_pct` only where the comparison holds."""

    periode: Period
    valeur: float | None
    source: str  # "calcul", or the section of the report that published it
    comparable: bool
    raison: str
    ecart: float | None
    evolution_pct: float | None
    actuelle: Period
    valeur_actuelle: float | None
    phrase: str  # both periods in words
    en_points: bool  # the gap of a share is in points
    non_diffuse: bool = False  # one of the two is not told to this reader


def compare(version: Version, question: Question, other: Period) -> Comparison:
    """Where the data stop before either period ends, both stop on the same day of their year."""
    item = registry.indicator(version, question.indicateur)
    periode, other = _spans(version, item, question.periode, other)
    current, previous = (_side(version, question.over(p)) for p in (periode, other))
    reason = _reason(version, current, previous)
    gap = pct = None
    if not reason and current.valeur is not None and previous.valeur is not None:
        gap = plain(round(current.valeur - previous.valeur, 6))
        if previous.valeur >= _SMALLEST_BASE and not item.en_points:
            pct = plain(round(100 * (current.valeur - previous.valeur) / previous.valeur, 2))
    return Comparison(
        other, previous.valeur, previous.source, not reason, reason, gap, pct, periode,
        current.valeur, said(periode, other), item.en_points,
        current.is_withheld or previous.is_withheld,
    )  # fmt: skip


@dataclass(frozen=True)
class _Side:
    """One period's figure; the report's own claim where no row gives a value."""

    figure: Figure
    claim: Claim | None

    @property
    def valeur(self) -> float | None:
        if self.claim:
            return plain(self.claim.valeur)
        only_undated = self.figure.non_dates and not self.figure.valeur
        return None if only_undated else self.figure.valeur

    @property
    def source(self) -> str:
        return (self.claim.section or "Rapport") if self.claim else CALCUL

    @property
    def periode(self) -> Period:
        return self.figure.question.periode

    @property
    def is_withheld(self) -> bool:
        return self.figure.statut == NON_DIFFUSE


def _side(version: Version, question: Question) -> _Side:
    figure = measure(version, question)
    known = claims_for(version, question) if figure.valeur is None else ()
    return _Side(figure, known[0] if known else None)


def _spans(
    version: Version, item: Indicator, periode: Period, other: Period
) -> tuple[Period, Period]:
    """Both periods as far as the data go: the same dates stay the same dates.

    What is known by year alone keeps its exercices: no date says how far it has gone.
    """
    if other.annee and not periode.annee:
        other = same_dates(periode, other.annee)
    if item.fait in BY_YEAR:
        return periode, other
    if same_dates(periode, other.du.year) != other:
        return _known(version, item, periode), _known(version, item, other)
    current, previous = _known(version, item, periode), _known(version, item, other)
    if previous != other:
        return same_dates(previous, periode.du.year), previous
    return current, same_dates(current, other.du.year)


def _known(version: Version, item: Indicator, periode: Period) -> Period:
    """The part of a period that the data reach; a series may be noted less far than others.

    A period that lies wholly after the data is left as it is: it has no value.
    """
    last = lookups.last_data_date(version)
    if last is None or not periode.du <= last < periode.au:
        return periode
    if item.fait == "audience":
        ends = [row["fin"] for row in lookups.series(version, item.id)]
        last = max((day for day in ends if periode.du <= day <= last), default=last)
    return dates(periode.du, last)


def said(periode: Period, other: Period) -> str:
    """Both periods in words: « du 1er mars au 30 mai 2025 contre les mêmes dates de 2024 »."""
    one_year = periode.du.year == periode.au.year
    is_shifted = not periode.annee and same_dates(periode, other.du.year) == other
    if is_shifted and one_year and not _leaps(periode, other):
        return f"{periode.phrase} contre les mêmes dates de {other.du.year}"
    return f"{periode.phrase} contre {other.phrase}"


def _leaps(periode: Period, other: Period) -> bool:
    return (periode.du.day, periode.au.day) != (other.du.day, other.au.day)


def _reason(version: Version, current: _Side, previous: _Side) -> str:
    """Why the two do not compare; empty when they do."""
    sides = (current, previous)
    return (
        _first(_missing(version, side) for side in sides)
        or _first(_as_published(side) for side in sides)
        or _spans_apart(current, previous)
        or _first(_unfinished(version, side.figure) for side in sides)
        or _broken(version, current.figure, previous.periode)
        or _other_lists(version, current.figure.question, previous.periode)
        or _first(_undated(side.figure) for side in sides if not side.claim)
        or _first(_thin(side.figure) for side in sides if not side.claim)
    )


def _first(reasons: Iterable[str]) -> str:
    return next(filter(None, reasons), "")


def _as_published(side: _Side) -> str:
    """A figure known only from a report compares when it declares the same scope, exactly."""
    claim = side.claim
    if claim is None:
        return ""
    declared = (claim.perimetre_declare or "non précisé").lower()
    official = side.figure.perimetre.phrase.lower()
    where = f"le chiffre de {claim.annee}, publié ({claim.section or 'rapport'}),"
    if declared.startswith("non "):
        return f"Périmètre {declared} : {where} ne se compare pas."
    if (claim.comparable_avec or "").startswith("aucun"):
        return f"Définitions différentes : {where} ne se compare à aucun autre."
    if official and declared != official:
        return f"Périmètres différents : {where} porte sur « {declared} »."
    if claim.qualificatif != "exact":
        return f"Valeur approchée : {where} n'est pas exact."
    return ""


def _spans_apart(current: _Side, previous: _Side) -> str:
    """What adds up over time compares over as long a time, and another one."""
    if current.figure.indicator.nature not in _OVER_TIME:
        return ""
    days = [(side.periode.au - side.periode.du).days + 1 for side in (current, previous)]
    if max(days) > min(days) * (1 + _LENGTH_PART):
        told = " contre ".join(f"{formats.number(count)} jours" for count in days)
        return f"Durées différentes : {told}."
    first, second = sorted((current.periode, previous.periode), key=lambda p: p.du)
    if first != second and second.du <= first.au:
        return "Les deux périodes se chevauchent : une partie compterait des deux côtés."
    return ""


def _unfinished(version: Version, figure: Figure) -> str:
    """Part of a year does not compare with a whole one."""
    end = lookups.open_end(version, figure.question.periode)
    if end is None or figure.indicator.fait not in BY_YEAR:
        return ""
    return f"Exercice {figure.question.periode.annee} en cours, connu au {formats.date_long(end)}."


def _missing(version: Version, side: _Side) -> str:
    if side.is_withheld:
        return f"Présences non diffusées pour {_named(side.periode)}."
    last = lookups.last_data_date(version)
    if not side.periode.annee and last and side.periode.du > last:
        return f"Aucune donnée après le {formats.date_long(last)}."
    return f"Aucune valeur connue pour {_named(side.periode)}." if side.valeur is None else ""


def _named(periode: Period) -> str:
    return str(periode.annee) if periode.annee else f"la période {periode.phrase}"


def _broken(version: Version, current: Figure, other: Period) -> str:
    first, second = sorted((current.question.periode, other), key=lambda p: p.du)
    for row in lookups.breaks(version):
        concerned = current.indicator.id == row["indicateur"] or current.indicator.id.startswith(
            f"{row['indicateur']}."
        )
        if concerned and row["date_rupture"] and first.du < row["date_rupture"] <= second.au:
            day = formats.date_long(row["date_rupture"])
            reason = (row["raison"] or row["libelle"]).rstrip(".")
            return f"Rupture de série le {day} : {reason}."
    return ""


def _other_lists(version: Version, question: Question, other: Period) -> str:
    """A code that was not valid in both periods names two different things."""
    for dimension, codes in question.filtres:
        liste = DIMENSIONS[dimension].liste
        for row in lookups.code_list(version, liste) if liste else ():
            if row["code"] in codes and not _valid(row, question.periode, other):
                return (
                    f"« {row['libelle_court'] or row['libelle']} » n'existe pas aux deux périodes."
                )
    return ""


def _valid(row: lookups.Row, *periods: Period) -> bool:
    start, end = row.get("valide_du"), row.get("valide_au")
    return all((not start or start <= p.au) and (not end or p.du <= end) for p in periods)


def _undated(figure: Figure) -> str:
    if figure.non_dates <= _UNDATED_PART * (figure.valeur or 0):
        return ""
    known, unknown = formats.number(figure.valeur), formats.number(figure.non_dates)
    dated = agreed("daté", figure.unites, figure.valeur or 0)
    return (
        f"Trop {of(figure.unites)} sans date précise {figure.question.periode.phrase} : "
        f"{unknown}, pour {known} {dated}."
    )


def _thin(figure: Figure) -> str:
    """A sum that stands on too few rows compares with nothing."""
    coverage = figure.couverture
    if coverage is None or coverage.part >= _SMALLEST_COVERAGE:
        return ""
    return f"Données trop incomplètes pour {_named(figure.question.periode)} : {coverage.phrase}."
