"""Which files does the corpus hold? One module per family; each is seen by whoever writes a mapper.

The modules ``unseen_*`` are the second half: other offices, other words. Whoever works on the
import does not read them, so that the shares measured there mean something.
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
UNSEEN = tuple(sorted(path.stem for path in Path(__file__).parent.glob("unseen_*.py")))


def entries(family: str) -> tuple[Entry, ...]:
    found: tuple[Entry, ...] = import_module(f"tests.corpus.{family}").ENTRIES
    return found


def corpus() -> Iterator[tuple[str, Entry]]:
    return ((family, entry) for family in (*SEEN, *UNSEEN) for entry in entries(family))
