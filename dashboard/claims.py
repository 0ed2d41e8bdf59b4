"""Which published figures are looked at, and how does someone explain a gap?"""

import streamlit as st

from dashboard import address, filters
from indicators.claims import Claim
from indicators.claims_table import Wanted, choices, kept_claims, named
from indicators.view import View
from pipeline.explain import explain
from pipeline.folders import espace
from pipeline.problems import InputRefused
from pipeline.staff import who

_NEWS = "nouvelle"


def last_news() -> None:
    say, news = st.session_state.pop(_NEWS, (None, ""))
    if say:
        say(news)


def wanted(view: View) -> Wanted:
    """The status and the year that the register keeps; both stay in the address."""
    statuts, years = choices(view)
    first, second, _ = st.columns([3, 2, 5])
    every = {"": "Tous les statuts"} | dict(statuts)
    statut = filters.one(first, filters.STATUT, every, "", label="Statut")
    every_year = {"": "Toutes les années"} | dict(years)
    annee = filters.one(second, filters.ANNEE, every_year, "", label="Année")
    address.publish()
    return Wanted(statut, annee)


def explain_one(view: View, kept: Wanted) -> None:
    """The form that explains one published figure; nothing is explained of frozen figures."""
    known = {item.claim.chiffre_id: item for item in kept_claims(view, kept)}
    if not known:
        return
    with st.expander("Expliquer un écart"):
        if address.brought(filters.ARRETE):
            st.info("Revenez aux chiffres d'aujourd'hui pour expliquer un écart.")
            return
        chiffre_id = st.selectbox(
            "Chiffre publié", list(known), key="chiffre_a_expliquer",
            format_func=lambda code: named(view, known[code]),
        )  # fmt: skip
        _form(view, known[chiffre_id].claim)


def _form(view: View, claim: Claim) -> None:
    text, mark = _names(claim.chiffre_id)
    with st.form(f"expliquer_{claim.chiffre_id}", border=False):
        st.text_area(
            "Explication, sans nom de personne", claim.explication or "", key=text, max_chars=600
        )
        st.checkbox("Écart expliqué", bool(claim.explication_validee), key=mark)
        st.caption(
            "L'explication devient un import : elle se retire dans Historique, et rien d'autre ne "
            "change."
        )
        st.form_submit_button(
            "Enregistrer l'explication",
            on_click=_save,
            args=(view.version.espace, claim.chiffre_id),
        )


def _names(chiffre_id: str) -> tuple[str, str]:
    return f"explication_{chiffre_id}", f"etablie_{chiffre_id}"


def _save(name: str, chiffre_id: str) -> None:
    text, mark = (st.session_state[key] for key in _names(chiffre_id))
    try:
        done = explain(espace(name), chiffre_id, text, who(), is_established=mark)
    except InputRefused as error:
        st.session_state[_NEWS] = (st.error, str(error))
        return
    told = f"L'explication de {chiffre_id} est enregistrée (import {done.import_id})."
    st.session_state[_NEWS] = (st.success, told)
