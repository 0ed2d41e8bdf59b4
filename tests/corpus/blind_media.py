"""Audience of other offices: in lines, by month, by measure, by quarter."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

# one measure a line, the month beside its year (Bretagne)
LINES = """
    Support | Donnée suivie | Mois | Année | Résultat | Outil de mesure
    Site internet | Visites | janvier | 2023 | 3412 | Matomo
    Site internet | Visites | février | 2023 | 3105 | Matomo
    Site internet | Téléchargements | janvier | 2023 | 288 | Matomo
    LinkedIn | Abonnés | janvier | 2023 | 1204 | LinkedIn
    Newsletter | Abonnés | janvier | 2023 | 2950 | Brevo
    Newsletter | Envois | janvier | 2023 | 2 | Brevo
    YouTube | Nouvelles vidéos | février | 2023 | 1 | YouTube
"""
LINES_TRUTH = Read(
    "audience",
    """
    ligne | canal < Support | indicateur < Donnée suivie | periode_debut < Mois | annee < Année | valeur < Résultat
    2 | site_web < Site internet | visites < Visites | 2023-01-01 | * | 3412
    3 | site_web < Site internet | visites < Visites | 2023-02-01 | * | 3105
    4 | site_web < Site internet | telechargements < Téléchargements | 2023-01-01 | * | 288
    5 | linkedin < LinkedIn | abonnes < Abonnés | 2023-01-01 | * | 1204
    6 | lettre_information < Newsletter | abonnes < Abonnés | 2023-01-01 | * | 2950
    7 | lettre_information < Newsletter | envois < Envois | 2023-01-01 | * | 2
    8 | youtube < YouTube | videos < Nouvelles vidéos | 2023-02-01 | * | 1
""",
)

# months in columns, the year in the title (Aquitaine)
MONTHS = """
    Statistiques de communication - année 2023

    Outil | Indicateur | Janv. | Févr. | Mars | Total
    Site web | Nombre de visites | 2210 | 1987 | 2456 | 6653
    Site web | Documents téléchargés | 141 | 120 | 166 | 427
    Lettre électronique | Numéros envoyés | 1 | 1 | 2 | 4
    LinkedIn | Nouveaux abonnés | 22 | 31 | 18 | 71
    LinkedIn | Posts | 6 | 8 | 5 | 19
"""
MONTHS_TRUTH = Read(
    "audience",
    """
    ligne | canal < Outil | indicateur | periode_debut | valeur
    4 | site_web < Site web | visites < Nombre de visites | 2023-01-01 | 2210
    4 | site_web < Site web | visites < Nombre de visites | 2023-02-01 | 1987
    4 | site_web < Site web | visites < Nombre de visites | 2023-03-01 | 2456
    5 | site_web < Site web | telechargements < Documents téléchargés | 2023-01-01 | 141
    5 | site_web < Site web | telechargements < Documents téléchargés | 2023-02-01 | 120
    5 | site_web < Site web | telechargements < Documents téléchargés | 2023-03-01 | 166
    6 | lettre_information < Lettre électronique | envois < Numéros envoyés | 2023-01-01 | 1
    6 | lettre_information < Lettre électronique | envois < Numéros envoyés | 2023-02-01 | 1
    6 | lettre_information < Lettre électronique | envois < Numéros envoyés | 2023-03-01 | 2
    7 | linkedin < LinkedIn | nouveaux_abonnes < Nouveaux abonnés | 2023-01-01 | 22
    7 | linkedin < LinkedIn | nouveaux_abonnes < Nouveaux abonnés | 2023-02-01 | 31
    7 | linkedin < LinkedIn | nouveaux_abonnes < Nouveaux abonnés | 2023-03-01 | 18
    8 | linkedin < LinkedIn | publications < Posts | 2023-01-01 | 6
    8 | linkedin < LinkedIn | publications < Posts | 2023-02-01 | 8
    8 | linkedin < LinkedIn | publications < Posts | 2023-03-01 | 5
