"""Which documents came out in a year, what use was noted of each, and which séance led to it?"""

from typing import Any

from pipeline.store import Version

Row = dict[str, Any]


def documents(version: Version, annee: int, nature: str | None = None) -> list[Row]:
    """Most used first: by the larger of its consultations and downloads, which do not add up."""
    return version.query(
        "SELECT b.titre, b.nature, b.thematique, b.consultations, b.telechargements,"
        " s.intitule, s.action, s.date_debut, s.date_fin, s.precision_date"
        " FROM publications AS b LEFT JOIN seances AS s ON s.seance_id = b.seance_id"
        " WHERE b.annee = $annee AND ($nature IS NULL OR b.nature_code = $nature)"
        " ORDER BY GREATEST(b.consultations, b.telechargements) DESC NULLS LAST, b.titre",
        {"annee": annee, "nature": nature},
    )
