"""What is a document in Word? Headings, tables, figures and captions that people go on editing."""

import datetime
from io import BytesIO

import docx
from docx.document import Document
from docx.shared import Cm
from docx.text.paragraph import Paragraph

from indicators.blocks import Chart, Section, Table, Text
from indicators.paper import Paper
from rendering import word_tables
from rendering.images import png_inside
from rendering.legible import legible
from rendering.marks import alternative
from rendering.outline import FICTIONAL, Heading, Item, identity, items, of_cards
from rendering.word_fields import field, link
from rendering.word_styles import LANGUAGE, TEXT_WIDTH_CM, dress

_DRAWING = (482, 200)  # points: the width of the text
_LETTERS, _PIXELS_PER_INCH = 10, 300
_DEEPEST = 3  # levels of headings that have a style


def docx_of(paper: Paper) -> bytes:
    """A4, in French. Figures are PNG images with their alternative texts: Word would draw an SVG
    with another font than the one its labels were measured with."""
    document = docx.Document()
    dress(document)
    _identify(document, paper)
    _open(document, paper)
    _Writer(document).write(paper)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def _identify(document: Document, paper: Paper) -> None:
    known = document.core_properties
    known.title, known.subject = legible(paper.title), legible(paper.subtitle)
    known.author = known.last_modified_by = legible(paper.espace_label)
    known.language, known.version = LANGUAGE, paper.version
    known.comments = legible(" · ".join(identity(paper)))
    known.created = known.modified = datetime.datetime.combine(paper.date, datetime.time())
    section = document.sections[0]
    section.header.paragraphs[0].text = FICTIONAL if paper.is_fictional else ""
    _sign(section.footer.paragraphs[0], paper)


def _sign(footer: Paragraph, paper: Paper) -> None:
    """Scope, source and version on every page, and which page it is."""
    lines = [legible(line) for line in identity(paper)]
    lines += [paper.address] if paper.address else []
    footer.add_run("\n".join([*lines[:-1], f"{lines[-1]}\t"]))
    field(footer, "PAGE", "1")
    footer.add_run(" / ")
    field(footer, "NUMPAGES", "1")


def _open(document: Document, paper: Paper) -> None:
    document.add_paragraph(legible(paper.title), style="Title")
    if paper.subtitle:
        document.add_paragraph(legible(paper.subtitle), style="Subtitle")
    if paper.is_fictional:
        document.add_paragraph(FICTIONAL, style="Mention")
    for line in identity(paper):
        document.add_paragraph(legible(line), style="Source")
    if paper.address:
        link(document.add_paragraph(style="Source"), paper.address)


class _Writer:
    """Writes blocks one after the other, and counts figures and tables."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._numbers = {"Figure": 0, "Tableau": 0}

    def write(self, paper: Paper) -> None:
        for item in items(paper):
            self._write(item)

    def _write(self, item: Item) -> None:
        match item:
            case Heading():
                level = min(item.level, _DEEPEST)
                self._document.add_heading(legible(item.words), level)
            case str():
                self._document.add_paragraph(legible(item))
            case Text():
                for words in item.items:
                    self._document.add_paragraph(legible(words), style="List Bullet")
            case Chart():
                self._figure(item)
            case Table():
                self._table(item)
            case Section():
                self._document.add_paragraph(legible(item.title))
            case _:
                self._table(of_cards(item))

    def _figure(self, chart: Chart) -> None:
        self._caption("Figure", chart)
        run = self._document.add_paragraph(style="Figure").add_run()
        png = png_inside(chart, _DRAWING, _LETTERS, _PIXELS_PER_INCH)
        drawn = run.add_picture(BytesIO(png), width=Cm(TEXT_WIDTH_CM))._inline.docPr
        drawn.set("descr", legible(alternative(chart)))
        drawn.set("title", legible(chart.title))
        self._under(chart)

    def _table(self, table: Table) -> None:
        self._caption("Tableau", table)
        word_tables.add(self._document, table)
        self._under(table)

    def _caption(self, kind: str, block: Chart | Table) -> None:
        self._numbers[kind] += 1
        caption = self._document.add_paragraph(f"{kind} ", style="Caption")
        field(caption, f"SEQ {kind} \\* ARABIC", str(self._numbers[kind]))
        caption.add_run(f" – {legible(block.title)}")
        if block.subtitle:
            self._document.add_paragraph(legible(block.subtitle), style="Mesure")

    def _under(self, block: Chart | Table) -> None:
        """Two tables that touch would be one for Word: there is always a line between."""
        told = [legible(words) for words in (block.sentence, block.footer) if words] or [""]
        for words in told:
            self._document.add_paragraph(words, style="Source")
