"""What does a saved presentation say, slide by slide, and how is it changed?"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from dashboard import filters
from dashboard.adding.words import plain
from dashboard.menu import MENU
from indicators.blocks import Block
from indicators.formats import typographic
from indicators.pages import PAGES
from indicators.slides import (
    Presentation,
    Told,
    block_title,
    read,
    shown_blocks,
    slide_of,
    source_of,
    written,
)
from indicators.view import View
from pipeline import documents, frozen
from pipeline.editorial import PRESENTATION
from pipeline.folders import Espace, espace
from pipeline.problems import InputRefused
from pipeline.saved_views import saved_views
from pipeline.staff import who

__all__ = ["edit", "edited", "plain", "show"]

_EDITED, _REFUSED = "presentation_modifiee", "presentation_refusee"
_TITLES = {entry.stem: entry.title for entry in MENU}
_WORDS = (("titre", "Titre"), ("commentaire", "Commentaire, lu de tous"),
          ("notes", "Notes, lues de vous seul"), ("section", "Partie"))  # fmt: skip


def edit(code: str) -> None:
    st.session_state[_EDITED] = code


def edited() -> str:
    return str(st.session_state.get(_EDITED, ""))


def _close() -> None:
    st.session_state.pop(_EDITED, None)


def show(view: View, code: str) -> None:
    """The words, the slides in their order, and what may be added."""
    place = espace(view.version.espace)
    known = documents.find(place, PRESENTATION, code)
    if known is None:
        _close()
        return
    presentation = read(known.contenu)
    st.button("Revenir à la liste", icon=":material/arrow_back:", on_click=_close)
    refused = st.session_state.pop(_REFUSED, "")
    if refused:
        st.error(refused)
    _about(place, code, presentation)
    for rank, told in enumerate(presentation.diapositives):
        _slide(view, code, presentation, rank, told)
    _add(view, code, presentation)


def _keep(place: Espace, code: str, presentation: Presentation) -> None:
    try:
        documents.save(place, PRESENTATION, code, written(presentation), who())
    except InputRefused as refusal:
        st.session_state[_REFUSED] = str(refusal)


def _about(place: Espace, code: str, presentation: Presentation) -> None:
    title, figures = st.columns([3, 2])
    key, chosen = f"titre_{code}", f"arrete_{code}"
    names = {"": "Chiffres à jour"} | {item.code: item.nom for item in frozen.all_frozen(place)}
    codes = list(names)
    current = presentation.arrete if presentation.arrete in names else ""

    def change() -> None:
        now = replace(presentation, titre=st.session_state[key], arrete=st.session_state[chosen])
        _keep(place, code, now)

    title.text_input("Titre de la présentation", presentation.titre, key=key, on_change=change)
    figures.selectbox(
        "Chiffres", codes, codes.index(current), key=chosen, on_change=change,
        format_func=lambda item: names[item],
    )  # fmt: skip


def _slide(view: View, code: str, presentation: Presentation, rank: int, told: Told) -> None:
    found = slide_of(view.version, presentation.exercice, told)
    proposed = slide_of(view.version, presentation.exercice, replace(told, titre="")).title
    with st.expander(f"{rank + 1}. {plain(typographic(found.title))}"):
        place = espace(view.version.espace)
        for name, label in _WORDS:
            key = f"{name}_{code}_{rank}_{told.source}"
            write = partial(_write, place, code, presentation, rank, name, key)
            hint = typographic(proposed) if name == "titre" else ""
            st.text_input(label, getattr(told, name), key=key, placeholder=hint, on_change=write)
        st.caption(f"Source : {plain(told.source)}")
        last = len(presentation.diapositives) - 1
        actions: tuple[tuple[str, Sequence[Told], bool], ...] = (
            ("Monter", _swapped(presentation, rank, rank - 1), rank == 0),
            ("Descendre", _swapped(presentation, rank, rank + 1), rank == last),
            ("Retirer cette diapositive", _without(presentation, rank), False),
        )
        for column, (label, slides, is_off) in zip(st.columns(3), actions, strict=True):
            now = replace(presentation, diapositives=tuple(slides))
            column.button(
                label, key=f"{label}_{code}_{rank}", disabled=is_off, on_click=_keep,
                args=(place, code, now), width="stretch",
            )  # fmt: skip


def _write(
    place: Espace, code: str, presentation: Presentation, rank: int, name: str, key: str
) -> None:
    slides = list(presentation.diapositives)
    slides[rank] = replace(slides[rank], **{name: st.session_state[key].strip()})
    _keep(place, code, replace(presentation, diapositives=tuple(slides)))


def _swapped(presentation: Presentation, rank: int, other: int) -> list[Told]:
    slides = list(presentation.diapositives)
    if 0 <= other < len(slides):
        slides[rank], slides[other] = slides[other], slides[rank]
    return slides


def _without(presentation: Presentation, rank: int) -> list[Told]:
    return [told for index, told in enumerate(presentation.diapositives) if index != rank]


def _add(view: View, code: str, presentation: Presentation) -> None:
    """A slide from a page's block, through the filters of the moment, or from a saved view."""
    place = espace(view.version.espace)

    def add(source: Callable[[], str]) -> None:
        slides = (*presentation.diapositives, Told(source()))
        _keep(place, code, replace(presentation, diapositives=slides))

    with st.container(border=True, key="ajouter_diapositive"):
        page_place, block_place, act = st.columns([2, 4, 2], vertical_alignment="bottom")
        page = page_place.selectbox(
            "Page", list(PAGES), format_func=lambda stem: _TITLES.get(stem, stem)
        )
        blocks = shown_blocks(view, page)
        name = block_place.selectbox(
            "Bloc", list(blocks), format_func=lambda block: _named(blocks[block])
        )
        source = partial(source_of, page, _asked(view), name or "")
        act.button("Ajouter", key="ajouter_bloc", on_click=add, args=(source,), width="stretch")
        _add_view(place, add)


def _add_view(place: Espace, add: Callable[[Callable[[], str]], None]) -> None:
    saved = {item.code: item for item in saved_views(place)}
    if not saved:
        return
    view_place, act = st.columns([6, 2], vertical_alignment="bottom")
    code = view_place.selectbox(
        "Vue enregistrée", list(saved), format_func=lambda item: saved[item].name
    )
    source = partial(str, saved[code].address)
    act.button("Ajouter", key="ajouter_vue", on_click=add, args=(source,), width="stretch")


def _named(block: Block) -> str:
    return typographic(block_title(block))


def _asked(view: View) -> dict[str, list[str]]:
    return {
        filters.EXERCICE: [str(view.periode.du.year)],
        **({filters.PERIMETRE: [view.perimetre]} if view.perimetre != "officiel" else {}),
        **{name: list(codes) for name, codes in view.filtres},
    }
