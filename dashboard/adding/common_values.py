"""What is said once for the whole file, because no column of it says it?"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import streamlit as st

from dashboard.adding import desk as desks
from dashboard.adding.desk import Brought, Desk
from dashboard.adding.words import codes_of, column_name
from indicators.view import View
from pipeline.layouts import Column, Kind
from pipeline.map_columns import Understood

# what a file most often says of itself in its title only
_OFTEN = ("perimetre", "canal", "annee", "action")
_OF_THE_SEANCE = ("seance_id", "seance_date", "seance_intitule")
_FORMAT = "%d/%m/%Y"


def show(
    view: View, desk: Desk, brought: Brought, understood: Understood, *, is_unclear: bool
) -> None:
    absent = [column for column in understood.layout.columns if _is_asked(column, understood)]
    if not absent:
        return
    with st.expander("Valeurs communes à tout le fichier", expanded=is_unclear):
        _values(view, desk, brought, understood, absent)


def _values(
    view: View, desk: Desk, brought: Brought, understood: Understood, absent: Sequence[Column]
) -> None:
    st.caption("Pour une colonne absente du fichier : une valeur pour toutes ses lignes.")
    places = st.columns(2)
    for rank, column in enumerate(absent):
        with places[rank % 2]:
            _one_value(view, desk, brought, understood.layout.jeu, column)


def _is_asked(column: Column, understood: Understood) -> bool:
    if column.name in understood.sources or column.name in _OF_THE_SEANCE:
        return False
    either = {name for group in understood.layout.either for name in group}
    named = column.required or column.name in _OFTEN or column.name in understood.values
    return named or (column.name in either and bool(understood.missing))


def _one_value(view: View, desk: Desk, brought: Brought, jeu: str, column: Column) -> None:
    key = f"commune_{column.name}_{brought.key}"
    given = dict(brought.choices.values).get(column.name, "")
    label = f"{column_name(jeu, column.name)}{' (obligatoire)' if column.required else ''}"
    take: dict[str, Any] = {
        "key": key,
        "on_change": _take,
        "args": (desk, brought, column.name, key),
    }
    codes = codes_of(view.version, column)
    if codes:
        options = ["", *codes] if given in ("", *codes) else ["", *codes, given]
        st.selectbox(
            label, options, index=options.index(given),
            format_func=lambda code: codes.get(code, code) or "Aucune", **take,
        )  # fmt: skip
    elif column.kind in (Kind.DATE, Kind.END_DATE):
        st.date_input(label, value=_day(given), format="DD/MM/YYYY", **take)
    else:
        st.text_input(label, value=given, **take)


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text, _FORMAT).date()
    except ValueError:
        return None


def _take(desk: Desk, brought: Brought, name: str, key: str) -> None:
    given = st.session_state[key]
    text = f"{given:{_FORMAT}}" if isinstance(given, date) else (given or "").strip()
    known = {**dict(brought.choices.values), name: text}
    desks.answer(desk, brought, values=tuple(sorted((n, t) for n, t in known.items() if t)))
