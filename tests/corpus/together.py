"""One table holds séances and who came: both are read, or what is left out is said."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

TOTALS = """
    Date       | Type d'action     | Intitulé        | Demi-journées | Nombre de participants
    05/04/2022 | Groupe de travail | Réseau emploi   | 1             | 18
    14/06/2022 | Manifestation     | Rencontre santé | 2             | 64
    21/06/2022 | Groupe de travail | Réseau santé    | 1             |
"""
TOTALS_SEANCES = Read(
    "seances",
    """
    ligne | date_debut | type_action | intitule | demi_journees
    2 | 2022-04-05 | groupe_travail_reseau     | Réseau emploi   | 1
    3 | 2022-06-14 | manifestation_informative | Rencontre santé | 2
    4 | 2022-06-21 | groupe_travail_reseau     | Réseau santé    | 1
""",
)
TOTALS_PRESENCES = Read(
    "presences",
    """
    ligne | profil | participants
    2 | | 18
    3 | | 64
""",
)
BY_PROFILE = """
    seance_id | Date       | Type d'action     | Intitulé        | Demi-journées | Associations | Elus | Habitants
    S1        | 2022-04-05 | Groupe de travail | Réseau emploi   | 1             | 6            | 2    |
    S2        | 2022-06-14 | Manifestation     | Rencontre santé | 2             | 30           | 4    | 12
"""
BY_PROFILE_SEANCES = Read(
    "seances",
    """
    ligne | seance_id | date_debut | type_action | intitule | demi_journees
    2 | S1 | 2022-04-05 | groupe_travail_reseau     | Réseau emploi   | 1
    3 | S2 | 2022-06-14 | manifestation_informative | Rencontre santé | 2
""",
)
BY_PROFILE_PRESENCES = Read(
    "presences",
    """
    ligne | seance_id | profil | participants
    2 | S1 | associations | 6
    2 | S1 | elus         | 2
    3 | S2 | associations | 30
    3 | S2 | elus         | 4
    3 | S2 | citoyens     | 12
""",
)

ENTRIES = (
    Entry(
        "bilan_complet.csv", csv_of(TOTALS, ";", "cp1252"), TOTALS_SEANCES, also=TOTALS_PRESENCES
    ),
    Entry(
        "bilan_profils.xlsx",
        book(("Bilan", BY_PROFILE)),
        BY_PROFILE_SEANCES,
        also=BY_PROFILE_PRESENCES,
    ),
)
