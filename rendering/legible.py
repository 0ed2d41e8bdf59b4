"""What may a text hold in a file? French spacing, and no character that XML or JSON refuses."""

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any

from indicators.formats import typographic

# Pasting from PowerPoint or a terminal brings them; one would make the whole file unreadable.
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def legible(text: str) -> str:
    return typographic(_REFUSED.sub(" ", text))


def accepted(value: Any) -> Any:
    """A deck or a book, or any value in it, with every text such as a file can hold."""
    if isinstance(value, str):
        return _REFUSED.sub(" ", value)
    if isinstance(value, tuple):
        return tuple(accepted(item) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        held = {item.name: getattr(value, item.name) for item in fields(value) if item.init}
        return replace(value, **{name: accepted(item) for name, item in held.items()})
    return value
