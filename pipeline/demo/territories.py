"""Which invented territories and contrats de ville does the demo serve, and when?

No name is a real town; the départements are the five real codes. A territory stays from one
generation of contracts to the next, except one that leaves in 2024 and one that enters; that year
two contracts also become one, and one becomes two.
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
MERGED, INTO = "Sabelune", "Terrilvent"  # one contract for both from 2024
SPLIT = "Hautelune"  # from 2024 the town has a contract of its own beside that of its EPCI
SIEGE = "Clairebrume"  # where the centre sits
CITES_EDUCATIVES = (
    "Clairebrume", "Givrelune", "Griselune", "Sabelune", "Feuillelune", "Tourbelune", "Baiesonge",
    "Valécume",
)  # fmt: skip
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
        """Those in which a contract bears its name."""
        absent = {LEAVING: "cv2024", MERGED: "cv2024", ENTERING: "cv2015"}.get(self.ville)
        return [generation for generation in GENERATIONS if generation != absent]

    @property
    def contrats(self) -> list[str]:
        own = [f"{generation}_{self.code}" for generation in self.generations]
        return [*own, f"cv2024_{slug(INTO)}"] if self.ville == MERGED else own

    @property
    def contrats_ville(self) -> list[str]:
        """Those of the town where the EPCI sits."""
        old, *_ = self.contrats
        return [old, f"cv2024_{slug(self.ville)}"] if self.ville == SPLIT else self.contrats

    @property
    def succede_a(self) -> str:
        """The contracts of the first generation that its second one takes over."""
        before = [self.ville, MERGED] if self.ville == INTO else [self.libelle]
        return "" if self.ville == ENTERING else "|".join(f"cv2015_{slug(n)}" for n in before)


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
    rows = [contrat_row(p, p.libelle, g) for p, g in pairs if g in p.generations]
    return rows + [contrat_row(p, p.ville, "cv2024") for p in PILOTES if p.ville == SPLIT]


def contrat_row(pilote: Pilote, bearer: str, generation: str) -> Row:
    """``bearer``: the town or EPCI that bears the contract."""
    years, valide_du, valide_au = GENERATIONS[generation]
    return {
        "code": f"{generation}_{slug(bearer)}",
        "libelle": f"Contrat de ville {years} - {bearer} (fictif)",
        "libelle_court": f"{bearer} ({years})",
        "pilote_territoire": slug(bearer),
        "departement": pilote.departement,
        "generation": years,
        "succede_a": pilote.succede_a if generation == "cv2024" else "",
        "valide_du": valide_du,
        "valide_au": valide_au,
        "source": SOURCE,
    }


def territoire_rows() -> list[Row]:
    """A row per town and one more per EPCI; `contrat` has a code per generation, `|` between."""
    groups = [territoire_row(p, p.libelle, "epci", p.contrats) for p in PILOTES if p.epci]
    return groups + [territoire_row(p, p.ville, "commune", p.contrats_ville) for p in PILOTES]


def territoire_row(pilote: Pilote, libelle: str, niveau: str, contrats: list[str]) -> Row:
    code, cites = slug(libelle), [p.code for p in PILOTES if p.ville in CITES_EDUCATIVES]
    return {
        "code": code,
        "libelle": libelle,
        "libelle_court": libelle,
        "niveau": niveau,
        "departement": pilote.departement,
        "contrat": "|".join(contrats),
        "siege": "oui" if pilote.ville == SIEGE else "non",
        "cite_educative": "oui" if code in cites else "non",
        "alias": "" if niveau == "commune" else f"Agglo {pilote.ville}",
        "source": SOURCE,
    }
