"""What does a row say that its file leaves unsaid? Derived columns, and hypotheses told in French.

Each function takes the parsed columns of one *jeu* and returns the columns of its table. An absent
column may get a default, which is told; an empty cell never borrows that default.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import polars as pl

from pipeline.code_lists import CodeLists
from pipeline.spelling import fold, slug_column
from pipeline.tables import table_schema

_JOIN = "/"


@dataclass(frozen=True, eq=False)
class Completed:
    """``assumed``: columns that hold a default because the file lacks them."""

    rows: pl.DataFrame
    assumed: tuple[str, ...] = ()
    hypotheses: tuple[str, ...] = ()


def complete(jeu: str, parsed: pl.DataFrame, lists: CodeLists) -> Completed:
    """Rows with every column of the table of ``jeu``, in its order and types."""
    done = _COMPLETE.get(jeu, _as_is)(parsed, lists)
    schema = table_schema(jeu)
    absent = [name for name in schema if name not in done.rows.columns]
    rows = done.rows.with_columns(pl.lit(None, schema[name]).alias(name) for name in absent)
    typed = rows.select(pl.col(name).cast(dtype) for name, dtype in schema.items())
    return Completed(typed, done.assumed, done.hypotheses)


def _as_is(parsed: pl.DataFrame, lists: CodeLists) -> Completed:
    return Completed(parsed)


def _with_slugs(rows: pl.DataFrame, *names: str) -> pl.DataFrame:
    """Add ``<name>_code`` for each named column that is there."""
    present = [name for name in names if name in rows.columns]
    return rows.with_columns(slug_column(rows[name]).alias(f"{name}_code") for name in present)


def _identifier(rows: pl.DataFrame, *names: str) -> pl.Expr:
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


def _or_absent(rows: pl.DataFrame, name: str, dtype: pl.DataType | type[pl.DataType]) -> pl.Expr:
    return pl.col(name) if name in rows.columns else pl.lit(None, dtype).alias(name)


# séances


def _seances(parsed: pl.DataFrame, lists: CodeLists) -> Completed:
    rows = _titles(_dates(parsed))
    if "seance_id" not in rows.columns:
        key = _identifier(rows, "action", "edition", "date_debut", "creneau", "lieu")
        rows = rows.with_columns(key.alias("seance_id"))
    rows, perimetre_told = _perimetre(rows)
    rows, statut_told = _statut(rows)
    origine = _or_absent(rows, "origine", pl.String).fill_null("centre")
    counted = pl.col("perimetre").is_in(lists.flagged("perimetre", "compte_demi_journees"))
    rows = rows.with_columns(origine, counted.alias("compte"))
    assumed = [n for n in ("perimetre", "statut", "origine") if n not in parsed.columns]
    told = tuple(sentence for sentence in (perimetre_told, statut_told) if sentence)
    return Completed(_with_slugs(rows, "action", "edition", "intitule"), tuple(assumed), told)


def _dates(rows: pl.DataFrame) -> pl.DataFrame:
    start, end = pl.col("date_debut.debut"), pl.col("date_debut.fin")
    given = _or_absent(rows, "date_fin", pl.Date)
    written = _or_absent(rows, "precision_date", pl.String)
    spanned = rows.with_columns(start.alias("date_debut"), pl.coalesce(given, end).alias("date_fin"))
    return spanned.with_columns(pl.coalesce(written, _precision()).alias("precision_date"))


def _precision() -> pl.Expr:
    """Of a span: jour, mois, annee, else periode."""
    start, end = pl.col("date_debut"), pl.col("date_fin")
    year_start = start.dt.truncate("1y")
    year = (start == year_start) & (end == year_start.dt.offset_by("1y").dt.offset_by("-1d"))
    month = (start == start.dt.month_start()) & (end == start.dt.month_end())
    kinds = pl.when(start == end).then(pl.lit("jour")).when(month).then(pl.lit("mois"))
    return kinds.when(year).then(pl.lit("annee")).otherwise(pl.lit("periode"))


def _titles(rows: pl.DataFrame) -> pl.DataFrame:
    """A séance without an action is its own action; without a title it bears its action's name."""
    action = _or_absent(rows, "action", pl.String)
    intitule = _or_absent(rows, "intitule", pl.String)
    return rows.with_columns(
        pl.coalesce(action, intitule).alias("action"),
        pl.coalesce(intitule, action).alias("intitule"),
    )


def _perimetre(rows: pl.DataFrame) -> tuple[pl.DataFrame, str]:
    if "perimetre" in rows.columns:
        empty = rows["perimetre"].null_count()
        told = f"{empty} lignes sans périmètre : « à confirmer », non comptées." if empty else ""
        return rows.with_columns(pl.col("perimetre").fill_null("a_confirmer")), told
    told = "Aucune colonne de périmètre : toutes les séances sont prises en missions socles."
    return rows.with_columns(pl.lit("socle").alias("perimetre")), told


