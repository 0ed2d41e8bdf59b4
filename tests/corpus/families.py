"""Which files does the corpus hold? One module per family; each is seen by whoever writes a mapper.

The modules ``sealed_*`` are the unseen part: other offices, other words. Whoever works on the import
does not read them, so that the shares measured there mean something. The modules ``unseen_*``,
``fresh_*``, ``last_*`` and ``blind_*`` were that part once: their words have been read since.
"""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from tests.corpus.entries import Entry

SEEN = (
    "encodings",
    "dialects",
    "preambles",
    "workbooks",
    "damaged",
    "amounts",
    "dates",
    "half_days",
    "codes",
    "columns",
    "wide",
    "together",
    "persons",
    "meeting_exports",
    "form_exports",
    "web_exports",
    "network_exports",
    "asked",
    "delicate",
)


def _stems(pattern: str) -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in Path(__file__).parent.glob(pattern)))


SEEN_LATER = tuple(
    stem for part in ("unseen", "fresh", "last", "blind") for stem in _stems(f"{part}_*.py")
)
UNSEEN = _stems("sealed_*.py")
FAMILIES = (*SEEN, *SEEN_LATER, *UNSEEN)


def entries(family: str) -> tuple[Entry, ...]:
    found: tuple[Entry, ...] = import_module(f"tests.corpus.{family}").ENTRIES
    return found


def corpus() -> Iterator[tuple[str, Entry]]:
    return ((family, entry) for family in FAMILIES for entry in entries(family))
