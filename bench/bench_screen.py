"""What does a page's rerun cost over that of an empty Streamlit page?"""

import statistics
import time
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.menu import MENU

pytestmark = pytest.mark.bench
SHELL = Path(__file__).parents[1] / "dashboard" / "shell.py"
RUNS = 15


@pytest.fixture(scope="module", autouse=True)
def donnees(tmp_path_factory: pytest.TempPathFactory) -> object:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("DONNEES", str(tmp_path_factory.mktemp("donnees")))
        yield


def rerun_ms(app: AppTest) -> float:
    app.run()
    times = []
    for _ in range(RUNS):
        started = time.perf_counter()
        app.run()
        times.append(1000 * (time.perf_counter() - started))
    return statistics.median(times)


@pytest.mark.parametrize("name", ["irev", "demo"])
@pytest.mark.parametrize("stem", [entry.stem for entry in MENU])
def test_a_page_rerun_over_an_empty_one(stem: str, name: str) -> None:
    empty = rerun_ms(AppTest.from_string("import streamlit as st\nst.title('Vide')"))
    app = AppTest.from_file(str(SHELL), default_timeout=60)
    app.query_params["espace"] = name
    app.run()
    page = rerun_ms(app if stem == MENU[0].stem else app.switch_page(f"../pages/{stem}.py"))
    print(f"\n{stem} ({name}) : {page:.0f} ms / page vide {empty:.0f} ms = {page / empty:.1f}")
