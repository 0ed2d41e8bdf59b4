"""What may leave, and what is answered to any other question?"""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from indicators import disclosure_tables
from indicators.__main__ import main
from indicators.action_sheet import action_sheet
from indicators.blocks import Table
from indicators.bridge import bridge
from indicators.figures import Figure, Question, measure
from indicators.headlines import elus_et_citoyens
from indicators.periods import dates, exercice
from indicators.quality import findings
from indicators.reconcile import register
from indicators.rows import rows_of
from indicators.view import View
from pipeline import espaces
from pipeline.problems import InputRefused
from pipeline.store import Version
from tests.drawn import drawn

ROOT = Path(__file__).parents[2]
SEANCES = """
    seance_id | date       | demi_journees | type_action         | territoires
    S1        | 2022-02-03 | 2             | session_formation   | noyon
    S2        | 2022-03-03 | 1             | cycle_qualification | ca_douaisis
    S3        | 2022-04-03 | 1             | cycle_qualification | ca_douaisis+lille
    S4        | 2023-12-31 | 1             | cycle_qualification | noyon
"""
# Noyon and the Douaisis have every profile at five or none; Lille has 25, three of them Élus
PRESENCES = """
    seance_id | profil          | participants
    S1        | elus            | 10
    S1        | associations    | 20
    S2        | elus            | 5
    S2        | collectivite_pv | 10
    S3        | elus            | 3
    S3        | collectivite_pv | 22
    S3        |                 | 6
    S4        | elus            | 3
    S4        | citoyens        | 4
    S4        | habitat         | 9
    S4        | etat_pv         | 2
    S4        | etat_droit_commun | 8
"""
CLAIMS = """
    chiffre_id | annee | indicateur | valeur | borne_min | borne_max | calcul
    C1         | 2022  | presences  | 76     | 76        | 76        | presences?exercice=2022
    C2         | 2022  | presences  | 4      | 4         | 4         | presences?exercice=2022&type_action=session_formation
    C3         | 2022  | demi_journees | 4   | 4         | 4         | demi_journees?exercice=2022
"""


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Version:
    folder = tmp_path_factory.mktemp("v")
    return drawn(folder, seances=SEANCES, presences=PRESENCES, chiffres_publies=CLAIMS)


@pytest.fixture(scope="module")
def outside(team: Version) -> Version:
    return replace(team, outside=True)


def asked(version: Version, year: int, *par: str, of: str = "presences", **filtres: str) -> Figure:
    pairs = tuple(sorted((name, (value,)) for name, value in filtres.items()))
    return measure(version, Question(of, exercice(year), par, pairs))


def lines(figure: Figure) -> dict[str, float | None]:
    return {line.libelles[0]: line.valeur for line in figure.lignes if line.valeur}


def test_the_whole_exercice_is_told_as_the_team_reads_it(team: Version, outside: Version) -> None:
    for par in ((), ("profil",), ("famille_profil",), ("politique",)):
        ours, theirs = asked(team, 2022, *par), asked(outside, 2022, *par)
        assert (theirs.valeur, theirs.statut, theirs.couverture) == (
            ours.valeur, ours.statut, ours.couverture,
        )  # fmt: skip
        assert lines(theirs) == lines(ours)


def test_shares_are_told_as_the_team_reads_them(team: Version, outside: Version) -> None:
    for filtres in ({}, {"politique": "pv"}, {"departement": "60"}):
        ours = asked(team, 2022, "famille_profil", of="part_presences", **filtres)
        theirs = asked(outside, 2022, "famille_profil", of="part_presences", **filtres)
        assert lines(theirs) == lines(ours)
        assert theirs.couverture == ours.couverture


