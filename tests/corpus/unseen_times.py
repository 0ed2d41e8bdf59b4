"""Unseen half: when and how long, in other hands."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read
from tests.written import csv_of


def seances(title: str, *dates: str, unit: str = "Demi-journées", durations: str = "1") -> str:
    """A séance per date; ``durations`` are read in turn, apart by slashes of two characters."""
    times = durations.split(" // ")
    rows = (
        f"{date} | Formation | N° {n} | {times[(n - 1) % len(times)]}"
        for n, date in enumerate(dates, 1)
    )
    return "\n".join((f"{title} | Type d'action | Intitulé | {unit}", *rows))


def truth(*rows: tuple[str, str], may_ask: bool = False) -> Read:
    """First and last day apart by two dots, and half-days; « ? » must be asked about."""
    lines = []
    for n, (span, half_days) in enumerate(rows, 1):
        first, _, last = span.partition("..")
        lines.append(
            f"{n + 1} | {first} | {last or first} | session_formation | N° {n} | {half_days}"
        )
    head = "ligne | date_debut | date_fin | type_action | intitule | demi_journees"
    return Read("seances", "\n".join((head, *lines)), may_ask=may_ask)


LETTERS = seances(
    "Date",
    "vendredi 13 janvier 2023",
    "1er févr. 2023",
    "28 Février 2023",
    "8 aout 2023",
    "25 DÉCEMBRE 2023",
)
LETTERS_TRUTH = truth(
    ("2023-01-13", "1"),
    ("2023-02-01", "1"),
    ("2023-02-28", "1"),
    ("2023-08-08", "1"),
    ("2023-12-25", "1"),
    may_ask=True,
)
STAMPS = seances(
    "Horaire", "2023-01-13T09:00:00", "2023-01-14T14:00:00Z", "2023-01-15 00:00", "16/01/2023 9h30"
)
STAMPS_TRUTH = truth(
    ("2023-01-13", "1"), ("2023-01-14", "1"), ("2023-01-15", "1"), ("2023-01-16", "1"), may_ask=True
)
QUARTERS = seances("Période", "1er trimestre 2023", "T4 2023", "sept. 2023", "2023-07", "juin 2023")
QUARTERS_TRUTH = truth(
    ("2023-01-01..2023-03-31", "1"),
    ("2023-10-01..2023-12-31", "1"),
    ("2023-09-01..2023-09-30", "1"),
    ("2023-07-01..2023-07-31", "1"),
    ("2023-06-01..2023-06-30", "1"),
    may_ask=True,
)
SHORT = seances("Date", "13/01/23", "02/03/23", "28-02-23")
SHORT_TRUTH = truth(("?", "1"), ("?", "1"), ("?", "1"), may_ask=True)
MONTH_FIRST = seances("Date", "01/13/2023", "02/28/2023", "03/04/2023")
# the first two lines can only be months first; the third follows them, or is asked about
MONTH_FIRST_TRUTH = truth(
    ("2023-01-13", "1"), ("2023-02-28", "1"), ("2023-03-04", "1"), may_ask=True
)
WRONG = seances(
    "Date", "29/02/2023", "32/01/2023", "2023-13-01", "à définir", "2032-01-13x", "13/01/2023"
)
WRONG_TRUTH = truth(("?", "1"), ("?", "1"), ("?", "1"), ("?", "1"), ("?", "1"), ("2023-01-13", "1"))
IN_DAYS = seances(
    "Date",
    *[f"0{n}/02/2023" for n in range(1, 6)],
    unit="Nombre de jours",
    durations="0,5 // 1 // 0,50 // 1,0 // 1/2 j",
)
IN_DAYS_TRUTH = truth(
    ("2023-02-01", "1"),
    ("2023-02-02", "2"),
    ("2023-02-03", "1"),
    ("2023-02-04", "2"),
    ("2023-02-05", "1"),
)
SAID = seances(
    "Date",
    *[f"0{n}/02/2023" for n in range(1, 8)],
    unit="Durée",
    durations="une demi-journée // 1 journée // deux demi-journées // 1/2 journée // journée entière // 1 demi-journée // 0,5 jour",
)
SAID_TRUTH = truth(
    ("2023-02-01", "1"), ("2023-02-02", "2"), ("2023-02-03", "2"), ("2023-02-04", "1"),
    ("2023-02-05", "2"), ("2023-02-06", "1"), ("2023-02-07", "1"), may_ask=True,
)  # fmt: skip
HOURS = seances("Date", "01/02/2023", "02/02/2023", unit="Durée (heures)", durations="3 // 6")
HOURS_TRUTH = truth(("2023-02-01", "?"), ("2023-02-02", "?"), may_ask=True)
TOO_LONG = seances(
    "Date",
    "01/02/2023",
    "02/02/2023",
    "03/02/2023",
    unit="Nb de demi-journées",
    durations="4 // 1 // 0,75",
)
TOO_LONG_TRUTH = truth(("2023-02-01", "?"), ("2023-02-02", "1"), ("2023-02-03", "?"))
NO_UNIT = seances("Date", "01/02/2023", "02/02/2023", unit="Temps", durations="0,5 // 1")
NO_UNIT_TRUTH = truth(("2023-02-01", "?"), ("2023-02-02", "?"), may_ask=True)
WORKBOOK = seances(
    "Date",
    "2023-02-01",
    "2023-02-02",
    "'03/02/2023",
    unit="Durée (en jours)",
    durations="0.5 // 1 // '0,5",
)
WORKBOOK_TRUTH = truth(("2023-02-01", "1"), ("2023-02-02", "2"), ("2023-02-03", "1"))

ENTRIES = (
    Entry("agenda_en_lettres.csv", csv_of(LETTERS, ";", "cp1252"), LETTERS_TRUTH),
    Entry("agenda_horodate.csv", csv_of(STAMPS), STAMPS_TRUTH),
    Entry("agenda_par_trimestre.csv", csv_of(QUARTERS, ";", "utf-8-sig"), QUARTERS_TRUTH),
    Entry("agenda_annees_courtes.csv", csv_of(SHORT), SHORT_TRUTH),
    Entry("agenda_mois_devant.csv", csv_of(MONTH_FIRST, ","), MONTH_FIRST_TRUTH),
    Entry("agenda_jours_inexistants.csv", csv_of(WRONG), WRONG_TRUTH),
    Entry("durees_en_jours.csv", csv_of(IN_DAYS, ";", "cp1252", "\r\n"), IN_DAYS_TRUTH),
    Entry("durees_dites.csv", csv_of(SAID), SAID_TRUTH),
    Entry("durees_en_heures.csv", csv_of(HOURS), HOURS_TRUTH),
    Entry("durees_impossibles.csv", csv_of(TOO_LONG), TOO_LONG_TRUTH),
    Entry("durees_sans_unite.csv", csv_of(NO_UNIT), NO_UNIT_TRUTH),
    Entry("durees_classeur.xlsx", book(("Durées", WORKBOOK)), WORKBOOK_TRUTH),
)
