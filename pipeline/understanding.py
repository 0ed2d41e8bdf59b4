"""How was a file read? Its kind, its header, its dates and numbers, column by column."""

from typing import Any

import polars as pl

from pipeline.layouts import Kind
from pipeline.map_columns import Understood
from pipeline.parse_numbers import DECIMAL, THOUSANDS
from pipeline.prepared import Prepared

_NUMERIC_DATE = r"^(\d{1,2})[/.-](\d{1,2})[/.-]"


def understanding(prepared: Prepared) -> dict[str, Any]:
    sheet = prepared.understood.sheet
    return {
        "nature": sheet.nature,
        "encodage": sheet.encoding,
        "separateur": sheet.separator,
        "feuille": sheet.name,
        "ligne_entete": sheet.header_line,
        "format_date": _date_format(prepared.understood),
        "decimale": _decimal_sign(prepared.understood),
        "colonnes": columns(prepared.understood),
        "lignes_donnees": prepared.rows.read_count,
    }


def first_rows(prepared: Prepared, count: int | None) -> list[list[Any]]:
    """Data rows as understood, kept or not, in the order of the file's columns."""
    read = prepared.rows.read if count is None else prepared.rows.read.head(count)
    columns = [_values(read, cible) for cible in _targets(prepared.understood)]
    return [list(row) for row in zip(*columns, strict=True)]


def _values(read: pl.DataFrame, cible: str | None) -> list[Any]:
    if cible is None or cible not in read.columns:
        return [None] * read.height
    return read[cible].to_list()


def _targets(understood: Understood) -> list[str | None]:
    """Our column for each header, where there is one."""
    # of two of our columns that one of the file gives, the first is told
    named = {position: name for name, position in reversed([*understood.sources.items()])}
    return [named.get(position) for position in range(len(understood.sheet.header))]


def columns(understood: Understood) -> list[dict[str, Any]]:
    """Each header, what it is read as and how surely; else what it may be, surest first."""
    return [_column(understood, at, cible) for at, cible in enumerate(_targets(understood))]


def _column(understood: Understood, at: int, cible: str | None) -> dict[str, Any]:
    kind = understood.layout.column(cible).kind if cible else None
    sure = understood.matched.columns[cible].near.confidence if cible else 0.0
    proposed = understood.matched.near.get(at, ())
    return {
        "source": understood.sheet.header[at],
        "cible": cible,
        "type": kind,
        "confiance": sure,
        "suggestions": [{"cible": n.spelling, "confiance": n.confidence} for n in proposed],
    }


def _texts(understood: Understood, kinds: tuple[Kind, ...]) -> pl.Series:
    """The written cells of the columns of some kinds."""
    cells, layout = understood.sheet.cells, understood.layout
    written = [
        cells[f"c{position}"].drop_nulls().alias("")
        for name, position in understood.sources.items()
        if layout.column(name).kind in kinds
    ]
    return pl.concat(written or [pl.Series("", [], pl.String)])


def _date_format(understood: Understood) -> str | None:
    """As the person said, else as most readers take what is written; None when it is asked."""
    kinds = (Kind.DATE, Kind.END_DATE, Kind.PERIOD)
    if said := _reading(understood, kinds):
        return said
    dates = _texts(understood, kinds)
    first, second = (dates.str.extract(_NUMERIC_DATE, group).cast(pl.Int64) for group in (1, 2))
    if (second > 12).any() and not (first > 12).any():
        return None
    if dates.str.contains(rf"{_NUMERIC_DATE}\d{{4}}").any():
        return "jj/mm/aaaa"
    return "aaaa-mm-jj" if dates.str.contains(r"^\d{4}-\d{2}-\d{2}").any() else None


def _decimal_sign(understood: Understood) -> str | None:
    """« 1.250 » alone shows none: it may be thousands."""
    kinds = (Kind.DECIMAL, Kind.COUNT, Kind.ESTIMATE, Kind.DURATION, Kind.INTEGER)
    said, numbers = _reading(understood, kinds), _texts(understood, kinds)
    if said == DECIMAL:
        return "."
    if said == THOUSANDS or numbers.str.contains(r"\d,\d").any():
        return ","
    return "." if numbers.str.contains(r"\d\.(?:\d{1,2}|\d{4,})(?:\D|$)").any() else None


def _reading(understood: Understood, kinds: tuple[Kind, ...]) -> str | None:
    said = dict(understood.choices.readings)
    named = [c.name for c in understood.layout.columns if c.kind in kinds and c.name in said]
    return said[named[0]] if named else None
