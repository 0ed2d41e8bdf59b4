"""Does the command line keep its contract: one JSON object, French words, exit codes?"""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

import pytest

from indicators.__main__ import main
from pipeline import espaces


@pytest.fixture(scope="module", autouse=True)
def donnees_irev(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DONNEES", str(tmp_path_factory.mktemp("donnees")))
        espaces.ready("irev")
        yield


def answer(capfdbinary: pytest.CaptureFixture[bytes], *arguments: str) -> tuple[int, Any]:
    code = main([*arguments, "--json"])
    return code, json.loads(capfdbinary.readouterr().out)


def test_a_figure_as_json(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    code, found = answer(capfdbinary, "demi_journees", "--exercice", "2022", "--par", "type_action")
    assert code == 0
    assert list(found) == [
        "indicateur", "libelle", "unite", "espace", "version", "perimetre", "periode", "valeur",
        "dont_complement", "non_dates", "couverture", "statut", "additif", "lignes", "publies",
        "comparaison", "avertissements", "arretes",
    ]  # fmt: skip
    assert (found["valeur"], found["dont_complement"], found["comparaison"]) == (168, 15, None)
    assert found["periode"] == {"du": "2022-01-01", "au": "2022-12-31"}
    assert found["lignes"][0] == {
        "type_action": "manifestation_informative", "libelle": "Manifestations", "valeur": 13,
    }  # fmt: skip
    assert [known["ecart"] for known in found["publies"]] == [1, 0]


def test_whole_numbers_have_no_decimal(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    main(["site_web.visites", "--exercice", "2022", "--json"])
    assert b'"valeur": 51365,' in capfdbinary.readouterr().out


def test_a_comparison_that_does_not_hold(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    _, found = answer(capfdbinary, "demi_journees", "--exercice", "2022", "--comparer", "2021")
    told = found["comparaison"]
    assert (told["valeur"], told["comparable"], told["evolution_pct"]) == (50, False, None)
    assert told["raison"]


def test_rows_of_a_figure(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    _, found = answer(capfdbinary, "presences", "--exercice", "2022", "--lignes")
    assert found["total"] == 951 == sum(row["valeur"] for row in found["lignes"])
    assert found["lignes"][0]["fichier"] == "presences.csv"


def test_the_list_of_indicators(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    _, found = answer(capfdbinary, "--liste")
    listed = {item["id"]: item for item in found["indicateurs"]}
    assert {"demi_journees", "moyens.etp_reels", "site_web.visites"} <= set(listed)
    assert listed["territoires_touches"]["additif"] is False


@pytest.mark.parametrize(
    "arguments",
    [
        ["inconnu"],
        ["demi_journees", "--par", "profil"],
        ["demi_journees", "--filtre", "type_action"],
        ["demi_journees", "--exercice", "22"],
        ["demi_journees", "--du", "2022-01-01"],
        ["demi_journees", "--du", "1er janvier", "--au", "2022-02-01"],
        ["demi_journees", "--exercice", "2022", "--du", "2022-01-01", "--au", "2022-02-01"],
        ["demi_journees", "--perimetre", "ici"],
        ["demi_journees", "--espace", "ailleurs"],
        ["demi_journees", "--exercise", "2022"],
        ["demi_journees", "--exercice"],
        ["part_presences"],
        ["programme.prevu"],
        [],
    ],
    ids=" ".join,
)
def test_a_refusal_is_french_and_says_what_to_do(
    capfdbinary: pytest.CaptureFixture[bytes], arguments: list[str]
) -> None:
    code, found = answer(capfdbinary, *arguments)
    assert code == 2
    assert set(found) == {"erreur"}
    assert found["erreur"]["message"]
    assert found["erreur"]["que_faire"]
    assert "argument" not in found["erreur"]["message"]


def test_without_json_a_refusal_goes_to_the_error_stream(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert main(["inconnu"]) == 2
    told = capfdbinary.readouterr()
    assert told.out == b""
    assert "n'existe pas" in told.err.decode()


def test_a_fault_of_ours_is_not_the_readers(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(espaces, "ready", lambda name: 1 / 0)
    code, found = answer(capfdbinary, "demi_journees")
    assert (code, set(found)) == (1, {"erreur"})


def test_csv_opens_in_a_french_spreadsheet(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    main(["part_presences", "--exercice", "2022", "--par", "famille_profil", "--csv"])
    written = capfdbinary.readouterr().out.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(written), delimiter=";"))
    assert rows[6] == {"famille_profil": "Citoyens", "libelle": "Citoyens", "valeur": "28,571429"}


def test_text_reads_as_french(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    main(["demi_journees", "--exercice", "2022", "--par", "type_action"])
    text = capfdbinary.readouterr().out.decode()
    assert text.startswith("Demi-journées d'activité · 2022 · missions socles et accompagnement")
    assert "168 demi-journées (Rapport, dont 15 de complément)" in text


def test_help_is_french(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("python -m indicators INDICATEUR")
