"""Which rows stand behind a figure, and where does each come from?"""

import pytest

from indicators.figures import Question, measure
from indicators.periods import exercice
from indicators.rows import rows_of
from pipeline.store import Version
from tests.drawn import drawn

SEANCES = """
    seance_id | date       | demi_journees | type_action       | territoires      | intitule
    S1        | 2022-02-03 | 2             | session_formation | noyon            | Un
    S2        | 2022-03-03 | 1             | session_formation | noyon+ca_douaisis | Deux
    S3        | 2022-04-03 | 0.5           | session_formation |                  | Trois
"""
PRESENCES = """
    seance_id | profil | participants
    S1        | elus   | 5
    S2        | autres | 10
    S2        |        | 7
"""


@pytest.fixture(scope="module")
def version(tmp_path_factory: pytest.TempPathFactory) -> Version:
    publications = """
        publication_id | titre | annee | consultations
        P1             | Kit   | 2022  | 40
        P2             | Note  | 2022  |
    """
    return drawn(
        tmp_path_factory.mktemp("v"),
        seances=SEANCES,
        presences=PRESENCES,
        publications=publications,
    )


def test_a_row_says_where_it_comes_from_and_what_it_brings(version: Version) -> None:
    counted = rows_of(version, Question("demi_journees", exercice(2022)))
    assert (counted.total, counted.nombre) == (3.5, 3)
    first = counted.lignes[0]
    assert (first["valeur"], first["fichier"], first["import_id"], first["ligne"]) == (
        2, "essai.csv", "i1", 2,
    )  # fmt: skip
    assert (first["intitule"], first["type_action"]) == ("Un", "Formation")


def test_pages_of_rows_keep_the_whole_total(version: Version) -> None:
    page = rows_of(version, Question("demi_journees", exercice(2022)), limit=1, offset=1)
    assert [row["intitule"] for row in page.lignes] == ["Deux"]
    assert (page.total, page.nombre) == (3.5, 3)


@pytest.mark.parametrize(
    ("indicateur", "filtres", "count"),
    [
        ("presences", (), 3),
        ("presences", (("profil", ("",)),), 1),
        ("seances", (), 3),
        ("territoires_touches", (), 2),
        ("publications", (), 2),
        ("publications.consultations", (), 1),
        ("part_presences", (("profil", ("elus",)),), 1),
    ],
)
def test_rows_sum_to_the_figure(
    version: Version, indicateur: str, filtres: tuple[tuple[str, tuple[str, ...]], ...], count: int
) -> None:
    question = Question(indicateur, exercice(2022), filtres=filtres)
    counted = rows_of(version, question)
    assert counted.nombre == len(counted.lignes) == count
    assert sum(row["valeur"] for row in counted.lignes) == pytest.approx(
        measure(version, question).valeur
    )


def test_no_row_is_a_total_of_zero(version: Version) -> None:
    counted = rows_of(version, Question("demi_journees", exercice(2021)))
    assert (counted.total, counted.nombre, counted.lignes) == (0, 0, ())
