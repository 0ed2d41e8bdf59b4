"""Does every page leave, in the right version, and nothing of the team to an outside reader?"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.menu import MENU
from indicators.pages import PAGES
from rendering.page_files import PAGE_FORMS

SHELL = Path(__file__).parents[2] / "dashboard" / "shell.py"
WARNING = "Version de l'équipe : ne la diffusez pas."


@pytest.fixture(scope="module", autouse=True)
def donnees(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """All pages of this module read the same espaces, built once."""
    folder = tmp_path_factory.mktemp("donnees")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("DONNEES", str(folder))
        yield folder


def opened(stem: str, **address: str) -> AppTest:
    app = AppTest.from_file(str(SHELL), default_timeout=60)
    for name, value in address.items():
        app.query_params[name] = value
    app.run()
    return app.switch_page(f"../pages/{stem}.py").run() if stem != MENU[0].stem else app


def files(app: AppTest) -> list[str]:
    return [button.proto.label for button in app.get("download_button")]


@pytest.mark.parametrize("stem", [entry.stem for entry in MENU])
def test_a_page_that_shows_blocks_can_leave(stem: str) -> None:
    app = opened(stem)
    assert not app.exception
    expected = {form.label for form in PAGE_FORMS.values()} if stem in PAGES else set()
    assert expected <= set(files(app))
    assert bool(expected) == bool([box for box in app.checkbox if box.key == "a_diffuser"])


def test_the_version_for_diffusion_is_ticked_and_the_team_s_is_told() -> None:
    app = opened("publics")
    assert app.checkbox(key="a_diffuser").value
    assert WARNING not in [caption.value for caption in app.caption]
    app.checkbox(key="a_diffuser").uncheck().run()
    assert WARNING in [caption.value for caption in app.caption]


def test_an_outside_reader_has_no_other_version_nor_the_team_s_texts() -> None:
    ours, theirs = opened("publics"), opened("publics", vue="diffusion")
    assert not [box for box in theirs.checkbox if box.key == "a_diffuser"]
    offered = [set(app.selectbox(key="document").options) for app in (ours, theirs)]
    assert {label.split(" (")[0] for label in offered[0] - offered[1]} == {
        "Trame du rapport d'activité",
        "Relevé de décisions",
    }


def test_a_chosen_document_can_be_downloaded() -> None:
    app = opened("accueil")
    app.selectbox(key="document").select_index(0).run()
    assert "Télécharger ce document" in files(app)
