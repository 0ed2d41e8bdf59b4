"""Does a workbook keep what its values alone do not say: merges, hidden rows, errors, formulas?"""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
import xlsxwriter

from pipeline.problems import InputRefused
from pipeline.read import read
from pipeline.sheet import Sheet
from tests.written import SEANCES, cells, prepared, told, workbook, xlsx_of

TABLE: list[list[Any]] = [
    ["annee", "indicateur", "valeur"],
    [2022, "a", 1],
    [2022, "b", 2],
    [2022, "c", 3],
]


def written(change: Callable[[Any, Any], object], column: int = 0, **options: Any) -> bytes:
    """A workbook of TABLE, then changed by what xlsxwriter can do."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, options) as book:
        sheet = book.add_worksheet("F")
        for number, row in enumerate(TABLE):
            sheet.write_row(number, column, row)
        change(sheet, book)
    return content.getvalue()


def rewritten(content: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """The same workbook, one of its parts changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", 8) as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, change(text.decode()) if name == part else text)
    return out.getvalue()


def only(content: bytes) -> Sheet:
    (sheet,) = read(content)
    return sheet


def lines(sheet: Sheet) -> list[tuple[object, ...]]:
    return sheet.cells.select("ligne", "^c\\d+$").rows()


def test_a_merged_cell_is_repeated_on_its_rows_only() -> None:
    def merge(sheet: Any, book: Any) -> None:
        sheet.merge_range(4, 0, 6, 0, 2023)
        sheet.write_column(4, 1, ["d", "e", "f", "g"])

    sheet = only(written(merge))
    assert sheet.cells["c0"].to_list()[3:] == ["2023", "2023", "2023", None]
    assert sheet.notes == ("Cellules fusionnées, valeur répétée sur chaque ligne : lignes 5-7.",)


@pytest.mark.parametrize("column", [0, 3])
def test_a_merge_is_filled_where_the_table_stands(column: int) -> None:
    content = written(lambda sheet, _: sheet.merge_range(4, column + 1, 5, column + 1, "d"), column)
    assert (
        only(content).cells["c1"].to_list()
        == ["a", "b", "c", "d", "d"][: only(content).cells.height]
    )


def test_headers_merged_over_two_rows_make_one() -> None:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as book:
        sheet = book.add_worksheet()
        sheet.merge_range("A1:A2", "Date")
        sheet.merge_range("B1:B2", "Intitule")
        sheet.merge_range("C1:D1", "Public")
        sheet.write_row(1, 2, ["profil", "participants"])
        sheet.write_row(2, 0, ["24/02/2022", "Un", "elus", 3])
    found = only(content.getvalue())
    assert found.header == ("Date", "Intitule", "profil", "participants")
    assert (found.header_line, lines(found)) == (2, [(3, "24/02/2022", "Un", "elus", "3")])


def test_hidden_rows_are_read_and_told() -> None:
    sheet = only(written(lambda sheet, _: sheet.set_row(2, None, None, {"hidden": True})))
    assert len(lines(sheet)) == 3
    assert sheet.notes == ("Lignes masquées, lues comme les autres : ligne 3.",)


def test_hidden_sheets_are_told() -> None:
    content = workbook({"Vue": [["a", "b"], [1, 2]], "Cachée": [["a", "b"], [3, 4]]}, ["Cachée"])
    assert only(content).notes == ("Feuilles masquées, non lues : « Cachée ».",)


@pytest.mark.parametrize("error", ["#N/A", "#DIV/0!", "#REF!"])
@pytest.mark.parametrize("column", [0, 2])
def test_the_error_of_a_formula_is_a_problem_never_a_text(error: str, column: int) -> None:
    content = written(
        lambda sheet, _: sheet.write_formula(2, column + 1, "=NA()", None, error), column
    )
    found = prepared(content, jeu="moyens").rows
    assert told(found) == [(3, "indicateur", "erreur_formule")]
    assert sorted(found.kept["indicateur"]) == ["a", "c"]


@pytest.mark.parametrize("error", ["#N/A", "#DIV/0!", "#DIV/0 !", "#VALEUR!", "#NOM?"])
def test_an_error_saved_as_text_is_a_problem_too(error: str) -> None:
    table = SEANCES.replace("Deux", error)
    assert (3, "intitule", "erreur_formule") in told(prepared(table).rows)


def test_a_formula_without_result_is_told() -> None:
    sheet = only(written(lambda sheet, _: sheet.write_formula(2, 2, "=1+1", None, "")))
    assert lines(sheet)[1] == (3, "2022", "b", None)
    assert "lues comme vides : C3. Ouvrez" in sheet.notes[0]


@pytest.mark.parametrize("is_1904", [False, True])
def test_dates_of_both_calendars_are_the_days_that_excel_shows(is_1904: bool) -> None:
    def dated(sheet: Any, book: Any) -> None:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_datetime(1, 1, datetime(2022, 2, 24), day)

    sheet = only(written(dated, date_1904=is_1904))
    assert sheet.cells["c1"][0] == "2022-02-24 00:00:00"


