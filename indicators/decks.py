"""Which presentations are ready to leave by their name, and what does each hold?"""

from indicators.presentation import Deck, Origin
from indicators.ready_made import READY, Ready
from indicators.slides import CENTRE
from indicators.view import View
from pipeline.problems import InputRefused

BILAN_ANNUEL, POINT_ETAPE = "bilan_annuel", "point_etape"


def deck_named(view: View, name: str, told: Origin) -> Deck:
    """``name``: as people read it, or its code. Raises InputRefused when there is none such."""
    ready = _ready(name)
    slides = tuple(slide(view) for slide in ready.slides.values())
    return Deck(**vars(told), title=ready.title(view), subtitle=CENTRE, slides=slides)


def _ready(name: str) -> Ready:
    for ready in READY.values():
        if name in (ready.code, ready.name):
            return ready
    names = ", ".join(ready.name for ready in READY.values())
    raise InputRefused(f"La présentation « {name} » n'existe pas.", f"Présentations : {names}.")
