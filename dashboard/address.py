"""Which choices does the address hold? Codes, never labels: an address outlives a change of words.

Streamlit's own binding writes the labels of a list into the address, and only on pages that mount
the filter. Here every choice stays in the session and in the address on all pages, also on those
that do not use it. What the address says wins when it has just changed: a link, or the back button.
"""

from collections.abc import Container, Iterable, Sequence

import streamlit as st

_CHOSEN, _PUBLISHED = "choix", "adresse"


def arrive(keys: Iterable[str]) -> None:
    """Take the choices that the address brings, unless this session wrote them there itself."""
    published = st.session_state.get(_PUBLISHED, {})
    for key in keys:
        codes = st.query_params.get_all(key)
        if codes and codes != published.get(key):
            _chosen()[key] = codes
            st.session_state.pop(key, None)


def take(key: str, allowed: Container[str]) -> list[str]:
    """The choices of a filter that its list still holds; its widget starts from them."""
    asked = _chosen().get(key, [])
    kept = [code for code in asked if code in allowed]
    st.session_state[_unknown_name(key)] = [code for code in asked if code not in allowed]
    _chosen()[key] = kept
    return kept


def brought(key: str) -> str:
    """The one code of a key that no list holds, as the address brings it; else nothing."""
    codes = _chosen().get(key, [])
    return codes[0] if codes else ""


def unknown(key: str) -> list[str]:
    """What the address asked of a filter and its list does not hold, told once."""
    found: list[str] = st.session_state.get(_unknown_name(key), [])
    return found


def _unknown_name(key: str) -> str:
    return f"{key}_inconnu"


def keep(key: str, codes: Sequence[str]) -> None:
    """Remember what a filter selects; nothing where it is the default."""
    _chosen()[key] = list(codes)


def publish() -> None:
    """Write the choices into the address."""
    told = {key: codes for key, codes in _chosen().items() if codes}
    if told != {key: st.query_params.get_all(key) for key in st.query_params}:
        st.query_params.from_dict(told)
    st.session_state[_PUBLISHED] = {key: list(codes) for key, codes in told.items()}


def _chosen() -> dict[str, list[str]]:
    chosen: dict[str, list[str]] = st.session_state.setdefault(_CHOSEN, {})
    return chosen
