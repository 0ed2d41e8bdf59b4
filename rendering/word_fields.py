"""What does Word work out by itself? Numbers of captions and pages, and links, as its own fields.

Each field holds its value already: a reader that computes none shows the right one.
"""

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run


def field(paragraph: Paragraph, code: str, value: str) -> None:
    _mark(paragraph.add_run(), "begin")
    instruction = OxmlElement("w:instrText")
    instruction.set(qn("xml:space"), "preserve")
    instruction.text = f" {code} "
    paragraph.add_run()._r.append(instruction)
    _mark(paragraph.add_run(), "separate")
    paragraph.add_run(value)
    _mark(paragraph.add_run(), "end")


def _mark(run: Run, kind: str) -> None:
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    run._r.append(mark)


def link(paragraph: Paragraph, address: str) -> None:
    place = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    anchor = OxmlElement("w:hyperlink")
    anchor.set(qn("r:id"), place)
    run = paragraph.add_run(address, style="Hyperlink")
    anchor.append(run._r)
    paragraph._p.append(anchor)
