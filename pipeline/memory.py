"""Which answers did a person give about a file of the same shape, and for how long are they kept?

Until they are changed or forgotten: one small file per shape, in the espace's folder ``choix``.
What designates one séance or one period is not kept: the next file speaks of others.
"""

import hashlib
import json
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from pipeline.chain import now
from pipeline.choices import Choices, as_answers, from_answers
from pipeline.folders import Espace, sync_folder
from pipeline.journal import Import
from pipeline.layouts import Kind, Layout
from pipeline.problems import InputRefused
from pipeline.protect import masked_text
from pipeline.sheet import Sheet
from pipeline.spelling import fold

_SHAPE = re.compile(r"[0-9a-f]{16}")
_DATED = (Kind.DATE, Kind.END_DATE, Kind.PERIOD, Kind.YEAR)
_OF_ONE = ("seance_id", "seance_intitule", "intitule", "precision_date")


@dataclass(frozen=True)
class Remembered:
    """The answers kept for one shape; ``auteur`` gave them on ``date`` (ISO) for ``fichier``."""

    shape: str
    choices: Choices
    date: str
    auteur: str
    fichier: str


def shape_of(header: Sequence[str], sheet_name: str | None) -> str:
    """A digest of the headers, whatever their order, case and accents, and of the sheet's name."""
    titles = sorted(fold(title) for title in header if title)
    return hashlib.sha256(json.dumps([titles, sheet_name]).encode()).hexdigest()[:16]


def lasting(choices: Choices, layout: Layout, header: Sequence[str]) -> Choices:
    """What of these answers holds for the next file with these headers."""
    titles = set(map(fold, header))
    return Choices(
        choices.jeu,
        tuple(pair for pair in choices.values if _is_lasting(layout, pair[0])),
        tuple(pair for pair in choices.columns if fold(pair[0]) in titles),
        codes=tuple(item for item in choices.codes if masked_text(item[1]) == item[1]),
        readings=choices.readings,
    )


def learn(espace: Espace, sheet: Sheet, layout: Layout, choices: Choices, imported: Import) -> None:
    """Keep the answers that an accepted file was read with; without any, nothing changes."""
    shape, answers = shape_of(sheet.header, sheet.name), lasting(choices, layout, sheet.header)
    kept = recall(espace, shape)
    before = as_answers(kept.choices) if kept else {}
    if as_answers(answers) not in ({}, before):
        remember(espace, shape, answers, imported.auteur, imported.fichier)


def _is_lasting(layout: Layout, title: str) -> bool:
    column = layout.match(title)
    return column is not None and column.kind not in _DATED and column.name not in _OF_ONE


def recall(espace: Espace, shape: str) -> Remembered | None:
    """The answers kept for a shape; one that cannot be read is as good as forgotten."""
    try:
        kept = json.loads(_path(espace, shape).read_text(encoding="utf-8"))
        choices = from_answers(kept["choix"])
        return Remembered(shape, choices, kept["date"], kept["auteur"], kept["fichier"])
    except (OSError, ValueError, KeyError, TypeError, InputRefused):
        return None


def remember(espace: Espace, shape: str, choices: Choices, auteur: str, fichier: str) -> None:
    """Keep answers for a shape, in place of those that it had. The file appears whole, or not."""
    told = {"forme": shape, "date": now(), "auteur": auteur, "fichier": fichier}
    path = _path(espace, shape)
    path.parent.mkdir(parents=True, exist_ok=True)
    written = path.with_name(f"{uuid4().hex}.tmp")
    with written.open("w", encoding="utf-8") as file:
        json.dump({**told, "choix": as_answers(choices)}, file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())
    written.replace(path)
    sync_folder(path.parent)


def find(espace: Espace, shape: str) -> Remembered:
    """Raises InputRefused when nothing is kept for that shape."""
    kept = recall(espace, shape) if _SHAPE.fullmatch(shape) else None
    if kept is None:
        raise InputRefused(
            f"Aucun choix n'est gardé pour la forme « {shape} ».",
            "La commande choix donne celles qui en ont.",
        )
    return kept


def forget(espace: Espace, shape: str) -> None:
    """Raises InputRefused when nothing is kept for that shape."""
    find(espace, shape)
    _path(espace, shape).unlink()


def remembered(espace: Espace) -> list[Remembered]:
    """Everything that is kept, latest first."""
    shapes = [path.stem for path in _folder(espace).glob("*.json")]
    kept = [
        found for shape in shapes if _SHAPE.fullmatch(shape) and (found := recall(espace, shape))
    ]
    return sorted(kept, key=lambda found: (found.date, found.shape), reverse=True)


def _folder(espace: Espace) -> Path:
    return espace.folder / "choix"


def _path(espace: Espace, shape: str) -> Path:
    return _folder(espace) / f"{shape}.json"
