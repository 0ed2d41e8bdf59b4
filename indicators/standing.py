"""May a figure be shown as it is, or does the report's own stand in for it?

The one place that decides: below this coverage a computed figure neither is drawn nor leads.
"""

from indicators.claims import Claim, claims_for
from indicators.figures import NON_DIFFUSE, Figure
from indicators.formats import ND
from indicators.narrative import capital, plural
from pipeline.store import Version

SMALLEST_COVERAGE = 0.6


def too_thin(figure: Figure) -> str:
    """Why drawing this would mislead, or an empty text."""
    if figure.valeur is None:
        told = "non diffusé." if figure.statut == NON_DIFFUSE else ND
        return f"{figure.indicator.libelle}, {figure.question.periode.phrase} : {told}"
    if undated(figure):
        return f"{capital(undated(figure))}."
    covered = figure.couverture
    if covered is None or covered.part >= SMALLEST_COVERAGE:
        return ""
    return f"{capital(covered.phrase)} : la répartition serait trompeuse."


def undated(figure: Figure) -> str:
    """Why a zero is not one: no row lies in the period, and some go over its ends."""
    if figure.valeur or not figure.non_dates:
        return ""
    told = plural(figure.non_dates, figure.unite, figure.unites)
    return f"{told} sans date assez précise pour cette période"


def stand_in(version: Version, figure: Figure) -> Claim | None:
    """The published figure that leads while the computed one is unknown or too thin."""
    if not too_thin(figure):
        return None
    return next(iter(claims_for(version, figure.question)), None)
