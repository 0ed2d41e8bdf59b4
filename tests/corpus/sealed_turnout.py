"""Présences of seven offices: publics in lines, in columns, merged, with totals."""

from typing import Any

from tests.corpus.builders import book, changed, sheet_of
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

LONG = """
    Code séance | Type de public               | Effectif | Saisi par
    A-2023-04   | Élus                         | 6        | accueil
    A-2023-04   | Associations                 | 18       | accueil
    A-2023-04   | Bailleurs                    | 3        | accueil
    A-2023-07   | Associations                 | 11       | accueil
    A-2023-07   | Habitants                    | 24       | accueil
    A-2023-07   | Autres                       | 2        | accueil
"""
LONG_TRUTH = Read(
    "presences",
    """
    ligne | seance_id < Code séance | profil < Type de public | participants < Effectif
    2 | A-2023-04 | elus < Élus | 6
    3 | A-2023-04 | associations < Associations | 18
    4 | A-2023-04 | habitat < Bailleurs | 3
    5 | A-2023-07 | associations < Associations | 11
    6 | A-2023-07 | citoyens < Habitants | 24
    7 | A-2023-07 | autres < Autres | 2
""",
)
DATED = """
    Date       | Intitulé de la séance             | Catégorie de participants               | Nombre de présents | Émargement
    2023-02-14 | Réseau des référents laïcité      | Collectivités - politique de la ville   | 9                  | oui
    2023-02-14 | Réseau des référents laïcité      | État - droit commun                     | 4                  | oui
    2023-02-14 | Réseau des référents laïcité      | Secteur associatif                      | 7                  | oui
    2023-05-23 | Visite de la cité éducative       | Collectivités - droit commun            | 5                  | non
    2023-05-23 | Visite de la cité éducative       | État - politique de la ville            | 3                  | non
    Total      |                                   |                                         | 28                 |
"""
DATED_TRUTH = Read(
    "presences",
    """
    ligne | seance_date < Date | seance_intitule < Intitulé de la séance | profil < Catégorie de participants | participants < Nombre de présents
    2 | 2023-02-14 | Réseau des référents laïcité | collectivite_pv < Collectivités - politique de la ville | 9
    3 | 2023-02-14 | Réseau des référents laïcité | etat_droit_commun < État - droit commun | 4
    4 | 2023-02-14 | Réseau des référents laïcité | associations < Secteur associatif | 7
    5 | 2023-05-23 | Visite de la cité éducative | collectivite_droit_commun < Collectivités - droit commun | 5
    6 | 2023-05-23 | Visite de la cité éducative | etat_pv < État - politique de la ville | 3
""",
    ignored=(7,),
)
WIDE = """
    Participation par public, année 2022 ||||||
    Date rencontre | Titre de la rencontre          | Élus locaux | Associations | Habitants | Entreprises | Total
    17/03/2022     | Forum des initiatives          | 4           | 22           | 31        | 2           | 59
    19/05/2022     | Atelier compost collectif      |             | 6            | 14        |             | 20
    20/10/2022     | Parrainage vers l'emploi       | 1           | 8            |           | 12          | 21
    08/12/2022     | Goûter de fin d'année          | 2           | 3            | 26        |             | 31
    Total          |                                | 7           | 39           | 71        | 14          | 131
"""
WIDE_TRUTH = Read(
    "presences",
    """
    ligne | seance_date < Date rencontre | seance_intitule < Titre de la rencontre | profil | participants
    3 | 2022-03-17 | Forum des initiatives | elus < Élus locaux | 4
    3 | 2022-03-17 | Forum des initiatives | associations < Associations | 22
    3 | 2022-03-17 | Forum des initiatives | citoyens < Habitants | 31
    3 | 2022-03-17 | Forum des initiatives | entreprises < Entreprises | 2
    4 | 2022-05-19 | Atelier compost collectif | associations < Associations | 6
    4 | 2022-05-19 | Atelier compost collectif | citoyens < Habitants | 14
    5 | 2022-10-20 | Parrainage vers l'emploi | elus < Élus locaux | 1
    5 | 2022-10-20 | Parrainage vers l'emploi | associations < Associations | 8
    5 | 2022-10-20 | Parrainage vers l'emploi | entreprises < Entreprises | 12
    6 | 2022-12-08 | Goûter de fin d'année | elus < Élus locaux | 2
    6 | 2022-12-08 | Goûter de fin d'année | associations < Associations | 3
    6 | 2022-12-08 | Goûter de fin d'année | citoyens < Habitants | 26
""",
    ignored=(7,),
    may_ask=True,
)
CODED = """
    N° séance | Agents collectivités PV | Agents collectivités droit commun | Bailleurs sociaux | Conseils citoyens
    2024-11   | 12                      | 3                                 | 2                 | 5
    2024-12   | 8                       | 0                                 | 6                 | 1
    2024-15   | 10                      | 4                                 | 1                 | 0
    2024-18   | 7                       | 1                                 | 3                 | 4
"""
CODED_TRUTH = Read(
    "presences",
    "ligne | seance_id < N° séance | profil | participants\n"
    + "\n".join(
        f"{line} | {code} | {profile} | {number}"
        for line, code, numbers in (
            (2, "2024-11", (12, 3, 2, 5)),
            (3, "2024-12", (8, 0, 6, 1)),
            (4, "2024-15", (10, 4, 1, 0)),
            (5, "2024-18", (7, 1, 3, 4)),
        )
        for profile, number in zip(
            (
                "collectivite_pv < Agents collectivités PV",
                "collectivite_droit_commun < Agents collectivités droit commun",
                "habitat < Bailleurs sociaux",
                "citoyens < Conseils citoyens",
            ),
            numbers,
            strict=True,
        )
    ),
    may_ask=True,
)
MERGED = """
    Référence séance | Profil                       | Nb participants
    UB-01            | Élu(e)s                      | 4
                     | Associations de quartier     | 15
                     | Entreprises privées          | 3
    UB-02            | Associations de quartier     | 9
                     | Habitants                    | 17
"""
MERGED_TRUTH = Read(
    "presences",
    """
    ligne | seance_id < Référence séance | profil < Profil | participants < Nb participants
    2 | UB-01 | elus < Élu(e)s | 4
    3 | UB-01 | associations < Associations de quartier | 15
    4 | UB-01 | entreprises < Entreprises privées | 3
    5 | UB-02 | associations < Associations de quartier | 9
    6 | UB-02 | citoyens < Habitants | 17
""",
)


def merged(workbook: Any) -> None:
    sheet = sheet_of(workbook, "Présents", MERGED)
    sheet.merge_range(1, 0, 3, 0, "UB-01")
    sheet.merge_range(4, 0, 5, 0, "UB-02")


ENTRIES = (
    Entry("publics_accueillis.csv", csv_of(LONG, ";", "cp1252", "\r\n"), LONG_TRUTH),
    Entry("emargements_2023.xlsx", book(("Émargements", DATED)), DATED_TRUTH),
    Entry("participation_2022.csv", csv_of(WIDE, ";", "utf-8-sig"), WIDE_TRUTH),
    Entry("publics_2024.csv", csv_of(CODED), CODED_TRUTH),
    Entry("presents_par_profil.xlsx", changed(merged), MERGED_TRUTH),
)
