"""How does a page leave as a workbook? Its blocks, what their indicators mean, the rows behind."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from indicators import disclosure, registry
from indicators.blocks import Block, Cell, Column, Grid, Row
from indicators.indicator import Indicator
from indicators.leaving import blocks_of, title
from indicators.method import definitions
from indicators.narrative import plural
from indicators.presentation import Book, Origin
from indicators.question import Question
from indicators.row_titles import FIRST, title_of
from indicators.rows import rows_of
from indicators.view import View

MOST_ROWS = 20_000  # of one indicator: a workbook that nobody can open helps nobody
_ORIGIN = ("fichier", "import_id", "ligne")  # names of files are the team's own
_IDENTIFIER = -1  # the last column of the definitions
Rows = Sequence[Mapping[str, Any]]


def book_of_page(view: View, page: str, told: Origin) -> Book:
    blocks = blocks_of(view, page)
    return Book(
        **vars(told),
        title=f"{title(page)} · {view.periode.phrase}",
        blocks=blocks,
        definitions=definitions_of(view, blocks),
        lines=lines_of(view, blocks),
    )


def definitions_of(view: View, blocks: Iterable[Block]) -> Grid:
    """The indicators that blocks ask about; all of them where blocks ask nothing."""
    whole, used = definitions(view).grid, {asked.indicateur for asked in _questions(blocks)}
    rows = tuple(row for row in whole.rows if not used or row.cells[_IDENTIFIER] in used)
    return replace(whole, rows=rows)


def _questions(blocks: Iterable[Block]) -> Iterator[Question]:
    for block in blocks:
        question = getattr(block, "question", None)
        if question is not None:
            yield question


def lines_of(view: View, blocks: Iterable[Block]) -> Grid | None:
    """The rows counted, indicator by indicator, that this reader may have."""
    asked = dict.fromkeys(replace(question, par=()) for question in _questions(blocks))
    found: list[tuple[str, Mapping[str, Any]]] = []
    for question in asked:
        item = registry.indicator(view.version, question.indicateur)
        if _may_leave(view, item):
            found += [(_named(item, question), row) for row in _rows(view, question)]
    return _grid(view, found) if found else None


def _may_leave(view: View, item: Indicator) -> bool:
    """Shares need a profile, and their rows are those of attendances."""
    return item.id != "part_presences" and not disclosure.protects(view.version, item)


def _named(item: Indicator, question: Question) -> str:
    filtered = [", ".join(codes) or "non renseigné" for _, codes in question.filtres]
    return " · ".join([item.libelle_court, *filtered])


def _rows(view: View, question: Question) -> Rows:
    counted = rows_of(view.version, question, limit=MOST_ROWS)
    rest = counted.nombre - len(counted.lignes)
    if not rest:
        return counted.lignes
    more = plural(rest, "autre ligne", "autres lignes")
    return [*counted.lignes, {"intitule": f"… et {more} : python -m indicators … --lignes --csv"}]


def _grid(view: View, found: Sequence[tuple[str, Mapping[str, Any]]]) -> Grid:
    names = dict.fromkeys([*FIRST, *(name for _, row in found for name in row)])
    kept = [name for name in names if not (view.version.outside and name in _ORIGIN)]
    columns = [Column("Indicateur"), *(Column(title_of(n), n == "valeur") for n in kept)]
    rows = [Row((label, *(_cell(row.get(name)) for name in kept))) for label, row in found]
    return Grid(tuple(columns), tuple(rows))


def _cell(value: Any) -> Cell:
    if value is None or isinstance(value, int | float | str | date):
        return value
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
