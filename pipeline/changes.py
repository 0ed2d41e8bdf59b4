"""What does an import change? Two versions of one table are compared row by row, cell by cell."""

from dataclasses import dataclass

import polars as pl

from pipeline.journal import Import
from pipeline.keys import KEYS
from pipeline.layouts import LAYOUTS
from pipeline.layouts.nomenclatures import OWN_COLUMNS
from pipeline.store import Version
from pipeline.tables import stored_schema

_UNTOLD = ("import_id", "ligne", "exercice_compare")
_SHOWN_CELLS = 200
_NO_CELLS = pl.DataFrame(schema=dict.fromkeys(("cle", "colonne", "avant", "apres"), pl.String))
_SEANCE = " LEFT JOIN (SELECT seance_id, exercice FROM seances) AS de_la_seance USING (seance_id)"


@dataclass(frozen=True, eq=False)
class Changes:
    """Counts of rows by what happens to them.

    ``absentes``: rows of the same exercices that the file lacks; they stay. ``cells``: the first
    changed cells (``cle``, ``colonne``, ``avant``, ``apres``). ``exercices``: the years that the
    file touches, in order.
    """

    nouvelles: int
    modifiees: int
    inchangees: int
    absentes: int
    cells: pl.DataFrame
    exercices: tuple[int, ...] = ()


def changes(new: Import, kept: pl.DataFrame, before: Version | None, after: Version) -> Changes:
    """What accepting ``new``, whose rows are ``kept``, changes from ``before`` to ``after``."""
    if new.jeu == "nomenclatures":
        return _list_changes(kept, before, after)
    if before is None or not before.query(f"SELECT 1 FROM {new.jeu} LIMIT 1"):
        return _all_new(new, after)
    rows = after.frame(f"{_select(new.jeu)} WHERE import_id = '{new.import_id}'")
    old = before.frame(_select(new.jeu))
    return _compare(old, rows, KEYS[new.jeu], _absent(new.jeu, old, rows))


def _all_new(new: Import, after: Version) -> Changes:
    """Into an empty table everything is new: no need to read the rows back."""
    source = f"{new.jeu}{_SEANCE if new.jeu == 'presences' else ''}"
    counted = (
        f"SELECT {_exercice(new.jeu)} AS exercice, count(*) AS n FROM {source}"
        " WHERE import_id = $import_id GROUP BY ALL ORDER BY ALL"
    )
    found = after.query(counted, {"import_id": new.import_id})
    years = tuple(row["exercice"] for row in found if row["exercice"])
    return Changes(sum(row["n"] for row in found), 0, 0, 0, _NO_CELLS, years)


def _select(jeu: str) -> str:
    columns = [_comparable(name, dtype) for name, dtype in _stored(jeu).items()]
    selected = f"{', '.join(columns)}, import_id, {_exercice(jeu)} AS exercice_compare"
    return f"SELECT {selected} FROM {jeu}{_SEANCE if jeu == 'presences' else ''}"


def _stored(jeu: str) -> dict[str, pl.DataType]:
    """The columns of a table in a version, which keeps hashes of persons in one of their own."""
    return {name: dtype for name, dtype in stored_schema(jeu).items() if name != "personnes"}


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
    told = [n for n in new.columns if n not in (*key, *_UNTOLD)]
    both = new.join(old, on=list(key), how="inner", nulls_equal=True, suffix="__avant")
    differs = [pl.col(name).ne_missing(pl.col(f"{name}__avant")) for name in told]
    changed = both.filter(pl.any_horizontal(differs)) if differs else both.clear()
    return Changes(
        nouvelles=new.height - both.height,
        modifiees=changed.height,
        inchangees=both.height - changed.height,
        absentes=absent,
        cells=_cells(changed, key, told),
        exercices=_years(new),
    )


def _years(new: pl.DataFrame) -> tuple[int, ...]:
    """The exercices of the rows; code lists have none."""
    if "exercice_compare" not in new.columns:
        return ()
    return tuple(sorted(new["exercice_compare"].drop_nulls().unique().to_list()))


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


def _list_changes(kept: pl.DataFrame, before: Version | None, after: Version) -> Changes:
    """The entries that the file names; the others stay as they are."""
    query = " UNION ALL BY NAME ".join(
        f"SELECT '{liste}' AS liste, * FROM liste_{liste}" for liste in sorted(OWN_COLUMNS)
    )
    named = kept.select("liste", "code")
    new = after.frame(query).join(named, on=["liste", "code"], how="semi")
    old = before.frame(query) if before else new.clear()
    return _compare(old, new, ("liste", "code"), 0)
