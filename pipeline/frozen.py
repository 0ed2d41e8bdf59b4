"""Which state of an espace was frozen under a name, and how is it opened again, to the last digit?

Freezing writes one line of the journal: the imports that counted, and the code lists as they were.
The version itself is disposable, as all are: it is built again from these whenever it is missing.
"""

from pathlib import Path

import polars as pl

from pipeline import journal, version
from pipeline.code_lists import CodeLists, effective
from pipeline.folders import Espace, sync_folder
from pipeline.journal import Frozen
from pipeline.problems import InputRefused
from pipeline.spelling import slug
from pipeline.store import Version


def freeze(espace: Espace, nom: str, auteur: str) -> Frozen:
    """Freeze the journal's state under a name. Raises InputRefused when it is taken or empty."""
    code = slug(nom)
    if not code:
        raise InputRefused("Il faut un nom aux chiffres arrêtés.", "Par exemple : AG 2023.")
    with espace.writing():
        state = journal.read_state(espace)
        if any(known.code == code for known in state.frozen):
            raise InputRefused(f"« {nom} » est déjà arrêté.", "Choisissez un autre nom.")
        lists = effective(journal.code_list_rows(espace, state))
        _write_lists(espace, code, lists)
        imports = tuple(item.import_id for item in state.active)
        return journal.append_frozen(espace, nom, code, imports, auteur)


def _write_lists(espace: Espace, code: str, lists: CodeLists) -> None:
    path = _lists_path(espace, code)
    path.parent.mkdir(exist_ok=True)
    lists.entries.write_parquet(path)
    sync_folder(path.parent)


def _lists_path(espace: Espace, code: str) -> Path:
    return espace.journal / "arretes" / f"{code}.listes.parquet"


def all_frozen(espace: Espace) -> tuple[Frozen, ...]:
    """The frozen states of an espace, the oldest first."""
    return journal.read_state(espace).frozen


def find(espace: Espace, code: str) -> Frozen:
    for known in all_frozen(espace):
        if code in (known.code, known.nom):
            return known
    names = ", ".join(f"« {known.nom} »" for known in all_frozen(espace)) or "aucun"
    raise InputRefused(f"Aucun arrêté ne s'appelle « {code} ».", f"Chiffres arrêtés : {names}.")


def open_frozen(espace: Espace, code: str) -> Version:
    """The version of a frozen state, built first if need be. Raises InputRefused when unknown."""
    known = find(espace, code)
    name = f"arrete_{known.code}_f{version.FORMAT}"
    target = espace.versions / f"{name}.duckdb"
    if not target.exists():
        with espace.writing():
            if not target.exists():
                _build(espace, known, target)
    return Version(espace.name, name, target)


def _build(espace: Espace, known: Frozen, target: Path) -> None:
    state = journal.read_state(espace)
    imports = [item for item in state.imports if item.import_id in known.imports]
    rows = [version.source(espace, item) for item in imports]
    lists = CodeLists(pl.read_parquet(_lists_path(espace, known.code)))
    partial = espace.temporary / target.name
    version.build(partial, espace.name, rows, lists)
    partial.replace(target)
    sync_folder(espace.versions)
