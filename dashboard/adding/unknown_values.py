"""Which entry of a list does each unknown value stand for?"""

from collections.abc import Mapping, Sequence
from itertools import groupby

import streamlit as st

from dashboard.adding import desk as desks
from dashboard.adding.desk import Brought, Desk
from dashboard.adding.words import codes_of, column_name, plain, taken_words
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
    _take_near(view, desk, brought, asked)
    for _, group in groupby(asked[:_SHOWN], key=lambda item: item.column.name):
        questions = list(group)
        column = questions[0].column
        title = plain(prepared.understood.title(column.name))
        count = plural(len(questions), "valeur hors de la liste", "valeurs hors de la liste")
        st.markdown(
            typographic(f"Colonne « {title} » ({column_name(prepared.jeu, column.name)}) : {count}")
        )
        places = st.columns(2)
        for rank, question in enumerate(questions):
            with places[rank % 2]:
                _ask(view, desk, brought, question)
    if len(asked) > _SHOWN:
        st.caption(f"{plural(len(asked) - _SHOWN, 'autre valeur', 'autres valeurs')} ensuite.")


def _take_near(view: View, desk: Desk, brought: Brought, asked: Sequence[Unknown]) -> None:
    """One click for all the values to which one entry alone is near."""
    left = ((item, _near(view, item)) for item in asked if item.answer is None)
    near = {item: found[0] for item, found in left if len(found) == 1}
    if near:
        st.button(
            taken_words(len(near)), key=f"proches_{brought.key}",
            on_click=_take, args=(desk, brought, near),
        )  # fmt: skip


def _near(view: View, asked: Unknown) -> list[str]:
    """The codes of the nearest entries, surest first."""
    codes = codes_of(view.version, asked.column)
    near = [code for code, label in codes.items() if label in asked.suggestions]
    return sorted(near, key=lambda code: asked.suggestions.index(codes[code]))


def _ask(view: View, desk: Desk, brought: Brought, asked: Unknown) -> None:
    chosen = _ASIDE if asked.answer is None else asked.answer
    codes, near = codes_of(view.version, asked.column), _near(view, asked)
    options = list(dict.fromkeys([_ASIDE, *near, *codes, _EMPTY, chosen]))
    key = f"valeur_{asked.column.name}_{asked.text}_{brought.key}"
    names = {**codes, **{code: f"{codes[code]} (proche)" for code in near}, **_WORDS}
    st.selectbox(
        typographic(f"« {plain(asked.text)} » ({plural(asked.count, 'ligne', 'lignes')})"),
        options, index=options.index(chosen), key=key,
        format_func=lambda code: names.get(code, code),
        on_change=_take_one, args=(desk, brought, asked, key),
    )  # fmt: skip


def _take_one(desk: Desk, brought: Brought, asked: Unknown, key: str) -> None:
    _take(desk, brought, {asked: st.session_state[key]})


def _take(desk: Desk, brought: Brought, said: Mapping[Unknown, str]) -> None:
    new = {(asked.column.name, asked.text): code for asked, code in said.items()}
    kept = {entry[:2]: entry[2] for entry in brought.choices.codes} | new
    codes = sorted((*of, code) for of, code in kept.items() if code != _ASIDE)
    desks.answer(desk, brought, codes=tuple(codes))
