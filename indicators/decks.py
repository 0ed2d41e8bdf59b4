"""Which presentations are there by name, and what does each hold?

A ready one is a function from a view to slides.
"""

from collections.abc import Callable, Collection, Mapping

from indicators.blocks import Block, Chart, KeyFigure, Text
from indicators.leaving import TITLES, blocks_of, slides_of
from indicators.presentation import Deck, Origin, Slide
from indicators.view import View
from pipeline.problems import InputRefused

BILAN_ANNUEL = "Bilan annuel"
_TOLD = ("accueil", "activite", "publics", "information")  # the pages of an assembly


def _year(view: View) -> tuple[Slide, ...]:
    """Cards, charts that are drawn and sentences of the pages, each once: no long table."""
    seen: set[str] = set()
    slides: list[Slide] = []
    for page in _TOLD:
        fresh = [block for block in blocks_of(view, page) if _is_told(block, seen)]
        seen |= {getattr(block, "id", "") for block in fresh}
        slides += slides_of(TITLES[page][0], fresh)
    return tuple(slides)


def _is_told(block: Block, seen: Collection[str]) -> bool:
    if not isinstance(block, Chart | KeyFigure | Text) or block.id in seen:
        return False
    return not isinstance(block, Chart) or not block.message


READY: Mapping[str, Callable[[View], tuple[Slide, ...]]] = {BILAN_ANNUEL: _year}


def deck_named(view: View, name: str, told: Origin) -> Deck:
    """Raises InputRefused when no presentation has that name."""
    if name not in READY:
        raise InputRefused(
            f"La présentation « {name} » n'existe pas.", f"Présentations : {', '.join(READY)}."
        )
    subtitle = f"Exercice {view.periode.phrase}"
    return Deck(**vars(told), title=name, subtitle=subtitle, slides=READY[name](view))
