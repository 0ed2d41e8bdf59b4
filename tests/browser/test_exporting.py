"""Does a page leave from the screen, by keyboard, and a chart as an image?"""

from collections.abc import Iterator
from pathlib import Path

import pptx
import pytest
from playwright.sync_api import Browser, expect

from tests.browser.serving import Reader, reading

pytestmark = pytest.mark.browser


@pytest.fixture
def reader(browser: Browser, address: str) -> Iterator[Reader]:
    for reader in reading(browser, address, width=1280, height=720):
        reader.open("/activite?exercice=2022")
        expect(reader.page.locator(".board-plot .main-svg").first).to_be_visible(timeout=30_000)
        yield reader


def test_a_page_leaves_as_powerpoint_by_keyboard(reader: Reader, tmp_path: Path) -> None:
    page = reader.page
    page.get_by_role("button", name="Exporter", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("checkbox", name="Version à diffuser")).to_be_checked()
    page.get_by_role("button", name="PowerPoint", exact=True).focus()
    with page.expect_download(timeout=60_000) as started:
        page.keyboard.press("Enter")
    assert started.value.suggested_filename.startswith("activite_2022_irev_a_diffuser_")
    started.value.save_as(tmp_path / "deck.pptx")
    slides = pptx.Presentation(str(tmp_path / "deck.pptx")).slides
    titles = [slide.shapes.title.text for slide in slides if slide.shapes.title]
    assert any("relèvent de la proximité" in title for title in titles)


def test_a_chart_leaves_as_an_image(reader: Reader, tmp_path: Path) -> None:
    for form, start in (("PNG", b"\x89PNG"), ("SVG", b"<svg")):
        with reader.page.expect_download() as started:
            reader.page.get_by_role("button", name=f"{form} : télécharger").first.click()
        started.value.save_as(tmp_path / form)
        content = (tmp_path / form).read_bytes()
        assert content.startswith(start)
        assert len(content) > 1000
        assert started.value.suggested_filename.endswith(f".{form.lower()}")
