"""The year's means and programme, as a director's tables have them."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

MEANS = """
    Exercice | Poste                     | Montant | Unité
    2023     | ETP réels                 | 7,6     | ETP
    2023     | Budget de fonctionnement  | 612000  | euro
    2023     | Subvention de la Région   | 145000  | euro
"""
MEANS_TRUTH = Read(
    "moyens",
    """
    ligne | annee < Exercice | indicateur < Poste | valeur < Montant | unite < Unité
    2 | 2023 | etp_reels < ETP réels | 7.6 | ETP
    3 | 2023 | budget_de_fonctionnement < Budget de fonctionnement | 612000 | euro
    4 | 2023 | subvention_de_la_region < Subvention de la Région | 145000 | euro
""",
)
YEARS = """
    Moyens                  | Unité | 2021 | 2022 | 2023
    ETP prévus              | ETP   | 8    | 8    | 8.5
    ETP réels               | ETP   | 7.2  | 7.4  | 7.9
    Mois de poste vacant    | mois  | 10   | 7    | 5
"""
YEARS_TRUTH = Read(
    "moyens",
    """
    ligne | annee | indicateur | valeur | unite
    2 | 2021 | etp_prevus | 8   | ETP
    2 | 2022 | etp_prevus | 8   | ETP
    2 | 2023 | etp_prevus | 8.5 | ETP
    3 | 2021 | etp_reels | 7.2 | ETP
    3 | 2022 | etp_reels | 7.4 | ETP
    3 | 2023 | etp_reels | 7.9 | ETP
    4 | 2021 | mois_de_poste_vacant | 10  | mois
    4 | 2022 | mois_de_poste_vacant | 7   | mois
    4 | 2023 | mois_de_poste_vacant | 5   | mois
""",
)
GOALS = """
    Année | Intitulé de l'action  | Livrable             | Objectif | Atteint | Unité    | Avancement
    2023  | Réseau des élus       | Réunions             | 4        | 3       | réunion  | Réalisé
    2023  | Observatoire          | Fiches de quartier   | 12       | 12      | fiche    | Réalisé
    2023  | Parcours des conseils | Journées régionales  | 2        | 0       | journée  | Reporté
"""
GOALS_TRUTH = Read(
    "programme",
    """
    ligne | annee < Année | action < Intitulé de l'action | element < Livrable | prevu < Objectif | realise < Atteint | unite < Unité | statut < Avancement
    2 | 2023 | Réseau des élus       | Réunions            | 4  | 3  | réunion | realise < Réalisé
    3 | 2023 | Observatoire          | Fiches de quartier  | 12 | 12 | fiche   | realise
    4 | 2023 | Parcours des conseils | Journées régionales | 2  | 0  | journée | reporte < Reporté
""",
)
PLAN = """
    Année du programme | Action        | Contenu              | Nombre prévu | Nombre réalisé | Unité   | Observations
    2022      | Qualifier les équipes  | Modules d'un jour    | 6            | 5              | module  | Un module faute d'inscrits
    2022      | Animer le réseau       | Rencontres           | 3            | 4              | séance  |
    2022      | Outiller les conseils  | Guide pratique       | 1            | 1              | document |
"""
PLAN_TRUTH = Read(
    "programme",
    """
    ligne | annee < Année du programme | action < Action | element < Contenu | prevu < Nombre prévu | realise < Nombre réalisé | unite < Unité | commentaire < Observations
    2 | 2022 | Qualifier les équipes | Modules d'un jour | 6 | 5 | module   | Un module faute d'inscrits
    3 | 2022 | Animer le réseau      | Rencontres        | 3 | 4 | séance   |
    4 | 2022 | Outiller les conseils | Guide pratique    | 1 | 1 | document |
""",
)


ENTRIES = (
    Entry("moyens_2023.csv", csv_of(MEANS, ";", "utf-8-sig"), MEANS_TRUTH),
    Entry("moyens_trois_ans.xlsx", book(("Moyens", YEARS)), YEARS_TRUTH),
    Entry("objectifs_2023.csv", csv_of(GOALS, ";", "cp1252"), GOALS_TRUTH),
    Entry("programme_de_travail.xlsx", book(("Programme", PLAN)), PLAN_TRUTH),
)
