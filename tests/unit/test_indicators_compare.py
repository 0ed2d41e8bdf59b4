"""When do two periods compare, and how is it said?"""

from datetime import date
from pathlib import Path

import pytest

from indicators.compare import Comparison, compare, last_data_date
from indicators.figures import Question
from indicators.periods import Period, dates, exercice, same_dates
from pipeline.problems import InputRefused
from pipeline.store import Version
from tests.drawn import drawn


def seances(*rows: str) -> str:
    return "seance_id | date | demi_journees\n" + "\n".join(
        f"S{number} | {row}" for number, row in enumerate(rows)
    )


def told(version: Version, indicateur: str, periode: Period, other: Period) -> Comparison:
    return compare(version, Question(indicateur, periode), other)


def between(start: str, end: str) -> Period:
    return dates(date.fromisoformat(start), date.fromisoformat(end))


def test_a_percentage_needs_a_base_of_30(tmp_path: Path) -> None:
    audience = """
        canal    | indicateur | periode | valeur
        site_web | visites    | 2023    | 29
        site_web | visites    | 2024    | 30
        site_web | visites    | 2025    | 45
    """
    version = drawn(tmp_path, audience=audience)
    small = told(version, "site_web.visites", exercice(2024), exercice(2023))
    assert (small.ecart, small.evolution_pct) == (1, None)
    large = told(version, "site_web.visites", exercice(2025), exercice(2024))
    assert (large.ecart, large.evolution_pct, large.comparable) == (15, 50, True)


def test_rates_change_in_points(tmp_path: Path) -> None:
    audience = """
        canal    | indicateur  | periode | valeur
        site_web | taux_rebond | 2024    | 63
        site_web | taux_rebond | 2025    | 60
    """
    version = drawn(tmp_path, audience=audience)
    change = told(version, "site_web.taux_rebond", exercice(2025), exercice(2024))
    assert (change.ecart, change.evolution_pct, change.en_points) == (-3, None, True)


def test_an_open_exercice_compares_with_the_same_dates(tmp_path: Path) -> None:
    rows = (
        "2024-02-01 | 2",
        "2024-09-30 | 1",
        "2024-11-05 | 2",
        "2025-01-15 | 2",
        "2025-09-30 | 2",
    )
    version = drawn(tmp_path, seances=seances(*rows))
    change = told(version, "demi_journees", exercice(2025), exercice(2024))
    assert (change.valeur_actuelle, change.valeur, change.ecart) == (4, 3, 1)
    assert change.phrase == "du 1er janvier au 30 septembre 2025 contre les mêmes dates de 2024"


def test_a_past_exercice_is_whole(tmp_path: Path) -> None:
    version = drawn(tmp_path, seances=seances("2023-11-05 | 2", "2024-03-05 | 1", "2025-01-15 | 2"))
    change = told(version, "demi_journees", exercice(2024), exercice(2023))
    assert (change.valeur, change.phrase) == (2, "2024 contre 2023")


def test_a_year_dated_seance_does_not_end_the_year(tmp_path: Path) -> None:
    version = drawn(tmp_path, seances=seances("2025 | 1", "2025-09-30 | 1"))
    assert last_data_date(version) == date(2025, 9, 30)


def test_too_many_undated_half_days_do_not_compare(tmp_path: Path) -> None:
    rows = ("2024-02-01 | 2", "2024 | 1", "2025-01-15 | 2", "2025-09-30 | 2")
    version = drawn(tmp_path, seances=seances(*rows))
    change = told(version, "demi_journees", exercice(2025), exercice(2024))
    assert (change.comparable, change.ecart, change.valeur) == (False, None, 2)
    assert "sans date précise" in change.raison


def test_a_break_of_series_between_the_periods(tmp_path: Path) -> None:
    audience = """
        canal    | indicateur | periode | valeur
        site_web | visites    | 2023    | 50
        site_web | visites    | 2024    | 60
        site_web | visites    | 2025    | 70
    """
    rupture = """
        code | libelle         | indicateur       | date_rupture | raison
        r1   | Nouvelle mesure | site_web.visites | 2024-06-01   | changement d'outil
    """
    version = drawn(tmp_path, audience=audience, liste_rupture=rupture)
    across = told(version, "site_web.visites", exercice(2024), exercice(2023))
    assert across.raison == "Rupture de série le 1er juin 2024 : changement d'outil."
    assert not told(version, "site_web.visites", exercice(2025), exercice(2024)).comparable
    assert told(version, "site_web.visites", exercice(2023), exercice(2023)).comparable


def test_an_unknown_year_does_not_compare(tmp_path: Path) -> None:
    version = drawn(tmp_path, seances=seances("2025-01-15 | 2", "2025-12-31 | 1"))
    change = told(version, "demi_journees", exercice(2025), exercice(2024))
    assert (change.valeur, change.comparable) == (None, False)
    assert change.raison == "Aucune valeur connue pour 2024."


