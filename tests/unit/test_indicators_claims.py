"""Does a published figure meet the computed one, with its approximations as intervals?"""

from pathlib import Path

import pytest

from indicators.claims import parse_calcul
from indicators.figures import Question, measure
from indicators.periods import dates, exercice
from indicators.reconcile import register
from pipeline.problems import InputRefused
from tests.drawn import drawn

SEANCES = """
    seance_id | date       | demi_journees | action | perimetre | origine
    S1        | 2025-02-03 | 2             | Réseau | socle     | centre
    S2        | 2025-03-03 | 1             | Réseau | socle     | centre
    S3        | 2025       | 1             |        | socle     | complement
"""
PRESENCES = """
    seance_id | participants | qualificatif | borne_min | borne_max
    S1        | 60           | au_moins     | 61        |
    S2        | 20           | environ      | 18        | 22
"""


def test_calcul_keeps_its_empty_values() -> None:
    asked = parse_calcul("presences?exercice=2022&action=cycle&profil=&perimetre=tous")
    assert asked == Question(
        "presences", exercice(2022), (), (("action", ("cycle",)), ("profil", ("",))), "tous"
    )


def test_calcul_may_name_dates() -> None:
    asked = parse_calcul("seances?du=2022-01-01&au=2022-06-30")
    assert asked.periode == dates(exercice(2022).du, exercice(2022).au.replace(month=6, day=30))


@pytest.mark.parametrize("calcul", ["seances", "seances?exercice=hier", "seances?du=2022-01-01"])
def test_a_calcul_without_a_period_is_refused(calcul: str) -> None:
    with pytest.raises(InputRefused):
        parse_calcul(calcul)


@pytest.mark.parametrize(
    ("calcul", "bounds", "status", "gap"),
    [
        ("demi_journees?exercice=2025", "4 | 4", "concordant_avec_complement", 0),
        ("demi_journees?exercice=2025", "5 | 8", "ecart", -1),
        ("demi_journees?exercice=2025", "| 3", "ecart", 1),
        ("seances?exercice=2025", "2 | 2", "concordant", 0),
        ("presences?exercice=2025", "79 |", "concordant", 0),
        ("presences?exercice=2025", "81 |", "ecart", -1),
        ("presences?exercice=2025", "81 | 90", "ecart", -1),
        ("presences?exercice=2024", "0 | 9", "non_verifiable", None),
        ("", "0 | 9", "non_verifiable", None),
    ],
)
def test_statuses(tmp_path: Path, calcul: str, bounds: str, status: str, gap: float | None) -> None:
    claims = f"""
        chiffre_id | annee | indicateur | valeur | borne_min | borne_max | calcul
        C1         | 2025  | essai      | 80     | {bounds}              | {calcul}
    """
    version = drawn(tmp_path, seances=SEANCES, presences=PRESENCES, chiffres_publies=claims)
    (known,) = register(version)
    assert (known.statut, known.ecart) == (status, gap)


def test_an_interval_that_holds_the_added_one_agrees(tmp_path: Path) -> None:
    """« Plus de 60 » on both sides: 60 is out of [61, …[, but the rows too say 61 or more."""
    claims = """
        chiffre_id | annee | indicateur   | valeur | borne_min | calcul
        C1         | 2025  | participants | 60     | 61        | presences?exercice=2025&mois=2025-02
    """
    version = drawn(tmp_path, seances=SEANCES, presences=PRESENCES, chiffres_publies=claims)
    assert [known.statut for known in register(version)] == ["concordant"]


def test_an_explained_gap_is_an_editorial_mark(tmp_path: Path) -> None:
    claims = """
        chiffre_id | annee | indicateur | valeur | borne_min | borne_max | calcul                | explication_validee
        C1         | 2025  | seances    | 9      | 9         | 9         | seances?exercice=2025 | true
        C2         | 2025  | seances    | 9      | 9         | 9         | seances?exercice=2025 | false
    """
    version = drawn(tmp_path, seances=SEANCES, chiffres_publies=claims)
    assert [known.mot for known in register(version)] == ["Écart expliqué", "Écart à expliquer"]


def test_claims_stand_beside_the_figure_that_they_name(tmp_path: Path) -> None:
    claims = """
        chiffre_id | annee | indicateur     | dimension       | valeur | borne_min | borne_max | calcul
        C1         | 2025  | seances_reseau |                 | 2      | 2         | 2         | seances?exercice=2025&action=reseau
        C2         | 2025  | seances        | action=reseau   | 3      | 3         | 3         |
        C3         | 2025  | seances        | perimetre=socle | 2      | 2         | 2         |
        C4         | 2025  | seances        | liste=note_2    | 7      | 7         | 7         |
    """
    version = drawn(tmp_path, seances=SEANCES, chiffres_publies=claims)
    asked = Question("seances", exercice(2025))
    by_action = measure(version, asked.filtered("action", "reseau").by("type_action"))
    assert [known.claim.chiffre_id for known in by_action.publies] == ["C1", "C2"]
    for same in (
        asked.filtered("perimetre", "socle"),
        Question("seances", exercice(2025), perimetre="socle"),
    ):
        assert [known.claim.chiffre_id for known in measure(version, same).publies] == ["C3"]
    assert measure(version, asked).publies == ()


def test_a_total_that_only_a_complement_makes_equal_is_the_reports(tmp_path: Path) -> None:
    claims = """
        chiffre_id | annee | indicateur    | valeur | calcul
        C1         | 2025  | demi_journees | 4      | demi_journees?exercice=2025
    """
    asked = Question("demi_journees", exercice(2025))
    printed = drawn(tmp_path, seances=SEANCES, chiffres_publies=claims)
    assert measure(printed, asked).statut == "rapport"
    assert measure(drawn(tmp_path, seances=SEANCES), asked).statut == "partiel"
