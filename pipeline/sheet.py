"""What is a table of text, before anything is understood of it?"""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

LINE = "ligne"
EXTRA = "__en_trop"


@dataclass(frozen=True, eq=False)
class Origin:
    """Where the rows of a long table of ``jeu`` stood in the wide one that they come from.

    ``places``: ``ligne`` (rank of the row), ``source`` (its line in the file), ``titre`` (header of
    its cell). ``value``: the header under which these cells now stand. ``ignored``: lines that give
    no row, and why. ``problems``: what is wrong with whole lines (``PROBLEM_SCHEMA``).
    """

    jeu: str
    places: pl.DataFrame
    value: str
    ignored: tuple[tuple[int, str], ...]
    problems: pl.DataFrame


@dataclass(frozen=True, eq=False)
class Sheet:
    """One table.

    ``cells``: one text column per header (``c0``, ``c1``…; empty = null), the record number that a
    spreadsheet shows (``ligne``) and what stands beyond the header (``__en_trop``). ``notes``: what
    was supposed or left out while reading, in French. ``personal``: positions of the columns about
    persons, once ``protect`` has emptied them. ``above``: the rows above the header.
    """

    nature: str
    header: tuple[str, ...]
    cells: pl.DataFrame
    header_line: int = 1
    encoding: str | None = None
    separator: str | None = None
    name: str | None = None
    notes: tuple[str, ...] = ()
    personal: tuple[int, ...] = ()
    above: tuple[tuple[str, ...], ...] = ()
    origin: Origin | None = None

    @property
    def texts_above(self) -> tuple[str, ...]:
        """What is written over the headers: titles, groups, notes."""
        return tuple(cell.strip() for row in self.above for cell in row if cell.strip())

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands under the headers; lines without a value are something."""
        told = self.origin and (self.origin.ignored or self.origin.problems.height)
        return self.cells.is_empty() and not told


def line_count(sheet: Sheet) -> int:
    """Lines of the file under the headers; several rows of a long form come from one of them."""
    return sheet.origin.places["source"].n_unique() if sheet.origin else sheet.cells.height


def sheet_of(nature: str, header: Sequence[str], cells: pl.DataFrame) -> Sheet:
    """A sheet whose cells are trimmed, and missing where they were blank."""
    text = pl.col("^c\\d+$").str.strip_chars().replace("", None)
    extra = pl.col(EXTRA) if EXTRA in cells.columns else pl.lit("").alias(EXTRA)
    typed = cells.with_columns(pl.col(LINE).cast(pl.Int64), text, extra)
    return Sheet(nature, tuple(" ".join(title.split()) for title in header), typed)
