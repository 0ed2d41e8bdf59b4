"""Which places does a séance reach, and which contracts?"""

from pathlib import Path

import pytest

from indicators.figures import Figure, Question, measure
from indicators.periods import exercice
from indicators.rows import rows_of
from pipeline.problems import InputRefused
from pipeline.store import Version
from tests.drawn import drawn

LISTS = {
    "liste_territoire": """
        code    | libelle | departement | contrat
        lille   | Lille   | 59          |
        creil   | Creil   | 60          | cv_creil_ancien+cv_creil
        agglo   | Agglo   | 60          | cv_creil_ancien+cv_creil
        arras   | Arras   | 62          | cv_arras
        region  | Région  |             |
    """,
    "liste_contrat_de_ville": """
        code            | libelle | valide_du  | valide_au
        cv_creil_ancien | Creil 1 |            | 2023-12-31
        cv_creil        | Creil 2 | 2024-01-01 |
        cv_arras        | Arras   |            |
    """,
}
SEANCES = """
    seance_id | date       | demi_journees | territoires | type_action
    S1        | 2025-02-03 | 2             | creil+agglo | session_formation
    S2        | 2025-03-03 | 1             | creil+arras | session_formation
    S3        | 2025-04-04 | 1             | lille       | session_formation
    S4        | 2025-05-05 | 1             | region      | proximite_territoriale
    S5        | 2025-06-06 | 1             |             | proximite_territoriale
    S6        | 2022-06-06 | 1             | creil       | proximite_territoriale
"""
PRESENCES = """
    seance_id | profil | participants
    S1        | elus   | 7
    S1        |        | 3
    S2        |        | 5
"""


@pytest.fixture(scope="module")
def version(tmp_path_factory: pytest.TempPathFactory) -> Version:
    return drawn(tmp_path_factory.mktemp("v"), seances=SEANCES, presences=PRESENCES, **LISTS)


def ask(version: Version, indicateur: str, *par: str, annee: int = 2025, **filtres: str) -> Figure:
    chosen = tuple((name, tuple(values.split("+"))) for name, values in filtres.items())
    return measure(version, Question(indicateur, exercice(annee), par, chosen))


def lines(figure: Figure) -> dict[str | None, float | None]:
    return {line.codes[0]: line.valeur for line in figure.lignes}


def test_a_town_and_its_agglomeration_reach_one_contract(version: Version) -> None:
    assert ask(version, "territoires_touches").valeur == 2
    assert lines(ask(version, "territoires_touches", "departement")) == {"60": 1, "62": 1}


def test_the_contract_is_the_one_valid_on_the_day(version: Version) -> None:
    assert lines(ask(version, "demi_journees", "contrat"))["cv_creil"] == 3
    assert lines(ask(version, "demi_journees", "contrat", annee=2022)) == {"cv_creil_ancien": 1}


def test_half_days_are_summed_before_places_are_joined(version: Version) -> None:
    figure = ask(version, "demi_journees", "departement")
    assert figure.valeur == 6
    assert lines(figure) == {"59": 1, "60": 3, "62": 1, None: 2}
    assert not figure.additif
    assert "ne s'additionnent pas" in figure.avertissements[0]


def test_attendances_by_place(version: Version) -> None:
    assert lines(ask(version, "presences", "departement")) == {
        "59": None, "60": 15, "62": 5, None: None,
    }  # fmt: skip
    assert ask(version, "presences", profil="elus", departement="60").valeur == 7


def test_a_place_filter_keeps_seances_once(version: Version) -> None:
    assert ask(version, "demi_journees", departement="60+62").valeur == 3
    assert ask(version, "demi_journees", territoire="creil").valeur == 3
    assert ask(version, "territoires_touches", departement="60").valeur == 1


def test_two_place_filters_bear_on_one_and_the_same_place(version: Version) -> None:
    assert ask(version, "demi_journees", departement="60", contrat="cv_arras").valeur == 0
    assert ask(version, "demi_journees", departement="62", contrat="cv_arras").valeur == 1


def test_seances_without_a_contract_can_be_asked_for(version: Version) -> None:
    assert ask(version, "demi_journees", contrat="").valeur == 3
    assert lines(ask(version, "demi_journees", "contrat"))[None] == 3
    assert ask(version, "demi_journees", contrat="+cv_arras").valeur == 4


def test_a_line_is_what_its_own_filter_gives(version: Version) -> None:
    by_type = ask(version, "demi_journees", "contrat", departement="60")
    assert lines(by_type) == {"cv_creil": 3}
    assert ask(version, "demi_journees", departement="60", contrat="cv_creil").valeur == 3


def test_two_territorial_breakdowns_do_not_cross(version: Version) -> None:
    with pytest.raises(InputRefused, match="ne se croisent pas"):
        ask(version, "demi_journees", "departement", "contrat")


def test_a_place_crosses_with_a_type(version: Version) -> None:
    figure = ask(version, "demi_journees", "type_action", "departement")
    found = {line.codes: line.valeur for line in figure.lignes}
    assert found["session_formation", "60"] == 3
    assert found["proximite_territoriale", None] == 2


def test_a_contract_that_is_only_represented_is_reached(tmp_path: Path) -> None:
    presences = """
        seance_id | participants | territoires | role
        S4        | 5            | arras       | represente
    """
    seances = """
        seance_id | date       | demi_journees | territoires
        S4        | 2025-05-05 | 1             | region
    """
    version = drawn(tmp_path, seances=seances, presences=presences, **LISTS)
    assert ask(version, "territoires_touches").valeur == 1
    assert rows_of(version, Question("territoires_touches", exercice(2025))).total == 1
