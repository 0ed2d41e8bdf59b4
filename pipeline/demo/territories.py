"""Which invented territories and contrats de ville does the demo serve, and when?

No name is a real town; the départements are the five real codes. A territory stays from one
generation of contracts to the next, except one that leaves in 2024 and one that enters.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pipeline.demo.csv_files import Row
from pipeline.spelling import slug

NAMES = {
    "59": "Clairebrume Hautelune Songeval Brumelande Roncelune Ventécume Givrelune Étoilières "
    "Orvelune Brasombre Marsonge Tissebrume Pontelune Verrelande",
    "62": "Falécume Griselune Houilsonge Sabelune Terrilvent Dunesonge Port-Brumel Boiselune "
    "Craiesonge Valécume",
    "60": "Cielombre Feuillelune Oiselande Pierresonge Brivelune Sylvebrume Noyelune",
    "02": "Tourbelune Chantebrume Rochesonge Vignebrume Ourcelande",
    "80": "Baiesonge Somelune Hortibrume Marelande Étangelune",
}
NEVER_REACHED = {"Valécume", "Ourcelande", "Pierresonge"}
LAST_REACHED = {
    "Brasombre": date(2021, 12, 31),
    "Hortibrume": date(2021, 12, 31),
    "Griselune": date(2024, 6, 30),
    "Cielombre": date(2024, 6, 30),
    "Marelande": date(2024, 6, 30),
    "Noyelune": date(2023, 12, 31),
}
FIRST_REACHED = {"Étangelune": date(2024, 1, 1)}
LEAVING, ENTERING = "Noyelune", "Étangelune"
GENERATIONS = {
    "cv2015": ("2015-2023", "2015-01-01", "2023-12-31"),
    "cv2024": ("2024-2030", "2024-01-01", "2030-12-31"),
}
SOURCE = "Données fictives"


@dataclass(frozen=True)
class Pilote:
    """The territory that leads a contract: a town, or an EPCI and the town where it sits."""

    ville: str
    departement: str
    epci: str  # "CA", "CC" or empty for a town alone

    @property
    def libelle(self) -> str:
        return f"{self.epci} {self.ville}".strip()

    @property
    def code(self) -> str:
        return slug(self.libelle)

    @property
    def generations(self) -> list[str]:
        absent = {LEAVING: "cv2024", ENTERING: "cv2015"}.get(self.ville)
        return [generation for generation in GENERATIONS if generation != absent]

    @property
    def contrats(self) -> list[str]:
        return [f"{generation}_{self.code}" for generation in self.generations]


def list_pilotes() -> Iterator[Pilote]:
    kinds = ("CA", "CA", "CC", "", "")
    for departement, names in NAMES.items():
        for rank, ville in enumerate(names.split()):
            yield Pilote(ville, departement, kinds[rank % len(kinds)])


PILOTES = tuple(list_pilotes())


def served_on(day: date) -> list[Pilote]:
    return [pilote for pilote in PILOTES if is_served(pilote.ville, day)]


def is_served(ville: str, day: date) -> bool:
    in_time = FIRST_REACHED.get(ville, date.min) <= day <= LAST_REACHED.get(ville, date.max)
    return in_time and ville not in NEVER_REACHED


def contrat_rows() -> list[Row]:
    pairs = [(pilote, generation) for generation in GENERATIONS for pilote in PILOTES]
    return [contrat_row(*pair) for pair in pairs if pair[1] in pair[0].generations]


def contrat_row(pilote: Pilote, generation: str) -> Row:
    years, valide_du, valide_au = GENERATIONS[generation]
    return {
        "code": f"{generation}_{pilote.code}",
        "libelle": f"Contrat de ville {years} - {pilote.libelle} (fictif)",
        "libelle_court": f"{pilote.libelle} ({years})",
        "pilote_territoire": pilote.code,
        "departement": pilote.departement,
        "generation": years,
        "valide_du": valide_du,
        "valide_au": valide_au,
        "source": SOURCE,
    }


def territoire_rows() -> list[Row]:
    """A row per town and one more per EPCI; `contrat` has a code per generation, `|` between."""
    towns = [territoire_row(pilote, pilote.ville, "commune", "") for pilote in PILOTES]
    groups = [territoire_row(p, p.libelle, "epci", f"Agglo {p.ville}") for p in PILOTES if p.epci]
    return groups + towns


def territoire_row(pilote: Pilote, libelle: str, niveau: str, alias: str) -> Row:
    return {
        "code": slug(libelle),
        "libelle": libelle,
        "libelle_court": libelle,
        "niveau": niveau,
        "departement": pilote.departement,
        "contrat": "|".join(pilote.contrats),
        "alias": alias,
        "source": SOURCE,
    }
