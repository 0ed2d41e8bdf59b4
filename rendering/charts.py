"""What does a chart look like? A Plotly figure as plain JSON values, from a block alone.

No layout template is sent and nothing is computed here: the block has every value and every word.
"""

from collections.abc import Callable, Sequence
from typing import Any

import plotly.graph_objects as go

from indicators.blocks import Chart, Series
from rendering import maps, marks
from rendering.axes import layout
from rendering.tokens import AXIS_SIZE, colour, outline

_BAR_PIXELS, _LEAST_PIXELS, _TIME_PIXELS = 26, 120, 300
_NO_BREAK = "\u00a0"


def height(chart: Chart) -> int:
    """Pixels that the drawing needs."""
    if chart.kind == "map":
        return maps.height(chart)
    if chart.kind not in ("bars", "bridge"):
        return _TIME_PIXELS
    return max(_LEAST_PIXELS, 16 + _BAR_PIXELS * len(chart.categories))


def figure(chart: Chart) -> dict[str, Any]:
    """``{"data": […], "layout": {…}}`` for Plotly.react; one trace per series."""
    traces = _TRACES[chart.kind](chart)
    drawn = go.Figure(data=traces, layout=layout(chart, height(chart), marks.largest(chart)))
    return {
        "data": [trace.to_plotly_json() for trace in drawn.data],
        "layout": drawn.layout.to_plotly_json(),
    }


def _bars(chart: Chart) -> list[go.Bar]:
    """Horizontal, stacked, the total written at the end of each bar."""
    return [
        go.Bar(
            orientation="h",
            name=item.name,
            x=list(item.values),
            y=list(range(len(chart.categories))),
            marker=_marker(item),
            customdata=list(item.keys or chart.keys) or None,
            text=marks.end_labels(chart, index),
            textposition="outside",
            cliponaxis=False,
            hovertemplate=_hover(chart, item),
        )
        for index, item in enumerate(chart.series)
    ]


def _marker(item: Series) -> dict[str, Any]:
    colours = [colour(role) for role in marks.roles(item)]
    outlines = [outline(role) for role in marks.roles(item)]
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


def _bridge(chart: Chart) -> list[go.Bar]:
    """Each step starts where the one before ended; its signed value stands at its end."""
    bars = marks.waterfall(chart)
    return [
        go.Bar(
            orientation="h",
            name=chart.series[0].name,
            base=[min(start, start + width) for start, width in bars],
            x=[abs(width) for _, width in bars],
            y=list(range(len(chart.categories))),
            marker={"color": [colour(role) for role in marks.bridge_roles(chart.series[0])]},
            customdata=list(chart.keys) or None,
            text=[marks.written_total(chart, index) for index in range(len(bars))],
            textposition="outside",
            cliponaxis=False,
            hovertemplate="%{text}<extra></extra>",
        )
    ]


def _columns(chart: Chart) -> list[go.Bar]:
    return [
        go.Bar(
            name=item.name,
            x=list(chart.categories),
            y=list(item.values),
            marker=_marker(item),
            customdata=list(item.keys or chart.keys) or None,
            text=marks.end_labels(chart, index),
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
            line={
                "color": marks.line_colour(item),
                "width": 2.5 if item.role == "current" else 1.5,
            },
            marker={"size": 6, "color": marks.line_colour(item)},
            text=_last_point_label(chart, item),
            textposition=_label_side(chart, item),
            textfont={"color": marks.name_colour(item), "size": AXIS_SIZE},
            cliponaxis=False,
            customdata=list(item.keys or chart.keys) or None,
            hovertemplate=_hover(chart, item),
        )
        for item in chart.series
    ]


def _label_side(chart: Chart, item: Series) -> str:
    return "top center" if marks.is_above(chart, item) else "bottom center"


def _last_point_label(chart: Chart, item: Series) -> list[str]:
    last = marks.last_known(item)
    return [
        f"{item.name} : {marks.written(chart, value)}" if index == last else ""
        for index, value in enumerate(item.values)
    ]


_TRACES: dict[str, Callable[[Chart], Sequence[Any]]] = {
    "bars": _bars,
    "columns": _columns,
    "lines": _lines,
    "bridge": _bridge,
    "map": maps.traces,
}
