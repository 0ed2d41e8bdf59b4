"""Are the parts of a date in several columns one date, and only where they are its parts?"""

from datetime import date

import pytest

from pipeline.choices import Choices
from pipeline.code_lists import effective
from pipeline.prepared import Prepared, prepare
from tests.written import csv_of, prepared

SEANCES = """
    {} | type      | intitulé | demi-journées
    {} | Formation | Un       | 1
"""


def days(found: Prepared) -> tuple[date, date]:
    (row,) = found.rows.kept.select("date_debut", "date_fin").rows()
    return row


@pytest.mark.parametrize(
    ("titles", "cells", "first", "last"),
    [
        ("jour | mois | annee", "12 | 3 | 2024", date(2024, 3, 12), date(2024, 3, 12)),
        ("Année | Mois", "2024 | mars", date(2024, 3, 1), date(2024, 3, 31)),
        ("Mois | Jour | Année", "févr. | mardi | 2024", date(2024, 2, 1), date(2024, 2, 29)),
    ],
)
def test_the_parts_of_a_date_are_one_date(titles: str, cells: str, first: date, last: date) -> None:
    found = prepared(SEANCES.format(titles, cells))
    assert days(found) == (first, last)
    assert found.hypotheses[0].startswith("«\u00a0Date\u00a0» lue dans «\u00a0")


@pytest.mark.parametrize(
    ("titles", "cells"),
    [
        ("Date de la séance | Mois | Année", "12/04/2024 | mars | 2024"),
        ("Date de la séance | Mois | Année", "12/04/2024 | report | 2024"),
    ],
)
def test_a_date_of_its_own_is_the_date(titles: str, cells: str) -> None:
    assert days(prepared(SEANCES.format(titles, cells))) == (date(2024, 4, 12), date(2024, 4, 12))


def test_presences_have_theirs_too() -> None:
    found = prepared("""
        Jour | Mois | Année | Intitulé | Élus | Citoyens
        12   | mars | 2024  | Un       | 3    | 4
    """)
    assert found.rows.kept["seance_date"].to_list() == [date(2024, 3, 12)] * 2


def test_months_and_years_of_audience_stay_apart() -> None:
    found = prepared("""
        Mois | Année | Site web : visites | LinkedIn : abonnés
        mars | 2024  | 3400               | 1204
    """)
    assert found.rows.kept["periode_debut"].to_list() == [date(2024, 3, 1)] * 2


def test_the_answer_about_a_part_is_not_overruled() -> None:
    table = csv_of(SEANCES.format("Mois | Année", "3 | 2024"))
    chosen = Choices(columns=(("Année", ""), ("Mois", "lieu")), values=(("date", "12/04/2024"),))
    found = prepare(table, "essai.csv", chosen, effective())
    assert days(found) == (date(2024, 4, 12), date(2024, 4, 12))
