"""Audience and publications, as a communication officer or a librarian notes them."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

LONG = """
    Support       | Indicateur suivi   | Mois         | Résultat
    Site web      | Visites            | mars 2023    | 4 870
    Newsletter    | Abonnés            | mars 2023    | 2 214
    LinkedIn      | Nouveaux abonnés   | mars 2023    | 63
    LinkedIn      | Posts              | mars 2023    | 15
"""
LONG_TRUTH = Read(
    "audience",
    """
    ligne | canal < Support | indicateur < Indicateur suivi | periode_debut < Mois | valeur < Résultat
    2 | site_web < Site web             | visites < Visites                   | 2023-03-01 | 4870
    3 | lettre_information < Newsletter | abonnes < Abonnés                   | 2023-03-01 | 2214
    4 | linkedin < LinkedIn             | nouveaux_abonnes < Nouveaux abonnés | 2023-03-01 | 63
    5 | linkedin                        | publications < Posts                | 2023-03-01 | 15
""",
)
MONTHS = """
    Canal     | Mesure           | Janvier 2023 | Février 2023 | Mars 2023
    Site web  | Visites          | 4102         | 3875         | 4870
    LinkedIn  | Nouveaux abonnés | 41           | 38           | 63
    YouTube   | Vidéos           | 2            | 1            | 4
"""
MONTHS_TRUTH = Read(
    "audience",
    """
    ligne | canal | indicateur | periode_debut | valeur
    2 | site_web < Site web | visites < Visites                   | 2023-01-01 | 4102
    2 | site_web            | visites                             | 2023-02-01 | 3875
    2 | site_web            | visites                             | 2023-03-01 | 4870
    3 | linkedin < LinkedIn | nouveaux_abonnes < Nouveaux abonnés | 2023-01-01 | 41
    3 | linkedin            | nouveaux_abonnes                    | 2023-02-01 | 38
    3 | linkedin            | nouveaux_abonnes                    | 2023-03-01 | 63
    4 | youtube < YouTube   | videos < Vidéos                     | 2023-01-01 | 2
    4 | youtube             | videos                              | 2023-02-01 | 1
    4 | youtube             | videos                              | 2023-03-01 | 4
""",
)
MEASURES = """
    Mois       | Visites du site | Abonnés LinkedIn | Abonnés newsletter
    avril 2023 | 5013            | 1804             | 2230
    mai 2023   | 4466            | 1851             | 2241
    juin 2023  | 4790            | 1902             | 2238
"""
MEASURES_TRUTH = Read(
    "audience",
    """
    ligne | canal | indicateur | periode_debut | valeur
    2 | site_web           | visites < Visites du site    | 2023-04-01 | 5013
    2 | linkedin           | abonnes < Abonnés LinkedIn   | 2023-04-01 | 1804
    2 | lettre_information | abonnes < Abonnés newsletter | 2023-04-01 | 2230
    3 | site_web           | visites                      | 2023-05-01 | 4466
    3 | linkedin           | abonnes                      | 2023-05-01 | 1851
    3 | lettre_information | abonnes                      | 2023-05-01 | 2241
    4 | site_web           | visites                      | 2023-06-01 | 4790
    4 | linkedin           | abonnes                      | 2023-06-01 | 1902
    4 | lettre_information | abonnes                      | 2023-06-01 | 2238
""",
)
RESOURCES = """
    Titre de la ressource              | Type de ressource | Paru en | Thématique    | Nb de vues | Nb de téléchargements
    Guide de la gestion de proximité   | Guide             | 2022    | Cadre de vie  | 310        | 96
    Synthèse : l'emploi des femmes     | Synthèse          | 2023    | Emploi        | 178        | 52
    Lutter contre les discriminations  | Fiche             | 2023    | Discriminations | 91       |
"""
RESOURCES_TRUTH = Read(
    "publications",
    """
    ligne | titre < Titre de la ressource | nature < Type de ressource | annee < Paru en | thematique < Thématique | consultations < Nb de vues | telechargements < Nb de téléchargements
    2 | Guide de la gestion de proximité | Guide | 2022 | cadre_vie_ru < Cadre de vie | 310 | 96
    3 | Synthèse : l'emploi des femmes | Synthèse | 2023 | dev_eco < Emploi | 178 | 52
    4 | Lutter contre les discriminations | Fiche | 2023 | transversal_efh_lcd < Discriminations | 91 |
""",
)
SHELVES = """
    Cote   | Document                     | Format  | Année | Sujet     | Consulté (nb de fois) | Téléchargé (nb de fois)
    D-0451 | Habiter la tour              | Replay  | 2023  | Habitat   | 204                   | 0
    D-0452 | Repères sur la santé         | Dossier | 2023  | Santé     | 87                    | 33
    D-0453 | Apprendre hors de l'école    | Dossier | 2021  | Éducation | 65                    | 12
"""
SHELVES_TRUTH = Read(
    "publications",
    """
    ligne | publication_id < Cote | titre < Document | nature < Format | annee < Année | thematique < Sujet | consultations < Consulté (nb de fois) | telechargements < Téléchargé (nb de fois)
    2 | * | Habiter la tour | Replay | 2023 | habitat_peuplement < Habitat | 204 | 0
    3 | * | Repères sur la santé | Dossier | 2023 | sante < Santé | 87 | 33
    4 | * | Apprendre hors de l'école | Dossier | 2021 | education < Éducation | 65 | 12
""",
)


ENTRIES = (
    Entry("com_mars_2023.csv", csv_of(LONG, ";", "cp1252", "\r\n"), LONG_TRUTH),
    Entry("audience_trimestre.xlsx", book(("T1", MONTHS)), MONTHS_TRUTH),
    Entry("suivi_mensuel_com.csv", csv_of(MEASURES, ";", "utf-8-sig"), MEASURES_TRUTH),
    Entry("nos_ressources.xlsx", book(("Ressources", RESOURCES)), RESOURCES_TRUTH),
    Entry("fonds_documentaire.csv", csv_of(SHELVES, ";"), SHELVES_TRUTH),
)
