"""What do the code lists hold, for one espace, and which code does a spelling name?

The lists of ``data/nomenclatures`` are shared; an espace may change or extend them by importing rows
of the same lists, which then win over the shared ones.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property, lru_cache
from pathlib import Path

import polars as pl

from pipeline.layouts.nomenclatures import LAYOUT, OWN_COLUMNS
from pipeline.spelling import fold

SHARED_FOLDER = Path(__file__).parent.parent / "data" / "nomenclatures"
_TEXT_COLUMNS = [column.name for column in LAYOUT.columns]


@dataclass(frozen=True, eq=False)
class CodeLists:
    """``entries``: one row per (liste, code), all columns as text."""

    entries: pl.DataFrame
    _spellings: dict[str, dict[str, str]] = field(default_factory=dict)

    def spellings(self, liste: str) -> dict[str, str]:
        """Folded spelling → code: code, label, short label and aliases of a list."""
        if liste not in self._spellings:
            rows = self.entries.filter(pl.col("liste") == liste)
            self._spellings[liste] = {
                fold(spelling): row["code"]
                for row in rows.iter_rows(named=True)
                for spelling in _row_spellings(row)
            }
        return self._spellings[liste]

    def suggestion(self, liste: str, value: str) -> str | None:
        """The label of the entry whose spelling is nearest to ``value``, if one is near enough."""
        spellings = self.spellings(liste)
        near = get_close_matches(fold(value), list(spellings), n=1, cutoff=0.6)
        return self.short_label(liste, spellings[near[0]]) if near else None

    def short_label(self, liste: str, code: str) -> str:
        rows = self.entries.filter((pl.col("liste") == liste) & (pl.col("code") == code))
        row = rows.row(0, named=True)
        return str(row["libelle_court"] or row["libelle"])

    def flagged(self, liste: str, column: str) -> list[str]:
        """Codes of a list whose yes-or-no ``column`` says yes."""
        rows = self.entries.filter((pl.col("liste") == liste) & (pl.col(column) == "oui"))
        return rows["code"].to_list()

    @cached_property
    def audience_metrics(self) -> dict[tuple[str, str], tuple[str, str]]:
        """(folded channel, folded metric) → (canal, indicateur), under code or printed words."""
        rows = self.entries.filter(pl.col("liste") == "canal_indicateur")
        return {
            (fold(canal), fold(indicateur)): (row["canal"], row["indicateur"])
            for row in rows.iter_rows(named=True)
            for canal, indicateur in _metric_spellings(row)
        }


def _row_spellings(row: dict[str, str | None]) -> list[str]:
    aliases = (row["alias"] or "").split("|")
    own = [row["code"], row["libelle"], row["libelle_court"]]
    return [spelling for spelling in (*own, *aliases) if spelling]


def _metric_spellings(row: dict[str, str | None]) -> list[tuple[str, str]]:
    printed = [spelling.split(" : ", 1) for spelling in _row_spellings(row) if " : " in spelling]
    return [(row["canal"] or "", row["indicateur"] or ""), *((c, i) for c, i in printed)]


def effective(*espace_rows: pl.DataFrame | None) -> CodeLists:
    """The shared lists, overridden by an espace's own entries (as text; later ones win)."""
    own = [frame.select(_TEXT_COLUMNS) for frame in espace_rows if frame is not None]
    entries = pl.concat([shared(), *own]).unique(
        ["liste", "code"], keep="last", maintain_order=True
    )
    return CodeLists(entries)


@lru_cache(maxsize=1)
def shared() -> pl.DataFrame:
    """Every row of the shared lists, all columns as text."""
    return pl.concat([_read_list(path) for path in _list_files()])


@lru_cache(maxsize=1)
def shared_digest() -> str:
    """Changes when a shared list changes, so that versions built on older lists are rebuilt."""
    content = b"\0".join(path.read_bytes() for path in _list_files())
    return hashlib.sha256(content).hexdigest()[:16]


def _list_files() -> Iterable[Path]:
    return [SHARED_FOLDER / f"{liste}.csv" for liste in sorted(OWN_COLUMNS)]


def _read_list(path: Path) -> pl.DataFrame:
    rows = pl.read_csv(path, separator=";", infer_schema=False)
    absent = [name for name in _TEXT_COLUMNS if name not in rows.columns]
    blanks = [pl.lit(None, pl.String).alias(name) for name in absent if name != "liste"]
    return rows.with_columns(pl.lit(path.stem).alias("liste"), *blanks).select(_TEXT_COLUMNS)
