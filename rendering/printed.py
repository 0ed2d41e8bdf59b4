"""What does Typst receive? Plain values for its templates: texts, numbers and drawings as data."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from indicators.blocks import Chart, Column, KeyFigure, Row, Section, Table, Text
from rendering import cells, tokens
from rendering.legible import legible
from rendering.marks import alternative
from rendering.outline import Heading, Item
from rendering.svg import svg_of
from rendering.widths import shared

Values = dict[str, Any]
TOKENS = {
    "ink": tokens.INK,
    "secondary": tokens.SECONDARY,
    "axis": tokens.AXIS,
    "border": tokens.BORDER,
    "grid": tokens.GRID,
    "accent": tokens.ACCENT,
    "card": tokens.CARD,
    "shades": tokens.SHADES,
}


@dataclass(frozen=True)
class Sheet:
    """The room that drawings and tables have on a page, in points, and the size of its letters."""

    width: float
    height: float
    size: float
    padding: float


def inputs(document: Values) -> dict[str, str]:
    """Everything as one JSON text: nothing that a person wrote is ever read as Typst code."""
    return {"given": json.dumps({**document, "tokens": TOKENS}, ensure_ascii=False)}


def item(found: Item, sheet: Sheet) -> Values:
    match found:
        case Heading():
            return {"kind": "heading", "level": found.level, "words": legible(found.words)}
        case str():
            return {"kind": "paragraph", "words": legible(found)}
        case Chart():
            return _figure(found, sheet)
        case Table():
            return _table(found, sheet)
        case Text():
            return {"kind": "list", "items": [legible(words) for words in found.items],
                    "notice": found.tone == "notice"}  # fmt: skip
        case Section():
            return {"kind": "paragraph", "words": legible(found.title)}
        case _:
            return {"kind": "cards", "cards": [card(one) for one in found]}


def card(block: KeyFigure) -> Values:
    return {
        "label": legible(block.label),
        "value": legible(block.value),
        "status": f"{block.status.icon} {block.status.word}",
        "note": legible(block.note),
    }


def _around(block: Chart | Table) -> Values:
    return {
        "title": legible(block.title),
        "subtitle": legible(block.subtitle),
        "sentence": legible(block.sentence),
        "footer": legible(block.footer),
    }


def _figure(chart: Chart, sheet: Sheet) -> Values:
    return {
        **_around(chart),
        "kind": "figure",
        "width": sheet.width,
        "svg": svg_of(chart, sheet.width, sheet.height, size=sheet.size),
        "alt": legible(alternative(chart)),
    }


def _table(table: Table, sheet: Sheet) -> Values:
    columns, largest = table.grid.columns, cells.most(table.grid) if table.shaded else 0.0
    return {
        **_around(table),
        "kind": "table",
        "heads": [legible(column.label) for column in columns],
        "numeric": [column.numeric for column in columns],
        "widths": shared(table.grid, sheet.width, sheet.size, sheet.padding),
        "rows": [_row(columns, row, largest) for row in table.grid.rows],
    }


def _row(columns: Sequence[Column], row: Row, largest: float) -> Values:
    pairs = zip(columns, row.cells, strict=True)
    return {
        "total": row.is_total,
        "cells": [legible(cells.text(column, cell)) for column, cell in pairs],
        "shades": [cells.shade(row, position, largest) for position in range(len(columns))],
    }


def identified(title: str, lines: Sequence[str], address: str) -> Values:
    return {"title": title, "identity": [legible(line) for line in lines], "address": address}
