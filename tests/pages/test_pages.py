"""Does every page answer, on the real data, on the fictional ones, and on almost nothing?"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import roles
from dashboard.menu import MENU
from dashboard.roles import Role
from pipeline import build
from pipeline.choices import Choices
from pipeline.folders import espace
from pipeline.importing import import_file

SHELL = Path(__file__).parents[2] / "dashboard" / "shell.py"
STEMS = [entry.stem for entry in MENU]
ONE_SEANCE = (
    "date;type d'action;demi-journées;intitulé\n14/03/2024;Formation;1;Une seule séance\n"
).encode()


@pytest.fixture(scope="module", autouse=True)
def donnees(
    tmp_path_factory: pytest.TempPathFactory, module_environment: pytest.MonkeyPatch
) -> Path:
    """All pages of this module read the same espaces, built once."""
    folder = tmp_path_factory.mktemp("donnees")
    module_environment.setenv("DONNEES", str(folder))
    import_file(espace("seule"), ONE_SEANCE, "seule.csv", Choices(), "test")
    import_file(espace("vide"), ONE_SEANCE, "seule.csv", Choices(), "test")
    build.withdraw(espace("vide"), "i00001", "test")
    return folder


@pytest.fixture(scope="module")
def module_environment() -> Iterator[pytest.MonkeyPatch]:
    with pytest.MonkeyPatch.context() as environment:
        yield environment


def opened(stem: str, **address: str) -> AppTest:
    app = AppTest.from_file(str(SHELL), default_timeout=60)
    for name, value in address.items():
        app.query_params[name] = value
    app.run()
    return app.switch_page(f"../pages/{stem}.py").run() if stem != STEMS[0] else app


def blocks(app: AppTest) -> list[dict[str, Any]]:
    boards = app.get("bidi_component")
    payloads = [json.loads(json.loads(board.proto.json)) for board in boards]
    return [block for payload in payloads for block in payload["blocks"]]


@pytest.mark.parametrize("name", ["irev", "demo", "seule", "vide"])
@pytest.mark.parametrize("stem", STEMS)
def test_every_page_answers_on_every_espace(stem: str, name: str) -> None:
    app = opened(stem, espace=name)
    assert not app.exception
    assert not app.error


def test_the_home_page_tells_the_report_s_figures() -> None:
    values = {b["id"]: b["value"] for b in blocks(opened("accueil")) if b["type"] == "card"}
    assert values["demi_journees"] == "168"
    assert values["presences"] == "Près de 1\u202f500"
    assert values["contrats"] == "39 sur 40"
    assert values["elus_citoyens"] == "8\u00a0%"
    assert values["site_web.visites"] == "51\u202f365"
    assert values["lecteurs"] == "16,1\u00a0%"


def test_the_demonstration_says_that_it_is_fictional_on_every_page() -> None:
    for stem in STEMS:
        captions = [caption.value for caption in opened(stem, espace="demo").caption]
        assert any("Données fictives" in text for text in captions), stem


def test_the_address_chooses_the_exercice_and_the_filters() -> None:
    app = opened("activite", espace="demo", exercice="2023", type_action="cycle_qualification")
    card = next(b for b in blocks(app) if b.get("id") == "demi_journees")
    assert card["value"] == "42"
    assert any("2023" in caption.value for caption in app.caption)


def test_the_register_shows_all_118_claims_with_their_status() -> None:
    register = next(b for b in blocks(opened("methode")) if b.get("id") == "chiffres_publies")
    statuses = [row["cells"][5]["text"] for row in register["rows"]]
    assert len(statuses) == 118
    assert statuses.count("Concordant") == 66
    assert statuses.count("Concordant avec complément") == 10
    assert statuses.count("Écart à expliquer") == 5
    assert statuses.count("Écart expliqué") == 2
    assert statuses.count("Non vérifiable") == 35


def test_an_unknown_value_of_the_address_is_told_and_left_out() -> None:
    app = opened("activite", espace="demo", exercice="2023", type_action="cuisine")
    assert "cuisine" in app.warning[0].value
    card = next(b for b in blocks(app) if b.get("id") == "demi_journees")
    assert card["value"] == "157,5"


def test_a_year_known_only_from_a_report_says_so() -> None:
    card = next(b for b in blocks(opened("accueil", exercice="2021")) if b["id"] == "demi_journees")
    assert (card["value"], card["status"]["word"]) == ("50", "Rapport")


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("cv2024_ca_feuillelune", "CA Feuillelune (2024-2030) · contrat de ville · 2024"),
        ("ca_hautelune", "CA Hautelune · EPCI · 2024"),
        ("valecume", "Valécume · commune · 2024"),
        ("dep_80", "Somme · département · 2024"),
    ],
)
def test_the_address_opens_the_sheet_of_a_territory(code: str, name: str) -> None:
    app = opened("territoires", espace="demo", exercice="2024", territoire=code)
    titles = [block["title"] for block in blocks(app) if block["type"] == "section"]
    assert not app.exception
    assert titles == [name]


def test_the_2022_page_of_territories_tells_the_report_s_count_and_accuses_nobody() -> None:
    told = blocks(opened("territoires"))
    assert next(b["value"] for b in told if b.get("id") == "contrats") == "39 sur 40"
    assert "carte_des_contrats" not in {b.get("id") for b in told}
    assert "jamais touchés" not in json.dumps(told, ensure_ascii=False)


def test_an_unknown_espace_is_refused_in_french() -> None:
    app = opened("accueil", espace="inconnu")
    assert "n'existe pas" in app.error[0].value


def block(app: AppTest, name: str) -> dict[str, Any]:
    return next(item for item in blocks(app) if item.get("id") == name)


SIX_MONTHS = {"espace": "demo", "du": "2025-01-01", "au": "2025-06-30"}


@pytest.mark.parametrize("stem", [entry.stem for entry in MENU if "exercice" in entry.filters])
def test_a_page_answers_between_two_dates(stem: str) -> None:
    app = opened(stem, **SIX_MONTHS)
    assert not app.exception
    assert not app.error
    assert any("du 1er janvier au 30 juin 2025" in caption.value for caption in app.caption)


def test_two_dates_hold_from_page_to_page_and_in_the_address() -> None:
    app = opened("activite", **SIX_MONTHS)
    assert block(app, "demi_journees")["value"] == "79,5"
    app.switch_page("../pages/ajouter.py").run()
    app.switch_page("../pages/publics.py").run()
    assert any("30 juin 2025" in caption.value for caption in app.caption)
    assert app.query_params["du"] == "2025-01-01"
    app.selectbox(key="exercice").set_value("2024").run()
    assert "du" not in app.query_params


def test_a_date_that_is_none_is_told_and_left_out() -> None:
    app = opened("accueil", espace="demo", du="2025-13-01", au="2025-06-30")
    assert "2025-13-01" in app.warning[0].value
    assert not app.error


def test_an_end_before_the_start_says_what_to_do() -> None:
    app = opened("activite", espace="demo", du="2025-06-30", au="2025-01-01")
    assert "La fin de la période est avant son début" in app.error[0].value


def test_any_two_ranges_compare() -> None:
    spans = {**SIX_MONTHS, "comparer_du": "2024-02-01", "comparer_au": "2024-07-31"}
    app = opened("comparer", **spans)
    told = block(app, "mouvement")["items"][0]
    assert told.startswith(
        "Du 1er janvier au 30 juin 2025 contre du 1er février au 31 juillet 2024"
    )
    same_dates = opened("comparer", **SIX_MONTHS, comparer="2023")
    assert "mêmes dates de 2023" in block(same_dates, "mouvement")["items"][0]


def test_the_address_chooses_the_change_that_is_explained() -> None:
    app = opened("comparer", espace="demo", exercice="2024", pont="presences", par="famille_profil")
    chart = block(app, "pont")
    assert chart["subtitle"].startswith("Présences par famille de profils")
    assert not chart["message"]


def test_the_sheet_of_an_action_and_its_own_text(donnees: Path) -> None:
    asked = {"espace": "demo", "exercice": "2024", "action": "cycle_evaluer_avec_les_habitants"}
    app = opened("programme", **asked)
    assert block(app, "seances")["value"] == "12"
    app.text_area[0].set_value("Écrire à jean@exemple.fr").run()
    app.button[0].click().run()
    assert "adresse électronique" in app.error[0].value
    app.text_area[0].set_value("Quatre villes, un public stable.").run()
    app.button[0].click().run()
    assert block(app, "retenir_action")["items"] == ["Quatre villes, un public stable."]
    other_year = opened("programme", **{**asked, "exercice": "2023"})
    assert not any(item.get("id") == "retenir_action" for item in blocks(other_year))
    app.text_area[0].set_value("").run()
    app.button[0].click().run()
    assert not any(item.get("id") == "retenir_action" for item in blocks(app))


def test_an_unknown_action_is_told() -> None:
    app = opened("programme", espace="demo", action="cuisine")
    assert "cuisine" in app.warning[0].value
    assert block(app, "actions")["rows"]


def test_targets_stand_beside_the_figures_and_on_the_programme() -> None:
    card = block(opened("activite", espace="demo", exercice="2025"), "demi_journees")
    assert "83\u00a0% du bas de la fourchette de 150 à 165" in card["note"]
    assert block(opened("programme", espace="demo"), "cibles")["title"] == (
        "1 cible tenue sur 7 au 30 septembre 2025"
    )
    assert "Aucune cible" in block(opened("programme"), "cibles")["items"][0]


def test_every_chart_has_its_table_its_words_and_its_files() -> None:
    pages = ("accueil", "activite", "publics", "territoires", "programme", "information")
    for stem in (*pages, "comparer"):
        for block in blocks(opened(stem)):
            if block["type"] == "chart":
                assert block["table"]["rows"] or block["message"], block["id"]
                assert block["alt"]
                assert [d["bom"] for d in block["downloads"]] == [True, False]


OPEN = [entry.stem for entry in MENU if entry.role == Role.EXTERIEUR]
RESERVED = [stem for stem in STEMS if stem not in OPEN]


@pytest.mark.parametrize("name", ["irev", "demo", "seule", "vide"])
@pytest.mark.parametrize("stem", OPEN)
def test_every_open_page_answers_to_outside_readers(stem: str, name: str) -> None:
    app = opened(stem, espace=name, vue="diffusion")
    assert not app.exception
    assert not app.error
    assert any("Version à diffuser" in caption.value for caption in app.caption)


@pytest.mark.parametrize("stem", RESERVED)
def test_a_reserved_page_answers_outside_readers_that_it_is(
    stem: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(roles.LECTEURS, "exterieurs")
    app = opened(stem)
    assert [error.value for error in app.error] == ["Cette page est réservée à l'équipe."]
    assert blocks(app) == []
    assert not [*app.button, *app.file_uploader, *app.expander]


def texts(app: AppTest) -> str:
    return json.dumps(blocks(app), ensure_ascii=False)


def test_the_address_gives_an_outside_reader_no_more_rights(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(roles.LECTEURS, "exterieurs")
    for vue in ({}, {"vue": "equipe"}, {"vue": ""}):
        app = opened("publics", espace="demo", exercice="2023", **vue)
        assert any("Version à diffuser" in caption.value for caption in app.caption)
        assert not app.toggle
        by_type = next(b for b in blocks(app) if b.get("id") == "presences_par_type")
        assert "non diffusé" in by_type["message"]
        assert by_type["table"]["rows"] == []


def test_the_team_looks_as_an_outside_reader_and_comes_back() -> None:
    app = opened("publics", espace="demo", exercice="2023")
    team = texts(app)
    app.toggle[0].set_value(True).run()
    assert app.query_params["vue"] == "diffusion"
    outside = blocks(app)
    by_profile = next(b for b in outside if b.get("id") == "profil_et_type")
    assert by_profile["rows"] == []
    assert "non diffusé" in by_profile["sentence"]
    assert next(b for b in outside if b.get("id") == "presences")["value"] == "1\u202f593"
    app.toggle[0].set_value(False).run()
    assert texts(app) == team


def test_what_is_withheld_says_so_in_cards_charts_and_tables() -> None:
    app = opened("publics", espace="demo", exercice="2023", vue="diffusion", modalite="distanciel")
    withheld = [
        b for b in blocks(app) if b.get("id") in ("presences", "elus_citoyens", "non_ventilees")
    ]
    assert [(b["value"], b["status"]["word"]) for b in withheld] == [("n.d.", "Non diffusé")] * 3
    charts = [b for b in blocks(app) if b["type"] == "chart"]
    assert all("non diffusé" in b["message"].lower() for b in charts)
    app = opened("comparer", espace="demo", exercice="2025", vue="diffusion", modalite="distanciel")
    rows = next(b for b in blocks(app) if b.get("id") == "comparaison")["rows"]
    cells = {row["cells"][0]["text"]: row["cells"][4]["text"] for row in rows}
    assert cells["Présences cumulées"] == "⊘ Non diffusé"


def _panel() -> None:
    """What « D'où vient ce chiffre ? » opens for an outside reader, on the attendances of 2023."""
    from dataclasses import replace

    from dashboard import explanation
    from indicators.periods import exercice
    from indicators.view import View
    from pipeline import espaces

    view = View(replace(espaces.ready("demo"), outside=True), exercice(2023))
    explanation.open_panel(view, view.ask("presences"), ("", ""), on_close=lambda: None)


def test_the_panel_gives_outside_readers_the_figure_without_its_rows() -> None:
    app = AppTest.from_function(_panel, default_timeout=60).run()
    assert not app.exception
    assert "1\u202f593 présences" in app.metric[0].value
    assert "ne sont pas diffusées" in app.info[0].value
    assert not [*app.dataframe, *app.get("download_button"), *app.expander]
    assert not any("sans profil" in caption.value for caption in app.caption)
