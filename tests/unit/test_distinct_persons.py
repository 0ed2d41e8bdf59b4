"""Are distinct persons counted only where an espace asks for it, and without keeping any?"""

import json
import os
import stat
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from indicators.figures import measure
from indicators.periods import exercice
from indicators.question import Question
from indicators.rows import rows_of
from pipeline import distinct_persons, espaces
from pipeline.__main__ import main
from pipeline.folders import Espace, espace
from pipeline.journal import parquet_path
from pipeline.person_key import hashed, key_of
from pipeline.problems import InputRefused
from tests.drawn import drawn
from tests.written import SEANCES, bring, prepared

FIRST = """
    Nom        | Prénom | Courriel
    Inventée   | Zoé    | zoe.inventee@example.org
    Imaginaire | Luc    |
"""
SECOND = """
    Nom complet    | E-mail
    Zoé INVENTÉE   | Zoe.Inventee@example.org
    Luc Imaginaire |
    Ana Fictif     | ana@example.org
"""


@pytest.fixture
def place(donnees: Path) -> Espace:
    found = espace("essai")
    bring(found, SEANCES, "seances.csv")
    return found


def persons(place: Espace, **filtres: str) -> Any:
    question = Question("personnes", exercice(2022))
    for dimension, valeur in filtres.items():
        question = question.filtered(dimension, valeur)
    return measure(espaces.ready(place.name), question)


def test_nothing_is_hashed_unless_it_is_asked(place: Espace) -> None:
    bring(place, FIRST, "un.csv", seance_id="S1")
    assert key_of(place) is None
    assert pl.read_parquet(parquet_path(place, "i00002"))["personnes"].to_list() == [None]
    figure = persons(place)
    assert (figure.valeur, figure.statut) == (None, "non_releve")


def test_a_person_who_comes_back_counts_once(place: Espace) -> None:
    distinct_persons.count(place)
    bring(place, FIRST, "un.csv", seance_id="S1")
    figure = persons(place)
    assert (figure.valeur, figure.statut) == (2, "partiel")
    assert figure.couverture.phrase == "liste connue pour 1 séance sur 2"
    bring(place, SECOND, "deux.csv", seance_id="S2")
    figure = persons(place)
    assert (figure.valeur, figure.statut, figure.additif) == (3, "calcule", False)
    counted = rows_of(espaces.ready(place.name), figure.question)
    assert counted.total == 3
    assert [row["valeur"] for row in counted.lignes] == [2, 1]


def test_a_hash_stands_in_the_journal_and_in_one_table_only(place: Espace) -> None:
    distinct_persons.count(place)
    bring(place, FIRST, "un.csv", seance_id="S1")
    (kept,) = pl.read_parquet(parquet_path(place, "i00002"))["personnes"].to_list()
    key = key_of(place)
    assert key is not None
    assert hashed(key, "zoe.inventee@example.org") in kept
    assert {len(text.partition(":")[2]) for text in kept} == {32}
    version = espaces.ready(place.name)
    columns = version.query("SELECT column_name AS c, table_name AS t FROM duckdb_columns()")
    assert {row["t"] for row in columns if row["c"].startswith("personne")} == {
        "presences_personnes"
    }
    assert not [
        row for row in rows_of(version, persons(place).question).lignes if "personne" in row
    ]


def test_the_key_is_for_its_owner_only_and_outside_the_journal(place: Espace) -> None:
    distinct_persons.count(place)
    path = place.person_key
    assert place.journal not in path.parents
    if os.name != "nt":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    before = key_of(place)
    distinct_persons.count(place)
    assert key_of(place) == before


def test_hashes_of_a_destroyed_key_are_never_counted(place: Espace) -> None:
    distinct_persons.count(place)
    bring(place, FIRST, "un.csv", seance_id="S1")
    distinct_persons.stop_counting(place)
    assert not place.person_key.exists()
    assert persons(place).valeur is None
    assert espaces.ready(place.name).query("SELECT * FROM presences_personnes") == []
    distinct_persons.count(place)
    assert persons(place).valeur is None
    bring(place, SECOND, "deux.csv", seance_id="S2")
    assert persons(place).valeur == 3


def test_each_day_of_a_sheet_has_its_own_persons(place: Espace) -> None:
    """Rows of one line keep their hashes apart."""
    distinct_persons.count(place)
    grid = """
        Nom        | Prénom | 24/02/2022 | 25/02/2022
        Imaginaire | Luc    | x          | x
        Inventée   | Zoé    |            | x
    """
    bring(place, grid, "un.csv", seance_intitule="Un")
    rows = pl.read_parquet(parquet_path(place, "i00002"))
    assert [len(found) for found in rows["personnes"]] == [1, 2]
    assert persons(place).valeur == 1  # « Un » is the title of the first day only


def test_no_file_can_give_hashes() -> None:
    text = "seance_id | participants | personnes\nS1 | 3 | abc"
    found = prepared(text)
    assert found.understood.unknown == ("personnes",)
    assert found.rows.kept["personnes"].to_list() == [None]
    with pytest.raises(InputRefused):
        prepared("seance_id | participants\nS1 | 3", personnes="abc")


def test_persons_are_counted_by_breakdown(tmp_path: Path) -> None:
    version = drawn(
        tmp_path,
        seances="""
            seance_id | date       | modalite   | perimetre
            S1        | 2025-02-03 | presentiel | socle
            S2        | 2025-02-04 | distanciel | socle
            S3        | 2025-02-05 | distanciel | hors_programme
            S4        | 2025-02-06 | hybride    | socle
        """,
        presences_personnes="""
            seance_id | personne
            S1        | a
            S1        | b
            S2        | a
            S3        | c
        """,
    )
    asked = Question("personnes", exercice(2025))
    assert measure(version, asked).valeur == 2
    lines = {line.codes[0]: line.valeur for line in measure(version, asked.by("modalite")).lignes}
    assert lines == {"presentiel": 2, "distanciel": 1, "hybride": None}
    assert measure(version, asked.filtered("modalite", "distanciel")).valeur == 1


@pytest.mark.usefixtures("place")
def test_the_command_line_sets_it(capsys: pytest.CaptureFixture[str]) -> None:
    states = []
    for words in ([], ["--activer"], [], ["--desactiver"]):
        capsys.readouterr()
        assert main(["personnes", *words, "--espace", "essai", "--json"]) == 0
        states.append(json.loads(capsys.readouterr().out)["personnes"])
    assert states == ["inactif", "actif", "actif", "inactif"]
    assert main(["personnes", "--activer", "--desactiver", "--espace", "essai"]) == 2
    assert main(["journal", "--activer", "--espace", "essai"]) == 2
