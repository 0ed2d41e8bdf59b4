"""How does a test write the files that people bring? As small text tables: `a | b`, one row a line."""

import io
from collections.abc import Sequence
from typing import Any

import xlsxwriter

from pipeline.choices import Choices
from pipeline.code_lists import effective
from pipeline.folders import Espace
from pipeline.importing import import_file
from pipeline.prepared import Prepared, prepare
from pipeline.report import Report
from pipeline.rows import Rows
from pipeline.store import current_version

SEANCES = """
    seance_id | date       | type_action           | intitule | demi_journees | perimetre | statut
    S1        | 24/02/2022 | Sessions de formation | Un       | 1             | socle     | realise
    S2        | 25/02/2022 | Sessions de formation | Deux     | 2             | socle     | realise
"""
PRESENCES = """
    seance_id | profil          | participants
    S1        | elus            | 12
    S1        | citoyens        | 3
    S2        | elus            | 8
"""


def cells(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def csv_of(table: str, separator: str = ";", encoding: str = "utf-8", end: str = "\n") -> bytes:
    """The rows of a drawn table, header first, quoted nowhere."""
    return end.join([separator.join(row) for row in cells(table)] + [""]).encode(encoding)


def xlsx_of(rows: Sequence[Sequence[Any]], row: int = 0, column: int = 0) -> bytes:
    """A workbook of one sheet, its table starting anywhere; dates are real dates."""
    return workbook({"Feuil1": rows}, row=row, column=column)


def workbook(
    sheets: dict[str, Sequence[Sequence[Any]]],
    hidden: Sequence[str] = (),
    row: int = 0,
    column: int = 0,
) -> bytes:
    content = io.BytesIO()
    options = {"default_date_format": "dd/mm/yyyy"}
    with xlsxwriter.Workbook(content, options) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, values in enumerate(rows, row):
                sheet.write_row(number, column, values)
            if name in hidden:
                sheet.hide()
    return content.getvalue()


def prepared(
    content: str | bytes, name: str = "essai.csv", jeu: str | None = None, **values: str
) -> Prepared:
    """A drawn table, or the bytes of a file, read with the shared code lists."""
    written = csv_of(content) if isinstance(content, str) else content
    choices = Choices(jeu, tuple(sorted(values.items())))
    return prepare(written, name, choices, effective())


def rows(content: str | bytes, jeu: str | None = None, **values: str) -> Rows:
    return prepared(content, jeu=jeu, **values).rows


def column(found: Rows, name: str) -> list[Any]:
    return found.kept[name].to_list()


def told(found: Rows) -> list[tuple[int, str | None, str]]:
    """Line, column and rule of each problem."""
    return list(found.problems.select("ligne", "colonne", "regle").iter_rows())


def bring(place: Espace, content: str | bytes, name: str = "essai.csv", **values: str) -> Report:
    """Import a drawn table, or the bytes of a file; returns what is told of its (first) jeu."""
    written = csv_of(content) if isinstance(content, str) else content
    choices = Choices(values=tuple(sorted(values.items())))
    return import_file(place, written, name, choices, "essai")[0]


def table(place: Espace, name: str, columns: str = "*", order: str = "ALL") -> list[dict[str, Any]]:
    """Rows of a table of the current version."""
    return current_version(place).query(f"SELECT {columns} FROM {name} ORDER BY {order}")
