"""Where does this figure come from? What it means, what others say of it, and its rows."""

from collections.abc import Callable

import streamlit as st

from dashboard import frozen
from dashboard.counted_rows import counted_rows
from indicators.aside import set_aside
from indicators.claims import Reconciled
from indicators.figures import Figure, measure
from indicators.formats import ND, date_long, signed
from indicators.frozen_figures import answer_of
from indicators.narrative import capital, plural
from indicators.quality import touching
from indicators.question import Question
from indicators.terms import is_noted, terms
from indicators.view import View, asked_line, status
from indicators.wording import in_words, with_unit

_SHOWN_ASIDE = 10


def open_panel(
    view: View, question: Question, shown: tuple[str, str], on_close: Callable[[], None]
) -> None:
    """A dialog over the page, on what was clicked; closing it forgets the selection."""
    dialog = st.dialog("D'où vient ce chiffre ?", width="large", on_dismiss=on_close)
    dialog(_body)(view, question, shown)


def _body(view: View, question: Question, shown: tuple[str, str]) -> None:
    figure = measure(view.version, question)
    item = figure.indicator
    st.metric(shown[0] or item.libelle, shown[1] or _computed(view, figure))
    st.caption(f"{item.libelle} · {asked_line(view.version, figure)}")
    told = f" ({figure.couverture.phrase})" if figure.couverture else ""
    st.markdown(f"**D'après les lignes.** {_computed(view, figure)}{told}")
    st.markdown(
        f"**Définition.** {item.definition}\n\n**Calcul.** {item.formule}\n\n"
        f"**Compte.** {item.predicat}\n\n**Ne compte pas.** {item.exclusions}"
    )
    _side_by_side(view, figure)
    for warning in (*figure.avertissements, *_doubts(view, question)):
        st.caption(warning)
    _rows(view, question)
    _set_aside(view, question)


def _computed(view: View, figure: Figure) -> str:
    tag = status(view, figure)
    return f"{with_unit(figure.indicator, figure.valeur)} {tag.icon} {tag.word}"


def _side_by_side(view: View, figure: Figure) -> None:
    """What reports printed, what was frozen, and what the rows give today."""
    printed = [_printed(known) for known in figure.publies]
    then = [
        _answered(
            f"Arrêté {state.nom}, {date_long(state.jour)}",
            answer_of(state.version, figure.question),
        )
        for state in frozen.states(view.version)
    ]
    now = measure(frozen.today(view.version), figure.question)
    if printed or then:
        rows = [*printed, *then, _answered("Aujourd'hui", now)]
        st.table(rows, hide_index=True, alt="Publié, arrêté et calculé, pour cette question")


def _printed(known: Reconciled) -> dict[str, str]:
    claim = known.claim
    where = f"Rapport {claim.annee}, {claim.section}" if claim.section else f"Rapport {claim.annee}"
    gap = f" ({signed(known.ecart)})" if known.ecart else ""
    return _line(where, in_words(claim), f"{known.mot}{gap}. {claim.explication or ''}")


def _answered(who: str, figure: Figure | None) -> dict[str, str]:
    if figure is None:
        return _line(who, ND, "")
    covered = figure.couverture.phrase if figure.couverture else ""
    return _line(who, with_unit(figure.indicator, figure.valeur), capital(covered))


def _line(source: str, value: str, told: str) -> dict[str, str]:
    return {"Source": source, "Valeur": value, "Ce qui est dit": told.strip()}


def _doubts(view: View, question: Question) -> list[str]:
    """What the quality monitor says of this indicator."""
    seen = touching(view.over(question.periode), question.indicateur)
    return [f"{capital(found.what)}. {found.advice}" for found in seen]


def _rows(view: View, question: Question) -> None:
    """A rate is explained by its two terms, and by its own row where it was noted."""
    divided = terms(view.version, question)
    if divided is None or is_noted(view.version, question):
        counted_rows(view, question, "lignes")
    for word, term in zip(("Numérateur", "Dénominateur"), divided or (), strict=False):
        figure = measure(view.version, term)
        value = with_unit(figure.indicator, figure.valeur)
        st.markdown(f"**{word}.** {figure.indicator.libelle} : {value}")
        counted_rows(view, term, word.lower())


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
