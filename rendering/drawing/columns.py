"""How are columns over time drawn? Stacked, each total written on top, or against a grid."""

from indicators.blocks import Chart
from rendering import marks
from rendering.drawing import shapes
from rendering.drawing.letters import width
from rendering.drawing.plot import Plot, Room, framed
from rendering.drawing.shapes import LEADING

_FILLED = 0.6  # of the step between two columns
_WIDEST = 5  # of the size: two columns on a wide sheet are not two walls


def drawn(chart: Chart, wide: float, high: float, size: float) -> tuple[list[str], float]:
    labels = [marks.written_total(chart, index) for index in range(len(chart.categories))]
    step = wide / max(1, len(labels))
    labelled = all(width(label, size) < step for label in labels)
    room = Room(wide, high, size, above=LEADING * size if labelled else 0)
    plot, found, taken = framed(chart, (0, _highest(chart)), room, gridded=not labelled)
    tops = [0.0] * len(labels)
    for item in chart.series:
        for index, (value, role) in enumerate(zip(item.values, marks.roles(item), strict=True)):
            if value:
                box = _box(plot, index, (tops[index], tops[index] + value), size)
                found.append(shapes.bar(box, role, hatched=item.known_from_report))
                tops[index] += value
    if labelled:
        for index, label in enumerate(labels):
            above = plot.y(tops[index]) - 0.4 * size
            found.append(shapes.text(plot.x(index), above, label, size, anchor="middle"))
    return found, taken


def _highest(chart: Chart) -> float:
    sums = zip(*(item.values for item in chart.series), strict=True)
    return max((sum(value or 0 for value in values) for values in sums), default=0)


def _box(
    plot: Plot, index: int, values: tuple[float, float], size: float
) -> tuple[float, float, float, float]:
    wide = min(_FILLED * plot.step, _WIDEST * size)
    low, high = (plot.y(value) for value in values)
    return plot.x(index) - wide / 2, high, wide, low - high
