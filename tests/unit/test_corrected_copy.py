"""Does what goes back to a person show every problem, hide every name, and come back right?"""

import io
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pipeline import corrected_copy
from pipeline.choices import Choices
from pipeline.code_lists import effective
from pipeline.corrected_guide import AT_FAULT, ROW_ASIDE, TO_CHECK
from pipeline.folders import espace
from pipeline.ours import GUIDE_OF_COPY, LISTS, NAMES_REMOVED, SOURCE_LINE, TO_CORRECT
from pipeline.prepared import Prepared, prepare
from pipeline.problems import InputRefused
from tests.written import SEANCES, bring, csv_of, prepared, table, told

DATA = Path(__file__).parents[2] / "data"
LISTS_OF_CODES = sorted(
    set((DATA / "nomenclatures").glob("*.csv")) - {DATA / "nomenclatures/rupture.csv"}
)
FILES = [*sorted((DATA / "rapport_2022").glob("*.csv")), *LISTS_OF_CODES]
RIGHT = """
    seance_id | date       | type_action           | intitule | demi_journees | perimetre | statut  | thème     | commentaire
    S1        | 24/02/2022 | Sessions de formation | Un       | 1             | socle     | realise | Éducation | =1+1
    S2        | 25/02/2022 | Sessions de formation | Deux     | 1,5           | socle     | realise | Santé     |
    S3        | 02/2022    | Qualification         | Trois    | 0,5           | socle     | realise |           | à relire
    S4        | 03/03/2022 | Formation             | Quatre   | 2             | socle     | realise | Habitat   |
"""
WRONG = (
    RIGHT.replace("| Éducation |", "| Edukaxyon |")
    .replace("25/02/2022", "25/02/22  ")
    .replace("| à relire", "| appeler le 06 12 34 56 78")
)
MENDED = {
    ("S1", "thème"): "Éducation",
    ("S2", "date"): "25/02/2022",
    ("S3", "commentaire"): "à relire",
}


def copy_of(brought: str | bytes | Prepared, *, only_faulty: bool = False) -> bytes:
    read = brought if isinstance(brought, Prepared) else prepared(brought)
    return corrected_copy.corrected_copy(read, effective(), only_faulty=only_faulty)


