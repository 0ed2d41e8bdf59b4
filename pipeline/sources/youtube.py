"""Is it a table of YouTube Studio, and does it tell new subscribers by day?

True: a header with ``Average view duration`` or ``Watch time (hours)``, in English or in French.
« Subscribers » is what came less what went: only « Subscribers gained » are new ones.
"""

from pipeline.problems import InputRefused
from pipeline.sources.audience import Measure, Wide, by_period, require_measures
from pipeline.sources.shape import Context, Converted, Source, Table
from pipeline.sources.values import span

_MEASURES = (Measure("youtube", "nouveaux_abonnes", ("subscribers gained", "abonnes gagnes")),)
_SIGNATURES = (
    "average view duration",
    "duree moyenne de visionnage",
    "watch time hours",
    "duree de visionnage heures",
)
_ADVICE = "Dans YouTube Studio, mode avancé, choisissez « Date » et ajoutez « Abonnés gagnés »."


def _header(table: Table) -> int | None:
    found = (table.header_at(title) for title in _SIGNATURES)
    return next((at for at in found if at is not None), None)


def _detect(table: Table) -> bool:
    return _header(table) is not None


def _convert(table: Table, context: Context) -> Converted:
    wide = Wide(table, _header(table) or 0, _MEASURES)
    if table.folded(wide.at)[0] != "date":
        raise InputRefused("Ce tableau YouTube n'est pas par date.", _ADVICE)
    require_measures(wide, _ADVICE)
    return by_period(wide, span)


SOURCE = Source("youtube", "export YouTube Studio (par date)", "audience", _detect, _convert)
