"""Is everything that was acknowledged still there, and sound, after a stop at any moment?"""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline import espaces, journal, store
from pipeline.__main__ import main
from pipeline.checks import checks
from pipeline.folders import Espace, espace
from tests.written import PRESENCES, SEANCES, bring, table

ROOT = Path(__file__).parents[2]
on_unix = pytest.mark.skipif(os.name == "nt", reason="kills and limits are those of Unix")
IMPORTS_FOR_EVER = """
import sys
from itertools import count
from tests.written import bring
from pipeline.folders import espace
for number in count(int(sys.argv[1])):
    told = bring(espace("essai"), f"annee | indicateur | valeur\\n2022 | etp_{number} | {number}")
    print(number, told["import_id"], flush=True)
"""


@pytest.fixture
def place(donnees: Path) -> Espace:
    place = espace("essai")
    bring(place, SEANCES)
    return place


def is_sound(place: Espace) -> bool:
    return all(check.conforme for check in checks(place.name))


def files(place: Espace) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in place.folder.rglob("*") if path.is_file()}


def put_back(saved: dict[Path, bytes], *folders: Path) -> None:
    """The files of some places as they were, the rest of the espace as it has become."""
    for folder in folders:
        for path in [folder] if folder.is_file() else folder.iterdir():
            path.unlink()
        for path, content in saved.items():
            if path == folder or folder in path.parents:
                path.write_bytes(content)


def test_a_torn_last_line_of_the_manifest_was_never_acknowledged(place: Espace) -> None:
    with place.manifest.open("ab") as manifest:
        manifest.write(b'{"seq": 2, "evenement": "import", "impo')
    assert len(journal.read_state(place).imports) == 1
    assert espaces.ready("essai").query("SELECT count(*) AS n FROM seances") == [{"n": 2}]
    assert bring(place, PRESENCES)["import_id"] == "i00002"
    assert is_sound(place)


def test_a_tail_of_zeros_after_a_power_cut_is_ignored(place: Espace) -> None:
    with place.manifest.open("ab") as manifest:
        manifest.write(b"\0" * 512)
    bring(place, PRESENCES)
    assert is_sound(place)


def test_rows_whose_line_was_never_written_are_not_picked_up(place: Espace) -> None:
    (rows,) = (path for path in place.journal.glob("i00001.parquet"))
    shutil.copy(rows, place.journal / "i00002.parquet")
    (place.journal / "i00003.parquet").write_bytes(b"half a file")
    (place.journal / "tmp4f2.parquet").write_bytes(b"PAR1")
    assert main(["reconstruire", "--espace", "essai"]) == 0
    assert len(table(place, "seances")) == 2
    bring(place, PRESENCES)
    assert sorted(path.name for path in place.journal.glob("*.parquet")) == [
        "i00001.parquet",
        "i00001.problemes.parquet",
        "i00002.parquet",
        "i00002.problemes.parquet",
    ]
    assert is_sound(place)


def test_a_line_whose_version_was_not_published_is_published_at_the_next_opening(
    place: Espace,
) -> None:
    saved = files(place)
    bring(place, PRESENCES)
    store.close(store.current_version(place).path)
    put_back(saved, place.versions, place.current)
    assert espaces.ready("essai").query("SELECT count(*) AS n FROM presences") == [{"n": 3}]
    assert is_sound(place)


def test_a_version_that_current_does_not_name_yet_is_never_written_over(place: Espace) -> None:
    saved = files(place)
    bring(place, PRESENCES)
    unnamed = store.current_version(place)
    put_back(saved, place.current)
    content = unnamed.path.read_bytes()
    assert espaces.ready("essai").name > unnamed.name
    assert unnamed.path.read_bytes() == content
    assert is_sound(place)


def test_a_lost_or_unreadable_pointer_is_made_again(place: Espace) -> None:
    place.current.write_text("{")
    assert len(espaces.ready("essai").query("SELECT * FROM seances")) == 2
    shutil.rmtree(place.versions)
    assert len(espaces.ready("essai").query("SELECT * FROM seances")) == 2


