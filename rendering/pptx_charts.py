"""How is a chart drawn natively in PowerPoint? Its own marks and labels, and its values to edit."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_PATTERN, MSO_THEME_COLOR
from pptx.util import Pt

from indicators.blocks import Chart, Series
from rendering import marks, pptx_chart_xml, text_fit
from rendering import plotted as plotting
from rendering.chart_sheet import chart_sheet
from rendering.frames import INCH, Box
from rendering.plotted import Plotted
from rendering.pptx_sections import in_french
from rendering.pptx_stage import SMALL
from rendering.pptx_text import rgb
from rendering.text_fit import line_height
from rendering.tokens import AXIS, GRID, colour, outline

_LABEL_SHARE = 0.46  # of the width, at most, for the names of bars
_BAR_ROOM, _COLUMN_ROOM = 1.2, 1.18  # of the largest mark: its label is written after it
_LEAST_HEIGHT = 1.9 * INCH
_AXIS_WIDTH = int(0.9 * INCH)
_NAME_ROOM = int(0.7 * INCH)  # at the right of lines, for half of the last point's label
_TIGHT = 1.04


def fits(chart: Chart, box: Box) -> bool:
    """Whether every label can be read in the box."""
    if plotting.is_flat(chart):
        return len(chart.categories) <= _bars_that_fit(chart, box)
    slot = _slot(chart, box)
    words = [text_fit.widest_word(category, SMALL) for category in chart.categories]
    return box.height >= _LEAST_HEIGHT and max(words, default=0) <= slot


def cut(chart: Chart, box: Box) -> list[Chart]:
    """Bars that are too many for a box go on in a next one; time and a bridge are never cut."""
    most = _bars_that_fit(chart, box)
    count = len(chart.categories)
    if chart.kind != "bars" or count <= most:
        return [chart]
    return [_part(chart, start, min(count, start + most)) for start in range(0, count, most)]


def _part(chart: Chart, start: int, end: int) -> Chart:
    def kept(item: Any) -> Any:
        return item[start:end] if isinstance(item, tuple) else item

    series = [replace(s, values=kept(s.values), role=kept(s.role)) for s in chart.series]
    return replace(
        chart, categories=kept(chart.categories), series=tuple(series), keys=kept(chart.keys)
    )


def _bars_that_fit(chart: Chart, box: Box) -> int:
    width = label_width(chart, box)
    most = max((len(text_fit.lines(c, SMALL, width)) for c in chart.categories), default=1)
    room = box.height - _legend_height(chart)
    return max(1, int(room // (most * line_height(SMALL) * _TIGHT)))


def _legend_height(chart: Chart) -> int:
    return line_height(SMALL) * 2 if plotting.needs_legend(chart) else 0


def label_width(chart: Chart, box: Box) -> int:
    """What the names of bars take on the left."""
    widest = max((text_fit.width(c, SMALL) for c in chart.categories), default=0)
    return int(min(widest, _LABEL_SHARE * box.width))


def _slot(chart: Chart, box: Box) -> int:
    """The width of one category over time."""
    axis = _AXIS_WIDTH + _NAME_ROOM if chart.kind == "lines" else 0
    return (box.width - axis) // max(1, len(chart.categories))


def add_chart(slide: Any, box: Box, chart: Chart, largest: float) -> None:
    """Draw the chart; ``largest``: the tallest mark of the whole, when this is a part of it."""
    columns = plotting.plotted(chart)
    shown = [column for column in columns if column.in_chart]
    frame = slide.shapes.add_chart(
        _type(chart), box.left, box.top, box.width, box.height, _values(chart, shown)
    )
    frame._element.nvGraphicFramePr.cNvPr.set("descr", marks.alternative(chart))
    drawn = frame.chart
    drawn.part.chart_workbook.update_from_xlsx_blob(chart_sheet(chart.categories, columns))
    drawn.font.size = Pt(SMALL)
    drawn.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
    drawn.has_title = False
    _legend(drawn, chart, shown)
    _axes(drawn, chart, largest)
    for series, column in zip(drawn.plots[0].series, shown, strict=True):
        _line(series, chart, column) if chart.kind == "lines" else _bar(series, column)
    pptx_chart_xml.refer(drawn, columns, len(chart.categories))
    pptx_chart_xml.place(drawn, box, _inner(chart, box))
    pptx_chart_xml.name_every_category(drawn, len(chart.categories))
    in_french(drawn._chartSpace)


def _type(chart: Chart) -> Any:
    if chart.kind == "lines":
        return XL_CHART_TYPE.LINE_MARKERS
    stacked = plotting.is_stacked(chart)
    if plotting.is_flat(chart):
        return XL_CHART_TYPE.BAR_STACKED if stacked else XL_CHART_TYPE.BAR_CLUSTERED
    return XL_CHART_TYPE.COLUMN_STACKED if stacked else XL_CHART_TYPE.COLUMN_CLUSTERED


def _values(chart: Chart, shown: Sequence[Plotted]) -> CategoryChartData:
    values = CategoryChartData(number_format=plotting.number_format(chart))
    values.categories = chart.categories
    for column in shown:
        values.add_series(column.name, column.values)
    return values


def _legend(drawn: Any, chart: Chart, shown: Sequence[Plotted]) -> None:
    drawn.has_legend = plotting.needs_legend(chart)
    if drawn.has_legend:
        drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
        unnamed = [index for index, column in enumerate(shown) if not column.roles]
        pptx_chart_xml.leave_out_of_legend(drawn, unnamed)


def _axes(drawn: Any, chart: Chart, largest: float) -> None:
    values, categories = drawn.value_axis, drawn.category_axis
    lines = chart.kind == "lines"
    values.visible, values.has_major_gridlines = lines, lines
    if _least(chart) >= 0:
        values.minimum_scale = 0
    if not lines and _least(chart) >= 0:
        room = _BAR_ROOM if plotting.is_flat(chart) else _COLUMN_ROOM
        values.maximum_scale = (largest or 1) * room
    if not lines:
        drawn.plots[0].gap_width = 45 if plotting.is_flat(chart) else 80
        drawn.plots[0].overlap = 100
    else:
        values.major_gridlines.format.line.color.rgb = rgb(GRID)
        values.format.line.fill.background()
        values.tick_labels.number_format = plotting.axis_format(chart)
        values.tick_labels.number_format_is_linked = False
    categories.reverse_order = plotting.is_flat(chart)
    categories.major_tick_mark = XL_TICK_MARK.NONE
    categories.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    categories.format.line.color.rgb = rgb(AXIS)


def _least(chart: Chart) -> float:
    known = [value for item in chart.series for value in item.values if value is not None]
    return 0 if chart.kind == "bridge" and plotting.is_stacked(chart) else min(known, default=0)


def _bar(series: Any, column: Plotted) -> None:
    if column.label:
        _label(series.data_labels, column.label, bool(column.roles))
    if not column.roles:
        series.format.fill.background()
        series.format.line.fill.background()
        return
    _fill(series.format, column.roles[0], column.hatched)
    for index, role in enumerate(column.roles):
        if len(set(column.roles)) > 1 and column.values[index] is not None:
            _fill(series.points[index].format, role, column.hatched)


def _label(labels: Any, number_format: str, outside: bool) -> None:
    place = XL_LABEL_POSITION.OUTSIDE_END if outside else XL_LABEL_POSITION.INSIDE_BASE
    labels.show_value, labels.position = True, place
    labels.number_format, labels.number_format_is_linked = number_format, False
    labels.font.size, labels.font.bold = Pt(SMALL), True
    labels.font.color.theme_color = MSO_THEME_COLOR.TEXT_1


def _fill(style: Any, role: str, hatched: bool) -> None:
    if hatched:
        style.fill.patterned()
        style.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        style.fill.fore_color.rgb, style.fill.back_color.rgb = rgb(colour(role)), rgb("#FFFFFF")
    else:
        style.fill.solid()
        style.fill.fore_color.rgb = rgb(colour(role))
    style.line.color.rgb, style.line.width = rgb(outline(role)), Pt(1)


def _line(series: Any, chart: Chart, column: Plotted) -> None:
    item = chart.series[[s.name for s in chart.series].index(column.name)]
    tint = rgb(marks.line_colour(item))
    series.smooth = False
    series.format.line.color.rgb, series.format.line.width = tint, Pt(1.5 * marks.line_width(item))
    series.marker.style, series.marker.size = XL_MARKER_STYLE.CIRCLE, 7
    series.marker.format.fill.solid()
    series.marker.format.fill.fore_color.rgb = tint
    series.marker.format.line.color.rgb = tint
    last = marks.last_known(item)
    if last >= 0:
        side = _side(chart, item, last)
        pptx_chart_xml.name_point(series, last, side, column.label, marks.name_colour(item))


def _side(chart: Chart, item: Series, last: int) -> XL_LABEL_POSITION:
    """After a line that ends early; above or under one that ends at the edge."""
    if last < len(item.values) - 1:
        return XL_LABEL_POSITION.RIGHT
    above = marks.is_above(chart, item)
    return XL_LABEL_POSITION.ABOVE if above else XL_LABEL_POSITION.BELOW


def _inner(chart: Chart, box: Box) -> Box:
    """Where the marks stand inside the chart's frame, from its own corner."""
    frame = Box(0, 0, box.width, box.height).above(_legend_height(chart), 0)
    if plotting.is_flat(chart):
        return frame.right_part(box.width - label_width(chart, box) - line_height(SMALL) // 2)
    slot = int(_slot(chart, box) * 0.95)
    most = max((len(text_fit.lines(c, SMALL, slot)) for c in chart.categories), default=1)
    under = line_height(SMALL) * most + line_height(SMALL) // 2
    inner = frame.above(under, 0).below(line_height(SMALL) // 2, 0)
    if chart.kind != "lines":
        return inner
    return inner.right_part(box.width - _AXIS_WIDTH).left_part(box.width - _AXIS_WIDTH - _NAME_ROOM)
