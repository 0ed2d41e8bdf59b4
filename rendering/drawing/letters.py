"""How wide is a text? From the advance widths of the font that our documents embed."""

from functools import lru_cache
from pathlib import Path
from struct import unpack_from

FONTS = Path(__file__).parents[1] / "fonts"
REGULAR, SEMIBOLD = "SourceSans3-Regular.ttf", "SourceSans3-Semibold.ttf"
_UNKNOWN = 1.0  # of the size: no fallback font has wider letters
WIDER = 1.12  # Arial beside it: an SVG stays legible where the font is not installed
_UNICODE_FULL = 12  # the format of the character map that holds every character


def width(text: str, size: float, *, bold: bool = False) -> float:
    """In the unit of ``size``; a little more than the font needs."""
    advances = _advances(SEMIBOLD if bold else REGULAR)
    return size * WIDER * sum(advances.get(letter, _UNKNOWN) for letter in text)


def is_known(letter: str) -> bool:
    """Whether the font has it; signs such as ▨ come from another one."""
    return letter in _advances(REGULAR)


def wrapped(text: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """Lines that fit ``room``; only a word that is longer than a line is cut."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, bold=bold) <= room:
            lines[-1] = longer
        else:
            lines += _pieces(word, size, room, bold=bold)
    return lines


def _pieces(word: str, size: float, room: float, *, bold: bool) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and width(pieces[-1] + letter, size, bold=bold) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces


@lru_cache(maxsize=2)
def _advances(file_name: str) -> dict[str, float]:
    """The advance width of each character, as a part of the font's size."""
    font = (FONTS / file_name).read_bytes()
    start = _tables(font)
    units = _number(font, start["head"] + 18)
    measured = _number(font, start["hhea"] + 34)
    return {
        chr(code): _number(font, start["hmtx"] + 4 * min(glyph, measured - 1)) / units
        for code, glyph in _glyphs(font, start["cmap"])
    }


def _tables(font: bytes) -> dict[str, int]:
    entries = (unpack_from(">4sIII", font, 12 + 16 * n) for n in range(_number(font, 4)))
    return {tag.decode(): offset for tag, _, offset, _ in entries}


def _glyphs(font: bytes, cmap: int) -> list[tuple[int, int]]:
    """(character code, glyph), from the map that holds every character."""
    entries = (unpack_from(">HHI", font, cmap + 4 + 8 * n) for n in range(_number(font, cmap + 2)))
    (full, *_) = (
        cmap + offset for *_, offset in entries if _number(font, cmap + offset) == _UNICODE_FULL
    )
    (count,) = unpack_from(">I", font, full + 12)
    groups = (unpack_from(">III", font, full + 16 + 12 * n) for n in range(count))
    return [
        (code, glyph + code - first)
        for first, last, glyph in groups
        for code in range(first, last + 1)
    ]


def _number(font: bytes, at: int) -> int:
    (value,) = unpack_from(">H", font, at)
    return int(value)
