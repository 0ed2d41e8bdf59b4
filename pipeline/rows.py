"""Which typed rows does a recognised sheet give, and what is wrong with the others?

Every line ends in exactly one place: kept, ignored with its reason, or set aside with a problem.
A line may give several rows: they are kept together, or not at all.
"""

from dataclasses import dataclass

import polars as pl

from pipeline import placed
from pipeline.answers import answered
from pipeline.cells import Cells, read_cells
from pipeline.code_lists import CodeLists
from pipeline.complete import complete
from pipeline.map_columns import Understood
from pipeline.metrics import unknown_metrics
from pipeline.problems import ERROR, french, gather, problems
from pipeline.sheet import EXTRA, LINE
from pipeline.tables import TECHNICAL
from pipeline.text_rows import text_rows
from pipeline.validate import broken_rules, first_of_each_key, repeated_keys, unlikely_years


@dataclass(frozen=True, eq=False)
class Rows:
    """What becomes of the ``read_count`` lines under a header.

    ``kept``: typed rows of the table; ``ignored``: ``ligne``, ``raison``; ``problems``: see
    ``problems.PROBLEM_SCHEMA``; ``doubts``: unsure cells with ``propositions``; ``assumed``:
    columns filled by default; ``read``: the data rows as understood, kept or not.
    """

    kept: pl.DataFrame
    ignored: pl.DataFrame
    problems: pl.DataFrame
    doubts: pl.DataFrame
    assumed: tuple[str, ...]
    hypotheses: tuple[str, ...]
    read: pl.DataFrame
    read_count: int

    def __post_init__(self) -> None:
        if self.kept_count + self.ignored.height + self.set_aside_count != self.read_count:
            raise AssertionError("a line was lost, or counted twice")

    @property
    def kept_count(self) -> int:
        """Lines as the file shows them: one may give several rows."""
        return self.kept[LINE].n_unique()

    @property
    def set_aside_count(self) -> int:
        return set_aside(self.problems).len()


def rows(understood: Understood, lists: CodeLists) -> Rows:
    """Parse, complete and check every row of a sheet."""
    written, ignored = text_rows(understood)
    text = answered(written, understood, lists)
    cells = read_cells(text, understood, lists)
    completed = complete(understood.layout.jeu, cells.values, lists, _empty_counts(text))
    typed = completed.rows.drop(TECHNICAL, strict=False)
    unknown, of_metrics = unknown_metrics(text, completed.rows, lists)
    found = _found(understood, text, cells, completed.rows, unknown)
    doubts = pl.concat([cells.doubts, of_metrics]).sort(LINE, maintain_order=True)
    read = typed.hstack(cells.values.drop(typed.columns, strict=False))
    lines = text[LINE]
    if origin := understood.sheet.origin:
        typed, read = placed.rows(origin, typed), placed.rows(origin, read)
        found, doubts = placed.problems(origin, found), placed.doubts(origin, doubts)
        lines = pl.concat([read[LINE], found[LINE]])
    kept, copies, doubles = _settled(understood, typed, set_aside(found))
    return Rows(
        kept=kept,
        ignored=pl.concat([ignored, copies]).sort(LINE),
        problems=gather([found, doubles]),
        doubts=doubts,
        assumed=completed.assumed,
        hypotheses=tuple(map(french, (*cells.told, *completed.hypotheses))),
        read=read,
        read_count=lines.n_unique() + ignored.height,
    )


def set_aside(found: pl.DataFrame) -> pl.Series:
    """Lines with an error."""
    return found.filter(pl.col("gravite") == ERROR)[LINE].unique()


def _settled(
    understood: Understood, typed: pl.DataFrame, aside: pl.Series
) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    """Rows to keep, lines that only repeat others (``ligne``, ``raison``), problems of the rest.

    A line that repeats another in part keeps its other rows.
    """
    layout = understood.layout
    valid = _without(typed, aside)
    copies, doubles = repeated_keys(valid, layout, of_persons=bool(understood.personal))
    if copies.is_empty() and doubles.is_empty():
        return valid, copies, doubles
    left = _without(valid, doubles[LINE])
    repeated = (
        copies.join(doubles, on=LINE, how="anti")
        .group_by(LINE)
        .agg(pl.len(), pl.col("raison").first())
    )
    whole = repeated.join(left.group_by(LINE).len(), on=[LINE, "len"], how="semi")
    kept = first_of_each_key(_without(left, whole[LINE]), layout)
    return kept, whole.select(LINE, "raison"), doubles


def _without(rows: pl.DataFrame, lines: pl.Series) -> pl.DataFrame:
    return rows.filter(~pl.col(LINE).is_in(lines.implode())) if lines.len() else rows


def _empty_counts(text: pl.DataFrame) -> dict[str, int]:
    return {name: text[name].null_count() for name in text.columns}


def _found(
    understood: Understood,
    text: pl.DataFrame,
    cells: Cells,
    completed: pl.DataFrame,
    unknown: pl.DataFrame,
) -> pl.DataFrame:
    """Every problem of every row, each cell told once."""
    wide = problems(text.filter(pl.col(EXTRA) != ""), colonne=None, regle="cellules_en_trop")
    rules = broken_rules(understood.layout.jeu, completed, understood.title)
    unlikely = unlikely_years(completed, understood.layout, understood.title)
    found = gather([wide, cells.problems, unknown, rules, unlikely])
    empty = set(rules.filter(pl.col("regle") == "obligatoire")["colonne"])
    titles = {understood.title(name) for name in understood.present}
    return _told_once(found, _empty_cells(understood, text, empty), titles)


def _told_once(found: pl.DataFrame, empty_cells: pl.DataFrame, titles: set[str]) -> pl.DataFrame:
    """Only an empty cell is told to be empty: not what cannot be read, nor what derives from it."""
    is_empty = pl.col("regle") == "obligatoire"
    told, empty = found.filter(~is_empty), found.filter(is_empty)
    if empty.is_empty():
        return found
    own = empty.join(empty_cells, on=[LINE, "colonne"], how="semi")
    lines = pl.concat([told.filter(pl.col("gravite") == ERROR), own])[LINE]
    derived = empty.filter(~pl.col("colonne").is_in(titles) & ~pl.col(LINE).is_in(lines.implode()))
    return gather([told, own, derived])


def _empty_cells(understood: Understood, text: pl.DataFrame, titles: set[str]) -> pl.DataFrame:
    """``ligne``, ``colonne`` (as the person named it) of the empty cells of some columns."""
    named = {name: understood.title(name) for name in understood.present}
    cells = [
        text.filter(pl.col(name).is_null()).select(LINE, pl.lit(title).alias("colonne"))
        for name, title in named.items()
        if title in titles and name in text.columns
    ]
    return pl.concat([text.clear().select(LINE, pl.lit("").alias("colonne")), *cells])
