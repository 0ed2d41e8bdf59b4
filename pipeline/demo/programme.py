"""What had the fictional centre planned, with which means, and what was done of it?"""

from random import Random

from pipeline.demo.catalogue import LINES, Line
from pipeline.demo.csv_files import Row, number
from pipeline.demo.plan import LAST_HELD, SEED, YEARS, Seance

REFERENCE = "Données fictives"
MOYENS = {  # per exercice, 2021 to 2025
    "etp_prevus": ("ETP", (8, 8, 8, 8.5, 8.5)),
    "etp_reels": ("ETP", (7.6, 7.8, 7.2, 8.1, 8.3)),
    "etp_crprs_hors_perimetre": ("ETP", (1, 1, 1, 1, 0.8)),
    "mois_vacance_poste_info_doc": ("mois", (0, 0, 3, 0, 0)),
}
# Elements that no séance counts: (year, action, element, unit, done, statut).
ONE_OFFS = (
    (2021, "Visites apprenantes", "Voyage d'étude", "voyage", 0, "annule"),
    (
        2022,
        "Appui aux conseils citoyens",
        "Guide des conseils citoyens",
        "publication",
        0,
        "reporte",
    ),
    (
        2023,
        "Appui aux conseils citoyens",
        "Guide des conseils citoyens",
        "publication",
        1,
        "realise",
    ),
    (2024, "Réseau renouvellement urbain", "Cartographie des projets", "publication", 0, "reporte"),
    (2025, "Réseau renouvellement urbain", "Cartographie des projets", "publication", 0, "prevu"),
)


def moyens_rows() -> list[Row]:
    return [
        {"annee": str(year), "indicateur": code, "valeur": number(values[rank]), "unite": unit}
        for rank, year in enumerate(YEARS)
        for code, (unit, values) in MOYENS.items()
    ]


def programme_rows(seances: list[Seance], publications: list[Row]) -> list[Row]:
    rng = Random(f"{SEED}/programme")
    drafts = [row for year in YEARS for row in year_rows(rng, year, seances, publications)]
    return [
        {"programme_id": f"DG{row['annee']}-{rank:03d}"} | row for rank, row in enumerate(drafts, 1)
    ]


def year_rows(rng: Random, year: int, seances: list[Seance], publications: list[Row]) -> list[Row]:
    held = [seance for seance in seances if seance.exercice == year and seance.statut == "realise"]
    documented = {row["seance_id"] for row in publications}
    rows = [seances_row(rng, year, line, held) for line in LINES if line.axe]
    rows += [documents_row(year, line, held, documented) for line in LINES if line.subjects]
    return rows + [one_off_row(*entry) for entry in ONE_OFFS if entry[0] == year]


def seances_row(rng: Random, year: int, line: Line, held: list[Seance]) -> Row:
    """A full day is planned in days, anything shorter in séances."""
    element, unit = ("Journées", "jour") if line.demi_journees == 2 else ("Séances", "séance")
    planned = line.editions[year - YEARS[0]] * line.days + rng.choice((-1, 0, 0, 0, 1))
    return programme_row(
        year, line.action, element, unit, planned, sum(s.line == line for s in held)
    )


def documents_row(year: int, line: Line, held: list[Seance], documented: set[str]) -> Row:
    done = sum(seance.line == line and seance.seance_id in documented for seance in held)
    return programme_row(
        year, line.action, "Publications issues des séances", "publication", 2, done
    )


def one_off_row(year: int, action: str, element: str, unit: str, done: int, statut: str) -> Row:
    return programme_row(year, action, element, unit, 1, done) | {"statut": statut}


def programme_row(year: int, action: str, element: str, unit: str, planned: int, done: int) -> Row:
    under_way = year == LAST_HELD.year and done < planned
    return {
        "annee": str(year),
        "action": action,
        "element": element,
        "prevu": str(planned),
        "realise": str(done),
        "unite": unit,
        "statut": "prevu" if under_way else "realise" if done else "reporte",
        "reference": REFERENCE,
        "commentaire": "",
    }
