"""Which words of a header say what its column holds, once its wrapping is taken off?

« 2. Type d'action (liste déroulante) * », « Quel type d'action ? » and « Type d'action 2023 » say
the same.
"""

import re
from functools import lru_cache

from pipeline.suggest import words

_CUT_SIZES = range(4, 10)
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
    (re.compile(r"\ba-t-(?:il|elle|on) eu lieu\b", re.I), "realise"),
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


def told_words(title: str) -> tuple[str, ...]:
    """The words of a header, whatever a séance is called; those of a technical name are cut as if
    by a point: « LIB_INDIC »."""
    mine = header_words(title)
    if len(mine) > 1:
        mine = tuple("seance" if word in _EVENTS else word for word in mine)
    if " " in title.strip() or ("_" not in title and without_humps(title) == title):
        return mine
    return tuple(f"{w}." if len(w) in _CUT_SIZES and w.isalpha() else w for w in mine)


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
