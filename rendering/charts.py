"""What does a chart look like? A Plotly figure as plain JSON values, from a block alone.

No layout template is sent and nothing is computed here: the block has every value and every word.
"""

from typing import Any

import plotly.graph_objects as go

from indicators.blocks import Chart, Series
from indicators.formats import number, percent, signed
from rendering.axes import layout
from rendering.tokens import ACCENT, AXIS, AXIS_SIZE, COLOURS, SECONDARY, colour

_BAR_PIXELS, _LEAST_PIXELS, _TIME_PIXELS = 26, 120, 300
_THIN, _NO_BREAK = "\u202f", "\u00a0"


def height(chart: Chart) -> int:
    """Pixels that the drawing needs."""
    if chart.kind != "bars":
        return _TIME_PIXELS
    return max(_LEAST_PIXELS, 16 + _BAR_PIXELS * len(chart.categories))


def figure(chart: Chart) -> dict[str, Any]:
    """``{"data": […], "layout": {…}}`` for Plotly.react; one trace per series."""
    traces = {"bars": _bars, "columns": _columns, "lines": _lines}[chart.kind](chart)
    drawn = go.Figure(data=traces, layout=layout(chart, height(chart), _largest(chart)))
    return {
        "data": [trace.to_plotly_json() for trace in drawn.data],
        "layout": drawn.layout.to_plotly_json(),
    }


def written(chart: Chart, value: float | None) -> str:
    """A value as a label: French, with its unit where it is a percentage."""
    return percent(value) if chart.unit == "%" else number(value)


def written_total(chart: Chart, index: int) -> str:
    """What is written beside one category, its parts together; a bridge's changes are signed."""
    value = _total(chart, index)
    if chart.kind == "bridge" and 0 < index < len(chart.categories) - 1:
        return signed(value)
    return written(chart, value)


def alternative(chart: Chart) -> str:
    """What someone who does not see the drawing is told."""
    if chart.message:
        return f"{chart.title}. {chart.message}"
    parts = [
        f"{category} : {written_total(chart, index)}"
        for index, category in enumerate(chart.categories)
    ]
    return f"{chart.title}. {chart.subtitle}. {' ; '.join(parts)}."


def _total(chart: Chart, index: int) -> float | None:
    """Stacked bars add up; lines tell their first series."""
    values = [item.values[index] for item in chart.series]
    if chart.kind == "lines":
        return next((value for value in values if value is not None), None)
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _largest(chart: Chart) -> float:
    totals = (_total(chart, index) or 0 for index in range(len(chart.categories)))
    return max(totals, default=0.0)


def _bars(chart: Chart) -> list[go.Bar]:
    """Horizontal, stacked, the total written at the end of each bar."""
    return [
        go.Bar(
            orientation="h",
            name=item.name,
            x=list(item.values),
            y=list(range(len(chart.categories))),
            marker=_marker(item),
            customdata=list(chart.keys) or None,
            text=_end_labels(chart, index),
            textposition="outside",
            cliponaxis=False,
            hovertemplate=_hover(chart, item),
        )
        for index, item in enumerate(chart.series)
    ]


def _end_labels(chart: Chart, position: int) -> list[str]:
    """The bar's total, written by the last series that has a part of that bar."""
    later = chart.series[position + 1 :]
    return [
        ""
        if value is None or any(item.values[index] for item in later)
        else written_total(chart, index)
        for index, value in enumerate(chart.series[position].values)
    ]


def _marker(item: Series) -> dict[str, Any]:
    roles = item.role if isinstance(item.role, tuple) else (item.role,) * len(item.values)
    colours = [colour(role) for role in roles]
    outlines = [AXIS if role == "unknown" else colour(role) for role in roles]
    marker: dict[str, Any] = {"color": colours, "line": {"color": outlines, "width": 1}}
    if item.known_from_report:
        marker["pattern"] = {
            "shape": "/",
            "fillmode": "overlay",
            "fgcolor": ["#FFFFFF"] * len(colours),
            "size": 6,
            "solidity": 0.35,
        }
    return marker


def _hover(chart: Chart, item: Series) -> str:
    unit = f"{_NO_BREAK}%" if chart.unit == "%" else f" {chart.unit}"
    axis = "x" if chart.kind == "bars" else "y"
    many = f" ({item.name})" if len(chart.series) > 1 else ""
    return f"%{{{axis}:,.10~g}}{unit}{many}<extra></extra>"


def _columns(chart: Chart) -> list[go.Bar]:
    return [
        go.Bar(
            name=item.name,
            x=list(chart.categories),
            y=list(item.values),
            marker=_marker(item),
            customdata=list(chart.keys) or None,
            text=_end_labels(chart, index),
            textposition="outside",
            cliponaxis=False,
            hovertemplate=_hover(chart, item),
        )
        for index, item in enumerate(chart.series)
    ]


def _lines(chart: Chart) -> list[go.Scatter]:
    """The name of each line stands at its last point; a gap stays a gap."""
    return [
        go.Scatter(
            name=item.name,
            x=list(chart.categories),
            y=list(item.values),
            mode="lines+markers+text",
            connectgaps=False,
            line={"color": _line_colour(item), "width": 2.5 if item.role == "current" else 1.5},
            marker={"size": 6, "color": _line_colour(item)},
            text=_last_point_label(chart, item),
            textposition=_label_side(chart, item),
            textfont={"color": _name_colour(item), "size": AXIS_SIZE},
            cliponaxis=False,
            customdata=list(chart.keys) or None,
            hovertemplate=_hover(chart, item),
        )
        for item in chart.series
    ]


def _label_side(chart: Chart, item: Series) -> str:
    """Above the line that ends higher, under the other: two names never cover each other."""
    ends = [next((v for v in reversed(s.values) if v is not None), 0) for s in chart.series]
    own = ends[chart.series.index(item)]
    return "top center" if own == max(ends) else "bottom center"


def _line_colour(item: Series) -> str:
    role = item.role if isinstance(item.role, str) else "current"
    return COLOURS["previous"] if role == "previous" else ACCENT


def _name_colour(item: Series) -> str:
    """As the line; the grey of the year before is too pale for words."""
    return SECONDARY if item.role == "previous" else _line_colour(item)


def _last_point_label(chart: Chart, item: Series) -> list[str]:
    known = [index for index, value in enumerate(item.values) if value is not None]
    last = known[-1] if known else -1
    return [
        f"{item.name} : {written(chart, value)}" if index == last else ""
        for index, value in enumerate(item.values)
    ]