""",
    may_ask=True,
)

# each measure has its column, Occitanie
MEASURES = """
    Mois | Visites du site | Abonnés LinkedIn | Posts LinkedIn | Abonnés à la newsletter | Nouvelles notices (centre de doc) | Qui a relevé
    janv. 2024 | 4 018 | 1 530 | 7 | 3 210 | 42 | Stéphanie
    févr. 2024 | 3 877 | 1 561 | 9 | 3 224 | 38 | Stéphanie
    mars 2024 | 4 402 | 1 604 | 6 | 3 240 | 51 | Stéphanie
"""
MEASURES_TRUTH = Read(
    "audience",
    """
    ligne | canal | indicateur | periode_debut < Mois | valeur
    2 | site_web | visites < Visites du site | 2024-01-01 | 4018
    2 | linkedin | abonnes < Abonnés LinkedIn | 2024-01-01 | 1530
    2 | linkedin | publications < Posts LinkedIn | 2024-01-01 | 7
    2 | lettre_information | abonnes < Abonnés à la newsletter | 2024-01-01 | 3210
    2 | centre_documentation | notices < Nouvelles notices (centre de doc) | 2024-01-01 | 42
    3 | site_web | visites < Visites du site | 2024-02-01 | 3877
    3 | linkedin | abonnes < Abonnés LinkedIn | 2024-02-01 | 1561
    3 | linkedin | publications < Posts LinkedIn | 2024-02-01 | 9
    3 | lettre_information | abonnes < Abonnés à la newsletter | 2024-02-01 | 3224
    3 | centre_documentation | notices < Nouvelles notices (centre de doc) | 2024-02-01 | 38
    4 | site_web | visites < Visites du site | 2024-03-01 | 4402
    4 | linkedin | abonnes < Abonnés LinkedIn | 2024-03-01 | 1604
    4 | linkedin | publications < Posts LinkedIn | 2024-03-01 | 6
    4 | lettre_information | abonnes < Abonnés à la newsletter | 2024-03-01 | 3240
    4 | centre_documentation | notices < Nouvelles notices (centre de doc) | 2024-03-01 | 51
""",
)

# each quarter has its column, Seine-Saint-Denis
QUARTERS = """
    Média | Ce que l'on mesure | T1 2024 | T2 2024
    Site | Visites | 12 480 | 10 932
    Site | Visiteurs uniques | 7 210 | 6 804
    Lettre d'info | Abonnés | 4 105 | 4 188
    Chaîne YouTube | Vidéos publiées | 4 | 2
    X (ex-Twitter) | Publications | 35 | 12
"""
QUARTERS_TRUTH = Read(
    "audience",
    """
    ligne | canal < Média | indicateur | periode_debut | periode_fin | valeur
    2 | site_web < Site | visites < Visites | 2024-01-01 | 2024-03-31 | 12480
    2 | site_web < Site | visites < Visites | 2024-04-01 | 2024-06-30 | 10932
    3 | site_web < Site | ? | 2024-01-01 | 2024-03-31 | 7210
    3 | site_web < Site | ? | 2024-04-01 | 2024-06-30 | 6804
    4 | lettre_information < Lettre d'info | abonnes < Abonnés | 2024-01-01 | 2024-03-31 | 4105
    4 | lettre_information < Lettre d'info | abonnes < Abonnés | 2024-04-01 | 2024-06-30 | 4188
    5 | youtube < Chaîne YouTube | videos < Vidéos publiées | 2024-01-01 | 2024-03-31 | 4
    5 | youtube < Chaîne YouTube | videos < Vidéos publiées | 2024-04-01 | 2024-06-30 | 2
    6 | twitter_x < X (ex-Twitter) | publications < Publications | 2024-01-01 | 2024-03-31 | 35
    6 | twitter_x < X (ex-Twitter) | publications < Publications | 2024-04-01 | 2024-06-30 | 12
""",
)

ENTRIES = (
    Entry("releve_com.xlsx", book(("Relevé", LINES)), LINES_TRUTH),
    Entry("stats_com_2023.xlsx", book(("2023", MONTHS)), MONTHS_TRUTH),
    Entry(
        "tableau_audience.csv",
        csv_of(MEASURES, ";", "cp1252", "\r\n"),
        MEASURES_TRUTH,
        secrets=("Stéphanie",),
    ),
    Entry("audience_trimestres.csv", csv_of(QUARTERS, ";", "utf-8-sig"), QUARTERS_TRUTH),
)
