"""Do our Table Schemas say what our files are? Judged by frictionless, on real files."""

import json
from pathlib import Path

import pytest
from frictionless import Dialect, Resource, Schema

from pipeline.__main__ import main
from pipeline.layouts import LAYOUTS
from pipeline.layouts.nomenclatures import OWN_COLUMNS
from pipeline.schemas import schema, write_schemas
from pipeline.templates import template_csv

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "data" / "schemas"
REPORT = [path.stem for path in sorted((ROOT / "data" / "rapport_2022").glob("*.csv"))]
NATIONAL = {"$schema", "name", "title", "description", "countryCode", "version", "created"}


def faults(content: bytes, jeu: str) -> list[list[object]]:
    """Row, column and note of each error; columns that a file lacks are allowed, if not required."""
    resource = Resource(
        content,
        format="csv",
        encoding="utf-8-sig",
        dialect=Dialect.from_descriptor({"csv": {"delimiter": ";"}}),
        schema=Schema.from_descriptor(schema(jeu)),
    )
    found: list[list[object]] = resource.validate().flatten(["rowNumber", "fieldName", "note"])
    return found


def test_the_committed_schemas_are_those_of_the_layouts(tmp_path: Path) -> None:
    written = write_schemas(tmp_path)
    assert {path.name for path in written} == {path.name for path in FOLDER.iterdir()}
    for path in written:
        assert path.read_bytes() == (FOLDER / path.name).read_bytes(), (
            "python -m pipeline schemas --sortie data/schemas"
        )


@pytest.mark.parametrize("jeu", LAYOUTS)
def test_a_schema_is_a_table_schema_with_the_national_fields(jeu: str) -> None:
    read = Schema.from_descriptor(json.loads((FOLDER / f"{jeu}.json").read_text("utf-8")))
    assert read.field_names == [
        column.name
        for column in LAYOUTS[jeu].columns
        if jeu != "nomenclatures" or column.name in read.field_names
    ]
    assert set(schema(jeu)) >= NATIONAL | {"contributors", "lastModified", "resources"}
    assert (schema(jeu)["countryCode"], all(field.description for field in read.fields)) == (
        "FR",
        True,
    )


@pytest.mark.parametrize("jeu", LAYOUTS)
def test_the_example_that_a_schema_names_exists(jeu: str) -> None:
    assert all((FOLDER / resource["path"]).exists() for resource in schema(jeu)["resources"])


@pytest.mark.parametrize("jeu", LAYOUTS)
def test_a_template_follows_its_schema(jeu: str) -> None:
    assert faults(template_csv(jeu), jeu) == []


@pytest.mark.parametrize("jeu", REPORT)
def test_the_report_s_data_follow_their_schema(jeu: str) -> None:
    assert faults((ROOT / f"data/rapport_2022/{jeu}.csv").read_bytes(), jeu) == []


@pytest.mark.parametrize("liste", sorted(set(OWN_COLUMNS) - {"rupture"}))
def test_the_code_lists_follow_their_schema(liste: str) -> None:
    content = (ROOT / f"data/nomenclatures/{liste}.csv").read_bytes()
    assert faults(content, "nomenclatures") == []


@pytest.mark.parametrize(
    ("old", "new", "column"),
    [
        (b"groupe_travail_reseau", b"cuisine", "type_action"),
        (b"2026-03-12", b"12/03/26", "date_debut"),
        (b";1;non;", b";3;non;", "demi_journees"),
        (b"EXEMPLE", b"", "seance_id"),
    ],
)
def test_a_schema_refuses_what_is_wrong(old: bytes, new: bytes, column: str) -> None:
    found = faults(template_csv("seances").replace(old, new), "seances")
    assert column in {row[1] for row in found}


def test_the_command_writes_them(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["schemas", "--sortie", str(tmp_path / "neuf"), "--json"]) == 0
    told = json.loads(capfd.readouterr().out)
    assert [item["schema"] for item in told["schemas"]] == [f"{jeu}.json" for jeu in LAYOUTS]
    assert (tmp_path / "neuf" / "seances.json").exists()


def test_the_command_asks_for_a_folder_that_can_be_written(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["schemas"]) == 2
    assert "--sortie DOSSIER" in capfd.readouterr().err
    (tmp_path / "fichier").write_text("")
    assert main(["schemas", "--sortie", str(tmp_path / "fichier")]) == 2
    assert main(["verifier", "--sortie", str(tmp_path)]) == 2
