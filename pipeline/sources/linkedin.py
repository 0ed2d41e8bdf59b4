"""Is it the followers of a LinkedIn page, day by day?

True: a sheet ``New followers`` whose first column is ``Date``. Its ``Total followers`` are the gain
of the day, not the stock. Visitors, content and competitors have no counterpart.
"""

from pipeline.problems import InputRefused
from pipeline.sources.audience import Measure, Wide, by_period, require_measures
from pipeline.sources.shape import Context, Converted, Source, Table
from pipeline.sources.values import Span, american_date

_MEASURES = (Measure("linkedin", "nouveaux_abonnes", ("total followers",)),)
_FOLLOWERS = "New followers"
_OTHERS = ("Visitor metrics", "All posts", "COMPETITORS")
_ADVICE = "Exportez les abonnés (« Followers ») de la page."


def _detect(table: Table) -> bool:
    return table.name in (_FOLLOWERS, *_OTHERS)


def _convert(table: Table, context: Context) -> Converted:
    if table.name != _FOLLOWERS:
        raise InputRefused(f"Aucune mesure suivie dans la feuille « {table.name} ».", _ADVICE)
    wide = Wide(table, 0, _MEASURES)
    if table.folded(0)[0] != "date":
        raise InputRefused(f"La feuille « {_FOLLOWERS} » n'a pas de colonne « Date ».", _ADVICE)
    require_measures(wide, _ADVICE)
    return by_period(wide, _day)


def _day(text: str) -> Span | None:
    """Written month first, whatever the language of the page."""
    day = american_date(text)
    return (day, day) if day else None


SOURCE = Source("linkedin", "export LinkedIn (abonnés par jour)", "audience", _detect, _convert)
