"""Which columns of a layout may a header mean?

What titles mean is learnt (see ``vocabulary``); a word that was never seen over a column leaves a
doubt, however likely the others make it.
"""

import re
from functools import cache, lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from pipeline.header_words import header_words, told_words
from pipeline.layouts import LAYOUTS, Column, Kind, Layout
from pipeline.suggest import ACCEPTED, SAME_WORD, Near, is_rival
from pipeline.vocabulary import NONE, TITLE_DOUBT, Example, Learnt, column_examples, learn
from pipeline.wide.titles import Axis, named, shared_words

_LEAST = 0.05  # less likely is not told
_DOUBTED = 0.75  # at most, where a word was never seen over the column: the cells must say the same
_SUPPOSED = 0.98  # at most: what is supposed is never certain
_HALF_DAYS, _DAYS = "demi-journée", "nombre de jours"
_OTHER_UNIT = re.compile(r"(?:[ (_]|^)h(?:\W|$)|\b(?:heure|minute)s?\b|\bmin\b", re.I)
_UNIT_UNSAID = 0.7  # « Durée »: of days or of half-days
_REQUIRED, _PROBABLE = 3.0, 0.75
_OURS = 4  # how many times a title of ours is worth another
_HALVES = {"seances": "presences", "presences": "seances"}
_OF_SEANCES = (Axis.PROFIL, Axis.TYPE)
_AXES = {"audience": (Axis.METRIC, Axis.MONTH, Axis.QUARTER, Axis.YEAR)}
_SAME = {NONE, "intitule", "action", "date_debut", "seance_intitule", "seance_date"}
_SHORTEST = 2
_LONGEST, _MOST_WORDS = 100, 8


@cache
def _learnt(jeu: str) -> Learnt:
    """What the titles of a jeu stand for, the layout's own ones being certain."""
    own = [(t, c.name, True) for c in LAYOUTS[jeu].columns for t in (c.name, *c.spellings)]
    every = [*own * _OURS, *column_examples(jeu), *_beside(jeu)]
    return learn(((told_words(title), name, sure) for title, name, sure in every), TITLE_DOUBT)


def _beside(jeu: str) -> list[Example]:
    """What the other half of a table of séances and of their présences says is none of ours."""
    other = _HALVES.get(jeu, "")
    named = {column.name for column in LAYOUTS[jeu].columns} | _SAME
    return [(text, NONE, sure) for text, name, sure in column_examples(other) if name not in named]


def _usual(jeu: str) -> dict[str, float]:
    """How much more often a required column is there than another, or the jeu's own identifier
    than that of another."""
    layout = LAYOUTS[jeu]
    needed = {c.name for c in layout.columns if c.required}.union(*layout.either)
    needed |= {name for name in layout.key if name.endswith("_id")}
    return dict.fromkeys(needed, _REQUIRED)


@lru_cache(maxsize=20_000)
def likely(jeu: str, title: str) -> tuple[tuple[str, float], ...]:
    """Our columns, or ``NONE``, with their probabilities, surest first, by the header alone."""
    mine = told_words(title) if len(title) <= _LONGEST else ()
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
    return _learnt(jeu).explains(told_words(title), column)


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
    are those of that column alone, so that one known word is enough.
    """
    is_told = is_explained(jeu, title, column)
    if is_borne_out and not is_told:
        seen = _learnt(jeu).words.get(column, frozenset())
        is_told = not seen.isdisjoint(told_words(title))
    confidence = round(min(share, _SUPPOSED if is_told else _DOUBTED), 2)
    if LAYOUTS[jeu].column(column).kind is not Kind.DURATION:
        return (Near(column, confidence),)
    said = set(header_words(title))
    if _OTHER_UNIT.search(title):
        return ()
    if "demi" in said or has_units:
        return (Near(_HALF_DAYS, confidence),)
    if "jour" in said:
        return (Near(_DAYS, confidence),)
    unsaid = round(confidence * _UNIT_UNSAID, 2)
    return (Near(_DAYS, unsaid), Near(_HALF_DAYS, unsaid))


def _is_said(jeu: str, title: str) -> bool:
    """Whether each word was seen in some title, or one much like it: cells seldom are."""
    return all(_is_seen(jeu, word) for word in told_words(title))


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
