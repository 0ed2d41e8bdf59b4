"""What do the first rows say, once understood, in words that people use?"""

from datetime import date
from typing import Any

import streamlit as st

from dashboard.adding.words import codes_of, column_name
from indicators.formats import number
from indicators.view import View
from pipeline.prepared import Prepared

_SHOWN = 10


def show(view: View, prepared: Prepared) -> None:
    rows = prepared.rows.kept.head(_SHOWN)
    if not rows.height:
        st.caption("Aucune ligne valable pour le moment.")
        return
    layout, said = prepared.understood.layout, prepared.understood.present
    told = {*said, *prepared.rows.assumed}
    names = ["ligne", *(c.name for c in layout.columns if c.name in told)]
    filled = [n for n in names if n in rows.columns and rows[n].null_count() < rows.height]
    labels = {c.name: codes_of(view.version, c) for c in layout.columns if c.name in filled}
    shown = {
        column_name(prepared.jeu, name): [
            _text(value, labels.get(name, {})) for value in rows[name].to_list()
        ]
        for name in filled
    }
    st.dataframe(shown, hide_index=True, alt="Premières lignes du fichier, telles que comprises")


def _text(value: Any, labels: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "oui" if value else "non"
        case list():
            return ", ".join(labels.get(item, item) for item in value)
        case date():
            return f"{value:%d/%m/%Y}"
        case int() | float():
            return number(value)
    return str(labels.get(value, value))
