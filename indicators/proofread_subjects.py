"""What may a printed number be about? Its readings, the most likely first; none when in doubt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from indicators.claims import Claim, claims_for, question_of
from indicators.periods import exercice
from indicators.proofread_facets import Facet, choices, document, named
from indicators.proofread_nouns import claims_named
from indicators.proofread_spots import Spot
from indicators.proofread_words import held, words
from indicators.question import Question
from indicators.registry import indicator, indicators
from pipeline.store import Version

_OF_SEANCES = (
    "type_action", "perimetre", "action", "axe", "thematique", "departement", "territoire",
)  # fmt: skip
_OF_PROFILES = ("profil", "famille_profil")
_FACETS = {
    "demi_journees": _OF_SEANCES,
    "seances": _OF_SEANCES,
    "presences": (*_OF_SEANCES, *_OF_PROFILES),
    "publications": ("thematique",),
}
_OF_DOCUMENTS = ("publications.consultations", "publications.telechargements")
_ONLY_WHOLE = "seance"  # the one noun that counts all séances when nothing else is named


@dataclass(frozen=True)
class Reading:
    """A way to take a number: the question that it answers, and where it was printed before.

    ``is_sure``: the words beside the number say it, and nothing had to be supposed.
    """

    question: Question | None
    claims: tuple[Claim, ...] = ()
    is_sure: bool = True


def readings(version: Version, spot: Spot) -> list[Reading]:
    if spot.mention.is_vague:
        return []
    found = _of_percent(version, spot) if spot.mention.is_percent else _of_noun(version, spot)
    kept = [reading for reading in found if not (spot.is_pace and _adds_up(version, reading))]
    return [replace(reading, is_sure=reading.is_sure and not spot.is_carried) for reading in kept]


def _adds_up(version: Version, reading: Reading) -> bool:
    """A pace (« deux par mois ») is not the sum that we know."""
    question = reading.question
    return question is None or indicator(version, question.indicateur).additif


def _taken(version: Version, spot: Spot, name: str, found: Sequence[Facet]) -> list[Reading]:
    """Each way to take what is named, what was printed before coming first."""
    ways = [_asked(version, spot, name, facets) for facets in choices(found)]
    return sorted(ways, key=lambda reading: not reading.claims)


def _asked(version: Version, spot: Spot, name: str, facets: Iterable[Facet] = ()) -> Reading:
    question = Question(name, exercice(spot.annee))
    for facet in facets:
        if facet.dimension == "perimetre":
            question = replace(question, perimetre=facet.code)
        else:
            question = question.filtered(facet.dimension, facet.code)
    return Reading(question, claims_for(version, question))


# numbers with a noun


def _of_noun(version: Version, spot: Spot) -> list[Reading]:
    noun = spot.noun
    if noun is None:
        return []
    told = [] if spot.is_whole else claims_named(noun, spot.whole)
    printed = [_of_claim(claim) for claim in told]
    if not printed:
        same = [claim for claim in noun.claims if claim.valeur == spot.mention.value]
        printed = [replace(_of_claim(claim), is_sure=False) for claim in same[:1]]
    faceted = [name for name in noun.indicateurs if name in _FACETS]
    counted = [reading for name in faceted for reading in _of_facets(version, spot, name)]
    others = [name for name in noun.indicateurs if name not in _FACETS]
    return [*printed, *counted, *_of_series(version, spot, others)]


def _of_claim(claim: Claim) -> Reading:
    return Reading(question_of(claim) if claim.calcul else None, (claim,))


def _of_facets(version: Version, spot: Spot, name: str) -> list[Reading]:
    """What stands beside the number counts first; further away, it may not be about it."""
    is_whole = name != "seances" or (
        spot.noun is not None and spot.noun.text.startswith(_ONLY_WHOLE)
    )
    whole = [_asked(version, spot, name)] if is_whole else []
    for text in (spot.after, spot.before):
        found = named(version, _FACETS[name], text)
        if found:
            taken = _taken(version, spot, name, found)
            is_common = all(facet.is_common for facet in found)
            return _supposed([*taken, *whole]) if is_common else taken
    found = named(version, _FACETS[name], spot.whole)
    if found:
        return _supposed([*_taken(version, spot, name, found), *whole])
    return _under_heading(version, spot, name, whole)


def _under_heading(
    version: Version, spot: Spot, name: str, whole: Sequence[Reading]
) -> list[Reading]:
    """A heading may be what the number is about; one common word of it, less likely so."""
    found = named(version, _FACETS[name], spot.heading)
    taken = _taken(version, spot, name, found) if found else []
    if all(facet.is_common for facet in found):
        return [*whole, *_supposed(taken)]
    return _supposed([*taken, *whole])


def _supposed(found: Sequence[Reading]) -> list[Reading]:
    return [replace(reading, is_sure=False) for reading in found]


def _of_series(version: Version, spot: Spot, names: Sequence[str]) -> list[Reading]:
    """A document that is named, else the one series whose channel is."""
    of_documents = [name for name in names if name in _OF_DOCUMENTS]
    if of_documents:
        about = (spot.whole, f"{spot.heading} {spot.whole}")
        codes = (document(version, spot.annee, text) for text in about)
        code = next(filter(None, codes), None)
        if code:
            facet = Facet("publication", code, frozenset())
            return [_asked(version, spot, of_documents[0], [facet])]
    kept = [name for name in names if name not in _OF_DOCUMENTS]
    return _one_series(version, spot, _as_new(version, spot, kept))


def _as_new(version: Version, spot: Spot, names: Sequence[str]) -> list[str]:
    """« nouveaux abonnés » are not « abonnés »."""
    is_new = held(["nouveau"], words(f"{spot.before[-12:]} {spot.after[:24]}"))
    same = [n for n in names if ("nouve" in indicator(version, n).libelle.lower()) == is_new]
    return same or list(names)


def _one_series(version: Version, spot: Spot, names: Sequence[str]) -> list[Reading]:
    for text in (spot.after, spot.before, spot.whole, spot.heading):
        said = words(text)
        told = [name for name in names if _tells(version, name, said)]
        if len(told) == 1:
            return [_asked(version, spot, told[0])]
    return [_asked(version, spot, names[0])] if len(names) == 1 else []


def _tells(version: Version, name: str, said: Sequence[str]) -> bool:
    """Whether the channel of a series, or the own words of a line of means, are said."""
    item = indicator(version, name)
    head, _, metric = item.libelle.rpartition(" : ")
    own = words(metric)
    if item.fait == "moyens":
        counted = words(item.unite)
        return held([word for word in own if word not in counted], said)
    short = [word for word in words(item.libelle_court) if not held([word], own)]
    phrases = [phrase for phrase in (words(head), short) if phrase]
    return any(held(phrase, said) for phrase in phrases)


# shares and rates


def _of_percent(version: Version, spot: Spot) -> list[Reading]:
    for text in (spot.after, spot.before):
        found = named(version, _OF_PROFILES, text)
        if found:
            return _taken(version, spot, "part_presences", found)
    rates = [
        name for name, item in indicators(version).items() if "." in name and item.unite == "%"
    ]
    return (
        _one_series(version, spot, rates)
        if rates and _names_a_channel(version, spot, rates)
        else []
    )


def _names_a_channel(version: Version, spot: Spot, rates: Sequence[str]) -> bool:
    """A percentage alone is nobody's: the text must name what it is a rate of."""
    said = words(f"{spot.heading} {spot.whole}")
    return any(_tells(version, name, said) for name in rates)
