"""What is the finding, in one exact French sentence?

Deterministic: the same figures give the same words. « Près de » is only said from below, « plus
de » from above; a share of a small base is not turned into words.
"""

from collections.abc import Sequence
from fractions import Fraction

from indicators.formats import number, percent, signed

SMALL_BASE = 30
_MOST_NAMES = 6
_TYPES = {
    "manifestation_informative": "les manifestations",
    "cycle_qualification": "la qualification",
    "session_formation": "la formation",
    "groupe_travail_reseau": "les groupes et réseaux",
    "proximite_territoriale": "la proximité",
}
_UNELIDED = ("huit", "onze", "Haut", "hors", "Hors")
_COUNTS = ("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix")
_NAMED = {
    Fraction(1, 10): "un dixième",
    Fraction(1, 4): "un quart",
    Fraction(1, 3): "un tiers",
    Fraction(1, 2): "la moitié",
    Fraction(2, 3): "deux tiers",
    Fraction(3, 4): "trois quarts",
    Fraction(1): "la totalité",
}
_SMALLEST_NAMED = Fraction(1, 20)
# tenths, and the plain fractions that come before them at equal distance
_FRACTIONS = (*_NAMED, *(Fraction(tenth, 10) for tenth in range(2, 10)))


def named(dimension: str, code: str | None, label: str) -> str:
    """The noun phrase of a value, with its article: « la proximité », « le thème « Santé » »."""
    if code is not None and dimension == "type_action":
        return _TYPES.get(code, f"le type « {label} »")
    if code is not None and dimension == "thematique":
        return f"le thème « {label} »"
    return label


def of(phrase: str) -> str:
    """« de » before a noun phrase: de + le = du, de + les = des."""
    if phrase.startswith("le "):
        return f"du {phrase[3:]}"
    if phrase.startswith("les "):
        return f"des {phrase[4:]}"
    return f"{elided('de', phrase)}{phrase}"


def elided(word: str, following: str) -> str:
    """« d' » before a vowel or a mute h, « de » otherwise."""
    vowel = following[:1].lower() in "aàâeéèêiîoôuùûyh"
    return f"{word[:-1]}'" if vowel and not following.startswith(_UNELIDED) else f"{word} "


def plural(count: float, singular: str, many: str) -> str:
    """« 1 séance », « 1,5 demi-journée », « 2 séances »: the plural starts at two."""
    return f"{number(count)} {many if abs(count) >= 2 else singular}"


def share_of(part: float, whole: float, unit: str) -> str:
    """« près de sept demi-journées sur dix », « plus de la moitié des demi-journées »."""
    share = Fraction(part).limit_denominator(10_000) / Fraction(whole).limit_denominator(10_000)
    if share < _SMALLEST_NAMED:
        return f"{percent(float(100 * share))} des {unit}"
    value = min(_FRACTIONS, key=lambda item: (abs(item - share), item.denominator))
    if value in _NAMED:
        counted = f"{_NAMED[value]} des {unit}"
    else:
        counted = f"{_COUNTS[int(value * 10)]} {unit} sur dix"
    if share == value:
        return counted
    said = "près" if share < value else "plus"
    return f"{said} {elided('de', counted)}{counted}"


def listed(names: Sequence[str]) -> str:
    """« A, B et C »; of a long list, the first names and how many more."""
    shown, rest = list(names[:_MOST_NAMES]), len(names) - _MOST_NAMES
    if rest > 0:
        shown.append(f"{rest} autres" if rest > 1 else "1 autre")
    return " et ".join(part for part in (", ".join(shown[:-1]), *shown[-1:]) if part)


def capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


Part = tuple[str, float]


def leading(parts: Sequence[Part], whole: float, unit: str) -> str:
    """The finding of a breakdown: its first part, or its first two when they lead together.

    ``parts``: noun phrases with their values, largest first; ``unit``: the counted noun, plural.
    """
    ranked = [part for part in parts if part[1] > 0]
    if not ranked:
        return f"Aucune valeur pour les {unit}"
    (first, top), *others = ranked
    if whole < SMALL_BASE:
        return capital(f"{first} : {number(top)} {unit} sur {number(whole)}")
    if top / whole > 0.5 or len(ranked) == 1:
        return capital(_belonging(share_of(top, whole, unit), (first,)))
    second, value = others[0]
    return capital(_belonging(share_of(top + value, whole, unit), (first, second)))


def _belonging(share: str, names: Sequence[str]) -> str:
    """« … relèvent de la proximité ou de la qualification »; a bare label follows a colon."""
    if all(name.startswith(("le ", "la ", "les ")) for name in names):
        return f"{share} relèvent {' ou '.join(of(name) for name in names)}"
    return f"{share} : {' et '.join(names)}"


def change(
    label: str, before: float | None, after: float | None, *, points: bool, comparable: bool
) -> str:
    """« 10 940 contre 7 649, soit +43 % »; the absolute change alone on a small base."""
    if after is None:
        return f"{label} : n.d."
    if before is None:
        return f"{label} : {number(after)} ; période précédente : n.d."
    told = f"{label} : {number(after)} contre {number(before)}"
    if not comparable:
        return f"{told} (non comparable)"
    return f"{told}, soit {gap(before, after, points=points)}"


def gap(before: float, after: float, *, points: bool = False) -> str:
    """« +43 % », « −3 points », « +4 » on a base under 30."""
    difference = round(after - before, 6)
    if points:
        word = "point" if abs(difference) < 2 else "points"
        return f"{signed(difference)} {word}"
    if before < SMALL_BASE:
        return signed(difference)
    rate = difference / before * 100
    return f"{'+' if rate > 0 else ''}{percent(rate, 0)}" if rate else percent(0, 0)
