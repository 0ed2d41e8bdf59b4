"""What is a document or a presentation as a PDF? Tagged, in French, PDF/UA-1, without a browser."""

from indicators.paper import Paper
from indicators.presentation import Deck
from rendering import slide_layout
from rendering.legible import legible
from rendering.outline import FICTIONAL, identity, items
from rendering.printed import Sheet, Values, inputs, item
from rendering.typeset import pdf

_PAPER = Sheet(width=482, height=200, size=9.5, padding=4)  # A4 less two margins of 2 cm


def pdf_of_paper(paper: Paper) -> bytes:
    """A4 portrait: an annex, a summary, a sheet."""
    document = {
        **_about(paper),
        "footer": [*map(legible, identity(paper)), *filter(None, [paper.address])],
        "padding": _PAPER.padding,
        "items": [item(found, _PAPER) for found in items(paper)],
    }
    return pdf("paper.typ", inputs(document))


def pdf_of_deck(deck: Deck) -> bytes:
    """16:9, one slide per page, after a page that says what is presented."""
    document = {**_about(deck), **slide_layout.document(deck)}
    return pdf("deck.typ", inputs(document))


def _about(leaving: Paper | Deck) -> Values:
    return {
        "title": legible(leaving.title),
        "subtitle": legible(leaving.subtitle),
        "author": legible(leaving.espace_label),
        "date": {"year": leaving.date.year, "month": leaving.date.month, "day": leaving.date.day},
        "fictional": FICTIONAL if leaving.is_fictional else "",
        "identity": [legible(line) for line in identity(leaving)],
        "address": leaving.address,
    }
