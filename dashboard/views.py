"""Which views did people keep, and how is one saved, shared, opened again?"""

import getpass
from collections.abc import Callable
from urllib.parse import urlsplit

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import address, filters
from dashboard.menu import MENU, Entry, page_path
from indicators import views
from indicators.formats import typographic
from indicators.view import scope_line
from indicators.views import Address
from pipeline import saved_views
from pipeline.folders import Espace, espace
from pipeline.problems import InputRefused
from pipeline.saved_views import SavedView
from pipeline.store import Version

_LOST, _NEWS, _NAME = "vue_perdue", "vue_nouvelle", "vue_nom"
_SHOWN_PINNED = 3
_PAGES = {entry.stem: filters.keys_of(entry.filters) for entry in MENU}
_KEYS = dict.fromkeys([views.ESPACE, *(key for used in _PAGES.values() for key in used)])


def control(place: DeltaGenerator, entry: Entry, version: Version) -> None:
    """In the menu of the team: the first pinned views, and a button to all of them."""
    if version.outside:
        return
    known = saved_views.saved_views(espace(version.espace))
    with place:
        for view in [view for view in known if view.is_pinned][:_SHOWN_PINNED]:
            _opener(version, view, key=f"epinglee_{view.code}")
        count = f" ({len(known)})" if known else ""
        if st.button(f"Vues enregistrées{count}", icon=":material/bookmarks:", width="stretch"):
            _dialog(entry, version)


def tell_lost() -> None:
    """What the view that was just opened has lost since it was saved."""
    for sentence in st.session_state.pop(_LOST, ()):
        st.warning(typographic(sentence))


@st.dialog("Vues enregistrées", width="medium")
def _dialog(entry: Entry, version: Version) -> None:
    place, shown = espace(version.espace), _current(entry)
    say, news = st.session_state.pop(_NEWS, (None, ""))
    if say:
        say(typographic(news))
    _form(place, shown)
    for view in saved_views.saved_views(place):
        _line(place, version, view)


def _current(entry: Entry) -> Address:
    """The page that is open, with the choices that its address holds."""
    chosen = {key: codes for key, codes in address.told().items() if key in _KEYS}
    return views.address_of(entry.stem, chosen)


def _form(place: Espace, shown: Address) -> None:
    try:
        written = views.written(shown)
    except InputRefused as error:
        st.error(str(error))
        return
    with st.form("vue_a_enregistrer", border=False, clear_on_submit=True):
        st.text_input("Nom de la vue affichée", key=_NAME, max_chars=80)
        st.form_submit_button(
            "Enregistrer cette vue", type="primary", on_click=_save, args=(place, written)
        )
    st.caption("Pour la partager, copiez son adresse :")
    st.code(f"{_server()}{written}", language=None, wrap_lines=True)


def _server() -> str:
    parts = urlsplit(st.context.url or "")
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def _line(place: Espace, version: Version, view: SavedView) -> None:
    with st.container(border=True, key=f"ligne_{view.code}"):
        _opener(version, view, key=f"ouvrir_{view.code}")
        st.caption(typographic(_told(version, view)))
        with st.container(horizontal=True):
            word = "Détacher" if view.is_pinned else "Épingler"
            _action(word, f"epingler_{view.code}", saved_views.pin, place, view)
            with st.popover("Renommer"):
                key = f"nom_{view.code}"
                st.text_input("Nouveau nom", value=view.name, key=key, max_chars=80)
                st.button(
                    "Renommer", key=f"renommer_{view.code}", on_click=_rename,
                    args=(place, view, key),
                )  # fmt: skip
            _action("Supprimer", f"supprimer_{view.code}", saved_views.remove, place, view)


def _told(version: Version, view: SavedView) -> str:
    """« Activité · 2023 · missions socles… », as the page itself will say."""
    found = views.checked(version, views.read(view.address), _PAGES).address
    entry = next(entry for entry in MENU if entry.stem == found.page)
    if not entry.filters:
        return entry.title
    shown = views.view_of(version, found, _PAGES[entry.stem])
    return f"{entry.title} · {scope_line(shown, entry.scope_of)}"


def _action(
    word: str, key: str, change: Callable[[Espace, SavedView, str], None], place: Espace,
    view: SavedView,
) -> None:  # fmt: skip
    st.button(
        word, key=key, help=f"{word} « {view.name} »", on_click=change,
        args=(place, view, getpass.getuser()),
    )  # fmt: skip


def _opener(version: Version, view: SavedView, key: str) -> None:
    """A button that opens the view as it was saved, or what is left of it."""
    icon = ":material/keep:" if view.is_pinned else ":material/bookmark:"
    if st.button(view.name, key=key, icon=icon, width="stretch", help=f"Ouvrir « {view.name} »"):
        found = views.checked(version, views.read(view.address), _PAGES)
        st.session_state[_LOST] = found.lost
        address.replace(_KEYS, dict(found.address.choices))
        st.switch_page(page_path(found.address.page))


def _save(place: Espace, written: str) -> None:
    name = st.session_state.get(_NAME, "")
    _done(lambda: saved_views.add(place, name, written, getpass.getuser()), "Vue enregistrée.")


def _rename(place: Espace, view: SavedView, key: str) -> None:
    name = st.session_state.get(key, "")
    _done(lambda: saved_views.rename(place, view, name, getpass.getuser()), "Vue renommée.")


def _done(change: Callable[[], object], told: str) -> None:
    try:
        change()
    except InputRefused as error:
        st.session_state[_NEWS] = (st.error, str(error))
        return
    st.session_state[_NEWS] = (st.success, told)
