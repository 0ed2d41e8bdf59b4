"""How is a text written on a slide? Lines of a known size, in colours of the template's theme."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.oxml.ns import qn
from pptx.util import Pt

from rendering import text_fit
from rendering.frames import Box
from rendering.text_fit import POINT
from rendering.tokens import BORDER

INK, SECONDARY, ACCENT = (
    MSO_THEME_COLOR.TEXT_1,
    MSO_THEME_COLOR.TEXT_2,
    MSO_THEME_COLOR.ACCENT_1,
)
PADDING = 10 * POINT
_BULLET_INDENT = 18 * POINT
_CORNER = 0.03


@dataclass(frozen=True)
class Line:
    """One paragraph."""

    text: str
    size: int
    bold: bool = False
    colour: MSO_THEME_COLOR = INK
    bullet: bool = False

    def height(self, width: int) -> int:
        room = width - (_BULLET_INDENT if self.bullet else 0)
        return text_fit.height(self.text, self.size, room, bold=self.bold)


def total_height(lines: Sequence[Line], width: int) -> int:
    return sum(line.height(width) for line in lines)


def write(frame: Any, lines: Sequence[Line]) -> None:
    """Replace what a text frame holds."""
    frame.word_wrap = True
    frame.auto_size = MSO_AUTO_SIZE.NONE
    for rank, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if rank == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = line.text
        run.font.size = Pt(line.size)
        run.font.bold = line.bold
        run.font.color.theme_color = line.colour
        if line.bullet:
            _bullet(paragraph)


def _bullet(paragraph: Any) -> None:
    """A true list item: a reader with a screen reader hears a list."""
    properties = paragraph._p.get_or_add_pPr()
    properties.set("marL", str(_BULLET_INDENT))
    properties.set("indent", str(-_BULLET_INDENT))
    sign = properties.makeelement(qn("a:buChar"), {"char": "•"})
    properties.append(sign)


def text_box(slide: Any, box: Box, lines: Sequence[Line], name: str) -> Any:
    shape = slide.shapes.add_textbox(box.left, box.top, box.width, box.height)
    shape.name = name
    inset(shape.text_frame, 0)
    write(shape.text_frame, lines)
    return shape


def card(slide: Any, box: Box, lines: Sequence[Line], name: str, *, tinted: bool = False) -> Any:
    """A framed text: the frame and its words are one shape, read at once."""
    kind = MSO_SHAPE.ROUNDED_RECTANGLE
    shape = slide.shapes.add_shape(kind, box.left, box.top, box.width, box.height)
    shape.name = name
    shape.adjustments[0] = _CORNER
    plain(shape)
    shape.fill.solid()
    ground = MSO_THEME_COLOR.BACKGROUND_2 if tinted else MSO_THEME_COLOR.BACKGROUND_1
    shape.fill.fore_color.theme_color = ground
    shape.line.color.rgb = rgb(BORDER)
    shape.line.width = Pt(1)
    shape.text_frame.vertical_anchor = MSO_ANCHOR.TOP
    inset(shape.text_frame, PADDING)
    write(shape.text_frame, lines)
    for paragraph in shape.text_frame.paragraphs:
        paragraph._p.get_or_add_pPr().set("algn", "l")
    return shape


def plain(shape: Any) -> None:
    """Without the shadow and the white words that the theme gives to a new shape."""
    shape._element.remove(shape._element.find(qn("p:style")))


def inset(frame: Any, margin: int) -> None:
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = margin


def rgb(colour: str) -> RGBColor:
    red, green, blue = bytes.fromhex(colour[1:])
    return RGBColor(red, green, blue)
