"""What is an audience over a period: exact row, full cover, last value, or unknown?"""

from datetime import date

import pytest

from indicators.figures import Figure, Question, measure
from indicators.periods import Period, dates, exercice
from pipeline.problems import InputRefused
from pipeline.store import Version
from tests.drawn import drawn

AUDIENCE = """
    canal              | indicateur      | periode                | valeur | origine
    site_web           | visites         | 2023                   | 900    | rapport
    site_web           | visites         | 2024-01..2024-03       | 30     | centre
    site_web           | visites         | 2024-01                | 10     | centre
    site_web           | visites         | 2024-02                | 11     | centre
    site_web           | visites         | 2024-03                | 9      | centre
    site_web           | visites         | 2024-04                | 7      | centre
    site_web           | visites         | 2025                   | 100    | rapport
    site_web           | visites         | 2025-01                | 40     | centre
    linkedin           | abonnes         | 2024-03-31             | 50     | centre
    linkedin           | abonnes         | 2024-06-30             | 60     | centre
    site_web           | taux_rebond     | 2024-01                | 63     | centre
    lettre_information | lecteurs_moyens | 2024                   | 352    | rapport
    lettre_information | abonnes         | 2024-12-31             | 2189   | rapport
"""


@pytest.fixture(scope="module")
def version(tmp_path_factory: pytest.TempPathFactory) -> Version:
    moyens = "annee | indicateur | valeur | unite\n2024 | etp_reels | 7.4 | ETP"
    text = AUDIENCE.replace("2024-01..2024-03", "2024-01-01..2024-03-31")
    return drawn(tmp_path_factory.mktemp("v"), audience=text, moyens=moyens)


def ask(version: Version, indicateur: str, periode: Period, *par: str, **filtres: str) -> Figure:
    chosen = tuple((name, tuple(values.split("+"))) for name, values in filtres.items())
    return measure(version, Question(indicateur, periode, par, chosen))


def between(start: str, end: str) -> Period:
    return dates(date.fromisoformat(start), date.fromisoformat(end))


FIRST_QUARTER = between("2024-01-01", "2024-03-31")


def test_the_row_of_the_exact_period_wins(version: Version) -> None:
    assert ask(version, "site_web.visites", exercice(2023)).valeur == 900
    assert ask(version, "site_web.visites", exercice(2023)).statut == "rapport"
    assert ask(version, "site_web.visites", FIRST_QUARTER).valeur == 30


def test_rows_that_cover_the_period_are_added(version: Version) -> None:
    figure = ask(version, "site_web.visites", between("2024-01-01", "2024-04-30"))
    assert (figure.valeur, figure.statut) == (37, "calcule")
    assert ask(version, "site_web.visites", between("2024-02-01", "2024-03-31")).valeur == 20


def test_a_partial_cover_gives_no_total(version: Version) -> None:
    figure = ask(version, "site_web.visites", exercice(2024))
    assert (figure.valeur, figure.statut) == (None, "non_releve")
    assert "ne couvrent pas toute la période" in figure.avertissements[0]


def test_rows_that_straddle_the_period_are_told(version: Version) -> None:
    figure = ask(version, "site_web.visites", between("2023-01-01", "2023-06-30"))
    assert (figure.valeur, figure.non_dates) == (None, 900)


def test_a_stock_is_its_last_value(version: Version) -> None:
    assert ask(version, "linkedin.abonnes", exercice(2024)).valeur == 60
    assert ask(version, "linkedin.abonnes", FIRST_QUARTER).valeur == 50
    assert ask(version, "linkedin.abonnes", exercice(2025)).valeur is None


def test_a_ratio_exists_for_its_exact_period_only(version: Version) -> None:
    assert ask(version, "site_web.taux_rebond", between("2024-01-01", "2024-01-31")).valeur == 63
    assert ask(version, "site_web.taux_rebond", exercice(2024)).valeur is None


def test_a_rate_is_computed_from_its_two_terms(version: Version) -> None:
    figure = ask(version, "lettre_information.taux_lecture", exercice(2024))
    assert figure.valeur == pytest.approx(100 * 352 / 2189, abs=1e-6)
    assert figure.statut == "calcule"


def test_months_and_what_no_month_explains(version: Version) -> None:
    figure = ask(version, "site_web.visites", exercice(2025), "mois")
    assert [(line.codes, line.valeur) for line in figure.lignes] == [
        (("2025-01",), 40),
        ((None,), 60),
    ]
    open_year = ask(version, "site_web.visites", exercice(2024), "mois")
    assert [line.valeur for line in open_year.lignes] == [10, 11, 9, 7]


def test_exercices_side_by_side(version: Version) -> None:
    figure = ask(version, "site_web.visites", between("2023-01-01", "2025-12-31"), "exercice")
    assert [(line.codes, line.valeur) for line in figure.lignes] == [
        (("2023",), 900),
        (("2025",), 100),
    ]


def test_chosen_months_add_up_only_when_they_may(version: Version) -> None:
    assert ask(version, "site_web.visites", exercice(2024), mois="2024-01+2024-02").valeur == 21
    with pytest.raises(InputRefused, match="ne s'additionne pas"):
        ask(version, "site_web.taux_rebond", exercice(2024), mois="2024-01+2024-02")


def test_means_are_those_of_the_year(version: Version) -> None:
    figure = ask(version, "moyens.etp_reels", exercice(2024))
    assert (figure.valeur, figure.unite, figure.indicator.libelle_court) == (
        7.4,
        "ETP",
        "ETP réels",
    )
    assert ask(version, "moyens.etp_reels", exercice(2023)).valeur is None


def test_a_scope_has_no_effect_on_an_audience_and_says_so(version: Version) -> None:
    figure = measure(version, Question("site_web.visites", exercice(2023), perimetre="socle"))
    assert figure.valeur == 900
    assert "sans effet" in figure.avertissements[0]