@pytest.mark.parametrize(
    "question",
    [
        Question("presences", exercice(2022), ("type_action",)),
        Question("presences", exercice(2022), ("profil", "politique")),
        Question("presences", exercice(2022), ("departement",)),
        Question("presences", exercice(2022), filtres=(("type_action", ("session_formation",)),)),
        Question("presences", exercice(2022), filtres=(("departement", ("59", "60")),)),
        Question("presences", exercice(2022), filtres=(("departement", ("",)),)),
        Question("presences", exercice(2022), perimetre="tous"),
        Question("presences", exercice(2022), perimetre="socle"),
        Question("presences", dates(exercice(2022).du, exercice(2022).au)),
        Question("part_presences", exercice(2022), ("profil", "mois")),
    ],
)
def test_any_other_question_is_not_told(outside: Version, question: Question) -> None:
    figure = measure(outside, question)
    assert (figure.statut, figure.valeur, figure.lignes) == ("non_diffuse", None, ())
    assert figure.couverture is None


def test_activity_stays_open(team: Version, outside: Version) -> None:
    for indicateur in ("demi_journees", "seances", "territoires_touches"):
        question = Question(indicateur, exercice(2022), ("departement",))
        assert measure(outside, question) == measure(team, question)
    assert rows_of(outside, Question("seances", exercice(2022))).nombre == 3


def test_a_place_with_enough_attendances_is_told_as_finely_as_nothing_small_shows(
    outside: Version,
) -> None:
    assert lines(asked(outside, 2022, "profil", departement="60")) == {
        "Élus": 10,
        "Associations": 20,
    }
    # in Lille, three are Élus
    assert asked(outside, 2022, territoire="lille").valeur == 31
    assert asked(outside, 2022, "profil", territoire="lille").statut == "non_diffuse"


def test_a_place_with_few_attendances_is_not_told(tmp_path: Path) -> None:
    seances = "seance_id | date | territoires\nS1 | 2022 | noyon\nS2 | 2022 | lille"
    presences = "seance_id | profil | participants\nS1 | elus | 19\nS2 | elus | 20"
    version = replace(drawn(tmp_path, seances=seances, presences=presences), outside=True)
    assert asked(version, 2022, territoire="noyon").statut == "non_diffuse"
    assert asked(version, 2022, territoire="lille").valeur == 20


@pytest.mark.parametrize(("rest", "told"), [(0, True), (1, False), (4, False), (5, True)])
def test_a_place_is_not_told_when_the_rest_is_small(tmp_path: Path, rest: int, told: bool) -> None:
    seances = "seance_id | date | territoires\nS1 | 2022 | noyon\nS2 | 2022 | lille"
    presences = f"seance_id | profil | participants\nS1 | elus | 40\nS2 | elus | {rest}"
    version = replace(drawn(tmp_path, seances=seances, presences=presences), outside=True)
    assert (asked(version, 2022, territoire="noyon").valeur == 40) is told


def test_of_two_places_that_differ_by_little_the_larger_is_told(tmp_path: Path) -> None:
    seances = (
        "seance_id | date | territoires\nS1 | 2022 | noyon+lille\nS2 | 2022 | lille\nS3 | 2022 |"
    )
    presences = "seance_id | profil | participants\nS1 | elus | 40\nS2 | elus | 2\nS3 | elus | 50"
    version = replace(drawn(tmp_path, seances=seances, presences=presences), outside=True)
    assert asked(version, 2022, territoire="lille").valeur == 42
    assert asked(version, 2022, territoire="noyon").statut == "non_diffuse"


def test_a_place_whose_profiles_are_small_has_its_policies(tmp_path: Path) -> None:
    seances = "seance_id | date | territoires\nS1 | 2022 | noyon\nS2 | 2022 |"
    presences = """
        seance_id | profil            | participants
        S1        | collectivite_pv   | 3
        S1        | etat_pv           | 9
        S1        | etat_droit_commun | 10
        S2        | collectivite_pv   | 20
        S2        | etat_pv           | 20
    """
    version = replace(drawn(tmp_path, seances=seances, presences=presences), outside=True)
    assert lines(asked(version, 2022, "politique", territoire="noyon")) == {
        "Politique de la ville": 12, "Droit commun": 10,
    }  # fmt: skip
    assert lines(asked(version, 2022, "profil", territoire="noyon")) == {
        "Collectivités, politique de la ville + État, politique de la ville (regroupés)": 12,
        "Collectivités, droit commun + État, droit commun (regroupés)": 10,
    }


