"""What did crashes leave behind? Files that no line of the journal names, old temporary ones."""

import shutil
import time
from contextlib import suppress

from pipeline import journal
from pipeline.folders import Espace

_OLD_SECONDS = 86_400.0  # a preview under way may be waiting for its person


def sweep(place: Espace) -> None:
    """Remove them; what cannot be deleted now is tried again next time. The lock must be held."""
    known = {item.import_id for item in journal.read_state(place).imports}
    orphans = [p for p in place.journal.glob("*.parquet") if p.name.split(".")[0] not in known]
    now = time.time()
    old = [p for p in place.temporary.iterdir() if now - p.stat().st_mtime > _OLD_SECONDS]
    for path in (*orphans, *old):
        with suppress(OSError):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
