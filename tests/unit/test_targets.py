"""Is a target read as it was meant, and the year's pace told as exactly as the data allow?"""

from collections.abc import Callable
from pathlib import Path

import pytest

from indicators.blocks import Table, Text
from indicators.figures import measure
from indicators.headlines import activity_cards
from indicators.periods import exercice
from indicators.target_words import sentence, target_note, targets_block, with_targets
from indicators.targets import Target, progress, targets
from indicators.view import View
from pipeline.store import Version
from tests.drawn import drawn

SEANCES = """
    seance_id | date       | type_action           | demi_journees
    A         | 2024-02-03 | session_formation     | 62
    B         | 2024-11-03 | cycle_qualification   | 38
    C         | 2025-01-15 | session_formation     | 58
    D         | 2025-09-30 | cycle_qualification   | 40
"""
HEADER = "annee | indicateur | dimension | cible | cible_min | cible_max\n"


@pytest.fixture
def told(tmp_path: Path) -> Callable[..., list[str]]:
    """The sentence of each target of a year, on the séances above unless others are drawn."""

    def of(cibles: str, annee: int = 2025, **tables: str) -> list[str]:
        version = drawn(tmp_path, **{"seances": SEANCES, "cibles": HEADER + cibles, **tables})
        return [
            plain(sentence(progress(version, target)) if isinstance(target, Target) else target)
            for target in targets(version, annee)
        ]

    return of


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_a_year_under_way_tells_its_pace_and_last_year_s(told: Callable[..., list[str]]) -> None:
    assert told("2025 | demi_journees | | 150 | |") == [
        "98 demi-journées au 30 septembre 2025, 65 % de la cible de 150 ; rythme de l'an dernier "
        "à la même date : 62 %"
    ]


def test_an_even_pace_stands_in_only_where_last_year_is_not_known(
    told: Callable[..., list[str]],
) -> None:
    seances = "seance_id | date | demi_journees\nA | 2025-01-15 | 40\nB | 2025-06-30 | 2"
    assert told("2025 | demi_journees | | 60 | |", seances=seances) == [
        "42 demi-journées au 30 juin 2025, 70 % de la cible de 60 ; rythme attendu à volume égal "
        "chaque jour : 50 % (l'an dernier : n.d.)"
    ]


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        ("100 | |", "cible de 100 atteinte"),
        ("100.5 | |", "99 % de la cible de 100,5"),
        ("| 90 | 110", "dans la fourchette de 90 à 110"),
        ("| 110 | 120", "90 % du bas de la fourchette de 110 à 120"),
        ("| 80 | 90", "10 au-dessus du haut de la fourchette de 80 à 90"),
        ("| 200 |", "50 % de la cible d'au moins 200"),
        ("| | 120", "sous le plafond de 120"),
        ("| | 90", "10 au-dessus du plafond de 90"),
    ],
)
def test_a_year_that_is_over_tells_whether_it_was_reached(
    told: Callable[..., list[str]], bounds: str, expected: str
) -> None:
    assert told(f"2024 | demi_journees | | {bounds}", 2024) == [
        f"100 demi-journées en 2024, {expected}"
    ]


def test_a_target_may_detail_a_figure(told: Callable[..., list[str]]) -> None:
    assert told("2025 | demi_journees | type_action=cycle_qualification | 80 | |")[0].startswith(
        "40 demi-journées au 30 septembre 2025, 50 % de la cible de 80"
    )


def test_a_rate_has_no_pace_and_its_gap_is_in_points(told: Callable[..., list[str]]) -> None:
    audience = """
        canal    | indicateur  | periode                | valeur
        site_web | taux_rebond | 2025-01-01..2025-09-30 | 61.5
        site_web | taux_rebond | 2024-01-01..2024-09-30 | 60
    """
    assert told("2025 | site_web.taux_rebond | | | | 60", audience=audience) == [
        "61,5 % au 30 septembre 2025, 1,5 point au-dessus du plafond de 60 %"
    ]


def test_what_is_known_by_year_alone_has_no_pace(told: Callable[..., list[str]]) -> None:
    publications = "publication_id | titre | annee\nA | Un | 2025\nB | Deux | 2024"
    assert told("2025 | publications | | 4 | |", publications=publications) == [
        "1 document au 30 septembre 2025, 25 % de la cible de 4"
    ]


def test_a_figure_that_rests_on_too_little_is_not_measured(told: Callable[..., list[str]]) -> None:
    presences = "seance_id | participants\nD | 40"
    assert told("2025 | presences | | 80 | |", presences=presences) == [
        "40 présences au 30 septembre 2025, cible de 80, effectif connu pour 1 séance sur 2"
    ]


def test_an_unknown_value_is_no_zero(told: Callable[..., list[str]]) -> None:
    assert told("2025 | site_web.visites | | 80 | |") == [
        "n.d. au 30 septembre 2025, cible de 80, valeur n.d."
    ]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("2025 | gâteaux | | 3 | |", "L'indicateur « gâteaux » n'existe pas."),
        ("2025 | demi_journees | couleur=bleu | 3 | |", "détail « couleur=bleu » inconnu."),
        ("2025 | demi_journees | type_action=cuisine | 3 | |", "« cuisine » n'est pas une valeur"),
    ],
)
def test_a_target_that_cannot_be_read_is_told(
    told: Callable[..., list[str]], row: str, reason: str
) -> None:
    assert reason in told(row)[0]


def version_with(tmp_path: Path, cibles: str) -> Version:
    return drawn(tmp_path, seances=SEANCES, cibles=HEADER + cibles)


def test_a_card_tells_the_target_of_its_very_question(tmp_path: Path) -> None:
    version = version_with(tmp_path, "2025 | demi_journees | | 150 | |")
    view = View(version, exercice(2025))
    notes = {card.id: card.note for card in with_targets(view, activity_cards(view))}
    assert plain(notes["demi_journees"]).endswith(" · 65 % de la cible de 150")
    assert "cible" not in notes["seances"]
    filtered = View(version, exercice(2025), filtres=(("type_action", ("session_formation",)),))
    cards = with_targets(filtered, activity_cards(filtered))
    assert not any("cible" in card.note for card in cards)
    assert target_note(View(version, exercice(2025), "socle"), "demi_journees") == ""


def test_the_targets_of_a_year_in_a_table(tmp_path: Path) -> None:
    rows = """2025 | demi_journees | | | 90 | 150
        2025 | demi_journees | type_action=cycle_qualification | 80 | |
        2025 | gâteaux | | 3 | |"""
    view = View(version_with(tmp_path, rows), exercice(2025))
    table = targets_block(view)
    assert isinstance(table, Table)
    assert table.title == "1 cible tenue sur 2 au 30 septembre 2025"
    assert [tuple(plain(str(cell)) for cell in row.cells) for row in table.grid.rows] == [
        ("Demi-journées d'activité", "98", "90 à 150", "108 %", "62 % l'an dernier"),
        ("Demi-journées d'activité · Qualification", "40", "80", "50 %", "0 % l'an dernier"),
    ]
    assert "gâteaux" in table.sentence
    assert measure(view.version, view.ask("demi_journees")).valeur == 98


def test_a_year_without_target_says_what_to_do(tmp_path: Path) -> None:
    block = targets_block(View(version_with(tmp_path, ""), exercice(2024)))
    assert isinstance(block, Text)
    assert block.link == ("Ajouter", "ajouter")
