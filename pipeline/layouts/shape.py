"""What is a layout made of?"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

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
    ESTIMATE = "valeur, même approchée"
    YES_NO = "oui ou non"
    DATE = "date"
    END_DATE = "date de fin"
    PERIOD = "date ou période"
    YEAR = "année"
    DURATION = "demi-journées"


@dataclass(frozen=True)
class Column:
    """One column of a layout.

    ``titles`` are other headers understood (folded before comparison); ``code_list`` names the code
    list of a CODE or CODES column; ``factors`` are headers in another unit, with what converts them
    (a column in days counts two half-days).
    """

    name: str
    kind: Kind = Kind.TEXT
    titles: tuple[str, ...] = ()
    required: bool = False
    code_list: str | None = None
    factors: tuple[tuple[str, float], ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        return (*self.titles, *(title for title, _ in self.factors))

    def factor(self, header: str) -> float:
        return {fold(title): value for title, value in self.factors}.get(fold(header), 1.0)


# alternatives, each a group of columns that go together
Lacking = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, eq=False)
class Layout:
    """One *jeu*: its columns, the columns that identify a row, and what tells it from the others.

    ``signature``: at least one group of columns must be present for the layout to be recognised
    unaided. ``either``: sets of columns of which one must be present whole. ``exercice`` is the
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
        return _by_header(self).get(fold(header))

    def missing(self, present: set[str]) -> list[Lacking]:
        """What lacks beside the columns ``present``: one alternative where a column is required."""
        alone: list[Lacking] = [
            ((c.name,),) for c in self.columns if c.required and c.name not in present
        ]
        if not self.either or any(present >= set(group) for group in self.either):
            return alone
        return [*alone, self.either]


@cache
def _by_header(layout: Layout) -> dict[str, Column]:
    """Folded header → column; a column's own name wins over another's title."""
    titles = {fold(title): column for column in layout.columns for title in column.spellings}
    return titles | {fold(column.name): column for column in layout.columns}
