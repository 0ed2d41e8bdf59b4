"""How are a figure's value and a published one written, with their unit and their own words?"""

from indicators.claims import Claim
from indicators.formats import ND, number, percent
from indicators.indicator import Indicator
from indicators.narrative import plural


def in_words(claim: Claim) -> str:
    """A printed approximation keeps its word: « près de 1 500 » stays so."""
    shown = percent(claim.valeur) if claim.unite == "%" else number(claim.valeur)
    if claim.qualificatif == "environ":
        from_below = claim.borne_max is not None and claim.borne_max < claim.valeur
        return f"Près de {shown}" if from_below else f"Environ {shown}"
    words = {"au_moins": "Plus de", "au_plus": "Moins de"}
    return f"{words[claim.qualificatif]} {shown}" if claim.qualificatif in words else shown


def value_words(item: Indicator, valeur: float | None) -> str:
    """The value alone; a rate has its sign, a duration reads « 1 min 58 s »."""
    if valeur is None:
        return ND
    if item.unite == "%":
        return percent(valeur)
    return _duration(valeur) if item.unite == "seconde" else number(valeur)


def with_unit(item: Indicator, valeur: float | None) -> str:
    """« 168 demi-journées », « 63 % », « 1 min 58 s »."""
    if valeur is None or item.unite in ("%", "seconde", ""):
        return value_words(item, valeur)
    return plural(valeur, item.unite, item.unites)


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02d} s" if minutes else f"{rest} s"
