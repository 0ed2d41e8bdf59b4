"""What does a row say that its file leaves unsaid? Derived columns, and hypotheses told in French.

Each function takes the parsed columns of one *jeu* and returns the columns of its table. An absent
column may get a default, which is told; an empty cell never borrows that default.
"""

import re
from collections.abc import Callable, Mapping

import polars as pl

from pipeline.code_lists import CodeLists
from pipeline.complete_seances import complete_seances
from pipeline.completed import Completed, assumed, identifier, or_absent, with_slugs
from pipeline.metrics import metrics
from pipeline.spelling import slug
from pipeline.tables import table_schema

_CODE = re.compile(r"[a-z0-9_.]+")
_COUNTED = re.compile(r"^\s*(?:nombre|nb|nbre|total) (?:total )?(?:de |des |d['’] ?)", re.I)


def complete(
    jeu: str, parsed: pl.DataFrame, lists: CodeLists, empty: Mapping[str, int]
) -> Completed:
    """Rows with every column of the table of ``jeu``, in its order and types.

    ``empty``: empty cells by column of the file, for what is told of them.
    """
    done = _COMPLETE.get(jeu, _as_is)(parsed, lists, empty)
    schema = table_schema(jeu)
    absent = [name for name in schema if name not in done.rows.columns]
    rows = done.rows.with_columns(pl.lit(None, schema[name]).alias(name) for name in absent)
    typed = rows.select(pl.col(name).cast(dtype) for name, dtype in schema.items())
    return Completed(typed, done.assumed, done.hypotheses)


def _as_is(parsed: pl.DataFrame, lists: CodeLists, empty: Mapping[str, int]) -> Completed:
    return Completed(parsed)


def _presences(parsed: pl.DataFrame, lists: CodeLists, empty: Mapping[str, int]) -> Completed:
    rows = _bounded(parsed, "participants").with_columns(
        or_absent(parsed, "effectif_ensemble", pl.Boolean).fill_null(False)
    )
    return Completed(with_slugs(rows, "seance_intitule"), assumed(parsed, "effectif_ensemble"))


def _bounded(rows: pl.DataFrame, value: str) -> pl.DataFrame:
    """Bounds and qualifier: as the value's words say, else as their columns do, else exact."""
    said = [f"{value}.{field}" for field in ("borne_min", "borne_max", "qualificatif")]
    dtypes = (pl.Float64, pl.Float64, pl.String)
    spoken = [or_absent(rows, name, dtype) for name, dtype in zip(said, dtypes, strict=True)]
    low, high, word = (e.alias(n) for e, n in zip(spoken, said, strict=True))
    full = rows.with_columns(low, high, word).with_columns(
        pl.coalesce(said[2], or_absent(rows, "qualificatif", pl.String), pl.lit("exact")).alias(
            "qualificatif"
        )
    )
    written = [or_absent(rows, name, pl.Float64) for name in ("borne_min", "borne_max")]
    unbounded = written[0].is_null() & written[1].is_null() & (pl.col("qualificatif") == "exact")
    return full.with_columns(
        pl.when(pl.col(said[2]).is_not_null())
        .then(spoken)
        .when(unbounded)
        .then(value)
        .otherwise(column)
        .alias(name)
        for spoken, column, name in zip(said[:2], written, ("borne_min", "borne_max"), strict=True)
    )


def _audience(parsed: pl.DataFrame, lists: CodeLists, empty: Mapping[str, int]) -> Completed:
    start = or_absent(parsed, "periode_debut.debut", pl.Date)
    end = or_absent(parsed, "periode_debut.fin", pl.Date)
    given = or_absent(parsed, "periode_fin", pl.Date)
    year = or_absent(parsed, "annee", pl.Int32)
    rows = parsed.with_columns(
        pl.coalesce(start, pl.date(year, 1, 1)).alias("periode_debut"),
        pl.coalesce(given, end, pl.date(year, 12, 31)).alias("periode_fin"),
        or_absent(parsed, "origine", pl.String).fill_null("centre"),
    )
    known, told = _metrics(rows, lists)
    metric = pl.concat_str("canal", "indicateur", separator=".")
    rates = metric.is_in(lists.of_unit("%")).fill_null(False).alias("en_pourcentage")
    return Completed(known.with_columns(rates), assumed(parsed, "origine"), told)


def _metrics(rows: pl.DataFrame, lists: CodeLists) -> tuple[pl.DataFrame, tuple[str, ...]]:
    """Channel and metric as codes; a pair that names no metric leaves both missing."""
    pairs = rows.select("canal", "indicateur").unique(maintain_order=True)
    found, told = metrics(pairs.iter_rows(), lists)
    codes = [found.get(pair, (None, None)) for pair in pairs.iter_rows()]
    known = pairs.with_columns(
        pl.Series("canal_code", [code[0] for code in codes], pl.String),
        pl.Series("indicateur_code", [code[1] for code in codes], pl.String),
    )
    joined = rows.join(
        known, on=["canal", "indicateur"], how="left", nulls_equal=True, maintain_order="left"
    )
    named = joined.drop("canal", "indicateur").rename(
        {"canal_code": "canal", "indicateur_code": "indicateur"}
    )
    return named, told


def _publications(parsed: pl.DataFrame, lists: CodeLists, empty: Mapping[str, int]) -> Completed:
    rows = with_slugs(parsed, "nature")
    if "publication_id" not in rows.columns:
        rows = rows.with_columns(identifier(rows, "titre", "annee").alias("publication_id"))
    return Completed(rows)


def _programme(parsed: pl.DataFrame, lists: CodeLists, empty: Mapping[str, int]) -> Completed:
    rows = with_slugs(parsed, "action", "element")
    if "programme_id" not in rows.columns:
        key = identifier(rows, "annee", "action", "element", "unite")
        rows = rows.with_columns(key.alias("programme_id"))
    return Completed(rows)


def _chiffres_publies(
    parsed: pl.DataFrame, lists: CodeLists, empty: Mapping[str, int]
) -> Completed:
    rows = _bounded(parsed, "valeur")
    if "chiffre_id" not in rows.columns:
        key = identifier(rows, "annee", "indicateur", "dimension", "section")
        rows = rows.with_columns(key.alias("chiffre_id"))
    return Completed(rows)


def _cibles(parsed: pl.DataFrame, lists: CodeLists, empty: Mapping[str, int]) -> Completed:
    """« Nombre de demi-journées » is the indicator ``demi_journees``, which is told."""
    written = parsed["indicateur"].drop_nulls().unique(maintain_order=True)
    named = {text: slug(_COUNTED.sub("", text)) for text in written if not _CODE.fullmatch(text)}
    rows = parsed.with_columns(pl.col("indicateur").replace(named))
    told = [f"« {text} » lu comme l'indicateur « {code} »." for text, code in named.items()]
    return Completed(rows, hypotheses=tuple(told))


_COMPLETE: dict[str, Callable[[pl.DataFrame, CodeLists, Mapping[str, int]], Completed]] = {
    "seances": complete_seances,
    "presences": _presences,
    "audience": _audience,
    "publications": _publications,
    "programme": _programme,
    "chiffres_publies": _chiffres_publies,
    "cibles": _cibles,
}
