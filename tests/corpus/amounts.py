"""Amounts: thousands, decimals, percents, durations and words, as French files write them."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

VISITS = """
    Canal    | Indicateur | Mois    | Valeur
    site_web | visites    | 01/2022 | 4 120
    site_web | visites    | 02/2022 | 12\u00a0985
    site_web | visites    | 03/2022 | 1\u202f003\u202f985
    site_web | visites    | 04/2022 | 987
    site_web | visites    | 05/2022 | 5 010,0
"""
VISITS_TRUTH = Read(
    "audience",
    """
    ligne | canal | indicateur | periode_debut | periode_fin | valeur
    2 | site_web | visites | 2022-01-01 | 2022-01-31 | 4120
    3 | site_web | visites | 2022-02-01 | 2022-02-28 | 12985
    4 | site_web | visites | 2022-03-01 | 2022-03-31 | 1003985
    5 | site_web | visites | 2022-04-01 | 2022-04-30 | 987
    6 | site_web | visites | 2022-05-01 | 2022-05-31 | 5010
""",
)
DOTS = """
    Canal    | Indicateur | Mois    | Valeur
    site_web | visites    | 01/2022 | 4.120
    site_web | visites    | 02/2022 | 3.985
"""
DOTS_TRUTH = Read(
    "audience",
    """
    ligne | canal | indicateur | periode_debut | periode_fin | valeur
    2 | site_web | visites | 2022-01-01 | 2022-01-31 | ?
    3 | site_web | visites | 2022-02-01 | 2022-02-28 | ?
""",
    may_ask=True,
)
RATES = """
    canal              | indicateur   | annee | valeur
    lettre_information | taux_lecture | 2021  | 16,1 %
    lettre_information | taux_lecture | 2022  | 17,25\u00a0%
    site_web           | taux_rebond  | 2022  | 56
    site_web           | temps_moyen  | 2022  | 1 min 58 s
    site_web           | temps_moyen  | 2021  | 00:02:05
"""
RATES_TRUTH = Read(
    "audience",
    """
    ligne | canal | indicateur | periode_debut | periode_fin | valeur
    2 | lettre_information | taux_lecture | 2021-01-01 | 2021-12-31 | 16.1
    3 | lettre_information | taux_lecture | 2022-01-01 | 2022-12-31 | 17.25
    4 | site_web | taux_rebond | 2022-01-01 | 2022-12-31 | 56
    5 | site_web | temps_moyen | 2022-01-01 | 2022-12-31 | 118
    6 | site_web | temps_moyen | 2021-01-01 | 2021-12-31 | 125
""",
)
# a rate that Excel shows as 16,1 % is 0.161 in its file
FRACTION = """
    canal              | indicateur   | annee | valeur
    lettre_information | taux_lecture | 2021  | 0.161
    lettre_information | abonnes      | 2021  | 2189
"""
FRACTION_TRUTH = Read(
    "audience",
    """
    ligne | canal | indicateur | periode_debut | periode_fin | valeur
    2 | lettre_information | taux_lecture | 2021-01-01 | 2021-12-31 | ?
    3 | lettre_information | abonnes | 2021-01-01 | 2021-12-31 | 2189
""",
)
WORDS = """
    Date       | Intitulé        | Profil    | Participants
    05/04/2022 | Réseau emploi   |           | environ 30
    14/06/2022 | Rencontre santé |           | une vingtaine
    15/06/2022 | Forum           |           | plus de 60
    16/06/2022 | Atelier         |           | près de 40
    17/06/2022 | Visite          |           | beaucoup
    18/06/2022 | Club            | Élus      | 12
"""
WORDS_TRUTH = Read(
    "presences",
    """
    ligne | seance_date < Date | seance_intitule < Intitulé | profil < Profil | participants < Participants | borne_min | borne_max
    2 | 2022-04-05 | Réseau emploi   | | * | * | *
    3 | 2022-06-14 | Rencontre santé | | 20 | 18 | 22
    4 | 2022-06-15 | Forum           | | 60 | 61 |
    5 | 2022-06-16 | Atelier         | | 40 | * | *
    6 | 2022-06-17 | Visite          | | ? | ? | ?
    7 | 2022-06-18 | Club            | elus < Élus | 12 | 12 | 12
""",
)
COSTS = """
    Année | Indicateur          | Valeur
    2022  | Budget de formation | 12 450,50 €
    2022  | ETP réels           | 7,4
    2022  | Postes vacants      | n.c.
    2022  | Jours de télétravail | -
"""
COSTS_TRUTH = Read(
    "moyens",
    """
    ligne | annee | indicateur | valeur
    2 | 2022 | budget_de_formation | 12450.5
    3 | 2022 | etp_reels | 7.4
    4 | 2022 | Postes vacants | ?
    5 | 2022 | Jours de télétravail | ?
""",
)
FRACTIONS_OF_PEOPLE = """
    Date       | Intitulé        | Profil | Participants
    05/04/2022 | Réseau emploi   | Élus   | 12,5
    14/06/2022 | Rencontre santé | Élus   | -3
    15/06/2022 | Forum           | Élus   | 12
"""
PEOPLE_TRUTH = Read(
    "presences",
    """
    ligne | seance_date | seance_intitule | profil | participants
    2 | 2022-04-05 | Réseau emploi   | elus | ?
    3 | 2022-06-14 | Rencontre santé | elus | ?
    4 | 2022-06-15 | Forum           | elus | 12
""",
)

ENTRIES = (
    Entry("visites_milliers.csv", csv_of(VISITS, ";", "utf-8-sig", "\r\n"), VISITS_TRUTH),
    Entry("visites_points.csv", csv_of(DOTS), DOTS_TRUTH),
    Entry("taux_et_durees.csv", csv_of(RATES), RATES_TRUTH),
    Entry("taux_en_fraction.xlsx", book(("Taux", FRACTION)), FRACTION_TRUTH),
    Entry("effectifs_en_mots.csv", csv_of(WORDS), WORDS_TRUTH),
    Entry("moyens_euros.csv", csv_of(COSTS, ";", "cp1252", "\r\n"), COSTS_TRUTH),
    Entry("effectifs_impossibles.csv", csv_of(FRACTIONS_OF_PEOPLE), PEOPLE_TRUTH),
)
