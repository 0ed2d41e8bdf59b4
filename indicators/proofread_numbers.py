"""Which numbers does a sentence print, and which digits are no figure at all?

Dates, hours, ordinals, references (« Axe 1 », « page 12 »), telephones and addresses are none. An
approximation is the interval that its words mean.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from indicators.proofread_words import flat
from pipeline.approximations import approximation

_MONTH = "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
_REFERENCE = (
    "axes?|annexes?|articles?|art|notes?|pages?|pp?|chapitres?|figures?|fig|tableaux?|tableau"
    "|parties?|point|numeros?|no|version|lot|phase|etape|loi|decret|objectif|orientation"
)
_SPELLED_FROM_TWO = (
    "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
    "treize", "quatorze", "quinze", "seize",
)  # fmt: skip
_SPELLED = {word: value for value, word in enumerate(_SPELLED_FROM_TWO, 2)}
_SPELLED |= {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "cent": 100}
_IN_LETTERS = "|".join(_SPELLED)
_NO_FIGURE = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?:\+33 ?|\b0)[1-9](?:[ .-]?\d{2}){4}\b",
        rf"\b\d{{1,2}}(?:er)?(?:(?:,| et| au| -) \d{{1,2}}(?:er)?)* (?:{_MONTH})(?: \d{{4}})?",
        r"\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b",
        r"\b(?:19|20)\d{2} ?[-–/] ?(?:(?:19|20)?\d{2})\b",
        r"\b\d{1,2} ?h(?: ?\d{2})?\b",
        r"\b\d+ ?min(?:utes?)?(?: ?\d+ ?s)?\b",
        r"\b\d+(?:er|ere|eres|e|eme|emes|nd|nde)s?\b",
        rf"\b(?:{_REFERENCE})\.? ?(?:n ?°)? ?\d[\d.\-]*(?:(?:,| et) \d+)*\b",
        r"n ?° ?\d[\d.\-]*",
        r"^ *(?:\d+(?:\.\d+)*[.)°]|\d{1,2}(?:\.\d{1,2})+|\d+ -) ",
        r"\[\d+\]",
        # « sept demi-journées sur dix » is a share in words
        rf"\b(?:une?|{_IN_LETTERS}) (?:[a-z'-]+ ){{0,3}}sur (?:{_IN_LETTERS})\b",
        r"\b\d+,? (?:bis,? )?(?:rue|avenue|boulevard|place|allee|chemin|route)\b",
    )
)
_POSTAL = re.compile(r"\b\d{5} (?=[A-ZÉÈ])")
_YEAR = re.compile(
    r"(?<![\w,.])(?:19|20)\d{2}(?!\w|,\d)"
    r"(?! (?:abonne|visite|vue|telechargement|personne|participant|presence|consultation))"
    r"|(?<=\ben )(?:19|20)\d{2}\b"
)
_NUMBER = re.compile(
    r"(?<![\w,.\-])(?P<whole>\d{1,3}(?:[ .]\d{3})+|\d+)(?:,(?P<part>\d+))?(?![\w])(?!,\d)"
    r"(?P<percent> ?(?:%|pour ?cents?))?"
)
_ROUND = re.compile(
    r"\bune (?:di|quin|ving|tren|quaran|cinquan|soixan)(?:z|t)aine\b|\bune centaine\b"
)
_FRACTION = re.compile(r"\b(?P<word>la moitie|(?:un|deux) tiers|(?:un|trois) quarts?|un dixieme)\b")
_FRACTIONS = {
    "la moitie": 50.0,
    "un tiers": 100 / 3,
    "deux tiers": 200 / 3,
    "un quart": 25.0,
    "trois quarts": 75.0,
    "un dixieme": 10.0,
}
_LETTERS = re.compile(rf"(?<!-)(?<!pour )\b(?:{_IN_LETTERS})\b(?!-)")
_BEFORE = re.compile(r"\b(?:(environ|pres|plus|moins) (?:de |d')|(environ) )$")
_VAGUE = re.compile(
    r"\b(?:quelques?|presque|au moins|au plus|a peine|autour de|de l'ordre de|jusqu'a|entre|"
    r"(?:environ|pres|plus|moins) (?:de |d')) ?$"
)
_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[«A-ZÀ-Ý0-9])|\n+")
_ROOM = 0.5  # of the last printed digit, for a share or a rounded value


@dataclass(frozen=True)
class Mention:
    """One printed number: where it stands in its sentence, and the interval that it means.

    A missing bound is no bound. ``is_vague``: its words mean no interval that we know.
    """

    start: int
    end: int
    value: float
    low: float | None
    high: float | None
    is_percent: bool = False
    is_spelled: bool = False
    is_vague: bool = False

    def agrees(self, low: float | None, high: float | None) -> bool:
        """Whether the interval that is known lies inside the printed one."""
        below = self.low is not None and (low is None or low < self.low - 1e-9)
        above = self.high is not None and (high is None or high > self.high + 1e-9)
        return not below and not above

    def meets(self, other: "Mention") -> bool:
        """Whether both could be the same number."""
        floor = max(self.low or 0, other.low or 0)
        tops = [top for top in (self.high, other.high) if top is not None]
        return not tops or floor <= min(tops) + 1e-9


def sentences(text: str) -> list[str]:
    return [sentence.strip() for sentence in _SENTENCE.split(text) if sentence.strip()]


def years(sentence: str) -> list[tuple[int, int]]:
    """Each year that is named alone, with its place."""
    plain = _without_no_figure(sentence)
    return [(found.start(), int(found[0])) for found in _YEAR.finditer(plain)]


def mentions(sentence: str) -> list[Mention]:
    """Every number of a sentence, in order."""
    plain = _without_no_figure(sentence)
    for place, _ in years(sentence):
        plain = f"{plain[:place]}    {plain[place + 4 :]}"
    found = [*_numbers(plain), *_words(plain)]
    return sorted(found, key=lambda mention: mention.start)


def _without_no_figure(sentence: str) -> str:
    """Flat, with blanks in the place of digits that are no figure."""
    plain = flat(sentence)
    for found in _POSTAL.finditer(sentence):
        plain = _blanked(plain, found)
    for pattern in _NO_FIGURE:
        plain = pattern.sub(lambda found: " " * len(found[0]), plain)
    return plain


def _blanked(plain: str, found: re.Match[str]) -> str:
    return plain[: found.start()] + " " * len(found[0]) + plain[found.end() :]


def _numbers(plain: str) -> Iterator[Mention]:
    for found in _NUMBER.finditer(plain):
        whole, part = re.sub(r"\D", "", found["whole"]), found["part"] or ""
        value = float(f"{whole}.{part or 0}")
        is_percent = bool(found["percent"])
        exact = (value, value)
        if is_percent or part:
            room = _ROOM / 10 ** len(part)
            exact = (value - room, value + room)
        yield _qualified(plain, found, value, exact, is_percent=is_percent)


def _qualified(
    plain: str,
    found: re.Match[str],
    value: float,
    exact: tuple[float, float],
    *,
    is_percent: bool,
) -> Mention:
    """With the words before it, « près de », « plus d'environ », that widen it."""
    start, end = found.start(), found.end()
    before = _BEFORE.search(plain[:start])
    if before is None:
        is_vague = bool(_VAGUE.search(plain[:start]))
        return Mention(start, end, value, *exact, is_percent, is_vague=is_vague)
    word = next(filter(None, before.groups()))
    low, high = _interval(word, value, is_percent=is_percent)
    is_vague = low is None and high is None
    return Mention(before.start(), end, value, low, high, is_percent, is_vague=is_vague)


def _interval(word: str, value: float, *, is_percent: bool) -> tuple[float | None, float | None]:
    if is_percent and word in ("plus", "moins"):
        return (value, None) if word == "plus" else (0, value)
    said = word if word == "environ" else f"{word} de"
    found = approximation(f"{said} {value:.0f}") if value.is_integer() else None
    return (found[1], found[2]) if found else (None, None)


def _words(plain: str) -> Iterator[Mention]:
    for found in _ROUND.finditer(plain):
        known = approximation(found[0])
        is_vague = known is None or bool(_VAGUE.search(plain[: found.start()]))
        mean, low, high = known[:3] if known else (0, None, None)
        yield Mention(found.start(), found.end(), mean, low, high, is_vague=is_vague)
    for found in _FRACTION.finditer(plain):
        value = _FRACTIONS[found["word"].replace("un quarts", "un quart")]
        exact = (value - _ROOM, value + _ROOM)
        yield _qualified(plain, found, value, exact, is_percent=True)
    for found in _LETTERS.finditer(plain):
        value = float(_SPELLED[found[0]])
        is_vague = bool(_VAGUE.search(plain[: found.start()]))
        yield Mention(*found.span(), value, value, value, is_spelled=True, is_vague=is_vague)
