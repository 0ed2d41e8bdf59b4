"""How do the blocks of a slide share the room? What does not fit goes on to a next slide, whole.

Two narrow blocks stand side by side; a text may stand under a text; cards come in rows, or beside a
drawing that would not fit under them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from indicators.blocks import Block, Chart, KeyFigure, Section, Table, Text
from indicators.presentation import Slide
from rendering import pptx_charts, pptx_tables, pptx_words
from rendering.frames import GAP, INCH, Box
from rendering.pptx_text import total_height

Drawn = Chart | Table | Text
_CARD_WIDTH, _CARD_HEIGHT = 3.2 * INCH, 2.2 * INCH
_TALL_CARD_HEIGHT, _ASIDE_HEIGHT = 2.45 * INCH, 2.1 * INCH
_LEAST_COLUMN = 5 * INCH
_ASIDE_WIDTH, _MOST_ASIDE = int(3.6 * INCH), 2  # cards beside a drawing


@dataclass(frozen=True)
class Page:
    """One slide of the file: cards above, then one or two columns; a comment at the foot.

    ``aside``: the cards stand on the right of the first column, over the second.

    ``part``: « (suite 2/3) », of a slide that goes on.
    """

    title: str
    cards: tuple[KeyFigure, ...] = ()
    columns: tuple[tuple[Drawn, ...], ...] = ()
    comment: str = ""
    part: str = ""
    aside: bool = False


def pages(slide: Slide, body: Box, source_line: str) -> list[Page]:
    """The slide's pages; the second and next say « suite »."""
    long = slide.comment and not pptx_words.is_short_comment(slide.comment, body.width)
    comment = "" if long else slide.comment
    room = _without_comment(body, comment)
    found = [Page(slide.title)]
    for block in _drawable(slide, long):
        found = _with(found, block, room, source_line)
    kept = [page for page in found if page.cards or page.columns] or found[:1]
    return _numbered([*kept[:-1], replace(kept[-1], comment=comment)])


def body_of(page: Page, body: Box) -> tuple[list[Box], list[Box], Box | None]:
    """Where the cards, the columns and the comment of a page stand."""
    high = pptx_words.comment_height(page.comment, body.width)
    room = body.above(high)
    foot = body.bottom_part(high) if page.comment else None
    cards = _card_boxes(page, room)
    return cards, _column_boxes(page, room), foot


def _without_comment(body: Box, comment: str) -> Box:
    return body.above(pptx_words.comment_height(comment, body.width))


def _drawable(slide: Slide, long_comment: bool | str) -> Iterable[Block]:
    """The blocks; a chart that would mislead becomes its reason, a long comment a text."""
    for block in slide.blocks:
        if isinstance(block, Chart) and block.message:
            yield pptx_words.reason(block)
        else:
            yield block
    if long_comment:
        yield Text("commentaire", "Commentaire", tuple(slide.comment.split("\n")))


def _with(found: list[Page], block: Block, room: Box, source_line: str) -> list[Page]:
    last = found[-1]
    match block:
        case Section():
            return [*found, Page(block.title)]
        case KeyFigure():
            if last.columns or len(last.cards) == 2 * _cards_a_row(room):
                last = Page(last.title)
                return [*found, replace(last, cards=(block,))]
            return [*found[:-1], replace(last, cards=(*last.cards, block))]
    grown = _beside(last, block, room, source_line)
    if grown:
        return [*found[:-1], grown]
    parts = _cut(block, room, last.title, source_line)
    return [*found, *(Page(last.title, columns=((part,),)) for part in parts)]


def _beside(page: Page, block: Drawn, room: Box, source_line: str) -> Page | None:
    """The same page with the block, under a text or in a column of its own; None if it is full."""
    columns = page.columns
    stacked = (*columns[:-1], (*columns[-1], block)) if columns else ()
    aside = page.aside or (not columns and 0 < len(page.cards) <= _MOST_ASIDE)
    beside = (*columns, (block,))
    for tried, is_aside in ((stacked, page.aside), (beside, page.aside), (beside, aside)):
        grown = replace(page, columns=tried, aside=is_aside)
        if tried and _holds(grown, room, source_line):
            return grown
    return None


