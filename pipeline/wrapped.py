"""What is a value of a list once its number, or its initials, are taken off?

« 3 - Formation », « C. Formation », « Formation (3) », « Sessions de formation (SF) ».
"""

import re

from pipeline.suggest import words

_BEFORE = re.compile(r"\s*(?:\d{1,2}|[A-Za-z])\s*[-–.):/]\s*(?=[^\W\d_]{2})")
_AFTER = re.compile(r"\s*[(\[]\s*(\d{1,2}|[^\W\d_]{2,5})\s*[)\]]\s*")


def bare(text: str) -> str:
    """The same text where nothing wraps it; initials are those of the words before them."""
    opening = _BEFORE.match(text)
    value = text[opening.end() :] if opening else text
    for found in _AFTER.finditer(value):
        before = value[: found.start()]
        if found.end() == len(value) and (found[1].isdigit() or _are_initials(found[1], before)):
            return before
    return value


def _are_initials(letters: str, text: str) -> bool:
    return letters.lower() == "".join(word[0] for word in words(text))
