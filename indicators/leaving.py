"""How does a page leave as slides or on paper? The blocks that it shows, in the same order."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from indicators.blocks import Block, KeyFigure, Section
from indicators.pages import PAGES
from indicators.paper import Paper, Part
from indicators.presentation import Deck, Origin, Slide
from indicators.view import View
from pipeline.problems import InputRefused

# A page's title, and the indicator whose scope it tells; as the menu writes them.
TITLES: Mapping[str, tuple[str, str]] = {
    "accueil": ("Vue d'ensemble", "demi_journees"),
    "activite": ("Activité", "demi_journees"),
    "publics": ("Publics touchés", "presences"),
    "territoires": ("Territoires", "demi_journees"),
    "programme": ("Programme", "demi_journees"),
    "information": ("Information et ressources", ""),
    "comparer": ("Comparer", "demi_journees"),
    "historique": ("Historique", ""),
    "methode": ("Méthode", ""),
}
_CARDS = 6  # on one slide
_HEADING = "Chiffres et graphiques"  # what the title of the page stands over


def title(page: str) -> str:
    """Raises InputRefused when no page has that name."""
    if page not in PAGES:
        raise InputRefused(f"La page « {page} » n'existe pas.", f"Pages : {', '.join(PAGES)}.")
    return TITLES[page][0]


def blocks_of(view: View, page: str) -> tuple[Block, ...]:
    return tuple(placed.block for placed in PAGES[page](view))


def deck_of_page(view: View, page: str, told: Origin) -> Deck:
    slides = slides_of(title(page), blocks_of(view, page))
    subtitle = f"Tableau de bord d'activité · {view.periode.phrase}"
    return Deck(**vars(told), title=title(page), subtitle=subtitle, slides=slides)


def slides_of(section: str, blocks: Sequence[Block]) -> tuple[Slide, ...]:
    """One message a slide; cards that follow each other share one."""
    return tuple(
        Slide(_finding(section, group), group, section=section) for group in _groups(blocks)
    )


def _groups(blocks: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    shown = [block for block in blocks if not isinstance(block, Section)]
    for is_card, run in groupby(shown, key=lambda block: isinstance(block, KeyFigure)):
        group = tuple(run)
        size = _CARDS if is_card else 1
        yield from (group[first : first + size] for first in range(0, len(group), size))


def _finding(section: str, group: Sequence[Block]) -> str:
    first = group[0]
    return f"{section} en bref" if isinstance(first, KeyFigure) else first.title


def paper_of_page(view: View, page: str, told: Origin) -> Paper:
    subtitle = f"Tableau de bord d'activité · {view.periode.phrase}"
    parts = parts_of(_HEADING, blocks_of(view, page))
    return Paper(**vars(told), title=title(page), subtitle=subtitle, parts=parts)


def parts_of(heading: str, blocks: Sequence[Block], level: int = 1) -> tuple[Part, ...]:
    """A part, and one more for each section among the blocks."""
    parts, current = [], heading
    for is_section, run in groupby(blocks, key=lambda block: isinstance(block, Section)):
        group = tuple(run)
        if is_section:
            last = group[-1]
            current = last.title if isinstance(last, Section) else current
        else:
            parts.append(Part(current, level, group))
    return tuple(parts)
