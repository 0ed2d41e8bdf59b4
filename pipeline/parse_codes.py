"""Which code does a cell name? Spellings come from the code lists; unknown ones get suggestions."""

import re
from collections.abc import Sequence
from functools import partial
from itertools import islice

import polars as pl

from pipeline.code_lists import CodeLists
from pipeline.layouts import Column
from pipeline.layouts.nomenclatures import LIST_WORDS
from pipeline.parsed import Parsed, by_spelling, distinct, replaced, unread
from pipeline.spelling import fold

_SUGGESTED = 200  # a whole column that names nothing is a wrong column: more would only be slow
_BETWEEN = (r"\s*[|;\n]\s*", r"\s*[,\n]\s*", r"\s+/\s+", r"\s+et\s+")


def codes(text: pl.Series, column: Column, lists: CodeLists) -> Parsed:
    """One code per cell."""
    spellings = lists.spellings(column.code_list or "")
    values = by_spelling(text, lambda cell: spellings.get(fold(cell)), pl.String)
    return _told(text, values, column, lists)


def code_sets(text: pl.Series, column: Column, lists: CodeLists) -> Parsed:
    """Several codes per cell, separated by ``|`` or, where every part is known, otherwise."""
    spellings = lists.spellings(column.code_list or "")
    values = by_spelling(text, partial(_split, spellings=spellings), pl.List(pl.String))
    return _told(text, values, column, lists)


def _split(cell: str, spellings: dict[str, str]) -> Sequence[str] | None:
    if whole := spellings.get(fold(cell)):
        return [whole]
    for between in _BETWEEN:
        parts = [part for part in re.split(between, cell) if part.strip()]
        named = [spellings.get(fold(part)) for part in parts]
        if named and all(named):
            return list(dict.fromkeys(code for code in named if code))
    return None


def _told(text: pl.Series, values: pl.Series, column: Column, lists: CodeLists) -> Parsed:
    liste = column.code_list or ""
    frame = values.alias(text.name).to_frame()
    broken = unread(text, values, pl.lit("code_inconnu"))
    if broken.is_empty():
        return Parsed(frame, broken)
    cells = text.gather(broken["position"])
    doubles = {cell: lists.ambiguous(liste).get(fold(cell)) for cell in distinct(cells)}
    near = {cell: lists.suggestions(liste, cell) for cell in islice(distinct(cells), _SUGGESTED)}
    hints = {cell: _hint(liste, doubles[cell], near.get(cell, ())) for cell in doubles}
    rules = {cell: "code_ambigu" if found else "code_inconnu" for cell, found in doubles.items()}
    proposed = {cell: list(doubles[cell] or near.get(cell, ())) for cell in doubles}
    told = broken.with_columns(
        replaced(cells, rules, pl.String).alias("regle"),
        replaced(cells, hints, pl.String).alias("attendu"),
        replaced(cells, proposed, pl.List(pl.String)).alias("propositions"),
    )
    return Parsed(frame, told)


def _hint(liste: str, doubles: Sequence[str] | None, near: Sequence[str]) -> str:
    if doubles:
        return " ou ".join(f"«\u00a0{label}\u00a0»" for label in doubles)
    if near:
        return f"{LIST_WORDS[liste]}. Vouliez-vous dire «\u00a0{near[0]}\u00a0»\u00a0?"
    return f"{LIST_WORDS[liste]}. Corrigez, ou ajoutez l'entrée à la nomenclature."
