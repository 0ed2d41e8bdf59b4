"""How does a column of a workbook offer its list? By a hidden sheet, whatever the list's length.

A list written in the rule itself stops at 255 characters, and ends a label at its first comma.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from pipeline.ours import LISTS
from pipeline.problems import french


@dataclass(frozen=True)
class DropDown:
    """``is_strict``: any other text is refused while typing; else the list only helps."""

    column: int
    title: str
    words: Sequence[str | float]
    is_strict: bool = True


def add_drop_downs(
    book: Workbook, sheet: Worksheet, drop_downs: Sequence[DropDown], rows: tuple[int, int]
) -> None:
    """Offer each list on the rows (first, last; from 0) of its column."""
    if not drop_downs:
        return
    lists = book.add_worksheet(LISTS)
    lists.hide()
    for at, offered in enumerate(drop_downs):
        lists.write_string(0, at, offered.title)
    for row in range(max(len(offered.words) for offered in drop_downs)):
        for at, offered in enumerate(drop_downs):
            if row < len(offered.words):
                lists.write(row + 1, at, offered.words[row])
    for at, offered in enumerate(drop_downs):
        place = (rows[0], offered.column, rows[1], offered.column)
        sheet.data_validation(*place, dict(_rule(at, offered)))


def _rule(at: int, offered: DropDown) -> Mapping[str, Any]:
    letter = xl_col_to_name(at)
    advice = "Choisissez dans la liste." if offered.is_strict else "La liste aide à écrire."
    several = "" if offered.is_strict else " Plusieurs valeurs se séparent par |."
    return {
        "validate": "list",
        "source": f"='{LISTS}'!${letter}$2:${letter}${len(offered.words) + 1}",
        "input_title": offered.title[:32],
        "input_message": french(advice + several),
        "error_title": "Valeur hors liste",
        "error_message": french(
            "Choisissez une valeur de la liste. Pour une valeur nouvelle, complétez d'abord la "
            "nomenclature."
        ),
        "show_error": offered.is_strict,
    }
