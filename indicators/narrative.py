"""What is the finding, in one exact French sentence?

Deterministic: the same figures give the same words. A share of a small base is not turned into
words, nor a change from a small base into a percentage.
"""

from collections.abc import Callable, Sequence

from indicators import share_words
from indicators.formats import number, percent, signed
from indicators.grammar import (
    capital,
    counted,
    elided,
    listed,
    lowered,
    none_of,
    of,
    plural,
    singular,
)
from indicators.nouns import RELEVER, Verb, is_joined, is_many, named, verb_of

__all__ = [
    "SMALL_BASE", "Part", "against", "ahead", "capital", "counted", "gap", "leading", "listed",
    "lowered", "named", "of", "of_all", "part_of", "plural", "verb_of",
]  # fmt: skip

SMALL_BASE = 30
_MOST_NAMED = 4
_COUNTS = ("", "", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix")
Part = tuple[str, float]
part_of = share_words.part_of


def leading(
    parts: Sequence[Part],
    whole: float,
    units: str,
    verb: Verb = RELEVER,
    amount: Callable[[float], str] | None = None,
) -> str:
    """The finding of a breakdown: its first part, or its first two when they lead together.

    ``parts``: noun phrases with their values; ``units``: the counted noun, in the plural;
    ``amount``: how one value is written.
    """
    ranked = sorted((part for part in parts if part[1] > 0), key=lambda part: -part[1])
    write = amount or (lambda value: counted(value, units))
    if not ranked or not whole:
        return capital(none_of(units))
    is_small = whole < SMALL_BASE
    told = _alone(ranked, whole, write, verb) or _level(ranked, write, is_small=is_small)
    if not told and is_small:
        told = _few(ranked[0], whole, units, verb)
    return capital(told or _belonging(_first(ranked, whole), whole, units, verb))


def _alone(ranked: Sequence[Part], whole: float, write: Callable[[float], str], verb: Verb) -> str:
    """One part that is the whole of little: « toutes les séances » of one séance is no French."""
    (name, value), *others = ranked
    if others or value < whole or whole >= SMALL_BASE:
        return ""
    return f"tout {verb.one} {verb.after(name)} : {write(value)}" if verb.fits(name) else ""


def _level(ranked: Sequence[Part], write: Callable[[float], str], *, is_small: bool) -> str:
    """Parts that lead together, unless they are two whose sum can be said in words."""
    names = [name for name, value in ranked if value == ranked[0][1]]
    if len(names) < 2 or (len(names) == 2 and len(ranked) > 2 and not is_small):
        return ""
    return f"{_together(names)} arrivent à égalité, avec {write(ranked[0][1])}"


def _together(names: Sequence[str]) -> str:
    if not any(map(is_joined, names)) and len(names) <= _MOST_NAMED:
        return listed(names)
    return " ainsi que ".join(names) if len(names) == 2 else f"{_count(len(names))} catégories"


def _count(value: int) -> str:
    return _COUNTS[value] if value < len(_COUNTS) else number(value)


def _few(first: Part, whole: float, units: str, verb: Verb) -> str:
    """In figures: « les associations comptent 4 présences sur 10 »."""
    name, value = first
    told = f"{counted(value, units)} sur {number(whole)}"
    if not verb.fits(name) or not verb.after_of:
        return f"{name} : {told}"
    return f"{name} {'comptent' if is_many(name) else 'compte'} {told}"


def _first(ranked: Sequence[Part], whole: float) -> Sequence[Part]:
    """The first part, and the second with it when it takes two to say something, without a tie."""
    second = ranked[1][1] if len(ranked) > 1 else 0
    third = ranked[2][1] if len(ranked) > 2 else 0
    is_enough = ranked[0][1] / whole >= 0.5 or second in (0, third)
    return ranked[:1] if is_enough else ranked[:2]


def _belonging(told: Sequence[Part], whole: float, units: str, verb: Verb) -> str:
    """« … relèvent de la proximité ou de la qualification »; a bare label follows a colon."""
    names = [name for name, _ in told]
    said = share_words.share(sum(value for _, value in told), whole, units)
    if not all(verb.fits(name) for name in names):
        return f"{said.words} : {listed(names)}"
    does = verb.many if said.many else verb.one
    return f"{said.words} {does} {_either([verb.after(name) for name in names])}"


def _either(phrases: Sequence[str]) -> str:
    """« du thème « A » ou « B » »: what they share is said once."""
    head = phrases[0].partition("« ")[0]
    quoted = all(phrase.startswith(f"{head}« ") for phrase in phrases)
    return listed(
        [phrases[0], *(p.removeprefix(head if quoted else "") for p in phrases[1:])], "ou"
    )


def of_all(shares: Sequence[Part], units: str, verb: Verb) -> str:
    """The two largest shares, in percent: « une présence sur deux vient de l'État (50 %), … »."""
    ranked = sorted((part for part in shares if part[1] > 0), key=lambda part: -part[1])
    level = _level(ranked, lambda value: percent(value, 0), is_small=True)
    if not ranked or level:
        return capital(f"{level} des {units}" if level else none_of(units))
    (name, value), *others = ranked[:2]
    said = share_words.share(value, 100, units)
    told = f"{said.words} {verb.many if said.many else verb.one} {verb.after(name)}"
    told += _written(said.words, value)
    for name, value in others:
        alone = share_words.share(value, 100, units).alone
        told += f", {alone} {verb.after(name)}{_written(alone, value)}"
    return capital(told)


def _written(words: str, value: float) -> str:
    """The percentage behind the words, unless they say it."""
    return "" if "%" in words else f" ({percent(value, 0)})"


def ahead(parts: Sequence[Part], units: str) -> str:
    """Of values that do not add up: « Nord arrive en tête, avec 88 demi-journées »."""
    ranked = sorted((part for part in parts if part[1] > 0), key=lambda part: -part[1])
    if not ranked:
        return capital(none_of(units))
    level = _level(ranked, lambda value: counted(value, units), is_small=True)
    name, value = ranked[0]
    verb = "arrivent" if is_many(name) else "arrive"
    return capital(level or f"{name} {verb} en tête, avec {counted(value, units)}")


def against(
    now: float | None,
    when: str,
    before: float | None,
    then: str,
    units: str,
    *,
    points: bool = False,
) -> str:
    """« 168 demi-journées en 2022 contre 150 en 2021, soit +12 % ». ``when``: « en 2022 »."""
    if now is None:
        return f"{capital(units)} {when} : n.d."
    if before is None:
        return f"{counted(now, units)} {when} ; {then} : n.d."
    if not now and not before:
        return f"{capital(none_of(units))} {when}, comme {then}"
    if now == before:
        return f"{counted(now, units)} {when}, autant {elided('que', then)}{then}"
    first = counted(now, units) if now else capital(none_of(units))
    if not before:
        return f"{first} {when}, {none_of(units).removesuffix(f' {singular(units)}')} {then}"
    told = gap(before, now, points=points)
    return f"{first} {when} contre {number(before)} {then}, soit {told}"


def gap(before: float, after: float, *, points: bool = False) -> str:
    """« +43 % », « −3 points », « +4 » on a base under 30 or where the rate rounds to nothing."""
    difference = round(after - before, 6)
    if points:
        return f"{signed(difference)} {'point' if abs(difference) < 2 else 'points'}"
    if abs(before) < SMALL_BASE or not difference:
        return signed(difference) if difference else _unchanged(before)
    rate = difference / abs(before) * 100
    places = 0 if abs(rate) >= 1 else 1
    if abs(rate) < 0.05:
        return signed(difference)
    return f"{'+' if rate > 0 else ''}{percent(rate, places)}"


def _unchanged(before: float) -> str:
    return "0" if abs(before) < SMALL_BASE else percent(0)
