"""By which noun phrase is a value of a code list called inside a sentence, and with which verb?

The phrases are those of the shared lists; a label that an espace has added stays between quotes.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from indicators.grammar import lowered, of

_ARTICLES = ("le ", "la ", "les ", "l'")
_ASIDE = re.compile(r"«.*?»|\(.*?\)")
_AXE = re.compile(r"Axe (\w+) ?[:–-] ?(.+)")


@dataclass(frozen=True)
class Verb:
    """``after_of``: it is followed by « de »; otherwise by the phrase as it is."""

    one: str
    many: str
    after_of: bool = True

    def after(self, name: str) -> str:
        return of(name) if self.after_of else name

    def fits(self, name: str) -> bool:
        """A bare label cannot follow it."""
        return name.startswith(_ARTICLES if self.after_of else ("en ", "à ", "sous "))


RELEVER = Verb("relève", "relèvent")
_VENIR = Verb("vient", "viennent")
_VERBS: Mapping[str, Verb] = {
    "profil": _VENIR,
    "famille_profil": _VENIR,
    "modalite": Verb("a lieu", "ont lieu", after_of=False),
}
_NAMES: Mapping[str, Mapping[str, str]] = {
    "type_action": {
        "manifestation_informative": "les manifestations",
        "cycle_qualification": "la qualification",
        "session_formation": "la formation",
        "groupe_travail_reseau": "les groupes et réseaux",
        "proximite_territoriale": "la proximité",
    },
    "thematique": {
        "pluri_thematique": "les approches pluri-thématiques",
        "dev_eco": "le développement économique",
        "cohesion_sociale": "la cohésion sociale, la culture et le sport",
        "sante": "la santé",
        "education": "l'éducation",
        "citoyennete": "la citoyenneté et la participation",
        "vrl": "les valeurs de la République et la laïcité",
        "cadre_vie_ru": "le cadre de vie et le renouvellement urbain",
        "habitat_peuplement": "l'habitat et le peuplement",
        "developpement_durable": "le développement durable",
        "gouvernance_evaluation": "la gouvernance et l'évaluation",
        "transversal_efh_lcd": "l'égalité et la lutte contre les discriminations",
    },
    "famille_profil": {
        "Collectivités": "les collectivités",
        "État": "l'État",
        "Associations": "les associations",
        "Habitat": "l'habitat",
        "Entreprises": "les entreprises",
        "Élus": "les élus",
        "Citoyens": "les citoyens",
        "Autres": "les autres publics",
    },
    "profil": {
        "collectivite_pv": "les collectivités (politique de la ville)",
        "collectivite_droit_commun": "les collectivités (droit commun)",
        "etat_pv": "l'État (politique de la ville)",
        "etat_droit_commun": "l'État (droit commun)",
        "associations": "les associations",
        "habitat": "les acteurs de l'habitat",
        "entreprises": "les entreprises",
        "elus": "les élus",
        "citoyens": "les citoyens et usagers",
        "autres": "les autres publics",
    },
    "politique": {
        "pv": "la politique de la ville",
        "droit_commun": "le droit commun",
        "autre": "les autres publics",
    },
    "modalite": {
        "presentiel": "en présentiel",
        "distanciel": "à distance",
        "hybride": "sous forme hybride",
    },
}
_QUOTED: Mapping[str, str] = {
    "type_action": "le type",
    "thematique": "le thème",
    "axe": "l'axe",
    "nature": "la catégorie",
    "perimetre": "le périmètre",
}


def named(dimension: str, code: str | None, label: str) -> str:
    """« la proximité », « l'axe 1 (pilotage) », « le thème « Autre » »; else the bare label."""
    known = _NAMES.get(dimension, {}).get(code or "")
    if known or code is None:
        return known or label
    axe = _AXE.fullmatch(label) if dimension == "axe" else None
    if axe:
        return f"l'axe {axe[1]} ({lowered(axe[2])})"
    return f"{_QUOTED[dimension]} « {label} »" if dimension in _QUOTED else label


def is_many(name: str) -> bool:
    """Whether the verb of a noun phrase is in the plural."""
    return name.startswith("les ") or is_joined(name)


def is_joined(name: str) -> bool:
    """« la gouvernance et l'évaluation »: two nouns in one name."""
    return " et l" in _ASIDE.sub("", name)


def verb_of(dimension: str) -> Verb:
    """The verb that links what is counted to a value of the dimension."""
    return _VERBS.get(dimension, RELEVER)
