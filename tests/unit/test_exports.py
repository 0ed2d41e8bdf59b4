"""What leaves: the same numbers as the screen, nothing that runs, nothing that designates anyone."""

import csv
import io
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from lxml import etree

from indicators.leaving import TITLES
from indicators.origins import origin
from indicators.pages import PAGES
from indicators.periods import exercice
from indicators.view import View
from pipeline.store import Version
from rendering.documents import DOCUMENTS, Saved
from rendering.page_files import PAGE_FORMS, file_name
from tests.drawn import Cells, drawn, filled
from tests.opened import lines, parts

MARK = "PIEGE"
TRAPS = tuple(f"{start}{MARK}(1;2)" for start in ("=", "+", "-", "@", "\t=", "\r="))
SAVED = Saved({"action_une": f"={MARK}(9)"}, [{"quoi": f"={MARK}(8)", "qui": "direction"}], {})
SMALL = re.compile(r"[1-4](,0|\.0)?")
PROFILES = ("Élus", "Elus", "Citoyens", "Entreprises")

Export = Callable[[View], bytes]


def _page(extension: str, page: str) -> Export:
    return lambda view: PAGE_FORMS[extension].written(view, page, origin(view, TITLES[page][1]))


def _document(code: str) -> Export:
    return lambda view: DOCUMENTS[code].written(view, SAVED, lambda _: None)


EXPORTS: dict[str, Export] = {
    **{f"{page}.{form}": _page(form, page) for form in PAGE_FORMS for page in PAGES},
    **{code: _document(code) for code in DOCUMENTS},
}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Version:
    """Some profiles came once or a few times; one territory was seen by few."""
    return drawn(
        tmp_path_factory.mktemp("small"),
        seances="""
            seance_id | date       | intitule | action     | action_code | demi_journees | territoires
            S1        | 2022-02-03 | Un       | Action une | action_une  | 1             | lille
            S2        | 2022-05-04 | Deux     | Action une | action_une  | 2             | arras
            S3        | 2022-06-04 | Trois    | Action une | action_une  | 1             |
        """,
        presences="""
            seance_id | profil          | participants
            S1        | collectivite_pv | 40
            S1        | elus            | 3
            S1        | citoyens        | 4
            S2        | associations    | 12
            S2        | entreprises     | 2
            S3        | collectivite_pv | 31
        """,
    )


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Version:
    """Every text that a person may give starts as a formula does."""
    named = [{"action": trap, "intitule": trap, "element": trap, "titre": trap} for trap in TRAPS]

    def rows(prefix: str, names: str, **told: object) -> list[Cells]:
        key, *kept = names.split()
        return [
            {key: f"{prefix}{n}", **{name: texts[name] for name in kept}, **told}
            for n, texts in enumerate(named)
        ]

    seances = rows("S", "seance_id action intitule", date="2022-02-03", demi_journees=1)
    programme = rows("G", "programme_id action element", annee=2022, prevu=1)
    return filled(
        tmp_path_factory.mktemp("hostile"),
        {
            "seances": seances,
            "presences": [{"seance_id": "S0", "profil": "elus", "participants": 30}],
            "publications": rows("P", "publication_id titre", nature="fiche", annee=2022),
            "programme": programme,
        },
    )


def _view(version: Version, *, outside: bool = True) -> View:
    return View(replace(version, outside=outside), exercice(2022))


def _small_cells(content: bytes) -> list[list[str]]:
    """The lines where a count of 1 to 4 stands beside a profile, alone or not broken down."""
    return [
        line
        for line in lines(content)
        if any(cell.strip().startswith(PROFILES) and "regroup" not in cell for cell in line)
        and any(SMALL.fullmatch(cell.strip()) for cell in line)
    ]


@pytest.mark.parametrize("name", EXPORTS)
def test_no_count_of_1_to_4_persons_leaves(name: str, small: Version) -> None:
    assert _small_cells(EXPORTS[name](_view(small))) == []


@pytest.mark.parametrize("name", ["annexe", "annexe_pdf", "anct", "publics.xlsx"])
def test_the_team_s_own_version_shows_what_diffusion_hides(name: str, small: Version) -> None:
    assert _small_cells(EXPORTS[name](_view(small, outside=False)))


