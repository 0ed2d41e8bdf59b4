"""What is written for each word of the command line?"""

from indicators.leaving import TITLES, title
from indicators.origins import origin
from indicators.slides import deck_of, named
from indicators.view import View
from pipeline.problems import InputRefused
from rendering.arguments import Asked
from rendering.documents import DECK_FORMS, DOCUMENTS, PAPER_FORMS, PAPERS, Saved
from rendering.envois import Progress
from rendering.page_files import PAGE_FORMS

_DEFAULT_PAGE = "activite"


def work(view: View, wanted: Asked, saved: Saved, tell: Progress) -> bytes:
    """The bytes of the file. Raises InputRefused for what does not exist in that form."""
    if wanted.forme in PAGE_FORMS:
        return _office(view, wanted, saved, tell)
    document = DOCUMENTS[wanted.forme]
    if document.open and wanted.equipe:
        raise InputRefused(
            "Les données ouvertes n'existent qu'en version à diffuser.", "Retirez --equipe."
        )
    tell(document.label)
    return document.written(view, saved, tell)


def _office(view: View, wanted: Asked, saved: Saved, tell: Progress) -> bytes:
    tell(f"fichier {wanted.forme}")
    if wanted.document:
        return _document(view, wanted, saved)
    if wanted.presentation:
        return _presentation(view, wanted, saved)
    page = wanted.page or _DEFAULT_PAGE
    title(page)  # refused here, before anything is made
    return PAGE_FORMS[wanted.forme].written(view, page, origin(view, TITLES[page][1]))


def _document(view: View, wanted: Asked, saved: Saved) -> bytes:
    made, written = PAPERS.get(wanted.document), PAPER_FORMS.get(wanted.forme)
    if made is None or written is None:
        raise InputRefused(
            f"Le document « {wanted.document} » n'existe pas en {wanted.forme}.",
            f"Documents : {', '.join(PAPERS)} ; formes : {', '.join(PAPER_FORMS)}.",
        )
    return written(made(view, saved))


def _presentation(view: View, wanted: Asked, saved: Saved) -> bytes:
    written = DECK_FORMS.get(wanted.forme)
    if written is None:
        raise InputRefused(
            f"Une présentation n'existe pas en {wanted.forme}.",
            f"Formes : {', '.join(DECK_FORMS)}.",
        )
    presentation = named(view, wanted.presentation, saved.presentations)
    if presentation.arrete and not wanted.arrete:
        raise InputRefused(
            f"« {presentation.titre} » montre des chiffres arrêtés.",
            f"Ajoutez --arrete {presentation.arrete}.",
        )
    return written(deck_of(view.version, presentation))
