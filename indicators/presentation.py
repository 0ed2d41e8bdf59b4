"""What leaves together? A deck of slides and a book of sheets: plain values, in no file format."""

from dataclasses import dataclass
from datetime import date

from indicators.blocks import Block, Grid


@dataclass(frozen=True)
class Slide:
    """One message: ``title`` is the finding, ``comment`` is read by all, ``notes`` by the speaker.

    Slides in a row that share a ``section`` stand in one section of the file; one without goes on
    in the section before.
    """

    title: str
    blocks: tuple[Block, ...]
    comment: str = ""
    notes: str = ""
    section: str = ""


@dataclass(frozen=True, kw_only=True)
class Origin:
    """What every page of what leaves must say: whose data, which scope, source and version.

    ``version`` is written as it is (« version v000012 ») and ``address`` opens the view again.
    """

    espace_label: str
    is_fictional: bool
    scope_line: str
    source_line: str
    version: str
    date: date
    address: str = ""


@dataclass(frozen=True, kw_only=True)
class Deck(Origin):
    """A cover with ``title`` and ``subtitle``, then the slides."""

    title: str
    subtitle: str
    slides: tuple[Slide, ...]


@dataclass(frozen=True, kw_only=True)
class Book(Origin):
    """A workbook: one sheet per block, between what explains it and the rows behind it.

    ``definitions``: the indicators in use, one per row; ``lines``: the rows counted, if any.
    """

    title: str
    blocks: tuple[Block, ...]
    definitions: Grid
    lines: Grid | None = None
