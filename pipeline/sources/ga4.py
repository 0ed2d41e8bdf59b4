"""Is it a Google Analytics 4 report, and does it tell sessions over time?

True: ``# ---`` on the first line. Only sessions are visits: views and users have no counterpart.
"""

import re
from datetime import date, timedelta
from functools import partial

from pipeline.problems import InputRefused
from pipeline.sources.audience import Measure, Wide, by_period, require_measures
from pipeline.sources.shape import Context, Converted, Source, Table
from pipeline.sources.values import Span, compact_date, percent_of_fraction, seconds

_site = partial(Measure, "site_web")
_MEASURES = (
    _site("visites", ("sessions",)),
    _site("taux_rebond", ("bounce rate", "taux de rebond"), percent_of_fraction, per_visit=True),
    _site(
        "temps_moyen",
        ("average session duration", "duree moyenne de session", "duree moyenne des sessions"),
        seconds,
        per_visit=True,
    ),
)
_DATES, _DAYS = {"date"}, {"nth day"}
_ADVICE = "Exportez un tableau des sessions par date (dimension « Date », métrique « Sessions »)."


def _detect(table: Table) -> bool:
    return bool(table.records) and any(cell.startswith("# ---") for cell in table.records[0][1][:1])


def _convert(table: Table, context: Context) -> Converted:
    """Raises InputRefused when the report is not over time, or follows nothing of ours."""
    headers = [at for at in range(1, len(table.records)) if _is_header(table, at)]
    dated = [at for at in headers if table.folded(at)[0] in _DATES | _DAYS]
    useful = [at for at in dated if Wide(table, at, _MEASURES).columns]
    if len(useful) == 1:
        block = _block(table, useful[0])
        return by_period(block, partial(_day, start=_start(table, useful[0])))
    if useful:
        raise InputRefused("Cet export GA4 réunit plusieurs tableaux de sessions.", _ADVICE)
    if headers:
        require_measures(Wide(table, headers[0], _MEASURES), _ADVICE)
    raise InputRefused("Cet export GA4 n'est pas par date.", _ADVICE)


def _is_header(table: Table, at: int) -> bool:
    """The first record after a preamble or a blank line that is not one of them."""
    return _is_table(table.records[at][1]) and not _is_table(table.records[at - 1][1])


def _is_table(cells: tuple[str, ...]) -> bool:
    return any(cells) and not cells[0].startswith("#")


def _block(table: Table, at: int) -> Wide:
    """A header and its rows, up to the next blank line or preamble."""
    end = at
    while end < len(table.records) and _is_table(table.records[end][1]):
        end += 1
    return Wide(Table(table.nature, table.records[at:end]), 0, _MEASURES)


def _start(table: Table, at: int) -> date | None:
    """The report's first day: the first date of the preamble above the table."""
    found = None
    for _, cells in table.records[:at]:
        if match := re.fullmatch(r"#[^:]*:\s*(\d{8})", cells[0] if cells else ""):
            found = found or compact_date(match[1])
    return found


def _day(text: str, start: date | None) -> Span | None:
    """``20260224``, or the index of a day since the start of the report."""
    day = compact_date(text)
    if day is None and start and re.fullmatch(r"\d{1,4}", text):
        day = start + timedelta(days=int(text))
    return (day, day) if day else None


SOURCE = Source(
    "ga4", "export Google Analytics 4 (sessions par date)", "audience", _detect, _convert
)
