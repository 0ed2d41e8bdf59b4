"""Which espaces are there, and is the one asked for ready to be read?

``irev`` (the 2022 report) and ``demo`` (fictional) are built on first use by the very pipeline that
people use. Opening an espace also repairs what a crash left: an interrupted build, a stale CURRENT.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

from pipeline import build, leftovers, store
from pipeline.choices import Choices
from pipeline.demo import demo_files
from pipeline.folders import Espace, espace, espaces_root
from pipeline.frozen import all_frozen, open_frozen
from pipeline.prepared import Progress, prepare, silent
from pipeline.problems import InputRefused

DEFAULT = "irev"
_REPORT_FOLDER = Path(__file__).parent.parent / "data" / "rapport_2022"
_SEEDED = "INITIAL"
File = tuple[str, bytes]


def _report_files() -> list[File]:
    order = ("seances", "presences", "audience", "publications", "moyens", "programme")
    names = [f"{jeu}.csv" for jeu in (*order, "chiffres_publies")]
    return [(name, (_REPORT_FOLDER / name).read_bytes()) for name in names]


_STARTING: dict[str, Callable[[], Iterable[File]]] = {"irev": _report_files, "demo": demo_files}


def names() -> list[str]:
    """Espaces that can be read, the default one first."""
    root = espaces_root()
    found = (
        [p.name for p in sorted(root.iterdir()) if espace_exists(p.name)] if root.exists() else []
    )
    return list(dict.fromkeys([*_STARTING, *found]))


def espace_exists(name: str) -> bool:
    return name in _STARTING or espace(name).exists


def ready(name: str = DEFAULT, tell: Progress = silent) -> store.Version:
    """The current version of an espace, built, seeded or repaired first if need be.

    Raises InputRefused when there is no such espace.
    """
    place = espace(name)
    if name in _STARTING and not (place.folder / _SEEDED).exists():
        _seed(place, _STARTING[name], tell)
    if not place.exists:
        raise InputRefused(
            f"L'espace « {name} » n'existe pas.", f"Choisissez : {', '.join(names())}."
        )
    if not store.is_up_to_date(place):
        _repair(place)
    return store.current_version(place)


def frozen(name: str, code: str) -> store.Version:
    """The version of figures frozen under a name. Raises InputRefused when there are none such."""
    ready(name)
    return open_frozen(espace(name), code)


def frozen_versions(name: str) -> dict[str, store.Version]:
    """The version of each frozen state of an espace, by the name it was given."""
    place = espace(name)
    return {known.nom: open_frozen(place, known.code) for known in all_frozen(place)}


def _seed(place: Espace, files: Callable[[], Iterable[File]], tell: Progress) -> None:
    """Import the starting files. Interrupted, it goes on where it stopped: no file counts twice."""
    with place.writing():
        if (place.folder / _SEEDED).exists():
            return
        for file_name, content in files():
            tell(f"données de départ : {file_name}")
            prepared = prepare(content, file_name, Choices(), build.lists_of(place))
            if not build.already_imported(place, prepared):
                build.commit(place, prepared, "données de départ")
        build.rebuild(place)
        (place.folder / _SEEDED).touch()


def _repair(place: Espace) -> None:
    """Publish the journal's state, unless a writer is about to do it."""
    try:
        with place.writing(timeout_seconds=0 if store.read_current(place) else None):
            if not store.is_up_to_date(place):
                leftovers.sweep(place)
                build.rebuild(place)
    except InputRefused:
        if store.read_current(place) is None:
            raise
