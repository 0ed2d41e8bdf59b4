"""How is a chart framed? Axes, margins, breaks of series: one layout for every chart."""

from typing import Any

import plotly.graph_objects as go

from indicators.blocks import Chart
from rendering import maps
from rendering.tokens import AXIS, AXIS_SIZE, FONT, GRID, INK, SECONDARY

_THIN = "\u202f"
_LABEL_ROOM = 1.22  # of the longest bar: its value is written after it


def layout(chart: Chart, pixels: int, largest: float) -> go.Layout:
    """The layout of a chart that is ``pixels`` high and whose longest bar is ``largest``."""
    common = {
        "font": {"family": FONT, "size": AXIS_SIZE, "color": INK},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "hovermode": "closest",
        "dragmode": False,
        "separators": f",{_THIN}",
        "template": None,
    }
    return go.Layout({**common, **_axes(chart, largest), "height": pixels})


def _axes(chart: Chart, largest: float) -> dict[str, Any]:
    if chart.kind == "map":
        return maps.axes(chart)
    return _bar_axes(chart, largest) if chart.kind in ("bars", "bridge") else _time_axes(chart)


def _bar_axes(chart: Chart, largest: float) -> dict[str, Any]:
    """No grid: every bar bears its value. The axis starts at zero and leaves room for the label."""
    return {
        "barmode": "stack",
        "bargap": 0.35,
        "margin": {"l": 8, "r": 8, "t": 4, "b": 4},
        "xaxis": {"visible": False, "range": [0, (largest or 1) * _LABEL_ROOM]},
        "yaxis": {
            "autorange": "reversed",
            "automargin": True,
            "tickmode": "array",
            "tickvals": list(range(len(chart.categories))),
            "ticktext": list(chart.categories),
            "ticks": "",
            "tickfont": {"color": INK, "size": AXIS_SIZE},
            "fixedrange": True,
        },
    }


def _time_axes(chart: Chart) -> dict[str, Any]:
    return {
        "barmode": "stack",
        "bargap": 0.4,
        "margin": {"l": 8, "r": 24, "t": 24, "b": 8},
        "xaxis": {
            "type": "category",
            "tickfont": {"color": SECONDARY},
            "linecolor": AXIS,
            "showgrid": False,
            "fixedrange": True,
        },
        "yaxis": {
            "rangemode": "tozero",
            "tickformat": ",.10~g",
            "gridcolor": GRID,
            "tickfont": {"color": SECONDARY},
            "automargin": True,
            "fixedrange": True,
            "nticks": 5,
        },
        "shapes": [_break_line(_place(chart, category)) for category, _ in chart.events],
        "annotations": [_break_word(_place(chart, category), w) for category, w in chart.events],
    }


def _place(chart: Chart, category: str) -> float:
    """By rank: a year given as text would be read as a number. A year's break stands before it."""
    rank = chart.categories.index(category)
    return rank - 0.5 if chart.kind == "columns" else rank


def _break_line(place: float) -> dict[str, Any]:
    return {
        "type": "line",
        "x0": place,
        "x1": place,
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "line": {"dash": "dash", "color": AXIS, "width": 1.5},
    }


def _break_word(place: float, reason: str) -> dict[str, Any]:
    return {
        "x": place,
        "y": 1.02,
        "yref": "paper",
        "text": reason,
        "showarrow": False,
        "xanchor": "left",
        "yanchor": "bottom",
        "font": {"size": 13, "color": SECONDARY},
    }
