"""In which formats does a page leave, and under which name?

Each is written by one function from the same blocks; a name says what, when, whose and for whom.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from indicators.books import book_of_page
from indicators.leaving import deck_of_page, paper_of_page
from indicators.presentation import Origin
from indicators.view import View
from rendering.docx import docx_of
from rendering.pdf import pdf_of_paper
from rendering.pptx import pptx_of
from rendering.spelling import slug
from rendering.xlsx import xlsx_of

_OFFICE = "application/vnd.openxmlformats-officedocument"
MIMES: Mapping[str, str] = {
    "pptx": f"{_OFFICE}.presentationml.presentation",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "pdf": "application/pdf",
    "zip": "application/zip",
}


@dataclass(frozen=True)
class Form:
    """One way for a page to leave."""

    label: str
    extension: str
    written: Callable[[View, str, Origin], bytes]


PAGE_FORMS: Mapping[str, Form] = {
    form.extension: form
    for form in (
        Form("PowerPoint", "pptx", lambda *asked: pptx_of(deck_of_page(*asked))),
        Form("Excel", "xlsx", lambda *asked: xlsx_of(book_of_page(*asked))),
        Form("Word", "docx", lambda *asked: docx_of(paper_of_page(*asked))),
        Form("PDF", "pdf", lambda *asked: pdf_of_paper(paper_of_page(*asked))),
    )
}


def file_name(view: View, told: Origin, what: str, extension: str) -> str:
    """« activite_2022_irev_a_diffuser_2026-03-04.pptx »; fictional data say so first."""
    warned = ["FICTIF"] if told.is_fictional else []
    reader = "a_diffuser" if view.version.outside else "equipe"
    parts = [what, view.periode.phrase, told.espace_label]
    named = [*warned, *map(slug, parts), reader, told.date.isoformat()]
    return f"{'_'.join(named)}.{extension}"
