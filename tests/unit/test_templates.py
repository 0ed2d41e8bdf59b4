"""Can a template be filled and brought back, and does its example never count?"""

import csv
import io
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import polars as pl
import pytest

from pipeline import espaces
from pipeline.code_lists import effective
from pipeline.column_words import column_words
from pipeline.folders import espace
from pipeline.layouts import LAYOUTS
from pipeline.layouts.nomenclatures import LAYOUT as NOMENCLATURES
from pipeline.layouts.nomenclatures import OWN_COLUMNS
from pipeline.ours import EXAMPLE, EXAMPLE_REASON, LISTS
from pipeline.problems import ERROR
from pipeline.templates import template_csv, template_xlsx
from tests.written import SEANCES, bring, prepared, table

FORMS: dict[str, Callable[[str], bytes]] = {
    "csv": template_csv,
    "xlsx": lambda jeu: template_xlsx(jeu, effective()),
}


def opened(jeu: str) -> Any:
    return openpyxl.load_workbook(io.BytesIO(template_xlsx(jeu, effective())))


def saved(book: Any) -> bytes:
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def titles(jeu: str) -> list[str]:
    return [words.title for words in column_words(jeu)]


def filled(jeu: str, **changed: str) -> bytes:
    """The example row made a person's own, some of its cells changed."""
    names, example = csv.reader(io.StringIO(template_csv(jeu).decode("utf-8-sig")), delimiter=";")
    own = [cell.replace(EXAMPLE, "Le mien") for cell in example]
    cells = {**dict(zip(names, own, strict=True)), **changed}
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows([names, list(cells.values())])
    return text.getvalue().encode()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("jeu", LAYOUTS)
def test_a_template_as_downloaded_gives_nothing_but_its_example(jeu: str, form: str) -> None:
    read = prepared(FORMS[form](jeu), f"modele.{form}")
    assert (read.jeu, read.rows.kept.height, read.hypotheses) == (jeu, 0, ())
    assert read.rows.ignored["raison"].to_list() == [EXAMPLE_REASON]


@pytest.mark.parametrize("jeu", LAYOUTS)
def test_the_example_is_a_row_that_the_import_would_keep(jeu: str) -> None:
    rows = prepared(filled(jeu)).rows
    assert (rows.kept.height, rows.problems.height) == (1, 0)


@pytest.mark.parametrize("jeu", LAYOUTS)
def test_a_template_does_not_touch_an_espace(donnees: Path, jeu: str) -> None:
    place = espace("essai")
    bring(place, SEANCES)
    assert bring(place, template_xlsx(jeu, effective()), "modele.xlsx")["lignes_gardees"] == 0
    assert len(table(place, "seances")) == 2
    assert espaces.ready("essai").query("SELECT count(*) AS n FROM imports") == [{"n": 1}]


def test_a_title_that_speaks_of_examples_is_no_example() -> None:
    kept = SEANCES.replace("| Un       |", "| EXEMPLES d'actions |").replace(
        "| Deux ", "| EXEMPLE de fiche "
    )
    assert prepared(kept).rows.kept.height == 2


@pytest.mark.parametrize("jeu", LAYOUTS)
def test_a_cell_is_said_to_be_needed_where_its_lack_sets_the_row_aside(jeu: str) -> None:
    """The chosen ones among several are left to their own test."""
    for words in column_words(jeu):
        if words.needed == "au choix":
            continue
        problems = prepared(filled(jeu, **{words.column.name: ""}), jeu=jeu).rows.problems
        errors = problems.filter(pl.col("gravite") == ERROR)
        assert bool(errors.height) == (words.needed == "oui"), words.column.name


@pytest.mark.parametrize("jeu", [jeu for jeu in LAYOUTS if LAYOUTS[jeu].either])
def test_one_of_the_columns_to_choose_from_is_enough_and_none_is_not(jeu: str) -> None:
    chosen = {words.column.name: "" for words in column_words(jeu) if words.needed == "au choix"}
    assert set(chosen) == {name for group in LAYOUTS[jeu].either for name in group}
    assert prepared(filled(jeu, **chosen)).rows.kept.height == 0


def test_ten_rows_written_under_the_example_are_ten_rows(donnees: Path) -> None:
    book = opened("seances")
    sheet = book.worksheets[0]
    for number in range(10):
        row = own_row(sheet, number)
        sheet.append(row)
    place = espace("essai")
    report = bring(place, saved(book), "seances_2026.xlsx")
    assert (report["nouvelles"], report["problemes"], report["hypotheses"]) == (10, [], [])
    assert report["ignorees"] == [{"ligne": 3, "raison": EXAMPLE_REASON}]
    assert table(place, "seances", "sum(demi_journees) AS n") == [{"n": 10.0}]


