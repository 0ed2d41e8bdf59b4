"""What does the sheet « À lire… » of a corrected copy say? What to do, the legend, the problems."""

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from pipeline.corrected_cells import Copied
from pipeline.faults import Fault
from pipeline.grouping import line_ranges
from pipeline.ours import SOURCE_LINE, TO_CORRECT
from pipeline.prepared import Prepared
from pipeline.problems import french
from pipeline.protect import masked_text
from pipeline.write_workbook import Styles, height_of, on_paper, write_value

ROW_ASIDE, AT_FAULT, TO_CHECK = "#FFF4CC", "#F6C1B4", "#CFE3F5"
_WIDTHS = (18, 12, 26, 28, 110)
_MOST_LISTED = 5_000
_TODO = (
    "1. Corrigez les cellules colorées de la première feuille : un commentaire dit pourquoi.",
    f"2. Ne remplissez pas « {SOURCE_LINE.split(' (')[0]} » ni « {TO_CORRECT.split(' (')[0]} » : "
    "l'import ne les lit pas. Ne renommez pas les en-têtes.",
    "3. Enregistrez en .xlsx et déposez ce classeur sur la page Ajouter, tel quel.",
    "Les lignes déjà intégrées seront reconnues et ne compteront pas deux fois.",
)
_LEGEND = (
    (ROW_ASIDE, "Ligne mise de côté", "Elle ne compte nulle part tant qu'elle n'est pas corrigée."),
    (AT_FAULT, "Cellule à corriger", "C'est elle qui met la ligne de côté."),
    (TO_CHECK, "Cellule à vérifier", "La ligne est gardée ; la valeur est peut-être à revoir."),
)
_HEADER = ("Ligne d'origine", "Ligne ici", "Colonne", "Valeur trouvée", "Ce qu'il faut faire")


def write_guide(
    sheet: Worksheet, styles: Styles, prepared: Prepared, table: Copied, found: Sequence[Fault]
) -> None:
    """``found``: the problems of the rows that are in the copy."""
    for at, width in enumerate(_WIDTHS):
        sheet.set_column(at, at, width)
    title = french(f"Lignes à corriger : {masked_text(prepared.file_name)}")
    sheet.write_string(0, 0, title, styles.of(bold=True, font_size=14))
    row = 2
    for sentence in (*_TODO, *_left_out(prepared)):
        sheet.write_string(row, 0, french(sentence), styles.of())
        row += 1
    row = _write_legend(sheet, styles, row + 1)
    _write_faults(sheet, styles, table, found, row + 1)
    sheet.hide_gridlines(2)
    on_paper(sheet)


def _left_out(prepared: Prepared) -> list[str]:
    told = []
    if prepared.understood.personal:
        told.append("Les colonnes de noms et d'adresses ont été retirées : elles ne sont pas lues.")
    reasons = prepared.rows.ignored.rows()
    for reason in dict.fromkeys(reason for _, reason in reasons if reason != "ligne vide"):
        lines = line_ranges([line for line, why in reasons if why == reason])
        told.append(f"Lignes d'origine non reprises, car non lues ({reason}) : {lines}.")
    return told


def _write_legend(sheet: Worksheet, styles: Styles, row: int) -> int:
    """Returns the row under it."""
    sheet.write_string(row, 0, "Légende", styles.of(bold=True))
    for at, (tint, name, meaning) in enumerate(_LEGEND, row + 1):
        sheet.write_string(at, 0, name, styles.of(bg_color=tint, text_wrap=True, border=1))
        sheet.write_string(at, 1, french(meaning), styles.of())
    return row + 1 + len(_LEGEND)


def _write_faults(
    sheet: Worksheet, styles: Styles, table: Copied, found: Sequence[Fault], row: int
) -> None:
    for at, title in enumerate(_HEADER):
        sheet.write_string(row, at, title, styles.header)
    here = {line: at + 2 for at, line in reversed(list(enumerate(table.lines)))}
    for at, fault in enumerate(found[:_MOST_LISTED], row + 1):
        said = fault.sentence if fault.is_error else french(f"À vérifier : {fault.sentence}")
        sheet.set_row(at, height_of(said, _WIDTHS[-1]))
        cells = (float(fault.line), float(here[fault.line]), fault.title, fault.value, said)
        for position, value in enumerate(cells):
            aligned = "center" if isinstance(value, float) else "left"
            style = styles.cell(value, "#FFFFFF", text_wrap=True, align=aligned)
            write_value(sheet, at, position, value, style)
    more = len(found) - _MOST_LISTED
    if more > 0:
        told = f"… et {more} autres : la dernière colonne de la première feuille les dit tous."
        sheet.write_string(row + 1 + _MOST_LISTED, 0, french(told), styles.of())
