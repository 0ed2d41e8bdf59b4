"""How was a file read? Its kind, its header, its dates and numbers, column by column."""

from typing import Any

import polars as pl

from pipeline.build import Prepared
from pipeline.layouts import Kind
from pipeline.map_columns import Understood
from pipeline.spelling import fold

_CERTAIN, _BY_ITS_TITLE = 1.0, 0.9


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
        "colonnes": [
            _column(prepared, title, cible)
            for title, cible in zip(sheet.header, _targets(prepared.understood), strict=True)
        ],
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
    named = {position: name for name, position in understood.sources.items()}
    return [named.get(position) for position in range(len(understood.sheet.header))]


def _column(prepared: Prepared, title: str, cible: str | None) -> dict[str, Any]:
    kind = prepared.understood.layout.column(cible).kind if cible else None
    chosen = cible in dict(prepared.choices.columns).values()
    sure = _CERTAIN if chosen or fold(title) == fold(cible or "") else _BY_ITS_TITLE
    confidence = sure if cible else 0.0
    return {"source": title, "cible": cible, "type": kind, "confiance": confidence}


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
    dates = _texts(understood, (Kind.DATE, Kind.END_DATE, Kind.PERIOD))
    if dates.str.contains(r"^\d{1,2}/\d{1,2}/\d{4}").any():
        return "jj/mm/aaaa"
    return "aaaa-mm-jj" if dates.str.contains(r"^\d{4}-\d{2}-\d{2}").any() else None


def _decimal_sign(understood: Understood) -> str | None:
    numbers = _texts(
        understood, (Kind.DECIMAL, Kind.COUNT, Kind.ESTIMATE, Kind.DURATION, Kind.INTEGER)
    )
    if numbers.str.contains(r"\d,\d").any():
        return ","
    return "." if numbers.str.contains(r"\d\.\d").any() else None