def own_row(sheet: Any, number: int) -> Sequence[Any]:
    row = [found.value for found in sheet[3]]
    row[0] = f"S{number}"
    row[titles("seances").index("Date")] = datetime(2026, 4, number + 1)
    return row


@pytest.mark.parametrize("jeu", LAYOUTS)
def test_every_header_is_commented_and_says_in_words_whether_it_is_needed(jeu: str) -> None:
    sheet = opened(jeu).worksheets[0]
    assert [found.value for found in sheet[2]] == titles(jeu)
    for words, needed, header in zip(column_words(jeu), sheet[1], sheet[2], strict=True):
        assert words.content.split("\u00a0")[0].split(" ")[0] in header.comment.text
        assert header.comment.text.lower().startswith(needed.value)
    assert ("obligatoire" in [found.value for found in sheet[1]]) is True


def test_lists_are_offered_from_a_hidden_sheet_however_long() -> None:
    book = opened("seances")
    rules = {str(rule.sqref): rule for rule in book.worksheets[0].data_validations.dataValidation}
    at = openpyxl.utils.get_column_letter(titles("seances").index("Territoires") + 1)
    territories = rules[f"{at}3:{at}2001"]
    entries = effective().entries.filter(pl.col("liste") == "territoire")
    assert territories.formula1.endswith(f"${entries.height + 1}")
    assert (book[LISTS].sheet_state, territories.showErrorMessage) == ("hidden", False)


@pytest.mark.parametrize("jeu", LAYOUTS)
def test_the_example_holds_values_of_its_own_lists(jeu: str) -> None:
    book = opened(jeu)
    sheet = book.worksheets[0]
    for rule in sheet.data_validations.dataValidation:
        if rule.type == "list":
            letter = rule.formula1.split("$")[1]
            offered = [found.value for found in book[LISTS][letter]]
            assert sheet[str(rule.sqref).split(":")[0]].value in [None, *offered]


def test_half_days_and_dates_are_checked_while_they_are_typed_in_french() -> None:
    book = opened("seances")
    rules = {str(rule.sqref): rule for rule in book.worksheets[0].data_validations.dataValidation}
    place = {
        title: openpyxl.utils.get_column_letter(at) for at, title in enumerate(titles("seances"), 1)
    }
    half_days = rules[f"{place['Demi-journées']}3:{place['Demi-journées']}2001"]
    column = half_days.formula1.split("$")[1]
    assert [found.value for found in book[LISTS][column]][1:5] == [0.5, 1, 1.5, 2]
    dates = rules[f"{place['Date']}3:{place['Date']}2001"]
    assert (dates.type, dates.errorTitle) == ("custom", "Valeur non reconnue")
    assert "Écrivez un jour" in dates.prompt


def test_every_rule_speaks_within_what_excel_allows() -> None:
    for jeu in LAYOUTS:
        for rule in opened(jeu).worksheets[0].data_validations.dataValidation:
            assert len(rule.promptTitle) <= 32
            assert max(len(rule.prompt), len(rule.error)) <= 255


def test_text_stays_text_in_a_column_of_identifiers() -> None:
    sheet = opened("seances").worksheets[0]
    assert sheet.column_dimensions["A"].number_format == "@"
    assert sheet["E3"].value == datetime(2026, 3, 12)
    assert sheet["E3"].number_format.endswith("dd/mm/yyyy")


def test_the_csv_template_opens_in_a_french_excel() -> None:
    content = template_csv("seances")
    assert content.startswith(b"\xef\xbb\xbfseance_id;action;")
    assert content.count(b"\r\n") == 2


@pytest.mark.parametrize("jeu", LAYOUTS)
def test_every_column_of_a_layout_is_told_under_a_title_that_is_understood(jeu: str) -> None:
    told = [words.column.name for words in column_words(jeu)]
    own = {name for names in OWN_COLUMNS.values() for name in names}
    layout = LAYOUTS[jeu]
    assert told == [
        c.name for c in layout.columns if layout is not NOMENCLATURES or c.name not in own
    ]
    found = [layout.match(words.title) for words in column_words(jeu)]
    assert [column.name for column in found if column] == told
