"""How much room does a text take on a slide? Lines and heights, without a font file.

The widths are Arial's, in thousandths of its size: a deck embeds no font, and few faces of a theme
are wider. Lengths are in EMU, the unit of office files: 12 700 to the point.
"""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

POINT = 12_700
_LEADING = 1.2  # of the size, between two lines
_MARGIN = 1.04
_BOLD = 1.08
_WIDTHS = {
    "ijl'’": 222,
    " .,:;!/ftI|[]\\\u00a0·": 278,
    "\u202f": 200,
    "()-r": 333,
    '"*': 372,
    "ckvxyzsJ": 500,
    "0123456789abdeghnopquL?#$_«»–€": 556,
    "+<=>~−±": 584,
    "FTZ": 611,
    "ABEKPSVXY&": 667,
    "wCDHNRU": 722,
    "GOQ": 778,
    "Mm": 833,
    "%": 889,
    "Wœ—…": 1000,
}
_WIDTH_OF = {letter: width for letters, width in _WIDTHS.items() for letter in letters}
_OTHER = 850  # signs such as ▤ and ◐, which another face lends


@lru_cache(maxsize=16_384)
def width(text: str, size: float, *, bold: bool = False) -> int:
    """Length of a text on one line."""
    thousandths = sum(_WIDTH_OF.get(letter, _OTHER) for letter in _plain(text))
    return int(thousandths * size * POINT / 1000 * (_BOLD if bold else 1) * _MARGIN)


def _plain(text: str) -> str:
    """Letters without their accents, which take no room."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def lines(text: str, size: float, room: int, *, bold: bool = False) -> list[str]:
    """The text as it breaks at spaces; a word longer than the room breaks anywhere."""
    found: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if width(longer, size, bold=bold) <= room:
                line = longer
                continue
            if line:
                found.append(line)
            *broken, line = _broken(word, size, room, bold)
            found += broken
        found.append(line)
    return found


def _broken(word: str, size: float, room: int, bold: bool) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and width(pieces[-1] + letter, size, bold=bold) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def height(text: str, size: float, room: int, *, bold: bool = False) -> int:
    return line_height(size) * len(lines(text, size, room, bold=bold)) if text else 0


def line_height(size: float) -> int:
    return int(size * _LEADING * POINT)


def widest_word(text: str, size: float, *, bold: bool = False) -> int:
    return max(width(word, size, bold=bold) for word in text.split(" "))


def largest_size(
    text: str, sizes: Sequence[int], room: tuple[int, int], *, bold: bool = False
) -> int:
    """The first size at which the text holds in (width, height) without breaking a word."""
    for size in sizes:
        fits = height(text, size, room[0], bold=bold) <= room[1]
        if fits and widest_word(text, size, bold=bold) <= room[0]:
            return size
    return sizes[-1]


def shortened(text: str, size: float, room: tuple[int, int], *, bold: bool = False) -> str:
    """The words that hold in (width, height); « … » says that there were more."""
    most = max(1, room[1] // line_height(size))
    kept = text
    while len(lines(kept, size, room[0], bold=bold)) > most and kept.strip("…"):
        kept = f"{kept.removesuffix('…').rstrip()[:-1].rsplit(' ', 1)[0].rstrip(' ,;:')}…"
    return kept
