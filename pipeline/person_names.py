"""Is a text the full name of a person? Its shape, and a first name that many people bear.

A town (« Saint-Quentin »), an organisation (« CCAS Roubaix ») or the title of an action has the
shape at times, but no first name where one stands.
"""

import re
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import polars as pl

from pipeline.spelling import fold

_LIST = Path(__file__).parent / "first_names.txt"
_CIVILITY = re.compile(
    r"(?:M\.|MM\.|Mr\.?|Mme|Mmes|Mlle|Monsieur|Madame|Dr|Docteur|Maître)\s+(?=[A-ZÀ-Ý])"
)
_PARTICLES = {
    "de",
    "du",
    "des",
    "d",
    "da",
    "di",
    "la",
    "le",
    "van",
    "von",
    "der",
    "den",
    "el",
    "ben",
    "bin",
}
_WORD = re.compile(r"[A-ZÀ-ÝŒ][\w'’.-]*|(?:[dD]['’][A-ZÀ-Ý][\w-]*)")
# what stands before a name that is a place's: « Espace Simone Veil »
_PLACES = {
    *("saint", "sainte", "st", "ste", "saints", "notre", "rue", "avenue", "av", "boulevard", "bd"),
    *("place", "quai", "allee", "cite", "espace", "salle", "centre", "maison", "lycee", "college"),
    *("ecole", "quartier", "residence", "parc", "stade", "theatre", "mediatheque", "bibliotheque"),
    *("hotel", "universite", "fondation", "association", "institut", "ville", "mairie", "gare"),
    *("mission", "pole", "hopital", "foyer", "club", "gymnase", "square", "ilot", "port", "mont"),
}  # fmt: skip
_MOST_WORDS = 4
_NAMED = r"\b(?:M\.|MM\.|Mme|Mmes|Mlle|Monsieur|Madame)\s+\p{Lu}[\p{L}'’-]+"
_TWO_CAPITALS = r"\p{Lu}[\p{L}'’-]+[\s,]+\p{Lu}"


@lru_cache(maxsize=1)
def _first_names() -> frozenset[str]:
    return frozenset(_LIST.read_text("utf-8").split())


def is_full_name(text: str) -> bool:
    """« Zoé DURAND », « DURAND Zoé », « Zoé Durand », « Mme Durand »; « Lille » is none."""
    return has_name_shape(text) and (bool(_CIVILITY.match(text)) or bears_first_name(text))


def has_name_shape(text: str) -> bool:
    """Two to four capitalised words, none that a place or a body begins with."""
    bare = _bare(text)
    if titled := _CIVILITY.match(bare):
        return len(bare[titled.end() :].split()) <= _MOST_WORDS
    words = _own_words(bare)
    return (
        2 <= len(words) <= _MOST_WORDS
        and all(map(_WORD.fullmatch, words))
        and not any(char.isdigit() for char in bare)
        and not set(fold(bare).split()) & _PLACES
    )


def bears_first_name(text: str) -> bool:
    """Whether a short text begins or ends with a first name."""
    words = _own_words(_bare(text))
    return 2 <= len(words) <= _MOST_WORDS and any(map(is_first_name, (words[0], words[-1])))


def _bare(text: str) -> str:
    """Without « (Externe) » nor « - Ville de Lille »."""
    return re.split(r"\s+[-–|]\s+", re.sub(r"\s*\(.*?\)", "", text))[0].strip()


def _own_words(text: str) -> list[str]:
    words = [word for word in re.split(r"[\s,]+", text) if word]
    return [word for word in words if fold(word) not in _PARTICLES]


def is_first_name(word: str) -> bool:
    """« Zoé », « Jean-Luc »: of a compound name, the first part."""
    folded = fold(word).split()
    return bool(folded) and folded[0] in _first_names()


def mentions_someone(text: str) -> bool:
    """Whether a longer text seems to name a person somewhere in it."""
    if _CIVILITY.search(text):
        return True
    words = text.split()
    return any(is_full_name(f"{first} {second}") for first, second in pairwise(words))


def names_someone(texts: pl.Series) -> pl.Series:
    """Those of some texts that seem to name a person: a title followed by a capital."""
    return texts.filter(texts.str.contains(_NAMED).fill_null(False))


def without_names(cells: pl.Series, mask: str) -> pl.Series:
    """The cells, and the mask in the place of those that mention someone."""
    texts = cells.unique()
    suspects = texts.filter(texts.str.contains(_TWO_CAPITALS))
    named = [text for text in suspects if mentions_someone(text)]
    return cells.replace(named, [mask] * len(named)) if named else cells
