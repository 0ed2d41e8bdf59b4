"""Which contracts were reached, how long ago, and where are séances held?"""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.payload import payload
from indicators import contacts, territory_queries
from indicators.blocks import Chart, Placed, Table, Text
from indicators.contacts import MONTHS_12, MONTHS_24, NEVER, REACHED, RECENT, State, when
from indicators.implantation import held_elsewhere, held_where, siege_name
from indicators.map import contract_map
from indicators.pages import territoires
from indicators.periods import dates, exercice
from indicators.successions import successions
from indicators.territories import overview
from indicators.view import View
from pipeline.spelling import fold
from rendering import charts, maps, marks
from rendering.svg import svg_of
from tests.drawn import drawn

LISTS = {
    "liste_territoire": """
        code     | libelle  | libelle_court | niveau  | departement | contrat   | siege | alias
        lille    | Lille    | Lille         | commune | 59          |           | true  | Ville de Lille
        creil    | Creil    | Creil         | commune | 60          | v_creil+creil |   |
        noyon    | Noyon    | Noyon         | commune | 60          | v_noyon+creil |   |
        agglo    | Agglo    | Agglo         | epci    | 62          | v_agglo+agglo |   |
        bourg    | Bourg    | Bourg         | commune | 62          | v_agglo+bourg |   |
        hameau   | Hameau   | Hameau        | commune | 62          | hameau    |       |
        regional | Région   | Région        | region  |             |           |       |
    """,
    "liste_contrat_de_ville": """
        code    | libelle  | departement | generation | pilote_territoire | valide_du  | valide_au  | succede_a
        v_creil | Creil    | 60          | 2015-2023  | creil             | 2015-01-01 | 2023-12-31 |
        v_noyon | Noyon    | 60          | 2015-2023  | noyon             | 2015-01-01 | 2023-12-31 |
        v_agglo | Agglo    | 62          | 2015-2023  | agglo             | 2015-01-01 | 2023-12-31 |
        creil   | Creil N  | 60          | 2024-2030  | creil             | 2024-01-01 | 2030-12-31 | v_creil+v_noyon
        agglo   | Agglo N  | 62          | 2024-2030  | agglo             | 2024-01-01 | 2030-12-31 | v_agglo
        bourg   | Bourg N  | 62          | 2024-2030  | bourg             | 2024-01-01 | 2030-12-31 | v_agglo
        hameau  | Hameau N | 62          | 2024-2030  | hameau            | 2024-01-01 | 2030-12-31 |
    """,
}  # fmt: skip


def seen(folder: Path, seances: str, annee: int = 2024, **tables: str) -> View:
    version = drawn(folder, seances=seances, **{**LISTS, **tables})
    return View(version, exercice(annee))


def states(view: View) -> dict[str, State]:
    return {item.code: item.state for item in contacts.contacts(view)}


def block(view: View, identifier: str) -> Chart | Table | Text:
    found = next(p.block for p in overview(view) if getattr(p.block, "id", "") == identifier)
    assert isinstance(found, Chart | Table | Text)
    return found


def cells(table: Chart | Table | Text) -> list[tuple[object, ...]]:
    assert isinstance(table, Chart | Table)
    return [row.cells for row in table.grid.rows]


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2024-05-01", REACHED),
        ("2023-12-31", MONTHS_12),
        ("2023-01-01", MONTHS_12),
        ("2022-12-31", MONTHS_24),
        ("2023", MONTHS_12),
        ("2022", MONTHS_24),
    ],
)
def test_how_long_ago_is_counted_from_the_end_of_the_period(
    tmp_path: Path, day: str, state: State
) -> None:
    seances = f"""
        seance_id | date  | demi_journees | territoires
        S1        | {day} | 1             | creil
    """
    found = states(seen(tmp_path, seances))
    assert found == {"creil": state, "agglo": NEVER, "bourg": NEVER, "hameau": NEVER}


def test_a_contract_reached_before_a_short_period_is_recent(tmp_path: Path) -> None:
    view = seen(
        tmp_path, "seance_id | date | demi_journees | territoires\nS1 | 2024-02-01 | 1 | creil"
    )
    later = replace(view, periode=dates(view.periode.du.replace(month=3), view.periode.au))
    assert states(later)["creil"] is RECENT


def test_what_does_not_count_reaches_nobody(tmp_path: Path) -> None:
    seances = """
        seance_id | date       | demi_journees | territoires | statut  | perimetre      | origine
        S1        | 2024-02-01 | 1             | creil       | annule  | socle          | centre
        S2        | 2024-02-02 | 1             | creil       | realise | hors_programme | centre
        S3        | 2024-02-03 | 1             | creil       | realise | socle          | complement
        S4        | 2025-02-03 | 1             | creil       | realise | socle          | centre
    """
    assert states(seen(tmp_path, seances))["creil"] is NEVER


