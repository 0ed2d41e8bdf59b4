"""Do labelled words teach which label other words go with, and how surely?"""

import pytest

from pipeline.naive_bayes import NaiveBayes

DATES = [("date", "debut"), ("date", "seance"), ("jour", "seance")]
PLACES = [("lieu", "seance"), ("salle",), ("lieu",)]
TAUGHT = NaiveBayes(
    [(words, {label: 1.0}) for label, texts in (("d", DATES), ("l", PLACES)) for words in texts]
)


@pytest.mark.parametrize(
    ("words", "label"),
    [(("date",), "d"), (("lieu", "debut"), "l"), (("salle", "seance"), "l"), (("jours",), "d")],
)
def test_the_likeliest_label_comes_first(words: tuple[str, ...], label: str) -> None:
    (first, share), (_, other) = TAUGHT.ranked(words)
    assert first == label
    assert share > other
    assert share + other == pytest.approx(1)


def test_words_that_were_never_seen_say_nothing() -> None:
    assert TAUGHT.ranked(("xyz",)) == []
    assert TAUGHT.ranked(()) == []


def test_a_word_of_both_labels_says_less_than_a_word_of_one() -> None:
    (_, shared), _ = TAUGHT.ranked(("seance",))
    (_, own), _ = TAUGHT.ranked(("salle",))
    assert own > shared


def test_an_example_may_be_shared_between_labels() -> None:
    model = NaiveBayes([(("objet",), {"a": 0.75, "b": 0.25}), (("date",), {"c": 1.0})])
    shares = dict(model.ranked(("objet",)))
    assert shares["a"] > shares["b"] > shares["c"]


def test_a_misspelt_word_is_near_to_the_right_one() -> None:
    assert TAUGHT.ranked(("datte",))[0][0] == "d"
