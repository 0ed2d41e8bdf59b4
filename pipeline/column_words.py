"""How is each column of a jeu told to the person who fills it? Its title, content and example."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pipeline.layouts import LAYOUTS, Column

_FILE = Path(__file__).parent.parent / "data" / "modeles" / "colonnes.csv"


@dataclass(frozen=True)
class ColumnWords:
    """``title``: a header that the import understands. ``needed``: « oui » when an empty cell sets
    its row aside, « au choix » when one of several will do, else empty. ``example``: as a file of
    exchange writes it (codes, ISO dates)."""

    column: Column
    title: str
    needed: str
    content: str
    example: str


@cache
def column_words(jeu: str) -> tuple[ColumnWords, ...]:
    """The columns of a jeu that a template has, in order."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter=";") if row["jeu"] == jeu]
    return tuple(
        ColumnWords(
            LAYOUTS[jeu].column(row["colonne"]),
            row["titre"],
            row["a_remplir"],
            row["contenu"],
            row["exemple"],
        )
        for row in rows
    )
