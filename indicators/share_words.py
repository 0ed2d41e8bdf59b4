"""How is a share said in words, exact and from the right side?

« Près de » and « presque » are said from below only, « plus de » from above only; a share that is
exactly a plain fraction is said alone; one that is near none is written as a percentage.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from indicators.formats import percent
from indicators.grammar import all_of, feminine, of, singular

_ALL, _ALMOST_ALL = Fraction(1), Fraction(19, 20)
_NEAR = Fraction(1, 10)  # of the share itself: 46 % is near a half, 45 % is not
_COUNTS = ("", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix")
# fraction → how it is counted: « six … sur dix »
_COUNTED: dict[Fraction, tuple[int, int]] = {
    Fraction(1, 10): (1, 10),
    Fraction(1, 5): (1, 5),
    Fraction(1, 4): (1, 4),
    Fraction(3, 10): (3, 10),
    Fraction(1, 3): (1, 3),
    Fraction(2, 5): (4, 10),
    Fraction(1, 2): (1, 2),
    Fraction(3, 5): (6, 10),
    Fraction(2, 3): (2, 3),
    Fraction(7, 10): (7, 10),
    Fraction(3, 4): (3, 4),
    Fraction(4, 5): (8, 10),
    Fraction(9, 10): (9, 10),
}
_NAMED = {
    Fraction(1, 10): "un dixième",
    Fraction(1, 5): "un cinquième",
    Fraction(1, 4): "un quart",
    Fraction(1, 3): "un tiers",
    Fraction(1, 2): "la moitié",
    Fraction(2, 3): "les deux tiers",
    Fraction(3, 4): "les trois quarts",
}


@dataclass(frozen=True)
class Share:
    """``alone``: the same without its noun, after a first share; ``many``: its verb is plural."""

    words: str
    alone: str
    many: bool


def share(part: float, whole: float, units: str) -> Share:
    """« près de sept demi-journées sur dix », « plus d'une présence sur deux »."""
    value = _fraction(part, whole)
    if value >= _ALMOST_ALL:
        told = f"{'' if value == _ALL else 'presque '}{all_of(units)}"
        return Share(told, told.removesuffix(f" les {units}").removesuffix(f" des {units}"), True)
    nearest = _nearest(value, _COUNTED)
    if nearest is None:
        said = _percent(value)
        return Share(f"{said} des {units}", said, True)
    words, alone, many = _counted(nearest, units)
    return Share(_sided(value, nearest, words), _sided(value, nearest, alone), many)


def part_of(part: float, whole: float, mass: str) -> str:
    """« plus de la moitié de l'activité », « près des deux tiers de l'activité »."""
    value = _fraction(part, whole)
    if value >= _ALMOST_ALL:
        return f"{'' if value == _ALL else 'presque '}la totalité {of(mass)}"
    nearest = _nearest(value, _NAMED)
    told = _sided(value, nearest, _NAMED[nearest]) if nearest else _percent(value)
    return f"{told} {of(mass)}"


def _fraction(part: float, whole: float) -> Fraction:
    return Fraction(part).limit_denominator(10_000) / Fraction(whole).limit_denominator(10_000)


def _nearest(value: Fraction, among: Mapping[Fraction, object]) -> Fraction | None:
    """Of two that are equally near, the plainer one; none when all are far."""
    found = min(among, key=lambda item: (abs(item - value), item.denominator))
    return found if abs(found - value) <= _NEAR * value else None


def _sided(value: Fraction, nearest: Fraction, told: str) -> str:
    if value == nearest:
        return told
    return f"{'près' if value < nearest else 'plus'} {of(told)}"


def _counted(nearest: Fraction, units: str) -> tuple[str, str, bool]:
    """With its noun, without it, and whether it is plural."""
    count, out_of = _COUNTED[nearest]
    rest = f"sur {_COUNTS[out_of]}"
    if count > 1:
        return f"{_COUNTS[count]} {units} {rest}", f"{_COUNTS[count]} {rest}", True
    is_feminine = feminine(units)
    if is_feminine is None:
        return f"{_NAMED[nearest]} des {units}", _NAMED[nearest], True
    one = "une" if is_feminine else "un"
    return f"{one} {singular(units)} {rest}", f"{one} {rest}", False


def _percent(value: Fraction) -> str:
    shown = float(100 * value)
    if 0 < shown < 0.05:
        return f"moins de {percent(0.1)}"
    return percent(shown, 0 if shown >= 10 else None)
