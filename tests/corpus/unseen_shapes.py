"""Unseen half: the outside of files, from a portal, a Mac, a mailing, a shared drive."""

from typing import Any

from tests.corpus.builders import book, changed, html_of, ods_of, sheet_of, xlsb_of, zip_of
from tests.corpus.entries import Entry, Read, Refused
from tests.written import csv_of

TABLE = """
    Date       | Type d'action          | Intitulé             | Demi-journées | Thématique
    09/01/2023 | Cycle de qualification | L’œil du cinéaste    | 2             | Culture
    16/01/2023 | Proximité              | Bilan à mi-parcours  | 1             | Évaluation
"""
HEADER = "ligne | date_debut < Date | type_action < Type d'action | intitule < Intitulé | demi_journees < Demi-journées | thematique < Thématique"
ROWS = """
    {0} | 2023-01-09 | cycle_qualification < Cycle de qualification | L’œil du cinéaste | 2 | cohesion_sociale < Culture
    {1} | 2023-01-16 | proximite_territoriale < Proximité | Bilan à mi-parcours | 1 | gouvernance_evaluation < Évaluation
"""
DATED = TABLE.replace("09/01/2023", "2023-01-09").replace("16/01/2023", "2023-01-16")


def truth(first: int = 2, second: int = 3, ignored: tuple[int, ...] = ()) -> Read:
    return Read("seances", HEADER + ROWS.format(first, second), ignored)


LINES = csv_of(TABLE).decode().splitlines()
LETTERHEAD = "\n".join(
    [
        "Association régionale;;;;",
        '"Bilan des actions 2023 ; version 2";;;;',
        "Édité le 02/02/2024;;;;",
        "",
        *LINES,
        "",
        "Total;;;3;",
        "Source : tableau partagé;;;;",
    ]
)
PAGED = "\n".join(
    [LINES[0], LINES[1], "", LINES[0], LINES[2], "Sous-total page 2;;;1;", "TOTAL GÉNÉRAL;;;3;"]
)
QUOTED = "\r\n".join(
    ";".join(f'"{cell}"' for cell in line.split(";"))
    for line in csv_of(TABLE).decode().splitlines()
)
GUARDED = csv_of(TABLE).decode().replace("Bilan à", '"Bilan ""intermédiaire"";\nà')
GUARDED_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | type_action | intitule | demi_journees | thematique
    2 | 2023-01-09 | cycle_qualification | L’œil du cinéaste | 2 | cohesion_sociale
    3 | 2023-01-16 | proximite_territoriale | Bilan "intermédiaire"; à mi-parcours | 1 | gouvernance_evaluation
""",
)
LEGEND = """
    Légende
    P = proximité
    F = formation
"""
SUMMARY = """
    Type          | Total
    Qualification | 2
    Proximité     | 1
"""


def decorated(workbook: Any) -> None:
    """A merged title, an empty column at the left, a total in a formula, a note under it."""
    sheet = sheet_of(workbook, "Bilan 2023", DATED, row=3, column=1)
    sheet.merge_range(0, 1, 0, 5, "BILAN DES ACTIONS 2023")
    sheet.write(6, 1, "Total")
    sheet.write_formula(6, 4, "=SUM(E5:E6)", None, 3)
    sheet.write(8, 1, "* sous réserve de validation")


def filtered(workbook: Any) -> None:
    sheet = sheet_of(workbook, "Données", DATED)
    sheet.autofilter(0, 0, 2, 4)
    sheet.set_row(1, None, None, {"hidden": True})
    sheet_of(workbook, "Légende", LEGEND)
    sheet_of(workbook, "Synthèse", SUMMARY).hide()


def spoilt() -> bytes:
    """Saved twice as Windows text: « Ã© » where « é » was."""
    plain = TABLE.replace("œ", "oe").replace("’", "'")
    return csv_of(plain).decode("latin-1").encode("utf-8")


SPOILT_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | type_action | intitule | demi_journees | thematique
    2 | 2023-01-09 | cycle_qualification | ? | 2 | cohesion_sociale
    3 | 2023-01-16 | proximite_territoriale | ? | 1 | gouvernance_evaluation
""",
    may_ask=True,
)
ENCRYPTED = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    + b"\x00" * 1000
    + "EncryptionInfo".encode("utf-16-le")
    + "EncryptedPackage".encode("utf-16-le")
)
HALF = book(("Données", DATED))

ENTRIES = (
    Entry("portail.csv", csv_of(TABLE, ",", "utf-8-sig", "\r\n"), truth()),
    Entry("depuis_un_mac.csv", csv_of(TABLE, ";", "mac_roman", "\r"), truth()),
    Entry("texte_unicode.txt", csv_of(TABLE, "\t", "utf-16", "\r\n"), truth()),
    Entry("gros_boutiste.txt", csv_of(TABLE, "\t", "utf-16-be"), truth()),
    Entry("tout_entre_guillemets.csv", QUOTED.encode("cp1252"), truth()),
    Entry(
        "guillemets_et_retours.csv",
        GUARDED.replace("mi-parcours", 'mi-parcours"').encode(),
        GUARDED_TRUTH,
    ),
    Entry("en_tete_de_lettre.csv", LETTERHEAD.encode("cp1252"), truth(6, 7, (9, 10))),
    Entry("deux_pages.csv", PAGED.encode(), truth(2, 5, (4, 6, 7))),
    Entry("bilan_decore.xlsx", changed(decorated), truth(5, 6, (7,))),
    Entry("donnees_filtrees.xlsx", changed(filtered), truth()),
    Entry(
        "calendrier_1904.xlsm",
        changed(lambda b: sheet_of(b, "Données", DATED), date_1904=True),
        truth(),
    ),
    Entry("classeur_libre.ods", ods_of(DATED), truth()),
    Entry("classeur_binaire.xlsb", xlsb_of(TABLE), truth()),
    Entry("page_web.xls", html_of(TABLE), truth()),
    Entry(
        "dossier.zip",
        zip_of(
            {"2023/bilan.csv": csv_of(TABLE, ";", "cp1252"), "2023/photo.png": b"\x89PNG\r\n\x1a\n"}
        ),
        truth(),
    ),
    Entry("accents_perdus.csv", spoilt(), SPOILT_TRUTH),
    Entry("verrouille.xlsx", ENCRYPTED, Refused(("mot de passe",))),
    Entry("coupe.xlsx", HALF[: len(HALF) // 2], Refused()),
    Entry("image.xlsx", b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)), Refused()),
    Entry("que_des_points_virgules.csv", b";;;;\r\n;;;;\r\n", Refused()),
)
