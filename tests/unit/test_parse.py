"""Does a cell mean what a French reader takes it for, and is a doubt never settled in silence?"""

from datetime import date
from typing import Any

import polars as pl
import pytest

from pipeline.approximations import approximation
from pipeline.code_lists import CodeLists, effective
from pipeline.layouts import Column, Kind
from pipeline.parse import parse_column
from pipeline.parse_numbers import unambiguous
from pipeline.parsed import Parsed

NONE = effective()


def parse(
    kind: Kind,
    *texts: str,
    header: str = "",
    column: Column | None = None,
    reading: str | None = None,
) -> Parsed:
    return parse_column(pl.Series(texts), column or Column("x", kind), header, NONE, reading)


def values(kind: Kind, *texts: str, reading: str | None = None) -> list[Any]:
    return parse(kind, *texts, reading=reading).values.to_series().to_list()


def rule(kind: Kind, *texts: str) -> list[str]:
    return parse(kind, *texts).broken["regle"].to_list()


@pytest.mark.parametrize(
    "text",
    [
        "24/02/2022", "2022-02-24", "24-02-2022", "24.02.2022", "24 février 2022", "24 FEVR. 2022",
        "jeudi 24 février 2022", "le 24 févr. 2022", "2022-02-24 00:00:00", "24/02/2022 09:30", "2022-02-24T09:30:00Z",
    ],
)  # fmt: skip
def test_a_day_is_read_day_before_month(text: str) -> None:
    assert values(Kind.DATE, text) == [date(2022, 2, 24)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("02/2022", date(2022, 2, 1), date(2022, 2, 28)),
        ("2022-02", date(2022, 2, 1), date(2022, 2, 28)),
        ("février 2022", date(2022, 2, 1), date(2022, 2, 28)),
        ("1er mars 2022", date(2022, 3, 1), date(2022, 3, 1)),
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022.0", date(2022, 1, 1), date(2022, 12, 31)),
        ("T1 2022", date(2022, 1, 1), date(2022, 3, 31)),
        ("2022-T4", date(2022, 10, 1), date(2022, 12, 31)),
        ("1er trimestre 2022", date(2022, 1, 1), date(2022, 3, 31)),
        ("troisième trimestre de 2022", date(2022, 7, 1), date(2022, 9, 30)),
        ("Semestre 2 2022", date(2022, 7, 1), date(2022, 12, 31)),
        ("2e semestre 2022", date(2022, 7, 1), date(2022, 12, 31)),
    ],
)
def test_a_month_or_a_year_is_a_span(text: str, first: date, last: date) -> None:
    assert parse(Kind.PERIOD, text).values.row(0) == (first, last)


def test_the_end_of_a_period_written_as_a_month_is_its_last_day() -> None:
    assert values(Kind.END_DATE, "02/2022", "2022") == [date(2022, 2, 28), date(2022, 12, 31)]


def test_a_year_of_two_digits_is_never_guessed() -> None:
    found = parse(Kind.DATE, "24/02/22", "24/02/2022")
    assert found.values.to_series().to_list() == [None, date(2022, 2, 24)]
    assert found.broken.select("position", "regle", "propositions").rows() == [
        (0, "annee_courte", ["24/02/2022"])
    ]


@pytest.mark.parametrize(
    "text",
    ["31/02/2022", "13/13/2022", "0022-02-24", "4461", "99999", "bientôt", "S1 2022", "T5 2022"],
)
def test_an_impossible_date_is_a_problem(text: str) -> None:
    assert rule(Kind.DATE, text) == ["date_illisible"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1250,5", 1250.5), ("1 250,5", 1250.5), ("1\u00a0250,5", 1250.5), ("1\u202f250,5", 1250.5),
        ("1.250,5", 1250.5), ("1250.5", 1250.5), ("12", 12.0), ("-3", -3.0), ("\u22123", -3.0),
        ("12 450,50 €", 12450.5), ("3 euros", 3.0), ("1.250.000", 1_250_000.0), ("0.125", 0.125), ("1 250.5", 1250.5),
    ],
)  # fmt: skip
def test_numbers_are_read_as_the_french_and_the_programs_write_them(
    text: str, number: float
) -> None:
    assert values(Kind.DECIMAL, text) == [number]


def test_a_time_is_counted_in_seconds_and_told() -> None:
    found = parse(Kind.DECIMAL, "1 min 58 s", "00:02:05", "12")
    assert found.values.to_series().to_list() == [118.0, 125.0, 12.0]
    assert found.told == ("« 1 min 58 s » lu comme 118 secondes",)
    assert rule(Kind.DECIMAL, "2 h 30", "12:30") == ["nombre_illisible", "nombre_illisible"]


