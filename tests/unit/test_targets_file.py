"""What may a file of targets say, and which of its rows are set aside?"""

from tests.written import column, prepared, rows, told


def test_a_target_is_a_value_or_a_range() -> None:
    found = rows("""
        année | indicateur    | dimension                | objectif | cible basse | cible haute
        2025  | demi_journees |                          | 150      |             |
        2025  | demi_journees | type_action=cycle_qualification |   | 40          | 48
        2025  | presences     |                          | 1 800    | 1 700       |
        2025  | seances       |                          |          |             |
        2025  | publications  |                          |          | 20          | 10
    """)
    assert column(found, "cible") == [150, None]
    assert column(found, "cible_max") == [None, 48]
    assert told(found) == [
        (4, "objectif", "cible_ou_bornes"),
        (5, "objectif", "cible_ou_bornes"),
        (6, "cible basse", "bornes_inversees"),
    ]


def test_a_target_is_known_by_its_year_its_indicator_and_its_dimension() -> None:
    found = rows("""
        annee | indicateur    | cible
        2025  | demi_journees | 150
        2025  | demi_journees | 160
        2025  | presences     | 1800
        2025  | presences     | 1800
    """)
    assert column(found, "cible") == [1800]
    assert [rule for _, _, rule in told(found)] == ["cle_en_double"] * 2


def test_a_file_of_targets_is_recognised() -> None:
    assert prepared("annee | indicateur | cible\n2025 | presences | 1800").jeu == "cibles"
