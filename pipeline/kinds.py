"""What kind of file is it? Told by its first bytes and its parts, never by its extension."""

import re
from enum import Enum, auto

from pipeline.archive import opened
from pipeline.encoding import wide_encoding
from pipeline.problems import InputRefused

_ZIP, _OLE = (b"PK\x03\x04", b"PK\x05\x06"), b"\xd0\xcf\x11\xe0"
_RE_SAVE = "Enregistrez le tableau en .xlsx ou en .csv."
_NO_TABLE = {
    b"%PDF": "un PDF",
    b"\x89PNG": "une image",
    b"\xff\xd8\xff": "une image",
    b"GIF8": "une image",
    b"BM": "une image",
    b"II*\x00": "une image",
    b"RIFF": "une image ou un son",
    b"{\\rtf": "un texte mis en forme (RTF)",
    b"Rar!": "une archive RAR",
    b"7z\xbc\xaf": "une archive 7z",
    b"\x1f\x8b": "une archive gzip",
    b"PAR1": "un fichier Parquet",
    b"SQLite": "une base SQLite",
}
_PARTS = {
    "word/": "un document Word",
    "ppt/": "une présentation PowerPoint",
    "Index/": "un classeur Numbers",
}
_STREAMS = {"WordDocument": "un document Word", "PowerPoint Document": "une présentation"}
_HTML = re.compile(rb"\s*<(?:!doctype html|html|head|meta|body|table|style|div)\b", re.I)
_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.05


class Kind(Enum):
    TEXT = auto()
    HTML = auto()
    WORKBOOK = auto()
    ARCHIVE = auto()


def kind(content: bytes) -> Kind:
    """Raises InputRefused for a kind that holds no table, or is locked, and says which."""
    if content.startswith(_ZIP):
        return _kind_of_package(content)
    if content.startswith(_OLE):
        return _kind_of_compound(content)
    head = content[:4000].replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe")
    if head.lstrip().startswith(b"<?xml"):
        raise no_table("du XML")
    if _HTML.match(head):
        return Kind.HTML
    for mark, name in _NO_TABLE.items():
        if content.startswith(mark) and not _is_plain(content):
            raise no_table(name)
    if not wide_encoding(content) and len(_CONTROL.findall(head)) > _CONTROL_SHARE * len(head):
        raise no_table("un fichier binaire")
    return Kind.TEXT


def no_table(name: str) -> InputRefused:
    return InputRefused(f"Ce fichier est {name} : ce type de fichier n'est pas lu.", _RE_SAVE)


def locked() -> InputRefused:
    return InputRefused(
        "Ce fichier est protégé par un mot de passe.",
        "Ouvrez-le, retirez le mot de passe, enregistrez-le et déposez-le de nouveau.",
    )


def _is_plain(content: bytes) -> bool:
    """« BM;total » is a header, not an image: a short mark may be a word."""
    head = content[:1000]
    return head[:1].isalpha() and head.isascii() and b"\x00" not in head


def _kind_of_package(content: bytes) -> Kind:
    with opened(content) as package:
        names = package.namelist()
    if any(name.startswith("xl/workbook.") for name in names):
        return Kind.WORKBOOK
    if b"opendocument.spreadsheet" in content[:200]:
        return Kind.WORKBOOK
    if b"application/vnd.oasis" in content[:200]:
        raise no_table("un document LibreOffice sans tableau")
    for part, name in _PARTS.items():
        if any(found.startswith(part) for found in names):
            raise no_table(name)
    return Kind.ARCHIVE


def _kind_of_compound(content: bytes) -> Kind:
    if _stream("EncryptedPackage") in content:
        raise locked()
    for stream, name in _STREAMS.items():
        if _stream(stream) in content and _stream("Workbook") not in content:
            raise no_table(name)
    return Kind.WORKBOOK


def _stream(name: str) -> bytes:
    return name.encode("utf-16-le")
