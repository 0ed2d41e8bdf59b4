"""Which numbers of a sentence are figures, and what does each mean?"""

import pytest

from indicators.proofread_numbers import mentions, sentences, years


def read(sentence: str) -> list[tuple[str, float | None, float | None]]:
    return [(sentence[m.start : m.end], m.low, m.high) for m in mentions(sentence)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("168 demi-journées", [("168", 168, 168)]),
        ("51 365 visites", [("51 365", 51365, 51365)]),
        ("51\u202f365 visites", [("51\u202f365", 51365, 51365)]),
        ("1.500 présences", [("1.500", 1500, 1500)]),
        ("7,4 ETP", [("7,4", 7.35, 7.45)]),
        ("53 % des présences", [("53 %", 52.5, 53.5)]),
        ("16,1\u00a0% des abonnés", [("16,1\u00a0%", 16.05, 16.15)]),
        ("53 pour cent", [("53 pour cent", 52.5, 53.5)]),
        ("près de 1 500 participants", [("près de 1 500", 1450, 1499)]),
        ("plus de 60 participants", [("plus de 60", 61, None)]),
        ("moins de 30 personnes", [("moins de 30", 0, 29)]),
        ("environ 100 fois", [("environ 100", 90, 110)]),
        ("une vingtaine de membres", [("une vingtaine", 18, 22)]),
        ("plus de la moitié des présences", [("plus de la moitié", 50, None)]),
        ("un quart des séances", [("un quart", 24.5, 25.5)]),
        ("deux séminaires", [("deux", 2, 2)]),
        ("39 contrats sur 40", [("39", 39, 39), ("40", 40, 40)]),
        ("13, 46 et 21", [("13", 13, 13), ("46", 46, 46), ("21", 21, 21)]),
    ],
)
def test_a_number_is_its_interval(sentence: str, found: list[object]) -> None:
    assert [(text, pytest.approx(low), high if high is None else pytest.approx(high))
            for text, low, high in read(sentence)] == found  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    [
        "Le 24 février 2022, à Lille.",
        "Les 3 et 4 mars",
        "le 1er juin, la 2e édition et le 3ème cycle",
        "Au 31/12/2022, en 2022 comme en 2021.",
        "les contrats de ville 2015-2022 puis 2015/2023",
        "Axe 1, annexe 2, page 12, axes 2 et 3, note 2, article 5, loi n° 2014-173",
        "de 9h30 à 12 h, soit 1 min 58 s",
        "Tél. 03 20 11 22 33",
        "2.1 Les actions de l'année",
        "3) Les publics",
        "Rendez-vous au 12 rue de la Paix, 59000 Lille",
        "covid-19, H2020, art. 4[1]",
    ],
)
def test_some_digits_are_no_figure(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(
    "sentence", ["presque 50 séances", "au moins 60 élus", "plus d'une vingtaine d'élus"]
)
def test_words_that_mean_no_known_interval_are_vague(sentence: str) -> None:
    assert [m.is_vague for m in mentions(sentence)] == [True]


def test_years_are_told_with_their_place() -> None:
    sentence = "De 7 649 en 2021 à 10 940 en 2022, hors 2015-2022."
    assert [year for _, year in years(sentence)] == [2021, 2022]
    assert [text for text, *_ in read(sentence)] == ["7 649", "10 940"]


def test_a_text_is_cut_into_sentences() -> None:
    text = "Il y en a 12. Trois sont « ici ». 2022 fut une année pleine ! Fin\nLigne"
    assert sentences(text) == [
        "Il y en a 12.", "Trois sont « ici ».", "2022 fut une année pleine !", "Fin", "Ligne",
    ]  # fmt: skip
