"""How do blocks leave as Excel? A sheet each: its table, its native chart, what it rests on."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any
from zipfile import ZipFile

import xlsxwriter

from indicators.blocks import Block, Chart, Column, Grid, KeyFigure, Row, Section, Table, Text
from indicators.formats import typographic
from indicators.presentation import Book
from rendering import xlsx_charts, xlsx_front
from rendering.legible import accepted
from rendering.office_package import sealed
from rendering.origin_line import origin_line, parts
from rendering.outline import FICTIONAL, native
from rendering.spelling import sheet_name
from rendering.tokens import SECONDARY
from rendering.xlsx_cells import Formats, Sheet, height_of, write_text
from rendering.xlsx_tables import Names, add_table, table_name

LINES = "Lignes"
_ABOUT = "docProps/core.xml"
_CARDS = "Chiffres clés"
_A4 = 9
_SENTENCE_WIDTH = 110


@dataclass(frozen=True)
class Writing:
    """A workbook under way."""

    file: Any
    book: Book
    formats: Formats
    names: Names
    sheets: set[str]


def xlsx_of(book: Book) -> bytes:
    """« Lisez-moi », a sheet per block (cards that follow each other share one), « Lignes »."""
    book = accepted(book)
    target = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    file = xlsxwriter.Workbook(target, options)
    writing = Writing(file, book, Formats(file), Names(set()), set())
    front = file.add_worksheet(sheet_name(xlsx_front.NAME, writing.sheets))
    writing.sheets.add(LINES.casefold())
    contents = [_block_sheet(writing, shown) for shown in _shown(book.blocks)]
    if book.lines:
        contents.append(_lines_sheet(writing, book.lines))
    xlsx_front.front_page(front, book, contents, writing.formats)
    _page(front, book)
    file.set_properties(_properties(book))
    file.close()
    return _in_french(target.getvalue())


def _properties(book: Book) -> dict[str, Any]:
    return {
        "title": book.title,
        "subject": book.scope_line,
        "author": book.espace_label,
        "keywords": book.version,
        "comments": xlsx_front.WARNING if book.is_fictional else "",
        "created": datetime.combine(book.date, time()),
    }


def _in_french(content: bytes) -> bytes:
    """xlsxwriter has no property for the language."""
    with ZipFile(io.BytesIO(content)) as package:
        about = package.read(_ABOUT)
    end = b"</cp:coreProperties>"
    return sealed(content, {_ABOUT: about.replace(end, b"<dc:language>fr-FR</dc:language>" + end)})


def _shown(blocks: Sequence[Block]) -> list[Table | Chart | Text]:
    """What takes a sheet; key figures in a row become one table."""
    found: list[Table | Chart | Text] = []
    cards: list[KeyFigure] = []
    for block in map(native, blocks):
        if isinstance(block, KeyFigure):
            cards.append(block)
            continue
        found += _cards(cards)
        cards = []
        if not isinstance(block, Section):
            found.append(block)
    return [*found, *_cards(cards)]


def _cards(cards: Sequence[KeyFigure]) -> list[Table]:
    if not cards:
        return []
    columns = (Column("Chiffre"), Column("Valeur", True), Column("Statut"), Column("Précision"))
    rows = tuple(
        Row((card.label, card.value, f"{card.status.icon} {card.status.word}", card.note))
        for card in cards
    )
    return [Table("chiffres_cles", _CARDS, "", Grid(columns, rows))]


def _block_sheet(writing: Writing, block: Table | Chart | Text) -> tuple[str, str]:
    """Write a sheet; its name and its title."""
    name = sheet_name(_short(block), writing.sheets)
    sheet = writing.file.add_worksheet(name)
    top = _heading(sheet, writing, block.title, _words(block))
    match block:
        case Chart():
            _chart(sheet, writing, block, top)
        case Table():
            named = table_name(block.id, writing.names)
            add_table(sheet, top, block.grid, named, writing.formats, shaded=block.shaded)
            _hold(sheet, top)
        case Text():
            _sentences(sheet, writing, block, top)
    _page(sheet, writing.book)
    return name, typographic(block.title)


def _short(block: Table | Chart | Text) -> str:
    """A chart's title is a sentence: its subtitle starts with what is measured."""
    measured = parts(block.subtitle)[:1] if isinstance(block, Chart) else []
    return measured[0] if measured else block.title


def _words(block: Table | Chart | Text) -> list[str]:
    if isinstance(block, Text):
        return []
    events = [f"{category} : {words}" for category, words in getattr(block, "events", ())]
    message = getattr(block, "message", "")
    return [block.subtitle, block.sentence, message, *events, block.footer]


def _heading(sheet: Sheet, writing: Writing, title: str, words: Sequence[str]) -> int:
    """Title, what must be known to read it, scope and version; the row where the table starts."""
    formats, book = writing.formats, writing.book
    xlsx_front.entitle(sheet, title, formats)
    row = 1
    if book.is_fictional:
        xlsx_front.warn(sheet, row, formats)
        row += 1
    for line in filter(None, (*words, origin_line(book))):
        write_text(sheet, (row, 0), typographic(line), formats.of(font_color=SECONDARY))
        row += 1
    return row + 1


def _chart(sheet: Sheet, writing: Writing, chart: Chart, top: int) -> None:
    """Its table, and beside it the chart, unless drawing it would mislead."""
    name = table_name(chart.id, writing.names)
    place = add_table(sheet, top, chart.grid, name, writing.formats)
    _hold(sheet, top)
    if chart.message:
        return
    apart = table_name(f"{chart.id}_graphique", writing.names)
    values = xlsx_charts.values_table(
        sheet, place.after + 2, chart, apart, writing.formats, given=place
    )
    if values != place:
        head = writing.formats.of(bold=True)
        write_text(sheet, (values.header - 1, 0), "Données du graphique", head)
    beside = max(len(chart.grid.columns), xlsx_charts.width_of(chart)) + 1
    xlsx_charts.add_chart(writing.file, sheet, (top, beside), chart, values)


def _hold(sheet: Sheet, header: int) -> None:
    """The header and the first column stay in sight; printed, the header comes on each page."""
    sheet.freeze_panes(header + 1, 1)
    sheet.repeat_rows(header)


def _sentences(sheet: Sheet, writing: Writing, text: Text, top: int) -> None:
    sheet.set_column(0, 0, _SENTENCE_WIDTH)
    for offset, item in enumerate(text.items):
        sheet.set_row(top + offset, height_of([(item, _SENTENCE_WIDTH)]))
        form = writing.formats.of(text_wrap=True)
        write_text(sheet, (top + offset, 0), typographic(item), form)


def _lines_sheet(writing: Writing, lines: Grid) -> tuple[str, str]:
    sheet = writing.file.add_worksheet(LINES)
    title = "Lignes comptées dans ces chiffres"
    top = _heading(sheet, writing, title, [])
    add_table(sheet, top, lines, table_name(LINES, writing.names), writing.formats)
    _hold(sheet, top)
    _page(sheet, writing.book)
    return LINES, title


def _page(sheet: Sheet, book: Book) -> None:
    """Printed on A4, as wide as a page, each with its number."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.hide_gridlines(2)
    warning = f"{FICTIONAL} · " if book.is_fictional else ""
    told = f"{warning}{book.espace_label} · {book.version}".replace("&", "&&")
    sheet.set_footer(f"&L{told}&R&P/&N")
