"""Which of our columns may each header be, by its words and by its cells, surest first?

By the rule of Bayes: what the words make likely, times how well the cells suit each column.
"""

from collections.abc import Iterator, Sequence

from pipeline.content import Sample
from pipeline.eliminate import TITLES
from pipeline.layouts import LAYOUTS, Column, Kind
from pipeline.meant import is_explained, likely, nears
from pipeline.suggest import SUGGESTED, Near
from pipeline.vocabulary import NONE

_MOST_CELLS, _FEW_CELLS, _UNREADABLE = 0.8, 0.5, 0.8
_BY_CELLS_ALONE = 0.6  # cells without any name are a reason to ask, never to read
_ANYTHING = 0.01  # no words are so sure that they cannot be of another table
_TAKEN = 0.3  # a column that another header is already is seldom this one too
_OWN_WORDS = (Kind.CODE, Kind.CODES)
_SPEAKING = (Kind.CODE, Kind.CODES, Kind.DATE, Kind.PERIOD)

Candidate = tuple[tuple[str, float], Near]  # (our column, its factor), and how near


def ranked_headers(
    header: Sequence[str],
    jeu: str,
    columns: Sequence[Column],
    left: Sequence[int],
    sample: Sample,
) -> Iterator[tuple[int, list[Candidate]]]:
    """Each header that may be one of some columns, with its candidates, surest first."""
    for at in left:
        found = [*_named(header[at], jeu, columns, at, sample), *_by_cells(columns, at, sample)]
        best: dict[tuple[str, float], Near] = {}
        for candidate, near in found:
            best.setdefault(candidate, near)
        ranked = [item for item in best.items() if item[1].confidence >= SUGGESTED]
        if ranked:
            yield at, sorted(ranked, key=lambda item: -item[1].confidence)


def _named(
    title: str, jeu: str, columns: Sequence[Column], at: int, sample: Sample
) -> Iterator[Candidate]:
    """The columns that the words mean, where the cells suit them."""
    by_words = dict(likely(jeu, title))
    if by_words:
        by_words[NONE] = max(by_words.get(NONE, 0.0), _ANYTHING)
    layout = LAYOUTS[jeu]
    every = {column.name: column for column in layout.columns}
    needed = {c.name for c in layout.columns if c.required}.union(*layout.either)
    free = {NONE, *(column.name for column in columns)}
    joint = {
        name: share * sample.suits(at, every.get(name)) * (1.0 if name in free else _TAKEN)
        for name, share in by_words.items()
    }
    whole = sum(joint.values())
    for name, share in _either(joint, jeu, columns).items():
        if name == NONE or every[name] not in columns:
            continue
        if _counts_something(every[name], title, jeu, at, sample):
            continue
        seen = sample.look(at, every[name])
        has_units = seen is not None and seen.has_units
        most = share / whole
        if seen and seen.share < _FEW_CELLS and name not in needed:
            most = min(most, _UNREADABLE)  # rows would wait for a column that is but supposed
        is_borne_out = _is_borne_out(every[name], at, sample)
        for near in nears(jeu, title, name, most, has_units=has_units, is_borne_out=is_borne_out):
            yield (name, every[name].factor(near.spelling)), near


def _counts_something(column: Column, title: str, jeu: str, at: int, sample: Sample) -> bool:
    """Numbers are identifiers where the header says so, and neither words of a list nor titles."""
    if column.name.endswith("_id"):
        return not sample.holds_references(at) and not is_explained(jeu, title, column.name)
    is_worded = column.kind in _OWN_WORDS or column.name in (*TITLES, "action")
    return is_worded and sample.holds_numbers(at)


def _is_borne_out(column: Column, at: int, sample: Sample) -> bool:
    """Whether the cells are words of its list, or titles where it holds titles."""
    if column.name in TITLES:
        return sample.holds_free_text(at)
    seen = sample.look(at, column)
    return seen is not None and seen.share >= _MOST_CELLS and column.kind in _OWN_WORDS


def _either(shares: dict[str, float], jeu: str, columns: Sequence[Column]) -> dict[str, float]:
    """Of texts of which a table needs but one, the likeliest has the share of all: « Objet » is an
    intitulé or an action, and will do."""
    free = {column.name: column.kind for column in columns}
    alone = [names[0] for names in LAYOUTS[jeu].either if len(names) == 1]
    texts = [name for name in alone if free.get(name) is Kind.TEXT and name in shares]
    if len(texts) < len(alone) or not texts:
        return shares
    likeliest = max(texts, key=shares.__getitem__)
    return {**shares, likeliest: sum(shares[name] for name in texts)}


def _by_cells(columns: Sequence[Column], at: int, sample: Sample) -> Iterator[Candidate]:
    for column in columns:
        if column.kind in _OWN_WORDS and sample.holds_numbers(at):
            continue  # « 60 » is a department, and sixty of anything
        seen = sample.look(at, column) if column.kind in _SPEAKING else None
        if seen and seen.share >= _MOST_CELLS:
            yield (column.name, 1.0), Near(column.name, _BY_CELLS_ALONE)
