"""Which fictional séances were planned, held, postponed or cancelled from 2021 to 2025?"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from random import Random

from pipeline.demo.calendar import distinct_days, edition_days, month_span
from pipeline.demo.catalogue import LINES, Line
from pipeline.demo.own_lists import AXES
from pipeline.demo.territories import Pilote, served_on

SEED = "demo-2026"
YEARS = (2021, 2022, 2023, 2024, 2025)
LAST_HELD = date(2025, 9, 30)
EXCEL_YEAR = 2023  # its files have one date column: every séance is dated to the day
NEW_PROJECT_YEAR = 2023  # the axes of own_lists follow those of 2020-2022
AXES_2020 = ("axe1_pilotage", "axe2_potentiels", "axe3_transition")
AXES_2020_BY_PERIMETRE = {
    "hors_programme": "hors_programme",
    "reseau_national": "reseaux_nationaux",
}
COUNTED = ("socle", "accompagnement_evaluation")
VENUES = ("Clairebrume",) * 6 + ("Falécume", "Baiesonge", "Feuillelune", "Tourbelune")
COMMENTS = {"annule": "Inscriptions insuffisantes.", "reporte": "Renvoyée à une date ultérieure."}


@dataclass(frozen=True)
class Edition:
    line: Line
    pilote: Pilote | None  # None: the séance is for the whole region
    territoires: tuple[str, ...]
    days: list[date]
    rank: int
    effectif: float  # attendance expected on the first day


@dataclass(frozen=True)
class Seance:
    seance_id: str
    edition: Edition
    jour: int  # 1 for the first day of the edition
    intitule: str
    date_debut: date
    date_fin: date
    creneau: str
    axe: str
    thematique: str
    modalite: str
    lieu: str
    demi_journees: float | None
    intervenant_externe: str
    statut: str
    commentaire: str

    @property
    def line(self) -> Line:
        return self.edition.line

    @property
    def exercice(self) -> int:
        return self.date_debut.year


def plan_seances() -> list[Seance]:
    """In order of date; numbered within each exercice."""
    rng = Random(f"{SEED}/seances")
    drawn = [s for year in YEARS for line in LINES for s in line_seances(rng, line, year)]
    drawn.sort(key=lambda seance: (seance.date_debut, seance.intitule))
    by_year = groupby(drawn, key=lambda seance: seance.exercice)
    return [
        replace(s, seance_id=f"D{year}-{n:03d}")
        for year, group in by_year
        for n, s in enumerate(group, 1)
    ]


def line_seances(rng: Random, line: Line, year: int) -> Iterator[Seance]:
    for edition in line_editions(rng, line, year):
        for jour, day in enumerate(edition.days, 1):
            yield draw_seance(rng, edition, jour, day)


def line_editions(rng: Random, line: Line, year: int) -> Iterator[Edition]:
    count = line.editions[year - YEARS[0]]
    calendar = [edition_days(rng, line, year, rank, count) for rank in range(count)]
    chosen: list[Pilote] = []
    for rank, days in enumerate(distinct_days(calendar) if line.reach == "region" else calendar):
        effectif = line.effectif * rng.uniform(0.8, 1.25)
        if line.reach == "region":
            yield Edition(line, None, ("hauts_de_france",), days, rank, effectif)
            continue
        chosen.append(rng.choice([p for p in served_on(days[-1]) if p not in chosen]))
        yield Edition(
            line,
            chosen[-1],
            territoires_near(rng, chosen[-1], line, days[-1]),
            days,
            rank,
            effectif,
        )


def territoires_near(rng: Random, pilote: Pilote, line: Line, day: date) -> tuple[str, ...]:
    """The pilot's own territory and, for a cycle, up to four others of its département."""
    if line.reach == "contrat":
        return (pilote.code,)
    others = [p.code for p in served_on(day) if p.departement == pilote.departement and p != pilote]
    return (pilote.code, *rng.sample(others, min(len(others), rng.randint(2, 4))))


def draw_seance(rng: Random, edition: Edition, jour: int, day: date) -> Seance:
    line = edition.line
    modalite, statut = draw_modalite(rng, line, day.year), draw_statut(rng, day)
    demi_journees = draw_demi_journees(rng, line)
    date_debut, date_fin = draw_span(rng, edition, day)
    return Seance(
        seance_id="",
        edition=edition,
        jour=jour,
        intitule=intitule_of(edition, jour),
        date_debut=date_debut,
        date_fin=date_fin,
        creneau=draw_creneau(rng, line.demi_journees),
        axe=axe_on(line, day),
        thematique="" if rng.random() < 0.02 else line.thematique,
        modalite=modalite,
        lieu="" if modalite == "distanciel" else draw_lieu(rng, edition),
        demi_journees=demi_journees,
        intervenant_externe=rng.choice(("oui", "non", "non", "")),
        statut=statut,
        commentaire=COMMENTS.get(statut, ""),
    )


def draw_span(rng: Random, edition: Edition, day: date) -> tuple[date, date]:
    """A few regional séances are known to the month only."""
    vague = edition.pilote is None and day.year != EXCEL_YEAR and rng.random() < 0.04
    return month_span(day) if vague else (day, day)


def draw_modalite(rng: Random, line: Line, year: int) -> str:
    """In 2021 much more was remote."""
    online = line.online + (0.3 if year == YEARS[0] else 0)
    draw = rng.random()
    if draw < online:
        return "distanciel"
    return rng.choices(("presentiel", "hybride", "non_precise"), (90, 7, 3))[0]


def draw_statut(rng: Random, day: date) -> str:
    if day > LAST_HELD:
        return "prevu"
    return rng.choices(("realise", "annule", "reporte"), (95, 3, 2))[0]


def draw_demi_journees(rng: Random, line: Line) -> float | None:
    """Unknown for some séances that count nothing."""
    unknown = line.perimetre not in COUNTED and rng.random() < 0.25
    return None if unknown else line.demi_journees


def draw_creneau(rng: Random, demi_journees: float) -> str:
    if demi_journees > 1:
        return "journee"
    return rng.choices(("matin", "apres_midi", "soiree"), (55, 40, 5))[0]


def draw_lieu(rng: Random, edition: Edition) -> str:
    return edition.pilote.ville if edition.pilote else rng.choice(VENUES)


def axe_on(line: Line, day: date) -> str:
    """Code of the axis valid that day; empty where the project under way has none."""
    if line.axe:
        axes = AXES_2020 if day.year < NEW_PROJECT_YEAR else tuple(AXES)
        return axes[line.axe - 1]
    return AXES_2020_BY_PERIMETRE.get(line.perimetre, "") if day.year < NEW_PROJECT_YEAR else ""


def intitule_of(edition: Edition, jour: int) -> str:
    line = edition.line
    if line.subjects:
        return f"{line.action} : {line.subjects[edition.rank % len(line.subjects)]}"
    if edition.pilote is None:
        return f"{line.action}, rencontre {edition.rank + 1}"
    suffix = f", jour {jour} sur {line.days}" if line.days > 1 else ""
    return f"{line.action}, {edition.pilote.ville}{suffix}"
