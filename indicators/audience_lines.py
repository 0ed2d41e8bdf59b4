"""How do channels move: levels at their dates, events and months without anybody on the lines?

A flow is drawn month by month (`timelines`), a level only where it was read, a rate by exercice.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from indicators import lookups, narrative
from indicators.blocks import Chart, Column, Grid, Row, Series
from indicators.events import marked
from indicators.formats import date_long, number, signed
from indicators.view import View, source_line

_YEARS_SHOWN = 3
_MONTHS = (
    "janv.", "févr.", "mars", "avr.", "mai", "juin",
    "juil.", "août", "sept.", "oct.", "nov.", "déc.",
)  # fmt: skip


def level(view: View, identifier: str, indicateur: str) -> Chart:
    """A stock at the dates when it is usually read; a date that was missed is a gap."""
    readings = _readings(view, indicateur)
    months = sorted({day.month for day in readings})
    slots = [(year, month) for year in _years(view) for month in months]
    first, last = min(readings, default=None), max(readings, default=None)
    known = {_slot(day): value for day, value in sorted(readings.items())}
    shown = [slot for slot in slots if first and last and _slot(first) <= slot <= _slot(last)]
    categories = tuple(f"{_MONTHS[month - 1]} {year}" for year, month in shown)
    values = tuple(known.get(slot) for slot in shown)
    item = view.figure(indicateur).indicator
    label = item.libelle_court
    return Chart(
        id=identifier,
        kind="lines",
        title=_title(label, readings, last),
        subtitle=f"{item.libelle} · niveau à la date du relevé",
        categories=categories,
        series=(Series("niveau", values),),
        unit=item.unites,
        grid=Grid(
            (Column("Relevé"), Column(label, True)),
            tuple(Row(pair) for pair in zip(categories, values, strict=True)),
        ),
        footer=source_line(view),
        sentence=_missed(sum(value is None for value in values)),
        message="" if len(readings) > 1 else _too_few(label, readings),
        question=view.ask(indicateur),
        events=tuple(_events(view, indicateur, shown)),
    )


def _events(
    view: View, indicateur: str, shown: Sequence[tuple[int, int]]
) -> Iterator[tuple[str, str]]:
    """Each at the first reading that follows it."""
    for year in dict.fromkeys(year for year, _ in shown):
        for month, told in marked(view, indicateur, year):
            after = next((slot for slot in shown if slot >= (year, month)), None)
            if after:
                yield f"{_MONTHS[after[1] - 1]} {after[0]}", told


def _readings(view: View, indicateur: str) -> dict[date, float]:
    first = date(view.periode.au.year - _YEARS_SHOWN + 1, 1, 1)
    rows = lookups.series(view.version, indicateur)
    return {r["fin"]: r["valeur"] for r in rows if first <= r["fin"] <= view.periode.au}


def _years(view: View) -> range:
    return range(view.periode.au.year - _YEARS_SHOWN + 1, view.periode.au.year + 1)


def _slot(day: date) -> tuple[int, int]:
    return day.year, day.month


def _title(label: str, readings: dict[date, float], last: date | None) -> str:
    if last is None:
        return label
    told = f"{label} : {number(readings[last])} au {date_long(last)}"
    before = [day for day in readings if (last - day).days >= 360 and day.month == last.month]
    if not before:
        return told
    change = readings[last] - readings[max(before)]
    return f"{told}, {signed(change)} en un an" if max(before).year == last.year - 1 else told


def _missed(count: int) -> str:
    if not count:
        return ""
    told = narrative.plural(count, "relevé manque", "relevés manquent")
    return f"{told} : la ligne s'interrompt."


def _too_few(label: str, readings: dict[date, float]) -> str:
    if not readings:
        return f"{label} : aucun relevé."
    return f"{label} : un seul relevé, aucune évolution à dessiner."
