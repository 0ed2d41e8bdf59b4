"""Where do the headers of a table stand, and what are they?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from pipeline.layouts import LAYOUTS
from pipeline.meant import meant_column
from pipeline.problems import InputRefused
from pipeline.wide.titles import most_along_one_axis, named, shared_words

_YEAR = re.compile(r"(?:19|20)\d\d")
HEADER_SEARCH = 40
_TITLES_LOOKED_AT = 200
_ENOUGH = 2


@dataclass(frozen=True)
class Header:
    """``last``: rank of the last row of headers; ``known``: titles that mean something to us."""

    titles: tuple[str, ...]
    last: int
    known: int


def find_header(records: Sequence[Sequence[str]], line: int | None = None) -> Header:
    """The headers among the first rows: those with the most known titles, else the first row with
    several cells (a title above a table fills one).

    Two rows of headers make one where the second only details those above it. ``line``: where the
    person says that they end, counted from 1. Raises InputRefused when there is nothing there.
    """
    if line is not None:
        return _at_line(records, line)
    rows = records[:HEADER_SEARCH]
    at = _first_filled(rows)
    counts = [known_titles(row) for row in rows] or [0]
    best = counts.index(max(counts))
    if counts[best] >= _ENOUGH and (counts[at] < _ENOUGH or _names_more(rows[best], rows[at])):
        at = best
    for top in (at, at - 1):
        if 0 <= top < len(rows) - 1 and _details(rows[top], rows[top + 1]):
            return _header(_stacked(rows[top], rows[top + 1]), top + 1)
    return _header(list(rows[at]) if rows else [], at)


def _names_more(row: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a row is clearly the headers sooner than another: twice as many of our very titles,
    or more that are meant where the other has none of ours."""
    ours, theirs = _known_cells(row), _known_cells(other)
    if not theirs:
        return known_titles(row) > known_titles(other)
    return ours >= 2 * theirs


def _known_cells(row: Sequence[str]) -> int:
    """How many cells are, word for word, titles that we know; a year may stand anywhere."""
    return sum(_is_known(cell) and not _YEAR.fullmatch(cell.strip()) for cell in row if cell)


def own_titles(row: Sequence[str]) -> int:
    """How many cells are, word for word, titles of our columns."""
    return sum(map(_is_title, filter(None, row)))


def _at_line(records: Sequence[Sequence[str]], line: int) -> Header:
    at = line - 1
    if at >= len(records) or not any(cell.strip() for cell in records[at]):
        raise no_header_at(line)
    if at and _details(records[at - 1], records[at]):
        return _header(_stacked(records[at - 1], records[at]), at)
    return _header(list(records[at]), at)


def no_header_at(line: int) -> InputRefused:
    return InputRefused(
        f"La ligne {line} est vide : elle ne peut pas porter les en-têtes.",
        "Donnez le numéro de la ligne des en-têtes, tel qu'un tableur le montre.",
    )


def known_titles(row: Sequence[str]) -> int:
    """How many columns these cells name: of one layout, the one that they name best, and along one
    axis of a wide table."""
    titles = {cell for cell in row[:_TITLES_LOOKED_AT] if cell.strip()}
    others = [title for title in titles if named(title, shared_words()) is None]
    of_layout = max(
        len({column.name for title in others if (column := meant_column(layout, title))})
        for layout in LAYOUTS.values()
    )
    return of_layout + most_along_one_axis(tuple(titles))


def _header(titles: Sequence[str], last: int) -> Header:
    return Header(tuple(titles), last, known_titles(titles))


def _first_filled(rows: Sequence[Sequence[str]]) -> int:
    filled = [sum(1 for cell in row if cell.strip()) for row in rows]
    several = next((i for i, count in enumerate(filled) if count > 1), None)
    if several is not None:
        return several
    return next((i for i, count in enumerate(filled) if count), 0)


def _details(top: Sequence[str], bottom: Sequence[str]) -> bool:
    """Whether a row continues the headers above: blank under each known title, and known itself or
    with the groups above it.

    A title followed by a blank may spread over the columns that the row below details.
    """
    if any(char.isdigit() for cell in bottom if not _is_known(cell) for char in cell):
        return False
    after = [*top[1:], "x"]
    under = [
        below
        for above, right, below in zip_longest(top, after, bottom, fillvalue="")
        if right.strip() and _is_known(above)
    ]
    if any(cell.strip() for cell in under):
        return False
    together = known_titles(_stacked(top, bottom))
    return together > known_titles(top) and (bool(under) or together > known_titles(bottom))


def _stacked(top: Sequence[str], bottom: Sequence[str]) -> list[str]:
    """One title per column; a group spreads over the blanks at its right."""
    group, titles = "", []
    for above, below in zip_longest(top, bottom, fillvalue=""):
        group = above if above.strip() else group
        titles.append(_combined(group, below) if below.strip() else above)
    return titles


def _combined(group: str, below: str) -> str:
    """« Collectivités » over « Droit commun », « Séance » over « Réf. », else the title below."""
    named_by = meant_column(LAYOUTS["presences"], f"{below} {group}")
    if named_by and named_by.name == "seance_id":
        return f"{below} {group}"
    forms = (f"{group}, {below}", f"{group} : {below}", f"{below} {group}")
    return next((form for form in forms if group.strip() and _is_known(form)), below)


def _is_known(title: str) -> bool:
    return _is_title(title) or named(title, shared_words()) is not None


def _is_title(title: str) -> bool:
    return any(layout.match(title) for layout in LAYOUTS.values())
