"""What is an indicator, and which ones does the version itself bring?

One indicator per audience series and one per line of means; the others stand in `catalogue`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from indicators.dimensions import DIMENSIONS
from pipeline.problems import InputRefused


@dataclass(frozen=True)
class Indicator:
    id: str
    libelle: str
    libelle_court: str
    unite: str
    unites: str  # the unit in the plural
    nature: str  # flux, stock, ratio, moyenne or distinct
    additif: bool
    fait: str  # whose rows: a fact of `dimensions`, or a series
    mesure: str  # what one row brings, in SQL terms
    grain: str
    predicat: str
    dimensions: tuple[str, ...]
    definition: str
    formule: str
    exclusions: str
    perimetre: str = ""  # the official scope in words; empty where périmètre means nothing
    compte: str = ""  # column of the list of périmètres that says what the scope counts
    sens: str = "neutre"
    complement: bool = False  # balancing rows count
    couverture: str = ""  # a phrase with {connus} and {total}; (s) follows {connus}
    termes: tuple[str, str] | None = None  # a ratio of two other indicators, in percent
    valide_du: date | None = None
    valide_au: date | None = None

    @property
    def en_points(self) -> bool:
        return self.nature == "ratio"

    def sums_over(self, par: tuple[str, ...]) -> bool:
        """Whether the lines of this breakdown add up to the figure."""
        return self.additif and not any(DIMENSIONS[code].territoriale for code in par)


# A rate that was not noted can be recomputed from its two terms, in percent.
_RATIOS: Mapping[str, tuple[str, str]] = {
    "lettre_information.taux_lecture": (
        "lettre_information.lecteurs_moyens",
        "lettre_information.abonnes",
    ),
}

# The words of the means that reports give; another line is shown by its own identifier.
_MEANS: Mapping[str, str] = {
    "etp_prevus": "ETP prévus",
    "etp_reels": "ETP réels",
    "etp_crprs_hors_perimetre": "ETP du CRPRS, hors périmètre",
    "mois_vacance_poste_info_doc": "Vacance du poste information et documentation",
    "mois_stage_lab_transitions": "Stage du Lab des transitions",
    "agents_ambassadeurs_developpement_durable": "Ambassadeurs du développement durable",
}

_INVARIABLES = ("%", "ETP", "mois")


def plural(unite: str) -> str:
    return unite if unite in _INVARIABLES or unite.endswith("s") else f"{unite}s"


def of_series(row: Mapping[str, object]) -> Indicator:
    """The indicator of one line of the list of audience series."""
    code, unite, nature = str(row["code"]), str(row["unite"] or ""), str(row["nature"] or "flux")
    additif = bool(row["additif"])
    libelle, court = str(row["libelle"]), str(row["libelle_court"] or row["libelle"])
    return Indicator(
        code, libelle, court, unite, plural(unite), nature, additif, "audience", "valeur",
        grain="un relevé : un canal, un indicateur, une période",
        predicat="relevé de la période demandée",
        dimensions=("mois", "exercice", "canal"),
        definition=f"{libelle}, relevé par le centre ou repris du rapport.",
        formule=_FORMULES.get(nature, _EXACTE) if nature == "stock" or additif else _EXACTE,
        exclusions="relevés qui débordent de la période",
        sens=str(row["sens"] or "neutre"), termes=_RATIOS.get(code),
    )  # fmt: skip


_EXACTE = "relevé portant exactement sur la période ; ne s'additionne pas"
_FORMULES = {
    "flux": "relevé de la période exacte, sinon somme des relevés qui la couvrent entièrement",
    "stock": "dernière valeur relevée dans la période",
}


def of_means(indicateur: str, unite: str) -> Indicator:
    """The indicator of one line of means (staff, vacancies…)."""
    libelle = _MEANS.get(indicateur, indicateur.replace("_", " ").capitalize())
    return Indicator(
        f"moyens.{indicateur}", f"Moyens : {libelle}", libelle, unite, plural(unite),
        "stock", False, "moyens", "valeur",
        grain="une année", predicat="valeur de l'année", dimensions=("exercice",),
        definition=f"{libelle}, en {plural(unite)}.", formule="valeur déclarée pour l'année",
        exclusions="aucune",
    )  # fmt: skip


def refuse_sum(indicator: Indicator) -> InputRefused:
    return InputRefused(
        f"« {indicator.libelle} » ne s'additionne pas : c'est {_NATURES[indicator.nature]}.",
        "Lisez chaque valeur séparément, ou demandez une période couverte par un seul relevé.",
    )


_NATURES = {
    "flux": "un nombre de personnes ou de visiteurs distincts, les mêmes pouvant revenir",
    "stock": "un niveau à une date",
    "ratio": "une part ou un taux",
    "moyenne": "une moyenne",
    "distinct": "un nombre d'éléments distincts",
}
