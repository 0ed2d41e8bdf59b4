"""What does the general assembly hear of a year? Eleven slides after their cover, all computed."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from indicators import narrative
from indicators.blocks import Chart, KeyFigure, Text
from indicators.breakdowns import bars, shares
from indicators.comparisons import comparison_table
from indicators.decisions_asked import decisions, next_programme, next_title
from indicators.figures import Figure, Line
from indicators.formats import ND, number
from indicators.gaps import gaps_table, gaps_title
from indicators.headlines import (
    ELUS_ET_CITOYENS,
    activity_cards,
    elus_et_citoyens,
    headlines,
    information_cards,
    known_shares,
)
from indicators.presentation import Slide
from indicators.reached import accompanied_title, reached_told
from indicators.share_words import share
from indicators.slide_words import about_one_in, one, one_in, part_of, several, spelled, theme, when
from indicators.view import View, report_of
from indicators.year_compared import COMPARED, evolution_title

_ACTIVITE, _PUBLICS, _RESSOURCES, _SUITES = "Activité", "Publics", "Ressources", "Suites"
_FAMILIES = {
    "Collectivités": "des collectivités",
    "État": "de l'État",
    "Associations": "des associations",
    "Habitat": "de l'habitat",
    "Entreprises": "des entreprises",
    "Élus": "des élus",
    "Citoyens": "des citoyens",
}
_PROXIMITY = "la proximité territoriale"


def title(view: View) -> str:
    return f"Bilan d'activité {when(view)}"


def en_bref(view: View) -> Slide:
    half_days, presences, contracts, *_ = headlines(view)
    told = [_counted(half_days, "demi-journées"), _counted(presences, "présences")]
    told.append(_contracts(contracts))
    known = ", ".join(part for part in told if part) or "aucune activité connue"
    return Slide(
        f"{_en_bref(view)} : {known}",
        headlines(view),
        notes="Dire le signe de chaque chiffre : ▤ du rapport, ● calculé, ◐ partiel.",
        section=_ACTIVITE,
    )


def _en_bref(view: View) -> str:
    year, *rest = when(view).split(", ")
    return ", ".join([f"{year} en bref", *rest])


def _counted(card: KeyFigure, unit: str) -> str:
    value = card.value[:1].lower() + card.value[1:]
    return "" if card.value == ND else f"{value} {unit}"


def _contracts(card: KeyFigure) -> str:
    reached, _, valid = card.value.partition(" sur ")
    if reached == ND:
        return ""
    return f"{reached} contrats de ville{f' sur {valid}' if valid else ''}"


def axes(view: View) -> Slide:
    chart = bars(view, "demi_journees_par_axe", "demi_journees", "axe")
    figure = view.figure("demi_journees", "axe")
    found = [line for line in figure.lignes if line.codes[0]]
    whole = sum(_detailed(line) for line in figure.lignes)
    told = Text("axes", "Demi-journées par axe", (*_axis_lines(found, whole), *_over_plan(view)))
    return Slide(_axes_title(figure, found, whole) or chart.title, (chart, told), section=_ACTIVITE)


def _axes_title(figure: Figure, found: list[Line], whole: float) -> str:
    values = [_detailed(line) for line in found if _detailed(line)]
    if len(values) < 2 or whole < narrative.SMALL_BASE:
        return ""
    rank = values.index(max(values))
    ranks = ("premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième")
    if rank >= len(ranks):
        return ""
    detailed = " détaillée" if whole < (figure.valeur or 0) else ""
    share = part_of(values[rank] / whole, f"de l'activité{detailed}")
    return f"Sur {spelled(len(values))} axes, le {ranks[rank]} porte {share}"


def _detailed(line: Line) -> float:
    return (line.valeur or 0) - line.dont_complement


def _axis_lines(found: list[Line], whole: float) -> tuple[str, ...]:
    return tuple(
        f"{line.libelles[0]} : {number(_detailed(line))} sur {number(whole)}"
        for line in found
        if _detailed(line)
    )


def _over_plan(view: View) -> tuple[str, ...]:
    """The training days of the programme that differ most from what was planned."""
    planned, done = (
        {line.codes: line for line in view.figure(name, "action", "element", "unite").lignes}
        for name in ("programme.prevu", "programme.realise")
    )
    days = [key for key in planned if key[2] == "jour" and key in done and planned[key].valeur]
    differing = [key for key in days if done[key].valeur not in (None, planned[key].valeur)]
    if not differing:
        return ()
    key = max(differing, key=lambda known: planned[known].valeur or 0)
    what = planned[key].libelles[0]
    return (
        f"{what} : {narrative.plural(done[key].valeur or 0, 'journée', 'journées')} pour "
        f"{number(planned[key].valeur)} au programme",
    )


def _drawn(title: str, chart: Chart, comment: str, section: str) -> Slide:
    """A slide that is one chart: its title is the chart's, which is not said a second time."""
    return Slide(title, (replace(chart, title=title),), comment=comment, section=section)


