"""How do the journal's Parquet files become one DuckDB file?

From an explicit list of files, never a glob: a glob would pick up what a crash left behind.
"""

import os
from collections.abc import Sequence
from pathlib import Path

import duckdb

from pipeline.code_lists import CodeLists
from pipeline.connections import for_writing
from pipeline.cross_rules import build_checks
from pipeline.folders import Espace
from pipeline.journal import Import, State, parquet_path, problems_path
from pipeline.layouts import LAYOUTS
from pipeline.layouts.nomenclatures import OWN_COLUMNS
from pipeline.links import build_links, build_persons
from pipeline.merge import SQL_TYPES, Source, doubled_presences, merged_rows, quoted
from pipeline.tables import stored_schema

FORMAT = 6  # raised when the tables change, so that older versions are built again
_COMMON_LIST_COLUMNS = (
    "code",
    "libelle",
    "libelle_court",
    "alias",
    "ordre",
    "valide_du",
    "valide_au",
)


def sources(espace: Espace, state: State) -> tuple[Source, ...]:
    """The active imports of a journal, in order."""
    return tuple(source(espace, item) for item in state.active)


def source(espace: Espace, imported: Import) -> Source:
    name = imported.import_id
    return Source(imported, parquet_path(espace, name), problems_path(espace, name))


def build(
    target: Path,
    espace: str,
    rows: Sequence[Source],
    lists: CodeLists,
    person_mark: str | None = None,
) -> None:
    """Write a version to ``target``: checkpointed, closed, flushed to disk, without a .wal.

    ``person_mark``: of the espace's key, see ``person_key``; without it, no hash is
    loaded. What a failed build leaves at ``target`` is removed.
    """
    try:
        with for_writing(target) as connection:
            connection.begin()  # one commit: fifty small ones take longer than the rows
            _build_tables(connection, rows)
            _build_lists(connection, lists)
            build_persons(connection, person_mark)
            build_links(connection)
            _build_imports(connection, [row.imported for row in rows], espace)
            _build_aside(connection, rows)
            build_checks(connection)
            connection.commit()
            connection.execute("CHECKPOINT")
        with target.open("rb+") as written:
            os.fsync(written.fileno())
    except BaseException:
        for left in target.parent.glob(f"{target.name}*"):
            left.unlink(missing_ok=True)
        raise


def _build_tables(connection: duckdb.DuckDBPyConnection, rows: Sequence[Source]) -> None:
    """Séances first: présences look for theirs."""
    for jeu in LAYOUTS:
        if jeu != "nomenclatures":
            selected = merged_rows(jeu, [row for row in rows if row.imported.jeu == jeu])
            connection.execute(f"CREATE TABLE {jeu} AS {selected}")
    presences = [row for row in rows if row.imported.jeu == "presences"]
    connection.execute(f"CREATE TABLE presences_doublees AS {doubled_presences(presences)}")


def _build_lists(connection: duckdb.DuckDBPyConnection, lists: CodeLists) -> None:
    types = {name: SQL_TYPES[type(dtype)] for name, dtype in stored_schema("nomenclatures").items()}
    connection.register("entries", lists.entries.to_arrow())
    for liste, own in OWN_COLUMNS.items():
        names = list(dict.fromkeys((*_COMMON_LIST_COLUMNS, *own)))
        columns = ", ".join(_typed(name, types[name]) for name in names)
        connection.execute(
            f"CREATE TABLE liste_{liste} AS SELECT {columns} FROM entries WHERE liste = '{liste}'"
        )
    connection.unregister("entries")


def _typed(name: str, kind: str) -> str:
    if kind == "BOOLEAN":
        return f"({name} = 'oui') AS {name}"
    return f"CAST({name} AS {kind}) AS {name}"


def _build_imports(
    connection: duckdb.DuckDBPyConnection, imports: Sequence[Import], espace: str
) -> None:
    # ISO text: reading a TIMESTAMPTZ from Python needs a library of time zones
    connection.execute(
        "CREATE TABLE imports (import_id VARCHAR, seq INTEGER, date VARCHAR, auteur VARCHAR, "
        "fichier VARCHAR, jeu VARCHAR, lignes_gardees BIGINT, lignes_ecartees BIGINT)"
    )
    names = ("import_id", "seq", "date", "auteur", "fichier", "jeu")
    counts = ("lignes_gardees", "lignes_ecartees")
    rows = [[getattr(item, name) for name in (*names, *counts)] for item in imports]
    if rows:
        connection.executemany("INSERT INTO imports VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    connection.execute("CREATE TABLE meta (cle VARCHAR, valeur VARCHAR)")
    connection.execute("INSERT INTO meta VALUES ('espace', ?)", [espace])


def _build_aside(connection: duckdb.DuckDBPyConnection, rows: Sequence[Source]) -> None:
    """``mises_de_cote``: the problems of the rows that were set aside, where they come from."""
    columns = "ligne BIGINT, colonne VARCHAR, regle VARCHAR, message VARCHAR, exercice INTEGER"
    connection.execute(
        f"CREATE TABLE mises_de_cote (import_id VARCHAR, fichier VARCHAR, jeu VARCHAR, {columns})"
    )
    for row in rows:
        if row.imported.lignes_ecartees:
            told = row.imported
            connection.execute(
                "INSERT INTO mises_de_cote SELECT ?, ?, ?, ligne, colonne, regle, message, exercice"
                f" FROM read_parquet('{quoted(row.problems)}') WHERE gravite = 'erreur'",
                [told.import_id, told.fichier, told.jeu],
            )
