"""Preambles: what people write above, between and under the lines of a table."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read

TITLED = """Centre de ressources Politique de la ville;;;;
Suivi des interventions - année 2022;;;;
Document de travail, ne pas diffuser;;;;
;;;;
Date;Type d'action;Intitulé;Demi-journées;Thématique
20/01/2022;Cycle de qualification;Module 1 : repères;2;Santé
27/01/2022;Cycle de qualification;Module 2 : acteurs;2;Santé
;;;;
TOTAL;;;4;
"""
TITLED_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date | type_action < Type d'action | intitule < Intitulé | demi_journees < Demi-journées | thematique < Thématique
    6 | 2022-01-20 | cycle_qualification < Cycle de qualification | Module 1 : repères | 2 | sante < Santé
    7 | 2022-01-27 | cycle_qualification | Module 2 : acteurs | 2 | sante
""",
    ignored=(9,),
)
QUARTERS = """
    Date             | Type d'action          | Intitulé           | Demi-journées
    1er trimestre    |                        |                    |
    2022-01-20       | Cycle de qualification | Module 1 : repères | 2
    2022-03-10       | Groupe de travail      | Réseau emploi      | 1
    Sous-total T1    |                        |                    | 3
    2e trimestre     |                        |                    |
    2022-04-14       | Groupe de travail      | Réseau santé       | 1
    Sous-total T2    |                        |                    | 1
    Total général    |                        |                    | 4
"""
QUARTERS_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | type_action | intitule | demi_journees
    3 | 2022-01-20 | cycle_qualification   | Module 1 : repères | 2
    4 | 2022-03-10 | groupe_travail_reseau | Réseau emploi      | 1
    7 | 2022-04-14 | groupe_travail_reseau | Réseau santé       | 1
""",
    ignored=(5, 8, 9),
)
PAGES = """Date;Type d'action;Intitulé;Demi-journées
20/01/2022;Cycle de qualification;Module 1 : repères;2

Date;Type d'action;Intitulé;Demi-journées
10/03/2022;Groupe de travail;Réseau emploi;1

Source : agenda partagé de l'équipe;;;
Mis à jour le 12/12/2022;;;
"""
PAGES_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | type_action | intitule | demi_journees
    2 | 2022-01-20 | cycle_qualification   | Module 1 : repères | 2
    5 | 2022-03-10 | groupe_travail_reseau | Réseau emploi      | 1
""",
    ignored=(4, 7, 8),
)
TWO_ROWS = """
    Quand      |       | Quoi                   |                    | Volume
    Date       | Lieu  | Type d'action          | Intitulé           | Demi-journées
    2022-01-20 | Arras | Cycle de qualification | Module 1 : repères | 2
    2022-03-10 | Lille | Groupe de travail      | Réseau emploi      | 1
"""
TWO_ROWS_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | lieu | type_action | intitule | demi_journees
    3 | 2022-01-20 | Arras | cycle_qualification   | Module 1 : repères | 2
    4 | 2022-03-10 | Lille | groupe_travail_reseau | Réseau emploi      | 1
""",
)
FILTERS = """Critères de l'extraction
Exercice : 2022
Périmètre : tous
Nombre de lignes : 2

canal;indicateur;mois;valeur

site_web;visites;01/2022;4 120
site_web;visites;02/2022;3 985

Total;;;8 105
Extraction du 03/03/2022 à 09:12
"""
FILTERS_TRUTH = Read(
    "audience",
    """
    ligne | canal | indicateur | periode_debut | periode_fin | valeur
    8 | site_web | visites | 2022-01-01 | 2022-01-31 | 4120
    9 | site_web | visites | 2022-02-01 | 2022-02-28 | 3985
""",
    ignored=(11, 12),
)
UNITS = """
    Date         | Type d'action          | Intitulé           | Demi-journées
    (jj/mm/aaaa) | (liste)                | (texte libre)      | (nombre)
    2022-01-20   | Cycle de qualification | Module 1 : repères | 2
"""
UNITS_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | type_action | intitule | demi_journees
    3 | 2022-01-20 | cycle_qualification | Module 1 : repères | 2
""",
)

ENTRIES = (
    Entry("suivi_titres.csv", TITLED.encode("cp1252"), TITLED_TRUTH),
    Entry("suivi_trimestres.xlsx", book(("Suivi", QUARTERS)), QUARTERS_TRUTH),
    Entry("suivi_pages.csv", PAGES.encode(), PAGES_TRUTH),
    Entry("suivi_deux_en_tetes.xlsx", book(("Suivi", TWO_ROWS)), TWO_ROWS_TRUTH),
    Entry("audience_criteres.csv", FILTERS.encode(), FILTERS_TRUTH),
    Entry("suivi_consignes.xlsx", book(("Suivi", UNITS)), UNITS_TRUTH),
)