CLAIMS = """
    chiffre_id | annee | indicateur     | dimension   | valeur | qualificatif | perimetre_declare | section
    C1         | 2024  | part_presences | profil=elus | 8      | exact        | missions socles   | Annexe 1
    C2         | 2024  | demi_journees  |             | 50     | exact        | non défini        | Introduction
    C3         | 2024  | presences      |             | 900    | environ      | missions socles   | Annexe 1
"""


@pytest.mark.parametrize(
    ("question", "comparable", "reason"),
    [
        (Question("part_presences", exercice(2025), filtres=(("profil", ("elus",)),)), True, ""),
        (Question("demi_journees", exercice(2025)), False, "Périmètre non défini"),
        (Question("presences", exercice(2025)), False, "Valeur approchée"),
    ],
)
def test_a_figure_known_from_a_report_alone(
    tmp_path: Path, question: Question, comparable: bool, reason: str
) -> None:
    version = drawn(
        tmp_path,
        seances=seances("2025-12-31 | 1"),
        presences="seance_id | profil | participants\nS0 | elus | 10\nS0 | autres | 90",
        chiffres_publies=CLAIMS,
    )
    change = compare(version, question, exercice(2024))
    assert change.source in ("Annexe 1", "Introduction")
    assert change.comparable is comparable
    assert change.raison.startswith(reason)


def test_a_sum_on_too_few_rows_does_not_compare(tmp_path: Path) -> None:
    version = drawn(
        tmp_path,
        seances=seances("2024-05-05 | 1", "2024-06-05 | 1", "2025-12-31 | 1"),
        presences="seance_id | participants\nS0 | 40\nS2 | 50",
    )
    change = told(version, "presences", exercice(2025), exercice(2024))
    assert change.raison == (
        "Données trop incomplètes pour 2024 : effectif connu pour 1 séance sur 2."
    )


def test_an_axis_of_another_project_does_not_compare(tmp_path: Path) -> None:
    version = drawn(tmp_path, seances=seances("2022-05-05 | 1", "2024-06-05 | 1"))
    asked = Question("demi_journees", exercice(2024), filtres=(("axe", ("axe1_pilotage",)),))
    assert "n'existe pas aux deux périodes" in compare(version, asked, exercice(2022)).raison


@pytest.mark.parametrize(
    ("periode", "annee", "expected"),
    [
        (between("2024-01-01", "2024-02-29"), 2023, between("2023-01-01", "2023-02-28")),
        (between("2023-01-01", "2023-02-28"), 2024, between("2024-01-01", "2024-02-29")),
        (between("2024-02-29", "2024-03-15"), 2023, between("2023-02-28", "2023-03-15")),
        (between("2024-11-15", "2025-02-10"), 2022, between("2022-11-15", "2023-02-10")),
        (exercice(2024), 2023, exercice(2023)),
    ],
)
def test_same_dates_of_another_year(periode: Period, annee: int, expected: Period) -> None:
    assert same_dates(periode, annee) == expected


def test_a_period_ends_after_it_begins() -> None:
    with pytest.raises(InputRefused):
        between("2024-02-01", "2024-01-01")


def test_a_series_compares_as_far_as_it_was_noted(tmp_path: Path) -> None:
    audience = """
        canal    | indicateur | periode | valeur
        site_web | visites    | 2024-01 | 40
        site_web | visites    | 2024-02 | 50
        site_web | visites    | 2025-01 | 60
    """
    version = drawn(tmp_path, audience=audience, seances=seances("2025-06-10 | 1"))
    change = told(version, "site_web.visites", exercice(2025), exercice(2024))
    assert (change.valeur_actuelle, change.valeur, change.evolution_pct) == (60, 40, 50)
    assert change.phrase == "du 1er janvier au 31 janvier 2025 contre les mêmes dates de 2024"


def test_the_other_exercice_may_be_the_open_one(tmp_path: Path) -> None:
    rows = ("2024-02-01 | 2", "2024-11-05 | 2", "2025-01-15 | 2", "2025-09-30 | 2")
    version = drawn(tmp_path, seances=seances(*rows))
    change = told(version, "demi_journees", exercice(2024), exercice(2025))
    assert (change.valeur_actuelle, change.valeur) == (2, 4)
    assert change.phrase == "du 1er janvier au 30 septembre 2024 contre les mêmes dates de 2025"


