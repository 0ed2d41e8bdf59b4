"""How near is what a person wrote to what we know, and is it near enough to be read as that?

Words are compared, not letters: a word without a counterpart means something else (« participants
inscrits » are not « participants »), so it never passes for a slip of the pen.
"""

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from pipeline.spelling import fold

NAMED, TITLED = 1.0, 0.9  # our own name; another title that we know
ACCEPTED = 0.85  # from here on it is read, and told: one slip in seven letters
ACCEPTED_PLACE = 0.9  # places differ by a letter or two: Lille and Lillers
MARGIN = 0.1  # the second candidate must be that far behind
SUGGESTED = 0.55  # below, nothing is proposed
TRUNCATED = 0.9  # « qualif » for « qualification », in a closed list
CUT = 0.8  # the same elsewhere: « public » is no « publication »
_SAME_WORDS = 0.98
SAME_WORD, _WORD_SEEN = 0.8, 0.65  # the same word; perhaps the same one
_POINTED = 0.89  # « typ. », « thématiq. »: the point says that the word is cut
_GENDER = 0.95  # « réalisée » for « réalisé »
_SAME_VERB = 0.95  # « téléchargé » for « téléchargement »
_CONSONANTS = 0.84  # « grpe » for « groupe », « dept » for « département »: never read alone
_WORD_DOUBTED, _WORD_LEFT_OVER = 0.79, 0.7
_CONTRARY = 0.5  # « thème 2 » is not « thème »
_SHORTEST_START = 4
_COMPARED, _CUTOFF = 12, 50

_SMALL = {
    *("a", "au", "aux", "d", "de", "des", "du", "en", "l", "la", "le", "les", "un", "une"),
    *("avec", "er", "et", "ou", "par", "pour", "sur"),
}
# singular, as ``words`` leaves them
_CONTRARY_WORDS = {"absent", "autre", "hor", "inscrit", "non", "pas", "san", "secondaire"}
_ABBREVIATIONS = {
    "act": "action",
    "ca": "communaute agglomeration",
    "cc": "communaute commune",
    "cat": "categorie",
    "cod": "code",
    "coll": "collectivite",
    "cu": "communaute urbaine",
    "cv": "contrat ville",
    "dc": "droit commun",
    "demie": "demi",
    "dev": "developpement",
    "dj": "demi jour",
    "dt": "date",
    "dte": "date",
    "eco": "economique",
    "eff": "effectif",
    "evt": "evenement",
    "gt": "groupe travail",
    "id": "identifiant",
    "j": "jour",
    "jr": "jour",
    "journ": "jour",
    "journee": "jour",
    "lib": "libelle",
    "n": "numero",
    "nb": "nombre",
    "nbr": "nombre",
    "nbre": "nombre",
    "no": "numero",
    "num": "numero",
    "nv": "nouveau",
    "nvx": "nouveau",
    "obs": "observation",
    "per": "personne",
    "pers": "personne",
    "pv": "politique ville",
    "qte": "quantite",
    "ref": "reference",
    "typ": "type",
}
# « élu·es », « citoyen(ne)s », « agent.e.s », « animateur/trice »
_INCLUSIVE = re.compile(
    r"(?<=[^\W\d_]{2})(?:\((?:e|s|es|ne|nes|ère|euse|rice|trice)\)s?"
    r"|[·•‧∙./-](?:e|es|ne|nes|ère|euse|rice|trice|s)s?(?:[·•‧∙./-]s)?)(?![^\W_])"
)
_CUT_WORD = re.compile(r"([^\W\d_]{3,})\.")
# six letters, then what makes of a verb a noun or a participle: « former » is no « formateur »
_VERB = re.compile(r"([a-z]{6,}?)(?:e|ee|er|ement|ation)")
_VOWELS = set("aeiouy")
# words that resemble one another and say something else, as ``words`` leaves them
_UNLIKE = [
    *({"formation", other} for other in ("information", "format", "fin")),
    {"maire", "mairie"},
]
_LETTER_AND_DIGIT = re.compile(r"(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])")

Target = TypeVar("Target", bound=Hashable)


@dataclass(frozen=True)
class Near:
    """A known spelling, and how surely it is what was meant (0 to 1)."""

    spelling: str
    confidence: float

    @property
    def percent(self) -> str:
        return f"{self.confidence:.0%}".replace("%", " %")


class Known:
    """Known spellings, cut into words once."""

    def __init__(self, spellings: Iterable[str]) -> None:
        self.spellings = tuple(spellings)
        self.words = tuple(map(words, self.spellings))
        self.texts = tuple(map(" ".join, self.words))


@lru_cache(maxsize=20_000)
def words(text: str) -> tuple[str, ...]:
    """Singular, in full, without small words: « Nb de 1/2 journées » → nombre, demi, jour.

    A word that a point cuts keeps it: « prox. ».
    """
    both = _INCLUSIVE.sub("", text)
    cut = {fold(word) for word in _CUT_WORD.findall(both)}
    folded = _LETTER_AND_DIGIT.sub(" ", f" {fold(both)} ").replace(" 1 2 ", " demi ").split()
    plain = [f"{word}." if word in cut else _singular(word) for word in folded]
    full = [part for word in plain for part in _in_full(word).split()]
    return tuple(word for word in full if word not in _SMALL) or tuple(full)


