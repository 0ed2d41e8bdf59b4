"""Can a zip (a workbook is one too) be opened safely? Sizes are checked before anything is read."""

import io
import zipfile
import zlib

from pipeline.problems import InputRefused

_TOTAL_BYTES = 2 * 1024**3
_SUSPECT_BYTES, _RATIO = 50 * 1024**2, 300
_PARTS = 10_000
_ENCRYPTED = 0x1
# a damaged place inside the file shows as a negative seek, hence ValueError
_UNREADABLE = (
    *(KeyError, ValueError, EOFError, OSError, NotImplementedError),
    *(zipfile.BadZipFile, zlib.error),
)


def opened(content: bytes) -> zipfile.ZipFile:
    """Raises InputRefused when it is damaged, locked, or would swell out of proportion."""
    try:
        package = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise damaged() from error
    parts = package.infolist()
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise InputRefused(
            "Ce fichier est protégé par un mot de passe.",
            "Retirez le mot de passe, puis déposez-le de nouveau.",
        )
    if len(parts) > _PARTS or _swells(parts):
        raise too_large()
    return package


def _swells(parts: list[zipfile.ZipInfo]) -> bool:
    total = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    return total > _TOTAL_BYTES or (total > _SUSPECT_BYTES and total > _RATIO * max(packed, 1))


def part_bytes(package: zipfile.ZipFile, name: str) -> bytes:
    """Raises InputRefused when the part is absent, damaged, or longer than it declares."""
    try:
        return package.read(name)
    except _UNREADABLE as error:
        raise damaged() from error


def damaged() -> InputRefused:
    return InputRefused(
        "Ce fichier est abîmé ou incomplet : il ne peut pas être ouvert.",
        "Téléchargez-le ou enregistrez-le de nouveau, puis recommencez.",
    )


def too_large() -> InputRefused:
    return InputRefused(
        "Ce fichier, une fois décompressé, serait démesurément grand : il n'est pas ouvert.",
        "Gardez seulement le tableau utile et enregistrez-le en .xlsx ou en .csv.",
    )
