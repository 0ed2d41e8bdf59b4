"""What stands around a printed number: the words after and before it, its noun, its year?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from indicators.proofread_nouns import Noun, first_noun, last_noun
from indicators.proofread_numbers import Mention, mentions, years
from indicators.proofread_words import flat
from pipeline.store import Version

_CUT = re.compile(r"[;:()]|, |\bcontre\b|\bsoit\b|\bet (?:l'|l[ae]s? )|^ et\b")
# « 23 des 40 contrats », « 39 contrats sur 40 »: a part and its whole share one noun
_LINK = re.compile(r" (?:des|sur|de|parmi les|ou|a|et)(?: les| nos)? ?")
_OF_A_WHOLE = re.compile(r"\b(?:sur|parmi|des)(?: les| nos)? $")
# « cycles de 4 jours » tells how long, not how many; « par mois » tells a pace
_SIZE = re.compile(
    r"\b(?!(?:est|ete|etait|sont|passee?s?|total|nombre|volume|hauteur|moyenne) )[a-z]{3,} de $"
)
_PACE = re.compile(
    r"\bpar (?:mois|an|jour|semaine|trimestre|seance|session|personne|contrat|territoire"
    r"|participant|edition|cycle|numero|sequence|etp|agent)\b|\ben moyenne\b|\bchacune?s?\b"
)
# what follows a number whose noun was said before
_UNSAID = re.compile(
    r" *(?:$|[.,;:)]|(?:fois|de|du|des|en|dans|pour|au?|aux|sur|et|ou|par|contre|seulement|fin|ont"
    r"|se|sont|cette|l'annee)\b|d')"
)
# between a number and its noun, adjectives at most
_NEAR = re.compile(
    r" (?:(?!de |du |des |en |pour |au |aux |sur |dans |par |a |et |d')[a-z'-]+ ){0,2}"
)
_ACTS = re.compile(r"\b(?:telechargee?s?|consultee?s?)\b")
_THIS_YEAR = re.compile(r"\b(?:cette annee|de l'annee|en cours)\b")


@dataclass(frozen=True)
class Spot:
    """A number in its sentence. Texts are flat.

    ``until``: the sentence up to it. ``is_carried``: its noun is its neighbour's. ``is_whole``: a
    part is taken of it, and ``part_of`` is that whole for the part. ``is_pace``: so many per month.
    """

    mention: Mention
    sentence: str
    after: str
    before: str
    whole: str
    until: str
    heading: str
    annee: int
    noun: Noun | None = None
    is_carried: bool = False
    is_whole: bool = False
    is_pace: bool = False
    part_of: float | None = None


def spots(
    version: Version, annee: int, sentence: str, *, heading: str = "", about: str = ""
) -> list[Spot]:
    """Each number of a sentence. ``about``: the labels of its row and column, in a table."""
    plain, found = flat(sentence), mentions(sentence)
    labels = f"{flat(about)} " if about else ""
    alone = []
    for rank, mention in enumerate(found):
        before, after = _beside(plain, found, rank)
        alone.append(
            Spot(
                mention=mention,
                sentence=sentence,
                after=_CUT.split(after, maxsplit=1)[0],
                before=labels + before,
                whole=f"{labels}{plain[: mention.start]} {plain[mention.end :]}",
                until=plain[: mention.start],
                heading=flat(heading),
                annee=_year(plain, found, rank, years(sentence), annee),
                is_whole=bool(rank and _OF_A_WHOLE.search(before)),
                is_pace=bool(_PACE.search(after)),
            )
        )
    parts = [
        replace(spot, part_of=other.mention.value if other and other.is_whole else None)
        for spot, other in zip_longest(alone, alone[1:])
    ]
    return list(_with_neighbours([_with_noun(version, spot) for spot in parts], plain))


def _beside(plain: str, found: Sequence[Mention], rank: int) -> tuple[str, str]:
    """The text between a number and the ones before and after it."""
    start = found[rank - 1].end if rank else 0
    end = found[rank + 1].start if rank + 1 < len(found) else len(plain)
    return plain[start : found[rank].start], plain[found[rank].end : end]


def _year(
    plain: str,
    found: Sequence[Mention],
    rank: int,
    named: Sequence[tuple[int, int]],
    annee: int,
) -> int:
    """The year of the number's own clause, else one that opens the sentence."""
    mention = found[rank]
    before, after = _beside(plain, found, rank)
    end = mention.end + len(_CUT.split(after, maxsplit=1)[0])
    start = mention.start - len(_CUT.split(before)[-1])
    own = [year for place, year in named if mention.end <= place < end]
    own = own or [year for place, year in named if start <= place < mention.start]
    if own or _THIS_YEAR.search(after):
        return own[0] if own else annee
    opening = [year for place, year in named if place < found[0].start]
    return opening[-1] if opening else annee


def _with_noun(version: Version, spot: Spot) -> Spot:
    """Its own noun, near it; what is said of a part ends before its whole."""
    if _SIZE.search(spot.before):
        return spot
    noun = first_noun(version, spot.annee, spot.after)
    if noun and not _NEAR.fullmatch(spot.after[: noun.start]):
        noun = None
    if noun and noun.text.startswith("document") and _ACTS.search(spot.after):
        noun = None  # « 6 958 documents ont été téléchargés » counts no document
    if noun is None and _UNSAID.match(spot.after):
        noun = last_noun(version, spot.annee, spot.before)
    return replace(spot, noun=noun, before="" if spot.is_whole else spot.before)


def _with_neighbours(found: Sequence[Spot], plain: str) -> Iterator[Spot]:
    """A number without a noun takes that of the next one it is linked to, or of the one before."""
    for rank, spot in enumerate(found):
        if spot.noun or spot.mention.is_percent or _SIZE.search(spot.before):
            yield spot
            continue
        following = found[rank + 1] if rank + 1 < len(found) else None
        if following and _LINK.fullmatch(plain[spot.mention.end : following.mention.start]):
            after = f"{spot.after}{following.after}"
            yield replace(spot, noun=following.noun, after=after, is_carried=True)
        elif spot.is_whole or _UNSAID.match(spot.after):
            noun = next((other.noun for other in reversed(found[:rank]) if other.noun), None)
            yield replace(spot, noun=noun, is_carried=True)
        else:
            yield spot
