"""Is nothing ever read below the threshold, and does what the person says always win?"""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.choices import from_answers
from pipeline.code_lists import effective
from pipeline.layouts import LAYOUTS, Column
from pipeline.map_columns import Understood
from pipeline.prepared import prepare
from pipeline.problems import InputRefused
from pipeline.refusals import Unrecognised
from pipeline.spelling import fold
from pipeline.suggest import ACCEPTED, CUT, SUGGESTED, likeness, words
from tests.written import csv_of

LISTS = effective()
TITLES = sorted({title for layout in LAYOUTS.values() for c in layout.columns for title in (c.name, *c.spellings)})  # fmt: skip
EDITED = st.builds(
    lambda title, at, letters: title[: at % (len(title) + 1)] + letters + title[at % (len(title) + 1) :],
    st.sampled_from(TITLES),
    st.integers(0, 40),
    st.sampled_from(["", "s", "x", " 2", " H", " de", "é", "-", " total", "inscrits "]),
)  # fmt: skip


def understood(header: list[str], **answers: Any) -> Understood | None:
    table = "|".join(header) + "\n" + "|".join("12" for _ in header)
    try:
        content = csv_of(table)
        return prepare(content, "essai.csv", from_answers(answers), LISTS).understood
    except Unrecognised as error:
        return error.nearest
    except InputRefused:
        return None


@given(st.lists(EDITED, min_size=1, max_size=6, unique_by=fold))
@settings(max_examples=60, deadline=None)
def test_nothing_is_read_below_the_threshold_nor_beside_a_close_second(header: list[str]) -> None:
    found = understood(header)
    if found is None:
        return
    for name, match in found.matched.columns.items():
        if match.is_near:
            assert match.near.confidence >= ACCEPTED
        else:
            assert found.layout.match(header[match.position]) is found.layout.column(name)
    for proposed in found.matched.near.values():
        assert all(near.confidence >= SUGGESTED for near in proposed)
    assert not set(found.matched.contested) & set(found.sources)


@given(
    st.lists(EDITED, min_size=1, max_size=5, unique_by=fold),
    st.sampled_from(LAYOUTS["presences"].columns),
)
@settings(max_examples=40, deadline=None)
def test_what_the_person_says_of_a_header_always_wins(header: list[str], wanted: Column) -> None:
    found = understood([*header, "Blabla"], jeu="presences", colonnes={"Blabla": wanted.name})
    assert found is None or found.sources[wanted.name] == len(header)


@given(liste=st.sampled_from(["profil", "thematique", "territoire"]), text=st.text(max_size=20))
@settings(max_examples=100, deadline=None)
def test_no_value_is_read_below_the_threshold(liste: str, text: str) -> None:
    near = LISTS.near(liste, text)
    assert near is None or near[1].confidence >= ACCEPTED


@given(st.text(max_size=30), st.text(max_size=30))
@settings(deadline=None)
def test_likeness_is_a_share_and_does_not_depend_on_order(one: str, other: str) -> None:
    found = likeness(words(one), words(other), CUT)
    assert 0 <= found <= 1
    assert found == likeness(words(one)[::-1], words(other), CUT)
