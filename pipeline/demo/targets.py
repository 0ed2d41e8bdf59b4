"""What had the fictional centre set itself to reach each year?"""

from pipeline.demo.csv_files import Row
from pipeline.demo.plan import YEARS

# per exercice, 2021 to 2025: a value, a range, or a most (a share of bounces); empty where none
_TARGETS: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("demi_journees", "", "demi-journée", ("", "150", "150..165", "155..165", "150..165")),
    (
        "demi_journees",
        "type_action=cycle_qualification",
        "demi-journée",
        ("", "", "44", "48", "48"),
    ),
    ("presences", "", "présence", ("", "1600", "1600", "1800", "1800")),
    ("territoires_touches", "", "contrat de ville", ("", "", "32", "34", "34")),
    ("site_web.visites", "", "visite", ("", "50000", "", "40000", "40000")),
    ("site_web.taux_rebond", "", "%", ("", "", "..62", "..61", "..60")),
    ("part_presences", "famille_profil=Élus", "%", ("", "", "", "6", "7")),
)


def target_rows() -> list[Row]:
    return [
        {"annee": str(year), "indicateur": name, "dimension": dimension}
        | _bounds(values[rank])
        | {"unite": unit, "commentaire": "Données fictives"}
        for rank, year in enumerate(YEARS)
        for name, dimension, unit, values in _TARGETS
        if values[rank]
    ]


def _bounds(written: str) -> Row:
    low, is_range, high = written.partition("..")
    if is_range:
        return {"cible": "", "cible_min": low, "cible_max": high}
    return {"cible": low, "cible_min": "", "cible_max": ""}
