"""What did a question answer when figures were frozen, and what has changed since?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from indicators import lookups
from indicators.blocks import Column, Grid, Row, Table
from indicators.comparisons import all_indicators
from indicators.figures import Figure, measure
from indicators.formats import ND, date_long, signed
from indicators.headlines import headlines
from indicators.periods import Period, exercice
from indicators.question import Question
from indicators.registry import indicators
from indicators.view import View
from indicators.wording import value_words
from pipeline.problems import InputRefused
from pipeline.store import Version


@dataclass(frozen=True)
class FrozenState:
    """Figures frozen under a name, opened: `version` answers as it did then."""

    nom: str
    code: str
    jour: date
    version: Version

    @property
    def phrase(self) -> str:
        return f"Chiffres arrêtés {self.nom}, {date_long(self.jour)}"


def answer_of(version: Version, question: Question) -> Figure | None:
    """The figure as it was frozen; None when the question made no sense then."""
    try:
        return measure(version, question)
    except InputRefused:
        return None


def changed_since(state: FrozenState, today: Version) -> Table:
    """Every headline and indicator that no longer says the same, year by year."""
    years = sorted({*lookups.exercices(state.version), *lookups.exercices(today)}, reverse=True)
    rows = [row for year in years for row in _changed_in(state.version, today, exercice(year))]
    count = f"{len(rows)} chiffres diffèrent" if len(rows) > 1 else f"{len(rows)} chiffre diffère"
    columns = (
        Column("Chiffre"), Column("Exercice"), Column("Arrêté", True),
        Column("Aujourd'hui", True), Column("Écart", True),
    )  # fmt: skip
    return Table(
        id=f"change_depuis_{state.code}",
        title=f"Ce qui a changé depuis « {state.nom} »",
        subtitle=count if rows else "Aucun chiffre n'a changé.",
        grid=Grid(columns, tuple(rows)),
        footer="Tous les indicateurs de tous les exercices, et les cartes de la Vue d'ensemble.",
    )


def _changed_in(then: Version, today: Version, periode: Period) -> list[Row]:
    before, now = View(then, periode), View(today, periode)
    figures = _figures_changed(before, now)
    told = {name for name, _ in figures}
    cards = zip(headlines(before), headlines(now), strict=True)
    differing = [
        Row((f"{old.label} (Vue d'ensemble)", periode.phrase, old.value, new.value, ""))
        for old, new in cards
        if old.value != new.value and not _is_told(old.question, told)
    ]
    return [*differing, *(row for _, row in figures)]


def _is_told(question: Question | None, told: set[str]) -> bool:
    return question is not None and question.indicateur in told


def _figures_changed(before: View, now: View) -> list[tuple[str, Row]]:
    names = dict.fromkeys([*all_indicators(now), *all_indicators(before)])
    return [
        (name, row)
        for name in names
        if (row := _change(name, _known(before, name), _known(now, name)))
    ]


def _known(view: View, name: str) -> Figure | None:
    return view.figure(name) if name in indicators(view.version) else None


def _change(name: str, old: Figure | None, new: Figure | None) -> Row | None:
    values = [figure.valeur if figure else None for figure in (old, new)]
    figure = new or old
    if values[0] == values[1] or figure is None:
        return None
    written = [value_words(figure.indicator, value) for value in values]
    gap = ND if None in values else signed(round((values[1] or 0) - (values[0] or 0), 6))
    return Row((figure.indicator.libelle, figure.question.periode.phrase, *written, gap))


def opened(states: Sequence[FrozenState], code: str) -> FrozenState | None:
    """The frozen state of that code, if there is one."""
    return next((state for state in states if state.code == code), None)
