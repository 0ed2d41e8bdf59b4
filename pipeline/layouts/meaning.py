"""How is it said which words mean one of our columns?

Titles are whole phrases; here are their pieces. A header means a column when it says one of
``said`` whole, and every other word of it is one of ``beside``: « Date de la rencontre » is a date
and a word for séances, « Date de saisie » is something else.
"""

from dataclasses import dataclass

from pipeline.layouts.shape import Kind

SEANCE = (
    "seance rencontre reunion evenement atelier intervention session activite rendezvous rendez"
)
ACTION = f"{SEANCE} action manifestation animation visite"
HELD = "mene realise organise conduit propose anime effectue passe consacre mobilise consomme"
# « fin » is too like « formation » for the word to stand beside a date
NAMED = f"{SEANCE} formation visite manifestation"
DONE = "realisation tenue deroulement organisation"
NUMBER = "nombre total quantite effectif"
OF_DOCUMENT = "document publication ressource production ouvrage support livrable article"
WHOM = "participant public personne beneficiaire present"
CONCERNED = "concerne vise touche cible accueilli mobilise represente"


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
    Kind.DATE: "date jour exact reel effectif effective",
    Kind.PERIOD: "date jour exact reel effectif effective",
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


def date_meanings(column: str) -> tuple[Meaning, ...]:
    return (
        Meaning(
            column,
            "date | jour | quand | date temps fort",
            f"{ACTION} {DONE} debut demarrage",
        ),
        Meaning(column, "debute | commence | demarre", f"{ACTION} le"),
        Meaning(column, "tenue | realise", f"{ACTION} le", is_sure=False),
    )


def title_meaning(column: str, words: str) -> Meaning:
    said = "intitule | titre | libelle | objet | sujet | denomination | designation | quoi"
    named = " | ".join(f"nom {word}" for word in words.split())
    return Meaning(
        column, f"{said} | {named} | nom jour", f"{words} jour nom complet traite aborde"
    )


def identifier_meaning(words: str) -> Meaning:
    """« Réf. séance », « N° de réunion », « ID_ATELIER »."""
    pairs = (
        f"{key} {word}"
        for key in ("identifiant", "numero", "reference", "code")
        for word in words.split()
    )
    return Meaning("seance_id", " | ".join(pairs))


def theme_meanings(words: str = "") -> tuple[Meaning, ...]:
    beside = f"{ACTION} principal dominant aborde traite concerne national grand"
    beside += f" central prioritaire general travail domaine champ sujet contrat ville {words}"
    return (
        Meaning("thematique", "theme | thematique | problematique | entree thematique", beside),
        Meaning("thematique", "domaine | champ | sujet", beside, is_sure=False),
    )


def year_meaning(words: str = "") -> Meaning:
    return Meaning(
        "annee",
        "annee | exercice | millesime | an",
        f"exercice civil budgetaire comptable releve concerne reference {words}",
    )


PLACES = (
    "territoire | secteur | contrat ville | epci | agglomeration | agglo | collectivite"
    " | departement | secteur geographique | zone geographique | perimetre geographique"
    " | echelle territorial"
)
UNIT = Meaning("unite", "unite", "mesure compte")
PROGRESS = "statut | etat | avancement | stade | avancee | " + " | ".join(
    f"{degree} {of}"
    for degree in ("niveau", "degre", "stade")
    for of in ("avancement", "realisation")
)
COMMENT = (
    "commentaire | remarque | observation | note | annotation | precision | divers"
    " | information complementaire | info complementaire | complement | bilan qualitatif"
)
COMMENT_BESIDE = (
    "eventuel eventuelle divers diverse libre general complementaire remarque observation"
)


def bounds(low: str, high: str) -> tuple[Meaning, ...]:
    """« Borne inférieure », « Fourchette haute », « Min »."""

    def said(word: str, ends: str) -> str:
        sides = ("borne", "fourchette", "estimation", "limite")
        both = (f"{side} {end}" for side in sides for end in ends.split())
        return " | ".join((word, f"{word}imum", *both))

    return (
        Meaning(low, said("min", "bas basse inferieur inferieure")),
        Meaning(high, said("max", "haut haute superieur superieure")),
    )
