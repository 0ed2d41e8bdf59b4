"""What tables does a file hold? The kind is told by the first bytes, never by the extension."""

import re
from dataclasses import replace

from pipeline.archive import opened, part_bytes
from pipeline.choices import Choices
from pipeline.kinds import Kind, kind
from pipeline.limits import check_bytes
from pipeline.ours import as_brought
from pipeline.problems import InputRefused
from pipeline.read_html import read_html
from pipeline.read_text import read_text
from pipeline.read_workbook import read_workbook
from pipeline.sheet import Sheet

AS_FOUND = Choices()


def read(content: bytes, choices: Choices = AS_FOUND) -> list[Sheet]:
    """Tables of a file: one for text, one per visible sheet, all those of the files of an archive.

    ``choices``: how the person says that it is read. Raises InputRefused when that makes no sense,
    or when the file is empty, too large, or of a kind that is not read.
    """
    check_bytes(content)
    found = kind(content)
    if found is Kind.ARCHIVE:
        return as_brought(_archived(content, choices))
    return as_brought(_tables(content, found, choices))


def _tables(content: bytes, found: Kind, choices: Choices) -> list[Sheet]:
    if found is Kind.TEXT:
        return [read_text(content, choices)]
    if choices.separator:
        raise _useless("séparateur", "Seul un fichier texte en a un.")
    if found is Kind.HTML:
        return read_html(content, choices)
    if choices.encoding:
        raise _useless("encodage", "Un classeur dit lui-même comment lire ses textes.")
    return read_workbook(content, choices)


def _useless(choice: str, why: str) -> InputRefused:
    return InputRefused(f"Ce fichier n'a pas de choix de {choice}. {why}", "Retirez ce choix.")


def _archived(content: bytes, choices: Choices) -> list[Sheet]:
    """Tables of the files of a zip, each named by its file; what is not read is told."""
    sheets, left = [], []
    with opened(content) as package:
        for name in package.namelist():
            if not _is_file(name):
                continue
            try:
                sheets += _member(part_bytes(package, name), name, choices)
            except InputRefused:
                left.append(name)
    if not sheets:
        raise InputRefused(
            "Cette archive ne contient aucun tableau lisible.",
            "Déposez les fichiers .csv ou .xlsx eux-mêmes.",
        )
    told = (f"Fichiers de l'archive non lus : {', '.join(left)}.",) if left else ()
    return [replace(sheet, notes=(*told, *sheet.notes)) for sheet in sheets]


def _is_file(name: str) -> bool:
    """Not a folder, nor what macOS adds to an archive."""
    return not name.endswith("/") and not re.search(r"(?:^|/)(?:\.|__MACOSX/)", name)


def _member(content: bytes, name: str, choices: Choices) -> list[Sheet]:
    check_bytes(content)
    found = kind(content)
    if found is Kind.ARCHIVE:
        raise InputRefused("Une archive dans une archive n'est pas lue.")
    tables = _tables(content, found, choices)
    several = len(tables) > 1
    return [replace(table, name=f"{name} / {table.name}" if several else name) for table in tables]
