"""Is a numbered value, or one with its initials, read as that value, and told?"""

import pytest

from pipeline.code_lists import effective
from pipeline.suggest import ACCEPTED
from pipeline.wrapped import bare
from tests.written import column, prepared

LISTS = effective()


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("7 - Culture", "Culture"),
        ("B. Visite guidée", "Visite guidée"),
        ("12) Emploi", "Emploi"),
        ("Culture (4)", "Culture"),
        ("Conseil de quartier (CQ)", "Conseil de quartier"),
        ("Lien social", "Lien social"),
        ("Collectivités (PV)", "Collectivités (PV)"),
        ("12/03/2021", "12/03/2021"),
        ("2 jours", "2 jours"),
    ],
)
def test_a_number_or_the_initials_of_a_value_are_taken_off(written: str, value: str) -> None:
    assert bare(written) == value


def test_a_wrapped_value_is_near_and_never_exact() -> None:
    code, near = LISTS.near("thematique", "9 - Peuplement") or ("", None)
    assert code == "habitat_peuplement"
    assert near is not None
    assert ACCEPTED <= near.confidence < 1
    assert LISTS.near("thematique", "9 - Jardinage") is None


def test_two_spellings_of_one_entry_are_that_entry() -> None:
    found = LISTS.near("modalite", "Visio distanc.")
    assert found is not None
    assert found[0] == "distanciel"
    assert LISTS.near("statut", "Fait annul.") is None


def test_a_column_whose_every_value_is_numbered_is_read() -> None:
    found = prepared("""
        Date       | Intitulé | Genre d'action | Demi-journées
        05/04/2021 | Un       | 2 - Proximité  | 1
        06/04/2021 | Deux     | 4 - Formation  | 1
    """)
    assert column(found.rows, "type_action") == ["proximite_territoriale", "session_formation"]
    assert any("« 2 - Proximité » lu comme" in t.replace("\u00a0", " ") for t in found.hypotheses)