def opened(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def shown(content: bytes) -> list[dict[str, Any]]:
    """Rows of the first sheet, by header."""
    header, *rows = opened(content).worksheets[0].iter_rows(values_only=True)
    return [dict(zip(header, row, strict=True)) for row in rows]


def cell(content: bytes, title: str, row: int) -> Any:
    sheet = opened(content).worksheets[0]
    return sheet.cell(row, [found.value for found in sheet[1]].index(title) + 1)


def mended(content: bytes, values: dict[tuple[str, str], str]) -> bytes:
    """The copy, its cells corrected by (identifier, header) as a person would."""
    book = opened(content)
    sheet = book.worksheets[0]
    titles = [found.value for found in sheet[1]]
    for row in sheet.iter_rows(min_row=2):
        for (identifier, title), value in values.items():
            if row[0].value == identifier:
                row[titles.index(title)].value = value
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


@pytest.mark.parametrize("only_faulty", [False, True])
def test_a_mended_copy_gives_what_a_right_file_would_have_given(
    donnees: Path, only_faulty: bool
) -> None:
    place, model = espace("essai"), espace("modele")
    bring(model, RIGHT)
    assert bring(place, WRONG)["lignes_ecartees"] == 3
    content = mended(copy_of(WRONG, only_faulty=only_faulty), MENDED)
    report = bring(place, content, "copie.xlsx")
    assert (report["problemes"], report["hypotheses"], report["nouvelles"]) == ([], [], 3)
    columns = "* EXCLUDE (ligne, import_id)"
    assert table(place, "seances", columns) == table(model, "seances", columns)


def test_a_copy_brought_back_as_it_is_says_the_same_of_the_same_rows() -> None:
    before, after = prepared(WRONG), prepared(copy_of(WRONG))
    assert told(after.rows) == [
        (2, "thème", "code_inconnu"),
        (3, "date", "annee_courte"),
        (4, "commentaire", "masque_laisse"),
    ]
    assert [line for line, *_ in told(before.rows)] == [2, 3, 4]
    assert (after.hypotheses, after.rows.ignored.height) == (before.hypotheses, 0)
    assert shown(copy_of(copy_of(WRONG)))[3] == shown(copy_of(WRONG))[3]


def test_only_the_rows_set_aside_when_they_alone_are_asked_for() -> None:
    rows = shown(copy_of(WRONG, only_faulty=True))
    assert [(row["seance_id"], row[SOURCE_LINE]) for row in rows] == [
        ("S1", 2),
        ("S2", 3),
        ("S3", 4),
    ]


def test_a_cell_at_fault_is_coloured_commented_and_told_in_words() -> None:
    content = copy_of(WRONG)
    found = cell(content, "thème", 2)
    assert found.fill.start_color.rgb == f"FF{AT_FAULT[1:]}"
    assert found.comment.text.startswith("«\u00a0Edukaxyon\u00a0» n'est pas une thématique connue.")
    assert cell(content, "intitule", 2).fill.start_color.rgb == f"FF{ROW_ASIDE[1:]}"
    assert "thème\u00a0: «\u00a0Edukaxyon\u00a0» n'est pas" in cell(content, TO_CORRECT, 2).value
    assert (cell(content, "thème", 5).fill.fill_type, cell(content, TO_CORRECT, 5).value) == (
        None,
        None,
    )


def test_a_cell_to_check_has_another_colour_and_its_row_none() -> None:
    content = copy_of(RIGHT.replace("Quatre  ", "Avec M. Martin"))
    assert cell(content, "intitule", 5).fill.start_color.rgb == f"FF{TO_CHECK[1:]}"
    assert cell(content, "statut", 5).fill.fill_type is None
    assert cell(content, TO_CORRECT, 5).value.startswith("À vérifier")


def test_dates_and_numbers_are_real_and_text_never_runs() -> None:
    first, _, third, _ = shown(copy_of(RIGHT))
    assert (first["date"], first["demi_journees"]) == (datetime(2022, 2, 24), 1)
    assert cell(copy_of(RIGHT), "date", 2).number_format.endswith("dd/mm/yyyy")
    assert (third["date"], third["demi_journees"]) == ("02/2022", 0.5)
    found = cell(copy_of(RIGHT), "commentaire", 2)
    assert (found.value, found.data_type) == ("=1+1", "s")


def test_what_the_rest_of_a_column_settled_stays_settled() -> None:
    numbers = "annee | indicateur | valeur\n2022 | a | 1.250\n2022 | b | 2,5\n2022 | c | 1,125\n2022 | d | x"
    read = prepared(copy_of(numbers)).rows
    assert read.kept["valeur"].to_list() == [1250, 2.5, 1.125]


def test_words_for_an_effectif_stay_words() -> None:
    presences = "seance_id | participants\nS1 | une vingtaine\nS2 | 1 250\nS3 | beaucoup"
    assert [row["participants"] for row in shown(copy_of(presences))] == [
        "une vingtaine",
        1250,
        "beaucoup",
    ]
    assert prepared(copy_of(presences)).rows.kept.equals(prepared(presences).rows.kept)


def test_a_month_stays_a_month() -> None:
    visits = "canal | indicateur | mois | valeur\nsite_web | visites | 01/03/2022 | 12\nsite_web | visites | mai 2022 | 1\nsite_web | ? | 2022 | 1"
    assert [row["mois"] for row in shown(copy_of(visits))] == ["03/2022", "mai 2022", "2022"]
    assert prepared(copy_of(visits)).rows.kept.equals(prepared(visits).rows.kept)


PERSONS = """
    seance_id | nom     | courriel         | profil | participants | remarque de fin
    S1        | Dupont  | d@example.org    | elus   | 1            |
    S1        | Durand  | e@example.org    | elus   | 1            | joindre a@example.org
    S2        | Martin  |                  | autre? | 1            |
"""


def test_no_name_and_no_contact_is_in_a_copy() -> None:
    book = opened(copy_of(PERSONS))
    texts = " ".join(str(found.value) for sheet in book for row in sheet for found in row)
    assert [
        word
        for word in ("Dupont", "Durand", "Martin", "@", "nom", "courriel")
        if word in texts.split()
    ] == []
    assert "@" not in texts
    assert "•••" in texts


def test_persons_who_look_alike_without_their_names_are_still_several() -> None:
    content = copy_of(PERSONS)
    assert all(row[NAMES_REMOVED] is None for row in shown(content))
    assert told(prepared(content).rows) == told(prepared(PERSONS).rows)


def test_rows_that_are_not_data_are_left_out_and_told() -> None:
    content = copy_of(WRONG + "    Total | | | | 5\n")
    assert [row["seance_id"] for row in shown(content)] == ["S1", "S2", "S3", "S4"]
    words = [row[0].value or "" for row in opened(content)[GUIDE_OF_COPY].iter_rows()]
    assert any("ligne de total" in sentence and sentence.endswith("6.") for sentence in words)


def test_the_sheet_to_read_has_a_legend_and_lists_every_problem() -> None:
    rows = list(opened(copy_of("\n" + WRONG))[GUIDE_OF_COPY].iter_rows(values_only=True))
    assert [row[0] for row in rows if row[0]][-4:] == ["Ligne d'origine", 2, 3, 4]
    assert {"Ligne mise de côté", "Cellule à corriger", "Cellule à vérifier"} <= {
        row[0] for row in rows
    }
    assert rows[-1][1:4] == (4, "commentaire", "•••")


def test_a_column_of_codes_offers_its_short_labels() -> None:
    book = opened(copy_of(RIGHT))
    rules = {str(rule.sqref): rule for rule in book.worksheets[0].data_validations.dataValidation}
    assert rules["C2:C5"].formula1 == "'Listes du modèle'!$A$2:$A$6"
    offered = [row[0].value for row in book[LISTS].iter_rows(max_col=1)]
    assert offered[1:6] == [
        "Manifestations",
        "Qualification",
        "Formation",
        "Groupes et réseaux",
        "Proximité",
    ]
    assert (book[LISTS].sheet_state, rules["C2:C5"].showErrorMessage) == ("hidden", True)


def test_the_header_is_frozen_and_filtered() -> None:
    sheet = opened(copy_of(RIGHT)).worksheets[0]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:K5")


def test_what_was_answered_about_the_file_is_in_the_copy() -> None:
    drawn = SEANCES.replace("| perimetre | statut", "| quoi | statut").replace(
        "type_action ", "Machin "
    )
    choices = Choices(
        values=(("perimetre", "socle"),), columns=(("Machin", "type_action"), ("statut", ""))
    )
    brought = prepare(csv_of(drawn), "essai.csv", choices, effective())
    content = copy_of(brought)
    assert {"type_action", "perimetre", "quoi", "statut (non lue)"} <= set(shown(content)[0])
    again = prepared(content)
    assert again.rows.kept.equals(brought.rows.kept)


def test_a_code_that_was_answered_is_written_as_its_label() -> None:
    choices = Choices(
        codes=(
            ("type_action", "Sessions de formation", "cycle_qualification"),
            ("thematique", "Santé", ""),
        )
    )
    brought = prepare(csv_of(RIGHT), "essai.csv", choices, effective())
    rows = shown(copy_of(brought))
    assert [row["type_action"] for row in rows][:2] == ["Qualification", "Qualification"]
    assert [row["thème"] for row in rows] == ["Éducation", None, None, "Habitat"]


def test_a_copy_of_nothing_to_correct_has_its_header_only() -> None:
    assert shown(copy_of(RIGHT, only_faulty=True)) == []


def test_a_list_named_by_its_file_is_named_in_the_copy() -> None:
    brought = prepared("code | libelle | ordre\na4 | Axe 4 | 1\na5 | Axe 5 | ?", "axe.csv")
    assert [row["Liste"] for row in shown(copy_of(brought))] == ["axe", "axe"]
    assert prepared(copy_of(brought), "copie.xlsx").rows.kept["liste"].to_list() == ["axe"]


def test_what_stands_beyond_the_header_still_does() -> None:
    drawn = SEANCES.replace(
        "| socle     | realise\n    S2", "| socle     | realise | suite\n    S2"
    )
    assert (
        told(prepared(copy_of(drawn)).rows)
        == told(prepared(drawn).rows)
        == [(2, None, "cellules_en_trop")]
    )


def test_the_copy_of_a_known_export_is_an_ordinary_file() -> None:
    export = (
        "Full Name\tUser Action\tTimestamp\nZoé Inventée\tJoined\t3/2/2026, 9:00:00 AM\n"
        "Luc Imaginaire\tJoined\t3/2/2026, 9:10:00 AM\n"
    ).encode("utf-16")
    brought = prepared(export, "teams.csv", seance_id="S1")
    again = prepared(copy_of(brought))
    assert again.rows.kept.drop("ligne").equals(brought.rows.kept.drop("ligne"))
    assert again.understood.export is None


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corrected_copy, "MAX_ROWS", 3)
    with pytest.raises(InputRefused, match="plus de lignes"):
        copy_of(RIGHT)
    assert len(shown(copy_of(WRONG, only_faulty=True))) == 3


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_copy_of_a_right_file_says_exactly_the_same(path: Path) -> None:
    brought = prepared(path.read_bytes(), path.name)
    again = prepared(copy_of(brought), "copie.xlsx")
    assert again.rows.kept.equals(brought.rows.kept)
    assert set(again.hypotheses) <= set(brought.hypotheses)
