"""Can people do what they come for, from a cold server on: read, filter, share, import, withdraw?"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import FilePayload, Page, expect

from dashboard.menu import MENU
from tests.browser.serving import ROOT, Reader, board_value

pytestmark = pytest.mark.browser

NEW_SEANCE = (
    "seance_id;date;type d'action;demi-journées;intitulé;thème\n"
    "N1;14/12/2022;Sessions de formation;2;Journée retrouvée;Éducation\n"
)
BAD_ROW = "N2;32/12/2022;Cuisine;5;Journée impossible;Educ.\n"
ENGLISH = re.compile(
    r"\b(Drag and drop|Browse files|Choose (an? )?option|No results|Select all|Upload|Download as"
    r"|Fullscreen|Running|Deploy|Settings|Skip to|Close|Search|Press Enter|Limit \d|per file"
    r"|Made with|View code|Record|Rerun|Clear cache|Page not found)\b"
)


def expect_value(page: Page, block: str, value: str) -> None:
    expect(board_value(page, block)).to_have_text(value, timeout=30_000)


def test_a_deep_link_opens_its_page_and_filters_on_a_cold_server(reader: Reader) -> None:
    reader.open("/activite?espace=demo&exercice=2023&type_action=cycle_qualification")
    expect_value(reader.page, "demi_journees", "42")
    expect(reader.page.get_by_role("heading", level=1)).to_have_text("Activité")


def test_the_first_page_is_painted_with_its_figures(reader: Reader) -> None:
    reader.open("/")
    expect_value(reader.page, "demi_journees", "168")
    expect_value(reader.page, "site_web.visites", "51\u202f365")
    assert reader.complaints == []
    assert reader.hosts == {reader.address.split("/")[2]}


def test_the_home_page_needs_no_scrolling_on_a_projector(reader: Reader) -> None:
    reader.open("/")
    expect_value(reader.page, "demi_journees", "168")
    reader.page.wait_for_timeout(500)
    main = reader.page.locator('[data-testid="stMain"]')
    assert main.evaluate("node => node.scrollHeight - node.clientHeight") <= 0


def test_a_filter_changes_the_figures_and_the_address(reader: Reader) -> None:
    reader.open("/?espace=demo&exercice=2024")
    expect_value(reader.page, "demi_journees", "164")
    reader.page.get_by_label("Exercice").click()
    reader.page.get_by_role("option", name="Exercice 2023").click()
    expect_value(reader.page, "demi_journees", "157,5")
    expect(reader.page).to_have_url(re.compile("exercice=2023"))


def test_the_filters_follow_the_reader_to_another_page(reader: Reader) -> None:
    reader.open("/activite?espace=demo&exercice=2023&type_action=cycle_qualification")
    expect_value(reader.page, "demi_journees", "42")
    reader.page.get_by_role("link", name="Vue d'ensemble").click()
    expect_value(reader.page, "demi_journees", "157,5")
    reader.page.get_by_role("link", name="Activité").click()
    expect_value(reader.page, "demi_journees", "42")
    expect(reader.page).to_have_url(re.compile("type_action=cycle_qualification"))


def test_a_figure_is_explained_by_keyboard(reader: Reader) -> None:
    reader.open("/")
    expect_value(reader.page, "demi_journees", "168")
    card = reader.page.locator('[data-block="demi_journees"] button')
    card.focus()
    reader.page.keyboard.press("Enter")
    panel = reader.page.get_by_role("dialog")
    expect(panel).to_contain_text("Demi-journées d'activité")
    expect(panel).to_contain_text("Définition")
    reader.page.keyboard.press("Escape")
    expect(panel).to_have_count(0)


def test_a_sentence_is_explained_by_keyboard(reader: Reader) -> None:
    reader.open("/")
    expect_value(reader.page, "demi_journees", "168")
    sentence = reader.page.locator('[data-block="retenir"] button').first
    expect(sentence).to_contain_text("91 demi-journées sur 168")
    sentence.focus()
    reader.page.keyboard.press("Enter")
    panel = reader.page.get_by_role("dialog")
    expect(panel).to_contain_text("91 demi-journées")
    expect(panel).to_contain_text("Définition")
    reader.page.keyboard.press("Escape")
    expect(panel).to_have_count(0)


def test_a_view_is_kept_pinned_and_opened_again(reader: Reader) -> None:
    page, text = reader.page, "/activite?espace=demo&exercice=2023&type_action=cycle_qualification"
    reader.open(text)
    expect_value(page, "demi_journees", "42")
    page.get_by_role("button", name="Vues enregistrées").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Nom de la vue affichée").fill("Qualification")
    page.keyboard.press("Enter")
    expect(dialog).to_contain_text("Vue enregistrée.")
    dialog.get_by_role("button", name="Épingler").click()
    expect(dialog.get_by_role("button", name="Détacher")).to_be_visible()
    reader.open("/publics?espace=demo&exercice=2024&modalite=distanciel")
    page.get_by_role("button", name="Qualification", exact=False).first.click()
    expect_value(page, "demi_journees", "42")
    expect(page).to_have_url(re.compile(re.escape(text)))


@pytest.mark.parametrize(("block", "shown"), [("elus_citoyens", "8"), ("contrats", "39 sur 40")])
def test_the_panel_repeats_the_figure_that_was_clicked(
    reader: Reader, block: str, shown: str
) -> None:
    reader.open("/")
    reader.page.locator(f'[data-block="{block}"] button').click()
    panel = reader.page.get_by_role("dialog")
    expect(panel.locator('[data-testid="stMetricValue"]')).to_contain_text(shown, timeout=30_000)
    expect(panel).to_contain_text("D'après les lignes")


def dropped(page: Page, name: str, content: str) -> None:
    files: FilePayload = {
        "name": name,
        "mimeType": "text/csv",
        "buffer": content.encode("cp1252"),
    }
    page.locator('input[type="file"]').set_input_files(files)


def further(page: Page, *steps: str) -> None:
    for step in steps:
        page.get_by_role("button", name="Suivant").click()
        expect(page.locator(".etape")).to_contain_text(step, timeout=30_000)


def test_a_dropped_csv_changes_168_and_withdrawing_it_brings_168_back(reader: Reader) -> None:
    reader.open("/ajouter")
    dropped(reader.page, "séances retrouvées.csv", NEW_SEANCE + BAD_ROW)
    expect(reader.page.get_by_text("Reconnu : séances")).to_be_visible(timeout=30_000)
    further(reader.page, "comprendre", "corriger")
    expect(reader.page.get_by_text("1 attend d'être corrigée")).to_be_visible()
    expect(reader.page.get_by_text("n'est pas une date reconnue")).to_be_attached()
    further(reader.page, "comparer")
    table = reader.page.get_by_role("table").filter(has_text="Avant")
    expect(table).to_contain_text("168", timeout=30_000)
    expect(table).to_contain_text("170")
    further(reader.page, "intégrer")
    reader.page.get_by_role("button", name="Intégrer ces données").click()
    expect(reader.page.get_by_text("Données intégrées")).to_be_visible(timeout=30_000)
    reader.page.get_by_role("link", name="Vue d'ensemble").first.click()
    expect_value(reader.page, "demi_journees", "170")
    reader.page.get_by_role("link", name="Historique").click()
    reader.page.get_by_role("button", name="Retirer cet import").first.click()
    expect(reader.page.get_by_role("button", name="Le remettre").first).to_be_visible(
        timeout=30_000
    )
    reader.page.get_by_role("link", name="Vue d'ensemble").click()
    expect_value(reader.page, "demi_journees", "168")


def test_an_open_page_shows_what_the_command_line_imported(
    reader: Reader, donnees: Path, tmp_path: Path
) -> None:
    reader.open("/?espace=demo&exercice=2024")
    expect_value(reader.page, "demi_journees", "164")
    file = tmp_path / "ajout.csv"
    file.write_text(NEW_SEANCE.replace("2022", "2024"), encoding="utf-8")
    command = [sys.executable, "-m", "pipeline", "importer", str(file), "--espace", "demo"]
    environment = {**os.environ, "DONNEES": str(donnees)}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    reader.page.get_by_role("link", name="Activité").click()
    expect_value(reader.page, "demi_journees", "166")


@pytest.mark.parametrize("stem", [entry.stem for entry in MENU])
def test_no_english_word_of_streamlit_is_left(reader: Reader, stem: str) -> None:
    reader.open(f"/{stem}")
    reader.page.wait_for_timeout(500)
    told = reader.page.evaluate(_EVERY_TEXT)
    assert ENGLISH.findall(told) == []


_EVERY_TEXT = """() => {
  const attributes = ['aria-label', 'title', 'placeholder', 'alt'];
  const said = [...document.querySelectorAll('body *')].flatMap(
    node => attributes.map(name => node.getAttribute(name)).filter(Boolean));
  return document.body.innerText + '\\n' + said.join('\\n');
}"""


@pytest.mark.parametrize("stem", [entry.stem for entry in MENU])
def test_axe_finds_nothing_serious(reader: Reader, stem: str) -> None:
    reader.open(f"/{stem}")
    reader.page.wait_for_timeout(500)
    violations = Axe().run(reader.page).response["violations"]
    serious = [v for v in violations if v["impact"] in ("serious", "critical")]
    assert [(v["id"], v["nodes"][0]["html"][:200]) for v in serious] == []


@pytest.mark.parametrize("stem", [entry.stem for entry in MENU])
def test_a_phone_never_scrolls_sideways(phone: Reader, stem: str) -> None:
    phone.open(f"/{stem}?espace=demo")
    phone.page.wait_for_timeout(500)
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert phone.page.evaluate(overflow) <= 0
    main = phone.page.locator('[data-testid="stMain"]')
    assert main.evaluate("node => node.scrollWidth - node.clientWidth") <= 0
