"""What does the activity report start from? Axis by axis, action by action, then both annexes."""

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from indicators import actions
from indicators.actions import Action
from indicators.annex import ANNEXE_1, annex_parts
from indicators.blocks import Column, Grid, Row, Table
from indicators.figures import measure
from indicators.headlines import headlines
from indicators.narrative import plural
from indicators.paper import Paper, Part
from indicators.presentation import Origin
from indicators.rows import rows_of
from indicators.view import View, source_line

TITLE = "Trame du rapport d'activité"
ANNEXE_2 = "Annexe 2 – Publications"
SEEN = "Voir plus haut : cette action concerne aussi un autre axe."
TO_WRITE = "Texte à écrire : ce qu'il faut retenir de cette action."
Texts = Mapping[str, str]  # what the team wrote, by the code of the action


def trame(view: View, told: Origin, texts: Texts) -> Paper:
    """The figures of each action and the text that its author wrote, or where to write it."""
    found = actions.by_axis(view)
    held = list(dict.fromkeys(action.code for axis in found.values() for action in axis))
    parts = (
        Part("Chiffres clés", 1, headlines(view)),
        *_axes(view, found, texts),
        *_planned(view, held, texts),
        Part(ANNEXE_1, 1),
        *annex_parts(view, level=2),
        publications(view),
    )
    subtitle = f"Exercice {view.periode.phrase}"
    return Paper(**vars(told), title=TITLE, subtitle=subtitle, parts=parts)


def _axes(view: View, found: Mapping[str, Sequence[Action]], texts: Texts) -> list[Part]:
    """What an action was to do, and its text, stand where it comes first: an action may have
    several axes."""
    parts: list[Part] = []
    told: set[str] = set()
    for label, axis in found.items():
        parts.append(Part(label, 1, (), (actions.axis_sentence(axis),)))
        for action in axis:
            first = action.code not in told
            parts.append(_action(view, action, texts) if first else _again(action))
            told.add(action.code)
    rest = actions.undetailed(view)
    return [*parts, Part("Non détaillé par axe", 1, (), (rest,))] if rest else parts


def _action(view: View, action: Action, texts: Texts) -> Part:
    table = actions.elements_table(view, action.code, action.label)
    told = (actions.sentence(action), *_said(texts, action.code))
    return Part(action.label, 2, (table,) if table else (), told)


def _again(action: Action) -> Part:
    return Part(action.label, 2, (), (actions.sentence(action), SEEN))


def _said(texts: Texts, code: str) -> tuple[str, ...]:
    """The author's paragraphs as they were written."""
    written = [line.strip() for line in texts.get(code, "").splitlines()]
    return tuple(line for line in written if line) or (TO_WRITE,)


def _planned(view: View, held: list[str], texts: Texts) -> tuple[Part, ...]:
    found = actions.planned_only(view, held)
    parts = [
        Part(label, 2, (table,), _said(texts, code))
        for code, label in found.items()
        if (table := actions.elements_table(view, code, label))
    ]
    return (Part(actions.PLANNED, 1), *parts) if parts else ()


def publications(view: View) -> Part:
    """The documents of the period, by kind, with the use that was noted of them."""
    found = rows_of(view.version, view.ask("publications")).lignes
    used = [_used(view, name) for name in ("consultations", "telechargements")]
    rows = [
        Row((row["titre"], row["nature"] or "", row["thematique"] or "",
             *(counts.get(row["publication_id"]) for counts in used)))
        for row in sorted(found, key=_rank)
    ]  # fmt: skip
    told = () if rows else ("Aucune publication recensée.",)
    return Part(ANNEXE_2, 1, (_listed(view, rows),) if rows else (), told)


def _used(view: View, name: str) -> dict[str | None, float | None]:
    figure = measure(view.version, view.ask(f"publications.{name}", "publication"))
    return {line.codes[0]: line.valeur for line in figure.lignes}


def _listed(view: View, rows: Sequence[Row]) -> Table:
    columns = (
        Column("Titre"), Column("Nature"), Column("Thématique"),
        Column("Consultations", True), Column("Téléchargements", True),
    )  # fmt: skip
    title = plural(len(rows), "publication recensée", "publications recensées")
    grid = Grid(columns, tuple(rows))
    return Table("publications", title, view.periode.phrase, grid, source_line(view))


def _rank(row: Mapping[str, Any]) -> tuple[str, str]:
    return _plain(row["nature"] or ""), _plain(row["titre"])


def _plain(text: str) -> str:
    """« Étude » stands among the words in E."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
