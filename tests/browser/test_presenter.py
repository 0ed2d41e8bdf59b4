"""Can a whole presentation be told, and decided upon, without ever leaving the keyboard?"""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.serving import Reader

pytestmark = pytest.mark.browser

SMALL_TEXTS = """() => [...document.querySelectorAll('.presenter *')].filter(node => {
  const own = [...node.childNodes].some(child => child.nodeType === 3 && child.textContent.trim());
  const box = node.getBoundingClientRect();
  return own && box.width > 1 && parseFloat(getComputedStyle(node).fontSize) < 18;
}).map(node => node.textContent.slice(0, 40))"""
OVERFLOWS = """() => [...document.querySelectorAll(
  '.slide, .slide-body, .slide-body > *, .slide-card, .slide-table, .slide-text, .slide-title')]
  .filter(node => node.scrollHeight > node.clientHeight || node.scrollWidth > node.clientWidth)
  .map(node => `${node.className} ${node.scrollHeight} ${node.clientHeight}`)"""
OUTSIDE = """() => [...document.querySelectorAll('.slide-plot text')].filter(node => {
  const box = node.getBoundingClientRect();
  return box.width && (box.left < 0 || box.right > 1280 || box.bottom > 720);
}).map(node => node.textContent)"""


def at(page: Page, number: int) -> None:
    """The slide of that number is drawn, charts included."""
    drawn = page.locator(f'.slide[data-drawn][aria-label^="Diapositive {number} sur"]')
    expect(drawn).to_be_visible(timeout=60_000)


def title(page: Page) -> str:
    return re.sub(r"[\u00a0\u202f]", " ", page.locator(".slide-title").inner_text())


def test_a_presentation_is_told_to_its_end_by_keyboard_and_decides(reader: Reader) -> None:
    page = reader.page
    reader.open("/presenter?espace=demo&exercice=2025")
    page.get_by_role("button", name="Présenter").nth(1).focus()
    page.keyboard.press("Enter")
    at(page, 1)
    for number, key in enumerate(("ArrowRight", "PageDown", " "), 2):
        page.keyboard.press(key)
        at(page, number)
    expect(page).to_have_url(re.compile("diapo=4"))
    page.keyboard.press("Home")
    at(page, 1)
    page.keyboard.press("ArrowRight")
    at(page, 2)
    change_the_year_and_come_back(page)
    page.keyboard.press("End")
    at(page, 7)
    decide(page)
    page.keyboard.press("Escape")
    expect(page.locator("dialog.presenter[open]")).to_have_count(0)
    register = page.locator(".st-key-presenter, [data-testid='stMain']").last
    expect(register).to_contain_text("Ouvrir un cycle sur la santé", timeout=30_000)
    # a deep link: Streamlit looks for its own addresses beside the page before it finds them
    assert [said for said in reader.complaints if "404" not in said] == []
    assert reader.hosts == {reader.address.split("/")[2]}


def change_the_year_and_come_back(page: Page) -> None:
    before = title(page)
    page.keyboard.press("v")
    expect(page.locator(".presenter-window select").first).to_be_focused()
    page.keyboard.type("2023")
    page.keyboard.press("Tab")
    for _ in range(page.locator(".presenter-window select").count() - 1):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".slide-badge.is-filter")).to_contain_text("2023", timeout=30_000)
    at(page, 2)
    assert title(page) == "157,5 demi-journées en 2023, contre 164 un an plus tôt"
    page.keyboard.press("r")
    expect(page.locator(".slide-badge.is-filter")).to_have_count(0, timeout=30_000)
    assert title(page) == before


def decide(page: Page) -> None:
    page.keyboard.press("d")
    page.keyboard.type("Ouvrir un cycle, écrire à quelquun@exemple.fr")
    page.keyboard.press("Enter")
    expect(page.locator(".presenter-error")).to_contain_text("adresse électronique", timeout=30_000)
    page.locator('.presenter-window input[name="quoi"]').focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("Ouvrir un cycle sur la santé")
    page.keyboard.press("Tab")
    page.keyboard.type("la direction")
    page.keyboard.press("Tab")
    page.keyboard.type("mars 2026")
    page.keyboard.press("Enter")
    half = page.locator(".slide-text").last
    expect(half).to_contain_text("Ouvrir un cycle sur la santé", timeout=30_000)


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ("espace=irev&exercice=2022&presentation=bilan_annuel", 12),
        ("espace=demo&exercice=2024&presentation=bilan_annuel", 12),
        ("espace=demo&exercice=2025&presentation=point_etape", 7),
        ("espace=irev&exercice=2022&presentation=point_etape", 7),
    ],
)
def test_every_slide_is_read_from_the_last_row_and_holds_in_its_frame(
    reader: Reader, asked: str, count: int
) -> None:
    page = reader.page
    reader.open(f"/presenter?{asked}")
    for number in range(1, count + 1):
        at(page, number)
        assert page.locator(".slide-number").inner_text() == f"{number} / {count}"
        assert page.evaluate(SMALL_TEXTS) == [], number
        assert page.evaluate(OVERFLOWS) == [], number
        assert page.evaluate(OUTSIDE) == [], number
        expect(page.locator(".slide-footer")).to_contain_text("version")
        expect(page.locator(".slide-badge")).to_have_count(int("demo" in asked))
        page.keyboard.press("ArrowRight")


def test_a_slide_comes_back_after_a_reload_at_its_own_address(reader: Reader) -> None:
    reader.open("/presenter?espace=irev&exercice=2022&presentation=bilan_annuel&diapo=5")
    at(reader.page, 5)
    assert title(reader.page).startswith("La gouvernance et l'évaluation")
    reader.page.keyboard.press("ArrowLeft")
    at(reader.page, 4)
    reader.page.reload()
    at(reader.page, 4)


def test_the_notes_follow_in_a_second_window(reader: Reader) -> None:
    reader.open("/presenter?espace=irev&exercice=2022&presentation=bilan_annuel&diapo=2")
    at(reader.page, 2)
    with reader.page.expect_popup() as opening:
        reader.page.keyboard.press("n")
    notes = opening.value
    expect(notes.locator("#place")).to_have_text("2 / 12")
    expect(notes.locator("#suite")).to_contain_text("Sur trois axes")
    reader.page.keyboard.press("ArrowRight")
    expect(notes.locator("#titre")).to_contain_text("Sur trois axes")
    notes.keyboard.press("ArrowLeft")
    at(reader.page, 2)


def test_the_whole_screen_is_taken_and_given_back(reader: Reader) -> None:
    reader.open("/presenter?espace=irev&exercice=2022&presentation=bilan_annuel")
    at(reader.page, 1)
    reader.page.keyboard.press("f")
    reader.page.wait_for_function("document.fullscreenElement !== null")
    reader.page.keyboard.press("ArrowRight")
    at(reader.page, 2)
    reader.page.keyboard.press("f")
    reader.page.wait_for_function("document.fullscreenElement === null")


@pytest.mark.parametrize("number", [1, 2, 3, 11, 12])
def test_axe_finds_nothing_serious_on_a_slide(reader: Reader, number: int) -> None:
    reader.open(f"/presenter?espace=irev&presentation=bilan_annuel&exercice=2022&diapo={number}")
    at(reader.page, number)
    for key in ("", "d", "v", "o", "?"):
        if key:
            reader.page.keyboard.press(key)
        violations = Axe().run(reader.page).response["violations"]
        serious = [v for v in violations if v["impact"] in ("serious", "critical")]
        assert [(v["id"], v["nodes"][0]["html"][:200]) for v in serious] == [], key
        if key:
            reader.page.keyboard.press("Escape")
