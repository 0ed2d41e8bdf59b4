"""Where does each block stand on a slide? Cards above, drawings beside words, all of it large."""

from collections.abc import Sequence

from indicators.blocks import Chart, KeyFigure, Section, Table, Text
from indicators.presentation import Deck, Slide
from rendering.drawing.letters import WIDER, width, wrapped
from rendering.legible import legible
from rendering.outline import FICTIONAL, Printed, identity, together
from rendering.printed import Sheet, Values, item

_WIDTH, _HEIGHT, _MARGIN, _TOP = 960, 540, 40, 30
_INNER = _WIDTH - 2 * _MARGIN
_TITLE, _TEXT, _SMALL, _LEADING = 32, 22, 18, 1.25
_LARGEST, _SEVERAL = 56, 40  # a card's figure: alone on its row, or where cards take two rows
_CARDS, _CARD_HEIGHT = 3, 150  # in a row
_NUMBERS = 80  # « 12 / 12 », beside the footer
_FOOTER_LINES = 2  # with the address only where it fits
_GUTTER, _CARD_PADDING, _CELL_PADDING = 24, 14, 7
_WORDS_PART = 0.36  # of the width, beside a drawing
_LOWEST = 150  # a drawing is never flatter

Row = list[tuple[float, list[Printed]]]


def document(deck: Deck) -> Values:
    footer = _footer(deck)
    bottom = (len(footer) + 1) * _LEADING * _SMALL
    return {
        "margin": _MARGIN,
        "bottom": bottom,
        "padding": _CELL_PADDING,
        "footer": footer,
        "slides": [_slide(deck, slide, _HEIGHT - _TOP - bottom) for slide in deck.slides],
    }


def _footer(deck: Deck) -> list[str]:
    told = list(identity(deck))
    if deck.is_fictional and not deck.source_line.startswith(FICTIONAL):
        told.insert(0, FICTIONAL)
    full = _lines([*told, deck.address])
    return full if deck.address and len(full) <= _FOOTER_LINES else _lines(told)


def _lines(told: Sequence[str]) -> list[str]:
    room = (_INNER - _NUMBERS) * WIDER  # the font is inside the document
    return [line for words in told for line in wrapped(legible(words), _SMALL, room)]


def _slide(deck: Deck, slide: Slide, room: float) -> Values:
    rows = _rows(list(together(slide.blocks)))
    drawn = [row for row in rows if not _is_cards(row)]
    high = (room - _taken(slide, rows)) / max(1, len(drawn))
    return {
        "title": legible(slide.title),
        "section": legible(slide.section),
        "comment": legible(slide.comment),
        "rows": [[_column(deck, slide, row, n, high) for n in range(len(row))] for row in rows],
    }


def _rows(groups: list[Printed]) -> list[Row]:
    """Cards; then drawings with the words on their right, or two by two, or words alone."""
    cards: list[Row] = [[(1, [group])] for group in groups if isinstance(group, tuple)]
    drawn: list[Printed] = [group for group in groups if isinstance(group, Chart | Table)]
    told: list[Printed] = [group for group in groups if isinstance(group, Text | Section | str)]
    if drawn and told:
        return [*cards, [(1 - _WORDS_PART, drawn), (_WORDS_PART, told)]]
    if told:
        return [*cards, [(1, told)]]
    pairs = [drawn[n : n + 2] for n in range(0, len(drawn), 2)]
    return [*cards, *([(1 / len(pair), [block]) for block in pair] for pair in pairs)]


def _is_cards(row: Row) -> bool:
    return isinstance(row[0][1][0], tuple)


def _taken(slide: Slide, rows: Sequence[Row]) -> float:
    """The height of the title, the section, the comment and the cards."""
    title = len(wrapped(slide.title, _TITLE, _INNER, bold=True)) * _LEADING * _TITLE + 18
    section = 2 * _SMALL if slide.section else 0
    comment = len(wrapped(slide.comment, _TEXT, _INNER)) * _LEADING * _TEXT if slide.comment else 0
    cards = [len(row[0][1][0]) for row in rows if isinstance(row[0][1][0], tuple)]
    return title + section + comment + sum(-(-n // _CARDS) * _CARD_HEIGHT for n in cards)


def _column(deck: Deck, slide: Slide, row: Row, position: int, high: float) -> Values:
    share, blocks = row[position]
    wide = (_INNER - _GUTTER * (len(row) - 1)) * share
    drawn = sum(isinstance(block, Chart | Table) for block in blocks)
    around = 3 * _LEADING * _SMALL  # what is measured, the source
    room = Sheet(wide, max(_LOWEST, high / max(1, drawn) - around), _SMALL, _CELL_PADDING)
    return {"share": share, "blocks": [_block(deck, slide, block, room) for block in blocks]}


def _block(deck: Deck, slide: Slide, block: Printed, room: Sheet) -> Values:
    """A title or a source that the slide says already is not said twice."""
    found = item(block, room)
    if isinstance(block, tuple):
        return {**found, "size": _figure_size(block, room.width)}
    if isinstance(block, Section | str):
        return found
    title = "" if block.title == slide.title else legible(block.title)
    if isinstance(block, Text):
        return {**found, "title": title, "subtitle": ""}
    footer = "" if block.footer == deck.source_line else found["footer"]
    return {**found, "title": title, "footer": footer}


def _figure_size(cards: Sequence[KeyFigure], wide: float) -> float:
    """The largest size at which every figure stays on one line."""
    count = min(_CARDS, len(cards))
    inside = (wide - _CARD_PADDING * (count - 1)) / count - 2 * _CARD_PADDING
    longest = max(width(card.value, 1, bold=True) for card in cards)
    return min(_LARGEST if len(cards) <= _CARDS else _SEVERAL, inside / (longest or 1))
