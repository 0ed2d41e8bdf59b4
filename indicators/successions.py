"""What became of a contract of the city: unchanged, renamed, merged with another, or split?

Worked out from the dated list alone: its column ``succede_a`` names the contracts taken over.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from indicators import lookups
from indicators.contacts import short
from pipeline.store import Version

UNCHANGED, RENAMED, MERGED, SPLIT = "inchange", "renomme", "fusion", "scission"
_WORDS = {
    UNCHANGED: "suite de {}",
    RENAMED: "nouveau nom de {}",
    MERGED: "réunit {}",
    SPLIT: "issu de la scission de {}",
}


@dataclass(frozen=True)
class Succession:
    """How a contract follows others; their series compare unless one of them was split."""

    kind: str
    before: tuple[str, ...]  # labels of the contracts that it takes over

    @property
    def phrase(self) -> str:
        return _WORDS[self.kind].format(" et ".join(self.before))


@lru_cache(maxsize=8)
def successions(version: Version) -> Mapping[str, Succession]:
    """The succession of each contract that takes over another, by code."""
    rows = {row["code"]: row for row in lookups.code_list(version, "contrat_de_ville")}
    taken = {code: _codes(row) for code, row in rows.items() if row["succede_a"]}
    heirs = Counter(code for codes in taken.values() for code in codes)
    found = {}
    for code, codes in taken.items():
        known = [rows[before] for before in codes if before in rows]
        if known:
            is_split = any(heirs[before["code"]] > 1 for before in known)
            kind = SPLIT if is_split else _kind(rows[code], known)
            found[code] = Succession(kind, tuple(short(before) for before in known))
    return found


def _codes(row: Mapping[str, Any]) -> list[str]:
    return [code.strip() for code in row["succede_a"].split("|") if code.strip()]


def _kind(row: Mapping[str, Any], before: list[Mapping[str, Any]]) -> str:
    if len(before) > 1:
        return MERGED
    same = row["pilote_territoire"] == before[0]["pilote_territoire"]
    return UNCHANGED if same else RENAMED
