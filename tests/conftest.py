"""What does every test stand on? A folder of its own, a known browser, a seed that is printed."""

import os
import random
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

ON_CI = bool(os.environ.get("CI"))
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

settings.register_profile("local", print_blob=True)
settings.register_profile("ci", print_blob=True, derandomize=True, database=None, deadline=None)
settings.load_profile("ci" if ON_CI else "local")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Draw Hypothesis's seed ourselves: left to itself, it never says which one it took."""
    if not hasattr(config, "workerinput"):
        _stand_apart(config)
    if config.getoption("hypothesis_seed") is None and not ON_CI:
        config.option.hypothesis_seed = str(random.SystemRandom().randrange(2**32))


def _stand_apart(config: pytest.Config) -> None:
    """No test reads or writes the espaces of the person who runs them; workers inherit this."""
    folder = tempfile.mkdtemp(prefix="donnees-")
    os.environ["DONNEES"] = folder
    config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))


def pytest_report_header(config: pytest.Config) -> str:
    seed = config.getoption("hypothesis_seed")
    return f"hypothesis: --hypothesis-seed={seed}" if seed else "hypothesis: derandomized"


@pytest.fixture
def donnees(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that holds this test's espaces, for this process and those it starts."""
    folder = tmp_path / "donnees"
    folder.mkdir()
    monkeypatch.setenv("DONNEES", str(folder))
    return folder


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium: CHROMIUM, else the system's, else the one that Playwright holds."""
    asked = os.environ.get("CHROMIUM") or None
    found = (shutil.which(name) for name in (asked, *CHROMIUM_NAMES) if name)
    path = next(filter(None, found), None) or playwright_chromium()
    if not Path(path).exists():
        pytest.fail("No Chromium: run `make test`, or set CHROMIUM to the path of one.")
    return path


def playwright_chromium() -> str:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path
