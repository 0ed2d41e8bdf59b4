"""Is a file read the way that the person says, and refused when that makes no sense?"""

import io
import json
import sys
from pathlib import Path

import pytest

from pipeline import limits
from pipeline.__main__ import main
from pipeline.choices import Choices
from pipeline.code_lists import effective
from pipeline.prepared import prepare
from pipeline.problems import InputRefused
from pipeline.read import read
from pipeline.sheet import Sheet
from tests.written import SEANCES, cells, csv_of, prepared, workbook, xlsx_of

DOS_OR_WINDOWS = "annee;indicateur;valeur\n2022;café;1\n".encode("cp850")


def only(content: bytes, **choices: str | int) -> Sheet:
    (sheet,) = read(content, Choices(**choices))  # type: ignore[arg-type]
    return sheet


@pytest.mark.parametrize(("asked", "text"), [("dos", "café"), ("cp1252", "caf‚"), ("mac", "cafÇ")])
def test_the_encoding_that_is_chosen_is_followed(asked: str, text: str) -> None:
    assert only(DOS_OR_WINDOWS, encoding=asked).cells["c1"].to_list() == [text]


def test_the_encoding_that_was_told_may_be_chosen_again() -> None:
    changing = "a;b\nété;1\n".encode() + "thème;2\nœuvre;3\n".encode("cp1252")
    found = only(changing)
    assert only(changing, encoding=str(found.encoding)).cells.equals(found.cells)


@pytest.mark.parametrize("separator", ["|", ":", "tabulation"])
def test_the_separator_that_is_chosen_is_followed(separator: str) -> None:
    mark = "\t" if separator == "tabulation" else separator
    sheet = only(f"a{mark}b;c\n1{mark}2;3\n".encode(), separator=separator)
    assert sheet.header == ("a", "b;c")


@pytest.mark.parametrize(
    ("content", "choice", "said"),
    [
        (b"a;b\n1;2", {"encoding": "klingon"}, "pas un encodage connu"),
        (b"a;b\n1;2", {"encoding": "hex"}, "pas un encodage connu"),
        (b"a;b\n1;\xe9\n", {"encoding": "utf-8"}, "ligne 2"),
        ("a;b\n1;2\n".encode("utf-16"), {"encoding": "cp1252"}, "UTF-16"),
        (b"a;b\n1;2", {"separator": "|"}, "nulle part"),
        (b"a;b\n1;2", {"separator": "ab"}, "pas un séparateur"),
        (b"a;b\n1;2", {"header_line": 3}, "ligne 3 est vide"),
        (b"a;b\n\n1;2", {"header_line": 2}, "ligne 2 est vide"),
        (xlsx_of([["a", "b"], [1, 2]]), {"encoding": "utf-8"}, "pas de choix d"),
        (xlsx_of([["a", "b"], [1, 2]]), {"separator": ";"}, "pas de choix d"),
        (xlsx_of([["a", "b"], [1, 2]]), {"header_line": 9}, "ligne 9 est vide"),
        (workbook({"A": [["a"]], "B": [["b"]]}), {"header_line": 2}, "ligne 2 est vide"),
    ],
)
def test_a_choice_that_makes_no_sense_is_refused(
    content: bytes, choice: dict[str, str | int], said: str
) -> None:
    with pytest.raises(InputRefused, match=said) as refused:
        only(content, **choice)
    assert refused.value.que_faire


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_line_of_headers_that_is_chosen_is_followed(kind: str) -> None:
    table = [["Notes", "diverses"], ["a", "b"], ["c", "d"], ["1", "2"]]
    content = "\n".join(map(";".join, table)).encode() if kind == "csv" else xlsx_of(table)
    sheet = only(content, header_line=3)
    assert (sheet.header, sheet.header_line) == (("c", "d"), 3)
    assert sheet.cells["ligne"].to_list() == [4]


def test_two_rows_of_headers_keep_the_line_that_was_told() -> None:
    table = b"Date;Intitule;Public;\n;;profil;participants\n24/02/2022;Un;elus;3\n"
    found = only(table)
    again = only(table, header_line=found.header_line)
    assert (again.header, again.header_line) == (found.header, 2)


def test_the_line_of_headers_is_that_of_the_sheet_that_has_it() -> None:
    content = workbook({"Court": [["a"]], "Long": [["titre"], ["a", "b"], [1, 2]]})
    assert [sheet.header_line for sheet in read(content, Choices(header_line=2))] == [1, 2]


def test_the_choices_of_a_file_of_answers_reach_the_reading(tmp_path: Path, donnees: Path) -> None:
    answers = tmp_path / "reponses.json"
    answers.write_text(json.dumps({"separateur": ":", "encodage": "cp1252", "ligne_entete": 2}))
    file = tmp_path / "moyens.txt"
    file.write_bytes("a:b:c\nannee:indicateur:valeur\n2022:café;crème:1\n".encode("cp1252"))
    assert main(["importer", str(file), "--choix", str(answers), "--espace", "essai"]) == 0


def test_a_pasted_text_is_read_like_a_file(
    donnees: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pasted = csv_of(SEANCES, separator="\t", end="\r\n")
    for command in ("apercu", "importer"):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(pasted)))
        assert main([command, "-", "--espace", "essai", "--json"]) == 0
        (told,) = json.loads(capsys.readouterr().out)["fichiers"]
        assert (told["fichier"], told["jeu"], told["lignes_gardees"]) == (
            "texte collé",
            "seances",
            2,
        )


def test_a_sheet_that_clearly_holds_the_table_is_chosen_and_told() -> None:
    header, row, _ = cells(SEANCES)
    many = [[f"S{number}", *row[1:]] for number in range(20)]
    content = workbook({"Modèle": [header], "Synthèse": [header, row], "2022": [header, *many]})
    found = prepared(content)
    assert (found.understood.sheet.name, found.rows.kept_count) == ("2022", 20)
    told = " ".join(found.hypotheses)
    assert "Feuille «\u00a02022\u00a0» choisie pour ses 20 lignes" in told
    assert "Feuilles non lues\u00a0: «\u00a0Modèle\u00a0», «\u00a0Synthèse\u00a0»." in told
    chosen = prepare(content, "x.xlsx", Choices(sheet="Synthèse"), effective())
    assert chosen.understood.sheet.name == "Synthèse"


TOO_LONG = {
    "csv": csv_of(SEANCES),
    "texte à guillemets": csv_of(SEANCES).replace(b"Un", b'"Un"'),
    "classeur": xlsx_of(cells(SEANCES)),
    "page": "".join(
        ["<table>", *("<tr><td>" + "<td>".join(row) for row in cells(SEANCES))]
    ).encode(),
}


@pytest.mark.parametrize("kind", TOO_LONG)
def test_a_reading_that_lasts_too_long_is_stopped_with_a_sentence(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MAX_SECONDS", -1)
    with pytest.raises(InputRefused, match="trois minutes"):
        prepared(TOO_LONG[kind])
