"""How do the journal's Parquet files become one DuckDB file?

From an explicit list of files, never a glob: a glob would pick up what a crash left behind. Later
imports win, row by row and column by column: a column that a file does not have leaves what earlier
files said. What rows cannot tell alone (a présence without its séance…) is checked here, at each
build, and listed in ``a_completer``.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb
import polars as pl

from pipeline.code_lists import CodeLists
from pipeline.folders import Espace
from pipeline.journal import Import, State, parquet_path
from pipeline.layouts import LAYOUTS
from pipeline.layouts.nomenclatures import OWN_COLUMNS
from pipeline.layouts.shape import Kind
from pipeline.tables import stored_schema

FORMAT = 1  # raised when the tables change, so that older versions are built again
_TYPES = {
    pl.String: "VARCHAR",
    pl.Int64: "BIGINT",
    pl.Int32: "INTEGER",
    pl.Float64: "DOUBLE",
    pl.Date: "DATE",
    pl.Boolean: "BOOLEAN",
    pl.List: "VARCHAR[]",
}
KEYS: dict[str, tuple[str, ...]] = {
    jeu: ("seance_id", "profil") if jeu == "presences" else layout.key
    for jeu, layout in LAYOUTS.items()
}
_COMMON_LIST_COLUMNS = ("code", "libelle", "libelle_court", "alias", "ordre", "valide_du", "valide_au")


@dataclass(frozen=True)
class Source:
    """An import and the Parquet file of its rows."""

    imported: Import
    path: Path


def sources(espace: Espace, state: State) -> tuple[Source, ...]:
    """The active imports of a journal, in order."""
    return tuple(Source(item, parquet_path(espace, item.import_id)) for item in state.active)


def build(name: str, target: Path, espace: str, rows: Sequence[Source], lists: CodeLists) -> None:
    """Write a version to ``target``: checkpointed, closed, flushed to disk, without a .wal."""
    with duckdb.connect(target) as connection:
        for jeu in LAYOUTS:
            if jeu != "nomenclatures":
                _build_table(connection, jeu, [row for row in rows if row.imported.jeu == jeu])
        _build_lists(connection, lists)
        _build_links(connection)
        _build_imports(connection, [row.imported for row in rows], espace, name)
        _check(connection)
        connection.execute("CHECKPOINT")
    with target.open("rb+") as written:
        os.fsync(written.fileno())


def _columns(jeu: str) -> dict[str, str]:
    return {name: _TYPES[type(dtype)] for name, dtype in stored_schema(jeu).items()}


def _build_table(
    connection: duckdb.DuckDBPyConnection, jeu: str, files: Sequence[Source]
) -> None:
    columns = _columns(jeu)
    declared = ", ".join(f"{name} {kind}" for name, kind in columns.items())
    extra = ", exercice INTEGER" if jeu == "seances" else ""
    connection.execute(f"CREATE TABLE {jeu} ({declared}{extra}, import_id VARCHAR)")
    if not files:
        return
    imports = [file.imported for file in files]
    rows = _all_rows(jeu, files)
    year = ", year(date_debut) AS exercice" if jeu == "seances" else ""
    selected = ", ".join(columns)
    merged = rows if len(imports) == 1 else _merged(jeu, rows, imports)
    connection.execute(
        f"INSERT INTO {jeu} BY NAME SELECT {selected}{year}, import_id FROM ({merged}) AS merged"
    )


def _all_rows(jeu: str, files: Sequence[Source]) -> str:
    rows = " UNION ALL BY NAME ".join(
        f"SELECT *, '{file.imported.import_id}' AS import_id, {file.imported.seq} AS seq "
        f"FROM read_parquet('{_quoted(file.path)}')"
        for file in files
    )
    if jeu != "presences" or all("seance_id" in file.imported.colonnes for file in files):
        return rows
    return _with_seance_found(rows)


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")


def _with_seance_found(rows: str) -> str:
    """Présences given by date and title take the identifier of the one séance that has both."""
    return f"""
        SELECT rows.* REPLACE (coalesce(rows.seance_id, found.seance_id,
            strftime(rows.seance_date, '%d/%m/%Y') || ' ' || rows.seance_intitule) AS seance_id)
        FROM ({rows}) AS rows
        LEFT JOIN (
            SELECT date_debut, intitule_code, any_value(seance_id) AS seance_id
            FROM seances GROUP BY ALL HAVING count(*) = 1
        ) AS found
        ON found.date_debut = rows.seance_date AND found.intitule_code = rows.seance_intitule_code
    """


def _merged(jeu: str, rows: str, imports: Sequence[Import]) -> str:
    """One row per key; only keys that several imports hold pay for the comparison."""
    key = KEYS[jeu]
    keys = ", ".join(key)
    same = " AND ".join(f"rows.{name} IS NOT DISTINCT FROM shared.{name}" for name in key)
    others = [name for name in _columns(jeu) if name not in key and name != "ligne"]
    latest = ", ".join(_latest(name, imports) for name in others)
    columns = ", ".join(_columns(jeu))
    return f"""
        WITH rows AS ({rows}),
        shared AS (SELECT {keys} FROM rows GROUP BY {keys} HAVING count(*) > 1)
        SELECT {columns}, import_id FROM rows
        WHERE NOT EXISTS (SELECT 1 FROM shared WHERE {same})
        UNION ALL BY NAME
        SELECT {keys}, {latest}, arg_max(ligne, seq) AS ligne, arg_max(import_id, seq) AS import_id
        FROM rows WHERE EXISTS (SELECT 1 FROM shared WHERE {same})
        GROUP BY {keys}
    """


def _latest(column: str, imports: Sequence[Import]) -> str:
    """The last value given; failing that, the last default. Empty cells are values too."""
    given = [item.seq for item in imports if column in item.colonnes]
    supposed = [item.seq for item in imports if column in item.supposees]
    if not given + supposed:
        return f"NULL AS {column}"
    among = ", ".join(str(seq) for seq in given + supposed)
    weak = ", ".join(str(seq) for seq in supposed) or "NULL"
    rank = f"CASE WHEN seq IN ({weak}) THEN seq - 1000000000 ELSE seq END"
    return f"arg_max_null({column}, {rank}) FILTER (WHERE seq IN ({among})) AS {column}"


def _build_lists(connection: duckdb.DuckDBPyConnection, lists: CodeLists) -> None:
    types = {name: _TYPES[type(dtype)] for name, dtype in stored_schema("nomenclatures").items()}
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


def _build_links(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute(
        "CREATE TABLE seance_territoires AS "
        "SELECT seance_id, unnest(territoires) AS territoire FROM seances"
    )
    connection.execute(
        "CREATE TABLE presences_territoire AS "
        "SELECT seance_id, unnest(territoires) AS territoire, role FROM presences"
    )


def _build_imports(
    connection: duckdb.DuckDBPyConnection, imports: Sequence[Import], espace: str, name: str
) -> None:
    connection.execute(
        "CREATE TABLE imports (import_id VARCHAR, seq INTEGER, date TIMESTAMPTZ, auteur VARCHAR, "
        "fichier VARCHAR, jeu VARCHAR, lignes_gardees BIGINT, lignes_ecartees BIGINT)"
    )
    rows = [
        (i.import_id, i.seq, i.date, i.auteur, i.fichier, i.jeu, i.lignes_gardees, i.lignes_ecartees)
        for i in imports
    ]
    if rows:
        connection.executemany("INSERT INTO imports VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    connection.execute("CREATE TABLE meta (cle VARCHAR, valeur VARCHAR)")
    meta = [("espace", espace), ("version", name)]
    connection.executemany("INSERT INTO meta VALUES (?, ?)", meta)


def _check(connection: duckdb.DuckDBPyConnection) -> None:
    """Rules between tables: their rows are kept, and listed for someone to complete."""
    connection.execute(
        "CREATE TABLE a_completer (regle VARCHAR, jeu VARCHAR, cle VARCHAR, import_id VARCHAR, "
        "ligne BIGINT, message VARCHAR)"
    )
    connection.execute("""
        INSERT INTO a_completer
        SELECT 'presence_sans_seance', 'presences', seance_id, import_id, ligne,
            'Présences de la séance « ' || seance_id || ' », inconnue : non comptées. '
            || 'Importez la séance ou corrigez son identifiant.'
        FROM presences ANTI JOIN seances USING (seance_id)
    """)
    connection.execute("""
        INSERT INTO a_completer
        SELECT 'publication_sans_seance', 'publications', publication_id, import_id, ligne,
            'La publication « ' || titre || ' » cite la séance « ' || seance_id || ' », inconnue.'
        FROM publications WHERE seance_id IS NOT NULL
        AND seance_id NOT IN (SELECT seance_id FROM seances)
    """)
    for jeu, layout in LAYOUTS.items():
        coded = [c for c in layout.columns if c.kind is Kind.CODE and jeu != "nomenclatures"]
        for column in coded:
            _check_codes(connection, jeu, column.name, column.code_list or "")


def _check_codes(
    connection: duckdb.DuckDBPyConnection, jeu: str, column: str, liste: str
) -> None:
    """Codes that the lists no longer hold, for instance after a list was withdrawn."""
    connection.execute(f"""
        INSERT INTO a_completer
        SELECT 'code_hors_liste', '{jeu}', {column}, import_id, ligne,
            'Le code « ' || {column} || ' » ne figure plus dans la liste « {liste} ».'
        FROM {jeu} WHERE {column} IS NOT NULL
        AND {column} NOT IN (SELECT code FROM liste_{liste})
    """)
