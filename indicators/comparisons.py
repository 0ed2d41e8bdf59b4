"""How do several indicators of one period compare with those of another? One row each."""

from collections.abc import Iterable, Sequence

from indicators import narrative
from indicators.blocks import (
    NON_DIFFUSE,
    PARTIEL,
    Cell,
    Column,
    Grid,
    Row,
    Table,
    Text,
    rapport,
)
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
        sentence=_unknown(len(told) - len(known)),
    )


def _unknown(count: int) -> str:
    if not count:
        return ""
    told = narrative.plural(count, "indicateur", "indicateurs")
    return f"{told} sans valeur à aucune des deux périodes : hors du tableau."


def _head(periode: Period) -> str:
    """The year of a period, or both: the subtitle tells its dates."""
    return periode.years_words


def all_indicators(view: View) -> list[str]:
    """Every indicator that one figure can answer for."""
    left_out = {*_NOT_ALONE, *_OWN_UNITS}
    return [name for name in indicators(view.version) if name not in left_out]


def by_movement(view: View, wanted: Iterable[str], other: Period) -> list[str]:
    """What moved most first: relative changes, then absolute ones; then what does not compare, and
    what is not known."""
    told = {name: compare(view.version, view.ask(name), other) for name in wanted}
    return sorted(told, key=lambda name: _rank(told[name]))


def _rank(told: Comparison) -> tuple[int, float]:
    if told.evolution_pct is not None:
        return 0, -abs(told.evolution_pct)
    if told.ecart is not None:
        return 1, -abs(told.ecart)
    return 3 if None in (told.valeur, told.valeur_actuelle) else 2, 0


def of_channels(view: View, *channels: str) -> list[str]:
    """The indicators of some audience channels."""
    return [n for n in indicators(view.version) if n.partition(".")[0] in channels and "." in n]


def movement(view: View, wanted: Sequence[str], other: Period) -> Text:
    """What moved, in one sentence: how many rose or fell, and the strongest change."""
    told = {name: compare(view.version, view.ask(name), other) for name in wanted}
    first = next((c for c in told.values() if None not in (c.valeur, c.valeur_actuelle)), None)
    spans = first.phrase if first else f"{view.periode.phrase} contre {other.phrase}"
    held = {name: c for name, c in told.items() if c.comparable}
    said = _moved(view, held) if held else _nothing_holds(told.values())
    return Text("mouvement", "Ce qui a changé", (f"{narrative.capital(spans)} : {said}",))


def _nothing_holds(told: Iterable[Comparison]) -> str:
    known = [c for c in told if None not in (c.valeur, c.valeur_actuelle)]
    if not known:
        return "aucun indicateur n'a de valeur aux deux périodes."
    both = narrative.plural(len(known), "indicateur a", "indicateurs ont")
    return f"{both} une valeur aux deux périodes, mais aucun ne se compare (raisons ci-dessous)."


def _moved(view: View, held: dict[str, Comparison]) -> str:
    gaps = [c.ecart or 0 for c in held.values()]
    count = narrative.plural(len(held), "indicateur comparable", "indicateurs comparables")
    parts = {
        "en hausse": sum(gap > 0 for gap in gaps),
        "en baisse": sum(gap < 0 for gap in gaps),
        "sans changement": sum(gap == 0 for gap in gaps),
    }
    counted = ", ".join(f"{number} {word}" for word, number in parts.items() if number)
    strongest = min(held, key=lambda name: _rank(held[name]))
    if not held[strongest].ecart:
        return f"{count}, {counted}."
    return f"{count}, {counted} ; la plus forte évolution : {_change_of(view, strongest, held)}."


def _change_of(view: View, name: str, held: dict[str, Comparison]) -> str:
    item, told = indicator(view.version, name), held[name]
    before, after = (value_words(item, value) for value in (told.valeur, told.valeur_actuelle))
    return f"{item.libelle}, {after} contre {before} ({_change(told)})"


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
    if valeur is None or not too_thin(figure):
        return written
    tag = rapport() if figure.valeur is None else PARTIEL
    return f"{tag.icon} {written}"


def _change(told: Comparison) -> str:
    if not told.comparable or told.valeur is None or told.valeur_actuelle is None:
        return ""
    return narrative.gap(told.valeur, told.valeur_actuelle, points=told.en_points)
