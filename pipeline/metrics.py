"""Which audience metric do a channel and an indicator name together, or may they name?"""

import re
from collections.abc import Iterable
from itertools import islice

import polars as pl

from pipeline.cells import DOUBT_SCHEMA
from pipeline.code_lists import CodeLists
from pipeline.metric_words import worded_pair
from pipeline.parsed import distinct, replaced
from pipeline.problems import gather, problems, sentence
from pipeline.protect import masked_text
from pipeline.sheet import LINE
from pipeline.spelling import fold

_LISTE = "canal_indicateur"
_LOOKED_AT = 500
_EXPECTED = "une mesure d'audience connue."
_PLACE = re.compile(
    r"^\s*(?:(?:notre |nos )?(?:page|compte|profil|cha[iî]ne)s?\s+(?=\S)|e-?(?=lettre|news))", re.I
)
_NUMBER = re.compile(r"^\s*(?:nb|nbre|nombre|total)\.? (?:de |d['’] ?|des )?(?=\S)", re.I)
Codes = dict[tuple[str | None, str | None], tuple[str, str]]


def metrics(
    pairs: Iterable[tuple[str | None, str | None]], lists: CodeLists
) -> tuple[Codes, tuple[str, ...]]:
    """Written channel and indicator → their codes; and what was supposed, in French.

    A pair that names no metric is left out.
    """
    known: Codes = {}
    told, unknown = [], []
    for canal, indicateur in pairs:
        found = lists.audience_metrics.get((fold(canal or ""), fold(indicateur or "")))
        if found:
            known[canal, indicateur] = found
        elif canal and indicateur:
            unknown.append((canal, indicateur))
    for canal, indicateur in islice(unknown, _LOOKED_AT):
        channel = _PLACE.sub("", canal)
        near = lists.near(_LISTE, f"{channel} {indicateur}")
        near = near or lists.near(_LISTE, f"{channel} {_NUMBER.sub('', indicateur)}")
        if near := near or worded_pair(canal, indicateur, lists):
            code, how = near
            known[canal, indicateur] = (code.partition(".")[0], code.partition(".")[2])
            written = masked_text(f"{canal} : {indicateur}")
            label = lists.short_label(_LISTE, code)
            told.append(f"« {written} » lu comme « {label} » (confiance {how.percent}).")
    return known, tuple(told)


def unknown_metrics(
    text: pl.DataFrame, completed: pl.DataFrame, lists: CodeLists
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Problems and doubts of the rows whose channel and indicator are written, and name nothing."""
    if not {"canal", "indicateur"} <= {*text.columns, *completed.columns} or "canal" not in text:
        return gather([]), pl.DataFrame(schema=DOUBT_SCHEMA)
    pair = pl.concat_str("canal", "indicateur", separator="\u00a0: ")
    written = text.with_columns(completed["canal"].is_null().alias("inconnu")).filter(
        pl.col("inconnu") & pl.col("canal").is_not_null() & pl.col("indicateur").is_not_null()
    )
    told = written.select(LINE, pair.alias("valeur"))
    near = {v: lists.suggestions(_LISTE, v) for v in islice(distinct(told["valeur"]), _LOOKED_AT)}
    hints = {v: _hint(near.get(v, ())) for v in distinct(told["valeur"])}
    hinted = told.with_columns(replaced(told["valeur"], hints, pl.String).alias("attendu"))
    found = problems(hinted, colonne="indicateur", regle="code_inconnu")
    return found, _doubts(hinted, near)


def _hint(near: tuple[str, ...]) -> str:
    if near:
        return f"{_EXPECTED} Vouliez-vous dire «\u00a0{near[0]}\u00a0»\u00a0?"
    return f"{_EXPECTED} Voir la nomenclature {_LISTE}."


def _doubts(hinted: pl.DataFrame, near: dict[str, tuple[str, ...]]) -> pl.DataFrame:
    rows = [
        (
            line,
            "indicateur",
            value,
            sentence("code_inconnu", value, expected),
            list(near.get(value, ())),
        )
        for line, value, expected in hinted.select(LINE, "valeur", "attendu").iter_rows()
    ]
    return pl.DataFrame(rows, schema=DOUBT_SCHEMA, orient="row")
