"""Fresh, audience: one figure a line, months in columns, measures in columns, bounded periods."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

LONG = """
    Support              | Indicateur suivi  | Mois concerné | Résultat | Commentaires
    Newsletter           | abonné·es         | 09/2024       | 2 341    |
    Site Internet        | Nb de visites     | 09/2024       | 5 208    | rentrée
    Site Internet        | taux de rebond    | 09/2024       | 47,5     |
    Linkedin             | nvx abonnés       | 09/2024       | 38       |
    Twitter / X          | nb de vues        | 09/2024       | 910      |
"""
LONG_TRUTH = Read(
    "audience",
    """
    ligne | canal < Support | indicateur < Indicateur suivi | periode_debut < Mois concerné | valeur < Résultat
    2 | lettre_information < Newsletter | abonnes < abonné·es | 2024-09-01 | 2341
    3 | site_web < Site Internet | visites < Nb de visites | 2024-09-01 | 5208
    4 | site_web | taux_rebond < taux de rebond | 2024-09-01 | 47.5
    5 | linkedin < Linkedin | nouveaux_abonnes < nvx abonnés | 2024-09-01 | 38
    6 | twitter_x < Twitter / X | vues < nb de vues | 2024-09-01 | 910
""",
)
MONTHS = """
    Statistiques de communication - 1er trimestre 2025

    Canal       | Mesure           | janv-25 | févr-25 | mars-25 | Cumul
    LinkedIn    | Publications     | 11      | 9       | 14      | 34
    Site web    | Visites          | 4 410   | 4 002   | 4 655   | 13 067
    E-lettre    | Envois           | 1       | 1       | 2       | 4
"""
MONTHS_TRUTH = Read(
    "audience",
    """
    ligne | canal | indicateur | periode_debut | valeur
    4 | linkedin < LinkedIn | publications < Publications | 2025-01-01 | 11
    4 | linkedin | publications | 2025-02-01 | 9
    4 | linkedin | publications | 2025-03-01 | 14
    5 | site_web < Site web | visites < Visites | 2025-01-01 | 4410
    5 | site_web | visites | 2025-02-01 | 4002
    5 | site_web | visites | 2025-03-01 | 4655
    6 | lettre_information < E-lettre | envois < Envois | 2025-01-01 | 1
    6 | lettre_information | envois | 2025-02-01 | 1
    6 | lettre_information | envois | 2025-03-01 | 2
""",
)
MEASURES = """
    Mois        | Visites du site web | Téléchargements (site) | Abonnés LinkedIn | Abonnés à la newsletter | Vidéos YouTube
    avril 2024  | 3 870               | 402                    | 1 350            | 2 290                   | 2
    mai 2024    | 4 115               | 377                    | 1 388            | 2 301                   | 0
"""
MEASURES_TRUTH = Read(
    "audience",
    """
    ligne | periode_debut | canal | indicateur | valeur
    2 | 2024-04-01 | site_web | visites < Visites du site web | 3870
    2 | 2024-04-01 | site_web | telechargements < Téléchargements (site) | 402
    2 | 2024-04-01 | linkedin | abonnes < Abonnés LinkedIn | 1350
    2 | 2024-04-01 | lettre_information | abonnes < Abonnés à la newsletter | 2290
    2 | 2024-04-01 | youtube | videos < Vidéos YouTube | 2
    3 | 2024-05-01 | site_web | visites | 4115
    3 | 2024-05-01 | site_web | telechargements | 377
    3 | 2024-05-01 | linkedin | abonnes | 1388
    3 | 2024-05-01 | lettre_information | abonnes | 2301
    3 | 2024-05-01 | youtube | videos | 0
""",
    may_ask=True,
)
BOUNDED = """
    MEDIA    | TYPE DE STATISTIQUE | DU         | AU         | VALEUR RELEVEE
    LINKEDIN | PUBLICATIONS        | 01/01/2023 | 30/06/2023 | 64
    YOUTUBE  | NOUVEAUX ABONNES    | 01/01/2023 | 30/06/2023 | 27
    REPLAY   | VUES                | 01/01/2023 | 30/06/2023 | 341
"""
BOUNDED_TRUTH = Read(
    "audience",
    """
    ligne | canal < MEDIA | indicateur < TYPE DE STATISTIQUE | periode_debut < DU | periode_fin < AU | valeur < VALEUR RELEVEE
    2 | linkedin < LINKEDIN | publications < PUBLICATIONS | 2023-01-01 | 2023-06-30 | 64
    3 | youtube < YOUTUBE | nouveaux_abonnes < NOUVEAUX ABONNES | 2023-01-01 | 2023-06-30 | 27
    4 | replay < REPLAY | vues < VUES | 2023-01-01 | 2023-06-30 | 341
""",
)

ENTRIES = (
    Entry("stats_com.csv", csv_of(LONG, ";", "utf-8-sig"), LONG_TRUTH),
    Entry("stats_trimestre.xlsx", book(("T1", MONTHS)), MONTHS_TRUTH),
    Entry("tableau_web.csv", csv_of(MEASURES, ";", "cp1252"), MEASURES_TRUTH),
    Entry("MEDIAS_SEMESTRE.csv", csv_of(BOUNDED, ";"), BOUNDED_TRUTH),
)
