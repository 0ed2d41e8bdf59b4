"""Files with two readings, or with a hole: the person must be asked, whatever looks likely."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read, Refused
from tests.written import csv_of

NO_TYPE = """
    Date       | Intitulé        | Demi-journées
    05/04/2022 | Réseau emploi   | 1
    14/06/2022 | Rencontre santé | 2
"""
TWO_DATES = """
    Date de demande | Date de réalisation | Type d'action     | Intitulé        | Demi-journées
    01/02/2022      | 05/04/2022          | Groupe de travail | Réseau emploi   | 1
    15/03/2022      | 14/06/2022          | Manifestation     | Rencontre santé | 2
"""
TWO_DATES_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date de réalisation | type_action | intitule | demi_journees
    2 | 2022-04-05 | groupe_travail_reseau     | Réseau emploi   | 1
    3 | 2022-06-14 | manifestation_informative | Rencontre santé | 2
""",
    may_ask=True,
)
PLANNED_AND_DONE = """
    Date       | Type d'action     | Intitulé        | Demi-journées prévues | Demi-journées réalisées
    05/04/2022 | Groupe de travail | Réseau emploi   | 2                     | 1
    14/06/2022 | Manifestation     | Rencontre santé | 1                     | 2
"""
PLANNED_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | type_action | intitule | demi_journees < Demi-journées réalisées
    2 | 2022-04-05 | groupe_travail_reseau     | Réseau emploi   | 1
    3 | 2022-06-14 | manifestation_informative | Rencontre santé | 2
""",
    may_ask=True,
)
BROAD = """
    Séance | Profil            | Participants
    S1     | Collectivités     | 8
    S1     | État              | 3
    S1     | Agents            | 2
    S1     | Associations      | 5
"""
# droit commun or politique de la ville cannot be read from « Collectivités »
BROAD_TRUTH = Read(
    "presences",
    """
    ligne | seance_id | profil | participants
    2 | S1 | ? | 8
    3 | S1 | ? | 3
    4 | S1 | ? | 2
    5 | S1 | associations < Associations | 5
""",
)
CONFLICT = """
    seance_id | Date       | Type d'action     | Intitulé      | Demi-journées
    S1        | 05/04/2022 | Groupe de travail | Réseau emploi | 1
    S1        | 05/04/2022 | Groupe de travail | Réseau emploi | 2
    S2        | 06/04/2022 | Groupe de travail | Réseau santé  | 1
    S2        | 06/04/2022 | Groupe de travail | Réseau santé  | 1
"""
CONFLICT_TRUTH = Read(
    "seances",
    """
    ligne | seance_id | date_debut | type_action | intitule | demi_journees
    2 | S1 | 2022-04-05 | groupe_travail_reseau | Réseau emploi | ?
    3 | S1 | 2022-04-05 | groupe_travail_reseau | Réseau emploi | ?
    4 | S2 | 2022-04-06 | groupe_travail_reseau | Réseau santé  | 1
""",
    ignored=(5,),
)
BARE_FIGURES = """
    2021 | 2022
    50   | 168
    12   | 39
"""
FOLLOWERS = """
    Mois         | Abonnés
    janvier 2022 | 2 189
    février 2022 | 2 201
"""
TWICE = """
    Date       | Type d'action     | Intitulé        | Demi-journées | Intitulé
    05/04/2022 | Groupe de travail | Réseau emploi   | 1             | Emploi
    14/06/2022 | Manifestation     | Rencontre santé | 2             | Santé
"""
NO_YEAR = """
    Date    | Type d'action     | Intitulé        | Demi-journées
    5 avril | Groupe de travail | Réseau emploi   | 1
    14/06   | Manifestation     | Rencontre santé | 2
"""
NO_YEAR_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | intitule
    2 | ? | Réseau emploi
    3 | ? | Rencontre santé
""",
    may_ask=True,
)

ENTRIES = (
    Entry("sans_type.csv", csv_of(NO_TYPE), Refused(("Type d'action",))),
    Entry("deux_dates.csv", csv_of(TWO_DATES), TWO_DATES_TRUTH),
    Entry("prevues_et_realisees.csv", csv_of(PLANNED_AND_DONE), PLANNED_TRUTH),
    Entry("profils_trop_larges.csv", csv_of(BROAD), BROAD_TRUTH),
    Entry("meme_cle_deux_valeurs.csv", csv_of(CONFLICT), CONFLICT_TRUTH),
    Entry("chiffres_nus.xlsx", book(("Feuil1", BARE_FIGURES)), Refused()),
    Entry("abonnes_de_quoi.csv", csv_of(FOLLOWERS), Refused()),
    Entry("deux_intitules.csv", csv_of(TWICE), Refused(("Intitulé",))),
    Entry("dates_sans_annee.csv", csv_of(NO_YEAR), NO_YEAR_TRUTH),
)
