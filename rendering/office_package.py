"""How are the bytes of an office file the same for the same content? A zip with a fixed date."""

import io
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_DATE = (1980, 1, 1, 0, 0, 0)  # the first that a zip can hold


def bytes_of(presentation: Any) -> bytes:
    """A python-pptx presentation or python-docx document, saved."""
    target = io.BytesIO()
    presentation.save(target)
    return sealed(target.getvalue())


def sealed(content: bytes, replaced: dict[str, bytes] | None = None) -> bytes:
    """The same parts in the same order, without the time at which they were written."""
    target = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as source, ZipFile(target, "w", ZIP_DEFLATED) as sink:
        for name in source.namelist():
            entry = ZipInfo(name, _DATE)
            entry.compress_type = ZIP_DEFLATED
            sink.writestr(entry, (replaced or {}).get(name) or source.read(name))
    return target.getvalue()