def _holds(page: Page, room: Box, source_line: str) -> bool:
    boxes = _column_boxes(page, room)
    if len(boxes) > 1 and (len(boxes) > 2 or boxes[0].width < _LEAST_COLUMN):
        return False
    if page.aside and not all(isinstance(block, Text) for block in chain(*page.columns[1:])):
        return False
    return all(
        _column_holds(column, box, page.title, source_line)
        for column, box in zip(page.columns, boxes, strict=True)
    )


def _column_holds(column: Sequence[Drawn], box: Box, title: str, source_line: str) -> bool:
    """One block of any kind, or texts whose heights add up."""
    if len(column) == 1:
        return _fits(column[0], box, title, source_line)
    texts = [block for block in column if isinstance(block, Text)]
    high = sum(pptx_words.text_height(text, box.width, title) + GAP for text in texts) - GAP
    return len(texts) == len(column) and high <= box.height


def _fits(block: Drawn, box: Box, title: str, source_line: str) -> bool:
    inner = inside(block, box, title, source_line)
    match block:
        case Chart():
            return pptx_charts.fits(block, inner)
        case Table():
            return pptx_tables.fits(block.grid, inner)
        case Text():
            return pptx_words.text_height(block, box.width, title) <= box.height


def inside(block: Drawn, box: Box, title: str, source_line: str) -> Box:
    """The box of a chart or a table once its words are written above and under it."""
    if isinstance(block, Text):
        return box
    head = total_height(pptx_words.heading(block, title, box.width), box.width)
    foot = total_height(pptx_words.footing(block, source_line, box.width), box.width)
    return box.below(head, GAP // 2).above(foot, GAP // 2)


def _cut(block: Drawn, room: Box, title: str, source_line: str) -> Sequence[Drawn]:
    inner = inside(block, room, title, source_line)
    match block:
        case Chart():
            return pptx_charts.cut(block, inner)
        case Table():
            return [replace(block, grid=grid) for grid in pptx_tables.cut(block.grid, inner)]
        case Text():
            return pptx_words.cut(block, room, title)


def _cards_a_row(room: Box) -> int:
    return max(1, int((room.width + GAP) // (_CARD_WIDTH + GAP)))


def _card_rows(page: Page, room: Box) -> int:
    if page.aside:
        return len(page.cards)
    return -(-len(page.cards) // _cards_a_row(room))


def _card_boxes(page: Page, room: Box) -> list[Box]:
    """Rows of equal cards; a row that is not full keeps its cards' width."""
    rows = _card_rows(page, room)
    if not rows:
        return []
    if page.aside:
        return room.right_part(_ASIDE_WIDTH).top_part(_cards_height(page, room)).rows(rows)
    boxes = room.top_part(_cards_height(page, room)).rows(rows)
    return [card for row in boxes for card in row.columns(_cards_a_row(room))][: len(page.cards)]


def _cards_height(page: Page, room: Box) -> int:
    each = _ASIDE_HEIGHT if page.aside else _CARD_HEIGHT if page.columns else _TALL_CARD_HEIGHT
    rows = _card_rows(page, room)
    return min(room.height, int(each * rows + GAP * (rows - 1))) if rows else 0


def _column_boxes(page: Page, room: Box) -> list[Box]:
    """Equal columns under the cards; beside them, the drawing, then what stands under them."""
    high, count = _cards_height(page, room), len(page.columns)
    if page.aside:
        drawing = room.left_part(room.width - _ASIDE_WIDTH - GAP)
        return [drawing, *[room.right_part(_ASIDE_WIDTH).below(high)] * (count - 1)]
    return room.below(high).columns(count) if count else []


def _numbered(found: list[Page]) -> list[Page]:
    """« (suite 2/3) » within pages that share a title."""
    counts: dict[str, int] = {}
    totals = {page.title: sum(other.title == page.title for other in found) for page in found}
    numbered = []
    for page in found:
        rank = counts[page.title] = counts.get(page.title, 0) + 1
        part = f" (suite {rank}/{totals[page.title]})" if rank > 1 else ""
        numbered.append(replace(page, part=part))
    return numbered
