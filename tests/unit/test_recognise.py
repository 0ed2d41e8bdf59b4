"""Is a file taken for what it is, and refused when it could be two things?"""

from pathlib import Path

import pytest

from pipeline.choices import Choices
from pipeline.code_lists import effective
from pipeline.prepared import prepare
from pipeline.problems import InputRefused
from pipeline.understanding import understanding
from tests.written import SEANCES, cells, csv_of, prepared, workbook

REPORT = Path(__file__).parents[2] / "data" / "rapport_2022"


@pytest.mark.parametrize("path", sorted(REPORT.glob("*.csv")), ids=lambda path: path.stem)
def test_each_file_of_the_report_is_recognised_by_its_columns(path: Path) -> None:
    found = prepared(path.read_bytes(), "sans_nom.csv")
    assert (found.jeu, found.rows.problems.height) == (path.stem, 0)


def test_a_sheet_of_notes_beside_the_data_is_told_and_left() -> None:
    found = prepared(workbook({"Notes": [["Lisez", "moi"], ["a", "b"]], "Données": cells(SEANCES)}))
    assert found.understood.sheet.name == "Données"
    assert found.hypotheses[-1] == "Feuilles non lues\u00a0: «\u00a0Notes\u00a0»."


def test_two_sheets_that_fit_are_refused_by_name_even_when_one_has_a_column_more() -> None:
    wider = [[*row, "x"] for row in cells(SEANCES)]
    content = workbook({"2021": cells(SEANCES), "2022": wider})
    with pytest.raises(InputRefused, match="«\u00a02021\u00a0», «\u00a02022\u00a0»"):
        prepared(content)
    chosen = prepare(content, "x.xlsx", Choices(sheet="2022"), effective())
    assert chosen.understood.sheet.name == "2022"


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("a | b\n1 | 2", "Aucune colonne connue"),
        ("annee | indicateur\n2022 | etp", "il manque"),
        (
            "date | Date de la séance | type_action | intitule | demi_journees\n1|2|3|4|5",
            "même chose",
        ),
    ],
)
def test_what_cannot_be_recognised_is_refused_and_says_why(table: str, said: str) -> None:
    with pytest.raises(InputRefused, match=said):
        prepared(table)


def test_a_header_that_the_person_maps_is_read_and_an_ignored_one_is_not() -> None:
    table = csv_of("annee | indicateur | Combien | unite\n2022 | etp | 8 | ETP")
    choices = Choices(columns=(("combien", "valeur"), ("unite", "")))
    found = prepare(table, "x.csv", choices, effective())
    assert found.rows.kept.select("valeur", "unite").rows() == [(8.0, None)]


def test_mapping_a_header_to_no_column_of_ours_is_refused() -> None:
    table = csv_of("annee | indicateur | valeur | Combien\n2022 | etp | 8 | 9")
    with pytest.raises(InputRefused, match="s'appelle «\u00a0altitude\u00a0»"):
        prepare(table, "x.csv", Choices(columns=(("Combien", "altitude"),)), effective())


def test_an_unknown_jeu_is_refused_with_those_there_are() -> None:
    with pytest.raises(InputRefused, match="seances"):
        prepared(SEANCES, jeu="fleurs")


def test_a_refusal_says_what_was_found_what_is_missing_and_what_may_be_it() -> None:
    with pytest.raises(InputRefused) as error:
        prepared("date | Zinzin | intitulé | dj \n 24/02/2022 | Rencontre | Un | 1")
    assert "colonnes reconnues\u00a0: «\u00a0date\u00a0»" in error.value.message
    assert "il manque\u00a0: «\u00a0Type d'action\u00a0»" in error.value.message


def test_a_sheet_that_is_only_near_is_asked_about_beside_one_of_the_same_jeu() -> None:
    near = [[title.replace("seance_id", "Seance id.s") for title in row] for row in cells(SEANCES)]
    near[0][5] = "Perimetres"
    notes = {"Notes": [["Lisez", "moi"], ["a", "b"]]}
    with pytest.raises(InputRefused, match="«\u00a02021\u00a0», «\u00a02022\u00a0»"):
        prepared(workbook({"2021": cells(SEANCES), "2022": near, **notes}))


def test_what_is_told_of_dates_and_decimals_is_what_was_done() -> None:
    def told(date: str, value: str, **readings: str) -> tuple[str | None, str | None]:
        table = csv_of(
            f"canal | indicateur | date | valeur \n site_web | visites | {date} | {value}"
        )
        choices = Choices("audience", readings=tuple(readings.items()))
        found = understanding(prepare(table, "x.csv", choices, effective()))
        return found["format_date"], found["decimale"]

    assert told("24/02/2022", "1250,5") == ("jj/mm/aaaa", ",")
    assert told("2022-02-24", "1250.5") == ("aaaa-mm-jj", ".")
    assert told("02/24/2022", "1.250") == (None, None)
    asked = {"periode_debut": "mm/jj/aaaa", "valeur": "point_milliers"}
    assert told("02/24/2022", "1.250", **asked) == ("mm/jj/aaaa", ",")


def test_a_table_of_seances_is_not_taken_for_publications() -> None:
    """« Nature » is a column of publications, and here a type of action that nothing settles."""
    with pytest.raises(InputRefused, match="séances") as error:
        prepared("""
            Date       | Nature   | Intitulé                 | Thème       | Nb 1/2 j
            12/01/2024 | Atelier  | Lire un contrat de ville | Gouvernance | 1
            06/02/2024 | Tricot   | Club des chefs de projet | Habitat     | 2
        """)
    assert "«\u00a0Nature\u00a0» = «\u00a0Type d'action\u00a0»" in error.value.que_faire


def test_seances_with_their_presences_are_not_presences_alone() -> None:
    """Though the titles that are known for certain make présences, and « Durée » says no unit."""
    found = prepared("""
        TYPE      | INTITULE   | DATE       | DUREE       | NB PARTICIPANTS
        Formation | La laïcité | 12/03/2024 | 1 jour      | 14
        Réseau    | Le club    | 20/03/2024 | 1/2 journée | 22
    """)
    assert [part.jeu for part in found.parts] == ["seances", "presences"]
    assert found.rows.kept["demi_journees"].to_list() == [2, 1]


@pytest.mark.parametrize("titles", ["Durée (h)", "Temps", "Salle"])
def test_seances_without_half_days_are_not_presences_alone(titles: str) -> None:
    table = f"""
        Date       | Type      | Intitulé                  | {titles} | Nb participants
        12/03/2024 | Formation | Valeurs de la République  | 6        | 14
        20/03/2024 | Réseau    | Le club des directeurs    | 3        | 22
    """
    with pytest.raises(InputRefused, match="Demi-journées") as error:
        prepared(table)
    assert "choisissez le jeu «\u00a0présences\u00a0»" in error.value.que_faire
    assert prepared(table, jeu="presences").rows.kept["participants"].to_list() == [14, 22]
