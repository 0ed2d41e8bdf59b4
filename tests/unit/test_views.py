"""Does an address open the view that it was written for, today and after the lists have changed?"""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import filters
from dashboard.menu import MENU
from indicators.periods import dates, exercice
from indicators.view import View
from indicators.views import LONGEST, Address, address_of, checked, read, view_of, written
from pipeline import chain, saved_views
from pipeline.folders import Espace, espace
from pipeline.problems import InputRefused
from pipeline.store import Version
from tests.drawn import drawn

PAGES = {entry.stem: filters.keys_of(entry.filters) for entry in MENU}
SEANCES = """
    seance_id | date       | demi_journees
    A         | 2023-02-03 | 1
    B         | 2024-03-04 | 1
"""


@pytest.fixture
def version(tmp_path: Path) -> Version:
    return drawn(tmp_path, seances=SEANCES)


def opened(version: Version, text: str) -> View:
    address = read(text)
    return view_of(version, address, PAGES[address.page])


def test_an_address_opens_the_view_that_it_names(version: Version) -> None:
    text = "/activite?exercice=2023&perimetre=socle&axe=axe1_pilotage&type_action=session_formation"
    assert opened(version, text) == View(
        version,
        exercice(2023),
        "socle",
        (("axe", ("axe1_pilotage",)), ("type_action", ("session_formation",))),
    )


def test_an_address_without_choices_opens_what_its_page_opens(version: Version) -> None:
    assert opened(version, "/publics") == View(version, exercice(2024))


def test_the_period_to_compare_with_is_part_of_a_view(version: Version) -> None:
    found = opened(version, "/comparer?exercice=2024&comparer=2021")
    assert found.other == exercice(2021)


def test_a_territory_is_asked_about_by_its_own_dimension(version: Version) -> None:
    found = opened(version, "/territoires?territoire=dep_59")
    assert found.filtres == (("departement", ("59",)),)


@pytest.mark.parametrize(
    "text",
    [
        "/comparer?exercice=dates&du=2024-01-01&au=2024-06-30&comparer=2023",
        "/comparer?du=2024-01-01&au=2024-06-30&comparer=2023",
    ],
)
def test_dates_are_a_period(version: Version, text: str) -> None:
    found = opened(version, text)
    assert found.periode == dates(date(2024, 1, 1), date(2024, 6, 30))
    assert found.compared == exercice(2023)


def test_what_a_page_chooses_for_itself_is_part_of_its_view(version: Version) -> None:
    found = opened(version, "/comparer?pont=presences&par=profil")
    assert (found.choice("pont"), found.choice("par"), found.filtres) == ("presences", "profil", ())
    found = opened(version, "/programme?action=reseau_lcd")
    assert (found.choice("action"), found.filtres) == ("reseau_lcd", ())


def test_a_day_that_is_none_is_told(version: Version) -> None:
    found = checked(version, read("/activite?du=2024-02-30&au=2024-06-30"), PAGES)
    assert found.lost == ("« 2024-02-30 » n'existe plus (du) : il est ignoré.",)


def test_a_choice_that_a_page_does_not_use_changes_nothing_there(version: Version) -> None:
    assert opened(version, "/accueil?type_action=session_formation") == opened(version, "/accueil")


@pytest.mark.parametrize(
    "text",
    [
        "/activite?type_action=session_formation&type_action=cycle_qualification",
        "https://centre.exemple:8501/activite/?type_action=session_formation"
        "&type_action=cycle_qualification#haut",
        " activite?type_action=session_formation&type_action=cycle_qualification ",
    ],
)
def test_a_link_is_read_with_or_without_its_server(text: str) -> None:
    assert read(text) == Address(
        "activite", (("type_action", ("session_formation", "cycle_qualification")),)
    )


CODES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
CHOICES = st.dictionaries(
    st.sampled_from(filters.KEYS), st.lists(CODES, min_size=1, max_size=3), max_size=5
)


@given(st.sampled_from(sorted(PAGES)), CHOICES)
def test_what_is_written_is_read_back(page: str, choices: dict[str, list[str]]) -> None:
    address = address_of(page, choices)
    assert read(written(address)) == address


def test_a_code_that_no_longer_exists_is_told_and_left_out(version: Version) -> None:
    text = "/activite?exercice=2023&type_action=cuisine&type_action=session_formation&exercice=1999"
    found = checked(version, read(text), PAGES)
    assert written(found.address) == "/activite?exercice=2023&type_action=session_formation"
    assert found.lost == (
        "« 1999 » n'existe plus (exercice) : il est ignoré.",
        "« cuisine » n'existe plus (type d'action) : il est ignoré.",
    )


