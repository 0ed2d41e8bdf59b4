"""How do the columns of a wide export become one row of audience per measure and period?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.contacts import masked_text
from pipeline.problems import InputRefused
from pipeline.sources.shape import Converted, Table
from pipeline.sources.values import Span, number, written
from pipeline.spelling import fold

HEADER = ("canal", "indicateur", "periode_debut", "periode_fin", "valeur")
AGAIN = "Exportez de nouveau ce rapport, sans le modifier."
Row = tuple[int, tuple[str, ...]]


@dataclass(frozen=True)
class Measure:
    """A column that has a counterpart in ``canal_indicateur``.

    ``titles`` are folded. A rate or a mean of nothing (``per_visit``, no visit) is left out: the
    tools write 0 there, which would be read as a value.
    """

    canal: str
    indicateur: str
    titles: tuple[str, ...]
    read: Callable[[str], float | None] = number
    per_visit: bool = False


@dataclass(frozen=True)
class Wide:
    """One table of an export: where its header is, its data, which columns count."""

    table: Table
    at: int
    measures: Sequence[Measure]

    @property
    def titles(self) -> tuple[str, ...]:
        return self.table.records[self.at][1]

    @property
    def columns(self) -> dict[int, Measure]:
        """Position → measure; the first title that fits wins."""
        folded = self.table.folded(self.at)
        found = {}
        for measure in self.measures:
            position = next((folded.index(t) for t in measure.titles if t in folded), None)
            if position is not None:
                found[position] = measure
        return found

    def left_out(self, *others: str) -> tuple[str, ...]:
        """A sentence about the columns without counterpart; ``others``: folded, of another use."""
        names = [
            f"« {masked_text(title)} »"
            for position, title in enumerate(self.titles)
            if title and position not in self.columns and fold(title) not in others
        ]
        told = f"Mesures sans correspondance, non conservées : {', '.join(names)}."
        return (told,) if names else ()


def measured(wide: Wide, line: int, cells: Sequence[str], span: Span | None) -> list[Row]:
    """The measures of one line; without a span, the period is given for the whole file."""
    columns = wide.columns
    values = {m: _value(line, wide.titles[p], _cell(cells, p), m) for p, m in columns.items()}
    is_idle = any(m.indicateur == "visites" and value == 0 for m, value in values.items())
    when = tuple(day.isoformat() for day in span) if span else ()
    return [
        (line, (measure.canal, measure.indicateur, *when, written(value)))
        for measure, value in values.items()
        if value is not None and not (is_idle and measure.per_visit)
    ]


def _cell(cells: Sequence[str], position: int) -> str:
    return cells[position] if position < len(cells) else ""


def _value(line: int, title: str, text: str, measure: Measure) -> float | None:
    """Raises InputRefused: a tool writes its own numbers well, so something changed them."""
    if text in ("", "--", "-"):
        return None
    value = measure.read(text)
    if value is None or value < 0:
        raise unreadable(line, title, text)
    return value


def unreadable(line: int, title: str, text: str) -> InputRefused:
    return InputRefused(
        f"Ligne {line}, colonne « {title} » : « {masked_text(text)} » ne peut pas être lu.", AGAIN
    )


def by_period(
    wide: Wide, when: Callable[[str], Span | None], total: Sequence[str] = ("total",)
) -> Converted:
    """A table whose first column is the period of each line. Raises InputRefused."""
    rows: list[Row] = []
    ignored: list[tuple[int, str]] = []
    seen: dict[Span, int] = {}
    for line, cells in wide.table.records[wide.at + 1 :]:
        if reason := _reason(cells, total):
            ignored.append((line, reason))
            continue
        found = measured(wide, line, cells, _once(wide, line, cells[0], when, seen))
        rows += found
        ignored += [] if found else [(line, "aucune valeur")]
    line = wide.table.records[wide.at][0]
    return Converted(HEADER, rows, wide.left_out(fold(wide.titles[0])), tuple(ignored), line)


def _once(
    wide: Wide, line: int, text: str, when: Callable[[str], Span | None], seen: dict[Span, int]
) -> Span:
    """The period of a line, which no other line of the file has."""
    span = when(text)
    if span is None:
        raise unreadable(line, wide.titles[0], text)
    if span in seen:
        raise InputRefused(
            f"Les lignes {seen[span]} et {line} portent sur la même période.",
            "Exportez le rapport d'un seul site ou compte, sans détail.",
        )
    seen[span] = line
    return span


def _reason(cells: Sequence[str], total: Sequence[str]) -> str | None:
    if not any(cells):
        return "ligne vide"
    if fold(cells[0]) in total:
        return "ligne de total"
    return "pied de tableau" if cells[0].startswith("Showing top") else None


def require_measures(wide: Wide, advice: str) -> None:
    """Raises InputRefused when no column of the table has a counterpart."""
    if not wide.columns:
        titles = ", ".join(f"« {masked_text(title)} »" for title in wide.titles if title)
        raise InputRefused(
            f"Aucune mesure suivie dans ce rapport (colonnes lues : {titles}).", advice
        )
