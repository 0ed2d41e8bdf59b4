"""Where does an espace keep its files, and who may write there now?"""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from pipeline.problems import InputRefused

_DEFAULT_ROOT = Path(__file__).parent.parent / "data" / "espaces"
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
_LOCK_SECONDS = 60


@dataclass(frozen=True)
class Espace:
    """One journal and its versions, in one folder.

    ``work``: the name of a folder of its own for the temporary files of work that may be killed.
    """

    name: str
    folder: Path
    work: str = ""

    @property
    def journal(self) -> Path:
        return self.folder / "journal"

    @property
    def manifest(self) -> Path:
        return self.journal / "manifest.jsonl"

    @property
    def documents(self) -> Path:
        return self.folder / "documents.jsonl"

    @property
    def versions(self) -> Path:
        return self.folder / "versions"

    @property
    def current(self) -> Path:
        return self.folder / "CURRENT"

    @property
    def person_key(self) -> Path:
        """See ``person_key``: only there where distinct persons are counted."""
        return self.folder / "personnes.cle"

    @property
    def temporary(self) -> Path:
        return self.folder / "tmp" / self.work

    @property
    def drafts(self) -> Path:
        return self.folder / "drafts"

    @property
    def exists(self) -> bool:
        return self.manifest.exists()

    def make_folders(self) -> None:
        for folder in (self.journal, self.versions, self.temporary):
            folder.mkdir(parents=True, exist_ok=True)

    @contextmanager
    def writing(self, timeout_seconds: float | None = None) -> Iterator[None]:
        """Hold the espace's write lock. Raises InputRefused when someone else keeps it (a minute,
        unless said otherwise)."""
        self.make_folders()
        # one lock object per file: a thread that holds it may ask again, another must wait
        lock = FileLock(self.folder / "lock", is_singleton=True)
        try:
            lock.acquire(timeout=_LOCK_SECONDS if timeout_seconds is None else timeout_seconds)
        except Timeout as error:
            raise InputRefused(
                f"Un autre import est en cours dans l'espace « {self.name} ».",
                "Attendez qu'il se termine, puis recommencez.",
            ) from error
        try:
            yield
        finally:
            lock.release()


def espaces_root() -> Path:
    """The folder of all espaces: ``DONNEES`` if it is set, else ``data/espaces``."""
    return Path(os.environ.get("DONNEES") or _DEFAULT_ROOT)


def espace(name: str) -> Espace:
    """The espace of that name, which may not exist yet. Raises InputRefused on a bad name."""
    if not _NAME.fullmatch(name):
        raise InputRefused(
            f"« {name} » n'est pas un nom d'espace.",
            "Utilisez des minuscules sans accent, des chiffres et des tirets (40 au plus).",
        )
    return Espace(name, espaces_root() / name)


def sync_folder(folder: Path) -> None:
    """Make a rename in ``folder`` survive a power cut, where the system can do it."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
