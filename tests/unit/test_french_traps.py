"""Do the five traps of French files leave no mark on what is read?"""

from datetime import date

import polars as pl

from pipeline.read import read
from tests.written import SEANCES, column, csv_of, rows

MOYENS = "annee | indicateur | valeur\n2022 | {} | 1"


def test_oe_apostrophe_and_euro_survive_windows() -> None:
    (sheet,) = read("intitulé;coût\nL’œuvre à Cœur;5 €\n".encode("cp1252"))
    assert sheet.encoding == "cp1252"
    assert sheet.cells.select("c0", "c1").row(0) == ("L’œuvre à Cœur", "5 €")


def test_a_file_whose_first_accent_comes_late_is_read() -> None:
    text = "nom;note\n" + "abc;def\n" * 60_000 + "été;fin\n"
    for encoding in ("cp1252", "utf-8", "mac_roman"):
        (sheet,) = read(text.encode(encoding))
        assert (sheet.encoding, sheet.cells["c0"][-1]) == (encoding, "été")


def test_one_grouped_decimal_does_not_turn_a_column_to_text() -> None:
    table = "annee | indicateur | valeur\n2022 | a | 12\n2022 | b | 1 234,5\n2022 | c | 7,5"
    found = rows(csv_of(table, encoding="cp1252"))
    assert found.kept.schema["valeur"] == pl.Float64
    assert sorted(column(found, "valeur")) == [7.5, 12, 1234.5]


def test_a_semicolon_does_not_invent_a_column() -> None:
    (sheet,) = read(b"annee,indicateur,valeur\n2022,a;b;c;,1\n2022,d;e;f;,2\n")
    assert (sheet.separator, len(sheet.header)) == (",", 3)
    assert sheet.cells["c1"].to_list() == ["a;b;c;", "d;e;f;"]
    (padded,) = read(b"annee;indicateur;valeur;\n2022;a;1;\n2022;b;2;\n")
    assert [title for title in padded.header if title] == ["annee", "indicateur", "valeur"]


def test_day_month_dates_are_dates() -> None:
    found = rows(csv_of(SEANCES.replace("24/02/2022", "03/02/2022")))
    assert column(found, "date_debut") == [date(2022, 2, 3), date(2022, 2, 25)]
