"""Which column of a layout does each header of a sheet stand for, and how surely?

What the person said, then our own names, then the other titles that we know, then what is near,
where one candidate is clear; the rest is only proposed. Headers about persons stand for nothing.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pipeline.choices import Choices
from pipeline.content import Evidence, Sample
from pipeline.eliminate import CONFIDENCE, eliminated, why
from pipeline.layouts import Column, Kind, Layout
from pipeline.meant import meant
from pipeline.sheet import Sheet
from pipeline.spelling import fold
from pipeline.suggest import (
    ACCEPTED,
    CUT,
    NAMED,
    SUGGESTED,
    TITLED,
    Known,
    Near,
    by_target,
    is_rival,
    nearest,
    rivals,
)

_MOST_HEADERS = 60  # beyond, a table is not written by hand: only known titles are looked for
_PROPOSED = 3
_MOST_CELLS, _FEW_CELLS, _NO_CELL = 0.8, 0.5, 0.01
_SURE = 0.95  # our very words, in another form: cells that cannot be read are then wrong themselves
_BY_CELLS_ALONE = 0.6  # cells without any name are a reason to ask, never to read
_SEANCE = "seance_id"
_SPEAKING = (Kind.CODE, Kind.CODES, Kind.DATE, Kind.PERIOD, Kind.DURATION)


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


Candidate = tuple[tuple[str, float], Near]  # (our column, its factor), and how near


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
    titled = {
        at: title
        for at, title in others.items()
        if (column := layout.match(title)) and column.name not in taken and at != identified
    }
    if identified is not None and _SEANCE not in taken:
        found.columns[_SEANCE] = Match(identified, Near(_SEANCE, TITLED), is_near=True)
    _take(found, header, layout, titled, TITLED)
    left = [at for at, title in others.items() if not layout.match(title)][:_MOST_HEADERS]
    given = {column.name for title, _ in choices.values if (column := layout.match(title))}
    _take_near(found, header, layout, left, given, sample)
    _take_eliminated(found, header, layout, left, given, sample)
    in_order = sorted(found.columns.items(), key=lambda item: item[1].position)
    return replace(found, columns=dict(in_order))


def _identifiers(titles: Mapping[int, str], layout: Layout, sample: Sample) -> int | None:
    """The position of « Séance » where its cells are identifiers: elsewhere it is a title."""
    if not layout.match(_SEANCE):
        return None
    named = (at for at, title in titles.items() if fold(title) == "seance")
    return next((at for at in named if sample.holds_identifiers(at)), None)


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
    for at, ranked in _ranked(header, layout.jeu, columns, left, sample):
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


def _ranked(
    header: Sequence[str],
    jeu: str,
    columns: Sequence[Column],
    left: Sequence[int],
    sample: Sample,
) -> Iterator[tuple[int, list[Candidate]]]:
    """Each header that resembles something, with its candidates, surest first."""
    if not left or not columns:
        return
    spellings = {title: column for column in columns for title in column.spellings}
    spellings |= {column.name: column for column in columns}
    known = Known(spellings)
    for at in left:
        by_name = nearest(header[at], known, CUT)
        named = by_target(by_name, lambda s: (spellings[s].name, spellings[s].factor(s)))
        named += _meant(jeu, header[at], at, columns, sample)
        named.sort(key=lambda item: -item[1].confidence)
        if ranked := _with_cells(named, at, columns, sample):
            yield at, ranked


def _meant(
    jeu: str, title: str, at: int, columns: Sequence[Column], sample: Sample
) -> list[Candidate]:
    """What the words of a header mean, where the cells may hold that."""
    ours = {column.name: column for column in columns}
    return [
        ((name, ours[name].factor(near.spelling)), near)
        for name, near in meant(jeu, title)
        if name in ours and sample.may_hold(at, ours[name])
    ]


def _with_cells(
    by_name: Sequence[Candidate], at: int, columns: Sequence[Column], sample: Sample
) -> list[Candidate]:
    """The candidates, weighed by the cells under the header."""
    ours = {column.name: column for column in columns}
    weighed: dict[tuple[str, float], Near] = {}
    for (name, factor), near in by_name:
        seen = sample.look(at, ours[name])
        # where every cell says its unit, the header's unit makes no difference
        key = (name, 1.0 if seen and seen.has_units else factor)
        weighed.setdefault(key, Near(near.spelling, _weighed(near.confidence, seen)))
    for column in columns:
        seen = sample.look(at, column) if column.kind in _SPEAKING else None
        if seen and seen.weight and seen.share >= _MOST_CELLS:
            weighed.setdefault((column.name, 1.0), Near(column.name, _BY_CELLS_ALONE))
    kept = [item for item in weighed.items() if item[1].confidence >= SUGGESTED]
    return sorted(kept, key=lambda item: -item[1].confidence)


def _weighed(by_name: float, seen: Evidence | None) -> float:
    """Cells that fit make a name surer; cells that do not fit make it doubtful."""
    if seen is None:
        return by_name
    if seen.share < (_FEW_CELLS if by_name < _SURE else _NO_CELL):
        return round(by_name / 2, 2)
    if seen.share < _MOST_CELLS:
        return by_name
    return round(by_name + (1 - by_name) * seen.weight * seen.share, 2)
