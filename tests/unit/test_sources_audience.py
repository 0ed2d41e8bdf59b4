"""Do the exports of audience tools give their own totals, and only measures that we follow?"""

from collections.abc import Sequence

import polars as pl
import pytest

from pipeline.build import Prepared
from pipeline.folders import espace
from pipeline.problems import InputRefused
from tests.written import bring, csv_of, prepared, table

MATOMO = """
    date    | nb_uniq_visitors | nb_visits | nb_actions | bounce_rate | avg_time_on_site
    2026-01 | 80               | 100       | 300        | 56%         | 00:01:58
    2026-02 | 90               | 140       | 420        | 50,5%       | 5 min 13s
    2026-03 | 0                | 0         | 0          | 0%          | 0
"""


def measures(found: Prepared) -> list[tuple[int, str, str, str, float]]:
    """Line, metric, first and last day, value."""
    kept = found.rows.kept.with_columns(pl.col("periode_debut", "periode_fin").cast(pl.String))
    names = ("ligne", "indicateur", "periode_debut", "periode_fin", "valeur")
    return list(kept.select(names).iter_rows())


def refusal(content: bytes, name: str = "x.csv", **values: str) -> str:
    with pytest.raises(InputRefused) as refused:
        prepared(content, name, **values)
    return str(refused.value).replace("\u00a0", " ")


def told(found: Prepared) -> str:
    return "\n".join(found.hypotheses).replace("\u00a0", " ")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-8-sig"])
def test_matomo_months_are_months(encoding: str) -> None:
    found = prepared(csv_of(MATOMO, "\t", encoding))
    january, february, march = "2026-01-01", "2026-02-01", "2026-03-01"
    assert measures(found) == [
        (2, "visites", january, "2026-01-31", 100),
        (2, "taux_rebond", january, "2026-01-31", 56),
        (2, "temps_moyen", january, "2026-01-31", 118),
        (3, "visites", february, "2026-02-28", 140),
        (3, "taux_rebond", february, "2026-02-28", 50.5),
        (3, "temps_moyen", february, "2026-02-28", 313),
        (4, "visites", march, "2026-03-31", 0),
    ]
    assert "Reconnu : export Matomo (visites du site)." in told(found)
    assert "non conservées : « nb_uniq_visitors », « nb_actions »." in told(found)


@pytest.mark.parametrize(
    ("period", "days"),
    [
        ("2026-03-01", ("2026-03-01", "2026-03-01")),
        ('"2026-03-02,2026-03-08"', ("2026-03-02", "2026-03-08")),
        ("2026", ("2026-01-01", "2026-12-31")),
    ],
)
def test_matomo_days_weeks_and_years_keep_their_span(period: str, days: tuple[str, str]) -> None:
    found = prepared(f"date,nb_visits,nb_actions\n{period},12,30".encode())
    assert measures(found) == [(2, "visites", *days, 12)]


SINGLE = "Visiteurs uniques,Visites,Actions\n10,12,30".encode("utf-16")


def test_the_period_of_a_matomo_report_may_be_in_its_name() -> None:
    name = "Exporter _ Vue d'ensemble des visites _ 2023-03 (1).csv"
    assert measures(prepared(SINGLE, name)) == [(2, "visites", "2023-03-01", "2023-03-31", 12)]


def test_the_period_of_a_matomo_report_may_be_given() -> None:
    assert measures(prepared(SINGLE, annee="2023")) == [
        (2, "visites", "2023-01-01", "2023-12-31", 12)
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Visiteurs uniques,Visites,Actions\n10,12,30", "mois=2023-03"),
        ("Visiteurs uniques,Visites,Actions\n10,12,30\n1,2,3", "plusieurs lignes sans date"),
        ("label,nb_visits,nb_actions\nAccueil,12,30", "détaille les visites"),
        ("No data available", "est vide"),
        ("Visites\nnb_visits,nb_actions\n1,2\n\nPays\nlabel,nb_visits,nb_actions\nX,1,2",
         "plusieurs rapports : « Visites », « Pays »"),
        ("date,nb_visits,nb_actions\n2026-01,douze,30", "Ligne 2, colonne « nb_visits »"),
        ("date,nb_visits,nb_actions\n2026-01,1,2\n2026-01,3,4", "Les lignes 2 et 3"),
    ],
)  # fmt: skip
def test_a_matomo_report_that_cannot_be_used_is_refused_with_its_reason(
    text: str, words: str
) -> None:
    assert words in refusal(text.encode())


@pytest.mark.usefixtures("donnees")
def test_overlapping_exports_count_once() -> None:
    place = espace("essai")
    first = b"date,nb_visits,nb_actions\n2026-01-01,10,1\n2026-01-02,5,1"
    second = b"date,nb_visits,nb_actions\n2026-01-02,7,1\n2026-01-03,8,1"
    assert bring(place, first)["nouvelles"] == 2
    assert (report := bring(place, second))["nouvelles"] == 1
    assert report["modifiees"] == 1
    (total,) = table(place, "audience", "sum(valeur) AS total")
    assert total["total"] == 25


def test_a_table_of_ours_is_not_taken_for_an_export() -> None:
    ours = "canal | indicateur | annee | valeur\nsite_web | visites | 2022 | 12"
    assert prepared(ours).understood.export is None


def lines(*rows: Sequence[object]) -> bytes:
    """Comma-separated, every cell quoted."""
    return "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows).encode()
