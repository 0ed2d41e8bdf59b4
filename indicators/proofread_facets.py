"""Which actions, types, themes, profiles, channels or documents does a text name?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from indicators import lookups
from indicators.dimensions import DIMENSIONS
from indicators.proofread_words import same, words
from pipeline.store import Version

# « missions socles » is what reports call the official scope, not one périmètre of it
_OFFICIAL = ("perimetre", "socle")
_OF_TITLE, _WORDS_OF_TITLE = 0.75, 2
_START = 3  # letters: most phrases are left out at a glance
# one word of these lists (« Évaluation », « Nord ») may be said of anything
_COMMON = ("thematique", "axe", "territoire", "departement")


@dataclass(frozen=True)
class Facet:
    """A code that is named, and the places of the words that name it."""

    dimension: str
    code: str
    places: frozenset[int]
    is_common: bool = False


Phrase = tuple[str, tuple[str, ...]]  # a code, and the words that name it


@lru_cache(maxsize=64)
def _phrases(version: Version, dimension: str) -> tuple[Phrase, ...]:
    pairs = _named_by(version, dimension)
    kept = [(code, words(text)) for code, text in pairs if (dimension, code) != _OFFICIAL]
    return tuple(dict.fromkeys((code, said) for code, said in kept if said))


def _named_by(version: Version, dimension: str) -> Iterable[tuple[str, str]]:
    """Each code with every text that names it."""
    if dimension == "action":
        return lookups.actions(version).items()
    liste = DIMENSIONS[dimension].liste
    if liste is None:
        return lookups.names(version, dimension).items()
    columns = ("libelle", "libelle_court", "alias")
    return [
        (row["code"], text)
        for row in lookups.code_list(version, liste)
        for column in columns
        for text in str(row.get(column) or "").split("|")
    ]


def named(version: Version, dimensions: Sequence[str], text: str) -> list[Facet]:
    """Every code that a text names; of one dimension, never a word inside a longer name."""
    said = words(text)
    starts = {word[:_START] for word in said}
    found = [
        Facet(dimension, code, places, _is_common(dimension, wanted))
        for dimension in dimensions
        for code, wanted in _phrases(version, dimension)
        if wanted[0][:_START] in starts and (places := _places(wanted, said))
    ]
    return [facet for facet in found if not _is_inside_another(facet, found)]


def _places(wanted: Sequence[str], said: Sequence[str]) -> frozenset[int]:
    """Where all these words are said, or nowhere."""
    found = [[place for place, word in enumerate(said) if same(word, one)] for one in wanted]
    return frozenset(place for places in found for place in places) if all(found) else frozenset()


def _is_common(dimension: str, wanted: Sequence[str]) -> bool:
    """A single word, unless it is the number of an axis."""
    return dimension in _COMMON and len(wanted) == 1 and not wanted[0][-1].isdigit()


def _is_inside_another(facet: Facet, found: Sequence[Facet]) -> bool:
    return any(
        facet.dimension == other.dimension and facet.places < other.places for other in found
    )


def document(version: Version, annee: int, text: str) -> str | None:
    """The one document of a year whose title the text gives, or nearly; None in doubt."""
    said = words(text)
    scored = []
    for code, title in lookups.documents(version, annee).items():
        wanted = words(title)
        found = sum(any(same(word, other) for other in said) for word in wanted)
        if found >= _WORDS_OF_TITLE and found >= _OF_TITLE * len(wanted):
            scored.append((found, found / len(wanted), code))
    scored.sort(reverse=True)
    if not scored or (len(scored) > 1 and scored[0][:2] == scored[1][:2]):
        return None
    return scored[0][2]


def choices(found: Sequence[Facet]) -> list[tuple[Facet, ...]]:
    """The ways to take what is named: facets that share a word are alternatives.

    The longest names first; codes of one dimension that share no word stand side by side.
    """
    ranked = sorted(found, key=lambda facet: -len(facet.places))
    taken = [_with(first, ranked) for first in ranked]
    return list(dict.fromkeys(taken))


def _with(first: Facet, ranked: Sequence[Facet]) -> tuple[Facet, ...]:
    kept = [first]
    for facet in ranked:
        if all(not (facet.places & other.places) for other in kept):
            kept.append(facet)
    return tuple(sorted(kept, key=lambda facet: (facet.dimension, facet.code)))
