"""What frames every page? The menu, the espace, the shared filters, then the page itself.

This is the script that the server runs; `pages/` lies outside its folder, so that only the pages
named here exist.
"""

import logging
from dataclasses import replace
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import address, exporting, filters, frozen, roles, screen
from dashboard.assets import PAGE_ICON
from dashboard.french import TITLE
from dashboard.menu import MENU, Entry
from dashboard.roles import Role
from indicators.compare import last_data_date
from indicators.formats import date_long
from indicators.origins import LABELS
from indicators.view import scope_line
from pipeline import espaces
from pipeline.problems import InputRefused
from pipeline.store import Version

_PAGES = Path(__file__).parent.parent / "pages"
_OUTSIDE = "⊘ **Version à diffuser** : les petits effectifs sont regroupés ou non diffusés."


def run() -> None:
    # before the menu, or Streamlit asks another host for the icon of the page
    st.set_page_config(page_icon=PAGE_ICON, layout="wide", initial_sidebar_state=220)
    address.arrive(filters.KEYS)
    choices = st.sidebar.container()
    role = _seen_as(st.sidebar)
    entries = {entry.title: entry for entry in MENU}
    page = st.navigation([_page(entry, role) for entry in MENU], position="sidebar")
    st.set_page_config(page_title=f"{page.title} · {TITLE}", page_icon=PAGE_ICON)
    try:
        roles.check(role, entries[page.title].role)
        current = espaces.ready(_espace(choices))
        version = frozen.chosen(replace(current, outside=role == Role.EXTERIEUR))
        _frame(entries[page.title], version)
        page.run()
        _foot(version)
    except InputRefused as error:
        st.error(str(error))


def _seen_as(place: DeltaGenerator) -> Role:
    """The reader's role; a member of the team may look as an outside reader does, never beyond."""
    roles.sign_in(place)
    role = roles.current()
    if role > Role.EXTERIEUR and filters.as_outside(place):
        return Role.EXTERIEUR
    return role


def _page(entry: Entry, role: Role) -> "st.Page":
    path = _PAGES / f"{entry.stem}.py"
    is_first = entry is MENU[0]
    return st.Page(
        path,
        title=entry.title,
        icon=f":material/{entry.icon}:",
        url_path=entry.stem,
        default=is_first,
        visibility="visible" if role >= entry.role else "hidden",
    )


def _espace(place: DeltaGenerator) -> str:
    """The espace that is read; an unknown one in the address is refused, not replaced."""
    names = {name: LABELS.get(name, name) for name in espaces.names()}
    chosen = filters.one(place, filters.ESPACE, names, espaces.DEFAULT, label="Données")
    unknown = address.unknown(filters.ESPACE)
    if unknown:
        espaces.ready(unknown[0])
    return chosen


def _frame(entry: Entry, version: Version) -> None:
    """Title and filters on one line, then what is shown in one sentence."""
    title, *places, leaving = st.columns([*_widths(entry), 2], vertical_alignment="bottom")
    title.title(entry.title, anchor=False)
    view = filters.mounted(version, entry.filters, places)
    screen.keep(view)
    exporting.offer(entry.stem, view, leaving)
    told = scope_line(view, entry.scope_of) if entry.filters else ""
    if view.is_fictional:
        told = f"**Données fictives** · {told}".removesuffix(" · ")
    if told:
        st.caption(told)
    if version.outside:
        st.caption(_OUTSIDE)
    frozen.banner(version)
    for key in filters.keys_of(entry.filters):
        for code in address.unknown(key):
            st.warning(f"« {code} » n'est pas une valeur connue ({key}) : ce filtre est ignoré.")


def _widths(entry: Entry) -> list[int]:
    if filters.TERRITOIRE in entry.filters:
        return [3, 2, 3, 4]
    return [4, 2, 3, 2, 2] if filters.COMPARER in entry.filters else [5, 2, 3, 2]


def _foot(version: Version) -> None:
    last = last_data_date(version)
    with st.sidebar:
        st.caption(f"Données au {date_long(last)} · version {version.name}")


try:
    run()
except Exception:
    logging.getLogger(__name__).exception("page en échec")
    st.error("Cette page n'a pas pu s'afficher. Rechargez-la ; si cela dure, prévenez l'équipe.")
