"""What is the value of a noted series over a period?

The row of exactly that period wins; else, for what adds up, rows that cover the period without
overlap; a level is its last value; anything else is unknown.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from indicators import lookups, registry
from indicators.answer import Answer, Line, plain
from indicators.indicator import Indicator, refuse_sum
from indicators.lines import label, ordered, remainder
from indicators.periods import Period, exercice, month
from indicators.question import Question
from pipeline.store import Version

_DAY = timedelta(days=1)
Row = lookups.Row


@dataclass(frozen=True)
class Reading:
    """A value and the rows that it stands on; `debordent` sums those that straddle the period."""

    valeur: float | None
    lignes: tuple[Row, ...] = ()
    debordent: float = 0.0
    avertissement: str = ""


def read(rows: Sequence[Row], periode: Period, item: Indicator) -> Reading:
    exact = [row for row in rows if (row["debut"], row["fin"]) == (periode.du, periode.au)]
    within = [
        row for row in rows if Period(row["debut"], row["fin"]).within(periode.du, periode.au)
    ]
    if exact:
        return _from(exact[-1:])
    if item.nature == "stock" and within:
        return _from([max(within, key=lambda row: row["fin"])])
    cover = _cover(within, periode) if item.additif else None
    return _from(cover) if cover else _unknown(rows, within, periode, item)


def _from(rows: Sequence[Row]) -> Reading:
    return Reading(sum(row["valeur"] for row in rows), tuple(rows))


def _cover(rows: Sequence[Row], periode: Period) -> Sequence[Row] | None:
    """The fewest rows that tile the period from its first day to its last, or None."""
    best: dict[date, list[Row]] = {periode.au + _DAY: []}
    for row in sorted(rows, key=lambda row: row["debut"], reverse=True):
        after = best.get(row["fin"] + _DAY)
        known = best.get(row["debut"])
        if after is not None and (known is None or len(after) + 1 < len(known)):
            best[row["debut"]] = [row, *after]
    return best.get(periode.du)


def _unknown(
    rows: Sequence[Row], within: Sequence[Row], periode: Period, item: Indicator
) -> Reading:
    straddling = [
        row["valeur"] for row in rows
        if row not in within and row["debut"] <= periode.au and row["fin"] >= periode.du
    ]  # fmt: skip
    if within and item.additif:
        warning = "Les relevés ne couvrent pas toute la période : aucun total n'est calculé."
    elif within:
        warning = "Aucun relevé ne porte exactement sur la période, et il ne s'additionne pas."
    else:
        warning = ""
    return Reading(None, debordent=sum(straddling) if item.additif else 0.0, avertissement=warning)


def reading(version: Version, question: Question, item: Indicator) -> Reading:
    """The value over the question's period, or over the months and years that it keeps."""
    rows = lookups.series(version, item.id)
    if canal(item) not in dict(question.filtres).get("canal", (canal(item),)):
        return Reading(None)
    periods = _kept(question)
    if len(periods) > 1 and not item.additif:
        raise refuse_sum(item)
    readings = [read(rows, periode, item) for periode in periods]
    if len(readings) == 1:
        return readings[0]
    if not readings or any(reading.valeur is None for reading in readings):
        return Reading(None, avertissement="Une des périodes choisies n'est pas relevée.")
    return _from([row for reading in readings for row in reading.lignes])


def _kept(question: Question) -> list[Period]:
    filtres = dict(question.filtres)
    if "mois" in filtres:
        chosen = [p for p in _months(question.periode) if f"{p.du:%Y-%m}" in filtres["mois"]]
        years = filtres.get("exercice")
        return [p for p in chosen if not years or str(p.du.year) in years]
    if "exercice" in filtres:
        return [p for p in _years(question.periode) if str(p.du.year) in filtres["exercice"]]
    return [question.periode]


def breakdown(
    version: Version, question: Question, item: Indicator, total: float | None
) -> tuple[Line, ...]:
    """One line per month or exercice that is known; what no month explains comes last."""
    rows, lines = lookups.series(version, item.id), []
    for periode in _steps(question) if question.par else []:
        reading = read(rows, periode, item)
        if reading.valeur is not None:
            codes = tuple(_code(periode, dimension, item) for dimension in question.par)
            names = [label(version, d, c) for d, c in zip(question.par, codes, strict=True)]
            lines.append(Line(codes, tuple(names), plain(reading.valeur)))
    rest = remainder(question.par, total, lines) if item.additif and total is not None else None
    return ordered(version, question.par, [*lines, *([rest] if rest else [])])


def _steps(question: Question) -> list[Period]:
    steps = []
    for kept in _kept(question):
        if "mois" in question.par:
            steps += _months(kept)
        else:
            steps += _years(kept) if "exercice" in question.par else [kept]
    return steps


def _months(periode: Period) -> list[Period]:
    months = [month(year, number) for year in periode.years for number in range(1, 13)]
    return [item for item in months if item.within(periode.du, periode.au)]


def _years(periode: Period) -> list[Period]:
    if periode.annee:
        return [periode]
    return [p for p in map(exercice, periode.years) if p.within(periode.du, periode.au)]


def _code(periode: Period, dimension: str, item: Indicator) -> str:
    if dimension == "mois":
        return f"{periode.du:%Y-%m}"
    return str(periode.du.year) if dimension == "exercice" else canal(item)


def canal(item: Indicator) -> str:
    return item.id.partition(".")[0]


def noted(version: Version, question: Question, item: Indicator) -> Answer:
    """The answer for an audience series or a line of means."""
    found = reading(version, question, item)
    valeur = found.valeur
    if valeur is None and item.termes:
        valeur = _ratio(version, question, item.termes)
    return Answer(
        plain(valeur),
        non_dates=plain(found.debordent) or 0,
        lignes=breakdown(version, question, item, valeur),
        avertissements=(found.avertissement,) if found.avertissement and valeur is None else (),
        du_rapport=len(found.lignes) == 1 and found.lignes[0].get("origine") == "rapport",
    )


def _ratio(version: Version, question: Question, termes: tuple[str, str]) -> float | None:
    """A rate recomputed from its two terms, in percent."""
    items = [registry.indicator(version, terme) for terme in termes]
    part, whole = (reading(version, question, item).valeur for item in items)
    return round(100 * part / whole, 6) if part is not None and whole else None
