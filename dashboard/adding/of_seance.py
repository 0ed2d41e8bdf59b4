"""To which séance does a list of présences belong, when the file does not say so itself?"""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from dashboard.adding import desk as desks
from dashboard.adding.desk import Brought, Desk
from indicators import lookups
from indicators.formats import date_long
from indicators.view import View
from pipeline.examine import Examined

_NAMES = ("seance_id", "seance_date", "seance_intitule")
_SHOWN = 500


def is_asked(found: Examined) -> bool:
    """Whether présences lack the séance that they belong to."""
    if found.understood is None:
        return "de quelle séance" in str(found.refusal)
    of_presences = found.understood.layout.jeu == "presences"
    return of_presences and not {"seance_id", "seance_intitule"} & set(found.understood.sources)


def choose(view: View, desk: Desk, brought: Brought, found: Examined) -> None:
    if not is_asked(found):
        return
    known = seances(view)
    given = dict(brought.choices.values).get("seance_id", "")
    options = ["", *known] if given in ("", *known) else ["", given, *known]
    key = f"seance_{brought.key}"
    st.selectbox(
        "Ces présences sont celles de la séance", options, index=options.index(given), key=key,
        format_func=lambda code: known.get(code, code) or "À choisir",
        on_change=_take, args=(desk, brought, key),
    )  # fmt: skip


def seances(view: View) -> Mapping[str, str]:
    """Identifier → « 24 février 2022 · Titre », the nearest dates first."""
    today = date.today()
    rows = lookups.seances(view.version)
    nearest = sorted(rows, key=lambda row: abs((row["date_debut"] - today).days))[:_SHOWN]
    return {row["seance_id"]: f"{date_long(row['date_debut'])} · {row['titre']}" for row in nearest}


def _take(desk: Desk, brought: Brought, key: str) -> None:
    others = [pair for pair in brought.choices.values if pair[0] not in _NAMES]
    chosen = st.session_state[key]
    given = [("seance_id", chosen)] if chosen else []
    desks.answer(desk, brought, values=tuple(sorted([*others, *given])))
