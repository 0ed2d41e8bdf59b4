"""Does the sheet of a territory hold what its figures count, and nothing else?"""

from dataclasses import replace

import pytest

from indicators.blocks import Block, Chart, KeyFigure, Section, Table, Text
from indicators.pages import territoires
from indicators.periods import exercice
from indicators.places import chosen, places
from indicators.territory_sheet import territory_sheet
from indicators.territory_words import mean_per_contract
from indicators.view import View
from pipeline.problems import InputRefused
from tests.drawn import drawn

LISTS = {
    "liste_territoire": """
        code     | libelle  | libelle_court | niveau      | departement | contrat
        dep_60   | Oise     | Oise          | departement | 60          |
        creil    | Creil    | Creil         | commune     | 60          | cv_creil
        acso     | ACSO     | ACSO          | epci        | 60          | cv_creil
        noyon    | Noyon    | Noyon         | commune     | 60          | cv_noyon
        ailleurs | Ailleurs | Ailleurs      | commune     | 62          | cv_noyon
        hdf      | Région   | Région        | region      |             |
    """,
    "liste_contrat_de_ville": """
        code     | libelle       | libelle_court | departement | valide_du  | succede_a
        vieux    | Vieux Creil   | Vieux Creil   | 60          |            |
        cv_creil | Contrat Creil | Creil (CV)    | 60          | 2024-01-01 | vieux
        cv_noyon | Contrat Noyon | Noyon (CV)    | 60          | 2015-01-01 |
    """,
}
SEANCES = """
    seance_id | date       | demi_journees | territoires | intitule | thematique | type_action           | origine
    S1        | 2024-01-10 | 2             | creil+acso  | Un       | sante      | session_formation     | centre
    S2        | 2024-02-10 | 1             | acso        | Deux     | sante      | cycle_qualification   | centre
    S3        | 2024-03    | 1             | hdf         | Trois    | education  | groupe_travail_reseau | centre
    S4        | 2024-04-10 | 4             | creil       |          | sante      | session_formation     | complement
    S5        | 2022-04-10 | 1             | noyon       | Cinq     | sante      | session_formation     | centre
"""  # fmt: skip
PRESENCES = """
    seance_id | participants | territoires | role
    S1        | 12           |             |
    S3        | 30           | acso        | represente
"""
PUBLICATIONS = """
    publication_id | titre     | nature   | annee | seance_id | consultations
    P1             | Synthèse  | synthèse | 2025  | S1        | 40
    P2             | Autre     | replay   | 2024  | S3        | 10
"""


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> View:
    version = drawn(
        tmp_path_factory.mktemp("v"),
        seances=SEANCES,
        presences=PRESENCES,
        publications=PUBLICATIONS,
        **LISTS,
    )
    return View(version, exercice(2024))


def sheet(view: View, code: str) -> dict[str, Block]:
    blocks = [placed.block for placed in territory_sheet(view, code)]
    return {getattr(block, "id", "titre"): block for block in blocks}


def value(blocks: dict[str, Block], identifier: str) -> str:
    card = blocks[identifier]
    assert isinstance(card, KeyFigure)
    return card.value


def rows(block: Block) -> list[tuple[object, ...]]:
    assert isinstance(block, Table | Chart)
    return [row.cells for row in block.grid.rows]


def told(block: Block) -> str:
    assert isinstance(block, Text)
    return " ".join(block.items)


@pytest.mark.parametrize(
    ("code", "half_days", "seances", "presences"),
    [("cv_creil", "3", "2", "12"), ("acso", "3", "2", "12"), ("creil", "2", "1", "12"),
     ("dep_60", "3", "2", "12"), ("noyon", "0", "0", "0")],
)  # fmt: skip
def test_a_sheet_says_what_was_held_for_each_kind_of_territory(
    view: View, code: str, half_days: str, seances: str, presences: str
) -> None:
    found = sheet(view, code)
    cards = [value(found, name) for name in ("demi_journees", "seances", "presences")]
    assert cards == [half_days, seances, presences]


