"""Do bytes become the cells that a spreadsheet shows, whatever wrote them?"""

from datetime import date

import pytest

from pipeline.problems import InputRefused
from pipeline.read import read
from pipeline.sheet import Sheet
from tests.written import workbook, xlsx_of


def only(content: bytes) -> Sheet:
    (sheet,) = read(content)
    return sheet


def lines(sheet: Sheet) -> list[tuple[object, ...]]:
    """Line number and cells of each row."""
    names = [name for name in sheet.cells.columns if name.startswith("c")]
    return sheet.cells.select("ligne", *names).rows()


@pytest.mark.parametrize(
    ("encoding", "told"),
    [("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("cp1252", "cp1252"), ("utf-16", "utf-16")],
)
def test_the_encodings_of_excel_give_the_same_cells(encoding: str, told: str) -> None:
    sheet = only("intitulé;coût\nÉté à l’œuvre;5 €\n".encode(encoding))
    assert (sheet.encoding, sheet.header) == (told, ("intitulé", "coût"))
    assert lines(sheet) == [(2, "Été à l’œuvre", "5 €")]


def test_utf_16_without_a_mark_is_read() -> None:
    assert lines(only("a;b\nl’été;2\n".encode("utf-16-le"))) == [(2, "l’été", "2")]


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_the_separator_is_found(separator: str) -> None:
    sheet = only(f"a{separator}b\n1{separator}2\n".encode())
    assert (sheet.separator, lines(sheet)) == (separator, [(2, "1", "2")])


def test_decimal_commas_and_titles_do_not_pass_for_separators() -> None:
    sheet = only(b"Bilan 2022, provisoire\n\na;b\n1,5;2,5\n")
    assert (sheet.separator, sheet.header_line, lines(sheet)) == (";", 3, [(4, "1,5", "2,5")])


def test_a_quoted_newline_is_one_record_and_one_line_of_the_spreadsheet() -> None:
    assert lines(only(b'a;b\n1;"x\ny"\n2;z\n')) == [(2, "1", "x\ny"), (3, "2", "z")]


def test_blank_lines_keep_the_number_of_those_below() -> None:
    assert lines(only(b"a;b\n1;2\n\n;\n3;4\n")) == [
        (2, "1", "2"),
        (3, None, None),
        (4, None, None),
        (5, "3", "4"),
    ]


def test_a_short_row_is_filled_and_a_long_one_says_what_is_in_excess() -> None:
    sheet = only(b"a;b\n1\n2;3;4;;5\n")
    assert lines(sheet) == [(2, "1", None), (3, "2", "3")]
    assert sheet.cells["__en_trop"].to_list() == ["", "4 | 5"]


@pytest.mark.parametrize(
    "rows", [["1;2;3", "4"], ["1", "2;3;4"], ["0;0", "1;2;3", "4"], ["0;0", "1", "2;3;4", "5;6"]]
)
def test_a_long_row_and_a_short_one_do_not_pass_for_two_good_ones(rows: list[str]) -> None:
    sheet = only("\n".join(["a;b", *rows]).encode())
    read = [
        ";".join([text or "" for text in (a, b, extra)]).rstrip(";")
        for a, b, extra in sheet.cells.select("c0", "c1", "__en_trop").rows()
    ]
    assert read == rows


def test_separators_that_pad_every_line_are_not_columns() -> None:
    assert only(b"a;b;;\n1;2;;\n").header[:2] == ("a", "b")


def test_a_quote_never_closed_is_refused_with_its_line() -> None:
    with pytest.raises(InputRefused, match="ligne 3"):
        read(b'a;b\n1;2\n3;"oups\n4;5\n')


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_the_line_ends_of_every_system_are_read(end: bytes) -> None:
    assert lines(only(end.join([b"a;b", b"1;2", b"3;4", b""]))) == [(2, "1", "2"), (3, "3", "4")]


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "vide"), (b" \n\n", "vide"), (b"%PDF-1.7", "pas lu"), (b"PK\x03\x04zzz", "abîmé")],
)
def test_what_is_no_table_is_refused_in_french(content: bytes, said: str) -> None:
    with pytest.raises(InputRefused, match=said):
        read(content)


def test_a_workbook_gives_dates_numbers_and_the_lines_that_excel_shows() -> None:
    table: list[list[object]] = [
        ["Date", "Nombre"],
        [date(2022, 2, 24), 7.5],
        [None, 1250],
        ["x", None],
    ]
    sheet = only(xlsx_of(table, row=3, column=2))
    assert (sheet.nature, sheet.name, sheet.header_line) == ("xlsx", "Feuil1", 4)
    assert lines(sheet) == [
        (5, "2022-02-24 00:00:00", "7.5"),
        (6, None, "1250"),
        (7, "x", None),
    ]


def test_a_title_above_a_table_is_not_its_header() -> None:
    sheet = only(xlsx_of([["Séances 2022"], [], ["a", "b"], [1, 2]]))
    assert (sheet.header, sheet.header_line, lines(sheet)) == (("a", "b"), 3, [(4, "1", "2")])


def test_hidden_sheets_are_not_read() -> None:
    content = workbook({"Vue": [["a", "b"], [1, 2]], "Cachée": [["a", "b"], [3, 4]]}, ["Cachée"])
    assert [sheet.name for sheet in read(content)] == ["Vue"]


def test_a_cell_beside_the_headers_of_a_workbook_is_in_excess() -> None:
    sheet = only(xlsx_of([["a", "b"], [1, 2, "note"]]))
    assert sheet.cells["__en_trop"].to_list() == ["note"]