def test_a_cell_lost_far_away_does_not_fill_the_memory() -> None:
    with pytest.raises(InputRefused, match="colonnes"):
        read(written(lambda sheet, _: sheet.write(1_048_575, 16_383, "x")))
    with pytest.raises(InputRefused, match="millions de cellules"):
        read(written(lambda sheet, _: sheet.write(1_048_575, 100, "x")))


def test_an_extent_that_is_only_declared_costs_nothing() -> None:
    content = rewritten(
        xlsx_of(TABLE),
        "xl/worksheets/sheet1.xml",
        lambda text: re.sub('dimension ref="[^"]*"', 'dimension ref="A1:XFD1048576"', text),
    )
    assert len(lines(only(content))) == 3


def test_an_entity_is_never_resolved() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet'
    for part in ("xl/worksheets/sheet1.xml", "xl/workbook.xml"):
        root = "<worksheet" if "sheet1" in part else "<workbook"
        changed = rewritten(
            xlsx_of(TABLE),
            part,
            lambda text, root=root: text.replace(root, bomb[:-10] + root, 1),  # type: ignore[misc]
        )
        with pytest.raises(InputRefused, match="interdite"):
            read(changed)


def test_a_workbook_without_its_links_is_damaged() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("xl/workbook.xml", "<workbook/>")
    with pytest.raises(InputRefused, match="abîmé"):
        read(out.getvalue())


def test_the_right_sheet_is_chosen_wherever_its_table_starts() -> None:
    noted = [["Bilan du centre"], [], ["Notes", "diverses"], ["x", "y"]]
    content = workbook({"Lisez-moi": noted, "Séances": cells(SEANCES)}, row=4, column=3)
    found = prepared(content)
    assert found.understood.sheet.name == "Séances"
    assert found.understood.sheet.header_line == 5
    assert found.hypotheses[-1] == "Feuilles non lues\u00a0: «\u00a0Lisez-moi\u00a0»."


def number_cell(text: str) -> bytes:
    """A workbook whose first value is stored as Excel stores it, all digits included."""
    return rewritten(
        xlsx_of(TABLE),
        "xl/worksheets/sheet1.xml",
        lambda xml: re.sub(r'(<c r="C2"[^>]*><v>)1(</v>)', rf"\g<1>{text}\2", xml),
    )


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("0.30000000000000004", "0.3"),
        ("1.1500000000000001", "1.15"),
        ("1234567.891", "1234567.891"),
        ("-2.5000000000000002E-2", "-0.025"),
        ("1E3", "1000"),
    ],
)
def test_a_number_is_read_with_the_fifteen_digits_that_excel_shows(stored: str, shown: str) -> None:
    assert only(number_cell(stored)).cells["c2"][0] == shown


@pytest.mark.parametrize("column", [0, 2])
@pytest.mark.parametrize("shown_as", ["0%", "0.0 %", "0.00%"])
def test_a_percentage_is_read_as_excel_shows_it(shown_as: str, column: int) -> None:
    def rate(sheet: Any, book: Any) -> None:
        shown = book.add_format({"num_format": shown_as})
        sheet.write(1, column + 2, 0.615, shown)
        sheet.write(2, column + 2, "n.c.", shown)

    assert only(written(rate, column)).cells["c2"].to_list() == ["61.5 %", "n.c.", "3"]


def test_a_rate_in_percent_passes_the_rule_against_fractions() -> None:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["canal", "indicateur", "annee", "valeur"])
        sheet.write_row(1, 0, ["site_web", "taux_rebond", 2022])
        sheet.write(1, 3, 0.615, book.add_format({"num_format": "0.0%"}))
    assert prepared(content.getvalue()).rows.kept["valeur"].to_list() == [61.5]


@pytest.mark.parametrize("is_1904", [False, True])
def test_times_and_durations_have_no_day(is_1904: bool) -> None:
    def times(sheet: Any, book: Any) -> None:
        clock = book.add_format({"num_format": "hh:mm"})
        elapsed = book.add_format({"num_format": "[h]:mm:ss"})
        sheet.write(1, 1, time(9, 30), clock)
        sheet.write(2, 1, timedelta(hours=30), elapsed)
        sheet.write(3, 1, timedelta(minutes=5), elapsed)

    sheet = only(written(times, date_1904=is_1904))
    assert sheet.cells["c1"].to_list() == ["09:30:00", "30:00:00", "00:05:00"]


def test_booleans_are_yes_and_no() -> None:
    table: list[list[Any]] = [[*cells(SEANCES)[0], "prestataire"]]
    table += [[*row, value] for row, value in zip(cells(SEANCES)[1:], (True, False), strict=True)]
    assert prepared(xlsx_of(table)).rows.kept["intervenant_externe"].to_list() == [True, False]


def test_dates_and_numbers_typed_as_texts_are_read_too() -> None:
    table = cells("date | intitule | type | jours\n24/02/2022 | Un | Formation | 0,5")
    found = prepared(xlsx_of(table)).rows
    assert found.kept.select("date_debut", "demi_journees").rows() == [(date(2022, 2, 24), 1.0)]
