"""Which shared filters does a page use? Mounted by the shell before the page, kept in the address.

One key per filter, and it is the name in the address.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import address
from indicators import lookups
from indicators import places as territories
from indicators.dimensions import DIMENSIONS
from indicators.periods import exercice
from indicators.question import OFFICIEL, TOUS, merged
from indicators.view import View
from pipeline.store import Version

EXERCICE, PERIMETRE, COMPARER, ESPACE = "exercice", "perimetre", "comparer", "espace"
TERRITOIRE = "territoire"
VUE, DIFFUSION = "vue", "diffusion"
ACTIVITE = ("type_action", "thematique", "axe", "modalite", "departement")
BROUILLON = "brouillon"  # an import under way: see `adding.desk`
KEYS = (ESPACE, VUE, EXERCICE, PERIMETRE, COMPARER, TERRITOIRE, *ACTIVITE, BROUILLON)


def mounted(version: Version, used: Sequence[str], places: Sequence[DeltaGenerator]) -> View:
    """Draw the filters that a page uses, in order; give what they select, and tell the address."""
    years = _years(version)
    annee = str(lookups.current_exercice(version) or next(iter(years)))
    perimetre = OFFICIEL
    filtres: list[tuple[str, tuple[str, ...]]] = []
    if EXERCICE in used:
        annee = one(places[0], EXERCICE, years, annee)
    if PERIMETRE in used:
        perimetre = one(places[1], PERIMETRE, _perimetres(version), OFFICIEL)
    dimensions = [name for name in used if name in ACTIVITE]
    if dimensions:
        with places[2].popover("Filtres", width="stretch"):
            filtres = [(name, _many(name, lookups.names(version, name))) for name in dimensions]
    if TERRITOIRE in used:
        filtres = _territoire(version, places[2])
    view = View(version, exercice(int(annee)), perimetre, merged(f for f in filtres if f[1]))
    if COMPARER in used:
        view = _compared(view, places[3])
    address.publish()
    return view


def one(
    place: DeltaGenerator, key: str, names: Mapping[str, str], default: str, label: str = ""
) -> str:
    """A list of which one code is chosen; the default is not told in the address, and follows."""
    start = (address.take(key, list(names)) or [default])[0]
    followed = f"{key}_par_defaut"
    if st.session_state.get(key) not in names:
        st.session_state[key] = start
    elif st.session_state[key] == st.session_state.get(followed) != default:
        st.session_state[key] = default
    st.session_state[followed] = default
    code = place.selectbox(
        label or DIMENSIONS[key].libelle, list(names), key=key,
        format_func=lambda code: names.get(code, code),
        label_visibility="visible" if key == ESPACE else "collapsed",
    )  # fmt: skip
    address.keep(key, [code] if code != default else [])
    return str(code)


def as_outside(place: DeltaGenerator) -> bool:
    """Whether a member of the team looks at what outside readers see."""
    start = address.take(VUE, [DIFFUSION])
    st.session_state.setdefault(VUE, bool(start))
    chosen = place.toggle("Voir comme un lecteur extérieur", key=VUE)
    address.keep(VUE, [DIFFUSION] if chosen else [])
    return bool(chosen)


def _many(key: str, names: Mapping[str, str]) -> tuple[str, ...]:
    start = address.take(key, list(names))
    known = [code for code in st.session_state.get(key, start) if code in names]
    st.session_state[key] = known
    codes = st.multiselect(
        DIMENSIONS[key].libelle, list(names), format_func=lambda code: names.get(code, code),
        key=key, placeholder="Tous",
    )  # fmt: skip
    address.keep(key, codes)
    return tuple(codes)


def _years(version: Version) -> dict[str, str]:
    known = sorted(lookups.exercices(version), reverse=True) or [date.today().year]
    return {str(year): f"Exercice {year}" for year in known}


def _perimetres(version: Version) -> dict[str, str]:
    names = {OFFICIEL: "Périmètre officiel", TOUS: "Tous périmètres"}
    return names | dict(lookups.names(version, PERIMETRE))


def _territoire(version: Version, place: DeltaGenerator) -> list[tuple[str, tuple[str, ...]]]:
    """The one territory whose sheet is shown; none is the whole region."""
    known = territories.places(version)
    names = {"": "Toute la région", **{code: item.name for code, item in known.items()}}
    chosen = known.get(one(place, TERRITOIRE, names, ""))
    return [(chosen.column, (chosen.value,))] if chosen else []


def _compared(view: View, place: DeltaGenerator) -> View:
    """With the exercice to compare with, the one before unless another is chosen."""
    default = view.periode.du.year - 1
    known = sorted({*lookups.exercices(view.version), default} - {view.periode.annee}, reverse=True)
    names = {str(year): f"Comparé à {year}" for year in known}
    chosen = one(place, COMPARER, names, str(default), label="Comparer avec")
    return replace(view, compared=exercice(int(chosen)))
