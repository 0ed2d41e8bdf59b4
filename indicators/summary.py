"""What should be remembered of a period, and what is to be completed behind its figures?

Sentences are tried in order of importance; the first three that have something exact to say are
kept, each with the figure that it answers for.
"""

from collections.abc import Callable
from dataclasses import dataclass

from indicators import narrative
from indicators.blocks import Text
from indicators.compare import Comparison, compare
from indicators.contacts import valid_contracts
from indicators.disclosure import JOINED
from indicators.formats import number, percent
from indicators.headlines import ELUS_ET_CITOYENS, known_base, known_shares
from indicators.nouns import is_many, verb_of
from indicators.periods import same_dates
from indicators.quality import findings
from indicators.question import Question
from indicators.standing import stand_in
from indicators.view import View
from indicators.wording import in_words

_SHOWN = 3
_SHOWN_FINDINGS = 3
_ALL = ("Tout voir", "historique")
_ACTIVITE = "l'activité"


@dataclass(frozen=True)
class Said:
    """A sentence, and the question whose answer is its main number."""

    words: str
    question: Question


def to_remember(view: View) -> Text:
    """Three exact sentences about the period."""
    said = [found for tell in _SENTENCES if (found := tell(view))][:_SHOWN]
    return Text(
        "retenir",
        "Ce qu'il faut retenir",
        tuple(item.words for item in said) or (f"Rien n'est connu {view.periode.when}.",),
        questions=tuple(item.question for item in said),
    )


def _main_theme(view: View) -> Said | None:
    """« La gouvernance et l'évaluation occupent plus de la moitié de l'activité : 91… »."""
    figure = view.figure("demi_journees", "thematique")
    lines = [line for line in figure.lignes if line.codes[0] and line.valeur]
    whole = figure.valeur or 0
    known = sum(line.valeur or 0 for line in lines)
    if whole < narrative.SMALL_BASE or known <= whole / 2:
        return None
    most = max(line.valeur or 0 for line in lines)
    top = [line for line in lines if line.valeur == most]
    names = [narrative.named("thematique", line.codes[0], line.libelles[0]) for line in top]
    told = f"{narrative.counted(most, figure.unites)} sur {number(whole)}"
    asked = view.ask("demi_journees").filtered("thematique", *(str(x.codes[0]) for x in top))
    if len(top) > 1:
        return Said(f"{_level_themes(names)}, à {told} pour chacun.", asked)
    occupy = "occupent" if is_many(names[0]) else "occupe"
    part = narrative.part_of(most, whole, _ACTIVITE)
    return Said(narrative.capital(f"{names[0]} {occupy} {part} : {told}."), asked)


def _level_themes(names: list[str]) -> str:
    if len(names) > 2:
        return f"{len(names)} thèmes viennent en tête à égalité"
    return f"Deux thèmes viennent en tête à égalité ({' ; '.join(names)})"


def _main_families(view: View) -> Said | None:
    """« Plus d'une présence sur deux vient des collectivités (53 %), près d'une sur cinq… »."""
    known = {k: v for k, v in known_shares(view, "famille_profil").items() if k != "Autres" and v}
    base = known_base(view)
    if not known or (base is not None and base < narrative.SMALL_BASE):
        return None
    first = max(known, key=known.__getitem__).split(JOINED)
    asked = view.ask("part_presences").filtered("famille_profil", *first)
    parts = [(_families(code), known[code]) for code in known]
    return Said(f"{narrative.of_all(parts, 'présences', verb_of('famille_profil'))}.", asked)


def _families(code: str) -> str:
    """« les élus », « les élus et les citoyens » where small counts are told together."""
    return narrative.listed([narrative.named("famille_profil", c, c) for c in code.split(JOINED)])


