"""Where do values and categories stand on a chart over time? Scale, ticks, names and events."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from indicators.blocks import Chart
from rendering import marks
from rendering.drawing import shapes
from rendering.drawing.letters import width, wrapped
from rendering.drawing.shapes import LEADING
from rendering.tokens import AXIS, GRID, SECONDARY

_TICKS = 4
_STEPS = (1, 2, 2.5, 5, 10)
_EVENT_GAP = 4


@dataclass(frozen=True)
class Room:
    """What a drawing may take, and what it keeps free on the right and above its values."""

    wide: float
    high: float
    size: float
    right: float = 0
    above: float = 0


@dataclass(frozen=True)
class Plot:
    left: float
    top: float
    right: float
    bottom: float
    ticks: tuple[float, ...]
    count: int

    @property
    def step(self) -> float:
        return (self.right - self.left) / self.count

    def x(self, index: int) -> float:
        return self.left + (index + 0.5) * self.step

    def y(self, value: float) -> float:
        low, high = self.ticks[0], self.ticks[-1]
        return self.bottom - (value - low) / (high - low) * (self.bottom - self.top)


def framed(
    chart: Chart, extent: tuple[float, float], room: Room, *, gridded: bool
) -> tuple[Plot, list[str], float]:
    """The plot of values over ``extent`` (lowest, highest); its marks; the height taken."""
    size = room.size
    ticks = scale(*extent)
    left = max(width(marks.written(chart, tick), size) for tick in ticks) + size if gridded else 1
    right = room.wide - room.right
    names = _names(chart, (right - left) / max(1, len(chart.categories)), size)
    events = _event_lines(chart, room.wide, size)
    above = _above(chart, left, right, size)
    under = (max((len(name) for name in names), default=0) + len(events)) * LEADING * size + size
    top = len(above[1]) * LEADING * size + max(room.above, 0.6 * size)
    bottom = max(room.high - under, top + 6 * size)
    plot = Plot(left, top, right, bottom, ticks, max(1, len(chart.categories)))
    drawn = [
        *(_grid(chart, plot, size) if gridded else []),
        *_events(chart, plot, above, size),
        shapes.line((left, plot.y(max(0, ticks[0]))), (right, plot.y(max(0, ticks[0]))), AXIS),
        *_category_marks(plot, names, room.wide, size),
        *shapes.texts(1, room_under(bottom, names, size), events, size, fill=SECONDARY),
    ]
    return plot, drawn, bottom + under


def room_under(bottom: float, names: Sequence[Sequence[str]], size: float) -> float:
    """The baseline of what is written under the names of the categories."""
    return bottom + (1.6 + LEADING * max((len(name) for name in names), default=0)) * size


def scale(lowest: float, highest: float) -> tuple[float, ...]:
    """A few round values from zero, or from under the lowest one, to above the highest."""
    low, high = min(0.0, lowest), max(0.0, highest)
    if low == high:
        high = float(_TICKS)
    raw = (high - low) / _TICKS
    power = 10.0 ** floor(log10(raw))
    step = next(power * s for s in _STEPS if power * s >= raw * 0.999)
    return tuple(round(step * n, 9) for n in range(floor(low / step), ceil(high / step) + 1))


def _grid(chart: Chart, plot: Plot, size: float) -> list[str]:
    found = []
    for tick in plot.ticks:
        y, label = plot.y(tick), marks.written(chart, tick)
        found.append(shapes.line((plot.left, y), (plot.right, y), GRID))
        place = (plot.left - 0.5 * size, y + 0.35 * size)
        found.append(shapes.text(*place, label, size, anchor="end", fill=SECONDARY))
    return found


def _names(chart: Chart, step: float, size: float) -> list[list[str]]:
    """The names under the axis; where a word would be cut, only one in so many that stay clear."""
    room = step - 0.4 * size
    words = (word for name in chart.categories for word in name.split(" "))
    if all(width(word, size) <= room for word in words):
        return [wrapped(name, size, room) for name in chart.categories]
    widest = max(width(name, size) for name in chart.categories)
    every = ceil((1.5 * widest + 0.4 * size) / step)  # the ones at both ends are moved inside
    return [[name] if n % every == 0 else [] for n, name in enumerate(chart.categories)]


def _category_marks(
    plot: Plot, names: Sequence[Sequence[str]], wide: float, size: float
) -> list[str]:
    found = []
    for index, lines in enumerate(names):
        half = max((width(line, size) for line in lines), default=0) / 2
        x = max(half, min(plot.x(index), wide - half))
        y = plot.bottom + 1.4 * size
        found += shapes.texts(x, y, lines, size, anchor="middle", fill=SECONDARY)
    return found


def _event_lines(chart: Chart, wide: float, size: float) -> list[str]:
    """Several events are numbered on the drawing, and told under it."""
    if len(chart.events) < 2:
        return []
    told = (f"{number}. {name} : {words}" for number, (name, words) in enumerate(chart.events, 1))
    return [line for words in told for line in wrapped(words, size, wide - 2)]


def _above(chart: Chart, left: float, right: float, size: float) -> tuple[str, list[str]]:
    """What is written over the plot: the only event, on the wider side of its line, or numbers."""
    if not chart.events:
        return "start", []
    if len(chart.events) > 1:
        return "middle", [""]
    ((name, words),) = chart.events
    x = left + (chart.categories.index(name) + 0.5) * (right - left) / len(chart.categories)
    anchor, room = ("start", right - x) if right - x > x - left else ("end", x - left)
    return anchor, wrapped(words, size, room - _EVENT_GAP)


def _events(chart: Chart, plot: Plot, above: tuple[str, list[str]], size: float) -> list[str]:
    anchor, lines = above
    found = []
    for name, numbers in _numbered(chart).items():
        x = plot.x(chart.categories.index(name))
        start = LEADING * size if anchor == "middle" else 0
        found.append(shapes.line((x, start + 2), (x, plot.bottom), AXIS, thick=1.5, dashes="5 4"))
        told = [numbers] if anchor == "middle" else lines
        place = x + {"start": _EVENT_GAP, "middle": 0, "end": -_EVENT_GAP}[anchor]
        found += shapes.texts(place, size, told, size, anchor=anchor, fill=SECONDARY)
    return found


def _numbered(chart: Chart) -> dict[str, str]:
    """The numbers of the events at each category where something happened."""
    numbers: dict[str, list[str]] = {}
    for number, (name, _) in enumerate(chart.events, 1):
        numbers.setdefault(name, []).append(str(number))
    return {name: ", ".join(found) for name, found in numbers.items()}
