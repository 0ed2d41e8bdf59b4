"""What does the sheet « Lisez-moi… » of a template say? How to fill it, and each column."""

from xlsxwriter.worksheet import Worksheet

from pipeline.accepted import accepted
from pipeline.code_lists import CodeLists
from pipeline.column_words import column_words
from pipeline.layouts import LAYOUTS
from pipeline.problems import french
from pipeline.write_workbook import Styles, height_of, on_paper, write_value

NEEDED = {"oui": "obligatoire", "au choix": "au choix", "": "facultatif"}
_TODO = (
    "1. Écrivez vos lignes sous la ligne d'exemple de la première feuille, sans changer les "
    "en-têtes.",
    "2. La ligne marquée EXEMPLE n'est jamais lue : gardez-la ou supprimez-la, et n'écrivez pas "
    "EXEMPLE dans les vôtres.",
    "3. Supprimez les colonnes facultatives que vous n'utilisez pas : une colonne absente garde ce "
    "qui était connu, une cellule vide l'efface.",
    "4. N'écrivez aucun nom de personne, courriel ou téléphone.",
    "5. Enregistrez, puis déposez ce classeur sur la page Ajouter : rien n'est intégré sans que "
    "vous l'ayez vu.",
)
_EITHER = "« au choix » : il en faut une parmi celles ainsi marquées."
_PAIR = "« au choix » : l'identifiant de la séance, ou bien sa date et son intitulé."
_OWN_COLUMNS = (
    "Selon la liste, d'autres colonnes s'ajoutent : voir « Nomenclatures » dans le guide."
)
_HEADER = ("Colonne", "À remplir", "Contenu", "Valeurs à choisir")
_WIDTHS = (28, 14, 70, 70)


def write_guide(sheet: Worksheet, styles: Styles, jeu: str, lists: CodeLists) -> None:
    for at, width in enumerate(_WIDTHS):
        sheet.set_column(at, at, width)
    title = french(f"Modèle de fichier : {LAYOUTS[jeu].libelle}")
    sheet.write_string(0, 0, title, styles.of(bold=True, font_size=14))
    told = [*_TODO, *_about(jeu)]
    for row, sentence in enumerate(told, 2):
        sheet.write_string(row, 0, french(sentence), styles.of())
    _write_columns(sheet, styles, jeu, lists, len(told) + 3)
    sheet.hide_gridlines(2)
    on_paper(sheet)


def _about(jeu: str) -> list[str]:
    if jeu == "nomenclatures":
        return [_OWN_COLUMNS]
    if jeu == "presences":
        return [_PAIR]
    return [_EITHER] if LAYOUTS[jeu].either else []


def _write_columns(
    sheet: Worksheet, styles: Styles, jeu: str, lists: CodeLists, header_row: int
) -> None:
    for at, title in enumerate(_HEADER):
        sheet.write_string(header_row, at, title, styles.header)
    for row, words in enumerate(column_words(jeu), header_row + 1):
        choices = " · ".join(accepted(jeu, words.column, lists))
        cells = (words.title, NEEDED[words.needed], french(words.content), choices or None)
        tallest = max(height_of(text, _WIDTHS[2]) for text in cells)
        sheet.set_row(row, tallest)
        for at, text in enumerate(cells):
            write_value(sheet, row, at, text, styles.cell(text, "#FFFFFF", text_wrap=True))
