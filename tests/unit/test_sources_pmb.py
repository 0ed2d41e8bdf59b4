"""Are the tables of the documentation centre's software read where known, and shown elsewhere?"""

from collections.abc import Sequence

import pytest

from pipeline.choices import from_answers
from pipeline.code_lists import effective
from pipeline.prepared import prepare
from pipeline.problems import InputRefused
from tests.written import prepared, xlsx_of

PROCEDURE: list[list[str | None]] = [
    ["Nouvelles notices par mois", "Catalogage entre deux dates"],
    ["Mois", "Nouvelles notices"],
    ["2026-01", "'042"],
    ["2026-02", None],
    ["2026-03", "12"],
]
LISTING: list[list[str | None]] = [
    ["Nouvelles notices", None, None],
    [None, None, None],
    ["Mois", "Nouvelles notices", "Personnes ayant consulté"],
    ["Premier trimestre", None, None],
    ["2026-01", "42", "7"],
    ["2026-02", "3", None],
]
TABLEAU = "Mois\tNouvelles notices\tSection\t\n2026-01\t4\tRevues\t\n2026-02\t\tPériodiques\t"
HTML = (
    "<table><tr><td>Notices</td></tr><tr><td>select ... from notices</td></tr>"
    "<tr><th>Mois</th><th>Nouvelles notices</th></tr><tr><td>2026-01</td><td>'42</td></tr>"
    "<tr><td>2026-02</td><td>&nbsp;</td></tr></table>"
)


def notices(content: bytes, name: str = "pmb") -> list[tuple[str, str, float]]:
    kept = prepared(content, name).rows.kept
    return [
        (f"{row['periode_debut']:%Y-%m}", row["indicateur"], row["valeur"])
        for row in kept.iter_rows(named=True)
    ]


def test_an_empty_count_of_a_procedure_is_zero() -> None:
    assert notices(xlsx_of(PROCEDURE)) == [
        ("2026-01", "notices", 42), ("2026-02", "notices", 0), ("2026-03", "notices", 12),
    ]  # fmt: skip


def test_a_line_that_names_a_group_counts_nothing() -> None:
    found = prepared(xlsx_of(LISTING))
    assert found.rows.ignored.rows() == [(4, "titre de groupe")]
    assert notices(xlsx_of(LISTING)) == [
        ("2026-01", "notices", 42), ("2026-01", "consultants", 7),
        ("2026-02", "notices", 3), ("2026-02", "consultants", 0),
    ]  # fmt: skip


@pytest.mark.parametrize("content", [TABLEAU.encode("latin-1"), HTML.encode("latin-1")])
def test_text_and_pages_are_read_alike(content: bytes) -> None:
    values = {"2026-01": (4, 42), "2026-02": (0, 0)}
    assert all(value in values[month] for month, _, value in notices(content))
    assert len(notices(content)) == 2


def test_documents_are_publications() -> None:
    text = "Titre\tNombre de consultations\t\nRénovation urbaine\t42\t\nSanté\t\t"
    kept = prepared(text.encode("latin-1")).rows.kept
    assert kept.select("titre", "consultations").rows() == [
        ("Rénovation urbaine", 42),
        ("Santé", 0),
    ]


def refused(rows: Sequence[Sequence[str | None]]) -> str:
    with pytest.raises(InputRefused) as error:
        prepared(xlsx_of(rows))
    return str(error.value).replace("\u00a0", " ")


def test_what_is_not_known_is_shown_and_never_guessed() -> None:
    said = refused(
        [["Prêts par thématique", "x"], ["Thématique", "Nombre de prêts"], ["Santé", "4"]]
    )
    assert "« Prêts par thématique »" in said
    assert "« Thématique », « Nombre de prêts »" in said


def test_borrowers_are_not_read() -> None:
    said = refused([["Retards", "x"], ["Titre", "Emprunteur"], ["Revue", "Inventée Zoé"]])
    assert "emprunteurs" in said
    assert "Inventée" not in said


def test_a_title_cut_by_a_tab_is_not_read() -> None:
    with pytest.raises(InputRefused, match="Ligne 2"):
        prepared(b"Mois\tNouvelles notices\t\n2026-01\t4\tx\ty\t\t")


def test_a_person_may_designate_the_columns() -> None:
    answers = {
        "jeu": "audience", "colonnes": {"Sessions": "valeur"},
        "valeurs": {"canal": "site_web", "indicateur": "visites"},
    }  # fmt: skip
    rows = [["Consultations"], ["Mois", "Sessions"], ["2026-01", "310"], ["2026-02", "4"]]
    found = prepare(xlsx_of(rows), "x.xlsx", from_answers(answers), effective())
    assert found.understood.export is None
    assert found.rows.kept["valeur"].to_list() == [310, 4]


def test_a_table_under_a_title_of_ours_is_not_of_pmb() -> None:
    rows = [
        ["Audience"],
        ["canal", "indicateur", "annee", "valeur"],
        ["site_web", "visites", "2022", "3"],
    ]
    assert prepared(xlsx_of(rows)).understood.export is None
