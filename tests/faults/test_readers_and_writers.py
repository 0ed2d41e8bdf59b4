"""Do readers and writers of one espace keep out of each other's way, in threads and processes?"""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import duckdb
import pytest

from pipeline import espaces, journal, store
from pipeline.checks import checks
from pipeline.connections import for_writing
from pipeline.folders import Espace, espace
from pipeline.problems import InputRefused
from tests.written import PRESENCES, SEANCES, bring, csv_of

ROOT = Path(__file__).parents[2]


@pytest.fixture
def place(donnees: Path) -> Espace:
    place = espace("essai")
    bring(place, SEANCES)
    return place


def writer(file: Path) -> subprocess.Popen[str]:
    words = ["-m", "pipeline", "importer", str(file), "--espace", "essai", "--json"]
    return subprocess.Popen([sys.executable, *words], cwd=ROOT, stdout=subprocess.PIPE, text=True)


def answer(process: subprocess.Popen[str]) -> dict[str, Any]:
    out, _ = process.communicate(timeout=120)
    told: dict[str, Any] = json.loads(out)["fichiers"][0]
    return told


def test_threads_receive_the_rows_of_their_own_query(place: Espace) -> None:
    version = espaces.ready("essai")

    def ask(number: int) -> bool:
        rows = version.query("SELECT $n AS n FROM range(50)", {"n": number})
        return rows == [{"n": number}] * 50

    with ThreadPoolExecutor(16) as threads:
        assert all(threads.map(ask, range(2_000)))


def test_a_reader_keeps_its_version_while_another_process_imports(
    place: Espace, tmp_path: Path
) -> None:
    old = espaces.ready("essai")
    content = old.path.read_bytes()
    file = tmp_path / "presences.csv"
    file.write_bytes(csv_of(PRESENCES))
    importing = writer(file)
    while importing.poll() is None:
        assert old.query("SELECT count(*) AS n FROM presences") == [{"n": 0}]
    assert answer(importing)["statut"] == "integre"
    assert old.query("SELECT count(*) AS n FROM presences") == [{"n": 0}]
    new = espaces.ready("essai")
    assert new.query("SELECT count(*) AS n FROM presences") == [{"n": 3}]
    assert (new.name != old.name, old.path.read_bytes() == content) == (True, True)


def test_two_versions_before_the_current_one_can_still_be_opened(place: Espace) -> None:
    for number in range(5):
        bring(place, f"annee | indicateur | valeur\n2022 | etp | {number}")
    names = sorted(path.stem for path in place.versions.iterdir())
    assert names == ["v000004", "v000005", "v000006"]
    assert all(store.open_version(place, name).query("SELECT 1 AS x") for name in names)


def test_writers_in_several_processes_lose_nothing(place: Espace, tmp_path: Path) -> None:
    files = [tmp_path / f"moyens_{number}.csv" for number in range(4)]
    for number, file in enumerate(files):
        file.write_bytes(csv_of(f"annee | indicateur | valeur\n2022 | etp_{number} | {number}"))
    told = [answer(process) for process in [writer(file) for file in files]]
    assert {item["statut"] for item in told} == {"integre"}
    assert len({item["import_id"] for item in told}) == 4
    assert espaces.ready("essai").query("SELECT count(*) AS n FROM moyens") == [{"n": 4}]
    assert all(check.conforme for check in checks("essai"))


def test_the_same_file_from_two_processes_is_one_import(place: Espace, tmp_path: Path) -> None:
    file = tmp_path / "presences.csv"
    file.write_bytes(csv_of(PRESENCES))
    told = [answer(process) for process in [writer(file), writer(file)]]
    assert sorted(item["statut"] for item in told) == ["deja_integre", "integre"]
    assert len(journal.read_state(place).imports) == 2


def test_writers_in_several_threads_wait_for_each_other(place: Espace) -> None:
    def one(number: int) -> str:
        told = bring(place, f"annee | indicateur | valeur\n2022 | etp_{number} | {number}")
        return str(told["statut"])

    with ThreadPoolExecutor(4) as threads:
        assert set(threads.map(one, range(8))) == {"integre"}
    assert len(journal.read_state(place).imports) == 9


def test_a_writer_that_cannot_have_the_lock_is_told_so(place: Espace) -> None:
    def wait_in_vain() -> str:
        with pytest.raises(InputRefused) as refused, place.writing(timeout_seconds=0.1):
            pass
        return refused.value.message

    with place.writing(), ThreadPoolExecutor(1) as other:
        assert "en cours" in other.submit(wait_in_vain).result()


def test_reading_goes_on_while_someone_keeps_the_lock(place: Espace) -> None:
    with place.manifest.open("ab") as manifest:
        manifest.write(b"{")  # a line being written: the journal is ahead of the version

    def read() -> object:
        return espaces.ready("essai").query("SELECT count(*) AS n FROM seances")

    with place.writing(), ThreadPoolExecutor(1) as other:
        assert other.submit(read).result(timeout=5) == [{"n": 2}]


def test_no_progress_bar_is_drawn_into_the_answer_of_a_command(
    place: Espace, tmp_path: Path
) -> None:
    asked = "SELECT current_setting('enable_progress_bar') AS drawn"
    assert espaces.ready("essai").query(asked) == [{"drawn": False}]
    with for_writing(tmp_path / "x.duckdb") as connection:
        assert connection.execute(asked).fetchall() == [(False,)]


@pytest.mark.parametrize(
    "sql",
    [
        "ATTACH '{folder}/other.duckdb'",
        "COPY seances TO '{folder}/out.csv'",
        "SELECT * FROM read_csv('{folder}/in.csv')",
        "SELECT * FROM read_parquet('{folder}/*.parquet')",
        "SELECT * FROM '{folder}/in.csv'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SET lock_configuration = false",
        "DELETE FROM seances",
        "CREATE TABLE x (y INTEGER)",
    ],
)
def test_a_version_is_locked(sql: str, place: Espace, tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text("a,b\n1,2\n")
    with pytest.raises(duckdb.Error):
        espaces.ready("essai").query(sql.replace("{folder}", str(tmp_path)))
