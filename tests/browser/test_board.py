"""Can a page be read, questioned and taken away: by mouse, by keyboard, on a phone?"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.browser.serving import ROOT, Reader, reading, served

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of our own, which shows the blocks of `board_payload.json`."""
    folder = tmp_path_factory.mktemp("serveur")
    wired = (ROOT / "app.py").read_text(encoding="utf-8")
    (folder / "app.py").write_text(wired.replace("dashboard/shell.py", "board_shell.py"), "utf-8")
    shutil.copy(Path(__file__).with_name("board_shell.py"), folder)
    shutil.copy(Path(__file__).with_name("board_payload.json"), folder)
    shutil.copytree(ROOT / ".streamlit", folder / ".streamlit")
    yield from served(folder, "app.py", DONNEES=str(folder / "donnees"))


def opened(readers: Iterator[Reader]) -> Iterator[Reader]:
    """Readers of the board's page, its first chart drawn."""
    for reader in readers:
        reader.open("/")
        expect(reader.page.locator("#title-types")).to_be_visible(timeout=30_000)
        expect(reader.page.locator(".board-plot .main-svg").first).to_be_visible()
        yield reader


@pytest.fixture
def reader(browser: Browser, address: str) -> Iterator[Reader]:
    yield from opened(reading(browser, address, width=1280, height=720))


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Reader]:
    yield from opened(reading(browser, address, width=360, height=740))


def test_every_kind_of_block_is_drawn(reader: Reader) -> None:
    page = reader.page
    expect(page.locator("button.board-card")).to_have_count(1)
    expect(page.locator("div.board-card")).to_have_count(1)
    expect(page.locator(".board-plot .main-svg .bars .point path").first).to_be_attached()
    expect(page.get_by_role("heading", name="Ce qu'il faut retenir", level=3)).to_be_visible()
    expect(page.get_by_role("heading", name="Dans l'année", level=2)).to_be_visible()
    expect(page.get_by_text("la courbe serait trompeuse")).to_be_visible()
    expect(page.get_by_role("rowheader", name="Total")).to_be_visible()
    expect(page.locator(".board-message[role=alert]")).to_have_count(0)
    expect(page.locator(".xtick text", has_text="janv.").first).to_be_attached()


def test_nothing_is_asked_of_another_host_and_nothing_fails(reader: Reader) -> None:
    assert reader.hosts - {"127.0.0.1:" + reader.address.rsplit(":", 1)[1], ""} == set()
    assert reader.complaints == []


def test_a_card_can_be_questioned_closed_and_questioned_again(reader: Reader) -> None:
    page = reader.page
    card = page.get_by_role("button", name="Demi-journées : 168, Rapport 2022, d'où vient")
    for _ in range(2):
        card.click()
        expect(page.get_by_text("Choix : dj None")).to_be_visible()
        page.get_by_role("button", name="Fermer", exact=True).click()
        expect(page.get_by_text("Aucun choix")).to_be_visible()


def test_a_bar_is_questioned_by_a_click(reader: Reader) -> None:
    # Forced: Plotly lays a transparent sheet over its bars, which takes the click for them.
    reader.page.locator("#title-types ~ * .bars .point path").first.click(force=True)
    expect(reader.page.get_by_text("Choix : types type:Proximité")).to_be_visible()


def test_a_cell_is_questioned_by_a_click(reader: Reader) -> None:
    reader.page.get_by_role("button", name=re.compile("^Proximité, Gouvernance")).click()
    expect(reader.page.get_by_text("Choix : croise 0x0")).to_be_visible()


def test_a_chart_is_read_and_questioned_from_the_keyboard(reader: Reader) -> None:
    page = reader.page
    page.get_by_role("group", name="Demi-journées par type").first.focus()
    page.keyboard.press("ArrowDown")
    said = page.locator(".board-stage [aria-live]").first
    expect(said).to_have_text("Proximité, détaillé : 65, 1 sur 10")
    expect(page.locator(".bars .is-current")).to_have_count(1)
    page.keyboard.press("End")
    expect(said).to_have_text("Manifestations, non détaillé : 13, 10 sur 10")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Choix : types reste:Manifestations")).to_be_visible()


