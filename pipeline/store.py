"""Which version of an espace is current, and how is it opened and replaced?

Versions are read-only files under a new name each time: a file replaced under a name that is open
keeps serving its old content. One connection per process and version, one cursor per query: threads
that share a connection receive each other's rows.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Lock
from typing import Any

import duckdb

from pipeline.code_lists import shared_digest
from pipeline.connections import for_reading
from pipeline.folders import Espace, sync_folder
from pipeline.version import FORMAT

_KEPT_VERSIONS = 3
_OPEN_VERSIONS = 8


@dataclass(frozen=True)
class Version:
    """One built, read-only DuckDB file, as one kind of reader sees it.

    ``outside``: the reader is not of the team; counts of persons then answer only what may leave.
    It is part of the version, so that nothing kept for one kind of reader serves the other.
    """

    espace: str
    name: str
    path: Path
    outside: bool = False

    def query(
        self, sql: str, parameters: Mapping[str, object] | None = None
    ) -> list[dict[str, Any]]:
        """Rows as dictionaries. ``parameters`` are bound by name (``$name``)."""
        with _connection(self.path).cursor() as cursor:
            cursor.execute(sql, dict(parameters) if parameters else None)
            names = [column[0] for column in cursor.description or ()]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def frame(self, sql: str) -> Any:
        """The answer as a Polars frame, for comparisons of whole tables."""
        with _connection(self.path).cursor() as cursor:
            return cursor.sql(sql).pl()  # on 2.0, only a relation becomes a frame


_connections: dict[Path, duckdb.DuckDBPyConnection] = {}
_opening = Lock()


def _connection(path: Path) -> duckdb.DuckDBPyConnection:
    """The process's one connection to a version. Old ones are dropped, not closed: a reader in
    another thread may still hold a cursor, which keeps its own reference."""
    with _opening:
        if path not in _connections:
            _connections[path] = for_reading(path)
            while len(_connections) > _OPEN_VERSIONS:
                _connections.pop(next(iter(_connections)))
        return _connections[path]


def close(path: Path) -> None:
    """Close a version that is about to change its name or to be deleted."""
    with _opening:
        connection = _connections.pop(path, None)
    if connection:
        connection.close()


@dataclass(frozen=True)
class Current:
    """The content of CURRENT: which version, of which journal, lists and format."""

    version: str
    seq: int
    manifest_bytes: int
    listes: str
    format: int


def read_current(espace: Espace) -> Current | None:
    """What CURRENT points at, or None when there is none or it cannot be read."""
    with suppress(OSError, ValueError, TypeError):
        return Current(**json.loads(espace.current.read_text(encoding="utf-8")))
    return None


def is_up_to_date(espace: Espace) -> bool:
    """Whether CURRENT is the journal's last state, built on today's lists and tables."""
    current = read_current(espace)
    if current is None or not version_path(espace, current.version).exists():
        return False
    size = espace.manifest.stat().st_size
    return (current.manifest_bytes, current.listes, current.format) == (
        size,
        shared_digest(),
        FORMAT,
    )


def current_version(espace: Espace) -> Version:
    """The version that CURRENT names."""
    current = read_current(espace)
    if current is None:
        raise FileNotFoundError(espace.current)
    return open_version(espace, current.version)


def open_version(espace: Espace, name: str) -> Version:
    return Version(espace.name, name, version_path(espace, name))


def version_path(espace: Espace, name: str) -> Path:
    return espace.versions / f"{name}.duckdb"


def _next_version_name(espace: Espace) -> str:
    """One more than any version there is or was current: a name is never used twice."""
    numbers = [int(path.stem[1:]) for path in espace.versions.glob("v*.duckdb")]
    current = read_current(espace)
    if current:
        numbers.append(int(current.version[1:]))
    return f"v{max(numbers, default=0) + 1:06d}"


def publish(espace: Espace, built: Path, seq: int) -> Version:
    """Make a built file the current version, under a new name. The lock must be held."""
    name = _next_version_name(espace)
    built.replace(version_path(espace, name))
    sync_folder(espace.versions)
    size = espace.manifest.stat().st_size
    _write_current(espace, Current(name, seq, size, shared_digest(), FORMAT))
    _drop_old_versions(espace)
    return open_version(espace, name)


def _write_current(espace: Espace, current: Current) -> None:
    partial = espace.temporary / "CURRENT"
    with partial.open("w", encoding="utf-8") as pointer:
        pointer.write(json.dumps(asdict(current)))
        pointer.flush()
        os.fsync(pointer.fileno())
    partial.replace(espace.current)
    sync_folder(espace.folder)


def _drop_old_versions(espace: Espace) -> None:
    """Keep the last versions; one that is still open elsewhere is tried again next time."""
    for path in sorted(espace.versions.glob("v*.duckdb"))[:-_KEPT_VERSIONS]:
        with suppress(OSError):
            path.unlink()
