"""What does a dropped file hold, what would it change, and shall it be integrated?"""

import getpass
from pathlib import Path

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from dashboard import consequences
from indicators.blocks import Column, Grid, Row
from indicators.formats import number
from indicators.narrative import capital, plural
from indicators.view import View
from pipeline import build, report
from pipeline.build import Candidate, Prepared
from pipeline.choices import Choices
from pipeline.folders import Espace, espace
from pipeline.grouping import grouped
from pipeline.layouts import LAYOUTS
from pipeline.person_key import key_of
from pipeline.problems import InputRefused
from rendering import csv_files

_ROUND, _NEWS, _DRAFTS = "ajouter_tour", "nouvelle", "ajouter_brouillons"
_OPEN_GROUPS, _SHOWN_REASONS = 3, 5
_KINDS = ["csv", "txt", "tsv", "xlsx", "xlsm", "xls", "xlsb", "ods", "zip", "html", "htm"]


def drop_zone() -> list[UploadedFile]:
    """The files being brought, and what was just integrated."""
    _tell_news()
    uploads = st.file_uploader(
        "Déposez un ou plusieurs fichiers (CSV, classeur Excel ou LibreOffice, archive zip)",
        type=_KINDS,
        accept_multiple_files=True,
        key=f"fichiers_{st.session_state.get(_ROUND, 0)}",
    )
    return list(uploads)


def _tell_news() -> None:
    say, news = st.session_state.pop(_NEWS, (None, ""))
    if say:
        say(news)


def advice() -> None:
    st.markdown(
        "Un fichier par jeu : séances, présences, audience, publications, moyens, programme ou "
        "chiffres publiés. La première ligne porte les en-têtes ; le guide donne les colonnes de "
        "chaque jeu. Rien n'est conservé avant que vous ne cliquiez sur « Intégrer ces données »."
    )


def one_file(view: View, upload: UploadedFile) -> None:
    """From what was understood to the button that integrates it."""
    place = espace(view.version.espace)
    with st.container(border=True, key=f"fichier_{upload.file_id}"):
        st.subheader(upload.name, anchor=False)
        choices = _choices(upload)
        try:
            prepared = _prepared(place, upload, choices)
        except InputRefused as error:
            st.error(str(error))
            return
        _understood(prepared)
        _problems(prepared)
        if prepared.rows.kept.height:
            _consequences(view, place, upload, prepared)
        else:
            st.error("Aucune ligne valable : corrigez le fichier, puis déposez-le de nouveau.")


def _choices(upload: UploadedFile) -> Choices:
    with st.expander("Préciser la lecture du fichier"):
        options = ["", *LAYOUTS]
        names = {"": "Reconnu automatiquement"} | {j: x.libelle for j, x in LAYOUTS.items()}
        jeu = st.selectbox(
            "Jeu de données", options, format_func=lambda name: names[name].capitalize(),
            key=f"jeu_{upload.file_id}",
        )  # fmt: skip
        given = st.text_input(
            "Valeur commune d'une colonne absente (par exemple perimetre=socle)",
            key=f"valeurs_{upload.file_id}",
        )
    pairs = [part.partition("=") for part in given.split(";") if "=" in part]
    values = tuple((name.strip(), value.strip()) for name, _, value in pairs)
    return Choices(jeu=jeu or None, values=values)


def _prepared(place: Espace, upload: UploadedFile, choices: Choices) -> Prepared:
    """Read once per file and choice; kept for the session only."""
    drafts = st.session_state.setdefault(_DRAFTS, {})
    key = (place.name, upload.file_id, choices)
    if key not in drafts:
        with st.spinner("Lecture et vérification du fichier…"):
            content, lists = upload.getvalue(), build.lists_of(place)
            drafts[key] = build.prepare(
                content, upload.name, choices, lists, person_key=key_of(place)
            )
    found: Prepared = drafts[key]
    return found


