"""How is a name written where only plain letters are allowed? Of tables, sheets and files."""

import re
import unicodedata

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_EDGES = " '"  # which no name of a sheet may end with
_LONGEST = 31  # letters of a sheet's name


def slug(text: str) -> str:
    """« Évaluation (2022) » → « evaluation_2022 »."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_") or "sans_nom"


def sheet_name(wished: str, taken: set[str]) -> str:
    """A name that Excel accepts and that no sheet has: it is added to those taken."""
    clean = _FORBIDDEN.sub(" ", wished).strip(_EDGES) or "Feuille"
    name, number = _cut(clean, _LONGEST), 1
    while name.casefold() in taken:
        number += 1
        end = f" ({number})"
        name = f"{_cut(clean, _LONGEST - len(end))}{end}"
    taken.add(name.casefold())
    return name


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip(_EDGES)}…"
