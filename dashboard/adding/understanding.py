"""Comprendre: what was recognised in each file, and is each guess right?"""

import streamlit as st

from dashboard.adding import columns, common_values, guesses, of_seance, rows_shown
from dashboard.adding.desk import Brought, Desk
from dashboard.adding.sentences import outcome, recognised
from dashboard.adding.words import plain
from indicators.narrative import plural
from indicators.view import View
from pipeline.examine import Examined
from pipeline.map_columns import Understood
from pipeline.prepared import Prepared

_SHOWN_REASONS = 5


def show(view: View, desk: Desk) -> None:
    if not desk.files:
        st.info("Aucun fichier : revenez à l'étape « déposer ».")
    for brought in desk.files:
        with st.container(border=True, key=f"carte_compris_{brought.key}"):
            st.subheader(plain(brought.name), anchor=False)
            if brought.examined is None:
                st.caption(outcome(brought))
            else:
                _one_file(view, desk, brought, brought.examined)


def _one_file(view: View, desk: Desk, brought: Brought, found: Examined) -> None:
    _told(found)
    if found.opened is None:
        return
    is_unclear = found.prepared is None
    of_seance.choose(view, desk, brought, found)
    if found.prepared:
        with st.expander("Premières lignes, telles que comprises", expanded=True):
            rows_shown.show(view, found.prepared)
    with st.expander("Changer ce qui a été reconnu", expanded=is_unclear):
        guesses.show(desk, brought, found)
    if found.understood is None:
        return
    _columns_of(desk, brought, found, found.understood, is_unclear)
    common_values.show(view, desk, brought, found.understood, is_unclear=is_unclear)


def _told(found: Examined) -> None:
    if found.prepared is None:
        st.error(plain(str(found.refusal)))
        return
    st.markdown(f"**{plain(recognised(found.prepared))}**")
    supposed = (told for part in found.prepared.parts for told in part.hypotheses)
    told = [*dict.fromkeys(supposed), *_ignored(found.prepared)]
    if told:
        st.caption("\n".join(f"- {plain(sentence)}" for sentence in told))


def _ignored(prepared: Prepared) -> list[str]:
    ignored = prepared.rows.ignored
    if not ignored.height:
        return []
    count = plural(ignored.height, "ligne ignorée", "lignes ignorées")
    reasons = sorted(set(ignored["raison"].head(_SHOWN_REASONS)))
    return [f"{count} ({', '.join(reasons)})."]


def _columns_of(
    desk: Desk, brought: Brought, found: Examined, understood: Understood, is_unclear: bool
) -> None:
    if understood.export or (found.opened and found.opened.export):
        return
    every = [title for title in understood.sheet.header if title]
    kept = len(every) - len(understood.unknown)
    with st.expander(f"Colonnes : {kept} gardées sur {len(every)}", expanded=is_unclear):
        columns.show(desk, brought, understood)
