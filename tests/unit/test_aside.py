"""Is a figure's reader told of the rows that were set aside and could have counted?"""

from pathlib import Path

import pytest

from indicators.aside import set_aside
from indicators.periods import exercice
from indicators.question import Question
from pipeline import build, espaces
from pipeline.folders import espace
from pipeline.store import Version
from tests.written import bring

SEANCES = """
    seance_id | date       | type_action           | intitule | demi_journees
    S1        | 24/02/2022 | Sessions de formation | Un       | 1
    S2        | 25/02/2022 | Cuisine               | Deux     | 2
    S3        | 25/02/2023 | Cuisine               | Trois    | 2
    S4        | 31/02/2022 | Sessions de formation | Quatre   | 2
"""
MOYENS = """
    annee | indicateur | valeur
    2022  | etp        | sept
    2022  | autres     | 3
"""


@pytest.fixture
def version(donnees: Path) -> Version:
    bring(espace("essai"), SEANCES, "séances.csv")
    bring(espace("essai"), MOYENS, "moyens.csv")
    return espaces.ready("essai")


def lines(version: Version, indicateur: str, annee: int) -> list[tuple[str, int]]:
    asked = Question(indicateur, exercice(annee))
    return [(row.fichier, row.ligne) for row in set_aside(version, asked)]


def test_rows_of_the_same_kind_and_year_are_told(version: Version) -> None:
    assert lines(version, "demi_journees", 2022) == [("séances.csv", 3), ("séances.csv", 5)]


def test_a_row_without_a_readable_date_may_be_of_any_year(version: Version) -> None:
    assert lines(version, "demi_journees", 2023) == [("séances.csv", 4), ("séances.csv", 5)]
    assert lines(version, "moyens.autres", 2023) == []


def test_each_says_what_is_wrong(version: Version) -> None:
    (row,) = set_aside(version, Question("moyens.autres", exercice(2022)))
    assert (row.import_id, row.ligne) == ("i00002", 2)
    assert "« sept »" in row.message.replace("\xa0", " ")


def test_a_withdrawn_import_sets_nothing_aside(version: Version) -> None:
    build.withdraw(espace("essai"), "i00001", "essai")
    assert lines(espaces.ready("essai"), "demi_journees", 2022) == []