def _statut(rows: pl.DataFrame) -> tuple[pl.DataFrame, str]:
    by_date = pl.when(pl.col("date_debut") > date.today()).then(pl.lit("prevu"))
    default = by_date.otherwise(pl.lit("realise"))
    if "statut" in rows.columns:
        empty = rows["statut"].null_count()
        told = f"{empty} lignes sans statut : réalisées, ou prévues si leur date est à venir."
        return rows.with_columns(pl.col("statut").fill_null(default)), told if empty else ""
    told = "Aucune colonne de statut : séances réalisées, ou prévues si leur date est à venir."
    return rows.with_columns(default.alias("statut")), told


# the other tables


def _presences(parsed: pl.DataFrame, lists: CodeLists) -> Completed:
    rows = _bounded(parsed, "participants").with_columns(
        _or_absent(parsed, "effectif_ensemble", pl.Boolean).fill_null(False)
    )
    if "seance_intitule" in rows.columns:
        rows = _with_slugs(rows, "seance_intitule")
    return Completed(rows)


def _bounded(rows: pl.DataFrame, value: str) -> pl.DataFrame:
    """Bounds and qualifier: as written in their columns, else as the value's words say, else exact."""
    exact = pl.col(value)
    said = f"{value}.qualificatif" in rows.columns
    approximate = pl.col(f"{value}.qualificatif").is_not_null() if said else pl.lit(False)
    bounds = []
    for name in ("borne_min", "borne_max"):
        spoken = pl.col(f"{value}.{name}") if said else pl.lit(None, pl.Float64)
        otherwise = pl.col(name) if name in rows.columns else exact
        bounds.append(pl.when(approximate).then(spoken).otherwise(otherwise).alias(name))
    words = pl.col(f"{value}.qualificatif") if said else pl.lit(None, pl.String)
    written = _or_absent(rows, "qualificatif", pl.String)
    return rows.with_columns(
        *bounds, pl.coalesce(words, written, pl.lit("exact")).alias("qualificatif")
    )


def _audience(parsed: pl.DataFrame, lists: CodeLists) -> Completed:
    end = _or_absent(parsed, "periode_fin", pl.Date)
    rows = parsed.with_columns(
        pl.col("periode_debut.debut").alias("periode_debut"),
        pl.coalesce(end, pl.col("periode_debut.fin")).alias("periode_fin"),
        _or_absent(parsed, "origine", pl.String).fill_null("centre"),
    )
    assumed = () if "origine" in parsed.columns else ("origine",)
    return Completed(_metrics(rows, lists), assumed)


def _metrics(rows: pl.DataFrame, lists: CodeLists) -> pl.DataFrame:
    """Channel and metric as codes; a pair that no list knows leaves both missing."""
    pairs = rows.select("canal", "indicateur").unique()
    codes = [
        lists.audience_metrics.get((fold(canal or ""), fold(metric or "")), (None, None))
        for canal, metric in pairs.iter_rows()
    ]
    known = pairs.with_columns(
        pl.Series("canal_code", [code[0] for code in codes], pl.String),
        pl.Series("indicateur_code", [code[1] for code in codes], pl.String),
    )
    joined = rows.join(known, on=["canal", "indicateur"], how="left", nulls_equal=True, maintain_order="left")
    return joined.drop("canal", "indicateur").rename(
        {"canal_code": "canal", "indicateur_code": "indicateur"}
    )


def _publications(parsed: pl.DataFrame, lists: CodeLists) -> Completed:
    rows = _with_slugs(parsed, "nature")
    if "publication_id" not in rows.columns:
        rows = rows.with_columns(_identifier(rows, "titre", "annee").alias("publication_id"))
    return Completed(rows)


def _programme(parsed: pl.DataFrame, lists: CodeLists) -> Completed:
    rows = _with_slugs(parsed, "action", "element")
    if "programme_id" not in rows.columns:
        key = _identifier(rows, "annee", "action", "element", "unite")
        rows = rows.with_columns(key.alias("programme_id"))
    return Completed(rows)


def _chiffres_publies(parsed: pl.DataFrame, lists: CodeLists) -> Completed:
    rows = _bounded(parsed, "valeur")
    if "chiffre_id" not in rows.columns:
        key = _identifier(rows, "annee", "indicateur", "dimension", "section")
        rows = rows.with_columns(key.alias("chiffre_id"))
    return Completed(rows)


_COMPLETE: dict[str, Callable[[pl.DataFrame, CodeLists], Completed]] = {
    "seances": _seances,
    "presences": _presences,
    "audience": _audience,
    "publications": _publications,
    "programme": _programme,
    "chiffres_publies": _chiffres_publies,
}
