"""How does a Word document look? By its styles alone, under Word's own names where it has one.

A paragraph pasted into another document then takes the look of that document.
"""

from dataclasses import dataclass

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT, WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from rendering.tokens import ACCENT, AXIS, BORDER, CARD, INK, SECONDARY, SHADES

LANGUAGE, TEXT_WIDTH_CM = "fr-FR", 17.0
TABLE_SIZE = 9.5
_FONT = "Arial"  # on every machine, or its twin of the same widths: no word of a table is cut
_MARGIN_CM = 2.0
TABLE_STYLE, ON_DARK = "Plain Table 2", "Sur fond sombre"


@dataclass(frozen=True)
class Look:
    name: str
    size: float
    colour: str = INK
    bold: bool = False
    before: float = 0
    after: float = 0
    with_next: bool = False


LOOKS = (
    Look("Normal", 11, after=6),
    Look("Title", 24, bold=True, after=4, with_next=True),
    Look("Subtitle", 14, SECONDARY, after=8, with_next=True),
    Look("Heading 1", 17, bold=True, before=22, after=8, with_next=True),
    Look("Heading 2", 14, bold=True, before=16, after=6, with_next=True),
    Look("Heading 3", 12, bold=True, before=12, after=4, with_next=True),
    Look("List Bullet", 11, after=4),
    Look("Caption", 11, bold=True, before=16, after=2, with_next=True),
    Look("Mesure", 10, SECONDARY, after=5, with_next=True),
    Look("Figure", 11, with_next=True),
    Look("Source", 9, SECONDARY, before=4, after=8),
    Look("Cellule", TABLE_SIZE, before=2, after=2),
    Look("Cellule liée", TABLE_SIZE, before=2, after=2, with_next=True),
    Look("Nombre", TABLE_SIZE, before=2, after=2),
    Look("Nombre lié", TABLE_SIZE, before=2, after=2, with_next=True),
    Look("Mention", 11, bold=True, before=4, after=8),
    Look("Header", 9, bold=True),
    Look("Footer", 8.5, SECONDARY),
)


def dress(document: Document) -> None:
    """A4, French, and every style that the document uses."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = Cm(_MARGIN_CM)
    section.bottom_margin, section.footer_distance = Cm(2.8), Cm(1)
    _speak_french(document)
    for look in LOOKS:
        _apply(document, look)
    styles = document.styles
    for name in ("Nombre", "Nombre lié", "Header"):
        styles[name].paragraph_format.alignment = WD_PARAGRAPH_ALIGNMENT.RIGHT
    stops = styles["Footer"].paragraph_format.tab_stops
    stops.clear_all()
    stops.add_tab_stop(Cm(TEXT_WIDTH_CM), WD_TAB_ALIGNMENT.RIGHT)
    _shade(styles["Mention"])
    link = styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER, builtin=True)
    link.font.color.rgb, link.font.underline = RGBColor.from_string(ACCENT[1:]), True
    on_dark = styles.add_style(ON_DARK, WD_STYLE_TYPE.CHARACTER)
    on_dark.font.color.rgb = RGBColor.from_string(CARD[1:])
    styles.element.append(parse_xml(_TABLE))


def _speak_french(document: Document) -> None:
    (defaults,) = document.styles.element.iter(qn("w:rPrDefault"))
    (language,) = defaults.iter(qn("w:lang"))
    language.set(qn("w:val"), LANGUAGE)
    language.set(qn("w:eastAsia"), LANGUAGE)
    for language in document.settings.element.iter(qn("w:themeFontLang")):
        language.set(qn("w:val"), LANGUAGE)


def _apply(document: Document, look: Look) -> None:
    style = _style(document, look.name)
    properties = style.element.get_or_add_rPr()
    for child in list(properties):
        properties.remove(child)  # the fonts, colours and spacing of the empty document
    style.font.name, style.font.size, style.font.bold = _FONT, Pt(look.size), look.bold or None
    style.font.color.rgb = RGBColor.from_string(look.colour[1:])
    borders = style.element.get_or_add_pPr().find(qn("w:pBdr"))
    if borders is not None:
        style.element.pPr.remove(borders)
    spacing = style.paragraph_format
    spacing.space_before, spacing.space_after = Pt(look.before), Pt(look.after)
    spacing.line_spacing, spacing.keep_with_next = 1.1, look.with_next


def _style(document: Document, name: str) -> ParagraphStyle:
    if name not in document.styles:
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = document.styles[
            "Normal"
        ]
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)
    return style


def _shade(style: ParagraphStyle) -> None:
    fill = SHADES[0][1:]
    style.element.get_or_add_pPr().append(
        parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill}"/>')
    )


def _rule(side: str, colour: str, eighths: int) -> str:
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="{colour[1:]}"/>'


# Word's « Tableau simple 2 »: rules between rows, first row and total in bold.
_TABLE = f"""
<w:style {nsdecls("w")} w:type="table" w:styleId="PlainTable2">
  <w:name w:val="{TABLE_STYLE}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="42"/>
  <w:tblPr>
    <w:tblBorders>{_rule("bottom", BORDER, 4)}{_rule("insideH", BORDER, 4)}</w:tblBorders>
    <w:tblCellMar>
      <w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/>
    </w:tblCellMar>
  </w:tblPr>
  <w:tblStylePr w:type="firstRow">
    <w:rPr><w:b/></w:rPr>
    <w:tcPr><w:tcBorders>{_rule("bottom", AXIS, 8)}</w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr>
  </w:tblStylePr>
  <w:tblStylePr w:type="lastRow">
    <w:rPr><w:b/></w:rPr>
    <w:tcPr><w:tcBorders>{_rule("top", AXIS, 8)}</w:tcBorders></w:tcPr>
  </w:tblStylePr>
</w:style>
"""
