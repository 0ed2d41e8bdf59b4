"""Where do the headers of a table stand, and what are they?"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from pipeline.layouts import LAYOUTS

HEADER_SEARCH = 40
_TITLES_LOOKED_AT = 200
_ENOUGH = 2


@dataclass(frozen=True)
class Header:
    """``last``: rank of the last row of headers; ``known``: titles that one layout answers to."""

    titles: tuple[str, ...]
    last: int
    known: int


def find_header(records: Sequence[Sequence[str]]) -> Header:
    """The headers among the first rows: those with the most titles known to one layout, else the
    first row with several cells (a title above a table fills one).

    Two rows of headers make one where the second only details blank or unknown titles.
    """
    rows = records[:HEADER_SEARCH]
    at = _first_filled(rows)
    counts = [known_titles(row) for row in rows] or [0]
    best = counts.index(max(counts))
    if counts[best] >= _ENOUGH and (counts[at] < _ENOUGH or counts[best] >= 2 * counts[at]):
        at = best
    for top in (at, at - 1):
        if 0 <= top < len(rows) - 1 and _details(rows[top], rows[top + 1]):
            return _header(_stacked(rows[top], rows[top + 1]), top + 1)
    return _header(list(rows[at]) if rows else [], at)


def known_titles(row: Sequence[str]) -> int:
    """How many columns of one layout these cells name, for the layout that they name best."""
    titles = {cell for cell in row[:_TITLES_LOOKED_AT] if cell.strip()}
    return max(
        len({column.name for title in titles if (column := layout.match(title))})
        for layout in LAYOUTS.values()
    )


def _header(titles: Sequence[str], last: int) -> Header:
    return Header(tuple(titles), last, known_titles(titles))


def _first_filled(rows: Sequence[Sequence[str]]) -> int:
    filled = [sum(1 for cell in row if cell.strip()) for row in rows]
    several = next((i for i, count in enumerate(filled) if count > 1), None)
    if several is not None:
        return several
    return next((i for i, count in enumerate(filled) if count), 0)


def _details(top: Sequence[str], bottom: Sequence[str]) -> bool:
    """Whether a row continues the headers above: known itself, blank under each known title.

    A title followed by a blank may spread over the columns that the row below details.
    """
    if any(char.isdigit() for cell in bottom for char in cell):
        return False
    after = [*top[1:], "x"]
    under = [
        below
        for above, right, below in zip_longest(top, after, bottom, fillvalue="")
        if right.strip() and known_titles([above])
    ]
    return bool(under) and not any(cell.strip() for cell in under) and known_titles(bottom) > 0


def _stacked(top: Sequence[str], bottom: Sequence[str]) -> list[str]:
    return [
        below if below.strip() else above for above, below in zip_longest(top, bottom, fillvalue="")
    ]
