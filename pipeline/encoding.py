"""Which letters do the bytes of a text stand for?"""

import re
from dataclasses import dataclass
from itertools import islice

from pipeline.grouping import line_ranges
from pipeline.problems import InputRefused

_WIDE_SAMPLE, _SAMPLES = 4000, 5000
# of Windows, of the Mac and of DOS; the first wins between equals
_SINGLE = {"cp1252": "Windows", "mac_roman": "Mac", "cp850": "DOS"}
_NAMES = {
    "utf-8": "utf-8",
    "utf-16": "utf-16",
    "windows": "cp1252",
    "cp1252": "cp1252",
    "mac": "mac_roman",
    "mac_roman": "mac_roman",
    "dos": "cp850",
    "cp850": "cp850",
}
_AROUND = re.compile(rb"[A-Za-z]?[\x80-\xff]+[A-Za-z]?")
_FRENCH = set("éèêëàâçîïôùûüœæ’‘“”«»…–—€°½²·•\u00a0")
_CAPITAL = re.compile("(?<![a-z])[ÉÈÊÀÂÇÎÔŒ]")


@dataclass(frozen=True)
class Decoded:
    """``notes``: what the reader should check, in French."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(content: bytes) -> Decoded:
    """Byte order mark, then strict UTF-8, then the one-byte alphabet that reads most like French.

    Where only some lines are UTF-8, each line is read in its own encoding, and that is told.
    """
    wide = wide_encoding(content)
    if wide:
        # some exporters cut the last character in two
        whole = content[: len(content) // 2 * 2]
        return Decoded(whole.decode(wide, errors="replace").removeprefix("\ufeff"), "utf-16")
    try:
        return Decoded(content.decode("utf-8-sig"), "utf-8")
    except UnicodeDecodeError:
        return _by_line(content.removeprefix(b"\xef\xbb\xbf"))


def decode_as(content: bytes, asked: str) -> Decoded:
    """The text in the encoding that a person chose. Raises InputRefused when it cannot be that."""
    found = decode(content)
    if asked == found.encoding:
        return found
    name = _NAMES.get(asked.lower(), asked)
    if wide_encoding(content) and "16" not in name:
        raise _not_in(asked, "Il est en UTF-16.")
    try:
        return Decoded(content.decode(name).removeprefix("\ufeff"), name)
    except LookupError as error:
        raise InputRefused(
            f"« {asked} » n'est pas un encodage connu.", f"Choisissez : {', '.join(_NAMES)}."
        ) from error
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise _not_in(asked, f"La ligne {line} ne peut pas se lire ainsi.") from error


def _not_in(asked: str, found: str) -> InputRefused:
    advice = "Choisissez un autre encodage, ou aucun : il est alors reconnu."
    return InputRefused(f"Ce fichier n'est pas en « {asked} ». {found}", advice)


def wide_encoding(content: bytes) -> str | None:
    """UTF-16, by its mark or because every other byte of a text in our alphabet is null."""
    if content.startswith(b"\xff\xfe"):
        return "utf-16-le"
    if content.startswith(b"\xfe\xff"):
        return "utf-16-be"
    sample = content[:_WIDE_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 4 < len(sample) or min(even, odd) * 10 > max(even, odd):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _by_line(content: bytes) -> Decoded:
    lines = content.split(b"\n")
    accented = [number for number, line in enumerate(lines) if not line.isascii()]
    utf_8 = {number for number in accented if _is_utf_8(lines[number])}
    single = _single_byte(content if not utf_8 else _lines(lines, set(accented) - utf_8))
    if not utf_8:
        return Decoded(content.decode(single, errors="replace"), single)
    other = [number for number in accented if number not in utf_8]
    text = "\n".join(
        line.decode("utf-8" if line.isascii() or number in utf_8 else single, errors="replace")
        for number, line in enumerate(lines)
    )
    return Decoded(text, f"utf-8, {single}", (_changing(sorted(utf_8), other, single),))


def _lines(lines: list[bytes], numbers: set[int]) -> bytes:
    return b"\n".join(lines[number] for number in sorted(numbers))


def _changing(utf_8: list[int], other: list[int], single: str) -> str:
    rare, name, usual = other, _SINGLE[single], "UTF-8"
    if len(utf_8) < len(other):
        rare, name, usual = utf_8, "UTF-8", _SINGLE[single]
    where = line_ranges([number + 1 for number in rare])
    changing = f"L'encodage change dans le fichier : {where} en {name}, le reste en {usual}."
    return f"{changing} Vérifiez les accents."


def _is_utf_8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _single_byte(content: bytes) -> str:
    found = islice(_AROUND.finditer(content), _SAMPLES)
    around = b" ".join(match[0] for match in found)
    return max(_SINGLE, key=lambda name: _frenchness(around.decode(name, errors="replace")))


def _frenchness(text: str) -> float:
    """Letters and signs of French, less those that it never writes; capitals inside a word too."""
    strange = [char for char in text if not char.isascii() and char not in _FRENCH]
    capitals = len(_CAPITAL.findall(text))
    accented = sum(1 for char in text if char in _FRENCH)
    return accented + 1.5 * capitals - len(strange)
