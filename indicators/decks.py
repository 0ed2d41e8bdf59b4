"""Which presentations are there by name, and what does each hold?

A ready one is a function from a view to slides.
"""

from collections.abc import Callable, Mapping

from indicators.leaving import TITLES, blocks_of, slides_of
from indicators.presentation import Deck, Origin, Slide
from indicators.view import View
from pipeline.problems import InputRefused

BILAN_ANNUEL = "Bilan annuel"
_TOLD = ("accueil", "activite", "publics", "information")  # the pages of an assembly


def _year(view: View) -> tuple[Slide, ...]:
    return tuple(
        slide for page in _TOLD for slide in slides_of(TITLES[page][0], blocks_of(view, page))
    )


READY: Mapping[str, Callable[[View], tuple[Slide, ...]]] = {BILAN_ANNUEL: _year}


def deck_named(view: View, name: str, told: Origin) -> Deck:
    """Raises InputRefused when no presentation has that name."""
    if name not in READY:
        raise InputRefused(
            f"La présentation « {name} » n'existe pas.", f"Présentations : {', '.join(READY)}."
        )
    subtitle = f"Exercice {view.periode.phrase}"
    return Deck(**vars(told), title=name, subtitle=subtitle, slides=READY[name](view))
