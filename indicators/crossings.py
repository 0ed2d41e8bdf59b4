"""How do two dimensions of a figure cross? A table with the totals of both sides."""

from collections.abc import Iterable, Mapping

from indicators import lookups
from indicators.answer import Codes
from indicators.blocks import Cell, Column, Grid, Row, Table
from indicators.breakdowns import left_out
from indicators.dimensions import DIMENSIONS
from indicators.figures import NON_DIFFUSE, Figure
from indicators.narrowing import cell_key
from indicators.standing import too_thin
from indicators.view import View, source_line


def crossed(view: View, identifier: str, indicateur: str, rows: str, columns: str) -> Table:
    """Two dimensions of an additive indicator, with the totals of rows and columns."""
    figure = view.figure(indicateur, rows, columns)
    values = {line.codes: line.valeur or 0 for line in figure.lignes}
    row_codes = _codes(view, figure, 0)
    column_codes = _codes(view, figure, 1)
    body = [
        _crossed_row(label, [(rows, code)], columns, _across(values, code, column_codes))
        for code, label in row_codes.items()
    ]
    totals = {
        other: sum(values.get((code, other), 0) for code in row_codes) for other in column_codes
    }
    is_told = figure.statut != NON_DIFFUSE
    if is_told:
        body.append(_crossed_row("Total", [], columns, totals, is_total=True))
    heads = [Column(DIMENSIONS[rows].libelle), *(Column(x, True) for x in column_codes.values())]
    whole = sum(totals.values())
    return Table(
        id=identifier,
        title=f"{figure.indicator.libelle_court} par {DIMENSIONS[rows].libelle.lower()} "
        f"et par {DIMENSIONS[columns].libelle.lower()}",
        subtitle=" · ".join(filter(None, [figure.perimetre.phrase, view.periode.phrase])),
        grid=Grid((*heads, Column("Total", True)), tuple(body)),
        footer=source_line(view, figure),
        sentence=left_out(figure, whole) if is_told else too_thin(figure),
        shaded=True,
        question=figure.question,
    )


def _codes(view: View, figure: Figure, position: int) -> dict[str | None, str]:
    """Codes along one side, in the order of their list; what is not filled in comes last."""
    present = {line.codes[position]: line.libelles[position] for line in figure.lignes}
    order = list(lookups.names(view.version, figure.question.par[position]))
    ranks = {code: rank for rank, code in enumerate(order)}
    return dict(sorted(present.items(), key=lambda pair: ranks.get(pair[0] or "", len(ranks))))


def _across(
    values: Mapping[Codes, float], code: str | None, column_codes: Iterable[str | None]
) -> dict[str | None, float]:
    return {other: values.get((code, other), 0) for other in column_codes}


def _crossed_row(
    label: str,
    named: list[tuple[str, str | None]],
    columns: str,
    values: Mapping[str | None, float],
    *,
    is_total: bool = False,
) -> Row:
    """Each cell is asked about by its row and its column; an empty one is not."""
    cells: list[Cell] = [label, *(value or None for value in values.values()), sum(values.values())]
    own = cell_key(named) or None
    keys = [
        cell_key([*named, (columns, code)]) if value else None for code, value in values.items()
    ]
    return Row(tuple(cells), is_total, keys=(own, *keys, own))
