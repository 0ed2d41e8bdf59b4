"""Which typed rows does a recognised sheet give, and what is wrong with the others?

Every data row ends in exactly one place: kept, ignored with its reason, or set aside with a problem.
"""

from dataclasses import dataclass

import polars as pl

from pipeline.code_lists import CodeLists
from pipeline.complete import complete
from pipeline.layouts import Column, Kind
from pipeline.map_columns import Understood
from pipeline.parse import Parsed, parse_column
from pipeline.problems import gather, problems
from pipeline.protect import holds_contact, masked
from pipeline.read import EXTRA, LINE
from pipeline.tables import TECHNICAL
from pipeline.validate import broken_rules, repeated_keys
from pipeline.version import KEYS


@dataclass(frozen=True, eq=False)
class Rows:
    """``kept``: typed rows of the table; ``ignored``: ``ligne``, ``raison``; ``problems``: see
    ``problems.PROBLEM_SCHEMA``; ``assumed``: columns filled by default; ``read_count``: data rows."""

    kept: pl.DataFrame
    ignored: pl.DataFrame
    problems: pl.DataFrame
    assumed: tuple[str, ...]
    hypotheses: tuple[str, ...]
    read_count: int

    @property
    def set_aside_count(self) -> int:
        return self.read_count - self.kept.height - self.ignored.height


def rows(understood: Understood, lists: CodeLists) -> Rows:
    """Parse, complete and check every row of a sheet."""
    text, blank = _text_rows(understood)
    parsed, broken = _parse(text, understood, lists)
    completed = complete(understood.layout.jeu, parsed, lists)
    rules = broken_rules(understood.layout.jeu, completed.rows, understood.title)
    found = _first_per_cell(gather([*broken, _unknown_metrics(completed.rows, text), rules]))
    typed = completed.rows.drop(TECHNICAL, strict=False)
    valid = typed.filter(~pl.col(LINE).is_in(found[LINE].implode()))
    copies, doubles = repeated_keys(valid, _key(understood), understood.layout.key_words)
    away = pl.concat([copies[LINE], doubles[LINE]])
    return Rows(
        kept=valid.filter(~pl.col(LINE).is_in(away.implode())),
        ignored=pl.concat([blank, copies]).sort(LINE),
        problems=gather([found, doubles]),
        assumed=completed.assumed,
        hypotheses=completed.hypotheses,
        read_count=text.height + blank.height,
    )


def _key(understood: Understood) -> tuple[str, ...]:
    """Columns that identify a row within the file."""
    layout = understood.layout
    if layout.jeu == "presences" and "seance_id" in understood.sources:
        return KEYS["presences"]
    return layout.key


def _text_rows(understood: Understood) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Rows under our column names, still text; and the blank ones (``ligne``, ``raison``)."""
    cells = understood.sheet.cells
    names = {f"c{position}": name for name, position in understood.sources.items()}
    is_blank = pl.all_horizontal(pl.col(r"^c\d+$").is_null()) & (pl.col(EXTRA) == "")
    blank = cells.filter(is_blank).select(LINE, pl.lit("ligne vide").alias("raison"))
    given = [pl.lit(text).alias(name) for name, text in understood.values.items()]
    filled = cells.filter(~is_blank) if blank.height else cells
    return filled.select(LINE, EXTRA, *names).rename(names).with_columns(given), blank


def _parse(
    text: pl.DataFrame, understood: Understood, lists: CodeLists
) -> tuple[pl.DataFrame, list[pl.DataFrame]]:
    """Typed columns, and the problems of the cells that could not be read."""
    values = [text.select(LINE)]
    found = [problems(text.filter(pl.col(EXTRA) != ""), colonne=None, regle="cellules_en_trop")]
    for name in text.columns[2:]:
        column, title = understood.layout.column(name), understood.title(name)
        parsed = parse_column(text[name], column, title, lists)
        values.append(parsed.values)
        found += _unreadable(text, name, title, parsed)
        found += _contacts(text, column, title)
    return pl.concat(values, how="horizontal"), found


def _unreadable(
    text: pl.DataFrame, name: str, title: str, parsed: Parsed
) -> list[pl.DataFrame]:
    if parsed.broken.is_empty():
        return []
    cells = text[parsed.broken["position"]].select(LINE, masked(pl.col(name)).alias("valeur"))
    at_fault = pl.concat([cells, parsed.broken.select("regle", "attendu")], how="horizontal")
    return [
        problems(part, colonne=title, regle=str(regle))
        for (regle,), part in at_fault.partition_by("regle", as_dict=True).items()
    ]


def _contacts(text: pl.DataFrame, column: Column, title: str) -> list[pl.DataFrame]:
    """Rows whose free text holds an e-mail or a telephone: the value is not repeated."""
    if column.kind is not Kind.TEXT:
        return []
    holding = text.filter(holds_contact(pl.col(column.name))).select(
        LINE, masked(pl.col(column.name)).alias("valeur")
    )
    return [problems(holding, colonne=title, regle="donnee_personnelle")]


def _unknown_metrics(completed: pl.DataFrame, text: pl.DataFrame) -> pl.DataFrame:
    """Rows of audience whose channel and metric no list knows."""
    if "canal" not in completed.columns or "canal" not in text.columns:
        return gather([])
    written = pl.format("{} : {}", pl.col("canal").fill_null(""), pl.col("indicateur").fill_null(""))
    unknown = text.filter(completed["canal"].is_null()).select(
        LINE, masked(written).alias("valeur"), pl.lit("« mesures d'audience ».").alias("attendu")
    )
    return problems(unknown, colonne="indicateur", regle="code_inconnu")


def _first_per_cell(found: pl.DataFrame) -> pl.DataFrame:
    """An unreadable cell is empty once parsed: keep what was wrong first, not « vide » as well."""
    told = found.filter(pl.col("regle") != "obligatoire")
    empty = found.filter(pl.col("regle") == "obligatoire")
    new = empty.join(told, on=["ligne", "colonne"], how="anti", nulls_equal=True)
    return gather([told, new])
