"""What does the command answer about a file, and which rows would it integrate?"""

import contextlib
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.__main__ import main
from pipeline.arguments import asked
from pipeline.code_lists import effective
from pipeline.prepared import prepare
from tests.corpus.compare import Found, same_column, spaced
from tests.corpus.entries import Entry

Told = dict[str, Any]
CRASHED, REFUSED = 1, 2


@dataclass(frozen=True)
class Answer:
    """The exit code, the JSON as written, what is told of each jeu, and the rows of each jeu."""

    code: int
    text: str
    files: tuple[Told, ...] = ()
    rows: tuple[tuple[str, tuple[Found, ...]], ...] = ()

    @property
    def sentence(self) -> str:
        """What a refusal says."""
        error = json.loads(self.text).get("erreur", {})
        return spaced(" ".join(str(text) for text in error.values()))

    def kept(self, jeu: str) -> tuple[Found, ...]:
        return tuple(row for name, rows in self.rows if name == jeu for row in rows)

    @property
    def jeux(self) -> set[str]:
        return {jeu for jeu, rows in self.rows if rows}

    def told(self, part: str) -> Iterator[Any]:
        """The items of a list of the JSON, over the file's jeux."""
        return (item for file in self.files for item in file[part])

    def columns(self) -> Iterator[Told]:
        return (column for file in self.files for column in file["compris"]["colonnes"])


def answer(entry: Entry, folder: Path) -> Answer:
    """What `python -m pipeline apercu` says, on an espace that does not exist yet."""
    path = folder / entry.name
    path.write_bytes(entry.written())
    words = ["apercu", str(path), "--espace", "corpus", "--lignes", "toutes", *entry.given]
    out, log = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(log):
        code = main([*words, "--json"])
    if code:
        return Answer(code, out.getvalue())
    files = tuple(json.loads(out.getvalue())["fichiers"])
    return Answer(0, out.getvalue(), files, tuple(_rows(path, words)))


def _rows(path: Path, words: list[str]) -> Iterator[tuple[str, tuple[Found, ...]]]:
    """The JSON shows cells in the file's order; sums and lines need the typed rows themselves."""
    choices = asked(words).choices
    prepared = prepare(path.read_bytes(), path.name, choices, effective())
    # the same lines may hold a second jeu
    for part in getattr(prepared, "parts", (prepared,)):
        yield part.jeu, tuple(map(Found, part.rows.kept.to_dicts()))


class Named:
    """Which cells and lines does an answer name, as doubts, problems or lines left out?"""

    def __init__(self, got: Answer) -> None:
        problems = list(got.told("problemes"))
        self.cells = [(item["ligne"], item["colonne"]) for item in (*problems, *got.told("doutes"))]
        self.lines = {line for line, _ in self.cells}
        self.aside = {item["ligne"] for item in problems if item["gravite"] == "erreur"}
        self.ignored = {item["ligne"]: item["raison"] for item in got.told("ignorees")}
        # a wide table's columns that are said to be left out explain the rows that are not there
        self.has_left_columns = any(
            "sans correspondance" in told for told in got.told("hypotheses")
        )
        self._targets = {spaced(told["source"]): told["cible"] for told in got.columns()}

    def leaves(self, column: str) -> bool:
        """Whether no column of the file is taken for ours, and some are said to be left out."""
        read = any(same_column(column, target) for target in self._targets.values() if target)
        return self.has_left_columns and not read

    def has(self, ligne: int, column: str) -> bool:
        return any(
            line == ligne and (title is None or same_column(column, self._target(title)))
            for line, title in self.cells
        )

    def _target(self, title: str) -> str:
        return self._targets.get(spaced(title)) or title