def _understood(prepared: Prepared) -> None:
    sheet, rows = prepared.understood.sheet, prepared.rows
    where = f", feuille « {sheet.name} »" if sheet.name else ""
    kept = f"{plural(rows.kept.height, 'ligne', 'lignes')} à intégrer sur {number(rows.read_count)}"
    st.markdown(f"**Reconnu : {prepared.understood.layout.libelle}**{where}. {kept}.")
    for told in prepared.hypotheses:
        st.caption(told)
    if rows.ignored.height:
        ignored = plural(rows.ignored.height, "ligne ignorée", "lignes ignorées")
        reasons = ", ".join(sorted(set(rows.ignored["raison"].head(_SHOWN_REASONS))))
        st.caption(f"{ignored} ({reasons}).")
    with st.expander("Premières lignes, telles que comprises"):
        shown = rows.kept.head(20)
        filled = [name for name in shown.columns if shown[name].null_count() < shown.height]
        st.dataframe(shown.select(filled), hide_index=True, alt="Premières lignes du fichier")


def _problems(prepared: Prepared) -> None:
    found = prepared.rows.problems
    if not found.height:
        return
    aside = plural(prepared.rows.set_aside_count, "ligne mise", "lignes mises")
    st.warning(f"{aside} de côté : à corriger dans le fichier, le reste peut être intégré.")
    for rank, group in enumerate(grouped(found)):
        column = f"colonne « {group.colonne} », " if group.colonne else ""
        with st.expander(capital(f"{column}{group.lines}"), expanded=rank < _OPEN_GROUPS):
            st.markdown("\n".join(f"- {message}" for message in group.examples))
    st.download_button(
        "Tous les problèmes (CSV pour Excel)",
        data=lambda: csv_files.excel(_problem_grid(prepared)).encode(),
        file_name=f"problemes_{Path(prepared.file_name).stem}.csv",
        mime="text/csv",
        on_click="ignore",
        key=f"problemes_{prepared.sha256}",
    )


def _problem_grid(prepared: Prepared) -> Grid:
    found = prepared.rows.problems.select("ligne", "colonne", "valeur", "message")
    columns = (Column("Ligne", True), Column("Colonne"), Column("Valeur"), Column("Problème"))
    return Grid(columns, tuple(Row(row) for row in found.iter_rows()))


def _consequences(view: View, place: Espace, upload: UploadedFile, prepared: Prepared) -> None:
    known = build.already_imported(place, prepared)
    if known:
        st.info(report.already_there(prepared, known)["message"])
        return
    proposed = _candidate(place, prepared)
    consequences.show(view, proposed, key=f"avant_apres_{upload.file_id}")
    st.button(
        "Intégrer ces données", type="primary", key=f"integrer_{upload.file_id}",
        on_click=_integrate, args=(place, proposed),
    )  # fmt: skip


def _candidate(place: Espace, prepared: Prepared) -> Candidate:
    """The version that accepting would publish; built again when the espace has moved on."""
    drafts = st.session_state.setdefault(_DRAFTS, {})
    key = ("candidat", place.name, prepared.sha256, prepared.choices)
    known = drafts.get(key)
    if known is None or not build.is_current(place, known):
        if known is not None:
            build.discard(known)
        with st.spinner("Calcul des conséquences…"):
            drafts[key] = build.candidate(place, [prepared], getpass.getuser())
    found: Candidate = drafts[key]
    return found


def _integrate(place: Espace, proposed: Candidate) -> None:
    """Publish exactly what was shown, or say that it must be looked at again."""
    try:
        version = build.accept(place, proposed)
    except InputRefused as error:
        st.session_state[_NEWS] = (st.error, str(error))
        return
    if version is None:
        told = "Les données ont changé entre-temps : relisez les conséquences, puis intégrez."
        st.session_state[_NEWS] = (st.warning, told)
        return
    st.session_state[_NEWS] = (
        st.success,
        f"Données intégrées. {report.sentence(*proposed.arrivals)}",
    )
    _forget(proposed)


def _forget(accepted: Candidate) -> None:
    """Other files being looked at keep their place; their candidates are built anew."""
    drafts = st.session_state.pop(_DRAFTS, {})
    for draft in drafts.values():
        if isinstance(draft, Candidate) and draft is not accepted:
            build.discard(draft)
    if sum(isinstance(draft, Prepared) for draft in drafts.values()) == 1:
        st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
