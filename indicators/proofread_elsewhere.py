"""Does a draft say the same thing twice, with two numbers?"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from indicators.claims import Claim, question_of
from indicators.proofread_findings import Finding, Verdict
from indicators.question import OFFICIEL, Question, canonical

_COMPARED_WITH = re.compile(r"\b(\w+)=(\w+)\b[^;]*? : \d")
_Subject = Question | tuple[int, str, str | None]


@dataclass(frozen=True)
class _Placed:
    """A finding, what it is about, and what the register says to read beside it."""

    finding: Finding
    subject: _Subject | None
    neighbours: frozenset[_Subject]


def beside_others(found: Sequence[Finding]) -> list[Finding]:
    """Each finding with the other places that tell another number of the same thing."""
    placed = [_Placed(item, _subject(item), _neighbours(item)) for item in found]
    about = _grouped((item.subject, item) for item in placed if item.subject)
    naming = _grouped((other, item) for item in placed for other in item.neighbours)
    return [_judged(item, about, naming) for item in placed]


_Groups = Mapping[_Subject, Sequence[_Placed]]


def _grouped(pairs: Iterable[tuple[_Subject, _Placed]]) -> _Groups:
    groups: defaultdict[_Subject, list[_Placed]] = defaultdict(list)
    for subject, item in pairs:
        groups[subject].append(item)
    return groups


def _judged(item: _Placed, about: _Groups, naming: _Groups) -> Finding:
    finding, subject = item.finding, item.subject
    if subject is None:
        return finding
    same = _elsewhere(finding, about.get(subject, ()))
    against = [other for other in same if not other.spot.mention.meets(finding.spot.mention)]
    if against:
        return replace(finding, verdict=Verdict.CONTRADICTOIRE, elsewhere=tuple(against))
    near = [other for other in same if not _is_same_number(finding, other)]
    named = [placed for other in item.neighbours for placed in about.get(other, ())]
    near += _elsewhere(finding, [*named, *naming.get(subject, ())])
    near = list(dict.fromkeys(near))
    if near and finding.verdict is not Verdict.DIFFERE:
        return replace(finding, verdict=Verdict.A_RAPPROCHER, elsewhere=tuple(near))
    return replace(finding, elsewhere=tuple(near))


def _elsewhere(finding: Finding, placed: Iterable[_Placed]) -> list[Finding]:
    """In another sentence: « 39 sur 40 » is no contradiction."""
    sentence = finding.spot.sentence
    return [item.finding for item in placed if item.finding.spot.sentence != sentence]


def _subject(finding: Finding) -> _Subject | None:
    reading = finding.reading
    if reading is None:
        return None
    if reading.question:
        return canonical(reading.question)
    claim = reading.claims[0]
    return claim.annee, claim.indicateur, claim.dimension


def _neighbours(finding: Finding) -> frozenset[_Subject]:
    claims = finding.reading.claims if finding.reading else ()
    return frozenset(other for claim in claims if (other := _neighbour(claim)))


@lru_cache(maxsize=1024)
def _neighbour(claim: Claim) -> Question | None:
    """« type_action=proximite_territoriale : 69 », beside another number of the same indicator."""
    found = _COMPARED_WITH.search(claim.comparable_avec or "")
    question = question_of(claim)
    if found is None or question is None:
        return None
    whole = replace(question, filtres=(), perimetre=OFFICIEL)
    return canonical(whole.filtered(found[1], found[2]))


def _is_same_number(one: Finding, other: Finding) -> bool:
    """The same interval, or one rounded from the other."""
    first, second = one.spot.mention, other.spot.mention
    if (first.low, first.high) == (second.low, second.high):
        return True
    return first.is_percent and round(first.value) == round(second.value)
