"""How do prepared files become part of an espace? Candidate version → commit → publish.

``prepared`` says how a file is read and checked first. A preview is a real version: what it shows
is built by the same code.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import polars as pl

from pipeline import chain, journal, leftovers, memory, store, version
from pipeline.changes import Changes, changes
from pipeline.choices import as_answers
from pipeline.code_lists import CodeLists, effective
from pipeline.folders import Espace
from pipeline.journal import Import, State
from pipeline.merge import Source
from pipeline.person_key import key_of, mark
from pipeline.prepared import Prepared, Progress, silent
from pipeline.sheet import LINE


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
