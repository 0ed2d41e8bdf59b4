"""What does an import cost over the bare reading and writing of the same million rows?"""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import xlsxwriter

from bench.large_espace import presences_csv, seances_csv

pytestmark = pytest.mark.bench
ROOT = Path(__file__).parents[1]
RUNS = 3
WORKBOOK_AIM = 3
IMPORT_AIM, BUILD_AIM, MEMORY_AIM, MEMORY_CEILING_MB = 8, 2, 30, 1000

# Each measure has a process of its own: memory given back to the system is not all counted back.
BARE = """
import polars
seconds = best(lambda: polars.read_csv(csv, separator=";").write_parquet(folder / "bare.parquet"))
say(seconds=seconds)
"""
IMPORT = """
from pipeline import build, changes, espaces, rows, version
from pipeline.folders import espace
from pipeline.importing import import_file
from pipeline.choices import Choices
from tests.written import bring
place = espace("mesure")
assert bring(place, (folder / "petit.csv").read_bytes())["statut"] == "integre"
content, before = csv.read_bytes(), peak_mb()
started = time.perf_counter()
(told,) = import_file(place, content, csv.name, Choices(), "mesure")
assert told["lignes_gardees"] == 1_000_000, told["message"]
say(seconds=time.perf_counter() - started, mb=peak_mb() - before)
"""
BARE_WORKBOOK = """
import fastexcel
def bare():
    workbook = fastexcel.read_excel(xlsx.read_bytes())
    workbook.load_sheet(0, header_row=None, skip_rows=0, dtypes="string").to_polars()
say(seconds=best(bare))
"""
WORKBOOK = """
from pipeline.read import read
say(seconds=best(lambda: read(xlsx.read_bytes())))
"""
JOURNAL = """
from pipeline import build
from pipeline.folders import espace
from pipeline.prepared import prepare
from pipeline.choices import Choices
place, content = espace("journal"), csv.read_bytes()
def to_the_journal():
    prepared = prepare(content, csv.name, Choices(), build.lists_of(place))
    with place.writing():
        build.commit(place, prepared, "mesure")
say(seconds=best(to_the_journal))
"""
BUILD = """
from pipeline import build, journal
from pipeline.folders import espace
place = espace("mesure")
state = journal.read_state(place)
say(seconds=best(lambda: build.build_state(place, state, fresh("ours.duckdb"))))
"""
TABLE = """
import duckdb
def table():
    with duckdb.connect(fresh("table.duckdb")) as connection:
        connection.execute("SET enable_progress_bar = false")
        connection.execute(f"CREATE TABLE p AS SELECT * FROM read_parquet('{rows}')")
        connection.execute("CHECKPOINT")
say(seconds=best(table))
"""
AROUND = """
import json, os, resource, sys, time
from pathlib import Path
folder = Path(sys.argv[1])
csv = folder / "presences.csv"
xlsx = folder / "presences.xlsx"
rows = folder / "donnees" / "mesure" / "journal" / "i00002.parquet"
def peak_mb():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
def fresh(name):
    (folder / name).unlink(missing_ok=True)
    return folder / name
def best(run):
    def once():
        started = time.perf_counter()
        run()
        return time.perf_counter() - started
    return min(once() for _ in range(int(sys.argv[2])))
def say(**told):
    print(json.dumps(told))
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mesure")
    (folder / "presences.csv").write_bytes(presences_csv())
    (folder / "petit.csv").write_bytes(seances_csv(1000))
    return folder


def measured(script: str, folder: Path, donnees: Path) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-c", AROUND + script, str(folder), str(RUNS)],
        cwd=ROOT,
        env={"DONNEES": str(donnees), "PATH": ""},
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, float] = json.loads(done.stdout)
    return told


def test_an_import_over_reading_and_writing_the_same_file(folder: Path) -> None:
    bare = measured(BARE, folder, folder)["seconds"]
    journal = measured(JOURNAL, folder, folder)["seconds"]
    runs = [measured(IMPORT, folder, folder / f"essai_{run}") for run in range(RUNS)]
    whole, memory = min(run["seconds"] for run in runs), min(run["mb"] for run in runs)
    size = (folder / "presences.csv").stat().st_size / 1e6
    print(
        f"\nun million de présences, du fichier au journal : {journal:.2f} s / Polars seul "
        f"{bare:.2f} s = {journal / bare:.1f} (visé ≤ {IMPORT_AIM})\n"
        f"jusqu'à la version publiée : {whole:.2f} s = {whole / bare:.1f}\n"
        f"mémoire au-dessus des bibliothèques : {memory:.0f} Mo = {memory / size:.0f} fois le "
        f"fichier (visé ≤ {MEMORY_AIM} fois, ou {MEMORY_CEILING_MB} Mo)"
    )


def test_building_a_version_over_copying_the_same_rows(folder: Path) -> None:
    measured(IMPORT, folder, folder / "donnees")
    ours = measured(BUILD, folder, folder / "donnees")["seconds"]
    bare = measured(TABLE, folder, folder / "donnees")["seconds"]
    print(
        f"\nversion d'un million de présences : {ours:.2f} s / DuckDB seul {bare:.2f} s "
        f"= {ours / bare:.1f} (visé ≤ {BUILD_AIM})"
    )


def test_reading_a_workbook_over_its_bare_cells(folder: Path) -> None:
    _write_workbook(folder / "presences.xlsx", 100_000)
    bare = measured(BARE_WORKBOOK, folder, folder)["seconds"]
    ours = measured(WORKBOOK, folder, folder)["seconds"]
    print(
        f"\nclasseur de cent mille lignes : {ours:.2f} s / fastexcel seul {bare:.2f} s "
        f"= {ours / bare:.1f} (visé ≤ {WORKBOOK_AIM})"
    )


def _write_workbook(path: Path, row_count: int) -> None:
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Présences")
        for number, line in enumerate(presences_csv().decode().splitlines()[: row_count + 1]):
            sheet.write_row(number, 0, line.split(";"))
