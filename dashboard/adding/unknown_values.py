"""Which entry of a list does each unknown value stand for?"""

from collections.abc import Mapping
from itertools import groupby

import streamlit as st

from dashboard.adding import desk as desks
from dashboard.adding.desk import Brought, Desk
from dashboard.adding.words import codes_of, column_name, plain
from indicators.formats import typographic
from indicators.narrative import plural
from indicators.view import View
from pipeline.prepared import Prepared
from pipeline.questions import Unknown, unknown_values

_ASIDE, _EMPTY = "__de_cote", ""
_WORDS = {_ASIDE: "Laisser ces lignes de côté", _EMPTY: "Laisser la cellule vide"}
_SHOWN = 40


def titles(prepared: Prepared) -> set[str]:
    """Headers of the columns whose values are asked about."""
    return {prepared.understood.title(asked.column.name) for asked in unknown_values(prepared)}


def show(view: View, desk: Desk, brought: Brought, prepared: Prepared) -> None:
    asked = unknown_values(prepared)
    for _, group in groupby(asked[:_SHOWN], key=lambda item: item.column.name):
        questions = list(group)
        column = questions[0].column
        title = plain(prepared.understood.title(column.name))
        count = plural(len(questions), "valeur hors de la liste", "valeurs hors de la liste")
        st.markdown(typographic(f"Colonne « {title} » ({column_name(column.name)}) : {count}"))
        places = st.columns(2)
        for rank, question in enumerate(questions):
            with places[rank % 2]:
                _ask(desk, brought, question, codes_of(view.version, column))
    if len(asked) > _SHOWN:
        st.caption(f"{plural(len(asked) - _SHOWN, 'autre valeur', 'autres valeurs')} ensuite.")


def _ask(desk: Desk, brought: Brought, asked: Unknown, codes: Mapping[str, str]) -> None:
    chosen = _ASIDE if asked.answer is None else asked.answer
    near = [code for code, label in codes.items() if label in asked.suggestions]
    near.sort(key=lambda code: asked.suggestions.index(codes[code]))
    options = list(dict.fromkeys([_ASIDE, *near, *codes, _EMPTY, chosen]))
    key = f"valeur_{asked.column.name}_{asked.text}_{brought.key}"
    names = {**codes, **{code: f"{codes[code]} (proche)" for code in near}, **_WORDS}
    st.selectbox(
        typographic(f"« {plain(asked.text)} » ({plural(asked.count, 'ligne', 'lignes')})"),
        options, index=options.index(chosen), key=key,
        format_func=lambda code: names.get(code, code),
        on_change=_take, args=(desk, brought, asked, key),
    )  # fmt: skip


def _take(desk: Desk, brought: Brought, asked: Unknown, key: str) -> None:
    chosen = st.session_state[key]
    said = (asked.column.name, asked.text)
    others = [entry for entry in brought.choices.codes if entry[:2] != said]
    new = [] if chosen == _ASIDE else [(*said, chosen)]
    desks.answer(desk, brought, codes=tuple(sorted([*others, *new])))
