"""When are two spellings the same word? One folding rule for headers, values and codes."""

import re
import unicodedata
from functools import lru_cache

import polars as pl

_LIGATURES = {"œ": "oe", "æ": "ae", "Œ": "oe", "Æ": "ae", "ß": "ss"}


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Fold case, accents, spaces, apostrophes and punctuation: « L’État » → "l etat"."""
    for ligature, letters in _LIGATURES.items():
        text = text.replace(ligature, letters)
    plain = unicodedata.normalize("NFKD", text)
    letters_only = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"[^0-9a-z]+", " ", letters_only.lower()).strip()


def slug(text: str) -> str:
    """The form used in codes and addresses: folded words joined by an underscore."""
    return fold(text).replace(" ", "_")


def slug_column(values: pl.Series) -> pl.Series:
    """Slug of each value; empty and missing values stay missing."""
    known = [value for value in values.unique().to_list() if value]
    codes = {value: slug(value) or None for value in known}
    return values.replace_strict(codes, default=None, return_dtype=pl.String)
