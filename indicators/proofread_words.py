"""How are the words of a French text compared, whatever their accents, number and gender?"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"\baxe \d|[a-z]+")  # the number of an axis is its name
_SHORTEST, _ROOT = 3, 6
_STOP = re.compile(
    "les|des|aux|pres|une|par|pour|sur|dans|avec|sans|dont|leurs?|ses|son|nos|notre|cette|ces|est|ont"
    "|ete|sont|fait|qui|que|ans|plus|moins|entre|vers|chez|tous|tout|toutes?"
)


def flat(text: str) -> str:
    """Lower case, no accent, plain spaces and apostrophes, each letter at its own place."""
    return "".join(_flat_letter(letter) for letter in text)


@lru_cache(maxsize=1024)
def _flat_letter(letter: str) -> str:
    if letter.isspace():
        return " "
    if letter in "’ʼ":
        return "'"
    plain = unicodedata.normalize("NFKD", letter)[0].lower()
    return plain if len(plain) == 1 else letter


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[str, ...]:
    """The words that tell something, flat."""
    found = (word.replace(" ", "") for word in _WORD.findall(flat(text)))
    return tuple(word for word in found if len(word) >= _SHORTEST and not _STOP.fullmatch(word))


def same(one: str, other: str) -> bool:
    """« accompagnés » and « accompagnement », « élue » and « élus »; not « participant » and
    « participation », which are counted apart."""
    if min(len(one), len(other)) <= _SHORTEST:
        return one == other
    first, second = _root(one), _root(other)
    root = max(_ROOT, min(len(first), len(second)) - 1)
    return first == second or (
        min(len(first), len(second)) >= root and first[:root] == second[:root]
    )


def _root(word: str) -> str:
    """Without the marks of plural and feminine: « prévues », « prévu »."""
    singular = word[:-1] if word[-1] in "sx" else word
    return singular.removesuffix("e")


def held(wanted: Iterable[str], said: Iterable[str]) -> bool:
    """Whether each wanted word is said."""
    told = tuple(said)
    return all(any(same(word, other) for other in told) for word in wanted)
