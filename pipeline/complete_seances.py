"""What does the row of a séance say that its file leaves unsaid?"""

from collections.abc import Mapping
from datetime import date

import polars as pl

from pipeline.code_lists import CodeLists
from pipeline.completed import Completed, assumed, identifier, or_absent, with_slugs

_DEFAULTS = ("perimetre", "statut", "origine", "action", "intitule")


def complete_seances(parsed: pl.DataFrame, lists: CodeLists, empty: Mapping[str, int]) -> Completed:
    rows = with_slugs(_titles(_dates(parsed)), "action", "edition", "intitule")
    if "seance_id" not in rows.columns:
        key = identifier(rows, "action", "edition", "date_debut", "creneau", "lieu")
        rows = rows.with_columns(key.alias("seance_id"))
    rows, perimetre_told = _perimetre(rows, empty.get("perimetre", 0))
    rows, statut_told = _statut(rows)
    origine = or_absent(rows, "origine", pl.String).fill_null("centre")
    counted = pl.col("perimetre").is_in(lists.flagged("perimetre", "compte_demi_journees"))
    rows = rows.with_columns(origine, counted.alias("compte"))
    told = tuple(sentence for sentence in (perimetre_told, statut_told) if sentence)
    return Completed(rows, assumed(parsed, *_DEFAULTS), told)


def _dates(rows: pl.DataFrame) -> pl.DataFrame:
    start, end = pl.col("date_debut.debut"), pl.col("date_debut.fin")
    given = or_absent(rows, "date_fin", pl.Date)
    written = or_absent(rows, "precision_date", pl.String)
    fin = pl.coalesce(given, _end_by_precision(start, written), end)
    spanned = rows.with_columns(start.alias("date_debut"), fin.alias("date_fin"))
    return spanned.with_columns(pl.coalesce(written, _precision()).alias("precision_date"))


def _end_by_precision(start: pl.Expr, precision: pl.Expr) -> pl.Expr:
    """A day said to be known to the month only stands for its whole month."""
    ends = {"mois": "1mo", "trimestre": "1q", "annee": "1y"}
    return pl.coalesce(
        pl.when(precision == word).then(
            start.dt.truncate(length).dt.offset_by(length).dt.offset_by("-1d")
        )
        for word, length in ends.items()
    )


def _precision() -> pl.Expr:
    """Of a span: jour, mois, annee, else periode."""
    start, end = pl.col("date_debut"), pl.col("date_fin")
    year_start = start.dt.truncate("1y")
    year = (start == year_start) & (end == year_start.dt.offset_by("1y").dt.offset_by("-1d"))
    month = (start == start.dt.month_start()) & (end == start.dt.month_end())
    kinds = pl.when(start == end).then(pl.lit("jour")).when(month).then(pl.lit("mois"))
    known = kinds.when(year).then(pl.lit("annee")).otherwise(pl.lit("periode"))
    return pl.when(start.is_not_null()).then(known)


def _titles(rows: pl.DataFrame) -> pl.DataFrame:
    """A séance without an action is its own action; without a title it bears its action's name."""
    action = or_absent(rows, "action", pl.String)
    intitule = or_absent(rows, "intitule", pl.String)
    return rows.with_columns(
        pl.coalesce(action, intitule).alias("action"),
        pl.coalesce(intitule, action).alias("intitule"),
    )


def _perimetre(rows: pl.DataFrame, empty: int) -> tuple[pl.DataFrame, str]:
    if "perimetre" in rows.columns:
        filled = rows.with_columns(pl.col("perimetre").fill_null("a_confirmer"))
        told = f"Périmètre vide ({empty} lignes) : « à confirmer », qui ne compte dans aucun total."
        return filled, told if empty else ""
    told = "Aucune colonne de périmètre : toutes les séances sont prises en missions socles."
    return rows.with_columns(pl.lit("socle").alias("perimetre")), told


def _statut(rows: pl.DataFrame) -> tuple[pl.DataFrame, str]:
    if "statut" in rows.columns:
        return rows, ""
    by_date = pl.when(pl.col("date_debut") > date.today()).then(pl.lit("prevu"))
    told = "Aucune colonne de statut : séances réalisées, ou prévues si leur date est à venir."
    return rows.with_columns(by_date.otherwise(pl.lit("realise")).alias("statut")), told
