"""Which presentations are ready before anybody writes one?

Each is a list of functions from a View to a Slide: a year without a figure says so in its title.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from indicators import bilan_annuel, point_etape
from indicators.presentation import Slide
from indicators.view import View


@dataclass(frozen=True)
class Ready:
    """``slides``: by name, in order; ``title`` stands on the cover."""

    code: str
    name: str
    purpose: str
    title: Callable[[View], str]
    slides: Mapping[str, Callable[[View], Slide]]


READY: Mapping[str, Ready] = {
    ready.code: ready
    for ready in (
        Ready(
            "bilan_annuel",
            "Bilan annuel",
            "L'assemblée générale : l'année en douze diapositives.",
            bilan_annuel.title,
            bilan_annuel.SLIDES,
        ),
        Ready(
            "point_etape",
            "Point d'étape",
            "Le séminaire technique de septembre : l'année à ce jour, en six diapositives.",
            point_etape.title,
            point_etape.SLIDES,
        ),
    )
}


def ready_slide(source: str) -> Callable[[View], Slide] | None:
    """The slide that a source such as ``bilan_annuel.en_bref`` names, if there is one."""
    code, _, name = source.partition(".")
    return READY[code].slides.get(name) if code in READY else None
