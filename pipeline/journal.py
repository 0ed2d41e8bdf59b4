"""What has been imported into an espace, and what has been withdrawn? The append-only truth.

``manifest.jsonl`` is a chain of events: imports, withdrawals, restorations, frozen figures. The
rows of an import are one Parquet file beside it; it exists from the moment its line is on disk.
"""

import hashlib
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import polars as pl

from pipeline import chain
from pipeline.folders import Espace, sync_folder
from pipeline.problems import InputRefused
from pipeline.tables import stored_schema


@dataclass(frozen=True)
class Import:
    """One accepted file.

    ``colonnes``: columns it gives; ``supposees``: columns it defaults. ``reponses``: what the
    person chose when it was read, as ``choices.as_answers`` writes it.
    """

    import_id: str
    seq: int
    date: str
    auteur: str
    fichier: str
    sha256: str
    jeu: str
    lignes_lues: int
    lignes_gardees: int
    lignes_ignorees: int
    lignes_ecartees: int
    colonnes: tuple[str, ...]
    supposees: tuple[str, ...] = ()
    reponses: dict[str, Any] = field(default_factory=dict)
    hypotheses: tuple[str, ...] = ()
    parquet_sha256: str = ""
    etat: str = "actif"

    @property
    def is_active(self) -> bool:
        return self.etat == "actif"

    def is_same_reading(self, other: "Import") -> bool:
        """The same file, read with the same choices, to the same effect."""
        read = ("sha256", "jeu", "reponses", "lignes_gardees", "lignes_ecartees")
        return all(getattr(self, name) == getattr(other, name) for name in read)


@dataclass(frozen=True)
class Frozen:
    """Figures frozen under a name: the imports that counted when it was done."""

    nom: str
    code: str
    seq: int
    date: str
    auteur: str
    imports: tuple[str, ...]


@dataclass(frozen=True)
class State:
    """What a manifest says: imports in order, frozen states, last sequence, last line's hash."""

    imports: tuple[Import, ...]
    seq: int
    digest: str
    frozen: tuple[Frozen, ...] = ()

    @property
    def active(self) -> tuple[Import, ...]:
        return tuple(item for item in self.imports if item.is_active)

    def find(self, import_id: str) -> Import:
        for item in self.imports:
            if item.import_id == import_id:
                return item
        raise InputRefused(
            f"L'import « {import_id} » n'existe pas.", "La commande journal donne les identifiants."
        )


def parquet_path(espace: Espace, import_id: str) -> Path:
    return espace.journal / f"{import_id}.parquet"


def problems_path(espace: Espace, import_id: str) -> Path:
    return espace.journal / f"{import_id}.problemes.parquet"


def read_problems(espace: Espace, import_id: str) -> pl.DataFrame:
    """What was wrong with the rows that an import set aside."""
    return pl.read_parquet(problems_path(espace, import_id))


def read_state(espace: Espace) -> State:
    """The manifest's state; an espace without a manifest is empty."""
    imports: dict[str, Import] = {}
    frozen: list[Frozen] = []
    for event in chain.events(espace.manifest):
        match event["evenement"]:
            case "import":
                imported = _import_from(event["import"])
                imports[imported.import_id] = imported
            case "arreter":
                frozen.append(_frozen_from(event))
            case "retirer" | "remettre" as done:
                etat = "retire" if done == "retirer" else "actif"
                imports[event["import_id"]] = replace(imports[event["import_id"]], etat=etat)
    return State(tuple(imports.values()), *chain.last(espace.manifest), tuple(frozen))


def _import_from(event: dict[str, Any]) -> Import:
    lists = {name: tuple(event[name]) for name in ("colonnes", "supposees", "hypotheses")}
    return Import(**{**event, **lists})


def _frozen_from(event: dict[str, Any]) -> Frozen:
    named = {name: event[name] for name in ("nom", "code", "seq", "date", "auteur")}
    return Frozen(**named, imports=tuple(event["imports"]))


Arrival = tuple[Import, Path, Path]  # an import, the file of its rows, that of its problems


def append_imports(espace: Espace, arrivals: Sequence[Arrival]) -> None:
    """Take in the files, then write the lines: the imports exist once this returns.

    The files (Parquet, in the espace's temporary folder) are moved. The lock must be held.
    """
    stored = [_stored(espace, *arrival) for arrival in arrivals]
    sync_folder(espace.journal)
    chain.append(
        espace.manifest, [{"evenement": "import", "import": asdict(new)} for new in stored]
    )


def _stored(espace: Espace, new: Import, rows_file: Path, problems_file: Path) -> Import:
    _take(problems_file, problems_path(espace, new.import_id))
    digest = file_digest(rows_file)
    _take(rows_file, parquet_path(espace, new.import_id))
    return replace(new, parquet_sha256=digest)


def append_state(espace: Espace, import_id: str, evenement: str, auteur: str) -> None:
    """Record « retirer » or « remettre ». The lock must be held."""
    chain.append(
        espace.manifest, [{"evenement": evenement, "import_id": import_id, "auteur": auteur}]
    )


def append_frozen(
    espace: Espace, nom: str, code: str, imports: Sequence[str], auteur: str
) -> Frozen:
    """Record « arreter ». The lock must be held."""
    told = {"nom": nom, "code": code, "imports": list(imports), "auteur": auteur}
    chain.append(espace.manifest, [{"evenement": "arreter", **told}])
    return read_state(espace).frozen[-1]


def import_id_of(seq: int) -> str:
    return f"i{seq:05d}"


def _take(path: Path, target: Path) -> None:
    """Flush a file to disk, then give it its place."""
    with path.open("rb+") as written:
        os.fsync(written.fileno())
    path.replace(target)


def file_digest(path: Path) -> str:
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def code_list_rows(espace: Espace, state: State) -> list[pl.DataFrame]:
    """The espace's own code list entries as text, import by import."""
    own = [item for item in state.active if item.jeu == "nomenclatures"]
    return [
        as_code_list_rows(pl.read_parquet(parquet_path(espace, item.import_id)), item.colonnes)
        for item in own
    ]


def as_code_list_rows(rows: pl.DataFrame, given: Sequence[str]) -> pl.DataFrame:
    """Typed entries of code lists, their given columns only, as text like the shared lists."""
    schema = stored_schema("nomenclatures")
    return rows.select(_as_text(name, schema[name]) for name in schema if name in given)


def _as_text(name: str, dtype: pl.DataType) -> pl.Expr:
    if dtype == pl.Boolean:
        yes_no = pl.when(pl.col(name)).then(pl.lit("oui")).when(~pl.col(name)).then(pl.lit("non"))
        return yes_no.alias(name)
    return pl.col(name).cast(pl.String)
