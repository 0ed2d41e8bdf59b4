"""How does a figure move over a period? Its months, against the same months a year before."""

from collections.abc import Callable, Sequence
from itertools import accumulate

from indicators import lookups, narrative
from indicators.blocks import Cell, Chart, Column, Grid, Row, Series
from indicators.compare import compare, last_data_date
from indicators.events import marked, unstaffed
from indicators.figures import Figure
from indicators.formats import date_long, number
from indicators.narrowing import joined
from indicators.periods import Period
from indicators.standing import SMALLEST_COVERAGE, too_thin
from indicators.target_words import target_note
from indicators.view import View, source_line

_MONTHS = (
    "janv.", "févr.", "mars", "avr.", "mai", "juin",
    "juil.", "août", "sept.", "oct.", "nov.", "déc.",
)  # fmt: skip
_MONTH_NAMES = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
Values = tuple[float | None, ...]
Month = tuple[int, int]


def _months(periode: Period) -> list[Month]:
    """(year, month) of each month that the period touches."""
    first, last = (12 * day.year + day.month - 1 for day in (periode.du, periode.au))
    return [(index // 12, index % 12 + 1) for index in range(first, last + 1)]


def _labels(periode: Period) -> tuple[str, ...]:
    """The months in short; with their year where there are several."""
    several = periode.du.year != periode.au.year
    return tuple(
        f"{_MONTHS[month - 1]} {year % 100:02d}" if several else _MONTHS[month - 1]
        for year, month in _months(periode)
    )


def cumulative(view: View, identifier: str, indicateur: str) -> Chart:
    """The running total of the period, month by month, against the year before."""
    now, before = view.figure(indicateur, "mois"), view.over(view.previous)
    past = before.figure(indicateur, "mois")
    months, labels = _months(view.periode), _labels(view.periode)
    current = _running(now, months, _known_months(view, months))
    previous = _running(past, _months(view.previous), len(months)) if _dated(past) else ()
    series = _two_lines(view, current, previous, _so_far)
    message, measured = _too_few_dates(now), f"{now.indicator.libelle_court}, cumul"
    return Chart(
        id=identifier,
        kind="lines",
        title=measured if message else _pace(view, now),
        subtitle=f"{measured} · {now.perimetre.phrase} · {view.periode.phrase}",
        categories=labels,
        series=tuple(series),
        unit=now.unites,
        grid=series_grid("Mois", labels, series),
        footer=source_line(view),
        sentence=target_note(view, indicateur),
        message=message,
        keys=_so_far(months),
        question=now.question,
    )


def _codes(months: Sequence[Month]) -> tuple[str, ...]:
    return tuple(f"{year}-{month:02d}" for year, month in months)


def _so_far(months: Sequence[Month]) -> tuple[str, ...]:
    """Each point of a running total stands for all the months up to it."""
    return tuple(accumulate(_codes(months), lambda before, month: joined([before, month])))


def _two_lines(
    view: View,
    current: Values,
    previous: Values,
    keys: Callable[[Sequence[Month]], tuple[str, ...]],
) -> list[Series]:
    """The period in colour, the one before in grey where anything of it is known."""
    known = any(value is not None for value in previous)
    then, now = view.previous, view.periode
    before = Series(then.years_words, previous, "previous", keys=keys(_months(then)))
    shown = Series(now.years_words, current, "current", keys=keys(_months(now)))
    return [shown, before] if known else [shown]


def _month_values(figure: Figure, months: Sequence[Month]) -> list[float | None]:
    values = {line.codes[0]: line.valeur for line in figure.lignes}
    return [values.get(f"{year}-{month:02d}") for year, month in months]


def _running(figure: Figure, months: Sequence[Month], known: int) -> Values:
    """Sums to the end of each month; nothing after the months that are known."""
    totals = list(accumulate(value or 0 for value in _month_values(figure, months)))
    return tuple(total if index < known else None for index, total in enumerate(totals))


def _known_months(view: View, months: Sequence[Month]) -> int:
    """How many of the months begin before the data end."""
    last = last_data_date(view.version)
    return sum(last is None or month <= (last.year, last.month) for month in months)


def _dated(figure: Figure) -> bool:
    return bool(figure.valeur) and _dated_part(figure) >= SMALLEST_COVERAGE


def _dated_sum(figure: Figure) -> float:
    return sum(line.valeur or 0 for line in figure.lignes if line.codes[0] is not None)


def _dated_part(figure: Figure) -> float:
    return _dated_sum(figure) / figure.valeur if figure.valeur else 0.0


def _too_few_dates(figure: Figure) -> str:
    if figure.valeur is None or _dated(figure):
        return too_thin(figure) if figure.valeur is None else ""
    if not figure.valeur:
        return f"Aucune {figure.unite} dans cette sélection."
    dated = narrative.plural(_dated_sum(figure), figure.unite, figure.unites)
    verb = "sont datées" if _dated_sum(figure) >= 2 else "est datée"
    return f"{dated} sur {number(figure.valeur)} {verb} au mois : la courbe serait trompeuse."


def _pace(view: View, now: Figure) -> str:
    """Where the period stands at the last known day, against the same dates a year before."""
    told = compare(view.version, view.ask(now.indicator.id), view.previous)
    value = told.valeur_actuelle
    if value is None:
        return f"{now.indicator.libelle_court} au fil de l'année"
    end = lookups.open_end(view.version, view.periode)
    in_year = f"en {view.periode.annee}" if view.periode.annee else told.actuelle.phrase
    when = f"au {date_long(end)}" if end else in_year
    reached = f"{narrative.plural(value, now.unite, now.unites)} {when}"
    if not told.comparable:
        return reached
    return f"{reached}, contre {number(told.valeur)} un an plus tôt"


def monthly(view: View, identifier: str, indicateur: str) -> Chart:
    """The months of the period, and those of the year before; a month without a value is a gap."""
    figure = view.figure(indicateur, "mois")
    months, labels = _months(view.periode), _labels(view.periode)
    current = tuple(_month_values(figure, months))
    past = view.over(view.previous).figure(indicateur, "mois")
    past_values = tuple(_month_values(past, _months(view.previous)))
    series = _two_lines(view, current, past_values, _codes)
    expected = _known_months(view, months)
    missing = sum(value is None for value in current[:expected])
    none_known = missing == expected
    return Chart(
        id=identifier,
        kind="lines",
        title=_monthly_title(figure, current, months),
        subtitle=f"{figure.indicator.libelle} · par mois · {view.periode.phrase}",
        categories=labels,
        series=tuple(series),
        unit=figure.unites,
        grid=series_grid("Mois", labels, series),
        footer=source_line(view),
        sentence=" ".join(filter(None, ("" if none_known else _gaps(missing), unstaffed(view)))),
        message=_no_month(figure, view.periode) if none_known else "",
        keys=_codes(months),
        question=figure.question,
        events=_events(view, indicateur),
    )


def _no_month(figure: Figure, periode: Period) -> str:
    when = f"en {periode.annee}" if periode.annee else periode.phrase
    return f"{figure.indicator.libelle} : aucun relevé mensuel {when}."


def _gaps(missing: int) -> str:
    if not missing:
        return ""
    told = narrative.plural(missing, "mois non relevé", "mois non relevés")
    return f"{told} : la courbe s'interrompt."


def _events(view: View, indicateur: str) -> tuple[tuple[str, str], ...]:
    """(category, words) of what happened within the months that are drawn."""
    drawn = dict(zip(_months(view.periode), _labels(view.periode), strict=True))
    return tuple(
        (drawn[(year, month)], told)
        for year in view.periode.years
        for month, told in marked(view, indicateur, year)
        if (year, month) in drawn
    )


def _monthly_title(figure: Figure, current: Values, months: Sequence[Month]) -> str:
    known = [(value, month) for value, (_, month) in zip(current, months, strict=True) if value]
    if not known:
        return figure.indicator.libelle
    most, month = max(known)
    total = f" sur {number(figure.valeur)}" if figure.valeur and figure.indicator.additif else ""
    return (
        f"{figure.indicator.libelle_court} : {number(most)}{total} en {_MONTH_NAMES[month - 1]}, "
        "mois le plus élevé"
    )


def series_grid(head: str, categories: Sequence[str], series: Sequence[Series]) -> Grid:
    """The values of a chart over time, one row per category."""
    columns = (Column(head), *(Column(item.name.capitalize(), True) for item in series))
    rows = []
    for index, category in enumerate(categories):
        cells: list[Cell] = [category, *(item.values[index] for item in series)]
        rows.append(Row(tuple(cells)))
    return Grid(columns, tuple(rows))
