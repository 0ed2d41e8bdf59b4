"""Does an import under way survive a reload, without any personal data being kept for it?"""

import os
import time
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from pipeline import drafts
from pipeline.choices import Choices
from pipeline.code_lists import effective
from pipeline.drafts import Draft, Kept
from pipeline.folders import Espace, espace
from pipeline.opening import Opened, opened
from pipeline.prepared import prepare_opened
from pipeline.sources.shape import Export
from tests.written import csv_of, prepared, workbook

PERSONS = """
    date       | type                  | titre                  | demi-journées | Animateur    | Remarque
    24/02/2022 | Sessions de formation | Un                     | 1             | Zoé Durand   | R1
    25/02/2022 | Sessions de formation | Deux                   | 1             | Luc Petit    | z.durand@example.org
    26/02/2022 | Cuisine               | Trois                  | 1             | Luc Petit    | R3
"""
KEY = "un"


@pytest.fixture
def place(donnees: Path) -> Espace:
    return espace("essai")


def written(place: Espace, file: Opened, choices: Choices | None = None) -> str:
    token = drafts.new_token()
    kept = Kept(KEY, file.file_name, 12, choices or Choices())
    drafts.save(place, token, Draft("corriger", (kept,)))
    drafts.keep(place, token, KEY, file)
    return token


def read_back(place: Espace, token: str) -> Kept:
    draft = drafts.load(place, token)
    assert draft
    return draft.files[0]


def tables(place: Espace) -> list[pl.DataFrame]:
    return [pl.read_parquet(path) for path in sorted(place.drafts.rglob("*.parquet"))]


def test_a_file_read_back_is_understood_the_same(place: Espace) -> None:
    before = prepared(PERSONS)
    kept = read_back(
        place, written(place, opened(csv_of(PERSONS), "essai.csv", Choices(), effective()))
    )
    assert kept.opened
    after = prepare_opened(kept.opened, kept.choices, effective())
    assert after.rows.kept.equals(before.rows.kept)
    assert after.rows.problems["ligne"].equals(before.rows.problems["ligne"])
    assert (after.hypotheses, after.sha256) == (before.hypotheses, before.sha256)


def test_the_step_and_the_answers_come_back(place: Espace) -> None:
    choices = Choices(
        "seances", (("perimetre", "socle"),), codes=(("type_action", "Cuisine", "x"),)
    )
    token = written(place, opened(csv_of(PERSONS), "été.csv", Choices(), effective()), choices)
    draft = drafts.load(place, token)
    assert draft
    assert (draft.step, draft.files[0].file_name, draft.files[0].choices) == (
        "corriger",
        "été.csv",
        choices,
    )


def test_every_sheet_of_a_workbook_comes_back(place: Espace) -> None:
    book = workbook({"A": [["date", "lieu"], ["1", "2"]], "B": [["canal"], ["site"]]})
    kept = read_back(place, written(place, opened(book, "x.xlsx", Choices(), effective())))
    assert kept.opened
    assert [sheet.name for sheet in kept.opened.sheets] == ["A", "B"]


def test_a_draft_holds_no_name_and_no_contact(place: Espace) -> None:
    written(place, opened(csv_of(PERSONS), "essai.csv", Choices(), effective()))
    texts = [str(table.rows()) for table in tables(place)]
    texts += [path.read_text("utf-8") for path in place.drafts.rglob("*.json")]
    assert len(texts) == 3
    assert [text for text in texts if any(word in text for word in ("Zoé", "Luc", "@"))] == []


def test_a_draft_holds_no_copy_of_the_file(place: Espace) -> None:
    written(place, opened(csv_of(PERSONS), "essai.csv", Choices(), effective()))
    suffixes = sorted({path.suffix for path in place.drafts.rglob("*") if path.is_file()})
    assert suffixes == [".json", ".parquet"]


@pytest.mark.parametrize("token", ["", "..", "../../journal", "a" * 24, "é" * 24])
def test_a_token_that_names_no_draft_opens_nothing(place: Espace, token: str) -> None:
    written(place, opened(csv_of(PERSONS), "essai.csv", Choices(), effective()))
    assert drafts.load(place, token) is None


def test_two_tokens_are_never_the_same() -> None:
    tokens = {drafts.new_token() for _ in range(100)}
    assert len(tokens) == 100
    assert {len(token) for token in tokens} == {24}


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"etape": "corriger"}', '{"fichiers": [1]}'])
def test_a_damaged_draft_opens_nothing(place: Espace, damage: str) -> None:
    token = written(place, opened(csv_of(PERSONS), "essai.csv", Choices(), effective()))
    (place.drafts / token / "brouillon.json").write_text(damage, "utf-8")
    assert drafts.load(place, token) is None


@pytest.mark.parametrize("lost", ["0.parquet", "fichier.json"])
def test_a_file_whose_tables_are_lost_comes_back_without_them(place: Espace, lost: str) -> None:
    token = written(place, opened(csv_of(PERSONS), "essai.csv", Choices(), effective()))
    (place.drafts / token / KEY / lost).write_bytes(b"")
    kept = read_back(place, token)
    assert (kept.file_name, kept.opened) == ("essai.csv", None)


def test_a_file_given_up_leaves_the_draft(place: Espace) -> None:
    token = written(place, opened(csv_of(PERSONS), "essai.csv", Choices(), effective()))
    drafts.save(place, token, Draft("déposer", ()))
    assert tables(place) == []


def test_tables_read_anew_take_the_place_of_the_others(place: Espace) -> None:
    file = opened(csv_of(PERSONS), "essai.csv", Choices(), effective())
    token = written(place, file)
    drafts.keep(place, token, KEY, replace(file, sheets=(*file.sheets, *file.sheets)))
    kept = read_back(place, token)
    assert kept.opened
    assert len(kept.opened.sheets) == 2
    assert [path.name for path in place.drafts.rglob("*.partiel")] == []


def test_a_draft_goes_after_seven_days_without_a_change(place: Espace) -> None:
    old = written(place, opened(csv_of(PERSONS), "essai.csv", Choices(), effective()))
    recent = written(place, opened(csv_of(PERSONS), "essai.csv", Choices(), effective()))
    week = 7 * 86_400
    for token, age in ((old, week + 60), (recent, week - 60)):
        moment = time.time() - age
        os.utime(place.drafts / token / "brouillon.json", (moment, moment))
    drafts.sweep(place)
    assert [path.name for path in place.drafts.iterdir()] == [recent]


def test_a_deleted_draft_leaves_nothing(place: Espace) -> None:
    token = written(place, opened(csv_of(PERSONS), "essai.csv", Choices(), effective()))
    drafts.delete(place, token)
    assert list(place.drafts.iterdir()) == []


def test_an_espace_without_drafts_can_be_swept(place: Espace) -> None:
    drafts.sweep(place)
    assert not place.drafts.exists()


def test_an_export_comes_back_as_an_export(place: Espace) -> None:
    file = opened(csv_of(PERSONS), "essai.csv", Choices(), effective())
    told = Export("Un outil", "presences", ("Dit.",), ((3, "raison"),))
    kept = read_back(place, written(place, replace(file, export=told)))
    assert kept.opened
    assert kept.opened.export == told
