"""Do medians, ratios and cycles rest on enough séances, and say on which?"""

from dataclasses import replace
from pathlib import Path

import pytest

from indicators import attendance, pages
from indicators.cycles import drop_off
from indicators.figures import add, measure
from indicators.periods import exercice
from indicators.question import Question
from indicators.share_trend import share_trend
from indicators.view import View
from pipeline.problems import InputRefused
from pipeline.store import Version
from tests.drawn import drawn

YEAR = exercice(2025)


def spaced(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def held(*attendances: int | None, type_action: str = "session_formation", first: str = "S") -> str:
    """Rows of séances: one a day, of one half-day; None is not known."""
    return "\n".join(
        f"{first}{n} | 2025-01-{n:02d} | 1 | {type_action}" for n in range(1, len(attendances) + 1)
    )


def counted(*attendances: int | None, first: str = "S", ensemble: str = "false") -> str:
    return "\n".join(
        f"{first}{n} | {value} | {ensemble}" for n, value in enumerate(attendances, 1) if value
    )


def espace(folder: Path, seances: list[str], presences: list[str]) -> Version:
    return drawn(
        folder,
        seances="\n".join(["seance_id | date | demi_journees | type_action", *seances]),
        presences="\n".join(["seance_id | participants | effectif_ensemble", *presences]),
    )


def figure(version: Version, indicateur: str, *par: str) -> float | None:
    return measure(version, Question(indicateur, YEAR, par)).valeur


def test_the_median_is_that_of_the_known_seances(tmp_path: Path) -> None:
    known = (4, 10, 6, 30, 8, None)
    version = espace(tmp_path, [held(*known)], [counted(*known)])
    found = measure(version, Question("presences_par_seance", YEAR))
    assert found.valeur == 8
    assert found.couverture
    assert found.couverture.phrase == "effectif connu pour 5 séances sur 6"
    assert found.statut == "partiel"


def test_four_seances_have_no_median(tmp_path: Path) -> None:
    version = espace(tmp_path, [held(4, 10, 6, 30)], [counted(4, 10, 6, 30)])
    found = measure(version, Question("presences_par_seance", YEAR))
    assert found.valeur is None
    assert found.avertissements == (
        "Séances à effectif connu : 4 ; il en faut 5 pour une médiane.",
    )
    card = attendance.median_card(View(version, YEAR))
    assert (card.value, card.note) == ("n.d.", "effectif connu pour 4 séances sur 4 : il en faut 5")


def test_an_attendance_of_a_whole_action_is_no_attendance_of_a_seance(tmp_path: Path) -> None:
    version = espace(
        tmp_path,
        [held(10, 10, 10, 10, 10), held(500, first="E")],
        [counted(10, 10, 10, 10, 10), counted(500, first="E", ensemble="true")],
    )
    assert figure(version, "presences_par_seance") == 10
    assert figure(version, "presences") == 550


def test_a_group_of_few_seances_keeps_its_number_and_loses_its_median(tmp_path: Path) -> None:
    many, few = (10, 20, 30, 40, 50), (7, 9)
    version = espace(
        tmp_path,
        [held(*many), held(*few, type_action="cycle_qualification", first="Q")],
        [counted(*many), counted(*few, first="Q")],
    )
    chart = attendance.median_bars(View(version, YEAR), "m", "type_action")
    assert chart.categories == ("Formation (5 séances)",)
    assert chart.title == "La formation a la médiane la plus élevée : 30 présences par séance"
    assert chart.sentence == (
        "Moins de 5 séances à effectif connu, donc pas de médiane : Qualification (2)."
    )
    assert [row.cells for row in chart.grid.rows] == [
        ("Formation", 5, 5, 30),
        ("Qualification", 2, 2, None),
    ]


def test_medians_and_means_do_not_add_up(tmp_path: Path) -> None:
    version = espace(tmp_path, [held(1, 2, 3, 4, 5)], [counted(1, 2, 3, 4, 5)])
    for indicateur in ("presences_par_seance", "presences_par_demi_journee"):
        found = measure(version, Question(indicateur, YEAR))
        with pytest.raises(InputRefused, match="une moyenne"):
            add([found, found])


def test_presences_per_half_day_leave_the_evaluation_support_out(tmp_path: Path) -> None:
    version = drawn(
        tmp_path,
        seances="""
            seance_id | date       | demi_journees | perimetre                 | origine
            A         | 2025-01-06 | 2             | socle                     | centre
            B         | 2025-01-07 | 1             | socle                     | centre
            C         | 2025       | 1             | socle                     | complement
            D         | 2025-01-08 | 10            | accompagnement_evaluation | centre
        """,
        presences="""
            seance_id | participants
            A         | 30
            D         | 500
        """,
    )
    assert figure(version, "presences_par_demi_journee") == 7.5
    card = attendance.per_half_day_card(View(version, YEAR))
    assert (card.value, spaced(card.note)) == (
        "7,5",
        "effectifs connus : 30 présences, 4 demi-journées",
    )


def test_the_ratio_of_the_report_leads_while_little_is_known(tmp_path: Path) -> None:
    version = drawn(
        tmp_path,
        seances="""
            seance_id | date       | demi_journees
            A         | 2025-01-06 | 60
            B         | 2025-01-07 | 41
        """,
        presences="""
            seance_id | participants
            A         | 951
        """,
        chiffres_publies="""
            chiffre_id | annee | indicateur | valeur | borne_min | borne_max | qualificatif | unite | calcul
            C1         | 2025  | presences  | 1500   | 1450      | 1499      | environ      |       | presences?exercice=2025
        """,
    )
    card = attendance.per_half_day_card(View(version, YEAR))
    assert card.value == "Près de 14,9"
    assert spaced(card.note) == "calculé : 9,4 (951 présences, 101 demi-journées)"


CYCLES = """
    seance_id | date       | action | edition | demi_journees
    L1        | 2025-02-03 | Cycle  | Lille   | 2
    L2        | 2025-02-10 | Cycle  | Lille   | 2
    A1        | 2025-03-03 | Cycle  | Amiens  | 2
    A2        | 2025-03-10 | Cycle  | Amiens  | 2
    A3        | 2025-03-17 | Cycle  | Amiens  | 2
    C1        | 2025-04-03 | Cycle  | Creil   | 2
    C2        | 2025-04-10 | Cycle  | Creil   | 2
    V1        | 2025-05-05 | Autre  | Arras   | 2
    R1        | 2025-05-06 | Réseau |         | 1
    R2        | 2025-06-06 | Réseau |         | 1
"""


def test_each_day_compares_with_the_first_day_of_the_same_editions(tmp_path: Path) -> None:
    version = drawn(
        tmp_path,
        seances=CYCLES,
        presences="""
            seance_id | participants
            L1        | 20
            L2        | 16
            A1        | 30
            A2        | 24
            A3        | 21
            C1        | 90
            V1        | 50
            R1        | 10
            R2        | 90
        """,
    )
    chart = drop_off(View(version, YEAR), "assiduite")
    assert [row.cells for row in chart.grid.rows] == [
        ("Jour 1", 2, 50, 50, 100),
        ("Jour 2", 2, 40, 50, 80),
        ("Jour 3", 1, 21, 30, 70),
    ]
    assert (
        spaced(chart.title)
        == "Le dernier jour réunit 74 % des présences du premier, sur 2 éditions"
    )
    assert chart.sentence == (
        "Chaque jour se compare au premier jour des mêmes éditions. "
        "1 édition laissée de côté : un jour au moins sans effectif connu."
    )


def test_a_small_cycle_has_no_percentage(tmp_path: Path) -> None:
    version = drawn(
        tmp_path,
        seances=CYCLES,
        presences="""
            seance_id | participants
            L1        | 12
            L2        | 9
        """,
    )
    chart = drop_off(View(version, YEAR), "assiduite")
    assert chart.message == (
        "Le dernier jour réunit 9 présences, contre 12 le premier, sur 1 édition."
    )
    assert [row.cells[-1] for row in chart.grid.rows] == [None, None]


def test_without_editions_of_several_days_nothing_is_drawn(tmp_path: Path) -> None:
    version = espace(tmp_path, [held(10)], [counted(10)])
    chart = drop_off(View(version, YEAR), "assiduite")
    assert chart.message == "Aucune édition de plusieurs jours dans cette sélection."
    some = drawn(tmp_path, seances=CYCLES)
    assert drop_off(View(some, YEAR), "a").message.startswith("3 éditions de plusieurs jours, dont")


def test_small_and_cancelled_seances_are_counted(tmp_path: Path) -> None:
    version = drawn(
        tmp_path,
        seances="""
            seance_id | date       | demi_journees | statut
            A         | 2025-01-06 | 1             | realise
            B         | 2025-01-07 | 1             | realise
            C         | 2025-01-08 | 1             | realise
            D         | 2025-01-09 | 1             | annule
            E         | 2025-01-10 | 1             | reporte
            F         | 2025-01-11 | 1             | annule
        """,
        presences="""
            seance_id | participants
            A         | 4
            B         | 9
            C         | 50
        """,
    )
    chart = attendance.sizes(View(version, YEAR), "tailles")
    assert list(chart.series[0].values) == [1, 1, 0, 0, 1]
    assert chart.title == "2 séances sur 3 réunissent moins de 10 présences"
    assert chart.sentence == "2 séances annulées et 1 séance reportée."


def test_persons_are_not_known_until_they_are_counted(tmp_path: Path) -> None:
    version = espace(tmp_path, [held(10)], [counted(10)])
    card = attendance.persons_card(View(version, YEAR))
    assert (card.value, card.note) == ("n.d.", "comptage à activer, puis une liste par séance")


PROFILES = """
    seance_id | profil                    | participants
    A         | collectivite_pv           | 60
    A         | collectivite_droit_commun | 40
    B         | collectivite_pv           | 80
    B         | collectivite_droit_commun | 20
"""
YEARS = """
    seance_id | date | demi_journees
    A         | 2025 | 1
    B         | 2024 | 1
"""


def test_the_share_of_droit_commun_moves_in_points(tmp_path: Path) -> None:
    version = drawn(tmp_path, seances=YEARS, presences=PROFILES)
    chart = share_trend(View(version, YEAR), "tendance", "politique", "droit_commun")
    assert list(chart.series[0].values) == [20, 40]
    assert spaced(chart.title) == (
        "Le droit commun représente 40 % des présences en 2025, contre 20 % en 2024, "
        "soit +20 points"
    )


def test_a_share_of_few_is_not_drawn(tmp_path: Path) -> None:
    presences = PROFILES.replace("| 80", "| 8").replace("| 20", "| 2")
    version = drawn(tmp_path, seances=YEARS, presences=presences)
    chart = share_trend(View(version, YEAR), "tendance", "politique", "droit_commun")
    assert list(chart.series[0].values) == [None, 40]
    assert spaced(chart.title) == "Le droit commun représente 40 % des présences en 2025"


def test_few_attendances_are_told_in_figures(tmp_path: Path) -> None:
    presences = PROFILES.replace("| 60", "| 6").replace("| 40", "| 4")
    version = drawn(tmp_path, seances=YEARS, presences=presences)
    blocks = {getattr(p.block, "id", ""): p.block for p in pages.publics(View(version, YEAR))}
    chart = blocks["part_par_politique"]
    assert getattr(chart, "title", "") == "La politique de la ville compte 6 présences sur 10"
    assert getattr(chart, "sentence", "") == "Parts calculées sur 10 présences seulement."


EVERY_DAY = """
    seance_id | participants
    L1        | 20
    L2        | 16
    A1        | 30
    A2        | 24
    A3        | 21
    C1        | 90
    C2        | 80
    V1        | 50
    R1        | 10
"""


def test_outside_readers_get_no_attendance_of_seances(tmp_path: Path) -> None:
    version = drawn(tmp_path, seances=CYCLES, presences=EVERY_DAY)
    view = View(replace(version, outside=True), YEAR)
    assert attendance.median_card(view).value == "n.d."
    assert attendance.median_card(view).note == ""
    assert attendance.per_half_day_card(view).value == "n.d."
    assert attendance.persons_card(view).note == ""
    for chart in (
        attendance.median_bars(view, "m", "type_action"),
        attendance.sizes(view, "s"),
        drop_off(view, "d"),
    ):
        assert chart.message.endswith(("diffusé.", "diffusées."))
        assert chart.grid.rows == ()
        assert not any(series.values for series in chart.series)
