"""Where does the year stand at the September seminar? Six slides, year to date."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from indicators import lookups, narrative, registry
from indicators.blocks import CALCULE, NON_RELEVE, KeyFigure, Text
from indicators.breakdowns import bars
from indicators.decisions_asked import decisions
from indicators.headlines import contrats_touches, demi_journees, presences
from indicators.planned import behind_plan, planned_table, planned_title
from indicators.presentation import Slide
from indicators.reached import never_table, never_title, reached_told
from indicators.slide_words import spelled, when
from indicators.timelines import cumulative
from indicators.view import View
from indicators.wording import with_unit

_SAID, _NEXT = "Où en sommes-nous", "La suite"
_HORS_PROGRAMME = "hors_programme"
_REAL, _PLANNED = "moyens.etp_reels", "moyens.etp_prevus"
_HALF_DAYS = ("demi-journée", "demi-journées")


def title(view: View) -> str:
    return f"Point d'étape {when(view)}"


def fait(view: View) -> Slide:
    """Half-days so far against the same dates of the year before."""
    chart = cumulative(view, "demi_journees_cumulees", "demi_journees")
    card = demi_journees(view)
    found = chart.title
    if chart.message:
        found = _without_curve(view)
    return Slide(found, (card, presences(view), chart), section=_SAID)


def _without_curve(view: View) -> str:
    valeur = view.figure("demi_journees").valeur
    if valeur is None:
        return f"L'activité de {view.periode.phrase} n'est pas connue"
    return f"{narrative.plural(valeur, *_HALF_DAYS)} en {when(view)}"


def reste(view: View) -> Slide:
    told = behind_plan(view) or ("Aucune ligne de programme pour cet exercice.",)
    blocks = (planned_table(view), Text("programme", "Du programme, à ce jour", told))
    return Slide(planned_title(view), blocks, section=_SAID)


def jamais(view: View) -> Slide:
    table = never_table(view)
    told = Text("portee", "Ce que disent ces nombres", reached_told(view))
    return Slide(
        never_title(view),
        (contrats_touches(view), table if table.grid.rows else told),
        section=_SAID,
    )


def hors_programme(view: View) -> Slide:
    """What was asked for outside the programme; it counts in no official total."""
    outside = replace(view, perimetre=_HORS_PROGRAMME)
    seances, half_days = outside.figure("seances"), outside.figure("demi_journees")
    chart = bars(outside, "hors_programme_par_action", "seances", "action")
    if not seances.valeur:
        return Slide(f"Aucune séance hors programme, {when(view)}", (chart,), section=_SAID)
    counted = narrative.plural(seances.valeur, "séance", "séances")
    lasted = narrative.plural(half_days.valeur or 0, *_HALF_DAYS)
    return Slide(
        f"{counted} hors programme : {lasted}, en plus du décompte officiel",
        (chart,),
        comment="Ces séances n'entrent dans aucun total officiel.",
        section=_SAID,
    )


def moyens(view: View) -> Slide:
    cards = tuple(
        _mean(view, name)
        for name in registry.indicators(view.version)
        if name.startswith("moyens.")
    )
    known = {card.id: card for card in cards if card.status is CALCULE}
    real, planned = known.get(_REAL), known.get(_PLANNED)
    if real and planned:
        found = f"{real.value} réels pour {planned.value} prévus"
    else:
        found = f"Les moyens de {view.periode.du.year} ne sont pas renseignés"
    missing = Text("moyens_absents", "Moyens", ("Importez les moyens de l'exercice.",), "notice")
    ranked = sorted(known.values(), key=lambda card: card.id not in (_REAL, _PLANNED))
    return Slide(found, tuple(ranked[:6]) or (missing,), section=_NEXT)


def _mean(view: View, name: str) -> KeyFigure:
    figure = view.figure(name)
    status = NON_RELEVE if figure.valeur is None else CALCULE
    item = figure.indicator
    return KeyFigure(
        name, item.libelle_court, with_unit(item, figure.valeur), status, "", figure.question
    )


def propositions(view: View) -> Slide:
    """What each axis may propose for the next exercice; half of the slide is the session's."""
    year = view.periode.du.year
    names = lookups.names(view.version, "axe")
    lines = view.figure("demi_journees", "axe").lignes
    known = [line for line in lines if line.codes[0] in names and line.valeur]
    told = tuple(
        f"{line.libelles[0]} : {narrative.plural(line.valeur or 0, *_HALF_DAYS)} en {year}"
        for line in known
    )
    many = f"chacun des {spelled(len(known))} axes" if len(known) > 1 else "chaque axe"
    axes = Text("propositions", "Axe par axe", told or (f"Aucun axe connu en {year}",))
    return Slide(f"{year + 1} : que proposer pour {many} ?", (axes, decisions()), section=_NEXT)


SLIDES: Mapping[str, Callable[[View], Slide]] = {
    slide.__name__: slide for slide in (fait, reste, jamais, hors_programme, moyens, propositions)
}
