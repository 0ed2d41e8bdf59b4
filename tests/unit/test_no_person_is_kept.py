"""Is any string of an invented person found again, anywhere that the product writes?"""

import gzip
import json
import logging
from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest

from indicators import method
from pipeline import build, distinct_persons
from pipeline.__main__ import main
from pipeline.arguments import USAGE
from pipeline.choices import Choices, from_answers
from pipeline.folders import espace
from pipeline.importing import import_file
from pipeline.journal import parquet_path
from pipeline.prepared import prepare
from pipeline.spelling import fold
from pipeline.store import Version
from tests.unit.test_sources_attendance import LISTS
from tests.written import SEANCES, bring, csv_of, workbook, xlsx_of

# folded; none is a word of the product, nor of the files
TRACES = (
    "inventee", "imaginaire", "fictif", "personne un", "zorglub", "turlutte", "exemple test",
    "example org", "612345678", "12 34 56 78", "12 345 678", "470 12 34", "des tilleuls",
    "1 85 05 59", "fr76 3000", "f47ac10b", "192 168",
)  # fmt: skip
SEANCES_FULL = """
    seance_id | date | type_action | intitule | demi_journees | perimetre | Animatrice | Suivi par | Commentaire | Contact | lieu
    S1 | 24/02/2022 | Sessions de formation | Un | 1 | socle | Zoé Inventée | Luc Imaginaire | Bien passé | 06 12 34 56 78 | Lille
    S2 | 25/02/2022 | Sessions de formation | Écrire à zoe.inventee@exemple-test.fr | 1 | socle | Ana Fictif | Zoé Inventée | RAS | zoe@exemple-test.fr | Lille
    S3 | 26/02/2022 | Sessions de formation | Trois | 1 | socle | Ana FICTIF | Max PERSONNE-UN | rappeler au 06.12.34.56.78 (Turlutte) | x | Lille
    S4 | 27/02/2022 | Sessions de formation | Quatre | 1 | socle | Ana FICTIF | Ana Fictif | zoe (at) exemple-test.fr | x | zorglub@exemple-test.fr
    S5 | 28/02/2022 | zoe@exemple-test.fr | Cinq | 1 | socle | Ana FICTIF | Ana Fictif | +32 470 12 34 56 | x | +33 (0)6 12 34 56 78
"""
PRESENCES_FULL = """
    seance_id | participants              | profil | Adresse                       | NIR                | Compte
    S1        | Zoé Inventée, Ana Fictif  | elus   | 12 rue des Tilleuls, Lille    | 1 85 05 59 350 012 | f47ac10b-58cc-4372-a567-0e02b2c3d479
    S2        | 12                        | elus   | 3 bis avenue des Tilleuls     | 1 85 05 59 350 013 | f47ac10b-58cc-4372-a567-0e02b2c3d480
    S2        | 3                         | zoe.inventee@exemple-test.fr | x       | 1 85 05 59 350 014 | f47ac10b-58cc-4372-a567-0e02b2c3d481
"""
LIST = """
    Qui          | Rue                    | Poste          | IP
    Zoé INVENTÉE | 12 rue des Tilleuls    | 06 12 345 678  | 192.168.0.1
    Luc Imaginaire | 14 rue des Tilleuls  | 0612345678     | 192.168.0.2
"""
NAMES = "Zoé Inventée, Ana Fictif"
GIVEN = {
    "valeurs": {"commentaire": "voir zoe.inventee@exemple-test.fr"},
    "colonnes": {"Suivi par": "", "zorglub@exemple-test.fr": ""},
    "codes": {"type_action": {"zorglub@exemple-test.fr": "session_formation"}},
}


def traces(text: str) -> list[str]:
    folded = fold(text)
    return [trace for trace in TRACES if trace in folded]


def written(folder: Path) -> Iterator[tuple[Path, str]]:
    """Every text that a folder holds: frames, tables, lines and bytes."""
    for path in (path for path in folder.rglob("*") if path.is_file()):
        content = path.read_bytes()
        yield path, content.decode("utf-8", "ignore")
        yield path, content.decode("utf-16-le", "ignore")
        if path.suffix == ".parquet":
            yield (
                path,
                json.dumps(pl.read_parquet(path).to_dicts(), default=str, ensure_ascii=False),
            )
        if path.suffix == ".duckdb":
            version = Version("essai", path.stem, path)
            for row in version.query("SELECT table_name AS name FROM duckdb_tables()"):
                yield path, str(version.query(f'SELECT * FROM "{row["name"]}"'))
        if content.startswith(b"\x1f\x8b"):
            yield path, gzip.decompress(content).decode("utf-8", "ignore")


