"""What goes back to the person whose file has problems? A copy to mend and bring again.

The same table as the file, without its personal columns. Each cell at fault is coloured, commented
and told in words in a last column, which the import ignores.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter.worksheet import Worksheet

from pipeline.accepted import accepted
from pipeline.code_lists import CodeLists
from pipeline.corrected_cells import Copied, copied
from pipeline.corrected_guide import AT_FAULT, ROW_ASIDE, TO_CHECK, write_guide
from pipeline.drop_downs import DropDown, add_drop_downs
from pipeline.faults import Fault, faults_of
from pipeline.layouts import Kind
from pipeline.ours import GUIDE_OF_COPY, SOURCE_LINE, TO_CORRECT
from pipeline.prepared import Prepared
from pipeline.problems import InputRefused
from pipeline.write_workbook import (
    Styles,
    comment,
    height_of,
    new_workbook,
    on_paper,
    width_of,
    write_value,
)

MAX_ROWS = 1_048_575
_WORDS_WIDTH = 76
_MOST_COMMENTS = 2_000  # beyond, Excel opens slowly; the last column holds every message anyway


def corrected_copy(prepared: Prepared, lists: CodeLists, *, only_faulty: bool = False) -> bytes:
    """An .xlsx of every data row, or only of those set aside. Raises InputRefused when a sheet
    cannot hold them."""
    table = copied(prepared, lists, only_faulty=only_faulty)
    _check_height(table)
    present = set(table.lines)
    found = [fault for fault in faults_of(prepared.rows.problems) if fault.line in present]
    content = io.BytesIO()
    with new_workbook(content, in_row_order=True) as book:
        sheet = book.add_worksheet(prepared.understood.layout.libelle.capitalize())
        page = _Page(sheet, Styles(book), table)
        _write_header(page)
        _write_rows(page, found)
        write_guide(book.add_worksheet(GUIDE_OF_COPY), page.styles, prepared, table, found)
        add_drop_downs(book, sheet, _drop_downs(prepared, table, lists), (1, len(table.lines)))
    return content.getvalue()


def _check_height(table: Copied) -> None:
    if len(table.lines) > MAX_ROWS:
        raise InputRefused(
            "Cette copie aurait plus de lignes qu'une feuille Excel n'en tient.",
            "Demandez seulement les lignes à corriger, ou découpez le fichier par année.",
        )


@dataclass(frozen=True, eq=False)
class _Page:
    """``own``: where our two columns begin."""

    sheet: Worksheet
    styles: Styles
    table: Copied

    @property
    def own(self) -> int:
        return len(self.table.columns)


def _write_header(page: _Page) -> None:
    page.sheet.set_row(0, 32)
    titles = [*(column.title for column in page.table.columns), SOURCE_LINE, TO_CORRECT]
    for at, title in enumerate(titles):
        write_value(page.sheet, 0, at, title, page.styles.header)
    for at, column in enumerate(page.table.columns):
        page.sheet.set_column(at, at, width_of(column.title, column.values))
    page.sheet.set_column(page.own, page.own, 18)
    page.sheet.set_column(page.own + 1, page.own + 1, _WORDS_WIDTH)
    page.sheet.freeze_panes(1, 0)
    page.sheet.repeat_rows(0)
    on_paper(page.sheet)
    page.sheet.autofilter(0, 0, len(page.table.lines), page.own + 1)
    page.sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{len(page.table.lines) + 1}"})


def _write_rows(page: _Page, found: Sequence[Fault]) -> None:
    by_line: dict[int, list[Fault]] = {}
    for fault in found:
        by_line.setdefault(fault.line, []).append(fault)
    told = 0
    for at, line in enumerate(page.table.lines):
        faults = by_line.get(line, [])
        tint = ROW_ASIDE if any(fault.is_error for fault in faults) else None
        words = "\n".join(fault.in_words for fault in faults) or None
        page.sheet.set_row(at + 1, height_of(words, _WORDS_WIDTH))
        _write_cells(page, at, faults, tint)
        _write_own(page, at, words, tint)
        if faults and told < _MOST_COMMENTS:
            told += _comment(page, at, faults)


def _write_cells(page: _Page, at: int, faults: Sequence[Fault], tint: str | None) -> None:
    own = {fault.title: AT_FAULT if fault.is_error else TO_CHECK for fault in reversed(faults)}
    for position, column in enumerate(page.table.columns):
        value = column.values[at]
        style = page.styles.cell(value, own.get(column.source_title, tint))
        write_value(page.sheet, at + 1, position, value, style)


def _write_own(page: _Page, at: int, words: str | None, tint: str | None) -> None:
    """The source line, the problems in words, and what stood beyond the header."""
    line = float(page.table.lines[at])
    write_value(page.sheet, at + 1, page.own, line, page.styles.cell(line, tint, align="center"))
    style = page.styles.cell(words, tint, text_wrap=True)
    write_value(page.sheet, at + 1, page.own + 1, words, style)
    if extra := page.table.extras[at]:
        write_value(page.sheet, at + 1, page.own + 2, extra, page.styles.cell(extra, AT_FAULT))


def _comment(page: _Page, at: int, faults: Sequence[Fault]) -> int:
    """Tell each cell at fault; returns how many were told."""
    titles = [column.source_title for column in page.table.columns]
    told = {title: titles.index(title) for fault in faults if (title := fault.title) in titles}
    for title, position in told.items():
        said = [fault.sentence for fault in faults if fault.title == title]
        comment(page.sheet, at + 1, position, "\n".join(said))
    return len(told)


def _drop_downs(prepared: Prepared, table: Copied, lists: CodeLists) -> list[DropDown]:
    offered = [
        DropDown(at, found.title, words, found.column.kind is not Kind.CODES)
        for at, found in enumerate(table.columns)
        if found.column and (words := accepted(prepared.jeu, found.column, lists))
    ]
    return offered if table.lines else []
