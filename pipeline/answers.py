"""Which cells has the person already settled? They take the code that was answered, then are read.

An answer is about a text of a column of ours, wherever it comes back; "" leaves its cells empty.
"""

import re
from collections.abc import Mapping

import polars as pl

from pipeline.choices import Choices
from pipeline.code_lists import CodeLists
from pipeline.layouts import LAYOUTS, Column, Kind, Layout
from pipeline.map_columns import Understood
from pipeline.parse import READINGS
from pipeline.parse_codes import BETWEEN
from pipeline.parsed import distinct
from pipeline.problems import InputRefused
from pipeline.spelling import fold

_METRIC = ("canal", "indicateur")


def answered(text: pl.DataFrame, understood: Understood, lists: CodeLists) -> pl.DataFrame:
    """The data rows, still text, with the answers about codes in place of the cells.

    An answer that no longer names a code (it was kept, and the list has changed) settles nothing.
    """
    choices, layout = understood.choices, understood.layout
    for name in {column for column, _, _ in choices.codes}.intersection(text.columns):
        said = _by_text(
            {
                cell: code
                for cell, code in choices.codes_of(name).items()
                if is_answer(layout.column(name), code, lists)
            }
        )
        if name == "indicateur" and "canal" in text.columns:
            text = _metrics(text, said)
        several = layout.column(name).kind is Kind.CODES
        known = {
            cell: code or None
            for cell in distinct(text[name])
            if (code := _settled(cell, said, several=several)) is not None
        }
        old, new = (pl.Series(list(texts), dtype=pl.String) for texts in (known, known.values()))
        text = text.with_columns(pl.col(name).replace(old, new))
    return text


def _by_text(said: Mapping[str, str]) -> dict[str, str]:
    """Under the text itself, and whatever its case and accents; « ? » folds to nothing."""
    return {fold(text): code for text, code in said.items() if fold(text)} | dict(said)


def _settled(cell: str, said: Mapping[str, str], *, several: bool = False) -> str | None:
    found = said.get(cell, said.get(fold(cell)))
    if found is not None or not several:
        return found
    for between in BETWEEN:
        parts = [part for part in re.split(between, cell) if part.strip()]
        codes = [_settled(part, said) for part in parts]
        if len(parts) > 1 and any(code is not None for code in codes):
            pairs = zip(parts, codes, strict=True)
            return "|".join(filter(None, (p if code is None else code for p, code in pairs)))
    return None


def _metrics(text: pl.DataFrame, said: Mapping[str, str]) -> pl.DataFrame:
    """« Site : pages » answered by the code of a metric settles its channel too."""
    pair = text.select(pl.concat_str(_METRIC, separator=" : ")).to_series()
    known = {cell: code for cell in distinct(pair) if "." in (code := _settled(cell, said) or "")}
    codes = pair.replace_strict(known, default=None, return_dtype=pl.String).str.split_exact(".", 1)
    return text.with_columns(
        pl.coalesce(pl.lit(codes.struct[at]), pl.col(name)).alias(name)
        for at, name in enumerate(_METRIC)
    )


def is_answer(column: Column, code: str, lists: CodeLists) -> bool:
    """Whether a code, or several joined by a bar, may stand in a column."""
    if column.name in _METRIC:
        return True
    known = {fold(name) for name in lists.codes(column.code_list or "")}
    return {fold(part) for part in code.split("|") if part} <= known


def refuse_impossible(layout: Layout, choices: Choices, lists: CodeLists) -> None:
    """Raises InputRefused for an answer that names no code of a list, or no way of reading.

    A table of séances may hold their présences: answers may speak of both.
    """
    layouts = [LAYOUTS["presences"], layout] if layout.jeu == "seances" else [layout]
    columns = {column.name: column for each in layouts for column in each.columns}
    for name, text, code in choices.codes:
        if name not in columns or not is_answer(columns[name], code, lists):
            raise InputRefused(
                f"Réponse pour « {text} » : « {code} » n'est pas un code de « {name} ».",
                "Donnez un code de sa nomenclature.",
            )
    for name, reading in choices.readings:
        ways = READINGS.get(columns[name].kind, ()) if name in columns else ()
        if reading not in ways:
            raise InputRefused(
                f"La colonne « {name} » ne peut pas se lire « {reading} ».",
                f"Lectures possibles : {', '.join(ways) or 'aucune'}.",
            )
