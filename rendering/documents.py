"""Which documents does an exercice leave, besides its pages? Each with its file's form."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from indicators.anct import anct_book
from indicators.annex import annexe_1, decisions, essentiel, registre
from indicators.origins import origin
from indicators.paper import Paper
from indicators.ready_made import READY
from indicators.slides import deck_of, of_ready
from indicators.trame import Texts, trame
from indicators.view import View
from rendering.docx import docx_of
from rendering.envois import Progress, envois_of
from rendering.opendata import opendata_of
from rendering.pdf import pdf_of_deck, pdf_of_paper
from rendering.pptx import pptx_of
from rendering.xlsx import xlsx_of


@dataclass(frozen=True)
class Saved:
    """What the team wrote beside the data: nothing here changes a figure."""

    texts: Texts
    decisions: Sequence[Mapping[str, Any]]
    presentations: Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Document:
    """``open``: it exists in the version for diffusion only. ``of_team``: it holds what the team
    wrote, which an outside reader of the screen is not offered."""

    label: str
    extension: str
    written: Callable[[View, Saved, Progress], bytes]
    open: bool = False
    of_team: bool = False


PAPERS: Mapping[str, Callable[[View, Saved], Paper]] = {
    "annexe": lambda view, _: annexe_1(view, origin(view)),
    "essentiel": lambda view, _: essentiel(view, origin(view)),
    "registre": lambda view, _: registre(view, origin(view, "")),
    "decisions": lambda view, saved: decisions(view, origin(view, ""), saved.decisions),
    "trame": lambda view, saved: trame(view, origin(view), saved.texts),
}
PAPER_FORMS: Mapping[str, Callable[[Paper], bytes]] = {"docx": docx_of, "pdf": pdf_of_paper}
DECK_FORMS = {"pptx": pptx_of, "pdf": pdf_of_deck}


def _paper(name: str, extension: str, label: str, *, of_team: bool = False) -> Document:
    def written(view: View, saved: Saved, _: Progress) -> bytes:
        return PAPER_FORMS[extension](PAPERS[name](view, saved))

    return Document(label, extension, written, of_team=of_team)


def _anct(view: View, _: Saved, __: Progress) -> bytes:
    return xlsx_of(anct_book(view, origin(view)))


def _ready(code: str) -> Document:
    def written(view: View, _: Saved, __: Progress) -> bytes:
        return pptx_of(deck_of(view.version, of_ready(READY[code], view)))

    return Document(f"{READY[code].name} (PowerPoint)", "pptx", written)


DOCUMENTS: Mapping[str, Document] = {
    **{code: _ready(code) for code in READY},
    "essentiel": _paper("essentiel", "pdf", "L'essentiel, deux pages (PDF)"),
    "annexe": _paper("annexe", "docx", "Annexe 1 du rapport (Word)"),
    "annexe_pdf": _paper("annexe", "pdf", "Annexe 1 du rapport (PDF)"),
    "trame": _paper("trame", "docx", "Trame du rapport d'activité (Word)", of_team=True),
    "registre": _paper("registre", "docx", "Registre des chiffres publiés (Word)"),
    "decisions": _paper("decisions", "docx", "Relevé de décisions (Word)", of_team=True),
    "anct": Document("Grille nationale ANCT (Excel)", "xlsx", _anct),
    "envois": Document(
        "Envois aux partenaires et fiches (zip)", "zip", lambda view, _, tell: envois_of(view, tell)
    ),
    "opendata": Document(
        "Données ouvertes (zip)", "zip", lambda view, _, __: opendata_of(view), open=True
    ),
}
