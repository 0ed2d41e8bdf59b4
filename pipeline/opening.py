"""Which tables does a file hold, before anything is understood of them?"""

import hashlib
from dataclasses import dataclass, replace

from pipeline.choices import Choices
from pipeline.map_columns import Understood
from pipeline.read import read
from pipeline.recognise import recognise
from pipeline.sheet import Sheet
from pipeline.sources.shape import Export
from pipeline.translate import translate


@dataclass(frozen=True, eq=False)
class Opened:
    """A file once read: what is understood of it no longer needs its bytes.

    ``export``: the known export that the sheets were made from.
    """

    file_name: str
    sha256: str
    sheets: tuple[Sheet, ...]
    export: Export | None = None


def opened(content: bytes, file_name: str, choices: Choices) -> Opened:
    """Raises InputRefused when the file cannot be read."""
    sheets, export = translate(content, read(content), file_name, choices)
    return Opened(file_name, hashlib.sha256(content).hexdigest(), tuple(sheets), export)


def understood(file: Opened, choices: Choices) -> Understood:
    """Raises InputRefused when no single reading fits."""
    found = recognise(list(file.sheets), file.file_name, asked_of(file, choices))
    return replace(found, export=file.export)


def asked_of(file: Opened, choices: Choices) -> Choices:
    """The choices that still mean something: an export's columns are ours already."""
    if file.export is None:
        return choices
    return replace(choices, jeu=file.export.jeu, columns=(), sheet=None)
