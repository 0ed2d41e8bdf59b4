"""Are answers kept for the next file of the same shape, told, and never stronger than new ones?"""

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline import memory
from pipeline.__main__ import main
from pipeline.choices import Choices, as_answers, from_answers, over
from pipeline.folders import Espace, espace
from pipeline.importing import import_file, preview_file
from pipeline.problems import InputRefused
from pipeline.report import Report
from tests.written import cells, csv_of, table, workbook

FILE = """
    Code | Combien | Qui
    S{0} | 1.200   | gens du coin
"""
ANSWERS: dict[str, Any] = {
    "jeu": "presences",
    "colonnes": {"Code": "seance_id", "Combien": "participants", "Qui": "profil"},
    "codes": {"profil": {"gens du coin": "citoyens"}},
    "lectures": {"participants": "point_milliers"},
}


@pytest.fixture
def place(donnees: Path) -> Espace:
    return espace("essai")


def bring(place: Espace, number: int, **answers: Any) -> Report:
    content = csv_of(FILE.format(number))
    (told,) = import_file(place, content, f"f{number}.csv", from_answers(answers), "moi")
    return told


def kept_of(place: Espace) -> dict[str, Any]:
    (kept,) = memory.remembered(place)
    return as_answers(kept.choices)


def profiles(place: Espace) -> dict[str, tuple[str, int]]:
    rows = table(place, "presences", "seance_id, profil, participants")
    return {row["seance_id"]: (row["profil"], row["participants"]) for row in rows}


def test_the_answers_about_a_file_hold_for_the_next_of_its_shape_and_are_told(
    place: Espace,
) -> None:
    assert bring(place, 1)["statut"] == "refuse"
    assert bring(place, 1, **ANSWERS)["statut"] == "integre"
    told = bring(place, 2)
    assert told["statut"] == "integre"
    assert profiles(place) == {"S1": ("citoyens", 1200), "S2": ("citoyens", 1200)}
    (sentence,) = [text for text in told["hypotheses"] if text.startswith("Choix repris")]
    assert sentence.startswith("Choix repris du fichier «\u00a0f1.csv\u00a0» du ")
    assert "«\u00a0Combien\u00a0» = «\u00a0Nombre de participants\u00a0»" in sentence
    assert sentence.endswith("Vous pouvez les changer.")


def test_a_new_answer_wins_alone_over_what_was_kept_and_is_kept_instead(place: Espace) -> None:
    bring(place, 1, **ANSWERS)
    bring(place, 2, codes={"profil": {"Gens du coin": "elus"}})
    assert profiles(place)["S2"] == ("elus", 1200)
    bring(place, 3)
    assert profiles(place)["S3"] == ("elus", 1200)


def test_a_preview_uses_what_is_kept_and_keeps_nothing(place: Espace) -> None:
    content = csv_of(FILE.format(1))
    preview_file(place, content, "f1.csv", from_answers(ANSWERS), None)
    assert memory.remembered(place) == []
    bring(place, 1, **ANSWERS)
    (told,) = preview_file(place, csv_of(FILE.format(2)), "f2.csv", Choices(), None)
    assert told["lignes"] == [["S2", 1200, "citoyens"]]


def test_a_refused_file_teaches_nothing(place: Espace) -> None:
    told = bring(place, 1, **{**ANSWERS, "codes": {}})
    assert told["statut"] == "refuse"
    assert memory.remembered(place) == []


def test_the_same_file_again_is_the_same_import(place: Espace) -> None:
    bring(place, 1, **ANSWERS)
    assert bring(place, 1)["statut"] == "deja_integre"


