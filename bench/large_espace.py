"""A large espace made for measuring: 100 000 séances and 1 000 000 présences, seeded."""

import io
import random

from pipeline import build
from pipeline.choices import Choices
from pipeline.folders import Espace, espace
from pipeline.prepared import prepare

SEED = 20_221_231
SEANCES, PROFILS = 100_000, 10
_TYPES = (
    "manifestation_informative", "cycle_qualification", "session_formation",
    "groupe_travail_reseau", "proximite_territoriale",
)  # fmt: skip
_THEMES = ("education", "vrl", "sante", "dev_eco", "gouvernance_evaluation")
_PERIMETRES = ("socle", "socle", "socle", "accompagnement_evaluation", "hors_programme")
_TERRITOIRES = ("mel", "cu_dunkerque", "cabbalr", "ca_douaisis", "meru", "hirson")
_PROFIL_CODES = (
    "collectivite_pv", "collectivite_droit_commun", "etat_pv", "etat_droit_commun", "associations",
    "habitat", "entreprises", "elus", "citoyens", "autres",
)  # fmt: skip


def seances_csv(count: int = SEANCES) -> bytes:
    drawn = random.Random(SEED)
    out = io.StringIO()
    out.write("seance_id;action;date;type_action;thematique;perimetre;demi_journees;territoires\n")
    for number in range(count):
        day = f"{drawn.randint(1, 28):02d}/{drawn.randint(1, 12):02d}/{drawn.choice((2021, 2022))}"
        out.write(
            f"S{number:06d};Action {number % 500};{day};{drawn.choice(_TYPES)};"
            f"{drawn.choice(_THEMES)};{drawn.choice(_PERIMETRES)};{drawn.choice((1, 2))};"
            f"{drawn.choice(_TERRITOIRES)}\n"
        )
    return out.getvalue().encode()


def presences_csv(count: int = SEANCES) -> bytes:
    drawn = random.Random(SEED + 1)
    out = io.StringIO()
    out.write("seance_id;profil;participants;qualificatif;borne_min;borne_max;effectif_ensemble\n")
    for number in range(count):
        for profil in _PROFIL_CODES:
            people = drawn.randint(1, 40)
            out.write(f"S{number:06d};{profil};{people};exact;{people};{people};non\n")
    return out.getvalue().encode()


def large_espace(name: str = "grand") -> Espace:
    """Imported by the very pipeline that people use."""
    place = espace(name)
    for file_name, content in (("seances.csv", seances_csv()), ("presences.csv", presences_csv())):
        prepared = prepare(content, file_name, Choices(), build.lists_of(place))
        build.accept(place, build.candidate(place, [prepared], "mesure"))
    return place
