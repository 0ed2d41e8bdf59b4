"""Which rows answer a question? The only SELECTs of this floor.

Identifiers come from `dimensions`, values are bound. Half-days are summed over séances before
any join with territories.
"""

from typing import Any

from indicators.clauses import (
    Bound,
    Selection,
    conditions,
    inside,
    overlap,
    place,
)
from indicators.columns import keys, share, sums
from indicators.dimensions import DIMENSIONS, Fact
from indicators.periods import Period
from pipeline.store import Version

Row = dict[str, Any]


def tallies(version: Version, selection: Selection) -> list[Row]:
    """One row per group of `par`, or one in all: codes k0…, labels n0…, and what they add up to."""
    bound = Bound()
    columns = [*keys(selection), *sums(selection, bound)]
    return version.query(
        f"SELECT {', '.join(columns)} FROM {_source(selection, bound)}"
        f" WHERE {conditions(selection, bound)} GROUP BY ALL",
        bound.values,
    )


def _source(selection: Selection, bound: Bound) -> str:
    """The fact's rows, with the lists that its dimensions need and one row per place reached."""
    fait = selection.fait
    used = [*selection.par, *(d for d, _ in (*selection.filtres, *(selection.part or ())))]
    joins = dict.fromkeys(fait.jointures[d] for d in used if d in fait.jointures)
    return " ".join([fait.source, *joins, _places(selection, bound)])


def _places(selection: Selection, bound: Bound) -> str:
    par = [
        fait_column for d, fait_column in _place_columns(selection) if DIMENSIONS[d].territoriale
    ]
    if not par:
        return ""
    columns = ", ".join(dict.fromkeys(["l.seance_id", *par]))
    needed = f"{place(selection, bound)} AND {par[-1]} IS NOT NULL"
    if selection.distincte:
        return f"JOIN lieux AS l ON l.seance_id = s.seance_id AND {needed}"
    return (
        f"LEFT JOIN (SELECT DISTINCT {columns} FROM lieux AS l WHERE {needed}) AS l"
        " ON l.seance_id = s.seance_id"
    )


def _place_columns(selection: Selection) -> list[tuple[str, str]]:
    counted = ("contrat",) if selection.distincte else ()
    return [(d, selection.fait.colonnes[d]) for d in (*selection.par, *counted)]


def _inside(selection: Selection, bound: Bound) -> str:
    return " AND ".join(filter(None, (conditions(selection, bound), inside(selection, bound))))


def rows(version: Version, selection: Selection, limit: int | None, offset: int) -> list[Row]:
    """The rows that a figure counts, each with what it brings and where it comes from."""
    bound = Bound()
    fait, mesure = selection.fait, selection.mesure
    shared = (
        [*share(selection, bound), "p.profil IS NOT NULL"] if selection.part is not None else []
    )
    kept = " AND ".join([_inside(selection, bound), f"{mesure} IS NOT NULL", *shared])
    alias = fait.provenance
    page = f" LIMIT {bound.one(limit)} OFFSET {bound.one(offset)}" if limit is not None else ""
    return version.query(
        f"SELECT {mesure} AS valeur, i.fichier AS fichier,"
        f" {alias}.import_id AS import_id, {alias}.ligne AS ligne, {', '.join(fait.details)}"
        f" FROM {_source(selection, bound)} LEFT JOIN imports AS i"
        f" ON i.import_id = {alias}.import_id"
        f" WHERE {kept} ORDER BY {alias}.import_id, {alias}.ligne, {fait.details[0]}{page}",
        bound.values,
    )


def places_reached(version: Version, selection: Selection) -> list[Row]:
    """One row per contract reached, with the first séance that reached it."""
    bound = Bound()
    kept = _inside(selection, bound)
    first = ", ".join(
        f"arg_min({column}, (s.date_debut, s.seance_id)) AS {column.split('.')[1]}"
        for column in ("s.import_id", "s.ligne", "s.seance_id", "s.date_debut", "s.intitule")
    )
    return version.query(
        "WITH atteints AS ("
        f"SELECT l.contrat AS contrat, COUNT(*) AS seances, {first}"
        f" FROM {_source(selection, bound)} WHERE {kept} GROUP BY l.contrat)"
        " SELECT 1 AS valeur, i.fichier AS fichier, a.*, c.libelle AS libelle FROM atteints AS a"
        " LEFT JOIN imports AS i ON i.import_id = a.import_id"
        " LEFT JOIN liste_contrat_de_ville AS c ON c.code = a.contrat ORDER BY a.contrat",
        bound.values,
    )


