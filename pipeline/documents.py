"""What was saved beside the data of an espace: views, presentations, decisions, explanations?

``documents.jsonl`` is a chain of events like the journal: every change keeps its author and date,
the last one of a document is what it says now. Nothing here changes a figure.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pipeline import chain
from pipeline.folders import Espace
from pipeline.problems import InputRefused
from pipeline.protect import masked_text


@dataclass(frozen=True)
class Saved:
    """One document as it is now. ``nature``: its kind; ``code`` names it within its kind."""

    nature: str
    code: str
    contenu: Mapping[str, Any]
    date: str
    auteur: str


def saved(espace: Espace, nature: str) -> list[Saved]:
    """The documents of a kind, in the order in which they were first saved."""
    found: dict[str, Saved] = {}
    for event in chain.events(espace.documents):
        if event["nature"] != nature:
            continue
        if event["contenu"] is None:
            found.pop(event["code"], None)
        else:
            told = {name: event[name] for name in ("nature", "code", "contenu", "date", "auteur")}
            found[event["code"]] = Saved(**told)
    return list(found.values())


def find(espace: Espace, nature: str, code: str) -> Saved | None:
    return next((item for item in saved(espace, nature) if item.code == code), None)


def save(espace: Espace, nature: str, code: str, contenu: Mapping[str, Any], auteur: str) -> None:
    """Write a document, new or changed. Raises InputRefused when a text holds a contact."""
    if any(masked_text(text) != text for text in _texts(contenu)):
        raise InputRefused(
            "Ce texte contient une adresse électronique ou un numéro de téléphone.",
            "Retirez-le : aucune donnée personnelle n'est conservée.",
        )
    _append(espace, nature, code, dict(contenu), auteur)


def remove(espace: Espace, nature: str, code: str, auteur: str) -> None:
    """Take a document away; what it said stays in the chain."""
    _append(espace, nature, code, None, auteur)


def _append(
    espace: Espace, nature: str, code: str, contenu: dict[str, Any] | None, auteur: str
) -> None:
    told = {"nature": nature, "code": code, "contenu": contenu, "auteur": auteur}
    with espace.writing():
        chain.append(espace.documents, [told])


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)
