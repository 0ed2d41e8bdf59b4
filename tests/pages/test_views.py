"""Can a reader keep a view, find it first, open it as it was, and see what it has lost?"""

import json
from pathlib import Path
from typing import Any, cast

import pytest
from streamlit.testing.v1 import AppTest

from pipeline import saved_views
from pipeline.folders import Espace, espace
from tests.pages.test_pages import opened
from tests.written import bring

SEANCES = """
    seance_id | date       | type_action           | intitulé | demi-journées | thème     | profil
    S1        | 14/03/2024 | Sessions de formation | Un       | 1             | Éducation |
    S2        | 14/03/2023 | Manifestations        | Deux     | 2             | Santé     |
"""


@pytest.fixture
def place(donnees: Path) -> Espace:
    found = espace("essai")
    bring(found, SEANCES)
    return found


def button(app: AppTest, label: str) -> Any:
    return next(b for b in app.button if b.label.startswith(label))


def dialog(app: AppTest) -> AppTest:
    return cast(AppTest, button(app, "Vues enregistrées").click().run())


def value(app: AppTest, block: str) -> str:
    boards = app.get("bidi_component")
    payloads = [json.loads(json.loads(board.proto.json)) for board in boards]
    blocks = [b for payload in payloads for b in payload["blocks"]]
    return str(next(b["value"] for b in blocks if b.get("id") == block))


def test_the_page_on_screen_is_saved_with_its_filters(place: Espace) -> None:
    app = dialog(opened("activite", espace="essai", type_action="session_formation"))
    app.text_input(key="vue_nom").input("Formation")
    app = button(app, "Enregistrer").click().run()
    (saved,) = saved_views.saved_views(place)
    assert (saved.name, saved.address) == (
        "Formation",
        "/activite?espace=essai&type_action=session_formation",
    )


def test_a_pinned_view_opens_from_the_menu_with_its_own_choices_only(place: Espace) -> None:
    view = saved_views.add(place, "2023", "/activite?espace=essai&exercice=2023", "essai")
    saved_views.pin(place, view, "essai")
    app = opened("activite", espace="essai", type_action="session_formation")
    assert value(app, "demi_journees") == "1"
    app = button(app, "2023").click().run()
    assert value(app, "demi_journees") == "2"
    assert not app.warning


def test_a_view_that_has_lost_a_filter_opens_and_says_so(place: Espace) -> None:
    text = "/activite?espace=essai&exercice=2023&thematique=cuisine"
    saved_views.pin(place, saved_views.add(place, "Cuisine", text, "essai"), "essai")
    app = button(opened("accueil", espace="essai"), "Cuisine").click().run()
    assert value(app, "demi_journees") == "2"
    assert [warning.value.replace("\u00a0", " ") for warning in app.warning] == [
        "« cuisine » n'existe plus (thématique) : il est ignoré."
    ]
    assert not app.run().warning


def test_a_name_that_is_taken_is_refused_in_the_dialog(place: Espace) -> None:
    saved_views.add(place, "Formation", "/activite?espace=essai", "essai")
    app = dialog(opened("publics", espace="essai"))
    app.text_input(key="vue_nom").input("formation")
    app = button(app, "Enregistrer").click().run()
    app = dialog(app)
    assert len(saved_views.saved_views(place)) == 1
    assert any("s'appelle déjà" in error.value for error in app.error)


def test_a_sentence_to_remember_can_be_asked_about(place: Espace) -> None:
    boards = opened("accueil", espace="demo", exercice="2023").get("bidi_component")
    drawn = [b for board in boards for b in json.loads(json.loads(board.proto.json))["blocks"]]
    block = next(b for b in drawn if b.get("id") == "retenir")
    assert block["questionable"] == [True, True, True]
