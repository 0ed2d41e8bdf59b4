"""Which of our columns does each header stand for, and how sure is that?"""

from collections import Counter
from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard.adding import desk as desks
from dashboard.adding.desk import Brought, Desk
from dashboard.adding.words import column_name, plain, taken_words
from indicators.formats import typographic
from indicators.narrative import plural
from pipeline.map_columns import Understood
from pipeline.protect import is_personal, masked_text
from pipeline.spelling import fold
from pipeline.suggest import is_rival

_LEFT_OUT = ""
_SHOWN, _VALUES, _LETTERS = 60, 3, 70


def show(desk: Desk, brought: Brought, understood: Understood) -> None:
    header = understood.sheet.header
    told = [at for at, title in enumerate(header) if title and not is_personal(title)]
    if proposed := _proposed(understood):
        st.button(
            taken_words(len(proposed)),
            key=f"propositions_{brought.key}", on_click=_take_all, args=(desk, brought, proposed),
        )  # fmt: skip
    for at in told[:_SHOWN]:
        _row(desk, brought, understood, at)
    if len(told) > _SHOWN:
        st.caption(f"{plural(len(told) - _SHOWN, 'colonne', 'colonnes')} de plus, non montrées.")
    _personal(understood.personal)


def _proposed(understood: Understood) -> dict[str, str]:
    """Header → the column that it most likely is, where no other header is proposed for it."""
    matched, header = understood.matched, understood.sheet.header
    first = {
        header[at]: near[0].spelling
        for at, near in matched.near.items()
        if at not in understood.sources.values()
        and not any(is_rival(near[0], it) for it in near[1:])
    }
    times = Counter(first.values())
    return {title: name for title, name in first.items() if times[name] == 1}


def _personal(titles: tuple[str, ...]) -> None:
    if titles:
        names = ", ".join(f"« {plain(title)} »" for title in titles)
        st.caption(typographic(f"Colonnes personnelles écartées ({len(titles)}) : {names}."))


def _row(desk: Desk, brought: Brought, understood: Understood, at: int) -> None:
    title = understood.sheet.header[at]
    target = next((name for name, place in understood.sources.items() if place == at), _LEFT_OUT)
    with st.container(key=f"rang_{at}_{brought.key}"):
        chosen, sure, values = st.columns([4, 2, 5], vertical_alignment="bottom")
    near = [found.spelling for found in understood.matched.near.get(at, ())]
    every = (column.name for column in understood.layout.columns)
    options = list(dict.fromkeys([_LEFT_OUT, *near, *every]))
    key = f"colonne_{at}_{understood.layout.jeu}_{brought.key}"
    chosen.selectbox(
        plain(masked_text(title)), options, index=options.index(target), key=key,
        format_func=lambda name: column_name(understood.layout.jeu, name) or "Ne pas garder",
        on_change=_take, args=(desk, brought, title, key),
    )  # fmt: skip
    sure.caption(_word(understood, title, target, brought, near))
    values.caption(plain(_first_values(understood, at)))


def _word(
    understood: Understood, title: str, target: str, brought: Brought, near: Sequence[str]
) -> str:
    if not target and title not in understood.unknown:
        return "✓ présences"
    if not target:
        return (
            f"? peut-être {column_name(understood.layout.jeu, near[0])}" if near else "non gardée"
        )
    if fold(title) in {fold(header) for header, _ in brought.choices.columns}:
        return "✓ choisi"
    return "? à vérifier" if understood.matched.columns[target].is_near else "✓ sûr"


def _first_values(understood: Understood, at: int) -> str:
    cells = understood.sheet.cells[f"c{at}"].drop_nulls().head(_VALUES)
    text = " · ".join(masked_text(cell) for cell in cells) or "vide"
    return text if len(text) <= _LETTERS else f"{text[:_LETTERS]}…"


def _take(desk: Desk, brought: Brought, title: str, key: str) -> None:
    _take_all(desk, brought, {title: st.session_state[key]})


def _take_all(desk: Desk, brought: Brought, said: Mapping[str, str]) -> None:
    known = {**dict(brought.choices.columns), **said}
    desks.answer(desk, brought, columns=tuple(sorted(known.items())))
