"""Do people come back? Attendance on day 1, 2… of the éditions of several days.

Présences are compared, not persons: who came back is not known. No percentage on a small base.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from indicators import narrative, queries, registry
from indicators.blocks import Chart, Column, Grid, Row, Series
from indicators.disclosure import protects
from indicators.formats import number, percent
from indicators.question import Question
from indicators.view import View, source_line
from pipeline.store import Version

Days = Sequence[Mapping[str, Any]]


def drop_off(view: View, identifier: str) -> Chart:
    """Attendance of each day against the first one, on the éditions whose days are all known."""
    figure = view.figure("presences_par_seance")
    found = _days(view.version, figure.question)
    known = [row for row in found if row["complete"]]
    ranks = sorted({row["rang"] for row in known})
    days = [_day([row for row in known if row["rang"] == rank]) for rank in ranks]
    aside = _editions([row for row in found if not row["complete"]])
    message = "" if days else _no_edition(aside)
    if protects(view.version, figure.indicator):
        message = "Non diffusé."
    shown = [part if first >= narrative.SMALL_BASE else None for _, _, first, part in days]
    if days and shown[0] is None:
        message = f"{_lasting(known)}."
    measured = "Présences de chaque jour, rapportées au premier"
    return Chart(
        id=identifier,
        kind="columns",
        title=measured if message else _lasting(known),
        subtitle=f"{measured} · éditions de plusieurs jours · {view.periode.phrase}",
        categories=tuple(f"Jour {rank}" for rank in ranks),
        series=(Series("part du premier jour", tuple(shown)),),
        unit="%",
        grid=_days_grid(ranks, days),
        footer=source_line(view),
        sentence=_left_aside(aside) if days else "",
        message=message,
    )


@lru_cache(maxsize=128)
def _days(version: Version, question: Question) -> Days:
    if protects(version, registry.indicator(version, question.indicateur)):
        return ()
    return queries.days_of_editions(version, registry.selection(version, question))


Day = tuple[int, float, float, float]


def _day(rows: Days) -> Day:
    """Éditions, présences that day, on their first day, and the share in percent."""
    editions, presences, first = (
        sum(row[name] for row in rows) for name in ("editions", "presences", "premieres")
    )
    return editions, float(presences), float(first), 100 * float(presences) / float(first or 1)


def _editions(rows: Days) -> int:
    return sum(row["editions"] for row in rows if row["rang"] == 1)


def _lasting(known: Days) -> str:
    """« Le dernier jour réunit 82 % des présences du premier, sur 8 éditions »."""
    editions, last, first, part = _day([row for row in known if row["dernier"]])
    on = f"sur {narrative.counted(editions, 'éditions')}"
    if first < narrative.SMALL_BASE:
        told = narrative.counted(last, "présences")
        return f"Le dernier jour réunit {told}, contre {number(first)} le premier, {on}"
    if last == first:
        return f"Le dernier jour réunit autant de présences que le premier, {on}"
    return f"Le dernier jour réunit {percent(part, 0)} des présences du premier, {on}"


def _no_edition(aside: int) -> str:
    if not aside:
        return "Aucune édition de plusieurs jours dans cette sélection."
    told = narrative.counted(aside, "éditions")
    return f"{told} de plusieurs jours, dont un jour au moins n'a pas d'effectif connu."


def _left_aside(aside: int) -> str:
    """The éditions with an unknown day; and that the same persons are not followed."""
    told = "Chaque jour se compare au premier jour des mêmes éditions."
    if not aside:
        return told
    left = "laissées" if aside >= 2 else "laissée"
    some = narrative.counted(aside, "éditions")
    return f"{told} {some} {left} de côté : un jour au moins sans effectif connu."


def _days_grid(ranks: Sequence[int], days: Sequence[Day]) -> Grid:
    columns = (
        Column("Jour"),
        Column("Éditions", True),
        Column("Présences", True),
        Column("Présences au premier jour", True),
        Column("Part du premier jour (%)", True, 1),
    )
    rows = [
        Row((f"Jour {rank}", editions, present, first, _shown_part(first, part)))
        for rank, (editions, present, first, part) in zip(ranks, days, strict=True)
    ]
    return Grid(columns, tuple(rows))


def _shown_part(first: float, part: float) -> float | None:
    return part if first >= narrative.SMALL_BASE else None
