"""Which words of an office, put together, mean one of our columns, whatever their order?

Titles are whole phrases; here are their pieces. A header means a column when it says one of
``said`` whole, and every other word of it is one of ``beside``: « Date de la rencontre » is a date
and a word for séances, « Date de saisie » is something else.
"""

from dataclasses import dataclass

from pipeline.layouts.shape import Kind

_SEANCE = "seance rencontre reunion evenement atelier intervention session activite rendezvous"
_ACTION = f"{_SEANCE} action manifestation animation"
_HELD = "mene realise organise conduit propose anime effectue"
_DONE = "realisation tenue deroulement organisation"
_NUMBER = "nombre total quantite effectif"
_OF_DOCUMENT = "document publication ressource production ouvrage support livrable"
_WHOM = "participant public personne beneficiaire present"
_CONCERNED = "concerne vise touche accueilli mobilise represente"


# beside any of our columns of a kind: they say again that it is a name, a code or a number
_OF_CODES = "code libelle intitule nom principal retenu concerne associe"
_OF_NUMBERS = "nombre quantite total valeur constate releve obtenu reel"
WRAPPING = {
    Kind.TEXT: "nom libelle intitule titre complet exact",
    Kind.CODE: _OF_CODES,
    Kind.CODES: _OF_CODES,
    Kind.COUNT: _OF_NUMBERS,
    Kind.INTEGER: _OF_NUMBERS,
    Kind.DECIMAL: _OF_NUMBERS,
    Kind.DATE: "date jour exact reel effectif",
    Kind.PERIOD: "date jour exact reel effectif",
}


@dataclass(frozen=True)
class Meaning:
    """``said``: alternatives apart by bars, the words of each by spaces. ``spelling``: the title of
    ours that says the unit, where the column's name does not. ``is_sure``: else the cells must say
    the same."""

    column: str
    said: str
    beside: str = ""
    spelling: str | None = None
    is_sure: bool = True


def _date(column: str) -> tuple[Meaning, ...]:
    return (
        Meaning(column, "date | jour | quand", f"{_ACTION} {_DONE} debut"),
        Meaning(column, "tenue | realise", f"{_ACTION} le", is_sure=False),
    )


def _title(column: str, words: str) -> Meaning:
    said = "intitule | titre | libelle | objet | sujet | denomination | designation | quoi"
    named = " | ".join(f"nom {word}" for word in words.split())
    return Meaning(column, f"{said} | {named}", f"{words} nom complet traite aborde")


def _identifier(words: str) -> Meaning:
    """« Réf. séance », « N° de réunion », « ID_ATELIER »."""
    pairs = (
        f"{key} {word}"
        for key in ("identifiant", "numero", "reference", "code")
        for word in words.split()
    )
    return Meaning("seance_id", " | ".join(pairs))


def _theme() -> tuple[Meaning, ...]:
    beside = f"{_ACTION} principal dominant aborde traite concerne national grand"
    return (
        Meaning("thematique", "theme | thematique", beside),
        Meaning("thematique", "domaine | champ | sujet", beside, is_sure=False),
    )


def _year(words: str = "") -> Meaning:
    return Meaning("annee", "annee | exercice", f"exercice civil budgetaire concerne {words}")


