"""Does a typed explanation change what is said of one figure, and nothing else?"""

from pathlib import Path

import pytest

from indicators.reconcile import register
from pipeline import build, journal
from pipeline.explain import explain
from pipeline.folders import Espace, espace
from pipeline.problems import InputRefused
from pipeline.store import current_version
from tests.written import bring, table

CLAIMS = """
    chiffre_id | annee | indicateur    | dimension | valeur        | borne_min | borne_max | qualificatif | unite | section  | calcul                      | explication | explication_validee
    C1         | 2024  | demi_journees |           | près de 1 500 |           |           |              | dj    | Annexe 1 | demi_journees?exercice=2024 | Ancienne.   | non
    C2         | 2024  | presences     |           | 60            | 61        |           | au_moins     | p     | Annexe 2 |                             | Autre.      | oui
    C3         | 2024  | taux          |           | 1,1250        |           |           |              | %     | Annexe 3 |                             |             |
"""
SEANCES = """
    seance_id | date       | type_action           | intitule | demi_journees | perimetre | statut
    S1        | 24/02/2024 | Sessions de formation | Un       | 1             | socle     | realise
"""


@pytest.fixture
def place(donnees: Path) -> Espace:
    found = espace("essai")
    bring(found, SEANCES)
    bring(found, CLAIMS, "chiffres_publies.csv")
    return found


def claims(place: Espace) -> dict[str, dict[str, object]]:
    rows = table(place, "chiffres_publies", "* EXCLUDE (import_id, ligne)")
    return {str(row["chiffre_id"]): row for row in rows}


@pytest.mark.parametrize("chiffre_id", ["C1", "C2", "C3"])
def test_only_the_explanation_and_its_mark_change(place: Espace, chiffre_id: str) -> None:
    before = claims(place)
    explain(place, chiffre_id, "Arrondi ;\n « de rédaction ».", "essai", is_established=True)
    new = {"explication": "Arrondi ; « de rédaction ».", "explication_validee": True}
    assert claims(place) == {**before, chiffre_id: {**before[chiffre_id], **new}}


def test_it_is_one_line_of_the_journal_and_is_withdrawn_like_any_import(place: Espace) -> None:
    before, count = claims(place), len(journal.read_state(place).imports)
    done = explain(place, "C1", "Arrondi.", "marie", is_established=True)
    last = journal.read_state(place).imports[-1]
    assert (last.import_id, last.auteur, last.jeu) == (done.import_id, "marie", "chiffres_publies")
    assert len(journal.read_state(place).imports) == count + 1
    build.withdraw(place, done.import_id, "essai")
    assert claims(place) == before


def test_the_word_of_a_gap_follows_the_mark(place: Espace) -> None:
    def word() -> str:
        return next(x.mot for x in register(current_version(place)) if x.claim.chiffre_id == "C1")

    assert word() == "Écart à expliquer"
    explain(place, "C1", "Arrondi.", "essai", is_established=True)
    assert word() == "Écart expliqué"


def test_what_was_said_before_can_be_said_again(place: Espace) -> None:
    for text in ("Une.", "Deux.", "Une."):
        explain(place, "C1", text, "essai", is_established=False)
        assert claims(place)["C1"]["explication"] == text


def test_an_explanation_can_be_taken_back(place: Espace) -> None:
    explain(place, "C1", "", "essai", is_established=False)
    assert claims(place)["C1"]["explication"] is None


@pytest.mark.parametrize("text", ["Voir jeanne@exemple.fr", "Appeler le 03 20 11 22 33", "#N/A"])
def test_a_text_that_may_not_be_kept_is_refused_and_nothing_is_stored(
    place: Espace, text: str
) -> None:
    before = journal.read_state(place)
    with pytest.raises(InputRefused, match="n'est pas enregistrée"):
        explain(place, "C1", text, "essai", is_established=True)
    assert journal.read_state(place) == before


def test_an_unknown_figure_is_refused(place: Espace) -> None:
    with pytest.raises(InputRefused, match="C9"):
        explain(place, "C9", "Arrondi.", "essai", is_established=True)
