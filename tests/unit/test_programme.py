"""Does the programme tell each action as it is: planned, held, postponed, asked for besides?"""

from datetime import date
from pathlib import Path

import pytest

from indicators.action_sheet import action_sheet
from indicators.blocks import Chart, KeyFigure, Section, Table, Text
from indicators.pages import programme
from indicators.periods import dates, exercice
from indicators.programme import actions, actions_table, elements_table
from indicators.programme_cards import programme_cards
from indicators.view import View
from pipeline.store import Version
from tests.drawn import drawn

SEANCES = """
    seance_id | date       | action | edition | demi_journees | perimetre      | statut  | intervenant_externe | origine    | territoires
    A1        | 2025-01-10 | Cycle  | Lille   | 2             | socle          | realise | true                | centre     | lille
    A2        | 2025-02-10 | Cycle  | Lille   | 2             | socle          | realise | true                | centre     | lille
    A3        | 2025-03-10 | Cycle  | Noyon   | 2             | socle          | realise | false               | centre     | noyon
    A4        | 2025-04-10 | Cycle  | Noyon   | 2             | socle          | realise |                     | centre     | noyon+lille
    A5        | 2025-12-10 | Cycle  | Amiens  | 2             | socle          | prevu   |                     | centre     |
    A6        | 2025-05-10 | Cycle  | Arras   | 2             | socle          | annule  |                     | centre     |
    B1        | 2025-05-11 | Appel  |         | 1             | hors_programme | realise |                     | centre     |
    B2        | 2025-05-12 | Appel  |         |               | hors_programme | realise |                     | centre     |
    Z1        | 2025       | Reste  |         | 3             | socle          | realise |                     | complement |
    C1        | 2025-12-31 |        |         | 1             | socle          | realise | true                | centre     |
"""
PRESENCES = """
    seance_id | participants
    A1        | 30
    A2        | 24
    A3        | 4
    B1        | 12
"""
PROGRAMME = """
    programme_id | annee | action | element  | prevu | realise | unite   | statut  | commentaire
    P1           | 2025  | Cycle  | Journées | 4     | 4       | jour    | realise |
    P2           | 2025  | Cycle  | Guide    | 1     | 0       | guide   | reporte | En 2026
    P3           | 2025  | Veille | Suivi    |       |         |         | prevu   |
"""
PUBLICATIONS = """
    publication_id | titre   | annee | seance_id | nature | consultations
    D1             | Fiche   | 2025  | A1        | fiche  | 40
    D2             | Replay  | 2025  | A2        | replay |
    D3             | Ailleurs| 2025  |           | fiche  | 9
"""
MOYENS = "annee | indicateur | valeur | unite\n2025 | etp_reels | 4 | ETP"


@pytest.fixture
def version(tmp_path: Path) -> Version:
    return drawn(
        tmp_path, seances=SEANCES, presences=PRESENCES, programme=PROGRAMME,
        publications=PUBLICATIONS, moyens=MOYENS,
    )  # fmt: skip


@pytest.fixture
def view(version: Version) -> View:
    return View(version, exercice(2025))


def cells(table: Table | Chart) -> list[tuple[object, ...]]:
    return [row.cells for row in table.grid.rows]


def test_each_action_has_its_seances_by_status(view: View) -> None:
    table = actions_table(view)
    assert [column.label for column in table.grid.columns] == [
        "Action", "Réalisées", "Prévues", "Annulées", "Demi-journées", "Présences connues",
        "Périmètre",
    ]  # fmt: skip
    assert cells(table) == [
        ("Appel", 2, None, None, 1, 12, "Hors programme"),
        ("Cycle", 4, 1, 1, 8, 58, "Missions socles"),
        ("Sans action", 1, None, None, 1, "n.d.", "Missions socles"),
    ]
    assert table.title == "3 actions : 7 séances tenues, 1 prévue, 1 annulée"


def test_what_balances_a_printed_total_is_no_action(view: View) -> None:
    assert "3 demi-journées de complément" in actions_table(view).sentence


def test_planned_and_done_are_told_element_by_element(view: View) -> None:
    table = elements_table(view)
    assert cells(table) == [
        ("Cycle", "Journées", 4, 4, "0", "jour", "Réalisé", ""),
        ("Cycle", "Guide", 1, 0, "−1", "guide", "Reporté", "En 2026"),
        ("Veille", "Suivi", None, None, None, "", "Prévu", ""),
    ]
    assert table.title.startswith("1 élément réalisé comme prévu ou au-delà, sur 2")
    assert elements_table(view.over(exercice(2024))).title == "Aucun programme connu pour 2024"


