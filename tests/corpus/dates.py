"""Dates: days, months, quarters, words and serials; two readings of one date are asked about."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

HEADER = "Date | Type d'action | Intitulé | Demi-journées"


def seances(*dates: str) -> str:
    """One séance per date; ``{}`` titles follow their number."""
    rows = (f"{date} | Groupe de travail | N° {n} | 1" for n, date in enumerate(dates, 1))
    return "\n".join((HEADER, *rows))


def truth(*dates: str, may_ask: bool = False) -> Read:
    """A date, or its first and last day joined by two dots; « ? » is a date to ask about."""
    spans = [(date, date) if ".." not in date else date.split("..") for date in dates]
    rows = (
        f"{n + 1} | {first} | {last} | groupe_travail_reseau | N° {n} | 1"
        for n, (first, last) in enumerate(spans, 1)
    )
    head = "ligne | date_debut < Date | date_fin | type_action | intitule | demi_journees"
    return Read("seances", "\n".join((head, *rows)), may_ask=may_ask)


PLAIN = seances(
    "05/04/2022", "5/4/2022", "2022-04-05", "05-04-2022", "05.04.2022", "05/04/2022 14:30"
)
PLAIN_TRUTH = truth(*["2022-04-05"] * 6)
WORDS = seances(
    "5 avril 2022",
    "1er avril 2022",
    "mardi 5 avril 2022",
    "5 avr. 2022",
    "12 août 2022",
    "3 FEVRIER 2022",
    "le 14 déc. 2022",
)
WORDS_TRUTH = truth(
    "2022-04-05", "2022-04-01", "2022-04-05", "2022-04-05", "2022-08-12", "2022-02-03", "2022-12-14"
)
VAGUE = seances("avril 2022", "04/2022", "2022-04", "T2 2022", "2e trimestre 2022", "2022")
VAGUE_TRUTH = truth(
    "2022-04-01..2022-04-30",
    "2022-04-01..2022-04-30",
    "2022-04-01..2022-04-30",
    "2022-04-01..2022-06-30",
    "2022-04-01..2022-06-30",
    "2022-01-01..2022-12-31",
)
# how Excel shows the first of a month once its format is lost
SHOWN = seances("janv-22", "févr-22", "avr-22")
SHOWN_TRUTH = truth(
    "2022-01-01..2022-01-31", "2022-02-01..2022-02-28", "2022-04-01..2022-04-30", may_ask=True
)
SHORT = seances("05/04/22", "06/04/22", "07/05/22")
SHORT_TRUTH = truth("?", "?", "?", may_ask=True)
SERIALS = seances("44656", "44657", "44697")
SERIALS_TRUTH = truth("2022-04-05", "2022-04-06", "2022-05-16", may_ask=True)
AMERICAN = """Date;Type of action;Title;Demi-journées
03/25/2022;Groupe de travail;N° 1;1
04/05/2022;Groupe de travail;N° 2;1
"""
AMERICAN_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | intitule | demi_journees
    2 | 2022-03-25 | N° 1 | 1
    3 | 2022-04-05 | N° 2 | 1
""",
    may_ask=True,
)
# the same column holds days first and months first: nobody knows the second line
BOTH_ORDERS = seances("25/03/2022", "04/05/2022", "03/26/2022")
BOTH_TRUTH = truth("2022-03-25", "2022-05-04", "?", may_ask=True)
IMPOSSIBLE = seances(
    "30/02/2022", "31/04/2022", "00/00/0000", "bientôt", "05/04/2022", "12/13/2022", "reporté"
)
IMPOSSIBLE_TRUTH = truth("?", "?", "?", "?", "2022-04-05", "?", "?")
SPANS = seances("du 3 au 5 mai 2022", "3 et 4 mai 2022", "03/05/2022 - 05/05/2022", "6 mai 2022")
SPANS_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | date_fin | intitule
    2 | 2022-05-03 | 2022-05-05 | N° 1
    3 | 2022-05-03 | 2022-05-04 | N° 2
    4 | 2022-05-03 | 2022-05-05 | N° 3
    5 | 2022-05-06 | 2022-05-06 | N° 4
""",
    may_ask=True,
)
MIXED = """
    Date             | Type d'action     | Intitulé | Demi-journées
    2022-04-05       | Groupe de travail | N° 1     | 1
    '06/04/2022      | Groupe de travail | N° 2     | 1
    7 avril 2022     | Groupe de travail | N° 3     | 1
"""
MONTHS = """
    canal    | indicateur | mois      | annee | valeur
    site_web | visites    | janvier   | 2022  | 100
    site_web | visites    | fév.      | 2022  | 200
    site_web | visites    | 3         | 2022  | 300
    site_web | visites    | août      | 2022  | 400
    site_web | visites    | Décembre  | 2022  | 500
"""
MONTHS_TRUTH = Read(
    "audience",
    """
    ligne | canal | indicateur | periode_debut | periode_fin | valeur
    2 | site_web | visites | 2022-01-01 | 2022-01-31 | 100
    3 | site_web | visites | 2022-02-01 | 2022-02-28 | 200
    4 | site_web | visites | 2022-03-01 | 2022-03-31 | 300
    5 | site_web | visites | 2022-08-01 | 2022-08-31 | 400
    6 | site_web | visites | 2022-12-01 | 2022-12-31 | 500
""",
)

ENTRIES = (
    Entry("dates_jour.csv", csv_of(PLAIN), PLAIN_TRUTH),
    Entry("dates_en_lettres.csv", csv_of(WORDS), WORDS_TRUTH),
    Entry("dates_mois_trimestres.csv", csv_of(VAGUE), VAGUE_TRUTH),
    Entry("dates_mois_excel.csv", csv_of(SHOWN), SHOWN_TRUTH),
    Entry("dates_annee_courte.csv", csv_of(SHORT), SHORT_TRUTH),
    Entry("dates_numeros_excel.csv", csv_of(SERIALS), SERIALS_TRUTH),
    Entry("dates_americaines.csv", AMERICAN.encode(), AMERICAN_TRUTH),
    Entry("dates_deux_ordres.csv", csv_of(BOTH_ORDERS), BOTH_TRUTH),
    Entry("dates_impossibles.csv", csv_of(IMPOSSIBLE), IMPOSSIBLE_TRUTH),
    Entry("dates_periodes.csv", csv_of(SPANS), SPANS_TRUTH),
    Entry(
        "dates_melees.xlsx", book(("Dates", MIXED)), truth("2022-04-05", "2022-04-06", "2022-04-07")
    ),
    Entry("mois_et_annee.csv", csv_of(MONTHS), MONTHS_TRUTH),
)
