"""Which shared filters does a page use? Mounted by the shell before the page, kept in the address.

One key per filter, and it is the name in the address.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import action_text, address
from indicators import bridge_choices, lookups, programme
from indicators import places as territories
from indicators.bridge_choices import PAR, PONT
from indicators.dimensions import DIMENSIONS
from indicators.periods import Period, dates, exercice
from indicators.question import OFFICIEL, TOUS, merged
from indicators.view import View
from pipeline.store import Version

EXERCICE, PERIMETRE, COMPARER, ESPACE = "exercice", "perimetre", "comparer", "espace"
TERRITOIRE = "territoire"
VUE, DIFFUSION = "vue", "diffusion"
ACTIVITE = ("type_action", "thematique", "axe", "modalite", "departement")
STATUT, ANNEE = "statut", "annee"  # of published figures: see `claims`
ARRETE = "arrete"  # figures frozen under a name: see `frozen`
BROUILLON = "brouillon"  # an import under way: see `adding.desk`
PRESENTATION, DIAPO = "presentation", "diapo"  # what is told: see `presenter`
# the two ends of a filter that can be a range; « dates » is the code of that choice
ENDS = {EXERCICE: ("du", "au"), COMPARER: ("comparer_du", "comparer_au")}
DATES = "dates"
BRIDGE, ACTION = (PONT, PAR), programme.ACTION
KEYS = (
    ESPACE, VUE, ARRETE, EXERCICE, *ENDS[EXERCICE], PERIMETRE, COMPARER, *ENDS[COMPARER],
    TERRITOIRE, *ACTIVITE, *BRIDGE, ACTION, STATUT, ANNEE, BROUILLON,
    PRESENTATION, DIAPO,
)  # fmt: skip
_FIRST_DAY, _LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)
_LABELLED = (ESPACE, *BRIDGE, ACTION)


class _Days:
    """The days that the address may hold, as ISO writes them."""

    def __contains__(self, code: object) -> bool:
        try:
            return _FIRST_DAY <= date.fromisoformat(str(code)) <= _LAST_DAY
        except ValueError:
            return False


def mounted(version: Version, used: Sequence[str], places: Sequence[DeltaGenerator]) -> View:
    """Draw the filters that a page uses, in order; give what they select, and tell the address."""
    second_row, third_row = (st.container(horizontal=True) for _ in range(2))
    perimetre = OFFICIEL
    filtres: list[tuple[str, tuple[str, ...]]] = []
    periode = _default_period(version)
    if EXERCICE in used:
        periode = _period(version, places[0], second_row)
    if PERIMETRE in used:
        perimetre = one(places[1], PERIMETRE, _perimetres(version), OFFICIEL)
    dimensions = [name for name in used if name in ACTIVITE]
    if dimensions:
        with places[2].popover("Filtres", width="stretch"):
            filtres = [(name, _many(name, lookups.names(version, name))) for name in dimensions]
    if TERRITOIRE in used:
        filtres = _territoire(version, places[2])
    view = View(version, periode, perimetre, merged(f for f in filtres if f[1]))
    if COMPARER in used:
        view = _compared(view, places[3], second_row)
    if PONT in used:
        view = _bridged(view, third_row)
    if ACTION in used:
        view = _of_action(view, third_row)
    address.publish()
    return view


def keys_of(used: Sequence[str]) -> list[str]:
    """The keys of the address that the filters of a page read."""
    return [key for name in used for key in (name, *ENDS.get(name, ()))]


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
        label_visibility="visible" if key in _LABELLED else "collapsed",
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


def _years(version: Version) -> list[int]:
    return sorted(lookups.exercices(version), reverse=True) or [date.today().year]


def _default_period(version: Version) -> Period:
    return exercice(lookups.current_exercice(version) or _years(version)[0])


def _perimetres(version: Version) -> dict[str, str]:
    names = {OFFICIEL: "Périmètre officiel", TOUS: "Tous périmètres"}
    return names | dict(lookups.names(version, PERIMETRE))


def _territoire(version: Version, place: DeltaGenerator) -> list[tuple[str, tuple[str, ...]]]:
    """The one territory whose sheet is shown; none is the whole region."""
    known = territories.places(version)
    names = {"": "Toute la région", **{code: item.name for code, item in known.items()}}
    chosen = known.get(one(place, TERRITOIRE, names, ""))
    return [(chosen.column, (chosen.value,))] if chosen else []


def _period(version: Version, place: DeltaGenerator, second_row: DeltaGenerator) -> Period:
    """An exercice, or the days between two dates: so far this year, to begin with."""
    default = _default_period(version)
    names = {str(year): f"Exercice {year}" for year in _years(version)}
    _brought(EXERCICE)
    chosen = one(place, EXERCICE, {**names, DATES: "Du … au …"}, str(default.annee))
    so_far = dates(default.du, lookups.open_end(version, default) or default.au)
    return _span(EXERCICE, chosen, second_row, ("Du", "Au"), so_far)


def _compared(view: View, place: DeltaGenerator, second_row: DeltaGenerator) -> View:
    """With the period to compare with: the year before, unless another one is chosen."""
    default = view.periode.du.year - 1
    known = sorted({*lookups.exercices(view.version), default} - {view.periode.du.year})
    said = "Comparé à" if view.periode.annee else "Mêmes dates de"
    names = {str(year): f"{said} {year}" for year in reversed(known)}
    _brought(COMPARER)
    names[DATES] = "Comparé du … au …"
    chosen = one(place, COMPARER, names, str(default), label="Comparer avec")
    labels = ("Comparé du", "Comparé au")
    return replace(view, compared=_span(COMPARER, chosen, second_row, labels, view.previous))


def _brought(key: str) -> None:
    """An address that gives both dates alone means them."""
    if key not in st.query_params and all(end in st.query_params for end in ENDS[key]):
        st.session_state[key] = DATES


def _span(
    key: str, chosen: str, row: DeltaGenerator, labels: tuple[str, str], start: Period
) -> Period:
    if chosen != DATES:
        for end in ENDS[key]:
            address.keep(end, [])
        return exercice(int(chosen))
    (du, au), (first, last) = ENDS[key], labels
    return dates(_day(row, du, first, start.du), _day(row, au, last, start.au))


def _day(row: DeltaGenerator, key: str, label: str, start: date) -> date:
    known = address.take(key, _Days())
    if key not in st.session_state:
        st.session_state[key] = date.fromisoformat(known[0]) if known else start
    day: date = row.date_input(
        label, key=key, format="DD/MM/YYYY", min_value=_FIRST_DAY, max_value=_LAST_DAY, width=150
    )
    address.keep(key, [day.isoformat()])
    return day


def _bridged(view: View, row: DeltaGenerator) -> View:
    """With the change to explain, and by what."""
    names = bridge_choices.explained(view.version)
    what = one(row, PONT, names, next(iter(names)), label="Expliquer l'évolution de")
    splits = bridge_choices.splits(view.version, what)
    by = one(row, PAR, splits, next(iter(splits)), label="par")
    return replace(view, choices=((PONT, what), (PAR, by)))


def _of_action(view: View, row: DeltaGenerator) -> View:
    """With one action and its text, or all of them."""
    names = {"": "Toutes les actions", **programme.actions(view)}
    code = one(row, ACTION, names, "", label="Fiche action")
    said = action_text.said(view.version, view.periode, code) if code else ""
    return replace(view, choices=((ACTION, code),) if code else (), said=said)
