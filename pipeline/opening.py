"""Which tables does a file hold, before anything is understood of them?"""

import hashlib
from dataclasses import dataclass, replace

from pipeline.choices import Choices
from pipeline.code_lists import CodeLists
from pipeline.contacts import masked_text
from pipeline.map_columns import Understood
from pipeline.protect import protect
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


def opened(
    content: bytes,
    file_name: str,
    choices: Choices,
    lists: CodeLists,
    person_key: bytes | None = None,
) -> Opened:
    """Raises InputRefused when the file cannot be read.

    The raw cells live in this call only: what it returns has been through ``protect``.
    """
    found = read(content, choices)
    sheets, export = translate(content, found, file_name, choices, lists, person_key)
    digest = hashlib.sha256(content).hexdigest()
    return Opened(masked_text(file_name), digest, tuple(map(protect, sheets)), export)


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
    return recognise(sheets, file.file_name, asked, lists, known, file.export)