def test_merged_contracts_pass_on_their_contacts(tmp_path: Path) -> None:
    seances = """
        seance_id | date       | demi_journees | territoires
        S1        | 2023-03-01 | 1             | noyon
    """
    view = seen(tmp_path, seances)
    found = {item.code: item for item in contacts.contacts(view)}
    assert found["creil"].state is MONTHS_12
    assert found["creil"].ancien == "Noyon"
    assert successions(view.version)["creil"].phrase == "réunit Creil et Noyon"


def test_a_split_contract_only_speaks_for_the_territories_of_its_seances(tmp_path: Path) -> None:
    seances = """
        seance_id | date       | demi_journees | territoires
        S1        | 2023-03-01 | 1             | bourg
    """
    found = states(seen(tmp_path, seances))
    assert (found["bourg"], found["agglo"]) == (MONTHS_12, NEVER)


def test_a_territory_reached_before_its_first_contract_was_reached(tmp_path: Path) -> None:
    seances = """
        seance_id | date       | demi_journees | territoires
        S1        | 2022-05-10 | 1             | hameau
    """
    (found,) = (c for c in contacts.contacts(seen(tmp_path, seances)) if c.code == "hameau")
    assert (found.state, found.ancien) == (MONTHS_24, "")


def test_a_contract_that_ended_is_not_reached_by_what_followed(tmp_path: Path) -> None:
    seances = """
        seance_id | date       | demi_journees | territoires
        S1        | 2023-05-10 | 1             | creil
        S2        | 2024-05-10 | 1             | creil
    """
    last = contacts.last_by_contract(seen(tmp_path, seances))
    assert (last["v_creil"]["seance_id"], last["creil"]["seance_id"]) == ("S1", "S2")


def test_successions_are_named_by_what_the_dated_list_says(tmp_path: Path) -> None:
    contrats = """
        code | libelle | pilote_territoire | valide_du  | succede_a
        a    | Vieux A | pa                | 2015-01-01 |
        b    | Vieux B | pb                | 2015-01-01 |
        a2   | Neuf A  | pa                | 2024-01-01 | a
        b2   | Neuf B  | pc                | 2024-01-01 | b
        lost | Perdu   | pd                | 2024-01-01 | inconnu
    """
    version = drawn(tmp_path, liste_contrat_de_ville=contrats)
    found = {code: item.phrase for code, item in successions(version).items()}
    assert found == {"a2": "suite de Vieux A", "b2": "nouveau nom de Vieux B"}


def test_contracts_that_succeed_each_other_in_a_ring_end(tmp_path: Path) -> None:
    contrats = """
        code | libelle | valide_du  | succede_a
        a    | A       | 2015-01-01 | b
        b    | B       | 2015-01-01 | a
    """
    territoire = "code | libelle | contrat\nta | TA | a"
    seances = "seance_id | date | demi_journees | territoires\nS1 | 2024-02-01 | 1 | ta"
    view = seen(
        tmp_path, seances, liste_contrat_de_ville=contrats, liste_territoire=territoire
    )  # fmt: skip
    assert {item.code: item.last is not None for item in contacts.contacts(view)} == {
        "a": True, "b": True,
    }  # fmt: skip


def test_without_a_dated_list_nothing_is_said_of_contracts_never_reached(tmp_path: Path) -> None:
    contrats = "code | libelle | valide_au\nv_creil | Creil | 2023-12-31"
    view = seen(
        tmp_path,
        "seance_id | date | demi_journees | territoires\nS1 | 2022-02-01 | 1 | creil",
        2022,
        liste_contrat_de_ville=contrats,
    )
    told = json.loads(payload(overview(view)))["blocks"]
    assert contacts.contacts(view) == ()
    assert "liste datée" in " ".join(block(view, "liste_des_contrats").items)  # type: ignore[union-attr]
    assert {"carte_des_contrats", "contrats_non_touches"} & {b.get("id") for b in told} == set()
    assert cells(block(view, "contrats_touches"))[0][0] == "Creil"


