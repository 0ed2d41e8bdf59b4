"""What does each partner receive, and in which words? The State, the Region, social landlords.

Every figure of a message comes from `measure`, with what it rests on.
"""

from collections.abc import Sequence
from dataclasses import replace

from indicators import actions, lookups
from indicators.actions import Action
from indicators.blocks import Column, Grid, KeyFigure, Row, Table
from indicators.breakdowns import bars
from indicators.formats import date_long, typographic
from indicators.headlines import activity_cards, demi_journees, headlines, metric
from indicators.paper import Paper, Part
from indicators.presentation import Origin
from indicators.question import merged
from indicators.summary import to_remember
from indicators.trame import publications
from indicators.view import View, source_line

_HABITAT = "habitat"
_FIRST_CARDS = 4  # activity, attendances, territories, elected officials and citizens
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
    parts = tuple(
        Part(label, 1, _tables(view, label, axis), (actions.axis_sentence(axis),))
        for label, axis in found.items()
    )
    subtitle = f"Prévu et réalisé pour la Région · exercice {view.periode.phrase}"
    return Paper(**vars(told), title="Activité par axe", subtitle=subtitle, parts=parts)


def _tables(view: View, label: str, axis: Sequence[Action]) -> tuple[Table, ...]:
    """The actions of an axis, then the elements of its programme if it has any."""
    heads = (Column("Action"), Column("Séances tenues", True), Column("Demi-journées", True))
    held = tuple(Row((item.label, item.seances, item.demi_journees)) for item in axis)
    measured = f"{label} · {view.periode.phrase}"
    tables = [Table("tenues", "Actions tenues", measured, Grid(heads, held), source_line(view))]
    planned = tuple(
        Row((item.label, *row.cells)) for item in axis for row in actions.elements(view, item.code)
    )
    if planned:
        grid = Grid((Column("Action"), *actions.ELEMENTS), planned)
        tables.append(Table("prevues", "Prévu et réalisé", measured, grid, source_line(view)))
    return tuple(tables)


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
        tuple(map(_said, headlines(view)[:_FIRST_CARDS])),
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
        (_said(demi_journees(view)), *lines, _undetailed(view)),
    )


def _undetailed(view: View) -> str:
    told = actions.undetailed(view)
    return f"- {told}" if told else ""


def housing_mail(view: View, told: Origin) -> str:
    """``view``: already narrowed to the theme."""
    return _mail(
        told,
        f"Habitat et peuplement : ce que le centre de ressources a fait en {view.periode.phrase}",
        "Vous trouverez ci-joint l'activité et les publications du thème « Habitat, peuplement ».",
        tuple(map(_said, (*activity_cards(view)[:2], metric(view, "publications")))),
    )


def _said(card: KeyFigure) -> str:
    """« - Présences cumulées : près de 1 500 – rapport 2022 ; 951 connues. », as on screen."""
    known = " ; ".join(filter(None, (_lowered(card.status.word), card.note)))
    return f"- {card.label} : {_lowered(card.value)} – {known}."


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]


def _mail(told: Origin, subject: str, opening: str, sentences: Sequence[str]) -> str:
    warned = [_FICTIONAL, ""] if told.is_fictional else []
    origin = f"{told.source_line} · {told.version}, {date_long(told.date)}."
    lines = [
        *warned, f"Objet : {subject}", "", "Madame, Monsieur,", "", opening, "",
        *filter(None, sentences), "", origin, "", *_SIGNED,
    ]  # fmt: skip
    return "".join(f"{typographic(line)}\n" for line in lines)
