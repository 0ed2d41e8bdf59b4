"""What would accepting a file change? Rows, cells, and the headline figures before and after."""

import streamlit as st

from dashboard import board
from dashboard.adding.words import plain
from dashboard.payload import payload
from indicators.blocks import Column, Grid, KeyFigure, Placed, Row, Table, rapport
from indicators.headlines import headlines
from indicators.lookups import to_attach
from indicators.narrative import plural
from indicators.periods import exercice
from indicators.view import View, default_view
from pipeline.build import Arrival, Candidate

_SHOWN_YEARS = 3
_YES, _NO = "oui", "non"
_CELLS = {"cle": "Ligne", "colonne": "Colonne", "avant": "Avant", "apres": "Après"}


def show(view: View, proposed: Candidate, key: str) -> None:
    """What the candidate version holds that the current one does not."""
    for arrival in proposed.arrivals:
        _changes(arrival)
    _orphans(proposed)
    tables = [Placed(_before_and_after(proposed, year)) for year in _years(view, proposed)]
    board.mount(payload(tables, fictional=view.is_fictional), key)


def _years(view: View, proposed: Candidate) -> list[int]:
    """The exercices that the file touches, the last ones first."""
    touched = {year for arrival in proposed.arrivals for year in arrival.changes.exercices}
    return sorted(touched, reverse=True)[:_SHOWN_YEARS] or [view.periode.au.year]


def _orphans(proposed: Candidate) -> None:
    """Rows that the import would leave without a séance: kept, and not counted."""
    before = to_attach(proposed.before) if proposed.before else 0
    new = to_attach(proposed.after) - before
    if new > 0:
        told = plural(new, "ligne cite", "lignes citent")
        st.warning(f"{told} une séance ou un code inconnus : gardées, mais pas comptées.")


def _changes(arrival: Arrival) -> None:
    told = arrival.changes
    counts = (
        (told.nouvelles, "ligne nouvelle", "lignes nouvelles"),
        (told.modifiees, "ligne modifiée", "lignes modifiées"),
        (told.inchangees, "ligne inchangée", "lignes inchangées"),
    )
    said = ", ".join(plural(*counted) for counted in counts if counted[0])
    jeu = arrival.prepared.understood.layout.libelle
    st.markdown(f"**{plain(arrival.prepared.file_name)}** · {jeu} : {said}")
    if told.absentes:
        st.caption(
            f"{plural(told.absentes, 'ligne', 'lignes')} des mêmes exercices, absentes de ce "
            "fichier, restent comme elles sont."
        )
    if told.cells.height:
        with st.expander("Cellules modifiées"):
            st.dataframe(
                told.cells, hide_index=True, alt="Cellules modifiées, avant et après",
                column_config=_CELLS,
            )  # fmt: skip


def _before_and_after(proposed: Candidate, year: int) -> Table:
    """The headline figures of one exercice, in the current version and in the one to be; those that
    change come first."""
    versions = (proposed.before or proposed.after, proposed.after)
    before, after = (default_view(version).over(exercice(year)) for version in versions)
    columns = (Column("Chiffre"), Column("Avant", True), Column("Après", True), Column("Change"))
    pairs = zip(headlines(before), headlines(after), strict=True)
    rows = [Row((old.label, *_both(old, new))) for old, new in pairs]
    rows.sort(key=lambda row: row.cells[-1] != _YES)
    changed = sum(row.cells[-1] == _YES for row in rows)
    said = (
        f"{plural(changed, 'chiffre change', 'chiffres changent')}"
        if changed
        else "aucun chiffre ne change"
    )
    return Table(
        id=f"avant_apres_{year}",
        title=f"Chiffres de {year}, avant et après : {said}",
        subtitle="calculés sur la version en cours et sur celle que l'import publierait",
        grid=Grid(columns, tuple(rows)),
    )


def _both(old: KeyFigure, new: KeyFigure) -> tuple[str, str, str]:
    """Where the report leads, the rows behind may change all the same: its note tells."""
    is_printed = old.status.icon == rapport().icon
    if is_printed and old.value == new.value and old.note != new.note:
        return f"{old.value} · {old.note}", f"{new.value} · {new.note}", _YES
    return old.value, new.value, _YES if old.value != new.value else _NO
