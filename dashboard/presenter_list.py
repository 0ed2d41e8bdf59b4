"""Which presentations are there to be told, changed, repeated next year, and what was decided?"""

from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from uuid import uuid4

import streamlit as st

from dashboard import decisions, presenter, presenter_edit
from dashboard.decisions import Decision
from indicators import annex
from indicators.formats import typographic
from indicators.narrative import plural
from indicators.origins import origin
from indicators.ready_made import READY, Ready
from indicators.slides import Presentation, for_next_year, of_ready, read, written
from indicators.view import View
from pipeline import documents
from pipeline.editorial import PRESENTATION
from pipeline.folders import espace
from pipeline.problems import InputRefused
from pipeline.staff import who
from rendering.docx import docx_of

_NEWS = "presenter_nouvelle"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def show(view: View) -> None:
    """The two ready ones, those that were saved, then the decisions."""
    _last_news()
    code = presenter_edit.edited()
    if code:
        presenter_edit.show(view, code)
        return
    for ready in READY.values():
        _ready(view, ready)
    for item in documents.saved(espace(view.version.espace), PRESENTATION):
        _saved(view, item.code, read(item.contenu))
    _register(view)


def _last_news() -> None:
    told, is_good = st.session_state.pop(_NEWS, ("", True))
    if told:
        (st.success if is_good else st.error)(told)


def _tell(act: Callable[[], str]) -> None:
    """Do what a button asks for, and say what came of it at the next run."""
    try:
        st.session_state[_NEWS] = (act(), True)
    except InputRefused as refusal:
        st.session_state[_NEWS] = (str(refusal), False)


def _ready(view: View, ready: Ready) -> None:
    presentation = of_ready(ready, view)
    with st.container(border=True, key=f"prete_{ready.code}"):
        said, tell, copy = st.columns([5, 2, 2], vertical_alignment="center")
        said.markdown(f"**{typographic(presentation.titre)}**")
        said.caption(ready.purpose)
        tell.button(
            "Présenter", key=f"presenter_{ready.code}", type="primary", width="stretch",
            on_click=presenter.start, args=(ready.code,),
        )  # fmt: skip
        copy.button(
            "Copier et modifier", key=f"copier_{ready.code}", width="stretch",
            on_click=_copy, args=(view, presentation),
        )  # fmt: skip


def _copy(view: View, presentation: Presentation) -> None:
    code = _save_new(view, presentation)
    presenter_edit.edit(code)


def _save_new(view: View, presentation: Presentation) -> str:
    code = uuid4().hex[:12]
    place = espace(view.version.espace)
    documents.save(place, PRESENTATION, code, written(presentation), who())
    return code


def _saved(view: View, code: str, presentation: Presentation) -> None:
    with st.container(border=True, key=f"enregistree_{code}"):
        said, *places = st.columns([4, 2, 2, 3, 2], vertical_alignment="center")
        count = plural(len(presentation.diapositives), "diapositive", "diapositives")
        figures = f"chiffres arrêtés : {presentation.arrete}" if presentation.arrete else ""
        said.markdown(f"**{typographic(presentation.titre)}**")
        said.caption(
            typographic(" · ".join(filter(None, (str(presentation.exercice), count, figures))))
        )
        following = presentation.exercice + 1
        again = partial(_next_year, view, presentation)
        gone = partial(_remove, view, code, presentation.titre)
        actions: tuple[tuple[str, Callable[..., None], tuple[object, ...]], ...] = (
            ("Présenter", presenter.start, (code,)),
            ("Modifier", presenter_edit.edit, (code,)),
            (f"Dupliquer pour {following}", _tell, (again,)),
            ("Supprimer", _tell, (gone,)),
        )
        for place, (label, act, about) in zip(places, actions, strict=True):
            place.button(label, key=f"{label}_{code}", on_click=act, args=about, width="stretch")


def _next_year(view: View, presentation: Presentation) -> str:
    following = for_next_year(presentation)
    _save_new(view, following)
    return (
        f"« {following.titre} » est prête : mêmes diapositives, chiffres de {following.exercice}."
    )


def _remove(view: View, code: str, titre: str) -> str:
    documents.remove(espace(view.version.espace), PRESENTATION, code, who())
    return f"« {titre} » est supprimée ; ce qu'elle disait reste dans le journal des documents."


def _register(view: View) -> None:
    """What was decided in front of the slides, to be taken away or planned."""
    noted = decisions.all_noted(view.version)
    st.subheader("Relevé de décisions", anchor=False)
    if not noted:
        st.caption("Aucune décision notée. Pendant une présentation, la touche D en note une.")
        return
    for item in reversed(noted):
        _decision(view, item)
    st.download_button(
        "Télécharger le relevé (Word)", partial(_word, view, noted),
        file_name="releve_de_decisions.docx", mime=WORD, on_click="ignore",
    )  # fmt: skip


def _word(view: View, noted: list[Decision]) -> bytes:
    return docx_of(annex.decisions(view, origin(view, ""), [asdict(item) for item in noted]))


def _decision(view: View, item: Decision) -> None:
    with st.container(border=True, key=f"decision_{item.code}"):
        said, planned, gone = st.columns([5, 3, 2], vertical_alignment="center")
        said.markdown(f"**{presenter_edit.plain(typographic(decisions.in_words(item)))}**")
        said.caption(presenter_edit.plain(f"{item.titre} · {item.diapositive}"))
        following = item.exercice + 1
        put = partial(decisions.put_on_programme, view.version, [item], following)
        planned.button(
            f"Inscrite au programme {item.inscrit}" if item.inscrit
            else f"Inscrire au programme {following}",
            key=f"inscrire_{item.code}", disabled=bool(item.inscrit), on_click=_tell, args=(put,),
            width="stretch",
        )  # fmt: skip
        gone.button(
            "Retirer", key=f"retirer_{item.code}", on_click=_tell,
            args=(partial(_take_back, view, item),), width="stretch",
        )  # fmt: skip


def _take_back(view: View, item: Decision) -> str:
    decisions.take_back(view.version, item.code)
    planned = " Sa ligne de programme reste : retirez son import." if item.inscrit else ""
    return f"Décision retirée du relevé.{planned}"
