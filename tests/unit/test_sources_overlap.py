"""Does an export that overlaps an earlier one, or comes back, ever count a thing twice?"""

from datetime import date

import pytest

from indicators.figures import measure
from indicators.periods import dates
from indicators.question import Question
from pipeline import espaces
from pipeline.folders import espace
from tests.unit.test_seance_of_list import BY_DATE
from tests.written import bring, csv_of, table, workbook

_GA4 = "# ---\n# Start date: 20260101\n# End date: 20260103\n# ---\nDate,Sessions\n"
_PLAUSIBLE = "date,visitors,pageviews,visits,bounce_rate,visit_duration\n"
_X = "Date,Impressions,New follows,Unfollows\n"
_YOUTUBE = "Date,Views,Watch time (hours),Subscribers gained\n"
_MAILCHIMP = "Title,Audience,Send Date,Send Weekday,Total Recipients,Unique Opens,Unique Id\n"
_BREVO = "Campaign ID;Campaign Name;Sending date;Sent;Delivered;Opens\n"


def _linkedin(*days: tuple[str, int]) -> bytes:
    rows = [["Date", "Total followers"], *([day, str(count)] for day, count in days)]
    return workbook({"New followers": rows})


def _campaign(number: int, day: str, readers: int) -> str:
    return f'C{number},A,"{day}, 2026 02:56 pm",Monday,200,{readers},u{number}\n'


def _sent(number: int, day: str) -> str:
    return f"{number};C{number};{day} 14:05:00;200;199;100\n"


# the metric; an export, one that overlaps it and goes on; what both hold, counted once
EXPORTS: dict[str, tuple[str, bytes, bytes, float]] = {
    "matomo": (
        "site_web.visites",
        b"date,nb_visits,nb_actions\n2026-01-01,10,1\n2026-01-02,5,1",
        b"date,nb_visits,nb_actions\n2026-01-02,7,1\n2026-01-03,8,1",
        25,
    ),
    "matomo by month": (
        "site_web.visites",
        b"date,nb_visits,nb_actions\n2026-01,100,1\n2026-02,40,1",
        b"date,nb_visits,nb_actions\n2026-02,140,1\n2026-03,60,1",
        300,
    ),
    "ga4": (
        "site_web.visites",
        (_GA4 + "20260101,10\n20260102,5").encode(),
        (_GA4 + "20260102,7\n20260103,8").encode(),
        25,
    ),
    "plausible": (
        "site_web.visites",
        (_PLAUSIBLE + "2026-01-01,1,1,10,,\n2026-01-02,1,1,5,,").encode(),
        (_PLAUSIBLE + "2026-01-02,1,1,7,,\n2026-01-03,1,1,8,,").encode(),
        25,
    ),
    "x": (
        "twitter_x.vues",
        (_X + '"Fri, Jan 02, 2026",5,0,0\n"Thu, Jan 01, 2026",10,0,0').encode(),
        (_X + '"Sat, Jan 03, 2026",8,0,0\n"Fri, Jan 02, 2026",7,0,0').encode(),
        25,
    ),
    "youtube": (
        "youtube.nouveaux_abonnes",
        (_YOUTUBE + "Total,1,1,15\n2026-01-02,1,1,5\n2026-01-01,1,1,10").encode(),
        (_YOUTUBE + "Total,1,1,15\n2026-01-03,1,1,8\n2026-01-02,1,1,7").encode(),
        25,
    ),
    "linkedin": (
        "linkedin.nouveaux_abonnes",
        _linkedin(("01/01/2026", 10), ("01/02/2026", 5)),
        _linkedin(("01/02/2026", 7), ("01/03/2026", 8)),
        25,
    ),
    "mailchimp": (
        "lettre_information.envois",
        (_MAILCHIMP + _campaign(1, "Jan 12", 100) + _campaign(2, "Feb 02", 50)).encode(),
        (
            _MAILCHIMP
            + _campaign(1, "Jan 12", 100)
            + _campaign(2, "Feb 02", 50)
            + _campaign(3, "Feb 20", 50)
            + _campaign(4, "Mar 02", 50)
        ).encode(),
        4,
    ),
    "brevo": (
        "lettre_information.envois",
        (_BREVO + _sent(1, "12-01-2026") + _sent(2, "02-02-2026")).encode(),
        (_BREVO + _sent(2, "02-02-2026") + _sent(3, "20-02-2026") + _sent(4, "02-03-2026")).encode(),
        4,
    ),
    "pmb": (
        "centre_documentation.notices",
        b"Mois\tNouvelles notices\t\n2026-01\t10\t\n2026-02\t5\t",
        b"Mois\tNouvelles notices\t\n2026-02\t7\t\n2026-03\t\t",
        17,
    ),
}  # fmt: skip


def total(metric: str) -> float:
    canal, _, indicateur = metric.partition(".")
    rows = table(espace("essai"), "audience", "canal, indicateur, valeur")
    return float(
        sum(r["valeur"] for r in rows if (r["canal"], r["indicateur"]) == (canal, indicateur))
    )


@pytest.mark.parametrize("name", EXPORTS)
@pytest.mark.usefixtures("donnees")
def test_exports_that_overlap_count_once(name: str) -> None:
    metric, first, longer, once = EXPORTS[name]
    bring(espace("essai"), first, "premier")
    bring(espace("essai"), longer, "second")
    assert total(metric) == once


@pytest.mark.parametrize("name", EXPORTS)
@pytest.mark.usefixtures("donnees")
def test_the_same_export_again_changes_nothing(name: str) -> None:
    metric, first, *_ = EXPORTS[name]
    bring(espace("essai"), first, "premier")
    before = total(metric)
    assert bring(espace("essai"), first, "renommé")["statut"] == "deja_integre"
    assert total(metric) == before


@pytest.mark.usefixtures("donnees")
def test_days_and_months_of_the_same_time_are_not_added() -> None:
    bring(espace("essai"), b"date,nb_visits,nb_actions\n2026-01,100,1\n2026-02,40,1")
    days = "\n".join(f"2026-01-{day:02d},4,1" for day in range(1, 32))
    bring(espace("essai"), f"date,nb_visits,nb_actions\n{days}".encode())
    asked = dates(date(2026, 1, 1), date(2026, 2, 28))
    assert measure(espaces.ready("essai"), Question("site_web.visites", asked)).valeur in (140, 164)


@pytest.mark.usefixtures("donnees")
def test_a_list_of_persons_that_comes_back_longer_counts_once() -> None:
    place = espace("essai")
    bring(place, BY_DATE, "liste.csv")
    bring(place, csv_of(BY_DATE + "    09/03/2026 | Emploi | Ana Fictif | a@example.org"), "b.csv")
    assert sum(row["participants"] for row in table(place, "presences")) == 4
