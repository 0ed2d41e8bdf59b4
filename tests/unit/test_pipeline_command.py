"""Does the command line answer in the agreed shapes, with the agreed codes, in French?"""

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.__main__ import main
from tests.written import PRESENCES, SEANCES, csv_of

Capture = pytest.CaptureFixture[str]
FILE_KEYS = {
    "fichier", "statut", "jeu", "import_id", "lignes_lues", "lignes_gardees", "lignes_ignorees",
    "ignorees", "lignes_ecartees", "problemes", "nouvelles", "modifiees", "inchangees", "absentes",
    "hypotheses", "message",
}  # fmt: skip


@pytest.fixture
def here(donnees: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two good files, that the command is run in."""
    monkeypatch.chdir(tmp_path)
    Path("seances.csv").write_bytes(csv_of(SEANCES))
    Path("presences.csv").write_bytes(csv_of(PRESENCES))
    return tmp_path


def run(capsys: Capture, *words: str) -> tuple[int, dict[str, Any]]:
    code = main([*words, "--json"])
    return code, json.loads(capsys.readouterr().out)


def essai(capsys: Capture, *words: str) -> tuple[int, dict[str, Any]]:
    return run(capsys, *words, "--espace", "essai")


def test_importing_answers_for_each_file(here: Path, capsys: Capture) -> None:
    code, answer = essai(capsys, "importer", "seances.csv", "presences.csv")
    assert (code, answer["espace"], answer["version"]) == (0, "essai", "v000002")
    assert [set(told) >= FILE_KEYS for told in answer["fichiers"]] == [True, True]
    assert [told["statut"] for told in answer["fichiers"]] == ["integre", "integre"]
    assert answer["fichiers"][0]["import_id"] == "i00001"


def test_lines_read_are_kept_ignored_or_set_aside(here: Path, capsys: Capture) -> None:
    dirty = SEANCES + "S3|bientôt|Formation|Trois|1|socle|realise\n \nTotal| | | |4| | \n"
    Path("sale.csv").write_bytes(csv_of(dirty.replace(" \n", "|\n")))
    code, answer = essai(capsys, "importer", "sale.csv")
    (told,) = answer["fichiers"]
    assert (code, told["statut"]) == (0, "partiel")
    assert (told["lignes_gardees"], told["lignes_ignorees"], told["lignes_ecartees"]) == (2, 2, 1)
    assert told["lignes_lues"] == 5
    assert [row["raison"] for row in told["ignorees"]] == ["ligne vide", "ligne de total"]
    assert set(told["problemes"][0]) == {
        "ligne", "colonne", "valeur", "regle", "message", "gravite",
    }  # fmt: skip


def test_every_file_is_tried_and_one_refused_makes_two(here: Path, capsys: Capture) -> None:
    Path("vide.csv").touch()
    Path("dossier").mkdir()
    words = ("vide.csv", "absent.csv", "dossier", "seances.csv")
    code, answer = essai(capsys, "importer", *words)
    assert code == 2
    assert [told["statut"] for told in answer["fichiers"]] == [*["refuse"] * 3, "integre"]
    assert answer["erreur"]["message"] == "Le fichier est vide."


def test_a_refused_first_import_makes_no_espace(here: Path, capsys: Capture) -> None:
    Path("vide.csv").touch()
    code, answer = essai(capsys, "importer", "vide.csv")
    assert (code, answer["version"]) == (2, None)
    assert list((here / "donnees").iterdir()) == []


@pytest.mark.parametrize("command", ["apercu", "importer"])
def test_a_file_without_a_valid_row_is_refused_with_its_problems(
    here: Path, capsys: Capture, command: str
) -> None:
    Path("sale.csv").write_bytes(csv_of("annee | indicateur | valeur\n2022 | etp | beaucoup"))
    code, answer = essai(capsys, command, "sale.csv")
    (told,) = answer["fichiers"]
    assert (code, told["statut"], told["lignes_ecartees"]) == (2, "refuse", 1)
    assert answer["erreur"]["message"] == "Aucune ligne valable."
    assert told["problemes"][0]["regle"] == "nombre_illisible"


def test_a_preview_stores_nothing_and_says_what_would_happen(here: Path, capsys: Capture) -> None:
    code, answer = essai(capsys, "apercu", "presences.csv")
    assert (code, list((here / "donnees").iterdir())) == (0, [])
    essai(capsys, "importer", "seances.csv")
    before = sorted(path for path in here.rglob("*"))
    code, answer = essai(capsys, "apercu", "presences.csv", "--lignes", "2")
    (told,) = answer["fichiers"]
    assert sorted(path for path in here.rglob("*")) == before
    assert (told["statut"], told["nouvelles"], told["import_id"]) == ("integre", 3, None)
    assert told["lignes"] == [["S1", "elus", 12], ["S1", "citoyens", 3]]
    assert [column["cible"] for column in told["compris"]["colonnes"]] == [
        "seance_id", "profil", "participants",
    ]  # fmt: skip
    assert told["compris"]["lignes_donnees"] == 3


def test_a_preview_hides_personal_cells(here: Path, capsys: Capture) -> None:
    table = "Nom | seance_id | participants | role\nDurand | S1 | 3 | a.b@c.fr"
    Path("liste.csv").write_bytes(csv_of(table))
    _, answer = essai(capsys, "apercu", "liste.csv", "--lignes", "toutes")
    assert answer["fichiers"][0]["lignes"] == [[None, "S1", 3, "•••"]]
    assert not {"Durand", "a.b@c.fr"} & set(json.dumps(answer).replace('"', " ").split())


def test_the_journal_withdraws_restores_and_verifies(here: Path, capsys: Capture) -> None:
    essai(capsys, "importer", "seances.csv")
    assert essai(capsys, "retirer", "i00001")[1]["etat"] == "retire"
    _, answer = essai(capsys, "journal")
    assert [(item["import_id"], item["etat"]) for item in answer["imports"]] == [
        ("i00001", "retire")
    ]
    assert essai(capsys, "remettre", "i00001")[0] == 0
    assert essai(capsys, "reconstruire")[0] == 0
    code, answer = essai(capsys, "verifier")
    assert (code, answer["statut"]) == (0, "conforme")


@pytest.mark.parametrize(
    "words",
    [
        (), ("fleurir",), ("importer",), ("retirer",), ("journal", "--jeu", "seances"),
        ("journal", "de_trop"), ("importer", "--jeu"), ("journal", "--inconnu"),
        ("apercu", "a.csv", "b.csv"), ("apercu", "a.csv", "--lignes", "beaucoup"),
        ("importer", "a.csv", "--valeur", "perimetre"), ("importer", "a.csv", "--choix", "absent"),
        ("importer", "a.csv", "--lignes", "3"), ("journal", "--espace", "Été"),
        ("journal", "--espace", "../x"), ("journal", "--espace", "inconnu"),
        ("retirer", "i00001", "--espace", "inconnu"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_a_command_that_makes_no_sense_is_refused_in_french(
    words: tuple[str, ...], here: Path, capsys: Capture
) -> None:
    code, answer = run(capsys, *words)
    assert code == 2
    assert set(answer["erreur"]) == {"message", "que_faire"}
    assert not {"argument", "expected", "required", "usage:"} & set(
        answer["erreur"]["message"].split()
    )


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"fleurs": 1}', '{"jeu": 3}', '{"valeurs": {"perimetre": 3}}']
)
def test_answers_of_another_shape_are_refused(text: str, here: Path, capsys: Capture) -> None:
    Path("choix.json").write_text(text, encoding="utf-8")
    assert essai(capsys, "importer", "seances.csv", "--choix", "choix.json")[0] == 2


def test_answers_map_columns_and_options_win_over_them(here: Path, capsys: Capture) -> None:
    Path("choix.json").write_text(
        json.dumps(
            {"jeu": "moyens", "valeurs": {"annee": "2021"}, "colonnes": {"Combien": "valeur"}}
        ),
        encoding="utf-8",
    )
    Path("moyens.csv").write_bytes(csv_of("indicateur | Combien\netp | 7,5"))
    words = ("apercu", "moyens.csv", "--choix", "choix.json", "--valeur", "annee=2022")
    _, answer = essai(capsys, *words)
    assert answer["fichiers"][0]["lignes"] == [["etp", 7.5]]
    assert "2022" in answer["fichiers"][0]["hypotheses"][0]


def test_a_person_reads_sentences(here: Path, capsys: Capture) -> None:
    assert main(["importer", "seances.csv", "--espace", "essai"]) == 0
    assert "2 lignes intégrées (2 nouvelles)." in capsys.readouterr().out
    assert main(["journal", "--espace", "inconnu"]) == 2
    assert "n'existe pas" in capsys.readouterr().err


def test_help_is_in_french(capsys: Capture) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])
    assert stopped.value.code == 0
    assert "FICHIER" in capsys.readouterr().out
