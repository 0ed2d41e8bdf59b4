"""What did the team write: texts of actions, presentations, decisions of a session?"""

from collections.abc import Mapping
from typing import Any

from pipeline import documents
from pipeline.folders import Espace

ACTION_TEXT, DECISION, PRESENTATION = "texte_action", "decision", "presentation"


def action_texts(place: Espace, annee: int) -> dict[str, str]:
    """Code of the action → its text for that year; a text is named « 2022/code »."""
    found = {}
    for saved in documents.saved(place, ACTION_TEXT):
        year, _, code = saved.code.partition("/")
        if year == str(annee) and saved.contenu.get("texte"):
            found[code] = str(saved.contenu["texte"])
    return found


def decisions(place: Espace) -> list[Mapping[str, Any]]:
    """In the order in which they were noted."""
    return [{**one.contenu, "date": one.date} for one in documents.saved(place, DECISION)]


def presentations(place: Espace) -> dict[str, Mapping[str, Any]]:
    """Code of the presentation → what it holds."""
    return {one.code: one.contenu for one in documents.saved(place, PRESENTATION)}
