"""What should be remembered of a period, and what is to be completed behind its figures?"""

from indicators import narrative
from indicators.blocks import Text
from indicators.compare import compare
from indicators.formats import number, percent
from indicators.headlines import known_shares
from indicators.quality import findings
from indicators.view import View

_SHOWN_FINDINGS = 3
_ALL = ("Tout voir", "historique")


def to_remember(view: View) -> Text:
    """Three exact sentences about the period."""
    items = [_main_theme(view), _main_families(view), _against_previous(view)]
    return Text("retenir", "Ce qu'il faut retenir", tuple(item for item in items if item))


def _main_theme(view: View) -> str:
    figure = view.figure("demi_journees", "thematique")
    lines = [line for line in figure.lignes if line.codes[0] and line.valeur]
    if not lines or not figure.valeur or figure.valeur < narrative.SMALL_BASE:
        return ""
    top = max(lines, key=lambda line: line.valeur or 0)
    share = narrative.capital(narrative.share_of(top.valeur or 0, figure.valeur, "demi-journées"))
    return (
        f"{share} relèvent du thème « {top.libelles[0]} » : "
        f"{number(top.valeur)} sur {number(figure.valeur)}."
    )


def _main_families(view: View) -> str:
    known = known_shares(view, "famille_profil")
    if not known:
        return ""
    ranked = sorted(known, key=lambda code: -known[code])[:2]
    told = ", ".join(f"{code.replace('+', ' et ')} {percent(known[code], 0)}" for code in ranked)
    return f"Les deux premières familles de profils, en part des présences : {told}."


def _against_previous(view: View) -> str:
    told = compare(view.version, view.ask("demi_journees"), view.previous)
    if told.valeur is None:
        return f"Demi-journées {told.periode.phrase} : n.d., aucune évolution ne se calcule."
    if not told.comparable:
        reason = (told.raison[:1].lower() + told.raison[1:]).rstrip(".")
        value = narrative.plural(told.valeur, "demi-journée", "demi-journées")
        return f"{told.periode.phrase} ({value}) ≠ Non comparable ({reason})."
    change = narrative.gap(told.valeur, told.valeur_actuelle or 0)
    return (
        f"Demi-journées, {told.phrase} : {number(told.valeur_actuelle)} contre "
        f"{number(told.valeur)}, soit {change}."
    )


def to_complete(view: View) -> Text:
    """The first things that are missing behind the figures of the period, and where to see all."""
    half_days = view.figure("demi_journees")
    known = findings(view)
    items = [found.what for found in known][:_SHOWN_FINDINGS]
    rest = half_days.dont_complement
    if rest:
        told = narrative.plural(rest, "demi-journée sans séance", "demi-journées sans séance")
        items = [told, *items[: _SHOWN_FINDINGS - 1]]
    if half_days.valeur is None:
        items.insert(0, f"Aucune séance connue pour {view.periode.phrase}")
    told = " · ".join(items) or "Rien à compléter."
    link = _ALL if known and not view.version.outside else None
    return Text("a_completer", "À compléter", (told,), "notice", link)
