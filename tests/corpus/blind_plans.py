"""Programmes of other offices: aims against what was done, a convention, a year, an extraction."""

from typing import Any

from tests.corpus.builders import book, changed, sheet_of
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

# what was aimed at and what was done, Bretagne
AIMS = """
    Année | Action | Livrable attendu | Objectif | Réalisé | Unité | État | Commentaire
    2023 | Animation des réseaux | Rencontres de chefs de projet | 6 | 5 | rencontre | Réalisé |
    2023 | Animation des réseaux | Rencontres d'élus | 2 | 2 | rencontre | Réalisé |
    2023 | Centre de documentation | Fiches repères | 4 | 0 | fiche | Reporté | Manque de temps
    2023 | Formation des conseils citoyens | Sessions | 3 | 0 | session | Annulé | Faute d'inscrits
"""
AIMS_TRUTH = Read(
    "programme",
    """
    ligne | annee < Année | action < Action | element < Livrable attendu | prevu < Objectif | realise < Réalisé | unite < Unité | statut < État | commentaire < Commentaire
    2 | 2023 | Animation des réseaux | Rencontres de chefs de projet | 6 | 5 | rencontre | realise < Réalisé |
    3 | 2023 | Animation des réseaux | Rencontres d'élus | 2 | 2 | rencontre | realise < Réalisé |
    4 | 2023 | Centre de documentation | Fiches repères | 4 | 0 | fiche | reporte < Reporté | Manque de temps
    5 | 2023 | Formation des conseils citoyens | Sessions | 3 | 0 | session | annule < Annulé | Faute d'inscrits
""",
)

# the annex of a convention (Grand Est); an action is merged over its lines
ANNEX = """
    Exercice | Fiche action | Contenu | Quantité prévue | Quantité réalisée | Unité de compte | Statut de l'action | Financeur | Montant alloué
    2022 | Qualifier les acteurs | Journées de formation | 8 | 9 | jour | Réalisée | État | 12000
    2022 |                       | Cycles | 1 | 1 | cycle | Réalisée | Région | 6000
    2022 | Observer les quartiers | Atlas des quartiers | 1 | 0 | document | Reportée | État | 4000
    2022 |                        | Notes de conjoncture | 4 | 3 | document | Réalisée | État | 2000
    2022 | Appuyer les territoires | Interventions sur site | 10 | 12 | intervention | Réalisée | État | 5000
"""
ANNEX_TRUTH = Read(
    "programme",
    """
    ligne | annee < Exercice | action < Fiche action | element < Contenu | prevu < Quantité prévue | realise < Quantité réalisée | unite < Unité de compte | statut < Statut de l'action
    2 | 2022 | Qualifier les acteurs | Journées de formation | 8 | 9 | jour | realise < Réalisée
    3 | 2022 | Qualifier les acteurs | Cycles | 1 | 1 | cycle | realise < Réalisée
    4 | 2022 | Observer les quartiers | Atlas des quartiers | 1 | 0 | document | reporte < Reportée
    5 | 2022 | Observer les quartiers | Notes de conjoncture | 4 | 3 | document | realise < Réalisée
    6 | 2022 | Appuyer les territoires | Interventions sur site | 10 | 12 | intervention | realise < Réalisée
""",
)


def annex(workbook: Any) -> None:
    sheet = sheet_of(workbook, "Annexe 2", ANNEX)
    sheet.merge_range(1, 1, 2, 1, "Qualifier les acteurs")
    sheet.merge_range(3, 1, 4, 1, "Observer les quartiers")


# a plan whose year stands in its title (Normandie)
PLAN = """
    Programme de travail 2023

    N° | Intitulé de l'action | Détail | Prévisionnel | Bilan | Unité | Pilote | Observations
    1.1 | Club des développeurs économiques | Séances du club | 4 | 4 | séance | Gaëtan Rouvier |
    1.2 | Plateforme de ressources | Nouvelles fiches en ligne | 20 | 26 | fiche | Lou Hamelin | Bonne dynamique
    2.1 | Formations laïcité | Stagiaires formés | 60 | 52 | stagiaire | Lou Hamelin |
    2.2 | Journée régionale | Journée | 1 | 1 | journée | Gaëtan Rouvier | 140 personnes
"""
PLAN_TRUTH = Read(
    "programme",
    """
    ligne | annee | programme_id < N° | action < Intitulé de l'action | element < Détail | prevu < Prévisionnel | realise < Bilan | unite < Unité | commentaire < Observations
    4 | 2023 | 1.1 | Club des développeurs économiques | Séances du club | 4 | 4 | séance |
    5 | 2023 | 1.2 | Plateforme de ressources | Nouvelles fiches en ligne | 20 | 26 | fiche | Bonne dynamique
    6 | 2023 | 2.1 | Formations laïcité | Stagiaires formés | 60 | 52 | stagiaire |
    7 | 2023 | 2.2 | Journée régionale | Journée | 1 | 1 | journée | 140 personnes
""",
    may_ask=True,
)

# an extraction with technical names (Occitanie)
EXTRACTED = """
    prog_id,prog_annee,lib_action,lib_element,qte_prev,qte_real,unite,etat,note,date_maj
    PG-01,2024,Réseau santé des quartiers,Réunions,5,5,réunion,FAIT,,2024-12-20
    PG-02,2024,Réseau santé des quartiers,Annuaire partagé,1,0,document,ANNULE,Reprise par l'ARS,2024-12-20
    PG-03,2024,Université des quartiers,Journées,2,2,jour,FAIT,,2024-11-30
    PG-04,2024,Cycle évaluation,Modules,4,1,module,EN_COURS,Suite en janvier,2024-12-20
""".replace(",", " | ")
EXTRACTED_TRUTH = Read(
    "programme",
    """
    ligne | programme_id < prog_id | annee < prog_annee | action < lib_action | element < lib_element | prevu < qte_prev | realise < qte_real | unite < unite | statut < etat | commentaire < note
    2 | PG-01 | 2024 | Réseau santé des quartiers | Réunions | 5 | 5 | réunion | realise < FAIT |
    3 | PG-02 | 2024 | Réseau santé des quartiers | Annuaire partagé | 1 | 0 | document | annule < ANNULE | Reprise par l'ARS
    4 | PG-03 | 2024 | Université des quartiers | Journées | 2 | 2 | jour | realise < FAIT |
    5 | PG-04 | 2024 | Cycle évaluation | Modules | 4 | 1 | module | ? | Suite en janvier
""",
)

ENTRIES = (
    Entry("objectifs_2023.csv", csv_of(AIMS, ";", "cp1252", "\r\n"), AIMS_TRUTH),
    Entry("annexe_convention_2022.xlsx", changed(annex), ANNEX_TRUTH),
    Entry(
        "programme_de_travail.xlsx",
        book(("Programme", PLAN)),
        PLAN_TRUTH,
        secrets=("Rouvier", "Hamelin"),
    ),
    Entry("prog_export.csv", csv_of(EXTRACTED, ","), EXTRACTED_TRUTH),
)
