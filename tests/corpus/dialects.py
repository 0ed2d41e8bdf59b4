"""Dialects: separators, quotes and line ends of the programs that say « CSV »."""

from tests.corpus.entries import Entry, Read, Refused
from tests.written import csv_of

TABLE = """
    Date       | Type d'action         | Intitulé            | Demi-journées | Lieu
    04/02/2022 | Sessions de formation | Accueil des relais  | 1             | Amiens
    11/02/2022 | Groupe de travail     | Réseau des bailleurs | 2            | Lens
"""
TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date | type_action < Type d'action | intitule < Intitulé | demi_journees < Demi-journées | lieu < Lieu
    2 | 2022-02-04 | session_formation < Sessions de formation | Accueil des relais | 1 | Amiens
    3 | 2022-02-11 | groupe_travail_reseau < Groupe de travail | Réseau des bailleurs | 2 | Lens
""",
)


def lines_of(separator: str) -> list[str]:
    return csv_of(TABLE, separator).decode().splitlines()


QUOTED = """Date;Type d'action;Intitulé;Demi-journées;Lieu
04/02/2022;Sessions de formation;"Accueil
des relais";1;"Amiens ; salle ""Picardie"" du 1er"
11/02/2022;Groupe de travail;Réseau des bailleurs;2;Lens
"""
QUOTED_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | type_action | intitule | demi_journees | lieu
    2 | 2022-02-04 | session_formation | Accueil des relais | 1 | Amiens ; salle "Picardie" du 1er
    3 | 2022-02-11 | groupe_travail_reseau | Réseau des bailleurs | 2 | Lens
""",
)
UNCLOSED = """Date;Type d'action;Intitulé;Demi-journées;Lieu
04/02/2022;Sessions de formation;"Accueil des relais;1;Amiens
11/02/2022;Groupe de travail;Réseau des bailleurs;2;Lens
12/02/2022;Groupe de travail;Réseau des élus;2;Lens
"""
DECIMAL_COMMA = """Date,Type d'action,Intitulé,Demi-journées,Lieu
04/02/2022,Sessions de formation,Accueil des relais,"0,5",Amiens
11/02/2022,Groupe de travail,"Bailleurs, communes et élus","1,5",Lens
"""
DECIMAL_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | type_action | intitule | demi_journees | lieu
    2 | 2022-02-04 | session_formation | Accueil des relais | 0.5 | Amiens
    3 | 2022-02-11 | groupe_travail_reseau | Bailleurs, communes et élus | 1.5 | Lens
""",
)
RAGGED = """Date;Type d'action;Intitulé;Demi-journées;Lieu;Commentaire
04/02/2022;Sessions de formation;Accueil des relais;1;Amiens
11/02/2022;Groupe de travail;Réseau des bailleurs;2
"""
RAGGED_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | type_action | intitule | demi_journees | lieu
    2 | 2022-02-04 | session_formation | Accueil des relais | 1 | Amiens
    3 | 2022-02-11 | groupe_travail_reseau | Réseau des bailleurs | 2 |
""",
)
# a semicolon that nobody quoted shifts every cell after it
SHIFTED = """Date;Type d'action;Intitulé;Demi-journées;Lieu
04/02/2022;Sessions de formation;Accueil ; les relais;1;Amiens
11/02/2022;Groupe de travail;Réseau des bailleurs;2;Lens
"""
SHIFTED_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | type_action | intitule | demi_journees | lieu
    2 | ? | ? | ? | ? | ?
    3 | 2022-02-11 | groupe_travail_reseau | Réseau des bailleurs | 2 | Lens
""",
)


def trailing() -> bytes:
    """Excel keeps columns that were once filled: separators at the end, lines of separators."""
    return "\r\n".join([*(line + ";;;" for line in lines_of(";")), ";" * 7, ";" * 7, ""]).encode(
        "cp1252"
    )


ENTRIES = (
    Entry("seances_point_virgule.csv", csv_of(TABLE, ";", "cp1252", "\r\n"), TRUTH),
    Entry("seances_virgule.csv", csv_of(TABLE, ","), TRUTH),
    Entry("seances_tabulation.txt", csv_of(TABLE, "\t"), TRUTH),
    Entry("seances_barre.txt", csv_of(TABLE, "|"), TRUTH),
    Entry("seances_retour_chariot.csv", csv_of(TABLE, ";", "utf-8", "\r"), TRUTH),
    Entry("seances_nuls.csv", csv_of(TABLE).replace(b"Lens", b"Le\x00ns\x00"), TRUTH),
    # Excel obeys this line and does not show it: the header stays its line 1
    Entry("seances_sep.csv", b"sep=;\r\n" + csv_of(TABLE, ";", "cp1252", "\r\n"), TRUTH),
    Entry("seances_guillemets.csv", QUOTED.encode(), QUOTED_TRUTH),
    Entry("seances_guillemet_ouvert.csv", UNCLOSED.encode(), Refused(("guillemet",))),
    Entry("seances_virgule_decimale.csv", DECIMAL_COMMA.encode(), DECIMAL_TRUTH),
    Entry("seances_lignes_courtes.csv", RAGGED.encode(), RAGGED_TRUTH),
    Entry("seances_cellule_en_trop.csv", SHIFTED.encode(), SHIFTED_TRUTH),
    Entry("seances_separateurs_en_fin.csv", trailing(), TRUTH),
)
