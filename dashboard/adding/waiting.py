"""What is still being worked out, here or in a process of its own, and can it be stopped?"""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from dashboard.adding import desk as desks
from dashboard.adding.desk import Brought, Desk
from dashboard.adding.words import plain
from indicators.narrative import capital
from pipeline import build, drafts, journal
from pipeline.build import Candidate
from pipeline.examine import Examined, examine
from pipeline.prepared import Prepared
from pipeline.problems import InputRefused
from pipeline.staff import who
from pipeline.work import Work

# beyond, the work has a process of its own: the page answers meanwhile, and it can be stopped
_SMALL_BYTES = 1_000_000
_POLL_SECONDS = 0.5


def examine_all(desk: Desk) -> bool:
    """Work out what each file holds with its answers; whether all of it is known."""
    for brought in desk.files:
        if not brought.is_lost:
            _advance(desk, brought)
    waiting = [brought for brought in desk.files if brought.work]
    if waiting:
        _watch(desk, waiting)
    return not waiting


def _advance(desk: Desk, brought: Brought) -> None:
    wanted = (brought.choices, journal.read_state(desk.place).digest)
    if brought.work and brought.work.is_over:
        _take(desk, brought, _examined(brought.work))
        brought.work = None
    if brought.examined_as == wanted:
        return
    if brought.work:
        brought.work.cancel()
    task = (_source(brought), brought.name, brought.choices)
    if brought.size > _SMALL_BYTES:
        brought.examined, brought.examined_as = None, wanted
        brought.work = Work(desk.place, examine, *task)
        return
    # a click may stop this run while it reads: nothing is taken for known before it is
    with st.spinner("Lecture et vérification du fichier…"):
        _take(desk, brought, examine(desk.place, *task))
        brought.examined_as = wanted


def _source(brought: Brought) -> Any:
    """The tables that were read, unless an answer changes how the bytes are read."""
    is_export = brought.opened is not None and brought.opened.export is not None
    must_read = brought.opened is None or is_export or brought.opened_as != _reading(brought)
    return brought.content if must_read and brought.content is not None else brought.opened


def _reading(brought: Brought) -> object:
    return brought.choices.encoding, brought.choices.separator, brought.choices.header_line


def _examined(work: Work) -> Examined:
    """What the process answered; that it died is an answer as well."""
    try:
        found: Examined = work.answer()
    except InputRefused as refusal:
        return Examined(refusal=refusal)
    return found


def _take(desk: Desk, brought: Brought, found: Examined) -> None:
    brought.examined = found
    if brought.content is None or found.opened is None or found.opened is brought.opened:
        return
    brought.opened, brought.opened_as = found.opened, _reading(brought)
    drafts.keep(desk.place, desk.token, brought.key, found.opened)


def proposed(desk: Desk, ready: Sequence[Prepared]) -> Candidate | None:
    """The version that integrating would publish; None while it is being built.

    Built again when an answer, or the espace, has changed. Raises InputRefused.
    """
    wanted = tuple(map(id, ready))
    known = desk.proposed
    if known and (desk.proposed_for != wanted or not build.is_current(desk.place, known)):
        desks.forget_proposed(desk)
    if desk.work and desk.proposed_for != wanted:
        desks.forget_proposed(desk)
    if desk.proposed is None:
        _propose(desk, ready, wanted)
    return desk.proposed


def _propose(desk: Desk, ready: Sequence[Prepared], wanted: object) -> None:
    if desk.work is None:
        desk.proposed_for = wanted
        if sum(brought.size for brought in desk.files) <= _SMALL_BYTES:
            with st.spinner("Calcul des conséquences…"):
                desk.proposed = build.candidate(desk.place, ready, who())
            return
        desk.work = Work(desk.place, build.candidate, list(ready), who())
    if not desk.work.is_over:
        _watch_candidate(desk, desk.work)
        return
    work, desk.work = desk.work, None
    desk.proposed = work.answer()


def _watch(desk: Desk, waiting: Sequence[Brought]) -> None:
    """Say how far each one is, until one of them is over."""

    @st.fragment(run_every=_POLL_SECONDS)
    def watched() -> None:
        if any(brought.work is None or brought.work.is_over for brought in waiting):
            st.rerun()
        for brought in waiting:
            if brought.work:
                _told(brought.name, brought.work, brought.key, desks.leave, desk, brought)

    watched()


def _watch_candidate(desk: Desk, work: Work) -> None:
    @st.fragment(run_every=_POLL_SECONDS)
    def watched() -> None:
        if work.is_over:
            st.rerun()
        _told("Calcul des conséquences", work, "candidat", _back_to_understanding, desk)

    watched()


def _back_to_understanding(desk: Desk) -> None:
    desks.forget_proposed(desk)
    desks.go(desk, desks.COMPRENDRE)


def _told(name: str, work: Work, key: str, cancel: Callable[..., None], *arguments: Any) -> None:
    said, action = st.columns([5, 2], vertical_alignment="center")
    step = work.steps[-1] if work.steps else "préparation"
    said.info(f"**{plain(name)}** · {capital(step)}…", icon=":material/hourglass_top:")
    action.button(
        "Annuler", key=f"annuler_{key}", on_click=cancel, args=arguments, width="stretch",
        help=f"Arrêter, sans rien garder : {name}",
    )  # fmt: skip
