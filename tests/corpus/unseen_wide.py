"""Unseen half: columns that are values, and séances with their attendance on one line."""

from typing import Any

from tests.corpus.builders import book, changed, sheet_of
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

YEAR = """
    Canal    | Indicateur      | janvier 2023 | février 2023 | mars 2023 | Cumul
    site_web | telechargements | 510          | 498          |           | 1 008
    youtube  | videos          | 2            | 0            | 1         | 3
"""
YEAR_TRUTH = Read(
    "audience",
    """
    ligne | canal | indicateur | periode_debut | periode_fin | valeur
    2 | site_web | telechargements | 2023-01-01 | 2023-01-31 | 510
    2 | site_web | telechargements | 2023-02-01 | 2023-02-28 | 498
    3 | youtube | videos | 2023-01-01 | 2023-01-31 | 2
    3 | youtube | videos | 2023-02-01 | 2023-02-28 | 0
    3 | youtube | videos | 2023-03-01 | 2023-03-31 | 1
""",
    may_ask=True,
)
NUMERIC = """
    Canal    | Indicateur | 01/2023 | 02/2023 | 03/2023
    linkedin | abonnes    | 1 840   | 1 866   | 1 901
"""
NUMERIC_TRUTH = Read(
    "audience",
    """
    ligne | canal | indicateur | periode_debut | valeur
    2 | linkedin | abonnes | 2023-01-01 | 1840
    2 | linkedin | abonnes | 2023-02-01 | 1866
    2 | linkedin | abonnes | 2023-03-01 | 1901
""",
    may_ask=True,
)
# months without a year: the file does not say which
BARE_MONTHS = """
    Canal    | Indicateur | Janvier | Février | Mars
    site_web | visites    | 4 120   | 3 985   | 5 010
"""
BARE_TRUTH = Read(
    "audience",
    """
    ligne | canal | indicateur | periode_debut | valeur
    2 | site_web | visites | ? | 4120
    2 | site_web | visites | ? | 3985
    2 | site_web | visites | ? | 5010
""",
    may_ask=True,
)
CROWD = """
    Réf. séance | Collectivité PV | Collectivité droit commun | Bailleurs | Citoyens | Entreprises | Ensemble
    R1          | 5               | 2                         | 1         | 0        |             | 8
    R2          | 7               |                           |           | 12       | 2           | 21
"""
CROWD_TRUTH = Read(
    "presences",
    """
    ligne | seance_id | profil | participants
    2 | R1 | collectivite_pv | 5
    2 | R1 | collectivite_droit_commun | 2
    2 | R1 | habitat | 1
    2 | R1 | citoyens | 0
    3 | R2 | collectivite_pv | 7
    3 | R2 | citoyens | 12
    3 | R2 | entreprises | 2
""",
    may_ask=True,
)
FAMILIES = """
    seance_id |    |              |    |              | Associations | Total
              | PV | Droit commun | PV | Droit commun |              |
    R1        | 5  | 2            | 1  | 1            | 6            | 15
    R2        | 7  | 0            | 0  | 3            | 4            | 14
"""
FAMILIES_TRUTH = Read(
    "presences",
    """
    ligne | seance_id | profil | participants
    3 | R1 | collectivite_pv | 5
    3 | R1 | collectivite_droit_commun | 2
    3 | R1 | etat_pv | 1
    3 | R1 | etat_droit_commun | 1
    3 | R1 | associations | 6
    4 | R2 | collectivite_pv | 7
    4 | R2 | collectivite_droit_commun | 0
    4 | R2 | etat_pv | 0
    4 | R2 | etat_droit_commun | 3
    4 | R2 | associations | 4
""",
    may_ask=True,
)


def families(workbook: Any) -> None:
    sheet = sheet_of(workbook, "Publics 2023", FAMILIES)
    sheet.merge_range(0, 1, 0, 2, "Agents collectivité")
    sheet.merge_range(0, 3, 0, 4, "Agents État")


# « Collectivités » alone is two profiles: nothing can be written under one of them
TOO_BROAD = """
    seance_id | Collectivités | État | Associations
    R1        | 7             | 2    | 6
"""
TOO_BROAD_TRUTH = Read(
    "presences",
    """
    ligne | seance_id | profil | participants
    2 | R1 | associations | 6
""",
    may_ask=True,
)
CROSSES = """
    Date       | Intitulé       | Formation | Qualification | Proximité
    13/01/2023 | Lire un budget | x         |               |
    14/01/2023 | Tour de ville  |           |               | x
"""
BOTH = """
    Date       | Nature            | Intitulé          | Nb demi-journées | Thème    | Nb de présents
    13/01/2023 | Formation         | Lire un budget    | 2                | Santé    | 14
    14/01/2023 | Proximité         | Tour de ville     | 1                | Habitat  | 5
"""
BOTH_SEANCES = Read(
    "seances",
    """
    ligne | date_debut < Date | type_action < Nature | intitule < Intitulé | demi_journees < Nb demi-journées | thematique < Thème
    2 | 2023-01-13 | session_formation < Formation | Lire un budget | 2 | sante < Santé
    3 | 2023-01-14 | proximite_territoriale < Proximité | Tour de ville | 1 | habitat_peuplement < Habitat
""",
)
# the séance of each line is found by our own identifier, which the preview names
BOTH_PRESENCES = Read(
    "presences", "ligne | seance_id | profil | participants\n 2 | * | | 14\n 3 | * | | 5"
)
DETAILED = """
    Date       | Type d'action     | Intitulé       | Demi-journées | Élus | Associations | Citoyens | Total présents
    2023-01-13 | Formation         | Lire un budget | 2             | 3    | 9            | 2        | 14
    2023-01-14 | Proximité         | Tour de ville  | 1             |      | 1            | 4        | 5
"""
DETAILED_SEANCES = Read(
    "seances",
    """
    ligne | date_debut | type_action | intitule | demi_journees
    2 | 2023-01-13 | session_formation | Lire un budget | 2
    3 | 2023-01-14 | proximite_territoriale | Tour de ville | 1
""",
)
DETAILED_PRESENCES = Read(
    "presences",
    """
    ligne | profil | participants
    2 | elus | 3
    2 | associations | 9
    2 | citoyens | 2
    3 | associations | 1
    3 | citoyens | 4
""",
)
CROSSES_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | intitule | type_action | demi_journees
    2 | 2023-01-13 | Lire un budget | session_formation | ?
    3 | 2023-01-14 | Tour de ville | proximite_territoriale | ?
""",
    may_ask=True,
)

ENTRIES = (
    Entry("audience_annee.csv", csv_of(YEAR, ";", "utf-8-sig"), YEAR_TRUTH),
    Entry("audience_mois_chiffres.csv", csv_of(NUMERIC), NUMERIC_TRUTH),
    Entry("audience_mois_sans_annee.csv", csv_of(BARE_MONTHS), BARE_TRUTH),
    Entry("publics_par_seance.xlsx", book(("Publics", CROWD)), CROWD_TRUTH),
    Entry("publics_par_famille.xlsx", changed(families), FAMILIES_TRUTH),
    Entry("publics_trop_larges.csv", csv_of(TOO_BROAD), TOO_BROAD_TRUTH),
    Entry("types_coches.csv", csv_of(CROSSES), CROSSES_TRUTH),
    Entry(
        "seances_et_presents.csv", csv_of(BOTH, ";", "cp1252"), BOTH_SEANCES, also=BOTH_PRESENCES
    ),
    Entry(
        "seances_et_publics.xlsx",
        book(("2023", DETAILED)),
        DETAILED_SEANCES,
        also=DETAILED_PRESENCES,
    ),
)
