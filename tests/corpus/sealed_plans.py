"""Programmes of four offices: what was planned, what was done."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

YEAR = """
    Année | Action                        | Élément prévu          | Prévu | Réalisé | Unité         | Statut   | Commentaire
    2023  | Réseau des chefs de projet    | Réunions du réseau     | 4     | 4       | réunion       | Réalisé  |
    2023  | Formation des conseils citoyens | Sessions de formation | 6    | 5       | session       | Réalisé  | une session déplacée
    2023  | Journée régionale             | Colloque               | 1     | 0       | journée       | Reporté  | reportée en 2024
    2023  | Lettre d'information          | Numéros                | 10    | 11      | numéro        | Réalisé  |
"""
YEAR_TRUTH = Read(
    "programme",
    """
    ligne | annee < Année | action < Action | element < Élément prévu | prevu < Prévu | realise < Réalisé | unite < Unité | statut < Statut | commentaire < Commentaire
    2 | 2023 | Réseau des chefs de projet | Réunions du réseau | 4 | 4 | réunion | realise < Réalisé |
    3 | 2023 | Formation des conseils citoyens | Sessions de formation | 6 | 5 | session | realise < Réalisé | une session déplacée
    4 | 2023 | Journée régionale | Colloque | 1 | 0 | journée | reporte < Reporté | reportée en 2024
    5 | 2023 | Lettre d'information | Numéros | 10 | 11 | numéro | realise < Réalisé |
""",
)
WORKS = """
    EXERCICE | INTITULE DE L'ACTION             | LIVRABLES             | NB PREVU | NB REALISE | UNITE    | ETAT     | BUDGET
    2022     | APPUI AUX PROJETS DE TERRITOIRE  | JOURNEES D'APPUI      | 12       | 10         | JOURNEE  | REALISE  | 8400
    2022     | CYCLE TRANSITION ECOLOGIQUE      | SEANCES               | 5        | 5          | SEANCE   | REALISE  | 6200
    2022     | OBSERVATOIRE DES QUARTIERS       | FICHES DE QUARTIER    | 30       | 0          | FICHE    | ANNULE   | 0
    2022     | RENCONTRES INTER-QUARTIERS       | RENCONTRES            | 2        | 2          | RENCONTRE | REALISE | 1900
    TOTAL    |                                  |                       | 49       | 17         |          |          | 16500
"""
WORKS_TRUTH = Read(
    "programme",
    """
    ligne | annee < EXERCICE | action < INTITULE DE L'ACTION | element < LIVRABLES | prevu < NB PREVU | realise < NB REALISE | unite < UNITE | statut < ETAT
    2 | 2022 | APPUI AUX PROJETS DE TERRITOIRE | JOURNEES D'APPUI | 12 | 10 | JOURNEE | realise < REALISE
    3 | 2022 | CYCLE TRANSITION ECOLOGIQUE | SEANCES | 5 | 5 | SEANCE | realise < REALISE
    4 | 2022 | OBSERVATOIRE DES QUARTIERS | FICHES DE QUARTIER | 30 | 0 | FICHE | annule < ANNULE
    5 | 2022 | RENCONTRES INTER-QUARTIERS | RENCONTRES | 2 | 2 | RENCONTRE | realise < REALISE
""",
    ignored=(6,),
)
GOALS = """
    Feuille de route du service politique de la ville ||||||
    An   | Nom de l'action                 | Ce qui est prévu         | Quantité prévue | Quantité réalisée | Unité   | Avancement | Partenaires
    2024 | Maison du projet                | Permanences du jeudi     | 40              | 38                | séance  | Réalisée   | bailleurs
    2024 | Université des habitants        | Soirées-débats           | 6               |                   | soirée  | À venir    | université
    2024 | Ambassadeurs du tri             | Visites d'immeubles      | 15              | 0                 | visite  | Annulée    | syndicat
    2024 | Coup de pouce aux associations  | Ateliers de comptabilité | 3               | 3                 | atelier | Réalisée   | maison des associations
"""
GOALS_TRUTH = Read(
    "programme",
    """
    ligne | annee < An | action < Nom de l'action | element < Ce qui est prévu | prevu < Quantité prévue | realise < Quantité réalisée | unite < Unité | statut < Avancement
    3 | 2024 | Maison du projet | Permanences du jeudi | 40 | 38 | séance | realise < Réalisée
    4 | 2024 | Université des habitants | Soirées-débats | 6 | | soirée | prevu < À venir
    5 | 2024 | Ambassadeurs du tri | Visites d'immeubles | 15 | 0 | visite | annule < Annulée
    6 | 2024 | Coup de pouce aux associations | Ateliers de comptabilité | 3 | 3 | atelier | realise < Réalisée
""",
)
COURSES = """
    Année du programme | Projet                    | Détail                   | Objectif | Réalisation | Unité       | Observations
    2021               | Former les agents d'accueil | Modules de deux jours  | 3        | 2           | module      | Covid
    2021               | Former les bénévoles      | Soirées thématiques      | 8        | 8           | soirée      |
    2022               | Former les agents d'accueil | Modules de deux jours  | 4        | 4           | module      |
    2022               | Outiller les formateurs   | Fiches pédagogiques      | 10       | 7           | fiche       | à terminer
"""
COURSES_TRUTH = Read(
    "programme",
    """
    ligne | annee < Année du programme | action < Projet | element < Détail | prevu < Objectif | realise < Réalisation | unite < Unité | commentaire < Observations
    2 | 2021 | Former les agents d'accueil | Modules de deux jours | 3 | 2 | module | Covid
    3 | 2021 | Former les bénévoles | Soirées thématiques | 8 | 8 | soirée |
    4 | 2022 | Former les agents d'accueil | Modules de deux jours | 4 | 4 | module |
    5 | 2022 | Outiller les formateurs | Fiches pédagogiques | 10 | 7 | fiche | à terminer
""",
)

ENTRIES = (
    Entry("programme_2023.csv", csv_of(YEAR, ";", "cp1252", "\r\n"), YEAR_TRUTH),
    Entry("PLAN_ACTIONS_2022.csv", csv_of(WORKS, ";"), WORKS_TRUTH),
    Entry("feuille_de_route_2024.csv", csv_of(GOALS, ";", "utf-8-sig"), GOALS_TRUTH),
    Entry("programme_formation.xlsx", book(("Programme", COURSES)), COURSES_TRUTH),
)
