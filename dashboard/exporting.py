"""How does a page leave? « Exporter »: what is on screen, as an office file or a PDF.

A file is made when its button is pressed: opening the popover costs nothing.
"""

from dataclasses import replace
from functools import partial
from urllib.parse import urlencode

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from indicators.leaving import TITLES
from indicators.origins import origin
from indicators.pages import PAGES
from indicators.presentation import Origin
from indicators.view import View
from pipeline import editorial
from pipeline.folders import espace
from rendering.documents import DOCUMENTS, Saved
from rendering.page_files import MIMES, PAGE_FORMS, Form, file_name

_READER = "Version à diffuser"
_HELP = (
    "Cochée : les petits effectifs sont regroupés ou tus, le fichier peut sortir de l'équipe. "
    "Décochée : version de l'équipe."
)
_LASTS = "Le fichier se prépare quand on le demande : quelques secondes."


def offer(page: str, view: View, place: DeltaGenerator) -> None:
    """The popover of a page, in its header; nothing where the page has no blocks."""
    if page not in PAGES:
        return
    with place.popover("Exporter", icon=":material/download:", width="stretch"):
        shown = _for_reader(view)
        told = origin(shown, TITLES[page][1], _address())
        for form in PAGE_FORMS.values():
            _button(form, shown, page, told)
        _document(shown, of_team=not view.version.outside)
        st.caption(_LASTS)


def _for_reader(view: View) -> View:
    """An outside reader has one version; the team chooses, and may not choose by oversight."""
    if view.version.outside or st.checkbox(_READER, value=True, help=_HELP, key="a_diffuser"):
        return replace(view, version=replace(view.version, outside=True))
    st.caption("Version de l'équipe : ne la diffusez pas.")
    return view


def _button(form: Form, view: View, page: str, told: Origin) -> None:
    st.download_button(
        form.label,
        data=partial(form.written, view, page, told),
        file_name=file_name(view, told, page, form.extension),
        mime=MIMES[form.extension],
        on_click="ignore",
        width="stretch",
        key=f"exporter_{form.extension}",
    )


def _document(view: View, *, of_team: bool) -> None:
    """The documents of the exercice, in its official scope, whatever the page's filters."""
    names = {code: item.label for code, item in DOCUMENTS.items() if of_team or not item.of_team}
    code = st.selectbox(
        "Document de l'exercice", list(names), format_func=names.__getitem__, index=None,
        placeholder="Annexe, trame, grille, envois…", key="document",
    )  # fmt: skip
    if code is None:
        return
    item = DOCUMENTS[code]
    version = replace(view.version, outside=view.version.outside or item.open)
    whole = View(version, view.periode)
    st.download_button(
        "Télécharger ce document",
        data=lambda: item.written(whole, _saved(whole), _silent),
        file_name=file_name(whole, origin(whole), code, item.extension),
        mime=MIMES[item.extension],
        on_click="ignore",
        width="stretch",
        key="exporter_document",
    )


def _saved(view: View) -> Saved:
    place = espace(view.version.espace)
    texts = editorial.action_texts(place, view.periode.au.year)
    return Saved(texts, editorial.decisions(place), editorial.presentations(place))


def _silent(_: str) -> None:
    """The button itself says that the work lasts."""


def _address() -> str:
    """Where the same view opens again."""
    choices = urlencode({key: st.query_params.get_all(key) for key in st.query_params}, doseq=True)
    here = (st.context.url or "").partition("?")[0]
    return f"{here}?{choices}" if here and choices else here
