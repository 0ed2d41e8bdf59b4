"""Which words stand around a chart, in a card, in a text, and at what size?"""

from collections.abc import Sequence
from dataclasses import replace

from indicators.blocks import Chart, KeyFigure, Table, Text
from indicators.formats import typographic
from rendering import text_fit
from rendering.frames import GAP, Box
from rendering.origin_line import parts
from rendering.pptx_stage import NORMAL, SMALL
from rendering.pptx_text import ACCENT, PADDING, SECONDARY, Line, total_height
from rendering.text_fit import line_height

_FIGURE_SIZES = (56, 48, 44, 40, 36, 32, 28, 24)
_MOST_HEAD_LINES, _MOST_FOOT_LINES, _MOST_COMMENT_LINES = 3, 3, 3


def heading(block: Chart | Table, page_title: str, width: int) -> list[Line]:
    """Title and subtitle; the title only where the slide's own does not say it."""
    lines = [Line(_held(block.subtitle, SMALL, width, _MOST_HEAD_LINES), SMALL, colour=SECONDARY)]
    if not same(block.title, page_title):
        title = _held(block.title, NORMAL, width, _MOST_HEAD_LINES, bold=True)
        lines.insert(0, Line(title, NORMAL, bold=True))
    return [line for line in lines if line.text]


def footing(block: Chart | Table, source_line: str, width: int) -> list[Line]:
    """What must be known to read it, less what the slide's footer says already."""
    told = set(parts(source_line))
    footer = " · ".join(part for part in parts(block.footer) if part not in told)
    events = [f"┆ {category} : {words}" for category, words in getattr(block, "events", ())]
    text = " ".join(filter(None, [*events, block.sentence, footer]))
    held = _held(text, SMALL, width, _MOST_FOOT_LINES)
    return [Line(held, SMALL, colour=SECONDARY)] if held else []


def same(title: str, page_title: str) -> bool:
    return title.strip().casefold() == page_title.strip().casefold()


def _held(text: str, size: int, width: int, most: int, *, bold: bool = False) -> str:
    room = (width, most * line_height(size))
    return text_fit.shortened(typographic(text), size, room, bold=bold)


def reason(chart: Chart) -> Text:
    """A chart that would mislead is not drawn: it says why."""
    return Text(chart.id, chart.title, (chart.message,), "notice")


def figure_size(figures: Sequence[KeyFigure], box: Box) -> int:
    """The size at which each figure of a slide holds in its card: one for all."""
    sizes = []
    for figure in figures:
        others = total_height(_around(figure, box), box.width - 2 * PADDING)
        room = (box.width - 2 * PADDING, box.height - 2 * PADDING - others)
        sizes.append(text_fit.largest_size(figure.value, _FIGURE_SIZES, room, bold=True))
    return min(sizes)


def card_lines(figure: KeyFigure, box: Box, size: int) -> list[Line]:
    """Label, figure, status in a word with its sign, note."""
    label, *under = _around(figure, box)
    return [label, Line(figure.value, size, bold=True), *under]


def _around(figure: KeyFigure, box: Box) -> list[Line]:
    width = box.width - 2 * PADDING
    label = Line(_held(figure.label, SMALL, width, 2), SMALL, colour=SECONDARY)
    tag = f"{figure.status.icon} {figure.status.word}"
    status = Line(_held(tag, SMALL, width, 1, bold=True), SMALL, bold=True, colour=ACCENT)
    fixed = total_height([label, status], width) + line_height(_FIGURE_SIZES[-1])
    left = box.height - 2 * PADDING - fixed
    note = Line(_held(figure.note, SMALL, width, max(1, left // line_height(SMALL))), SMALL)
    return [label, status, *([note] if note.text else [])]


def text_lines(text: Text, page_title: str) -> list[Line]:
    """A title and its sentences, as a list when there are several."""
    title = [] if same(text.title, page_title) else [Line(text.title, NORMAL, bold=True)]
    listed = len(text.items) > 1
    items = [Line(typographic(item), NORMAL, bullet=listed) for item in text.items]
    return [*title, *items] or [Line("", NORMAL)]


def text_height(text: Text, width: int, page_title: str) -> int:
    return total_height(text_lines(text, page_title), width - 2 * PADDING) + 2 * PADDING


def cut(text: Text, room: Box, page_title: str) -> list[Text]:
    """Texts that each hold in the room; a sentence longer than a slide is cut where it must be."""
    found: list[Text] = [replace(text, items=())]
    for item in _pieces(text.items, room):
        grown = replace(found[-1], items=(*found[-1].items, item))
        if found[-1].items and text_height(grown, room.width, page_title) > room.height:
            found.append(replace(text, items=(item,)))
        else:
            found[-1] = grown
    return found


def _pieces(items: Sequence[str], room: Box) -> list[str]:
    width = room.width - 2 * PADDING - GAP * 2
    most = max(1, (room.height - 2 * PADDING) // line_height(NORMAL) - 3)
    pieces = []
    for item in items:
        lines = text_fit.lines(typographic(item), NORMAL, width)
        pieces += [" ".join(lines[at : at + most]) for at in range(0, len(lines), most)]
    return pieces


def is_short_comment(comment: str, width: int) -> bool:
    return len(text_fit.lines(comment, NORMAL, width)) <= _MOST_COMMENT_LINES


def comment_lines(comment: str) -> list[Line]:
    return [Line(typographic(comment), NORMAL)] if comment else []


def comment_height(comment: str, width: int) -> int:
    return total_height(comment_lines(comment), width)
