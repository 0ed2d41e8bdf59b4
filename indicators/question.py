"""What exactly is asked, and does it make sense for that indicator?"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from indicators.dimensions import DIMENSIONS
from indicators.indicator import Indicator
from indicators.periods import Period
from pipeline.problems import InputRefused

Filters = tuple[tuple[str, tuple[str, ...]], ...]
OFFICIEL, TOUS = "officiel", "tous"


@dataclass(frozen=True)
class Question:
    """Values of one filter are alternatives, different filters add up; "" means not filled in."""

    indicateur: str
    periode: Period
    par: tuple[str, ...] = ()
    filtres: Filters = ()
    perimetre: str = OFFICIEL

    def over(self, periode: Period) -> "Question":
        return replace(self, periode=periode)

    def by(self, *par: str) -> "Question":
        return replace(self, par=par)

    def filtered(self, dimension: str, *valeurs: str) -> "Question":
        return replace(self, filtres=merged([*self.filtres, (dimension, valeurs)]))

    def only(self, dimension: str, *valeurs: str) -> "Question":
        """Kept to these values, whichever of that dimension were chosen before."""
        others = [item for item in self.filtres if item[0] != dimension]
        return replace(self, filtres=merged([*others, (dimension, valeurs)]))


def merged(filtres: Iterable[tuple[str, Iterable[str]]]) -> Filters:
    """The same filters with one entry per dimension, in a fixed order."""
    values: dict[str, set[str]] = {}
    for dimension, chosen in filtres:
        values.setdefault(dimension, set()).update(chosen)
    return tuple((name, tuple(sorted(values[name]))) for name in sorted(values))


def canonical(question: Question) -> Question:
    """One writing per question: a lone périmètre filter inside the official scope is that scope."""
    filtres = dict(merged(question.filtres))
    chosen = filtres.get("perimetre", ())
    if question.perimetre == OFFICIEL and len(chosen) == 1 and chosen[0]:
        del filtres["perimetre"]
        return replace(question, par=(), filtres=merged(filtres.items()), perimetre=chosen[0])
    return replace(question, par=(), filtres=merged(filtres.items()))


def check(question: Question, indicator: Indicator, known: Mapping[str, tuple[str, ...]]) -> None:
    """Refuses a question without sense. `known`: the codes of each closed dimension."""
    used = [*question.par, *(dimension for dimension, _ in question.filtres)]
    for dimension in used:
        if dimension not in indicator.dimensions:
            raise _without_sense(indicator, dimension)
    for dimension, valeurs in question.filtres:
        for valeur in filter(None, valeurs):
            _check_value(dimension, valeur, known)
    _check_breakdown(question, indicator)


def _check_breakdown(question: Question, indicator: Indicator) -> None:
    if len(set(question.par)) < len(question.par):
        raise InputRefused("La même dimension est demandée deux fois.", "Gardez-la une seule fois.")
    if sum(DIMENSIONS[dimension].territoriale for dimension in question.par) > 1:
        raise InputRefused(
            "Deux découpages territoriaux ne se croisent pas.",
            "Gardez le département, le territoire ou le contrat, et filtrez par l'autre.",
        )
    if indicator.id == "part_presences" and not _has_profile(question):
        raise InputRefused(
            "Une part des présences se rapporte à un profil, une famille ou une politique.",
            "Ajoutez un filtre, par exemple famille_profil=Associations, ou un découpage par "
            "profil.",
        )


def profile_filters(question: Question) -> Filters:
    return tuple(item for item in question.filtres if DIMENSIONS[item[0]].de_profil)


def uses_profiles(question: Question) -> bool:
    return bool(profile_filters(question)) or any(DIMENSIONS[d].de_profil for d in question.par)


def _has_profile(question: Question) -> bool:
    if any("" in valeurs for _, valeurs in profile_filters(question)):
        raise InputRefused(
            "La part des présences non ventilées n'a pas de sens.",
            "Elle se lit dans la couverture ; demandez les présences non ventilées.",
        )
    return uses_profiles(question)


def _check_value(dimension: str, valeur: str, known: Mapping[str, tuple[str, ...]]) -> None:
    libelle = DIMENSIONS[dimension].libelle.lower()
    pattern = _PATTERNS.get(dimension)
    if pattern and not re.fullmatch(pattern[0], valeur):
        raise InputRefused(f"« {valeur} » n'est pas une valeur de {libelle}.", pattern[1])
    if dimension in known and valeur not in known[dimension]:
        raise InputRefused(
            f"« {valeur} » n'est pas une valeur connue : {libelle}.",
            f"Valeurs possibles : {_some(known[dimension])}.",
        )


_PATTERNS = {
    "intervenant_externe": (r"oui|non", "Écrivez oui ou non."),
    "mois": (r"\d{4}-(0[1-9]|1[0-2])", "Écrivez l'année puis le mois, par exemple 2022-02."),
    "exercice": (r"\d{4}", "Écrivez l'année sur quatre chiffres, par exemple 2022."),
}


def _some(codes: tuple[str, ...], shown: int = 12) -> str:
    return ", ".join(codes[:shown]) + ("…" if len(codes) > shown else "")


def _without_sense(indicator: Indicator, dimension: str) -> InputRefused:
    known = DIMENSIONS.get(dimension)
    name = known.libelle.lower() if known else dimension
    return InputRefused(
        f"« {indicator.libelle} » n'a pas de sens par « {name} ».",
        f"Dimensions possibles : {', '.join(indicator.dimensions)}.",
    )