def test_a_range_stops_with_the_data(tmp_path: Path) -> None:
    rows = ("2024-02-01 | 2", "2024-11-05 | 2", "2025-01-15 | 2", "2025-09-30 | 2")
    version = drawn(tmp_path, seances=seances(*rows))
    whole = told(version, "demi_journees", between("2025-01-01", "2025-12-31"), exercice(2024))
    assert (whole.valeur_actuelle, whole.valeur, whole.comparable) == (4, 2, True)
    across = told(version, "demi_journees", between("2025-06-01", "2026-05-31"), exercice(2024))
    assert across.actuelle == between("2025-06-01", "2025-09-30")
    assert across.periode == between("2024-06-01", "2024-09-30")


def test_nothing_is_known_after_the_data(tmp_path: Path) -> None:
    rows = "seance_id | date | demi_journees | statut\nA | 2025-09-30 | 1 | realise\n"
    version = drawn(tmp_path, seances=f"{rows}B | 2025-11-05 | 1 | prevu")
    change = told(version, "demi_journees", between("2025-11-01", "2025-11-30"), exercice(2024))
    assert change.raison == "Aucune donnée après le 30 septembre 2025."


def test_a_sum_over_three_months_does_not_compare_with_a_year(tmp_path: Path) -> None:
    version = drawn(tmp_path, seances=seances("2024-02-01 | 2", "2025-01-15 | 2", "2025-12-31 | 1"))
    quarter = between("2025-01-01", "2025-03-31")
    change = told(version, "demi_journees", quarter, between("2024-01-01", "2024-12-31"))
    assert change.raison == "Durées différentes : 90 jours contre 366 jours."
    assert told(version, "demi_journees", quarter, between("2024-01-01", "2024-03-30")).comparable


def test_a_level_compares_over_any_time(tmp_path: Path) -> None:
    audience = """
        canal    | indicateur | periode    | valeur
        linkedin | abonnes    | 2024-06-30 | 60
        linkedin | abonnes    | 2025-03-31 | 90
    """
    version = drawn(tmp_path, audience=audience, seances=seances("2025-12-31 | 1"))
    quarter, year = between("2025-01-01", "2025-03-31"), between("2024-01-01", "2024-12-31")
    assert told(version, "linkedin.abonnes", quarter, year).evolution_pct == 50


def test_periods_that_overlap_do_not_compare(tmp_path: Path) -> None:
    version = drawn(tmp_path, seances=seances("2024-05-01 | 2", "2025-02-15 | 2", "2025-12-31 | 1"))
    first, second = between("2024-05-01", "2025-03-31"), between("2025-02-01", "2025-12-31")
    assert "se chevauchent" in told(version, "demi_journees", second, first).raison


@pytest.mark.parametrize("undated", ["2025", "2024"])
@pytest.mark.parametrize(("dated", "comparable"), [(20, True), (19, False)])
def test_at_most_5_percent_may_be_undated_on_either_side(
    tmp_path: Path, undated: str, dated: int, comparable: bool
) -> None:
    rows = [f"{year}-02-03 | 1" for year in ("2024", "2025") for _ in range(dated)]
    version = drawn(tmp_path, seances=seances(*rows, f"{undated} | 1", "2025-09-30 | 0.5"))
    change = told(version, "demi_journees", between("2025-01-01", "2025-03-31"), exercice(2024))
    assert change.comparable is comparable


def test_the_period_shown_may_be_the_one_known_from_a_report(tmp_path: Path) -> None:
    version = drawn(tmp_path, seances=seances("2025-12-31 | 1"), chiffres_publies=CLAIMS)
    change = told(version, "demi_journees", exercice(2024), exercice(2025))
    assert (change.valeur_actuelle, change.valeur, change.source) == (50, 1, "calcul")
    assert change.raison.startswith("Périmètre non défini : le chiffre de 2024")


def test_a_year_under_way_does_not_compare_where_only_years_are_known(tmp_path: Path) -> None:
    titles = "publication_id | titre | annee\nA | Un | 2024\nB | Deux | 2025"
    version = drawn(tmp_path, seances=seances("2025-09-30 | 1"), publications=titles)
    for periode, other in ((2025, 2024), (2024, 2025)):
        change = told(version, "publications", exercice(periode), exercice(other))
        assert change.raison == "Exercice 2025 en cours, connu au 30 septembre 2025."


def test_a_break_touches_every_series_of_its_channel(tmp_path: Path) -> None:
    audience = """
        canal    | indicateur  | periode | valeur
        site_web | taux_rebond | 2023    | 50
        site_web | taux_rebond | 2024    | 60
    """
    rupture = """
        code | libelle         | indicateur | date_rupture | raison
        r1   | Nouvelle mesure | site_web   | 2024-01-01   |
    """
    version = drawn(tmp_path, audience=audience, liste_rupture=rupture)
    change = told(version, "site_web.taux_rebond", exercice(2024), exercice(2023))
    assert change.raison == "Rupture de série le 1er janvier 2024 : Nouvelle mesure."
