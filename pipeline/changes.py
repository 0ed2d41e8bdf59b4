"""What does an import change? Two versions of one table are compared row by row, cell by cell."""

from dataclasses import dataclass

import polars as pl

from pipeline.layouts import LAYOUTS
from pipeline.store import Version
from pipeline.tables import stored_schema
from pipeline.version import KEYS

_UNTOLD = ("import_id", "ligne")
_SHOWN_CELLS = 200
_NO_CELLS = pl.DataFrame(schema=dict.fromkeys(("cle", "colonne", "avant", "apres"), pl.String))
_SEANCE = " LEFT JOIN (SELECT seance_id, exercice FROM seances) AS de_la_seance USING (seance_id)"


@dataclass(frozen=True, eq=False)
class Changes:
    """Counts of rows by what happens to them, and the changed cells (``cle``, ``colonne``, ``avant``,
    ``apres``; the first 200). ``absentes``: rows of the same exercices that the file lacks, kept."""

    nouvelles: int
    modifiees: int
    inchangees: int
    absentes: int
    cells: pl.DataFrame


def changes(jeu: str, import_id: str, before: Version | None, after: Version) -> Changes:
    """What the rows of ``import_id`` change from ``before`` to ``after``."""
    if jeu == "nomenclatures":
        return _list_changes(before, after)
    if before is None or not before.query(f"SELECT 1 FROM {jeu} LIMIT 1"):
        return _all_new(jeu, import_id, after)
    new = after.frame(f"{_select(jeu)} WHERE import_id = '{import_id}'")
    old = before.frame(_select(jeu))
    return _compare(old, new, KEYS[jeu], _absent(jeu, old, new))


def _all_new(jeu: str, import_id: str, after: Version) -> Changes:
    """Into an empty table everything is new: no need to read the rows back."""
    counted = f"SELECT count(*) AS n FROM {jeu} WHERE import_id = $import_id"
    count = after.query(counted, {"import_id": import_id})[0]["n"]
    return Changes(int(count), 0, 0, 0, _NO_CELLS)


def _select(jeu: str) -> str:
    columns = [_comparable(name, dtype) for name, dtype in stored_schema(jeu).items()]
    selected = f"{', '.join(columns)}, import_id, {_exercice(jeu)} AS exercice_compare"
    return f"SELECT {selected} FROM {jeu}{_SEANCE if jeu == 'presences' else ''}"


def _comparable(name: str, dtype: pl.DataType) -> str:
    return f"array_to_string({name}, ', ') AS {name}" if dtype == pl.List else name


def _exercice(jeu: str) -> str:
    """The exercice of a row in SQL; a présence has that of its séance."""
    if jeu == "presences":
        return "de_la_seance.exercice"
    column = LAYOUTS[jeu].exercice
    if column is None:
        return "NULL"
    return column if column == "annee" else f"year({column})"


def _absent(jeu: str, old: pl.DataFrame, new: pl.DataFrame) -> int:
    key = list(KEYS[jeu])
    years = new["exercice_compare"].unique().implode()
    same_years = old.filter(pl.col("exercice_compare").is_in(years))
    return same_years.join(new, on=key, how="anti", nulls_equal=True).height


def _compare(old: pl.DataFrame, new: pl.DataFrame, key: tuple[str, ...], absent: int) -> Changes:
    told = [n for n in new.columns if n not in (*key, *_UNTOLD, "exercice_compare")]
    both = new.join(old, on=list(key), how="inner", nulls_equal=True, suffix="__avant")
    differs = [pl.col(name).ne_missing(pl.col(f"{name}__avant")) for name in told]
    changed = both.filter(pl.any_horizontal(differs)) if differs else both.clear()
    return Changes(
        nouvelles=new.height - both.height,
        modifiees=changed.height,
        inchangees=both.height - changed.height,
        absentes=absent,
        cells=_cells(changed, key, told),
    )


def _cells(changed: pl.DataFrame, key: tuple[str, ...], told: list[str]) -> pl.DataFrame:
    name = pl.concat_str([pl.col(k).cast(pl.String).fill_null("") for k in key], separator=" · ")
    per_column = [
        changed.filter(pl.col(column).ne_missing(pl.col(f"{column}__avant"))).select(
            name.alias("cle"),
            pl.lit(column).alias("colonne"),
            pl.col(f"{column}__avant").cast(pl.String).alias("avant"),
            pl.col(column).cast(pl.String).alias("apres"),
        )
        for column in told
        if not column.endswith("_code")
    ]
    return pl.concat([_NO_CELLS, *per_column]).head(_SHOWN_CELLS)


def _list_changes(before: Version | None, after: Version) -> Changes:
    """Code lists are compared whole: entries that the file does not name stay as they are."""
    query = " UNION ALL BY NAME ".join(
        f"SELECT '{table}' AS liste, * FROM {table}" for table in _list_tables(after)
    )
    new = after.frame(query).with_columns(pl.lit(None).alias("exercice_compare"))
    old = before.frame(query) if before else new.clear()
    return _compare(old, new, ("liste", "code"), 0)


def _list_tables(version: Version) -> list[str]:
    rows = version.query(
        "SELECT table_name AS name FROM duckdb_tables() WHERE table_name LIKE 'liste_%' ORDER BY 1"
    )
    return [str(row["name"]) for row in rows]
