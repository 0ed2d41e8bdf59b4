"""How do a page's cards, charts and tables reach the screen, and what did the reader click?

One component draws the whole page from one JSON string: a string is compared by
value on its way to the browser, a nested mapping would be redrawn at each rerun.
The drawing itself is in `static/board.js`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

# Sent again at each rerun, hence a stub; the line breaks keep Streamlit from
# taking it for a file's path.
_STUB = """
const loaded = () => new Promise((resolve) => {
  if (window.board || document.readyState === "complete") resolve();
  else window.addEventListener("load", resolve, { once: true });
});
export default async function (component) {
  await loaded();
  if (window.board) return window.board.mount(component);
  component.parentElement.textContent =
    "L'écran n'a pas pu être chargé. Rechargez la page (touche F5).";
}
"""

_component = st.components.v2.component("board", js=_STUB, isolate_styles=False)


@dataclass(frozen=True)
class Selection:
    """What the reader asked about: a block, and the key of one of its parts (None: the whole)."""

    block: str
    key: str | None


def mount(payload: str, key: str, on_select: Callable[[], None] | None = None) -> Selection | None:
    """Draw the blocks of a JSON payload; answer the selection that is still open.

    `on_select` runs before the page does, when the reader has just clicked; it reads
    what was clicked with `selected(key)`. A selection stays open through reruns until
    `close(key)`; clicking the same item again opens it again.
    """
    answer = _component(data=payload, key=key, on_selection_change=on_select or _keep)
    return _open_selection(answer, key)


def selected(key: str) -> Selection | None:
    """The open selection of a board, also before it is mounted in this run."""
    return _open_selection(st.session_state.get(key), key)


def close(key: str) -> None:
    """Forget the current selection; a callback for "Fermer" or for a dialog's `on_dismiss`."""
    st.session_state[_closed_name(key)] = _count(_sent(st.session_state.get(key)))


def _keep() -> None:
    """Streamlit keeps a state only when a callback is declared for it."""


def _open_selection(state: Any, key: str) -> Selection | None:
    sent = _sent(state)
    if _count(sent) <= st.session_state.get(_closed_name(key), 0):
        return None
    return _as_selection(sent)


def _sent(state: Any) -> Mapping[str, Any]:
    """What the browser sent, which anybody can forge: anything unexpected is no selection."""
    sent = state.get("selection") if isinstance(state, Mapping) else None
    return sent if isinstance(sent, Mapping) else {}


def _count(sent: Mapping[str, Any]) -> int:
    count = sent.get("count")
    return count if isinstance(count, int) else 0


def _as_selection(sent: Mapping[str, Any]) -> Selection | None:
    block, key = sent.get("block"), sent.get("key")
    if not isinstance(block, str):
        return None
    return Selection(block, key if isinstance(key, str) else None)


def _closed_name(key: str) -> str:
    return f"{key}_closed_at"
