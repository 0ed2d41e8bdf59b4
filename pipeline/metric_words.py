"""Which audience metric do the words of offices mean, in one text or with its channel apart?"""

from functools import cache

import polars as pl

from pipeline.code_lists import CodeLists, effective
from pipeline.naive_bayes import Words
from pipeline.suggest import ACCEPTED, Near, words
from pipeline.vocabulary import NONE, VALUE_DOUBT, Learnt, learn, value_examples

_SIZES = (1, 2, 3)  # of a channel's name, in words
_LISTE, _MOST = "canal_indicateur", 0.95


def worded_metric(text: str, lists: CodeLists) -> tuple[str, Near] | None:
    """The code of a text that names a channel and what is measured of it: « Abonnés LinkedIn »."""
    said = words(text)
    of_channels = frozenset().union(*_channels().words.values()) - _common_words()
    named = _surest(_channels(), tuple(word for word in said if word in of_channels))
    left = tuple(word for word in said if word not in of_channels)
    return _of_channel(named, left, lists) or _of_channel(named, said, lists)


def channel(text: str) -> str | None:
    """The channel that a text names, and nothing besides: « LinkedIn », « notre newsletter »."""
    return _channel_called(words(text))


def _channel_called(said: Words) -> str | None:
    """Only where offices call one channel so, and nothing else: « Service » is of anything."""
    labels = [label for label in _channels().texts.get(said, {}) if label != NONE]
    return labels[0] if len(labels) == 1 and NONE not in _channels().texts[said] else None


def channel_label(canal: str) -> str:
    """As the list of metrics writes it: « Site internet »."""
    entries = effective().entries.filter(pl.col("canal") == canal)
    return str(entries["libelle"][0]).partition(" : ")[0] if entries.height else canal


def only_channel(text: str) -> str | None:
    """The one channel that some words of a text name: « Fréquentation du site internet 2024 »."""
    said = words(text)
    parts = (said[at : at + size] for size in _SIZES for at in range(len(said) - size + 1))
    found = {canal for part in parts if (canal := _channel_called(part))}
    return found.pop() if len(found) == 1 else None


def worded_pair(canal: str, indicateur: str, lists: CodeLists) -> tuple[str, Near] | None:
    """The code that a channel and what is measured of it mean."""
    found = _of_channel(_surest(_channels(), words(canal)), words(indicateur), lists)
    return found or worded_metric(f"{canal} {indicateur}", lists)


def _of_channel(
    named: tuple[str, float] | None, said: Words, lists: CodeLists
) -> tuple[str, Near] | None:
    found = _surest(_indicators(named[0]), said) if named else None
    if not named or not found or found[0] not in lists.codes(_LISTE):
        return None
    code, share = found
    sure = round(min(share, named[1], _MOST), 2)
    return code, Near(lists.short_label(_LISTE, code), sure)


def _surest(learnt: Learnt, said: Words) -> tuple[str, float] | None:
    label, share = next(iter(learnt.ranked(said)), (NONE, 0.0))
    is_sure = label != NONE and share >= ACCEPTED and learnt.explains(said, label)
    return (label, share) if is_sure else None


@cache
def _channels() -> Learnt:
    every = value_examples("canal")
    return learn(((words(text), canal, sure) for text, canal, sure in every), VALUE_DOUBT)


@cache
def _common_words() -> frozenset[str]:
    """« vues », « articles »: what is measured, though a channel may be called so too."""
    return frozenset(word for text, _, _ in value_examples("indicateur") for word in words(text))


@cache
def _indicators(canal: str) -> Learnt:
    """What is measured of a channel: « vues » says it once the channel is known."""
    every = value_examples("indicateur")
    own = ((words(t), code, sure) for t, code, sure in every if code.startswith(f"{canal}."))
    return learn(own, VALUE_DOUBT)
