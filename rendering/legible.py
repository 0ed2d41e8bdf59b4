"""What may a text hold in a file? French spacing, and no character that XML or JSON refuses."""

import re

from indicators.formats import typographic

# Pasting from PowerPoint or a terminal brings them; one would make the whole file unreadable.
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def legible(text: str) -> str:
    return typographic(_REFUSED.sub(" ", text))
