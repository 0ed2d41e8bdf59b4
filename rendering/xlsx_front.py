"""What opens a workbook? « Lisez-moi »: what is counted, from where, and what the words mean."""

from collections.abc import Sequence

from indicators.blocks import Column, Grid, Row
from indicators.formats import date_long, typographic
from indicators.presentation import Book
from rendering.outline import FICTIONAL
from rendering.tokens import ACCENT
from rendering.xlsx_cells import Formats, Sheet, write_text
from rendering.xlsx_tables import add_table

NAME = "Lisez-moi"
WARNING = f"{FICTIONAL} : ne pas les citer, ne pas les diffuser comme des résultats."
_TINT, _WARNED_COLUMNS = "#FFE28A", 5
_TITLE_HEIGHT = 24
_STATUSES = Grid(
    (Column("Signe"), Column("Mot"), Column("Ce qu'il veut dire")),
    (
        Row(("▤", "Rapport", "Le chiffre est celui d'un rapport imprimé, en tout ou en partie.")),
        Row(("●", "Calculé", "Le chiffre est la somme de lignes connues.")),
        Row(
            ("◐", "Partiel", "Le chiffre repose sur une partie des lignes, que la couverture dit.")
        ),
        Row(("≠", "Non comparable", "L'autre période ne se compare pas : aucune évolution.")),
        Row(("○", "Non relevé", "Personne n'a noté ce chiffre : « n.d. », jamais 0.")),
    ),
)


def front_page(
    sheet: Sheet, book: Book, contents: Sequence[tuple[str, str]], formats: Formats
) -> None:
    """``contents``: each following sheet's name and title."""
    entitle(sheet, book.title, formats)
    row = 1
    if book.is_fictional:
        warn(sheet, row, formats)
        row += 1
    for label, text in _about(book):
        write_text(sheet, (row, 0), label, formats.of(bold=True))
        _write_link_or_text(sheet, row, text, formats)
        row += 1
    row = _contents(sheet, row + 1, contents, formats)
    row = _titled(sheet, row + 1, "Statuts", _STATUSES, formats)
    _titled(sheet, row + 1, "Définitions", book.definitions, formats)


def entitle(sheet: Sheet, title: str, formats: Formats) -> None:
    sheet.set_row(0, _TITLE_HEIGHT)
    write_text(sheet, (0, 0), typographic(title), formats.of(bold=True, font_size=16))


def warn(sheet: Sheet, row: int, formats: Formats) -> None:
    """A tinted line: the words run over its empty cells."""
    form = formats.of(bold=True, bg_color=_TINT)
    for column in range(1, _WARNED_COLUMNS):
        sheet.write_blank(row, column, None, form)
    write_text(sheet, (row, 0), WARNING, form)


def _about(book: Book) -> list[tuple[str, str]]:
    told = [
        ("Données", book.espace_label),
        ("Périmètre", book.scope_line),
        ("Source", book.source_line),
        ("Version des données", book.version),
        ("Enregistré le", date_long(book.date)),
        ("Vue", book.address),
    ]
    return [(label, text) for label, text in told if text]


def _write_link_or_text(sheet: Sheet, row: int, text: str, formats: Formats) -> None:
    if text.startswith(("http://", "https://")):
        sheet.write_url(row, 1, text, formats.of(font_color=ACCENT, underline=1), text)
    else:
        write_text(sheet, (row, 1), text, formats.of())


def _contents(sheet: Sheet, row: int, contents: Sequence[tuple[str, str]], formats: Formats) -> int:
    write_text(sheet, (row, 0), "Feuilles", formats.of(bold=True, font_size=13))
    for name, title in contents:
        row += 1
        target = f"internal:'{name.replace(chr(39), chr(39) * 2)}'!A1"
        sheet.write_url(row, 0, target, formats.of(font_color=ACCENT, underline=1), name)
        write_text(sheet, (row, 1), title, formats.of())
    return row + 1


def _titled(sheet: Sheet, row: int, title: str, grid: Grid, formats: Formats) -> int:
    write_text(sheet, (row, 0), title, formats.of(bold=True, font_size=13))
    return add_table(sheet, row + 1, grid, f"t_{title.casefold()[:3]}_lisez_moi", formats).after
