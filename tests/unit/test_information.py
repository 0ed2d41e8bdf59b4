"""What is said of publications, and what is marked on the lines of an audience?"""

from pathlib import Path

import pytest

from indicators.audience_lines import level
from indicators.blocks import Table, Text
from indicators.events import marked, unstaffed
from indicators.periods import exercice
from indicators.publications import by_theme, most_used, replays
from indicators.timelines import monthly
from indicators.view import View
from indicators.years import yearly
from tests.drawn import drawn

PUBLICATIONS = """
    publication_id | titre  | nature   | thematique | annee | seance_id | consultations | telechargements
    P1             | Un     | replay   | sante      | 2024  | S1        | 40            |
    P2             | Deux   | synthèse | sante      | 2024  |           |               | 90
    P3             | Trois  | replay   | education  | 2024  | S9        |               |
    P4             | Quatre | fiche    |            | 2024  |           | 5             | 6
    P5             | Avant  | replay   | sante      | 2023  | S1        | 999           |
"""  # fmt: skip
SEANCES = """
    seance_id | date       | demi_journees | intitule
    S1        | 2024-01-10 | 1             | Séance filmée
"""
AUDIENCE = """
    canal              | indicateur   | periode    | valeur | unite
    site_web           | visites      | 2024-01    | 100    | visite
    site_web           | visites      | 2024-03    | 300    | visite
    lettre_information | abonnes      | 2023-06-30 | 1000   | abonné
    lettre_information | abonnes      | 2023-12-31 | 1100   | abonné
    lettre_information | abonnes      | 2024-12-31 | 1300   | abonné
    lettre_information | taux_lecture | 2024       | 16.1   | %
    linkedin           | abonnes      | 2024-12-31 | 900    | abonné
"""
RUPTURES = """
    code | libelle       | indicateur       | date_rupture | raison
    r1   | Outil         | site_web.visites | 2024-02-01   | Nouvel outil
    r2   | Refonte       | site_web         | 2024-03-01   | Refonte du site
    r3   | Poste vacant  |                  | 2024-04-01   | Poste vacant
    r4   | Ailleurs      | youtube          | 2024-05-01   | Autre canal
    r5   | Sans date     |                  |              |
    r6   | Autre année   |                  | 2023-05-01   |
"""
MOYENS = """
    annee | indicateur                  | valeur | unite
    2024  | mois_vacance_poste_info_doc | 3      | mois
    2023  | mois_vacance_poste_info_doc | 0      | mois
"""


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> View:
    version = drawn(
        tmp_path_factory.mktemp("v"),
        publications=PUBLICATIONS,
        seances=SEANCES,
        audience=AUDIENCE,
        liste_rupture=RUPTURES,
        moyens=MOYENS,
    )
    return View(version, exercice(2024))


def test_use_is_told_by_theme_with_what_it_rests_on(view: View) -> None:
    found = {row.cells[0]: row.cells[1:] for row in by_theme(view).grid.rows}
    assert found["Santé"] == (2, 40, "1 sur 2", 90, "1 sur 2")
    assert found["Éducation"] == (1, None, "0 sur 1", None, "0 sur 1")
    assert found["Non renseigné"] == (1, 5, "1 sur 1", 6, "1 sur 1")
    assert found["Total"] == (4, 45, "2 sur 4", 96, "2 sur 4")


def test_the_most_used_documents_come_first_with_their_seance(view: View) -> None:
    table = most_used(view)
    assert [row.cells[0] for row in table.grid.rows] == ["Deux", "Un", "Quatre"]
    assert table.title == "Le plus utilisé : « Deux », 90 téléchargements"
    assert table.grid.rows[1].cells[4:] == ("Séance filmée", "10\u00a0janvier\u00a02024")


def test_replays_say_which_seance_was_filmed_and_how_many_were_watched(view: View) -> None:
    table = replays(view)
    assert isinstance(table, Table)
    assert table.title == "2 replays en 2024, 1 séance connue : 40 vues relevées pour 1"
    assert [row.cells[4] for row in table.grid.rows] == ["Séance filmée", ""]


def test_a_year_without_publications_says_so(view: View) -> None:
    empty = view.over(exercice(2020))
    assert by_theme(empty).title == "Aucun document paru en 2020"
    assert by_theme(empty).grid.rows == ()
    assert isinstance(replays(empty), Text)
    assert most_used(empty).grid.rows == ()


def test_a_level_is_drawn_at_its_dates_and_a_missed_one_is_a_gap(view: View) -> None:
    chart = level(view, "abonnes", "lettre_information.abonnes")
    assert chart.categories == ("juin 2023", "déc. 2023", "juin 2024", "déc. 2024")
    assert list(chart.series[0].values) == [1000, 1100, None, 1300]
    assert chart.sentence == "1 relevé manque : la ligne s'interrompt."
    assert chart.title == "Abonnés à la lettre : 1\u202f300 au 31 décembre 2024, +200 en un an"
    assert chart.events[-1] == ("juin 2024", "Poste vacant")


def test_one_reading_is_no_line(view: View) -> None:
    first = level(view.over(exercice(2021)), "abonnes", "lettre_information.abonnes")
    assert first.message == "Abonnés à la lettre : aucun relevé."
    one = level(view.over(exercice(2024)), "abonnes", "linkedin.abonnes")
    assert one.message == "Abonnés LinkedIn : un seul relevé, aucune évolution à dessiner."
    assert one.sentence == ""


def test_breaks_and_events_are_marked_on_the_lines_they_concern(view: View) -> None:
    assert marked(view, "site_web.visites", 2024) == [
        (2, "Rupture de série : Nouvel outil"),
        (3, "Rupture de série : Refonte du site"),
        (4, "Poste vacant"),
    ]
    assert marked(view, "lettre_information.abonnes", 2024) == [(4, "Poste vacant")]
    assert marked(view, "site_web.visites", 2023) == [(5, "Autre année")]


def test_months_without_anybody_are_told_beside_the_gaps(view: View) -> None:
    chart = monthly(view, "visites", "site_web.visites")
    assert list(chart.series[0].values[:3]) == [100, None, 300]
    assert "Poste information et documentation vacant 3 mois en 2024 (moyens)." in chart.sentence
    assert unstaffed(view.over(exercice(2023))) == ""


def test_an_espace_without_means_says_nothing_of_vacancies(tmp_path: Path) -> None:
    assert unstaffed(View(drawn(tmp_path, seances=SEANCES), exercice(2024))) == ""


def test_an_event_without_a_series_breaks_none(view: View) -> None:
    chart = yearly(view, "taux", "lettre_information.taux_lecture", [2023, 2024])
    assert chart.title == "Taux de lecture de la lettre : 16,1\u00a0% en 2024"
    assert list(chart.series[0].values) == [None, 16.1]
