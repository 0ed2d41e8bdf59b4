"""Publications of four offices, and means of two."""

from tests.corpus.builders import book, ods_of
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

SHELF = """
    Titre                                        | Type de publication | Thématique            | Année | Nb de téléchargements | Nb de vues | Auteurs
    Repères : la santé mentale dans les quartiers | Fiche repère       | Santé                 | 2022  | 214                   | 530        | équipe
    Dix ans de conseils citoyens                 | Synthèse            | Participation des habitants | 2023 | 98               | 311        | équipe
    Guide du renouvellement urbain partagé       | Guide               | Renouvellement urbain | 2023  | 402                   | 870        | équipe
    L'école et les familles des quartiers        | Fiche repère        | Éducation             | 2024  | 57                    | 140        | stagiaire
"""
SHELF_TRUTH = Read(
    "publications",
    """
    ligne | titre < Titre | nature < Type de publication | thematique < Thématique | annee < Année | telechargements < Nb de téléchargements | consultations < Nb de vues
    2 | Repères : la santé mentale dans les quartiers | Fiche repère | sante < Santé | 2022 | 214 | 530
    3 | Dix ans de conseils citoyens | Synthèse | citoyennete < Participation des habitants | 2023 | 98 | 311
    4 | Guide du renouvellement urbain partagé | Guide | cadre_vie_ru < Renouvellement urbain | 2023 | 402 | 870
    5 | L'école et les familles des quartiers | Fiche repère | education < Éducation | 2024 | 57 | 140
""",
)
SITE = """
    Ressource                               | Nature       | Thème principal           | Année de publication | Consultations | Téléchargements | Lien
    Replay : emploi des femmes              | Replay       | Emploi                    | 2023                 | 233           |                 | https://exemple.org/r1
    Cartographie des acteurs de l'habitat   | Carte        | Habitat                   | 2022                 | 120           | 44              | https://exemple.org/r2
    Livret valeurs de la République         | Livret       | Laïcité                   | 2022                 | 301           | 190             | https://exemple.org/r3
    Retours d'expérience jardins partagés   | Article      | Développement durable     | 2023                 | 78            | 12              | https://exemple.org/r4
    Boîte à outils de l'évaluation          | Kit          | Évaluation                | 2024                 | 95            | 61              | https://exemple.org/r5
"""
SITE_TRUTH = Read(
    "publications",
    """
    ligne | titre < Ressource | nature < Nature | thematique < Thème principal | annee < Année de publication | consultations < Consultations | telechargements < Téléchargements | reference
    2 | Replay : emploi des femmes | Replay | dev_eco < Emploi | 2023 | 233 | | *
    3 | Cartographie des acteurs de l'habitat | Carte | habitat_peuplement < Habitat | 2022 | 120 | 44 | *
    4 | Livret valeurs de la République | Livret | vrl < Laïcité | 2022 | 301 | 190 | *
    5 | Retours d'expérience jardins partagés | Article | developpement_durable < Développement durable | 2023 | 78 | 12 | *
    6 | Boîte à outils de l'évaluation | Kit | gouvernance_evaluation < Évaluation | 2024 | 95 | 61 | *
""",
)
ISSUES = """
    ANNEE PARUTION | TITRE DU DOCUMENT                    | CATEGORIE | THEME                | NB CONSULTATIONS | NB TELECHARGEMENTS | FORMAT FICHIER | COUT
    2021           | CAHIER DES MEDIATEURS SOCIAUX        | CAHIER    | LIEN SOCIAL          | 88               | 31                 | PDF            | 450
    2021           | NOTE SUR LES DISCRIMINATIONS AU LOGEMENT | NOTE  | DISCRIMINATIONS      | 142              | 67                 | PDF            | 0
    2022           | ATLAS DES QUARTIERS DE CHAMPAGNE     | ATLAS     | TOUTES THEMATIQUES   | 512              | 240                | PDF            | 2100
    2023           | RECUEIL D'ACTIONS SANTE DE REIMS     | RECUEIL   | SANTE                | 63               | 19                 | PDF            | 0
    TOTAL          |                                      |           |                      | 805              | 357                |                | 2550
"""
ISSUES_TRUTH = Read(
    "publications",
    """
    ligne | annee < ANNEE PARUTION | titre < TITRE DU DOCUMENT | nature < CATEGORIE | thematique < THEME | consultations < NB CONSULTATIONS | telechargements < NB TELECHARGEMENTS
    2 | 2021 | CAHIER DES MEDIATEURS SOCIAUX | CAHIER | cohesion_sociale < LIEN SOCIAL | 88 | 31
    3 | 2021 | NOTE SUR LES DISCRIMINATIONS AU LOGEMENT | NOTE | transversal_efh_lcd < DISCRIMINATIONS | 142 | 67
    4 | 2022 | ATLAS DES QUARTIERS DE CHAMPAGNE | ATLAS | pluri_thematique < TOUTES THEMATIQUES | 512 | 240
    5 | 2023 | RECUEIL D'ACTIONS SANTE DE REIMS | RECUEIL | sante < SANTE | 63 | 19
""",
    ignored=(6,),
)
CATALOGUE = """
    Réf. | Nom de la publication                   | Type de document | Sujet                  | Paru en | Lectures en ligne | Téléchargé (nb de fois)
    P12  | Mémento du délégué du préfet            | Mémento          | Gouvernance            | 2020    | 66                | 118
    P13  | Agir pour l'égalité dans le sport       | Guide            | Égalité femmes-hommes  | 2021    | 140               | 95
    P14  | Soutenir les entrepreneurs des quartiers | Synthèse        | Développement économique | 2021  | 72                | 40
    P15  | Vivre ensemble au pied des tours        | Guide            | Lien social            | 2022    | 58                | 33
"""
CATALOGUE_TRUTH = Read(
    "publications",
    """
    ligne | titre < Nom de la publication | nature < Type de document | thematique < Sujet | annee < Paru en | consultations < Lectures en ligne | telechargements < Téléchargé (nb de fois) | publication_id | reference
    2 | Mémento du délégué du préfet | Mémento | gouvernance_evaluation < Gouvernance | 2020 | 66 | 118 | * | *
    3 | Agir pour l'égalité dans le sport | Guide | transversal_efh_lcd < Égalité femmes-hommes | 2021 | 140 | 95 | * | *
    4 | Soutenir les entrepreneurs des quartiers | Synthèse | dev_eco < Développement économique | 2021 | 72 | 40 | * | *
    5 | Vivre ensemble au pied des tours | Guide | cohesion_sociale < Lien social | 2022 | 58 | 33 | * | *
""",
)
STAFF = """
    Année | Indicateur                | Valeur | Unité
    2022  | ETP prévus                | 6,5    | ETP
    2022  | ETP réels                 | 5,8    | ETP
    2023  | ETP prévus                | 7      | ETP
    2023  | Mois de vacance de poste  | 4      | mois
"""
STAFF_TRUTH = Read(
    "moyens",
    """
    ligne | annee < Année | indicateur < Indicateur | valeur < Valeur | unite < Unité
    2 | 2022 | * | 6.5 | ETP
    3 | 2022 | * | 5.8 | ETP
    4 | 2023 | * | 7 | ETP
    5 | 2023 | * | 4 | mois
""",
)
MEANS = """
    Exercice | Ressource humaine ou financière | Quantité | Unité de mesure | Validé en CA
    2021     | Équivalents temps plein         | 4.2      | ETP             | oui
    2021     | Subvention de l'État            | 185000   | euro            | oui
    2022     | Équivalents temps plein         | 4.8      | ETP             | non
    2022     | Subvention de l'État            | 190000   | euro            | non
"""
MEANS_TRUTH = Read(
    "moyens",
    """
    ligne | annee < Exercice | indicateur < Ressource humaine ou financière | valeur < Quantité | unite < Unité de mesure
    2 | 2021 | * | 4.2 | ETP
    3 | 2021 | * | 185000 | *
    4 | 2022 | * | 4.8 | ETP
    5 | 2022 | * | 190000 | *
""",
)

ENTRIES = (
    Entry("publications_association.csv", csv_of(SHELF, ";", "utf-8-sig"), SHELF_TRUTH),
    Entry("centre_de_ressources_en_ligne.xlsx", book(("Ressources", SITE)), SITE_TRUTH),
    Entry("PARUTIONS.csv", csv_of(ISSUES, ";", "cp1252", "\r\n"), ISSUES_TRUTH),
    Entry("catalogue_publications.ods", ods_of(CATALOGUE), CATALOGUE_TRUTH),
    Entry("moyens_humains.csv", csv_of(STAFF, ";", "cp1252", "\r\n"), STAFF_TRUTH),
    Entry("moyens_du_gip.xlsx", book(("Moyens", MEANS)), MEANS_TRUTH),
)
