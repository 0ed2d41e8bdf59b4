"""What stands around the blocks of a slide? Its title, footer, number, warning and notes."""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from typing import Any

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE, PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Pt

from indicators.formats import typographic
from indicators.presentation import Deck
from rendering import text_fit
from rendering.frames import Box
from rendering.origin_line import origin_line
from rendering.outline import FICTIONAL
from rendering.pptx_stage import NORMAL, SMALL, Stage
from rendering.pptx_text import INK, SECONDARY, Line, inset, plain, text_box, write
from rendering.text_fit import POINT, line_height

_TITLE_SIZES = (32, 30, 28, 26, 24, 22)
_LONGEST_PART = " (suite 99/99)"
_TITLE_MARGIN = 8 * POINT  # of a template's own title, each side
_LINK = "Ouvrir la vue"
_WARNING = RGBColor(0xFF, 0xE2, 0x8A)
_TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)


def fitted(stage: Stage, title: str) -> Stage:
    """The stage of a slide whose title is short: what the title leaves goes to the body."""
    longest = f"{typographic(title)}{_LONGEST_PART}"
    room = _title_room(stage)
    size = text_fit.largest_size(longest, _TITLE_SIZES, room, bold=True)
    high = text_fit.height(longest, size, room[0], bold=True) + 2 * _TITLE_MARGIN
    if high >= stage.title.height:
        return stage
    spare = stage.title.height - high
    body = Box(stage.body.left, stage.body.top - spare, stage.body.width, stage.body.height + spare)
    return replace(stage, title=stage.title.top_part(high), body=body)


def _title_room(stage: Stage) -> tuple[int, int]:
    return stage.title.width - 2 * _TITLE_MARGIN, stage.title.height - _TITLE_MARGIN


def write_title(
    slide: Any,
    stage: Stage,
    text: str,
    sizes: Sequence[int] = _TITLE_SIZES,
    *,
    part: str = "",
) -> None:
    """As large as it holds in the title's place; one too long ends in « … », whole in the notes."""
    room = _title_room(stage)
    size = text_fit.largest_size(f"{typographic(text)}{part}", sizes, room, bold=True)
    kept = (room[0] - text_fit.width(part, size, bold=True) // 2, room[1])
    told = text_fit.shortened(typographic(text), size, kept, bold=True) + part
    shape = slide.shapes.title
    if shape is None:
        text_box(slide, stage.title, [Line(told, size, bold=True)], "Titre")
        return
    _stand(shape, stage.title)
    shape.text_frame.text = told
    shape.text_frame.paragraphs[0].runs[0].font.size = Pt(size)


def _stand(shape: Any, box: Box) -> None:
    """Left to the template when it is already there: moving the layout's title then moves all."""
    if (shape.left, shape.top, shape.width, shape.height) != (
        box.left, box.top, box.width, box.height
    ):  # fmt: skip
        shape.left, shape.top, shape.width, shape.height = (
            box.left, box.top, box.width, box.height
        )  # fmt: skip


def write_subtitle(slide: Any, stage: Stage, lines: Sequence[str]) -> None:
    """In the cover's second placeholder, else under the title."""
    others = [s for s in slide.placeholders if s.placeholder_format.type not in _TITLES]
    if not others:
        text_box(slide, stage.body, [Line(line, NORMAL) for line in lines], "Sous-titre")
        return
    write(others[0].text_frame, [Line(line, NORMAL, colour=SECONDARY) for line in lines])


def write_foot(slide: Any, stage: Stage, deck: Deck, number: int) -> None:
    """Scope, source, version and the way back to the view; the slide's number; the warning."""
    _remove_empty(slide)
    foot = _placed(slide, PP_PLACEHOLDER.FOOTER, stage.footer, "Pied de page")
    link = f" · {_LINK}" if deck.address else ""
    room = (stage.footer.width, stage.footer.height)
    told = text_fit.shortened(typographic(origin_line(deck)), SMALL, _less(room, link))
    write(foot.text_frame, [Line(told, SMALL, colour=SECONDARY)])
    if link:
        _link(foot.text_frame.paragraphs[0], deck.address)
    place = _placed(slide, PP_PLACEHOLDER.SLIDE_NUMBER, stage.number, "Numéro de diapositive")
    _number(place.text_frame, number)
    if deck.is_fictional:
        _warn(slide, stage.badge)


def _less(room: tuple[int, int], link: str) -> tuple[int, int]:
    """The room that leaves the link its place at the end of the last line."""
    lines = room[1] // line_height(SMALL)
    taken = text_fit.width(link, SMALL) // lines if link else 0
    return room[0] - taken, room[1]


def _remove_empty(slide: Any) -> None:
    for shape in list(slide.placeholders):
        if not shape.text_frame.text and shape.placeholder_format.type not in _TITLES:
            shape._element.getparent().remove(shape._element)


def _placed(slide: Any, kind: Any, box: Box, name: str) -> Any:
    """The layout's own placeholder, which python-pptx does not copy; a text box without one."""
    own = [s for s in slide.slide_layout.placeholders if s.placeholder_format.type == kind]
    if not own:
        return text_box(slide, box, [], name)
    element = deepcopy(own[0]._element)
    element.nvSpPr.cNvPr.set("id", str(slide.shapes._next_shape_id))
    element.nvSpPr.cNvPr.set("name", name)
    for paragraph in element.txBody.findall(qn("a:p"))[1:]:
        element.txBody.remove(paragraph)
    slide.shapes._spTree.append(element)
    shape = slide.shapes[-1]
    _stand(shape, box)
    inset(shape.text_frame, 0)
    shape.text_frame.clear()
    return shape


def _link(paragraph: Any, address: str) -> None:
    for text, target in ((" · ", ""), (_LINK, address)):
        run = paragraph.add_run()
        run.text, run.font.size = text, Pt(SMALL)
        if target.startswith(("http://", "https://")):
            run.hyperlink.address = target


def _number(frame: Any, number: int) -> None:
    """A field: it follows when slides are moved."""
    paragraph = frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT
    field = etree.SubElement(
        paragraph._p,
        qn("a:fld"),
        {"id": "{C1FF6DA9-008F-8B48-92A6-B652298478BF}", "type": "slidenum"},
    )
    etree.SubElement(field, qn("a:rPr"), {"sz": str(SMALL * 100)})
    etree.SubElement(field, qn("a:t")).text = str(number)


def _warn(slide: Any, box: Box) -> None:
    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, box.left, box.top, box.width, box.height)
    shape.name = FICTIONAL
    plain(shape)
    shape.fill.solid()
    shape.fill.fore_color.rgb = _WARNING
    shape.line.fill.background()
    inset(shape.text_frame, 0)
    shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    write(shape.text_frame, [Line(FICTIONAL, SMALL, bold=True, colour=INK)])
    shape.text_frame.word_wrap = False


def write_notes(slide: Any, deck: Deck, notes: str, title: str) -> None:
    """The speaker's notes, then what the slide had no room for: its whole title, the address."""
    shown = slide.shapes.title.text_frame.text if slide.shapes.title is not None else ""
    whole = "" if typographic(title) in shown else f"Titre complet : {title}"
    address = f"Vue : {deck.address}" if deck.address else ""
    warning = f"{FICTIONAL} ({deck.espace_label})." if deck.is_fictional else ""
    said = [text for text in (notes, whole, warning, address) if text]
    slide.notes_slide.notes_text_frame.text = "\n".join(said)