MEANINGS: dict[str, tuple[Meaning, ...]] = {
    "seances": (
        _identifier(_SEANCE),
        *_date("date_debut"),
        Meaning("date_fin", "date fin | au", _ACTION),
        _title("intitule", _SEANCE),
        Meaning(
            "action",
            "action programme | action rattachement | intitule action | libelle action"
            " | titre action | nom action",
            "nom titre intitule libelle prevu inscrit concerne",
        ),
        Meaning("edition", "edition | cohorte | promotion", "nom numero"),
        Meaning(
            "type_action",
            "type | nature | categorie | genre | typologie",
            f"{_ACTION} {_HELD}",
        ),
        Meaning(
            "demi_journees",
            "demi jour",
            f"{_NUMBER} duree temps volume {_ACTION} {_HELD}",
            "demi-journée",
        ),
        Meaning(
            "demi_journees",
            "nombre jour | duree jour | temps jour | volume jour",
            f"total {_ACTION}",
            "nombre de jours",
        ),
        Meaning("demi_journees", "duree | temps | volume", _ACTION, "durée en jours", False),
        Meaning("demi_journees", "duree | temps | volume", _ACTION, "demi-journée", False),
        *_theme(),
        Meaning("axe", "axe", "programme strategique projet travail code numero libelle"),
        Meaning("perimetre", "perimetre | mission", f"{_ACTION} code libelle"),
        Meaning("modalite", "modalite | format", f"{_ACTION} {_DONE} animation participation code"),
        Meaning(
            "modalite", "mode | forme", f"{_ACTION} {_DONE} animation participation", None, False
        ),
        Meaning("modalite", "place distance | presentiel distance | presentiel visio"),
        Meaning("lieu", "lieu | ville | ou | salle", f"{_ACTION} {_DONE} accueil nom"),
        Meaning(
            "territoires",
            "territoire",
            f"{_ACTION} {_CONCERNED} beneficiaire couvert nom",
        ),
        Meaning("creneau", "creneau | moment", f"{_ACTION} horaire jour"),
        Meaning("statut", "statut | etat | avancement", f"{_ACTION} {_DONE} avancement code"),
        Meaning("statut", "realisation | situation", _ACTION, is_sure=False),
        Meaning("intervenant_externe", "intervenant externe | intervenant exterieur | prestataire"),
        Meaning(
            "commentaire",
            "commentaire | remarque | observation | note",
            f"eventuel eventuelle divers diverse libre general complementaire {_ACTION}",
        ),
    ),
    "presences": (
        _identifier(_ACTION),
        *_date("seance_date"),
        _title("seance_intitule", _ACTION),
        Meaning(
            "profil",
            "profil | public | "
            + " | ".join(
                f"{kind} {whom}" for kind in ("type", "categorie") for whom in _WHOM.split()
            ),
            f"{_WHOM} {_CONCERNED} type categorie nature code",
        ),
        Meaning("profil", "categorie | typologie | type acteur", f"acteur {_WHOM}", is_sure=False),
        Meaning(
            "participants",
            "participant | present | presence | effectif | venu | frequentation | affluence"
            " | nombre personne",
            f"{_NUMBER} personne participant present venu compte accueilli touche {_ACTION}",
        ),
        Meaning("territoires", "territoire", f"{_CONCERNED} origine"),
    ),
    "audience": (
        Meaning(
            "canal",
            "canal | support | media | plateforme | reseau social | reseau support",
            "diffusion communication information nom social reseau",
        ),
        Meaning(
            "indicateur",
            "indicateur | mesure | metrique | statistique | kpi",
            "suivi releve mesure audience nom libelle type",
        ),
        Meaning(
            "periode_debut",
            "mois | periode | date | du | debut",
            "concerne releve mesure periode reference",
        ),
        Meaning("periode_fin", "au | fin", "date periode"),
        _year(),
        Meaning(
            "valeur",
            "valeur | resultat | nombre | chiffre | quantite | volume",
            "releve mesure constate obtenu atteint total",
        ),
        Meaning("unite", "unite", "mesure compte"),
    ),
    "publications": (
        Meaning(
            "titre",
            f"titre | intitule | libelle | {_OF_DOCUMENT.replace(' ', ' | ')}",
            f"nom {_OF_DOCUMENT}",
        ),
        Meaning("nature", "nature | type | categorie | genre", _OF_DOCUMENT),
        *_theme(),
        _year(f"edition parution publication sortie mise ligne {_OF_DOCUMENT}"),
        Meaning("consultations", "consultation | vue | lecture", "nombre total ligne document"),
        Meaning("telechargements", "telechargement", "nombre total document"),
        _identifier(_SEANCE),
    ),
    "moyens": (
        _year(),
        Meaning("indicateur", "indicateur | moyen", "moyen humain type nature libelle"),
        Meaning("valeur", "valeur | quantite | nombre", "total etp"),
        Meaning("unite", "unite", "mesure compte"),
    ),
    "programme": (
        _year("programme"),
        Meaning("action", "action", "inscrit prevu programme nom intitule libelle titre concerne"),
        Meaning(
            "element",
            "element | detail | livrable | composante | sous action",
            "action programme attendu suivi",
        ),
        Meaning(
            "prevu",
            "prevu | cible | prevision | previsionnel | objectif",
            f"{_NUMBER} volume objectif chiffre",
        ),
        Meaning("realise", "realise | realisation | fait", f"{_NUMBER} volume"),
        Meaning("unite", "unite", "mesure compte"),
        Meaning("statut", "statut | etat | avancement", "action avancement realisation"),
        Meaning(
            "commentaire",
            "commentaire | remarque | observation | note",
            "eventuel eventuelle divers libre general complementaire action",
        ),
    ),
}
