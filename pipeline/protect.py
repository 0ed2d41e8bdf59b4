"""What must never be stored? Personal columns and contact details are found before anything is kept.

Whole columns that name persons are never read further; an e-mail or a telephone number in any other
text cell sets its row aside, and is masked in the message.
"""

import re

import polars as pl

from pipeline.spelling import fold

MASK = "•••"
_CONTACT = r"[^\s@;,]+@[^\s@;,]+\.[A-Za-z]{2,}|(?:\+33\s?|\b0)[1-9](?:[\s.\-]?\d{2}){4}\b"
_PERSONAL_HEADERS = re.compile(
    r"^(nom|prenom|noms|prenoms|nom complet|nom et prenom|nom prenom|name|full name|first name"
    r"|last name|participant|e ?mail.*|courriel.*|mail|adresse.*|tel|telephone.*|portable|mobile"
    r"|user ?email|user name.*|date de naissance|identifiant utilisateur|adresse ip)$"
)


def is_personal(header: str) -> bool:
    """Whether a header names a column about persons (folded comparison)."""
    return bool(_PERSONAL_HEADERS.match(fold(header)))


def holds_contact(cells: pl.Expr) -> pl.Expr:
    """Whether a text cell holds an e-mail address or a French telephone number."""
    return cells.str.contains(_CONTACT).fill_null(False)


def masked(cells: pl.Expr) -> pl.Expr:
    return cells.str.replace_all(_CONTACT, MASK)
