"""How are the dates and numbers of a column read, where they may mean two things?"""

import streamlit as st

from dashboard.adding import desk as desks
from dashboard.adding.desk import Brought, Desk
from dashboard.adding.words import plain
from indicators.formats import typographic
from pipeline.prepared import Prepared
from pipeline.questions import ambiguous_columns

_ASIDE = ""
_WORDS = {
    _ASIDE: "Laisser ces lignes de côté",
    "jj/mm/aaaa": "Le jour d'abord (24/02/2022)",
    "mm/jj/aaaa": "Le mois d'abord (02/24/2022)",
    "jj/mm/aa": "Le jour d'abord, année sur deux chiffres (24/02/22)",
    "mm/jj/aa": "Le mois d'abord, année sur deux chiffres (02/24/22)",
    "point_milliers": "Le point sépare les milliers (1.250 = 1 250)",
    "point_decimal": "Le point est décimal (1.250 = 1,25)",
}


def show(desk: Desk, brought: Brought, prepared: Prepared) -> None:
    for name, ways in ambiguous_columns(prepared).items():
        title = plain(prepared.understood.title(name))
        options = [_ASIDE, *ways]
        chosen = prepared.choices.reading_of(name) or _ASIDE
        key = f"lecture_{name}_{brought.key}"
        st.selectbox(
            typographic(f"Comment lire la colonne « {title} » ?"), options,
            index=options.index(chosen), format_func=lambda way: _WORDS[way], key=key,
            on_change=_take, args=(desk, brought, name, key),
        )  # fmt: skip


def _take(desk: Desk, brought: Brought, name: str, key: str) -> None:
    chosen = st.session_state[key]
    known = {**dict(brought.choices.readings), name: chosen}
    kept = ((column, way) for column, way in known.items() if way)
    desks.answer(desk, brought, readings=tuple(sorted(kept)))
