"""What is kept of an import under way, so that reloading the page loses nothing?

Under a name that cannot be guessed: the tables that were read, without their personal columns and
with contacts masked, and the person's answers; never the file's own bytes. A draft goes once its
files are integrated or given up, and after seven days in any case.
"""

import json
import re
import secrets
import shutil
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import polars as pl

from pipeline.choices import Choices, as_answers, from_answers
from pipeline.folders import Espace
from pipeline.opening import Opened
from pipeline.problems import InputRefused
from pipeline.sheet import Sheet
from pipeline.sources.shape import Export

_OLD_SECONDS = 7 * 86_400.0
_TOKEN = re.compile(r"[A-Za-z0-9_-]{24}")
_DRAFT, _FILE = "brouillon.json", "fichier.json"


@dataclass(frozen=True, eq=False)
class Kept:
    """One file of a draft. ``key``: its folder; ``opened``: None until it could be read."""

    key: str
    file_name: str
    size: int
    choices: Choices
    opened: Opened | None = None


@dataclass(frozen=True, eq=False)
class Draft:
    step: str
    files: tuple[Kept, ...]


def new_token() -> str:
    return secrets.token_urlsafe(18)


def save(place: Espace, token: str, draft: Draft) -> None:
    """Write down the step and the answers; the tables are written by ``keep``."""
    folder = _folder(place, token)
    folder.mkdir(parents=True, exist_ok=True)
    files = [
        {"cle": item.key, "fichier": item.file_name, "octets": item.size,
         "reponses": as_answers(item.choices)}
        for item in draft.files
    ]  # fmt: skip
    _write_json(folder / _DRAFT, {"etape": draft.step, "fichiers": files})
    known = {item.key for item in draft.files}
    for path in folder.iterdir():
        if path.is_dir() and path.name not in known:
            shutil.rmtree(path, ignore_errors=True)


def keep(place: Espace, token: str, key: str, file: Opened) -> None:
    """Write down the tables of a file, in place of those that it gave before.

    Not those of a list whose persons are counted by their hashes: these stand in the journal only.
    """
    if file.export and file.export.persons:
        return
    target = _folder(place, token) / key
    partial = target.with_name(f"{uuid4().hex}.partiel")
    partial.mkdir(parents=True)
    for rank, sheet in enumerate(file.sheets):
        sheet.cells.write_parquet(partial / f"{rank}.parquet", compression="zstd")
    export = asdict(file.export) if file.export else None
    sheets = [_told(sheet) for sheet in file.sheets]
    _write_json(partial / _FILE, {"sha256": file.sha256, "export": export, "feuilles": sheets})
    shutil.rmtree(target, ignore_errors=True)
    partial.rename(target)


def load(place: Espace, token: str) -> Draft | None:
    """None when there is no such draft (any more); a file may come back without its tables."""
    if not _TOKEN.fullmatch(token):
        return None
    try:
        told = json.loads((_folder(place, token) / _DRAFT).read_text(encoding="utf-8"))
        files = tuple(_kept(place, token, item) for item in told["fichiers"])
        return Draft(told["etape"], files)
    except (OSError, ValueError, KeyError, TypeError, InputRefused):
        return None


def delete(place: Espace, token: str) -> None:
    shutil.rmtree(_folder(place, token), ignore_errors=True)


def sweep(place: Espace) -> None:
    """Remove the drafts that nobody has touched for seven days."""
    if not place.drafts.exists():
        return
    for folder in place.drafts.iterdir():
        with suppress(OSError):
            if time.time() - _last_change(folder) > _OLD_SECONDS:
                shutil.rmtree(folder, ignore_errors=True)


def _last_change(folder: Path) -> float:
    told = folder / _DRAFT
    return (told if told.exists() else folder).stat().st_mtime


def _folder(place: Espace, token: str) -> Path:
    return place.drafts / token


def _write_json(path: Path, told: dict[str, Any]) -> None:
    partial = path.with_suffix(".partiel")
    partial.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    partial.replace(path)


def _kept(place: Espace, token: str, told: dict[str, Any]) -> Kept:
    name, key = str(told["fichier"]), str(told["cle"])
    opened = _read_back(_folder(place, token) / key, name)
    return Kept(key, name, int(told["octets"]), from_answers(told["reponses"]), opened)


def _read_back(folder: Path, file_name: str) -> Opened | None:
    try:
        told = json.loads((folder / _FILE).read_text(encoding="utf-8"))
        sheets = tuple(
            _sheet(sheet, pl.read_parquet(folder / f"{rank}.parquet"))
            for rank, sheet in enumerate(told["feuilles"])
        )
        export = _export(told["export"]) if told["export"] else None
        return Opened(file_name, told["sha256"], sheets, export)
    except (OSError, ValueError, KeyError, TypeError, pl.exceptions.PolarsError):
        return None


def _told(sheet: Sheet) -> dict[str, Any]:
    names = ("nature", "header", "header_line", "encoding", "separator", "name", "notes")
    return {name: getattr(sheet, name) for name in (*names, "personal", "above")}


def _sheet(told: dict[str, Any], cells: pl.DataFrame) -> Sheet:
    lists = {name: tuple(told[name]) for name in ("header", "notes", "personal")}
    above = tuple(map(tuple, told["above"]))
    return Sheet(**{**told, **lists, "above": above}, cells=cells)


def _export(told: dict[str, Any]) -> Export:
    ignored = tuple((int(line), str(reason)) for line, reason in told["ignored"])
    return Export(told["libelle"], told["jeu"], tuple(told["told"]), ignored, told["proposed"])
