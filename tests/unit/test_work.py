"""Can long work be followed, stopped, and survived when its process dies?"""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline import build
from pipeline.choices import Choices
from pipeline.examine import examine
from pipeline.folders import Espace, espace
from pipeline.problems import InputRefused
from pipeline.work import Work
from tests.written import SEANCES, bring, csv_of, prepared, table

Tell = Callable[[str], None]


@pytest.fixture
def place(donnees: Path) -> Espace:
    return espace("essai")


def dies(place: Espace, tell: Tell) -> None:
    tell("début")
    os._exit(3)


def fails(place: Espace, tell: Tell) -> None:
    raise ZeroDivisionError


def refuses(place: Espace, tell: Tell) -> None:
    raise InputRefused("Refusé.", "Recommencez.")


def prints(place: Espace, tell: Tell) -> str:
    print("bavardage")
    return "fait"


def writes_and_waits(place: Espace, tell: Tell) -> None:
    place.make_folders()
    (place.temporary / "partiel.duckdb").write_bytes(b"x")
    tell("écrit")
    time.sleep(600)


def left(place: Espace) -> list[Path]:
    return list((place.folder / "tmp").rglob("*"))


def test_a_process_answers_what_the_page_would_have_found(place: Espace) -> None:
    work = Work(place, examine, csv_of(SEANCES), "essai.csv", Choices())
    assert work.wait(60)
    found = work.answer()
    assert found.prepared.rows.kept.equals(prepared(SEANCES).rows.kept)
    assert work.steps == ["lecture", "vérification des lignes"]


def test_a_version_built_by_a_process_is_the_one_that_is_published(place: Espace) -> None:
    bring(place, SEANCES.replace("S1", "S3").replace("S2", "S4"))
    work = Work(place, build.candidate, [prepared(SEANCES)], "essai")
    assert work.wait(60)
    assert build.accept(place, work.answer())
    assert [row["seance_id"] for row in table(place, "seances", "seance_id")] == [
        "S1",
        "S2",
        "S3",
        "S4",
    ]


def test_a_refusal_comes_back_whole(place: Espace) -> None:
    work = Work(place, refuses)
    assert work.wait(60)
    with pytest.raises(InputRefused) as refused:
        work.answer()
    assert (refused.value.message, refused.value.que_faire) == ("Refusé.", "Recommencez.")


@pytest.mark.parametrize("task", [dies, fails])
def test_a_process_that_dies_is_told_in_french(place: Espace, task: Callable[..., None]) -> None:
    work = Work(place, task)
    assert work.wait(60)
    with pytest.raises(InputRefused, match="interrompu avant la fin"):
        work.answer()
    assert left(place) == []


def test_what_a_library_prints_is_no_answer(place: Espace) -> None:
    work = Work(place, prints)
    assert work.wait(60)
    assert work.answer() == "fait"


def test_work_that_is_cancelled_leaves_nothing(place: Espace) -> None:
    work = Work(place, writes_and_waits)
    while not work.steps and not work.is_over:
        time.sleep(0.01)
    assert [path.name for path in left(place) if path.is_file()] == ["partiel.duckdb"]
    work.cancel()
    assert work.is_over
    assert left(place) == []


def test_a_version_that_is_built_but_given_up_leaves_nothing(place: Espace) -> None:
    work = Work(place, build.candidate, [prepared(SEANCES)], "essai")
    assert work.wait(60)
    assert [path.suffix for path in left(place) if path.is_file()] != []
    work.cancel()
    assert left(place) == []
