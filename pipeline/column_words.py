"""How is each column of a jeu told to the person who fills it? Its title, content and example."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pipeline.layouts import LAYOUTS, Column, Lacking

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


def title_of(jeu: str, name: str) -> str:
    """What people call a column of ours; a title that is no column's own name stays as it is."""
    return _titles(jeu).get(name, name)


def in_words(jeu: str, lacking: Lacking) -> str:
    """« Intitulé de la séance » ou « Nom de l'action »: any of these would do."""
    return " ou ".join(
        " et ".join(f"« {title_of(jeu, name)} »" for name in group) for group in lacking
    )


@cache
def _titles(jeu: str) -> dict[str, str]:
    """Columns that no template has are those of some code list only: their own names will do."""
    plain = {column.name: column.name.replace("_", " ") for column in LAYOUTS[jeu].columns}
    told = {words.column.name: words.title for words in column_words(jeu)}
    return {name: told.get(name, f"{said[0].upper()}{said[1:]}") for name, said in plain.items()}


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
