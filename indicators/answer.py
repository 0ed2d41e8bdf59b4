"""What does an answer hold before it is dressed as a figure?"""

from dataclasses import dataclass

Codes = tuple[str | None, ...]


@dataclass(frozen=True)
class Line:
    """One bar or one cell: a null code is the last line, what is not filled in."""

    codes: Codes
    libelles: tuple[str, ...]
    valeur: float | None
    dont_complement: float = 0


@dataclass(frozen=True)
class Coverage:
    """How much of what should be known is known, in the unit of what is counted."""

    connus: float
    total: float
    phrase: str

    @property
    def complete(self) -> bool:
        return self.connus >= self.total

    @property
    def part(self) -> float:
        return self.connus / self.total if self.total else 1.0


@dataclass(frozen=True)
class Answer:
    valeur: float | None
    dont_complement: float = 0
    non_dates: float = 0
    couverture: Coverage | None = None
    lignes: tuple[Line, ...] = ()
    avertissements: tuple[str, ...] = ()
    unite: str = ""  # when the rows decide it
    du_rapport: bool = False  # the report's own figure, taken as it is
    non_diffuse: bool = False  # known or not, this reader is not told


def plain(value: float | None) -> float | None:
    """A whole number without its decimal."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value