def test_what_is_written_holds_no_trace(
    donnees: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    temporary = tmp_path / "temporaire"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    caplog.set_level(logging.DEBUG)
    place, told = espace("essai"), []
    rows = [
        [cell.strip() for cell in line.split("|")] for line in SEANCES_FULL.strip().splitlines()
    ]
    files = {
        "seances.csv": csv_of(SEANCES_FULL),
        "seances 1252.csv": csv_of(SEANCES_FULL, encoding="cp1252", end="\r\n"),
        "seances 16.csv": csv_of(SEANCES_FULL, "\t", "utf-16"),
        "zorglub@exemple-test.fr.xlsx": xlsx_of(rows, 3, 2),
        "feuilles.xlsx": workbook({"Séances": rows, "Zoé Inventée": [["a", "b"], ["1", "2"]]}),
        "presences.csv": csv_of(PRESENCES_FULL),
        "liste.csv": csv_of(LIST),
    }
    for key in (False, True):
        if key:
            distinct_persons.count(place)
        for name, content in files.items():
            told.extend(import_file(place, content, name, Choices(), "essai"))
            told.extend(import_file(place, content, name, from_answers(GIVEN), "essai"))
        for rank, (name, (text, *_)) in enumerate(LISTS.items()):
            told.extend(import_file(place, text.encode(), name, Choices(), "essai"))
            told.append(bring(place, text.encode("utf-16"), name, seance_id=f"L{rank}"))
    assert {report["statut"] for report in told} >= {"integre", "partiel", "refuse"}
    for path, text in (*written(donnees), *written(temporary)):
        assert not traces(text), path
    assert not traces(caplog.text)
    out, err = capfd.readouterr()
    assert not traces(out + err)
    assert not traces(json.dumps(told, default=str, ensure_ascii=False))


def test_the_command_line_tells_no_trace(
    donnees: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    logging.getLogger().setLevel(logging.DEBUG)
    for name, content in {"s.csv": SEANCES_FULL, "p.csv": PRESENCES_FULL, "l.csv": LIST}.items():
        (tmp_path / name).write_bytes(csv_of(content))
        for words in (["apercu", "--lignes", "toutes"], ["importer"]):
            main([*words, str(tmp_path / name), "--espace", "essai", "--json"])
            main([*words, str(tmp_path / name), "--espace", "essai"])
    out, err = capfd.readouterr()
    assert "Noms et adresses non conservés" in out.replace("\u00a0", " ")
    assert not traces(out + err)
    assert not [path for path, text in written(donnees) if traces(text)]


@pytest.mark.usefixtures("donnees")
def test_what_is_prepared_holds_no_trace() -> None:
    """What a page keeps for a session, a draft writes, or a later stage is given."""
    for text, given in ((SEANCES_FULL, GIVEN), (PRESENCES_FULL.replace(NAMES, "3"), {})):
        content = csv_of(text)
        found = prepare(content, "x.csv", from_answers(given), build.lists_of(espace("e")))
        frames = (
            found.understood.sheet.cells, found.rows.kept, found.rows.problems, found.rows.doubts,
            found.rows.read, found.rows.ignored,
        )  # fmt: skip
        for frame in frames:
            assert not traces(str(frame.to_dicts()))
        assert not traces(str(found.choices) + str(found.understood.sheet.header))


@pytest.mark.usefixtures("donnees")
def test_contacts_set_their_rows_aside() -> None:
    place = espace("essai")
    told = bring(place, SEANCES_FULL)
    assert told["lignes_gardees"] == 1
    rules = {(row["ligne"], row["colonne"], row["regle"]) for row in told["problemes"]}
    assert rules == {
        (3, "intitule", "donnee_personnelle"), (4, "Commentaire", "donnee_personnelle"),
        (5, "Commentaire", "donnee_personnelle"), (5, "lieu", "donnee_personnelle"),
        (6, "type_action", "donnee_personnelle"), (6, "Commentaire", "donnee_personnelle"),
        (6, "lieu", "donnee_personnelle"),
    }  # fmt: skip


@pytest.mark.usefixtures("donnees")
def test_a_created_seance_keeps_no_contact_either() -> None:
    seance = {
        "date": "02/03/2026", "intitule": "Atelier (zoe@exemple-test.fr)",
        "type_action": "Sessions de formation", "demi_journees": "1",
    }  # fmt: skip
    (told,) = import_file(
        espace("essai"), csv_of(LIST), "l.csv", from_answers({"seance": seance}), "essai"
    )
    assert told["statut"] == "refuse"
    assert not traces(str(told))
    assert SEANCES


def test_what_the_method_page_says_of_persons_is_true(donnees: Path) -> None:
    """The sentences that other tests do not hold: nothing erases, the file is not kept."""
    said = " ".join(method.PERSONAL_DATA)
    assert "aucune commande ne les efface" in said
    assert not [word for word in ("effacer", "supprimer", "purger") if word in USAGE]
    place = espace("essai")
    content = csv_of(SEANCES)
    bring(place, content, "seances.csv")
    assert "n'est pas gardé" in said
    assert not [
        path for path in donnees.rglob("*") if path.is_file() and path.read_bytes() == content
    ]
    rows = pl.read_parquet(parquet_path(place, "i00001")).height
    build.withdraw(place, "i00001", "essai")
    assert pl.read_parquet(parquet_path(place, "i00001")).height == rows == 2
    assert "Ce comptage est désactivé" in said
    assert not distinct_persons.is_counted(place)
