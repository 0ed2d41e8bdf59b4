"""Do the two ready presentations say true things, in the words of each year's figures?"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from indicators.blocks import Text
from indicators.claims import all_claims
from indicators.decisions_asked import DECISIONS
from indicators.periods import exercice
from indicators.presentation import Deck
from indicators.ready_made import READY
from indicators.slides import CENTRE, deck_of, of_ready
from indicators.view import View
from pipeline import espaces
from pipeline.store import Version

IREV_2022 = (
    "Bilan d'activité 2022 – Centre de ressources politique de la ville des Hauts-de-France",
    "2022 en bref : 168 demi-journées, près de 1 500 présences, 39 contrats de ville sur 40",
    "Sur trois axes, le premier porte près des deux tiers de l'activité détaillée",
    "Près de sept demi-journées sur dix relèvent de la proximité territoriale ou de la "
    "qualification",
    "La gouvernance et l'évaluation concentrent près de six demi-journées détaillées sur dix",
    "39 contrats de ville sur 40 ont participé au cycle d'évaluation ; 23 ont été accompagnés "
    "individuellement",
    "Plus d'une présence sur deux vient des collectivités ; les élus et les citoyens en "
    "représentent ensemble 8 %",
    "Le site a reçu 51 365 visites ; environ un abonné sur six lit la lettre d'information",
    "54 documents recensés, dont 15 fiches d'expérience ; un webdocumentaire atteint 3 900 vues",
    "L'activité de 2021 et celle de 2022 ne se comparent pas ; la veille du réseau, si : +43 % de "
    "visiteurs",
    "Sur 118 chiffres du rapport, 5 écarts restent à expliquer",
    "2023 : les contrats de ville sont prolongés jusqu'en décembre",
)
DEMO_2024 = (
    "Bilan d'activité 2024 – Centre de ressources politique de la ville des Hauts-de-France",
    "2024 en bref : 164 demi-journées, 1 840 présences, 34 contrats de ville sur 40",
    "Sur trois axes, le premier porte près de la moitié de l'activité",
    "Près de six demi-journées sur dix relèvent de la proximité territoriale ou de la "
    "qualification",
    "La gouvernance et l'évaluation concentrent près de quatre demi-journées sur dix",
    "34 contrats de ville sur 40 ont été touchés ; 12 ont été accompagnés individuellement",
    "Plus d'une présence sur trois vient des collectivités ; les élus et les citoyens en "
    "représentent ensemble 17 %",
    "Le site a reçu 39 676 visites ; environ un abonné sur six lit la lettre d'information",
    "37 documents recensés, dont 6 webdocumentaires ; un webdocumentaire atteint 763 vues",
    "L'activité progresse de 4 % : 164 demi-journées contre 157,5 en 2023 ; la veille du réseau : "
    "+9 % de visiteurs",
    "Sur 14 chiffres du rapport, 1 écart reste à expliquer",
    "2025 : 24 éléments sont inscrits au programme",
)
DEMO_2025 = (
    "Point d'étape 2025, au 30 septembre – Centre de ressources politique de la ville des "
    "Hauts-de-France",
    "125,5 demi-journées au 30 septembre 2025, contre 133,5 un an plus tôt",
    "32 demi-journées restent prévues d'ici la fin de 2025, en 25 séances",
    "9 contrats de ville sur 40 n'ont pas été touchés en 2025, dont 6 jamais depuis 2024",
    "9 séances hors programme : 6 demi-journées, en plus du décompte officiel",
    "8,3 ETP réels pour 8,5 ETP prévus",
    "2026 : que proposer pour chacun des trois axes ?",
)


@pytest.fixture(scope="module", autouse=True)
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Both espaces, built once for this module."""
    folder = tmp_path_factory.mktemp("donnees")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("DONNEES", str(folder))
        yield folder


def seen(espace: str, annee: int) -> View:
    return View(espaces.ready(espace), exercice(annee))


def deck(code: str, view: View) -> Deck:
    return deck_of(view.version, of_ready(READY[code], view))


def titles(code: str, view: View) -> tuple[str, ...]:
    told = deck(code, view)
    found = (f"{told.title} – {told.subtitle}", *(slide.title for slide in told.slides))
    return tuple(re.sub(r"[\u00a0\u202f]", " ", title) for title in found)


