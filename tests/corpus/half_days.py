"""Half-days: the unit is in the header, in the cell, or nowhere."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read
from tests.written import csv_of


def seances(title: str, *durations: str) -> str:
    rows = (
        f"0{n}/06/2022 | Groupe de travail | N° {n} | {text}" for n, text in enumerate(durations, 1)
    )
    return "\n".join((f"Date | Type d'action | Intitulé | {title}", *rows))


def truth(title: str, *half_days: str, may_ask: bool = False) -> Read:
    rows = (
        f"{n + 1} | 2022-06-0{n} | groupe_travail_reseau | N° {n} | {value}"
        for n, value in enumerate(half_days, 1)
    )
    head = f"ligne | date_debut | type_action | intitule | demi_journees < {title}"
    return Read("seances", "\n".join((head, *rows)), may_ask=may_ask)


def entry(
    name: str,
    title: str,
    durations: tuple[str, ...],
    half_days: tuple[str, ...],
    may_ask: bool = False,
) -> Entry:
    written = csv_of(seances(title, *durations), ";", "utf-8-sig", "\r\n")
    return Entry(name, written, truth(title, *half_days, may_ask=may_ask))


IN_DAYS = book(("Durées", seances("Nb de jours", "0.5", "1", "0,5 j", "2")))

ENTRIES = (
    entry(
        "duree_jours.csv",
        "Durée (jours)",
        ("0,5", "1", "0.5", "½", "1/2"),
        ("1", "2", "1", "1", "1"),
    ),
    entry(
        "duree_demi_journees.csv",
        "Nb de 1/2 journées",
        ("1", "2", "0,5", "1,5"),
        ("1", "2", "0.5", "1.5"),
    ),
    entry(
        "duree_suffixes.csv",
        "Durée",
        (
            "0,5 j",
            "1 j",
            "1 jour",
            "½ journée",
            "une journée",
            "demi-journée",
            "2 demi-journées",
            "1 DJ",
        ),
        ("1", "2", "2", "1", "2", "1", "2", "1"),
    ),
    entry(
        "duree_trop_longue.csv", "Durée (jours)", ("2 1/2", "2,5", "1", "3"), ("?", "?", "2", "?")
    ),
    entry("duree_deux_et_demie.csv", "Durée", ("2 1/2 journées", "1 journée"), ("?", "2")),
    entry(
        "duree_moments.csv",
        "Durée",
        ("matin", "après-midi", "journée", "matin et après-midi"),
        ("1", "1", "2", "2"),
        may_ask=True,
    ),
    entry("duree_heures.csv", "Durée", ("3h", "2 h 30", "9h-12h", "1 j"), ("?", "?", "?", "2")),
    entry(
        "duree_sans_unite.csv",
        "Durée",
        ("1", "0,5", "1", "0,5"),
        ("?", "?", "?", "?"),
        may_ask=True,
    ),
    entry("duree_date_excel.csv", "Durée (jours)", ("01-févr", "1", "1-févr."), ("?", "2", "?")),
    entry("duree_vide.csv", "Demi-journées", ("1", "", "0", "-"), ("1", "?", "?", "?")),
    Entry("duree_jours.xlsx", IN_DAYS, truth("Nb de jours", "1", "2", "1", "?")),
)
