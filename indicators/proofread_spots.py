"""What stands around a printed number: the words after and before it, its noun, its year?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

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
_THIS_YEAR = re.compile(r"\b(?:cette annee|de l'annee|en cours)\b")


@dataclass(frozen=True)
class Spot:
    """A number in its sentence. Texts are flat.

    ``is_carried``: its noun is its neighbour's; ``is_whole``: it is what a part is taken of;
    ``is_pace``: so many per month, per session.
    """

    mention: Mention
    sentence: str
    after: str
    before: str
    whole: str
    heading: str
    annee: int
    noun: Noun | None = None
    is_carried: bool = False
    is_whole: bool = False
    is_pace: bool = False


def spots(
    version: Version, annee: int, sentence: str, *, heading: str = "", about: str = ""
) -> list[Spot]:
    """Each number of a sentence. ``about``: the labels of its row and column, in a table."""
    found, named = mentions(sentence), years(sentence)
    plain = flat(sentence)
    labels = f"{flat(about)} " if about else ""
    alone = []
    for rank, mention in enumerate(found):
        around = plain[: mention.start] + " " + plain[mention.end :]
        end = found[rank + 1].start if rank + 1 < len(found) else len(plain)
        start = found[rank - 1].end if rank else 0
        year = _year(plain, mention, end, named, annee)
        after, before = plain[mention.end : end], labels + plain[start : mention.start]
        alone.append(
            Spot(
                mention, sentence, _CUT.split(after, maxsplit=1)[0], before, f"{labels}{around}",
                flat(heading), year, is_whole=bool(rank and _OF_A_WHOLE.search(before)),
                is_pace=bool(_PACE.search(after)),
            )
        )  # fmt: skip
    return list(_with_neighbours([_with_noun(version, spot) for spot in alone], plain))


def _with_noun(version: Version, spot: Spot) -> Spot:
    """Its own noun; what is said of a part ends before its whole."""
    if _SIZE.search(spot.before):
        return spot
    noun = first_noun(version, spot.annee, spot.after)
    if noun is None and _UNSAID.match(spot.after):
        noun = last_noun(version, spot.annee, spot.before)
    return replace(spot, noun=noun, before="" if spot.is_whole else spot.before)


def _year(plain: str, mention: Mention, end: int, named: list[tuple[int, int]], annee: int) -> int:
    """The year that follows before the next number, else the last one that precedes."""
    after = [year for place, year in named if mention.end <= place < end]
    if after:
        return after[0]
    before = [year for place, year in named if place < mention.start]
    if not before or _THIS_YEAR.search(plain[mention.start : end]):
        return annee
    return before[-1]


def _with_neighbours(found: list[Spot], plain: str) -> Iterator[Spot]:
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