@pytest.mark.parametrize("name", EXPORTS)
def test_no_text_of_an_export_can_run(name: str, hostile: Version) -> None:
    view = _view(hostile, outside=False)
    for part_name, part in parts(EXPORTS[name](view)):
        if part_name.endswith((".xml", ".rels")):
            assert not _running(part), part_name
        if part_name.endswith(".csv"):
            cells = [cell for row in csv.reader(io.StringIO(part.decode())) for cell in row]
            assert not [cell for cell in cells if cell.startswith(TRAPS)], part_name


def _running(part: bytes) -> list[str]:
    """Formulas, fields and links that hold a text of ours."""
    root = etree.fromstring(part)
    found = [
        "".join(node.itertext())
        for node in root.iter()
        if isinstance(node.tag, str)
        and etree.QName(node).localname in ("f", "instrText", "definedName")
    ]
    found += [str(node.get("Target")) for node in root.iter() if node.get("Target")]
    return [text for text in found if MARK in text]


def test_hostile_titles_do_leave_as_text(hostile: Version) -> None:
    told = [cell for line in lines(EXPORTS["trame"](_view(hostile))) for cell in line]
    assert any(cell.startswith(f"={MARK}") for cell in told)


@pytest.mark.parametrize("name", [*DOCUMENTS, *(f"territoires.{form}" for form in PAGE_FORMS)])
def test_an_espace_without_rows_has_every_export(name: str, tmp_path: Path) -> None:
    assert EXPORTS[name](_view(drawn(tmp_path)))


def _counted(content: bytes) -> tuple[set[str], set[str]]:
    """The titles of « Lignes », and the indicators whose rows stand there."""
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Lignes"]
    rows = [[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)]
    head = next(rank for rank, row in enumerate(rows) if row[0] == "Indicateur")
    return {*rows[head]}, {row[0] for row in rows[head + 1 :]}


def test_rows_leave_for_diffusion_without_persons_nor_names_of_files(small: Version) -> None:
    titles, told = _counted(EXPORTS["activite.xlsx"](_view(small)))
    assert "Fichier" not in titles
    assert "Demi-journées" in told
    ours, counted = _counted(EXPORTS["publics.xlsx"](_view(small, outside=False)))
    assert "Fichier" in ours
    assert "Présences" in counted
    hidden = openpyxl.load_workbook(io.BytesIO(EXPORTS["publics.xlsx"](_view(small))))
    assert "Lignes" not in hidden.sheetnames


def test_a_workbook_defines_the_indicators_that_it_uses_and_no_other(small: Version) -> None:
    book = openpyxl.load_workbook(io.BytesIO(EXPORTS["anct"](_view(small))))
    front = {str(cell) for row in book.worksheets[0].iter_rows(values_only=True) for cell in row}
    assert {"demi_journees", "presences"} <= front
    assert "publications" not in front


def test_a_file_name_says_what_when_whose_and_for_whom(small: Version) -> None:
    outside, team = _view(small), _view(small, outside=False)
    told = replace(origin(outside), is_fictional=True)
    day = told.date.isoformat()
    assert file_name(outside, told, "activite", "pdf") == (
        f"FICTIF_activite_2022_essai_a_diffuser_{day}.pdf"
    )
    assert file_name(team, origin(team), "activite", "xlsx") == (
        f"activite_2022_essai_equipe_{day}.xlsx"
    )


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice (soffice) is not installed")
@pytest.mark.parametrize("name", ["activite.pptx", "activite.xlsx", "trame", "anct"])
def test_libreoffice_opens_and_converts(name: str, small: Version, tmp_path: Path) -> None:
    extension = name.rsplit(".", maxsplit=1)[-1] if "." in name else DOCUMENTS[name].extension
    source = tmp_path / f"export.{extension}"
    source.write_bytes(EXPORTS[name](_view(small)))
    profile = f"-env:UserInstallation=file://{tmp_path}/profil"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(source)], check=True, capture_output=True)
    assert (tmp_path / "export.pdf").read_bytes().startswith(b"%PDF")
