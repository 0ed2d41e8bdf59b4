"""Persons' lists: sign-in sheets and registrations become counts, and their names are forgotten."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read, Refused, Summed
from tests.written import csv_of

GIVEN = ("--valeur", "seance_id=S1")
SHEET = """
    Nom      | Prénom  | Structure              | Courriel               | Signature
    Marchand | Odile   | Centre social Picasso  | o.marchand@example.org |
    Lefebvre | Karim   | Ville de Creil         | k.lefebvre@example.org |
    Nguyen   | Solène  | Bailleur du Beauvaisis | s.nguyen@example.org   |
    Marchand | Odile   | Centre social Picasso  | o.marchand@example.org |
"""
NAMES = ("Marchand", "Odile", "Lefebvre", "Nguyen", "example.org")
# the fourth line is the first one again: a person signs once
SHEET_TRUTH = Summed("presences", "seance_id | participants\n S1 | 3", may_ask=True)
PROFILED = """
    Nom      | Prénom  | Profil                 | Séance
    Marchand | Odile   | Associations           | S1
    Lefebvre | Karim   | Agents collectivité PV | S1
    Nguyen   | Solène  | Associations           | S1
    Petit    | Hugo    | Élus                   | S2
"""
PROFILED_TRUTH = Summed(
    "presences",
    """
    seance_id | profil          | participants
    S1        | associations    | 2
    S1        | collectivite_pv | 1
    S2        | elus            | 1
""",
)
BY_DATE = """
    Date de la séance | Intitulé        | NOM      | PRENOM | Fonction       | Tel
    05/04/2022        | Réseau emploi   | MARCHAND | Odile  | Directrice     | 06 12 34 56 78
    05/04/2022        | Réseau emploi   | LEFEBVRE | Karim  | Chef de projet | 06 98 76 54 32
    14/06/2022        | Rencontre santé | NGUYEN   | Solène | Médiatrice     | 06 11 22 33 44
"""
BY_DATE_TRUTH = Summed(
    "presences",
    """
    seance_date | seance_intitule | participants
    2022-04-05  | Réseau emploi   | 2
    2022-06-14  | Rencontre santé | 1
""",
)
TICKED = """
    Nom      | Prénom | 05/04/2022 | 14/06/2022
    Marchand | Odile  | x          | x
    Lefebvre | Karim  |            | x
"""
BADGES = """
    Participant     | Présent
    Odile Marchand  | oui
    Karim Lefebvre  | non
    Solène Nguyen   | oui
"""
BADGES_TRUTH = Summed("presences", "seance_id | participants\n S1 | 2", may_ask=True)

# titles of pages and actions named after people are data, not persons
TITLES = """
    Date       | Type d'action     | Intitulé                  | Demi-journées | Lieu
    05/04/2022 | Groupe de travail | Visite de la cité Pasteur | 1             | Maison Jean Moulin
    06/04/2022 | Manifestation     | Prix Simone Veil          | 2             | Salle Marie Curie
"""
TITLES_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | intitule | demi_journees | lieu
    2 | 2022-04-05 | Visite de la cité Pasteur | 1 | Maison Jean Moulin
    3 | 2022-04-06 | Prix Simone Veil          | 2 | Salle Marie Curie
""",
)

ENTRIES = (
    Entry("emargement.xlsx", book(("Feuille", SHEET)), SHEET_TRUTH, GIVEN, NAMES),
    Entry("emargement_sans_seance.xlsx", book(("Feuille", SHEET)), Refused(), (), NAMES),
    Entry("inscrits_profils.csv", csv_of(PROFILED, ";", "cp1252"), PROFILED_TRUTH, (), NAMES),
    Entry(
        "presents_par_date.csv", csv_of(BY_DATE), BY_DATE_TRUTH, (), (*NAMES, "LEFEBVRE", "06 98")
    ),
    Entry("croix.csv", csv_of(TICKED), Refused(), (), NAMES),
    Entry("badges.csv", csv_of(BADGES), BADGES_TRUTH, GIVEN, ("Odile Marchand", "Lefebvre")),
    Entry("lieux_aux_noms_propres.csv", csv_of(TITLES), TITLES_TRUTH),
)
