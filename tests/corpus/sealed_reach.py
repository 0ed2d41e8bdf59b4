"""Audience of five offices: measures in lines, months or measures in columns."""

from tests.corpus.builders import book, ods_of
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

LINES = """
    Canal      | Indicateur        | Mois         | Valeur | Commentaire
    Site web   | Visites           | janvier 2023 | 2 310  |
    Site web   | Téléchargements   | janvier 2023 | 184    |
    Newsletter | Abonnés           | janvier 2023 | 1 402  | nettoyage de la base
    LinkedIn   | Nouveaux abonnés  | janvier 2023 | 37     |
    LinkedIn   | Publications      | janvier 2023 | 9      |
    YouTube    | Vidéos            | janvier 2023 | 2      |
"""
LINES_TRUTH = Read(
    "audience",
    """
    ligne | canal < Canal | indicateur < Indicateur | periode_debut < Mois | valeur < Valeur
    2 | site_web < Site web | visites < Visites | 2023-01-01 | 2310
    3 | site_web < Site web | telechargements < Téléchargements | 2023-01-01 | 184
    4 | lettre_information < Newsletter | abonnes < Abonnés | 2023-01-01 | 1402
    5 | linkedin < LinkedIn | nouveaux_abonnes < Nouveaux abonnés | 2023-01-01 | 37
    6 | linkedin < LinkedIn | publications < Publications | 2023-01-01 | 9
    7 | youtube < YouTube | videos < Vidéos | 2023-01-01 | 2
""",
)
YEARLY = """
    Support               | Statistique            | Année | Chiffre | Source
    Site internet         | Nombre de visites      | 2022  | 31250   | Matomo
    Site internet         | Taux de rebond         | 2022  | 52      | Matomo
    Lettre d'info         | Nombre d'abonnés       | 2022  | 980     | Brevo
    Lettre d'info         | Numéros envoyés        | 2022  | 11      | Brevo
    Twitter               | Vues                   | 2022  | 14200   | Twitter
    Chaîne YouTube        | Nombre d'abonnés       | 2022  | 164     | YouTube
"""
YEARLY_TRUTH = Read(
    "audience",
    """
    ligne | canal < Support | indicateur < Statistique | periode_debut < Année | valeur < Chiffre | reference
    2 | site_web < Site internet | visites < Nombre de visites | 2022-01-01 | 31250 | *
    3 | site_web < Site internet | taux_rebond < Taux de rebond | 2022-01-01 | 52 | *
    4 | lettre_information < Lettre d'info | abonnes < Nombre d'abonnés | 2022-01-01 | 980 | *
    5 | lettre_information < Lettre d'info | envois < Numéros envoyés | 2022-01-01 | 11 | *
    6 | twitter_x < Twitter | vues < Vues | 2022-01-01 | 14200 | *
    7 | youtube < Chaîne YouTube | abonnes < Nombre d'abonnés | 2022-01-01 | 164 | *
""",
)
NETWORKS = """
    Outil de communication | Mesure       | Début de période | Fin de période | Nombre | Unité
    LinkedIn               | Abonnés      | 01/01/2024       | 31/03/2024     | 2145   | abonnés
    LinkedIn               | Posts        | 01/01/2024       | 31/03/2024     | 28     | posts
    Facebook               | Abonnés      | 01/01/2024       | 31/03/2024     | 610    | abonnés
    Site web               | Visites      | 01/01/2024       | 31/03/2024     | 8730   | visites
    Newsletter             | Envois       | 01/01/2024       | 31/03/2024     | 3      | envois
"""
NETWORKS_TRUTH = Read(
    "audience",
    """
    ligne | canal < Outil de communication | indicateur < Mesure | periode_debut < Début de période | periode_fin < Fin de période | valeur < Nombre | unite < Unité
    2 | linkedin < LinkedIn | abonnes < Abonnés | 2024-01-01 | 2024-03-31 | 2145 | *
    3 | linkedin < LinkedIn | publications < Posts | 2024-01-01 | 2024-03-31 | 28 | *
    4 | ? | * | 2024-01-01 | 2024-03-31 | 610 | *
    5 | site_web < Site web | visites < Visites | 2024-01-01 | 2024-03-31 | 8730 | *
    6 | lettre_information < Newsletter | envois < Envois | 2024-01-01 | 2024-03-31 | 3 | *
""",
)
MONTHS = """
    Tableau de bord communication

    Média            | Indicateur suivi  | janv-23 | févr-23 | mars-23 | Total T1
    Site web         | Visites           | 1890    | 2044    | 2310    | 6244
    Site web         | Téléchargements   | 120     | 98      | 143     | 361
    LinkedIn         | Publications      | 6       | 8       | 7       | 21
    LinkedIn         | Nouveaux abonnés  | 22      | 31      | 19      | 72
"""
MONTHS_TRUTH = Read(
    "audience",
    "ligne | canal < Média | indicateur | periode_debut | valeur\n"
    + "\n".join(
        f"{line} | {measure} | 2023-0{month}-01 | {value}"
        for line, measure, values in (
            (4, "site_web < Site web | visites < Visites", (1890, 2044, 2310)),
            (5, "site_web < Site web | telechargements < Téléchargements", (120, 98, 143)),
            (6, "linkedin < LinkedIn | publications < Publications", (6, 8, 7)),
            (7, "linkedin < LinkedIn | nouveaux_abonnes < Nouveaux abonnés", (22, 31, 19)),
        )
        for month, value in enumerate(values, 1)
    ),
)
MEASURES = """
    Mois           | Visites du site | Abonnés LinkedIn | Abonnés newsletter | Vues YouTube
    septembre 2023 | 3 015           | 1 120            | 640                | 85
    octobre 2023   | 3 480           | 1 151            | 652                | 130
    novembre 2023  | 2 970           | 1 178            | 655                | 61
    décembre 2023  | 2 115           | 1 190            | 661                | 40
"""
MEASURES_TRUTH = Read(
    "audience",
    "ligne | canal | indicateur | periode_debut < Mois | valeur\n"
    + "\n".join(
        f"{line} | {measure} | 2023-{month}-01 | {value}"
        for line, month, values in (
            (2, "09", (3015, 1120, 640)),
            (3, "10", (3480, 1151, 652)),
            (4, "11", (2970, 1178, 655)),
            (5, "12", (2115, 1190, 661)),
        )
        for measure, value in zip(
            (
                "site_web < Visites du site | visites",
                "linkedin < Abonnés LinkedIn | abonnes",
                "lettre_information < Abonnés newsletter | abonnes",
            ),
            values,
            strict=True,
        )
    ),
    may_ask=True,
)

ENTRIES = (
    Entry("stats_communication.csv", csv_of(LINES, ";", "cp1252", "\r\n"), LINES_TRUTH),
    Entry("chiffres_annuels.xlsx", book(("Web", YEARLY)), YEARLY_TRUTH),
    Entry("reseaux_sociaux_t1.ods", ods_of(NETWORKS), NETWORKS_TRUTH),
    Entry("tableau_bord_com.xlsx", book(("Com", MONTHS)), MONTHS_TRUTH),
    Entry("suivi_mensuel.csv", csv_of(MEASURES, ";", "utf-8-sig"), MEASURES_TRUTH),
)
