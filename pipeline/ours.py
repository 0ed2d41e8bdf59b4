"""What did the product itself add to a file that it gave out? It is never read back as data."""

from collections.abc import Sequence
from dataclasses import replace

import polars as pl

from pipeline.sheet import EXTRA, LINE, Sheet
from pipeline.spelling import fold

# names that nobody else gives: a person's own « Lisez-moi » is told not to be read
GUIDE_OF_COPY, GUIDE_OF_TEMPLATE = "À lire avant de corriger", "Lisez-moi du modèle"
LISTS = "Listes du modèle"
OWN_SHEETS = (GUIDE_OF_COPY, GUIDE_OF_TEMPLATE, LISTS)
SOURCE_LINE = "Ligne d'origine (ne pas remplir)"
TO_CORRECT = "À corriger (ne pas remplir)"
# stands for the personal columns that a copy leaves out: rows that look the same without them
# are still not the same person
NAMES_REMOVED = "Noms retirés"
EXAMPLE, EXAMPLE_REASON = "EXEMPLE", "ligne d'exemple du modèle"
_OWN_COLUMNS = {fold(SOURCE_LINE), fold(TO_CORRECT)}


def as_brought(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The sheets of a file without what we added to them."""
    others = [sheet for sheet in sheets if sheet.name not in OWN_SHEETS]
    return [_without_own_columns(sheet) for sheet in others or sheets]


def is_example(cell: pl.Expr) -> pl.Expr:
    """Whether a cell marks the example row of a template: « EXEMPLE », or « EXEMPLE : … »."""
    starts = [cell.str.starts_with(f"{EXAMPLE}{space}:") for space in (" ", "\u00a0")]
    return pl.any_horizontal(cell == EXAMPLE, *starts)


def _without_own_columns(sheet: Sheet) -> Sheet:
    kept = [i for i, title in enumerate(sheet.header) if fold(title) not in _OWN_COLUMNS]
    if len(kept) == len(sheet.header):
        return sheet
    names = [pl.col(f"c{old}").alias(f"c{new}") for new, old in enumerate(kept)]
    header = tuple(sheet.header[i] for i in kept)
    return replace(sheet, header=header, cells=sheet.cells.select(LINE, *names, EXTRA))
