"""Wide forms: months, profiles or types of action stand in columns, often with their totals."""

from typing import Any

from tests.corpus.builders import book, changed, sheet_of
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

MONTHS = """
    Canal    | Indicateur | Janv. 2022 | Févr. 2022 | Mars 2022 | Total
    site_web | visites    | 4 120      | 3 985      | 5 010     | 13 115
    linkedin | publications | 12       |            | 9         | 21
    Total    |            | 4 132      | 3 985      | 5 019     | 13 136
"""
MONTHS_TRUTH = Read(
    "audience",
    """
    ligne | canal | indicateur | periode_debut | periode_fin | valeur
    2 | site_web | visites | 2022-01-01 | 2022-01-31 | 4120
    2 | site_web | visites | 2022-02-01 | 2022-02-28 | 3985
    2 | site_web | visites | 2022-03-01 | 2022-03-31 | 5010
    3 | linkedin | publications | 2022-01-01 | 2022-01-31 | 12
    3 | linkedin | publications | 2022-03-01 | 2022-03-31 | 9
""",
    ignored=(4,),
)
PROFILES = """
    Date       | Intitulé        | Collectivités PV | Collectivités DC | État PV | Associations | Élus | Habitants | Total
    2022-04-05 | Réseau emploi   | 8                | 4                |         | 6            | 0    | 2         | 20
    2022-06-14 | Rencontre santé | 3                |                  | 2       | 10           | 1    |           | 16
"""
PROFILES_TRUTH = Read(
    "presences",
    """
    ligne | seance_date | seance_intitule | profil | participants
    2 | 2022-04-05 | Réseau emploi | collectivite_pv           | 8
    2 | 2022-04-05 | Réseau emploi | collectivite_droit_commun | 4
    2 | 2022-04-05 | Réseau emploi | associations              | 6
    2 | 2022-04-05 | Réseau emploi | elus                      | 0
    2 | 2022-04-05 | Réseau emploi | citoyens                  | 2
    3 | 2022-06-14 | Rencontre santé | collectivite_pv | 3
    3 | 2022-06-14 | Rencontre santé | etat_pv         | 2
    3 | 2022-06-14 | Rencontre santé | associations    | 10
    3 | 2022-06-14 | Rencontre santé | elus            | 1
""",
    may_ask=True,
)
BY_ID = """
    seance_id | Agents collectivité PV | Agents collectivité Droit commun | Associations (dont DSP) | Elus
    S1        | 8                      | 4                                | 6                       | 1
    S2        | 3                      | 0                                | 10                      | 2
"""
BY_ID_TRUTH = Read(
    "presences",
    """
    ligne | seance_id | profil | participants
    2 | S1 | collectivite_pv           | 8
    2 | S1 | collectivite_droit_commun | 4
    2 | S1 | associations              | 6
    2 | S1 | elus                      | 1
    3 | S2 | collectivite_pv           | 3
    3 | S2 | collectivite_droit_commun | 0
    3 | S2 | associations              | 10
    3 | S2 | elus                      | 2
""",
)
TYPES = """
    Date       | Intitulé         | Manifestations | Qualification | Formation | Groupes et réseaux | Proximité
    05/04/2022 | Réseau emploi    |                |               |           | 1                  |
    14/06/2022 | Rencontre santé  | 2              |               |           |                    |
    15/06/2022 | Appui à Méru     |                |               |           |                    | 1
"""
TYPES_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | intitule | type_action | demi_journees
    2 | 2022-04-05 | Réseau emploi   | groupe_travail_reseau     | 1
    3 | 2022-06-14 | Rencontre santé | manifestation_informative | 2
    4 | 2022-06-15 | Appui à Méru    | proximite_territoriale    | 1
""",
    may_ask=True,
)
MEASURES = """
    Mois         | Site web : visites | Site web : téléchargements | LinkedIn : publications
    janvier 2022 | 4 120              | 510                        | 12
    février 2022 | 3 985              | 498                        | 9
