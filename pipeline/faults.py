"""What is wrong with each cell, said without its place? Where it is shown, its place is seen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from pipeline.problems import ERROR, french


@dataclass(frozen=True)
class Fault:
    """A problem of source line ``line``; ``title``: the header at fault, if one is. ``is_error``:
    its row was set aside; else it was kept, and is to be checked."""

    line: int
    title: str | None
    value: str | None
    sentence: str
    is_error: bool

    @property
    def in_words(self) -> str:
        """« Thème : « Educ. » n'est pas… », for a reader who does not see colours."""
        place = f"{self.title}\u00a0: " if self.title else ""
        return f"{'' if self.is_error else french('À vérifier : ')}{place}{self.sentence}"


def faults_of(problems: pl.DataFrame) -> Sequence[Fault]:
    """``problems``: see ``problems.PROBLEM_SCHEMA``."""
    return [_fault(row) for row in problems.iter_rows(named=True)]


def _fault(row: dict[str, Any]) -> Fault:
    column = f", colonne « {row['colonne']} »" if row["colonne"] else ""
    said = str(row["message"]).removeprefix(french(f"Ligne {row['ligne']}{column} : "))
    sentence = said[:1].upper() + said[1:]
    is_error = row["gravite"] == ERROR
    return Fault(row["ligne"], row["colonne"], row["valeur"], sentence, is_error)