def test_focus_stays_on_what_was_questioned(reader: Reader) -> None:
    page = reader.page
    page.locator("button.board-card").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Choix : dj None")).to_be_visible()
    expect(page.locator("button.board-card")).to_be_focused()


def test_a_filter_redraws_only_what_changes(reader: Reader) -> None:
    page = reader.page
    page.evaluate("window.plots = [...document.querySelectorAll('.board-plot')]")
    page.evaluate("window.bar = document.querySelector('#title-cumul ~ * .point')")
    page.get_by_text("Année suivante").click()
    expect(page.locator("button.board-card .board-figure")).to_have_text("50")
    page.get_by_role("group", name="Demi-journées par type").first.focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".board-stage [aria-live]").first).to_contain_text("détaillé : 1,")
    assert page.evaluate("window.plots.every(plot => plot.isConnected)")
    assert page.evaluate("window.bar.isConnected")


def test_a_chart_that_fails_says_so_and_comes_back(reader: Reader) -> None:
    failure = reader.page.get_by_role("alert").filter(has_text="n'a pas pu être dessiné")
    reader.page.get_by_text("Figure illisible").click()
    expect(failure).to_be_visible()
    reader.page.get_by_text("Figure illisible").click()
    expect(failure).to_have_count(0)
    expect(reader.page.locator("#title-types ~ * .bars .point").first).to_be_attached()


def test_the_values_of_a_chart_open_as_a_table(reader: Reader) -> None:
    button = reader.page.get_by_role("button", name="Tableau : Près de sept")
    region = reader.page.get_by_role("region", name="Valeurs : Près de sept")
    expect(region).to_have_count(0)
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(region.get_by_role("cell", name="69")).to_be_visible()
    button.click()
    expect(region).to_have_count(0)


def test_a_file_for_excel_says_that_it_is_utf_8(reader: Reader, tmp_path: Path) -> None:
    with reader.page.expect_download() as started:
        reader.page.get_by_role("button", name="CSV : télécharger « Près de sept").click()
    started.value.save_as(tmp_path / "types.csv")
    assert started.value.suggested_filename == "types-2022.csv"
    assert (tmp_path / "types.csv").read_bytes().startswith("\ufeffType;".encode())


def test_streamlit_speaks_french_to_an_english_browser(reader: Reader) -> None:
    page = reader.page
    assert page.evaluate("[document.documentElement.lang, navigator.language]") == ["fr", "fr-FR"]
    expect(page.get_by_text("200 Mo par fichier")).to_be_visible()
    expect(page.get_by_placeholder("Choisir")).to_be_visible()
    seen = page.locator("body").inner_text() + page.locator("body").evaluate(
        "body => [...body.querySelectorAll('[aria-label]')].map(e => e.ariaLabel).join('\\n')"
    )
    assert (
        re.findall(r"\b(?:Upload|Browse|Choose|Skip to|Open|Close|Sidebar|per file)\b", seen) == []
    )


def test_a_phone_scrolls_only_downwards(phone: Reader) -> None:
    main = phone.page.locator("[data-testid=stMain]")
    assert main.evaluate("main => [main.scrollWidth, main.clientWidth]") == [360, 360]
    cards = phone.page.locator(".board-card").evaluate_all(
        "all => all.map(card => card.offsetLeft)"
    )
    assert len(set(cards)) == 1


@pytest.mark.parametrize("screen", ["reader", "phone"])
def test_no_serious_barrier(screen: str, request: pytest.FixtureRequest) -> None:
    page = request.getfixturevalue(screen).page
    page.get_by_role("button", name="Tableau : Près de sept").click()
    found = Axe().run(page).response["violations"]
    serious = [each for each in found if each["impact"] in {"serious", "critical"}]
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in serious] == []