"""
MEASURES_TRUTH = Read(
    "audience",
    """
    ligne | canal | indicateur | periode_debut | valeur
    2 | site_web | visites         | 2022-01-01 | 4120
    2 | site_web | telechargements | 2022-01-01 | 510
    2 | linkedin | publications    | 2022-01-01 | 12
    3 | site_web | visites         | 2022-02-01 | 3985
    3 | site_web | telechargements | 2022-02-01 | 498
    3 | linkedin | publications    | 2022-02-01 | 9
""",
)
YEARS = """
    Indicateur | 2021 | 2022
    ETP réels  | 7,1  | 7,4
    ETP prévus | 8    | 8
"""
YEARS_TRUTH = Read(
    "moyens",
    """
    ligne | indicateur | annee | valeur
    2 | etp_reels  | 2021 | 7.1
    2 | etp_reels  | 2022 | 7.4
    3 | etp_prevus | 2021 | 8
    3 | etp_prevus | 2022 | 8
""",
    may_ask=True,
)
GROUPED = """
    seance_id |    |              |    |              | Élus
              | PV | Droit commun | PV | Droit commun |
    S1        | 8  | 4            | 2  | 1            | 3
"""
GROUPED_TRUTH = Read(
    "presences",
    """
    ligne | seance_id | profil | participants
    3 | S1 | collectivite_pv           | 8
    3 | S1 | collectivite_droit_commun | 4
    3 | S1 | etat_pv                   | 2
    3 | S1 | etat_droit_commun         | 1
    3 | S1 | elus                      | 3
""",
    may_ask=True,
)


def grouped(workbook: Any) -> None:
    """The family is merged over its two columns."""
    sheet = sheet_of(workbook, "Publics", GROUPED)
    sheet.merge_range(0, 1, 0, 2, "Collectivités")
    sheet.merge_range(0, 3, 0, 4, "État")


# a total below its own profiles: one of the two is wrong
BAD_TOTAL = """
    seance_id | Elus | Associations | Total
    S1        | 8    | 4            | 12
    S2        | 3    | 5            | 6
"""
BAD_TOTAL_TRUTH = Read(
    "presences",
    """
    ligne | seance_id | profil | participants
    2 | S1 | elus         | 8
    2 | S1 | associations | 4
    3 | S2 | elus         | ?
    3 | S2 | associations | ?
""",
    may_ask=True,
)
# a total above its profiles: the others came, and nobody noted who they were
REST = """
    seance_id | Elus | Associations | Total
    S1        | 8    | 4            | 12
    S2        | 3    | 5            | 20
"""
REST_TRUTH = Read(
    "presences",
    """
    ligne | seance_id | profil | participants
    2 | S1 | elus         | 8
    2 | S1 | associations | 4
    3 | S2 | elus         | 3
    3 | S2 | associations | 5
    3 | S2 |              | 12
""",
    may_ask=True,
)

ENTRIES = (
    Entry("mois_en_colonnes.csv", csv_of(MONTHS, ";", "cp1252"), MONTHS_TRUTH),
    Entry("profils_en_colonnes.xlsx", book(("Publics", PROFILES)), PROFILES_TRUTH),
    Entry("profils_par_seance.csv", csv_of(BY_ID), BY_ID_TRUTH),
    Entry("types_en_colonnes.csv", csv_of(TYPES, ";", "utf-8-sig"), TYPES_TRUTH),
    Entry("mesures_en_colonnes.csv", csv_of(MEASURES), MEASURES_TRUTH),
    Entry("annees_en_colonnes.csv", csv_of(YEARS), YEARS_TRUTH),
    Entry("familles_fusionnees.xlsx", changed(grouped), GROUPED_TRUTH),
    Entry("total_faux.csv", csv_of(BAD_TOTAL), BAD_TOTAL_TRUTH),
    Entry("total_au_dessus.csv", csv_of(REST), REST_TRUTH),
)
