"""Which columns of a layout may a header mean, once its wrapping is taken off?

« 2. Type d'action (liste déroulante) * », « Quel type d'action ? », « TYP_ACTION » and
« Type d'action 2023 » say the same. What titles mean is learnt (see ``vocabulary``); a word that
was never seen over a column leaves a doubt, however likely the others make it.
"""

import re
from functools import cache, lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from pipeline.layouts import LAYOUTS, Column, Kind, Layout
from pipeline.suggest import ACCEPTED, SAME_WORD, Near, is_rival, words
from pipeline.vocabulary import NONE, TITLE_DOUBT, Example, Learnt, column_examples, learn
from pipeline.wide.titles import Axis, named, shared_words

_LEAST = 0.05  # less likely is not told
_DOUBTED = 0.75  # at most, where a word was never seen over the column: the cells must say the same
_HALF_DAYS, _DAYS = "demi-journée", "nombre de jours"
_UNIT_UNSAID = 0.7  # « Durée »: of days or of half-days
_REQUIRED, _PROBABLE = 3.0, 0.75
_OURS = 4  # how many times a title of ours is worth another
_HALVES = {"seances": "presences", "presences": "seances"}
_OF_SEANCES = (Axis.PROFIL, Axis.TYPE)
_AXES = {
    "audience": (Axis.METRIC, Axis.MONTH, Axis.QUARTER, Axis.YEAR),
}
_SAME = {NONE, "intitule", "action", "date_debut", "seance_intitule", "seance_date"}
_SHORTEST = 2
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
_EVENTS = {
    *("rencontre", "reunion", "evenement", "atelier", "intervention", "manifestation"),
    *("rendezvous", "event"),
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


@cache
def _learnt(jeu: str) -> Learnt:
    """What the titles of a jeu stand for, the layout's own ones being certain."""
    own = [(t, c.name, True) for c in LAYOUTS[jeu].columns for t in (c.name, *c.spellings)]
    every = [*own * _OURS, *column_examples(jeu), *_beside(jeu)]
    return learn(((_pointed(title), name, sure) for title, name, sure in every), TITLE_DOUBT)


def _beside(jeu: str) -> list[Example]:
    """What the other half of a table of séances and of their présences says is none of ours."""
    other = _HALVES.get(jeu, "")
    named = {column.name for column in LAYOUTS[jeu].columns} | _SAME
    return [(text, NONE, sure) for text, name, sure in column_examples(other) if name not in named]


def _usual(jeu: str) -> dict[str, float]:
    """How much more often a required column is there than another."""
    layout = LAYOUTS[jeu]
    needed = {c.name for c in layout.columns if c.required}.union(*layout.either)
    return dict.fromkeys(needed, _REQUIRED)


@lru_cache(maxsize=20_000)
def likely(jeu: str, title: str) -> tuple[tuple[str, float], ...]:
    """Our columns, or ``NONE``, with their probabilities, surest first, by the header alone."""
    mine = _pointed(title) if len(title) <= _LONGEST else ()
    if not 0 < len(mine) <= _MOST_WORDS or not any(map(_says, mine)):
        return ()
    if mine not in _learnt(jeu).texts and _is_of_wide_table(jeu, title):
        return ()
    learnt = _learnt(jeu)
    # a title that was taught for one column alone needs no supposition
    usual = {} if len(learnt.texts.get(mine, ())) == 1 else _usual(jeu)
    found = {name: share * usual.get(name, 1.0) for name, share in learnt.ranked(mine)}
    whole = sum(found.values())
    shares = ((name, share / whole) for name, share in found.items() if share >= _LEAST * whole)
    return tuple(sorted(shares, key=lambda item: -item[1]))


def _says(word: str) -> bool:
    return len(word) >= _SHORTEST and not word.isdigit()


def _is_of_wide_table(jeu: str, title: str) -> bool:
    """« Élus » over a column of numbers, « Formation » over one of half-days."""
    found = named(title, shared_words())
    return found is not None and found.axis in _AXES.get(jeu, _OF_SEANCES)


@lru_cache(maxsize=20_000)
def is_explained(jeu: str, title: str, column: str) -> bool:
    """Whether each word of a header was seen over a column, or one much like it."""
    return _learnt(jeu).explains(_pointed(title), column)


@lru_cache(maxsize=20_000)
def meant(jeu: str, title: str) -> tuple[tuple[str, Near], ...]:
    """Our columns that a header may mean, surest first, each under a title of ours."""
    return tuple(
        (name, near)
        for name, share in likely(jeu, title)
        if name != NONE
        for near in nears(jeu, title, name, share)
    )


def nears(
    jeu: str,
    title: str,
    column: str,
    share: float,
    *,
    has_units: bool = False,
    is_borne_out: bool = False,
) -> tuple[Near, ...]:
    """The titles of ours that a header stands for, where it is a column so surely.

    ``has_units``: each cell says its own, so that the header need not; ``is_borne_out``: the cells
    are those of that column alone, so that each word need not be known.
    """
    is_told = is_borne_out or is_explained(jeu, title, column)
    confidence = round(share if is_told else min(share, _DOUBTED), 2)
    if LAYOUTS[jeu].column(column).kind is not Kind.DURATION:
        return (Near(column, confidence),)
    said = set(header_words(title))
    if "demi" in said or has_units:
        return (Near(_HALF_DAYS, confidence),)
    if "jour" in said:
        return (Near(_DAYS, confidence),)
    unsaid = round(confidence * _UNIT_UNSAID, 2)
    return (Near(_DAYS, unsaid), Near(_HALF_DAYS, unsaid))


def _pointed(title: str) -> tuple[str, ...]:
    """The words of a header, whatever a séance is called; those of a technical name are cut as if
    by a point: « LIB_INDIC »."""
    mine = header_words(title)
    if len(mine) > 1:
        mine = tuple("seance" if word in _EVENTS else word for word in mine)
    if " " in title.strip() or ("_" not in title and without_humps(title) == title):
        return mine
    return tuple(f"{w}." if len(w) in _CUT_SIZES and w.isalpha() else w for w in mine)


def _is_said(jeu: str, title: str) -> bool:
    """Whether each word was seen in some title, or one much like it: cells seldom are."""
    return all(_is_seen(jeu, word) for word in _pointed(title))


@lru_cache(maxsize=20_000)
def _is_seen(jeu: str, word: str) -> bool:
    said = _said(jeu)
    if word in said:
        return True
    if word.endswith("."):
        return any(other.startswith(word[:-1]) for other in said)
    near = extractOne(word, said, scorer=OSA.normalized_similarity, score_cutoff=SAME_WORD)
    return near is not None


@cache
def _said(jeu: str) -> frozenset[str]:
    return frozenset().union(*_learnt(jeu).words.values())


def meant_column(layout: Layout, title: str) -> Column | None:
    """The column that a header names exactly, or clearly means."""
    if column := layout.match(title):
        return column
    if not _is_said(layout.jeu, title):
        return None
    found = meant(layout.jeu, title)
    if not found or found[0][1].confidence < ACCEPTED:
        return None
    (name, near), *others = found
    rival = any(other != name and is_rival(near, second) for other, second in others)
    return None if rival else layout.column(name)


def probable(layout: Layout, title: str) -> Column | None:
    """The column that a header is sooner than anything else."""
    if column := layout.match(title):
        return column
    found = likely(layout.jeu, title)
    is_probable = found and found[0][0] != NONE and found[0][1] >= _PROBABLE
    return layout.column(found[0][0]) if is_probable else None
