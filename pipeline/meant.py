"""Which columns of a layout may a header mean, once its wrapping is taken off?

« 2. Type d'action (liste déroulante) * », « Quel type d'action ? », « TYP_ACTION » and
« Type d'action 2023 » say the same.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from pipeline.layouts import LAYOUTS, Column, Layout
from pipeline.layouts.meaning import WRAPPING, Meaning
from pipeline.layouts.meanings import MEANINGS
from pipeline.suggest import ACCEPTED, CUT, SAME_WORD, TITLED, Near, is_rival, word_likeness, words

_IF_CELLS_AGREE = 0.7  # a word that is more often another one's: what the cells say decides
_LONGEST, _MOST_WORDS, _CUT_SIZES = 100, 8, range(4, 10)
_NUMBERING = re.compile(r"^\s*(?:q(?:uestion)?\s?)?\d{1,2}\s*[.):–-]\s*(?=[^\W\d_])", re.I)
_ASIDE = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_HUMP = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Ý])")
_YEAR = re.compile(r"(?:19|20)\d\d")
# what tells how to fill a cell, and not what it holds
_INSTRUCTIONS = {
    *("aaaa", "jj", "mm", "format", "liste", "menu", "deroulant", "deroulante", "choix", "choisir"),
    *("obligatoire", "facultatif", "optionnel", "exemple", "ex", "preciser", "saisir", "cocher"),
    *("oui", "non", "selectionner", "remplir", "renseigner", "texte", "libre", "voir", "cf"),
}
# what a question asks in several words
_ASKED = (
    (re.compile(r"^\s*où en\b", re.I), "avancement"),
    (re.compile(r"^\s*où\b(?=.*\w)", re.I), "lieu"),
    (re.compile(r"\beu lieu\b|\bpris place\b", re.I), " "),
    (re.compile(r"\bcombien de fois\b", re.I), "nombre"),
)
# of a question, the words that ask
_ASKING = {
    *(
        "quel",
        "quelle",
        "qui",
        "est",
        "sont",
        "ont",
        "ete",
        "etait",
        "etaient",
        "il",
        "elle",
        "agit",
        "on",
        "t",
        "y",
        "s",
    ),
    *("vou", "nou", "votre", "vo", "notre", "ce", "cet", "cette", "avez", "dan", "lor"),
}


@lru_cache(maxsize=20_000)
def header_words(title: str) -> tuple[str, ...]:
    """The words that say what a column holds: no number, instruction, year nor question in them."""
    text = _ASIDE.sub(_aside, _NUMBERING.sub("", title))
    text = without_humps(text)
    for asked, said in _ASKED:
        text = asked.sub(said, text)
    found = ["nombre" if word == "combien" else word for word in words(text)]
    kept = [word for word in found if word not in _ASKING and not _YEAR.fullmatch(word)]
    return tuple(kept or found)


def without_humps(title: str) -> str:
    """« dateFin » in two words; a title of several words keeps its own."""
    return title if " " in title.strip() else _HUMP.sub(" ", title)


def _aside(found: re.Match[str]) -> str:
    """Nothing where the words in brackets are an instruction; « (jours) » is a unit."""
    said = set(words(found[1]))
    is_instruction = bool(said & _INSTRUCTIONS) or not any(len(w) > 1 and w.isalpha() for w in said)
    return " " if is_instruction and not said & {"jour", "demi"} else f" {found[1]} "


@dataclass(frozen=True)
class _Read:
    """A meaning, cut into words once."""

    meaning: Meaning
    said: tuple[tuple[str, ...], ...]
    beside: tuple[str, ...]


@cache
def _readings(jeu: str) -> tuple[_Read, ...]:
    return tuple(
        _Read(
            meaning,
            tuple(_words(alternative) for alternative in meaning.said.split("|")),
            _words(f"{meaning.beside} {_wrapping(jeu, meaning.column)}"),
        )
        for meaning in MEANINGS.get(jeu, ())
    )


def _wrapping(jeu: str, column: str) -> str:
    return WRAPPING.get(LAYOUTS[jeu].column(column).kind, "")


def _words(text: str) -> tuple[str, ...]:
    """Of an empty text too."""
    return tuple(part for word in text.split() for part in words(word))


@lru_cache(maxsize=20_000)
def meant(jeu: str, title: str) -> tuple[tuple[str, Near], ...]:
    """Our columns that a header may mean, surest first, each under a title of ours."""
    mine = _pointed(title) if len(title) <= _LONGEST else ()
    if not 0 < len(mine) <= _MOST_WORDS or not all(_is_used(jeu, word) for word in mine):
        return ()
    found = [
        (read.meaning.column, Near(read.meaning.spelling or read.meaning.column, confidence))
        for read in _readings(jeu)
        if (confidence := _confidence(mine, read))
    ]
    return tuple(sorted(found, key=lambda item: -item[1].confidence))


def _pointed(title: str) -> tuple[str, ...]:
    """The words of a header; those of a technical name are cut as if by a point: « LIB_INDIC »."""
    mine = header_words(title)
    if " " in title.strip() or ("_" not in title and without_humps(title) == title):
        return mine
    return tuple(f"{w}." if len(w) in _CUT_SIZES and w.isalpha() else w for w in mine)


@lru_cache(maxsize=20_000)
def _is_used(jeu: str, word: str) -> bool:
    """Whether a word has a part in any meaning: the cells of a table seldom have."""
    used = _vocabulary(jeu)
    if word in used or not word.removesuffix(".").isalpha():
        return word in used
    return any(word_likeness(word, part, CUT) >= SAME_WORD for part in used)


@cache
def _vocabulary(jeu: str) -> frozenset[str]:
    return frozenset(part for read in _readings(jeu) for part in (*chain(*read.said), *read.beside))


def meant_column(layout: Layout, title: str) -> Column | None:
    """The column that a header names exactly, or clearly means."""
    if column := layout.match(title):
        return column
    found = meant(layout.jeu, title)
    if not found or found[0][1].confidence < ACCEPTED:
        return None
    (name, near), *others = found
    rival = any(other != name and is_rival(near, second) for other, second in others)
    return None if rival else layout.column(name)


def _confidence(mine: Sequence[str], read: _Read) -> float:
    sure = TITLED if read.meaning.is_sure else _IF_CELLS_AGREE
    best = max(_explained(mine, said, read.beside) for said in read.said)
    return round(sure * best, 2)


def _explained(mine: Sequence[str], said: Sequence[str], beside: Sequence[str]) -> float:
    """How alike the words are, longer ones weighing more; 0 where one is left unexplained."""
    if any(_best(word, mine) < SAME_WORD for word in said):
        return 0.0
    alike = [(_best(word, (*said, *beside)), len(word)) for word in mine]
    if any(likeness < SAME_WORD for likeness, _ in alike):
        return 0.0
    return sum(likeness * size for likeness, size in alike) / sum(size for _, size in alike)


def _best(word: str, others: Sequence[str]) -> float:
    return max((word_likeness(word, other, CUT) for other in others), default=0.0)
