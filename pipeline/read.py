"""What tables does a file hold? The kind is told by the first bytes, never by the extension."""

from pipeline.problems import InputRefused
from pipeline.read_text import read_text
from pipeline.read_workbook import read_workbook
from pipeline.sheet import Sheet

_MAX_BYTES = 200 * 1024 * 1024
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_OTHERS = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"Rar!",
    b"7z\xbc\xaf",
    b"PAR1",
    b"\x1f\x8b",
)


def read(content: bytes) -> list[Sheet]:
    """Tables of a file: one for text, one per visible sheet for a workbook.

    Raises InputRefused when the file is empty, too large, or of a kind that is not read.
    """
    if len(content) > _MAX_BYTES:
        raise InputRefused("Le fichier dépasse 200 Mo.", "Découpez-le, par exemple par année.")
    if content.startswith(_WORKBOOKS):
        return read_workbook(content)
    if content.startswith(_OTHERS):
        raise InputRefused(
            "Ce type de fichier n'est pas lu.", "Enregistrez le tableau en .xlsx ou en .csv."
        )
    return [read_text(content)]
