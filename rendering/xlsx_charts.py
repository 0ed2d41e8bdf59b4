"""How is a chart drawn natively in Excel? From the cells beside it, in the house's colours."""

from collections.abc import Sequence
from typing import Any

from indicators.blocks import Chart, Column, Grid, Row
from rendering import marks
from rendering import plotted as plotting
from rendering.chart_sheet import in_sheet, position_of
from rendering.plotted import CATEGORY, Plotted
from rendering.tokens import AXIS, GRID, INK, colour, outline
from rendering.xlsx_cells import Formats, Sheet
from rendering.xlsx_tables import Place, add_table

_KINDS = {"bars": "bar", "columns": "column", "bridge": "bar", "lines": "line"}
_WIDTH, _LEAST_HEIGHT, _BAR_HEIGHT = 760, 360, 34
_ROOM = 1.2  # of the largest mark: its label is written after it


def values_table(
    sheet: Sheet, top: int, chart: Chart, name: str, formats: Formats, given: Place | None
) -> Place:
    """Where the chart's values stand: in the block's own table if it has them all, else apart."""
    columns = plotting.plotted(chart)
    if given and _holds(chart.grid, chart, columns):
        return given
    written = in_sheet(columns)
    rows = [
        Row((category, *(column.values[index] for column in written)))
        for index, category in enumerate(chart.categories)
    ]
    heads = (Column(CATEGORY), *(Column(column.name, True) for column in written))
    values = Grid(heads, tuple(rows))
    known = len(chart.grid.columns)
    place = add_table(sheet, top, values, name, formats, sized_from=known)
    for position, column in enumerate(written, 1):
        _formulas(sheet, place.first, position, column, formats)
    return place


def _holds(grid: Grid, chart: Chart, columns: Sequence[Plotted]) -> bool:
    """Whether the grid's columns are the categories, then every series, in order."""
    body = [row.cells for row in grid.rows if not row.is_total]
    wanted = [
        (category, *(column.values[index] for column in in_sheet(columns)))
        for index, category in enumerate(chart.categories)
    ]
    width = len(wanted[0]) if wanted else 0
    return [row[:width] for row in body] == wanted


def _formulas(sheet: Sheet, first: int, position: int, column: Plotted, formats: Formats) -> None:
    form = formats.of(num_format="#,##0.##" if _has_decimals(column) else "#,##0", align="right")
    for index, value in enumerate(column.values):
        worked_out = plotting.formula(column, index, first + 1)
        if worked_out:
            cached = "" if value is None else value
            sheet.write_formula(first + index, position, worked_out, form, cached)


def _has_decimals(column: Plotted) -> bool:
    return any(value is not None and not float(value).is_integer() for value in column.values)


def width_of(chart: Chart) -> int:
    """How many columns the chart's values take."""
    return 1 + len(in_sheet(plotting.plotted(chart)))


def add_chart(book: Any, sheet: Sheet, corner: tuple[int, int], chart: Chart, place: Place) -> None:
    """Draw the chart with its upper left corner in a cell."""
    columns = plotting.plotted(chart)
    kind: dict[str, str] = {"type": _KINDS[chart.kind]}
    if plotting.is_stacked(chart):
        kind["subtype"] = "stacked"
    drawn = book.add_chart(kind)
    for column in columns:
        if column.in_chart:
            at = position_of(columns, column) + 1
            drawn.add_series(_series(sheet.get_name(), chart, column, at, place))
    _frame(drawn, chart, sheet.get_name())
    height = max(_LEAST_HEIGHT, _BAR_HEIGHT * len(chart.categories) + 90)
    drawn.set_size({"width": _WIDTH, "height": height})
    sheet.insert_chart(*corner, drawn, {"description": marks.alternative(chart)})


def _series(
    sheet: str, chart: Chart, column: Plotted, position: int, place: Place
) -> dict[str, Any]:
    last = place.first + len(chart.categories) - 1
    found: dict[str, Any] = {
        "name": [sheet, place.header, position],
        "categories": [sheet, place.first, 0, last, 0],
        "values": [sheet, place.first, position, last, position],
    }
    if chart.kind == "lines":
        return found | _line(chart, column)
    if column.label:
        side = "outside_end" if column.roles else "inside_base"
        font = {"bold": True, "color": INK}
        labels = {"value": True, "position": side, "num_format": column.label, "font": font}
        found["data_labels"] = labels
    if not column.roles:
        return found | {"fill": {"none": True}, "border": {"none": True}}
    found |= {"gap": 60, "overlap": 100, **_fill(column.roles[0], column.hatched)}
    if len(set(column.roles)) > 1:
        found["points"] = [_fill(role, column.hatched) for role in column.roles]
    return found


def _fill(role: str, hatched: bool) -> dict[str, Any]:
    border = {"border": {"color": outline(role), "width": 1}}
    if not hatched:
        return {"fill": {"color": colour(role)}, **border}
    hatching = {"pattern": "wide_upward_diagonal", "fg_color": colour(role), "bg_color": "#FFFFFF"}
    return {"pattern": hatching, **border}


def _line(chart: Chart, column: Plotted) -> dict[str, Any]:
    """Only the last known value is written; the legend names the lines."""
    item = next(item for item in chart.series if item.name == column.name)
    tint, last = marks.line_colour(item), marks.last_known(item)
    kept = [{} if index == last else {"delete": True} for index in range(len(item.values))]
    labels = {
        "value": True,
        "custom": kept,
        "num_format": column.label,
        "position": "above" if marks.is_above(chart, item) else "below",
        "font": {"bold": True, "color": marks.name_colour(item)},
    }
    marker = {"type": "circle", "size": 6, "fill": {"color": tint}, "border": {"color": tint}}
    line = {"color": tint, "width": marks.line_width(item)}
    return {"line": line, "marker": marker, "data_labels": labels}


def _frame(drawn: Any, chart: Chart, sheet: str) -> None:
    """Axes, legend, and the sheet's own title: given as a text, it might be read as a formula."""
    lines = chart.kind == "lines"
    values: dict[str, Any] = {
        "visible": lines,
        "num_format": plotting.axis_format(chart),
        "major_gridlines": {"visible": lines, "line": {"color": GRID}},
    }
    if not any(
        (value or 0) < 0 for column in _shown(chart) if column.roles for value in column.values
    ):
        values["min"] = 0
        if not lines:
            values["max"] = (plotting.largest(chart) or 1) * _ROOM
    names = {
        "reverse": plotting.is_flat(chart),
        "line": {"color": AXIS},
        "major_tick_mark": "none",
        "label_position": "low",
        "num_font": {"color": INK},
    }
    across, upright = (values, names) if plotting.is_flat(chart) else (names, values)
    drawn.set_x_axis(across)
    drawn.set_y_axis(upright)
    drawn.set_title({"name": [sheet, 0, 0], "name_font": {"size": 12, "color": INK}})
    _legend(drawn, chart)


def _legend(drawn: Any, chart: Chart) -> None:
    """Lines too: Excel cannot write a line's name at its end from a cell."""
    lines = chart.kind == "lines" and len(chart.series) > 1
    if not lines and not plotting.needs_legend(chart):
        drawn.set_legend({"none": True})
        return
    unnamed = [index for index, column in enumerate(_shown(chart)) if not column.roles]
    drawn.set_legend({"position": "bottom", "delete_series": unnamed})


def _shown(chart: Chart) -> list[Plotted]:
    return [column for column in plotting.plotted(chart) if column.in_chart]
