"""What did the team write about an exercice: texts of actions, decisions of a session?"""

from collections.abc import Mapping
from typing import Any

from pipeline import documents
from pipeline.folders import Espace

ACTION_TEXT, DECISION = "texte_action", "decision"


def action_texts(place: Espace, annee: int) -> dict[str, str]:
    """Code of the action → its text for that year; a text is named « 2022/code »."""
    found = {}
    for saved in documents.saved(place, ACTION_TEXT):
        year, _, code = saved.code.partition("/")
        if year == str(annee) and saved.contenu.get("texte"):
            found[code] = str(saved.contenu["texte"])
    return found


def decisions(place: Espace, annee: int) -> list[Mapping[str, Any]]:
    """Those of presentations of that year, in the order in which they were noted."""
    found = [saved.contenu for saved in documents.saved(place, DECISION)]
    return [one for one in found if one.get("exercice", annee) == annee]
