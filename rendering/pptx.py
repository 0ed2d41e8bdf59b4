"""How does a deck leave as PowerPoint? Native charts, tables and texts, in the house's template."""

from dataclasses import replace
from datetime import datetime, time
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from pptx import Presentation

from indicators.formats import date_long
from indicators.presentation import Deck, Slide
from rendering import pptx_frame, pptx_pages, pptx_stage
from rendering.legible import accepted
from rendering.office_package import bytes_of, sealed
from rendering.outline import FICTIONAL, native
from rendering.pptx_blocks import draw
from rendering.pptx_sections import in_french, set_sections

HOUSE_TEMPLATE = Path(__file__).parent.parent / "data" / "modele.pptx"
_TYPES = "[Content_Types].xml"
_COVER_SIZES = (40, 36, 32, 28, 24, 22)
_COVER_SECTION = "Ouverture"


def pptx_of(deck: Deck, template: bytes | None = None) -> bytes:
    """The deck as a .pptx file: a cover, then its slides; those too full go on to next ones."""
    deck = accepted(deck)
    presentation = Presentation(BytesIO(_as_presentation(template or HOUSE_TEMPLATE.read_bytes())))
    _empty(presentation)
    _cover(presentation, deck)
    sections = [_COVER_SECTION if any(slide.section for slide in deck.slides) else ""]
    for slide in deck.slides:
        sections += [slide.section or sections[-1]] * _slides(presentation, deck, slide)
    set_sections(presentation, sections)
    _describe(presentation, deck)
    for slide in presentation.slides:
        in_french(slide._element)
        in_french(slide.notes_slide._element)
    in_french(presentation.notes_master._element)
    return bytes_of(presentation)


def _as_presentation(template: bytes) -> bytes:
    """A .potx is a presentation under another type, which python-pptx does not open."""
    with ZipFile(BytesIO(template)) as package:
        types = package.read(_TYPES)
    wanted = types.replace(b"presentationml.template.main", b"presentationml.presentation.main")
    return sealed(template, {_TYPES: wanted})


def _empty(presentation: Any) -> None:
    """A template may hold sample slides: only its layouts are taken."""
    listed = presentation.slides._sldIdLst
    for identifier in list(listed):
        presentation.part.drop_rel(identifier.rId)
        listed.remove(identifier)


def _cover(presentation: Any, deck: Deck) -> None:
    layout = pptx_stage.cover_layout(presentation)
    stage = pptx_stage.stage(presentation, layout, warned=deck.is_fictional)
    slide = presentation.slides.add_slide(layout)
    under = (deck.subtitle, f"{deck.espace_label} · {date_long(deck.date)}")
    pptx_frame.write_title(slide, stage, deck.title, _COVER_SIZES)
    pptx_frame.write_subtitle(slide, stage, [line for line in under if line])
    pptx_frame.write_foot(slide, stage, deck, 1)
    pptx_frame.write_notes(slide, deck, "", deck.title)


def _slides(presentation: Any, deck: Deck, slide: Slide) -> int:
    """Draw a slide; the number of slides of the file that it took."""
    slide = replace(slide, blocks=tuple(map(native, slide.blocks)))
    layout = pptx_stage.title_layout(presentation)
    whole = pptx_stage.stage(presentation, layout, warned=deck.is_fictional)
    stage = pptx_frame.fitted(whole, slide.title)
    pages = pptx_pages.pages(slide, stage.body, deck.source_line)
    for page in pages:
        drawn = presentation.slides.add_slide(layout)
        pptx_frame.write_title(drawn, stage, page.title, part=page.part)
        draw(drawn, page, stage.body, slide, deck.source_line)
        pptx_frame.write_foot(drawn, stage, deck, len(presentation.slides))
        pptx_frame.write_notes(drawn, deck, slide.notes, page.title)
    return len(pages)


def _describe(presentation: Any, deck: Deck) -> None:
    about = presentation.core_properties
    about.title, about.subject, about.author = deck.title, deck.subtitle, deck.espace_label
    about.language, about.last_modified_by = "fr-FR", deck.espace_label
    about.comments = FICTIONAL if deck.is_fictional else ""
    about.keywords, about.revision = deck.version, 1
    about.created = about.modified = datetime.combine(deck.date, time())
