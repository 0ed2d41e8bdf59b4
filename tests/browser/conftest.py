"""One browser for all the tests of a run; the application, served once for each module."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.serving import QUIET, ROOT, Reader, reading, served


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def donnees(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("donnees")


@pytest.fixture(scope="module")
def address(donnees: Path) -> Iterator[str]:
    yield from served(ROOT, "app.py", DONNEES=str(donnees))


@pytest.fixture
def reader(browser: Browser, address: str) -> Iterator[Reader]:
    yield from reading(browser, address, width=1280, height=720)


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Reader]:
    yield from reading(browser, address, width=360, height=740)