def test_the_bilan_of_2022_has_the_twelve_titles_that_were_agreed() -> None:
    assert titles("bilan_annuel", seen("irev", 2022)) == IREV_2022


def test_the_bilan_of_another_year_has_twelve_true_titles_of_its_own() -> None:
    assert titles("bilan_annuel", seen("demo", 2024)) == DEMO_2024


def test_the_point_d_etape_tells_the_year_to_date_in_six_slides() -> None:
    assert titles("point_etape", seen("demo", 2025)) == DEMO_2025


def measured(version: Version, annee: int) -> dict[str, float]:
    """Every number that the titles give, asked again of the figures one by one."""
    view = View(version, exercice(annee))
    names = (
        "demi_journees",
        "presences",
        "territoires_touches",
        "publications",
        "site_web.visites",
    )
    found = {name: view.figure(name).valeur or 0 for name in names}
    before = View(version, exercice(annee - 1))
    found["avant"] = before.figure("demi_journees").valeur or 0
    helped = View(version, exercice(annee), "accompagnement_evaluation")
    found["accompagnes"] = helped.figure("territoires_touches").valeur or 0
    profils = view.ask("part_presences").filtered("profil", "elus", "citoyens")
    found["elus_et_citoyens"] = round(sum(_shares(view, *dict(profils.filtres)["profil"])))
    visitors = "scoopit_politique_ville.visiteurs"
    now, then = (v.figure(visitors).valeur or 0 for v in (view, before))
    found["veille"] = round(100 * (now - then) / then)
    found["progression"] = round(100 * (found["demi_journees"] - found["avant"]) / found["avant"])
    for name, dimension in (
        ("publications", "nature"),
        ("publications.consultations", "publication"),
    ):
        lines = view.figure(name, dimension).lignes
        found[f"{name} le plus"] = max(line.valeur or 0 for line in lines)
    return found


def _shares(view: View, *profils: str) -> list[float]:
    lines = view.figure("part_presences", "profil").lignes
    return [line.valeur or 0 for line in lines if line.codes[0] in profils]


def numbers(title: str) -> list[float]:
    told = re.findall(r"\d[\d ]*(?:,\d+)?", title)
    return [float(text.replace(" ", "").replace(",", ".")) for text in told]


def test_every_number_of_a_title_is_a_figure() -> None:
    view = seen("demo", 2024)
    claims = [claim for claim in all_claims(view.version) if claim.annee == 2024]
    plan = view.over(exercice(2025)).figure("programme.prevu", "action", "element", "unite")
    known = {*measured(view.version, 2024).values(), len(claims), len(plan.lignes)}
    years, printed = {2023, 2024, 2025}, {40, 1}  # contracts in the list, gaps in the register
    for title in titles("bilan_annuel", view):
        assert set(numbers(title)) <= known | years | printed, title


@pytest.mark.parametrize("code", READY)
@pytest.mark.parametrize(("espace", "annee"), [("irev", 2021), ("irev", 2023), ("demo", 2021)])
def test_a_year_of_which_little_is_known_still_has_all_its_slides(
    espace: str, annee: int, code: str
) -> None:
    told = titles(code, seen(espace, annee))
    assert len(told) == len(READY[code].slides) + 1
    assert all(told)
    assert not any(re.search(r"\b(None|nan)\b", title) for title in told)


def test_a_year_without_figures_says_so_and_gives_no_zero() -> None:
    told = titles("bilan_annuel", seen("irev", 2023))
    assert "2023 en bref : aucune activité connue" in told
    assert "L'activité de 2023 n'est pas connue" in told


def test_the_last_slide_leaves_half_of_it_to_the_decisions() -> None:
    for code in READY:
        last = deck(code, seen("demo", 2025)).slides[-1].blocks[-1]
        assert isinstance(last, Text)
        assert (last.id, last.items) == (DECISIONS, ())


def test_the_cover_names_the_centre_and_says_that_the_data_are_fictional() -> None:
    told = deck("bilan_annuel", seen("demo", 2024))
    assert told.subtitle == CENTRE
    assert told.is_fictional
