"""How does a figure move over time? Months of a year against the same months before, and years."""

from collections.abc import Mapping, Sequence
from itertools import accumulate

from indicators import lookups, narrative
from indicators.blocks import Cell, Chart, Column, Grid, Row, Series
from indicators.catalogue import Indicator
from indicators.claims import Claim
from indicators.compare import last_data_date
from indicators.events import marked, unstaffed
from indicators.figures import NON_DIFFUSE, Figure
from indicators.formats import date_long, number
from indicators.grammar import agreed, none_of
from indicators.periods import exercice
from indicators.standing import SMALLEST_COVERAGE, stand_in, too_thin
from indicators.view import View, source_line
from indicators.wording import in_words, value_words

_MONTHS = (
    "janv.", "févr.", "mars", "avr.", "mai", "juin",
    "juil.", "août", "sept.", "oct.", "nov.", "déc.",
)  # fmt: skip
_MONTH_NAMES = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
_MOST_MONTHS = 3
Values = tuple[float | None, ...]


def cumulative(view: View, identifier: str, indicateur: str) -> Chart:
    """The running total of the year, month by month, against the year before."""
    now, before = view.figure(indicateur, "mois"), view.over(view.previous)
    past = before.figure(indicateur, "mois")
    year = view.periode.du.year
    current = _running(now, year, _last_month(view, year))
    previous = _running(past, year - 1, 12) if _dated(past) else (None,) * 12
    series = _two_years(year, current, previous)
    message, measured = _too_few_dates(now), f"{now.indicator.libelle_court}, cumul de l'année"
    return Chart(
        id=identifier,
        kind="lines",
        title=measured if message else _pace(view, now, current, previous),
        subtitle=f"{measured} · {now.perimetre.phrase} · {year}",
        categories=_MONTHS,
        series=tuple(series),
        unit=now.unites,
        grid=_grid("Mois", _MONTHS, series),
        footer=source_line(view),
        message=message,
        keys=tuple(f"{year}-{month:02d}" for month in range(1, 13)),
        question=now.question,
    )


def _two_years(year: int, current: Values, previous: Values) -> list[Series]:
    """The year in colour, the one before in grey where anything of it is known."""
    known = any(value is not None for value in previous)
    before = [Series(str(year - 1), previous, "previous")] if known else []
    return [Series(str(year), current, "current"), *before]


def _month_value(figure: Figure, year: int) -> list[float | None]:
    values = {line.codes[0]: line.valeur for line in figure.lignes}
    return [values.get(f"{year}-{month:02d}") for month in range(1, 13)]


def _running(figure: Figure, year: int, last_month: int) -> Values:
    """Sums to the end of each month; nothing after the last month that is known."""
    totals = list(accumulate(value or 0 for value in _month_value(figure, year)))
    return tuple(total if month <= last_month else None for month, total in enumerate(totals, 1))


def _last_month(view: View, year: int) -> int:
    last = last_data_date(view.version)
    return last.month if last and last.year == year else 12


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
        return f"{narrative.capital(none_of(figure.unites))} dans cette sélection."
    known = _dated_sum(figure)
    dated = narrative.plural(known, figure.unite, figure.unites)
    verb = f"{'sont' if known >= 2 else 'est'} {agreed('daté', figure.unites, known)}"
    return f"{dated} sur {number(figure.valeur)} {verb} au mois : la courbe serait trompeuse."


def _pace(view: View, now: Figure, current: Values, previous: Values) -> str:
    """Where the year stands at its last known month, against the same month before."""
    known = [index for index, value in enumerate(current) if value is not None]
    if not known or not now.valeur:
        return f"{now.indicator.libelle_court} au fil de l'année"
    last = known[-1]
    reached, past = current[last], previous[last]
    day = last_data_date(view.version)
    ended = last == len(current) - 1 or day is None
    when = f"en {view.periode.du.year}" if ended or day is None else f"au {date_long(day)}"
    told = f"{narrative.plural(reached or 0, now.unite, now.unites)} {when}"
    if past is None:
        return told
    if past == reached:
        return f"{told}, autant qu'un an plus tôt"
    return f"{told}, contre {number(past)} un an plus tôt"