SEANCES = """
    seance_id | date       | demi_journees | territoires | lieu           | modalite   | intitule
    S1        | 2024-01-10 | 2             | creil       | Creil          | presentiel | Un
    S2        | 2024-02-10 | 1             | creil       | ville de LILLE | presentiel | Deux
    S3        | 2024-03-10 | 1             | regional    | Lille          | presentiel | Trois
    S4        | 2024-04-10 | 1             | regional    |                | distanciel | Quatre
    S5        | 2024-05-10 | 1             | agglo       | Salle du fond  | presentiel | Cinq
    S6        | 2022-05-10 | 1             | hameau      | Noyon          | presentiel | Six
"""
PRESENCES = """
    seance_id | participants | territoires | role
    S3        | 5            | noyon+bourg | represente
"""


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> View:
    version = drawn(tmp_path_factory.mktemp("v"), seances=SEANCES, presences=PRESENCES, **LISTS)
    return View(version, exercice(2024))


def test_the_lists_share_out_the_valid_contracts(view: View) -> None:
    reached = {row[0] for row in cells(block(view, "contrats_touches"))}
    missed = {row[0] for row in cells(block(view, "contrats_non_touches"))}
    assert (reached, missed) == ({"Creil N", "Agglo N", "Bourg N"}, {"Hameau N"})
    assert len(reached) == view.figure("territoires_touches").valeur


def test_a_contract_that_was_only_represented_says_so(view: View) -> None:
    rows = {row[0]: row for row in cells(block(view, "contrats_touches"))}
    assert "seulement représenté" in str(rows["Bourg N"][-1])
    assert "seulement représenté" not in str(rows["Creil N"][-1])
    assert rows["Creil N"][1:3] == (2, 3)
    told = block(view, "retenir_territoires")
    assert isinstance(told, Text)
    assert any("représentés" in item and "Bourg N" in item for item in told.items)


def test_departements_add_up_to_the_whole(view: View) -> None:
    *rows, total = cells(block(view, "contrats_par_departement"))
    columns = list(zip(*(row[1:-1] for row in rows), strict=True))
    assert tuple(map(sum, columns)) == total[1:-1]
    assert [row[0] for row in rows] == ["Oise", "Pas-de-Calais"]


def test_where_the_centre_sits_is_read_in_the_list(view: View) -> None:
    assert siege_name(view) == "Lille"
    rows = {row[0]: row[1:] for row in cells(held_where(view))}
    assert rows["Au siège du centre"] == (2, 2)
    assert rows["Hors du siège"] == (1, 2)
    assert rows["À distance"] == (1, 1)
    assert rows["Lieu non précisé"] == (1, 1)
    assert rows["Total"] == (5, 6)


def test_the_share_held_elsewhere_rests_on_known_places(view: View) -> None:
    card = held_elsewhere(view)
    assert (card.label, card.value) == ("Séances tenues hors de Lille", "33\u00a0%")
    assert "2 demi-journées sur 4" in card.note
    assert "lieu connu pour 3 séances en présence sur 4" in card.note
    assert card.status.word == "Partiel"
    assert card.question is not None
    assert card.question.filtres == (("implantation", ("ailleurs",)),)


def test_too_few_known_places_give_no_share(tmp_path: Path) -> None:
    seances = """
        seance_id | date       | demi_journees | lieu
        S1        | 2024-01-10 | 2             | Creil
        S2        | 2024-02-10 | 1             |
    """
    card = held_elsewhere(seen(tmp_path, seances))
    assert (card.value, card.status.word) == ("n.d.", "Non relevé")


@pytest.mark.parametrize(
    "lieu", ["LILLE", "  lille ", "Ville-de-Lille", "ville de Lillé", "Lille."]
)
def test_a_place_is_read_as_spellings_are(tmp_path: Path, lieu: str) -> None:
    assert fold(lieu) in ("lille", "ville de lille")
    seances = f"seance_id | date | demi_journees | lieu\nS1 | 2024-01-10 | 1 | {lieu}"
    figure = seen(tmp_path, seances).figure("seances", "implantation")
    assert [line.codes for line in figure.lignes] == [("siege",)]


def test_another_list_moves_the_seat(tmp_path: Path) -> None:
    lists = LISTS["liste_territoire"].replace("| true ", "|      ")
    seances = "seance_id | date | demi_journees | lieu\nS1 | 2024-01-10 | 1 | Lille"
    moved = seen(tmp_path, seances, liste_territoire=lists)
    assert siege_name(moved) == ""
    assert held_elsewhere(moved).value == "n.d."
    assert held_elsewhere(moved).label == "Séances tenues hors de la ville du centre"


def test_cites_educatives_are_counted_only_where_the_list_names_them(view: View) -> None:
    told = block(view, "cites_educatives")
    assert isinstance(told, Text)
    assert "cite_educative" in " ".join(told.items)


