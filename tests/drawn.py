"""How does a test draw an espace? As small text tables, put into a real version file.

A cell that is left empty is null; several values in one cell are joined by `+`. A date may be a
day, a month or a year: the row then spans all of it.
"""

import shutil
from calendar import monthrange
from collections.abc import Iterable
from functools import lru_cache
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

import duckdb

from pipeline import version
from pipeline.code_lists import effective
from pipeline.links import EFFECTIF, LINKS
from pipeline.spelling import fold
from pipeline.store import Version

Cells = dict[str, object]
_NUMBER = count(1)
_SEANCE = {
    "type_action": "session_formation",
    "perimetre": "socle",
    "statut": "realise",
    "origine": "centre",
    "modalite": "presentiel",
}
_DEFAULTS: dict[str, Cells] = {
    "seances": {**_SEANCE, "intitule": "Séance"},
    "presences": {"qualificatif": "exact", "effectif_ensemble": "false"},
    "audience": {"origine": "centre"},
    "chiffres_publies": {"qualificatif": "exact"},
}
_SPANS = {
    "seances": ("date", "date_debut", "date_fin"),
    "audience": ("periode", "periode_debut", "periode_fin"),
}


@lru_cache(maxsize=1)
def _empty() -> Path:
    """A version without rows: the product's own tables, and its shared code lists.

    In small blocks: a table takes one at least, and a test writes hundreds of versions.
    """
    folder = Path(mkdtemp())
    version.build(folder / "built.duckdb", "essai", [], effective())
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{folder}/built.duckdb' AS built (READ_ONLY)")
        connection.execute(f"ATTACH '{folder}/small.duckdb' AS small (BLOCK_SIZE 16384)")
        connection.execute("COPY FROM DATABASE built TO small")
    return folder / "small.duckdb"


def drawn(folder: Path, **tables: str) -> Version:
    """A version that holds these rows and the shared lists; a drawn list replaces the shared one."""
    return filled(folder, {name: list(_read(name, text)) for name, text in tables.items()})


def filled(folder: Path, tables: dict[str, list[Cells]]) -> Version:
    name = f"v{next(_NUMBER):06d}"
    path = folder / f"{name}.duckdb"
    shutil.copy(_empty(), path)
    with duckdb.connect(path) as connection:
        for table, rows in tables.items():
            if table.startswith("liste_"):
                connection.execute(f"DELETE FROM {table}")
            _insert(connection, table, rows)
        connection.execute(EFFECTIF)
        for table, selected in LINKS.items():
            connection.execute(f"INSERT INTO {table} {selected}")
        connection.execute(
            "INSERT INTO imports SELECT 'i1', 1, now(), 'essai', 'essai.csv', 'seances', 0, 0"
        )
    return Version("essai", name, path)


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: Iterable[Cells]) -> None:
    for number, row in enumerate(rows, 2):
        cells = {**_DEFAULTS.get(table, {}), **_derived(table, row)}
        if not table.startswith("liste_"):
            cells |= {"import_id": "i1", "ligne": number}
        names, marks = ", ".join(cells), ", ".join("?" for _ in cells)
        connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(cells.values()))


def _read(table: str, text: str) -> Iterable[Cells]:
    header, *lines = [line.strip() for line in text.strip().splitlines()]
    names = [name.strip() for name in header.split("|")]
    for line in lines:
        cells = [cell.strip() or None for cell in line.split("|")]
        yield dict(zip(names, cells, strict=True))


def _derived(table: str, row: Cells) -> Cells:
    """What the pipeline works out: spans, the exercice, the slug of a label."""
    cells = dict(row)
    if table in _SPANS and _SPANS[table][0] in cells:
        written, start, end = _SPANS[table]
        cells[start], cells[end], precision = span(str(cells.pop(written)))
        if table == "seances":
            cells["precision_date"] = precision
    if table == "seances":
        cells["exercice"] = int(str(cells["date_debut"])[:4])
    if cells.get("territoires"):
        cells["territoires"] = str(cells["territoires"]).split("+")
    if table.startswith("liste_"):
        joined = {name: cells.get(name) for name in ("contrat", "succede_a")}
        cells |= {n: str(value).replace("+", "|") for n, value in joined.items() if value}
    for name in ("action", "edition", "element", "nature"):
        if cells.get(name) and table in ("seances", "programme", "publications"):
            cells[f"{name}_code"] = fold(str(cells[name])).replace(" ", "_")
    return cells


def span(written: str) -> tuple[str, str, str]:
    """First day, last day and precision of « 2025 », « 2025-02 », « 2025-02-03 » or « a..b »."""
    if ".." in written:
        start, end = written.split("..")
        return start, end, "jour" if start == end else "mois"
    match written.split("-"):
        case [year]:
            return f"{year}-01-01", f"{year}-12-31", "annee"
        case [year, month]:
            return f"{written}-01", f"{written}-{monthrange(int(year), int(month))[1]}", "mois"
    return written, written, "jour"