def monthly(view: View, identifier: str, indicateur: str) -> Chart:
    """The months of the period, and those of the year before; a month without a value is a gap."""
    figure = view.figure(indicateur, "mois")
    year = view.periode.du.year
    current = tuple(_month_value(figure, year))
    past = view.over(view.previous).figure(indicateur, "mois")
    series = _two_years(year, current, tuple(_month_value(past, year - 1)))
    missing = sum(value is None for value in current[: _last_month(view, year)])
    none_known = missing == _last_month(view, year)
    return Chart(
        id=identifier,
        kind="lines",
        title=_monthly_title(view, figure, current),
        subtitle=f"{figure.indicator.libelle} · par mois · {view.periode.phrase}",
        categories=_MONTHS,
        series=tuple(series),
        unit=figure.unites,
        grid=_grid("Mois", _MONTHS, series),
        footer=source_line(view),
        sentence=" ".join(filter(None, ("" if none_known else _gaps(missing), unstaffed(view)))),
        message=f"{figure.indicator.libelle} : aucun relevé mensuel en {year}."
        if none_known
        else "",
        question=figure.question,
        events=_events(view, indicateur, year),
    )


def _gaps(missing: int) -> str:
    if not missing:
        return ""
    told = narrative.plural(missing, "mois non relevé", "mois non relevés")
    return f"{told} : la courbe s'interrompt."


def _events(view: View, indicateur: str, year: int) -> tuple[tuple[str, str], ...]:
    return tuple((_MONTHS[month - 1], told) for month, told in marked(view, indicateur, year))


def _monthly_title(view: View, figure: Figure, current: Values) -> str:
    known = [(value, month) for value, month in zip(current, _MONTH_NAMES, strict=True) if value]
    if not known:
        return figure.indicator.libelle
    most = max(known)[0]
    months = [f"en {month}" for value, month in known if value == most]
    if len(months) > _MOST_MONTHS:
        return figure.indicator.libelle
    highest = "mois le plus élevé" if len(months) == 1 else "mois les plus élevés"
    total = f" sur {number(figure.valeur)}" if figure.valeur and figure.indicator.additif else ""
    when = narrative.listed(months)
    return f"{figure.indicator.libelle_court} : {number(most)}{total} {when}, {highest}"


def yearly(view: View, identifier: str, indicateur: str, years: Sequence[int]) -> Chart:
    """One bar per exercice; a year known only from a report is hatched, an unknown one is a gap."""
    figures = {year: view.over(exercice(year)).figure(indicateur) for year in years}
    claims = [stand_in(view.version, figure) for figure in figures.values()]
    pairs = list(zip(figures.values(), claims, strict=True))
    computed = tuple(None if claim else _detailed(figure) for figure, claim in pairs)
    printed = tuple(claim.valeur if claim else f.dont_complement or None for f, claim in pairs)
    item = next(iter(figures.values())).indicator
    series = [Series("calculé", computed, "current")]
    if any(value is not None for value in printed):
        series.append(Series("rapport", printed, "current", known_from_report=True))
    labels = tuple(_year_label(view, year) for year in years)
    keys = tuple(str(year) for year in years)
    return Chart(
        id=identifier,
        kind="columns",
        title=_yearly_title(item, labels, pairs),
        subtitle=f"{item.libelle} · par exercice{' · ▨ rapport' if any(printed) else ''}",
        categories=labels,
        series=tuple(series),
        unit=item.unites,
        grid=_grid("Exercice", labels, series),
        footer=source_line(view),
        sentence=_withheld(figures),
        keys=keys,
        question=view.ask(indicateur),
    )


def _withheld(figures: Mapping[int, Figure]) -> str:
    years = [str(year) for year, figure in figures.items() if figure.statut == NON_DIFFUSE]
    return f"Non diffusé : {', '.join(years)}." if years else ""


def _year_label(view: View, year: int) -> str:
    end = lookups.open_end(view.version, exercice(year))
    return f"{year}, au {end:%d/%m}" if end else str(year)


def _detailed(figure: Figure) -> float | None:
    """What rows detail: the complement only balances a printed total."""
    return None if figure.valeur is None else figure.valeur - figure.dont_complement


def _yearly_title(
    item: Indicator, years: Sequence[str], pairs: Sequence[tuple[Figure, Claim | None]]
) -> str:
    """The last known year; a printed approximation keeps its word."""
    for year, (figure, claim) in zip(reversed(years), reversed(pairs), strict=True):
        if claim or figure.valeur is not None:
            told = in_words(claim).lower() if claim else value_words(item, figure.valeur)
            return f"{item.libelle_court} : {told} en {year}"
    return f"{item.libelle_court} : n.d."


def _grid(head: str, categories: Sequence[str], series: Sequence[Series]) -> Grid:
    columns = (Column(head), *(Column(item.name.capitalize(), True) for item in series))
    rows = []
    for index, category in enumerate(categories):
        cells: list[Cell] = [category, *(item.values[index] for item in series)]
        rows.append(Row(tuple(cells)))
    return Grid(columns, tuple(rows))
