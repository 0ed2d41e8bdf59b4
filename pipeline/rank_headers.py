"""Which of our columns may each header be, by its name, its words and its cells, surest first?"""

from collections.abc import Iterator, Sequence

from pipeline.content import Evidence, Sample
from pipeline.layouts import Column, Kind
from pipeline.meant import meant, without_humps
from pipeline.suggest import CUT, SUGGESTED, Known, Near, by_target, nearest

NUMBERS = (Kind.COUNT, Kind.INTEGER, Kind.DECIMAL)
_MOST_CELLS, _FEW_CELLS, _NO_CELL = 0.8, 0.5, 0.01
_SURE = 0.95  # our very words, in another form: cells that cannot be read are then wrong themselves
_BY_CELLS_ALONE = 0.6  # cells without any name are a reason to ask, never to read
_SPEAKING = (Kind.CODE, Kind.CODES, Kind.DATE, Kind.PERIOD, Kind.DURATION)

Candidate = tuple[tuple[str, float], Near]  # (our column, its factor), and how near


def ranked_headers(
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
    known, kinds = Known(spellings), {column.name: column for column in columns}
    for at in left:
        by_name = nearest(without_humps(header[at]), known, CUT)
        named = by_target(by_name, lambda s: (spellings[s].name, spellings[s].factor(s)))
        named += _meant(jeu, header[at], at, columns, sample)
        if any(kinds[name].kind in NUMBERS for (name, _), _ in named):
            named = [item for item in named if sample.may_hold(at, kinds[item[0][0]])]
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
