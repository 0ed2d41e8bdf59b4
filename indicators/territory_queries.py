"""Where was each contract of the city last reached, and what does a territory hold?

Only SELECTs, their values bound; which séances count is the catalogue's own rule.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from indicators.clauses import Bound, Selection, overlap
from pipeline.store import Version

Row = dict[str, Any]

_WHEN = ", ".join(
    f"arg_max(s.{column}, (s.date_fin, s.seance_id)) AS {column}"
    for column in ("date_debut", "date_fin", "precision_date", "intitule", "action", "seance_id")
)
# A contract is reached through the territories that are attached to it, also before it began, and
# through the contracts that it takes over; one that several take over says nothing of each.
_LINEAGE = """
    WITH RECURSIVE successions AS (
        SELECT code AS contrat, unnest(string_split(succede_a, '|')) AS ancien
        FROM liste_contrat_de_ville
    ),
    before AS (
        SELECT contrat, ancien, COUNT(*) OVER (PARTITION BY ancien) > 1 AS scinde FROM successions
    ),
    attached AS (
        SELECT code AS territoire, unnest(string_split(contrat, '|')) AS contrat
        FROM liste_territoire
    ),
    lineage AS (
        SELECT code AS contrat, code AS ancien, false AS scinde FROM liste_contrat_de_ville
        UNION
        SELECT lineage.contrat, before.ancien, lineage.scinde OR before.scinde
        FROM lineage JOIN before ON before.contrat = lineage.ancien
    ),
    reached AS (
        SELECT a.contrat, l.seance_id, a.ancien
        FROM lineage AS a JOIN lieux AS l ON l.contrat = a.ancien WHERE NOT a.scinde
        UNION
        SELECT a.contrat, l.seance_id, COALESCE(l.contrat, a.contrat) AS ancien
        FROM attached AS a JOIN lieux AS l ON l.territoire = a.territoire
    )
"""


def _counted(selection: Selection, bound: Bound) -> str:
    """Done, in a périmètre that counts, and a séance rather than a balancing row."""
    parts = [
        f"s.statut IN {bound.among(selection.statuts)}",
        "s.origine IS DISTINCT FROM 'complement'",
    ]
    if selection.perimetres is not None:
        parts.append(f"s.perimetre IN {bound.among(selection.perimetres)}")
    return " AND ".join(parts)


def last_contacts(version: Version, selection: Selection, day: date) -> list[Row]:
    """The last séance, begun by ``day``, that reached each contract or one that it takes over."""
    bound = Bound()
    return version.query(
        f"{_LINEAGE} SELECT r.contrat, {_WHEN}, arg_max(r.ancien, (s.date_fin, s.seance_id))"
        " AS ancien FROM reached AS r JOIN seances AS s ON s.seance_id = r.seance_id"
        " JOIN liste_contrat_de_ville AS c ON c.code = r.contrat"
        " AND (c.valide_au IS NULL OR c.valide_au >= s.date_debut)"
        f" WHERE {_counted(selection, bound)} AND s.date_debut <= {bound.one(day)}"
        " GROUP BY r.contrat ORDER BY r.contrat",
        bound.values,
    )


def last_contact(
    version: Version, selection: Selection, column: str, code: str, day: date
) -> Row | None:
    """The last séance that reached one place; ``column``: contrat, territoire or departement."""
    bound = Bound()
    found = version.query(
        f"SELECT {_WHEN} FROM lieux AS l JOIN seances AS s ON s.seance_id = l.seance_id"
        f" WHERE {_counted(selection, bound)} AND s.date_debut <= {bound.one(day)}"
        f" AND l.{column} = {bound.one(code)}",
        bound.values,
    )
    return found[0] if found and found[0]["seance_id"] else None


def only_represented(version: Version, selection: Selection, column: str, code: str) -> int:
    """Séances of the period where a place was represented, and that were not held for it."""
    bound = Bound()
    period = overlap(selection.fait, selection.periode, bound)
    found = version.query(
        "SELECT COUNT(*) AS n FROM (SELECT s.seance_id FROM lieux AS l"
        " JOIN seances AS s ON s.seance_id = l.seance_id"
        f" WHERE {_counted(selection, bound)} AND {period} AND l.{column} = {bound.one(code)}"
        " GROUP BY s.seance_id HAVING NOT bool_or(l.tenue))",
        bound.values,
    )
    return int(found[0]["n"])


def first_day(version: Version) -> date | None:
    """Where the séances of the espace begin."""
    found: date | None = version.query("SELECT MIN(date_debut) AS du FROM seances")[0]["du"]
    return found


def met_places(version: Version) -> tuple[frozenset[str], frozenset[str]]:
    """Codes of the territories and of the contracts that a séance of the espace has reached."""
    rows = version.query("SELECT DISTINCT territoire, contrat FROM lieux")
    return (
        frozenset(row["territoire"] for row in rows if row["territoire"]),
        frozenset(row["contrat"] for row in rows if row["contrat"]),
    )


def seats(version: Version) -> list[str]:
    """The territories where the centre sits, those where it holds most séances first."""
    rows = version.query(
        "SELECT t.code FROM liste_territoire AS t LEFT JOIN lieux_nommes AS n"
        " ON n.territoire = t.code WHERE t.siege GROUP BY t.code, t.niveau"
        " ORDER BY COUNT(n.seance_id) DESC, t.niveau <> 'commune', t.code"
    )
    return [row["code"] for row in rows]


def documents_of(version: Version, seances: Sequence[str]) -> list[Row]:
    """Publications that came from some séances, each with its séance."""
    bound = Bound()
    return version.query(
        f"SELECT b.titre, b.consultations, b.telechargements, s.intitule,"
        " s.date_debut, s.date_fin, s.precision_date"
        " FROM publications AS b JOIN seances AS s ON s.seance_id = b.seance_id"
        f" WHERE b.seance_id IN {bound.among(seances)} ORDER BY s.date_debut, b.titre",
        bound.values,
    )
