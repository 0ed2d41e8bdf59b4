"""What does a document say, piece by piece, and under which headings?"""

from dataclasses import dataclass
from enum import Enum


class Piece(Enum):
    """What a passage is, in the word that people read."""

    PARAGRAPHE = "texte"
    CELLULE = "tableau"
    NOTE = "note"


@dataclass(frozen=True)
class Passage:
    """A paragraph, a cell or a note. ``about``: the labels of a cell's row and column."""

    text: str
    headings: tuple[str, ...] = ()
    piece: Piece = Piece.PARAGRAPHE
    about: str = ""
