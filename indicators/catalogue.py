"""What is measured, in which unit, over which rows, and what may be added up?

An indicator is one entry here: its words, its rows and its formula. Two families come from the
version itself: one indicator per audience series, one per line of means.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from indicators.dimensions import DIMENSIONS
from pipeline.problems import InputRefused

_ACTIVITE = (
    "type_action", "thematique", "axe", "perimetre", "modalite", "mois", "exercice", "departement",
    "territoire", "contrat", "departement_seul", "territoire_seul", "implantation", "action",
    "edition", "intervenant_externe", "origine",
)  # fmt: skip
_PROFILS = ("profil", "famille_profil", "politique")
_DOCUMENTS = ("exercice", "thematique", "nature", "publication", "action")
_PROGRAMME = ("exercice", "action", "element", "unite")

_SOCLE_ET_EVALUATION = "missions socles et accompagnement à l'évaluation"
_SOCLE = "missions socles"


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


STATIC: Mapping[str, Indicator] = {
    indicator.id: indicator
    for indicator in (
        Indicator(
            "demi_journees", "Demi-journées d'activité", "Demi-journées",
            "demi-journée", "demi-journées", "flux", True, "seances", "s.demi_journees",
            grain="une séance : une date, un lieu, un type d'action",
            predicat="séance réalisée, dans un périmètre qui compte en demi-journées",
            dimensions=_ACTIVITE,
            definition="Volume d'activité, en demi-journées tenues, par lieu : un cycle de 4 jours "
            "dans 3 villes compte 24 demi-journées.",
            formule="somme des demi-journées des séances, avant tout rattachement à un territoire "
            "ou à un thème",
            exclusions="accompagnement LCD, CRPRS, hors programme, réseaux nationaux, séances à "
            "confirmer, prévues, reportées ou annulées",
            perimetre=_SOCLE_ET_EVALUATION, compte="compte_demi_journees",
            sens="plus_haut_mieux", complement=True,
            couverture="{connus} demi-journée(s) retrouvée(s) sur {total}",
        ),
        Indicator(
            "presences", "Présences cumulées", "Présences", "présence", "présences",
            "flux", True, "seances", "s.effectif",
            grain="une séance et un profil",
            predicat="séance réalisée, dans un périmètre dont les participants comptent",
            dimensions=(*_ACTIVITE, *_PROFILS),
            definition="Une présence par personne et par séance : la même personne venue trois "
            "fois compte trois présences.",
            formule="somme des effectifs connus",
            exclusions="accompagnements individualisés, hors programme, réseaux nationaux ; "
            "séances dont l'effectif n'est pas connu",
            perimetre=_SOCLE, compte="compte_participants", sens="plus_haut_mieux",
            couverture="effectif connu pour {connus} séance(s) sur {total}",
        ),
        Indicator(
            "part_presences", "Part des présences", "Part des présences", "%", "%",
            "ratio", False, "presences", "p.participants",
            grain="une séance et un profil",
            predicat="séance réalisée, dans un périmètre dont les participants comptent",
            dimensions=(*_ACTIVITE, *_PROFILS),
            definition="Part d'un profil, d'une famille ou d'une politique dans les présences dont "
            "le profil est connu.",
            formule="présences du profil ÷ présences dont le profil est connu × 100",
            exclusions="présences non ventilées par profil",
            perimetre=_SOCLE, compte="compte_participants",
            couverture="profil connu pour {connus} présence(s) sur {total}",
        ),
        Indicator(
            "personnes", "Personnes distinctes", "Personnes", "personne", "personnes",
            "distinct", False, "personnes", "q.personne",
            grain="une personne, reconnue par l'empreinte de son adresse ou de son nom",
            predicat="séance réalisée, dans un périmètre dont les participants comptent",
            dimensions=_ACTIVITE,
            definition="Personnes différentes venues au moins une fois, là où une liste de "
            "personnes a été intégrée ; la même personne venue trois fois compte une fois.",
            formule="nombre d'empreintes distinctes ; n.d. tant que ce comptage n'est pas activé",
            exclusions="séances sans liste de personnes ; personnes sans nom ni adresse",
            perimetre=_SOCLE, compte="compte_participants",
            couverture="liste connue pour {connus} séance(s) sur {total}",
        ),
        Indicator(
            "seances", "Séances tenues", "Séances", "séance", "séances", "flux", True,
            "seances", "1",
            grain="une séance : une date, un lieu, un type d'action",
            predicat="séance réalisée, dans un périmètre qui compte en demi-journées",
            dimensions=_ACTIVITE,
            definition="Nombre de séances, identifiées par leur action, leur édition, leur date et "
            "leur créneau.",
            formule="nombre de séances distinctes",
            exclusions="lignes de complément, qui équilibrent un total et ne sont pas des séances",
            perimetre=_SOCLE_ET_EVALUATION, compte="compte_demi_journees", sens="plus_haut_mieux",
        ),
        Indicator(
            "territoires_touches", "Contrats de ville touchés", "Contrats touchés",
            "contrat de ville", "contrats de ville", "distinct", False, "seances", "l.contrat",
            grain="un contrat de ville valable à la date de la séance",
            predicat="au moins une séance réalisée, dans un périmètre qui compte en demi-journées",
            dimensions=tuple(code for code in _ACTIVITE if code != "territoire"),
            definition="Contrats de ville bénéficiaires ou représentés au moins une fois ; une "
            "ville et son EPCI relèvent d'un seul contrat.",
            formule="nombre de contrats connus distincts",
            exclusions="territoires sans contrat connu ; lignes de complément",
            perimetre=_SOCLE_ET_EVALUATION, compte="compte_demi_journees", sens="plus_haut_mieux",
        ),
        Indicator(
            "publications", "Publications et ressources", "Publications",
            "document", "documents", "flux", True, "publications", "1",
            grain="un document", predicat="document paru dans l'exercice", dimensions=_DOCUMENTS,
            definition="Documents produits : synthèses, fiches, replays, webdocumentaires…",
            formule="nombre de documents", exclusions="aucune", sens="plus_haut_mieux",
        ),
        Indicator(
            "publications.consultations", "Consultations des publications", "Consultations",
            "consultation", "consultations", "flux", True, "publications", "b.consultations",
            grain="un document", predicat="document paru dans l'exercice", dimensions=_DOCUMENTS,
            definition="Consultations ou vues relevées par document.",
            formule="somme des consultations connues",
            exclusions="documents sans consultation relevée", sens="plus_haut_mieux",
            couverture="consultations connues pour {connus} document(s) sur {total}",
        ),
        Indicator(
            "publications.telechargements", "Téléchargements des publications", "Téléchargements",
            "téléchargement", "téléchargements", "flux", True, "publications", "b.telechargements",
            grain="un document", predicat="document paru dans l'exercice", dimensions=_DOCUMENTS,
            definition="Téléchargements relevés par document.",
            formule="somme des téléchargements connus",
            exclusions="documents sans téléchargement relevé", sens="plus_haut_mieux",
            couverture="téléchargements connus pour {connus} document(s) sur {total}",
        ),
        Indicator(
            "programme.prevu", "Programme : prévu", "Prévu", "élément", "éléments", "flux", True,
            "programme", "g.prevu",
            grain="un élément d'une action", predicat="inscrit au programme de l'exercice",
            dimensions=_PROGRAMME, definition="Quantité inscrite au programme annuel.",
            formule="somme des quantités prévues d'une même unité",
            exclusions="éléments sans quantité",
        ),
        Indicator(
            "programme.realise", "Programme : réalisé", "Réalisé", "élément", "éléments", "flux",
            True, "programme", "g.realise",
            grain="un élément d'une action", predicat="inscrit au programme de l'exercice",
            dimensions=_PROGRAMME, definition="Quantité réalisée du programme annuel.",
            formule="somme des quantités réalisées d'une même unité",
            exclusions="éléments sans quantité",
        ),
    )
}  # fmt: skip

# A rate that was not noted can be recomputed from its two terms, in percent.
RATIOS: Mapping[str, tuple[str, str]] = {
    "lettre_information.taux_lecture": (
        "lettre_information.lecteurs_moyens",
        "lettre_information.abonnes",
    ),
}

# The words of the means that reports give; another line is shown by its own identifier.
MOYENS: Mapping[str, str] = {
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
        sens=str(row["sens"] or "neutre"), termes=RATIOS.get(code),
    )  # fmt: skip


_EXACTE = "relevé portant exactement sur la période ; ne s'additionne pas"
_FORMULES = {
    "flux": "relevé de la période exacte, sinon somme des relevés qui la couvrent entièrement",
    "stock": "dernière valeur relevée dans la période",
}


def of_means(indicateur: str, unite: str) -> Indicator:
    """The indicator of one line of means (staff, vacancies…)."""
    libelle = MOYENS.get(indicateur, indicateur.replace("_", " ").capitalize())
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
