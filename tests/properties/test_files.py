"""Does every row of any file end in exactly one place, and does its writing change nothing?"""

import csv
import io
from contextlib import suppress

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.choices import Choices
from pipeline.code_lists import effective
from pipeline.layouts import LAYOUTS
from pipeline.prepared import prepare
from pipeline.problems import InputRefused
from pipeline.rows import Rows
from tests.written import xlsx_of

LISTS = effective()
HEADERS = {
    "seances": [
        "seance_id",
        "date",
        "type_action",
        "intitule",
        "jours",
        "perimetre",
        "territoires",
    ],
    "presences": ["seance_id", "date", "intitule", "profil", "participants", "borne_min"],
    "audience": ["canal", "indicateur", "mois", "annee", "valeur"],
    "programme": ["annee", "action", "element", "prevu"],
    "cibles": ["annee", "indicateur", "dimension", "cible", "cible_min", "cible_max"],
}
GOOD = [
    "S1", "S2", "24/02/2022", "2022-02-24", "02/2022", "2022", "Formation", "elus", "citoyens", "socle",
    "1", "0,5", "½", "2 dj", "12", "1 250", "7,5", "près de 60", "site_web", "visites", "mars", "Lille",
]  # fmt: skip
BAD = [
    "", " ", "Total", "31/02/2022", "24/02/22", "-3", "1.250", "1.250.000", "9" * 25, "1e400", "douze",
    "a@b.fr", "06 12 34 56 78", "M. Durand", "NaN", "inf", "1/2", "3 j", "{}", "«\u00a0»", "\u202f", "٣",
]  # fmt: skip
# control characters make a file a binary one, which is refused whole: see test_read_kinds
PRINTED = st.characters(codec="utf-8", exclude_categories=["Cc"])
WORDS = st.sampled_from(GOOD + BAD) | st.text(PRINTED, max_size=8)
ROWS = st.lists(st.lists(WORDS, min_size=1, max_size=8), min_size=1, max_size=8)
LEGIBLE = st.text(st.sampled_from("abcéèœ’€0123456789 ,./-½"), max_size=8)


def written(rows: list[list[str]], separator: str = ";") -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=separator).writerows(rows)
    return text.getvalue().encode("utf-8", errors="replace")


def read(content: bytes, jeu: str) -> Rows:
    return prepare(content, "essai.csv", Choices(jeu), LISTS).rows


@given(jeu=st.sampled_from(sorted(HEADERS)), rows=ROWS)
@settings(max_examples=80, deadline=None)
def test_every_row_is_kept_or_ignored_or_set_aside(jeu: str, rows: list[list[str]]) -> None:
    found = read(written([HEADERS[jeu], *rows, ["fin"]]), jeu)
    kept, ignored = set(found.kept["ligne"]), set(found.ignored["ligne"])
    aside = set(found.problems.filter(pl.col("gravite") == "erreur")["ligne"])
    assert kept | ignored | aside == set(range(2, len(rows) + 3))
    assert len(kept) + len(ignored) + len(aside) == found.read_count == len(rows) + 1


@given(
    content=st.binary(max_size=200)
    | st.text(max_size=200).map(lambda t: t.encode("utf-8", "replace"))
)
@settings(max_examples=80, deadline=None)
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    for jeu in (None, *LAYOUTS):
        with suppress(InputRefused):
            prepare(content, "essai.csv", Choices(jeu), LISTS)


@given(
    at=st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1, max_size=5),
    cut=st.integers(0, 10_000),
)
@settings(max_examples=60, deadline=None)
def test_a_damaged_workbook_is_read_or_refused(at: list[tuple[int, int]], cut: int) -> None:
    content = bytearray(xlsx_of([HEADERS["audience"], [1, 2]]))
    for place, byte in at:
        content[place % len(content)] = byte
    del content[max(cut, 100) :]
    with suppress(InputRefused):
        prepare(bytes(content), "essai.xlsx", Choices(), LISTS)


@given(
    header=st.permutations(HEADERS["seances"]),
    rows=st.lists(st.lists(WORDS, min_size=7, max_size=7), min_size=1, max_size=5),
)
@settings(max_examples=20, deadline=None)
def test_the_separator_changes_nothing(header: list[str], rows: list[list[str]]) -> None:
    tables = [read(written([header, *rows, ["S9"] * 7], mark), "seances") for mark in ";,\t"]
    assert all(table.kept.equals(tables[0].kept) for table in tables)
    assert all(table.problems.equals(tables[0].problems) for table in tables)


@given(rows=st.lists(st.lists(LEGIBLE, min_size=3, max_size=3), min_size=1, max_size=5))
@settings(max_examples=20, deadline=None)
def test_the_encoding_and_the_kind_of_file_change_nothing(rows: list[list[str]]) -> None:
    table = [["annee", "indicateur", "valeur"], *rows, ["2022", "fin", "1"]]
    text = written(table).decode()
    files = [text.encode(encoding) for encoding in ("utf-8", "utf-8-sig", "cp1252", "utf-16")]
    found = [read(content, "moyens") for content in (*files, xlsx_of(table))]
    assert all(table.kept.equals(found[0].kept) for table in found)
    assert all(table.problems.equals(found[0].problems) for table in found)
