"""What does a table hold once several imports have spoken of the same rows? As one SELECT.

Later imports win, row by row and column by column: a column that a file does not have leaves what
earlier files said, and so does a default of ours. Only keys that come back pay for the comparison.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from pipeline.journal import Import
from pipeline.keys import KEYS
from pipeline.tables import stored_schema

SQL_TYPES = {
    pl.String: "VARCHAR",
    pl.Int64: "BIGINT",
    pl.Int32: "INTEGER",
    pl.Float64: "DOUBLE",
    pl.Date: "DATE",
    pl.Boolean: "BOOLEAN",
    pl.List: "VARCHAR[]",
}
_DEFAULT_RANK = 1_000_000_000  # below every import: a default never wins over what a file says


@dataclass(frozen=True)
class Source:
    """An import, and the Parquet files of its rows and of what was wrong with the others."""

    imported: Import
    path: Path
    problems: Path


def merged_rows(jeu: str, files: Sequence[Source]) -> str:
    """The SELECT of a table's rows: one per key, with the import and the line it comes from."""
    year = ", year(date_debut) AS exercice" if jeu == "seances" else ""
    columns = ", ".join(_columns(jeu))
    rows = _rows(jeu, files)
    if _may_repeat(jeu, files):
        rows = _merged(jeu, rows, [file.imported for file in files])
    return f"SELECT {columns}{year}, import_id FROM ({rows}) AS merged"


def _columns(jeu: str) -> dict[str, str]:
    return {name: SQL_TYPES[type(dtype)] for name, dtype in stored_schema(jeu).items()}


def _may_repeat(jeu: str, files: Sequence[Source]) -> bool:
    """A file holds a key once, unless it names a séance both by its identifier and its title."""
    return len(files) > 1 or (jeu == "presences" and _is_dated(files))


def _is_dated(files: Sequence[Source]) -> bool:
    return any("seance_date" in file.imported.colonnes for file in files)


def _rows(jeu: str, files: Sequence[Source]) -> str:
    """Every row of every file; the empty first part types columns, even those old files lack."""
    typed = ", ".join(f"CAST(NULL AS {kind}) AS {name}" for name, kind in _columns(jeu).items())
    empty = f"SELECT {typed}, CAST(NULL AS VARCHAR) AS import_id, 0 AS seq WHERE false"
    parts = [
        f"SELECT *, '{file.imported.import_id}' AS import_id, {file.imported.seq} AS seq "
        f"FROM read_parquet('{quoted(file.path)}')"
        for file in files
    ]
    rows = " UNION ALL BY NAME ".join([empty, *parts])
    return _with_seance_found(rows) if jeu == "presences" and _is_dated(files) else rows


def quoted(path: Path) -> str:
    return str(path).replace("'", "''")


def _with_seance_found(rows: str) -> str:
    """Présences given by date and title take the identifier of the one séance that has both."""
    return f"""
        SELECT dated.* REPLACE (coalesce(dated.seance_id, found.seance_id,
            strftime(dated.seance_date, '%d/%m/%Y') || ' ' || dated.seance_intitule) AS seance_id)
        FROM ({rows}) AS dated
        LEFT JOIN (
            SELECT date_debut, intitule_code, any_value(seance_id) AS seance_id
            FROM seances GROUP BY date_debut, intitule_code HAVING count(*) = 1
        ) AS found
        ON dated.seance_id IS NULL AND found.date_debut = dated.seance_date
        AND found.intitule_code = dated.seance_intitule_code
    """


def doubled_presences(files: Sequence[Source]) -> str:
    """The SELECT of présences that one file gives twice, under an identifier and under a title."""
    if not _is_dated(files):
        return (
            "SELECT CAST(NULL AS VARCHAR) AS seance_id, CAST(NULL AS VARCHAR) AS profil, "
            "CAST(NULL AS VARCHAR) AS import_id, CAST(NULL AS BIGINT) AS ligne WHERE false"
        )
    return f"""
        SELECT seance_id, profil, import_id, min(ligne) AS ligne
        FROM ({_rows("presences", files)}) AS every
        GROUP BY seance_id, profil, import_id HAVING count(*) > 1
    """


def _merged(jeu: str, rows: str, imports: Sequence[Import]) -> str:
    key = KEYS[jeu]
    keys = ", ".join(key)
    same = " AND ".join(f"every.{name} IS NOT DISTINCT FROM shared.{name}" for name in key)
    others = [name for name in _columns(jeu) if name not in key and name != "ligne"]
    latest = ", ".join(_latest(name, imports) for name in others)
    columns = ", ".join(_columns(jeu))
    return f"""
        WITH every AS ({rows}),
        shared AS (SELECT {keys} FROM every GROUP BY {keys} HAVING count(*) > 1)
        SELECT {columns}, import_id FROM every
        WHERE NOT EXISTS (SELECT 1 FROM shared WHERE {same})
        UNION ALL BY NAME
        SELECT {keys}, {latest}, arg_max(ligne, (seq, ligne)) AS ligne,
            arg_max(import_id, seq) AS import_id
        FROM every WHERE EXISTS (SELECT 1 FROM shared WHERE {same})
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
    rank = f"CASE WHEN seq IN ({weak}) THEN seq - {_DEFAULT_RANK} ELSE seq END"
    return f"arg_max_null({column}, ({rank}, ligne)) FILTER (WHERE seq IN ({among})) AS {column}"
