"""What are the headline figures of a period?

The same cards open the home page and show what an import would change.
"""

from collections.abc import Iterable

from indicators import narrative
from indicators.blocks import CALCULE, NON_DIFFUSE, NON_RELEVE, KeyFigure, Status, rapport
from indicators.breakdowns import shares
from indicators.claims import Claim, all_claims
from indicators.compare import compare
from indicators.contacts import valid_contracts
from indicators.disclosure import JOINED
from indicators.figures import Figure, measure
from indicators.formats import ND, number, percent
from indicators.standing import stand_in, too_thin, undated
from indicators.view import View, report_of, status
from indicators.wording import in_words, value_words

ELUS_ET_CITOYENS = ("elus", "citoyens")


def headlines(view: View) -> tuple[KeyFigure, ...]:
    """Six cards: activity, audience of events, territories, elected officials and citizens, site,
    newsletter."""
    return (
        demi_journees(view),
        presences(view),
        contrats_touches(view),
        elus_et_citoyens(view),
        metric(view, "site_web.visites"),
        taux_lecture(view),
    )


def activity_cards(view: View) -> tuple[KeyFigure, ...]:
    """Half-days, séances and reached contracts."""
    seances = _card(view, view.figure("seances"), versus_previous(view, "seances"))
    return demi_journees(view), seances, contrats_touches(view)


def public_cards(view: View) -> tuple[KeyFigure, ...]:
    """Attendances, elected officials and citizens, and attendances not broken down by profile."""
    return presences(view), elus_et_citoyens(view), not_broken_down(view)


def information_cards(view: View) -> tuple[KeyFigure, ...]:
    """Site, newsletter and publications."""
    names = ("site_web.visites", "site_web.temps_moyen", "site_web.telechargements")
    publications = _card(view, view.figure("publications"), versus_previous(view, "publications"))
    subscribers = metric(view, "lettre_information.abonnes")
    return *(metric(view, name) for name in names), taux_lecture(view), subscribers, publications


def not_broken_down(view: View) -> KeyFigure:
    asked = view.ask("presences").filtered("profil", "")
    figure, whole = measure(view.version, asked), view.figure("presences")
    of_all = f"sur {number(whole.valeur)} présences connues" if whole.valeur else ""
    return KeyFigure(
        "non_ventilees",
        "Présences sans profil connu",
        number(figure.valeur),
        _unless_withheld(figure, CALCULE),
        of_all,
        asked,
    )


def _unless_withheld(figure: Figure, tag: Status) -> Status:
    return NON_DIFFUSE if figure.statut == "non_diffuse" else tag


def demi_journees(view: View) -> KeyFigure:
    figure = view.figure("demi_journees")
    found = (figure.valeur or 0) - figure.dont_complement
    rest = figure.dont_complement
    note = f"{number(found)} retrouvées séance par séance, {number(rest)} à documenter"
    return _card(view, figure, note if rest else versus_previous(view, "demi_journees"))


def presences(view: View) -> KeyFigure:
    figure = view.figure("presences")
    return _card(view, figure, figure.couverture.phrase if figure.couverture else "")


def contrats_touches(view: View) -> KeyFigure:
    """Reached contracts over those valid; the report's own count where their list is missing."""
    figure = view.figure("territoires_touches")
    valid = len(valid_contracts(view))
    if valid:
        note = versus_previous(view, "territoires_touches")
        value = f"{number(figure.valeur)} sur {valid}" if figure.valeur is not None else ND
        label = figure.indicator.libelle
        return KeyFigure("contrats", label, value, status(view, figure), note, figure.question)
    return _printed_contracts(view, figure)


def _printed_contracts(view: View, figure: Figure) -> KeyFigure:
    printed = {claim.indicateur: claim for claim in _claims(view) if _is_whole(claim)}
    reached, all_ = (printed.get(f"contrats_ville_{x}") for x in ("mobilises", "region"))
    helped = printed.get("contrats_ville_accompagnes")
    label, named = figure.indicator.libelle, number(figure.valeur)
    if reached is None or all_ is None:
        note = "la liste datée des contrats manque : aucun taux"
        return KeyFigure("contrats", label, named, status(view, figure), note, figure.question)
    told = f"{number(helped.valeur)} accompagnés, " if helped else ""
    return KeyFigure(
        "contrats", label, f"{number(reached.valeur)} sur {number(all_.valeur)}",
        rapport(report_of(view)), f"{told}{named} nommés", figure.question,
    )  # fmt: skip


