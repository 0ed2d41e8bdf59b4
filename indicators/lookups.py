"""What does a version know: its code lists, its published claims, its years, its last day?

Read once per version: a version never changes.
"""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from indicators.dimensions import DIMENSIONS, PLUSIEURS
from indicators.periods import Period
from pipeline.store import Version

Row = Mapping[str, Any]
_CACHED_VERSIONS = 8
_IMPLANTATIONS = {
    "siege": "Au siège du centre",
    "ailleurs": "Hors du siège",
    "a_distance": "À distance",
}
_POLITIQUES = {"pv": "Politique de la ville", "droit_commun": "Droit commun", "autre": "Autres"}


@lru_cache(maxsize=128)
def code_list(version: Version, name: str) -> tuple[Row, ...]:
    """The entries of a list, in its own order."""
    rows = version.query(f"SELECT * FROM liste_{name}")
    return tuple(sorted(rows, key=lambda row: row.get("ordre") or 0))


@lru_cache(maxsize=128)
def names(version: Version, dimension: str) -> Mapping[str, str]:
    """Label of each code of a dimension, in order; empty when its values are free."""
    liste = DIMENSIONS[dimension].liste
    if liste:
        rows = code_list(version, liste)
        known = {row["code"]: row.get("libelle_court") or row["libelle"] for row in rows}
        several = DIMENSIONS[dimension].plusieurs
        return {**known, PLUSIEURS: several} if several else known
    if dimension == "implantation":
        return _IMPLANTATIONS
    if dimension in ("famille_profil", "politique"):
        column = "famille" if dimension == "famille_profil" else "politique"
        values = [row[column] for row in code_list(version, "profil") if row[column]]
        return {value: _POLITIQUES.get(value, value) for value in values}
    return {}


@lru_cache(maxsize=_CACHED_VERSIONS)
def closed(version: Version) -> Mapping[str, tuple[str, ...]]:
    """The codes of each dimension whose values are known beforehand."""
    return {code: tuple(names(version, code)) for code in DIMENSIONS if names(version, code)}


@lru_cache(maxsize=_CACHED_VERSIONS)
def statuts(version: Version) -> tuple[str, ...]:
    """Statuses that count as done."""
    return tuple(row["code"] for row in code_list(version, "statut") if row["compte_realise"])


@lru_cache(maxsize=_CACHED_VERSIONS)
def claims(version: Version) -> tuple[Row, ...]:
    return tuple(version.query("SELECT * FROM chiffres_publies ORDER BY chiffre_id"))


@lru_cache(maxsize=_CACHED_VERSIONS)
def targets(version: Version) -> tuple[Row, ...]:
    return tuple(version.query("SELECT * FROM cibles ORDER BY import_id, ligne"))


@lru_cache(maxsize=_CACHED_VERSIONS)
def means(version: Version) -> Mapping[str, str]:
    """Unit of each line of means."""
    rows = version.query(
        "SELECT indicateur, MIN(unite) AS unite FROM moyens GROUP BY indicateur ORDER BY indicateur"
    )
    return {row["indicateur"]: row["unite"] or "" for row in rows}


@lru_cache(maxsize=_CACHED_VERSIONS)
def seances(version: Version) -> tuple[Row, ...]:
    """Every séance: ``seance_id``, ``date_debut``, ``titre``."""
    return tuple(
        version.query(
            "SELECT seance_id, date_debut, coalesce(intitule, action, seance_id) AS titre"
            " FROM seances WHERE origine <> 'complement' ORDER BY date_debut, seance_id"
        )
    )


@lru_cache(maxsize=256)
def series(version: Version, indicateur: str) -> tuple[Row, ...]:
    """The values of an audience series or of a line of means, each with its span, in order."""
    canal, _, name = indicateur.partition(".")
    spans = "a.periode_debut AS debut, a.periode_fin AS fin, a.origine, a.reference"
    source, kept = "audience", "a.canal = $canal AND a.indicateur = $indicateur"
    if canal == "moyens":
        spans = "make_date(a.annee, 1, 1) AS debut, make_date(a.annee, 12, 31) AS fin"
        source, kept = "moyens", "$canal = 'moyens' AND a.indicateur = $indicateur"
    return tuple(
        version.query(
            f"SELECT {spans}, a.valeur, a.unite, a.import_id, a.ligne, i.fichier AS fichier"
            f" FROM {source} AS a LEFT JOIN imports AS i ON i.import_id = a.import_id"
            f" WHERE {kept} ORDER BY debut, fin",
            {"canal": canal, "indicateur": name},
        )
    )


