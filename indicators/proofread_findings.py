"""What was found of one printed number?"""

from dataclasses import dataclass
from enum import Enum

from indicators.figures import Figure
from indicators.proofread_spots import Spot
from indicators.proofread_subjects import Reading
from pipeline.passages import Passage


class Verdict(Enum):
    """In the order in which they are read."""

    CONTRADICTOIRE = "Contradictoire dans le document"
    DIFFERE = "Diffère"
    A_RAPPROCHER = "À rapprocher"
    NON_VERIFIABLE = "Non vérifiable"
    NON_RECONNU = "Non reconnu"
    CONCORDANT = "Concordant"


DIFFERENCES = (Verdict.CONTRADICTOIRE, Verdict.DIFFERE, Verdict.A_RAPPROCHER)


@dataclass(frozen=True)
class Finding:
    """One printed number, what it was taken for, and what the program knows of that."""

    passage: Passage
    spot: Spot
    verdict: Verdict
    reading: Reading | None = None
    figure: Figure | None = None
    elsewhere: tuple["Finding", ...] = ()

    @property
    def written(self) -> str:
        return self.spot.sentence[self.spot.mention.start : self.spot.mention.end]

    @property
    def is_sure(self) -> bool:
        return self.reading is not None and self.reading.is_sure
