"""Which audience metrics, channels or periods do the columns of a wide table name?"""

from collections.abc import Sequence

import polars as pl

from pipeline.code_lists import effective
from pipeline.layouts import LAYOUTS
from pipeline.meant import meant_column
from pipeline.metric_words import channel, worded_metric, worded_pair
from pipeline.spelling import fold
from pipeline.wide.shape import Wide, nothing
from pipeline.wide.titles import Axis, Named, Words, named

_FIGURE = r"^\d[\d\s.,:%\u00a0\u202f]*$"
_NUMBERS = ("n", "no", "num", "numero")  # of an issue: none is counted
_PERIODS = (Axis.MONTH, Axis.QUARTER, Axis.YEAR)


def measures_of(
    titles: Sequence[str], words: Words, *, has_channel: bool, canal: str = ""
) -> dict[int, Named]:
    """Position → measure; where the channel is known otherwise, its own words are enough.

    ``canal``: the channel of the whole table, where it is known.
    """
    found = {}
    own = {fold(metric) for _, metric in words.metrics.values()}
    for position, title in enumerate(titles):
        name = named(title, words)
        if name and name.axis is Axis.METRIC:
            found[position] = name
        elif has_channel and fold(title) in own:
            found[position] = Named(Axis.METRIC, ("", title))
        elif name is None and title and (pair := _pair(title, words, canal, has_channel)):
            found[position] = Named(Axis.METRIC, pair)
    return found


def _pair(title: str, words: Words, canal: str, has_channel: bool) -> tuple[str, str] | None:
    is_other = fold(title) in _NUMBERS or meant_column(LAYOUTS["audience"], title)
    if canal and not is_other and (pair := metric_of(title, words, canal)):
        return pair
    return None if has_channel else metric_of(title, words)


def channels_of(table: Wide, titles: Sequence[str]) -> dict[int, Named]:
    """Position → channel, of headers that name nothing besides, over numbers."""
    named = {position: channel(title) for position, title in enumerate(titles) if title}
    return {
        position: Named(Axis.METRIC, (canal, ""))
        for position, canal in named.items()
        if canal and holds_figures(table, position)
    }


def holds_figures(table: Wide, position: int) -> bool:
    """Whether what a column says is numbers, rates or times."""
    said = table.cells.filter(~nothing(pl.col(f"c{position}")))[f"c{position}"]
    return bool(said.str.contains(_FIGURE).all())


def holds_periods(table: Wide, position: int, words: Words) -> bool:
    """Whether a column holds months, quarters or years, and no days."""
    cells = table.cells[f"c{position}"].drop_nulls().to_list()
    names = [named(cell, words) for cell in cells]
    return bool(names) and all(name and name.axis in _PERIODS for name in names)


def metric_of(text: str, words: Words, canal: str = "") -> tuple[str, str] | None:
    """Channel and measure of a printed metric, by the lists or by the words of offices.

    ``canal``: the channel that is measured, where the text does not say it.
    """
    found = words.metric(f"{canal} : {text}" if canal else text)
    if not found:
        lists = effective()
        worded = worded_pair(canal, text, lists) if canal else worded_metric(text, lists)
        code = worded[0].partition(".") if worded else None
        found = (code[0], code[2]) if code else None
    return found
