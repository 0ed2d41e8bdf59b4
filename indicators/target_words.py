"""How is a target told: in a sentence, beside its figure, in a table?"""

from collections.abc import Sequence
from dataclasses import replace
from math import floor

from indicators import narrative
from indicators.blocks import PARTIEL, Cell, Column, Grid, KeyFigure, Row, Table, Text
from indicators.formats import date_long, number, percent
from indicators.lines import label
from indicators.targets import FLOWS, Progress, Target, progress, target_of, targets
from indicators.view import View, source_line
from indicators.wording import value_words, with_unit
from pipeline.store import Version


def _named(found: Progress) -> tuple[str, str]:
    """What is aimed at, after « de » and by itself: « la cible de 150 », « le plafond de 60 % »."""
    target, item = found.target, found.item
    low, high = (value_words(item, value) for value in (target.low, target.high))
    if not target.is_range:
        return "de la ", f"cible de {low}"
    if target.high is None:
        return "de la ", f"cible d'au moins {low}"
    if target.low is None:
        return "du ", f"plafond de {high}"
    return "du bas de la ", f"fourchette de {low} à {high}"


def _standing(found: Progress) -> str:
    """« 65 % de la cible de 150 », « dans la fourchette de 150 à 165 », « à 1,3 point de … »."""
    (of, aim), target, value = _named(found), found.target, found.valeur
    if value is None or found.thin:
        return f"{aim}, {found.thin or 'valeur n.d.'}"
    if target.low is not None and value < target.low:
        if found.item.nature in FLOWS and found.part is not None:
            return f"{_whole(found.part)} {of}{aim}"
        return f"à {_distance(found, target.low)} {of}{aim}"
    if target.high is not None and value > target.high:
        of = of.replace("bas de", "haut de")
        return f"{_distance(found, target.high)} au-dessus {of}{aim}"
    if target.high is None:
        return f"{aim} atteinte"
    return f"dans la {aim}" if target.low is not None else f"sous le {aim}"


def _whole(part: float) -> str:
    """Rounded down: 99,6 % of a target is not the target."""
    return percent(floor(part), 0)


def _distance(found: Progress, bound: float) -> str:
    gap = round(abs((found.valeur or 0) - bound), 6)
    return narrative.plural(gap, "point", "points") if found.item.en_points else number(gap)


def sentence(found: Progress) -> str:
    """« 98 demi-journées au 30 septembre 2025, 65 % de la cible de 150 ; rythme de l'an dernier à
    la même date : 62 % »."""
    when = f"au {date_long(found.fin)}" if found.fin else f"en {found.target.annee}"
    value = with_unit(found.item, found.valeur)
    return f"{value} {when}, {_standing(found)}{_pace_words(found)}"


def _pace_words(found: Progress) -> str:
    if found.pace is None:
        return ""
    if found.is_even:
        even = percent(found.pace, 0)
        return f" ; rythme attendu à volume égal chaque jour : {even} (l'an dernier : n.d.)"
    return f" ; rythme de l'an dernier à la même date : {percent(found.pace, 0)}"


def with_targets(view: View, cards: Sequence[KeyFigure]) -> tuple[KeyFigure, ...]:
    """The same cards, each with the target of its very question: « 84 % de la cible de 150 »."""
    return tuple(_with_target(view, card) for card in cards)


def _with_target(view: View, card: KeyFigure) -> KeyFigure:
    found = target_of(view, card.question) if card.question else None
    if found is None:
        return card
    return replace(card, note=" · ".join(filter(None, (card.note, _standing(found)))))


def target_note(view: View, indicateur: str) -> str:
    """What the target of an indicator says here, in a sentence, with last year's pace."""
    found = target_of(view, view.ask(indicateur))
    return f"{narrative.capital(_standing(found))}{_pace_words(found)}." if found else ""


def targets_block(view: View) -> Table | Text:
    """Every target of the exercice: value, target, part reached, last year's pace."""
    annee = view.periode.au.year
    known = targets(view.version, annee)
    if not known:
        words = f"Aucune cible connue pour {annee}. Déposez un fichier « cibles »."
        return Text("cibles", f"Cibles {annee}", (words,), "notice", ("Ajouter", "ajouter"))
    found = [progress(view.version, target) for target in known if isinstance(target, Target)]
    end = next((item.fin for item in found if item.fin), None)
    now = f"Au {date_long(end)}" if end else str(annee)
    numbers = (Column(head, True) for head in (now, "Cible", "Atteint"))
    columns = (Column("Indicateur"), *numbers, Column("Rythme à cette date"))
    unread = [reason for reason in known if isinstance(reason, str)]
    return Table(
        id="cibles",
        title=_title(found, annee),
        subtitle="Cibles de l'exercice, au périmètre officiel de chaque indicateur",
        grid=Grid(columns, tuple(_row(view.version, item) for item in found)),
        footer=source_line(view),
        sentence=" ".join(unread),
    )


def _title(found: list[Progress], annee: int) -> str:
    if not found:
        return f"Cibles {annee}"
    met = sum(_is_met(item) for item in found)
    end = next((item.fin for item in found if item.fin), None)
    when = f"au {date_long(end)}" if end else f"en {annee}"
    told = narrative.plural(met, "cible tenue", "cibles tenues")
    return f"{told} sur {len(found)} {when}"


def _aim_cell(found: Progress) -> str:
    """« 150 », « 150 à 165 », « au moins 150 », « au plus 60 % »."""
    target, item = found.target, found.item
    low, high = (value_words(item, value) for value in (target.low, target.high))
    if not target.is_range:
        return low
    if target.high is None:
        return f"au moins {low}"
    return f"au plus {high}" if target.low is None else f"{low} à {high}"


def _pace_cell(found: Progress) -> str:
    if found.pace is None:
        return ""
    whose = "à volume égal chaque jour (l'an dernier : n.d.)" if found.is_even else "l'an dernier"
    return f"{percent(found.pace, 0)} {whose}"


def _is_met(found: Progress) -> bool:
    value, target = found.valeur, found.target
    if value is None or found.thin:
        return False
    above = target.low is None or value >= target.low
    return above and (target.high is None or value <= target.high)


def _row(version: Version, found: Progress) -> Row:
    details = [
        label(version, name, value) for name, values in found.target.filtres for value in values
    ]
    is_flow, value = found.item.nature in FLOWS, value_words(found.item, found.valeur)
    cells: tuple[Cell, ...] = (
        " · ".join((found.item.libelle, *details)),
        f"{PARTIEL.icon} {value}" if found.thin else value,
        _aim_cell(found),
        _whole(found.part) if is_flow and found.part is not None else "",
        _pace_cell(found),
    )
    return Row(cells)
