"""How does a saved presentation become slides? Its figures are never saved: they are asked again.

A slide comes from a ready-made one (``bilan_annuel.en_bref``) or from a view, as the address of a
page and one of its blocks (``/activite?exercice=2022#demi_journees_par_type``): what is told is
what that page shows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from indicators import views
from indicators.blocks import Block, Chart, KeyFigure, Section, Text
from indicators.origins import origin
from indicators.pages import PAGES
from indicators.periods import exercice
from indicators.presentation import Deck, Slide
from indicators.ready_made import READY, Ready, ready_slide
from indicators.view import View
from pipeline.problems import InputRefused
from pipeline.store import Version

CENTRE = "Centre de ressources politique de la ville des Hauts-de-France"
EXERCICE, PERIMETRE = "exercice", "perimetre"
Asked = Mapping[str, Sequence[str]]  # the choices of an address, by key


@dataclass(frozen=True)
class Told:
    """One slide as it is saved; an empty title is proposed from the finding."""

    source: str
    titre: str = ""
    commentaire: str = ""
    notes: str = ""
    section: str = ""


@dataclass(frozen=True)
class Presentation:
    """``arrete``: the code of frozen figures, or nothing when the figures live."""

    titre: str
    exercice: int
    diapositives: tuple[Told, ...]
    arrete: str = ""


def of_ready(ready: Ready, view: View) -> Presentation:
    """A ready-made presentation as if it had been saved for the exercice of the view."""
    told = tuple(Told(f"{ready.code}.{name}") for name in ready.slides)
    return Presentation(ready.title(view), view.periode.du.year, told)


def named(view: View, code: str, saved: Mapping[str, Mapping[str, Any]]) -> Presentation:
    """A ready-made presentation, or one among ``saved``, by its code or by its name.

    Raises InputRefused when there is none.
    """
    names = {str(contenu.get("titre")): known for known, contenu in saved.items()}
    names |= {ready.name: known for known, ready in READY.items()}
    found = names.get(code, code)
    if found in READY:
        return of_ready(READY[found], view)
    if found not in saved:
        raise InputRefused(
            f"La présentation « {code} » n'existe pas.",
            f"Présentations : {', '.join(sorted(names))}.",
        )
    return read(saved[found])


def read(contenu: Mapping[str, Any]) -> Presentation:
    """What a document says. A slide that cannot be read is left to say so on the screen."""
    names = ("source", "titre", "commentaire", "notes", "section")
    told = tuple(
        Told(**{name: str(slide.get(name, "")) for name in names})
        for slide in contenu.get("diapositives", ())
    )
    annee = int(contenu.get("exercice") or date.today().year)
    return Presentation(str(contenu.get("titre", "")), annee, told, str(contenu.get("arrete", "")))


def written(presentation: Presentation) -> dict[str, Any]:
    """The document's content."""
    return {**asdict(presentation), "diapositives": [asdict(t) for t in presentation.diapositives]}


def for_next_year(presentation: Presentation) -> Presentation:
    """The same talk a year later, on figures that live: typed titles told the year before's."""
    slides = tuple(
        replace(told, source=_shifted(told.source), titre="") for told in presentation.diapositives
    )
    titre = presentation.titre.replace(str(presentation.exercice), str(presentation.exercice + 1))
    return Presentation(titre, presentation.exercice + 1, slides)


def _shifted(source: str) -> str:
    asked = parse_qs(urlsplit(source).query, keep_blank_values=True)
    years = asked.get(EXERCICE, [])
    if not years or not years[0].isdigit():
        return source
    query = urlencode({**asked, EXERCICE: [str(int(years[0]) + 1)]}, doseq=True)
    return urlsplit(source)._replace(query=query).geturl()


def source_of(page: str, asked: Asked, block: str) -> str:
    """The source that shows a page's block through these choices."""
    return f"/{page}?{urlencode(asked, doseq=True)}#{block}"


def view_of(version: Version, annee: int, told: Told, changed: Asked | None = None) -> View:
    """What a slide looks at. ``changed``: choices that stand in for its own during the talk."""
    address = views.read(told.source) if told.source.startswith("/") else views.Address("")
    asked = {EXERCICE: (str(annee),), **dict(address.choices), **(changed or {})}
    year = asked[EXERCICE][0]
    if not year.isdigit() and year != views.DATES:
        raise InputRefused(f"L'exercice « {year} » n'est pas une année.", "Corrigez la source.")
    return views.view_of(version, views.address_of(address.page, asked), tuple(asked))


def slide_of(version: Version, annee: int, told: Told, changed: Asked | None = None) -> Slide:
    """The slide with the words that were typed over it; never raises for what a source says."""
    try:
        found = _found(view_of(version, annee, told, changed), told.source)
    except InputRefused as refusal:
        found = _unknown(str(refusal))
    return replace(
        found,
        title=told.titre or found.title,
        comment=told.commentaire or found.comment,
        notes=told.notes or found.notes,
        section=told.section or found.section,
    )


def _found(view: View, source: str) -> Slide:
    make = ready_slide(source)
    if make:
        return make(view)
    page, block = urlsplit(source).path.strip("/"), urlsplit(source).fragment
    if page not in PAGES:
        return _unknown(f"« {source} » n'est ni une page ni une diapositive connue.")
    known = shown_blocks(view, page)
    found = known.get(block) if block else next(iter(_charts(known)), None)
    if found is None:
        return _unknown(f"La page « {page} » n'a pas de bloc « {block} ».")
    return Slide(block_title(found), (found,))


def shown_blocks(view: View, page: str) -> dict[str, Block]:
    """The blocks of a page that a slide may show, by name."""
    placed = PAGES[page](view)
    return {item.block.id: item.block for item in placed if not isinstance(item.block, Section)}


def _charts(known: Mapping[str, Block]) -> list[Block]:
    """What an address without a block means: the page's first chart, else its first block."""
    return [*(b for b in known.values() if isinstance(b, Chart)), *known.values()]


def block_title(block: Block) -> str:
    """The finding that a block proposes as the title of its slide."""
    return f"{block.label} : {block.value}" if isinstance(block, KeyFigure) else block.title


def _unknown(why: str) -> Slide:
    advice = "Choisissez une autre source dans « Modifier », ou retirez cette diapositive."
    return Slide("Diapositive à revoir", (Text("source", "Source inconnue", (why, advice)),))


def deck_of(version: Version, presentation: Presentation) -> Deck:
    """The presentation as every renderer takes it."""
    return Deck(
        **vars(origin(View(version, exercice(presentation.exercice)))),
        title=presentation.titre,
        subtitle=CENTRE,
        slides=tuple(
            slide_of(version, presentation.exercice, told) for told in presentation.diapositives
        ),
    )
