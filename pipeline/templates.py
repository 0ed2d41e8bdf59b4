"""What does a person start from? An empty file of a jeu, whose example row is never read."""

import csv
import io
from collections.abc import Mapping
from datetime import date
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from pipeline.accepted import accepted, in_words
from pipeline.code_lists import CodeLists
from pipeline.column_words import ColumnWords, column_words
from pipeline.drop_downs import DropDown, add_drop_downs
from pipeline.layouts import LAYOUTS, Kind
from pipeline.ours import GUIDE_OF_TEMPLATE
from pipeline.problems import french
from pipeline.template_guide import NEEDED, write_guide
from pipeline.write_workbook import (
    DATE_FORMAT,
    Styles,
    Value,
    comment,
    new_workbook,
    on_paper,
    width_of,
    write_value,
)

_NEEDED_ROW, _HEADER_ROW, _EXAMPLE_ROW, _LAST_ROW = 0, 1, 2, 2_000
_HALF_DAYS = (0.5, 1.0, 1.5, 2.0)
_DATES = (Kind.DATE, Kind.END_DATE, Kind.PERIOD)
_NUMBERS = (Kind.INTEGER, Kind.COUNT, Kind.ESTIMATE, Kind.DECIMAL, Kind.YEAR, Kind.DURATION)
_A_DAY = "Écrivez un jour, par exemple 24/02/2026."
_A_PERIOD = (
    f"{_A_DAY} Pour un mois ou une année, tapez d'abord une apostrophe : '02/2026 ou '2026 ; sans "
    "elle, Excel en ferait un jour."
)
# « 2026 » typed in a cell of dates is the 18th of July 1905: text passes, an old day does not
_DAY_OR_TEXT = "=OR(ISTEXT({cell}),AND(ISNUMBER({cell}),{cell}>=32874,{cell}<73051))"
_DAYS = {"criteria": "between", "minimum": date(1990, 1, 1), "maximum": date(2099, 12, 31)}
_YEARS = {"criteria": "between", "minimum": 1900, "maximum": 2099}
_RULES: dict[Kind, tuple[dict[str, Any], str]] = {
    Kind.DATE: ({"validate": "date", **_DAYS}, _A_DAY),
    Kind.END_DATE: ({"validate": "custom", "value": _DAY_OR_TEXT}, _A_PERIOD),
    Kind.PERIOD: ({"validate": "custom", "value": _DAY_OR_TEXT}, _A_PERIOD),
    Kind.YEAR: ({"validate": "integer", **_YEARS}, "Écrivez une année sur quatre chiffres."),
    Kind.INTEGER: (
        {"validate": "integer", "criteria": ">=", "value": 0},
        "Écrivez un nombre entier, positif ou nul.",
    ),
}


def template_csv(jeu: str) -> bytes:
    """For Excel in French, under the names and codes of the form of exchange (see ``schemas``)."""
    text = io.StringIO()
    rows = csv.writer(text, delimiter=";", lineterminator="\r\n")
    rows.writerow(words.column.name for words in column_words(jeu))
    rows.writerow(words.example for words in column_words(jeu))
    return text.getvalue().encode("utf-8-sig")


def template_xlsx(jeu: str, lists: CodeLists) -> bytes:
    """To be filled under its example: lists to choose from, and a comment on each header."""
    content = io.BytesIO()
    with new_workbook(content) as book:
        sheet = book.add_worksheet(LAYOUTS[jeu].libelle.capitalize())
        _write_table(book, sheet, jeu, lists)
        write_guide(book.add_worksheet(GUIDE_OF_TEMPLATE), Styles(book), jeu, lists)
        rows = (_EXAMPLE_ROW, _LAST_ROW)
        add_drop_downs(book, sheet, _drop_downs(jeu, lists), rows)
    return content.getvalue()


def _write_table(book: Workbook, sheet: Worksheet, jeu: str, lists: CodeLists) -> None:
    styles = Styles(book)
    for at, words in enumerate(column_words(jeu)):
        value = _example(jeu, words, lists)
        typed = styles.of(num_format=_typed_as(words.column.kind))
        sheet.set_column(at, at, width_of(words.title, [value], most=34), typed)
        needed = NEEDED[words.needed]
        sheet.write_string(_NEEDED_ROW, at, needed, styles.of(italic=True, font_color="#404040"))
        sheet.write_string(_HEADER_ROW, at, words.title, styles.header)
        comment(sheet, _HEADER_ROW, at, french(f"{needed.capitalize()}. {words.content}"))
        style = styles.cell(value, "#EDEDED", italic=True)
        write_value(sheet, _EXAMPLE_ROW, at, value, style)
        if rule := _rule(words, at):
            sheet.data_validation(_EXAMPLE_ROW, at, _LAST_ROW, at, dict(rule))
    sheet.set_row(_HEADER_ROW, 32)
    sheet.freeze_panes(_HEADER_ROW + 1, 0)
    on_paper(sheet)


def _typed_as(kind: Kind) -> str:
    """What is typed in a column: without a format, Excel makes « 1/2 » a date and 007 a 7."""
    if kind in _DATES:
        return DATE_FORMAT
    return "General" if kind in _NUMBERS else "@"


def _example(jeu: str, words: ColumnWords, lists: CodeLists) -> Value:
    """As a person writes it: labels, real dates, real numbers."""
    text, column = words.example, words.column
    if not text:
        return None
    if column.kind in _DATES:
        return date.fromisoformat(text)
    if column.kind in _NUMBERS:
        return float(text)
    return in_words(jeu, column, text, lists)


def _drop_downs(jeu: str, lists: CodeLists) -> list[DropDown]:
    offered = []
    for at, words in enumerate(column_words(jeu)):
        is_duration = words.column.kind is Kind.DURATION
        choices = _HALF_DAYS if is_duration else accepted(jeu, words.column, lists)
        if choices:
            is_strict = words.column.kind is not Kind.CODES
            offered.append(DropDown(at, words.title, choices, is_strict))
    return offered


def _rule(words: ColumnWords, at: int) -> Mapping[str, Any] | None:
    """What a cell without a list refuses while it is typed."""
    if words.column.kind not in _RULES:
        return None
    rule, advice = _RULES[words.column.kind]
    if rule["validate"] == "custom":
        cell = xl_rowcol_to_cell(_EXAMPLE_ROW, at)
        rule = {**rule, "value": rule["value"].replace("{cell}", cell)}
    return {
        **rule,
        "input_title": words.title[:32],
        "input_message": french(advice),
        "error_title": "Valeur non reconnue",
        "error_message": french(advice),
    }
