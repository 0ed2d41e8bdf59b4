"""Types of action in columns: is each line a séance, or a count that holds several?"""

from collections.abc import Mapping
from dataclasses import replace

import polars as pl

from pipeline.layouts import LAYOUTS
from pipeline.meant import probable
from pipeline.problems import InputRefused, problems
from pipeline.sheet import LINE
from pipeline.wide.shape import ZERO, Plan, Wide, nothing
from pipeline.wide.titles import Named

_TICK = "coche"


def plan(table: Wide, types: Mapping[int, Named], kept: Mapping[int, str]) -> Plan:
    """A line is a séance of the type whose column holds its half-days.

    Raises InputRefused for a grid that counts half-days by period, without any title.
    """
    _require_titles(kept)
    is_ticked = "demi_journees" in _named(kept)
    value = _TICK if is_ticked else _unit(table)
    said = "le type" if is_ticked else "le type et la durée"
    told = (
        f"{len(types)} colonnes de types d'action lues comme {said} de chaque séance "
        f"(« {value} ») ; 0 y veut dire : pas de ce type.",
    )
    columns = {position: name.value for position, name in types.items()}
    own = Plan("seances", kept, ("type_action",), columns, value, told, zero_is_nothing=True)
    return replace(own, problems=[_several(table, types)])


def _require_titles(kept: Mapping[int, str]) -> None:
    named = _named(kept)
    if not named & {"intitule", "action", "seance_id"}:
        raise InputRefused(
            "Ce tableau compte des demi-journées par période et par type d'action : ce ne sont pas "
            "des séances.",
            "Donnez une ligne par séance (date, intitulé, type, durée). Les totaux imprimés dans "
            "un rapport se donnent dans le jeu « chiffres_publies ».",
        )


def _named(kept: Mapping[int, str]) -> set[str]:
    layout = LAYOUTS["seances"]
    return {column.name for title in kept.values() if (column := probable(layout, title))}


def _unit(table: Wide) -> str:
    """Half-days, unless what stands above the types says days."""
    column = LAYOUTS["seances"].column("demi_journees")
    above = (text for text in table.sheet.texts_above if LAYOUTS["seances"].match(text) == column)
    return next(above, column.name)


def _several(table: Wide, types: Mapping[int, Named]) -> pl.DataFrame:
    cells = [pl.col(f"c{position}") for position in types]
    filled = [(~nothing(cell) & ~cell.str.contains(ZERO)).cast(pl.Int64) for cell in cells]
    lines = table.cells.filter(pl.sum_horizontal(filled) > 1).select(LINE)
    return problems(lines, colonne=None, regle="plusieurs_types")
