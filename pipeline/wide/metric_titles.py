"""Which audience metrics, channels or periods do the columns of a wide table name?"""

from collections.abc import Sequence

import polars as pl

from pipeline.code_lists import effective
from pipeline.metric_words import channel, worded_metric
from pipeline.spelling import fold
from pipeline.wide.shape import Wide, nothing
from pipeline.wide.titles import Axis, Named, Words, named

_FIGURE = r"^\d[\d\s.,\u00a0\u202f]*$"
_PERIODS = (Axis.MONTH, Axis.QUARTER, Axis.YEAR)


def measures_of(titles: Sequence[str], words: Words, *, has_channel: bool) -> dict[int, Named]:
    """Position → measure; where the channel is known otherwise, its own words are enough."""
    found = {}
    own = {fold(metric) for _, metric in words.metrics.values()}
    for position, title in enumerate(titles):
        name = named(title, words)
        if name and name.axis is Axis.METRIC:
            found[position] = name
        elif has_channel and fold(title) in own:
            found[position] = Named(Axis.METRIC, ("", title))
        elif name is None and not has_channel and (pair := metric_of(title, words)):
            found[position] = Named(Axis.METRIC, pair)
    return found


def channels_of(table: Wide, titles: Sequence[str]) -> dict[int, Named]:
    """Position → channel, of headers that name nothing besides, over numbers."""
    named = {position: channel(title) for position, title in enumerate(titles) if title}
    return {
        position: Named(Axis.METRIC, (canal, ""))
        for position, canal in named.items()
        if canal and _holds_figures(table, f"c{position}")
    }


def _holds_figures(table: Wide, name: str) -> bool:
    said = table.cells.filter(~nothing(pl.col(name)))[name]
    return bool(said.str.contains(_FIGURE).all())


def is_period(table: Wide, position: int, title: str, words: Words) -> bool:
    """Whether a column without a title holds months or years."""
    cells = table.cells[f"c{position}"].drop_nulls().to_list()
    names = [named(cell, words) for cell in cells]
    return not title and bool(names) and all(name and name.axis in _PERIODS for name in names)


def metric_of(text: str, words: Words) -> tuple[str, str] | None:
    """Channel and measure of a printed metric, by the lists or by the words of offices."""
    found = words.metric(text)
    worded = None if found else worded_metric(text, effective())
    canal, _, indicateur = worded[0].partition(".") if worded else ("", "", "")
    return found or ((canal, indicateur) if worded else None)
