"""Which column of a layout does each header of a sheet stand for, and how surely?

What the person said, then our own names, then the other titles that we know, then what is near,
where one candidate is clear; the rest is only proposed. Headers about persons stand for nothing.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from pipeline.choices import Choices
from pipeline.content import Sample
from pipeline.eliminate import CONFIDENCE, eliminated, why
from pipeline.layouts import Layout
from pipeline.meant import likely
from pipeline.rank_headers import Candidate, ranked_headers
from pipeline.sheet import Sheet
from pipeline.spelling import fold
from pipeline.suggest import ACCEPTED, NAMED, TITLED, Near, is_rival, rivals
from pipeline.vocabulary import NONE

_MOST_HEADERS = 60  # beyond, a table is not written by hand: only known titles are looked for
_PROPOSED = 3
_SUITED = 0.1  # cells that a column reads so badly may be another one's
_SEANCE, _HALF_DAYS = "seance_id", "demi_journees"
# « Source », « Horaire »: seldom in the words of our list, and never worth setting rows aside
_BESIDE = ("origine", "creneau", "qualificatif")
_BY_MOMENT = "déduites du moment de la journée"


@dataclass(frozen=True)
class Match:
    """A header taken for one of our columns.

    ``near``: the title of ours that it stands for, and how surely; ``is_near``: told as a
    hypothesis, because no title is exactly that; ``why``: what says so, if it is not the header.
    """

    position: int
    near: Near
    is_near: bool = False
    why: str = ""


@dataclass(frozen=True, eq=False)
class Matched:
    """``columns``: our column → its header. ``doubled``: pairs of headers that say the same.
    ``contested``: our column → headers that are as near to it as one another. ``tied``: position →
    columns that are as near to a header as one another. ``near``: position → columns worth
    proposing, surest first."""

    columns: dict[str, Match] = field(default_factory=dict)
    doubled: list[tuple[str, str]] = field(default_factory=list)
    contested: dict[str, tuple[str, ...]] = field(default_factory=dict)
    tied: dict[int, tuple[str, ...]] = field(default_factory=dict)
    near: dict[int, tuple[Near, ...]] = field(default_factory=dict)


def match_headers(sheet: Sheet, layout: Layout, choices: Choices, sample: Sample) -> Matched:
    """``choices.values`` keep their columns from being looked for by nearness."""
    header = sheet.header
    free = {at: title for at, title in enumerate(header) if title and at not in sheet.personal}
    chosen = {fold(title): name for title, name in choices.columns}
    said = {at: chosen[fold(title)] for at, title in free.items() if fold(title) in chosen}
    others = {at: title for at, title in free.items() if at not in said}
    found = Matched()
    _take(found, header, layout, said, NAMED)
    names = {fold(column.name) for column in layout.columns}
    own = {at: title for at, title in others.items() if fold(title) in names}
    _take(found, header, layout, own, NAMED)
    identified = _identifiers(others, layout, sample)
    taken = set(found.columns)
    elsewhere = {at for at, t in others.items() if _is_rather_another(at, t, layout, sample)}
    titled = {
        at: title
        for at, title in others.items()
        if (column := layout.match(title))
        and column.name not in taken
        and at not in {identified, *elsewhere}
    }
    if identified is not None and _SEANCE not in taken:
        found.columns[_SEANCE] = Match(identified, Near(_SEANCE, TITLED), is_near=True)
    _take(found, header, layout, titled, TITLED)
    unnamed = [at for at, title in others.items() if at in elsewhere or not layout.match(title)]
    left = unnamed[:_MOST_HEADERS]
    given = {column.name for title, _ in choices.values if (column := layout.match(title))}
    _take_near(found, header, layout, left, given, sample)
    _take_eliminated(found, header, layout, left, given, sample)
    if layout.jeu == "seances" and _HALF_DAYS not in {*found.columns, *found.contested, *given}:
        _take_moments(found, layout, sample)
    in_order = sorted(found.columns.items(), key=lambda item: item[1].position)
    return replace(found, columns=dict(in_order))


def _identifiers(titles: Mapping[int, str], layout: Layout, sample: Sample) -> int | None:
    """The position of « Séance » where its cells are identifiers: elsewhere it is a title."""
    if not layout.match(_SEANCE):
        return None
    named = (at for at, title in titles.items() if fold(title) == "seance")
    return next((at for at in named if sample.holds_identifiers(at)), None)


def _is_rather_another(at: int, title: str, layout: Layout, sample: Sample) -> bool:
    """« Objectif » over numbers is what was planned, and over words what is to be made."""
    column = layout.match(title)
    if column is None or column.name == _SEANCE or sample.suits(at, column) > _SUITED:
        return False
    seen = sample.look(at, column)
    if column.name in _BESIDE and seen and not seen.share:
        return True
    columns = {column.name: column for column in layout.columns}
    fit = {
        name: share * sample.suits(at, columns.get(name))
        for name, share in likely(layout.jeu, title)
    }
    name = max(fit, key=fit.__getitem__, default=NONE)
    return name not in (NONE, column.name) and fit[name] >= ACCEPTED * sum(fit.values())


def _take(
    found: Matched, header: Sequence[str], layout: Layout, titles: Mapping[int, str], sure: float
) -> None:
    """Headers under a title that we know; one that comes second is doubled."""
    for at, title in titles.items():
        column = layout.match(title) if title else None
        if column is None:
            continue
        if column.name in found.columns:
            found.doubled.append((header[found.columns[column.name].position], header[at]))
        else:
            found.columns[column.name] = Match(at, Near(title, sure))


def _take_near(
    found: Matched,
    header: Sequence[str],
    layout: Layout,
    left: Sequence[int],
    given: set[str],
    sample: Sample,
) -> None:
    columns = [c for c in layout.columns if c.name not in {*found.columns, *given}]
    wanted: dict[str, list[tuple[int, Near]]] = {}
    for at, ranked in ranked_headers(header, layout.jeu, columns, left, sample):
        found.near[at] = tuple(_proposal(candidate) for candidate in ranked[:_PROPOSED])
        (name, _), near = ranked[0]
        if near.confidence < ACCEPTED:
            continue
        if close := rivals(ranked):
            found.tied[at] = tuple(_proposal(item).spelling for item in (ranked[0], *close))
        else:
            wanted.setdefault(name, []).append((at, near))
    for name, bids in wanted.items():
        _award(found, header, name, sorted(bids, key=lambda bid: -bid[1].confidence))


def _take_eliminated(
    found: Matched,
    header: Sequence[str],
    layout: Layout,
    left: Sequence[int],
    given: set[str],
    sample: Sample,
) -> None:
    """Required columns that no header names: the only one that may be each, by its cells."""
    taken = {match.position for match in found.columns.values()} | set(found.tied)
    asked = {title for titles in found.contested.values() for title in titles}
    free = [at for at in left if at not in taken and header[at] not in asked]
    maybe = eliminated(header, layout, {*found.columns, *given}, free, sample)
    uses = Counter(at for places in maybe.values() for at in places)
    for name, places in maybe.items():
        if len(places) > 1 or uses[places[0]] > 1:
            found.contested.setdefault(name, tuple(header[at] for at in places))
        elif name not in found.contested:
            told = why(layout.column(name))
            found.columns[name] = Match(places[0], Near(name, CONFIDENCE), is_near=True, why=told)
            found.near.pop(places[0], None)


def _take_moments(found: Matched, layout: Layout, sample: Sample) -> None:
    """Without a duration, « matin » is a half-day and « journée » two: all cells must say one."""
    moment = found.columns.get("creneau")
    seen = sample.look(moment.position, layout.column(_HALF_DAYS)) if moment else None
    if moment and seen and seen.has_units and seen.share == 1:
        near = Near(_HALF_DAYS, CONFIDENCE)
        found.columns[_HALF_DAYS] = Match(moment.position, near, is_near=True, why=_BY_MOMENT)


def _proposal(candidate: Candidate) -> Near:
    """Our column, or one of its titles where only that says the unit."""
    (name, factor), near = candidate
    return Near(name if factor == 1.0 else near.spelling, near.confidence)


def _award(
    found: Matched, header: Sequence[str], name: str, bids: Sequence[tuple[int, Near]]
) -> None:
    """One of our columns to the header that is clearly the nearest to it."""
    (at, near), *rest = bids
    rival = [other for other, second in rest if is_rival(near, second)]
    if rival:
        found.contested[name] = tuple(header[position] for position in sorted([at, *rival]))
    else:
        found.columns[name] = Match(at, near, is_near=True)
        del found.near[at]
