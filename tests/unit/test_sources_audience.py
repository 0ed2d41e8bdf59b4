"""Do the exports of audience tools give their own totals, and only measures that we follow?"""

from collections.abc import Sequence

import polars as pl
import pytest

from pipeline.folders import espace
from pipeline.prepared import Prepared
from pipeline.problems import InputRefused
from tests.written import bring, csv_of, prepared, table, workbook

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
    found = prepared(SINGLE, name)
    assert measures(found) == [(2, "visites", "2023-03-01", "2023-03-31", 12)]
    assert "Période lue dans le nom du fichier : du 01/03/2023 au 31/03/2023." in told(found)


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


GA4 = """\
# ----------------------------------------
# Traffic
# Start date: 20260224
# End date: 20260325
# ----------------------------------------
{first},Sessions,Bounce rate,Average session duration
{day},10,0.4523,12.35
,,,
"""


@pytest.mark.parametrize(("first", "day"), [("Date", "20260224"), ("Nth day", "0000")])
def test_the_sessions_of_ga4_are_visits(first: str, day: str) -> None:
    found = prepared(GA4.format(first=first, day=day).encode())
    start = "2026-02-24"
    assert measures(found) == [
        (7, "visites", start, start, 10),
        (7, "taux_rebond", start, start, 45.23),
        (7, "temps_moyen", start, start, 12.35),
    ]


def test_a_ga4_report_by_page_is_refused() -> None:
    text = "# ---\n# Start date: 20260224\nPage,Views\n/,12"
    assert "Aucune mesure suivie dans ce rapport (colonnes lues : « Page »" in refusal(
        text.encode()
    )


PLAUSIBLE = "date,visitors,pageviews,visits,bounce_rate,visit_duration\n"


def test_a_day_without_visit_has_no_bounce_rate() -> None:
    found = prepared((PLAUSIBLE + "2026-01-05,1,1,3,67,41\n2026-01-06,0,0,0,,").encode())
    assert [row[1:2] + row[4:] for row in measures(found)] == [
        ("visites", 3), ("taux_rebond", 67), ("temps_moyen", 41), ("visites", 0),
    ]  # fmt: skip


def test_plausible_writes_a_month_as_its_first_day() -> None:
    found = prepared((PLAUSIBLE + "2026-01-01,1,1,3,,\n2026-02-01,1,1,4,,").encode())
    assert measures(found) == [
        (2, "visites", "2026-01-01", "2026-01-31", 3),
        (3, "visites", "2026-02-01", "2026-02-28", 4),
    ]


@pytest.mark.parametrize("days", [["2026-01-01"], ["2026-01-05", "2026-01-12"]])
def test_a_plausible_export_that_may_be_of_days_or_months_is_refused(days: list[str]) -> None:
    text = PLAUSIBLE + "\n".join(f"{day},1,1,3,," for day in days)
    assert "par jour ou par mois" in refusal(text.encode())


MAILCHIMP = """\
Title,Audience,Send Date,Send Weekday,Total Recipients,Unique Opens,Unique Id
Janvier,A,"Jan 12, 2026 02:56 pm",Monday,200,100,u1
Bis,A,"Jan 26, 2026 02:56 pm",Monday,200,61,u2
Essai,A,"Jan 27, 2026 02:56 pm",Monday,3,3,u3
Brouillon,A,,,200,0,u4
Mars,A,"Mar 02, 2026 10:00 am",Monday,"1,200",90,u5
"""
SENT = [
    (2, "envois", "2026-01-01", "2026-01-31", 2),
    (2, "lecteurs_moyens", "2026-01-01", "2026-01-31", 80.5),
    (2, "envois", "2026-02-01", "2026-02-28", 0),
    (6, "envois", "2026-03-01", "2026-03-31", 1),
    (6, "lecteurs_moyens", "2026-03-01", "2026-03-31", 90),
]


def test_mailchimp_campaigns_are_counted_by_month() -> None:
    found = prepared(MAILCHIMP.encode())
    assert measures(found) == SENT
    assert found.rows.ignored["raison"].to_list() == [
        "envoi d'essai (3 destinataires au plus)", "campagne non envoyée",
    ]  # fmt: skip


def test_a_list_of_campaigns_without_its_results_is_refused() -> None:
    text = "Title,Send Date,Send Weekday,Total Recipients,Unique Id\nA,,,3,u"
    assert "Il manque à cette liste de campagnes : « unique opens »" in refusal(text.encode())


BREVO = """
    Campaign ID | Campaign Name | Sending date        | Sent | Delivered | Total opens | Opens
    1           | Janvier       | 12-01-2026 14:05:00 | 200  | 199       | 300         | 100
    2           | Bis           | 26-01-2026 14:05:00 | 200  | 199       | 90          | 61
    3           | Février       | 2026-02-03          | 200  | 200       | 40          | 30
"""


def test_brevo_campaigns_are_counted_by_month() -> None:
    found = measures(prepared(csv_of(BREVO)))
    assert [row[1:2] + row[4:] for row in found] == [
        ("envois", 2), ("lecteurs_moyens", 80.5), ("envois", 1), ("lecteurs_moyens", 30),
    ]  # fmt: skip


def test_the_recipients_of_a_campaign_are_refused() -> None:
    text = "Campaign ID;Campaign Name;Email_ID;Delivered\n1;A;zoe.inventee@example.org;1"
    said = refusal(text.encode())
    assert "rien n'en est lu" in said
    assert "inventee" not in said


X = """\
Date,Impressions,Likes,New follows,Unfollows,Create Post
"Tue, Feb 18, 2025",62,1,0,0,2
"Mon, Feb 17, 2025","1,426",1,0,0,0
"""


def test_impressions_of_x_are_views_day_by_day() -> None:
    first, second = "2025-02-18", "2025-02-17"
    assert measures(prepared(X.encode())) == [
        (2, "vues", first, first, 62),
        (2, "publications", first, first, 2),
        (3, "vues", second, second, 1426),
        (3, "publications", second, second, 0),
    ]


def test_linkedin_dates_are_written_month_first() -> None:
    header = ["Date", "Organic followers", "Total followers"]
    sheets: dict[str, Sequence[Sequence[str]]] = {
        "New followers": [header, ["02/12/2026", "1", "3"]]
    }
    sheets["Industry"] = [["A", "B"]]
    found = prepared(workbook(sheets), "page_followers_1.xlsx")
    assert measures(found) == [(2, "nouveaux_abonnes", "2026-02-12", "2026-02-12", 3)]
    assert "Feuilles non lues : « Industry »." in told(found)


YOUTUBE = """\
Date,Views,Watch time (hours),Subscribers,Subscribers gained
Total,900,80.5,7,9
2026-01-02,500,40.5,3,5
2026-01-01,400,40.0,4,4
"""


def test_new_subscribers_of_youtube_are_those_gained() -> None:
    found = prepared(YOUTUBE.encode())
    assert [row[2:] for row in measures(found)] == [
        ("2026-01-02", "2026-01-02", 5), ("2026-01-01", "2026-01-01", 4),
    ]  # fmt: skip
    assert found.rows.ignored.rows() == [(2, "ligne de total")]


def test_a_youtube_table_by_video_is_refused() -> None:
    text = "Contenu,Vues,Durée moyenne de visionnage\nTotal,12,0:01:00"
    assert "n'est pas par date" in refusal(text.encode())


def test_a_file_that_fits_two_sources_is_refused() -> None:
    text = "Date,Watch time (hours),Impressions,New follows,Unfollows\n2026-01-01,1,1,1,1"
    assert "de plusieurs façons : export X" in refusal(text.encode())
