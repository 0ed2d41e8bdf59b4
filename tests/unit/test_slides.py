"""Does a saved presentation say again, for any year, what the pages show?"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from indicators import views
from indicators.blocks import Text
from indicators.pages import PAGES
from indicators.periods import exercice
from indicators.places import places
from indicators.slides import (
    Presentation,
    Told,
    block_title,
    deck_of,
    for_next_year,
    read,
    shown_blocks,
    slide_of,
    source_of,
    view_of,
    written,
)
from indicators.view import View
from pipeline import espaces
from pipeline.store import Version

FILTERED = "/activite?exercice=2023&type_action=cycle_qualification#demi_journees"

KEYS = ("territoire", "exercice", "du", "au")


@pytest.fixture(scope="module", autouse=True)
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("donnees")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("DONNEES", str(folder))
        yield folder


@pytest.fixture
def version() -> Version:
    return espaces.ready("demo")


def told(*slides: Told) -> Presentation:
    return Presentation("Bilan 2023", 2023, slides)


def test_a_saved_presentation_is_read_as_it_was_written() -> None:
    saved = told(Told(FILTERED, "Mon titre", "À dire", "Respirer", "Activité"))
    assert read(written(saved)) == saved


def test_a_slide_shows_the_very_block_of_its_page(version: Version) -> None:
    view = View(version, exercice(2023), filtres=(("type_action", ("cycle_qualification",)),))
    slide = slide_of(version, 2024, Told(FILTERED))
    assert slide.blocks == (shown_blocks(view, "activite")["demi_journees"],)
    assert slide.title == "Demi-journées d'activité : 42"


@pytest.mark.parametrize("page", PAGES)
def test_every_block_of_every_page_can_be_told(version: Version, page: str) -> None:
    view = View(version, exercice(2024))
    for name, block in shown_blocks(view, page).items():
        source = source_of(page, {"exercice": ["2024"]}, name)
        slide = slide_of(version, 2021, Told(source))
        assert (slide.title, slide.blocks) == (block_title(block), (block,))


def test_the_address_of_a_page_alone_tells_its_first_chart(version: Version) -> None:
    slide = slide_of(version, 2024, Told("/activite?exercice=2024"))
    expected = shown_blocks(View(version, exercice(2024)), "activite")["demi_journees_par_type"]
    assert slide.blocks == (expected,)


def test_a_typed_title_stands_over_the_proposed_one(version: Version) -> None:
    assert slide_of(version, 2024, Told(FILTERED, titre="À nous")).title == "À nous"


@pytest.mark.parametrize(
    "source",
    [
        "bilan_annuel.inconnue",
        "/cuisine#x",
        "/activite#inconnu",
        "/activite?exercice=bientot#demi_journees",
        "/activite?type_action=cuisine#demi_journees",
        "/activite?perimetre=ailleurs#demi_journees",
        "",
        "demi_journees",
    ],
)
def test_an_unknown_source_says_so_on_its_slide_and_spares_the_others(
    version: Version, source: str
) -> None:
    deck = deck_of(version, told(Told(source), Told(FILTERED)))
    broken, sound = deck.slides
    assert broken.title == "Diapositive à revoir"
    assert isinstance(broken.blocks[0], Text)
    assert sound.title == "Demi-journées d'activité : 42"


def test_the_next_year_has_the_same_slides_on_figures_that_live() -> None:
    saved = replace(
        told(Told(FILTERED, titre="Ce que 2023 a dit", notes="Sourire"), Told("bilan_annuel.axes")),
        arrete="ag_2023",
    )
    following = for_next_year(saved)
    assert (following.titre, following.exercice, following.arrete) == ("Bilan 2024", 2024, "")
    assert following.diapositives[0].source.startswith("/activite?exercice=2024&type_action=")
    assert (following.diapositives[0].titre, following.diapositives[0].notes) == ("", "Sourire")
    assert following.diapositives[1] == Told("bilan_annuel.axes")


def test_a_filter_changed_in_mid_talk_is_that_of_one_slide(version: Version) -> None:
    slide = Told("bilan_annuel.en_bref")
    seen = view_of(version, 2024, slide, {"exercice": ["2023"]})
    assert seen == View(version, exercice(2023))
    assert slide_of(version, 2024, slide, {"exercice": ["2023"]}).title.startswith("2023 en bref")
    assert slide_of(version, 2024, slide).title.startswith("2024 en bref")


def test_a_document_of_an_older_form_is_still_read() -> None:
    assert read({"titre": "Vide"}).diapositives == ()
    assert read({"diapositives": [{"source": "x"}]}).diapositives == (Told("x"),)


def test_an_address_is_opened_with_its_place_and_its_dates(version: Version) -> None:
    place = next(iter(places(version)))
    source = f"/territoires?territoire={place}&exercice=dates&du=2023-01-01&au=2023-06-30"
    view = view_of(version, 2024, Told(source))
    assert view == views.view_of(version, views.read(source), KEYS)
    assert (view.periode.du, view.periode.au) == (date(2023, 1, 1), date(2023, 6, 30))
    assert view.filtres
