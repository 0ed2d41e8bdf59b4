"""Are presentations listed, copied, changed, repeated the next year, and told?"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from indicators.slides import read
from pipeline import documents, saved_views
from pipeline.documents import Saved
from pipeline.folders import espace
from pipeline.frozen import freeze

SHELL = Path(__file__).parents[2] / "dashboard" / "shell.py"


@pytest.fixture(scope="module", autouse=True)
def donnees(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("donnees")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("DONNEES", str(folder))
        yield folder


@pytest.fixture(autouse=True)
def no_document_of_another_test() -> None:
    espace("irev").documents.unlink(missing_ok=True)


def opened(**address: str) -> AppTest:
    app = AppTest.from_file(str(SHELL), default_timeout=60)
    for name, value in address.items():
        app.query_params[name] = value
    app.run()
    return app.switch_page("../pages/presenter.py").run()


def deck(app: AppTest) -> dict[str, Any]:
    (component,) = app.get("bidi_component")
    found: dict[str, Any] = json.loads(json.loads(component.proto.json))
    return found


def press(app: AppTest, label: str, rank: int = 0) -> AppTest:
    found = [button for button in app.button if button.label == label]
    return found[rank].click().run()


def saved() -> list[Saved]:
    return documents.saved(espace("irev"), "presentation")


def test_the_two_ready_presentations_come_first() -> None:
    app = opened()
    assert [text.value for text in app.markdown][:2] == [
        "**Bilan d'activité 2022**",
        "**Point d'étape 2022**",
    ]


def test_the_address_tells_a_presentation_with_its_twelve_slides() -> None:
    told = deck(opened(presentation="bilan_annuel", exercice="2022"))
    assert len(told["diapositives"]) == 12
    assert not told["fictif"]
    assert all("version v" in slide["source"] for slide in told["diapositives"])


def test_a_slide_says_its_scope_and_an_audience_has_none() -> None:
    slides = deck(opened(presentation="bilan_annuel", exercice="2022"))["diapositives"]
    sources = {slide["titre"].split(" ")[0]: slide["source"] for slide in slides}
    assert "missions socles et accompagnement" in sources["L'activité"]
    assert "missions socles · " in sources["Plus"]
    assert "missions" not in sources["Le"]


def test_an_unknown_presentation_is_told_and_the_list_stays() -> None:
    app = opened(presentation="inconnue")
    assert "n'existe pas" in app.warning[0].value
    assert any(button.label == "Présenter" for button in app.button)


def test_a_ready_presentation_is_copied_and_changed() -> None:
    app = press(opened(), "Copier et modifier")
    field = next(item for item in app.text_input if item.label == "Titre de la présentation")
    field.set_value("Assemblée du 12 juin").run()
    app = press(app, "Descendre")
    (kept,) = saved()
    presentation = read(kept.contenu)
    assert presentation.titre == "Assemblée du 12 juin"
    assert [told.source for told in presentation.diapositives[:2]] == [
        "bilan_annuel.axes",
        "bilan_annuel.en_bref",
    ]


def test_a_slide_s_words_are_kept_and_a_contact_is_refused() -> None:
    app = press(opened(), "Copier et modifier")
    notes = next(item for item in app.text_input if item.label.startswith("Notes"))
    app = notes.set_value("Écrire à quelquun@exemple.fr").run()
    assert "adresse électronique" in app.error[0].value
    notes = next(item for item in app.text_input if item.label.startswith("Notes"))
    notes.set_value("Sourire").run()
    assert read(saved()[0].contenu).diapositives[0].notes == "Sourire"


def test_a_block_of_a_page_becomes_the_last_slide() -> None:
    app = press(opened(), "Copier et modifier")
    press(app, "Ajouter")
    last = read(saved()[0].contenu).diapositives[-1]
    assert last.source == "/accueil?exercice=2022#demi_journees"


def test_a_saved_view_is_offered_by_its_name_and_becomes_a_slide() -> None:
    address = "/activite?exercice=2022"
    saved_views.add(espace("irev"), "Mon année", address, "essai")
    app = press(opened(), "Copier et modifier")
    (box,) = [box for box in app.selectbox if box.label == "Vue enregistrée"]
    assert box.options == ["Mon année"]
    app.button(key="ajouter_vue").click().run()
    assert saved()[0].contenu["diapositives"][-1]["source"] == address


def test_a_presentation_is_repeated_the_next_year_in_one_click() -> None:
    app = press(press(opened(), "Copier et modifier"), "Revenir à la liste")
    press(app, "Dupliquer pour 2023")
    assert [read(item.contenu).exercice for item in saved()] == [2022, 2023]


def test_frozen_figures_are_told_and_an_unknown_name_is_refused() -> None:
    app = press(press(opened(), "Copier et modifier"), "Revenir à la liste")
    assert not app.exception
    (kept,) = saved()
    freeze(espace("irev"), "AG 2023", "test")
    for code, expected in (("ag_2023", True), ("inconnu", False)):
        content = {**kept.contenu, "arrete": code}
        documents.save(espace("irev"), "presentation", kept.code, content, "test")
        app = opened(presentation=kept.code)
        assert bool(app.get("bidi_component")) is expected
    assert "inconnu" in app.warning[0].value


def test_a_presentation_is_removed() -> None:
    app = press(press(opened(), "Copier et modifier"), "Revenir à la liste")
    press(app, "Supprimer")
    assert saved() == []