def card(view: View, name: str) -> tuple[str, str]:
    found = next(item for item in programme_cards(view) if item.id == name)
    return found.value, found.note


def test_requests_outside_the_programme_cost_half_days(view: View) -> None:
    assert card(view, "hors_programme") == (
        "1 demi-journée",
        "2 séances ; séances de durée inconnue, non comptées : 1",
    )


def test_the_share_of_consultants_needs_to_be_known(view: View, tmp_path: Path) -> None:
    value, note = card(view, "intervenants")
    assert (value, note) == ("n.d.", "intervenant connu pour 7 demi-journées sur 12")
    known = SEANCES.replace("realise |                     | centre", "realise | false | centre")
    more = View(drawn(tmp_path, seances=known), exercice(2025))
    assert card(more, "intervenants")[0] == "56\u00a0%"


def test_half_days_per_post_divide_two_known_figures(view: View) -> None:
    assert card(view, "par_etp") == ("3,0", "12 demi-journées ÷ 4 ETP réels")
    assert card(view.over(exercice(2024)), "par_etp")[0] == "n.d."
    half_a_year = dates(date(2025, 1, 1), date(2025, 6, 30))
    assert card(view.over(half_a_year), "par_etp")[0] == "n.d."


def test_what_was_not_held_or_hardly_attended_is_counted(view: View) -> None:
    assert card(view, "annulees") == (
        "1 sur 8",
        "1 annulée, 0 reportée, 1 à venir, tous périmètres",
    )
    assert card(view, "petites") == ("1 sur 3", "effectif connu pour 3 séances sur 5")


def test_an_action_is_one_of_the_period_or_of_its_programme(view: View) -> None:
    assert list(actions(view).values()) == ["Appel", "Cycle", "Veille"]
    assert list(actions(view.over(exercice(2024)))) == []


def sheet(view: View, code: str) -> dict[str, object]:
    blocks = [placed.block for placed in action_sheet(view, code)]
    assert isinstance(blocks[0], Section)
    return {getattr(block, "id", ""): block for block in blocks}


def test_the_sheet_of_an_action(view: View) -> None:
    found = sheet(view, "cycle")
    held, half_days, presences = (found[n] for n in ("seances", "demi_journees", "presences"))
    assert isinstance(held, KeyFigure)
    assert isinstance(half_days, KeyFigure)
    assert isinstance(presences, KeyFigure)
    assert (held.value, held.note) == ("4", "4 éditions · 1 prévue · 1 annulée")
    assert (half_days.value, presences.value) == ("8", "58")
    assert presences.note == "effectif connu pour 3 séances sur 4"
    documents, territories = found["publications_action"], found["territoires_action"]
    assert isinstance(documents, Table)
    assert isinstance(territories, Table)
    assert [row[0] for row in cells(documents)] == ["Fiche", "Replay"]
    assert cells(territories) == [("Lille", 6), ("Noyon", 4)]


def test_every_seance_of_an_action_is_listed_held_or_not(view: View) -> None:
    table = sheet(view, "cycle")["seances_action"]
    assert isinstance(table, Table)
    assert [(row[0], row[2], row[4]) for row in cells(table)][-2:] == [
        ("10 mai 2025", "Annulé", None),
        ("10 décembre 2025", "Prévu", None),
    ]


def test_drop_off_compares_the_days_of_whole_editions(view: View) -> None:
    chart = sheet(view, "cycle")["assiduite"]
    assert isinstance(chart, Chart)
    assert list(chart.series[0].values) == [30, 24]
    assert chart.title == (
        "De la première à la dernière journée : 30 présences puis 24 (−20\u00a0%)"
    )
    assert "1 édition sur 2" in chart.subtitle
    assert cells(chart) == [("Lille", 30, 24), ("Noyon", 4, None)]


def test_an_action_without_several_days_has_no_drop_off(view: View) -> None:
    assert "assiduite" not in sheet(view, "appel")
    assert "publications_action" not in sheet(view, "appel")


def test_an_action_of_the_programme_alone_has_a_sheet(view: View) -> None:
    found = sheet(view, "veille")
    assert isinstance(found["seances"], KeyFigure)
    assert found["seances"].value == "0"


def test_the_sheet_tells_what_the_team_wrote(version: Version) -> None:
    view = View(version, exercice(2025), choices=(("action", "cycle"),), said="Un.\nDeux.")
    text = programme(view)[1].block
    assert isinstance(text, Text)
    assert text.items == ("Un.", "Deux.")
