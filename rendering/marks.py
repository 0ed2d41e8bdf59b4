"""What does each mark of a chart look like and say, whatever draws it?

The screen, a slide and a sheet take colours, labels and totals from here: a block has one face.
"""

from itertools import accumulate

from indicators.blocks import Chart, Series
from indicators.formats import number, percent, signed
from rendering.tokens import ACCENT, COLOURS, SECONDARY


def roles(item: Series) -> tuple[str, ...]:
    """The role of each category."""
    return item.role if isinstance(item.role, tuple) else (item.role,) * len(item.values)


def written(chart: Chart, value: float | None) -> str:
    """A value as a label: French, with its unit where it is a percentage."""
    return percent(value) if chart.unit == "%" else number(value)


def written_total(chart: Chart, index: int) -> str:
    """What is written beside one category, all its parts together: a change bears its sign, a sign
    of a map says its state."""
    if chart.kind == "map":
        return next((s.name for s in chart.series if s.values[index] is not None), "")
    if chart.kind == "bridge" and 0 < index < len(chart.categories) - 1:
        return signed(total(chart, index), 1 if chart.unit == "%" else None)
    return written(chart, total(chart, index))


def alternative(chart: Chart) -> str:
    """What someone who does not see the drawing is told."""
    if chart.message:
        return f"{chart.title}. {chart.message}"
    parts = [
        f"{category} : {written_total(chart, index)}"
        for index, category in enumerate(chart.categories)
    ]
    return f"{chart.title}. {chart.subtitle}. {' ; '.join(parts)}."


def total(chart: Chart, index: int) -> float | None:
    """Stacked bars add up; lines tell their first series."""
    values = [item.values[index] for item in chart.series]
    if chart.kind == "lines":
        return next((value for value in values if value is not None), None)
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def largest(chart: Chart) -> float:
    if chart.kind == "bridge":
        return max((max(start, start + width) for start, width in waterfall(chart)), default=0.0)
    totals = (total(chart, index) or 0 for index in range(len(chart.categories)))
    return max(totals, default=0.0)


def waterfall(chart: Chart) -> list[tuple[float, float]]:
    """Where each bar of a bridge starts, and how far it goes: totals stand on zero."""
    values = [value or 0.0 for value in chart.series[0].values]
    starts = list(accumulate(values[:-1]))
    return [(0.0, values[0]), *zip(starts, values[1:-1], strict=False), (0.0, values[-1])]


def bridge_roles(item: Series) -> tuple[str, ...]:
    """Totals, rises and falls, where the series gives no role of its own to each."""
    if isinstance(item.role, tuple):
        return item.role
    changes = ("bridge.down" if (value or 0) < 0 else "bridge.up" for value in item.values[1:-1])
    return ("bridge.total", *changes, "bridge.total")[: len(item.values)]


def end_labels(chart: Chart, position: int) -> list[str]:
    """The bar's total, written by the last series that has a part of that bar."""
    later = chart.series[position + 1 :]
    return [
        ""
        if value is None or any(item.values[index] for item in later)
        else written_total(chart, index)
        for index, value in enumerate(chart.series[position].values)
    ]


def last_known(item: Series) -> int:
    """The position of the last value; -1 when there is none."""
    known = [index for index, value in enumerate(item.values) if value is not None]
    return known[-1] if known else -1


def is_above(chart: Chart, item: Series) -> bool:
    """Whether a line ends higher than all others: two names never cover each other."""
    ends = [other.values[last_known(other)] or 0 for other in chart.series if other.values]
    return (item.values[last_known(item)] or 0) == max(ends)


def line_colour(item: Series) -> str:
    role = item.role if isinstance(item.role, str) else "current"
    return COLOURS["previous"] if role == "previous" else ACCENT


def line_width(item: Series) -> float:
    return 2.5 if item.role == "current" else 1.5


def name_colour(item: Series) -> str:
    """As the line; the grey of the year before is too pale for words."""
    return SECONDARY if item.role == "previous" else line_colour(item)
