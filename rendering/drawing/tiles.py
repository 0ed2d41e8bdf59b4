"""How is a map of tiles drawn as an image? The squares and signs of `rendering.maps`."""

from indicators.blocks import Chart
from rendering import maps
from rendering.drawing import shapes
from rendering.tokens import AXIS_SIZE, BORDER, CARD, GROUND, INK, SECONDARY, colour

_SMALL = 13 / 14


def drawn(chart: Chart, wide: float, high: float, size: float) -> tuple[list[str], float]:
    """Signs and letters grow together; it is as high as its tiles, whatever ``high``."""
    scale = size / AXIS_SIZE
    across = wide / maps.columns(chart)
    found = [part for box in maps.boxes(chart) for part in _tile(box, across, scale)]
    found += [_sign(d.x * across, d.y * scale, d.role, scale) for d in maps.dots(chart)]
    for y, role, words in maps.legend(chart):
        found.append(_sign((maps.RADIUS + 1) * scale, y * scale, role, scale))
        found.append(shapes.text(24 * scale, y * scale + 0.35 * size, words, size))
    return found, maps.height(chart) * scale


def _tile(box: maps.Box, across: float, scale: float) -> list[str]:
    left, top = box.left * across, box.top * scale
    wide, high = (box.right - box.left) * across, (box.bottom - box.top) * scale
    size = AXIS_SIZE * scale
    square = (
        f'<rect x="{left:.2f}" y="{top:.2f}" width="{wide:.2f}" height="{high:.2f}" '
        f'fill="{GROUND}" stroke="{BORDER}"/>'
    )
    x, y = left + 8 * scale, top + 4 * scale + size
    name = shapes.text(x, y, box.tile.label, size, bold=True)
    note = shapes.text(x, y + 1.3 * size, box.tile.note, _SMALL * size, fill=SECONDARY)
    return [square, name, note]


def _sign(x: float, y: float, role: str, scale: float) -> str:
    radius = maps.RADIUS * scale
    return (
        f'<g transform="translate({x:.2f} {y:.2f})">'
        f'<circle r="{radius:g}" fill="{CARD}" stroke="{INK}" stroke-width="{1.5 * scale:g}"/>'
        f'<path d="{maps.wedge(role, radius)}" fill="{colour(role)}"/></g>'
    )
