"""Which files does the corpus hold? One module per family; each is seen by whoever writes a mapper.

The modules ``fresh_*`` are the unseen half: other offices, other words. Whoever works on the import
does not read them, so that the shares measured there mean something. The modules ``unseen_*`` were
that half once: their words have been read since, and their aims still hold. ``LAST``
is kept for a last measure: no aim rests on it yet.
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


SEEN_LATER, FRESH = _stems("unseen_*.py"), _stems("fresh_*.py")
LAST = (
    "last_seances",
    "last_attendance",
    "last_together",
    "last_figures",
    "last_year",
    "last_doubtful",
)
FAMILIES = (*SEEN, *SEEN_LATER, *FRESH)


def entries(family: str) -> tuple[Entry, ...]:
    found: tuple[Entry, ...] = import_module(f"tests.corpus.{family}").ENTRIES
    return found


def corpus() -> Iterator[tuple[str, Entry]]:
    return ((family, entry) for family in FAMILIES for entry in entries(family))
