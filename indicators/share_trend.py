"""How does a share of the attendances move from one exercice to the next?"""

from math import floor

from indicators import narrative
from indicators.blocks import Chart, Column, Grid, Row, Series
from indicators.compare import compare
from indicators.formats import percent
from indicators.headlines import known_base, known_shares
from indicators.nouns import is_many
from indicators.periods import exercice
from indicators.standing import too_thin
from indicators.view import View, source_line, years_until

Values = dict[int, float | None]


def share_trend(view: View, identifier: str, dimension: str, code: str) -> Chart:
    """One column per exercice; a share of a report is hatched, an unknown one is a gap."""
    years = years_until(view)
    views = {year: view.over(exercice(year)) for year in years}
    shown: Values = {year: _shown(at, dimension, code) for year, at in views.items()}
    printed = {year: known_base(at) is None for year, at in views.items()}
    name = narrative.named(dimension, code, code)
    measured = f"Part {narrative.of(name)} dans les présences"
    known = any(value is not None for value in shown.values())
    figure = view.figure("part_presences", dimension)
    return Chart(
        id=identifier,
        kind="columns",
        title=_title(view, dimension, code, shown) if known else measured,
        subtitle=f"{measured} · {figure.perimetre.phrase} · par exercice",
        categories=tuple(map(str, years)),
        series=_series(shown, printed),
        unit="%",
        grid=_grid(shown),
        footer=source_line(view),
        message="" if known else (too_thin(figure) or f"{measured} : n.d."),
        keys=tuple(map(str, years)),
    )


def _shown(view: View, dimension: str, code: str) -> float | None:
    """No percentage on a small base."""
    base = known_base(view)
    if base is not None and base < narrative.SMALL_BASE:
        return None
    return known_shares(view, dimension).get(code)


def _series(shown: Values, printed: dict[int, bool]) -> tuple[Series, ...]:
    computed = tuple(None if printed[year] else value for year, value in shown.items())
    reported = tuple(value if printed[year] else None for year, value in shown.items())
    series = [Series("calculé", computed, "current")]
    if any(value is not None for value in reported):
        series.append(Series("rapport", reported, "current", known_from_report=True))
    return tuple(series)


def _title(view: View, dimension: str, code: str, shown: Values) -> str:
    """« Le droit commun représente 21 % des présences en 2025, contre 20 % en 2024 : +1 point »."""
    year = max(year for year, value in shown.items() if value is not None)
    name = narrative.named(dimension, code, code)
    verb = "représentent" if is_many(name) else "représente"
    told = f"{name} {verb} {percent(shown[year], 0)} des présences en {year}"
    before = shown.get(year - 1)
    if before is None:
        return narrative.capital(told)
    at = view.over(exercice(year))
    asked = at.ask("part_presences").filtered(dimension, code)
    if not compare(view.version, asked, exercice(year - 1)).comparable:
        return narrative.capital(f"{told} ({year - 1} : non comparable)")
    rounded = [floor((value or 0) + 0.5) for value in (before, shown[year])]
    change = narrative.gap(rounded[0], rounded[1], points=True)
    if rounded[0] == rounded[1]:
        return narrative.capital(f"{told}, comme en {year - 1}")
    return narrative.capital(f"{told}, contre {percent(before, 0)} en {year - 1}, soit {change}")


def _grid(shown: Values) -> Grid:
    columns = (Column("Exercice"), Column("Part des présences (%)", True, 1))
    return Grid(columns, tuple(Row((str(year), value)) for year, value in shown.items()))