def persons_met(version: Version, selection: Selection) -> list[Row]:
    """One row per list of a séance, with the number of persons first met there: never a hash."""
    bound = Bound()
    first = ", ".join(
        f"arg_min({column}, (s.date_debut, s.seance_id)) AS {column.split('.')[1]}"
        for column in ("q.import_id", "q.ligne", "s.seance_id", "s.date_debut", "s.intitule")
    )
    return version.query(
        f"WITH premieres AS (SELECT {selection.mesure}, {first} FROM {_source(selection, bound)}"
        f" WHERE {_inside(selection, bound)} AND {selection.mesure} IS NOT NULL GROUP BY ALL)"
        " SELECT COUNT(*) AS valeur, i.fichier AS fichier, p.import_id, p.ligne, p.seance_id,"
        " p.date_debut, p.intitule FROM premieres AS p"
        " LEFT JOIN imports AS i ON i.import_id = p.import_id"
        " GROUP BY ALL ORDER BY p.date_debut, p.seance_id, p.ligne",
        bound.values,
    )


def bounds(version: Version, selection: Selection) -> Row:
    """The interval of added attendances: « plus de 60 » is 61 or more. None: no upper bound."""
    bound = Bound()
    kept = _inside(selection, bound)
    return version.query(
        f"SELECT"
        " SUM(CASE WHEN p.qualificatif = 'au_plus' THEN COALESCE(p.borne_min, 0)"
        " ELSE COALESCE(p.borne_min, p.participants) END) AS borne_min,"
        " CASE WHEN bool_or(p.qualificatif = 'au_moins' AND p.borne_max IS NULL) THEN NULL"
        " ELSE SUM(COALESCE(p.borne_max, p.participants)) END AS borne_max"
        f" FROM {_source(selection, bound)} WHERE {kept}",
        bound.values,
    )[0]


_PLACES = ", ".join(f"'{name}=' || {name}" for name in ("departement", "contrat", "territoire"))


def by_places(version: Version, selection: Selection) -> list[Row]:
    """Attendances by profile and by ``lieux``, all the places where their séance was held, each
    written ``dimension=code``."""
    bound = Bound()
    return version.query(
        f"WITH held AS (SELECT seance_id, list_sort(list_distinct(flatten(list([{_PLACES}]))))"
        " AS lieux FROM lieux WHERE tenue GROUP BY seance_id)"
        f" SELECT held.lieux AS lieux, p.profil AS profil, SUM({selection.mesure}) AS presences"
        f" FROM {_source(selection, bound)} LEFT JOIN held ON held.seance_id = s.seance_id"
        f" WHERE {_inside(selection, bound)} GROUP BY ALL",
        bound.values,
    )


def has_rows(version: Version, fait: Fact, periode: Period) -> bool:
    """Whether the table holds anything at all in the period, whatever the filters."""
    bound = Bound()
    kept = overlap(fait, periode, bound)
    sql = f"SELECT 1 AS present FROM {fait.source} WHERE {kept} LIMIT 1"
    return bool(version.query(sql, bound.values))


def extent(version: Version, selection: Selection) -> Row:
    """How many rows a figure counts, and their sum."""
    bound = Bound()
    kept = _inside(selection, bound)
    return version.query(
        f"SELECT COUNT({selection.mesure}) AS nombre,"
        f" SUM({selection.mesure}) AS total FROM {_source(selection, bound)} WHERE {kept}",
        bound.values,
    )[0]


def attended(version: Version, selection: Selection) -> Row:
    """How many séances there are, and how many have a known attendance."""
    bound = Bound()
    kept = _inside(selection, bound)
    source = f"FROM {_source(selection, bound)} WHERE {kept}"
    return version.query(
        f"SELECT COUNT(*) AS lignes, COUNT(s.effectif) AS connues {source}", bound.values
    )[0]