def _in_full(word: str) -> str:
    return _ABBREVIATIONS.get(word.removesuffix("."), word)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] in "sx" else word


def nearest(text: str, known: Known, truncated: float) -> list[Near]:
    """The known spellings worth proposing for a text, surest first.

    ``truncated``: how sure the beginning of a word makes us of the whole word.
    """
    mine = words(text)
    close = process.extract(
        " ".join(mine), known.texts, scorer=fuzz.WRatio, limit=_COMPARED, score_cutoff=_CUTOFF
    )
    found = [
        Near(known.spellings[at], likeness(mine, known.words[at], truncated)) for _, _, at in close
    ]
    return sorted((n for n in found if n.confidence >= SUGGESTED), key=lambda n: -n.confidence)


def likeness(mine: Sequence[str], theirs: Sequence[str], truncated: float) -> float:
    """0 to 1, whatever the order of the words; longer words weigh more."""
    doubted, alone, left, alike = set[str](), set[str](), list(theirs), 0.0
    for word in sorted(mine, key=len, reverse=True):
        scores = [word_likeness(word, other, truncated) for other in left]
        best = max(scores, default=0.0)
        if best < _WORD_SEEN:
            alone.add(word)
            continue
        other = left.pop(scores.index(best))
        alike += best * (len(word) + len(other))
        if best < SAME_WORD:
            doubted.add(word)
    score = alike / (sum(map(len, (*mine, *theirs))) or 1)
    return round(min(score, _ceiling(doubted, {*alone, *left})), 2)


def _ceiling(doubted: set[str], left_over: set[str]) -> float:
    if left_over & _CONTRARY_WORDS or any(word.isdigit() for word in left_over):
        return _CONTRARY
    if left_over:
        return _WORD_LEFT_OVER
    return _WORD_DOUBTED if doubted else _SAME_WORDS


def word_likeness(one: str, other: str, truncated: float) -> float:
    """0 to 1; ``truncated`` as in ``nearest``."""
    if one == other:
        return 1.0
    if {one, other} in _UNLIKE or any(char.isdigit() for char in one + other):
        return 0.0
    if "." in one + other:
        return _cut_likeness(one, other, truncated)
    short, long = sorted((one, other), key=len)
    if len(short) >= _SHORTEST_START and long == f"{short}e":
        return _GENDER
    if _is_same_verb(one, other):
        return _SAME_VERB
    near = OSA.normalized_similarity(one, other)
    if len(short) >= _SHORTEST_START and long.startswith(short):
        near = max(near, truncated)
    return max(near, _CONSONANTS) if _is_without_vowels(short, long) else near


def _cut_likeness(one: str, other: str, truncated: float) -> float:
    """Of words at least one of which a point cuts."""
    first, second = one.removesuffix("."), other.removesuffix(".")
    if first == second:
        return 1.0
    whole, start = (second, first) if "." in one else (first, second)
    near = word_likeness(first, second, truncated)
    return max(near, _POINTED) if whole.startswith(start) else near


def _is_same_verb(one: str, other: str) -> bool:
    first, second = _VERB.fullmatch(one), _VERB.fullmatch(other)
    return first is not None and second is not None and first[1] == second[1]


def _is_without_vowels(short: str, long: str) -> bool:
    """« grpe », « nbre », « dept »: the first and last letters, and those heard between."""
    if not 3 <= len(short) <= 4 or len(short) > 0.7 * len(long):
        return False
    if (short[0], short[-1]) != (long[0], long[-1]) or sum(c in _VOWELS for c in short) > 1:
        return False
    letters = iter(long)
    return all(letter in letters for letter in short)


def by_target(found: Iterable[Near], target: Callable[[str], Target]) -> list[tuple[Target, Near]]:
    """What the spellings name, each under its best spelling, surest first."""
    best: dict[Target, Near] = {}
    for near in found:
        best.setdefault(target(near.spelling), near)
    return list(best.items())


def clear(ranked: Sequence[tuple[Target, Near]], accepted: float) -> tuple[Target, Near] | None:
    """The first candidate, when it is sure enough and no second one comes close."""
    if not ranked or ranked[0][1].confidence < accepted:
        return None
    return ranked[0] if not rivals(ranked) else None


def rivals(ranked: Sequence[tuple[Target, Near]]) -> list[tuple[Target, Near]]:
    """The candidates that come too close to the first one."""
    # rounded: 0.95 - 0.85 is a hair under 0.1
    return [item for item in ranked[1:] if is_rival(ranked[0][1], item[1])]


def is_rival(first: Near, second: Near) -> bool:
    return round(first.confidence - second.confidence, 2) < MARGIN
