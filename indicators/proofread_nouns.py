"""What is counted: which indicators, and which printed figures, does a noun stand for?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from indicators.claims import Claim, all_claims
from indicators.indicator import Indicator
from indicators.proofread_words import flat, held, words
from indicators.registry import indicators
from pipeline.store import Version

_NOUNS: Mapping[str, str] = {
    "demi_journees": r"demi-journees?",
    "presences": r"participant(?:e|\.e|-e|·e)?(?:\.s|·s|s)?|presences?|participations?",
    "seances": r"seances?|reunions?|rencontres?|seminaires?|webinaires?|ateliers?",
    "publications": r"publications?|documents?",
    "publications.consultations": r"vue?s?|consultations?|consultee?s?",
    "publications.telechargements": r"telechargements?|telechargee?s?",
}
# a plural, a participle or an invariable: one document named before a number is not counted by it
_COUNTS_AHEAD = re.compile(r"[sx]$|^(?:vue?|consultee?|telechargee?|etp)$")
_HEADLESS = ("nouveaux", "nouvelles", "temps", "taux")


@dataclass(frozen=True)
class Noun:
    """A noun where it stands, with what it may count."""

    start: int
    text: str
    indicateurs: tuple[str, ...]
    claims: tuple[Claim, ...] = ()


def first_noun(version: Version, annee: int, text: str) -> Noun | None:
    """The first noun of a flat text that counts something we know."""
    found = _all(version, annee, text)
    return _at(found, min((noun.start for noun in found), default=-1))


def last_noun(version: Version, annee: int, text: str) -> Noun | None:
    """The last one, that a number may follow: « Le webdocumentaire a été vu 318 fois »."""
    found = [noun for noun in _all(version, annee, text) if _COUNTS_AHEAD.search(noun.text)]
    return _at(found, max((noun.start for noun in found), default=-1))


def _at(found: list[Noun], start: int) -> Noun | None:
    """What all the nouns that begin there may count, the longest noun alone deciding."""
    here = [noun for noun in found if noun.start == start]
    longest = max((len(noun.text) for noun in here), default=0)
    kept = [noun for noun in here if len(noun.text) == longest]
    if not kept:
        return None
    return Noun(
        start,
        kept[0].text,
        tuple(name for noun in kept for name in noun.indicateurs),
        tuple(claim for noun in kept for claim in noun.claims),
    )


def _all(version: Version, annee: int, text: str) -> list[Noun]:
    return [
        Noun(found.start(), found[0], *counted)
        for pattern, counted in _patterns(version, annee)
        for found in pattern.finditer(text)
    ]


_Counted = tuple[tuple[str, ...], tuple[Claim, ...]]


@lru_cache(maxsize=8)
def _patterns(version: Version, annee: int) -> tuple[tuple[re.Pattern[str], _Counted], ...]:
    known = indicators(version)
    of_indicators = [
        (_as_noun(noun), ((name,), ())) for name, item in known.items() for noun in _nouns_of(item)
    ]
    of_claims = [
        (_as_noun(_plural(claim.unite)), ((), (claim,)))
        for claim in all_claims(version)
        if claim.annee == annee and claim.indicateur not in known and claim.unite not in (None, "%")
    ]
    return (*of_indicators, *of_claims)


def _as_noun(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])")


def _nouns_of(item: Indicator) -> list[str]:
    if item.id in _NOUNS:
        return [_NOUNS[item.id]]
    if item.unite in ("%", "seconde", "") or "." not in item.id or item.fait == "programme":
        return []
    return list(dict.fromkeys([_plural(_head(item)), _plural(item.unite)]))


def _head(item: Indicator) -> str:
    """« Lettre d'information : lecteurs en moyenne par numéro » counts « lecteurs »."""
    said = [word for word in words(item.libelle.rpartition(" : ")[2]) if word not in _HEADLESS]
    return said[0].rstrip("s") if said else item.unite


def _plural(unite: str | None) -> str:
    """Each word of a unit with or without its plural."""
    return " ".join(rf"{re.escape(part.rstrip('s'))}[sx]?" for part in flat(unite or "").split())


def claims_named(noun: Noun, text: str) -> list[Claim]:
    """The printed figures whose own words, beyond the noun, the text says."""
    said, counted = words(text), words(noun.text)
    return [
        claim
        for claim in noun.claims
        if held([word for word in _own_words(claim) if not held([word], counted)], said)
    ]


def _own_words(claim: Claim) -> tuple[str, ...]:
    """Of its identifier and of the values of its dimension."""
    values = [part.partition("=")[2] for part in (claim.dimension or "").split("|")]
    return words(" ".join([claim.indicateur, *values]).replace("_", " "))
