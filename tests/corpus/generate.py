"""Writes the files of the corpus, to be tried by hand: `python -m tests.corpus.generate DOSSIER`."""

import sys
from pathlib import Path

from tests.corpus.damaged import SEED
from tests.corpus.families import corpus


def generate(folder: Path) -> int:
    """One folder per family; returns how many files were written."""
    count = 0
    for family, entry in corpus():
        (folder / family).mkdir(parents=True, exist_ok=True)
        (folder / family / entry.name).write_bytes(entry.written())
        count += 1
    return count


if __name__ == "__main__":
    written = generate(Path(sys.argv[1]))
    print(f"{written} fichiers écrits dans {sys.argv[1]} (graine du bruit : {SEED})")