def test_what_an_interrupted_build_left_does_no_harm_and_goes_in_time(place: Espace) -> None:
    old, recent = place.temporary / "old.duckdb", place.temporary / "recent.duckdb"
    for path in (old, recent, place.temporary / "recent.duckdb.wal"):
        path.write_bytes(b"half a version")
    os.utime(old, (0, 0))
    bring(place, PRESENCES)
    assert (old.exists(), recent.exists()) == (False, True)
    assert is_sound(place)


def test_a_published_version_has_no_wal_beside_it(place: Espace) -> None:
    bring(place, PRESENCES)
    assert {path.suffix for path in place.versions.iterdir()} == {".duckdb"}
    assert list(place.temporary.iterdir()) == []


def test_an_interrupted_first_use_goes_on_where_it_stopped(donnees: Path) -> None:
    place = espace("irev")
    version = espaces.ready("irev")
    expected = version.query("SELECT count(*) AS n FROM seances")
    lines = place.manifest.read_bytes().splitlines(keepends=True)
    place.manifest.write_bytes(b"".join(lines[:3]))
    for path in (place.folder / "INITIAL", place.current):
        path.unlink()
    assert espaces.ready("irev").query("SELECT count(*) AS n FROM seances") == expected
    assert len(journal.read_state(place).imports) == len(lines)
    assert is_sound(place)


def test_damage_inside_the_journal_is_reported_not_repaired(place: Espace) -> None:
    bring(place, PRESENCES)
    first, second = place.manifest.read_bytes().splitlines(keepends=True)
    place.manifest.write_bytes(
        first.replace(b'"lignes_gardees": 2', b'"lignes_gardees": 9') + second
    )
    assert [check.conforme for check in checks("essai")] == [False]
    place.manifest.write_bytes(b"{]\n" + second)
    assert main(["verifier", "--espace", "essai"]) == 1


def test_a_changed_file_of_the_journal_is_reported(place: Espace) -> None:
    with (place.journal / "i00001.parquet").open("ab") as rows:
        rows.write(b" ")
    wrong = [check.controle for check in checks("essai") if not check.conforme]
    assert wrong == ["fichiers du journal"]


@on_unix
def test_what_was_acknowledged_before_a_kill_is_there_after_it(place: Espace) -> None:
    seed = random.SystemRandom().randrange(2**32)
    print(f"seed of the moments: {seed}")
    moments = random.Random(seed)
    acknowledged: dict[str, str] = {}
    for round_number in range(5):
        acknowledged |= killed_while_importing(1000 * round_number, moments.uniform(0.0, 1.0))
        version = espaces.ready("essai")
        stored = {
            row["indicateur"]: row["import_id"] for row in version.query("SELECT * FROM moyens")
        }
        assert acknowledged.items() <= stored.items()
        assert is_sound(place)
    assert acknowledged


def killed_while_importing(start: int, seconds: float) -> dict[str, str]:
    """Imports without end, killed some time after the first one: those that were acknowledged."""
    command = [sys.executable, "-c", IMPORTS_FOR_EVER, str(start)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        first = writer.stdout.readline()
        time.sleep(seconds)
        writer.send_signal(signal.SIGKILL)
        lines = [first, *writer.stdout.read().splitlines()]
    return {f"etp_{number}": import_id for number, import_id in map(str.split, lines)}


@on_unix
@pytest.mark.parametrize("step", ["construction de la version", "intégration"])
def test_a_full_disk_refuses_the_import_and_keeps_the_rest(step: str, place: Espace) -> None:
    before = table(place, "seances")
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, step],
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 1, done.stderr
    assert "disque" in json.loads(done.stdout)["erreur"]["message"]
    assert (len(journal.read_state(place).imports), table(place, "seances")) == (1, before)
    assert bring(place, PRESENCES)["import_id"] == "i00002"
    assert is_sound(place)


FULL_DISK = """
import resource, signal, sys
from contextlib import contextmanager
from pathlib import Path
from pipeline import commands
from pipeline.__main__ import main
from pipeline.folders import espace
from tests.written import PRESENCES, csv_of

place = espace("essai")
source = place.folder.parent / "presences.csv"
source.write_bytes(csv_of(PRESENCES))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

def fills(step):
    if step == sys.argv[1]:
        room = place.manifest.stat().st_size + 100 if step == "intégration" else 20_000
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

@contextmanager
def progress():
    yield fills

commands._progress = progress
sys.exit(main(["importer", str(source), "--espace", "essai", "--json"]))
"""
