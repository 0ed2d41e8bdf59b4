"""Where did each séance count, and how many came? Asked for by every page, worked out once.

``lieux``: one row per séance, territory and contract of the city valid on its first day; ``tenue``
is false for a place that was only represented. ``lieux_nommes``: séances whose place, as written,
names a territory of the list, and whether the centre sits there. ``seances.effectif``: attendances,
null if unknown.
"""

import duckdb


def _folded(column: str) -> str:
    """The folding of ``spelling.fold``, for what a person writes as a place."""
    plain = f"replace(replace(lower({column}), 'œ', 'oe'), 'æ', 'ae')"
    return f"trim(regexp_replace(strip_accents({plain}), '[^0-9a-z]+', ' ', 'g'))"


LINKS: dict[str, str] = {
    "seance_territoires": ("SELECT seance_id, unnest(territoires) AS territoire FROM seances"),
    "presences_territoire": (
        "SELECT seance_id, unnest(territoires) AS territoire, role FROM presences"
    ),
    "lieux": """
        WITH places AS (
            SELECT seance_id, territoire, true AS tenue FROM seance_territoires
            UNION SELECT seance_id, territoire, false AS tenue FROM presences_territoire
        ),
        attached AS (
            SELECT code, unnest(string_split(contrat, '|')) AS contrat FROM liste_territoire
        ),
        valid AS (
            SELECT a.code, a.contrat, c.valide_du, c.valide_au
            FROM attached AS a JOIN liste_contrat_de_ville AS c ON c.code = a.contrat
        )
        SELECT p.seance_id, p.territoire, t.departement, v.contrat, p.tenue
        FROM places AS p
        JOIN seances AS s ON s.seance_id = p.seance_id
        LEFT JOIN liste_territoire AS t ON t.code = p.territoire
        LEFT JOIN valid AS v ON v.code = p.territoire
            AND (v.valide_du IS NULL OR v.valide_du <= s.date_debut)
            AND (v.valide_au IS NULL OR v.valide_au >= s.date_debut)
    """,
    "lieux_nommes": f"""
        WITH written AS (
            SELECT code, COALESCE(siege, false) AS siege, unnest(
                list_concat([code, libelle, libelle_court], string_split(COALESCE(alias, ''), '|'))
            ) AS graphie FROM liste_territoire
        ),
        named AS (
            SELECT {_folded("graphie")} AS graphie, min(code) AS territoire, bool_or(siege) AS siege
            FROM written GROUP BY ALL
        ),
        places AS (
            SELECT lieu, {_folded("lieu")} AS graphie FROM seances WHERE lieu IS NOT NULL
            GROUP BY lieu
        )
        SELECT s.seance_id, n.territoire, n.siege
        FROM seances AS s JOIN places AS p ON p.lieu = s.lieu
        JOIN named AS n ON n.graphie = p.graphie AND n.graphie <> ''
    """,
}
EFFECTIF = """
    UPDATE seances SET effectif = counted.participants
    FROM (
        SELECT seance_id, sum(participants) AS participants FROM presences GROUP BY seance_id
    ) AS counted
    WHERE counted.seance_id = seances.seance_id
"""


def build_links(connection: duckdb.DuckDBPyConnection) -> None:
    """Create the tables of ``LINKS``, in their order, and fill ``seances.effectif``."""
    connection.execute("ALTER TABLE seances ADD COLUMN effectif BIGINT")
    connection.execute(EFFECTIF)
    for table, selected in LINKS.items():
        connection.execute(f"CREATE TABLE {table} AS {selected}")


def build_persons(connection: duckdb.DuckDBPyConnection, mark: str | None) -> None:
    """Create ``presences_personnes``: one row per séance and hash made with the present key.

    Nothing else of a version holds hashes.
    """
    kept = f"starts_with(personne, '{mark}:')" if mark else "false"
    connection.execute(f"""
        CREATE TABLE presences_personnes AS
        SELECT * FROM (
            SELECT seance_id, unnest(personnes) AS personne, import_id, ligne FROM presences
        ) AS hashed WHERE {kept}
    """)
    connection.execute("ALTER TABLE presences DROP COLUMN personnes")
