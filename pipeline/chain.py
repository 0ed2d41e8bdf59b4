"""How is an append-only file of events kept, nothing acknowledged being lost or changed unseen?

One JSON object per line, each with the hash of the line before it. An event exists as soon as
its line is on disk; a torn last line was never acknowledged and is ignored.
"""

import hashlib
import json
import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pipeline.folders import sync_folder

Event = dict[str, Any]


def events(path: Path) -> list[Event]:
    """Every event, the oldest first, each with its ``seq`` and ``date``."""
    return [json.loads(line) for line in _whole_lines(path)]


def last(path: Path) -> tuple[int, str]:
    """The last sequence, and the hash of the last line; zero and nothing when there is none."""
    lines = _whole_lines(path)
    return (json.loads(lines[-1])["seq"], _digest(lines[-1])) if lines else (0, "")


def append(path: Path, new: Sequence[Event]) -> None:
    """Add events, all or none of which survive a crash. The espace's lock must be held."""
    (seq, digest), date = last(path), now()
    _cut_torn_line(path)
    lines = []
    for event in new:
        seq += 1
        told = {"seq": seq, "date": date, "precedent": digest, **event}
        lines.append(json.dumps(told, ensure_ascii=False).encode())
        digest = _digest(lines[-1])
    with path.open("ab") as written:
        written.write(b"".join(line + b"\n" for line in lines))
        written.flush()
        os.fsync(written.fileno())
    sync_folder(path.parent)


def now() -> str:
    return datetime.now(UTC).astimezone().isoformat(timespec="seconds")


def broken_at(path: Path) -> int | None:
    """The number of the first line that cannot be read or does not follow the one before."""
    digest = ""
    for number, line in enumerate(_whole_lines(path), 1):
        try:
            previous = json.loads(line)["precedent"]
        except (ValueError, TypeError, KeyError):
            return number
        if previous != digest:
            return number
        digest = _digest(line)
    return None


def _whole_lines(path: Path) -> list[bytes]:
    if not path.exists():
        return []
    *whole, _torn = path.read_bytes().split(b"\n")
    return whole


def _digest(line: bytes) -> str:
    return hashlib.sha256(line).hexdigest()


def _cut_torn_line(path: Path) -> None:
    """Remove what a crash left after the last whole line: appended to, it would spoil the next."""
    if not path.exists():
        return
    whole = sum(len(line) + 1 for line in _whole_lines(path))
    if path.stat().st_size > whole:
        os.truncate(path, whole)
