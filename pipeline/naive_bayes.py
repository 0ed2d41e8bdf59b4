"""Which label do the words of a text go with, as far as labelled texts teach?

A multinomial naive Bayes over words, pairs of words and pieces of words, each weighed by how few
texts have it (tf-idf) and each text by its length: the transforms of Rennie et al., « Tackling the
Poor Assumptions of Naive Bayes Text Classifiers », ICML 2003. Pieces bring cut and misspelt words
near to whole ones; learning is counting, so that a changed vocabulary counts at once.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

_SMOOTHING = 0.1
_PIECES = (3, 4, 5)
Words = tuple[str, ...]
_Feature = str | tuple[str, str]


class NaiveBayes:
    """``examples``: the words of a text, and how much it stands for each label (1.0 in all)."""

    def __init__(self, examples: Iterable[tuple[Words, Mapping[str, float]]]) -> None:
        taught = [(_features(words), labels) for words, labels in examples]
        seen = Counter(feature for groups, _ in taught for group in groups for feature in group)
        self._rarity = {f: math.log((1 + len(taught)) / (1 + n)) + 1 for f, n in seen.items()}
        self._weights: dict[_Feature, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        totals: Counter[str] = Counter()
        for groups, labels in taught:
            for feature, weight in self._weighed(groups):
                for label, share in labels.items():
                    self._weights[feature][label] += weight * share
                    totals[label] += weight * share  # type: ignore[assignment]
        room = _SMOOTHING * len(self._weights)
        self._room = {label: math.log(total + room) for label, total in totals.items()}

    def ranked(self, words: Words) -> list[tuple[str, float]]:
        """Labels and their probabilities, surest first; nothing where no word was ever seen."""
        scores, said = dict.fromkeys(self._room, 0.0), 0.0
        for feature, weight in self._weighed(_features(words)):
            said += weight
            for label, taught in self._weights[feature].items():
                scores[label] += weight * math.log(1 + taught / _SMOOTHING)
        if not said:
            return []
        logs = {label: score - said * self._room[label] for label, score in scores.items()}
        top = max(logs.values())
        likely = {label: math.exp(log - top) for label, log in logs.items()}
        whole = sum(likely.values())
        return sorted(((la, x / whole) for la, x in likely.items()), key=lambda item: -item[1])

    def _weighed(self, groups: Sequence[Sequence[_Feature]]) -> Iterator[tuple[_Feature, float]]:
        """The features that are known; those of each group weigh as one vector of length 1."""
        for group in groups:
            known = [
                (feature, self._rarity[feature]) for feature in group if feature in self._rarity
            ]
            length = math.sqrt(sum(rarity * rarity for _, rarity in known))
            yield from ((feature, rarity / length) for feature, rarity in known)


def _features(words: Words) -> tuple[Sequence[_Feature], Sequence[_Feature]]:
    """Words and pairs of words; and pieces of words."""
    pieces = dict.fromkeys(piece for word in words for piece in _pieces(word))
    return tuple(dict.fromkeys((*words, *pairwise(words)))), tuple(pieces)


@lru_cache(maxsize=50_000)
def _pieces(word: str) -> tuple[str, ...]:
    whole = f"<{word}>"
    return tuple(
        f"<{whole[at : at + size]}" for size in _PIECES for at in range(len(whole) - size + 1)
    )
