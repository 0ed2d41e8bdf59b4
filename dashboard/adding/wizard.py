"""At which of the five steps is the import, and what does that step show?"""

from collections.abc import Callable

import streamlit as st

from dashboard.adding import comparing, correcting, dropping, integrating, understanding, waiting
from dashboard.adding import desk as desks
from dashboard.adding.desk import COMPARER, COMPRENDRE, CORRIGER, DEPOSER, INTEGRER, STEPS, Desk
from dashboard.adding.words import plain
from indicators.view import View
from pipeline.folders import espace

_SKIPPED = "Rien à corriger dans ces fichiers : l'étape « corriger » a été passée."

_STUCK = (
    "Aucun fichier n'est encore compris : répondez d'abord à ce qui est demandé ci-dessous, ou "
    "revenez déposer un autre fichier."
)


def show(view: View) -> None:
    desk = desks.current(espace(view.version.espace))
    _navigation(desk)
    if desk.news:
        st.warning(plain(desk.news))
        desk.news = ""
    is_known = waiting.examine_all(desk)
    if desk.step == COMPARER and is_known and desk.is_understood and not correcting.is_needed(desk):
        st.caption(_SKIPPED)
    if is_known or desk.step in (DEPOSER, COMPRENDRE):
        _SHOWN[desk.step](view, desk)


def _navigation(desk: Desk) -> None:
    """Where one is, in words, between the two ways to go; it stays in sight."""
    rank = STEPS.index(desk.step)
    with st.container(key="etapes"):
        back, where, on = st.columns([2, 6, 2], vertical_alignment="center")
        if rank and not desk.done:
            back.button(
                "Précédent", key="precedent", on_click=_move, args=(desk, -1), width="stretch",
                icon=":material/arrow_back:",
            )  # fmt: skip
        items = "".join(_item(step, desk.step) for step in STEPS)
        said = f"Étape {rank + 1} sur {len(STEPS)} : {desk.step}".replace(" :", "\u00a0:")
        where.html(f'<p class="etape">{said}</p><ol class="etapes">{items}</ol>')
        if desk.files and desk.step != INTEGRER:
            on.button(
                "Suivant", key="suivant", type="primary", on_click=_move, args=(desk, 1),
                width="stretch", icon=":material/arrow_forward:", icon_position="right",
            )  # fmt: skip


def _item(step: str, current: str) -> str:
    is_current = ' aria-current="step"' if step == current else ""
    return f"<li{is_current}>{step}</li>"


def _move(desk: Desk, by: int) -> None:
    """One step on or back, over « corriger » where there is nothing to correct; on from
    « comprendre » when some file is understood."""
    if desk.step == COMPRENDRE and by > 0 and desk.is_stuck:
        desk.news = _STUCK
        return
    rank = STEPS.index(desk.step) + by
    if STEPS[rank] == CORRIGER and not correcting.is_needed(desk):
        rank += by
    desks.go(desk, STEPS[rank])


_SHOWN: dict[str, Callable[[View, Desk], None]] = {
    DEPOSER: dropping.show,
    COMPRENDRE: understanding.show,
    CORRIGER: correcting.show,
    COMPARER: comparing.show,
    INTEGRER: integrating.show,
}
