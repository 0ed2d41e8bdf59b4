"""Does the table of a draft say what is written, known, published, frozen, and why it differs?"""

from pathlib import Path

from indicators.blocks import Table
from indicators.proofread import proofread
from indicators.proofread_table import Known, differences, others, summary
from pipeline.passages import Passage, Piece
from tests.drawn import drawn

THEN = """
    seance_id | date       | demi_journees | type_action
    S1        | 2025-02-03 | 2             | session_formation
    S2        | 2025-03-03 | 1             | cycle_qualification
"""
NOW = f"""{THEN.rstrip()}
    S3        | 2025-04-03 | 2             | session_formation
"""
CLAIMS = """
    chiffre_id | annee | indicateur    | valeur | borne_min | borne_max | section | calcul                      | explication
    C1         | 2025  | demi_journees | 4      | 4         | 4         | Annexe  | demi_journees?exercice=2025 | Une de trop.
"""
DRAFT = (
    Passage("L'équipe a tenu 4 demi-journées, pour 900 euros.", ("Bilan", "Activité")),
    Passage("Presque 5 demi-journées.", ("Bilan",)),
    Passage("3", ("Annexe",), Piece.CELLULE, "Total ; Demi-journées"),
)


def cells(table: Table) -> list[dict[str, object]]:
    heads = [column.label for column in table.grid.columns]
    return [dict(zip(heads, row.cells, strict=True)) for row in table.grid.rows]


def test_each_difference_stands_beside_what_is_known(tmp_path: Path) -> None:
    then = drawn(tmp_path, seances=THEN, chiffres_publies=CLAIMS)
    now = drawn(tmp_path, seances=NOW, chiffres_publies=CLAIMS)
    known = Known(now, then, "AG 2026")
    found = proofread(known.reference, 2025, DRAFT)
    first, second = cells(differences(known, found))
    assert first == {
        "Écrit": "4",
        "Verdict": "Contradictoire dans le document",
        "Phrase": "Bilan › Activité (texte) : L'équipe a tenu ▸4◂ demi-journées, pour 900 euros.",
        "Ce qui est connu": "Demi-journées · 2025 · arrêté AG 2026 : 3 ; calculé aujourd'hui : 5 ; publié : 4 "
        "(Annexe 2025)",
        "Pourquoi": "Ailleurs : « 3 » (Annexe (tableau)). Une de trop.",
    }
    assert second["Phrase"] == "Annexe (tableau) : ▸3◂"


def test_what_a_number_was_taken_for_is_named_in_words(tmp_path: Path) -> None:
    known = Known(drawn(tmp_path, seances=NOW))
    found = proofread(known.today, 2025, [Passage("La formation compte 4 demi-journées.")])
    (row,) = cells(others(known, found))
    told = "Demi-journées · 2025 · Formation · calculé aujourd'hui : 4"
    assert row["Ce qui est connu"] == told


def test_what_was_not_recognised_says_why(tmp_path: Path) -> None:
    known = Known(drawn(tmp_path, seances=NOW))
    found = proofread(known.reference, 2025, DRAFT[:2])
    told = {row["Écrit"]: row["Pourquoi"] for row in cells(others(known, found))}
    assert told == {
        "900": "Ce qui est compté n'est pas reconnu.",
        "5": "Cette approximation n'a pas d'intervalle convenu.",
    }
    assert "arrêté" not in str(cells(differences(known, found)))


def test_the_summary_counts_what_is_to_be_looked_at(tmp_path: Path) -> None:
    version = drawn(tmp_path, seances=NOW)
    found = proofread(version, 2025, DRAFT[:2])
    assert summary(found).items == (
        "1 nombre à revoir sur 3.", "Diffère : 1 · Non reconnu : 2",
    )  # fmt: skip
    right = proofread(version, 2025, [Passage("5 demi-journées ont été tenues.")])
    assert summary(right).items[0] == "Aucune différence : 1 nombre lu."
