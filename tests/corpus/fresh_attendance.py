"""Fresh, présences: long, wide, with families above, with words for numbers."""

from typing import Any

from tests.corpus.builders import book, changed, sheet_of
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

LONG = """
    Réf. séance | Catégorie de public                   | Effectif
    2023-17     | Agents des collectivités (PV)         | 14
    2023-17     | Agents collectivité (droit commun)    | 6
    2023-17     | Agents de l'État droit commun         | 3
    2023-17     | Bailleurs sociaux                     | 4
    2023-18     | Assos                                 | 10
    2023-18     | Elu·e·s                               | 2
    2023-18     | Entreprises (secteur privé)           | 1
    Total       |                                       | 40
"""
LONG_TRUTH = Read(
    "presences",
    """
    ligne | seance_id < Réf. séance | profil < Catégorie de public | participants < Effectif
    2 | 2023-17 | collectivite_pv < Agents des collectivités (PV) | 14
    3 | 2023-17 | collectivite_droit_commun < Agents collectivité (droit commun) | 6
    4 | 2023-17 | etat_droit_commun < Agents de l'État droit commun | 3
    5 | 2023-17 | habitat < Bailleurs sociaux | 4
    6 | 2023-18 | associations < Assos | 10
    7 | 2023-18 | elus < Elu·e·s | 2
    8 | 2023-18 | entreprises < Entreprises (secteur privé) | 1
""",
    ignored=(9,),
)
WIDE = """
    Date de la séance | Titre de la séance   | Collectivité PV | Collectivité droit commun | Etat PV | Associations (DSP compris) | Elu(e)s | Usagers | Autres publics
    06/02/2024        | Atelier coéducation  | 4               | 2                         | 1       | 9                          | 1       | 3       | 0
    12/03/2024        | Atelier parentalité  | 2               | 0                         | 0       | 11                         | 0       | 6       | 2
"""
WIDE_TRUTH = Read(
    "presences",
    """
    ligne | seance_date | seance_intitule | profil | participants
    2 | 2024-02-06 | Atelier coéducation | collectivite_pv < Collectivité PV | 4
    2 | 2024-02-06 | Atelier coéducation | collectivite_droit_commun < Collectivité droit commun | 2
    2 | 2024-02-06 | Atelier coéducation | etat_pv < Etat PV | 1
    2 | 2024-02-06 | Atelier coéducation | associations < Associations (DSP compris) | 9
    2 | 2024-02-06 | Atelier coéducation | elus < Elu(e)s | 1
    2 | 2024-02-06 | Atelier coéducation | citoyens < Usagers | 3
    2 | 2024-02-06 | Atelier coéducation | autres < Autres publics | 0
    3 | 2024-03-12 | Atelier parentalité | collectivite_pv | 2
    3 | 2024-03-12 | Atelier parentalité | collectivite_droit_commun | 0
    3 | 2024-03-12 | Atelier parentalité | etat_pv | 0
    3 | 2024-03-12 | Atelier parentalité | associations | 11
    3 | 2024-03-12 | Atelier parentalité | elus | 0
    3 | 2024-03-12 | Atelier parentalité | citoyens | 6
    3 | 2024-03-12 | Atelier parentalité | autres | 2
""",
)
DATED = """
    DATE SEANCE | INTITULE SEANCE     | PROFIL PARTICIPANT   | NB PRESENTS
    2024-11-05  | RESEAU EDUCATION    | ASSOCIATIONS         | 8
    2024-11-05  | RESEAU EDUCATION    | ELUS                 | 1
    2024-11-19  | RESEAU SANTE        | CONSEILLERS CITOYENS | 4
    2024-11-19  | RESEAU SANTE        | ETAT PV              | 2
"""
DATED_TRUTH = Read(
    "presences",
    """
    ligne | seance_date < DATE SEANCE | seance_intitule < INTITULE SEANCE | profil < PROFIL PARTICIPANT | participants < NB PRESENTS
    2 | 2024-11-05 | RESEAU EDUCATION | associations < ASSOCIATIONS | 8
    3 | 2024-11-05 | RESEAU EDUCATION | elus < ELUS | 1
    4 | 2024-11-19 | RESEAU SANTE | citoyens < CONSEILLERS CITOYENS | 4
    5 | 2024-11-19 | RESEAU SANTE | etat_pv < ETAT PV | 2
""",
)
FAMILIES = """
    N° séance | Agents des collectivités |    | Agents de l'État |    | Associations | Acteurs de l'habitat
              | PV                       | DC | PV               | DC |              |
    A12       | 3                        | 5  | 2                | 1  | 6            | 2
    A13       | 1                        | 0  | 0                | 2  | 4            | 3
"""
FAMILIES_TRUTH = Read(
    "presences",
    """
    ligne | seance_id | profil | participants
    3 | A12 | collectivite_pv | 3
    3 | A12 | collectivite_droit_commun | 5
    3 | A12 | etat_pv | 2
    3 | A12 | etat_droit_commun | 1
    3 | A12 | associations < Associations | 6
    3 | A12 | habitat < Acteurs de l'habitat | 2
    4 | A13 | collectivite_pv | 1
    4 | A13 | collectivite_droit_commun | 0
    4 | A13 | etat_pv | 0
    4 | A13 | etat_droit_commun | 2
    4 | A13 | associations | 4
    4 | A13 | habitat | 3
""",
    may_ask=True,
)


def families(workbook: Any) -> None:
    sheet = sheet_of(workbook, "Présences", FAMILIES)
    sheet.merge_range(0, 1, 0, 2, "Agents des collectivités")
    sheet.merge_range(0, 3, 0, 4, "Agents de l'État")


ENTRIES = (
    Entry("comptage_publics.xlsx", book(("Publics", LONG)), LONG_TRUTH),
    Entry("ateliers_presences.csv", csv_of(WIDE, ";", "cp1252", "\r\n"), WIDE_TRUTH),
    Entry("EMARGEMENTS_COMPTES.csv", csv_of(DATED, ","), DATED_TRUTH),
    Entry("presences_familles.xlsx", changed(families), FAMILIES_TRUTH),
)
