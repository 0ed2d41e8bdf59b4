"""Intégrer: shall what was compared be published, and what has been done?"""

import streamlit as st

from dashboard.adding import comparing
from dashboard.adding import desk as desks
from dashboard.adding.desk import COMPARER, Desk
from dashboard.adding.words import plain
from indicators.formats import moment, typographic
from indicators.view import View
from pipeline import build, journal, report
from pipeline.build import Arrival, Candidate
from pipeline.problems import InputRefused
from pipeline.staff import who

_MOVED_ON = "Les données ont changé entre-temps : relisez les conséquences, puis intégrez."


def show(view: View, desk: Desk) -> None:
    if desk.done:
        _told(desk, desk.done)
        return
    found = comparing.candidate(desk)
    if found is None:
        return
    for arrival in found.arrivals:
        st.markdown(f"**{_name(arrival)}** · {_to_be(arrival)}")
    files = {arrival.prepared.sha256 for arrival in found.arrivals}
    st.button(
        f"Intégrer ces {len(files)} fichiers" if len(files) > 1 else "Intégrer ces données",
        type="primary", key="integrer", on_click=_integrate, args=(desk, found),
    )  # fmt: skip
    st.caption(
        "Les pages ouvertes montreront les nouveaux chiffres. L'import pourra être retiré à tout "
        "moment."
    )


def _name(arrival: Arrival) -> str:
    """One file may give two jeux: séances and their présences."""
    prepared = arrival.prepared
    return typographic(f"{plain(prepared.file_name)} : {prepared.understood.layout.libelle}")


def _to_be(arrival: Arrival) -> str:
    said = report.sentence(arrival)
    return said.replace("intégrées", "à intégrer").replace("intégrée", "à intégrer")


def _integrate(desk: Desk, found: Candidate) -> None:
    """Publish exactly what was shown, or say that it must be looked at again."""
    try:
        version = build.accept(desk.place, found)
    except InputRefused as refusal:
        desk.news = str(refusal)
        return
    if version is None:
        desk.news = _MOVED_ON
        desks.go(desk, COMPARER)
        return
    desks.finish(desk, found)


def _told(desk: Desk, done: Candidate) -> None:
    first = done.arrivals[0].imported
    st.success(f"Données intégrées le {moment(first.date)}.", icon=":material/check_circle:")
    state = journal.read_state(desk.place)
    for arrival in done.arrivals:
        _one_import(desk, arrival, state.find(arrival.imported.import_id).is_active)
    st.page_link("../pages/accueil.py", label="Voir la Vue d'ensemble", icon=":material/home:")
    st.page_link("../pages/historique.py", label="Ouvrir l'Historique", icon=":material/history:")
    rest = "Continuer avec les autres fichiers" if desk.files else "Ajouter d'autres fichiers"
    st.button(rest, key="encore", on_click=desks.restart, args=(desk,))


def _one_import(desk: Desk, arrival: Arrival, is_active: bool) -> None:
    with st.container(border=True, key=f"carte_integre_{arrival.imported.import_id}"):
        said, action = st.columns([5, 2], vertical_alignment="center")
        said.markdown(f"**{_name(arrival)}**")
        said.caption(typographic(report.sentence(arrival) if is_active else "Import retiré."))
        action.button(
            "Retirer cet import" if is_active else "Le remettre",
            key=f"defaire_{arrival.imported.import_id}", on_click=_toggle,
            args=(desk, arrival.imported.import_id, is_active), width="stretch",
        )  # fmt: skip


def _toggle(desk: Desk, import_id: str, is_active: bool) -> None:
    change = build.withdraw if is_active else build.restore
    try:
        change(desk.place, import_id, who())
    except InputRefused as refusal:
        desk.news = str(refusal)
