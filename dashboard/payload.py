"""How does a block become what the board draws? One JSON string for a whole page."""

import json
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from indicators.blocks import (
    Block,
    Chart,
    Column,
    Grid,
    KeyFigure,
    Placed,
    Row,
    Section,
    Table,
    Text,
)
from indicators.formats import typographic
from rendering import cells, charts, csv_files, marks, svg
from rendering.images import HEIGHT, WIDTH

Payload = dict[str, Any]


def payload(placed: Sequence[Placed], *, fictional: bool = False) -> str:
    """The blocks of a page as JSON, in their order; equal blocks give equal strings."""
    blocks = [{**drawn(item.block, fictional), "span": item.span} for item in placed]
    return json.dumps({"blocks": blocks}, ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=512)
def drawn(block: Block, fictional: bool) -> Payload:
    """The same block is drawn once: most reruns change little of a page."""
    match block:
        case KeyFigure():
            return _card(block)
        case Chart():
            return _chart(block, fictional)
        case Table():
            return _table(block, fictional)
        case Text():
            return _text(block)
        case Section():
            return {"type": "section", "title": block.title}


def _text(block: Text) -> Payload:
    label, page = block.link or ("", "")
    return {
        "type": "text",
        "id": block.id,
        "title": block.title,
        "items": [typographic(item) for item in block.items],
        "tone": block.tone,
        "link": {"label": typographic(label), "page": page} if block.link else None,
    }


def _card(block: KeyFigure) -> Payload:
    alt = f"{block.label} : {block.value}. {block.status.word}. {block.note}".strip()
    return {
        "type": "card",
        "id": block.id,
        "label": block.label,
        "value": block.value,
        "unit": None,
        "status": {"icon": block.status.icon, "word": block.status.word},
        "note": typographic(block.note) or None,
        "alt": typographic(alt),
        "questionable": block.question is not None,
    }


def _chart(block: Chart, fictional: bool) -> Payload:
    drawn = None if block.message else charts.figure(block)
    return {
        "type": "chart",
        "id": block.id,
        "title": typographic(block.title),
        "subtitle": typographic(block.subtitle),
        "height": charts.height(block),
        "figure": drawn,
        "message": typographic(block.message) or None,
        "sentence": typographic(block.sentence) or None,
        "alt": typographic(marks.alternative(block)),
        "footer": typographic(block.footer),
        "table": _plain_table(block.grid),
        "downloads": _downloads(block.id, block.grid, fictional),
        "picture": None if block.message else _picture(block, fictional),
        "keys": [key or "" for key in block.keys] or None,
        "questionable": block.question is not None,
    }


def _plain_table(grid: Grid) -> Payload:
    return {
        "columns": [{"label": c.label, "numeric": c.numeric} for c in grid.columns],
        "rows": [_texts(grid.columns, row) for row in grid.rows],
    }


def _texts(columns: Sequence[Column], row: Row) -> list[str]:
    return [cells.text(column, cell) for column, cell in zip(columns, row.cells, strict=True)]


def _downloads(name: str, grid: Grid, fictional: bool) -> list[Payload]:
    prefix = csv_files.prefix(fictional)
    forms: list[tuple[str, str, Callable[[Grid], str]]] = [
        ("CSV (Excel)", f"{prefix}{name}.csv", csv_files.excel),
        ("CSV international", f"{prefix}{name}_international.csv", csv_files.international),
    ]
    return [
        {"label": label, "filename": file_name, "mime": "text/csv;charset=utf-8",
         "text": written(grid).removeprefix(csv_files.BYTE_ORDER_MARK),
         "bom": written is csv_files.excel}
        for label, file_name, written in forms
    ]  # fmt: skip


def _picture(block: Chart, fictional: bool) -> Payload:
    """The chart with its title and source, as a drawing; the browser makes points of it."""
    drawn = svg.framed_svg(block, WIDTH, HEIGHT)
    return {"name": f"{csv_files.prefix(fictional)}{block.id}", "svg": drawn}


def _table(block: Table, fictional: bool) -> Payload:
    most = cells.most(block.grid) if block.shaded else 0.0
    return {
        "type": "table",
        "id": block.id,
        "title": typographic(block.title),
        "subtitle": typographic(block.subtitle),
        "columns": [
            {"label": c.label, "numeric": c.numeric, "key": None} for c in block.grid.columns
        ],
        "rows": [_table_row(block.grid.columns, row, most) for row in block.grid.rows],
        "caption": block.title,
        "footer": typographic(block.footer),
        "sentence": typographic(block.sentence) or None,
        "downloads": _downloads(block.id, block.grid, fictional),
        "questionable": block.question is not None,
    }


def _table_row(columns: Sequence[Column], row: Row, most: float) -> Payload:
    keys = row.keys or (None,) * len(row.cells)
    drawn = [
        {"text": cells.text(column, cell), "key": key, "shade": cells.shade(row, index, most)}
        for index, (column, cell, key) in enumerate(zip(columns, row.cells, keys, strict=True))
    ]
    return {"key": keys[0], "total": row.is_total, "cells": drawn}
