"""What is a file of the corpus, and what is true of it?

Truth is drawn as a small table under our own column names. In its header, ``type_action < Nature``
says that the file's column « Nature » is our ``type_action``; in a cell, ``session_formation <
Formation`` says that the text « Formation » is that code. Both are counted as mappings to find
unaided. ``?`` is a cell that nobody can know: it must be asked about; ``*`` is anything.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from tests.written import cells

ASKED, ANY = "?", "*"
_SOURCE = " < "


@dataclass(frozen=True)
class Cell:
    """An expected value, as text, and the text that it comes from where it must be mapped."""

    value: str
    source: str | None = None


@dataclass(frozen=True)
class Row:
    """Our column → expected value, on a line of the file."""

    ligne: int
    values: dict[str, Cell]


@dataclass(frozen=True)
class Read:
    """The file holds rows of one jeu.

    ``ignored``: lines that are no data (totals, notes, repeats); ``may_ask``: a refusal that asks
    is as good an answer as the rows.
    """

    jeu: str
    table: str
    ignored: tuple[int, ...] = ()
    may_ask: bool = False

    @property
    def header(self) -> tuple[Cell, ...]:
        return tuple(_cell(text) for text in cells(self.table)[0])

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        header = self.header
        return tuple(_row(header, line) for line in cells(self.table)[1:] if line != [""])

    @property
    def sources(self) -> dict[str, str]:
        """The file's header → our column, for those to be mapped unaided."""
        return {cell.source: cell.value for cell in self.header if cell.source}

    @property
    def texts(self) -> frozenset[tuple[str, str]]:
        """Our column and the text, for each text that must become a code unaided."""
        named = [item for row in self.rows for item in row.values.items()]
        return frozenset((column, cell.source) for column, cell in named if cell.source)


@dataclass(frozen=True)
class Summed:
    """The file's lines become counts: each line of ``table`` is a sum over the rows kept.

    ``du`` and ``au`` bound the period; the last column is the amount; every other one must be
    equal. ``*`` as amount: rows of that kind may be there; ``2 ou 3``: both can be defended (with or
    without the organiser, say). Rows that fit no line may not be there.
    """

    jeu: str
    table: str
    may_ask: bool = False

    @property
    def columns(self) -> list[str]:
        return cells(self.table)[0]

    @property
    def sums(self) -> list[list[str]]:
        return [line for line in cells(self.table)[1:] if line != [""]]


@dataclass(frozen=True)
class Refused:
    """Nothing may be taken from the file; the refusal says one of ``words``, where given."""

    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Entry:
    """A file, its truth, what the person gives with it, and texts that may never come back.

    ``also``: the rows of a second jeu that the same lines hold.
    """

    name: str
    content: bytes | Callable[[], bytes]
    truth: Read | Summed | Refused
    given: tuple[str, ...] = ()
    secrets: tuple[str, ...] = ()
    also: Read | None = None

    def written(self) -> bytes:
        return self.content if isinstance(self.content, bytes) else self.content()


def _cell(text: str) -> Cell:
    value, _, source = text.partition(_SOURCE)
    return Cell(value.strip(), source.strip() or None)


def _row(header: tuple[Cell, ...], line: list[str]) -> Row:
    named = dict(zip((cell.value for cell in header), map(_cell, line), strict=True))
    return Row(int(named.pop("ligne").value), named)
