"""Which interval does a printed approximation mean? A closed table: other words are not guessed."""

import re
import unicodedata

# value, lower bound, upper bound (None = no bound on that side), qualifier
Approximation = tuple[int, int | None, int | None, str]
_ROUND_WORDS: dict[str, tuple[int, int, int]] = {
    "une dizaine": (10, 8, 12),
    "une quinzaine": (15, 13, 17),
    "une vingtaine": (20, 18, 22),
    "une trentaine": (30, 27, 33),
    "une quarantaine": (40, 36, 44),
    "une cinquantaine": (50, 45, 55),
    "une soixantaine": (60, 55, 65),
    "une centaine": (100, 90, 110),
}
_WORD_AND_NUMBER = re.compile(r"(environ|pres de|plus de|moins de) (\d{1,3}(?: \d{3})+|\d{1,9})")


def approximation(text: str) -> Approximation | None:
    """« près de 1 500 » → (1500, 1450, 1499, "environ"); None outside the closed table."""
    plain = _plain(text)
    if plain in _ROUND_WORDS:
        value, low, high = _ROUND_WORDS[plain]
        return value, low, high, "environ"
    found = _WORD_AND_NUMBER.fullmatch(plain)
    return _interval(found[1], int(found[2].replace(" ", ""))) if found else None


def _plain(text: str) -> str:
    """Without case, accents or odd spaces; punctuation stays: « 60-70 » is not 6070."""
    letters = unicodedata.normalize("NFKD", text.lower())
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())


def _interval(word: str, number: int) -> Approximation:
    match word:
        case "plus de":
            return number, number + 1, None, "au_moins"
        case "moins de":
            return number, 0, max(0, number - 1), "au_plus"
        case "pres de":
            # the editor's own bounds: près de 1 500 is 1 450-1 499, près de 600 is 580-599
            return number, max(0, number - max(5, round(number / 30))), number - 1, "environ"
    margin = max(2, round(number / 10))
    return number, max(0, number - margin), number + margin, "environ"
