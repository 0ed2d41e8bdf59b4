"""Which actions were led in a period, under which axis, and what do their figures say?"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from indicators import lookups
from indicators.blocks import Column, Grid, Row, Table
from indicators.dimensions import DIMENSIONS
from indicators.figures import Figure
from indicators.narrative import plural
from indicators.question import TOUS
from indicators.view import View, source_line

HORS_AXE = "Hors axe"
PLANNED = "Au programme, sans séance"
ELEMENTS = (
    Column("Élément"), Column("Unité"), Column("Prévu", True), Column("Réalisé", True)
)  # fmt: skip
_NOT_DETAILED = "complement"


@dataclass(frozen=True)
class Action:
    """One action of an axis, with what it counts; None where it is not known or not told."""

    code: str
    label: str
    seances: float  # of every périmètre
    officielles: float
    demi_journees: float | None
    presences: float | None


def by_axis(view: View) -> dict[str, list[Action]]:
    """The actions of each axis, in the order of the list of axes; then those without an axis."""
    names = {row["code"]: row["libelle"] for row in lookups.code_list(view.version, "axe")}
    counted = [_values(view, name) for name in ("demi_journees", "presences")]
    official = _values(view, "seances")
    found: dict[str | None, list[Action]] = defaultdict(list)
    for line in _held(view).lignes:
        axe, code = line.codes
        if code is not None and code != _NOT_DETAILED:
            held = line.valeur or 0, official.get(line.codes) or 0
            told = (values.get(line.codes) for values in counted)
            found[axe].append(Action(code, line.libelles[1], *held, *told))
    ordered = [*names, *(axe for axe in found if axe not in names)]
    return {names.get(axe or "", HORS_AXE): found[axe] for axe in ordered if found.get(axe)}


def _held(view: View) -> Figure:
    """Séances of every périmètre: an action that counts nowhere is still told."""
    return replace(view, perimetre=TOUS).figure("seances", "axe", "action")


def _values(view: View, indicateur: str) -> Mapping[tuple[str | None, ...], float | None]:
    figure = view.figure(indicateur, "axe", "action")
    return {line.codes: line.valeur for line in figure.lignes}


def undetailed(view: View) -> str:
    """What balances the printed total and belongs to no axis: with it, axes add up."""
    lines = view.figure("demi_journees", "axe").lignes
    rest = sum(line.valeur or 0 for line in lines if line.codes[0] is None)
    return f"Sans axe connu : {plural(rest, 'demi-journée', 'demi-journées')}." if rest else ""


def sentence(action: Action) -> str:
    """« 24 demi-journées, 12 séances tenues, 180 présences connues. »"""
    if action.demi_journees is None:
        told = ["Aucune demi-journée dans le périmètre affiché"]
    else:
        told = [plural(action.demi_journees, "demi-journée", "demi-journées")]
    told.append(plural(action.seances, "séance tenue", "séances tenues"))
    if action.officielles < action.seances:
        told[-1] += " tous périmètres confondus"
    if action.presences:
        told.append(plural(action.presences, "présence connue", "présences connues"))
    return f"{', '.join(told)}."


def planned_only(view: View, held: Sequence[str]) -> dict[str, str]:
    """Actions of the programme of which no séance was held: code → label."""
    figure = view.figure("programme.prevu", "action", "element", "unite")
    return {
        line.codes[0]: line.libelles[0]
        for line in figure.lignes
        if line.codes[0] and line.codes[0] not in held
    }


def elements(view: View, code: str) -> tuple[Row, ...]:
    """What was planned and done of an action: element, unit, planned, done."""
    prevu, realise = (
        _elements(view, name, code) for name in ("programme.prevu", "programme.realise")
    )
    return tuple(
        Row((*names, prevu.get(names), realise.get(names)))
        for names in dict.fromkeys((*prevu, *realise))
    )


def elements_table(view: View, code: str, label: str) -> Table | None:
    """None where nothing was planned."""
    rows = elements(view, code)
    if not rows:
        return None
    return Table(
        f"programme_{code}", f"Prévu et réalisé : {label}", view.periode.phrase,
        Grid(ELEMENTS, rows), source_line(view),
    )  # fmt: skip


def _elements(view: View, indicateur: str, code: str) -> dict[tuple[str, str], float | None]:
    figure = view.figure(indicateur, "action", "element", "unite")
    return {
        (line.libelles[1], _unit(line.libelles[2])): line.valeur
        for line in figure.lignes
        if line.codes[0] == code
    }


def _unit(libelle: str) -> str:
    return "" if libelle == DIMENSIONS["unite"].sans else libelle


def axis_sentence(actions: Sequence[Action]) -> str:
    half_days = sum(action.demi_journees or 0 for action in actions)
    of_actions = plural(len(actions), "action", "actions")
    return f"{of_actions} ; {plural(half_days, 'demi-journée', 'demi-journées')}."
