"""What must never be stored? Personal columns and contacts are found before anything is kept.

Whole columns that name persons are never read further. An e-mail or a telephone number in any other
text cell sets its row aside, and the cell is shown nowhere: a name often stands beside them.
"""

import re

import polars as pl

from pipeline.spelling import fold

MASK = "•••"
_CONTACT = (
    r"[^\s@;,]+@[^\s@;,]+\.[A-Za-z]{2,}|(?:\+33\s?(?:\(0\)\s?)?|\b0)[1-9](?:[\s.\-]?\d{2}){4}\b"
)
_NAMED = r"\b(?:M\.|MM\.|Mme|Mmes|Mlle|Monsieur|Madame)\s+\p{Lu}[\p{L}'’-]+"
_PERSONAL_HEADERS = re.compile(
    r"^(nom|prenom|noms|prenoms|nom complet|nom et prenom|nom prenom|prenom nom|prenom et nom|name"
    r"|full name|first name|last name|participant|contact|contacts|referent|animateur|animatrice"
    r"|animateurs|intervenant|intervenants|formateur|formatrice|e ?mail.*|courriel.*|mail.*"
    r"|adresse.*|tel|tel .*|telephone.*|portable|mobile|user ?email|user name.*"
    r"|date de naissance|identifiant utilisateur|signature|emargement|noms retires)$"
)


def is_personal(header: str) -> bool:
    """Whether a header names a column about persons (folded comparison)."""
    return bool(_PERSONAL_HEADERS.match(fold(header)))


def holds_contact(cells: pl.Expr) -> pl.Expr:
    """Whether a text cell holds an e-mail address or a French telephone number."""
    return cells.str.contains(_CONTACT).fill_null(False)


def names_someone(cells: pl.Expr) -> pl.Expr:
    """Whether a text cell seems to name a person: a title followed by a capital."""
    return cells.str.contains(_NAMED).fill_null(False)


def masked(cells: pl.Expr) -> pl.Expr:
    """The cell, or the mask where it holds a contact."""
    return pl.when(holds_contact(cells)).then(pl.lit(MASK)).otherwise(cells)


def masked_text(text: str) -> str:
    return str(pl.select(masked(pl.lit(text))).item())
