"""Which file of the corpus takes longest to look at, and how much memory does a family need?"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.corpus.families import FAMILIES

pytestmark = pytest.mark.bench
ROOT = Path(__file__).parents[1]
SECONDS_AIM, MEMORY_AIM_MB = 10, 1000

# A process per family: memory given back to the system is not all counted back.
LOOK = """
import json, resource, sys, time
from pathlib import Path
from tests.corpus.answer import answer
from tests.corpus.families import entries
def seconds(entry):
    entry.written()
    started = time.perf_counter()
    answer(entry, Path(sys.argv[2]))
    return time.perf_counter() - started
longest = max((seconds(entry), entry.name) for entry in entries(sys.argv[1]))
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"seconds": longest[0], "name": longest[1], "mb": peak}))
"""


def looked_at(family: str, folder: Path) -> tuple[float, str, float]:
    """Seconds and name of the slowest file, and peak memory of the process in megabytes."""
    done = subprocess.run(
        [sys.executable, "-c", LOOK, family, str(folder)],
        cwd=ROOT,
        env={"DONNEES": str(folder), "PATH": ""},
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    return told["seconds"], f"{family}/{told['name']}", told["mb"]


def test_the_slowest_file_of_the_corpus(tmp_path: Path) -> None:
    families = [looked_at(family, tmp_path) for family in FAMILIES]
    seconds, name, _ = max(families)
    print(
        f"\nfichier le plus long du corpus, lu deux fois : {name}, {seconds:.2f} s "
        f"(visé ≤ {SECONDS_AIM})\nmémoire la plus haute, bibliothèques comprises : "
        f"{max(mb for *_, mb in families):.0f} Mo (visé ≤ {MEMORY_AIM_MB})"
    )
