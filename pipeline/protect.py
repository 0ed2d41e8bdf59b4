"""What must never go further? Personal columns and contacts are taken out at the door.

Nothing after this stage sees them. Whole columns that are about persons are emptied; a cell that
holds an e-mail or a telephone number becomes ``MASK``, which sets its row aside: a name often
stands beside them. A name in free text is only told.
"""

from dataclasses import replace

import polars as pl

from pipeline.choices import Choices, Pairs
from pipeline.contacts import MASK, masked, masked_text
from pipeline.parsed import unique_texts
from pipeline.person_names import is_full_name, without_names
from pipeline.personal_columns import is_personal, personal_columns
from pipeline.sheet import EXTRA, Sheet

__all__ = ["MASK", "is_personal", "masked_text", "protect", "protected_choices", "without_person"]

# a total may be written under the names: it must still tell its row from the others
_TOTAL = r"(?i)^(?:sous[ -]?|grand )?tota(?:l|ux)\b"


def protect(sheet: Sheet) -> Sheet:
    """The sheet without its personal columns, whose titles and positions stay, nor any contact."""
    personal = personal_columns(sheet)
    emptied = [_emptied(sheet, position) for position in personal]
    others = [n for n in range(len(sheet.header)) if n not in personal]
    names = [*(f"c{position}" for position in others), EXTRA]
    distinct = unique_texts(sheet.cells.select(names))
    *kept, extra = (masked(sheet.cells[name], distinct[name]) for name in names)
    beyond = without_names(extra, MASK)
    return replace(
        sheet,
        header=tuple(map(without_person, sheet.header)),
        name=without_person(sheet.name) if sheet.name else sheet.name,
        notes=tuple(map(masked_text, sheet.notes)),
        cells=sheet.cells.with_columns(*emptied, *kept, beyond),
        personal=personal,
        above=tuple(tuple(map(without_person, row)) for row in sheet.above),
    )


def _emptied(sheet: Sheet, position: int) -> pl.Expr:
    """Nothing but what makes a total or a repeated header."""
    cell, title = pl.col(f"c{position}"), sheet.header[position]
    total = pl.when(cell.str.contains(_TOTAL)).then(pl.lit("Total"))
    repeated = total.when(cell == title).then(pl.lit(without_person(title)))
    return repeated.alias(f"c{position}")


def without_person(text: str) -> str:
    """A title, or the name of a file or a sheet, that is told: not if it is a person's."""
    return MASK if is_full_name(text) else masked_text(text)


def protected_choices(choices: Choices) -> Choices:
    """What a person typed about a file is stored too: its contacts are masked.

    An answer about a contact is about no cell that is left: it is forgotten.
    """
    return replace(
        choices,
        sheet=without_person(choices.sheet) if choices.sheet else None,
        values=_masked(choices.values),
        columns=_masked(choices.columns),
        codes=tuple(item for item in choices.codes if masked_text(item[1]) == item[1]),
        seance=_masked(choices.seance),
    )


def _masked(pairs: Pairs) -> Pairs:
    return tuple((masked_text(name), masked_text(text)) for name, text in pairs)
