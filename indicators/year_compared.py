"""Did the activity grow, and may that be said? The title of the slide that compares two years."""

from indicators import narrative
from indicators.compare import Comparison, compare
from indicators.formats import number
from indicators.periods import Period
from indicators.view import View

_WATCH = "scoopit_politique_ville.visiteurs"
COMPARED = ("demi_journees", "presences", _WATCH, "scoopit_politique_ville.vues")


def evolution_title(view: View) -> str:
    activity = compare(view.version, view.ask("demi_journees"), view.previous)
    watch = compare(view.version, view.ask(_WATCH), view.previous)
    return f"{_activity_told(activity)}{_watch_told(watch, activity.comparable)}"


def _activity_told(told: Comparison) -> str:
    for periode, valeur in ((told.actuelle, told.valeur_actuelle), (told.periode, told.valeur)):
        if valeur is None:
            return f"L'activité de {_named(periode)} n'est pas connue"
    if not told.comparable:
        return (
            f"L'activité de {_named(told.periode)} et celle de {_named(told.actuelle)} "
            "ne se comparent pas"
        )
    counted = narrative.plural(told.valeur_actuelle or 0, "demi-journée", "demi-journées")
    return f"L'activité {_moved(told)} : {counted} contre {number(told.valeur)} {_at(told.periode)}"


def _moved(told: Comparison) -> str:
    """« progresse de 4 % », « recule de 3 demi-journées », « est stable »."""
    before, after = told.valeur or 0, told.valeur_actuelle or 0
    if before == after:
        return "est stable"
    change = narrative.gap(before, after).lstrip("+−")
    unit = "" if before >= narrative.SMALL_BASE else " demi-journées"
    return f"{'progresse' if after > before else 'recule'} de {change}{unit}"


def _named(periode: Period) -> str:
    return str(periode.du.year)


def _at(periode: Period) -> str:
    return f"en {periode.annee}" if periode.annee else f"aux mêmes dates de {periode.du.year}"


def _watch_told(told: Comparison, activity_is_comparable: bool) -> str:
    if told.valeur is None or told.valeur_actuelle is None:
        return ""
    if not told.comparable:
        return " ; la veille du réseau ne se compare pas"
    yes = "" if activity_is_comparable else ", si"
    change = narrative.gap(told.valeur, told.valeur_actuelle)
    return f" ; la veille du réseau{yes} : {change} de visiteurs"
