"""Which rows are valid, and what is wrong with the others?"""

from collections.abc import Callable
from datetime import date

import polars as pl

from pipeline.layouts import Layout
from pipeline.problems import WARNING, gather, no_problems, problems
from pipeline.tables import LINE, TABLES

Titles = Callable[[str], str]
_FIRST_YEAR, _YEARS_AHEAD = 1990, 5


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
    told = at_fault.select(LINE, _written(at_fault[column]).alias("valeur"))
    return problems(told, colonne=title(column), regle=regle)


def unlikely_years(rows: pl.DataFrame, layout: Layout, title: Titles) -> pl.DataFrame:
    """Warnings about exercices long past or far ahead: 2042 for 2024."""
    name = layout.exercice
    if name is None or name not in rows.columns:
        return no_problems()
    year = pl.col(name) if rows.schema[name].is_integer() else pl.col(name).dt.year()
    likely = year.is_between(_FIRST_YEAR, date.today().year + _YEARS_AHEAD)
    found = rows.filter(~likely)
    told = found.select(LINE, _written(found[name]).alias("valeur"))
    return problems(told, colonne=title(name), regle="annee_improbable", gravite=WARNING)


def _written(values: pl.Series) -> pl.Series:
    """Values as a French reader writes them."""
    if values.dtype == pl.Float64:
        text = values.cast(pl.String).str.strip_suffix(".0")
        return text.str.replace(".", ",", literal=True)
    if values.dtype == pl.Date:
        return values.dt.strftime("%d/%m/%Y")
    return values.cast(pl.String) if values.dtype != pl.List else values.list.join(", ")


def repeated_keys(
    rows: pl.DataFrame, layout: Layout, *, of_persons: bool
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Rows of a key that comes back in the same file.

    Returns the identical ones to ignore (``ligne``, ``raison``) and the problems of the differing
    ones, all of which are set aside. ``of_persons``: the file named persons in columns that are not
    read, so that rows which look the same are not the same person: they are all set aside.
    """
    key = rows.select(_key(layout))
    # as many hashes as rows: no two are alike, which is far sooner known than which ones are
    if key.hash_rows().n_unique() == key.height or not key.is_duplicated().any():
        return _no_copies(rows), gather([])
    content = pl.struct(pl.exclude(LINE)).hash().alias("contenu")
    repeated = rows.select(LINE, content).hstack(key).filter(key.is_duplicated())
    groups = repeated.with_columns(
        pl.col("contenu").n_unique().over(key.columns).alias("contenus"),
        pl.col(LINE).min().over(key.columns).alias("premiere"),
        pl.col(LINE).max().over(key.columns).alias("derniere"),
    )
    if of_persons:
        return _no_copies(rows), problems(groups, colonne=None, regle="personnes_a_compter")
    copies = groups.filter((pl.col("contenus") == 1) & (pl.col(LINE) != pl.col("premiere")))
    reason = pl.format("identique à la ligne {}", "premiere").alias("raison")
    differing = groups.filter(pl.col("contenus") > 1).with_columns(_elsewhere(layout.key_words))
    return copies.select(LINE, reason), problems(differing, colonne=None, regle="cle_en_double")


def first_of_each_key(rows: pl.DataFrame, layout: Layout) -> pl.DataFrame:
    """Rows whose key has not come before in the same file."""
    return rows.filter(pl.struct(_key(layout)).is_first_distinct())


def _no_copies(rows: pl.DataFrame) -> pl.DataFrame:
    return rows.clear().select(LINE, pl.lit("").alias("raison"))


def _key(layout: Layout) -> list[pl.Expr]:
    """What identifies a row within its file; without its séance's identifier, a présence has the
    date and the title instead."""
    if layout.jeu != "presences":
        return [pl.col(name) for name in layout.key]
    dated = pl.col("seance_id").is_null()
    instead = [pl.when(dated).then(n).alias(n) for n in ("seance_date", "seance_intitule_code")]
    return [pl.col("seance_id"), *instead, pl.col("profil")]


def _elsewhere(key_words: str) -> pl.Expr:
    other = pl.when(pl.col(LINE) == pl.col("premiere")).then("derniere").otherwise("premiere")
    return pl.format(f"même {key_words} que la ligne {{}},", other).alias("attendu")
