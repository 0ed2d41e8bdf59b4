"""How does a figure compare with another period, and does that comparison hold?"""

from dataclasses import dataclass, replace
from datetime import date

from indicators import formats, lookups, registry
from indicators.answer import plain
from indicators.catalogue import Indicator
from indicators.claims import Claim, claims_for
from indicators.dimensions import DIMENSIONS
from indicators.figures import NON_DIFFUSE, Figure, measure
from indicators.grammar import agreed, of
from indicators.lookups import exercices, last_data_date
from indicators.periods import Period, dates, same_dates
from indicators.question import Question
from pipeline.store import Version

__all__ = ["Comparison", "compare", "exercices", "last_data_date"]

CALCUL = "calcul"
_SMALLEST_BASE = 30  # under it a percentage says more than the figures do
_UNDATED_PART = 0.05
_SMALLEST_COVERAGE = 0.6
_BY_YEAR = ("publications", "programme", "moyens")


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
    """Over an exercice that has not ended, the same dates of the other year are compared."""
    item = registry.indicator(version, question.indicateur)
    periode, other = _same_span(version, item, question.periode, other)
    current = measure(version, question.over(periode))
    previous = measure(version, question.over(other))
    published = _published(version, question.over(other)) if previous.valeur is None else None
    reason = (
        _reason_published(current, published) if published else _reason(version, current, previous)
    )
    valeur = published.valeur if published else previous.valeur
    source = (published.section or "Rapport") if published else CALCUL
    found = _comparison(current, other, plain(valeur), source, reason)
    return replace(found, non_diffuse=NON_DIFFUSE in (current.statut, previous.statut))


def _comparison(
    current: Figure, other: Period, valeur: float | None, source: str, reason: str
) -> Comparison:
    gap = pct = None
    if not reason and current.valeur is not None and valeur is not None:
        gap = plain(round(current.valeur - valeur, 6))
        if valeur >= _SMALLEST_BASE and not current.indicator.en_points:
            pct = plain(round(100 * (current.valeur - valeur) / valeur, 2))
    return Comparison(
        other, valeur, source, not reason, reason, gap, pct, current.question.periode,
        current.valeur, said(current.question.periode, other), current.indicator.en_points,
    )  # fmt: skip


def _same_span(
    version: Version, item: Indicator, periode: Period, other: Period
) -> tuple[Period, Period]:
    """Two periods of the same dates: an open exercice, or a range, shifts the other one.

    What is known by year alone keeps its exercices: no date says how far it has gone.
    """
    is_dated = other.annee and item.fait not in _BY_YEAR
    end = _open_end(version, item, periode) if is_dated else None
    if end:
        periode = dates(periode.du, end)
    if other.annee and not periode.annee:
        return periode, same_dates(periode, other.annee)
    return periode, other


def _open_end(version: Version, item: Indicator, periode: Period) -> date | None:
    """The last known day of an open exercice; a series may have been noted less far than others."""
    end = lookups.open_end(version, periode)
    if end is None or item.fait != "audience":
        return end
    noted = [row["fin"] for row in lookups.series(version, item.id)]
    own = max((day for day in noted if day.year == end.year), default=end)
    return own if own < periode.au else None


def said(periode: Period, other: Period) -> str:
    """Both periods in words: « du 1er mars au 30 mai 2025 contre les mêmes dates de 2024 »."""
    one_year = periode.du.year == periode.au.year
    is_shifted = not periode.annee and same_dates(periode, other.du.year) == other
    if is_shifted and one_year and not _leaps(periode, other):
        return f"{periode.phrase} contre les mêmes dates de {other.du.year}"
    return f"{periode.phrase} contre {other.phrase}"


def _leaps(periode: Period, other: Period) -> bool:
    return (periode.du.day, periode.au.day) != (other.du.day, other.au.day)


def _published(version: Version, question: Question) -> Claim | None:
    known = claims_for(version, question)
    return known[0] if known else None


def _reason_published(current: Figure, claim: Claim) -> str:
    """A figure known only from a report compares when it declares the same scope, exactly."""
    declared = (claim.perimetre_declare or "non précisé").lower()
    where = f"le chiffre de {claim.annee}, publié ({claim.section or 'rapport'}),"
    if declared.startswith("non "):
        return f"Périmètre {declared} : {where} ne se compare pas."
    if (claim.comparable_avec or "").startswith("aucun"):
        return f"Définitions différentes : {where} ne se compare à aucun autre."
    if current.perimetre.phrase and declared != current.perimetre.phrase.lower():
        return f"Périmètres différents : {where} porte sur « {declared} »."
    if claim.qualificatif != "exact":
        return f"Valeur approchée : {where} n'est pas exact."
    return _missing(current, None) or _thin(current)


def _reason(version: Version, current: Figure, previous: Figure) -> str:
    """Why the two do not compare; empty when they do."""
    return (
        _missing(current, previous)
        or _unfinished(version, current)
        or _broken(version, current, previous.question.periode)
        or _other_lists(version, current.question, previous.question.periode)
        or _undated(current)
        or _undated(previous)
        or _thin(current)
        or _thin(previous)
    )


def _unfinished(version: Version, figure: Figure) -> str:
    """Part of a year does not compare with a whole one."""
    end = lookups.open_end(version, figure.question.periode)
    if end is None or figure.indicator.fait not in _BY_YEAR:
        return ""
    return f"Exercice {figure.question.periode.annee} en cours, connu au {formats.date_long(end)}."


def _missing(current: Figure, previous: Figure | None) -> str:
    for figure in filter(None, (current, previous)):
        if figure.statut == NON_DIFFUSE:
            return f"Présences non diffusées pour {_named(figure.question.periode)}."
        if figure.valeur is None:
            return f"Aucune valeur connue pour {_named(figure.question.periode)}."
    return ""


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
            return f"Rupture de série le {day} : {row['raison'] or row['libelle']}."
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
