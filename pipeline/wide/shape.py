"""How do columns become rows? One row per value cell that says something, and its place kept."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import polars as pl

from pipeline.problems import InputRefused, gather
from pipeline.sheet import EXTRA, LINE, Origin, Sheet
from pipeline.text_rows import judged_rows
from pipeline.wide.titles import Named

ZERO = r"^0(?:[.,]0+)?$"
VALUE, TITLE = "__valeur", "__titre"
# what people write where nothing is known, folded to lower case
_NOTHING = ("-", "–", "—", "n.c.", "nc", "n.d.", "nd", "s.o.", "so", "/")
_SHOWN = 5


@dataclass(frozen=True, eq=False)
class Wide:
    """A sheet whose data rows are known: ``cells`` without blank rows and totals, which are
    ``ignored``."""

    sheet: Sheet
    cells: pl.DataFrame
    ignored: tuple[tuple[int, str], ...]

    @property
    def header(self) -> tuple[str, ...]:
        return self.sheet.header


@dataclass(frozen=True, eq=False)
class Plan:
    """What a wide table becomes: a long one of ``jeu``.

    ``kept``: position → header that the column bears in the long table. ``keys``: headers of what
    the wide titles say; ``columns``: position → texts under ``keys``. ``value``: header of the
    values. ``added``: header → text for every row. ``more``: rows that no single cell holds
    (``ligne``, ``__titre``, ``__valeur``, under ``keys``). ``problems``: see ``Origin``.
    """

    jeu: str
    kept: Mapping[int, str]
    keys: tuple[str, ...]
    columns: Mapping[int, tuple[str | None, ...]]
    value: str
    told: tuple[str, ...]
    added: Mapping[str, str] = field(default_factory=dict)
    more: pl.DataFrame | None = None
    problems: Sequence[pl.DataFrame] = ()
    zero_is_nothing: bool = False


def wide(sheet: Sheet) -> Wide:
    cells, ignored = judged_rows(sheet)
    return Wide(sheet, cells, tuple(ignored.iter_rows()))


def nothing(cell: pl.Expr) -> pl.Expr:
    """Whether a value cell says that nothing is known; zero is a value."""
    return cell.is_null() | cell.str.to_lowercase().is_in(_NOTHING)


def unique_columns(header: Sequence[str], columns: Mapping[int, Named]) -> None:
    """Raises InputRefused when two headers name the same thing."""
    seen: dict[tuple[str, ...], int] = {}
    for position, name in columns.items():
        if name.value in seen:
            raise InputRefused(
                f"Deux colonnes disent la même chose : « {header[seen[name.value]]} » et "
                f"« {header[position]} ».",
                "Gardez-en une seule.",
            )
        seen[name.value] = position


def long_sheet(table: Wide, plan: Plan) -> Sheet:
    """The long form of a table, its rows numbered from 0; ``Sheet.origin`` says where they were."""
    written = pl.concat([_column(table, plan, position) for position in plan.columns])
    rows = written.filter(~_says_nothing(plan))
    if plan.more is not None:
        rows = pl.concat([rows, _with_kept(table, plan, plan.more)], how="diagonal")
    rows = rows.sort(LINE, maintain_order=True).with_row_index("rang")
    rank, source = pl.col("rang").cast(pl.Int64).alias(LINE), pl.col(LINE).alias("source")
    places = rows.select(rank, source, pl.col(TITLE).alias("titre"))
    found = gather(plan.problems)
    silent = sorted(set(table.cells[LINE]) - set(rows[LINE]) - set(found[LINE]))
    ignored = (*table.ignored, *((line, "aucune valeur") for line in silent))
    told = (*plan.told, *_told_nothing(written.filter(nothing(pl.col(VALUE)))))
    return replace(
        _renamed(table.sheet, plan, rows),
        notes=(*table.sheet.notes, *told),
        origin=Origin(plan.jeu, places, plan.value, ignored, found),
    )


def _says_nothing(plan: Plan) -> pl.Expr:
    value = pl.col(VALUE)
    return nothing(value) | (value.str.contains(ZERO) & plan.zero_is_nothing)


def _column(table: Wide, plan: Plan, position: int) -> pl.DataFrame:
    keys = zip(plan.keys, plan.columns[position], strict=True)
    return table.cells.select(
        LINE,
        EXTRA,
        *(pl.lit(text, pl.String).alias(name) for name, text in keys),
        pl.lit(table.header[position]).alias(TITLE),
        pl.col(f"c{position}").alias(VALUE),
        *(f"c{kept}" for kept in plan.kept),
    )


def _with_kept(table: Wide, plan: Plan, more: pl.DataFrame) -> pl.DataFrame:
    kept = table.cells.select(LINE, EXTRA, *(f"c{position}" for position in plan.kept))
    return more.join(kept, on=LINE, how="left", maintain_order="left")


def _renamed(sheet: Sheet, plan: Plan, rows: pl.DataFrame) -> Sheet:
    """The rows under ordinary headers: kept columns, what the titles said, values."""
    header = (*plan.kept.values(), *plan.added, *plan.keys, plan.value)
    texts = [
        *(pl.col(f"c{position}") for position in plan.kept),
        *(pl.lit(text, pl.String) for text in plan.added.values()),
        *(pl.col(name) for name in plan.keys),
        pl.col(VALUE),
    ]
    named = [text.alias(f"c{rank}") for rank, text in enumerate(texts)]
    line = pl.col("rang").cast(pl.Int64).alias(LINE)
    personal = tuple(rank for rank, at in enumerate(plan.kept) if at in sheet.personal)
    cells = rows.select(line, EXTRA, *named)
    return replace(sheet, header=header, cells=cells, personal=personal)


def _told_nothing(cells: pl.DataFrame) -> list[str]:
    """« Cellules sans valeur, non comptées : 12 vides, 2 « n.c. ». »"""
    counts = Counter(cells[VALUE].fill_null("").to_list())
    blank = counts.pop("", 0)
    said = [f"{blank} {'vides' if blank > 1 else 'vide'}"] if blank else []
    said += [f"{count} « {text} »" for text, count in counts.most_common(_SHOWN)]
    return [f"Cellules sans valeur, non comptées : {', '.join(said)}."] if said else []
