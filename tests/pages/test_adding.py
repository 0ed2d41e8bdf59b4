"""Do the five steps of an import tell, keep and change what they say, without a browser?"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.adding.words import column_name, rule_name
from pipeline import journal
from pipeline.folders import Espace, espace
from pipeline.layouts import LAYOUTS
from pipeline.problems import SENTENCES
from tests.pages.test_pages import opened
from tests.written import PRESENCES, SEANCES, bring, csv_of, table, workbook

STARTED = """
    date       | type d'action         | intitulé | demi-journées | thème
    14/03/2024 | Sessions de formation | Départ   | 1             | Éducation
"""
MESSY = """
    date       | type                  | titre | demi-journées | thème     | Animateur
    24/02/2024 | Sessions de formation | Un    | 1             | Éducation | Zoé Durand
    25/02/2024 | Sessions de formation | Deux  | 1             | Jardinage     | Luc Petit
    26/02/2024 | Cuisine               | Trois | 1             | Jardinage     | Luc Petit
    27/02/2024 | Sessions de formation | Cinq  | 2             | Éducation | Luc Petit
"""
REORDERED = """
    saisi le   | type                  | titre | demi-journées
    24/02/2024 | Sessions de formation | Un    | 1
"""


@pytest.fixture
def place(donnees: Path) -> Espace:
    found = espace("essai")
    bring(found, STARTED)
    return found


def arrived(**address: str) -> AppTest:
    app = opened("ajouter", espace="essai", **address)
    assert not app.exception
    return app


def dropped(*files: tuple[str, str | bytes], app: AppTest | None = None) -> AppTest:
    page = app or arrived()
    for name, content in files:
        written = csv_of(content) if isinstance(content, str) else content
        page.file_uploader[0].upload(name, written).run()
    return page


def on(app: AppTest, steps: int = 1) -> AppTest:
    for _ in range(steps):
        app.button(key="suivant").click().run()
    return app


def step(app: AppTest) -> str:
    shown = " ".join(element.proto.body for element in app.get("html"))
    found = re.search(r"Étape (\d) sur 5\u00a0: (\w+)", shown)
    assert found, shown
    return found[2]


def said(app: AppTest) -> str:
    kinds = (app.markdown, app.caption, app.info, app.warning, app.error, app.success)
    told = "\n".join(element.value for kind in kinds for element in kind)
    shown = re.sub(r"\\(.)", r"\1", told)
    return shown.replace("\u00a0", " ").replace("\u202f", " ")


def select(app: AppTest, label: str, value: str) -> AppTest:
    found = [box for box in app.selectbox if box.label.replace("\u00a0", " ") == label]
    assert found, [box.label for box in app.selectbox]
    found[0].set_value(value).run()
    return app


def token_of(place: Espace) -> str:
    (folder,) = place.drafts.iterdir()
    return folder.name


def test_nothing_is_brought_yet(place: Espace) -> None:
    app = arrived()
    assert step(app) == "déposer"
    assert "suivant" not in {button.key for button in app.button}
    assert "Noms, adresses et téléphones ne sont pas conservés" in said(app)
    assert not place.drafts.exists()


def test_a_file_is_recognised_in_one_sentence(place: Espace) -> None:
    rows = [["Suivi 2023"], [], ["Date", "Type", "Titre", "Jours"]]
    rows += [["24 février 2024", "Sessions de formation", "Un", "1"]]
    book = workbook({"2023": rows, "Notes": [["Document interne"]]})
    app = on(dropped(("suivi.xlsx", book)))
    assert step(app) == "comprendre"
    told = "Reconnu : séances, feuille « 2023 », 1 ligne, en-têtes à la ligne 3."
    assert told in said(app)


def test_the_lines_that_wait_are_counted(place: Espace) -> None:
    app = on(dropped(("mars.csv", MESSY)), 2)
    assert step(app) == "corriger"
    told = "2 lignes valables peuvent être intégrées ; 2 attendent d'être corrigées."
    assert told in said(app)


def test_unknown_values_are_asked_about_with_their_lines(place: Espace) -> None:
    app = on(dropped(("mars.csv", MESSY)), 2)
    labels = [box.label.replace("\u00a0", " ") for box in app.selectbox if "«" in box.label]
    assert labels == ["« Jardinage » (2 lignes)", "« Cuisine » (1 ligne)"]


def test_an_answer_about_a_value_is_kept(place: Espace) -> None:
    app = on(dropped(("mars.csv", MESSY)), 2)
    select(app, "« Jardinage » (2 lignes)", "education")
    app.button(key="precedent").click().run()
    on(app)
    (box,) = [box for box in app.selectbox if "Jardinage" in box.label]
    assert box.value == "education"


def test_personal_columns_are_named_and_left_out(place: Espace) -> None:
    app = on(dropped(("mars.csv", MESSY)))
    assert "Colonnes personnelles écartées (1) : « Animateur »." in said(app)
    assert "Animateur" not in {box.label for box in app.selectbox}


def test_a_header_is_given_another_column(place: Espace) -> None:
    app = on(dropped(("mars.csv", REORDERED)))
    assert "il manque : « Date »" in said(app)
    select(app, "saisi le", "date_debut")
    assert not app.error
    assert "Reconnu : séances, 1 ligne" in said(app)


def test_a_value_common_to_all_rows_fills_a_missing_column(place: Espace) -> None:
    content = REORDERED.replace("saisi le  ", "date      ").replace(
        "| type                  ", "| salle "
    )
    app = on(dropped(("mars.csv", content)))
    assert "il manque : « Type d'action »" in said(app)
    select(app, "Type d'action (obligatoire)", "session_formation")
    assert "Reconnu : séances" in said(app)


def test_the_jeu_and_the_sheet_can_be_changed(place: Espace) -> None:
    both: dict[str, Sequence[Sequence[Any]]] = {
        "Janvier": _seance("14/01/2024"),
        "Février": _seance("14/02/2024"),
    }
    app = on(dropped(("deux.xlsx", workbook(both))))
    assert "Plusieurs feuilles" in said(app)
    select(app, "Feuille du classeur", "Février")
    assert "Reconnu : séances, feuille « Février »" in said(app)
    select(app, "Jeu de données", "presences")
    assert "il manque" in said(app)


def _seance(day: str) -> list[list[str]]:
    return [
        ["date", "type", "titre", "demi-journées"],
        [day, "Sessions de formation", "Un", "1"],
    ]


def test_a_list_of_presences_is_given_its_seance(place: Espace) -> None:
    content = "profil;participants\nélus;4\n".encode()
    app = on(dropped(("liste.csv", content)))
    (box,) = [box for box in app.selectbox if box.label == "Séance"]
    assert box.options[1] == "14 mars 2024 · Départ"
    (known,) = table(place, "seances", "seance_id")
    box.set_value(known["seance_id"]).run()
    assert "Reconnu : présences" in said(app)


def test_a_file_that_cannot_be_read_says_why_and_keeps_the_others(place: Espace) -> None:
    app = on(dropped(("mars.csv", MESSY), ("plan.pdf.csv", b"%PDF-1.7 ...")))
    assert "Reconnu : séances" in said(app)
    assert len(app.error) == 1
    on(app, 2)
    assert "« plan.pdf.csv » : ce fichier n'est pas encore compris" in said(app)
    assert "mars.csv" in said(app)


def test_nothing_to_correct_is_skipped_and_said(place: Espace) -> None:
    app = on(dropped(("suivi.csv", SEANCES)), 2)
    assert step(app) == "comparer"
    assert "l'étape « corriger » a été passée" in said(app)
    app.button(key="precedent").click().run()
    assert step(app) == "comprendre"


def test_what_is_not_understood_is_neither_passed_over_nor_called_correct(place: Espace) -> None:
    app = on(dropped(("mars.csv", REORDERED)), 2)
    assert step(app) == "comprendre"
    assert "Aucun fichier n'est encore compris" in said(app)
    app.button(key="precedent").click().run()
    on(dropped(("suivi.csv", SEANCES), app=app), 2)
    assert step(app) == "comparer"
    assert "a été passée" not in said(app)


def test_what_is_proposed_is_taken_at_once(place: Espace) -> None:
    app = on(dropped(("mars.csv", REORDERED)))
    assert app.error
    (button,) = [button for button in app.button if button.label.startswith("Prendre")]
    button.click().run()
    assert not app.error
    assert "Reconnu : séances, 1 ligne" in said(app)


def test_values_near_to_one_entry_are_taken_at_once(place: Espace) -> None:
    content = "date;type;titre;demi-journées;thème\n"
    content += "24/02/2024;Journée;Un;1;Égalité\n25/02/2024;Tricot;Deux;1;Éducation\n"
    app = on(dropped(("mars.csv", content.encode())), 2)
    assert "0 ligne valable" in said(app)
    (button,) = [button for button in app.button if button.label.startswith("Prendre")]
    assert button.label == "Prendre les 2 propositions"
    button.click().run()
    assert "1 ligne valable peut être intégrée ; 1 attend d'être corrigée." in said(app)
    assert not [button for button in app.button if button.label.startswith("Prendre")]


def test_a_file_of_two_jeux_is_one_file_named_twice(place: Espace) -> None:
    content = (
        "date;type;titre;demi-journées;élus;citoyens\n24/02/2024;Sessions de formation;Un;1;4;9\n"
    )
    app = on(dropped(("mars.csv", content.encode())), 3)
    assert step(app) == "intégrer"
    assert app.button(key="integrer").label == "Intégrer ces données"
    assert "mars.csv : séances" in said(app)
    assert "mars.csv : présences" in said(app)


def test_two_files_make_one_version_and_one_click(place: Espace) -> None:
    app = on(dropped(("seances.csv", SEANCES), ("presences.csv", PRESENCES)), 2)
    assert step(app) == "comparer"
    assert "citent une séance" not in said(app)
    on(app)
    app.button(key="integrer").click().run()
    assert not app.exception
    assert "Données intégrées le" in said(app)
    assert [item.fichier for item in journal.read_state(place).active[1:]] == [
        "seances.csv",
        "presences.csv",
    ]
    assert table(place, "presences", "count(*) AS n") == [{"n": 3}]
    assert list(place.drafts.iterdir()) == []
    assert [path for path in place.temporary.iterdir() if path.suffix] == []


def test_what_was_integrated_can_be_withdrawn_at_once(place: Espace) -> None:
    app = on(dropped(("suivi.csv", SEANCES)), 3)
    app.button(key="integrer").click().run()
    app.button(key="defaire_i00002").click().run()
    assert "Import retiré." in said(app)
    assert not journal.read_state(place).find("i00002").is_active


def test_a_file_that_is_there_already_is_said_to_be(place: Espace) -> None:
    app = on(dropped(("encore.csv", STARTED)), 2)
    assert "déjà intégré (import i00001" in said(app)
    assert "Aucun fichier ne peut être intégré" in said(app)


def test_the_comparison_follows_what_another_person_integrates(place: Espace) -> None:
    app = on(dropped(("suivi.csv", SEANCES)), 3)
    bring(place, STARTED.replace("Départ", "Entre-temps"))
    app.button(key="integrer").click().run()
    assert (step(app), "Les données ont changé entre-temps" in said(app)) == ("comparer", True)
    on(app)
    app.button(key="integrer").click().run()
    assert "Données intégrées le" in said(app)


def test_cells_copied_from_excel_are_a_file(place: Espace) -> None:
    app = arrived()
    app.text_area[0].set_value(csv_of(SEANCES, separator="\t").decode()).run()
    app.button(key="coller").click().run()
    assert "Collage du" in said(app)
    assert "séparateur tabulation" in said(app)
    assert app.text_area[0].value == ""


def test_a_reload_goes_on_where_it_was(place: Espace) -> None:
    app = on(dropped(("mars.csv", MESSY)), 2)
    select(app, "« Jardinage » (2 lignes)", "education")
    again = arrived(brouillon=token_of(place))
    assert step(again) == "corriger"
    (box,) = [box for box in again.selectbox if "Jardinage" in box.label]
    assert box.value == "education"
    again.button(key="precedent").click().run()
    assert "déposez de nouveau le fichier pour changer l'encodage" in said(again)
    on(again, 3)
    again.button(key="integrer").click().run()
    assert "Données intégrées le" in said(again)
    assert list(place.drafts.iterdir()) == []


def test_dropped_again_after_a_reload_a_file_keeps_its_answers(place: Espace) -> None:
    app = on(dropped(("mars.csv", REORDERED)))
    select(app, "saisi le", "date_debut")
    app.button(key="precedent").click().run()
    again = dropped(("mars.csv", REORDERED), app=arrived(brouillon=token_of(place)))
    on(again)
    assert "Reconnu : séances, 1 ligne" in said(again)
    assert "déposez de nouveau" not in said(again)


def test_a_draft_that_has_gone_is_said_to_have(place: Espace) -> None:
    app = arrived(brouillon="a" * 24)
    assert step(app) == "déposer"
    assert "n'existe plus" in said(app)


def test_the_same_file_is_taken_once(place: Espace) -> None:
    app = dropped(("mars.csv", MESSY), ("mars (1).csv", MESSY))
    assert "« mars (1).csv » est déjà là" in said(app)
    assert len([button for button in app.button if button.label == "Enlever"]) == 1


def test_what_a_person_wrote_is_shown_as_it_is(place: Espace) -> None:
    app = on(dropped(("*mars*_1.csv", MESSY.replace("Jardinage", "*Jardin* $x$"))), 2)
    assert any("\\*Jardin\\* \\$x\\$" in box.label for box in app.selectbox)
    assert app.subheader[0].value == "\\*mars\\*\\_1.csv"


def test_giving_up_leaves_no_draft(place: Espace) -> None:
    app = dropped(("mars.csv", MESSY), ("suivi.csv", SEANCES))
    app.button(key="abandonner").click().run()
    assert step(app) == "déposer"
    assert list(place.drafts.iterdir()) == []


def test_one_file_can_be_taken_away(place: Espace) -> None:
    app = dropped(("mars.csv", MESSY), ("suivi.csv", SEANCES))
    taken = next(button for button in app.button if button.label == "Enlever")
    taken.click().run()
    assert "mars.csv" not in said(app)
    assert "suivi.csv" in said(app)


@pytest.mark.parametrize("jeu", LAYOUTS)
def test_every_column_has_a_name_in_french(jeu: str) -> None:
    names = [column_name(jeu, column.name) for column in LAYOUTS[jeu].columns]
    assert [name for name in names if "_" in name or not name[0].isupper()] == []
    assert len(set(names)) == len(names)


def test_every_rule_has_a_name_in_french() -> None:
    assert [regle for regle in SENTENCES if rule_name(regle) == rule_name("")] == []


def test_a_value_that_is_answered_makes_its_lines_valid(place: Espace) -> None:
    app = on(dropped(("mars.csv", MESSY)), 2)
    select(app, "« Jardinage » (2 lignes)", "education")
    select(app, "« Cuisine » (1 ligne)", "session_formation")
    assert "4 lignes valables peuvent être intégrées." in said(app)
    assert "« Jardinage » (2 lignes)" in {b.label.replace("\u00a0", " ") for b in app.selectbox}


def test_answers_hold_for_the_next_file_of_that_shape(place: Espace) -> None:
    app = on(dropped(("mars.csv", MESSY)), 2)
    select(app, "« Jardinage » (2 lignes)", "education")
    on(app, 2)
    app.button(key="integrer").click().run()
    later = on(dropped(("avril.csv", MESSY.replace("/02/", "/04/"))))
    assert "Choix repris du fichier « mars.csv »" in said(later)
    assert "3 lignes valables" in said(on(later))


def test_dates_that_mean_two_things_are_asked_about_once(place: Espace) -> None:
    app = on(dropped(("mars.csv", MESSY.replace("/2024", "/24"))), 2)
    select(app, "Comment lire la colonne « date » ?", "jj/mm/aa")
    assert "2 lignes valables" in said(app)
    select(app, "Comment lire la colonne « date » ?", "")
    assert "0 ligne valable" in said(app)


def test_templates_and_copies_can_be_downloaded(place: Espace) -> None:
    app = dropped(("mars.csv", MESSY))
    assert {f"Modèle {kind}" for kind in ("xlsx", "csv")} <= downloads(app)
    copies = {label for label in downloads(on(app, 2)) if label.startswith("Copie à corriger")}
    assert len(copies) == 2


def downloads(app: AppTest) -> set[str]:
    return {element.proto.label for element in app.get("download_button")}
