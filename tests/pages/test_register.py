"""Does the register keep what is asked for, and take an explanation?"""

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pipeline import journal
from pipeline.folders import espace
from tests.pages.test_pages import blocks, opened


@pytest.fixture(autouse=True)
def _own_espaces(donnees: Path) -> None:
    """Explanations are written: each test has its own espaces."""


def rows(app: AppTest) -> list[list[Any]]:
    table = next(b for b in blocks(app) if b.get("id") == "chiffres_publies")
    return [[cell["text"] for cell in row["cells"]] for row in table["rows"]]


def test_gaps_to_explain_come_first_with_their_place_and_scope() -> None:
    found = rows(opened("methode"))
    words = [row[5] for row in found]
    assert words[:7] == ["Écart à expliquer"] * 5 + ["Écart expliqué"] * 2
    assert (found[0][0], found[0][7], found[0][8]) == ("C001", "Introduction", "non précisé")


def test_status_and_year_are_chosen_and_kept_in_the_address() -> None:
    assert len(rows(opened("methode", statut="non_verifiable"))) == 35
    assert {row[1][-4:] for row in rows(opened("methode", annee="2021"))} == {"2021"}
    app = opened("methode")
    app.selectbox(key="statut").select("ecart_explique").run()
    assert [row[0] for row in rows(app)] == ["C065", "C088"]
    assert app.query_params["statut"] == "ecart_explique"


def test_an_explanation_becomes_an_import_and_the_gap_is_explained() -> None:
    app = opened("methode")
    app.selectbox(key="chiffre_a_expliquer").select("C031").run()
    app.text_area(key="explication_C031").input("Trois contrats ne sont pas nommés dans la note.")
    app.checkbox(key="etablie_C031").check()
    app.button(key="FormSubmitter:expliquer_C031-Enregistrer l'explication").click().run()
    assert not app.exception
    assert "C031" in app.success[0].value
    told = next(row for row in rows(app) if row[0] == "C031")
    assert told[5:7] == ["Écart expliqué", "Trois contrats ne sont pas nommés dans la note."]
    assert journal.read_state(espace("irev")).imports[-1].fichier == "explication C031.csv"


def test_a_telephone_in_an_explanation_is_refused_in_words() -> None:
    app = opened("methode")
    app.text_area(key="explication_C001").input("Demander au 03 20 11 22 33.")
    app.button(key="FormSubmitter:expliquer_C001-Enregistrer l'explication").click().run()
    assert "numéro de téléphone" in app.error[0].value


def test_frozen_figures_are_not_explained() -> None:
    from pipeline import frozen

    opened("methode")
    frozen.freeze(espace("irev"), "AG 2023", "essai")
    app = opened("methode", arrete="ag_2023")
    assert any("Revenez" in info.value for info in app.info)
    assert not app.text_area
