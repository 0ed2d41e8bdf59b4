"""Which files are being brought, with which answers, and how far has their person come?

The session keeps the files' bytes and what was worked out; the espace keeps a draft, without bytes
nor personal data, that a reload of the page goes on from.
"""

from dataclasses import dataclass, field, replace
from typing import Any
from uuid import uuid4

import streamlit as st

from dashboard import address
from dashboard.filters import BROUILLON
from pipeline import build, drafts
from pipeline.choices import Choices
from pipeline.examine import Examined
from pipeline.folders import Espace
from pipeline.opening import Opened
from pipeline.work import Work

DEPOSER, COMPRENDRE, CORRIGER, COMPARER, INTEGRER = STEPS = (
    "déposer",
    "comprendre",
    "corriger",
    "comparer",
    "intégrer",
)
_DESKS = "ajouter"
_LOST = (
    "Cet import en cours n'existe plus : il a été intégré ou abandonné, ou date de plus de sept "
    "jours. Déposez de nouveau vos fichiers."
)


@dataclass(eq=False)
class Brought:
    """One file. ``content``: its bytes, for this session only; ``opened``: its tables, as just read
    or read back from a draft. ``…_as``: what was worked out was so for these answers."""

    key: str
    name: str
    size: int
    content: bytes | None = None
    choices: Choices = field(default_factory=Choices)
    opened: Opened | None = None
    opened_as: object = None
    examined: Examined | None = None
    examined_as: object = None
    work: Work | None = None

    @property
    def is_lost(self) -> bool:
        """Whether it must be dropped again: nothing of it could be kept."""
        return self.content is None and self.opened is None


@dataclass(eq=False)
class Desk:
    """``proposed``: the candidate that shows what the files would change, or the work on it;
    ``done``: what was integrated last; ``news``: what must be said once."""

    place: Espace
    token: str
    step: str = DEPOSER
    files: list[Brought] = field(default_factory=list)
    proposed: build.Candidate | None = None
    proposed_for: object = None
    work: Work | None = None
    done: build.Candidate | None = None
    news: str = ""

    @property
    def is_understood(self) -> bool:
        """Whether all that was brought is."""
        return all(item.examined and item.examined.prepared for item in self.files)

    @property
    def is_stuck(self) -> bool:
        """Whether nothing of what was brought is, and nothing is still being read."""
        return all(item.examined and not item.examined.prepared for item in self.files)


def current(place: Espace) -> Desk:
    """The desk of this session in an espace, or the draft that the address names."""
    desks: dict[str, Desk] = st.session_state.setdefault(_DESKS, {})
    if place.name not in desks:
        asked = address.brought(BROUILLON)
        is_of_another = any(desk.token == asked for desk in desks.values())
        desks[place.name] = _opened(place, "" if is_of_another else asked)
    desk = desks[place.name]
    address.keep(BROUILLON, [desk.token] if desk.files else [])
    address.publish()
    return desk


def _opened(place: Espace, token: str) -> Desk:
    drafts.sweep(place)
    draft = drafts.load(place, token) if token else None
    if draft is None:
        return Desk(place, drafts.new_token(), news=_LOST if token else "")
    files = [
        Brought(kept.key, kept.file_name, kept.size, choices=kept.choices, opened=kept.opened)
        for kept in draft.files
    ]
    step = draft.step if draft.step in STEPS else DEPOSER
    return Desk(place, token, step, files)


def bring(desk: Desk, name: str, content: bytes) -> None:
    """Take one more file, once; one whose bytes went with a reload takes its place back, its
    answers kept."""
    if any(item.content == content for item in desk.files):
        desk.news = f"« {name} » est déjà là : un même fichier ne s'ajoute qu'une fois."
        return
    known = next((item for item in desk.files if item.name == name and item.content is None), None)
    if known is None:
        known = Brought(uuid4().hex, name, 0)
        desk.files.append(known)
    known.content, known.size = content, len(content)
    known.opened, known.examined_as = None, None
    desk.done = None
    save(desk)


def leave(desk: Desk, brought: Brought) -> None:
    """Give up one file."""
    if brought.work:
        brought.work.cancel()
    desk.files = [item for item in desk.files if item is not brought]
    forget_proposed(desk)
    save(desk)


def answer(desk: Desk, brought: Brought, **answers: Any) -> None:
    """Change answers about a file; what followed from the earlier ones is worked out again."""
    brought.choices = replace(brought.choices, **answers)
    save(desk)


def go(desk: Desk, step: str) -> None:
    desk.step = step
    save(desk)


def save(desk: Desk) -> None:
    """Keep the draft; without files there is none."""
    if not desk.files:
        drafts.delete(desk.place, desk.token)
        return
    kept = [drafts.Kept(item.key, item.name, item.size, item.choices) for item in desk.files]
    drafts.save(desk.place, desk.token, drafts.Draft(desk.step, tuple(kept)))


def finish(desk: Desk, done: build.Candidate) -> None:
    """The files of an accepted candidate leave the desk; others stay for later."""
    taken = {arrival.prepared.sha256 for arrival in done.arrivals}
    desk.files = [item for item in desk.files if not (item.opened and item.opened.sha256 in taken)]
    desk.done, desk.proposed, desk.proposed_for = done, None, None
    save(desk)


def restart(desk: Desk) -> None:
    """After what was done: with the files that stayed, or with new ones."""
    desk.done = None
    go(desk, COMPRENDRE if desk.files else DEPOSER)


def abandon(desk: Desk) -> None:
    """Give everything up: files, draft and what was worked out."""
    for item in desk.files:
        if item.work:
            item.work.cancel()
    forget_proposed(desk)
    drafts.delete(desk.place, desk.token)
    desk.files, desk.step, desk.token = [], DEPOSER, drafts.new_token()


def forget_proposed(desk: Desk) -> None:
    if desk.work:
        desk.work.cancel()
    if desk.proposed:
        build.discard(desk.proposed)
    desk.proposed, desk.proposed_for, desk.work = None, None, None
