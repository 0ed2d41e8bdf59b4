"""What do the code lists hold, for one espace, and which code does a spelling name?

The lists of ``data/nomenclatures`` are shared; an espace may change or extend them by
importing rows of the same lists, which then win over the shared ones.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, reduce
from pathlib import Path

import polars as pl

from pipeline.layouts.nomenclatures import LAYOUT, OWN_COLUMNS
from pipeline.spelling import fold
from pipeline.suggest import (
    ACCEPTED,
    ACCEPTED_PLACE,
    CUT,
    TRUNCATED,
    Known,
    Near,
    by_target,
    clear,
    nearest,
    words,
)
from pipeline.vocabulary import NONE, VALUE_DOUBT, Learnt, learn, value_examples
from pipeline.wrapped import bare

SHARED_FOLDER = Path(__file__).parent.parent / "data" / "nomenclatures"
_PLACES = ("contrat_de_ville", "departement", "territoire")
_MOST_WORDS, _SAME_VALUE = 8, 0.95
# « À clôturer » is no « Clôturé »
_STILL_TO_DO = re.compile(r"(?:reste |encore )?a [a-z]+(?:er|ir|re)\b")
_TEXT_COLUMNS = [column.name for column in LAYOUT.columns]


@dataclass(frozen=True, eq=False)
class CodeLists:
    """``entries``: one row per (liste, code), all columns as text."""

    entries: pl.DataFrame
    _named: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    _known: dict[str, Known] = field(default_factory=dict)
    _taught: dict[str, Learnt] = field(default_factory=dict)

    def spellings(self, liste: str) -> dict[str, str]:
        """Folded spelling → code, for the spellings that name one entry only."""
        named = self._entries_named(liste)
        return {spelling: codes[0] for spelling, codes in named.items() if len(codes) == 1}

    def ambiguous(self, liste: str) -> dict[str, list[str]]:
        """Folded spelling → labels, for the spellings that several entries share."""
        return {
            spelling: [self.label(liste, code) for code in codes]
            for spelling, codes in self._entries_named(liste).items()
            if len(codes) > 1
        }

    def _entries_named(self, liste: str) -> dict[str, list[str]]:
        """Folded code, label, short label or alias → codes; a code names its own entry only."""
        if liste not in self._named:
            rows = self.entries.filter(pl.col("liste") == liste)
            named: dict[str, list[str]] = {}
            for row in rows.iter_rows(named=True):
                for spelling in {fold(text) for text in _row_spellings(row)}:
                    named.setdefault(spelling, []).append(row["code"])
            self._named[liste] = named | {fold(code): [code] for code in rows["code"]}
        return self._named[liste]

    def near(self, liste: str, text: str) -> tuple[str, Near] | None:
        """The code that a text near to one of its spellings means, and how surely."""
        if len(self._entries_named(liste).get(fold(text), ())) > 1:
            return None
        if _STILL_TO_DO.match(fold(text)):
            return None
        if code := self.wrapped(liste, text):
            return code, Near(fold(bare(text)), _SAME_VALUE)
        accepted = ACCEPTED_PLACE if liste in _PLACES else ACCEPTED
        return (
            clear(self._nearest(liste, text), accepted)
            or self._said_twice(liste, text, accepted)
            or self._worded(liste, text)
        )

    def _worded(self, liste: str, text: str) -> tuple[str, Near] | None:
        """The code that the words of offices mean, where each was seen in its texts."""
        learnt, said = self._learnt(liste), words(text)
        if len(said) == 1 and said not in learnt.texts:
            return None  # « Charges » is no part of « chargés de projet »
        ranked = learnt.ranked(said) if said else []
        if not ranked or ranked[0][0] == NONE or ranked[0][1] < ACCEPTED:
            return None
        code, share = ranked[0]
        if not learnt.explains(said, code):
            return None
        return code, Near(self.short_label(liste, code), round(min(share, _SAME_VALUE), 2))

    def _learnt(self, liste: str) -> Learnt:
        if liste not in self._taught:
            codes = set(self.codes(liste))
            own = [(text, code, True) for text, code in self.spellings(liste).items()]
            taught = [example for example in value_examples(liste) if example[1] in codes]
            every = ((words(text), code, is_sure) for text, code, is_sure in (*own, *taught))
            self._taught[liste] = learn(every, VALUE_DOUBT)
        return self._taught[liste]

    def wrapped(self, liste: str, text: str) -> str | None:
        """The code of a value that a number or initials go with: « 3 - Formation »."""
        return self.spellings(liste).get(fold(value)) if (value := bare(text)) != text else None

    def _said_twice(self, liste: str, text: str, accepted: float) -> tuple[str, Near] | None:
        """« Groupe de travail ateliers thém. »: a spelling, then near to another of the same."""
        cut, spellings = text.split(), self.spellings(liste)
        for at in range(1, len(cut) if len(cut) <= _MOST_WORDS else 1):
            halves = " ".join(cut[:at]), " ".join(cut[at:])
            for one, other in (halves, halves[::-1]):
                code = spellings.get(fold(one))
                found = clear(self._nearest(liste, other), accepted) if code else None
                if found and found[0] == code:
                    return found
        return None

    def suggestions(self, liste: str, value: str) -> tuple[str, ...]:
        """Short labels of the entries whose spellings are nearest to ``value``, if near enough."""
        return tuple(self.short_label(liste, code) for code, _ in self._nearest(liste, value)[:3])

    def _nearest(self, liste: str, text: str) -> list[tuple[str, Near]]:
        spellings = self.spellings(liste)
        if liste not in self._known:
            self._known[liste] = Known(spellings)
        truncated = CUT if liste in _PLACES else TRUNCATED
        return by_target(nearest(text, self._known[liste], truncated), spellings.__getitem__)

    def label(self, liste: str, code: str) -> str:
        """The full label: unlike short ones, two entries seldom share it."""
        rows = self.entries.filter((pl.col("liste") == liste) & (pl.col("code") == code))
        return str(rows.item(0, "libelle"))

    def short_label(self, liste: str, code: str) -> str:
        rows = self.entries.filter((pl.col("liste") == liste) & (pl.col("code") == code))
        row = rows.row(0, named=True)
        return str(row["libelle_court"] or row["libelle"])

    def codes(self, liste: str) -> list[str]:
        return self.entries.filter(pl.col("liste") == liste)["code"].to_list()

    def of_unit(self, unite: str) -> list[str]:
        """Audience metrics that are read in a unit."""
        metrics = self.entries.filter(pl.col("liste") == "canal_indicateur")
        return metrics.filter(pl.col("unite") == unite)["code"].to_list()

    def flagged(self, liste: str, column: str) -> list[str]:
        """Codes of a list whose yes-or-no ``column`` says yes."""
        rows = self.entries.filter((pl.col("liste") == liste) & (pl.col(column) == "oui"))
        return rows["code"].to_list()

    @cached_property
    def audience_metrics(self) -> dict[tuple[str, str], tuple[str, str]]:
        """(folded channel, folded metric) → (canal, indicateur), under code or printed words."""
        rows = self.entries.filter(pl.col("liste") == "canal_indicateur")
        return {
            (fold(canal), fold(indicateur)): (row["canal"], row["indicateur"])
            for row in rows.iter_rows(named=True)
            for canal, indicateur in _metric_spellings(row)
        }


def _row_spellings(row: dict[str, str | None]) -> list[str]:
    aliases = (row["alias"] or "").split("|")
    own = [row["code"], row["libelle"], row["libelle_court"]]
    return [spelling for spelling in (*own, *aliases) if spelling]


def _metric_spellings(row: dict[str, str | None]) -> list[tuple[str, str]]:
    printed = [spelling.split(" : ", 1) for spelling in _row_spellings(row) if " : " in spelling]
    return [(row["canal"] or "", row["indicateur"] or ""), *((c, i) for c, i in printed)]


def effective(own: Sequence[pl.DataFrame] = ()) -> CodeLists:
    """The shared lists, overridden by an espace's own entries, later ones winning.

    ``own``: entries as text, with ``liste``, ``code`` and the columns that their file has; the
    others keep what was known of the entry.
    """
    return CodeLists(reduce(_overridden, own, shared()))


def _overridden(entries: pl.DataFrame, own: pl.DataFrame) -> pl.DataFrame:
    absent = [name for name in entries.columns if name not in own.columns]
    known = entries.select("liste", "code", *absent)
    filled = own.join(known, on=["liste", "code"], how="left", maintain_order="left")
    every = pl.concat([entries, filled.select(entries.columns)])
    return every.unique(["liste", "code"], keep="last", maintain_order=True)


@lru_cache(maxsize=1)
def shared() -> pl.DataFrame:
    """Every row of the shared lists, all columns as text."""
    return pl.concat([_read_list(path) for path in _list_files()])


@lru_cache(maxsize=1)
def shared_digest() -> str:
    """Changes when a shared list changes, so that versions built on older lists are rebuilt."""
    content = b"\0".join(path.read_bytes() for path in _list_files())
    return hashlib.sha256(content).hexdigest()[:16]


def _list_files() -> Iterable[Path]:
    return [SHARED_FOLDER / f"{liste}.csv" for liste in sorted(OWN_COLUMNS)]


def _read_list(path: Path) -> pl.DataFrame:
    rows = pl.read_csv(path, separator=";", infer_schema=False)
    absent = [name for name in _TEXT_COLUMNS if name not in rows.columns]
    blanks = [pl.lit(None, pl.String).alias(name) for name in absent if name != "liste"]
    return rows.with_columns(pl.lit(path.stem).alias("liste"), *blanks).select(_TEXT_COLUMNS)
