"""Which tables does a file hold, before anything is understood of them?"""

import hashlib
from dataclasses import dataclass, replace

from pipeline.choices import Choices
from pipeline.code_lists import CodeLists
from pipeline.map_columns import Understood
from pipeline.read import read
from pipeline.recognise import Known, nothing_kept, recognise
from pipeline.sheet import Sheet
from pipeline.sources.shape import Export
from pipeline.translate import translate
from pipeline.unpivot import recognise_long


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
    sheets, export = translate(content, read(content, choices), file_name, choices)
    return Opened(file_name, hashlib.sha256(content).hexdigest(), tuple(sheets), export)


def understood(
    file: Opened, choices: Choices, lists: CodeLists, known: Known = nothing_kept
) -> Understood:
    """Raises InputRefused when no single reading fits.

    Of a known export, whose columns are ours already, only the other answers still mean something.
    """
    sheets = list(file.sheets)
    if file.export is None:
        return recognise_long(sheets, file.file_name, choices, lists, known)
    asked = replace(choices, jeu=file.export.jeu, columns=(), sheet=None)
    found = recognise(sheets, file.file_name, asked, lists, known)
    return replace(found, export=file.export)