def test_small_profiles_are_grouped_with_one_of_their_family_else_with_the_smallest(
    outside: Version,
) -> None:
    # État 2 + 8 in their family, then Élus 3 with Citoyens 4
    figure = asked(outside, 2023, "profil")
    assert lines(figure) == {
        "État, politique de la ville + État, droit commun (regroupés)": 10,
        "Habitat": 9,
        "Élus + Citoyens, usagers (regroupés)": 7,
    }
    assert figure.avertissements == (
        "Les profils de moins de 5 présences sont regroupés avec un autre.",
    )
    by_policy = lines(asked(outside, 2023, "politique"))
    assert by_policy == {"Politique de la ville + Droit commun (regroupés)": 10, "Autres": 16}


def test_a_filter_is_answered_where_it_cuts_no_group(outside: Version) -> None:
    both = Question("presences", exercice(2023), filtres=(("profil", ("citoyens", "elus")),))
    assert measure(outside, both).valeur == 7
    for filtres in ({"profil": "elus"}, {"politique": "pv"}, {"famille_profil": "Élus"}):
        assert asked(outside, 2023, **filtres).statut == "non_diffuse"
    assert asked(outside, 2023, famille_profil="État").valeur == 10


def test_an_exercice_of_few_attendances_is_not_told(tmp_path: Path) -> None:
    for count, statut in ((0, "calcule"), (4, "non_diffuse"), (5, "calcule")):
        presences = f"seance_id | profil | participants\nS1 | elus | {count}"
        version = drawn(tmp_path, seances="seance_id | date\nS1 | 2022", presences=presences)
        assert asked(replace(version, outside=True), 2022).statut == statut


def test_shares_are_not_told_when_who_is_not_broken_down_is_few(tmp_path: Path) -> None:
    presences = "seance_id | profil | participants\nS1 | elus | 20\nS1 | habitat | 30\nS1 | | 2"
    version = drawn(tmp_path, seances="seance_id | date\nS1 | 2022", presences=presences)
    told = replace(version, outside=True)
    assert asked(told, 2022, "profil", of="part_presences").statut == "non_diffuse"
    assert lines(asked(told, 2022, "profil")) == {
        "Élus + Non ventilé (regroupés)": 22,
        "Habitat": 30,
    }


def test_rows_of_attendances_are_refused(outside: Version) -> None:
    for indicateur in ("presences", "part_presences"):
        question = Question(indicateur, exercice(2022), filtres=(("profil", ("elus",)),))
        with pytest.raises(InputRefused, match="Les lignes de présences ne sont pas diffusées"):
            rows_of(outside, question)


def test_a_published_figure_stays_and_what_stands_beside_it_does_not(outside: Version) -> None:
    known = {item.claim.chiffre_id: item for item in register(outside)}
    assert [known[c].mot for c in ("C1", "C2", "C3")] == ["Concordant", "Non diffusé", "Concordant"]
    assert (known["C2"].claim.valeur, known["C2"].calcule, known["C2"].ecart) == (4, None, None)
    figure = asked(outside, 2022, type_action="session_formation")
    assert [(item.claim.valeur, item.ecart) for item in figure.publies] == [(4, None)]


def test_the_monitor_does_not_count_persons_for_outside_readers(
    team: Version, outside: Version
) -> None:
    seen = [{found.rule for found in findings(View(v, exercice(2022)))} for v in (team, outside)]
    # the gap of C2 would give its count away
    assert seen[0] - seen[1] == {"profil", "ecart"}


def test_officials_and_citizens_are_told_together_when_they_are_grouped(outside: Version) -> None:
    card = elus_et_citoyens(View(outside, exercice(2023)))
    assert (card.value, card.note) == ("27\u00a0%", "")


