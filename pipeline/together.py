"""What does a table of séances say of their présences, on the same lines?

The commonest real table: date, intitulé, type, demi-journées, and a number of participants or a
column per profile. It gives two jeux, each an import of its own; a line with an error is set aside
from both.
"""

from dataclasses import dataclass, replace

import polars as pl

from pipeline import placed
from pipeline.choices import Choices
from pipeline.code_lists import CodeLists
from pipeline.layouts import LAYOUTS
from pipeline.map_columns import Understood, understandings
from pipeline.meant import meant_column
from pipeline.problems import ERROR, gather
from pipeline.rows import Rows, rows
from pipeline.sheet import LINE, Sheet
from pipeline.wide import presences
from pipeline.wide.shape import Plan, Wide, long_sheet, wide
from pipeline.wide.titles import Words, words_of

_OWN = ("profil", "qualificatif", "borne_min", "borne_max", "effectif_ensemble", "role")
Reading = tuple[Understood, Rows]


@dataclass(frozen=True, eq=False)
class _Columns:
    """Positions, in the table of séances, of what speaks of présences."""

    attendance: presences.Attendance
    own: dict[int, str]

    @property
    def positions(self) -> set[int]:
        return self.attendance.positions | set(self.own)


def jeux_of(
    understood: Understood, file_name: str, choices: Choices, lists: CodeLists
) -> list[Reading]:
    """What a table holds: its jeu, and the présences of its séances unless one jeu is asked for."""
    found = rows(understood, lists)
    if understood.layout.jeu != "seances" or choices.jeu:
        return [(understood, found)]
    words = words_of(lists)
    columns = _columns(understood, words)
    if columns is None:
        return [(understood, found)]
    beside = _presences(understood, columns, found, file_name, lists)
    of_presences = rows(beside, lists)
    used = {understood.sheet.header[position] for position in columns.positions}
    left = tuple(title for title in understood.unknown if title not in used)
    own, other = _errors(found), _errors(of_presences)
    return [
        (replace(understood, unknown=left), _also_aside(found, other)),
        (beside, _also_aside(of_presences, own)),
    ]


def _columns(understood: Understood, words: Words) -> _Columns | None:
    """Among the headers that séances do not use."""
    taken = set(understood.sources.values())
    free = [
        "" if position in taken or position in understood.sheet.personal else title
        for position, title in enumerate(understood.sheet.header)
    ]
    found, layout = presences.attendance(free, words), LAYOUTS["presences"]
    if not found.is_wide:
        # « Total » alone may be one of anything
        if found.total is None or not meant_column(layout, free[found.total]):
            return None
        found = presences.Attendance({}, found.total)
    matched = ((position, layout.match(title)) for position, title in enumerate(free))
    own = {p: free[p] for p, column in matched if column and column.name in _OWN}
    return _Columns(found, own)


def _presences(
    understood: Understood, columns: _Columns, found: Rows, file_name: str, lists: CodeLists
) -> Understood:
    """The présences as a long table: each line names the very séance that it makes."""
    table, identifier = _with_identifier(understood, found)
    kept = {identifier: "seance_id", **columns.own}
    total = columns.attendance.total
    if columns.attendance.profils:
        plan = presences.plan(table, columns.attendance, kept, words_of(lists))
    else:
        plan = presences.plan_of_total(total or 0, kept)
    sheet = long_sheet(table, replace(plan, told=(_told(table.sheet, plan), *plan.told)))
    of_presences = replace(understood.choices, jeu="presences", columns=(), values=())
    return understandings(sheet, file_name, of_presences, lists)[0]


def _told(sheet: Sheet, plan: Plan) -> str:
    titles = ", ".join(f"« {sheet.header[position]} »" for position in plan.columns)
    return f"Présences lues sur la ligne de chaque séance : {titles}."


def _with_identifier(understood: Understood, found: Rows) -> tuple[Wide, int]:
    """The table under the lines of its file, with the identifier of each line's séance."""
    sheet = understood.sheet
    table = wide(sheet)
    if origin := sheet.origin:
        cells = placed.rows(origin, table.cells).unique(LINE, keep="first", maintain_order=True)
        table = Wide(sheet, cells, origin.ignored)
    position = len(sheet.header)
    known = found.read.select(LINE, pl.col("seance_id").alias(f"c{position}")).unique(LINE)
    joined = table.cells.join(known, on=LINE, how="left", maintain_order="left")
    bare = replace(sheet, notes=(), origin=None)
    return Wide(bare, joined, table.ignored), position


def _errors(found: Rows) -> pl.DataFrame:
    return found.problems.filter(pl.col("gravite") == ERROR)


def _also_aside(found: Rows, errors: pl.DataFrame) -> Rows:
    """The same lines, those with an error in the other jeu set aside too."""
    lines = errors[LINE].unique()
    if lines.is_empty():
        return found
    away = ~pl.col(LINE).is_in(lines.implode())
    return replace(
        found,
        kept=found.kept.filter(away),
        ignored=found.ignored.filter(away),
        problems=gather([found.problems, errors]).unique(maintain_order=True),
    )