def _against_previous(view: View) -> Said | None:
    told = compare(view.version, view.ask("demi_journees"), view.previous)
    if told.valeur is None or told.valeur_actuelle is None:
        return None
    if told.comparable:
        words = narrative.against(
            told.valeur_actuelle, told.actuelle.when, told.valeur, _then(told), "demi-journées",
        )  # fmt: skip
        return Said(f"{words}.", view.ask("demi_journees"))
    value = narrative.counted(told.valeur, "demi-journées")
    words = f"{told.periode.phrase} ({value}) ≠ Non comparable : {reason_of(told)}."
    return Said(narrative.capital(words), view.over(view.previous).ask("demi_journees"))


def _then(told: Comparison) -> str:
    """« en 2021 », « aux mêmes dates de 2024 »."""
    same = same_dates(told.actuelle, told.periode.du.year) == told.periode
    if told.periode.annee or not same:
        return told.periode.when
    return f"aux mêmes dates de {told.periode.du.year}"


def _only_printed(view: View) -> Said | None:
    """A year of which nothing but a report's total is known."""
    figure = view.figure("demi_journees")
    claim = stand_in(view.version, figure)
    if figure.valeur is not None or claim is None:
        return None
    words = f"Seul un rapport donne les demi-journées {view.periode.when}"
    return Said(f"{words} : {narrative.lowered(in_words(claim))}, sans détail.", figure.question)


def reason_of(told: Comparison) -> str:
    """The reason in a few words: what follows the colon details it."""
    return narrative.lowered(told.raison.partition(" : ")[0].rstrip("."))


def _contracts(view: View) -> Said | None:
    figure, valid = view.figure("territoires_touches"), len(valid_contracts(view))
    if not figure.valeur or not valid:
        return None
    reached = narrative.plural(figure.valeur, "contrat de ville", "contrats de ville")
    many = figure.valeur >= 2
    verb = "ont été touchés" if many else "a été touché"
    return Said(f"{reached} sur {valid} {verb} au moins une fois.", figure.question)


def _elus_et_citoyens(view: View) -> Said | None:
    known, base = known_shares(view, "profil"), known_base(view)
    if not known or any(JOINED in code for code in known):
        return None
    if base is not None and base < narrative.SMALL_BASE:
        return None
    part = percent(sum(known.get(code, 0) for code in ELUS_ET_CITOYENS), 0)
    asked = view.ask("part_presences").filtered("profil", *ELUS_ET_CITOYENS)
    return Said(f"Les élus et les citoyens représentent ensemble {part} des présences.", asked)


def _readers(view: View) -> Said | None:
    readers = view.figure("lettre_information.lecteurs_moyens").valeur
    subscribers = view.figure("lettre_information.abonnes").valeur
    figure = view.figure("lettre_information.taux_lecture")
    if not readers or not subscribers or figure.valeur is None:
        return None
    verb = "lisent" if readers >= 2 else "lit"
    told = f"{narrative.counted(readers, 'abonnés')} sur {number(subscribers)} {verb} la lettre"
    rate = f" ({percent(figure.valeur)})" if subscribers >= narrative.SMALL_BASE else ""
    return Said(f"{told} d'information{rate}.", figure.question)


def _nothing_before(view: View) -> Said | None:
    told = compare(view.version, view.ask("demi_journees"), view.previous)
    if told.valeur is not None or view.figure("demi_journees").valeur is None:
        return None
    words = f"Demi-journées {told.periode.when} : n.d., aucune évolution ne se calcule."
    return Said(words, view.ask("demi_journees"))


_SENTENCES: tuple[Callable[[View], Said | None], ...] = (
    _main_theme,
    _main_families,
    _against_previous,
    _contracts,
    _elus_et_citoyens,
    _readers,
    _only_printed,
    _nothing_before,
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
        items.insert(0, f"Aucune séance connue {view.periode.when}")
    told = " · ".join(items) or "Rien à compléter."
    link = _ALL if known and not view.version.outside else None
    return Text("a_completer", "À compléter", (told,), "notice", link)
