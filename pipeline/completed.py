"""What does completing a row share from one table to another?"""

from dataclasses import dataclass

import polars as pl

from pipeline.spelling import slug_column

_JOIN = "/"


@dataclass(frozen=True, eq=False)
class Completed:
    """``assumed``: columns that hold a default because the file lacks them."""

    rows: pl.DataFrame
    assumed: tuple[str, ...] = ()
    hypotheses: tuple[str, ...] = ()


def with_slugs(rows: pl.DataFrame, *names: str) -> pl.DataFrame:
    """Add ``<name>_code`` for each named column that is there."""
    present = [name for name in names if name in rows.columns]
    return rows.with_columns(slug_column(rows[name]).alias(f"{name}_code") for name in present)


def identifier(rows: pl.DataFrame, *names: str) -> pl.Expr:
    """A readable identifier made of the slugs of several columns."""
    return pl.concat_str(
        [
            pl.lit(slug_column(rows[name].cast(pl.String)) if name in rows.columns else None)
            .cast(pl.String)
            .fill_null("")
            for name in names
        ],
        separator=_JOIN,
    )


def or_absent(rows: pl.DataFrame, name: str, dtype: pl.DataType | type[pl.DataType]) -> pl.Expr:
    return pl.col(name) if name in rows.columns else pl.lit(None, dtype).alias(name)


def assumed(parsed: pl.DataFrame, *names: str) -> tuple[str, ...]:
    """Those columns, and their slugs, that the file lacks: earlier files keep the last word."""
    absent = [name for name in names if name not in parsed.columns]
    return tuple(name for base in absent for name in (base, f"{base}_code"))
