"""How do the visible sheets of a workbook become cells?"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

import fastexcel
import polars as pl

from pipeline.choices import Choices
from pipeline.grouping import line_ranges
from pipeline.header import HEADER_SEARCH, find_header, no_header_at
from pipeline.limits import check_cells
from pipeline.ours import OWN_SHEETS
from pipeline.problems import InputRefused
from pipeline.sheet import EXTRA, LINE, Sheet, sheet_of
from pipeline.workbook_parts import Marks, check_repeated, marks_of
from pipeline.workbook_values import as_shown, with_percents

_SHOWN = 5


def read_workbook(content: bytes, choices: Choices) -> list[Sheet]:
    """Raises InputRefused when it cannot be opened, or has no header where the person said."""
    nature = _nature(content)
    marks = marks_of(content) if nature == "xlsx" else {}
    if nature == "ods":
        check_repeated(content)
    hidden = [name for name, found in marks.items() if not found.is_visible]
    try:
        workbook = fastexcel.read_excel(content)
        loaded = [_load(workbook, name) for name in workbook.sheet_names if name not in hidden]
    except fastexcel.FastExcelError as error:
        raise InputRefused(
            "Ce classeur ne peut pas être lu : il est abîmé, protégé ou d'un autre type.",
            "Ouvrez-le dans Excel puis enregistrez-le en .xlsx sans mot de passe.",
        ) from error
    hidden += [sheet.name for sheet in loaded if sheet.visible != "visible"]
    notes = _notes(nature, [name for name in hidden if name not in OWN_SHEETS])
    shown = [sheet for sheet in loaded if sheet.name not in hidden]
    read = [_with_header(s, nature, marks.get(s.name, Marks()), choices) for s in shown]
    asked = [sheet for sheet in read if choices.sheet in (None, sheet.name)]
    if choices.header_line and all(sheet.header_line != choices.header_line for sheet in asked):
        raise no_header_at(choices.header_line)
    return [replace(sheet, notes=(*notes, *sheet.notes)) for sheet in read]


def _nature(content: bytes) -> str:
    if content.startswith(b"\xd0\xcf"):
        return "xls"
    if b"opendocument.spreadsheet" in content[:200]:
        return "ods"
    return "xlsb" if b"xl/workbook.bin" in content else "xlsx"


def _notes(nature: str, hidden: Sequence[str]) -> list[str]:
    told = []
    if hidden:
        names = ", ".join(f"« {name} »" for name in hidden)
        told.append(f"Feuilles masquées, non lues : {names}.")
    if nature != "xlsx":
        told.append(
            f"Dans un classeur .{nature}, les cellules fusionnées, les lignes masquées, les "
            "erreurs de formule et les pourcentages ne se voient pas : une cellule fusionnée ou en "
            "erreur est vide, et 61,5 % se lit 0,615."
        )
    return told


def _load(workbook: fastexcel.ExcelReader, name: str) -> fastexcel.ExcelSheet:
    # skip_rows=0: by default the empty rows above the table vanish and every line number is wrong
    return workbook.load_sheet(name, header_row=None, skip_rows=0, dtypes="string")


def _with_header(
    loaded: fastexcel.ExcelSheet, nature: str, marks: Marks, choices: Choices
) -> Sheet:
    """Its headers where the person says, unless that is of another sheet."""
    if choices.header_line and choices.sheet in (None, loaded.name):
        with suppress(InputRefused):
            return _read_sheet(loaded, nature, marks, choices.header_line)
    return _read_sheet(loaded, nature, marks, None)


def _read_sheet(
    loaded: fastexcel.ExcelSheet, nature: str, marks: Marks, header_line: int | None
) -> Sheet:
    check_cells(loaded.width * loaded.total_height, loaded.width)
    frame = as_shown(loaded.to_polars())
    written = _with_errors(_in_percents(frame, marks), marks)
    cells = written.with_row_index(LINE, offset=1)
    above = _texts(cells, HEADER_SEARCH)
    if not any(any(row) for row in above):
        return replace(sheet_of(nature, [], cells.clear().select(LINE)), name=loaded.name)
    found = find_header(_texts(cells, header_line) if header_line else above, header_line)
    at, titles = found.last, found.titles
    width = max(i for i, title in enumerate(titles, 1) if title.strip())
    body = _filled_down(cells, marks, at + 1).slice(at + 1)
    body.columns = [LINE, *(f"c{i}" for i in range(len(titles)))]
    beyond = [f"c{i}" for i in range(width, len(titles))]
    extra = pl.concat_str([pl.lit("", pl.String), *beyond], ignore_nulls=True, separator=" ")
    named = body.with_columns(extra.str.strip_chars().alias(EXTRA)).drop(beyond)
    sheet = sheet_of(nature, titles[:width], named)
    notes = tuple(_told(marks, at + 1))
    over = tuple(_texts(cells, at))
    return replace(sheet, name=loaded.name, header_line=at + 1, notes=notes, above=over)


def _texts(cells: pl.DataFrame, count: int) -> list[tuple[str, ...]]:
    """The first rows of a sheet."""
    return cells.head(count).drop(LINE).fill_null("").rows()


def _is_placed(frame: pl.DataFrame, marks: Marks) -> bool:
    """Whether the columns of the frame are those that the marks speak of."""
    first, last = marks.columns
    return frame.width == last - first + 1


def _in_percents(frame: pl.DataFrame, marks: Marks) -> pl.DataFrame:
    if not marks.percents or not _is_placed(frame, marks):
        return frame
    first = marks.columns[0]
    inside = ((row - 1, column - first) for row, column in marks.percents if row <= frame.height)
    return with_percents(frame, inside)


def _with_errors(frame: pl.DataFrame, marks: Marks) -> pl.DataFrame:
    """Errors written as their text: what reads the cells must know them from blanks."""
    if not marks.errors or not _is_placed(frame, marks):
        return frame
    columns = {column - marks.columns[0] for _, column, _ in marks.errors}
    texts = {position: frame.to_series(position).to_list() for position in columns}
    for row, column, text in marks.errors:
        if row <= frame.height:
            texts[column - marks.columns[0]][row - 1] = text
    return frame.with_columns(
        pl.Series(frame.columns[position], values, pl.String) for position, values in texts.items()
    )


def _filled_down(cells: pl.DataFrame, marks: Marks, header_line: int) -> pl.DataFrame:
    """The value of a merged cell on each of its rows, under the headers."""
    merged = [found for found in marks.merged if found[0] > header_line]
    if not merged or not _is_placed(cells.drop(LINE), marks):
        return cells
    offset = marks.columns[0] - 1
    inside = [found for found in merged if 0 < found[2] - offset < cells.width]
    texts = {column - offset: cells.to_series(column - offset).to_list() for *_, column in inside}
    for first, last, column in inside:
        values = texts[column - offset]
        values[first - 1 : last] = [values[first - 1]] * len(values[first - 1 : last])
    return cells.with_columns(
        pl.Series(cells.columns[position], values, pl.String) for position, values in texts.items()
    )


def _told(marks: Marks, header_line: int) -> list[str]:
    told = []
    merged = [
        n for a, b, _ in marks.merged if a > header_line for n in range(a, min(b, a + 10_000) + 1)
    ]
    if merged:
        told.append(
            f"Cellules fusionnées, valeur répétée sur chaque ligne : {line_ranges(merged)}."
        )
    hidden = [line for line in marks.hidden_rows if line > header_line]
    if hidden:
        told.append(f"Lignes masquées, lues comme les autres : {line_ranges(hidden)}.")
    if marks.uncomputed:
        places = ", ".join(marks.uncomputed[:_SHOWN])
        more = "…" if len(marks.uncomputed) > _SHOWN else ""
        told.append(
            f"Formules sans résultat enregistré, lues comme vides : {places}{more}. Ouvrez le "
            "classeur dans Excel et enregistrez-le pour qu'elles soient calculées."
        )
    return told
