"""What is sent to whom? One archive: a folder per partner, its files and its message."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from indicators import partners
from indicators.anct import anct_book
from indicators.leaving import parts_of
from indicators.origins import origin
from indicators.paper import Paper
from indicators.places import Place, places
from indicators.question import merged
from indicators.territory_sheet import territory_sheet
from indicators.view import View
from rendering.archives import zipped
from rendering.pdf import pdf_of_paper
from rendering.spelling import slug
from rendering.xlsx import xlsx_of

Progress = Callable[[str], None]
File = tuple[str, bytes]
_MESSAGE = "message.txt"


def envois_of(view: View, tell: Progress) -> bytes:
    """State, Region, landlords, then the sheet of every territory."""
    return zipped(dict([*_partners(view, tell), *_sheets(view, tell)]))


def _partners(view: View, tell: Progress) -> Iterator[File]:
    told = origin(view)
    tell("envoi à l'État")
    yield "etat/grille_anct.xlsx", xlsx_of(anct_book(view, told))
    yield "etat/synthese.pdf", pdf_of_paper(partners.half_page(view, told))
    yield f"etat/{_MESSAGE}", partners.state_mail(view, told).encode()
    tell("envoi à la Région")
    yield "region/activite_par_axe.pdf", pdf_of_paper(partners.by_axis(view, told))
    yield f"region/{_MESSAGE}", partners.region_mail(view, told).encode()
    own = partners.housing_view(view)
    if own is not None:
        tell("envoi aux bailleurs")
        about = origin(own)
        yield "bailleurs/habitat.pdf", pdf_of_paper(partners.housing(own, about))
        yield f"bailleurs/{_MESSAGE}", partners.housing_mail(own, about).encode()


def _sheets(view: View, tell: Progress) -> Iterator[File]:
    known = places(view.version).values()
    for rank, place in enumerate(known, 1):
        tell(f"fiche {rank} sur {len(known)} : {place.label}")
        named = slug(f"{place.level} {place.label}")
        yield f"territoires/{named}_{slug(place.code)}.pdf", pdf_of_paper(_sheet(view, place))


def _sheet(view: View, place: Place) -> Paper:
    blocks = tuple(placed.block for placed in territory_sheet(view, place.code))
    subtitle = f"Fiche de territoire · exercice {view.periode.phrase}"
    inside = replace(view, filtres=merged([*view.filtres, (place.column, (place.value,))]))
    parts = parts_of(place.name, blocks)
    return Paper(**vars(origin(inside)), title=place.name, subtitle=subtitle, parts=parts)
