"""How does a table stand in Word? A real one: header on every page, numbers on the right."""

from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.table import Table as WordTable
from docx.table import _Row

from indicators.blocks import Grid, Row, Table
from rendering import cells
from rendering.legible import legible
from rendering.tokens import SHADES
from rendering.widths import shared
from rendering.word_styles import ON_DARK, TABLE_SIZE, TABLE_STYLE, TEXT_WIDTH_CM

_POINTS_PER_CM = 72 / 2.54
_PADDING, _SHORT = 4, 20
_MEASURED = 1.08 * TABLE_SIZE  # the bold of Arial is wider than ours, even with its margin


def add(document: Document, table: Table) -> None:
    grid = table.grid
    word = document.add_table(rows=1, cols=len(grid.columns), style=TABLE_STYLE)
    _describe(word, table)
    _size(word, grid)
    styles = _styles(document, grid)
    _fill(word.rows[0], styles, [legible(column.label) for column in grid.columns])
    _flag(word.rows[0], "w:tblHeader")
    largest = cells.most(grid) if table.shaded else 0.0
    for row in grid.rows:
        added = word.add_row()
        _fill(added, styles, _texts(grid, row))
        _tint(added, [cells.shade(row, n, largest) for n in range(len(row.cells))])
        if row.is_total and row is not grid.rows[-1]:
            _strengthen(added)


def _styles(document: Document, grid: Grid) -> list[str]:
    """By identifier: looked up by name for each cell, styles took most of the time.

    The rows of a short table stay together: a total alone on the next page tells nothing.
    """
    short = len(grid.rows) <= _SHORT
    words, number = ("Cellule liée", "Nombre lié") if short else ("Cellule", "Nombre")
    known = {name: document.styles[name].style_id for name in (words, number)}
    return [known[number if column.numeric else words] for column in grid.columns]


def _texts(grid: Grid, row: Row) -> list[str]:
    pairs = zip(grid.columns, row.cells, strict=True)
    return [legible(cells.text(column, cell)) for column, cell in pairs]


def _fill(row: _Row, styles: list[str], texts: list[str]) -> None:
    _flag(row, "w:cantSplit")
    for cell, style, text in zip(row.cells, styles, texts, strict=True):
        paragraph = cell.paragraphs[0]
        paragraph._p.style = style
        paragraph.add_run(text)


def _strengthen(row: _Row) -> None:
    for cell in row.cells:
        cell.paragraphs[0].runs[0].style = "Strong"


def _flag(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _tint(row: _Row, shades: list[int | None]) -> None:
    """The tint follows the value, so no style can hold it; white letters on the darkest."""
    for cell, shade in zip(row.cells, shades, strict=True):
        if shade == len(SHADES):
            cell.paragraphs[0].runs[0].style = ON_DARK
        if shade:
            fill = f'w:val="clear" w:color="auto" w:fill="{SHADES[shade - 1][1:]}"'
            cell._tc.get_or_add_tcPr().append(parse_xml(f"<w:shd {nsdecls('w')} {fill}/>"))


def _size(word: WordTable, grid: Grid) -> None:
    """On the columns and on the first row, which Word follows; the next rows copy the columns."""
    word.autofit = False
    widths = shared(grid, TEXT_WIDTH_CM * _POINTS_PER_CM, _MEASURED, _PADDING)
    for column, cell, width in zip(word.columns, word.rows[0].cells, widths, strict=True):
        column.width = cell.width = Pt(width)


def _describe(word: WordTable, table: Table) -> None:
    """Its name for a screen reader, and which rows its style sets apart."""
    properties = word._tbl.tblPr
    (look,) = properties.iter(qn("w:tblLook"))
    ends_with_total = bool(table.grid.rows) and table.grid.rows[-1].is_total
    flags = {"firstRow": 1, "lastRow": int(ends_with_total), "firstColumn": 0, "noHBand": 1}
    for name, value in flags.items():
        look.set(qn(f"w:{name}"), str(value))
    look.set(qn("w:val"), "0660" if ends_with_total else "0620")
    for name, words in (("w:tblCaption", table.title), ("w:tblDescription", table.subtitle)):
        told = OxmlElement(name)
        told.set(qn("w:val"), legible(words))
        properties.append(told)
