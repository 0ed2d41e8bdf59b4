"""How many visits, readers and followers did the fictional centre note, 2021 to 2025?"""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from pipeline.demo.csv_files import Row, number
from pipeline.demo.plan import LAST_HELD, SEED, YEARS

# Nobody held the communication post: these months were never noted, which is not zero.
VACANT_MONTHS = ((2023, 5), (2023, 6), (2023, 7))
SEASON = (1.1, 1.05, 1.1, 1.0, 0.95, 1.0, 0.75, 0.45, 1.05, 1.2, 1.2, 0.9)
NEW_TOOL_YEAR, NEW_TOOL_SHARE = 2024, 0.68  # the break of series declared in rupture.csv
REFERENCE = "Données fictives"
FLOWS = {  # (unit, mean per month in 2021, yearly growth)
    "site_web.visites": ("visite", 4100, 1.06),
    "site_web.telechargements": ("téléchargement", 540, 1.05),
    "lettre_information.envois": ("envoi", 1, 1),
    "scoopit_politique_ville.articles": ("article", 52, 0.94),
    "scoopit_politique_ville.vues": ("vue", 980, 1.1),
    "scoopit_reci.articles": ("article", 8, 1),
    "scoopit_reci.vues": ("vue", 85, 1.12),
    "centre_documentation.notices": ("notice", 19, 1.02),
    "linkedin.publications": ("publication", 5, 1.15),
    "linkedin.nouveaux_abonnes": ("abonné", 28, 1.12),
    "youtube.videos": ("vidéo", 1.4, 1.05),
    "youtube.nouveaux_abonnes": ("abonné", 3, 1.1),
    "twitter_x.publications": ("publication", 4, 0.8),
    "twitter_x.vues": ("vue", 510, 0.75),
    "webdocumentaire.nouveaux": ("webdocumentaire", 0.3, 1),
}
YEARLY = {  # a value of the exact period, never a sum: (unit, value in 2021, yearly growth)
    "site_web.temps_moyen": ("seconde", 112, 1.03),
    "site_web.taux_rebond": ("%", 64, 0.98),
    "scoopit_politique_ville.visiteurs": ("visiteur", 7900, 1.09),
    "scoopit_reci.visiteurs": ("visiteur", 640, 1.12),
    "centre_documentation.consultants": ("personne", 9400, 1.05),
    "lettre_information.lecteurs_moyens": ("personne", 335, 1.04),
    "lettre_information.taux_lecture": ("%", 16.4, 0.99),
}
STOCKS = {  # (unit, value at the first quarter's end, gain per quarter)
    "lettre_information.abonnes": ("abonné", 2040, 28),
    "linkedin.abonnes": ("abonné", 1290, 92),
    "youtube.abonnes": ("abonné", 190, 9),
}


def monthly_rows() -> list[Row]:
    rng = Random(f"{SEED}/audience")
    months = [month for month in list_months() if month not in VACANT_MONTHS]
    return [flow_row(rng, code, *month) for code in FLOWS for month in months]


def list_months() -> Iterator[tuple[int, int]]:
    for year in YEARS:
        yield from ((year, month) for month in range(1, 13) if date(year, month, 1) <= LAST_HELD)


def flow_row(rng: Random, code: str, year: int, month: int) -> Row:
    value = draw_flow(rng, code, year, month)
    return head(code) | {
        "mois": f"{year}-{month:02d}",
        "valeur": str(value),
        **tail(FLOWS[code][0]),
    }


def draw_flow(rng: Random, code: str, year: int, month: int) -> int:
    if code == "lettre_information.envois":
        return int(SEASON[month - 1] > 0.5)
    _, mean, growth = FLOWS[code]
    new_tool = code == "site_web.visites" and year >= NEW_TOOL_YEAR
    expected = (
        mean * growth ** (year - YEARS[0]) * SEASON[month - 1] * (NEW_TOOL_SHARE if new_tool else 1)
    )
    return int(expected * rng.uniform(0.88, 1.12) + rng.random())


def period_rows() -> list[Row]:
    rng = Random(f"{SEED}/periodes")
    yearly = [yearly_row(rng, code, year) for code in YEARLY for year in YEARS]
    return yearly + [
        stock_row(rng, code, rank, day) for code in STOCKS for rank, day in quarter_ends()
    ]


def yearly_row(rng: Random, code: str, year: int) -> Row:
    """2025 is noted for January to September, a period of its own."""
    unit, value, growth = YEARLY[code]
    drawn = value * growth ** (year - YEARS[0]) * rng.uniform(0.96, 1.04)
    rounded = round(drawn, 1) if unit == "%" else round(drawn)
    return period_row(code, date(year, 1, 1), min(date(year, 12, 31), LAST_HELD), rounded, unit)


def quarter_ends() -> Iterator[tuple[int, date]]:
    """(rank, day), without the one that fell while the post was vacant."""
    firsts = [
        date(year + month // 12, month % 12 + 1, 1) for year in YEARS for month in (3, 6, 9, 12)
    ]
    for rank, day in enumerate(first - timedelta(days=1) for first in firsts):
        if day <= LAST_HELD and (day.year, day.month) not in VACANT_MONTHS:
            yield rank, day


def stock_row(rng: Random, code: str, rank: int, day: date) -> Row:
    unit, value, gain = STOCKS[code]
    return period_row(code, day, day, round(value + gain * (rank + rng.uniform(-0.3, 0.3))), unit)


def period_row(code: str, start: date, end: date, value: float, unit: str) -> Row:
    period = {"periode_debut": start.isoformat(), "periode_fin": end.isoformat()}
    return head(code) | period | {"valeur": number(value), **tail(unit)}


def head(code: str) -> Row:
    canal, indicateur = code.split(".")
    return {"canal": canal, "indicateur": indicateur}


def tail(unit: str) -> Row:
    return {"unite": unit, "origine": "centre", "reference": REFERENCE}
