"""What is a layout made of?"""

from dataclasses import dataclass
from enum import StrEnum

from pipeline.spelling import fold


class Kind(StrEnum):
    """How the cells of a column are read."""

    TEXT = "texte"
    SLUG = "identifiant"
    CODE = "code"
    CODES = "codes"
    INTEGER = "entier"
    DECIMAL = "décimal"
    COUNT = "effectif"
    YES_NO = "oui ou non"
    DATE = "date"
    PERIOD = "date ou période"
    YEAR = "année"
    DURATION = "demi-journées"


@dataclass(frozen=True)
class Column:
    """One column of a layout.

    ``titles`` are other headers understood (folded before comparison); ``code_list`` names the code
    list of a CODE or CODES column; ``factor`` converts the cell to the column's unit by header
    (a column in days counts two half-days).
    """

    name: str
    kind: Kind = Kind.TEXT
    titles: tuple[str, ...] = ()
    required: bool = False
    code_list: str | None = None
    factors: tuple[tuple[str, float], ...] = ()
    free_text: bool = False

    def answers_to(self, header: str) -> bool:
        spellings = (self.name, *self.titles, *(title for title, _ in self.factors))
        return fold(header) in {fold(spelling) for spelling in spellings}

    def factor(self, header: str) -> float:
        return dict((fold(title), value) for title, value in self.factors).get(fold(header), 1.0)


@dataclass(frozen=True)
class Layout:
    """One *jeu*: its columns, the columns that identify a row, and what tells it from the others.

    ``signature``: at least one group of columns must be present for the layout to be recognised
    unaided. ``either``: groups of which at least one column must be present. ``exercice`` is the
    column (a date or a year) that places a row in an exercice, if any.
    """

    jeu: str
    libelle: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    key_words: str
    signature: tuple[tuple[str, ...], ...]
    either: tuple[tuple[str, ...], ...] = ()
    exercice: str | None = None

    def column(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)

    def match(self, header: str) -> Column | None:
        return next((column for column in self.columns if column.answers_to(header)), None)

    def missing(self, present: set[str]) -> list[str]:
        """Required columns absent from ``present``; a group of alternatives reads « a » ou « b »."""
        alone = [c.name for c in self.columns if c.required and c.name not in present]
        groups = [" ou ".join(group) for group in self.either if not present & set(group)]
        return alone + groups