def _claims(view: View) -> list[Claim]:
    return [claim for claim in all_claims(view.version) if claim.annee == view.periode.annee]


def _is_whole(claim: Claim) -> bool:
    """A claim about the whole, or about the one action that it names."""
    return not (claim.dimension or "").startswith(("liste=", "intervenant="))


def elus_et_citoyens(view: View) -> KeyFigure:
    asked = view.ask("part_presences").filtered("profil", *ELUS_ET_CITOYENS)
    figure = view.over(view.periode).figure("part_presences", "profil")
    parts = known_shares(view, "profil")
    local = known_shares(view, "famille_profil").get("Collectivités")
    from_report = bool(too_thin(figure)) and bool(parts)
    if too_thin(figure) and not parts:
        note = figure.couverture.phrase if figure.couverture else ""
        tag = _unless_withheld(figure, NON_RELEVE)
        return KeyFigure("elus_citoyens", "Élus et citoyens", ND, tag, note, asked)
    if not from_report and _are_grouped(parts):
        told = measure(view.version, asked)
        value, tag = percent(told.valeur, 0), status(view, told)
        return KeyFigure("elus_citoyens", "Élus et citoyens", value, tag, "", asked)
    found = [parts.get(code, 0) for code in ELUS_ET_CITOYENS]
    detail = f"élus {percent(found[0], 0)}, citoyens {percent(found[1], 0)}"
    note = f"{detail} · collectivités {percent(local, 0)}" if local is not None else detail
    tag = rapport(report_of(view)) if from_report else status(view, figure)
    return KeyFigure("elus_citoyens", "Élus et citoyens", percent(sum(found), 0), tag, note, asked)


def _are_grouped(parts: Iterable[str]) -> bool:
    """Whether small counts keep officials or citizens from being told by themselves."""
    groups = [code.split(JOINED) for code in parts if JOINED in code]
    return any(code in group for group in groups for code in ELUS_ET_CITOYENS)


def known_shares(view: View, dimension: str) -> dict[str, float]:
    """Share of attendances by code, as the chart of shares shows them."""
    chart = shares(view, dimension, dimension)
    values = chart.series[0].values
    known = zip(chart.keys, values, strict=True) if not chart.message else ()
    return {str(code): value for code, value in known if value is not None}


def metric(view: View, indicateur: str) -> KeyFigure:
    """A card of one audience metric against the period before."""
    return _card(view, view.figure(indicateur), versus_previous(view, indicateur))


def taux_lecture(view: View) -> KeyFigure:
    """Readers of the newsletter over its subscribers, with both terms."""
    readers = view.figure("lettre_information.lecteurs_moyens").valeur
    subscribers = view.figure("lettre_information.abonnes").valeur
    figure = view.figure("lettre_information.taux_lecture")
    known = readers is not None and subscribers is not None
    note = f"{number(readers)} sur {number(subscribers)} abonnés" if known else ""
    tag = CALCULE if known else status(view, figure)
    return KeyFigure(
        "lecteurs", "Lecteurs de la lettre", percent(figure.valeur, 1), tag, note, figure.question
    )


def versus_previous(view: View, indicateur: str) -> str:
    """« 2021 : 50, non comparable », « 38 120 en 2023 (+4 %) », « 2021 : n.d. »."""
    told = compare(view.version, view.ask(indicateur), view.previous)
    when = told.periode.phrase if told.periode.annee else f"mêmes dates de {told.periode.du.year}"
    if told.valeur is None:
        return f"{when} : n.d."
    if not told.comparable:
        return f"{when} : {number(told.valeur)} ≠ non comparable"
    change = narrative.gap(told.valeur, told.valeur_actuelle or 0, points=told.en_points)
    return f"{when} : {number(told.valeur)} ({change})"


def _card(view: View, figure: Figure, note: str) -> KeyFigure:
    """The published figure leads while the computed one is unknown or too thin."""
    item = figure.indicator
    label = item.libelle_court if "." in item.id else item.libelle
    claim = stand_in(view.version, figure)
    if undated(figure):
        return KeyFigure(item.id, label, ND, NON_RELEVE, undated(figure), figure.question)
    if claim is None:
        value = value_words(item, figure.valeur)
        return KeyFigure(item.id, label, value, status(view, figure), note, figure.question)
    known = f"{number(figure.valeur)} connues ({note})" if figure.valeur is not None else ""
    told = known or f"périmètre {claim.perimetre_declare or 'non précisé'}"
    return KeyFigure(
        item.id, label, in_words(claim), rapport(report_of(view)), told, figure.question
    )
