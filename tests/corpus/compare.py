"""Is a typed value the one that was expected, drawn as text?"""

import math
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Any

from tests.corpus.entries import ANY, ASKED, Row

# our column → the columns that a file may say it with
_SPOKEN = {
    "date_debut": {"date", "date_debut", "mois", "annee"},
    "periode_debut": {"periode_debut", "mois", "annee", "periode"},
    "seance_date": {"date", "seance_date"},
    "seance_intitule": {"intitule", "seance_intitule"},
}


@dataclass(frozen=True, eq=False)
class Found:
    """A row that would be integrated."""

    row: dict[str, Any]

    @property
    def line(self) -> int:
        return int(self.row["ligne"])

    def get(self, column: str) -> Any:
        return self.row.get(column)

    def text(self, column: str) -> str:
        value = self.get(column)
        return "vide" if value is None else f"« {value} »"

    def likeness(self, expected: Row) -> int:
        return sum(
            is_same(cell.value, self.get(column)) for column, cell in expected.values.items()
        )


def same_column(expected: str, named: str) -> bool:
    return expected == ANY or named in _SPOKEN.get(expected, {expected})


def is_same(expected: str, value: Any) -> bool:
    """Dates in ISO, numbers with a point, lists joined by `+`, oui or non, empty = missing."""
    if expected in (ANY, ASKED) or value is None or expected == "":
        return expected == ANY or (expected == "" and value in (None, [], ""))
    if isinstance(value, bool):
        return expected == ("oui" if value else "non")
    if isinstance(value, int | float):
        return _is_number(expected, value)
    if isinstance(value, date):
        return expected == value.isoformat()[:10]
    if isinstance(value, list):
        return sorted(expected.split("+")) == sorted(value)
    return spaced(expected) == spaced(str(value))


def _is_number(expected: str, value: float) -> bool:
    try:
        return math.isclose(float(expected), value, rel_tol=1e-9, abs_tol=1e-9)
    except ValueError:
        return False


def spaced(text: str) -> str:
    """The same text with ordinary blanks and apostrophes, composed accents."""
    composed = unicodedata.normalize("NFC", text).replace("’", "'")
    return " ".join(composed.split())