def types(view: View) -> Slide:
    chart = bars(view, "demi_journees_par_type", "demi_journees", "type_action")
    found = chart.title.replace("de la proximité ou", f"{narrative.of(_PROXIMITY)} ou")
    comment = chart.sentence or _undetailed(view)
    return _drawn(found, chart, comment, _ACTIVITE)


def _undetailed(view: View) -> str:
    rest = view.figure("demi_journees").dont_complement
    told = narrative.plural(rest, "demi-journée", "demi-journées")
    return f"▨ {told} du rapport sans séance identifiée." if rest else ""


def themes(view: View) -> Slide:
    chart = bars(view, "demi_journees_par_theme", "demi_journees", "thematique")
    told = "Thèmes attribués d'après le texte du rapport, à valider." if report_of(view) else ""
    return _drawn(_theme_title(view, chart.title), chart, told, _ACTIVITE)


def _theme_title(view: View, otherwise: str) -> str:
    figure = view.figure("demi_journees", "thematique")
    whole = sum(line.valeur or 0 for line in figure.lignes)
    known = [line for line in figure.lignes if line.codes[0] and line.valeur]
    if not known or whole < narrative.SMALL_BASE:
        return otherwise
    top = max(known, key=lambda line: line.valeur or 0)
    subject, is_plural = theme(top.codes[0] or "", top.libelles[0])
    detailed = " détaillées" if whole < (figure.valeur or 0) else ""
    told = share(top.valeur or 0, whole, f"demi-journées{detailed}").words
    return narrative.capital(f"{subject} {'concentrent' if is_plural else 'concentre'} {told}")


def territoires(view: View) -> Slide:
    chart = bars(view, "demi_journees_par_departement", "demi_journees", "departement")
    card = activity_cards(view)[2]
    told = Text("portee", "Ce que disent ces nombres", reached_told(view))
    return Slide(accompanied_title(view, card), (card, chart, told), section=_ACTIVITE)


def publics(view: View) -> Slide:
    chart = shares(view, "part_par_famille", "famille_profil")
    families = {k: v for k, v in known_shares(view, "famille_profil").items() if k in _FAMILIES}
    cards = (elus_et_citoyens(view),)
    covered = view.figure("presences").couverture
    comment = f"Parts des présences ; {covered.phrase}." if covered else ""
    if not families:
        return Slide(
            "Les profils sont trop peu connus pour dire qui est venu",
            (*cards, chart),
            comment=comment,
            section=_PUBLICS,
        )
    first = max(families, key=lambda name: families[name])
    told = f"{one_in(families[first] / 100, 'présence')} {_FAMILIES[first]}"
    together = _together(view)
    return Slide(
        narrative.capital(f"{told}{together}"), (*cards, chart), comment=comment, section=_PUBLICS
    )


def _together(view: View) -> str:
    known = known_shares(view, "profil")
    if not any(code in known for code in ELUS_ET_CITOYENS):
        return ""
    return f" ; les élus et les citoyens en représentent ensemble {elus_et_citoyens(view).value}"


def information(view: View) -> Slide:
    visits = view.figure("site_web.visites").valeur
    rate = view.figure("lettre_information.taux_lecture").valeur
    site = "Les visites du site ne sont pas relevées"
    if visits is not None:
        site = f"Le site a reçu {narrative.plural(visits, 'visite', 'visites')}"
    letter = "les lecteurs de la lettre d'information ne sont pas relevés"
    if rate is not None:
        letter = f"{about_one_in(rate / 100, 'abonné', 'lit', 'lisent')} la lettre d'information"
    return Slide(f"{site} ; {letter}", information_cards(view), section=_RESSOURCES)


def ressources(view: View) -> Slide:
    chart = bars(view, "publications_par_nature", "publications", "nature")
    return _drawn(_documents_title(view), chart, "", _RESSOURCES)


def _documents_title(view: View) -> str:
    figure = view.figure("publications", "nature")
    if not figure.valeur:
        return f"Aucun document recensé en {view.periode.phrase}"
    top = max(figure.lignes, key=lambda line: line.valeur or 0)
    counted = narrative.plural(figure.valeur, "document recensé", "documents recensés")
    told = f"{counted}, dont {several(top.valeur or 0, top.libelles[0])}"
    viewed = [
        line
        for line in view.figure("publications.consultations", "publication", "nature").lignes
        if line.valeur
    ]
    if not viewed:
        return told
    most = max(viewed, key=lambda line: line.valeur or 0)
    return f"{told} ; {one(most.libelles[1])} atteint {number(most.valeur)} vues"


def evolution(view: View) -> Slide:
    table = comparison_table(
        view, "comparaison", "Deux périodes côte à côte", COMPARED, view.previous
    )
    return Slide(evolution_title(view), (table,), section=_SUITES)


def ecarts(view: View) -> Slide:
    return Slide(gaps_title(view), (gaps_table(view),), section=_SUITES)


def suites(view: View) -> Slide:
    return Slide(next_title(view), (next_programme(view), decisions()), section=_SUITES)


SLIDES: Mapping[str, Callable[[View], Slide]] = {
    slide.__name__: slide
    for slide in (
        en_bref, axes, types, themes, territoires, publics, information, ressources, evolution,
        ecarts, suites,
    )
}  # fmt: skip
