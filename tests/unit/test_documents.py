"""Is what people save beside the data kept, with its history, and free of contacts?"""

from pathlib import Path

import pytest

from pipeline import chain, documents
from pipeline.folders import Espace, espace
from pipeline.problems import InputRefused


@pytest.fixture
def place(donnees: Path) -> Espace:
    return espace("essai")


def titles(place: Espace) -> list[str]:
    return [item.contenu["titre"] for item in documents.saved(place, "vue")]


def test_the_last_writing_of_a_document_is_what_it_says(place: Espace) -> None:
    documents.save(place, "vue", "a", {"titre": "Un"}, "essai")
    documents.save(place, "vue", "b", {"titre": "Deux"}, "essai")
    documents.save(place, "vue", "a", {"titre": "Trois"}, "autre")
    assert titles(place) == ["Trois", "Deux"]
    found = documents.find(place, "vue", "a")
    assert found is not None
    assert found.auteur == "autre"


def test_a_document_taken_away_stays_in_the_chain(place: Espace) -> None:
    documents.save(place, "vue", "a", {"titre": "Un"}, "essai")
    documents.remove(place, "vue", "a", "essai")
    assert titles(place) == []
    assert [event["contenu"] for event in chain.events(place.documents)] == [{"titre": "Un"}, None]
    assert chain.broken_at(place.documents) is None


def test_kinds_do_not_mix(place: Espace) -> None:
    documents.save(place, "vue", "a", {"titre": "Un"}, "essai")
    documents.save(place, "presentation", "a", {"titre": "Bilan"}, "essai")
    assert titles(place) == ["Un"]


@pytest.mark.parametrize("text", ["écrire à a.b@exemple.fr", "appeler le 06 12 34 56 78"])
def test_a_contact_is_refused_wherever_it_is(place: Espace, text: str) -> None:
    with pytest.raises(InputRefused, match="donnée personnelle"):
        documents.save(place, "vue", "a", {"notes": [{"texte": text}]}, "essai")
    assert documents.saved(place, "vue") == []


def test_a_torn_last_line_is_cut_before_the_next(place: Espace) -> None:
    documents.save(place, "vue", "a", {"titre": "Un"}, "essai")
    with place.documents.open("ab") as written:
        written.write(b'{"nature": "vue", "co')
    documents.save(place, "vue", "b", {"titre": "Deux"}, "essai")
    assert titles(place) == ["Un", "Deux"]
    assert chain.broken_at(place.documents) is None
