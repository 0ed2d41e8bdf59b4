"""What is a known export made of, and what does its conversion give?"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.spelling import fold

_HEADER_SEARCH = 40


@dataclass(frozen=True)
class Table:
    """Every record of a text file or of a sheet, nothing skipped.

    ``records``: the line that a spreadsheet shows, and its cells. When only the beginning of a file
    was read, the last records are missing. ``above``: of a sheet, the rows above its first record.
    """

    nature: str
    records: tuple[tuple[int, tuple[str, ...]], ...]
    encoding: str | None = None
    separator: str | None = None
    name: str | None = None
    above: tuple[tuple[str, ...], ...] = ()

    def folded(self, at: int) -> list[str]:
        return [fold(cell) for cell in self.records[at][1]]

    def header_at(self, *titles: str) -> int | None:
        """Position of the first record that holds all these titles (folded), if any."""
        return next(
            (
                at
                for at in range(min(len(self.records), _HEADER_SEARCH))
                if set(titles) <= set(self.folded(at))
            ),
            None,
        )


@dataclass(frozen=True)
class Context:
    """What is known of a file beside its cells.

    ``given``: our column → value given for the whole file. ``columns``: folded title → our column
    ("" leaves it out). ``profiles``: folded words → code of a profile. ``person_key``: hashes
    persons, where the espace counts them.
    """

    file_name: str
    given: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    profiles: Mapping[str, str] = field(default_factory=dict)
    person_key: bytes | None = None


@dataclass(frozen=True)
class Converted:
    """Rows of one of our layouts: source line, then text cells in the order of ``header``.

    ``told``: sentences for the person. ``ignored``: source lines left out, with the reason. A
    source line may give several rows. ``proposed``: our column → what the file says of it, for the
    person to confirm. ``persons``: for each row, its line and the keyed
    hashes of those it counts; empty where persons are not counted.
    """

    header: tuple[str, ...]
    rows: Sequence[tuple[int, tuple[str, ...]]]
    told: tuple[str, ...] = ()
    ignored: tuple[tuple[int, str], ...] = ()
    header_line: int = 1
    proposed: Mapping[str, str] = field(default_factory=dict)
    persons: Sequence[tuple[int, Sequence[str]]] = ()


@dataclass(frozen=True)
class Export:
    """A known export, as it was recognised: see ``Converted`` for the fields."""

    libelle: str
    jeu: str
    told: tuple[str, ...] = ()
    ignored: tuple[tuple[int, str], ...] = ()
    proposed: Mapping[str, str] = field(default_factory=dict)
    persons: Sequence[tuple[int, Sequence[str]]] = ()


@dataclass(frozen=True)
class Source:
    """A tool's export. ``convert`` raises InputRefused when a key column lacks.

    ``yields``: to the columns that a person designates, because each site names its own.
    """

    name: str
    libelle: str
    jeu: str
    detect: Callable[[Table], bool]
    convert: Callable[[Table, Context], Converted]
    yields: bool = False
