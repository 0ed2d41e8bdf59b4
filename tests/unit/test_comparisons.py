"""Does the page that compares say what moved, first what moved most, and what does not compare?"""

from datetime import date
from pathlib import Path

import pytest

from indicators import bridge_choices
from indicators.bridge import bridge
from indicators.comparisons import all_indicators, by_movement, comparison_table, movement
from indicators.periods import dates, exercice
from indicators.timelines import cumulative, monthly
from indicators.view import View
from indicators.years import yearly
from pipeline.store import Version
from tests.drawn import drawn

SEANCES = """
    seance_id | date       | demi_journees | type_action         | territoires
    A         | 2024-03-01 | 40            | session_formation   | lille
    B         | 2024-06-01 | 10            | cycle_qualification | lille
    C         | 2025-03-01 | 30            | session_formation   | noyon
    D         | 2025-12-31 | 15            | cycle_qualification | noyon
"""
AUDIENCE = """
    canal    | indicateur  | periode | valeur
    site_web | visites     | 2023    | 100
    site_web | visites     | 2024    | 100
    site_web | visites     | 2025    | 150
    linkedin | abonnes     | 2024    | 10
    linkedin | abonnes     | 2025    | 14
    youtube  | abonnes     | 2025    | 9
    youtube  | videos      | 2023    | 9
    site_web | temps_moyen | 2024    | 60
    site_web | temps_moyen | 2025    | 60
"""
WANTED = (
    "youtube.abonnes", "youtube.videos", "presences", "site_web.temps_moyen", "linkedin.abonnes",
    "demi_journees", "site_web.visites",
)  # fmt: skip


@pytest.fixture
def version(tmp_path: Path) -> Version:
    rupture = "code | libelle | indicateur | date_rupture | raison\n"
    return drawn(
        tmp_path,
        seances=SEANCES,
        audience=AUDIENCE,
        presences="seance_id | participants\nA | 9\nB | 6\nD | 8",
        liste_rupture=f"{rupture}r | Outil | site_web.visites | 2024-01-01 | Autre outil.",
    )


@pytest.fixture
def view(version: Version) -> View:
    return View(version, exercice(2025))


def test_what_moved_most_comes_first(view: View) -> None:
    assert by_movement(view, WANTED, exercice(2024)) == [
        "site_web.visites",  # +50 %
        "demi_journees",  # −10 %
        "site_web.temps_moyen",  # 0 %
        "linkedin.abonnes",  # +4, on a base under 30
        "presences",  # too few séances are known
        "youtube.abonnes",  # not known in 2024
        "youtube.videos",
    ]


def test_the_table_tells_each_change_and_why_others_have_none(view: View) -> None:
    known = by_movement(view, WANTED, exercice(2024))
    table = comparison_table(view, "t", "Deux périodes", known, exercice(2024))
    told = {str(row.cells[0]): row.cells[1:] for row in table.grid.rows}
    assert told["Demi-journées d'activité"] == ("45", "50", "−10\u00a0%", "Comparable")
    assert told["LinkedIn : abonnés"] == ("14", "10", "+4", "Comparable")
    assert str(told["Présences cumulées"][3]).startswith("≠ Données trop incomplètes")
    assert told["YouTube : abonnés"] == ("9", "n.d.", "", "○ Non relevé")
    assert table.sentence.startswith("1 indicateur sans valeur à aucune des deux périodes")


def test_one_sentence_says_what_moved(view: View) -> None:
    assert movement(view, WANTED, exercice(2024)).items == (
        "2025 contre 2024 : 4 indicateurs comparables, 2 en hausse, 1 en baisse, 1 sans "
        "changement ; la plus forte évolution : Site internet : visites, 150 contre 100 "
        "(+50\u00a0%).",
    )


def test_when_nothing_compares_the_sentence_says_so(view: View) -> None:
    assert movement(view, ["presences"], exercice(2024)).items == (
        "2025 contre 2024 : 1 indicateur a une valeur aux deux périodes, mais aucun ne se compare "
        "(raisons ci-dessous).",
    )
    assert movement(view, WANTED, exercice(2019)).items == (
        "2025 contre 2019 : aucun indicateur n'a de valeur aux deux périodes.",
    )


def test_every_indicator_that_stands_alone_is_compared(view: View) -> None:
    known = all_indicators(view)
    assert "demi_journees" in known
    assert not {"part_presences", "programme.prevu"} & set(known)


@pytest.mark.parametrize(
    ("what", "by", "expected"),
    [
        (None, None, ("demi_journees", "type_action")),
        ("presences", "profil", ("presences", "profil")),
        ("demi_journees", "profil", ("demi_journees", "type_action")),
        ("part:Élus", "departement", ("part_presences", "departement")),
    ],
)
def test_the_address_chooses_the_change_to_explain(
    version: Version, what: str | None, by: str | None, expected: tuple[str, str]
) -> None:
    pairs = tuple((key, code) for key, code in (("pont", what), ("par", by)) if code)
    question, dimension = bridge_choices.chosen(View(version, exercice(2025), choices=pairs))
    assert (question.indicateur, dimension) == expected


def test_every_change_that_is_offered_can_be_explained(view: View) -> None:
    for what in bridge_choices.explained(view.version):
        for by in bridge_choices.splits(view.version, what):
            chosen = View(view.version, view.periode, choices=(("pont", what), ("par", by)))
            chart = bridge(chosen, "pont", *bridge_choices.chosen(chosen), exercice(2024))
            assert chart.message or len(chart.categories) > 2, (what, by)


def test_a_break_between_two_years_is_drawn_and_told(view: View) -> None:
    chart = yearly(view, "annees", "site_web.visites", [2023, 2024, 2025])
    assert chart.events == (("2024", "Rupture de série"),)
    assert chart.sentence == "Rupture de série le 1er janvier 2024 : Autre outil."
    assert yearly(view, "annees", "site_web.visites", [2024, 2025]).events == ()


def test_the_months_are_those_of_the_period(view: View) -> None:
    winter = view.over(dates(date(2024, 11, 1), date(2025, 3, 31)))
    chart = cumulative(winter, "cumul", "demi_journees")
    assert chart.categories == ("nov. 24", "déc. 24", "janv. 25", "févr. 25", "mars 25")
    assert list(chart.series[0].values) == [0, 0, 0, 0, 30]
    assert chart.title == (
        "30 demi-journées du 1er novembre 2024 au 31 mars 2025, contre 40 un an plus tôt"
    )
    assert monthly(winter, "mois", "site_web.visites").message.endswith(
        "aucun relevé mensuel du 1er novembre 2024 au 31 mars 2025."
    )


def test_the_running_total_compares_the_same_days(tmp_path: Path) -> None:
    seances = SEANCES.replace("2024-06-01", "2024-03-20").replace("2025-12-31", "2025-03-10")
    view = View(drawn(tmp_path, seances=seances), exercice(2025))
    title = cumulative(view, "cumul", "demi_journees").title
    assert title == "45 demi-journées au 10 mars 2025, contre 40 un an plus tôt"
