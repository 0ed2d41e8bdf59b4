"""How do several indicators of one period compare with those of another? One row each."""

from collections.abc import Sequence

from indicators import narrative
from indicators.blocks import NON_DIFFUSE, PARTIEL, Cell, Column, Grid, Row, Table
from indicators.compare import Comparison, compare
from indicators.periods import Period
from indicators.registry import indicator, indicators
from indicators.standing import too_thin
from indicators.view import View, source_line
from indicators.wording import value_words

_NOT_ALONE = ("part_presences",)  # it needs a profile to have a sense
_OWN_UNITS = ("programme.prevu", "programme.realise")  # their units do not add up


def comparison_table(
    view: View, identifier: str, title: str, wanted: Sequence[str], other: Period
) -> Table:
    """Value, previous value, change and comparability of each indicator."""
    told = {name: compare(view.version, view.ask(name), other) for name in wanted}
    known = {
        n: c
        for n, c in told.items()
        if c.valeur is not None or c.valeur_actuelle is not None or c.non_diffuse
    }
    now = next((c.actuelle for c in known.values()), view.periode)
    then = next((c.periode for c in known.values()), other)
    columns = (
        Column("Indicateur"),
        Column(_head(now), True),
        Column(_head(then), True),
        Column("Évolution", True),
        Column("Comparabilité"),
    )
    rows = tuple(_row(view, name, comparison) for name, comparison in known.items())
    return Table(
        id=identifier,
        title=title,
        subtitle=narrative.capital(next((c.phrase for c in known.values()), "aucune valeur")),
        grid=Grid(columns, rows),
        footer=source_line(view),
    )


def _head(periode: Period) -> str:
    """The year of a period that lies within one: the subtitle tells its dates."""
    return str(periode.du.year) if periode.du.year == periode.au.year else periode.phrase


def all_indicators(view: View) -> list[str]:
    """Every indicator that one figure can answer for."""
    left_out = {*_NOT_ALONE, *_OWN_UNITS}
    return [name for name in indicators(view.version) if name not in left_out]


def of_channels(view: View, *channels: str) -> list[str]:
    """The indicators of some audience channels."""
    return [n for n in indicators(view.version) if n.partition(".")[0] in channels and "." in n]


def _row(view: View, name: str, told: Comparison) -> Row:
    item = indicator(view.version, name)
    unfiltered = any(dimension not in item.dimensions for dimension, _ in view.filtres)
    cells: tuple[Cell, ...] = (
        f"{item.libelle} (non filtré)" if unfiltered else item.libelle,
        _value(view, name, told.actuelle, told.valeur_actuelle),
        _value(view, name, told.periode, told.valeur),
        _change(told),
        _comparability(told),
    )
    return Row(cells)


def _comparability(told: Comparison) -> str:
    if told.comparable:
        return "Comparable"
    if told.non_diffuse:
        return f"{NON_DIFFUSE.icon} {NON_DIFFUSE.word}"
    if told.valeur is None or told.valeur_actuelle is None:
        return "○ Non relevé"
    return f"≠ {told.raison}"


def _value(view: View, name: str, periode: Period, valeur: float | None) -> str:
    """The value with its sign where it is only part of what should be known."""
    figure = view.over(periode).figure(name)
    written = value_words(figure.indicator, valeur)
    return f"{PARTIEL.icon} {written}" if too_thin(figure) and valeur is not None else written


def _change(told: Comparison) -> str:
    if not told.comparable or told.valeur is None or told.valeur_actuelle is None:
        return ""
    return narrative.gap(told.valeur, told.valeur_actuelle, points=told.en_points)