def test_groups_of_two_years_are_not_compared(outside: Version) -> None:
    view = View(outside, exercice(2023))
    chart = bridge(view, "pont", view.ask("presences"), "profil", exercice(2022))
    assert (chart.message, chart.series[0].values) == ("Non diffusé.", (76, 26))


def test_the_command_gives_what_may_leave(
    donnees: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    espaces.ready("irev")
    command = ["presences", "--exercice", "2022", "--diffusion", "--json"]
    assert main(command) == 0
    assert json.loads(capfdbinary.readouterr().out)["valeur"] == 951
    assert main([*command, "--par", "type_action"]) == 0
    told = json.loads(capfdbinary.readouterr().out)
    assert (told["statut"], told["valeur"], told["lignes"]) == ("non_diffuse", None, [])
    assert main([*command, "--lignes"]) == 2
    assert "ne sont pas diffusées" in capfdbinary.readouterr().out.decode()


def test_tables_are_the_same_each_time(outside: Version) -> None:
    first = disclosure_tables.published(outside, 2022)
    disclosure_tables.published.cache_clear()
    assert list(disclosure_tables.published(outside, 2022).items()) == list(first.items())


# Each of these was read for what it tells an outside reader. A new one: go through `measure`, or
# ask `disclosure.protects`, then add it here.
READ_ATTENDANCES = {
    "attendance": "words, `measure`, and sizes of séances behind `protects`",
    "averages": "groups behind `protects`; answered through `measure`",
    "cycles": "days of éditions behind `protects`",
    "action_sheet": "attendances that `programme_queries` reads as unknown outside the team",
    "programme_cards": "how many séances are small; not told outside the team",
    "programme_queries": "attendances of a séance: unknown outside the team",
    "catalogue": "what the indicators measure; answered through `measure`",
    "dimensions": "columns; rows are refused in `rows`",
    "method": "words",
    "quality": "séances without attendance; persons are left out for outside readers",
    "quality_queries": "asked by `quality`",
    "queries": "asked through `measure` and `rows`, and for the published tables",
    "open_tables": "words; every table is asked of a version for outside readers",
    "registry": "which rows `measure` reads",
}


def test_who_reads_attendances_is_known() -> None:
    reads = re.compile(r"\b(?:s|p)\.(?:effectif|participants)\b|\bFROM presences\b|\beffectif\b")
    found = {
        path.stem
        for path in (ROOT / "indicators").glob("*.py")
        if reads.search(path.read_text("utf-8"))
    }
    assert found <= set(READ_ATTENDANCES)


def test_distinct_persons_are_never_told(team: Version) -> None:
    asked = Question("personnes", exercice(2022))
    told = measure(replace(team, outside=True), asked)
    assert measure(team, asked).statut == "non_releve"
    assert (told.valeur, told.statut) == (None, "non_diffuse")


def test_the_sheet_of_an_action_tells_no_attendance_of_a_seance(tmp_path: Path) -> None:
    drawn_seances = """
        seance_id | date       | demi_journees | type_action         | action | edition
        S1        | 2024-02-03 | 2             | cycle_qualification | Cycle  | Lille
        S2        | 2024-03-03 | 2             | cycle_qualification | Cycle  | Lille
    """
    presences = "seance_id | profil | participants\nS1 | elus | 3\nS2 | elus | 2"
    version = drawn(tmp_path, seances=drawn_seances, presences=presences)
    team, outside = (
        repr(action_sheet(View(v, exercice(2024)), "cycle"))
        for v in (version, replace(version, outside=True))
    )
    assert "assiduite" in team
    assert "assiduite" not in outside
    told = [
        placed.block.grid.rows
        for placed in action_sheet(View(replace(version, outside=True), exercice(2024)), "cycle")
        if isinstance(placed.block, Table)
    ]
    cells = [cell for rows in told for row in rows for cell in row.cells]
    assert not {3, 5} & {cell for cell in cells if isinstance(cell, int | float)}
