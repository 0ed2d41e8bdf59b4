"""Which shared filters does a page use? Mounted by the shell before the page, kept in the address.

One key per filter, and it is the name in the address. What the lists no longer hold is dropped by
the browser's binding, never guessed.
"""

from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from indicators import lookups
from indicators.dimensions import DIMENSIONS
from indicators.periods import exercice
from indicators.question import OFFICIEL, TOUS, merged
from indicators.view import View
from pipeline.store import Version

EXERCICE, PERIMETRE = "exercice", "perimetre"
ACTIVITE = ("type_action", "thematique", "axe", "modalite", "departement")


def mounted(version: Version, used: Sequence[str], places: Sequence[DeltaGenerator]) -> View:
    """Draw the filters that a page uses, in order, and give what they select."""
    years = _years(version)
    annee = lookups.current_exercice(version) or years[0]
    perimetre, dimensions = OFFICIEL, [name for name in used if name in ACTIVITE]
    chosen: list[tuple[str, tuple[str, ...]]] = []
    if EXERCICE in used:
        annee = _exercice(places[0], years, annee)
    if PERIMETRE in used:
        perimetre = _perimetre(places[1], version)
    if dimensions:
        with places[2].popover("Filtres", width="stretch"):
            chosen = [(name, _codes(version, name)) for name in dimensions]
    filtres = merged(pair for pair in chosen if pair[1])
    return View(version, exercice(annee), perimetre, filtres)


def _years(version: Version) -> list[int]:
    return sorted(lookups.exercices(version), reverse=True) or [2022]


def _exercice(place: DeltaGenerator, years: list[int], default: int) -> int:
    choice = place.selectbox(
        "Exercice", [str(year) for year in years], index=years.index(default),
        key=EXERCICE, bind="query-params", persist_state="session",
    )  # fmt: skip
    return int(choice)


def _perimetre(place: DeltaGenerator, version: Version) -> str:
    names = {OFFICIEL: "Périmètre officiel", TOUS: "Tous périmètres"}
    names |= dict(lookups.names(version, "perimetre"))
    return str(
        place.selectbox(
            "Périmètre", list(names), format_func=lambda code: names.get(code, code),
            key=PERIMETRE, bind="query-params", persist_state="session",
        )
    )  # fmt: skip


def _codes(version: Version, dimension: str) -> tuple[str, ...]:
    names = lookups.names(version, dimension)
    chosen = st.multiselect(
        DIMENSIONS[dimension].libelle, list(names), format_func=lambda code: names.get(code, code),
        key=dimension, bind="query-params", persist_state="session", placeholder="Tous",
    )  # fmt: skip
    return tuple(chosen)


def other_exercice(view: View) -> int:
    """The exercice to compare with, the one before unless another is chosen."""
    default = view.periode.du.year - 1
    known = sorted({*lookups.exercices(view.version), default} - {view.periode.annee}, reverse=True)
    choice = st.selectbox(
        "Comparer avec", [str(year) for year in known], index=known.index(default),
        key="comparer", bind="query-params", persist_state="session", width=240,
    )  # fmt: skip
    return int(choice)


def years_shown(view: View) -> list[int]:
    """Exercices of the espace up to the one that is shown, and the one before the first."""
    known = [year for year in lookups.exercices(view.version) if year <= view.periode.au.year]
    return list(range(min([*known, view.periode.du.year - 1]), view.periode.au.year + 1))
