"""What frames every page? The menu, the espace, the shared filters, then the page itself.

This is the script that the server runs; `pages/` lies outside its folder, so that only the pages
named here exist.
"""

import logging

import streamlit as st

from dashboard import address, filters, screen, views
from dashboard.assets import PAGE_ICON
from dashboard.french import TITLE
from dashboard.menu import MENU, Entry, page_path
from indicators.compare import last_data_date
from indicators.formats import date_long
from indicators.view import scope_line
from pipeline import espaces
from pipeline.problems import InputRefused
from pipeline.store import Version

_LABELS = {"irev": "IREV", "demo": "Démonstration"}


def run() -> None:
    # before the menu, or Streamlit asks another host for the icon of the page
    st.set_page_config(page_icon=PAGE_ICON, layout="wide", initial_sidebar_state=220)
    entries = {entry.title: entry for entry in MENU}
    page = st.navigation([_page(entry) for entry in MENU], position="sidebar")
    st.set_page_config(page_title=f"{page.title} · {TITLE}", page_icon=PAGE_ICON)
    try:
        version = espaces.ready(_espace())
        _frame(entries[page.title], version)
        views.control(st.sidebar, entries[page.title], version)
        views.tell_lost()
        page.run()
        _foot(version)
    except InputRefused as error:
        st.error(str(error))


def _page(entry: Entry) -> "st.Page":
    is_first = entry is MENU[0]
    return st.Page(
        page_path(entry.stem),
        title=entry.title,
        icon=f":material/{entry.icon}:",
        url_path=entry.stem,
        default=is_first,
    )


def _espace() -> str:
    """The espace that is read; an unknown one in the address is refused, not replaced."""
    address.arrive(filters.KEYS)
    names = {name: _LABELS.get(name, name) for name in espaces.names()}
    chosen = filters.one(st.sidebar, filters.ESPACE, names, espaces.DEFAULT, label="Données")
    unknown = address.unknown(filters.ESPACE)
    if unknown:
        espaces.ready(unknown[0])
    return chosen


def _frame(entry: Entry, version: Version) -> None:
    """Title and filters on one line, then what is shown in one sentence."""
    widths = [4, 2, 3, 2, 2] if filters.COMPARER in entry.filters else [5, 2, 3, 2]
    title, *places = st.columns(widths, vertical_alignment="bottom")
    title.title(entry.title, anchor=False)
    view = filters.mounted(version, entry.filters, places)
    screen.keep(view)
    told = scope_line(view, entry.scope_of) if entry.filters else ""
    if view.is_fictional:
        told = f"**Données fictives** · {told}".removesuffix(" · ")
    if told:
        st.caption(told)
    for key in entry.filters:
        for code in address.unknown(key):
            st.warning(f"« {code} » n'est pas une valeur connue ({key}) : ce filtre est ignoré.")


def _foot(version: Version) -> None:
    last = last_data_date(version)
    with st.sidebar:
        st.caption(f"Données au {date_long(last)} · version {version.name}")


try:
    run()
except Exception:
    logging.getLogger(__name__).exception("page en échec")
    st.error("Cette page n'a pas pu s'afficher. Rechargez-la ; si cela dure, prévenez l'équipe.")