def test_a_page_or_a_filter_that_no_longer_exists_is_told(version: Version) -> None:
    found = checked(version, read("/camemberts?couleur=bleu&axe=axe1_pilotage"), PAGES)
    assert written(found.address) == "/accueil?axe=axe1_pilotage"
    assert found.lost == (
        "La page « camemberts » n'existe plus : une autre est ouverte.",
        "« couleur » n'est plus un filtre : il est laissé de côté.",
    )


def test_an_address_that_is_still_good_loses_nothing(version: Version) -> None:
    text = "/comparer?exercice=2024&comparer=2019&perimetre=tous&departement=59&territoire=dep_59"
    found = checked(version, read(text), PAGES)
    assert (written(found.address), found.lost) == (text, ())


def test_an_address_is_short_enough_for_a_message() -> None:
    with pytest.raises(InputRefused, match="trop de filtres"):
        written(address_of("activite", {"axe": [f"axe_{n}" for n in range(300)]}))
    assert len(written(address_of("activite", {"axe": ["a" * 1900]}))) < LONGEST


# views that people keep


@pytest.fixture
def place(donnees: Path) -> Espace:
    return espace("essai")


def names(place: Espace) -> list[str]:
    return [view.name for view in saved_views.saved_views(place)]


def test_pinned_views_come_first(place: Espace) -> None:
    saved_views.add(place, "Un", "/activite", "essai")
    two = saved_views.add(place, "Deux", "/publics?exercice=2023", "essai")
    saved_views.pin(place, two, "essai")
    assert names(place) == ["Deux", "Un"]
    saved_views.pin(place, saved_views.saved_views(place)[0], "essai")
    assert names(place) == ["Un", "Deux"]


def test_a_renamed_view_keeps_its_place_and_its_address(place: Espace) -> None:
    one = saved_views.add(place, "Un", "/activite", "essai")
    saved_views.add(place, "Deux", "/publics", "essai")
    saved_views.rename(place, one, "  Point   d'étape ", "essai")
    assert names(place) == ["Point d'étape", "Deux"]
    assert saved_views.saved_views(place)[0].address == "/activite"


def test_a_deleted_view_leaves_its_trace(place: Espace) -> None:
    one = saved_views.add(place, "Un", "/activite", "essai")
    saved_views.remove(place, one, "essai")
    assert names(place) == []
    assert [event["auteur"] for event in chain.events(place.documents)] == ["essai", "essai"]


@pytest.mark.parametrize(
    ("nom", "told"),
    [
        ("  ", "n'a pas de nom"),
        ("x" * 81, "81 caractères"),
        ("ÉTÉ 2023", "s'appelle déjà"),
        ("Pour a.b@exemple.fr", "adresse électronique"),
    ],
)
def test_a_name_that_cannot_be_kept_is_refused(place: Espace, nom: str, told: str) -> None:
    saved_views.add(place, "Été 2023", "/activite", "essai")
    with pytest.raises(InputRefused, match=told):
        saved_views.add(place, nom, "/activite", "essai")
    assert names(place) == ["Été 2023"]


def test_two_names_may_be_the_same_in_two_espaces(place: Espace) -> None:
    saved_views.add(place, "Un", "/activite", "essai")
    saved_views.add(espace("autre"), "Un", "/activite", "essai")
    assert names(place) == names(espace("autre")) == ["Un"]


# the thirty questions of the guide


def questions() -> list[list[str]]:
    guide = (Path(__file__).parents[2] / "docs/guide.md").read_text("utf-8")
    section = guide.split("\n## Trente questions\n")[1].split("\n## ")[0]
    rows = [line for line in section.splitlines() if re.match(r"\| \d", line)]
    return [[cell.strip() for cell in row.split("|")[1:-1]] for row in rows]


def test_the_guide_answers_the_thirty_questions_in_their_order() -> None:
    assert [row[0] for row in questions()] == [str(number) for number in range(1, 31)]


def test_each_question_has_an_address_or_says_what_is_missing() -> None:
    for number, _, address, told in questions():
        assert address.startswith("`/") or told.startswith("Il manque"), number


def test_each_address_of_the_guide_opens_a_page_with_filters_that_it_uses(tmp_path: Path) -> None:
    version = drawn(tmp_path, seances=SEANCES.replace("2024-", "2022-"))
    for number, _, text, told in questions():
        for written_address in [*re.findall(r"`(/\S+)`", text), *_with_the_filters_of(text, told)]:
            address = read(written_address)
            found = checked(version, address, PAGES)
            assert (found.address, found.lost) == (address, ()), number
            used = (*PAGES[address.page], "exercice")
            assert {key for key, _ in address.choices} <= set(used), number


def _with_the_filters_of(text: str, told: str) -> list[str]:
    """« `departement=59` n'en garde qu'un » is an address too."""
    page = text.strip("`").partition("?")[0]
    return [f"{page}?{pair}" for pair in re.findall(r"`(\w+=\w+)`", told)]
