"""What can no row tell alone? A présence without its séance, a code that no list holds any more.

Such rows are kept, and listed in ``a_completer``. It is a view: the version it stands in never
changes, and a build does not pay for sentences that nobody may read.
"""

import duckdb

from pipeline.keys import KEYS
from pipeline.layouts import LAYOUTS, Kind
from pipeline.layouts.nomenclatures import LIST_WORDS
from pipeline.problems import french


def build_checks(connection: duckdb.DuckDBPyConnection) -> None:
    """Create ``a_completer``: ``regle``, ``jeu``, ``cle``, ``import_id``, ``ligne``, ``message``.

    ``cle`` is the séance, the publication or the first column of the row's key.
    """
    rules = [_presences_without_seance(), _doubled_presences(), _publications_without_seance()]
    rules += [
        _code_outside_list(jeu, column.name, column.code_list or "")
        for jeu, layout in LAYOUTS.items()
        for column in layout.columns
        if column.kind is Kind.CODE and jeu != "nomenclatures"
    ]
    connection.execute(f"CREATE VIEW a_completer AS {' UNION ALL '.join(rules)}")


def _presences_without_seance() -> str:
    before = _quoted("Présences de la séance « ")
    after = _quoted(" », inconnue : non comptées. Importez la séance ou corrigez son identifiant.")
    return f"""
        SELECT 'presence_sans_seance' AS regle, 'presences' AS jeu, seance_id AS cle, import_id,
            ligne, {before} || seance_id || {after} AS message
        FROM presences AS p
        WHERE NOT EXISTS (SELECT 1 FROM seances AS s WHERE s.seance_id = p.seance_id)
    """


def _doubled_presences() -> str:
    before = _quoted("Présences données deux fois pour la séance « ")
    after = _quoted(
        " », par son identifiant et par son intitulé : la dernière est comptée. Gardez-en une."
    )
    return f"""
        SELECT 'presence_en_double', 'presences', seance_id, import_id, ligne,
            {before} || seance_id || {after}
        FROM presences_doublees AS d
        WHERE EXISTS (
            SELECT 1 FROM presences AS p WHERE p.import_id = d.import_id
            AND p.seance_id = d.seance_id AND p.profil IS NOT DISTINCT FROM d.profil
        )
    """


def _publications_without_seance() -> str:
    before, between = _quoted("La publication « "), _quoted(" » cite la séance « ")
    after = _quoted(" », inconnue. Importez la séance ou corrigez son identifiant.")
    return f"""
        SELECT 'publication_sans_seance', 'publications', publication_id, import_id, ligne,
            {before} || titre || {between} || seance_id || {after}
        FROM publications AS p WHERE seance_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM seances AS s WHERE s.seance_id = p.seance_id)
    """


def _code_outside_list(jeu: str, column: str, liste: str) -> str:
    """For instance after a code list was withdrawn."""
    before = _quoted("Le code « ")
    after = _quoted(f" » n'est plus {LIST_WORDS[liste]}. Remettez son entrée ou corrigez la ligne.")
    return f"""
        SELECT 'code_hors_liste', '{jeu}', CAST({KEYS[jeu][0]} AS VARCHAR), import_id, ligne,
            {before} || {column} || {after}
        FROM {jeu} AS r WHERE {column} IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM liste_{liste} AS l WHERE l.code = r.{column})
    """


def _quoted(text: str) -> str:
    return "'" + french(text).replace("'", "''") + "'"
