"""How does a file become part of an espace? The stages, in order.

read → translate (known exports) → protect (``opening``) → unpivot (wide tables) → recognise →
parse, complete, validate (``rows``) → candidate version → commit → publish. After ``protect``, no
stage sees a person. A preview is a real version: what it shows is built by the same code.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

import polars as pl

from pipeline import chain, journal, leftovers, memory, store, version
from pipeline.changes import Changes, changes
from pipeline.choices import Choices, as_answers, over
from pipeline.code_lists import CodeLists, effective
from pipeline.folders import Espace
from pipeline.hypotheses import told_of
from pipeline.journal import Import, State
from pipeline.limits import time_limit
from pipeline.map_columns import Understood
from pipeline.merge import Source
from pipeline.opening import Opened, opened, understood
from pipeline.person_key import key_of, mark
from pipeline.persons import with_persons
from pipeline.protect import protected_choices
from pipeline.recognise import Known, nothing_kept
from pipeline.rows import Rows
from pipeline.sheet import LINE
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


@dataclass(frozen=True, eq=False)
class Arrival:
    """One file of a candidate: its import to be, its rows' file, and what it changes."""

    prepared: Prepared
    imported: Import
    rows_path: Path
    changes: Changes


@dataclass(frozen=True, eq=False)
class Candidate:
    """A version built as if the files were accepted, on top of the journal's state ``base``."""

    arrivals: tuple[Arrival, ...]
    base: State
    before: store.Version | None
    after: store.Version


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


def lists_of(espace: Espace) -> CodeLists:
    """The code lists in force in an espace."""
    return effective(journal.code_list_rows(espace, journal.read_state(espace)))


def already_imported(espace: Espace, prepared: Prepared) -> Import | None:
    """The active import of the very same file, read the same way with the same outcome, if any.

    The outcome counts: rows set aside last time may be valid now that a code list has grown.
    """
    active = journal.read_state(espace).active
    new = [_as_import(part, 0, "") for part in prepared.parts]
    same = [next((item for item in active if item.is_same_reading(part)), None) for part in new]
    return same[0] if all(same) else None


def candidate(
    espace: Espace, brought: Sequence[Prepared], auteur: str, tell: Progress = silent
) -> Candidate:
    """Build the version that accepting the files, in this order, would publish."""
    espace.make_folders()
    base = journal.read_state(espace)
    parts = [part for prepared in brought for part in prepared.parts]
    new = [
        (prepared, _as_import(prepared, seq, auteur), _write_rows(espace, prepared))
        for seq, prepared in enumerate(parts, base.seq + 1)
    ]
    tell("construction de la version")
    own = journal.code_list_rows(espace, base)
    own += [
        journal.as_code_list_rows(prepared.rows.kept, prepared.given)
        for prepared in parts
        if prepared.jeu == "nomenclatures"
    ]
    added = (Source(imported, path, _problems_path(path)) for _, imported, path in new)
    target = espace.temporary / f"{uuid4().hex}.duckdb"
    version.build(
        target,
        espace.name,
        (*version.sources(espace, base), *added),
        effective(own),
        mark(key_of(espace)),
    )
    tell("comparaison avec la version en cours")
    before = store.current_version(espace) if store.read_current(espace) else None
    after = store.Version(espace.name, "candidate", target)
    arrivals = [
        Arrival(prepared, imported, path, changes(imported, prepared.rows.kept, before, after))
        for prepared, imported, path in new
    ]
    return Candidate(tuple(arrivals), base, before, after)


def accept(espace: Espace, proposed: Candidate, tell: Progress = silent) -> store.Version | None:
    """Commit a candidate and publish its version; the files are acknowledged once this returns.

    Returns None, and changes nothing, when the espace has moved on since the candidate was built:
    its consequences must be computed and shown again.
    """
    with espace.writing():
        if not is_current(espace, proposed):
            return None
        tell("intégration")
        arrivals = [
            (arrival.imported, arrival.rows_path, _problems_path(arrival.rows_path))
            for arrival in proposed.arrivals
        ]
        journal.append_imports(espace, arrivals)
        store.close(proposed.after.path)
        for arrival in proposed.arrivals:
            read, imported = arrival.prepared, arrival.imported
            memory.learn(
                espace, read.understood.sheet, read.understood.layout, read.choices, imported
            )
        seq = proposed.base.seq + len(arrivals)
        published = store.publish(espace, proposed.after.path, seq)
        leftovers.sweep(espace)
        return published


