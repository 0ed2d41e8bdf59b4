"""What comes out of reading a column: typed values, and the cells that could not be read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import polars as pl


@dataclass(frozen=True, eq=False)
class Parsed:
    """``values``: typed columns of the same height as the text. ``broken``: one row per unreadable
    cell: ``position``, ``regle``, ``attendu``, ``propositions`` (what it may have meant).
    ``told``: what was supposed of some cells, in French, to follow the name of their column."""

    values: pl.DataFrame
    broken: pl.DataFrame
    told: tuple[str, ...] = ()


def parsed(text: pl.Series, values: pl.Series, regle: str = "") -> Parsed:
    """One typed column; every text that gave no value breaks ``regle``."""
    frame = values.alias(text.name).to_frame()
    return Parsed(frame, unread(text, values, pl.lit(regle)))


def unread(text: pl.Series, values: pl.Series, regle: pl.Expr) -> pl.DataFrame:
    """The cells that had text and gave no value; ``regle`` may read ``position`` and ``valeur``."""
    cells = pl.DataFrame({"valeur": text, "lu": values.is_not_null()}).with_row_index("position")
    missing = cells.filter(pl.col("valeur").is_not_null() & ~pl.col("lu"))
    nothing = pl.lit(None, pl.List(pl.String)).alias("propositions")
    return missing.select("position", regle.alias("regle"), pl.lit("").alias("attendu"), nothing)


def by_spelling(
    text: pl.Series, read: Callable[[str], object], dtype: pl.DataType | type[pl.DataType]
) -> pl.Series:
    """Apply ``read`` (text → value or None) once per distinct text."""
    known = {value: found for value in distinct(text) if (found := read(value)) is not None}
    return replaced(text, known, dtype)


def distinct(text: pl.Series) -> Sequence[str]:
    """The texts of a column, in order of appearance, empty ones left out."""
    return [value for value in text.unique(maintain_order=True).to_list() if value]


def unique_texts(cells: pl.DataFrame) -> dict[str, pl.Series]:
    """The distinct cells of each column, looked for side by side; missing ones included."""
    found = cells.select(pl.all().unique().implode())
    return {name: found[name].explode() for name in cells.columns}


def replaced(
    text: pl.Series, known: Mapping[str, object], dtype: pl.DataType | type[pl.DataType]
) -> pl.Series:
    """The value of each known text; missing for the others."""
    return text.replace_strict(known, default=None, return_dtype=dtype)
