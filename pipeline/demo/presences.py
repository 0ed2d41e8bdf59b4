"""Who came to the fictional séances, by profile where the sign-in sheet says it?"""

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from random import Random

from pipeline.demo.plan import SEED, YEARS, Seance
from pipeline.demo.territories import PILOTES

KNOWN = 0.87  # share of realised séances whose attendance is known
WEIGHTS = {
    "collectivite_pv": 26,
    "collectivite_droit_commun": 10,
    "etat_pv": 7,
    "etat_droit_commun": 4,
    "associations": 24,
    "habitat": 7,
    "entreprises": 3,
    "elus": 5,
    "citoyens": 9,
    "autres": 4,
}
DRAWN_BY_THEME = {
    "citoyennete": "citoyens",
    "habitat_peuplement": "habitat",
    "cadre_vie_ru": "habitat",
    "dev_eco": "entreprises",
    "pluri_thematique": "elus",
}
DRAWN = 4
# Territories that come to a regional meeting when nothing is held for them.
REPRESENTED = {
    ("Rencontres régionales des quartiers", 2022): ("Brasombre",),
    ("Rencontres régionales des quartiers", 2025): ("Griselune", "Cielombre"),
}
DROPOUT = 0.88  # each further day of a cycle keeps this share of its public


@dataclass(frozen=True)
class Presence:
    seance: Seance
    profil: str  # empty: the sheet gives a total only
    participants: int
    qualificatif: str = "exact"

    @property
    def bornes(self) -> tuple[int, int]:
        """`environ` means within a tenth and two at least: "une vingtaine" is 18 to 22."""
        margin = max(2, self.participants // 10) if self.qualificatif == "environ" else 0
        return self.participants - margin, self.participants + margin

    @property
    def represented(self) -> tuple[str, ...]:
        """Codes of the territories that were only represented."""
        towns = REPRESENTED.get((self.seance.line.action, self.seance.exercice), ())
        return tuple(pilote.code for pilote in PILOTES if pilote.ville in towns)


def draw_presences(seances: list[Seance]) -> list[Presence]:
    rng = Random(f"{SEED}/presences")
    held = [seance for seance in seances if seance.statut == "realise"]
    by_year = groupby(held, key=lambda seance: seance.exercice)
    known = [seance for _, group in by_year for seance in draw_known(rng, list(group))]
    return [row for seance in known for row in seance_presences(rng, seance)]


def draw_known(rng: Random, held: list[Seance]) -> list[Seance]:
    unknown = set(rng.sample(range(len(held)), round(len(held) * (1 - KNOWN))))
    return [seance for rank, seance in enumerate(held) if rank not in unknown]


def seance_presences(rng: Random, seance: Seance) -> list[Presence]:
    total = headcount(rng, seance)
    sheet = rng.choices(("profils", "total", "environ"), (86, 8, 6))[0]
    if sheet == "environ" and total >= 10:
        return [Presence(seance, "", total // 10 * 10, "environ")]
    if sheet != "profils":
        return [Presence(seance, "", total)]
    weights = profile_weights(seance)
    drawn = Counter(rng.choices(list(weights), list(weights.values()), k=total))
    return [Presence(seance, profil, drawn[profil]) for profil in WEIGHTS if drawn[profil]]


def headcount(rng: Random, seance: Seance) -> int:
    expected = seance.edition.effectif * DROPOUT ** (seance.jour - 1)
    return max(3, round(expected * rng.gauss(1, 0.06)))


def profile_weights(seance: Seance) -> dict[str, float]:
    """Mainstream agents come a little more each year; some themes draw one profile."""
    growth = 1 + 0.15 * (seance.exercice - YEARS[0])
    weights = {p: w * growth if p.endswith("droit_commun") else w for p, w in WEIGHTS.items()}
    if drawn := DRAWN_BY_THEME.get(seance.line.thematique):
        weights[drawn] *= DRAWN
    return weights
