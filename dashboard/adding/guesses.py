"""Which jeu, sheet, header line, encoding and separator: as recognised, or as the person says?"""

from typing import Any

import streamlit as st

from dashboard.adding import desk as desks
from dashboard.adding.desk import Brought, Desk
from dashboard.adding.words import jeu_name
from pipeline.examine import Examined
from pipeline.layouts import LAYOUTS

_AS_RECOGNISED = "Tel que reconnu"
_ENCODINGS = {
    "": _AS_RECOGNISED,
    "utf-8": "UTF-8",
    "cp1252": "Windows (Excel)",
    "mac_roman": "Mac",
    "cp850": "DOS",
    "utf-16": "UTF-16",
}
_SEPARATORS = {
    "": _AS_RECOGNISED,
    ";": "Point-virgule",
    ",": "Virgule",
    "\t": "Tabulation",
    "|": "Barre verticale",
}
_FIXED = (
    "La page a été rechargée : déposez de nouveau le fichier pour changer l'encodage, le "
    "séparateur ou la ligne d'en-tête."
)


def show(desk: Desk, brought: Brought, found: Examined) -> None:
    left, right = st.columns(2)
    with left:
        _jeu(desk, brought, found)
    with right:
        _sheet(desk, brought, found)
    if brought.content is None:
        st.caption(_FIXED)
    else:
        _reading(desk, brought, found)


def _jeu(desk: Desk, brought: Brought, found: Examined) -> None:
    recognised = found.understood.layout.jeu if found.understood else ""
    automatic = f"{_AS_RECOGNISED} ({jeu_name(recognised)})" if recognised else _AS_RECOGNISED
    names = {"": automatic} | {jeu: jeu_name(jeu) for jeu in LAYOUTS}
    _choice(desk, brought, "jeu", "Jeu de données", names)


def _sheet(desk: Desk, brought: Brought, found: Examined) -> None:
    sheets = found.opened.sheets if found.opened else ()
    names = [sheet.name for sheet in sheets if sheet.name and sheet.header]
    if len(names) > 1:
        known = {"": _AS_RECOGNISED} | {name: name for name in names}
        _choice(desk, brought, "sheet", "Feuille du classeur", known)


def _reading(desk: Desk, brought: Brought, found: Examined) -> None:
    sheet = found.understood.sheet if found.understood else None
    places = st.columns(3)
    with places[0]:
        _header_line(desk, brought, sheet.header_line if sheet else 1)
    if sheet is None or sheet.encoding:
        with places[1]:
            _choice(desk, brought, "encoding", "Encodage", _ENCODINGS)
        with places[2]:
            _choice(desk, brought, "separator", "Séparateur", _SEPARATORS)


def _choice(desk: Desk, brought: Brought, name: str, label: str, names: dict[str, str]) -> None:
    key = f"{name}_{brought.key}"
    chosen = getattr(brought.choices, name) or ""
    options = list(names) if chosen in names else [*names, chosen]
    st.selectbox(
        label, options, index=options.index(chosen), key=key,
        format_func=lambda value: names.get(value, value),
        on_change=_take, args=(desk, brought, name, key),
    )  # fmt: skip


def _take(desk: Desk, brought: Brought, name: str, key: str) -> None:
    """Answers about the columns of one jeu or sheet mean nothing for another."""
    answers: dict[str, Any] = {name: st.session_state[key] or None}
    if name in ("jeu", "sheet"):
        answers |= {"columns": (), "codes": (), "readings": ()}
    if name == "jeu":
        answers |= {"values": (), "seance": ()}
    desks.answer(desk, brought, **answers)


def _header_line(desk: Desk, brought: Brought, recognised: int) -> None:
    key = f"header_line_{brought.key}"
    st.number_input(
        "Ligne des en-têtes", min_value=1, step=1, format="%d",
        value=brought.choices.header_line or recognised, key=key,
        on_change=_take, args=(desk, brought, "header_line", key),
    )  # fmt: skip
