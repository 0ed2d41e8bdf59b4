"""What does each cell of a corrected copy hold, so that it is read back as it was understood?

Rows and columns of the source table, without the personal ones. A cell becomes a real date or a
real number where that is what it says; a cell at fault keeps its text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from pipeline.accepted import label_of
from pipeline.code_lists import CodeLists
from pipeline.layouts import Column, Kind
from pipeline.ours import NAMES_REMOVED
from pipeline.parse_dates import periods
from pipeline.parse_numbers import decimals, unambiguous
from pipeline.prepared import Prepared
from pipeline.problems import ERROR
from pipeline.sheet import EXTRA, LINE
from pipeline.spelling import fold
from pipeline.write_workbook import Value

_DATES = (Kind.DATE, Kind.END_DATE, Kind.PERIOD)
_NUMBERS = (Kind.INTEGER, Kind.COUNT, Kind.ESTIMATE, Kind.DECIMAL, Kind.YEAR)
_NUMERIC = re.compile(r"[+-]?\d[\d .,\u00a0\u202f]*%?$")
_PLAIN_NUMBER = re.compile(r"\d+(?:[.,]\d+)?$")
_READS_AS_TWO = re.compile(r"[+-]?[1-9]\d{0,2}\.\d{3}$")
_NOT_READ = " (non lue)"
Span = tuple[date | None, date | None]


@dataclass(frozen=True, eq=False)
class CopiedColumn:
    """``source_title``: the header that problems name; ``column``: ours, where there is one."""

    title: str
    source_title: str
    column: Column | None
    values: Sequence[Value]


@dataclass(frozen=True, eq=False)
class Copied:
    """``lines``: source line of each row; ``extras``: what stood beyond the header."""

    columns: Sequence[CopiedColumn]
    lines: Sequence[int]
    extras: Sequence[str]


@dataclass(frozen=True, eq=False)
class _Cell:
    """A column being copied: its text, what was understood of it, and where it is at fault.

    ``is_answered``: the person said how its ambiguous cells are read.
    """

    text: pl.Series
    title: str
    column: Column
    understood: pl.DataFrame
    at_fault: pl.Series
    is_answered: bool


def copied(prepared: Prepared, lists: CodeLists, *, only_faulty: bool) -> Copied:
    """``only_faulty``: only the rows set aside."""
    rows = _rows(prepared, only_faulty)
    understood = _understood(prepared, rows)
    columns = [
        *_written_columns(prepared, rows, understood, lists),
        *_given_columns(prepared, rows.height),
    ]
    if prepared.understood.personal:
        columns.append(CopiedColumn(NAMES_REMOVED, NAMES_REMOVED, None, [None] * rows.height))
    extras = rows[EXTRA].to_list()
    return Copied(columns, rows[LINE].to_list(), extras)


def _rows(prepared: Prepared, only_faulty: bool) -> pl.DataFrame:
    """The data rows of the source table; those that the import ignores are told elsewhere."""
    read, cells = prepared.rows, prepared.understood.sheet.cells
    wanted = read.read[LINE].filter(~read.read[LINE].is_in(read.ignored[LINE].implode()))
    if only_faulty:
        wanted = read.problems.filter(pl.col("gravite") == ERROR)[LINE]
    return cells.filter(pl.col(LINE).is_in(wanted.implode()))


def _understood(prepared: Prepared, rows: pl.DataFrame) -> pl.DataFrame:
    """What was understood of each row, missing where one source line gave several rows."""
    read = prepared.rows.read.unique(LINE, keep="none")
    alone = rows.select(pl.when(pl.col(LINE).is_unique()).then(pl.col(LINE)).alias(LINE))
    return alone.join(read, on=LINE, how="left", maintain_order="left")


def _written_columns(
    prepared: Prepared, rows: pl.DataFrame, understood: pl.DataFrame, lists: CodeLists
) -> list[CopiedColumn]:
    found = prepared.understood
    # of two of our columns that one of the file gives, the first is told
    named = {position: name for name, position in reversed([*found.sources.items()])}
    copies = []
    for position, title in enumerate(found.sheet.header):
        text = rows[f"c{position}"]
        if position in found.sheet.personal:
            continue
        if position not in named:
            copies.append(CopiedColumn(_unread_title(prepared, title), title, None, text.to_list()))
            continue
        column = found.layout.column(named[position])
        faults = _lines_at_fault(prepared, title)
        at_fault = rows[LINE].is_in(faults.implode())
        is_answered = prepared.choices.reading_of(column.name) is not None
        cell = _Cell(text, title, column, understood, at_fault, is_answered)
        copies.append(_copy(prepared, cell, lists))
    return copies


def _unread_title(prepared: Prepared, title: str) -> str:
    """A header that the person left out must not be understood when the copy comes back."""
    known = title and prepared.understood.layout.match(title)
    return title + _NOT_READ if known else title


def _copy(prepared: Prepared, cell: _Cell, lists: CodeLists) -> CopiedColumn:
    match = prepared.understood.layout.match(cell.title)
    is_known = match is not None and match.name == cell.column.name
    title = cell.title if is_known else cell.column.name
    values = _values(cell, prepared, lists)
    kept = zip(cell.at_fault, cell.text, values, strict=True)
    mended = [text if at_fault else value for at_fault, text, value in kept]
    return CopiedColumn(title, cell.title, cell.column, mended)


def _lines_at_fault(prepared: Prepared, title: str) -> pl.Series:
    told = prepared.rows.problems
    return told.filter((pl.col("colonne") == title) & (pl.col("gravite") == ERROR))[LINE]


def _values(cell: _Cell, prepared: Prepared, lists: CodeLists) -> Sequence[Value]:
    if cell.column.kind in _DATES:
        return _dates(cell)
    if cell.column.kind in _NUMBERS:
        return _numbers(cell)
    if cell.column.kind is Kind.DURATION:
        return list(map(_duration, cell.text))
    return _decided(cell, prepared.choices.codes_of(cell.column.name), lists)


def _given_columns(prepared: Prepared, height: int) -> list[CopiedColumn]:
    """What was given once for the whole file is written on each row."""
    found = prepared.understood
    return [
        CopiedColumn(
            found.title(name), found.title(name), found.layout.column(name), [text] * height
        )
        for name, text in found.values.items()
    ]


def _dates(cell: _Cell) -> Sequence[Value]:
    """A day becomes a real date; a month, a year or words stay as they are written."""
    name = cell.column.name
    bounds = (f"{name}.debut", f"{name}.fin") if cell.column.kind is Kind.PERIOD else (name, name)
    chosen = cell.understood.select(
        *(pl.col(bound).alias(str(i)) for i, bound in enumerate(bounds))
    )
    spans = periods(cell.text).values
    first, other = (chosen, spans) if cell.is_answered else (spans, chosen)
    days = map(_day, cell.text, first.iter_rows(), other.iter_rows())
    return [_as_month(day) if fold(cell.title) == "mois" else day for day in days]


def _day(text: str | None, first: Span, other: Span) -> Value:
    start, end = other if first[0] is None else first
    return start if text and start is not None and start == end else text


def _as_month(day: Value) -> Value:
    """Under « mois », Excel's first day of a month is that month."""
    return f"{day:%m/%Y}" if isinstance(day, date) and day.day == 1 else day


def _numbers(cell: _Cell) -> Sequence[Value]:
    own = decimals(cell.text).values.to_series()
    chosen = cell.understood[cell.column.name].cast(pl.Float64, strict=False)
    first, other = (chosen, own) if cell.is_answered else (own, chosen)
    return list(map(_number, cell.text, first, other))


def _number(text: str | None, first: float | None, other: float | None) -> Value:
    """A real number settles what the rest of its column said of « 1.250 »."""
    value = other if first is None else first
    if text is None or value is None or not _NUMERIC.match(text):
        return text
    return unambiguous(value) if _READS_AS_TWO.match(str(value)) else value


def _duration(text: str | None) -> Value:
    """In its column's own unit, which the header says."""
    return float(text.replace(",", ".")) if text and _PLAIN_NUMBER.match(text) else text


def _decided(cell: _Cell, codes: dict[str, str], lists: CodeLists) -> Sequence[Value]:
    """Words that the person gave a code to are written as the label of that code."""
    liste = cell.column.code_list
    if not codes or not liste:
        return cell.text.to_list()
    labels = {text: label_of(liste, code, lists) if code else None for text, code in codes.items()}
    return [labels.get(text, text) if text else None for text in cell.text]
