"""Workbooks: several sheets, hidden and merged cells, two calendars, four formats.

``files/suivi.xls`` is our own table saved by LibreOffice 7 (`soffice --headless --convert-to xls`
on the bytes of ``book(("Suivi", TABLE))``).
"""

from pathlib import Path
from typing import Any

from tests.corpus.builders import book, changed, ods_of, rewritten, sheet_of, xlsb_of, zip_of
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

XLS = Path(__file__).parent / "files" / "suivi.xls"
TABLE = """
    Date       | Type d'action     | Intitulé         | Demi-journées | Lieu
    2022-04-05 | Groupe de travail | Réseau emploi    | 1             | Creil
    2022-06-14 | Manifestation     | Rencontre santé  | 2             | Douai
"""
AS_TEXT = TABLE.replace("2022-04-05", "05/04/2022").replace("2022-06-14", "14/06/2022")
ROWS = """
    {0} | 2022-04-05 | groupe_travail_reseau < Groupe de travail | Réseau emploi | 1 | Creil
    {1} | 2022-06-14 | manifestation_informative < Manifestation | Rencontre santé | 2 | Douai
"""
HEADER = "ligne | date_debut < Date | type_action < Type d'action | intitule < Intitulé | demi_journees < Demi-journées | lieu < Lieu"


def truth(first: int, second: int) -> Read:
    return Read("seances", HEADER + ROWS.format(first, second))


TRUTH = truth(2, 3)
README = """
    Consignes
    Une ligne par date
    Ne pas modifier les listes
"""
LISTS = """
    Types             | Lieux
    Groupe de travail | Creil
    Manifestation     | Douai
"""


def merged(workbook: Any) -> None:
    """A day of two séances: its date and place stand once, over two rows."""
    sheet = sheet_of(workbook, "Suivi", TABLE)
    sheet.merge_range(3, 0, 4, 0, "21/06/2022")
    sheet.write_row(3, 1, ["Groupe de travail", "Matinée logement", 1])
    sheet.write_row(4, 1, ["Groupe de travail", "Après-midi emploi", 1])
    sheet.merge_range(3, 4, 4, 4, "Laon")


MERGED = Read(
    "seances",
    HEADER
    + ROWS.format(2, 3)
    + """
    4 | 2022-06-21 | groupe_travail_reseau | Matinée logement  | 1 | Laon
    5 | 2022-06-21 | groupe_travail_reseau | Après-midi emploi | 1 | Laon
""",
)


def hidden_parts(workbook: Any) -> None:
    sheet = sheet_of(workbook, "Suivi", TABLE)
    sheet.set_row(2, None, None, {"hidden": True})
    sheet.set_column(4, 4, None, None, {"hidden": True})


def without_result(workbook: Any) -> None:
    """A program wrote the formula, and nobody opened the file since: it holds no value."""
    sheet = sheet_of(workbook, "Suivi", TABLE)
    sheet.write_formula(2, 3, "=1+1", None, "")


def with_result(workbook: Any) -> None:
    sheet = sheet_of(workbook, "Suivi", TABLE)
    sheet.write_formula(2, 3, "=SUM(1,1)", None, 2)
    sheet.write_formula(3, 3, "=SUM(D2:D3)", None, 3)
    sheet.write(3, 0, "Total")


NO_RESULT = Read(
    "seances",
    """
    ligne | date_debut | type_action | intitule | demi_journees | lieu
    2 | 2022-04-05 | groupe_travail_reseau | Réseau emploi | 1 | Creil
    3 | 2022-06-14 | manifestation_informative | Rencontre santé | ? | Douai
""",
)
OTHER_YEAR = """
    Date       | Type d'action     | Intitulé        | Demi-journées | Lieu
    2021-10-12 | Groupe de travail | Réseau laïcité  | 1             | Lille
"""
PREVIOUS = book(("2022", TABLE), ("2021", OTHER_YEAR))


def vast() -> bytes:
    return rewritten(
        book(("Suivi", TABLE)),
        "xl/worksheets/sheet1.xml",
        lambda text: text.replace('<dimension ref="A1:E3"', '<dimension ref="A1:XFD1048576"'),
    )


PACKED = zip_of({"export/seances.csv": csv_of(AS_TEXT), "export/lisez-moi.txt": b"Bonjour."})
# two sheets that both hold séances: which one is meant, or both, is for the person to say
SHEETS_TRUTH = Read("seances", TRUTH.table, may_ask=True)

ENTRIES = (
    Entry("suivi.xlsx", book(("Suivi", TABLE)), TRUTH),
    Entry("suivi_texte.xlsx", book(("Suivi", AS_TEXT)), TRUTH),
    Entry("suivi_1904.xlsx", changed(lambda b: sheet_of(b, "Suivi", TABLE), date_1904=True), TRUTH),
    Entry("suivi.xls", XLS.read_bytes, TRUTH),
    Entry("suivi.xlsb", xlsb_of(AS_TEXT), TRUTH),
    Entry("suivi.ods", ods_of(TABLE), TRUTH),
    Entry("suivi_ailleurs.xlsx", book(("Suivi", TABLE), row=4, column=3), truth(6, 7)),
    Entry(
        "suivi_feuilles.xlsx",
        book(("Lisez-moi", README), ("Suivi", TABLE), ("Listes", LISTS)),
        TRUTH,
    ),
    Entry(
        "suivi_feuille_masquee.xlsx",
        book(("Suivi", TABLE), ("Archive", OTHER_YEAR), hidden=["Archive"]),
        TRUTH,
    ),
    Entry("suivi_deux_annees.xlsx", PREVIOUS, SHEETS_TRUTH),
    Entry("suivi_masques.xlsx", changed(hidden_parts), TRUTH),
    Entry("suivi_fusions.xlsx", changed(merged), MERGED),
    Entry("suivi_formule_jamais_ouverte.xlsx", changed(without_result), NO_RESULT),
    Entry("suivi_formules.xlsx", changed(with_result), Read("seances", TRUTH.table, ignored=(4,))),
    Entry("suivi_etendue.xlsx", vast, TRUTH),
    Entry("suivi.zip", PACKED, TRUTH),
)
