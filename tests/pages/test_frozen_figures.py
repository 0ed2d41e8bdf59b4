"""Can a reader freeze figures, look at them on any page, see what changed, and come back?"""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pipeline import build, frozen
from pipeline.folders import Espace, espace
from tests.pages.test_pages import blocks, opened
from tests.written import SEANCES, bring

ONE_MORE = """
    seance_id | date       | type_action           | intitule | demi_journees | perimetre | statut
    N1        | 01/03/2022 | Sessions de formation | Plus     | 1             | socle     | realise
"""


@pytest.fixture
def place(donnees: Path) -> Espace:
    found = espace("essai")
    bring(found, SEANCES)
    return found


@pytest.fixture
def changed(place: Espace) -> Espace:
    """Frozen at three half-days, then one more import and none of the first."""
    frozen.freeze(place, "AG 2023", "essai")
    bring(place, ONE_MORE, "plus.csv")
    return place


def half_days(app: AppTest) -> str:
    return str(next(b["value"] for b in blocks(app) if b.get("id") == "demi_journees"))


def banners(app: AppTest) -> list[str]:
    return [info.value for info in app.info if "Chiffres arrêtés" in info.value]


def test_figures_are_frozen_from_the_page(place: Espace) -> None:
    app = opened("historique", espace="essai")
    app.text_input(key="arrete_nom").input("AG 2023")
    app.button(key="FormSubmitter:arreter_les_chiffres-Arrêter les chiffres").click().run()
    assert not app.exception
    assert "arrêtés" in app.success[0].value
    assert [known.nom for known in frozen.all_frozen(place)] == ["AG 2023"]


def test_a_name_already_taken_is_refused_in_words(changed: Espace) -> None:
    app = opened("historique", espace="essai")
    app.text_input(key="arrete_nom").input("ag 2023")
    app.button(key="FormSubmitter:arreter_les_chiffres-Arrêter les chiffres").click().run()
    assert "déjà arrêté" in app.error[0].value


def test_frozen_figures_follow_the_reader_from_page_to_page(changed: Espace) -> None:
    app = opened("historique", espace="essai", exercice="2022")
    app.button(key="regarder_ag_2023").click().run()
    assert app.query_params["arrete"] == "ag_2023"
    for stem in ("activite", "accueil", "comparer", "methode"):
        app.switch_page(f"../pages/{stem}.py").run()
        assert not app.exception
        (banner,) = banners(app)
        assert "Chiffres arrêtés AG 2023" in banner
    assert half_days(app.switch_page("../pages/activite.py").run()) == "3"


def test_the_way_back_leads_to_today(changed: Espace) -> None:
    app = opened("activite", espace="essai", exercice="2022", arrete="ag_2023")
    assert half_days(app) == "3"
    app.button(key="revenir_a_aujourd_hui").click().run()
    assert half_days(app) == "4"
    assert banners(app) == []
    assert "arrete" not in app.query_params


def test_an_unknown_name_in_the_address_is_told_and_left_out(changed: Espace) -> None:
    app = opened("accueil", espace="essai", exercice="2022", arrete="ag_1999")
    assert "ag_1999" in app.warning[0].value
    assert half_days(app) == "4"


def test_what_changed_since_names_the_figures_and_the_imports(changed: Espace) -> None:
    build.withdraw(changed, "i00001", "essai")
    app = opened("historique", espace="essai")
    app.toggle(key="change_ag_2023").set_value(True).run()
    assert not app.exception
    table = next(b for b in blocks(app) if b["id"] == "change_depuis_ag_2023")
    rows = [[cell["text"] for cell in row["cells"]] for row in table["rows"]]
    assert ["Demi-journées d'activité", "2022", "3", "1", "−2"] in rows
    told = next(text.value for text in app.markdown if "plus.csv" in text.value)
    assert "ajouté : plus.csv (i00003" in told
    assert "retiré : essai.csv (i00001" in told
