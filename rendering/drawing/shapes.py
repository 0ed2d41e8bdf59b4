"""What is an SVG made of? Texts, bars, lines and points, each as one safe string."""

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

from rendering.drawing.letters import is_known
from rendering.tokens import AXIS, CARD, INK, SIGNS, colour, outline

LEADING = 1.25  # from one line of text to the next, of its size
_HATCH_STEP, _HATCH_WHITE = 6, 2.4
_SIGN = f'<tspan font-family="{SIGNS}">'


def text(
    x: float, y: float, words: str, size: float, *, anchor: str = "start",
    fill: str = INK, bold: bool = False,
) -> str:  # fmt: skip
    """``y`` is the baseline."""
    weight = ' font-weight="600"' if bold else ""
    return (
        f'<text x="{x:.2f}" y="{y:.2f}" font-size="{size:g}" text-anchor="{anchor}" '
        f'fill="{fill}"{weight}>{_lettered(words)}</text>'
    )


def _lettered(words: str) -> str:
    """Signs that the font lacks name theirs: left to chance, the whole text would change font."""
    return "".join(
        escape(letter) if is_known(letter) else f"{_SIGN}{escape(letter)}</tspan>"
        for letter in words
    )


def texts(
    x: float, y: float, lines: Sequence[str], size: float, *, anchor: str = "start",
    fill: str = INK, bold: bool = False,
) -> list[str]:  # fmt: skip
    """Lines under each other; ``y`` is the first one's baseline."""
    return [
        text(x, y + n * LEADING * size, line, size, anchor=anchor, fill=fill, bold=bold)
        for n, line in enumerate(lines)
    ]


def bar(box: tuple[float, float, float, float], role: str, *, hatched: bool) -> str:
    """A bar over (x, y, width, height); what is not filled in is white with an outline."""
    x, y, wide, high = box
    fill = f"url(#{_hatch_id(role)})" if hatched else colour(role)
    return (
        f'<rect x="{x:.2f}" y="{y:.2f}" width="{wide:.2f}" height="{high:.2f}" '
        f'fill="{fill}" stroke="{outline(role)}" stroke-width="1"/>'
    )


def line(
    start: tuple[float, float], end: tuple[float, float], stroke: str,
    *, thick: float = 1, dashes: str = "",
) -> str:  # fmt: skip
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return (
        f'<line x1="{start[0]:.2f}" y1="{start[1]:.2f}" x2="{end[0]:.2f}" y2="{end[1]:.2f}" '
        f'stroke="{stroke}" stroke-width="{thick:g}"{dashed}/>'
    )


def path(points: Sequence[tuple[float, float]], stroke: str, thick: float) -> str:
    places = " ".join(f"{x:.2f},{y:.2f}" for x, y in points)
    return (
        f'<polyline points="{places}" fill="none" stroke="{stroke}" '
        f'stroke-width="{thick:g}" stroke-linejoin="round"/>'
    )


def point(place: tuple[float, float], fill: str, radius: float) -> str:
    return f'<circle cx="{place[0]:.2f}" cy="{place[1]:.2f}" r="{radius:g}" fill="{fill}"/>'


def element(name: str, words: str, *, id: str) -> str:
    return f"<{name} id={quoteattr(id)}>{escape(words)}</{name}>"


def hatches(roles: Iterable[str]) -> list[str]:
    """The patterns of these roles, white at 45° on their colour; one for each colour."""
    return list(dict.fromkeys(_hatch(role) for role in roles))


def _hatch(role: str) -> str:
    back, stripe = (CARD, AXIS) if role == "unknown" else (colour(role), CARD)
    return (
        f'<pattern id="{_hatch_id(role)}" patternUnits="userSpaceOnUse" width="{_HATCH_STEP}" '
        f'height="{_HATCH_STEP}" patternTransform="rotate(45)">'
        f'<rect width="{_HATCH_STEP}" height="{_HATCH_STEP}" fill="{back}"/>'
        f'<rect width="{_HATCH_WHITE}" height="{_HATCH_STEP}" fill="{stripe}"/></pattern>'
    )


def _hatch_id(role: str) -> str:
    return f"hachures-{colour(role).lstrip('#')}{'-vide' if role == 'unknown' else ''}"
