"""Are the two terms of a rate the very figures that it divides?"""

from pathlib import Path

from indicators.figures import measure
from indicators.periods import exercice
from indicators.question import Question
from indicators.rows import rows_of
from indicators.terms import is_noted, terms
from tests.drawn import drawn

SEANCES = """
    seance_id | date       | demi_journees | type_action
    S1        | 2025-02-03 | 2             | session_formation
    S2        | 2025-03-03 | 1             | cycle_qualification
"""
PRESENCES = """
    seance_id | profil   | participants
    S1        | elus     | 6
    S1        | citoyens | 18
    S1        |          | 5
    S2        | elus     | 10
"""
AUDIENCE = """
    canal              | indicateur      | periode | valeur | unite
    lettre_information | lecteurs_moyens | 2025    | 352    | personne
    lettre_information | abonnes         | 2025    | 2189   | abonné
    lettre_information | lecteurs_moyens | 2024    | 300    | personne
    lettre_information | abonnes         | 2024    | 2000   | abonné
    lettre_information | taux_lecture    | 2024    | 15     | %
"""


def test_a_share_divides_the_profile_by_what_is_broken_down(tmp_path: Path) -> None:
    version = drawn(tmp_path, seances=SEANCES, presences=PRESENCES)
    asked = Question("part_presences", exercice(2025)).filtered("profil", "elus")
    asked = asked.filtered("type_action", "session_formation")
    divided = terms(version, asked)
    assert divided
    assert [measure(version, term).valeur for term in divided] == [6, 24]
    assert [rows_of(version, term).total for term in divided] == [6, 24]
    assert measure(version, asked).valeur == 25


def test_a_rate_of_two_series_shows_both(tmp_path: Path) -> None:
    version = drawn(tmp_path, audience=AUDIENCE)
    asked = Question("lettre_information.taux_lecture", exercice(2025))
    divided = terms(version, asked)
    assert divided
    assert [measure(version, term).valeur for term in divided] == [352, 2189]


def test_a_rate_that_was_noted_has_its_own_row_besides(tmp_path: Path) -> None:
    version = drawn(tmp_path, audience=AUDIENCE)
    noted = Question("lettre_information.taux_lecture", exercice(2024))
    assert is_noted(version, noted)
    assert [row["valeur"] for row in rows_of(version, noted).lignes] == [15]
    assert not is_noted(version, noted.over(exercice(2025)))
    assert not is_noted(version, Question("lettre_information.abonnes", exercice(2025)))


def test_a_sum_has_no_terms(tmp_path: Path) -> None:
    version = drawn(tmp_path, seances=SEANCES)
    assert terms(version, Question("demi_journees", exercice(2025))) is None
