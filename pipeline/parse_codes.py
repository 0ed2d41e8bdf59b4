"""Which code does a cell name, by a spelling of the code lists or by one that is clearly near?"""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import islice

import polars as pl

from pipeline.code_lists import CodeLists
from pipeline.layouts import Column
from pipeline.layouts.nomenclatures import LIST_WORDS
from pipeline.parsed import Parsed, distinct, replaced, unread
from pipeline.protect import masked_text
from pipeline.spelling import fold
from pipeline.suggest import Near

_FEW, _ONE_IN = 20, 4
_LOOKED_AT = 500  # a whole column that names nothing is a wrong column: more would only be slow
BETWEEN = (r"\s*[|;\n]\s*", r"\s*[,\n]\s*", r"\s+[/+]\s+", r"\s+et\s+")
_SET = pl.List(pl.String)
Read = Callable[[str], str | None]


def codes(text: pl.Series, column: Column, lists: CodeLists) -> Parsed:
    """One code per cell."""
    exact = _exact(column, lists)
    read = {cell: exact(cell) for cell in distinct(text)}
    near = _near([cell for cell, code in read.items() if not code], column, lists)
    read |= {cell: code for cell, (code, _) in near.items()}
    values = replaced(text, {cell: code for cell, code in read.items() if code}, pl.String)
    return _told(text, values, column, lists, near)


def code_sets(text: pl.Series, column: Column, lists: CodeLists) -> Parsed:
    """Several codes per cell, separated by ``|`` or, where every part is known, otherwise."""
    exact = _exact(column, lists)
    read = {cell: _split(cell, exact) for cell in distinct(text)}
    unknown = [cell for cell, parts in read.items() if not parts]
    parts = dict.fromkeys(part for cell in unknown for part in _parts(cell) if not exact(part))
    near = _near(parts, column, lists)
    read |= {cell: _split(cell, _either(exact, near)) for cell in unknown}
    sets = {cell: list(dict.fromkeys(named.values())) for cell, named in read.items() if named}
    values = replaced(text, sets, _SET)
    used = {part: near[part] for cell in unknown for part in read[cell] if part in near}
    return _told(text, values, column, lists, used)


def count_named(cells: Sequence[str], column: Column, lists: CodeLists) -> int:
    """How many cells name codes; those that only come near count where one in four is exact."""
    exact, liste = _exact(column, lists), column.code_list or ""
    unknown = [c for c in cells if not (_split(c, exact) or lists.wrapped(liste, c))]
    named = len(cells) - len(unknown)
    if named * _ONE_IN < len(cells):
        return named
    return named + len(_near(unknown[:_FEW], column, lists))


def _exact(column: Column, lists: CodeLists) -> Read:
    spellings = lists.spellings(column.code_list or "")
    return lambda cell: spellings.get(fold(cell))


def _near(cells: Iterable[str], column: Column, lists: CodeLists) -> dict[str, tuple[str, Near]]:
    """Text → the code that it clearly means, and how surely."""
    liste = column.code_list or ""
    found = {cell: lists.near(liste, cell) for cell in islice(cells, _LOOKED_AT)}
    return {cell: near for cell, near in found.items() if near}


def _either(exact: Read, near: dict[str, tuple[str, Near]]) -> Read:
    return lambda cell: exact(cell) or (near[cell][0] if cell in near else None)


def _split(cell: str, read: Read) -> dict[str, str]:
    """Part → its code; nothing unless every part is known."""
    if whole := read(cell):
        return {cell: whole}
    for between in BETWEEN:
        named = {part: read(part) for part in re.split(between, cell) if part.strip()}
        known = {part: code for part, code in named.items() if code}
        if known and len(known) == len(named):
            return known
    return {}


def _parts(cell: str) -> list[str]:
    """The whole cell, then its parts, however it is cut."""
    cut = [part for between in BETWEEN for part in re.split(between, cell) if part.strip()]
    return [cell, *cut]


def _told(
    text: pl.Series,
    values: pl.Series,
    column: Column,
    lists: CodeLists,
    near: dict[str, tuple[str, Near]],
) -> Parsed:
    liste = column.code_list or ""
    frame = values.alias(text.name).to_frame()
    supposed = tuple(
        f"« {masked_text(cell)} » lu comme « {lists.short_label(liste, code)} » "
        f"(confiance {found.percent})"
        for cell, (code, found) in near.items()
    )
    broken = unread(text, values, pl.lit("code_inconnu"))
    if broken.is_empty():
        return Parsed(frame, broken, supposed)
    return Parsed(frame, _with_hints(text, broken, liste, lists), supposed)


def _with_hints(
    text: pl.Series, broken: pl.DataFrame, liste: str, lists: CodeLists
) -> pl.DataFrame:
    """The unknown cells, with the entries that they may name."""
    cells = text.gather(broken["position"])
    ambiguous = lists.ambiguous(liste)
    doubles = {cell: ambiguous.get(fold(cell)) for cell in distinct(cells)}
    near = {cell: lists.suggestions(liste, cell) for cell in islice(distinct(cells), _LOOKED_AT)}
    hints = {cell: _hint(liste, doubles[cell], near.get(cell, ())) for cell in doubles}
    rules = {cell: "code_ambigu" if found else "code_inconnu" for cell, found in doubles.items()}
    proposed = {cell: list(doubles[cell] or near.get(cell, ())) for cell in doubles}
    return broken.with_columns(
        replaced(cells, rules, pl.String).alias("regle"),
        replaced(cells, hints, pl.String).alias("attendu"),
        replaced(cells, proposed, _SET).alias("propositions"),
    )


def _hint(liste: str, doubles: Sequence[str] | None, near: Sequence[str]) -> str:
    if doubles:
        return " ou ".join(f"«\u00a0{label}\u00a0»" for label in doubles)
    if near:
        return f"{LIST_WORDS[liste]}. Vouliez-vous dire «\u00a0{near[0]}\u00a0»\u00a0?"
    return f"{LIST_WORDS[liste]}. Corrigez, ou ajoutez l'entrée à la nomenclature."
