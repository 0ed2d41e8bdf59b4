"""Does each bar, point and cell lead to the question whose answer it shows?"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from indicators.blocks import Chart, Table
from indicators.breakdowns import bars
from indicators.crossings import crossed
from indicators.figures import measure
from indicators.narrowing import narrowed
from indicators.periods import exercice
from indicators.rows import rows_of
from indicators.timelines import cumulative, monthly
from indicators.view import View, asked_line
from indicators.years import yearly
from pipeline.store import Version
from tests.drawn import drawn

SEANCES = """
    seance_id | date       | demi_journees | thematique | type_action       | action
    S1        | 2024-02-05 | 1             | education  | session_formation | Un
    S2        | 2025-01-06 | 1             | education  | session_formation | Un
    S3        | 2025-01-07 | 2             | sante      | session_formation | Deux
    S4        | 2025-03-03 | 2             | sante      | cycle_qualification | Trois
    S5        | 2025-03-04 | 1             |            | cycle_qualification | Trois
"""
AUDIENCE = """
    canal    | indicateur | periode | valeur | unite
    site_web | visites    | 2024-01 | 30     | visite
    site_web | visites    | 2025-01 | 40     | visite
    site_web | visites    | 2025-02 | 50     | visite
    site_web | visites    | 2025-03 | 60     | visite
"""


@pytest.fixture
def version(tmp_path: Path) -> Version:
    return drawn(tmp_path, seances=SEANCES, audience=AUDIENCE)


def asked(view: View, block: Chart | Table, key: str | None) -> float | None:
    """What the panel would tell of that part of the block; its rows add up to it."""
    assert block.question
    question = narrowed(view, block.question, key)
    value = measure(view.version, question).valeur
    assert rows_of(view.version, question).total == value
    return value


def points(chart: Chart) -> Iterator[tuple[str, float]]:
    for item in chart.series:
        for key, value in zip(item.keys or chart.keys, item.values, strict=True):
            if value is not None:
                yield key or "", value


def test_each_bar_is_the_sum_of_its_own_rows(version: Version) -> None:
    view = View(version, exercice(2025))
    for dimension in ("thematique", "type_action", "action"):
        chart = bars(view, "essai", "demi_journees", dimension)
        assert [asked(view, chart, key) for key, _ in points(chart)] == [
            v for _, v in points(chart)
        ]


def test_a_bar_among_several_chosen_types_keeps_that_type_only(version: Version) -> None:
    both = (("type_action", ("cycle_qualification", "session_formation")),)
    view = View(version, exercice(2025), filtres=both)
    chart = bars(view, "essai", "demi_journees", "type_action")
    assert asked(view, chart, "cycle_qualification") == 3


def test_the_bar_of_all_others_is_the_sum_of_their_rows(tmp_path: Path) -> None:
    rows = [f"S{n} | 2025-01-06 | {2 if n < 12 else 1} | Action {n}" for n in range(14)]
    table = "\n".join(["seance_id | date | demi_journees | action", *rows])
    view = View(drawn(tmp_path, seances=table), exercice(2025))
    chart = bars(view, "essai", "demi_journees", "action")
    others = chart.categories.index("Autres (3)")
    assert asked(view, chart, chart.keys[others]) == chart.series[0].values[others] == 4


def test_every_cell_of_a_crossed_table_keeps_its_row_and_its_column(version: Version) -> None:
    view = View(version, exercice(2025))
    table = crossed(view, "essai", "demi_journees", "thematique", "type_action")
    told = [
        (cell, asked(view, table, key))
        for row in table.grid.rows
        for cell, key in zip(row.cells[1:], row.keys[1:], strict=True)
        if key
    ]
    assert [shown for shown, _ in told] == [found for _, found in told]
    assert len(told) == 4 + 3 + 2  # cells that hold something, totals of rows, totals of columns


def test_a_point_of_a_running_total_is_all_the_months_up_to_it(version: Version) -> None:
    view = View(version, exercice(2025))
    chart = cumulative(view, "essai", "demi_journees")
    assert {key: asked(view, chart, key) for key, _ in points(chart)} == dict(points(chart))
    assert sorted(dict(points(chart)).values())[-1] == 6
    assert chart.question
    march = narrowed(view, chart.question, chart.keys[2])
    assert "mois : de janvier 2025 à mars 2025" in asked_line(version, measure(version, march))


def test_a_point_of_the_year_before_leads_to_that_year(version: Version) -> None:
    view = View(version, exercice(2025))
    chart = monthly(view, "essai", "site_web.visites")
    assert dict(points(chart)) == {"2025-01": 40, "2025-02": 50, "2025-03": 60, "2024-01": 30}
    assert {key: asked(view, chart, key) for key, _ in points(chart)} == dict(points(chart))


def test_a_column_of_a_year_leads_to_that_year(version: Version) -> None:
    view = View(version, exercice(2025))
    for name in ("demi_journees", "site_web.visites"):
        chart = yearly(view, "essai", name, [2024, 2025])
        for key, value in points(chart):
            assert asked(view, chart, key) == value, (name, key)


def test_the_whole_block_is_asked_without_a_key(version: Version) -> None:
    view = View(version, exercice(2025))
    assert asked(view, bars(view, "essai", "demi_journees", "thematique"), None) == 6
