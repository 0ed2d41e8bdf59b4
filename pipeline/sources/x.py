"""Is it the overview of an X account, or its posts?

True: ``Date,Impressions,…,New follows,Unfollows``. The lists of posts (``Post id``, ``Tweet id``)
do not tell the days without a post: they are refused.
"""

from pipeline.problems import InputRefused
from pipeline.sources.audience import Measure, Wide, by_period, require_measures
from pipeline.sources.shape import Context, Converted, Source, Table
from pipeline.sources.values import Span, english_date

_MEASURES = (
    Measure("twitter_x", "vues", ("impressions",)),
    Measure("twitter_x", "publications", ("create post",)),
)
_OVERVIEW = ("date", "new follows", "unfollows")
_POSTS = (("post id", "impressions"), ("tweet id", "impressions"))
_ADVICE = "Exportez la vue d'ensemble du compte (account_overview_analytics.csv)."


def _detect(table: Table) -> bool:
    return any(table.header_at(*titles) is not None for titles in (_OVERVIEW, *_POSTS))


def _convert(table: Table, context: Context) -> Converted:
    at = table.header_at(*_OVERVIEW)
    if at is None:
        raise InputRefused("Ce fichier X liste des publications une à une.", _ADVICE)
    wide = Wide(table, at, _MEASURES)
    require_measures(wide, _ADVICE)
    return by_period(wide, _day)


def _day(text: str) -> Span | None:
    day = english_date(text)
    return (day, day) if day else None


SOURCE = Source("x", "export X (vue d'ensemble du compte)", "audience", _detect, _convert)
