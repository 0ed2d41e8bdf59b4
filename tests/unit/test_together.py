"""Does one table of séances and participants give both jeux, whole lines together?"""

from pathlib import Path

import pytest

from pipeline import build, journal
from pipeline.choices import Choices
from pipeline.code_lists import effective
from pipeline.folders import espace
from pipeline.importing import import_file, preview_file
from pipeline.prepared import Prepared, prepare
from tests.written import csv_of, prepared, table, told

TABLE = """
    date       | intitulé | type                  | demi-journées | nb participants
    24/02/2022 | Un       | Sessions de formation | 1             | 12
    25/02/2022 | Deux     | Sessions de formation | 2             |
    26/02/2022 | Trois    | Cuisine               | 1             | 3
    27/02/2022 | Quatre   | Sessions de formation | 1             | beaucoup
    28/02/2022 | Cinq     | Sessions de formation | 1             | une vingtaine
    Total      |          |                       | 6             | 15
"""


def both(found: Prepared) -> tuple[Prepared, Prepared]:
    (other,) = found.beside
    return found, other


def test_a_table_of_seances_with_participants_gives_two_jeux() -> None:
    seances, presences = both(prepared(TABLE))
    assert (seances.jeu, presences.jeu) == ("seances", "presences")
    assert presences.rows.kept.select("ligne", "participants", "borne_min").rows() == [
        (2, 12, 12),
        (6, 20, 18),
    ]
    identifiers = dict(seances.rows.kept.select("ligne", "seance_id").rows())
    for line, seance_id in presences.rows.kept.select("ligne", "seance_id").rows():
        assert identifiers[line] == seance_id
    assert not any("sans correspondance" in sentence for sentence in seances.hypotheses)
    assert "«\u00a0nb participants\u00a0»" in presences.hypotheses[0]


def test_a_line_with_an_error_is_set_aside_from_both() -> None:
    seances, presences = both(prepared(TABLE))
    expected = [(4, "type", "code_inconnu"), (5, "nb participants", "nombre_entier")]
    assert told(seances.rows) == told(presences.rows) == expected
    assert [part.rows.kept["ligne"].to_list() for part in (seances, presences)] == [
        [2, 3, 6],
        [2, 6],
    ]
    assert seances.rows.ignored.rows() == [(7, "ligne de total")]
    assert presences.rows.ignored.rows() == [(3, "aucune valeur"), (7, "ligne de total")]
    assert seances.rows.read_count == presences.rows.read_count == 6


def test_two_seances_of_the_same_day_and_title_keep_their_own_participants() -> None:
    found = prepared("""
        date       | intitulé | type      | demi-journées | lieu   | participants
        24/02/2022 | Un       | Formation | 1             | Lille  | 12
        24/02/2022 | Un       | Formation | 1             | Amiens | 5
    """)
    (presences,) = found.beside
    assert presences.rows.kept.select("seance_id", "participants").rows() == [
        ("un//2022_02_24//lille", 12),
        ("un//2022_02_24//amiens", 5),
    ]


def test_profiles_beside_seances_are_broken_down_and_checked_with_their_total() -> None:
    _, presences = both(
        prepared("""
        n° | date       | intitulé | type      | demi-journées | Élus | Citoyens | Total
        S1 | 24/02/2022 | Un       | Formation | 1             | 3    | 4        | 10
        S2 | 25/02/2022 | Deux     | Formation | 1             |      |          | 9
        S3 | 26/02/2022 | Trois    | Formation | 1             | 5    | 5        | 9
    """)
    )
    assert presences.rows.kept.select("seance_id", "profil", "participants").rows() == [
        ("S1", "elus", 3),
        ("S1", "citoyens", 4),
        ("S1", None, 3),
        ("S2", None, 9),
    ]
    assert told(presences.rows) == [(4, "Total", "total_inferieur")]


def test_a_line_per_profile_repeats_its_seance_once() -> None:
    seances, presences = both(
        prepared("""
        date       | intitulé | type      | demi-journées | profil   | participants
        24/02/2022 | Un       | Formation | 1             | elus     | 3
        24/02/2022 | Un       | Formation | 1             | citoyens | 4
    """)
    )
    assert seances.rows.kept["ligne"].to_list() == [2]
    assert seances.rows.ignored.rows() == [(3, "identique à la ligne 2")]
    assert presences.rows.kept["participants"].to_list() == [3, 4]


