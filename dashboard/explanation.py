"""Where does this figure come from? Its definition, and the rows that it counts."""

from collections.abc import Callable
from datetime import date
from typing import Any

import streamlit as st

from indicators.aside import set_aside
from indicators.blocks import Column, Grid
from indicators.blocks import Row as GridRow
from indicators.catalogue import Indicator
from indicators.disclosure import protects, refuse_rows
from indicators.figures import measure
from indicators.formats import typographic
from indicators.narrative import capital, plural
from indicators.quality import touching
from indicators.question import Question
from indicators.rows import rows_of
from indicators.view import View, asked_line, status
from indicators.wording import in_words, with_unit
from rendering import csv_files

_SHOWN_ROWS, _SHOWN_ASIDE = 200, 10
_FIRST = ("valeur", "fichier", "import_id", "ligne")
_TITLES = {
    "valeur": "Valeur",
    "fichier": "Fichier",
    "import_id": "Import",
    "ligne": "Ligne",
    "seance_id": "Séance",
    "date_debut": "Début",
    "date_fin": "Fin",
    "precision_date": "Précision de la date",
    "intitule": "Intitulé",
    "edition": "Édition",
    "type_action": "Type d'action",
    "thematique": "Thématique",
    "perimetre": "Périmètre",
    "modalite": "Modalité",
    "publication_id": "Publication",
    "annee": "Année",
    "telechargements": "Téléchargements",
    "prevu": "Prévu",
    "realise": "Réalisé",
    "unite": "Unité",
    "element": "Élément",
    "reference": "Référence",
    "presences": "Présences",
    "departement": "Département",
}


def open_panel(
    view: View, question: Question, shown: tuple[str, str], on_close: Callable[[], None]
) -> None:
    """A dialog over the page, on what was clicked; closing it forgets the selection."""
    dialog = st.dialog("D'où vient ce chiffre ?", width="large", on_dismiss=on_close)
    dialog(_body)(view, question, shown)


def _body(view: View, question: Question, shown: tuple[str, str]) -> None:
    figure = measure(view.version, question)
    item, tag = figure.indicator, status(view, figure)
    computed = f"{with_unit(item, figure.valeur)} {tag.icon} {tag.word}"
    _headline(shown, item.libelle, computed)
    st.caption(f"{item.libelle} · {asked_line(view.version, figure)}")
    told = f" ({figure.couverture.phrase})" if figure.couverture else ""
    st.markdown(f"**D'après les lignes.** {computed}{told}")
    st.markdown(
        f"**Définition.** {item.definition}\n\n**Calcul.** {item.formule}\n\n"
        f"**Compte.** {item.predicat}\n\n**Ne compte pas.** {item.exclusions}"
    )
    for known in figure.publies:
        claim = known.claim
        st.markdown(
            f"**Publié.** {in_words(claim)} ({claim.section}) : {known.mot.lower()}. "
            f"{claim.explication or ''}"
        )
    for warning in (*figure.avertissements, *_doubts(view, question)):
        st.caption(warning)
    _rows(view, question, item)
    _set_aside(view, question)


def _headline(shown: tuple[str, str], libelle: str, computed: str) -> None:
    """What was clicked, as it was read: a figure under its label, or a sentence."""
    label, value = shown
    if value and not label:
        st.markdown(f"**{typographic(value)}**")
    else:
        st.metric(label or libelle, value or computed)


def _doubts(view: View, question: Question) -> list[str]:
    """What the quality monitor says of this indicator."""
    seen = touching(view.over(question.periode), question.indicateur)
    return [f"{capital(found.what)}. {found.advice}" for found in seen]


def _set_aside(view: View, question: Question) -> None:
    """What would have counted, had it been readable."""
    found = set_aside(view.version, question)
    if not found:
        return
    told = plural(len(found), "ligne mise de côté", "lignes mises de côté")
    with st.expander(f"{told}, qui auraient pu compter ici"):
        shown = [f"{row.fichier} ({row.import_id}) : {row.message}" for row in found]
        st.markdown("\n".join(f"- {line}" for line in shown[:_SHOWN_ASIDE]))
        if len(shown) > _SHOWN_ASIDE:
            st.caption(f"… et {len(shown) - _SHOWN_ASIDE} autres, dans Historique.")


def _rows(view: View, question: Question, item: Indicator) -> None:
    if protects(view.version, item):
        st.info(str(refuse_rows()))
        return
    counted = rows_of(view.version, question, limit=_SHOWN_ROWS)
    if not counted.nombre:
        st.info("Aucune ligne : ce chiffre n'est connu que par un rapport, ou n'est pas relevé.")
        return
    shown = [_in_order(row) for row in counted.lignes]
    lines = plural(counted.nombre, "ligne", "lignes")
    total = with_unit(item, counted.total) if item.additif else ""
    st.markdown(f"**{lines}**{f' : {total}' if total else ''}")
    st.dataframe(shown, width="stretch", hide_index=True, alt="Lignes comptées dans ce chiffre")
    st.download_button(
        "Toutes les lignes (CSV pour Excel)",
        data=lambda: csv_files.excel(_grid(view, question)).encode(),
        file_name=f"{csv_files.prefix(view.is_fictional)}lignes_{question.indicateur}.csv",
        mime="text/csv",
        on_click="ignore",
    )


def _in_order(row: dict[str, Any]) -> dict[str, Any]:
    """Value and origin first, under French titles; dates as they are written in French."""
    names = [*_FIRST, *(name for name in row if name not in _FIRST)]
    return {_title(name): _said(row.get(name)) for name in names}


def _title(name: str) -> str:
    return _TITLES.get(name) or name.replace("_", " ").capitalize()


def _said(value: Any) -> Any:
    return value.strftime("%d/%m/%Y") if isinstance(value, date) else value


def _grid(view: View, question: Question) -> Grid:
    rows = [_in_order(row) for row in rows_of(view.version, question).lignes]
    names = list(rows[0]) if rows else []
    body = tuple(GridRow(tuple(_cell(row[name]) for name in names)) for row in rows)
    return Grid(tuple(Column(name) for name in names), body)


def _cell(value: Any) -> str | float | None:
    return value if value is None or isinstance(value, int | float | str) else str(value)
