"""Which two figures does a rate divide?"""

from dataclasses import replace

from indicators import lookups, registry, series
from indicators.dimensions import DIMENSIONS
from indicators.question import Question, merged
from pipeline.store import Version

Terms = tuple[Question, Question]


def terms(version: Version, question: Question) -> Terms | None:
    """Numerator and denominator; None for a figure that is no rate."""
    item = registry.checked(version, question)
    if item.id == "part_presences":
        return _of_share(version, question)
    if not item.termes:
        return None
    above, below = item.termes
    return replace(question, indicateur=above), replace(question, indicateur=below)


def is_noted(version: Version, question: Question) -> bool:
    """Whether a rate of two series was written down as such: it then has a row of its own."""
    item = registry.checked(version, question)
    if not item.termes:
        return False
    return series.reading(version, question, item).valeur is not None


def _of_share(version: Version, question: Question) -> Terms:
    """The attendances of the profile, over all those whose profile is known."""
    part = replace(question, indicateur="presences")
    others = [item for item in question.filtres if not DIMENSIONS[item[0]].de_profil]
    whole = replace(part, filtres=merged(others))
    return part, whole.filtered("profil", *lookups.names(version, "profil"))
