"""What is still to be done of an exercice under way: planned séances, lines of the programme?"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from indicators import lookups, narrative, registry
from indicators.blocks import Column, Grid, Row, Table
from indicators.formats import number
from indicators.indicator import plural
from indicators.periods import Period
from indicators.view import View, source_line
from pipeline.store import Version

_PREVU = "prevu"


@dataclass(frozen=True)
class Planned:
    seances: int
    demi_journees: float
    sans_duree: int  # planned séances whose length is not known


@lru_cache(maxsize=64)
def _rows(version: Version, periode: Period) -> tuple[Mapping[str, Any], ...]:
    return tuple(
        version.query(
            "SELECT type_action, perimetre, COUNT(*) AS seances,"
            " SUM(demi_journees) AS demi_journees,"
            " COUNT(*) FILTER (WHERE demi_journees IS NULL) AS sans_duree"
            " FROM seances WHERE statut = $statut AND exercice = $annee GROUP BY ALL",
            {"statut": _PREVU, "annee": periode.du.year},
        )
    )


def planned_by_type(view: View) -> dict[str | None, Planned]:
    """Planned séances of the view's scope, by type of action."""
    item = registry.indicator(view.version, "demi_journees")
    scope = registry.scope(view.version, item, view.perimetre).codes
    found: dict[str | None, Planned] = {}
    for row in _rows(view.version, view.periode):
        if scope is None or row["perimetre"] in scope:
            found[row["type_action"]] = _added(found.get(row["type_action"]), row)
    return found


def _added(known: Planned | None, row: Mapping[str, Any]) -> Planned:
    before = known or Planned(0, 0, 0)
    return Planned(
        before.seances + row["seances"],
        before.demi_journees + (row["demi_journees"] or 0),
        before.sans_duree + row["sans_duree"],
    )


def planned_title(view: View) -> str:
    known = planned_by_type(view).values()
    year = view.periode.du.year
    if not known:
        return f"Aucune séance prévue n'est inscrite pour la suite de {year}"
    half_days = sum(item.demi_journees for item in known)
    seances = sum(item.seances for item in known)
    verb = "restent prévues" if half_days >= 2 else "reste prévue"
    counted = narrative.plural(half_days, "demi-journée", "demi-journées")
    told = narrative.plural(seances, "séance", "séances")
    return f"{counted} {verb} d'ici la fin de {year}, en {told}"


def planned_table(view: View) -> Table:
    """Planned séances and half-days by type of action, beside those that are done."""
    names, planned = lookups.names(view.version, "type_action"), planned_by_type(view)
    done = {line.codes[0]: line for line in view.figure("demi_journees", "type_action").lignes}
    rows = [
        Row((names[code], done[code].valeur if code in done else 0,
             planned[code].demi_journees if code in planned else 0,
             planned[code].seances if code in planned else 0))
        for code in names
    ]  # fmt: skip
    unknown = sum(item.sans_duree for item in planned.values())
    told = narrative.plural(unknown, "séance prévue", "séances prévues")
    columns = (Column("Type d'action"), Column("Demi-journées réalisées", True),
               Column("Demi-journées prévues", True), Column("Séances prévues", True))  # fmt: skip
    return Table(
        id="reste_a_faire",
        title="Fait et à faire, par type d'action",
        subtitle="Séances prévues et non encore tenues",
        grid=Grid(columns, tuple(rows)),
        footer=source_line(view),
        sentence=f"Durée inconnue : {told}, non comptées en demi-journées." if unknown else "",
    )


def behind_plan(view: View) -> tuple[str, ...]:
    """Per unit of the programme, what is done of what was planned."""
    figures = [
        {line.codes[0]: line.valeur for line in view.figure(name, "unite").lignes}
        for name in ("programme.prevu", "programme.realise")
    ]
    planned, done = figures
    return tuple(
        f"{plural(unit).capitalize()} : {number(done.get(unit) or 0)} sur {number(value)} "
        "au programme"
        for unit, value in planned.items()
        if unit and value
    )
