"""How does a table stand on a slide? Native cells, readable from the last row of a room.

A table that is too long or too wide goes on to next slides, its header and first column with it.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Pt

from indicators.blocks import Column, Grid, Row, Table
from rendering import cells, text_fit
from rendering.frames import Box
from rendering.pptx_stage import SMALL
from rendering.pptx_text import INK, Line, rgb, write
from rendering.text_fit import POINT, line_height
from rendering.tokens import BORDER, SHADES

_SIDE, _TOP = 6 * POINT, 3 * POINT
_SHARES = 24  # of the room that no word needs, given one at a time
_PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # « aucun style » of every Office


def fits(grid: Grid, box: Box) -> bool:
    widths = column_widths(grid, box.width)
    needed = [_least(grid, index) for index in range(len(grid.columns))]
    heights = _header_height(grid, widths) + sum(row_heights(grid, widths))
    return sum(needed) <= box.width and heights <= box.height


def cut(grid: Grid, box: Box) -> list[Grid]:
    """Grids that each hold in the box: by columns first, then by rows."""
    return [part for group in _by_columns(grid, box.width) for part in _by_rows(group, box)]


def _by_columns(grid: Grid, width: int) -> list[Grid]:
    """The first column, which names the rows, stands in each."""
    groups: list[list[int]] = [[]]
    room = left = width - _least(grid, 0)
    for index in range(1, len(grid.columns)):
        if groups[-1] and _least(grid, index) > left:
            groups.append([])
            left = room
        groups[-1].append(index)
        left -= _least(grid, index)
    return [_picked(grid, [0, *group]) for group in groups]


def _places(part: Grid, whole: Grid) -> list[int]:
    """Where the columns of a part stand in the whole: the first, then a run."""
    count = len(part.columns)
    starts = range(1, len(whole.columns) - count + 2)
    run = next((s for s in starts if whole.columns[s : s + count - 1] == part.columns[1:]), 1)
    return [0, *range(run, run + count - 1)]


def _picked(grid: Grid, indexes: Sequence[int]) -> Grid:
    rows = [Row(tuple(row.cells[i] for i in indexes), row.is_total) for row in grid.rows]
    return Grid(tuple(grid.columns[i] for i in indexes), tuple(rows))


def _by_rows(grid: Grid, box: Box) -> list[Grid]:
    widths = column_widths(grid, box.width)
    room = left = box.height - _header_height(grid, widths)
    groups: list[list[Row]] = [[]]
    kept = [_shortened(grid, row, widths, room) for row in grid.rows]
    for row, high in zip(kept, row_heights(Grid(grid.columns, tuple(kept)), widths), strict=True):
        if groups[-1] and high > left:
            groups.append([])
            left = room
        groups[-1].append(row)
        left -= high
    return [Grid(grid.columns, tuple(group)) for group in groups]


def _shortened(grid: Grid, row: Row, widths: Sequence[int], room: int) -> Row:
    """A text higher than the slide ends in « … »."""
    kept = [
        text_fit.shortened(cell, SMALL, (width - 2 * _SIDE, room - 2 * _TOP))
        if isinstance(cell, str)
        else cell
        for cell, width in zip(row.cells, widths, strict=True)
    ]
    return Row(tuple(kept), row.is_total, row.keys)


@lru_cache(maxsize=64)
def column_widths(grid: Grid, width: int) -> list[int]:
    """Each column has its longest word; what is left goes, share by share, where it saves lines."""
    widths = [_least(grid, index) for index in range(len(grid.columns))]
    share = (width - sum(widths)) // _SHARES
    if share <= 0:
        return [one * width // sum(widths) for one in widths]
    lengths = _lengths(grid)
    for _ in range(_SHARES):
        widths[_neediest(lengths, widths, share)] += share
    return widths


def _lengths(grid: Grid) -> list[list[int]]:
    """Row by row, header first, the length of each text on one line."""
    columns = [
        [text_fit.width(text, SMALL, bold=True) for text in _texts(grid, index)]
        for index in range(len(grid.columns))
    ]
    return [list(row) for row in zip(*columns, strict=True)]


def _neediest(lengths: list[list[int]], widths: list[int], share: int) -> int:
    """The column that saves most lines; when none does, the one whose text is longest for it."""

    def need(index: int) -> tuple[int, float]:
        wider = [one + share * (rank == index) for rank, one in enumerate(widths)]
        lines = sum(
            max(-(-length // (one - 2 * _SIDE)) for length, one in zip(row, wider, strict=True))
            for row in lengths
        )
        return lines, -max(row[index] for row in lengths) / widths[index]

    return min(range(len(widths)), key=need)


def _texts(grid: Grid, index: int) -> list[str]:
    column = grid.columns[index]
    return [column.label, *(cells.text(column, row.cells[index]) for row in grid.rows)]


def _least(grid: Grid, index: int) -> int:
    """Its longest word; « Près de 1 500 » in a column of numbers takes two lines, not three."""
    header, *texts = _texts(grid, index)
    words = [text_fit.widest_word(text, SMALL, bold=True) for text in (header, *texts)]
    halves = [text_fit.width(text, SMALL) * 3 // 5 for text in texts if grid.columns[index].numeric]
    return max(*words, *halves, 0) + 2 * _SIDE


def _header_height(grid: Grid, widths: Sequence[int]) -> int:
    labels = [column.label for column in grid.columns]
    return _high(labels, widths, bold=True)


def row_heights(grid: Grid, widths: Sequence[int]) -> list[int]:
    return [
        _high([cells.text(c, x) for c, x in zip(grid.columns, row.cells, strict=True)], widths,
              bold=row.is_total)
        for row in grid.rows
    ]  # fmt: skip


def _high(texts: Sequence[str], widths: Sequence[int], *, bold: bool) -> int:
    heights = [
        text_fit.height(text, SMALL, width - 2 * _SIDE, bold=bold)
        for text, width in zip(texts, widths, strict=True)
    ]
    return max(*heights, line_height(SMALL)) + 2 * _TOP


def add_table(slide: Any, box: Box, grid: Grid, whole: Table, described: str) -> int:
    """Draw the grid, a part of the whole or all of it, at the top of the box; answer its height."""
    widths = column_widths(_picked(whole.grid, _places(grid, whole.grid)), box.width)
    shaded_up_to = cells.most(whole.grid) if whole.shaded else 0.0
    heights = [_header_height(grid, widths), *row_heights(grid, widths)]
    rows, columns = len(heights), len(widths)
    frame = slide.shapes.add_table(rows, columns, box.left, box.top, sum(widths), sum(heights))
    frame._element.nvGraphicFramePr.cNvPr.set("descr", described)
    table = frame.table
    _plain(table, bool(grid.rows and grid.rows[-1].is_total))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row, height in zip(table.rows, heights, strict=True):
        row.height = height
    for index, column in enumerate(grid.columns):
        _write(table.cell(0, index), column, column.label, bold=True)
        _edge(table.cell(0, index), "lnB", 1.5)
    for rank, row in enumerate(grid.rows, 1):
        _write_row(table, rank, grid.columns, row, shaded_up_to)
    return sum(heights)


def _write_row(
    table: Any, rank: int, columns: Sequence[Column], row: Row, shaded_up_to: float
) -> None:
    for index, (column, value) in enumerate(zip(columns, row.cells, strict=True)):
        cell = table.cell(rank, index)
        shade = cells.shade(row, index, shaded_up_to)
        dark = shade == len(SHADES)
        _write(cell, column, cells.text(column, value), bold=row.is_total, dark=dark)
        _edge(cell, "lnT" if row.is_total else "lnB", 1.5 if row.is_total else 0.5)
        if shade:
            cell.fill.solid()
            cell.fill.fore_color.rgb = rgb(SHADES[shade - 1])


def _plain(table: Any, has_total: bool) -> None:
    """A header row for those who listen, no stripes, no colour of a style."""
    table.first_row, table.last_row, table.horz_banding = True, has_total, False
    table._tbl.tblPr.find(qn("a:tableStyleId")).text = _PLAIN_STYLE


def _write(cell: Any, column: Column, text: str, *, bold: bool, dark: bool = False) -> None:
    cell.margin_left = cell.margin_right = _SIDE
    cell.margin_top = cell.margin_bottom = _TOP
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    frame = cell.text_frame
    write(frame, [Line(text, SMALL, bold, MSO_THEME_COLOR.BACKGROUND_1 if dark else INK)])
    frame.paragraphs[0].alignment = PP_ALIGN.RIGHT if column.numeric else PP_ALIGN.LEFT


def _edge(cell: Any, side: str, points: float) -> None:
    """A rule on one side of a cell; python-pptx draws none. Before any fill, as the schema asks."""
    properties = cell._tc.get_or_add_tcPr()
    edge = properties.makeelement(qn(f"a:{side}"), {"w": str(int(Pt(points))), "cmpd": "sng"})
    fill = edge.makeelement(qn("a:solidFill"), {})
    colour = fill.makeelement(qn("a:srgbClr"), {"val": BORDER[1:]})
    fill.append(colour)
    edge.append(fill)
    properties.insert(0, edge)
