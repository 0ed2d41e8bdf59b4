"""What leaves says what the command line of figures says, number by number."""

import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import docx
import openpyxl
import polars as pl
import pypdf
import pytest
from frictionless import validate

from dashboard.menu import MENU
from indicators import __main__ as figures
from indicators.formats import number
from indicators.leaving import TITLES
from indicators.pages import PAGES
from pipeline.documents import save
from pipeline.editorial import ACTION_TEXT, DECISION
from pipeline.folders import espace
from rendering.__main__ import main
from tests.opened import text

YEARS = {"irev": "2022", "demo": "2024"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("exports")


def written(folder: Path, forme: str, *words: str, of: str = "irev") -> bytes:
    target = folder / f"export.{forme}"
    asked = ["--espace", of, "--exercice", YEARS[of], "--sortie", str(target), *words]
    assert main([forme, *asked]) == 0
    return target.read_bytes()


def told(
    capsysbinary: pytest.CaptureFixture[bytes], indicateur: str, of: str, *words: str
) -> dict[str, Any]:
    capsysbinary.readouterr()
    assert (
        figures.main([indicateur, "--espace", of, "--exercice", YEARS[of], *words, "--json"]) == 0
    )
    answer: dict[str, Any] = json.loads(capsysbinary.readouterr().out)
    return answer


def spaced(text: str) -> str:
    """With plain spaces."""
    return text.replace("\u202f", " ").replace("\xa0", " ")


def by_label(answer: dict[str, Any]) -> dict[str, float]:
    return {line["libelle"]: line["valeur"] for line in answer["lignes"]}


@pytest.mark.parametrize("of", YEARS)
def test_the_workbook_of_a_page_holds_the_figures(
    of: str, folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    answer = by_label(told(capsysbinary, "demi_journees", of, "--par", "type_action"))
    book = openpyxl.load_workbook(io.BytesIO(written(folder, "xlsx", "--page", "activite", of=of)))
    cells = [row[:2] for sheet in book for row in sheet.iter_rows(values_only=True) if len(row) > 1]
    for label, value in answer.items():
        assert (label, value) in cells


@pytest.mark.parametrize("of", YEARS)
def test_the_national_grid_adds_up_to_the_figures(
    of: str, folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    answer = told(
        capsysbinary, "demi_journees", of, "--par", "type_action", "--par", "thematique",
        "--par", "modalite",
    )  # fmt: skip
    whole = sum(line["valeur"] for line in answer["lignes"])
    book = openpyxl.load_workbook(io.BytesIO(written(folder, "anct", of=of)), data_only=True)
    rows = list(book["Type × thème × modalité"].iter_rows(values_only=True))
    counted = [row[3] for row in rows if isinstance(row[3], int | float) and row[0] != "Total"]
    assert sum(counted) == whole
    assert len(counted) == len([line for line in answer["lignes"] if line["valeur"]])


@pytest.mark.parametrize("of", YEARS)
def test_annexe_1_prints_the_figures_under_the_labels_of_the_grid(
    of: str, folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    half_days = told(capsysbinary, "demi_journees", of, "--par", "type_action")
    persons = told(capsysbinary, "presences", of, "--par", "profil", "--diffusion")
    printed = docx.Document(io.BytesIO(written(folder, "docx", "--document", "annexe", of=of)))
    types, _, profiles = (
        {row.cells[0].text: row.cells[1].text for row in table.rows} for table in printed.tables
    )
    assert types["Total"] == number(half_days["valeur"])
    assert (
        "Groupe de travail, ateliers thématiques, ateliers débat, réunion de mise en réseau"
        in types
    )
    assert types["Cycle de qualification"] == number(by_label(half_days)["Qualification"])
    assert profiles["Elus"] == number(by_label(persons)["Élus"])
    assert profiles["Total"] == number(persons["valeur"])


@pytest.mark.parametrize("of", YEARS)
def test_the_summary_is_two_pages_that_tell_the_headline(
    of: str, folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    content = written(folder, "pdf", "--document", "essentiel", of=of)
    pages = pypdf.PdfReader(io.BytesIO(content)).pages
    assert len(pages) <= 2
    answer = told(capsysbinary, "demi_journees", of)
    assert number(answer["valeur"]) in pages[0].extract_text()


def test_the_trame_holds_the_text_of_each_author_or_asks_for_it(donnees: Path) -> None:
    written(donnees, "trame")  # the espace exists from now on
    place = espace("irev")
    save(
        place, ACTION_TEXT, "2022/formation_vrl", {"texte": "Dix journées.\n\nPuis deux."}, "essai"
    )
    save(place, ACTION_TEXT, "2021/image_des_quartiers", {"texte": "Une autre année."}, "essai")
    save(place, DECISION, "d1", {"quoi": "Reconduire le cycle", "qui": "direction"}, "essai")
    trame = docx.Document(io.BytesIO(written(donnees, "trame")))
    paragraphs = [paragraph.text for paragraph in trame.paragraphs]
    start = paragraphs.index("Formation VRL")
    assert paragraphs[start + 2 : start + 4] == ["Dix journées.", "Puis deux."]
    assert paragraphs[paragraphs.index("Image des quartiers") + 2].startswith("Texte à écrire")
    decisions = docx.Document(io.BytesIO(written(donnees, "docx", "--document", "decisions")))
    assert [cell.text for cell in decisions.tables[0].rows[1].cells][:2] == [
        "Reconduire le cycle", "direction",
    ]  # fmt: skip


def test_axes_of_the_trame_add_up_to_the_total(
    folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    trame = docx.Document(io.BytesIO(written(folder, "trame")))
    told_of = [spaced(paragraph.text) for paragraph in trame.paragraphs]
    sentences = [text for text in told_of if re.match(r"\d+ actions? ; |Sans axe connu", text)]
    counted = [float(s.split("demi-journée")[0].split()[-1].replace(",", ".")) for s in sentences]
    assert sum(counted) == told(capsysbinary, "demi_journees", "irev")["valeur"]


@pytest.mark.parametrize("of", YEARS)
def test_open_data_is_a_valid_package_whose_two_forms_agree(of: str, folder: Path) -> None:
    target = folder / of
    with zipfile.ZipFile(io.BytesIO(written(folder, "opendata", of=of))) as archive:
        archive.extractall(target)
    checked = validate(str(target / "datapackage.json"))
    assert checked.valid, checked.flatten(["rowNumber", "fieldName", "message"])
    package = json.loads((target / "datapackage.json").read_text(encoding="utf-8"))
    assert package["licenses"][0]["name"] == "etalab-2.0"
    assert set(package["temporal"]) == {"start", "end"}
    assert package["version"].startswith("v")
    for resource in package["resources"]:
        name = resource["name"]
        rows = (target / "csv" / f"{name}.csv").read_text(encoding="utf-8")
        frame = pl.read_parquet(target / "parquet" / f"{name}.parquet")
        read = pl.read_csv(io.StringIO(rows), infer_schema=False)
        assert (read.shape, read.columns) == (frame.shape, frame.columns)
        assert all(field["title"] for field in resource["schema"]["fields"])
        assert "Publié parce que" in resource["description"]


def test_open_data_counts_what_the_screen_counts(
    folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    with zipfile.ZipFile(io.BytesIO(written(folder, "opendata"))) as archive:
        frame = pl.read_parquet(io.BytesIO(archive.read("parquet/presences_profils.parquet")))
    counted = frame.filter(pl.col("exercice") == 2022)["presences"].sum()
    assert counted == told(capsysbinary, "presences", "irev")["valeur"]


def test_each_partner_has_its_files_and_a_message_with_its_figures(
    folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    with zipfile.ZipFile(io.BytesIO(written(folder, "envois"))) as archive:
        names = archive.namelist()
        message = archive.read("etat/message.txt").decode()
        housing = archive.read("bailleurs/message.txt").decode()
    assert {"etat/grille_anct.xlsx", "etat/synthese.pdf", "region/activite_par_axe.pdf"} <= {*names}
    assert sum(name.startswith("territoires/") for name in names) > 40
    assert "Présences cumulées : près de 1 500" in message.replace("\u202f", " ").replace(
        "\xa0", " "
    )
    own = told(capsysbinary, "demi_journees", "irev", "--filtre", "thematique=habitat_peuplement")
    assert f": {number(own['valeur'])} – " in housing


def test_a_sheet_says_which_territory_it_covers(folder: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(written(folder, "envois"))) as archive:
        name = next(name for name in archive.namelist() if "departement_oise" in name)
        assert "Oise" in text(archive.read(name))
        assert "tous territoires" not in text(archive.read(name))


def test_an_export_is_for_diffusion_unless_the_team_asks(folder: Path) -> None:
    assert "à diffuser" in text(written(folder, "pdf", "--page", "publics"))
    assert "de l'équipe" in text(written(folder, "pdf", "--page", "publics", "--equipe"))


def test_pages_have_the_titles_of_the_menu() -> None:
    menu = {entry.stem: entry.title for entry in MENU if entry.stem in PAGES}
    assert {page: TITLES[page][0] for page in PAGES} == menu


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("pdf", "Commande mal formée."),
        ("texte --sortie x", "« texte » n'est pas une forme connue."),
        ("pdf --sortie", "L'option --sortie attend une valeur."),
        ("pdf --sortie x --loin", "Je ne comprends pas : --loin."),
        ("pdf --sortie x --exercice deux", "« deux » n'est pas une année."),
        ("pdf --sortie x --filtre couleur=bleu", "« couleur=bleu » n'est pas un filtre."),
        ("pdf --sortie x --page nulle", "La page « nulle » n'existe pas."),
        ("pdf --sortie x --page activite --document annexe", "ne se demandent pas ensemble"),
        ("xlsx --sortie x --document annexe", "n'existe pas en xlsx"),
        ("docx --sortie x --presentation Bilan", "n'existe pas en docx"),
        ("pptx --sortie x --presentation Autre", "La présentation « Autre » n'existe pas."),
        ("opendata --sortie x --equipe", "n'existent qu'en version à diffuser"),
        ("pdf --sortie x --espace nul", "L'espace « nul » n'existe pas."),
        ("pdf --sortie nulle_part/x", "ne peut pas être écrit"),
    ],
)
def test_what_cannot_be_done_is_refused_in_french(
    words: str, said: str, capsys: pytest.CaptureFixture[str],
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    assert main(words.split()) == 2
    assert said in spaced(capsys.readouterr().err)
    assert list(tmp_path.iterdir()) == []
