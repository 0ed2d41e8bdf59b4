"""Unseen half: lists of people from a front desk, a training body, a town hall."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Refused, Summed
from tests.written import csv_of

GIVEN = ("--valeur", "seance_id=R7")
NAMES = ("Delattre", "Yasmina", "Vanhoutte", "Rémi", "exemple.fr")
SIGNED = """
    N° | NOM - Prénom      | Organisme           | Mail                    | Émargement matin | Émargement après-midi
    1  | DELATTRE Yasmina  | Mission locale      | y.delattre@exemple.fr   | YD               | YD
    2  | VANHOUTTE Rémi    | Département         | r.vanhoutte@exemple.fr  | RV               |
    3  | COQUEL Inès       | Bailleur            | i.coquel@exemple.fr     | IC               | IC
"""
SIGNED_TRUTH = Summed("presences", "seance_id | participants\n R7 | 3", may_ask=True)
TRAINEES = """
    Civilité | Nom de famille | Prénom usuel | Date de naissance | Téléphone portable | Catégorie            | Code séance
    Mme      | Delattre       | Yasmina      | 12/03/1984        | 0612345678         | Associations         | R7
    M.       | Vanhoutte      | Rémi         | 01/07/1979        | 0698765432         | Associations         | R7
    Mme      | Coquel         | Inès         | 23/11/1990        | 0611223344         | Bailleurs            | R7
    M.       | Diallo         | Moussa       | 30/01/1965        | 0655443322         | Citoyens             | R8
"""
TRAINEES_TRUTH = Summed(
    "presences",
    """
    seance_id | profil | participants
    R7 | associations | 2
    R7 | habitat | 1
    R8 | citoyens | 1
""",
    may_ask=True,
)
GUESTS = """
    Prénom  | Nom       | Fonction          | Courriel professionnel | Date de la rencontre | Nom de la rencontre
    Yasmina | Delattre  | Conseillère       | y.delattre@exemple.fr  | 13/01/2023           | Lire un budget
    Rémi    | Vanhoutte | Chef de service   | r.vanhoutte@exemple.fr | 13/01/2023           | Lire un budget
    Inès    | Coquel    | Chargée d'accueil |                        | 13/01/2023           | Lire un budget
    Yasmina | Delattre  | Conseillère       | y.delattre@exemple.fr  | 14/01/2023           | Tour de ville
"""
GUESTS_TRUTH = Summed(
    "presences",
    """
    seance_date | seance_intitule | participants
    2023-01-13 | Lire un budget | 3
    2023-01-14 | Tour de ville | 1
""",
    may_ask=True,
)
ANSWERS = """
    Adresse mail           | Participera
    y.delattre@exemple.fr  | Oui
    r.vanhoutte@exemple.fr | Oui
    i.coquel@exemple.fr    | Non
"""
# who registers is not yet present: two, or the question
ANSWERS_TRUTH = Summed("presences", "seance_id | participants\n R7 | 2", may_ask=True)
DIRECTORY = """
    Nom       | Prénom  | Collectivité     | Fonction         | Téléphone
    Delattre  | Yasmina | Ville de Creil   | Élue             | 03 20 00 00 01
    Vanhoutte | Rémi    | Ville de Méru    | Maire            | 03 20 00 00 02
"""

ENTRIES = (
    Entry(
        "feuille_d_emargement.xlsx",
        book(("Signatures", SIGNED)),
        SIGNED_TRUTH,
        GIVEN,
        (*NAMES, "DELATTRE", "COQUEL"),
    ),
    Entry(
        "stagiaires.csv",
        csv_of(TRAINEES, ";", "cp1252"),
        TRAINEES_TRUTH,
        (),
        (*NAMES, "0612345678", "12/03/1984", "Diallo"),
    ),
    Entry("invites.xlsx", book(("Invités", GUESTS)), GUESTS_TRUTH, (), NAMES),
    Entry("reponses_invitation.csv", csv_of(ANSWERS), ANSWERS_TRUTH, GIVEN, NAMES),
    Entry(
        "annuaire.csv",
        csv_of(DIRECTORY, ";", "utf-8-sig"),
        Refused(),
        (),
        (*NAMES, "03 20 00 00 01"),
    ),
)
