"""Does a draft say what the rows, the frozen figures and the reports say, and twice the same thing?

Nothing is guessed in silence: a number that is not recognised is told as such, and a likely reading
that rests on a supposition says so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from indicators.figures import Figure, added_bounds
from indicators.frozen_figures import answer_of
from indicators.proofread_elsewhere import beside_others
from indicators.proofread_findings import Finding, Verdict
from indicators.proofread_numbers import sentences
from indicators.proofread_spots import Spot, spots
from indicators.proofread_subjects import Reading, readings
from indicators.standing import too_thin
from pipeline.passages import Passage
from pipeline.store import Version


def proofread(version: Version, annee: int, passages: Sequence[Passage]) -> list[Finding]:
    """Every number of a draft, in the order of the text. ``annee``: the year it reports on."""
    found = [finding for passage in passages for finding in _of_passage(version, annee, passage)]
    return beside_others(found)


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
