"""How do the published tables leave as open data? CSV, Parquet, and what describes them."""

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import polars as pl

from indicators.formats import typographic
from indicators.open_tables import TABLES, WITHHELD, Field, Line, OpenTable, Value, years
from indicators.origins import origin
from indicators.presentation import Origin
from indicators.view import View
from rendering.archives import zipped
from rendering.csv_files import safe
from rendering.legible import accepted
from rendering.outline import FICTIONAL
from rendering.spelling import slug

LICENCE = {
    "name": "etalab-2.0",
    "title": "Licence Ouverte 2.0",
    "path": "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
}
_TYPES: Mapping[str, Any] = {
    "string": pl.String, "year": pl.Int32, "integer": pl.Int64, "number": pl.Float64,
    "date": pl.Date,
}  # fmt: skip


@dataclass(frozen=True)
class Filled:
    """A declared table with its lines."""

    table: OpenTable
    lines: tuple[Line, ...]


def opendata_of(view: View) -> bytes:
    """Whatever the view is, its period aside: all exercices, in the version for diffusion."""
    outside = replace(view, version=replace(view.version, outside=True))
    told = origin(outside, scope_of="")
    filled = [Filled(table, accepted(tuple(table.lines(outside)))) for table in TABLES]
    files: dict[str, bytes] = {
        "LISEZ-MOI.txt": _read_me(told).encode(),
        "datapackage.json": _described(outside, told, filled).encode(),
    }
    for found in filled:
        files[f"csv/{found.table.name}.csv"] = _csv(found).encode()
        files[f"parquet/{found.table.name}.parquet"] = _parquet(found)
    return zipped(files)


def _csv(found: Filled) -> str:
    """Commas, decimal points, ISO dates, UTF-8; a text that a spreadsheet would run is quoted."""
    target = io.StringIO()
    rows = csv.writer(target, lineterminator="\n")
    rows.writerow([field.name for field in found.table.fields])
    rows.writerows([[_written(cell) for cell in line] for line in found.lines])
    return target.getvalue()


def _written(cell: Value) -> str:
    if isinstance(cell, str):
        return safe(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else repr(cell)


def _parquet(found: Filled) -> bytes:
    schema = {field.name: _TYPES[field.kind] for field in found.table.fields}
    target = io.BytesIO()
    pl.DataFrame(list(found.lines), schema=schema, orient="row").write_parquet(target)
    return target.getvalue()


def _described(view: View, told: Origin, filled: list[Filled]) -> str:
    """A Data Package: what each table and column is, from where, under which licence."""
    known = years(view)
    package = {
        "profile": "tabular-data-package",
        "name": slug(f"activite {told.espace_label}").replace("_", "-"),
        "title": _title(told),
        "description": " ".join(_about(told)),
        "version": view.version.name,
        "created": f"{told.date.isoformat()}T00:00:00Z",
        "temporal": {"start": f"{known[0]}-01-01", "end": f"{known[-1]}-12-31"} if known else None,
        "licenses": [LICENCE],
        "sources": [{"title": typographic(told.source_line)}],
        "contributors": [{"title": told.espace_label, "role": "publisher"}],
        "resources": [_resource(found) for found in filled],
    }
    kept = {name: value for name, value in package.items() if value is not None}
    return json.dumps(kept, ensure_ascii=False, indent=2) + "\n"


def _resource(found: Filled) -> dict[str, Any]:
    table = found.table
    schema: dict[str, Any] = {"fields": [_field(field) for field in table.fields]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    return {
        "name": table.name,
        "title": table.title,
        "description": f"Publié parce que : {table.reason}.",
        "path": f"csv/{table.name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(field: Field) -> dict[str, Any]:
    described: dict[str, Any] = {"name": field.name, "title": field.title, "type": field.kind}
    if field.unite:
        described["unit"] = field.unite
    if field.required:
        described["constraints"] = {"required": True}
    return described


def _title(told: Origin) -> str:
    return f"Activité du centre de ressources · {told.espace_label}"


def _about(told: Origin) -> list[str]:
    warned = [f"{FICTIONAL}."] if told.is_fictional else []
    return [*warned, "Version à diffuser : les petits effectifs sont regroupés ou tus."]


def _read_me(told: Origin) -> str:
    lines = [
        _title(told), *_about(told), told.source_line, f"{told.version}, {told.date:%d/%m/%Y}",
        f"Licence : {LICENCE['title']} ({LICENCE['path']})", "",
        "datapackage.json décrit chaque table : colonnes, unités.",
        "csv/ et parquet/ disent la même chose.",
        "Dans csv/, un texte qui commence par = + - ou @ est précédé d'une apostrophe.", "",
        "Tables publiées, et pourquoi",
        *(f"- {table.name} : {table.title} ({table.reason})." for table in TABLES), "",
        "Ce qui n'est pas publié, et pourquoi",
        *(f"- {name} : {reason}." for name, reason in WITHHELD.items()),
    ]  # fmt: skip
    return "".join(f"{typographic(line)}\n" for line in lines)
