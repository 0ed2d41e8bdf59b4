"""Which rows are valid, and what is wrong with the others?"""

from collections.abc import Callable

import polars as pl

from pipeline.problems import gather, problems
from pipeline.tables import LINE, TABLES

Titles = Callable[[str], str]


def broken_rules(jeu: str, rows: pl.DataFrame, title: Titles) -> pl.DataFrame:
    """Every rule of the table of ``jeu`` that a row breaks, one problem each."""
    _, failures = TABLES[jeu].filter(rows, cast=False)
    details = failures.details()
    rules = [name for name in details.columns if name not in rows.columns]
    return gather([_broken(details, rule, title) for rule in rules])


def _broken(details: pl.DataFrame, rule: str, title: Titles) -> pl.DataFrame:
    column, regle = rule.split("|" if "|" in rule else "__", 1)
    if "|" in rule:
        regle = "obligatoire" if regle == "nullability" else "nombre_illisible"
    at_fault = details.filter(pl.col(rule) == "invalid")
    value = _written(at_fault[column]) if column in at_fault.columns else None
    return problems(
        at_fault.select(LINE).with_columns(pl.lit(value, pl.String).alias("valeur"))
        if value is None
        else at_fault.select(LINE).with_columns(value.alias("valeur")),
        colonne=title(column),
        regle=regle,
    )


def _written(values: pl.Series) -> pl.Series:
    """Values as a French reader writes them."""
    if values.dtype == pl.Float64:
        text = values.cast(pl.String).str.strip_suffix(".0")
        return text.str.replace(".", ",", literal=True)
    if values.dtype == pl.Date:
        return values.dt.strftime("%d/%m/%Y")
    return values.cast(pl.String) if values.dtype != pl.List else values.list.join(", ")


def repeated_keys(
    rows: pl.DataFrame, key: tuple[str, ...], key_words: str
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Rows of a key that comes back in the same file.

    Returns the identical ones to ignore (``ligne``, ``raison``) and the problems of the differing
    ones, all of which are set aside.
    """
    present = [name for name in key if name in rows.columns]
    if not rows.select(present).is_duplicated().any():
        return rows.clear().select(LINE, pl.lit("").alias("raison")), gather([])
    repeated = rows.filter(rows.select(present).is_duplicated())
    content = [name for name in rows.columns if name != LINE]
    same = repeated.select(pl.col(LINE), pl.struct(content).hash().alias("h"), *present)
    groups = same.with_columns(
        pl.col("h").n_unique().over(present).alias("n"),
        pl.col(LINE).min().over(present).alias("first"),
    )
    copies = groups.filter((pl.col("n") == 1) & (pl.col(LINE) != pl.col("first")))
    reason = pl.format("identique à la ligne {}", pl.col("first")).alias("raison")
    differing = groups.filter(pl.col("n") > 1).with_columns(pl.lit(key_words).alias("attendu"))
    return copies.select(LINE, reason), problems(differing, colonne=None, regle="cle_en_double")