def test_the_decimal_sign_is_decided_by_the_column() -> None:
    assert values(Kind.DECIMAL, "181,3", "1.250", "12") == [181.3, 1250.0, 12.0]
    assert values(Kind.DECIMAL, "181.3", "1.250", "12") == [181.3, 1.25, 12.0]


def test_a_number_that_reads_two_ways_is_asked_about() -> None:
    found = parse(Kind.DECIMAL, "1.250", "12")
    assert found.broken.select("regle", "propositions").rows() == [
        ("nombre_ambigu", ["1250", "1,250"])
    ]


@pytest.mark.parametrize(
    ("reading", "numbers"), [("point_milliers", [1250.0, 12.0]), ("point_decimal", [1.25, 12.0])]
)
def test_the_answer_about_the_point_is_for_the_whole_column(
    reading: str, numbers: list[float]
) -> None:
    assert values(Kind.DECIMAL, "1.250", "12", reading=reading) == numbers


def test_points_and_commas_before_three_figures_are_both_asked_about() -> None:
    texts = ("1.204", "12,873", "987")
    found = parse(Kind.DECIMAL, *texts)
    assert found.broken["propositions"].to_list() == [["1204", "1,204"], ["12,873", "12873"]]
    assert values(Kind.DECIMAL, *texts, reading="point_milliers") == [1204.0, 12.873, 987.0]
    assert values(Kind.DECIMAL, *texts, reading="point_decimal") == [1.204, 12873.0, 987.0]
    assert values(Kind.DECIMAL, "1.204", "12,873", "0,5") == [1204.0, 12.873, 0.5]
    assert parse(Kind.DECIMAL, "12,873", "987").broken["propositions"].to_list() == [
        ["12,873", "12873"]
    ]
    assert values(Kind.DECIMAL, "12,873", "98,7") == [12.873, 98.7]


@pytest.mark.parametrize("text", ["12,5", "-4", "douze", "12 à 15", "60-70", "1e3", "9" * 30])
def test_a_count_is_a_whole_number(text: str) -> None:
    assert rule(Kind.COUNT, text) == ["nombre_entier"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("près de 1 500", (1500, 1450, 1499, "environ")),
        ("Près de 600", (600, 580, 599, "environ")),
        ("plus de 60", (60, 61, None, "au_moins")),
        ("moins de 5", (5, 0, 4, "au_plus")),
        ("environ 40", (40, 36, 44, "environ")),
        ("une dizaine", (10, 8, 12, "environ")),
        ("Une quinzaine", (15, 13, 17, "environ")),
        ("une vingtaine", (20, 18, 22, "environ")),
        ("une trentaine", (30, 27, 33, "environ")),
        ("une quarantaine", (40, 36, 44, "environ")),
        ("une cinquantaine", (50, 45, 55, "environ")),
        ("une soixantaine", (60, 55, 65, "environ")),
        ("une centaine", (100, 90, 110, "environ")),
    ],
)
def test_the_approximations_of_the_closed_table_are_intervals(text: str, expected: object) -> None:
    assert approximation(text) == expected


@pytest.mark.parametrize(
    "text",
    ["plus de 60-70", "environ 12,5", "une douzaine", "beaucoup", "plus d'une centaine", "~60",
     "une vingtaine de personnes", "environ 1.250"],
)  # fmt: skip
def test_other_words_are_never_guessed(text: str) -> None:
    assert approximation(text) is None


@pytest.mark.parametrize(
    ("text", "header", "demi_journees"),
    [
        ("1", "demi_journees", 1.0),
        ("0,5", "demi_journees", 0.5),
        ("0,5", "jours", 1.0),
        ("1", "Jours", 2.0),
        ("0,5 j", "demi_journees", 1.0),
        ("½ j", "demi_journees", 1.0),
        ("½", "jours", 1.0),
        ("1/2 journée", "demi_journees", 1.0),
        ("1 jour", "demi_journees", 2.0),
        ("2 dj", "jours", 2.0),
        ("1\u00a0demi-journée", "jours", 1.0),
        ("une journée", "demi_journees", 2.0),
        ("demi-journée", "jours", 1.0),
        ("1½", "demi_journees", 1.5),
        ("2 1/2 journées", "demi_journees", 5.0),
        ("1 jour et demi", "demi_journees", 3.0),
        ("une journée et demie", "demi_journees", 3.0),
        ("deux demi-journées", "jours", 2.0),
        ("Matin", "jours", 1.0),
        ("après-midi", "jours", 1.0),
        ("Journée", "demi_journees", 2.0),
        ("matin et après-midi", "jours", 2.0),
    ],
)
def test_the_unit_of_a_duration_is_its_own_else_its_headers(
    text: str, header: str, demi_journees: float
) -> None:
    seance_duration = Column("demi_journees", Kind.DURATION, factors=(("jours", 2.0),))
    found = parse(Kind.DURATION, text, header=header, column=seance_duration)
    assert found.values.to_series().to_list() == [demi_journees]


