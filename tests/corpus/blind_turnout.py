"""Présences of other offices: sums only, families over two rows, technical names, broad words."""

from typing import Any

from tests.corpus.builders import book, changed, sheet_of
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

# nothing but sums, beside those who had registered (Rhône)
SUMS = """
    Date | Intitulé de la rencontre | Inscrits | Présents | Satisfaction (sur 5) | Animation
    2022-09-29 | Rentrée des professionnels | 62 | 48 | 4.2 | Hélène Bonnard
    2022-10-18 | Gentrification, mythes et réalités | 90 | 71 | 4.5 | Hélène Bonnard
    2022-11-24 | Quartiers fertiles, deux ans après | 35 | 26 | 3.9 | Yanis Cherel
    2022-12-08 | Emplois francs : bilan régional | 41 | 33 | 4.1 | Yanis Cherel
    Total | | 228 | 178 | |
"""
SUMS_TRUTH = Read(
    "presences",
    """
    ligne | seance_date < Date | seance_intitule < Intitulé de la rencontre | profil | participants < Présents
    2 | 2022-09-29 | Rentrée des professionnels | | 48
    3 | 2022-10-18 | Gentrification, mythes et réalités | | 71
    4 | 2022-11-24 | Quartiers fertiles, deux ans après | | 26
    5 | 2022-12-08 | Emplois francs : bilan régional | | 33
""",
    ignored=(6,),
)

# families merged over their kinds (Île-de-France)
FAMILIES = """
    Participation aux rencontres
    Code rencontre | | | | | | |
                   | Politique de la ville | Hors politique de la ville | Politique de la ville | Hors politique de la ville | Associations | Habitants | Entreprises
    R-01 | 9 | 4 | 2 | 1 | 12 | 3 |
    R-02 | 6 |   | 1 | 2 | 8 |   | 5
    R-03 | 11 | 3 | 2 |  | 15 | 7 |
"""
FAMILIES_TRUTH = Read(
    "presences",
    """
    ligne | seance_id < Code rencontre | profil | participants
    4 | R-01 | collectivite_pv | 9
    4 | R-01 | collectivite_droit_commun | 4
    4 | R-01 | etat_pv | 2
    4 | R-01 | etat_droit_commun | 1
    4 | R-01 | associations < Associations | 12
    4 | R-01 | citoyens < Habitants | 3
    5 | R-02 | collectivite_pv | 6
    5 | R-02 | etat_pv | 1
    5 | R-02 | etat_droit_commun | 2
    5 | R-02 | associations < Associations | 8
    5 | R-02 | entreprises < Entreprises | 5
    6 | R-03 | collectivite_pv | 11
    6 | R-03 | collectivite_droit_commun | 3
    6 | R-03 | etat_pv | 2
    6 | R-03 | associations < Associations | 15
    6 | R-03 | citoyens < Habitants | 7
""",
)


def families(workbook: Any) -> None:
    sheet = sheet_of(workbook, "Participation", FAMILIES)
    sheet.merge_range(1, 1, 1, 2, "Collectivités")
    sheet.merge_range(1, 3, 1, 4, "État")
    sheet.merge_range(1, 5, 1, 7, "Société civile")


# an extraction with technical names (Hauts-de-France)
EXTRACTED = """
    evt_ref | cat_part | nb_part | terr | maj_le
    A2023-07 | COLL_PV | 14 | Nord | 2023-07-01
    A2023-07 | COLL_DC | 6 | Nord | 2023-07-01
    A2023-07 | ETAT_PV | 2 | Nord | 2023-07-01
    A2023-07 | ETAT_DC | 3 | Nord | 2023-07-01
    A2023-09 | ASSO | 18 | Oise | 2023-09-30
    A2023-09 | BAILLEUR | 2 | Oise | 2023-09-30
    A2023-09 | ELU | 1 | Oise | 2023-09-30
    A2023-09 | HABITANT | 9 | Oise | 2023-09-30
"""
EXTRACTED_TRUTH = Read(
    "presences",
    """
    ligne | seance_id < evt_ref | profil < cat_part | participants < nb_part | territoires < terr
    2 | A2023-07 | collectivite_pv < COLL_PV | 14 | dep_59 < Nord
    3 | A2023-07 | collectivite_droit_commun < COLL_DC | 6 | dep_59 < Nord
    4 | A2023-07 | etat_pv < ETAT_PV | 2 | dep_59 < Nord
    5 | A2023-07 | etat_droit_commun < ETAT_DC | 3 | dep_59 < Nord
    6 | A2023-09 | associations < ASSO | 18 | dep_60 < Oise
    7 | A2023-09 | habitat < BAILLEUR | 2 | dep_60 < Oise
    8 | A2023-09 | elus < ELU | 1 | dep_60 < Oise
    9 | A2023-09 | citoyens < HABITANT | 9 | dep_60 < Oise
""",
)

# words that are broader than ours (Franche-Comté)
BROAD = """
    Intitulé de l'atelier | Date de l'atelier | Structure d'appartenance | Nb de personnes | dont femmes
    Repenser la médiation sociale | 06/06/2023 | Collectivités | 12 | 7
    Repenser la médiation sociale | 06/06/2023 | Services de l'État | 3 | 2
    Repenser la médiation sociale | 06/06/2023 | Associations | 16 | 11
    Repenser la médiation sociale | 06/06/2023 | Bailleurs sociaux | 4 | 1
    Lire les données de son quartier | 19/09/2023 | Collectivités | 9 | 6
    Lire les données de son quartier | 19/09/2023 | Conseils citoyens | 5 | 2
    Lire les données de son quartier | 19/09/2023 | Secteur privé | 2 | 1
"""
BROAD_TRUTH = Read(
    "presences",
    """
    ligne | seance_intitule < Intitulé de l'atelier | seance_date < Date de l'atelier | profil < Structure d'appartenance | participants < Nb de personnes
    2 | Repenser la médiation sociale | 2023-06-06 | ? | 12
    3 | Repenser la médiation sociale | 2023-06-06 | ? | 3
    4 | Repenser la médiation sociale | 2023-06-06 | associations < Associations | 16
    5 | Repenser la médiation sociale | 2023-06-06 | habitat < Bailleurs sociaux | 4
    6 | Lire les données de son quartier | 2023-09-19 | ? | 9
    7 | Lire les données de son quartier | 2023-09-19 | citoyens < Conseils citoyens | 5
    8 | Lire les données de son quartier | 2023-09-19 | entreprises < Secteur privé | 2
""",
)

ENTRIES = (
    Entry(
        "affluence_automne.xlsx",
        book(("Affluence", SUMS)),
        SUMS_TRUTH,
        secrets=("Bonnard", "Cherel"),
    ),
    Entry("participation_familles.xlsx", changed(families), FAMILIES_TRUTH),
    Entry("export_participations.csv", csv_of(EXTRACTED, ","), EXTRACTED_TRUTH),
    Entry("ateliers_structures.csv", csv_of(BROAD, "\t", "utf-8"), BROAD_TRUTH),
)