def is_current(espace: Espace, proposed: Candidate) -> bool:
    """Whether accepting the candidate would publish exactly what it shows."""
    return journal.read_state(espace) == proposed.base and proposed.after.path.exists()


def discard(proposed: Candidate) -> None:
    """Forget a candidate and its files."""
    store.close(proposed.after.path)
    rows_paths = [arrival.rows_path for arrival in proposed.arrivals]
    for path in (proposed.after.path, *rows_paths, *map(_problems_path, rows_paths)):
        path.unlink(missing_ok=True)


def commit(espace: Espace, prepared: Prepared, auteur: str) -> None:
    """Add a file to the journal without publishing: for several in a row, then one ``rebuild``.

    The lock must be held.
    """
    new = []
    for seq, part in enumerate(prepared.parts, journal.read_state(espace).seq + 1):
        rows_path = _write_rows(espace, part)
        new.append((_as_import(part, seq, auteur), rows_path, _problems_path(rows_path)))
    journal.append_imports(espace, new)


def withdraw(espace: Espace, import_id: str, auteur: str) -> store.Version:
    """Publish the espace without an import; it can be restored."""
    return _set_state(espace, import_id, "retirer", auteur)


def restore(espace: Espace, import_id: str, auteur: str) -> store.Version:
    """Publish the espace with a withdrawn import back in its place."""
    return _set_state(espace, import_id, "remettre", auteur)


def _set_state(espace: Espace, import_id: str, evenement: str, auteur: str) -> store.Version:
    with espace.writing():
        found = journal.read_state(espace).find(import_id)
        if found.is_active == (evenement == "retirer"):
            journal.append_state(espace, import_id, evenement, auteur)
        return rebuild(espace)


def rebuild(espace: Espace) -> store.Version:
    """Build the journal's state anew and publish it. The lock must be held."""
    state = journal.read_state(espace)
    target = espace.temporary / f"{uuid4().hex}.duckdb"
    build_state(espace, state, target)
    return store.publish(espace, target, state.seq)


def build_state(espace: Espace, state: State, target: Path) -> None:
    """Write to ``target`` the version that a state of the journal describes."""
    lists = effective(journal.code_list_rows(espace, state))
    version.build(target, espace.name, version.sources(espace, state), lists, mark(key_of(espace)))


def _write_rows(espace: Espace, prepared: Prepared) -> Path:
    path = espace.temporary / f"{uuid4().hex}.parquet"
    prepared.rows.kept.write_parquet(path, compression="zstd", compression_level=1)
    _dated_problems(prepared).write_parquet(_problems_path(path))
    return path


def _problems_path(rows_path: Path) -> Path:
    return rows_path.with_suffix(".problemes")


def _dated_problems(prepared: Prepared) -> pl.DataFrame:
    """The problems, each with the exercice of its row where the row says it."""
    found, read = prepared.rows.problems, prepared.rows.read
    column = prepared.understood.layout.exercice
    year = pl.lit(None, pl.Int32)
    if column in read.columns:
        year = pl.col(column).dt.year() if read.schema[column] == pl.Date else pl.col(column)
    dated = read.select(LINE, year.cast(pl.Int32).alias("exercice")).unique(LINE, keep="first")
    return found.join(dated, on=LINE, how="left", maintain_order="left")


def _as_import(prepared: Prepared, seq: int, auteur: str) -> Import:
    checked = prepared.rows
    return Import(
        import_id=journal.import_id_of(seq),
        seq=seq,
        date=chain.now(),
        auteur=auteur,
        fichier=prepared.file_name,
        sha256=prepared.sha256,
        jeu=prepared.jeu,
        lignes_lues=checked.read_count,
        lignes_gardees=checked.kept_count,
        lignes_ignorees=checked.ignored.height,
        lignes_ecartees=checked.set_aside_count,
        colonnes=prepared.given,
        supposees=checked.assumed,
        reponses=as_answers(prepared.choices),
        hypotheses=prepared.hypotheses,
    )