@pytest.mark.parametrize("text", ["3h", "3 h", "1h30", "-1", "longue", "1-2", "11/2", "j", "une"])
def test_another_duration_is_a_problem(text: str) -> None:
    assert rule(Kind.DURATION, text) == ["duree_illisible"]


@pytest.mark.parametrize("text", ["éducation", "EDUCATION", "education", "Éducation"])
def test_a_code_is_found_whatever_the_case_and_accents(text: str) -> None:
    thematique = Column("thematique", Kind.CODE, code_list="thematique")
    assert parse(Kind.CODE, text, column=thematique).values.item() == "education"


def test_an_unknown_code_comes_with_the_nearest_labels() -> None:
    thematique = Column("thematique", Kind.CODE, code_list="thematique")
    broken = parse(Kind.CODE, "Édukasion", column=thematique).broken.row(0, named=True)
    assert broken["propositions"][0] == "Éducation"
    assert broken["attendu"].startswith("une thématique connue. Vouliez-vous dire")


def test_a_spelling_that_two_entries_share_is_asked_about_and_a_code_never_is() -> None:
    own = pl.DataFrame(
        {"liste": ["axe", "axe"], "code": ["a1", "a2"], "libelle": ["Ville", "Vie"], "alias": "V"}
    )
    lists, axe = effective([own]), Column("axe", Kind.CODE, code_list="axe")
    found = parse_column(pl.Series(["v", "a2"]), axe, "axe", lists)
    assert found.values.to_series().to_list() == [None, "a2"]
    assert found.broken.select("regle", "propositions").rows() == [
        ("code_ambigu", ["Ville", "Vie"])
    ]


@pytest.mark.parametrize(
    "text", ["Lille|Amiens", "Lille, Amiens", "Lille ; Amiens", "Lille et Amiens"]
)
def test_several_codes_in_a_cell_are_told_apart(text: str) -> None:
    own = pl.DataFrame(
        {"liste": "territoire", "code": ["t1", "t2"], "libelle": ["Lille", "Amiens"]}
    )
    lists = CodeLists(effective([own]).entries.filter(pl.col("code").is_in(["t1", "t2"])))
    territoires = Column("territoires", Kind.CODES, code_list="territoire")
    assert parse_column(pl.Series([text]), territoires, "", lists).values.item().to_list() == [
        "t1",
        "t2",
    ]


@pytest.mark.parametrize(
    ("text", "value"), [("oui", True), ("X", True), ("Non", False), ("0", False)]
)
def test_yes_and_no_are_read(text: str, value: bool) -> None:
    assert values(Kind.YES_NO, text) == [value]


def test_an_empty_cell_is_missing_and_no_problem() -> None:
    for kind in (k for k in Kind if k not in (Kind.CODE, Kind.CODES)):
        found = parse_column(pl.Series([None], dtype=pl.String), Column("x", kind), "", NONE)
        assert (found.values.row(0)[0], found.broken.height) == (None, 0), kind


@pytest.mark.parametrize("number", [1.125, 12.873, -1.5, 0.125, 1250.0, 999999.125, 2.0])
def test_a_number_that_we_write_is_read_again_without_a_question(number: float) -> None:
    assert values(Kind.DECIMAL, unambiguous(number)) == [number]
    assert values(Kind.DECIMAL, unambiguous(number), "1.5") == [number, 1.5]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("du 20 au 21/03/2024", date(2024, 3, 20), date(2024, 3, 21)),
        ("Du 28/03 au 02/04/2024", date(2024, 3, 28), date(2024, 4, 2)),
        ("du 28 mars au 2 avril 2024", date(2024, 3, 28), date(2024, 4, 2)),
        ("12 et 13 mars 2024", date(2024, 3, 12), date(2024, 3, 13)),
        ("jeudi 14 et vendredi 15 mars 2024", date(2024, 3, 14), date(2024, 3, 15)),
        ("20/03/2024 - 21/03/2024", date(2024, 3, 20), date(2024, 3, 21)),
        ("le 12/03/2024", date(2024, 3, 12), date(2024, 3, 12)),
    ],
)
def test_days_from_one_to_another(text: str, first: date, last: date) -> None:
    found = parse(Kind.PERIOD, text).values
    assert found.row(0) == (first, last)


@pytest.mark.parametrize(
    "text", ["du 21 au 20/03/2024", "2022 - 2023", "12-13", "du 20 au 21", "12 et 20 mars 2024"]
)
def test_what_is_no_span_of_days_is_not_read(text: str) -> None:
    assert parse(Kind.PERIOD, text).broken.height == 1
