"""What is shown? Blocks are values: they know nothing of a screen, a slide or a file.

A page and an export receive the same blocks and hand them to a renderer. Texts are French and
final; numbers stay numbers until the renderer writes them, except in cards and sentences.
"""

from dataclasses import dataclass, field
from datetime import date

from indicators.question import Question


@dataclass(frozen=True)
class Status:
    """A word with its sign: never colour alone."""

    icon: str
    word: str


CALCULE = Status("●", "Calculé")
PARTIEL = Status("◐", "Partiel")
NON_RELEVE = Status("○", "Non relevé")
NON_DIFFUSE = Status("⊘", "Non diffusé")


def rapport(annee: int | None = None) -> Status:
    return Status("▤", f"Rapport {annee}" if annee else "Rapport")


@dataclass(frozen=True)
class KeyFigure:
    """One headline: ``value`` is written out; ``note`` is a fair comparison or the coverage."""

    id: str
    label: str
    value: str
    status: Status
    note: str = ""
    question: Question | None = None


@dataclass(frozen=True)
class Series:
    """Values of one name over the chart's categories; None is a gap, never 0.

    ``role`` names its colour in the renderers' palette; a tuple gives one role per category.
    ``known_from_report`` values are drawn hatched. ``keys``: the code behind each value, where it
    is not that of the category.
    """

    name: str
    values: tuple[float | None, ...]
    role: str | tuple[str, ...] = "current"
    known_from_report: bool = False
    keys: tuple[str | None, ...] = ()


@dataclass(frozen=True)
class Column:
    """``numeric`` columns are aligned right and written in the French manner."""

    label: str
    numeric: bool = False
    decimals: int | None = None


Cell = str | float | int | date | None


@dataclass(frozen=True)
class Row:
    """``keys``: what a cell is selected by, per cell; empty when the row cannot be asked about."""

    cells: tuple[Cell, ...]
    is_total: bool = False
    keys: tuple[str | None, ...] = ()


@dataclass(frozen=True)
class Grid:
    """Columns and rows: what a table, a chart's « Tableau » and a CSV file hold."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Tile:
    """A part of a map: its place from 1, and the categories that lie in it, by position."""

    label: str
    note: str
    row: int
    column: int
    members: tuple[int, ...]


@dataclass(frozen=True)
class Chart:
    """``kind``: ``bars`` (horizontal), ``columns`` (over time), ``lines``, ``bridge``, ``map``.

    A ``bridge`` has one series: first and last category are totals, those between signed changes.
    A ``map`` has ``tiles`` of categories, each in the state of the series that has a value there.

    ``message`` says, instead of the drawing, why it would mislead. ``keys``: the code behind each
    category. ``events``: (category, words) of what happened to the series.
    """

    id: str
    kind: str
    title: str
    subtitle: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str
    grid: Grid
    footer: str
    sentence: str = ""
    message: str = ""
    keys: tuple[str | None, ...] = ()
    question: Question | None = None
    events: tuple[tuple[str, str], ...] = ()
    tiles: tuple[Tile, ...] = ()


@dataclass(frozen=True)
class Table:
    """``shaded``: cells are tinted by value; the value is always written."""

    id: str
    title: str
    subtitle: str
    grid: Grid
    footer: str = ""
    sentence: str = ""
    shaded: bool = False
    question: Question | None = None


@dataclass(frozen=True)
class Text:
    """Sentences, one per item. ``tone``: ``normal`` or ``notice``.

    ``link``: its words, and the public address of the page that says more.
    """

    id: str
    title: str
    items: tuple[str, ...]
    tone: str = "normal"
    link: tuple[str, str] | None = None


@dataclass(frozen=True)
class Section:
    title: str


Block = KeyFigure | Chart | Table | Text | Section


@dataclass(frozen=True)
class Placed:
    """A block and the columns, out of 12, that it takes."""

    block: Block
    span: int = 12
    height: int = field(default=0)
