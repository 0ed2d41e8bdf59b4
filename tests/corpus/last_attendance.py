"""Présences as an office counts them: a line per public, a column per public, a sign-in sheet."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read, Summed
from tests.written import csv_of

BY_PUBLIC = """
    Code séance | Catégorie de public | Effectif
    2023-F04    | Élus locaux         | 6
    2023-F04    | Bailleurs sociaux   | 11
    2023-F04    | Habitants           | 3
    2023-F05    | Associations        | 14
    2023-F05    | Autre               | 2
"""
BY_PUBLIC_TRUTH = Read(
    "presences",
    """
    ligne | seance_id < Code séance | profil < Catégorie de public | participants < Effectif
    2 | 2023-F04 | elus < Élus locaux          | 6
    3 | 2023-F04 | habitat < Bailleurs sociaux | 11
    4 | 2023-F04 | citoyens < Habitants        | 3
    5 | 2023-F05 | associations < Associations | 14
    6 | 2023-F05 | autres < Autre              | 2
""",
)
BY_MEETING = """
    Date de la réunion | Intitulé de la réunion     | Public       | Présents
    2023-03-28         | Les conseils citoyens      | Citoyens     | 19
    2023-03-28         | Les conseils citoyens      | Associations | 8
    2023-05-16         | Lire le budget de sa ville | Élus         | 12
    2023-05-16         | Lire le budget de sa ville | Entreprises  | 1
"""
BY_MEETING_TRUTH = Read(
    "presences",
    """
    ligne | seance_date < Date de la réunion | seance_intitule < Intitulé de la réunion | profil < Public | participants < Présents
    2 | 2023-03-28 | Les conseils citoyens      | citoyens < Citoyens         | 19
    3 | 2023-03-28 | Les conseils citoyens      | associations < Associations | 8
    4 | 2023-05-16 | Lire le budget de sa ville | elus < Élus                 | 12
    5 | 2023-05-16 | Lire le budget de sa ville | entreprises < Entreprises   | 1
""",
)
COLUMNS = """
    Réf. séance | Collectivités politique de la ville | Collectivités droit commun | État politique de la ville | État droit commun | Associations | Élus | Total
    V-11        | 9                                   | 4                          | 2                          | 1                 | 7            | 3    | 26
    V-12        | 5                                   | 6                          | 1                          | 2                 | 12           | 1    | 27
"""
COLUMNS_TRUTH = Read(
    "presences",
    """
    ligne | seance_id | profil | participants
    2 | V-11 | collectivite_pv < Collectivités politique de la ville  | 9
    2 | V-11 | collectivite_droit_commun < Collectivités droit commun | 4
    2 | V-11 | etat_pv < État politique de la ville                   | 2
    2 | V-11 | etat_droit_commun < État droit commun                  | 1
    2 | V-11 | associations < Associations                            | 7
    2 | V-11 | elus < Élus                                            | 3
    3 | V-12 | collectivite_pv           | 5
    3 | V-12 | collectivite_droit_commun | 6
    3 | V-12 | etat_pv                   | 1
    3 | V-12 | etat_droit_commun         | 2
    3 | V-12 | associations              | 12
    3 | V-12 | elus                      | 1
""",
)
CROSSED = """
    Date       | Séance                     | Habitants | Associations | Bailleurs | Entreprises | Autres
    10/10/2023 | Le tri au pied des tours   | 22        | 5            | 4         |             | 1
    17/10/2023 | L'emploi des jeunes        |           | 9            | 1         | 13          | 3
"""
CROSSED_TRUTH = Read(
    "presences",
    """
    ligne | seance_date | seance_intitule | profil | participants
    2 | 2023-10-10 | Le tri au pied des tours | citoyens < Habitants        | 22
    2 | 2023-10-10 | Le tri au pied des tours | associations < Associations | 5
    2 | 2023-10-10 | Le tri au pied des tours | habitat < Bailleurs         | 4
    2 | 2023-10-10 | Le tri au pied des tours | autres < Autres             | 1
    3 | 2023-10-17 | L'emploi des jeunes      | associations                | 9
    3 | 2023-10-17 | L'emploi des jeunes      | habitat                     | 1
    3 | 2023-10-17 | L'emploi des jeunes      | entreprises < Entreprises   | 13
    3 | 2023-10-17 | L'emploi des jeunes      | autres                      | 3
""",
)
SIGNED = """
    Date       | Réunion               | Nom       | Prénom   | Profil       | Présent
    2023-11-07 | Réseau petite enfance | Vasseur   | Mathilde | Association  | oui
    2023-11-07 | Réseau petite enfance | Delattre  | Karim    | Association  | oui
    2023-11-07 | Réseau petite enfance | Leclercq  | Odile    | Élu          | oui
    2023-11-07 | Réseau petite enfance | Bouchez   | Ahmed    | Association  | non
    2023-11-07 | Réseau petite enfance | Caudrelier | Solène  | Habitant     | oui
"""
SIGNED_TRUTH = Summed(
    "presences",
    """
    profil       | participants
    associations | 2
    elus         | 1
    citoyens     | 1
""",
)
SIGNED_NAMES = ("Vasseur", "Delattre", "Leclercq", "Bouchez", "Caudrelier")


ENTRIES = (
    Entry("effectifs_par_public.csv", csv_of(BY_PUBLIC, ";", "cp1252"), BY_PUBLIC_TRUTH),
    Entry("presents_aux_reunions.xlsx", book(("Présents", BY_MEETING)), BY_MEETING_TRUTH),
    Entry("tableau_des_publics.xlsx", book(("Publics", COLUMNS)), COLUMNS_TRUTH),
    Entry("frequentation_octobre.csv", csv_of(CROSSED, ";", "utf-8-sig", "\r\n"), CROSSED_TRUTH),
    Entry(
        "emargement_petite_enfance.xlsx",
        book(("Émargement", SIGNED)),
        SIGNED_TRUTH,
        secrets=SIGNED_NAMES,
    ),
)
