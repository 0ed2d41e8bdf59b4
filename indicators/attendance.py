"""How many come to a séance? Medians, ratios, small séances, and what each of them rests on.

A median is never shown for fewer than five séances.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from indicators import narrative, queries, registry
from indicators.averages import SMALLEST, Group, medians
from indicators.blocks import Chart, Column, Grid, KeyFigure, Row, Series, rapport
from indicators.claims import Claim
from indicators.dimensions import DIMENSIONS
from indicators.disclosure import protects
from indicators.figures import measure
from indicators.formats import number
from indicators.nouns import is_many
from indicators.question import Question
from indicators.share_words import share
from indicators.standing import stand_in, too_thin
from indicators.view import View, report_of, source_line, status
from indicators.wording import in_words, value_words
from pipeline.store import Version

_MEDIANE, _MOYENNE = "presences_par_seance", "presences_par_demi_journee"
_EDGES = (0, 5, 10, 20, 50)
_SIZES = ("Moins de 5", "5 à 9", "10 à 19", "20 à 49", "50 et plus")
_SMALL = 10  # présences: the first two sizes
_NOT_HELD = (("annule", "annulée"), ("reporte", "reportée"))


def median_card(view: View) -> KeyFigure:
    figure = view.figure(_MEDIANE)
    known = figure.couverture
    note = known.phrase if known else ""
    if known and figure.valeur is None:
        note = f"{note} : il en faut {SMALLEST}"
    value = value_words(figure.indicator, figure.valeur)
    return KeyFigure(
        _MEDIANE, figure.indicator.libelle, value, status(view, figure), note, figure.question
    )


def per_half_day_card(view: View) -> KeyFigure:
    """The report's own ratio leads while too few attendances are known; each says which it is."""
    figure, presences = view.figure(_MOYENNE), view.figure("presences")
    item, half_days = figure.indicator, _half_days(view)
    known = narrative.counted(presences.valeur or 0, "présences")
    said = f"{known}, {narrative.counted(half_days, 'demi-journées')}"
    claim = stand_in(view.version, presences)
    if claim is None or not half_days:
        note = f"effectifs connus : {said}" if figure.valeur is not None else ""
        value = number(figure.valeur, 1)
        return KeyFigure(item.id, item.libelle, value, status(view, figure), note, figure.question)
    note = f"calculé : {number(figure.valeur, 1)} ({said})" if figure.valeur is not None else ""
    return KeyFigure(
        item.id, item.libelle, in_words(_over(claim, half_days)), rapport(report_of(view)), note,
        figure.question,
    )  # fmt: skip


def _half_days(view: View) -> float:
    """Half-days of the périmètres whose attendances count."""
    scope = registry.scope(
        view.version, registry.indicator(view.version, "presences"), view.perimetre
    )
    asked = replace(view.ask("demi_journees"), perimetre="tous")
    if scope.codes is not None:
        asked = asked.filtered("perimetre", *scope.codes)
    return measure(view.version, asked).valeur or 0


def _over(claim: Claim, half_days: float) -> Claim:
    high = None if claim.borne_max is None else claim.borne_max / half_days
    return replace(claim, valeur=round(claim.valeur / half_days, 1), borne_max=high)


def persons_card(view: View) -> KeyFigure:
    """Distinct persons, where lists of them were counted; otherwise what it takes."""
    figure = view.figure("personnes")
    known = figure.couverture
    note = known.phrase if known and figure.valeur is not None else _NO_PERSONS
    if protects(view.version, figure.indicator):
        note = ""
    value = value_words(figure.indicator, figure.valeur)
    return KeyFigure(
        "personnes", figure.indicator.libelle, value, status(view, figure), note, figure.question
    )


_NO_PERSONS = "comptage à activer, puis une liste par séance"


def median_bars(view: View, identifier: str, dimension: str) -> Chart:
    """The median of each value, with the number of séances on which it rests."""
    figure = view.figure(_MEDIANE, dimension)
    groups = [g for g in medians(view.version, figure.question) if g.seances]
    shown = sorted((g for g in groups if g.valeur is not None), key=lambda g: -(g.valeur or 0))
    message = too_thin(figure) or ("" if shown else _few(groups))
    measured = f"Présences par séance (médiane), par {DIMENSIONS[dimension].libelle.lower()}"
    return Chart(
        id=identifier,
        kind="bars",
        title=measured if message else _highest(dimension, shown),
        subtitle=f"{measured} · {figure.perimetre.phrase} · {view.periode.phrase}",
        categories=tuple(f"{_label(g)} ({narrative.counted(g.connues, _S)})" for g in shown),
        keys=tuple(g.codes[0] for g in shown),
        series=(Series("médiane", tuple(g.valeur for g in shown), _roles(dimension, shown)),),
        unit="présences",
        grid=_median_grid(dimension, groups),
        footer=source_line(view, figure),
        sentence="" if message else _few([g for g in groups if g.valeur is None]),
        message=message,
        question=figure.question,
    )