def test_what_designates_one_seance_or_one_date_is_not_kept(place: Espace) -> None:
    content = csv_of("Combien | Public \n 12 | elus")
    answers = {
        "colonnes": {"Combien": "participants"},
        "valeurs": {
            "seance_id": "S1",
            "date": "24/02/2022",
            "intitule": "Un",
            "role": "partenaire",
        },
    }
    (told,) = import_file(place, content, "f.csv", from_answers(answers), "moi")
    assert told["statut"] == "integre"
    assert kept_of(place) == {
        "colonnes": {"Combien": "participants"},
        "valeurs": {"role": "partenaire"},
    }


def test_the_shape_is_the_headers_in_any_order_and_the_sheet() -> None:
    assert memory.shape_of(["Été", "b"], None) == memory.shape_of(["B", "ETE"], None)
    assert memory.shape_of(["a"], None) != memory.shape_of(["a"], "2022")
    assert memory.shape_of(["a"], None) != memory.shape_of(["a", "b"], None)


def test_a_sheet_of_a_workbook_has_its_own_answers(place: Espace) -> None:
    content = workbook({"Mars": cells(FILE.format(1))})
    (told,) = import_file(place, content, "f.xlsx", from_answers(ANSWERS), "moi")
    assert told["statut"] == "integre"
    assert bring(place, 2)["statut"] == "refuse"


def test_an_answer_whose_code_is_gone_settles_nothing(place: Espace) -> None:
    bring(place, 1, **ANSWERS)
    shape = memory.remembered(place)[0].shape
    gone = {**ANSWERS, "codes": {"profil": {"gens du coin": "martiens"}}}
    memory.remember(place, shape, from_answers(gone), "moi", "f1.csv")
    (problem,) = bring(place, 2)["problemes"]
    assert problem["regle"] == "code_inconnu"


@pytest.mark.parametrize("content", ["", "{", "[]", '{"choix": {"jeu": 3}}'])
def test_a_memory_that_cannot_be_read_is_as_good_as_forgotten(place: Espace, content: str) -> None:
    bring(place, 1, **ANSWERS)
    shape = memory.remembered(place)[0].shape
    (place.folder / "choix" / f"{shape}.json").write_text(content)
    assert memory.recall(place, shape) is None
    assert memory.remembered(place) == []


def test_no_address_is_kept_with_an_answer(place: Espace) -> None:
    asked = {**ANSWERS, "codes": {"profil": {"a@b.fr": "autres", "gens du coin": "citoyens"}}}
    bring(place, 1, **asked)
    assert kept_of(place)["codes"] == {"profil": {"gens du coin": "citoyens"}}


def test_answers_about_another_jeu_do_not_hold() -> None:
    kept = from_answers(ANSWERS)
    assert over(Choices("moyens"), kept) == Choices("moyens")


def test_the_command_line_lists_replays_and_forgets(
    place: Espace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(*words: str) -> tuple[int, dict[str, Any]]:
        code = main([*words, "--espace", "essai", "--json"])
        return code, json.loads(capsys.readouterr().out)

    bring(place, 1, **ANSWERS)
    (kept,) = run("choix")[1]["choix"]
    assert (kept["fichier"], kept["auteur"], kept["choix"]) == ("f1.csv", "moi", ANSWERS)
    code, answers = run("choix", kept["forme"])
    assert (code, answers) == (0, ANSWERS)
    assert run("oublier", kept["forme"])[0] == 0
    assert run("oublier", kept["forme"])[0] == 2
    assert run("choix")[1] == {"espace": "essai", "choix": []}
    (tmp_path / "reponses.json").write_text(json.dumps(answers), encoding="utf-8")
    (tmp_path / "f2.csv").write_bytes(csv_of(FILE.format(2)))
    words = (str(tmp_path / "f2.csv"), "--choix", str(tmp_path / "reponses.json"))
    assert run("importer", *words)[0] == 0


@pytest.mark.parametrize("shape", ["../CURRENT", "", "0123456789abcdef"])
def test_forgetting_what_is_not_kept_is_refused(place: Espace, shape: str) -> None:
    with pytest.raises(InputRefused):
        memory.forget(place, shape)
