"""How are many problems told at once? One group per rule and column, with lines and examples."""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

_EXAMPLES = 5


@dataclass(frozen=True)
class ProblemGroup:
    """``lines``: « lignes 4-9, 15 »; ``examples``: the first messages, each with its own line."""

    regle: str
    colonne: str | None
    count: int
    lines: str
    examples: tuple[str, ...]


def grouped(problems: pl.DataFrame) -> list[ProblemGroup]:
    """The problems of a file, most frequent first."""
    groups = problems.group_by("regle", "colonne", maintain_order=True).agg("ligne", "message")
    found = [
        ProblemGroup(
            row["regle"],
            row["colonne"],
            len(row["ligne"]),
            line_ranges(row["ligne"]),
            tuple(row["message"][:_EXAMPLES]),
        )
        for row in groups.iter_rows(named=True)
    ]
    return sorted(found, key=lambda group: -group.count)


def line_ranges(lines: Sequence[int], shown: int = 12) -> str:
    """« ligne 4 », « lignes 4-9, 15 et 22-26 »; beyond ``shown`` ranges, the rest is counted."""
    ranges: list[list[int]] = []
    for line in sorted(set(lines)):
        if ranges and line == ranges[-1][1] + 1:
            ranges[-1][1] = line
        else:
            ranges.append([line, line])
    written = [str(a) if a == b else f"{a}-{b}" for a, b in ranges]
    told = ", ".join(written[:shown]) + ("…" if len(written) > shown else "")
    return f"ligne {told}" if len(set(lines)) == 1 else f"lignes {told}"
