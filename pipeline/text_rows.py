"""Which rows of a sheet are data? Under our column names, still text; the others, and why not."""

from collections.abc import Sequence

import polars as pl

from pipeline.map_columns import Understood
from pipeline.ours import EXAMPLE, EXAMPLE_REASON, is_example
from pipeline.sheet import EXTRA, LINE, Sheet

_TOTAL = r"(?i)^(?:sous[ -]?|grand )?tota(?:l|ux)(?: g[ée]n[ée]ral)?(?: (?:19|20)\d{2})?\s*:?$"
# what is summed may follow; « Totale immersion » and « Total respect » are titles
_TOTAL_OF = (
    r"(?i)^(?:sous[ -]tota(?:l|ux)\b|(?:grand )?tota(?:l|ux) "
    r"(?:g[ée]n[ée]ral|cumul[ée]|annuel|20\d\d|par |pour |des? |du |d['’]))"
)
_FOOTNOTE = (
    r"(?i)^(?:\*|\(\d\)|sources?\b|notes?\b|nota\b|n\.?b\.? ?:|l[ée]gende\b|lecture ?:|champ ?:"
    r"|mise? à jour\b|m[àa]j\b|extraction\b|export\b|[ée]dit[ée] le\b|imprim[ée] le\b|page \d"
    r"|showing\b|no data\b|aucune donn[ée]e)"
)
_ADVICE = r"^\(.*\)$"
_FEW_COLUMNS = 3
_COUNT = r"^[\d\s.,]*\d$"
_BARE_MONTH = r"^\d{1,2}$"


def text_rows(understood: Understood) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Data rows (``ligne``, ``__en_trop``, our columns); ignored ones (``ligne``, ``raison``)."""
    data, ignored = judged_rows(understood.sheet)
    named = [pl.col(f"c{at}").alias(name) for name, at in understood.sources.items()]
    given = [pl.lit(text).alias(name) for name, text in understood.values.items()]
    text = data.select(LINE, EXTRA, *named).with_columns(given)
    return _months_with_years(text), pl.concat([_left_out(understood), ignored])


def judged_rows(sheet: Sheet) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Rows that hold data, as they are; the others (``ligne``, ``raison``).

    Those of a long form were judged where they stood.
    """
    if sheet.origin:
        return sheet.cells, _listed(())
    blank = "sans donnée, hors colonnes personnelles" if sheet.personal else "ligne vide"
    judged = sheet.cells.with_columns(_reason(sheet.header, blank))
    judged = _second_look(judged, len(sheet.header))
    ignored = judged.filter(pl.col("raison").is_not_null()).select(LINE, "raison")
    data = judged.filter(pl.col("raison").is_null()) if ignored.height else judged
    return data.drop("raison"), ignored


def _listed(lines: Sequence[tuple[int, str]]) -> pl.DataFrame:
    return pl.DataFrame(lines, {LINE: pl.Int64, "raison": pl.String}, orient="row")


def _left_out(understood: Understood) -> pl.DataFrame:
    """Lines that the conversion of a known export, or of a wide table, left out."""
    exported = understood.export.ignored if understood.export else ()
    origin = understood.sheet.origin
    return _listed((*exported, *(origin.ignored if origin else ())))


def _reason(header: tuple[str, ...], blank_words: str) -> pl.Expr:
    """Why a row holds no data, or missing."""
    cells = [pl.col(f"c{i}") for i in range(len(header))]
    blank = pl.all_horizontal([cell.is_null() for cell in cells]) & (pl.col(EXTRA) == "")
    repeated = pl.all_horizontal(
        [cell.fill_null("") == title for cell, title in zip(cells, header, strict=True)]
    )
    return (
        pl.when(blank)
        .then(pl.lit(blank_words))
        .when(repeated)
        .then(pl.lit("en-tête répété"))
        .alias("raison")
    )


def _second_look(judged: pl.DataFrame, width: int) -> pl.DataFrame:
    """Totals, our examples and notes under the table: only the few rows that start so are read."""
    cells = [pl.col(f"c{i}") for i in range(width)]
    first = pl.coalesce(cells)
    may_be = first.str.contains(f"{_TOTAL}|{_TOTAL_OF}|{_FOOTNOTE}|{_ADVICE}")
    marked = pl.any_horizontal([cell.str.starts_with(EXAMPLE) for cell in cells])
    suspects = judged.filter(pl.col("raison").is_null() & (may_be | marked))
    if suspects.is_empty():
        return judged
    filled = pl.sum_horizontal([cell.is_not_null().cast(pl.UInt32) for cell in cells])
    counted = pl.any_horizontal([cell.str.contains(_COUNT) for cell in cells])
    is_note = first.str.contains(_FOOTNOTE) & (filled == 1) & pl.lit(width >= _FEW_COLUMNS)
    seen = suspects.select(
        LINE,
        pl.when(first.str.contains(_TOTAL) | (first.str.contains(_TOTAL_OF) & counted))
        .then(pl.lit("ligne de total"))
        .when(pl.any_horizontal([is_example(cell) for cell in cells]))
        .then(pl.lit(EXAMPLE_REASON))
        .when(pl.all_horizontal([cell.str.contains(_ADVICE).fill_null(True) for cell in cells]))
        .then(pl.lit("consigne de saisie"))
        .when(is_note)
        .then(pl.lit("note sous le tableau"))
        .alias("vue"),
    )
    told = judged.join(seen, on=LINE, how="left", maintain_order="left")
    return told.with_columns(pl.coalesce("raison", "vue").alias("raison")).drop("vue")


def _months_with_years(text: pl.DataFrame) -> pl.DataFrame:
    """« mars » or « 3 » beside a column of years is a month of that year."""
    if not {"periode_debut", "annee"} <= set(text.columns):
        return text
    mois, annee = pl.col("periode_debut"), pl.col("annee")
    between = pl.when(mois.str.contains(_BARE_MONTH)).then(pl.lit("/")).otherwise(pl.lit(" "))
    dated = pl.when(mois.str.contains(r"\d{4}")).then(mois).otherwise(mois + between + annee)
    return text.with_columns(dated.alias("periode_debut"))