@lru_cache(maxsize=_CACHED_VERSIONS)
def exercices(version: Version) -> tuple[int, ...]:
    """Every year of which the espace holds something."""
    rows = version.query(
        "SELECT exercice AS annee FROM seances UNION SELECT year(periode_fin) FROM audience"
        " UNION SELECT annee FROM publications UNION SELECT annee FROM moyens"
        " UNION SELECT annee FROM programme"
    )
    return tuple(sorted(row["annee"] for row in rows if row["annee"]))


@lru_cache(maxsize=_CACHED_VERSIONS)
def complement_exercices(version: Version) -> frozenset[int]:
    """The years that a séance counted as balancing row spans."""
    rows = version.query(
        "SELECT DISTINCT year(date_debut) AS du, year(date_fin) AS au FROM seances"
        " WHERE origine = 'complement'"
    )
    return frozenset(year for row in rows for year in range(row["du"], row["au"] + 1))


@lru_cache(maxsize=256)
def straddled(version: Version, du: date, au: date) -> bool:
    """Whether a séance begins or ends outside the range that it overlaps."""
    return bool(
        version.query(
            "SELECT 1 AS found FROM seances WHERE (date_debut < $du AND date_fin >= $du)"
            " OR (date_debut <= $au AND date_fin > $au) LIMIT 1",
            {"du": du, "au": au},
        )
    )


@lru_cache(maxsize=_CACHED_VERSIONS)
def last_data_date(version: Version) -> date | None:
    """The last day known to be covered.

    A séance dated to its year says nothing of how far the year has gone: it counts only when no
    other row says better.
    """
    done = ", ".join(f"$s{rank}" for rank, _ in enumerate(statuts(version))) or "NULL"
    row = version.query(
        "SELECT MAX(date_fin) FILTER (WHERE precision_date <> 'annee') AS precise,"
        " MAX(date_fin) AS any_precision, (SELECT MAX(periode_fin) FROM audience) AS audience"
        f" FROM seances WHERE statut IN ({done})",
        {f"s{rank}": statut for rank, statut in enumerate(statuts(version))},
    )[0]
    known = [day for day in (row["precise"], row["audience"]) if day]
    last: date | None = max(known) if known else row["any_precision"]
    return last


def open_end(version: Version, periode: Period) -> date | None:
    """The last known day of an exercice that is not over; None for any other period."""
    last = last_data_date(version)
    is_open = periode.annee and last and last.year == periode.annee and last < periode.au
    return last if is_open else None


@lru_cache(maxsize=256)
def has_report_rows(version: Version, periode: Period) -> bool:
    """Whether séances of the period were taken from a report."""
    rows = version.query(
        "SELECT COUNT(*) AS n FROM seances WHERE origine IN ('rapport', 'complement')"
        " AND date_fin >= $du AND date_debut <= $au",
        {"du": periode.du, "au": periode.au},
    )
    return bool(rows[0]["n"])


@lru_cache(maxsize=_CACHED_VERSIONS)
def to_attach(version: Version) -> int:
    """Rows that name a séance or a code that the espace does not hold."""
    return int(version.query("SELECT COUNT(*) AS n FROM a_completer")[0]["n"])


def current_exercice(version: Version) -> int | None:
    """The exercice that a reader means when no other is named: the last one with activity."""
    last = last_data_date(version)
    known = exercices(version)
    return min(last.year, known[-1]) if last and known else (known[-1] if known else None)


@lru_cache(maxsize=_CACHED_VERSIONS)
def breaks(version: Version) -> tuple[Row, ...]:
    return code_list(version, "rupture")


@lru_cache(maxsize=_CACHED_VERSIONS)
def set_aside(version: Version) -> tuple[Row, ...]:
    """The problems of the rows that imports in force set aside, in the order of their files."""
    return tuple(version.query("SELECT * FROM mises_de_cote ORDER BY import_id, ligne"))


@lru_cache(maxsize=_CACHED_VERSIONS)
def actions(version: Version) -> Mapping[str, str]:
    """The name of each action that a séance belongs to."""
    rows = version.query(
        "SELECT action_code, MIN(action) AS action FROM seances WHERE action_code IS NOT NULL"
        " AND origine IS DISTINCT FROM 'complement' GROUP BY action_code ORDER BY action_code"
    )
    return {row["action_code"]: row["action"] for row in rows}


@lru_cache(maxsize=_CACHED_VERSIONS)
def documents(version: Version, annee: int) -> Mapping[str, str]:
    """The title of each document of a year."""
    rows = version.query(
        "SELECT publication_id, titre FROM publications WHERE annee = $annee ORDER BY ALL",
        {"annee": annee},
    )
    return {row["publication_id"]: row["titre"] for row in rows}
