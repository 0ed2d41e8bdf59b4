"""Is an espace always what its active imports say, in order, and nothing else?"""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import build, journal, store
from pipeline.choices import Choices
from pipeline.code_lists import effective
from pipeline.folders import Espace
from pipeline.prepared import Prepared, prepare
from tests.properties.test_files import written

LISTS = effective()
TABLES = ("seances", "presences", "moyens", "seance_territoires", "a_completer")
OPTIONAL = {
    "seances": {
        "perimetre": ["socle", "hors_programme", ""],
        "lieu": ["Lille", "Amiens", ""],
        "commentaire": ["a", "b", ""],
        "action": ["Cycle", "Réseau"],
        "territoires": ["Lille", "Amiens", ""],
    },
    "presences": {"role": ["hôte", ""], "effectif_ensemble": ["oui", "non", ""]},
    "moyens": {"unite": ["ETP", "euro", ""]},
}
REQUIRED = {
    "seances": {
        "seance_id": ["S1", "S2", "S3"],
        "date": ["24/02/2022", "02/2022", "01/03/2023"],
        "intitule": ["Un", "Deux"],
        "type_action": ["Sessions de formation"],
        "demi_journees": ["1", "2", "3"],
    },
    "presences": {
        "seance_id": ["S1", "S2", "S4", ""],
        "seance_date": ["24/02/2022", "01/03/2023"],
        "seance_intitule": ["Un", "DEUX"],
        "profil": ["elus", "citoyens", ""],
        "participants": ["3", "plus de 60", "12"],
    },
    "moyens": {
        "annee": ["2022"],
        "indicateur": ["etp", "postes"],
        "valeur": ["1", "2", "beaucoup"],
    },
}


@dataclass(frozen=True)
class File:
    jeu: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def prepared(self, name: str) -> Prepared:
        content = written([list(self.header), *map(list, self.rows), ["zz"]])
        return prepare(content, name, Choices(self.jeu), LISTS)


@st.composite
def files(draw: st.DrawFn) -> File:
    jeu = draw(st.sampled_from(sorted(REQUIRED)))
    extra = draw(st.sets(st.sampled_from(sorted(OPTIONAL[jeu]))))
    columns = REQUIRED[jeu] | {name: OPTIONAL[jeu][name] for name in sorted(extra)}
    row = st.tuples(*(st.sampled_from(texts) for texts in columns.values()))
    return File(jeu, tuple(columns), tuple(draw(st.lists(row, min_size=1, max_size=5))))


class Folder:
    """An espace in a folder of its own, and the versions of its states."""

    def __init__(self) -> None:
        self.place = Espace("essai", Path(mkdtemp()))
        self.place.make_folders()

    def __enter__(self) -> "Folder":
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self.place.folder)

    def commit(self, sources: Sequence[tuple[str, File]]) -> None:
        for name, file in sources:
            prepared = file.prepared(name)
            if prepared.rows.kept.height:
                build.commit(self.place, prepared, "essai")

    def set_state(self, name: str, evenement: str) -> None:
        imports = journal.read_state(self.place).imports
        for import_id in (item.import_id for item in imports if item.fichier == name):
            journal.append_state(self.place, import_id, evenement, "essai")

    def content(self) -> dict[str, list[dict[str, Any]]]:
        """Every table, imports called by the name of their file."""
        path = self.place.temporary / "version.duckdb"
        build.build_state(self.place, journal.read_state(self.place), path)
        version = store.Version("essai", "v", path)
        try:
            return {name: version.query(_rows(name)) for name in TABLES}
        finally:
            store.close(path)
            path.unlink()


def _rows(table: str) -> str:
    if table == "seance_territoires":
        return f"SELECT * FROM {table} ORDER BY ALL"
    return (
        f"SELECT t.* EXCLUDE (import_id), i.fichier FROM {table} AS t "
        "JOIN imports AS i ON i.import_id = t.import_id ORDER BY ALL"
    )


@given(sources=st.lists(files(), min_size=1, max_size=5), data=st.data())
@settings(max_examples=12, deadline=None)
def test_withdrawing_an_import_gives_the_espace_built_without_it(
    sources: list[File], data: st.DataObject
) -> None:
    named = [(f"{number}.csv", file) for number, file in enumerate(sources)]
    chosen, _ = data.draw(st.sampled_from(named))
    with Folder() as whole, Folder() as without:
        whole.commit(named)
        without.commit([(name, file) for name, file in named if name != chosen])
        before = whole.content()
        whole.set_state(chosen, "retirer")
        assert whole.content() == without.content()
        whole.set_state(chosen, "remettre")
        assert whole.content() == before


@given(sources=st.lists(files(), min_size=1, max_size=4))
@settings(max_examples=12, deadline=None)
def test_importing_everything_twice_changes_no_cell(sources: list[File]) -> None:
    once = [(f"{number}.csv", file) for number, file in enumerate(sources)]
    with Folder() as espace:
        espace.commit([*once, once[-1]])
        twice = espace.content()
    with Folder() as espace:
        espace.commit(once)
        assert espace.content() == twice


@given(sources=st.lists(files().filter(lambda f: f.jeu == "seances"), min_size=1, max_size=5))
@settings(max_examples=12, deadline=None)
def test_each_cell_is_what_the_last_file_that_has_its_column_says(sources: list[File]) -> None:
    expected: dict[str, dict[str, Any]] = {}
    for number, file in enumerate(sources):
        rows = file.prepared(f"{number}.csv").rows.kept.to_dicts()
        for row in rows:
            told: dict[str, Any] = {
                name: row[name] for name in ("lieu", "commentaire") if name in file.header
            }
            expected.setdefault(row["seance_id"], {}).update(told)
    with Folder() as espace:
        espace.commit([(f"{number}.csv", file) for number, file in enumerate(sources)])
        found = {row["seance_id"]: row for row in espace.content()["seances"]}
    assert found.keys() == expected.keys()
    for seance_id, cells in expected.items():
        for name in ("lieu", "commentaire"):
            assert found[seance_id][name] == cells.get(name), (seance_id, name)
