"""How do several files leave as one? A zip, the same bytes for the same content."""

import io
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_DATE = (1980, 1, 1, 0, 0, 0)  # the first that a zip can hold
_UNIX_FILE = 0o644 << 16


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Name → content, in this order."""
    target = io.BytesIO()
    with ZipFile(target, "w") as sink:
        for name, content in files.items():
            entry = ZipInfo(name, _DATE)
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, _UNIX_FILE
            sink.writestr(entry, content)
    return target.getvalue()