def test_the_listed_seances_add_up_to_the_figure(view: View) -> None:
    *listed, total = rows(sheet(view, "cv_creil")["fiche_seances"])
    assert [row[1] for row in listed] == ["Un", "Deux"]
    assert sum(float(str(row[-1])) for row in listed) == total[-1] == 3


def test_it_stands_beside_the_mean_of_the_contracts(view: View) -> None:
    assert mean_per_contract(view) == 1.5
    card = sheet(view, "creil")["demi_journees"]
    assert isinstance(card, KeyFigure)
    assert card.note == "moyenne régionale : 1,5 par contrat"
    assert "1,5 en moyenne par contrat de ville" in told(sheet(view, "creil")["fiche_retenir"])


def test_without_dated_contracts_there_is_no_mean(view: View) -> None:
    before = replace(view, periode=exercice(2014))
    assert mean_per_contract(before) is None
    card = sheet(before, "creil")["demi_journees"]
    assert isinstance(card, KeyFigure)
    assert "n.d." in card.note


def test_publications_come_from_its_own_seances(view: View) -> None:
    assert [row[0] for row in rows(sheet(view, "acso")["fiche_publications"])] == ["Synthèse"]
    assert "Aucune publication" in told(sheet(view, "noyon")["fiche_publications"])


def test_the_last_contact_may_be_before_the_period(view: View) -> None:
    found = sheet(view, "noyon")
    assert value(found, "dernier_contact") == "10 avril 2022"
    assert "aucune séance tenue en 2024." in told(found["fiche_retenir"])
    assert "ni avant d'après les séances connues depuis 2022" in told(
        sheet(view, "ailleurs")["fiche_retenir"]
    )


def test_a_meeting_where_it_is_only_represented_is_told_apart(view: View) -> None:
    assert value(sheet(view, "acso"), "dernier_contact") == "mars 2024"
    assert "Seulement représenté à 1 séance tenue ailleurs en 2024." in told(
        sheet(view, "acso")["fiche_retenir"]
    )
    assert "représenté" not in told(sheet(view, "creil")["fiche_retenir"])


def test_a_contract_tells_its_territories_and_what_it_follows(view: View) -> None:
    words = told(sheet(view, "cv_creil")["fiche_retenir"])
    assert "Territoires rattachés : ACSO et Creil." in words
    assert "Vieux Creil" in words


def test_a_territory_tells_the_activity_of_its_whole_contract(view: View) -> None:
    words = told(sheet(view, "creil")["fiche_retenir"])
    assert "Contrat de ville Creil (CV) : 3 demi-journées" in words


def test_a_departement_lists_its_contracts(view: View) -> None:
    found = {row[0]: row[1] for row in rows(sheet(view, "dep_60")["fiche_contrats"])}
    assert found == {"Creil (CV)": "● touché dans la période", "Noyon (CV)": "◔ pas depuis 24 mois"}


def test_the_region_is_no_territory_and_an_unknown_code_is_refused(view: View) -> None:
    assert "hdf" not in places(view.version)
    with pytest.raises(InputRefused, match="pas un territoire connu"):
        territory_sheet(view, "hdf")


def test_what_the_espace_never_meets_has_no_sheet(tmp_path_factory: pytest.TempPathFactory) -> None:
    seances = "seance_id | date | demi_journees\nS1 | 2024-01-10 | 1"
    version = drawn(tmp_path_factory.mktemp("v"), seances=seances)
    levels = {place.level for place in places(version).values()}
    assert levels == {"département"}


def test_one_territorial_filter_with_one_value_is_a_sheet(view: View) -> None:
    one = replace(view, filtres=(("contrat", ("cv_creil",)),))
    two = replace(view, filtres=(("contrat", ("cv_creil", "cv_noyon")),))
    place = chosen(one)
    assert place is not None
    assert (place.code, chosen(two), chosen(view)) == ("cv_creil", None, None)
    assert territoires(one) == territory_sheet(view, "cv_creil")
    assert isinstance(territoires(one)[0].block, Section)
