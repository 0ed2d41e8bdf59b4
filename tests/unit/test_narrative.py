"""Is each sentence exact, and French that nobody would correct?"""

import pytest

from indicators import narrative
from indicators.formats import moment, number, typographic


@pytest.mark.parametrize(
    ("part", "whole", "told"),
    [
        (115, 168, "près de sept demi-journées sur dix"),
        (84, 168, "la moitié des demi-journées"),
        (91, 168, "plus de la moitié des demi-journées"),
        (83, 168, "près de la moitié des demi-journées"),
        (42, 168, "un quart des demi-journées"),
        (41, 168, "près d'un quart des demi-journées"),
        (57, 168, "plus d'un tiers des demi-journées"),
        (113, 168, "plus de deux tiers des demi-journées"),
        (168, 168, "la totalité des demi-journées"),
        (135, 168, "plus de huit demi-journées sur dix"),
        (17, 168, "plus d'un dixième des demi-journées"),
        (3, 168, "1,8\u00a0% des demi-journées"),
    ],
)
def test_a_share_in_words_is_never_rounded_up_in_silence(
    part: float, whole: float, told: str
) -> None:
    assert narrative.share_of(part, whole, "demi-journées") == told


@pytest.mark.parametrize(
    ("phrase", "told"),
    [
        ("la proximité", "de la proximité"),
        ("les manifestations", "des manifestations"),
        ("le thème « Santé »", "du thème « Santé »"),
        ("associations", "d'associations"),
        ("habitat", "d'habitat"),
        ("huit séances", "de huit séances"),
        ("Hauts-de-France", "de Hauts-de-France"),
    ],
)
def test_de_is_contracted_and_elided(phrase: str, told: str) -> None:
    assert narrative.of(phrase) == told


@pytest.mark.parametrize(
    ("count", "told"),
    [(0, "0 séance"), (1, "1 séance"), (1.5, "1,5 séance"), (2, "2 séances")],
)
def test_the_plural_starts_at_two(count: float, told: str) -> None:
    assert narrative.plural(count, "séance", "séances") == told


def test_two_leading_parts_are_told_together() -> None:
    parts = [("la proximité", 69.0), ("la qualification", 46.0), ("la formation", 21.0)]
    told = narrative.leading(parts, 168, "demi-journées")
    assert told == (
        "Près de sept demi-journées sur dix relèvent de la proximité ou de la qualification"
    )


def test_one_part_beyond_half_is_told_alone() -> None:
    told = narrative.leading([("le thème « Santé »", 60.0), ("x", 40.0)], 100, "présences")
    assert told == "Six présences sur dix relèvent du thème « Santé »"


def test_a_small_base_is_told_in_figures() -> None:
    assert (
        narrative.leading([("Kit", 4.0), ("Vidéo", 2.0)], 10, "documents")
        == "Kit : 4 documents sur 10"
    )


def test_nothing_is_told_of_nothing() -> None:
    assert narrative.leading([], 0, "documents") == "Aucune valeur pour les documents"


@pytest.mark.parametrize(
    ("before", "after", "points", "told"),
    [
        (7649, 10940, False, "+43\u00a0%"),
        (90, 87, False, "\u22123\u00a0%"),
        (29, 40, False, "+11"),
        (30, 30, False, "0\u00a0%"),
        (44, 47, True, "+3 points"),
        (44, 45, True, "+1 point"),
        (44, 42.5, True, "\u22121,5 point"),
    ],
)
def test_a_change_is_in_percent_points_or_units(
    before: float, after: float, points: bool, told: str
) -> None:
    assert narrative.gap(before, after, points=points) == told


def test_no_line_breaks_inside_french_punctuation() -> None:
    told = typographic("Le thème « Santé » : 12 % ; oui ?")
    assert told == "Le thème «\u00a0Santé\u00a0»\u00a0: 12\u00a0%\u00a0; oui\u00a0?"


@pytest.mark.parametrize(
    ("value", "places", "told"),
    [
        (12.5, 0, "13"),
        (2.5, 0, "3"),
        (6.25, 1, "6,3"),
        (-0.4, 0, "0"),
        (1234567, None, "1\u202f234\u202f567"),
    ],
)
def test_a_half_goes_up(value: float, places: int | None, told: str) -> None:
    assert number(value, places) == told


def test_a_moment_is_written_in_french() -> None:
    assert moment("2026-03-04T10:12:09+01:00") == "4 mars 2026 à 10 h 12"
