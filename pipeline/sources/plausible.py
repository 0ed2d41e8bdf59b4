"""Is it Plausible's table of visits over time?

True: ``date,visitors,pageviews,visits,…``. False: ``name,visitors,…`` (pages, sources).
"""

from functools import partial
from itertools import pairwise

from pipeline.problems import InputRefused
from pipeline.sources.audience import Measure, Wide, by_period
from pipeline.sources.shape import Context, Converted, Source, Table
from pipeline.sources.values import Span, seconds, span

_site = partial(Measure, "site_web")
_MEASURES = (
    _site("visites", ("visits",)),
    _site("taux_rebond", ("bounce rate",), per_visit=True),
    _site("temps_moyen", ("visit duration",), seconds, per_visit=True),
)
_SIGNATURE = ("date", "visitors", "pageviews")


def _detect(table: Table) -> bool:
    return table.header_at(*_SIGNATURE) == 0


def _convert(table: Table, context: Context) -> Converted:
    """Raises InputRefused when a key column lacks, or when nothing tells days from months."""
    wide = Wide(table, 0, _MEASURES)
    if "visits" not in table.folded(0):
        raise InputRefused(
            "Cet export Plausible n'a pas de colonne « visits ».",
            "Déposez le fichier visitors.csv, sans le modifier.",
        )
    by_month = _is_by_month([cells[0] for _, cells in table.records[1:] if any(cells)])
    return by_period(wide, _month if by_month else span)


def _is_by_month(written: list[str]) -> bool:
    """Months are written as their first day; a day alone could then be either."""
    read = [found[0] for found in map(span, written) if found]
    gaps = {(after - before).days for before, after in pairwise(sorted(read))}
    if gaps == {1} or (len(read) == 1 and read[0].day != 1):
        return False
    if gaps and all(day.day == 1 for day in read):
        return True
    raise InputRefused(
        "Cet export Plausible ne dit pas s'il est par jour ou par mois.",
        "Exportez-le par jour, ou par mois sur plusieurs mois.",
    )


def _month(text: str) -> Span | None:
    found = span(text)
    return span(f"{found[0]:%Y-%m}") if found else None


SOURCE = Source(
    "plausible", "export Plausible (visites dans le temps)", "audience", _detect, _convert
)
