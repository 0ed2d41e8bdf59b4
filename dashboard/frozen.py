"""Does the reader see today's figures, or those frozen under a name?

The choice stays in the address through all pages. A frozen version is seen as its reader sees the
current one: it differs by its file alone.
"""

from dataclasses import replace
from datetime import datetime

import streamlit as st

from dashboard import address, filters
from indicators.frozen_figures import FrozenState, opened
from pipeline import espaces, frozen
from pipeline.folders import espace
from pipeline.store import Version


def states(version: Version) -> list[FrozenState]:
    """Every frozen state of the version's espace, the oldest first."""
    place = espace(version.espace)
    return [
        FrozenState(
            known.nom,
            known.code,
            datetime.fromisoformat(known.date).date(),
            _seen_as(version, frozen.open_frozen(place, known.code)),
        )
        for known in frozen.all_frozen(place)
    ]


def _seen_as(version: Version, other: Version) -> Version:
    return replace(version, name=other.name, path=other.path)


def today(version: Version) -> Version:
    """The current version of the espace, whichever is looked at."""
    return _seen_as(version, espaces.ready(version.espace))


def chosen(current: Version) -> Version:
    """The version that the address asks for: a frozen one, else the current one."""
    codes = [known.code for known in frozen.all_frozen(espace(current.espace))]
    asked = address.take(filters.ARRETE, codes)
    if not asked:
        return current
    return _seen_as(current, frozen.open_frozen(espace(current.espace), asked[0]))


def banner(version: Version) -> None:
    """What is looked at when it is not today's figures, and the way back."""
    for code in address.unknown(filters.ARRETE):
        st.warning(f"Aucuns chiffres arrêtés « {code} » ici : voici ceux d'aujourd'hui.")
    code = address.brought(filters.ARRETE)
    state = opened(states(version), code) if code else None
    if state:
        told, back = st.columns([5, 2], vertical_alignment="center")
        told.info(f"**{state.phrase}.** Les imports faits depuis n'y comptent pas.", icon="🔒")
        back.button(
            "Revenir à aujourd'hui", key="revenir_a_aujourd_hui", width="stretch",
            on_click=look_at, args=("",),
        )  # fmt: skip


def look_at(code: str) -> None:
    """Show frozen figures on all pages; an empty code shows today's."""
    address.keep(filters.ARRETE, [code] if code else [])
