"""Is an espace sound? The journal's chain, its files, and the version built from it."""

from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from pipeline import build, chain, espaces, journal, store
from pipeline.folders import Espace, espace
from pipeline.layouts import LAYOUTS


@dataclass(frozen=True)
class Check:
    controle: str
    conforme: bool
    detail: str


def checks(name: str) -> list[Check]:
    """Every control of an espace, passed or not; a damaged journal is not built from.

    Raises InputRefused when there is no such espace.
    """
    place = espace(name)
    if not place.exists:
        espaces.ready(name)
    chain = _chain(place)
    if not chain.conforme:
        return [chain]
    stored = [chain, _files(place, journal.read_state(place))]
    if not all(check.conforme for check in stored):
        return stored
    espaces.ready(name)
    state = journal.read_state(place)
    return [*stored, _current(place), _counts(place, state), _same(place, state)]


def _chain(place: Espace) -> Check:
    broken = chain.broken_at(place.manifest)
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


def _same(place: Espace, state: journal.State) -> Check:
    """The version holds what the journal gives when it is built anew."""
    target = place.temporary / f"{uuid4().hex}.duckdb"
    try:
        build.build_state(place, state, target)
        anew = store.Version(place.name, "anew", target)
        current = store.current_version(place)
        differing = [jeu for jeu in _tables() if _content(anew, jeu) != _content(current, jeu)]
    finally:
        _forget(target)
    said = f"tables différentes : {', '.join(differing)}" if differing else "identique au journal"
    return Check("contenu de la version", not differing, said)


def _tables() -> list[str]:
    return [jeu for jeu in LAYOUTS if jeu != "nomenclatures"]


def _content(version: store.Version, table: str) -> dict[str, object]:
    """The number of rows of a table and a sum of their hashes, whatever their order."""
    counted = f"SELECT count(*) AS n, sum(hash(t)) AS contenu FROM {table} AS t"
    return version.query(counted)[0]


def _forget(path: Path) -> None:
    store.close(path)
    path.unlink(missing_ok=True)
