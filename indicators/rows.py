"""Which rows does a figure count? Their sum is the figure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from indicators import disclosure, lookups, queries, registry, series
from indicators.answer import plain
from indicators.clauses import Selection
from indicators.dimensions import DIMENSIONS
from indicators.indicator import Indicator
from indicators.question import Question
from pipeline.store import Version

Row = dict[str, Any]


@dataclass(frozen=True)
class Counted:
    """A page of rows, with the number and the sum of all of them.

    Each has `valeur` (what it brings), `fichier`, `import_id`, `ligne` and readable columns. The
    rows of a share bring points of percentage; those of a rate are its two terms, which do not add.
    """

    total: float | None
    nombre: int
    lignes: tuple[Row, ...]


def rows_of(
    version: Version, question: Question, limit: int | None = None, offset: int = 0
) -> Counted:
    item = registry.checked(version, replace(question, par=()))
    asked = replace(question, par=())
    if disclosure.protects(version, item):
        raise disclosure.refuse_rows()
    if item.fait in ("audience", "moyens"):
        return _page(_of_series(version, asked, item), limit, offset)
    selection = registry.selection(version, asked, row_by_row=True)
    if selection.personnes:
        return _page(queries.persons_met(version, selection), limit, offset)
    if selection.distincte:
        return _page(queries.places_reached(version, selection), limit, offset)
    if selection.part is not None:
        return _page(_of_share(version, selection), limit, offset)
    extent = queries.extent(version, selection)
    found = queries.rows(version, selection, limit, offset)
    readable = tuple(_readable(version, row) for row in found)
    return Counted(plain(extent["total"]) if extent["nombre"] else 0, extent["nombre"], readable)


def _page(found: list[Row], limit: int | None, offset: int) -> Counted:
    total = plain(round(float(sum(row["valeur"] for row in found)), 6))
    shown = found[offset : None if limit is None else offset + limit]
    return Counted(total, len(found), tuple(shown))


def _of_share(version: Version, selection: Selection) -> list[Row]:
    """Each row's part of the share, in points."""
    whole = queries.tallies(version, selection)[0]["ventilees"]
    found = queries.rows(version, selection, None, 0)
    return [
        _readable(
            version, {**row, "valeur": 100 * row["valeur"] / whole, "presences": row["valeur"]}
        )
        for row in found
    ]


def _of_series(version: Version, question: Question, item: Indicator) -> list[Row]:
    found = series.reading(version, question, item)
    if found.valeur is not None:
        return [_noted(row, item) for row in found.lignes]
    terms = [registry.indicator(version, terme) for terme in item.termes or ()]
    return [
        _noted(row, term)
        for term in terms
        for row in series.reading(version, question, term).lignes
    ]


def _noted(row: Mapping[str, Any], item: Indicator) -> Row:
    return {
        "valeur": row["valeur"],
        "fichier": row["fichier"],
        "import_id": row["import_id"],
        "ligne": row["ligne"],
        "indicateur": item.libelle,
        "periode_debut": row["debut"],
        "periode_fin": row["fin"],
        "unite": row["unite"],
        "origine": row.get("origine"),
        "reference": row.get("reference"),
    }


def _readable(version: Version, row: Row) -> Row:
    """Codes become the labels that people read."""
    coded = [name for name in row if name in DIMENSIONS and isinstance(row[name], str)]
    labels = {name: lookups.names(version, name).get(row[name], row[name]) for name in coded}
    return {**row, "valeur": plain(row["valeur"]), **labels}
