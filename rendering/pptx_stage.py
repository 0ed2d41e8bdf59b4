"""Which layout of the template carries a slide, and where do its parts stand?

A template is known by the names of its layouts, and else by the placeholders that these have.
"""

from dataclasses import dataclass
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER

from rendering.frames import GAP, INCH, Box
from rendering.outline import FICTIONAL
from rendering.text_fit import POINT, line_height
from rendering.text_fit import width as text_width

SMALL, NORMAL = 18, 22
COVER_NAMES = ("Diapositive de titre", "Title Slide")
TITLE_NAMES = ("Titre seul", "Title Only")
_TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
_FOOT = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
_NUMBER_WIDTH = INCH
_FOOTER_LINES = 2


@dataclass(frozen=True)
class Stage:
    """The parts of a slide, none over another; ``badge`` is where a warning stands."""

    badge: Box
    title: Box
    body: Box
    footer: Box
    number: Box


def cover_layout(presentation: Any) -> Any:
    """The layout with a centred title or a subtitle."""
    return _named(presentation, COVER_NAMES) or min(
        _with_title(presentation), key=lambda layout: not _kinds(layout) & {
            PP_PLACEHOLDER.CENTER_TITLE, PP_PLACEHOLDER.SUBTITLE
        }
    )  # fmt: skip


def title_layout(presentation: Any) -> Any:
    """The layout with a title and as little else as possible."""
    return _named(presentation, TITLE_NAMES) or min(
        _with_title(presentation),
        key=lambda layout: (
            PP_PLACEHOLDER.CENTER_TITLE in _kinds(layout),
            len(_kinds(layout) - {*_TITLES, *_FOOT}),
        ),
    )


def _named(presentation: Any, names: tuple[str, ...]) -> Any:
    wanted = [name.casefold() for name in names]
    layouts = (layout for layout in presentation.slide_layouts if _has_title(layout))
    return next((layout for layout in layouts if layout.name.casefold() in wanted), None)


def _with_title(presentation: Any) -> list[Any]:
    layouts = list(presentation.slide_layouts)
    return [layout for layout in layouts if _has_title(layout)] or layouts


def _has_title(layout: Any) -> bool:
    return bool(_kinds(layout) & set(_TITLES))


def _kinds(layout: Any) -> set[Any]:
    return {shape.placeholder_format.type for shape in layout.placeholders}


def stage(presentation: Any, layout: Any, *, warned: bool) -> Stage:
    """What the layout leaves between its title and its footer, as wide as its title."""
    slide = Box(0, 0, presentation.slide_width, presentation.slide_height)
    title = _title_box(layout, slide)
    badge, narrowed = _badge(title)
    foot_height = line_height(SMALL) * _FOOTER_LINES
    bottom = _foot_bottom(layout) or slide.height - GAP // 2
    foot = Box(title.left, min(bottom, slide.height) - foot_height, title.width, foot_height)
    body = Box(title.left, title.bottom, title.width, foot.top - title.bottom)
    return Stage(
        badge=badge,
        title=narrowed if warned else title,
        body=body.above(GAP, 0),
        footer=foot.left_part(foot.width - _NUMBER_WIDTH),
        number=foot.right_part(_NUMBER_WIDTH),
    )


def _badge(title: Box) -> tuple[Box, Box]:
    """Above the title where the template leaves a line, else beside a narrower title."""
    width = text_width(FICTIONAL, SMALL, bold=True) + GAP
    high = line_height(SMALL)
    if title.top >= high:
        top = min(title.top - high, INCH // 8)
        return Box(title.right - width, top, width, high), title
    return title.right_part(width).top_part(high), title.left_part(title.width - width - GAP)


def _title_box(layout: Any, slide: Box) -> Box:
    """The title's place, high enough for two lines of what it may hold."""
    for shape in layout.placeholders:
        if shape.placeholder_format.type in _TITLES and shape.width:
            return Box(shape.left, shape.top, shape.width, shape.height)
    return Box(INCH // 2, INCH // 3, slide.width - INCH, 80 * POINT)


def _foot_bottom(layout: Any) -> int:
    edges = [
        shape.top + shape.height
        for shape in layout.placeholders
        if shape.placeholder_format.type in _FOOT and shape.height
    ]
    return max(edges, default=0)
