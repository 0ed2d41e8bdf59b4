"""Which indicators does a version offer, over which rows does each stand?"""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from indicators import lookups
from indicators.catalogue import STATIC
from indicators.clauses import Selection
from indicators.dimensions import DIMENSIONS, FACTS
from indicators.indicator import Indicator, of_means, of_series
from indicators.question import OFFICIEL, TOUS, Question, check, profile_filters, uses_profiles
from pipeline.problems import InputRefused
from pipeline.store import Version


@dataclass(frozen=True)
class Scope:
    code: str
    phrase: str  # empty where périmètre means nothing
    codes: tuple[str, ...] | None = None  # None: all of them


@lru_cache(maxsize=8)
def indicators(version: Version) -> Mapping[str, Indicator]:
    """Every indicator of the version, by identifier, in the order in which they are listed."""
    series = [of_series(row) for row in lookups.code_list(version, "canal_indicateur")]
    means = [of_means(name, unite) for name, unite in lookups.means(version).items()]
    return {**STATIC, **{item.id: item for item in (*means, *series)}}


def indicator(version: Version, identifier: str) -> Indicator:
    known = indicators(version)
    if identifier not in known:
        close = get_close_matches(identifier, known, n=3)
        advice = f"Vouliez-vous dire {' ou '.join(close)} ?" if close else ""
        raise InputRefused(
            f"L'indicateur « {identifier} » n'existe pas.",
            advice or "La liste s'obtient par --liste.",
        )
    return known[identifier]


def scope(version: Version, item: Indicator, perimetre: str) -> Scope:
    """Which périmètres count, in codes and in words."""
    if not item.compte:
        return Scope(perimetre, "")
    rows = lookups.code_list(version, "perimetre")
    if perimetre == OFFICIEL:
        return Scope(perimetre, item.perimetre, tuple(r["code"] for r in rows if r[item.compte]))
    if perimetre == TOUS:
        return Scope(perimetre, "tous périmètres")
    labels = {row["code"]: row["libelle"] for row in rows}
    if perimetre not in labels:
        raise InputRefused(
            f"Le périmètre « {perimetre} » n'existe pas.",
            f"Périmètres possibles : officiel, tous, {', '.join(labels)}.",
        )
    return Scope(perimetre, _lowered(labels[perimetre]), (perimetre,))


def _lowered(libelle: str) -> str:
    """The label inside a sentence; an acronym keeps its capitals."""
    return libelle if libelle[:2].isupper() else libelle[:1].lower() + libelle[1:]


def checked(version: Version, question: Question) -> Indicator:
    """The indicator of a question, once the question is known to make sense."""
    item = indicator(version, question.indicateur)
    check(question, item, lookups.closed(version))
    scope(version, item, question.perimetre)
    return item


def selection(version: Version, question: Question, *, row_by_row: bool = False) -> Selection:
    """The rows of a question about séances, publications or the programme."""
    item = indicator(version, question.indicateur)
    fait, mesure = item.fait, item.mesure
    if item.id == "presences" and (row_by_row or uses_profiles(question)):
        fait, mesure = "presences", "p.participants"
    is_share = item.id == "part_presences"
    filtres = [f for f in question.filtres if not (is_share and DIMENSIONS[f[0]].de_profil)]
    held = _holds_complement(version, question)
    detailed = any(DIMENSIONS[dimension].sans_complement for dimension, _ in filtres)
    return Selection(
        FACTS[fait], mesure, question.periode, question.par, tuple(filtres),
        statuts=lookups.statuts(version),
        perimetres=scope(version, item, question.perimetre).codes,
        complement=held and item.complement and not detailed,
        sans_complement=held and (detailed or not item.complement),
        a_cheval=not FACTS[fait].de_seance
        or lookups.straddled(version, question.periode.du, question.periode.au),
        distincte=item.nature == "distinct" and fait == "seances",
        personnes=fait == "personnes",
        mediane=item.id == "presences_par_seance",
        part=profile_filters(question) if is_share else None,
    )  # fmt: skip


def _holds_complement(version: Version, question: Question) -> bool:
    """Few years hold balancing rows: the others need not look for them."""
    years = lookups.complement_exercices(version)
    return any(year in years for year in question.periode.years)
