"""Is anything that a French office brings read wrongly in silence, and how much is read unaided?"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.corpus.answer import CRASHED, REFUSED, answer
from tests.corpus.damaged import SEED
from tests.corpus.entries import Entry, Read, Refused
from tests.corpus.families import FAMILIES, SEEN, SEEN_LATER, UNSEEN, entries
from tests.corpus.generate import generate
from tests.corpus.judge import MISSED, SILENT, Verdict, judge
from tests.corpus.rates import Rates, rates, unfound
from tests.written import csv_of

JUDGED = """
    Date       | Type d'action | Intitulé       | Demi-journées
    05/04/2022 | Formation     | Lire un budget | 1
    06/04/2022 | Formation     | Lire un plan   | 1
"""
COLUMNS_AIM, VALUES_AIM = 0.95, 0.90
SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
FILES = sorted(path for path in SAMPLES.rglob("*.*") if path.suffix != ".md")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where the files are written, beside an empty DONNEES: a preview stores nothing there."""
    place = tmp_path_factory.mktemp("corpus")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("DONNEES", str(place))
        yield place


@cache
def verdicts(family: str, folder: Path) -> tuple[Verdict, ...]:
    return tuple(judge(entry, folder) for entry in entries(family))


def listed(family: str, folder: Path, kind: str) -> str:
    return "\n".join(text for verdict in verdicts(family, folder) for text in verdict.texts(kind))


@pytest.mark.parametrize("family", FAMILIES)
def test_nothing_is_silently_wrong(family: str, folder: Path) -> None:
    wrong = listed(family, folder, SILENT)
    assert not wrong, wrong


@pytest.mark.parametrize("family", SEEN)
def test_what_can_be_read_is_read(family: str, folder: Path) -> None:
    missed = listed(family, folder, MISSED)
    assert not missed, missed


def measured(
    part: str, families: tuple[str, ...], folder: Path, capsys: pytest.CaptureFixture[str]
) -> tuple[Rates, str]:
    """The shares found over some families, printed; and what was not found, to be read."""
    judged = {family: verdicts(family, folder) for family in families}
    every = [verdict for found in judged.values() for verdict in found]
    found = rates(every)
    with capsys.disabled():
        print(f"\ncorpus {part}, {len(every)} fichiers (graine {SEED}) : {found}")
        for family, some in judged.items():
            print(f"  {family} : {rates(some)}")
    return found, "\n".join(text for verdict in every for text in unfound(verdict))


def test_most_columns_and_values_are_found_unaided(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found, missing = measured("vu plus tard", SEEN_LATER, folder, capsys)
    assert found.of_columns >= COLUMNS_AIM, missing
    assert found.of_values >= VALUES_AIM, missing


@pytest.mark.skipif(not UNSEEN, reason="every family has been read by now")
def test_as_much_is_found_unaided_in_files_that_nobody_has_read(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # what the unseen part holds stays unread: only its rates are told
    found, _ = measured("non vu", UNSEEN, folder, capsys)
    assert found.of_columns >= COLUMNS_AIM
    assert found.of_values >= VALUES_AIM


FALSE_TRUTHS = {
    "2 | 2022-04-05 | session_formation | 1\n3 | 2022-04-06 | session_formation | 2": "ligne 3, demi_journees",
    "2 | 2022-04-05 | session_formation | ?\n3 | 2022-04-06 | session_formation | 1": "ligne 2, demi_journees",
    "2 | 2022-04-05 | session_formation | 1": "ligne 3 gardée",
    "2 | 2022-04-05 | session_formation | 1\n3 | 2022-04-06 | session_formation | 1\n4 | 2022-04-06 | * | 1": "perdue",
}


@pytest.mark.parametrize(("rows", "said"), FALSE_TRUTHS.items(), ids=FALSE_TRUTHS.values())
def test_the_judge_sees_what_is_silently_wrong(rows: str, said: str, folder: Path) -> None:
    table = f"ligne | date_debut | type_action | demi_journees\n{rows}"
    verdict = judge(Entry("juge.csv", csv_of(JUDGED), Read("seances", table)), folder)
    assert [said in text for text in verdict.texts(SILENT)] == [True]


def test_the_judge_sees_a_wrong_column_a_wrong_jeu_and_a_leak(folder: Path) -> None:
    columns = "ligne | date_debut | type_action < Intitulé\n2 | * | *\n3 | * | *"
    for truth in (Read("seances", columns), Read("presences", columns), Refused()):
        assert judge(Entry("juge.csv", csv_of(JUDGED), truth), folder).texts(SILENT)
    leak = Entry("juge.csv", csv_of(JUDGED), Read("seances", columns), secrets=("Lire",))
    assert "« Lire » revient" in "".join(judge(leak, folder).texts(SILENT))


def test_the_corpus_is_large_and_its_names_are_distinct(tmp_path: Path) -> None:
    names = [(family, entry.name) for family in FAMILIES for entry in entries(family)]
    assert len(set(names)) == len(names) == generate(tmp_path) >= 150


@pytest.mark.skipif(not FILES, reason="no folder of samples beside the project")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_real_export_is_understood_or_refused_with_a_sentence(path: Path, folder: Path) -> None:
    got = answer(Entry(path.name, path.read_bytes(), Refused()), folder)
    assert got.code != CRASHED
    assert got.code != REFUSED or len(got.sentence) > 20
    assert all(told["hypotheses"] or told["problemes"] for told in got.files)
