"""To which séance does a list of présences belong, when the file does not say so itself?"""

from collections.abc import Mapping
from datetime import date, datetime

import streamlit as st

from dashboard.adding import desk as desks
from dashboard.adding.desk import Brought, Desk
from indicators import lookups
from indicators.formats import date_long
from indicators.view import View
from pipeline.examine import Examined
from pipeline.seance_of_list import proposed_seance

_NAMES = ("seance_id", "seance_date", "seance_intitule")
_KNOWN, _NEW = "Une séance connue", "Une nouvelle séance"
_SHOWN = 500
_FORMAT = "%d/%m/%Y"
_LISTS = (("type_action", "Type d'action"), ("perimetre", "Périmètre"))
_LENGTHS = ("1", "2", "0,5", "1,5")


def choose(view: View, desk: Desk, brought: Brought, found: Examined) -> None:
    if not found.asks_seance:
        return
    kind = st.radio(
        "De quelle séance s'agit-il ?", (_KNOWN, _NEW), horizontal=True,
        index=1 if brought.choices.seance else 0, key=f"seance_sorte_{brought.key}",
    )  # fmt: skip
    if kind == _KNOWN:
        _choose_known(view, desk, brought)
    else:
        _describe_new(view, desk, brought, _proposed(found))


def _choose_known(view: View, desk: Desk, brought: Brought) -> None:
    known = seances(view)
    given = dict(brought.choices.values).get("seance_id", "")
    options = ["", *known] if given in ("", *known) else ["", given, *known]
    key = f"seance_{brought.key}"
    st.selectbox(
        "Séance", options, index=options.index(given), key=key,
        format_func=lambda code: known.get(code, code) or "À choisir",
        on_change=_take_known, args=(desk, brought, key),
    )  # fmt: skip


def seances(view: View) -> Mapping[str, str]:
    """Identifier → « 24 février 2022 · Titre », the nearest dates first."""
    today = date.today()
    rows = lookups.seances(view.version)
    nearest = sorted(rows, key=lambda row: abs((row["date_debut"] - today).days))[:_SHOWN]
    return {row["seance_id"]: f"{date_long(row['date_debut'])} · {row['titre']}" for row in nearest}


def _take_known(desk: Desk, brought: Brought, key: str) -> None:
    chosen = st.session_state[key]
    given = [("seance_id", chosen)] if chosen else []
    values = tuple(sorted([*_other_values(brought), *given]))
    desks.answer(desk, brought, values=values, seance=())


def _other_values(brought: Brought) -> list[tuple[str, str]]:
    return [pair for pair in brought.choices.values if pair[0] not in _NAMES]


def _proposed(found: Examined) -> dict[str, str]:
    """What the list itself says of its meeting, to be confirmed."""
    export = found.understood.export if found.understood else None
    return proposed_seance(export.proposed) if export else {}


def _describe_new(view: View, desk: Desk, brought: Brought, proposed: Mapping[str, str]) -> None:
    given = {**proposed, **dict(brought.choices.seance)}
    with st.form(key=f"seance_nouvelle_{brought.key}"):
        left, right = st.columns(2)
        day = left.date_input("Date", value=_day(given.get("date_debut", "")), format="DD/MM/YYYY")
        title = right.text_input("Titre", value=given.get("intitule", ""))
        lists = {
            name: _one_of(place, view, name, label, given.get(name))
            for place, (name, label) in zip((left, right), _LISTS, strict=True)
        }
        length = left.selectbox(
            "Demi-journées", _LENGTHS, index=_LENGTHS.index(given.get("demi_journees", "1"))
        )
        said = {"date_debut": f"{day:{_FORMAT}}" if day else "", "intitule": title.strip()}
        if st.form_submit_button("Utiliser cette séance"):
            _take_new(desk, brought, {**said, **lists, "demi_journees": length})


def _one_of(
    place: "st.delta_generator.DeltaGenerator", view: View, liste: str, label: str, code: str | None
) -> str:
    rows = lookups.code_list(view.version, liste)
    names = {row["code"]: row.get("libelle_court") or row["libelle"] for row in rows}
    options = list(names)
    at = options.index(code) if code in options else 0
    return str(place.selectbox(label, options, index=at, format_func=lambda item: names[item]))


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text, _FORMAT).date()
    except ValueError:
        return None


def _take_new(desk: Desk, brought: Brought, said: Mapping[str, str]) -> None:
    if not (said["date_debut"] and said["intitule"]):
        st.error("Donnez au moins la date et le titre de la séance.")
        return
    values = tuple(_other_values(brought))
    desks.answer(desk, brought, values=values, seance=tuple(sorted(said.items())))
    st.rerun()
