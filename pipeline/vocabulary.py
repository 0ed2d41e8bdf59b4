"""What do offices write over our columns, and in their cells?

Texts gathered under ``data/vocabulaire``: what a title stands for in a table of a jeu, if anything,
and which code a text of a list means. One that is not *certain* may say something else too.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pipeline.naive_bayes import NaiveBayes, Words
from pipeline.suggest import CUT, SAME_WORD, word_likeness

FOLDER = Path(__file__).parent.parent / "data" / "vocabulaire"
NONE = ""  # the label of what is none of ours
# how much a text that is not certain may be another thing: cells settle a title, nothing a value
TITLE_DOUBT, VALUE_DOUBT = 0.1, 0.9
_KNOWN = 0.8  # what a text that was taught itself weighs, beside what its words say
Example = tuple[str, str, bool]  # text, label, whether it is certain


@dataclass(frozen=True, eq=False)
class Learnt:
    """``texts``: the words of each text → its labels; ``words``: label → those seen under it."""

    model: NaiveBayes
    texts: Mapping[Words, Mapping[str, float]]
    words: Mapping[str, frozenset[str]]

    def ranked(self, words: Words) -> list[tuple[str, float]]:
        """Labels and their probabilities, surest first; nothing of words that were never seen."""
        by_words = self.model.ranked(words)
        if known := self.texts.get(words):
            shares = {label: (1 - _KNOWN) * share for label, share in by_words}
            for label, share in known.items():
                shares[label] += _KNOWN * share
            by_words = sorted(shares.items(), key=lambda item: -item[1])
        return by_words

    def explains(self, words: Words, label: str) -> bool:
        """Whether each word was seen under a label, or one much like it."""
        seen = self.words.get(label, frozenset())
        return all(word in seen or _is_like_one(word, seen) for word in words)


def _is_like_one(word: str, seen: frozenset[str]) -> bool:
    return any(word_likeness(word, other, CUT) >= SAME_WORD for other in seen)


def column_examples(jeu: str) -> list[Example]:
    """Titles over the columns of a jeu; ``NONE`` for those of other columns."""
    return _examples(FOLDER / "colonnes" / f"{jeu}.csv")


@cache
def value_examples(liste: str) -> list[Example]:
    """Texts that mean the codes of a list, beside the spellings of the list itself."""
    return _examples(FOLDER / "valeurs" / f"{liste}.csv")


def _examples(path: Path) -> list[Example]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, delimiter=";")
        next(reader)
        return [(text, label, certain == "oui") for label, text, certain in reader]


def learn(examples: Iterable[tuple[Words, str, bool]], doubt: float) -> Learnt:
    """Texts of the same words are one example, shared between what they stand for."""
    shares: dict[Words, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for words, label, is_certain in examples:
        if not words:
            continue
        shares[words][label] += 1.0 if is_certain else 1.0 - doubt
        if not is_certain:
            shares[words][NONE] += doubt
    taught = {
        words: {label: share / sum(labels.values()) for label, share in labels.items()}
        for words, labels in shares.items()
    }
    seen: dict[str, set[str]] = defaultdict(set)
    for words, shared in taught.items():
        for label in shared:
            seen[label].update(words)
    words_of = {label: frozenset(words) for label, words in seen.items()}
    return Learnt(NaiveBayes(taught.items()), taught, words_of)
