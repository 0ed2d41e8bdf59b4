"""Do the steps of a bridge say what moved, and add up to the change?"""

from datetime import date
from pathlib import Path

import pytest

from indicators.bridge import Terms, bridge, bridge_of, mix_and_rate
from indicators.periods import Period, dates, exercice
from indicators.question import Question
from indicators.view import View
from pipeline.problems import InputRefused
from pipeline.store import Version
from rendering import charts, marks
from tests.drawn import drawn

SEANCES = """
    seance_id | date       | type_action            | demi_journees | territoires
    A         | 2022-02-03 | session_formation      | 2             | noyon
    B         | 2022-03-03 | cycle_qualification    | 1             | noyon+lille
    C         | 2023-02-03 | session_formation      | 0.5           | noyon
    D         | 2023-03-03 | proximite_territoriale | 2             | lille
    E         | 2023-04-03 | proximite_territoriale | 2             | noyon+lille
"""
PRESENCES = """
    seance_id | profil  | participants
    A         | elus    | 10
    A         | etat_pv | 30
    B         | elus    | 30
    B         | etat_pv | 30
    C         | elus    | 15
    C         | etat_pv | 15
    D         | elus    | 10
    D         | etat_pv | 90
"""


@pytest.fixture
def version(tmp_path: Path) -> Version:
    return drawn(tmp_path, seances=SEANCES, presences=PRESENCES)


def asked(indicateur: str, periode: Period | None = None) -> Question:
    return Question(indicateur, periode or exercice(2023))


def test_each_type_brings_its_own_change(version: Version) -> None:
    found = bridge_of(version, asked("demi_journees"), "type_action", exercice(2022))
    assert (found.avant, found.apres) == (3, 4.5)
    assert {step.code: step.ecart for step in found.steps} == {
        "session_formation": -1.5,
        "cycle_qualification": -1,
        "proximite_territoriale": 4,
    }


def test_a_seance_in_two_territories_moves_the_total_once(version: Version) -> None:
    found = bridge_of(version, asked("demi_journees"), "territoire", exercice(2022))
    assert {step.label: step.ecart for step in found.steps} == {
        "Noyon": -1.5,
        "Lille": 2,
        "Plusieurs territoires": 1,
    }


def test_a_share_moves_by_the_rate_of_its_groups_and_by_their_mix() -> None:
    then: Terms = {"a": (10, 40), "b": (30, 60)}
    now: Terms = {"a": (15, 30), "c": (10, 100)}
    steps = mix_and_rate(then, now)
    assert sum(step.ecart for step in steps) == pytest.approx(100 * 25 / 130 - 40)
    assert [step.code for step in steps] == ["a", "c", "b", "_composition"]
    assert steps[0].ecart == pytest.approx((0.4 + 30 / 130) / 2 * 25)
    assert steps[1].ecart == steps[2].ecart == 0


def test_the_mix_alone_moves_a_share_when_no_rate_does() -> None:
    then: Terms = {"a": (1, 10), "b": (5, 10)}
    steps = mix_and_rate(then, {"a": (2, 20), "b": (5, 10)})
    assert [step.ecart for step in steps[:-1]] == [0, 0]
    assert steps[-1].ecart == pytest.approx(100 * 7 / 30 - 30)


def test_a_share_of_attendances_is_explained(version: Version) -> None:
    question = asked("part_presences").filtered("profil", "elus")
    found = bridge_of(version, question, "type_action", exercice(2022))
    assert found.avant == 40
    assert sum(step.ecart for step in found.steps) == pytest.approx(
        (found.apres or 0) - 40, abs=1e-5
    )


def test_what_does_not_add_up_is_refused(version: Version) -> None:
    with pytest.raises(InputRefused, match="ne se décompose pas"):
        bridge_of(version, asked("territoires_touches"), "type_action", exercice(2022))


def test_the_same_dates_are_bridged(version: Version) -> None:
    period, other = (dates(date(year, 1, 1), date(year, 2, 28)) for year in (2023, 2022))
    found = bridge_of(version, asked("demi_journees", period), "type_action", other)
    assert [(step.code, step.ecart) for step in found.steps] == [("session_formation", -1.5)]


def test_the_chart_goes_from_one_total_to_the_other(version: Version) -> None:
    view = View(version, exercice(2023))
    chart = bridge(view, "pont", view.ask("demi_journees"), "type_action", exercice(2022))
    assert chart.categories == ("2022", "Proximité", "Formation", "Qualification", "2023")
    assert list(chart.series[0].values) == [3, 4, -1.5, -1, 4.5]
    assert chart.title == "+1,5 demi-journée : Proximité +4, Formation −1,5"
    assert marks.waterfall(chart) == [(0, 3), (3, 4), (7, -1.5), (5.5, -1), (0, 4.5)]
    trace = charts.figure(chart)["data"][0]
    assert [trace["base"][rank] for rank in range(5)] == [0, 3, 5.5, 4.5, 0]
    assert list(trace["text"]) == ["3", "+4", "−1,5", "−1", "4,5"]
    assert chart.grid.rows[-1].cells == ("Total", 3, 4.5, 1.5)


def test_a_comparison_that_does_not_hold_gives_its_reason(version: Version) -> None:
    view = View(version, exercice(2023))
    chart = bridge(view, "pont", view.ask("demi_journees"), "type_action", exercice(2019))
    assert chart.message.startswith("Aucune valeur connue pour la période du 1er janvier")
