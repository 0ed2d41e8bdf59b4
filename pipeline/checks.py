"""Is an espace sound? The journal's chain, its files, and the version built from it."""

from dataclasses import dataclass

from pipeline import journal, store
from pipeline.folders import Espace


@dataclass(frozen=True)
class Check:
    controle: str
    conforme: bool
    detail: str


def checks(place: Espace) -> list[Check]:
    """Every control, passed or not."""
    state = journal.read_state(place)
    return [_chain(place), _files(place, state), _current(place), _counts(place, state)]


def _chain(place: Espace) -> Check:
    broken = journal.broken_chain(place)
    said = f"rompue à la ligne {broken}" if broken else "chaque ligne suit la précédente"
    return Check("chaîne du journal", broken is None, said)


def _files(place: Espace, state: journal.State) -> Check:
    wrong = [
        item.import_id
        for item in state.imports
        if not (path := journal.parquet_path(place, item.import_id)).exists()
        or journal.file_digest(path) != item.parquet_sha256
    ]
    said = f"absents ou modifiés : {', '.join(wrong)}" if wrong else f"{len(state.imports)} intacts"
    return Check("fichiers du journal", not wrong, said)


def _current(place: Espace) -> Check:
    current = store.read_current(place)
    name = current.version if current else "aucune"
    return Check("version en cours", store.is_up_to_date(place), name)


def _counts(place: Espace, state: journal.State) -> Check:
    """The version names exactly the journal's active imports."""
    rows = store.current_version(place).query("SELECT import_id FROM imports ORDER BY seq")
    built = [row["import_id"] for row in rows]
    expected = [item.import_id for item in state.active]
    return Check("imports de la version", built == expected, f"{len(built)} sur {len(expected)}")
