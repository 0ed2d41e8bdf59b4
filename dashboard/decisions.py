"""What was decided in front of a slide? Noted, listed, put on the programme that follows."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any
from uuid import uuid4

from indicators.narrative import plural
from pipeline import documents
from pipeline.choices import Choices
from pipeline.editorial import DECISION
from pipeline.folders import Espace, espace
from pipeline.importing import import_file
from pipeline.problems import InputRefused
from pipeline.staff import who
from pipeline.store import Version

_LONGEST = 500


@dataclass(frozen=True)
class Decision:
    """``qui``: a role or initials; ``diapositive``: the title that was on the screen.

    ``inscrit``: the exercice on whose programme it was put; 0 where it was not.
    """

    presentation: str
    titre: str
    exercice: int
    diapositive: str
    version: str
    quoi: str
    qui: str = ""
    quand: str = ""
    inscrit: int = 0
    code: str = ""
    date: str = ""


def noted(version: Version, decision: Decision) -> Decision:
    """Keep a decision. Raises InputRefused when it says nothing, or holds a contact."""
    told = replace(
        decision,
        version=version.name,
        code=uuid4().hex[:12],
        quoi=decision.quoi.strip()[:_LONGEST],
        qui=decision.qui.strip()[:_LONGEST],
        quand=decision.quand.strip()[:_LONGEST],
    )
    if not told.quoi:
        raise InputRefused("La décision est vide.", "Écrivez ce qui est décidé.")
    _save(espace(version.espace), told)
    return told


def _save(place: Espace, decision: Decision) -> None:
    contenu = asdict(decision)
    code = contenu.pop("code")
    contenu.pop("date")
    documents.save(place, DECISION, code, contenu, who())


def all_noted(version: Version) -> list[Decision]:
    """Every decision of the espace, in the order in which they were taken."""
    found = documents.saved(espace(version.espace), DECISION)
    return [Decision(**_known(item.contenu), code=item.code, date=item.date) for item in found]


def _known(contenu: Mapping[str, Any]) -> dict[str, Any]:
    names = Decision.__dataclass_fields__.keys() - {"code", "date"}
    return {name: value for name, value in contenu.items() if name in names}


def of_session(version: Version, presentation: str, exercice: int) -> list[Decision]:
    return [
        item
        for item in all_noted(version)
        if (item.presentation, item.exercice) == (presentation, exercice)
    ]


def in_words(decision: Decision) -> str:
    """« Renforcer l'appui (chargé de mission, juin 2025) »."""
    about = ", ".join(part for part in (decision.qui, decision.quand) if part)
    return f"{decision.quoi} ({about})" if about else decision.quoi


def take_back(version: Version, code: str) -> None:
    documents.remove(espace(version.espace), DECISION, code, who())


def put_on_programme(version: Version, chosen: Sequence[Decision], annee: int) -> str:
    """Make planned lines of a programme, by the ordinary import; what came of it, in words.

    Raises InputRefused when nothing could be imported.
    """
    place = espace(version.espace)
    name = f"decisions_{annee}.csv"
    content = programme_file(chosen, annee)
    told = import_file(place, content, name, Choices(jeu="programme"), who())
    if any(item["statut"] == "refuse" for item in told):
        raise InputRefused(str(told[0]["message"]))
    for item in chosen:
        _save(place, replace(item, inscrit=annee))
    counted = plural(len(chosen), "décision inscrite", "décisions inscrites")
    return f"{counted} au programme {annee}. L'import se retire dans Historique."


def programme_file(chosen: Sequence[Decision], annee: int) -> bytes:
    """The lines as a file of the jeu « programme »: a decision is an action still to be planned."""
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";", lineterminator="\n")
    writer.writerow(
        ("programme_id", "annee", "action", "element", "statut", "reference", "commentaire")
    )
    for item in chosen:
        about = " · ".join(part for part in (item.qui, item.quand) if part)
        writer.writerow(
            (f"D{item.code}", annee, item.quoi, "À préciser", "prevu", item.titre, about)
        )
    return target.getvalue().encode()
