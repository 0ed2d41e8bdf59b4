"""How does a figure move from one exercice to the next? What only a report knows is hatched."""

from collections.abc import Mapping, Sequence

from indicators import lookups
from indicators.blocks import Chart, Series
from indicators.claims import Claim
from indicators.figures import NON_DIFFUSE, Figure
from indicators.formats import date_long
from indicators.indicator import Indicator
from indicators.periods import exercice
from indicators.standing import stand_in
from indicators.timelines import series_grid
from indicators.view import View, source_line
from indicators.wording import in_words, value_words


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
    broken = _breaks(view, indicateur, years)
    return Chart(
        id=identifier,
        kind="columns",
        title=_yearly_title(item, labels, pairs),
        subtitle=f"{item.libelle} · par exercice{' · ▨ rapport' if any(printed) else ''}",
        categories=labels,
        series=tuple(series),
        unit=item.unites,
        grid=series_grid("Exercice", labels, series),
        footer=source_line(view),
        sentence=" ".join(filter(None, (*(words for _, words in broken), _withheld(figures)))),
        keys=tuple(str(year) for year in years),
        question=view.ask(indicateur, "exercice"),
        events=tuple((labels[years.index(year)], "Rupture de série") for year, _ in broken),
    )


def _breaks(view: View, indicateur: str, years: Sequence[int]) -> list[tuple[int, str]]:
    """The year of each break of the series after the first year shown, and its reason."""
    return [
        (day.year, f"Rupture de série le {date_long(day)} : {_reason(row)}.")
        for row in lookups.breaks(view.version)
        if (day := row["date_rupture"])
        and (indicateur == row["indicateur"] or indicateur.startswith(f"{row['indicateur']}."))
        and day.year in years[1:]
    ]


def _withheld(figures: Mapping[int, Figure]) -> str:
    years = [str(year) for year, figure in figures.items() if figure.statut == NON_DIFFUSE]
    return f"Non diffusé : {', '.join(years)}." if years else ""


def _reason(row: lookups.Row) -> str:
    return str(row["raison"] or row["libelle"]).rstrip(".")


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
