"""Moyens, cibles and a board of other offices: what do they have, reach and aim at?"""

from tests.corpus.builders import book, ods_of
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

# one means a line (Centre-Val de Loire)
MEANS = """
    Année | Ressource | Montant | Unité | Source
    2022 | ETP réels | 5,6 | ETP | Comptabilité
    2022 | ETP prévus | 6 | ETP | Budget
    2022 | Subvention de l'État | 210 000 | euros | Comptabilité
    2023 | ETP réels | 5,8 | ETP | Comptabilité
    2023 | Subvention de l'État | 215 000 | euros | Comptabilité
"""
MEANS_TRUTH = Read(
    "moyens",
    """
    ligne | annee < Année | indicateur < Ressource | valeur < Montant | unite < Unité
    2 | 2022 | etp_reels < ETP réels | 5.6 | ETP
    3 | 2022 | etp_prevus < ETP prévus | 6 | ETP
    4 | 2022 | * | 210000 | euros
    5 | 2023 | etp_reels < ETP réels | 5.8 | ETP
    6 | 2023 | * | 215000 | euros
""",
)

# each year has its column, Franche-Comté
YEARS = """
    Les moyens de l'association
    Moyens | Unité | 2021 | 2022 | 2023
    Équivalents temps plein | ETP | 4.5 | 5 | 5.2
    Mois de stage | mois | 6 | 4 | 10
    Subventions reçues | euro | 312000 | 325500 | 331000
    Budget réalisé | euro | 401200 | 415900 | 428300
"""
YEARS_TRUTH = Read(
    "moyens",
    """
    ligne | indicateur | unite < Unité | annee | valeur
    3 | * | ETP | 2021 | 4.5
    3 | * | ETP | 2022 | 5
    3 | * | ETP | 2023 | 5.2
    4 | * | mois | 2021 | 6
    4 | * | mois | 2022 | 4
    4 | * | mois | 2023 | 10
    5 | * | euro | 2021 | 312000
    5 | * | euro | 2022 | 325500
    5 | * | euro | 2023 | 331000
    6 | * | euro | 2021 | 401200
    6 | * | euro | 2022 | 415900
    6 | * | euro | 2023 | 428300
""",
    may_ask=True,
)

# what the convention aims at (Hauts-de-France)
AIMS = """
    Année | Indicateur de la convention | Cible à atteindre | Unité | Remarques
    2023 | Nombre de demi-journées | 110 | demi-journée | Toutes missions socles
    2024 | Nombre de demi-journées | 115 | demi-journée |
    2025 | Nombre de demi-journées | 120 | demi-journée | À rediscuter
"""
AIMS_TRUTH = Read(
    "cibles",
    """
    ligne | annee < Année | indicateur < Indicateur de la convention | cible < Cible à atteindre | unite < Unité | commentaire < Remarques
    2 | 2023 | demi_journees < Nombre de demi-journées | 110 | demi-journée | Toutes missions socles
    3 | 2024 | demi_journees < Nombre de demi-journées | 115 | demi-journée |
    4 | 2025 | demi_journees < Nombre de demi-journées | 120 | demi-journée | À rediscuter
""",
)

# ranges (Pays de la Loire)
RANGES = """
    Exercice | Indicateur suivi | Cible minimale | Cible maximale | Unite de mesure | Commentaire
    2023 | Demi-journees | 80 | 100 | demi-journee |
    2024 | Demi-journees | 85 | 105 | demi-journee | Nouvelle convention
    2025 | Demi-journees | 90 | 110 | demi-journee |
"""
RANGES_TRUTH = Read(
    "cibles",
    """
    ligne | annee < Exercice | indicateur < Indicateur suivi | cible_min < Cible minimale | cible_max < Cible maximale | unite < Unite de mesure | commentaire < Commentaire
    2 | 2023 | demi_journees < Demi-journees | 80 | 100 | demi-journee |
    3 | 2024 | demi_journees < Demi-journees | 85 | 105 | demi-journee | Nouvelle convention
    4 | 2025 | demi_journees < Demi-journees | 90 | 110 | demi-journee |
""",
)

# years in columns, one sentence a measure (a board for the funders, Grand Est)
BOARD = """
    Indicateurs de communication | 2021 | 2022 | 2023
    Nombre de visites du site internet | 31250 | 33480 | 36115
    Nombre d'abonnés à la lettre d'information | 2890 | 3010 | 3155
    Nombre de numéros de la lettre d'information envoyés | 11 | 12 | 12
    Nombre d'abonnés LinkedIn | 640 | 1015 | 1480
    Nombre de vues des replays | 1210 | 980 | 1430
"""
BOARD_TRUTH = Read(
    "audience",
    """
    ligne | canal | indicateur | periode_debut | valeur
    2 | site_web | visites < Nombre de visites du site internet | 2021-01-01 | 31250
    2 | site_web | visites < Nombre de visites du site internet | 2022-01-01 | 33480
    2 | site_web | visites < Nombre de visites du site internet | 2023-01-01 | 36115
    3 | lettre_information | abonnes < Nombre d'abonnés à la lettre d'information | 2021-01-01 | 2890
    3 | lettre_information | abonnes < Nombre d'abonnés à la lettre d'information | 2022-01-01 | 3010
    3 | lettre_information | abonnes < Nombre d'abonnés à la lettre d'information | 2023-01-01 | 3155
    4 | lettre_information | envois < Nombre de numéros de la lettre d'information envoyés | 2021-01-01 | 11
    4 | lettre_information | envois < Nombre de numéros de la lettre d'information envoyés | 2022-01-01 | 12
    4 | lettre_information | envois < Nombre de numéros de la lettre d'information envoyés | 2023-01-01 | 12
    5 | linkedin | abonnes < Nombre d'abonnés LinkedIn | 2021-01-01 | 640
    5 | linkedin | abonnes < Nombre d'abonnés LinkedIn | 2022-01-01 | 1015
    5 | linkedin | abonnes < Nombre d'abonnés LinkedIn | 2023-01-01 | 1480
    6 | replay | vues < Nombre de vues des replays | 2021-01-01 | 1210
    6 | replay | vues < Nombre de vues des replays | 2022-01-01 | 980
    6 | replay | vues < Nombre de vues des replays | 2023-01-01 | 1430
""",
    may_ask=True,
)

ENTRIES = (
    Entry("indicateurs_com.ods", ods_of(BOARD), BOARD_TRUTH),
    Entry("moyens_structure.csv", csv_of(MEANS, ";", "utf-8-sig"), MEANS_TRUTH),
    Entry("moyens_association.xlsx", book(("Moyens", YEARS)), YEARS_TRUTH),
    Entry("cibles_convention.xlsx", book(("Cibles", AIMS)), AIMS_TRUTH),
    Entry("cibles_pluriannuelles.csv", csv_of(RANGES, ";", "cp1252"), RANGES_TRUTH),
)
