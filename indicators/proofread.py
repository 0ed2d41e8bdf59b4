"""Does a draft say what the rows, the frozen figures and the reports say, and twice the same thing?

Nothing is guessed in silence: a number that is not recognised is told as such, and a likely reading
that rests on a supposition says so.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from indicators.claims import Claim, question_of
from indicators.figures import Figure, added_bounds
from indicators.frozen_figures import answer_of
from indicators.proofread_numbers import sentences
from indicators.proofread_spots import Spot, spots
from indicators.proofread_subjects import Reading, readings
from indicators.question import Question, canonical
from indicators.standing import too_thin
from pipeline.passages import Passage
from pipeline.store import Version

_COMPARED_WITH = re.compile(r"\b(\w+)=(\w+)\b[^;]*? : (\d[\d ,]*)")


class Verdict(Enum):
    """In the order in which they are read."""

    CONTRADICTOIRE = "Contradictoire dans le document"
    DIFFERE = "Diffère"
    A_RAPPROCHER = "À rapprocher"
    NON_VERIFIABLE = "Non vérifiable"
    NON_RECONNU = "Non reconnu"
    CONCORDANT = "Concordant"


DIFFERENCES = (Verdict.CONTRADICTOIRE, Verdict.DIFFERE, Verdict.A_RAPPROCHER)


@dataclass(frozen=True)
class Finding:
    """One printed number, what it was taken for, and what the program knows of that."""

    passage: Passage
    spot: Spot
    verdict: Verdict
    reading: Reading | None = None
    figure: Figure | None = None
    elsewhere: tuple["Finding", ...] = ()

    @property
    def written(self) -> str:
        return self.spot.sentence[self.spot.mention.start : self.spot.mention.end]

    @property
    def is_sure(self) -> bool:
        return self.reading is not None and self.reading.is_sure


def proofread(version: Version, annee: int, passages: Sequence[Passage]) -> list[Finding]:
    """Every number of a draft, in the order of the text. ``annee``: the year it reports on."""
    found = [finding for passage in passages for finding in _of_passage(version, annee, passage)]
    return [_beside_others(version, finding, found) for finding in found]


def _of_passage(version: Version, annee: int, passage: Passage) -> Iterator[Finding]:
    heading = " ; ".join(passage.headings)
    for sentence in sentences(passage.text):
        for spot in spots(version, annee, sentence, heading=heading, about=passage.about):
            finding = _of_spot(version, passage, spot)
            is_spelled = spot.mention.is_spelled and finding.verdict is Verdict.NON_RECONNU
            if not is_spelled:  # « deux » is a figure only where it counts something known
                yield finding


def _of_spot(version: Version, passage: Passage, spot: Spot) -> Finding:
    """The likeliest reading decides, unless another one agrees: then that one, as a supposition."""
    judged = [_judged(version, passage, spot, reading) for reading in readings(version, spot)]
    if not judged:
        return Finding(passage, spot, Verdict.NON_RECONNU)
    agreeing = [finding for finding in judged if finding.verdict is Verdict.CONCORDANT]
    if agreeing and agreeing[0] is not judged[0] and agreeing[0].reading:
        return replace(agreeing[0], reading=replace(agreeing[0].reading, is_sure=False))
    differing = [finding for finding in judged if finding.verdict is Verdict.DIFFERE]
    return [*agreeing, *differing, *judged][0]


def _judged(version: Version, passage: Passage, spot: Spot, reading: Reading) -> Finding:
    figure = answer_of(version, reading.question) if reading.question else None
    known = _known(version, reading, figure)
    verdict = Verdict.NON_VERIFIABLE
    if known:
        agrees = any(spot.mention.agrees(*interval) for interval in known)
        verdict = Verdict.CONCORDANT if agrees else Verdict.DIFFERE
    return Finding(passage, spot, verdict, reading, figure)


_Interval = tuple[float | None, float | None]


def _known(version: Version, reading: Reading, figure: Figure | None) -> Sequence[_Interval]:
    """What a number is held against: the rows, or the reports where rows do not tell enough."""
    printed = [(claim.borne_min, claim.borne_max) for claim in reading.claims]
    if figure is None or figure.valeur is None or not _tells(reading, figure):
        return printed
    found = figure.valeur - figure.dont_complement  # a report may count only what rows detail
    known = [(figure.valeur, figure.valeur), (found, found)]
    bounds = added_bounds(version, figure.question)
    return known if bounds == (None, None) else [*known, bounds]


def _tells(reading: Reading, figure: Figure) -> bool:
    """A rate of a few rows tells nothing; a sum does, unless reports say it cannot be checked."""
    if not too_thin(figure):
        return True
    is_checked = any(claim.calcul for claim in reading.claims)
    return figure.indicator.additif and (is_checked or not reading.claims)


# the same thing elsewhere in the draft


def _beside_others(version: Version, finding: Finding, found: Sequence[Finding]) -> Finding:
    others = [other for other in found if other.spot.sentence != finding.spot.sentence]
    same = [other for other in others if _subject(other) == _subject(finding) is not None]
    against = [o for o in same if not o.spot.mention.meets(finding.spot.mention)]
    if against:
        return replace(finding, verdict=Verdict.CONTRADICTOIRE, elsewhere=tuple(against))
    near = [other for other in same if not _is_same_number(finding, other)]
    near += [other for other in others if _is_named_beside(finding, other)]
    if near and finding.verdict is not Verdict.DIFFERE:
        return replace(finding, verdict=Verdict.A_RAPPROCHER, elsewhere=tuple(near))
    return replace(finding, elsewhere=tuple(near))


def _subject(finding: Finding) -> object:
    """What tells two numbers to be about the same thing; None when it is not known."""
    reading = finding.reading
    if reading is None:
        return None
    if reading.question:
        return canonical(reading.question)
    return tuple((c.annee, c.indicateur, c.dimension) for c in reading.claims) or None


def _is_same_number(one: Finding, other: Finding) -> bool:
    """The same interval, or one rounded from the other."""
    first, second = one.spot.mention, other.spot.mention
    if (first.low, first.high) == (second.low, second.high):
        return True
    return first.is_percent and round(first.value) == round(second.value)


def _is_named_beside(one: Finding, other: Finding) -> bool:
    """Whether the register says that one figure is to be read beside the other."""
    return _says(one, other) or _says(other, one)


def _says(one: Finding, other: Finding) -> bool:
    claims = one.reading.claims if one.reading else ()
    return any(_neighbour(claim) == _subject(other) for claim in claims if _neighbour(claim))


def _neighbour(claim: Claim) -> Question | None:
    """« type_action=proximite_territoriale : 69 », beside another number of the same indicator."""
    found = _COMPARED_WITH.search(claim.comparable_avec or "")
    question = question_of(claim)
    if found is None or question is None:
        return None
    whole = replace(question, filtres=(), perimetre="officiel")
    return canonical(whole.filtered(found[1], found[2]))
