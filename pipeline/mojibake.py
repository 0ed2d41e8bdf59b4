"""Was a text decoded twice? Told with a proposed repair, never rewritten in silence.

« Ã© » is é read as Windows then written again; « À » followed by a no-break space is à whose
second byte lost its place, as some survey tools write it.
"""

import re

import polars as pl

_TAIL = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_TWICE = f"â€[{_TAIL}]|[ÃÅÂ][{_TAIL}]"
_LOST = "À[\u00a0-\u00bf]"
_BARE = "Ã(?: |$)"
_REPAIR = re.compile(f"{_TWICE}|{_LOST}|{_BARE}")
_HALF = 0x40


def garbled(texts: pl.Series) -> pl.Series:
    """Those of some texts that seem decoded twice."""
    return texts.filter(texts.str.contains(f"{_TWICE}|{_LOST}|{_BARE}").fill_null(False))


def repaired(text: str) -> str:
    """What was probably written; the text itself where nothing better is found."""
    return _REPAIR.sub(lambda found: _sound(found[0]), text)


def _sound(found: str) -> str:
    if found.startswith("À"):
        return chr(ord(found[1]) + _HALF)
    if len(found.strip()) == 1 and found[1:] != "\u00a0":
        return "à" + found[1:]
    try:
        return b"".join(_byte(char) for char in found).decode("utf-8")
    except UnicodeDecodeError:
        return found


def _byte(char: str) -> bytes:
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1")
