"""What follows what in a document? Headings without a missing level, neighbour cards together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from indicators.blocks import Block, Chart, Column, Grid, KeyFigure, Row, Section, Table, Text
from indicators.formats import date_long
from indicators.paper import Paper
from indicators.presentation import Origin

FICTIONAL = "Données fictives"
_NO_BREAK = "\u00a0"
_CARD_COLUMNS = ("Indicateur", "Valeur", "Statut", "À savoir")
Printed = Chart | Table | Text | Section | str | tuple[KeyFigure, ...]


@dataclass(frozen=True)
class Heading:
    level: int
    words: str


Item = Heading | Printed


def items(paper: Paper) -> Iterator[Item]:
    """Headings, paragraphs and blocks in reading order; no level of heading is jumped over."""
    above = 0
    for part in paper.parts:
        level = min(part.level, above + 1)
        yield Heading(level, part.heading)
        yield from part.paragraphs
        above = level
        for block in together(part.blocks):
            if isinstance(block, Section | Text):
                above = level + 1
                yield Heading(above, block.title)
            if not isinstance(block, Section):
                yield block


def together(blocks: Sequence[Block]) -> Iterator[Printed]:
    """Cards that follow each other are one group; other blocks stand alone."""
    for is_card, run in groupby(blocks, key=lambda block: isinstance(block, KeyFigure)):
        if is_card:
            yield tuple(block for block in run if isinstance(block, KeyFigure))
        else:
            yield from (_shown(block) for block in run if not isinstance(block, KeyFigure))


def _shown(block: Chart | Table | Text | Section) -> Printed:
    """A chart that would mislead leaves as its table, with the reason; or as the reason alone."""
    if not isinstance(block, Chart) or not block.message:
        return block
    values = [cell for row in block.grid.rows for cell in row.cells[1:] if cell is not None]
    if not values:
        return block.message
    return _as_table(block, block.message)


def _as_table(chart: Chart, sentence: str) -> Table:
    return Table(chart.id, chart.title, chart.subtitle, chart.grid, chart.footer, sentence)


def native(block: Block) -> Block:
    """A map is no chart that Office draws: a slide and a workbook hold its table."""
    if isinstance(block, Chart) and block.kind == "map":
        return _as_table(block, block.sentence)
    return block


def of_cards(cards: Sequence[KeyFigure]) -> Table:
    """Cards as a table, for a document that is read aloud or pasted."""
    rows = [
        Row((card.label, card.value.replace(" ", _NO_BREAK), _status(card), card.note))
        for card in cards
    ]
    columns = tuple(Column(label) for label in _CARD_COLUMNS)
    return Table("chiffres_cles", "Chiffres clés", "", Grid(columns, tuple(rows)))


def _status(card: KeyFigure) -> str:
    return f"{card.status.icon}{_NO_BREAK}{card.status.word}"


def identity(leaving: Origin) -> tuple[str, ...]:
    """What every page says of the figures on it: their scope; their source, version and date."""
    dated = f"{leaving.espace_label}, {leaving.version}, {date_long(leaving.date)}"
    source = f"{leaving.source_line} · {dated}" if leaving.source_line else dated
    return (leaving.scope_line, source) if leaving.scope_line else (source,)
