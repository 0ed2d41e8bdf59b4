"""Web analytics: visits of a period, whatever the tool, its language and its bytes."""

from tests.corpus.builders import zip_of
from tests.corpus.entries import Entry, Refused, Summed


def visits(du: str, au: str, amount: int, may_ask: bool = False, *others: str) -> Summed:
    kinds = "\n".join(
        f"site_web | {name} | | | *"
        for name in (*others, "temps_moyen", "taux_rebond", "telechargements")
    )
    table = f"canal | indicateur | du | au | valeur\nsite_web | visites | {du} | {au} | {amount}\n{kinds}"
    return Summed("audience", table, may_ask)


MATOMO_FR = """Date,Visiteurs uniques,Visites,Actions,Visites avec conversions,Rebonds,Taux de rebond,Actions par visite,Durée moy. des visites (en secondes)
2022-03-01,100,120,300,0,60,50%,2.5,95
2022-03-02,90,101,250,0,55,54%,2.5,110
2022-03-03,80,95,200,0,40,42%,2.1,87"""
MATOMO_MONTHS = """date\tnb_uniq_visitors\tnb_users\tnb_visits\tnb_actions\tnb_visits_converted\tbounce_count\tsum_visit_length\tmax_actions\tbounce_rate\tnb_actions_per_visit\tavg_time_on_site
2022-01\t3000\t0\t4120\t9000\t0\t2000\t486160\t30\t49%\t2.2\t118
2022-02\t2900\t0\t3985\t8700\t0\t1900\t470230\t28\t48%\t2.2\t118"""
MATOMO_WEEKS = """Date,Unique visitors,Visits,Actions,Bounce Rate
"2022-01-03,2022-01-09",700,900,2100,50%
"2022-01-10,2022-01-16",650,850,2000,51%"""
MATOMO_UNDATED = """nb_uniq_visitors,nb_visits,nb_actions,bounce_rate
3000,4120,9000,49%"""
MATOMO_PAGES = """label,nb_visits,nb_hits,bounce_rate
/index,900,1000,50%
/actualites,400,510,42%"""
EMPTY = "No data available"
GA4_TRAFFIC = """# ----------------------------------------
# Traffic acquisition: Session primary channel group
# Account: Centre
# Property: Site
# ----------------------------------------
#
# All Users
# Start date: 20220301
# End date: 20220331
Session primary channel group (Default Channel Group),Sessions,Engaged sessions,Engagement rate
Organic Search,2000,1200,0.6
Direct,1500,700,0.4667
Referral,620,300,0.4839
"""
GA4_PAGES = """# ----------------------------------------
# Pages and screens: Page path and screen class
# Account: Centre
# Property: Site
# ----------------------------------------
#
# All Users
# Start date: 20220301
# End date: 20220331
Page path and screen class,Views,Active users,Views per active user,Average engagement time per active user
/,1000,700,1.43,31.5
/agenda,300,200,1.5,42.1
"""
PLAUSIBLE = """date,visitors,pageviews,visits,views_per_visit,bounce_rate,visit_duration
2022-03-01,100,300,120,2.5,50,95
2022-03-02,90,250,101,2.48,54,110
2022-03-03,0,0,0,,,
"""
SOURCES = """name,visitors,bounce_rate,visit_duration
Google,120,50,90
Direct / None,70,40,80
"""
PACKED = zip_of({"visitors.csv": PLAUSIBLE.encode(), "sources.csv": SOURCES.encode()})

ENTRIES = (
    Entry(
        "Exporter _ Visites _ 1 mars 2022.csv",
        MATOMO_FR.encode("utf-16"),
        visits("2022-03-01", "2022-03-03", 316),
    ),
    Entry(
        "Export _ Visits Summary _ 2022.tsv",
        MATOMO_MONTHS.encode("utf-16"),
        visits("2022-01-01", "2022-02-28", 8105),
    ),
    Entry("matomo_semaines.csv", MATOMO_WEEKS.encode(), visits("2022-01-03", "2022-01-16", 1750)),
    Entry("matomo_sans_date.csv", MATOMO_UNDATED.encode("utf-16"), Refused()),
    Entry("matomo_pages.csv", MATOMO_PAGES.encode("utf-16"), Refused()),
    Entry("matomo_vide.csv", EMPTY.encode("utf-16"), Refused()),
    Entry(
        "Traffic_acquisition.csv",
        GA4_TRAFFIC.encode(),
        visits("2022-03-01", "2022-03-31", 4120, True),
    ),
    Entry("Pages_and_screens.csv", GA4_PAGES.encode(), Refused()),
    Entry("Plausible export 2022-03.zip", PACKED, visits("2022-03-01", "2022-03-03", 221)),
)
