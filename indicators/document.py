"""What does the command line answer, as plain values?

Whole numbers without decimals, ISO dates, null for what is not known.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from indicators.answer import Line, plain
from indicators.claims import Reconciled
from indicators.compare import Comparison
from indicators.figures import Figure
from indicators.indicator import Indicator
from indicators.periods import Period
from indicators.rows import Counted
from pipeline.problems import InputRefused
from pipeline.store import Version

Document = dict[str, Any]


def of_figure(version: Version, figure: Figure, comparison: Comparison | None) -> Document:
    document: Document = {
        "indicateur": figure.indicator.id,
        "libelle": figure.indicator.libelle,
        "unite": figure.unite,
        "espace": version.espace,
        "version": version.name,
        "perimetre": {"code": figure.perimetre.code, "phrase": figure.perimetre.phrase or None},
        "periode": _period(figure.question.periode),
        "valeur": figure.valeur,
        "dont_complement": figure.dont_complement,
        "non_dates": figure.non_dates,
        "couverture": asdict(figure.couverture) if figure.couverture else None,
        "statut": figure.statut,
        "additif": figure.indicator.additif,
        "lignes": [_line(figure.question.par, line) for line in figure.lignes],
        "publies": [_claim(known) for known in figure.publies],
        "comparaison": _comparison(comparison) if comparison else None,
        "avertissements": list(figure.avertissements),
    }
    return {name: simple(value) for name, value in document.items()}


def _period(periode: Period) -> Document:
    return {"du": periode.du, "au": periode.au}


def _line(par: Sequence[str], line: Line) -> Document:
    codes = dict(zip(par, line.codes, strict=True))
    return {**codes, "libelle": " · ".join(line.libelles), "valeur": line.valeur}


def _claim(known: Reconciled) -> Document:
    claim = known.claim
    return {
        "chiffre_id": claim.chiffre_id,
        "valeur": claim.valeur,
        "borne_min": claim.borne_min,
        "borne_max": claim.borne_max,
        "qualificatif": claim.qualificatif,
        "section": claim.section,
        "ecart": known.ecart,
        "statut": known.statut,
        "explication": claim.explication,
    }


def _comparison(comparison: Comparison) -> Document:
    return {
        "periode": _period(comparison.periode),
        "valeur": comparison.valeur,
        "source": comparison.source,
        "comparable": comparison.comparable,
        "raison": comparison.raison or None,
        "ecart": comparison.ecart,
        "evolution_pct": comparison.evolution_pct,
        "phrase": comparison.phrase,
        "periode_actuelle": _period(comparison.actuelle),
        "valeur_actuelle": comparison.valeur_actuelle,
    }


def of_rows(counted: Counted) -> Document:
    return {
        "total": counted.total,
        "nombre": counted.nombre,
        "lignes": simple(counted.lignes),
    }


def of_list(indicators: Mapping[str, Indicator]) -> Document:
    names = ("id", "libelle", "unite", "nature", "additif", "dimensions")
    listed = [{name: getattr(item, name) for name in names} for item in indicators.values()]
    return {"indicateurs": simple(listed)}


def of_refusal(refusal: InputRefused) -> Document:
    return {"erreur": {"message": refusal.message, "que_faire": refusal.que_faire}}


def simple(value: Any) -> Any:
    """The same value in the few types that JSON has."""
    if isinstance(value, Mapping):
        return {key: simple(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [simple(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    return plain(value) if isinstance(value, float) else value