def test_cites_educatives_reached(tmp_path: Path) -> None:
    territoire = """
        code  | libelle | niveau  | cite_educative
        creil | Creil   | commune | true
        noyon | Noyon   | commune | true
    """
    seances = "seance_id | date | demi_journees | territoires\nS1 | 2024-01-10 | 1 | creil"
    told = block(seen(tmp_path, seances, liste_territoire=territoire), "cites_educatives")
    assert isinstance(told, Text)
    assert told.items == ("1 cité éducative touchée sur 2 en 2024.", "Sans séance : Noyon.")


def test_a_date_is_said_as_exactly_as_it_is_known(tmp_path: Path) -> None:
    seances = """
        seance_id | date    | demi_journees | territoires
        S1        | 2023    | 1             | creil
        S2        | 2023-03 | 1             | agglo
    """
    view = seen(tmp_path, seances, 2023)
    last = contacts.last_by_contract(view)
    assert (when(last["v_creil"]), when(last["v_agglo"])) == ("2023", "mars\u00a02023")


def test_the_map_places_each_contract_once_in_its_departement(view: View) -> None:
    chart = contract_map(view, contacts.contacts(view))
    inside = {tile.label: {chart.categories[n] for n in tile.members} for tile in chart.tiles}
    assert inside["Pas-de-Calais"] == {"Agglo N", "Bourg N", "Hameau N"}
    assert inside["Oise"] == {"Creil N"}
    places = [(tile.row, tile.column) for tile in chart.tiles]
    assert len(set(places)) == len(places)
    assert sum(len(tile.members) for tile in chart.tiles) == len(chart.categories) == 4


def test_a_departement_without_a_place_comes_below(tmp_path: Path) -> None:
    contrats = "code | libelle | valide_du\nx | Ailleurs | 2015-01-01"
    view = seen(
        tmp_path,
        "seance_id | date | demi_journees\nS1 | 2024-01-10 | 1",
        liste_contrat_de_ville=contrats,
    )
    chart = contract_map(view, contacts.contacts(view))
    tile = next(tile for tile in chart.tiles if tile.members)
    assert (tile.label, tile.row) == ("Département non renseigné", 4)


def test_the_map_says_in_words_what_its_signs_show(view: View) -> None:
    chart = contract_map(view, contacts.contacts(view))
    told = marks.alternative(chart)
    assert "Hameau N : pas depuis 24 mois" in told
    assert "Creil N : touché dans la période" in told
    svg = svg_of(chart, 500, 300)
    assert svg.count("<circle") == 4 + len(chart.series)
    assert "pas depuis 24 mois : 1" in svg


def test_the_map_on_screen_has_a_sign_per_contract_and_no_network(view: View) -> None:
    chart = contract_map(view, contacts.contacts(view))
    drawn_map = charts.figure(chart)
    (trace,) = drawn_map["data"]
    assert (trace["type"], len(trace["x"])) == ("scatter", 4)
    assert list(trace["customdata"]) == list(chart.keys)
    assert {"geo", "map", "mapbox"} & set(drawn_map["layout"]) == set()
    assert drawn_map["layout"]["height"] == maps.height(chart)


@pytest.mark.parametrize(
    ("role", "quarters"),
    [("contact.reached", 4), ("contact.recent", 3), ("contact.months_12", 2),
     ("contact.months_24", 1), ("contact.never", 0)],
)  # fmt: skip
def test_a_sign_fills_up_with_how_recent_a_contact_is(role: str, quarters: int) -> None:
    assert maps.wedge(role, 7).count("C") == quarters


def test_other_filters_do_not_make_contracts_unreached(view: View) -> None:
    narrowed = replace(view, filtres=(("thematique", ("sante",)),))
    assert [p.block for p in territoires(narrowed)] == [p.block for p in overview(view)]


def test_seances_where_a_place_is_only_represented_are_counted(view: View) -> None:
    found = contacts.selection(view)
    counted = [
        territory_queries.only_represented(view.version, found, "contrat", code)
        for code in ("bourg", "creil", "agglo")
    ]
    assert counted == [1, 1, 0]


def test_implantation_is_a_breakdown_like_another(view: View) -> None:
    figure = view.figure("presences", "implantation")
    assert {line.codes[0]: line.valeur for line in figure.lignes}["siege"] == 5
    assert figure.additif


def test_the_page_is_drawn_whole(view: View) -> None:
    drawn_blocks = json.loads(payload([*overview(view), Placed(held_where(view))]))["blocks"]
    assert all(b.get("figure") or b["type"] != "chart" or b["message"] for b in drawn_blocks)
