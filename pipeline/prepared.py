"""What is a file once read and checked, before anything of it is stored?

read → translate (known exports) → protect (``opening``) → unpivot (wide tables) → recognise →
parse, complete, validate (``rows``). After ``protect``, no stage sees a person.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from pipeline.choices import Choices, over
from pipeline.code_lists import CodeLists
from pipeline.hypotheses import told_of
from pipeline.limits import time_limit
from pipeline.map_columns import Understood
from pipeline.opening import Opened, opened, understood
from pipeline.persons import with_persons
from pipeline.protect import protected_choices
from pipeline.recognise import Known, nothing_kept
from pipeline.rows import Rows
from pipeline.tables import stored_schema
from pipeline.together import jeux_of

Progress = Callable[[str], None]


def silent(step: str) -> None:
    """A progress that tells nobody."""


@dataclass(frozen=True, eq=False)
class Prepared:
    """A file, read and checked; nothing of it is stored yet.

    ``beside``: what the same lines say of another jeu, which becomes an import of its own.
    """

    file_name: str
    sha256: str
    understood: Understood
    choices: Choices
    rows: Rows
    beside: tuple["Prepared", ...] = ()

    @property
    def parts(self) -> tuple["Prepared", ...]:
        """All that is to be imported: this jeu, then the others that keep a row."""
        return (self, *(other for other in self.beside if other.rows.kept.height))

    @property
    def jeu(self) -> str:
        return self.understood.layout.jeu

    @property
    def hypotheses(self) -> tuple[str, ...]:
        return (*told_of(self.understood), *self.rows.hypotheses)

    @property
    def given(self) -> tuple[str, ...]:
        """Stored columns that the file speaks for: written in it, given for it, or derived."""
        kept, written = self.rows.kept, self.understood.present
        return tuple(
            name
            for name in stored_schema(self.jeu)
            if name.removesuffix("_code") in written
            or (name not in self.rows.assumed and kept[name].null_count() < kept.height)
        )


@time_limit()
def prepare(
    content: bytes,
    file_name: str,
    choices: Choices,
    lists: CodeLists,
    tell: Progress = silent,
    known: Known = nothing_kept,
    person_key: bytes | None = None,
) -> Prepared:
    """Read and check one file. Raises InputRefused when nothing can be done with it, or in time.

    ``known``: the answers kept for files of a shape; those given in ``choices`` win.
    """
    tell("lecture")
    file = opened(content, file_name, choices, lists, person_key)
    return prepare_opened(file, choices, lists, tell, known)


def prepare_opened(
    file: Opened,
    choices: Choices,
    lists: CodeLists,
    tell: Progress = silent,
    known: Known = nothing_kept,
) -> Prepared:
    """Check a file that was read before. Raises InputRefused."""
    said = protected_choices(choices)
    found = understood(file, said, lists, known)
    tell("vérification des lignes")
    kept = found.recalled
    in_force = over(said, kept.choices) if kept else said
    first, *beside = [
        Prepared(file.file_name, file.sha256, read, in_force, with_persons(rows, read.export))
        for read, rows in jeux_of(found, file.file_name, in_force, lists)
    ]
    return replace(first, beside=tuple(beside))
