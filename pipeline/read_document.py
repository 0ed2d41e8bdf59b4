"""What does a Word document say, in the order in which it is read? Its bytes are never stored.

Paragraphs, cells, text boxes and notes are read; deleted, moved or hidden-field text is not. A note
follows the paragraph that calls it.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from pipeline.archive import damaged, opened
from pipeline.kinds import locked
from pipeline.passages import Passage, Piece
from pipeline.problems import InputRefused

_MAX_BYTES, _MAX_LETTERS = 50 * 1024**2, 3_000_000
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_DOCUMENT = "word/document.xml"
_BROKEN = (
    *(KeyError, ValueError, SyntaxError, EOFError, OSError, NotImplementedError),
    *(PackageNotFoundError, zipfile.BadZipFile, zlib.error),
)
_P, _TC, _TR, _TBL = (qn(f"w:{name}") for name in ("p", "tc", "tr", "tbl"))
_ID, _STYLE = qn("w:id"), qn("w:pStyle")
_CALLS = {qn("w:footnoteReference"): "footnotes", qn("w:endnoteReference"): "endnotes"}
_WRITTEN = {
    qn("w:tab"): " ",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}
# a text box is written twice for old readers; what was moved or deleted is no longer said
_UNREAD = (
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    qn("w:moveFrom"),
    qn("w:del"),
)
_HEADING = re.compile(r"(?:heading|titre) ?(\d)", re.I)
_Notes = dict[tuple[str, str], Any]


def read_document(content: bytes) -> list[Passage]:
    """Raises InputRefused when it is no Word document, locked, damaged or too long."""
    _check(content)
    try:
        document = docx.Document(io.BytesIO(content))
        passages = list(_passages(document))
    except _BROKEN as error:
        raise damaged() from error
    if sum(len(passage.text) for passage in passages) > _MAX_LETTERS:
        raise InputRefused("Ce document est trop long.", "Relisez-le partie par partie.")
    if not passages:
        raise InputRefused("Ce document ne contient aucun texte.", "Vérifiez le fichier.")
    return passages


def _check(content: bytes) -> None:
    if len(content) > _MAX_BYTES:
        raise InputRefused("Ce document dépasse 50 Mo.", "Allégez ses images, puis recommencez.")
    if content.startswith(_OLE) and _LOCKED in content:
        raise locked()
    if not content.startswith(_ZIP):
        raise _no_document()
    with opened(content) as package:
        if _DOCUMENT not in package.namelist():
            raise _no_document()


def _no_document() -> InputRefused:
    return InputRefused(
        "Ce fichier n'est pas un document Word (.docx).",
        "Ouvrez-le dans Word ou LibreOffice et enregistrez-le en .docx.",
    )


def _passages(document: Document) -> Iterator[Passage]:
    levels, notes = _heading_levels(document), _notes(document)
    headings: dict[int, str] = {}
    if document.element.body is None:
        raise damaged()
    for paragraph in document.element.body.iter(_P):
        if _is_unread(paragraph):
            continue
        text = _text(paragraph)
        level = levels.get(_style_of(paragraph))
        if level is not None and text:
            headings = {rank: title for rank, title in headings.items() if rank < level}
            headings[level] = text
        elif text:
            yield _passage(paragraph, text, tuple(headings.values()))
        for note in _called(paragraph, notes):
            yield Passage(note, tuple(headings.values()), Piece.NOTE)


def _heading_levels(document: Document) -> dict[str, int]:
    """Style identifier → rank; the document's own title stands above all."""
    named = {style.style_id: style.name or "" for style in document.styles}
    found = {code: _HEADING.fullmatch(name) for code, name in named.items()}
    levels = {code: int(match[1]) for code, match in found.items() if match}
    return levels | {code: 0 for code, name in named.items() if name in ("Title", "Titre")}


def _style_of(paragraph: Any) -> str:
    style = paragraph.find(f"{qn('w:pPr')}/{_STYLE}")
    return "" if style is None else str(style.get(qn("w:val")))


def _is_unread(node: Any) -> bool:
    return any(ancestor.tag in _UNREAD for ancestor in node.iterancestors())


def _text(paragraph: Any) -> str:
    """Its own words; those of a text box inside it are another paragraph's."""
    parts = [
        node.text or "" if node.tag == qn("w:t") else _WRITTEN[node.tag]
        for node in paragraph.iter(qn("w:t"), *_WRITTEN)
        if next(node.iterancestors(_P)) is paragraph and not _is_unread(node)
    ]
    return "".join(parts).strip()


def _passage(paragraph: Any, text: str, headings: tuple[str, ...]) -> Passage:
    cell = next(paragraph.iterancestors(_TC), None)
    if cell is None:
        return Passage(text, headings)
    return Passage(text, headings, Piece.CELLULE, _about(cell))


def _about(cell: Any) -> str:
    """The first cell of its row and the first of its column, itself left out."""
    row, table = next(cell.iterancestors(_TR)), next(cell.iterancestors(_TBL))
    cells, first_row = list(row.iter(_TC)), next(table.iter(_TR))
    heads, position = list(first_row.iter(_TC)), cells.index(cell)
    labels = [cells[0], *heads[position : position + 1]]
    return " ; ".join(_cell_text(label) for label in labels if label is not cell)


def _cell_text(cell: Any) -> str:
    return " ".join(_text(paragraph) for paragraph in cell.iter(_P))


def _notes(document: Document) -> _Notes:
    """(kind, identifier) → the note, for each of the document's notes."""
    found: _Notes = {}
    for relation in document.part.rels.values():
        kind = relation.reltype.rsplit("/", 1)[-1]
        if kind in _CALLS.values() and not relation.is_external:
            for note in parse_xml(relation.target_part.blob):
                found[kind, str(note.get(_ID))] = note
    return found


def _called(paragraph: Any, notes: _Notes) -> Iterator[str]:
    for call in paragraph.iter(*_CALLS):
        note = notes.get((_CALLS[call.tag], str(call.get(_ID))))
        text = _cell_text(note).strip() if note is not None else ""
        if text:
            yield text
