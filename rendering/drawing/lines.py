"""How are lines drawn? A gap stays a gap; each line is named at the right, at its last value."""

from collections.abc import Sequence
from itertools import groupby

from indicators.blocks import Chart, Series
from rendering import marks
from rendering.drawing import shapes
from rendering.drawing.letters import width, wrapped
from rendering.drawing.plot import Plot, Room, framed
from rendering.drawing.shapes import LEADING

_NAME_PART = 0.3  # of the width, at most, for the names of the lines
_Point = tuple[float, float]


def drawn(chart: Chart, wide: float, high: float, size: float) -> tuple[list[str], float]:
    names = [_name(chart, item, _NAME_PART * wide, size) for item in chart.series]
    longest = max((width(line, size, bold=True) for name in names for line in name), default=0)
    values = [value for item in chart.series for value in item.values if value is not None]
    extent = (min(values, default=0), max(values, default=0))
    room = Room(wide, high, size, right=longest + size)
    plot, found, taken = framed(chart, extent, room, gridded=True)
    for item in chart.series:
        found += _line(plot, item, size)
    return [*found, *_named(plot, chart.series, names, size)], taken


def _name(chart: Chart, item: Series, room: float, size: float) -> list[str]:
    """The line's name and its last known value; nothing is known of a line without one."""
    last = marks.last_known(item)
    if last < 0:
        return []
    return wrapped(
        f"{item.name} : {marks.written(chart, item.values[last])}", size, room, bold=True
    )


def _line(plot: Plot, item: Series, size: float) -> list[str]:
    stroke = marks.line_colour(item)
    thick = (0.18 if item.role == "current" else 0.11) * size
    points = [
        None if value is None else (plot.x(index), plot.y(value))
        for index, value in enumerate(item.values)
    ]
    found = [shapes.path(run, stroke, thick) for run in _runs(points) if len(run) > 1]
    return found + [shapes.point(place, stroke, 0.22 * size) for place in points if place]


def _runs(points: Sequence[_Point | None]) -> list[list[_Point]]:
    """The stretches between two gaps."""
    grouped = groupby(points, key=lambda place: place is not None)
    return [[place for place in run if place] for known, run in grouped if known]


def _named(
    plot: Plot, series: Sequence[Series], names: Sequence[list[str]], size: float
) -> list[str]:
    """Each name at the height of its line's end, pushed down until it is clear of the one above."""
    ends = sorted(
        ((item, name) for item, name in zip(series, names, strict=True) if name),
        key=lambda pair: plot.y(_end(pair[0])),
    )
    tops = _apart([(plot.y(_end(item)), LEADING * size * len(name)) for item, name in ends], plot)
    found = []
    for (item, name), top in zip(ends, tops, strict=True):
        fill = marks.name_colour(item)
        place = (plot.x(marks.last_known(item)), plot.y(_end(item)))
        middle = top + LEADING * size * len(name) / 2
        link = (plot.right + 0.2 * size, middle)
        found.append(shapes.line(place, link, fill, thick=0.75, dashes="1 3"))
        left = plot.right + 0.5 * size
        found += shapes.texts(left, top + size, name, size, fill=fill, bold=True)
    return found


def _end(item: Series) -> float:
    return item.values[marks.last_known(item)] or 0.0


def _apart(wanted: Sequence[tuple[float, float]], plot: Plot) -> list[float]:
    """Tops of the names wanted around these heights, in order: none covers the next one."""
    tops: list[float] = []
    free = 0.0
    for middle, high in wanted:
        tops.append(max(free, middle - high / 2))
        free = tops[-1] + high
    limit = max(plot.bottom, sum(high for _, high in wanted))
    for index in reversed(range(len(tops))):
        tops[index] = min(tops[index], limit - wanted[index][1])
        limit = tops[index]
    return tops
