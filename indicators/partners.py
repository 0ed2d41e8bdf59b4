"""What does each partner receive, and in which words? The State, the Region, social landlords.

Every figure of a message comes from `measure`, with what it rests on.
"""

from collections.abc import Sequence
from dataclasses import replace

from indicators import actions, lookups
from indicators.blocks import Column, Grid, Row, Table
from indicators.breakdowns import bars
from indicators.formats import date_long, typographic
from indicators.headlines import activity_cards, headlines
from indicators.paper import Paper, Part
from indicators.presentation import Origin
from indicators.question import merged
from indicators.summary import to_remember
from indicators.trame import publications
from indicators.view import View, source_line
from indicators.wording import with_unit

_HABITAT = "habitat"
_SIGNED = ("Bien cordialement,", "", "L'équipe du centre de ressources politique de la ville")
_FICTIONAL = "DONNÉES FICTIVES : CE MESSAGE EST UN EXEMPLE, NE L'ENVOYEZ PAS."


def half_page(view: View, told: Origin) -> Paper:
    """For the State: the headline figures and what to remember of them."""
    parts = (
        Part("Chiffres clés", 1, headlines(view)),
        Part(to_remember(view).title, 1, (), to_remember(view).items),
    )
    subtitle = f"Synthèse pour l'État · exercice {view.periode.phrase}"
    return Paper(**vars(told), title="Activité en bref", subtitle=subtitle, parts=parts)


def by_axis(view: View, told: Origin) -> Paper:
    """For the Region: each axis, its actions, what was planned and done."""
    found = actions.by_axis(view)
    parts = [
        Part(label, 1, (_actions_table(view, label, axis), *_plans(view, axis)),
             (actions.axis_sentence(axis),))
        for label, axis in found.items()
    ]  # fmt: skip
    subtitle = f"Prévu et réalisé pour la Région · exercice {view.periode.phrase}"
    return Paper(**vars(told), title="Activité par axe", subtitle=subtitle, parts=tuple(parts))


def _actions_table(view: View, label: str, axis: Sequence[actions.Action]) -> Table:
    columns = (Column("Action"), Column("Séances tenues", True), Column("Demi-journées", True))
    rows = tuple(Row((item.label, item.seances, item.demi_journees)) for item in axis)
    return Table(
        f"actions_{axis[0].code}", "Actions tenues", f"{label} · {view.periode.phrase}",
        Grid(columns, rows), source_line(view),
    )  # fmt: skip


def _plans(view: View, axis: Sequence[actions.Action]) -> tuple[Table, ...]:
    found = [actions.elements_table(view, item.code, item.label) for item in axis]
    return tuple(table for table in found if table)


def housing_view(view: View) -> View | None:
    """The view narrowed to the housing theme; None where the list of themes has none."""
    codes = [row["code"] for row in lookups.code_list(view.version, "thematique")]
    housing = tuple(code for code in codes if _HABITAT in code)
    if not housing:
        return None
    return replace(view, filtres=merged([*view.filtres, ("thematique", housing)]))


def housing(view: View, told: Origin) -> Paper:
    """For social landlords: the activity and the documents of their theme."""
    parts = (
        Part("Activité", 1, (
            *activity_cards(view)[:2],
            bars(view, "habitat_types", "demi_journees", "type_action"),
            bars(view, "habitat_actions", "demi_journees", "action"),
        )),
        replace(publications(view), heading="Publications"),
    )  # fmt: skip
    subtitle = f"Pour les bailleurs sociaux · exercice {view.periode.phrase}"
    return Paper(**vars(told), title="Habitat et peuplement", subtitle=subtitle, parts=parts)


def state_mail(view: View, told: Origin) -> str:
    return _mail(
        told,
        f"Activité {view.periode.phrase} du centre de ressources politique de la ville",
        "Vous trouverez ci-joint la grille nationale d'activité et une demi-page de synthèse.",
        (
            _told(view, "demi_journees"),
            _told(view, "presences"),
            _told(view, "territoires_touches"),
        ),
    )


def region_mail(view: View, told: Origin) -> str:
    lines = [
        f"- {label} : {actions.axis_sentence(axis)}"
        for label, axis in actions.by_axis(view).items()
    ]
    return _mail(
        told,
        f"Programme {view.periode.phrase} du centre de ressources, axe par axe",
        "Vous trouverez ci-joint, pour chaque axe, les actions tenues et ce qui était prévu.",
        (_told(view, "demi_journees"), "", *lines),
    )


def housing_mail(view: View, told: Origin) -> str:
    """``view``: already narrowed to the theme."""
    return _mail(
        told,
        f"Habitat et peuplement : ce que le centre de ressources a fait en {view.periode.phrase}",
        "Vous trouverez ci-joint l'activité et les publications du thème « Habitat, peuplement ».",
        (_told(view, "demi_journees"), _told(view, "publications")),
    )


def _told(view: View, indicateur: str) -> str:
    """One figure in one sentence, with its scope and what it rests on; or that it is not known."""
    figure = view.figure(indicateur)
    item = figure.indicator
    if figure.valeur is None:
        return f"{item.libelle} : chiffre non diffusé ou non relevé."
    end = lookups.open_end(view.version, view.periode)
    period = f"Au {date_long(end)} {view.periode.phrase}" if end else f"En {view.periode.phrase}"
    period = f"Au {date_long(end)}" if end else period
    scope = f" ({figure.perimetre.phrase})" if figure.perimetre.phrase else ""
    covered = figure.couverture
    rests = f" ; {covered.phrase}" if covered and not covered.complete else ""
    return f"{period}, {item.libelle.lower()} : {with_unit(item, figure.valeur)}{scope}{rests}."


def _mail(told: Origin, subject: str, opening: str, sentences: Sequence[str]) -> str:
    warned = [_FICTIONAL, ""] if told.is_fictional else []
    origin = f"{told.source_line} · {told.version}, {date_long(told.date)}."
    lines = [
        *warned, f"Objet : {subject}", "", "Madame, Monsieur,", "", opening, "",
        *filter(None, sentences), "", origin, "", *_SIGNED,
    ]  # fmt: skip
    return "".join(f"{typographic(line)}\n" for line in lines)
