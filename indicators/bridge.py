"""What made a figure change from one period to another? Steps that add up exactly to the change.

An additive figure changes by the change of each of its parts. A share changes because the share
inside each group changed (rate), or because the weight of the groups did (mix): each group's rate
counts with the mean of its two weights, and the mix is what is left, which is exact.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from indicators import narrative, registry
from indicators.blocks import Cell, Chart, Column, Grid, Row, Series
from indicators.compare import Comparison, compare
from indicators.dimensions import DIMENSIONS
from indicators.disclosure import JOINED, protects
from indicators.figures import Figure, Question, measure
from indicators.formats import signed
from indicators.periods import Period
from indicators.question import profile_filters
from indicators.view import View, source_line
from pipeline.problems import InputRefused
from pipeline.store import Version

_DECIMALS = 6
_REST, _MIX = "_reste", "_composition"
# one séance may serve several territories: counted once each, its change would not add up
ONCE = {"territoire": "territoire_seul", "departement": "departement_seul"}


@dataclass(frozen=True)
class Step:
    """What one part did: its value in both periods where it has one, and what it adds."""

    code: str | None
    label: str
    avant: float | None
    apres: float | None
    ecart: float


@dataclass(frozen=True)
class Bridge:
    """``steps`` add up to ``apres`` − ``avant``; both are None when a period is not known."""

    comparison: Comparison
    avant: float | None
    apres: float | None
    steps: tuple[Step, ...]


def bridge_of(version: Version, question: Question, dimension: str, other: Period) -> Bridge:
    """Raises InputRefused for a figure that neither adds up nor is a share of attendances."""
    told = compare(version, question.by(), other)
    by = question.by(ONCE.get(dimension, dimension))
    item = registry.indicator(version, question.indicateur)
    if item.id == "part_presences":
        return _of_share(version, by, told)
    if not item.additif:
        raise InputRefused(
            f"« {item.libelle} » ne se décompose pas : ses parties ne s'additionnent pas.",
            "Choisissez un indicateur qui s'additionne, ou la part des présences.",
        )
    now, then = (measure(version, by.over(p)) for p in (told.actuelle, told.periode))
    if now.valeur is None or then.valeur is None or _are_grouped_apart(then, now):
        return Bridge(told, then.valeur, now.valeur, ())
    return Bridge(told, then.valeur, now.valeur, tuple(_steps(then, now)))


def _steps(then: Figure, now: Figure) -> Iterable[Step]:
    """One step per part, in the order of its list; then what no part details."""
    before, after = _values(then), _values(now)
    labels = {line.codes[0]: line.libelles[0] for line in (*then.lignes, *now.lignes)}
    for code in (*after, *(code for code in before if code not in after)):
        a, b = before.get(code, 0.0), after.get(code, 0.0)
        if a or b:
            yield Step(code, narrative.capital(labels[code]), a, b, _round(b - a))
    rest = [_round((f.valeur or 0) - sum(_values(f).values())) for f in (then, now)]
    if any(rest):
        yield Step(_REST, "Non détaillé", rest[0], rest[1], _round(rest[1] - rest[0]))


def _are_grouped_apart(then: Figure, now: Figure) -> bool:
    """Lines that group profiles with small counts differ from a year to another: no comparison."""
    return _grouped(then) != _grouped(now)


def _grouped(figure: Figure) -> set[str]:
    if not DIMENSIONS[figure.question.par[0]].de_profil:
        return set()
    return {code for line in figure.lignes for code in line.codes if code and JOINED in code}


def _values(figure: Figure) -> dict[str | None, float]:
    return {line.codes[0]: line.valeur or 0.0 for line in figure.lignes}


def _round(value: float) -> float:
    return round(value, _DECIMALS)


def _of_share(version: Version, question: Question, told: Comparison) -> Bridge:
    then, now = (_groups(version, question.over(p)) for p in (told.periode, told.actuelle))
    if told.valeur is None or told.valeur_actuelle is None or not then or not now:
        return Bridge(told, told.valeur, told.valeur_actuelle, ())
    steps = mix_and_rate(then, now)
    labels = _labels(version, question, told)
    named = [Step(s.code, labels.get(s.code, s.label), s.avant, s.apres, s.ecart) for s in steps]
    return Bridge(told, told.valeur, told.valeur_actuelle, tuple(named))


Terms = Mapping[str | None, tuple[float, float]]  # group → its part, and its whole


def mix_and_rate(then: Terms, now: Terms) -> list[Step]:
    """In points: the rate of each group, then the mix of them all. They add up to the change."""
    wholes = [sum(whole for _, whole in terms.values()) for terms in (then, now)]
    steps = []
    for code in dict.fromkeys((*now, *then)):
        (part0, whole0), (part1, whole1) = then.get(code, (0, 0)), now.get(code, (0, 0))
        weight = (whole0 / wholes[0] + whole1 / wholes[1]) / 2
        rates = _rate(part0, whole0), _rate(part1, whole1)
        moved = weight * (rates[1] - rates[0]) if None not in rates else 0.0  # type: ignore[operator]
        steps.append(Step(code, str(code), *rates, moved))
    change = _share(now, wholes[1]) - _share(then, wholes[0])
    mix = change - sum(step.ecart for step in steps)
    return [*steps, Step(_MIX, "Composition du public", None, None, mix)]


def _rate(part: float, whole: float) -> float | None:
    return 100 * part / whole if whole else None


def _share(terms: Terms, whole: float) -> float:
    return 100 * sum(part for part, _ in terms.values()) / whole


def _groups(version: Version, question: Question) -> Terms:
    """Attendances of the profiles asked for, and of all known profiles, by group."""
    (dimension,), asked = question.par, profile_filters(question)
    attended = replace(question, indicateur="presences")
    parts = _values(measure(version, attended))
    others = tuple(f for f in question.filtres if f not in asked)
    wholes: dict[str | None, float] = {}
    crossed = replace(attended, par=(dimension, "profil"), filtres=others)
    for line in measure(version, crossed).lignes:
        group, profil = line.codes
        if profil is not None:
            wholes[group] = wholes.get(group, 0) + (line.valeur or 0)
    return {code: (parts.get(code, 0), known) for code, known in wholes.items() if known}


def _labels(version: Version, question: Question, told: Comparison) -> dict[str | None, str]:
    asked = replace(question, indicateur="presences", filtres=())
    figures = [measure(version, asked.over(p)) for p in (told.periode, told.actuelle)]
    lines = (line for figure in figures for line in figure.lignes)
    return {line.codes[0]: narrative.capital(line.libelles[0]) for line in lines}


def bridge(view: View, identifier: str, question: Question, dimension: str, other: Period) -> Chart:
    """The steps as a chart; where the comparison does not hold, its reason instead."""
    found = bridge_of(view.version, question, dimension, other)
    told = found.comparison
    item = registry.indicator(view.version, question.indicateur)
    unit = "points" if item.en_points else item.unites
    ends = tuple(period.years_words for period in (told.periode, told.actuelle))
    ranked = sorted(found.steps, key=lambda step: (_is_last(step), -abs(step.ecart)))
    values = (found.avant, *(step.ecart for step in ranked), found.apres)
    nothing = "Non diffusé." if protects(view.version, item) else "Aucune ligne à décomposer."
    message = told.raison or ("" if found.steps else nothing)
    measured = f"{item.libelle_court} par {DIMENSIONS[dimension].libelle.lower()}"
    return Chart(
        id=identifier,
        kind="bridge",
        title=measured if message else _finding(found, ranked, unit),
        subtitle=f"{measured} · {told.phrase}",
        categories=(ends[0], *(step.label for step in ranked), ends[1]),
        keys=(None, *(step.code for step in ranked), None),
        series=(Series("valeur", values),),
        unit="%" if item.en_points else item.unites,
        grid=_grid(dimension, found, ranked, ends),
        footer=source_line(view),
        message=message,
    )


def _is_last(step: Step) -> bool:
    return step.code in (None, _REST, _MIX)


def _finding(found: Bridge, ranked: Sequence[Step], unit: str) -> str:
    """« +6,5 demi-journées : Proximité +8, Formation −3,5 »."""
    change = _round((found.apres or 0) - (found.avant or 0))
    moved = [f"{step.label} {signed(_round(step.ecart))}" for step in ranked if _round(step.ecart)]
    total = f"{signed(change)} {unit}" if change else f"Aucun changement ({unit})"
    return f"{total} : {', '.join(moved[:2])}" if moved else total


def _grid(dimension: str, found: Bridge, ranked: Sequence[Step], ends: Sequence[str]) -> Grid:
    heads = (Column(DIMENSIONS[dimension].libelle), *(Column(end, True) for end in ends))
    rows = [Row(_cells(step.label, step.avant, step.apres, step.ecart)) for step in ranked]
    change = None
    if found.avant is not None and found.apres is not None:
        change = found.apres - found.avant
    total = Row(_cells("Total", found.avant, found.apres, change), is_total=True)
    return Grid((*heads, Column("Contribution", True)), (*rows, total))


def _cells(label: str, *values: float | None) -> tuple[Cell, ...]:
    return (label, *(None if value is None else _round(value) for value in values))
