"""What would the fictional annual reports have printed, and does it agree with the rows?

Each claim is computed from the rows, then rounded, shifted or left without `calcul` on purpose, so
that every status is met; `statut_attendu` is found by comparison, never declared.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.demo.catalogue import CYCLE, FORMATION, GROUPE, MANIFESTATION, PROXIMITE
from pipeline.demo.csv_files import Row, number
from pipeline.demo.plan import COUNTED, Seance
from pipeline.demo.presences import Presence

YEARS_REPORTED = (2021, 2022, 2023, 2024)
TYPES = (MANIFESTATION, CYCLE, FORMATION, GROUPE, PROXIMITE)
PROFILES = ("collectivite_pv", "collectivite_droit_commun", "associations", "elus", "citoyens")
HALF_POINT = 0.5  # a share printed without decimal
# Printed on purpose beside the rows: (shift, explanation, is it established?).
SHIFTS = {
    (2021, "demi_journees", ""): (
        3,
        "Le rapport comptait trois demi-journées finalement annulées.",
        "oui",
    ),
    (2022, "demi_journees", f"type_action={FORMATION}"): (-2, "", "non"),
    (2022, "presences", ""): (85, "", "non"),
    (2024, "part_presences", "profil=citoyens"): (
        3,
        "Part calculée avant les dernières feuilles reçues.",
        "oui",
    ),
    (2024, "site_web.visites", ""): (-1200, "", "non"),
}
APPROXIMATE = (2023, "presences")


@dataclass(frozen=True)
class Claim:
    annee: int
    indicateur: str
    dimension: str
    unite: str
    computed: float | None  # None: the rows cannot tell
    printed: float
    margin: float = 0

    @property
    def shift(self) -> tuple[int, str, str]:
        return SHIFTS.get((self.annee, self.indicateur, self.dimension), (0, "", "non"))

    @property
    def valeur(self) -> float:
        return self.printed + self.shift[0]

    @property
    def statut(self) -> str:
        if self.computed is None:
            return "non_verifiable"
        return "concordant" if abs(self.valeur - self.computed) <= self.margin else "ecart"

    @property
    def calcul(self) -> str:
        if self.computed is None:
            return ""
        scoped = "" if "." in self.indicateur else "perimetre=officiel"
        query = "&".join(filter(None, (f"exercice={self.annee}", self.dimension, scoped)))
        return f"{self.indicateur}?{query}"


def claim_rows(seances: list[Seance], presences: list[Presence], visits: list[Row]) -> list[Row]:
    claims = [
        claim for year in YEARS_REPORTED for claim in year_claims(year, seances, presences, visits)
    ]
    ranks = [
        sum(other.annee == claim.annee for other in claims[: rank + 1])
        for rank, claim in enumerate(claims)
    ]
    return [claim_row(claim, rank) for claim, rank in zip(claims, ranks, strict=True)]


def year_claims(
    year: int, seances: list[Seance], presences: list[Presence], visits: list[Row]
) -> Iterator[Claim]:
    yield from half_day_claims(
        year, [s for s in seances if s.exercice == year and s.statut == "realise"]
    )
    core = [
        p for p in presences if p.seance.exercice == year and p.seance.line.perimetre == "socle"
    ]
    yield from attendance_claims(year, core)
    yield visits_claim(year, [int(r["valeur"]) for r in visits if is_visit(r, year)])


def half_day_claims(year: int, held: list[Seance]) -> Iterator[Claim]:
    counted = [
        (s.line.type_action, s.demi_journees or 0) for s in held if s.line.perimetre in COUNTED
    ]
    total = sum(half_days for _, half_days in counted)
    yield Claim(year, "demi_journees", "", "demi-journée", total, total)
    for kind in TYPES:
        total = sum(half_days for type_action, half_days in counted if type_action == kind)
        yield Claim(year, "demi_journees", f"type_action={kind}", "demi-journée", total, total)


def attendance_claims(year: int, core: list[Presence]) -> Iterator[Claim]:
    total = sum(presence.participants for presence in core)
    approximate = (year, "presences") == APPROXIMATE
    printed, margin = (round(total, -2), total // 20) if approximate else (total, 0)
    yield Claim(year, "presences", "", "présence cumulée", total, printed, margin)
    yield Claim(year, "participants_uniques", "", "personne", None, round(total * 0.42, -1))
    by_profile = [presence for presence in core if presence.profil]
    for profil in PROFILES:
        share = percent(profil, by_profile)
        yield Claim(
            year, "part_presences", f"profil={profil}", "%", share, round(share), HALF_POINT
        )


def percent(profil: str, by_profile: list[Presence]) -> float:
    """A share of the attendances whose profile is known."""
    known = sum(presence.participants for presence in by_profile)
    return 100 * sum(p.participants for p in by_profile if p.profil == profil) / known


def is_visit(row: Row, year: int) -> bool:
    return (row["canal"], row["indicateur"]) == ("site_web", "visites") and row["mois"].startswith(
        str(year)
    )


def visits_claim(year: int, months: list[int]) -> Claim:
    """With missing months the year has no sum: the report printed an estimate."""
    if len(months) < 12:
        return Claim(
            year, "site_web.visites", "", "visite", None, round(12 * sum(months) / len(months), -3)
        )
    return Claim(year, "site_web.visites", "", "visite", sum(months), sum(months))


def claim_row(claim: Claim, rank: int) -> Row:
    _, explication, validated = claim.shift
    return {
        "chiffre_id": f"DC{claim.annee}-{rank:02d}",
        "annee": str(claim.annee),
        "indicateur": claim.indicateur,
        "dimension": claim.dimension,
        "valeur": number(claim.valeur),
        "borne_min": number(claim.valeur - claim.margin),
        "borne_max": number(claim.valeur + claim.margin),
        "qualificatif": "environ" if claim.margin else "exact",
        "unite": claim.unite,
        "perimetre_declare": "communication" if "." in claim.indicateur else "missions socles",
        "section": f"Rapport d'activité {claim.annee} (fictif)",
        "comparable_avec": "",
        "calcul": claim.calcul,
        "statut_attendu": claim.statut,
        "explication": explication,
        "explication_validee": validated,
    }
