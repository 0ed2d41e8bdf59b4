"""Does a page get back what its reader clicked, once, and nothing that was forged?"""

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

PAYLOAD = '{"blocks": [{"type": "section", "title": "Activité"}]}'
CLICK = {"block": "types", "key": "formation", "count": 7}


def page() -> None:
    import streamlit as st

    from dashboard import board

    chosen = board.mount('{"blocks": [{"type": "section", "title": "Activité"}]}', "essai")
    st.text(f"{chosen.block} {chosen.key}" if chosen else "rien")
    st.button("Fermer", on_click=board.close, args=("essai",))


def opened(selection: Any = None) -> AppTest:
    test = AppTest.from_function(page, default_timeout=15)
    return clicked(test, selection) if selection is not None else test.run()


def clicked(test: AppTest, selection: Any) -> AppTest:
    test.session_state["essai"] = {"selection": selection}
    return test.run()


def test_the_payload_travels_as_one_string() -> None:
    sent = opened().get("bidi_component")[0].proto.json
    assert json.loads(sent) == PAYLOAD


def test_nothing_is_selected_at_first() -> None:
    assert opened().text[0].value == "rien"


def test_a_click_is_the_selection() -> None:
    assert opened(CLICK).text[0].value == "types formation"


def test_a_whole_block_has_no_key() -> None:
    assert opened({**CLICK, "key": None}).text[0].value == "types None"


def test_a_selection_outlives_a_rerun() -> None:
    assert opened(CLICK).run().text[0].value == "types formation"


def test_a_closed_selection_stays_closed() -> None:
    test = opened(CLICK)
    test.button[0].click().run()
    assert test.text[0].value == "rien"
    assert test.run().text[0].value == "rien"


def test_the_same_item_can_be_opened_again() -> None:
    test = opened(CLICK)
    test.button[0].click().run()
    assert clicked(test, {**CLICK, "count": 8}).text[0].value == "types formation"


@pytest.mark.parametrize(
    "forged",
    ["types", 3, [], {"count": "7"}, {"block": 1, "count": 7}, {"block": None, "count": 7}],
)
def test_a_forged_selection_is_none(forged: Any) -> None:
    assert opened(forged).text[0].value == "rien"


def test_a_forged_key_is_none() -> None:
    assert opened({**CLICK, "key": {"sql": "DROP"}}).text[0].value == "types None"
