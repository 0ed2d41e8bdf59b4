"""Which typed rows does a recognised sheet give, and what is wrong with the others?

Every row ends in exactly one place: kept, ignored with its reason, or set aside with a problem.
"""

from dataclasses import dataclass

import polars as pl

from pipeline.cells import Cells, read_cells
from pipeline.code_lists import CodeLists
from pipeline.complete import complete
from pipeline.map_columns import Understood
from pipeline.problems import ERROR, french, gather, problems
from pipeline.sheet import EXTRA, LINE
from pipeline.tables import TECHNICAL
from pipeline.text_rows import text_rows
from pipeline.validate import broken_rules, repeated_keys


@dataclass(frozen=True, eq=False)
class Rows:
    """What becomes of the ``read_count`` rows under a header.

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
        if self.kept.height + self.ignored.height + self.set_aside_count != self.read_count:
            raise AssertionError("a row was lost, or counted twice")

    @property
    def set_aside_count(self) -> int:
        return self.problems.filter(pl.col("gravite") == ERROR)[LINE].n_unique()


def rows(understood: Understood, lists: CodeLists) -> Rows:
    """Parse, complete and check every row of a sheet."""
    text, ignored = text_rows(understood)
    cells = read_cells(text, understood, lists)
    completed = complete(understood.layout.jeu, cells.values, lists, _empty_counts(text))
    typed = completed.rows.drop(TECHNICAL, strict=False)
    found = _found(understood, text, cells, completed.rows)
    aside = found.filter(pl.col("gravite") == ERROR)[LINE]
    valid = typed.filter(~pl.col(LINE).is_in(aside.implode())) if aside.len() else typed
    of_persons = bool(understood.personal)
    copies, doubles = repeated_keys(valid, understood.layout, of_persons=of_persons)
    away = pl.concat([copies[LINE], doubles[LINE]])
    return Rows(
        kept=valid.filter(~pl.col(LINE).is_in(away.implode())) if away.len() else valid,
        ignored=pl.concat([ignored, copies]).sort(LINE),
        problems=gather([found, doubles]),
        doubts=cells.doubts,
        assumed=completed.assumed,
        hypotheses=tuple(map(french, completed.hypotheses)),
        read=typed.hstack(cells.values.drop(typed.columns, strict=False)),
        read_count=text.height + ignored.height,
    )


def _empty_counts(text: pl.DataFrame) -> dict[str, int]:
    return {name: text[name].null_count() for name in text.columns}


def _found(
    understood: Understood, text: pl.DataFrame, cells: Cells, completed: pl.DataFrame
) -> pl.DataFrame:
    """Every problem of every row, each cell told once."""
    wide = problems(text.filter(pl.col(EXTRA) != ""), colonne=None, regle="cellules_en_trop")
    rules = broken_rules(understood.layout.jeu, completed, understood.title)
    unknown = _unknown_metrics(text, completed)
    found = gather([wide, cells.problems, unknown, rules])
    empty = set(rules.filter(pl.col("regle") == "obligatoire")["colonne"])
    titles = {understood.title(name) for name in understood.present}
    return _told_once(found, _empty_cells(understood, text, empty), titles)


def _unknown_metrics(text: pl.DataFrame, completed: pl.DataFrame) -> pl.DataFrame:
    """Rows of audience whose channel and metric are written, and known by no list."""
    if not {"canal", "indicateur"} <= {*text.columns, *completed.columns} or "canal" not in text:
        return gather([])
    written = text.with_columns(completed["canal"].is_null().alias("inconnu")).filter(
        pl.col("inconnu") & pl.col("canal").is_not_null() & pl.col("indicateur").is_not_null()
    )
    pair = pl.concat_str("canal", "indicateur", separator="\u00a0: ")
    words = pl.lit("une mesure d'audience connue. Voir la nomenclature canal_indicateur.")
    told = written.select(LINE, pair.alias("valeur"), words.alias("attendu"))
    return problems(told, colonne="indicateur", regle="code_inconnu")


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
