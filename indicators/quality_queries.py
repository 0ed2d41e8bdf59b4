"""Which rows of a version deserve a second look? One SELECT per rule of the quality monitor.

Each answers how many rows, an example, and the date of the oldest import that they come from.
"""

from functools import lru_cache
from typing import Any

from pipeline.store import Version

Row = dict[str, Any]
# séances held, in a scope that counts, that are no balancing rows
_COUNTED = """
    s.exercice = $annee AND s.origine IS DISTINCT FROM 'complement'
    AND s.statut IN (SELECT code FROM liste_statut WHERE compte_realise)
    AND s.perimetre IN (SELECT code FROM liste_perimetre WHERE {compte})
"""
_HALF_DAYS = _COUNTED.format(compte="compte_demi_journees")
_ATTENDED = _COUNTED.format(compte="compte_participants")
_SINCE = "MIN(i.date) AS depuis"
_IMPORTS = "LEFT JOIN imports AS i ON i.import_id = s.import_id"
_OF_SEANCES = (
    f"COUNT(*) AS nombre, MIN(s.intitule) AS exemple, {_SINCE} FROM seances AS s {_IMPORTS}"
)

RULES: dict[str, str] = {
    "theme": f"SELECT {_OF_SEANCES} WHERE {_HALF_DAYS} AND s.thematique IS NULL",
    "date": f"SELECT {_OF_SEANCES} WHERE {_HALF_DAYS} AND s.date_debut <> s.date_fin",
    "effectif": f"SELECT {_OF_SEANCES} WHERE {_ATTENDED} AND s.effectif IS NULL",
    "territoire": f"""
        SELECT {_OF_SEANCES} WHERE {_HALF_DAYS}
        AND NOT EXISTS (SELECT 1 FROM lieux AS l WHERE l.seance_id = s.seance_id)
    """,
    "contrat": f"""
        SELECT COUNT(DISTINCT l.territoire) AS nombre,
            MIN(t.libelle) AS exemple, {_SINCE}
        FROM lieux AS l JOIN seances AS s ON s.seance_id = l.seance_id {_IMPORTS}
        JOIN liste_territoire AS t ON t.code = l.territoire
        WHERE {_HALF_DAYS} AND l.contrat IS NULL AND t.niveau NOT IN ('region', 'departement')
    """,
    "profil": f"""
        SELECT COALESCE(SUM(p.participants), 0) AS nombre, MIN(s.intitule) AS exemple, {_SINCE}
        FROM presences AS p JOIN seances AS s ON s.seance_id = p.seance_id
        LEFT JOIN imports AS i ON i.import_id = p.import_id
        WHERE {_ATTENDED} AND p.profil IS NULL
    """,
    "doublon": f"""
        SELECT COUNT(*) AS nombre, MIN(intitule) AS exemple, MIN(depuis) AS depuis FROM (
            SELECT MIN(s.intitule) AS intitule, MIN(i.date) AS depuis FROM seances AS s {_IMPORTS}
            WHERE {_HALF_DAYS} AND s.precision_date = 'jour'
            GROUP BY s.date_debut, s.intitule_code, s.edition_code, s.creneau, s.lieu, s.territoires
            HAVING COUNT(*) > 1
        ) AS repeated
    """,
}


@lru_cache(maxsize=64)
def seen(version: Version, rule: str, annee: int) -> Row:
    """``nombre``, ``exemple``, ``depuis`` (ISO date and time, or None)."""
    return version.query(RULES[rule], {"annee": annee})[0]


@lru_cache(maxsize=64)
def months_noted(version: Version, annee: int) -> tuple[Row, ...]:
    """Audience series noted by month in a year: ``code``, ``mois`` (1-12), ``valeur``."""
    return tuple(
        version.query(
            "SELECT canal || '.' || indicateur AS code, month(periode_debut) AS mois, valeur"
            " FROM audience WHERE year(periode_debut) = $annee AND periode_fin <="
            " last_day(periode_debut) ORDER BY code, mois",
            {"annee": annee},
        )
    )


def orphans(version: Version) -> tuple[Row, ...]:
    """Rows that name a séance or a code that the espace does not hold, by rule."""
    return tuple(
        version.query(
            "SELECT regle, COUNT(*) AS nombre, MIN(message) AS exemple, MIN(i.date) AS depuis"
            " FROM a_completer AS c LEFT JOIN imports AS i ON i.import_id = c.import_id"
            " GROUP BY regle ORDER BY regle"
        )
    )


def last_import(version: Version) -> str | None:
    row = version.query("SELECT MAX(date) AS date FROM imports")[0]
    return None if row["date"] is None else str(row["date"])
