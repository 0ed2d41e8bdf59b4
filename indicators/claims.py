"""What did a report publish, which question does it answer, and does our answer agree?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache

from indicators import lookups
from indicators.dimensions import DIMENSIONS
from indicators.periods import Period, dates, exercice
from indicators.question import OFFICIEL, Question, canonical, merged
from pipeline.problems import InputRefused
from pipeline.store import Version

Interval = tuple[float | None, float | None]
CONCORDANT, AVEC_COMPLEMENT = "concordant", "concordant_avec_complement"
ECART, NON_VERIFIABLE, NON_DIFFUSE = "ecart", "non_verifiable", "non_diffuse"
A_EXPLIQUER, EXPLIQUE = "ecart_a_expliquer", "ecart_explique"
CLAIM_WORDS = {
    A_EXPLIQUER: "Écart à expliquer",
    EXPLIQUE: "Écart expliqué",
    AVEC_COMPLEMENT: "Concordant avec complément",
    CONCORDANT: "Concordant",
    NON_VERIFIABLE: "Non vérifiable",
    NON_DIFFUSE: "Non diffusé",
}


@dataclass(frozen=True)
class Claim:
    """A published figure, with its own scope, words and place; a missing bound is no bound."""

    chiffre_id: str
    annee: int
    indicateur: str
    dimension: str | None
    valeur: float
    borne_min: float | None
    borne_max: float | None
    qualificatif: str
    unite: str | None
    perimetre_declare: str | None
    section: str | None
    comparable_avec: str | None
    calcul: str | None
    statut_attendu: str | None
    explication: str | None
    explication_validee: bool | None


@dataclass(frozen=True)
class Reconciled:
    """A claim beside what the rows give; neither overwrites the other."""

    claim: Claim
    calcule: float | None
    ecart: float | None  # computed minus the nearest bound: 0 inside the interval
    statut: str

    @property
    def code(self) -> str:
        """The status with the editorial mark: whether a gap is explained."""
        if self.statut != ECART:
            return self.statut
        return EXPLIQUE if self.claim.explication_validee else A_EXPLIQUER

    @property
    def mot(self) -> str:
        """The word that people read."""
        return CLAIM_WORDS[self.code]


def parse_calcul(calcul: str) -> Question:
    """`<indicateur>?exercice=2022&profil=&perimetre=officiel`; an empty value is a value."""
    indicateur, _, rest = calcul.partition("?")
    pairs = [tuple(part.split("=", 1)) for part in rest.split("&") if "=" in part]
    asked = {name: value for name, value in pairs if name in ("exercice", "du", "au", "perimetre")}
    filtres = [(name, (value,)) for name, value in pairs if name not in asked]
    return Question(
        indicateur, _period(asked), filtres=merged(filtres),
        perimetre=asked.get("perimetre", OFFICIEL),
    )  # fmt: skip


def _period(asked: Mapping[str, str]) -> Period:
    try:
        if "exercice" in asked:
            return exercice(int(asked["exercice"]))
        return dates(date.fromisoformat(asked["du"]), date.fromisoformat(asked["au"]))
    except (KeyError, ValueError) as error:
        raise InputRefused(
            "Le calcul d'un chiffre publié ne dit pas sa période.",
            "Écrivez par exemple demi_journees?exercice=2022.",
        ) from error


def question_of(claim: Claim) -> Question | None:
    """What the claim answers: its `calcul`, else its indicator, dimension and year."""
    if claim.calcul:
        return parse_calcul(claim.calcul)
    pairs = [part.split("=", 1) for part in (claim.dimension or "").split("|") if "=" in part]
    if any(name not in DIMENSIONS for name, _ in pairs):
        return None
    filtres = merged((name, (value,)) for name, value in pairs)
    return Question(claim.indicateur, exercice(claim.annee), filtres=filtres)


@lru_cache(maxsize=8)
def all_claims(version: Version) -> tuple[Claim, ...]:
    names = [item.name for item in fields(Claim)]
    return tuple(Claim(**{name: row[name] for name in names}) for row in lookups.claims(version))


@lru_cache(maxsize=8)
def _by_question(version: Version) -> Mapping[Question, tuple[Claim, ...]]:
    found: dict[Question, tuple[Claim, ...]] = {}
    for claim in all_claims(version):
        question = question_of(claim)
        if question:
            key = canonical(question)
            found[key] = (*found.get(key, ()), claim)
    return found


def claims_for(version: Version, question: Question) -> tuple[Claim, ...]:
    """Claims that answer this very question, its breakdown left aside."""
    return _by_question(version).get(canonical(question), ())


def judge(
    claim: Claim, calcule: float | None, complement: float, interval: Callable[[], Interval]
) -> Reconciled:
    """`interval`: the bounds of the added attendances, read only when the value itself is out."""
    if not claim.calcul or calcule is None:
        return Reconciled(claim, calcule, None, NON_VERIFIABLE)
    gap = _gap(claim, calcule)
    if gap and not _contains(claim, interval()):
        return Reconciled(claim, calcule, gap, ECART)
    return Reconciled(claim, calcule, 0.0, AVEC_COMPLEMENT if complement else CONCORDANT)


def withheld(claim: Claim) -> Reconciled:
    """A claim is public; the figure beside it is not, nor whether the two agree."""
    return Reconciled(claim, None, None, NON_DIFFUSE if claim.calcul else NON_VERIFIABLE)


def _gap(claim: Claim, calcule: float) -> float:
    if claim.borne_min is not None and calcule < claim.borne_min:
        return round(calcule - claim.borne_min, 6)
    if claim.borne_max is not None and calcule > claim.borne_max:
        return round(calcule - claim.borne_max, 6)
    return 0.0


def _contains(claim: Claim, interval: Interval) -> bool:
    low, high = interval
    if low is None or (claim.borne_min is not None and low < claim.borne_min):
        return False
    return claim.borne_max is None or (high is not None and high <= claim.borne_max)
