"""Which column of a list of persons names their profiles, in the words of the code list?"""

from collections.abc import Sequence
from typing import Protocol

from pipeline.layouts.presences import LAYOUT
from pipeline.sources.shape import Context
from pipeline.spelling import fold

_ENOUGH = 0.5
_SAYS_NOTHING = "autres"  # « Autre » ends the choices of any question


class _Named(Protocol):
    @property
    def names(self) -> tuple[str, ...]: ...


def profile_column(
    listing: _Named, present: Sequence[tuple[int, dict[str, str]]], context: Context
) -> str | None:
    """Its folded title: the one that the person or the title itself designates, else the column
    whose words are, for at least half of them, those of the list."""
    titles = dict.fromkeys(title for _, row in present for title in row if title)
    chosen = [title for title in titles if context.columns.get(title) == "profil"]
    if chosen:
        return chosen[0]
    free = [t for t in titles if t not in listing.names and t not in context.columns]
    named = [title for title in free if (column := LAYOUT.match(title)) and column.name == "profil"]
    if named:
        return named[0]
    shares = {t: _share([row.get(t, "") for _, row in present], context) for t in free}
    best = max(shares, key=lambda title: shares[title], default=None)
    return best if best and shares[best] >= _ENOUGH else None


def _share(cells: Sequence[str], context: Context) -> float:
    """Of the words of a column, how many name a profile."""
    words = {fold(cell) for cell in cells if cell.strip()}
    codes = [context.profiles.get(word) for word in words]
    if not any(code and code != _SAYS_NOTHING for code in codes):
        return 0.0
    return sum(1 for code in codes if code) / len(words)
