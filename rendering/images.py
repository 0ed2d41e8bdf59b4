"""What is a chart as a PNG? The SVG, turned into points by Typst: no browser is needed."""

from indicators.blocks import Chart
from rendering.svg import framed_svg, svg_of
from rendering.typeset import png

WIDTH, HEIGHT = 960, 400
_POINTS_PER_INCH = 72


def png_of(chart: Chart, scale: float = 2) -> bytes:
    """The framed chart, ``scale`` pixels for each unit of its drawing."""
    return _drawn(framed_svg(chart, WIDTH, HEIGHT), WIDTH, _POINTS_PER_INCH * scale)


def png_inside(chart: Chart, points: tuple[float, float], size: float, per_inch: int) -> bytes:
    """The drawing alone, to stand inside a document at this width and height in points."""
    return _drawn(svg_of(chart, *points, size=size), points[0], per_inch)


def _drawn(svg: str, width: float, per_inch: float) -> bytes:
    return png("picture.typ", {"svg": svg, "width": f"{width:g}"}, per_inch)
