"""Where do published and computed figures agree, and where does a gap stay?"""

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from indicators.claims import (
    Claim,
    Reconciled,
    all_claims,
    claims_for,
    judge,
    parse_calcul,
    question_of,
    withheld,
)
from indicators.figures import NON_DIFFUSE, added_bounds, measure
from pipeline.store import Version

__all__ = ["claims_for", "counts", "parse_calcul", "reconciled", "register"]


@lru_cache(maxsize=8)
def register(version: Version) -> tuple[Reconciled, ...]:
    """Every published figure beside what the rows give today, in the order of the register."""
    return tuple(reconciled(version, claim) for claim in all_claims(version))


def reconciled(version: Version, claim: Claim) -> Reconciled:
    """A claim that names no calculation is not verifiable, and nothing is computed for it."""
    question = question_of(claim) if claim.calcul else None
    if question is None:
        return judge(claim, None, 0, lambda: (None, None))
    figure = measure(version, question)
    if figure.statut == NON_DIFFUSE:
        return withheld(claim)
    return judge(
        claim, figure.valeur, figure.dont_complement, lambda: added_bounds(version, question)
    )


def counts(version: Version) -> Mapping[str, int]:
    """How many claims have each status."""
    return Counter(known.statut for known in register(version))
