"""What has changed since figures were frozen: everything that did, nothing that did not?"""

from datetime import date
from pathlib import Path

from indicators.frozen_figures import FrozenState, answer_of, changed_since
from indicators.periods import exercice
from indicators.question import Question
from pipeline.store import Version
from tests.drawn import drawn

THEN = """
    seance_id | date       | demi_journees | type_action
    S1        | 2024-02-05 | 1             | session_formation
    S2        | 2025-01-06 | 1             | session_formation
"""
NOW = f"""{THEN.rstrip()}
    S3        | 2025-01-07 | 2             | session_formation
"""
VISITS = """
    canal    | indicateur | periode | valeur | unite
    site_web | visites    | 2025    | 40     | visite
"""


def state(version: Version) -> FrozenState:
    return FrozenState("AG 2025", "ag_2025", date(2026, 3, 4), version)


def test_each_figure_that_differs_is_told_with_its_gap(tmp_path: Path) -> None:
    then, now = drawn(tmp_path, seances=THEN), drawn(tmp_path, seances=NOW, audience=VISITS)
    table = changed_since(state(then), now)
    assert [row.cells for row in table.grid.rows] == [
        ("Demi-journées d'activité", "2025", "1", "3", "+2"),
        ("Séances tenues", "2025", "1", "2", "+1"),
        ("Site internet : visites", "2025", "n.d.", "40", "n.d."),
    ]
    assert table.subtitle == "3 chiffres diffèrent"


def test_nothing_is_told_of_what_has_not_changed(tmp_path: Path) -> None:
    then, now = drawn(tmp_path, seances=NOW), drawn(tmp_path, seances=NOW)
    table = changed_since(state(then), now)
    assert (table.grid.rows, table.subtitle) == ((), "Aucun chiffre n'a changé.")


def test_a_card_that_the_report_led_and_rows_now_answer_is_told(tmp_path: Path) -> None:
    claims = """
        chiffre_id | annee | indicateur | valeur | borne_min | borne_max | qualificatif
        C1         | 2025  | presences  | 1500   | 1450      | 1499      | environ
    """
    then = drawn(tmp_path, seances=THEN, chiffres_publies=claims)
    table = changed_since(state(then), drawn(tmp_path, seances=THEN))
    assert [row.cells for row in table.grid.rows] == [
        ("Présences cumulées (Vue d'ensemble)", "2025", "Près de 1\u202f500", "n.d.", "")
    ]


def test_a_question_without_sense_then_has_no_answer(tmp_path: Path) -> None:
    codes = "code | libelle\n    session_formation | Formation"
    then = drawn(tmp_path, seances=THEN, liste_type_action=codes)
    asked = Question("demi_journees", exercice(2025))
    figure = answer_of(then, asked)
    assert figure
    assert figure.valeur == 1
    assert answer_of(then, asked.filtered("type_action", "cycle_qualification")) is None
