"""Which tables may be published as open data, why each of them, and what stays out?

The one place that declares it. Every table is asked of a version for outside readers.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from indicators import lookups, registry
from indicators.disclosure_tables import published
from indicators.figures import measure
from indicators.periods import exercice
from indicators.question import Question
from indicators.reconcile import register
from indicators.view import View

Value = str | int | float | date | None
Line = tuple[Value, ...]
_PLACES = {"departement": "département", "territoire": "territoire", "contrat": "contrat de ville"}


@dataclass(frozen=True)
class Field:
    """``kind``: string, year, integer, number or date, as a Table Schema names them."""

    name: str
    title: str
    kind: str = "string"
    unite: str = ""
    required: bool = False


@dataclass(frozen=True)
class OpenTable:
    """``reason``: why it may leave; ``key``: the fields that name a line."""

    name: str
    title: str
    reason: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    lines: Callable[[View], Iterator[Line]]


WITHHELD: Mapping[str, str] = {
    "seances": "les intitulés et commentaires sont des textes libres",
    "presences": "ligne à ligne, un effectif d'une séance peut désigner des personnes",
    "moyens": "dans une équipe de quelques personnes, un nombre de postes en désigne",
    "imports, mises de côté": "ils nomment les fichiers et les comptes de l'équipe",
}


def years(view: View) -> tuple[int, ...]:
    return lookups.exercices(view.version)


def _by_year(view: View, indicateur: str, *par: str) -> Iterator[tuple[int, Line, float]]:
    """Year, then a code and a label per dimension, and the value."""
    for annee in years(view):
        figure = measure(view.version, Question(indicateur, exercice(annee), par))
        for line in figure.lignes:
            if line.valeur is not None:
                pairs = zip(line.codes, line.libelles, strict=True)
                yield annee, tuple(word for pair in pairs for word in pair), line.valeur


def _demi_journees(view: View) -> Iterator[Line]:
    for annee, words, valeur in _by_year(
        view, "demi_journees", "type_action", "thematique", "modalite"
    ):
        yield annee, *words, valeur


def _presences(view: View) -> Iterator[Line]:
    for annee, words, valeur in _by_year(view, "presences", "profil"):
        yield annee, *words, int(valeur)


def _presences_lieux(view: View) -> Iterator[Line]:
    for annee in years(view):
        for place in published(view.version, annee):
            if place:
                dimension, code = place
                asked = Question("presences", exercice(annee)).filtered(dimension, code)
                valeur = measure(view.version, asked).valeur
                label = lookups.names(view.version, dimension).get(code, code)
                told = int(valeur) if valeur is not None else None
                yield annee, _PLACES.get(dimension, dimension), code, label, told


def _publications(view: View) -> Iterator[Line]:
    columns = "publication_id, titre, nature, thematique, annee, consultations, telechargements"
    for row in view.version.query(f"SELECT {columns} FROM publications ORDER BY publication_id"):
        yield tuple(row.values())


def _audience(view: View) -> Iterator[Line]:
    for item in registry.indicators(view.version).values():
        if item.fait == "audience":
            for row in lookups.series(view.version, item.id):
                span = row["debut"], row["fin"]
                yield item.id, item.libelle, *span, row["valeur"], row["unite"] or item.unite


def _programme(view: View) -> Iterator[Line]:
    for row in view.version.query(
        "SELECT programme_id, annee, action, element, unite, prevu, realise, statut"
        " FROM programme ORDER BY programme_id"
    ):
        yield tuple(row.values())


def _chiffres_publies(view: View) -> Iterator[Line]:
    for known in register(view.version):
        claim = known.claim
        yield (
            claim.chiffre_id, claim.annee, claim.indicateur, claim.dimension, claim.valeur,
            claim.unite, claim.qualificatif, claim.section, known.calcule, known.ecart, known.mot,
        )  # fmt: skip


def _indicateurs(view: View) -> Iterator[Line]:
    for item in registry.indicators(view.version).values():
        additif = "oui" if item.additif else "non"
        words = (item.definition, item.formule, item.exclusions)
        yield item.id, item.libelle, item.unite or None, item.nature, additif, *words


def _coded(name: str, title: str) -> tuple[Field, Field]:
    return Field(name, f"{title} (code)"), Field(f"{name}_libelle", title)


_EXERCICE = Field("exercice", "Exercice", "year", required=True)
TABLES: tuple[OpenTable, ...] = (
    OpenTable(
        "demi_journees", "Demi-journées d'activité par type, thématique et modalité",
        "activité du centre : aucune personne n'y est comptée",
        (_EXERCICE, *_coded("type_action", "Type d'action"), *_coded("thematique", "Thématique"),
         *_coded("modalite", "Modalité"),
         Field("demi_journees", "Demi-journées", "number", "demi-journée", required=True)),
        (), _demi_journees,
    ),
    OpenTable(
        "presences_profils", "Présences cumulées par profil de participant",
        "exercice entier, périmètre officiel ; un profil de 1 à 4 présences est regroupé",
        (_EXERCICE, *_coded("profil", "Profil"),
         Field("presences", "Présences", "integer", "présence", required=True)),
        (), _presences,
    ),
    OpenTable(
        "presences_lieux", "Présences cumulées par lieu",
        "lieux d'au moins 20 présences, tant qu'aucune soustraction n'en livre un de 1 à 4",
        (_EXERCICE, Field("niveau", "Niveau"), *_coded("lieu", "Lieu"),
         Field("presences", "Présences", "integer", "présence")),
        ("exercice", "niveau", "lieu"), _presences_lieux,
    ),
    OpenTable(
        "publications", "Publications et leur usage",
        "documents déjà publics ; consultations et téléchargements ne comptent aucune personne",
        (Field("publication_id", "Publication (identifiant)", required=True),
         Field("titre", "Titre", required=True), Field("nature", "Nature"),
         Field("thematique", "Thématique (code)"), Field("annee", "Année", "year"),
         Field("consultations", "Consultations", "integer", "consultation"),
         Field("telechargements", "Téléchargements", "integer", "téléchargement")),
        ("publication_id",), _publications,
    ),
    OpenTable(
        "audience", "Audience du site, de la lettre, de la veille et des réseaux",
        "mesures d'outils, sans personne identifiable",
        (Field("indicateur", "Indicateur (identifiant)", required=True),
         Field("indicateur_libelle", "Indicateur", required=True),
         Field("periode_debut", "Premier jour", "date", required=True),
         Field("periode_fin", "Dernier jour", "date", required=True),
         Field("valeur", "Valeur", "number", required=True), Field("unite", "Unité")),
        ("indicateur", "periode_debut", "periode_fin"), _audience,
    ),
    OpenTable(
        "programme", "Programme : prévu et réalisé",
        "engagements du centre envers sa gouvernance",
        (Field("programme_id", "Ligne (identifiant)", required=True),
         Field("annee", "Année", "year", required=True), Field("action", "Action", required=True),
         Field("element", "Élément", required=True), Field("unite", "Unité"),
         Field("prevu", "Prévu", "number"), Field("realise", "Réalisé", "number"),
         Field("statut", "Statut (code)")),
        ("programme_id",), _programme,
    ),
    OpenTable(
        "chiffres_publies", "Chiffres publiés, et ce que donnent les données",
        "déjà imprimés dans un rapport public ; le chiffre calculé suit les règles de diffusion",
        (Field("chiffre_id", "Chiffre (identifiant)", required=True),
         Field("annee", "Année", "year", required=True),
         Field("indicateur", "Indicateur (identifiant)", required=True),
         Field("dimension", "Ventilation"), Field("valeur", "Publié", "number", required=True),
         Field("unite", "Unité"), Field("qualificatif", "Qualificatif"),
         Field("section", "Où il est imprimé"), Field("calcule", "Calculé", "number"),
         Field("ecart", "Écart", "number"), Field("statut", "Statut", required=True)),
        ("chiffre_id",), _chiffres_publies,
    ),
    OpenTable(
        "indicateurs", "Définitions des indicateurs",
        "sans elles, un chiffre ne veut rien dire",
        (Field("indicateur", "Identifiant", required=True), Field("libelle", "Indicateur"),
         Field("unite", "Unité"), Field("nature", "Nature"),
         Field("additif", "S'additionne"), Field("definition", "Définition"),
         Field("calcul", "Calcul"), Field("exclusions", "Ne compte pas")),
        ("indicateur",), _indicateurs,
    ),
)  # fmt: skip
