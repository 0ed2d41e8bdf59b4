"""What is written for each word of the command line, and from which values?"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from indicators.anct import anct_book
from indicators.annex import annexe_1, decisions, essentiel, registre
from indicators.decks import deck_named
from indicators.leaving import TITLES, title
from indicators.origins import origin
from indicators.paper import Paper
from indicators.presentation import Deck
from indicators.trame import Texts, trame
from indicators.view import View
from pipeline.problems import InputRefused
from rendering.arguments import Asked
from rendering.docx import docx_of
from rendering.envois import envois_of
from rendering.opendata import opendata_of
from rendering.page_files import PAGE_FORMS
from rendering.pdf import pdf_of_deck, pdf_of_paper
from rendering.pptx import pptx_of
from rendering.xlsx import xlsx_of

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Saved:
    """What the team saved beside the data of the espace: nothing here changes a figure."""

    texts: Texts  # of each action, by its code
    decisions: Sequence[Mapping[str, Any]]


Work = Callable[[View, Asked, Saved, Progress], bytes]
_DEFAULT_PAGE = "activite"
_PAPERS: Mapping[str, Callable[[View, Saved], Paper]] = {
    "annexe": lambda view, _: annexe_1(view, origin(view)),
    "essentiel": lambda view, _: essentiel(view, origin(view)),
    "registre": lambda view, _: registre(view, origin(view, "")),
    "decisions": lambda view, saved: decisions(view, origin(view, ""), saved.decisions),
    "trame": lambda view, saved: trame(view, origin(view), saved.texts),
}
_WRITERS: Mapping[str, Callable[[Paper], bytes]] = {"docx": docx_of, "pdf": pdf_of_paper}
_DECK_WRITERS: Mapping[str, Callable[[Deck], bytes]] = {"pptx": pptx_of, "pdf": pdf_of_deck}


def _file(view: View, wanted: Asked, saved: Saved, tell: Progress) -> bytes:
    if wanted.document:
        return _document(view, wanted, saved, tell)
    if wanted.presentation:
        return _presentation(view, wanted, tell)
    page = wanted.page or _DEFAULT_PAGE
    form = PAGE_FORMS[wanted.forme]
    tell(f"{form.label} : {title(page)}")
    return form.written(view, page, origin(view, TITLES[page][1]))


def _document(view: View, wanted: Asked, saved: Saved, tell: Progress) -> bytes:
    """Raises InputRefused for a document or a form that is not there."""
    made, written = _PAPERS.get(wanted.document), _WRITERS.get(wanted.forme)
    if made is None or written is None:
        raise InputRefused(
            f"Le document « {wanted.document} » n'existe pas en {wanted.forme}.",
            f"Documents : {', '.join(_PAPERS)} ; formes : {', '.join(_WRITERS)}.",
        )
    tell(f"document : {wanted.document}")
    return written(made(view, saved))


def _presentation(view: View, wanted: Asked, tell: Progress) -> bytes:
    written = _DECK_WRITERS.get(wanted.forme)
    if written is None:
        raise InputRefused(
            f"Une présentation n'existe pas en {wanted.forme}.",
            f"Formes : {', '.join(_DECK_WRITERS)}.",
        )
    tell(f"présentation : {wanted.presentation}")
    return written(deck_named(view, wanted.presentation, origin(view)))


def _trame(view: View, wanted: Asked, saved: Saved, tell: Progress) -> bytes:
    return _document(view, replace(wanted, forme="docx", document="trame"), saved, tell)


def _anct(view: View, wanted: Asked, saved: Saved, tell: Progress) -> bytes:
    tell("grille nationale")
    return xlsx_of(anct_book(view, origin(view)))


def _opendata(view: View, wanted: Asked, saved: Saved, tell: Progress) -> bytes:
    if wanted.equipe:
        raise InputRefused(
            "Les données ouvertes n'existent qu'en version à diffuser.", "Retirez --equipe."
        )
    tell("données ouvertes")
    return opendata_of(view)


def _envois(view: View, wanted: Asked, saved: Saved, tell: Progress) -> bytes:
    return envois_of(view, tell)


WORKS: Mapping[str, Work] = {
    **dict.fromkeys(PAGE_FORMS, _file),
    "anct": _anct,
    "trame": _trame,
    "opendata": _opendata,
    "envois": _envois,
}
