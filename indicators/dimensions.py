"""By what may a figure be broken down or filtered, and in which column is it read?

This is the only map from the words of a question to SQL identifiers: nothing typed by a reader
ever becomes one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Dimension:
    code: str
    libelle: str
    liste: str | None = None  # the code list that names and orders its values
    sans: str = "Non renseigné"  # label of the last line, whose code is null
    sans_complement: bool = False  # its lines leave the balancing rows out
    territoriale: bool = False  # one séance may have several: lines do not add up to a total
    de_profil: bool = False  # belongs to the attendance row, not to the séance
    complete: bool = False  # every code has a line, even at zero
    plusieurs: str = ""  # label of what has several values, where each row is counted once


_NON_VENTILE = "Non ventilé"

DIMENSIONS: Mapping[str, Dimension] = {
    dimension.code: dimension
    for dimension in (
        Dimension("type_action", "Type d'action", "type_action", complete=True),
        Dimension("thematique", "Thématique", "thematique", sans_complement=True),
        Dimension("axe", "Axe", "axe"),
        Dimension("perimetre", "Périmètre", "perimetre"),
        Dimension("modalite", "Modalité", "modalite"),
        Dimension("mois", "Mois", sans="Non daté", sans_complement=True),
        Dimension("exercice", "Exercice"),
        Dimension(
            "departement", "Département", "departement", sans_complement=True, territoriale=True
        ),
        Dimension(
            "territoire", "Territoire", "territoire", sans_complement=True, territoriale=True
        ),
        Dimension(
            "contrat", "Contrat de ville", "contrat_de_ville", sans_complement=True,
            territoriale=True,
        ),
        Dimension(
            "departement_seul", "Département, chaque séance une fois", "departement",
            sans_complement=True, plusieurs="Plusieurs départements",
        ),
        Dimension(
            "territoire_seul", "Territoire, chaque séance une fois", "territoire",
            sans_complement=True, plusieurs="Plusieurs territoires",
        ),
        Dimension(
            "implantation", "Lieu de la séance", sans="Lieu non précisé", sans_complement=True
        ),
        Dimension("profil", "Profil", "profil", _NON_VENTILE, de_profil=True, complete=True),
        Dimension(
            "famille_profil", "Famille de profils", None, _NON_VENTILE, de_profil=True,
            complete=True,
        ),
        Dimension("politique", "Politique", None, _NON_VENTILE, de_profil=True),
        Dimension("action", "Action"),
        Dimension("edition", "Édition"),
        Dimension("intervenant_externe", "Intervenant extérieur"),
        Dimension("origine", "Origine", "origine"),
        Dimension("canal", "Canal"),
        Dimension("publication", "Publication"),
        Dimension("nature", "Nature"),
        Dimension("element", "Élément"),
        Dimension("unite", "Unité"),
    )
}  # fmt: skip


@dataclass(frozen=True)
class Fact:
    """Rows of one grain: where they are read, when they happened, what they can be split by."""

    source: str
    exercice: str
    debut: str
    fin: str
    colonnes: Mapping[str, str]
    libelles: Mapping[str, str]
    details: tuple[str, ...]  # readable columns of one row
    provenance: str  # alias of the table that carries import_id and ligne
    de_seance: bool = False  # périmètre, statut and complement apply
    jointures: Mapping[str, str] = field(default_factory=dict)  # read only for that dimension


# A month is known by its last day, and holds what begins in it and ends by then.
_MOIS = "CASE WHEN s.date_fin <= last_day(s.date_debut) THEN last_day(s.date_debut) END"
# Where the centre sits is said by the list of territories, never by a town's name.
_IMPLANTATION = (
    "CASE WHEN s.modalite = 'distanciel' THEN 'a_distance' WHEN nomme.siege THEN 'siege'"
    " WHEN NOT nomme.siege THEN 'ailleurs' END"
)
_OUI_NON = "CASE s.intervenant_externe WHEN true THEN 'oui' WHEN false THEN 'non' END"
_SEANCE_COLONNES = {
    "type_action": "s.type_action",
    "thematique": "s.thematique",
    "axe": "s.axe",
    "perimetre": "s.perimetre",
    "modalite": "s.modalite",
    "mois": _MOIS,
    "exercice": "s.exercice",
    "departement": "l.departement",
    "territoire": "l.territoire",
    "contrat": "l.contrat",
    "departement_seul": "seul_departement.code",
    "territoire_seul": "seul_territoire.code",
    "implantation": _IMPLANTATION,
    "action": "s.action_code",
    "edition": "s.edition_code",
    "intervenant_externe": _OUI_NON,
    "origine": "s.origine",
}
_PROFIL_COLONNES = {
    "profil": "p.profil",
    "famille_profil": "lp.famille",
    "politique": "lp.politique",
}
_SEANCE_LIBELLES = {"action": "s.action", "edition": "s.edition"}
_SEANCE_DETAILS = tuple(
    f"s.{column}"
    for column in [
        "seance_id",
        "date_debut",
        "date_fin",
        "precision_date",
        "intitule",
        "action",
        "edition",
        "type_action",
        "thematique",
        "axe",
        "perimetre",
        "modalite",
        "lieu",
        "origine",
    ]
)
PLUSIEURS = "_plusieurs"


def _alone(column: str) -> str:
    """The one territory where a séance was held, or that there were several."""
    return (
        f"LEFT JOIN (SELECT seance_id, CASE COUNT(DISTINCT {column}) WHEN 0 THEN NULL"
        f" WHEN 1 THEN MIN({column}) ELSE '{PLUSIEURS}' END AS code FROM lieux WHERE tenue"
        f" GROUP BY seance_id) AS seul_{column} ON seul_{column}.seance_id = s.seance_id"
    )


_SEULS = {f"{column}_seul": _alone(column) for column in ("departement", "territoire")}
_JOINTURES = {
    **_SEULS,
    "implantation": "LEFT JOIN lieux_nommes AS nomme ON nomme.seance_id = s.seance_id",
}
_PROFILS = "LEFT JOIN liste_profil AS lp ON lp.code = p.profil"


def _of_seances(source: str) -> Fact:
    return Fact(
        source,
        exercice="s.exercice",
        debut="s.date_debut",
        fin="s.date_fin",
        colonnes=_SEANCE_COLONNES,
        libelles=_SEANCE_LIBELLES,
        details=_SEANCE_DETAILS,
        provenance="s",
        de_seance=True,
        jointures=_JOINTURES,
    )


def _of_years(source: str, alias: str, colonnes: str, libelles: str, details: str) -> Fact:
    """Rows known by their year only: their span is the whole year."""

    def columns(pairs: str) -> dict[str, str]:
        return dict(pair.split("=") for pair in pairs.split())

    return Fact(
        source,
        exercice=f"{alias}.annee",
        debut=f"make_date({alias}.annee, 1, 1)",
        fin=f"make_date({alias}.annee, 12, 31)",
        colonnes={"exercice": f"{alias}.annee", **columns(colonnes)},
        libelles=columns(libelles),
        details=tuple(f"{alias}.{column}" for column in details.split()),
        provenance=alias,
    )


_PRESENCES = _of_seances("presences AS p JOIN seances AS s ON s.seance_id = p.seance_id")
_PUBLICATIONS = _of_years(
    "publications AS b",
    "b",
    "thematique=b.thematique nature=b.nature_code action=s.action_code"
    " publication=b.publication_id",
    "nature=b.nature publication=b.titre action=s.action",
    "publication_id titre nature thematique annee seance_id",
)

FACTS: Mapping[str, Fact] = {
    "seances": _of_seances("seances AS s"),
    "presences": replace(
        _PRESENCES,
        colonnes={**_SEANCE_COLONNES, **_PROFIL_COLONNES},
        details=(*_SEANCE_DETAILS, "p.profil", "p.qualificatif", "p.effectif_ensemble"),
        provenance="p",
        jointures={**_JOINTURES, "famille_profil": _PROFILS, "politique": _PROFILS},
    ),
    "personnes": _of_seances(
        "seances AS s LEFT JOIN presences_personnes AS q ON q.seance_id = s.seance_id"
    ),
    "publications": replace(
        _PUBLICATIONS,
        jointures={"action": "LEFT JOIN seances AS s ON s.seance_id = b.seance_id"},
    ),
    "programme": _of_years(
        "programme AS g",
        "g",
        "action=g.action_code element=g.element_code unite=g.unite",
        "action=g.action element=g.element",
        "programme_id annee action element unite statut",
    ),
}