def test_types_and_participants_in_one_wide_table_are_both_read() -> None:
    seances, presences = both(
        prepared("""
        date       | intitulé | Formation | Manifestations | participants
        24/02/2022 | Un       | 1         |                | 12
        25/02/2022 | Deux     |           | 2              | 5
        26/02/2022 | Trois    |           |                | 7
    """)
    )
    assert seances.rows.kept.select("ligne", "type_action").rows() == [
        (2, "session_formation"),
        (3, "manifestation_informative"),
    ]
    assert presences.rows.kept.select("ligne", "participants").rows() == [(2, 12), (3, 5)]
    assert presences.rows.ignored.rows() == [(4, "aucune valeur")]


def test_seances_whose_participants_are_all_unknown_are_imported_alone() -> None:
    found = prepared(TABLE.replace("| 12", "|").replace("une vingtaine", "n.c."))
    assert [part.jeu for part in found.parts] == ["seances"]


def test_a_total_alone_is_not_a_number_of_participants() -> None:
    assert prepared(TABLE.replace("nb participants", "Total          ")).beside == ()


@pytest.mark.parametrize("jeu", ["seances", "presences"])
def test_a_jeu_that_is_asked_for_comes_alone(jeu: str) -> None:
    found = prepare(csv_of(TABLE), "x.csv", Choices(jeu), effective())
    assert (found.jeu, found.beside) == (jeu, ())


def test_both_jeux_are_imported_at_once_and_known_again(donnees: Path) -> None:
    place = espace("essai")
    preview = preview_file(place, csv_of(TABLE), "x.csv", Choices(), 10)
    assert [report["jeu"] for report in preview] == ["seances", "presences"]
    first = import_file(place, csv_of(TABLE), "x.csv", Choices(), "essai")
    assert [(report["jeu"], report["statut"], report["nouvelles"]) for report in first] == [
        ("seances", "partiel", 3),
        ("presences", "partiel", 2),
    ]
    for report in first:
        parts = ("lignes_gardees", "lignes_ignorees", "lignes_ecartees")
        assert sum(report[name] for name in parts) == report["lignes_lues"] == 6
    assert table(place, "seances", "intitule, effectif", "intitule") == [
        {"intitule": "Cinq", "effectif": 20},
        {"intitule": "Deux", "effectif": None},
        {"intitule": "Un", "effectif": 12},
    ]
    again = import_file(place, csv_of(TABLE), "x.csv", Choices(), "essai")
    assert {report["statut"] for report in again} == {"deja_integre"}


def test_presences_withdrawn_alone_come_back_with_their_file(donnees: Path) -> None:
    place = espace("essai")
    _, presences = import_file(place, csv_of(TABLE), "x.csv", Choices(), "essai")
    build.withdraw(place, presences["import_id"], "essai")
    assert table(place, "presences") == []
    import_file(place, csv_of(TABLE), "x.csv", Choices(), "essai")
    assert len(table(place, "presences")) == 2
    assert len(journal.read_state(place).imports) == 4


def test_a_reference_under_a_group_of_seances_names_the_seance() -> None:
    seances, presences = both(
        prepared("""
            Rencontre |            |          |           |               | Présents |
            Réf.      | Date       | Intitulé | Type      | Demi-journées | Élus     | Bailleurs
            X-7       | 24/02/2022 | Un       | Formation | 1             | 2        | 3
        """)
    )
    assert seances.rows.kept["seance_id"].to_list() == ["X-7"]
    assert presences.rows.kept["seance_id"].to_list() == ["X-7", "X-7"]


def test_a_form_that_colleagues_fill_for_each_seance_is_a_table_of_seances() -> None:
    found = prepared("""
        Horodateur          | Quel jour ?  | Quel genre d'action ? | Quel titre ? | Combien de demi-journées ?
        02/03/2022 10:00:00 | 24/02/2022   | Formation             | Un           | 1
    """)
    assert (found.jeu, found.rows.kept["intitule"].to_list()) == ("seances", ["Un"])
