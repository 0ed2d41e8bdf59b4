"""Which written values does a file use that no list knows, and what may each have meant?"""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from pipeline.layouts import Column, Kind
from pipeline.parse import READINGS
from pipeline.prepared import Prepared

CODE_RULES = ("code_inconnu", "code_ambigu")
_READING_RULES = ("annee_courte", "date_ambigue", "nombre_ambigu")


@dataclass(frozen=True)
class Unknown:
    """``text``: as written in ``count`` cells of a column. ``suggestions``: labels of the nearest
    entries; ``answer``: the code that the person chose ("" leaves the cell empty), or None."""

    column: Column
    text: str
    count: int
    suggestions: tuple[str, ...]
    answer: str | None


def unknown_values(prepared: Prepared) -> list[Unknown]:
    """Those still unknown and those already answered, by column, most frequent first."""
    found = [
        question
        for name in prepared.understood.sources
        if (column := prepared.understood.layout.column(name)).kind in (Kind.CODE, Kind.CODES)
        for question in _of_column(prepared, column)
    ]
    return sorted(found, key=lambda asked: (asked.column.name, -asked.count, asked.text))


def ambiguous_columns(prepared: Prepared) -> dict[str, tuple[str, ...]]:
    """Our columns whose cells may be read in several ways, or were said to be → those ways."""
    broken = prepared.rows.problems.filter(pl.col("regle").is_in(_READING_RULES))
    titles = set(broken["colonne"])
    understood = prepared.understood
    return {
        name: READINGS[kind]
        for name in understood.sources
        if (kind := understood.layout.column(name).kind) in READINGS
        and (understood.title(name) in titles or prepared.choices.reading_of(name))
    }


def _of_column(prepared: Prepared, column: Column) -> list[Unknown]:
    answers = prepared.choices.codes_of(column.name)
    title = prepared.understood.title(column.name)
    of_column = pl.col("colonne") == title
    broken = prepared.rows.problems.filter(of_column & pl.col("regle").is_in(CODE_RULES))
    doubts = prepared.rows.doubts.filter(of_column).unique("valeur")
    near = dict(zip(doubts["valeur"], doubts["propositions"].to_list(), strict=True))
    texts = {*broken["valeur"].drop_nulls(), *answers}
    counts = _counts(prepared, column.name, list(texts)) if texts else {}
    return [
        Unknown(column, text, counts[text], tuple(near.get(text, ())), answers.get(text))
        for text in texts
        if text in counts
    ]


def _counts(prepared: Prepared, column: str, texts: Sequence[str]) -> dict[str, int]:
    """How many cells hold each text; one that is masked, or gone, is not there."""
    position = prepared.understood.sources[column]
    cells = prepared.understood.sheet.cells[f"c{position}"]
    counted = cells.filter(cells.is_in(texts)).value_counts(name="fois")
    return dict(counted.iter_rows())
