"""Profiles in columns: which attendances does each line give, and does its total agree?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from pipeline.grouping import line_ranges
from pipeline.layouts import LAYOUTS
from pipeline.meant import meant_column
from pipeline.parse_numbers import counts, integers
from pipeline.problems import InputRefused, problems
from pipeline.sheet import LINE
from pipeline.spelling import fold
from pipeline.wide.shape import TITLE, VALUE, Plan, Wide, nothing, unique_columns
from pipeline.wide.titles import Axis, Words, columns_along

_RENAME = "S'il s'agit de participants, donnez pour titre un profil du guide."
PROFIL, PARTICIPANTS = "profil", "participants"
_TOTALS = (
    "total",
    "ensemble",
    "total participants",
    "total presences",
    "total general",
    "effectif total",
)


@dataclass(frozen=True, eq=False)
class Attendance:
    """Positions of the columns of profiles, and of their total if there is one."""

    profils: Mapping[int, str]
    total: int | None

    @property
    def positions(self) -> set[int]:
        return {*self.profils, *([] if self.total is None else [self.total])}

    @property
    def is_wide(self) -> bool:
        """One column alone may be named like a profile by chance."""
        return len(self.profils) + (self.total is not None) > 1 and bool(self.profils)


def _in_short(titles: Sequence[str], found: Attendance, words: Words) -> list[str]:
    """The headers that no list writes so, with what they are taken for; told."""
    said = [
        f"« {titles[position]} » = {words.labels[code]}"
        for position, code in found.profils.items()
        if fold(titles[position]) not in words.listed
    ]
    return [f"Profils compris ainsi : {', '.join(said)}."] if said else []


def attendance(titles: Sequence[str], words: Words) -> Attendance:
    """Raises InputRefused when two columns hold the same thing."""
    along = columns_along(titles, words, Axis.PROFIL)
    unique_columns(titles, along)
    totals = [position for position, title in enumerate(titles) if _is_total(title)]
    if along and len(totals) > 1:
        raise InputRefused(
            f"Deux colonnes disent la même chose : « {titles[totals[0]]} » et "
            f"« {titles[totals[1]]} ».",
            "Gardez-en une seule.",
        )
    profils = {position: name.value[0] for position, name in along.items()}
    return Attendance(profils, totals[0] if totals else None)


def _is_total(title: str) -> bool:
    column = meant_column(LAYOUTS["presences"], title)
    return fold(title) in _TOTALS or (column is not None and column.name == PARTICIPANTS)


def plan(table: Wide, found: Attendance, kept: Mapping[int, str], words: Words) -> Plan:
    """One row per profile, and what the total adds to them."""
    several = f"{len(found.profils)} colonnes de profils lues"
    told = [f"{several if len(found.profils) > 1 else 'Profil lu'} comme une ligne par profil."]
    told += _in_short(table.header, found, words)
    columns: dict[int, tuple[str | None, ...]] = {p: (code,) for p, code in found.profils.items()}
    if found.total is None:
        told += _uncounted(table, found)
        return Plan("presences", kept, (PROFIL,), columns, PARTICIPANTS, tuple(told))
    title = table.header[found.total]
    lines = _compared(table, found)
    told += [f"« {title} » comparé à la somme des profils, sans compter en plus.", *_told(lines)]
    value = PARTICIPANTS
    more, faults = _rest(lines, title), (_too_low(lines, title),)
    return Plan(
        "presences", kept, (PROFIL,), columns, value, tuple(told), more=more, problems=faults
    )


def _uncounted(table: Wide, found: Attendance) -> list[str]:
    """Columns of numbers among the profiles, or after them, whose header is nothing that we know:
    « Agents » of whom? A total would have counted them."""
    first, last = min(found.profils), max(found.profils)
    beside = set(range(first + 1, min(last + 2, len(table.header)))) - set(found.profils)
    titles = [
        f"« {table.header[position]} »"
        for position in sorted(beside - set(table.sheet.personal))
        if table.header[position] and _counts_what(table, position)
    ]
    if not titles:
        return []
    said = "n'est pas compté" if len(titles) == 1 else "ne sont pas comptés"
    return [f"{', '.join(titles)} {said} : aucun profil de la liste. {_RENAME}"]


def _counts_what(table: Wide, position: int) -> bool:
    """Whether a column holds whole numbers under a header that is none of ours."""
    named = (meant_column(LAYOUTS[jeu], table.header[position]) for jeu in ("presences", "seances"))
    if any(named):
        return False
    said = _cells(table, position).drop_nulls()
    return said.len() > 0 and integers(said).values.to_series().null_count() == 0


def _rest(lines: pl.DataFrame, title: str) -> pl.DataFrame:
    """Rows of what no profile says."""
    nobody, heading = pl.lit(None, pl.String).alias(PROFIL), pl.lit(title).alias(TITLE)
    rest = lines.filter(pl.col("reste").is_not_null())
    return rest.select(LINE, nobody, heading, pl.col("reste").alias(VALUE))


def _too_low(lines: pl.DataFrame, title: str) -> pl.DataFrame:
    found = lines.filter("trop").select(
        LINE, pl.col("ecrit").alias("valeur"), pl.col("somme").cast(pl.String).alias("attendu")
    )
    return problems(found, colonne=title, regle="total_inferieur")


def plan_of_total(total: int, kept: Mapping[int, str]) -> Plan:
    """No profile: a line gives its number of participants."""
    return Plan("presences", kept, (), {total: ()}, PARTICIPANTS, ())


def _compared(table: Wide, found: Attendance) -> pl.DataFrame:
    """The lines that have a total: ``ligne``, ``ecrit`` (its text), ``somme`` of the profiles.

    ``reste``: what is not broken down, as text; an unreadable total stays as it is written.
    ``trop``: the profiles exceed the total. ``vague``: not compared, as a number is approximate.
    """
    lines = _counted(table, found).filter(pl.col("ecrit").is_not_null())
    alone, exact = pl.col("remplis") == 0, pl.col("remplis") == pl.col("exacts")
    legible = pl.col("lisible") & (pl.col("remplis") == pl.col("lus"))
    rest = pl.col("total") - pl.col("somme")
    return lines.with_columns(
        pl.when(alone | ~pl.col("lisible"))
        .then("ecrit")
        .when(exact & (rest > 0))
        .then(rest.cast(pl.String))
        .alias("reste"),
        (exact & ~alone & (rest < 0)).fill_null(False).alias("trop"),
        (legible & ~alone & (~exact | pl.col("total").is_null())).alias("vague"),
    )


def _counted(table: Wide, found: Attendance) -> pl.DataFrame:
    """Per line, the total, the sum of the profiles, how many are filled, legible and exact."""
    texts = [_cells(table, position) for position in (*found.profils, found.total or 0)]
    every, height = pl.concat(texts), table.cells.height
    exact, read = integers(every).values.to_series(), counts(every).values[every.name]
    starts = [rank * height for rank in range(len(texts))]
    *parts, total = [exact.slice(start, height) for start in starts]
    *legible, of_total = [read.slice(start, height).is_not_null() for start in starts]
    return pl.DataFrame(
        {
            LINE: table.cells[LINE],
            "ecrit": texts[-1],
            "total": total,
            "lisible": of_total,
            "somme": _sum(parts),
            "remplis": _filled(texts[:-1]),
            "exacts": _filled(parts),
            "lus": _sum([column.cast(pl.Int64) for column in legible]),
        }
    )


def _cells(table: Wide, position: int) -> pl.Series:
    """Its texts; blank where nothing is known."""
    cell = pl.col(f"c{position}")
    return table.cells.select(pl.when(~nothing(cell)).then(cell).alias("texte")).to_series()


def _filled(columns: Sequence[pl.Series]) -> pl.Series:
    return _sum([column.is_not_null().cast(pl.Int64) for column in columns])


def _sum(columns: Sequence[pl.Series]) -> pl.Series:
    """Line by line, a missing number counting for nothing."""
    named = [column.alias(str(rank)) for rank, column in enumerate(columns)]
    return pl.DataFrame(named).sum_horizontal()


def _told(lines: pl.DataFrame) -> list[str]:
    rest = lines.filter(pl.col("reste").is_not_null() & pl.col("lisible"))[LINE].to_list()
    vague = lines.filter("vague")[LINE].to_list()
    told = [f"Effectif non ventilé, d'après le total : {line_ranges(rest)}."] if rest else []
    if vague:
        told.append(f"Total non comparé, car une valeur est approchée : {line_ranges(vague)}.")
    return told
