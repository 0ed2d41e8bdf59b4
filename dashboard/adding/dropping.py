"""Déposer: which files, or which cells copied from Excel, are brought?"""

from datetime import date
from functools import partial

import streamlit as st

from dashboard.adding import desk as desks
from dashboard.adding.desk import Brought, Desk
from dashboard.adding.sentences import outcome
from dashboard.adding.words import jeu_name, plain
from indicators.formats import date_long, number
from indicators.view import View
from pipeline import build
from pipeline.layouts import LAYOUTS
from pipeline.limits import MAX_BYTES
from pipeline.templates import template_csv, template_xlsx

_MEGABYTE = 1024 * 1024
_ROUND, _PASTED = "ajouter_tour", "ajouter_colle"
_KINDS = ["csv", "txt", "tsv", "xlsx", "xlsm", "xls", "xlsb", "ods", "zip", "html", "htm"]
_EXPECTED = (
    "Un tableau par fichier, avec ses en-têtes : séances, présences, audience, publications, "
    "moyens, programme, chiffres publiés ou nomenclature. L'ordre des colonnes, un titre au-dessus "
    "et des lignes de total ne gênent pas."
)
_PRIVACY = (
    "Rien n'est intégré avant la dernière étape. Noms, adresses et téléphones ne sont pas "
    "conservés ; le fichier lui-même non plus."
)


def show(view: View, desk: Desk) -> None:
    turn = st.session_state.setdefault(_ROUND, 0)
    st.file_uploader(
        "Déposez un ou plusieurs fichiers (CSV, classeur Excel ou LibreOffice, archive zip), "
        f"{MAX_BYTES // _MEGABYTE} Mo au plus par fichier",
        type=_KINDS,
        accept_multiple_files=True,
        max_upload_size=MAX_BYTES // _MEGABYTE,
        key=f"fichiers_{turn}",
        on_change=_take,
        args=(desk, f"fichiers_{turn}"),
    )
    with st.expander("Ou collez des cellules copiées depuis Excel"):
        _paste(desk)
    st.caption(_EXPECTED)
    with st.expander("Partir d'un modèle vide"):
        _templates(desk)
    st.caption(_PRIVACY)
    for brought in desk.files:
        _line(desk, brought)
    if desk.files:
        st.button("Tout abandonner", key="abandonner", on_click=desks.abandon, args=(desk,))


def _templates(desk: Desk) -> None:
    """One workbook per jeu, made when it is asked for, and the same in CSV."""
    for jeu in LAYOUTS:
        name, excel, text = st.columns([4, 2, 2], vertical_alignment="center")
        name.markdown(jeu_name(jeu))
        for place, kind, made in (
            (excel, "xlsx", partial(_workbook, desk, jeu)),
            (text, "csv", partial(template_csv, jeu)),
        ):
            place.download_button(
                f"Modèle {kind}", data=made, file_name=f"modele_{jeu}.{kind}", on_click="ignore",
                key=f"modele_{jeu}_{kind}", width="stretch", help=f"{jeu_name(jeu)}, {kind}",
            )  # fmt: skip


def _workbook(desk: Desk, jeu: str) -> bytes:
    return template_xlsx(jeu, build.lists_of(desk.place))


def _take(desk: Desk, key: str) -> None:
    """Each file goes to the desk; an empty drop zone then waits for the next ones."""
    for upload in st.session_state[key]:
        desks.bring(desk, upload.name, upload.getvalue())
    st.session_state[_ROUND] += 1


def _paste(desk: Desk) -> None:
    st.text_area(
        "Cellules copiées, en-têtes compris",
        key=_PASTED,
        height=140,
        placeholder="Dans Excel : sélectionnez le tableau, Ctrl+C ; ici : Ctrl+V",
    )
    st.button("Prendre ces cellules", key="coller", on_click=_take_pasted, args=(desk,))


def _take_pasted(desk: Desk) -> None:
    text = st.session_state[_PASTED]
    if not text.strip():
        return
    taken = sum(brought.name.startswith("Collage") for brought in desk.files)
    rank = f" ({taken + 1})" if taken else ""
    name = f"Collage du {date_long(date.today())}{rank}.txt"
    desks.bring(desk, name, text.encode())
    st.session_state[_PASTED] = ""


def _line(desk: Desk, brought: Brought) -> None:
    with st.container(border=True, key=f"carte_depose_{brought.key}"):
        said, action = st.columns([5, 2], vertical_alignment="center")
        said.markdown(f"**{plain(brought.name)}** · {_size(brought.size)}")
        said.caption(plain(outcome(brought)))
        action.button(
            "Enlever", key=f"enlever_{brought.key}", on_click=desks.leave, args=(desk, brought),
            width="stretch", help=f"Ne pas importer {brought.name}",
        )  # fmt: skip


def _size(byte_count: int) -> str:
    if byte_count >= _MEGABYTE:
        return f"{number(byte_count / _MEGABYTE)}\u00a0Mo"
    return f"{number(max(1, byte_count // 1024))}\u00a0Ko"
