"""Does « D'où vient ce chiffre ? » lead from any figure to its rows, and say what others say of it?"""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pipeline import frozen
from pipeline.folders import Espace, espace
from tests.pages.test_pages import opened
from tests.written import bring

CLAIMS = """
    chiffre_id | annee | indicateur    | valeur | section      | calcul                      | explication
    C1         | 2024  | demi_journees | 450    | Introduction | demi_journees?exercice=2024 | Arrondi de rédaction.
    C2         | 2024  | demi_journees | 451    | Annexe 1     | demi_journees?exercice=2024 |
"""
AUDIENCE = """
    canal              | indicateur      | annee | valeur
    lettre_information | lecteurs_moyens | 2024  | 352
    lettre_information | abonnes         | 2024  | 2189
"""


@pytest.fixture
def place(donnees: Path) -> Espace:
    """451 half-days, a report that printed two numbers, and one séance more since they were frozen."""
    found = espace("essai")
    bring(found, "\n".join([HEADER, *(seance(n) for n in range(451))]))
    bring(found, CLAIMS, "chiffres_publies.csv")
    bring(found, AUDIENCE, "audience.csv")
    frozen.freeze(found, "AG 2025", "essai")
    bring(found, f"{HEADER}\n{seance(451)}", "plus.csv")
    return found


HEADER = "seance_id | date | type_action | intitule | demi_journees | perimetre | statut"


def seance(number: int) -> str:
    kind = "Sessions de formation" if number % 3 else "Cycle de qualification"
    day = f"{1 + number % 28:02d}/{1 + number % 12:02d}/2024"
    return f"S{number:03d} | {day} | {kind} | Séance {number} | 1 | socle | realise"


def asked(block: str, key: str | None = None, stem: str = "activite", **address: str) -> AppTest:
    """The page once the reader has clicked there, as the board tells it."""
    app = opened(stem, espace="essai", exercice="2024", **address)
    app.session_state["board"] = {"selection": {"block": block, "key": key, "count": 7}}
    app.run()
    assert not app.exception
    assert not app.error
    return app


def told(app: AppTest) -> list[tuple[str, str]]:
    table = app.table[0].value
    return list(zip(table["Source"], table["Valeur"], strict=True))


def test_report_frozen_and_today_stand_side_by_side(place: Espace) -> None:
    app = asked("demi_journees")
    today = frozen.all_frozen(place)[0].date[:4]
    (first, second, then, now) = told(app)
    assert first == ("Rapport 2024, Introduction", "450")
    assert second == ("Rapport 2024, Annexe 1", "451")
    assert then[0].startswith("Arrêté AG 2025, ")
    assert then[0].endswith(today)
    assert (then[1], now) == ("451 demi-journées", ("Aujourd'hui", "452 demi-journées"))
    assert "Arrondi de rédaction." in app.table[0].value["Ce qui est dit"][0]


def test_today_is_told_beside_frozen_figures_that_are_looked_at(place: Espace) -> None:
    app = asked("demi_journees", arrete="ag_2025")
    assert app.metric[0].value.startswith("451")
    assert told(app)[-1] == ("Aujourd'hui", "452 demi-journées")


def test_rows_come_by_pages_of_two_hundred(place: Espace) -> None:
    app = asked("demi_journees")
    lengths = [len(app.dataframe[0].value)]
    for _ in range(2):
        next(button for button in app.button if button.label == "Suivant").click()
        app.run()
        lengths.append(len(app.dataframe[0].value))
    assert lengths == [200, 200, 52]
    assert any("Lignes 401 à 452 sur 452" in caption.value for caption in app.caption)
    before, after = (
        next(button for button in app.button if button.label == label)
        for label in ("Précédent", "Suivant")
    )
    assert (before.disabled, after.disabled) == (False, True)


def test_a_bar_and_a_cell_lead_to_their_own_rows(place: Espace) -> None:
    app = asked("demi_journees_par_type", "cycle_qualification")
    assert app.metric[0].label == "Qualification"
    assert any("**151 lignes : 151 demi-journées**" in text.value for text in app.markdown)
    app = asked("theme_et_type", "thematique=&type_action=cycle_qualification")
    assert app.metric[0].label == "Non renseigné · Qualification"
    assert app.metric[0].value == "151"


def test_a_rate_shows_both_terms_with_their_rows(place: Espace) -> None:
    app = asked("lecteurs", stem="information")
    texts = [text.value for text in app.markdown]
    assert any("**Numérateur.**" in text and "352" in text for text in texts)
    assert any("**Dénominateur.**" in text and "2\u202f189" in text for text in texts)
    assert [frame.value["Valeur"].tolist() for frame in app.dataframe] == [[352], [2189]]