_S = "séances"


def _label(group: Group) -> str:
    return narrative.capital(group.libelles[0])


def _roles(dimension: str, groups: Sequence[Group]) -> tuple[str, ...]:
    palette = f"{dimension}." if dimension == "type_action" else ""
    return tuple(f"{palette}{g.codes[0]}" if palette and g.codes[0] else "current" for g in groups)


def _highest(dimension: str, shown: Sequence[Group]) -> str:
    top = [group for group in shown if group.valeur == shown[0].valeur]
    names = [narrative.named(dimension, g.codes[0], _label(g)) for g in top]
    value = narrative.counted(shown[0].valeur or 0, "présences")
    if not narrative.verb_of(dimension).after_of or len(names) > 1:
        return f"Médiane la plus élevée : {value} par séance, {narrative.listed(names)}"
    have = "ont" if is_many(names[0]) else "a"
    return narrative.capital(f"{names[0]} {have} la médiane la plus élevée : {value} par séance")


def _few(groups: Sequence[Group]) -> str:
    """The values left without a median, each with its number of séances."""
    if not groups:
        return ""
    told = ", ".join(f"{_label(g)} ({number(g.connues)})" for g in groups)
    return f"Moins de {SMALLEST} séances à effectif connu, donc pas de médiane : {told}."


def _median_grid(dimension: str, groups: Sequence[Group]) -> Grid:
    columns = (
        Column(DIMENSIONS[dimension].libelle),
        Column("Séances", True),
        Column("dont effectif connu", True),
        Column("Médiane", True, 1),
    )
    rows = [Row((_label(g), g.seances, g.connues, g.valeur)) for g in groups]
    return Grid(columns, tuple(rows))


def sizes(view: View, identifier: str) -> Chart:
    """How many séances are small, and how many did not take place."""
    figure = view.figure(_MEDIANE)
    counts = _counts(view.version, figure.question)
    whole, small = sum(counts), sum(counts[:2])
    message = too_thin(view.figure("presences")) or ("" if counts else "Non diffusé.")
    measured = "Séances à effectif connu, par nombre de présences"
    return Chart(
        id=identifier,
        kind="columns",
        title=measured if message else _smallness(small, whole),
        subtitle=f"{measured} · {figure.perimetre.phrase} · {view.periode.phrase}",
        categories=_SIZES,
        series=(Series(_S, tuple(map(float, counts))),),
        unit=_S,
        grid=Grid(
            (Column("Présences"), Column("Séances", True)),
            tuple(Row(pair) for pair in zip(_SIZES, counts, strict=bool(counts))),
        ),
        footer=source_line(view, figure),
        sentence=_not_held(view),
        message=message,
    )


@lru_cache(maxsize=128)
def _counts(version: Version, question: Question) -> list[int]:
    if protects(version, registry.indicator(version, question.indicateur)):
        return []
    return queries.sizes(version, registry.selection(version, question), _EDGES)


def _smallness(small: int, whole: int) -> str:
    if not small:
        return f"Aucune séance connue ne réunit moins de {_SMALL} présences"
    if whole < narrative.SMALL_BASE or small < whole / 10:
        verb = "réunissent" if small >= 2 else "réunit"
        told = f"{narrative.counted(small, _S)} sur {number(whole)}"
        return f"{told} {verb} moins de {_SMALL} présences"
    said = share(small, whole, _S)
    verb = "réunissent" if said.many else "réunit"
    return narrative.capital(f"{said.words} {verb} moins de {_SMALL} présences")


def _not_held(view: View) -> str:
    """Cancelled and postponed séances of the same scope and filters."""
    selection = registry.selection(view.version, view.ask("seances"))
    told = []
    for statut, word in _NOT_HELD:
        found = queries.extent(view.version, replace(selection, statuts=(statut,)))["nombre"]
        if found:
            told.append(narrative.plural(found, f"séance {word}", f"séances {word}s"))
    return f"{narrative.capital(narrative.listed(told))}." if told else ""
