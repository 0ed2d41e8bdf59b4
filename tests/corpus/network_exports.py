"""Letters, networks and the library's software: what was sent, gained and seen."""

from tests.corpus.builders import book, zip_of
from tests.corpus.entries import Entry, Refused, Summed


def audience(*lines: str, may_ask: bool = False) -> Summed:
    return Summed("audience", "\n".join(("canal | indicateur | du | au | valeur", *lines)), may_ask)


def letters(sent: int, du: str, au: str, may_ask: bool = False) -> Summed:
    return audience(
        f"lettre_information | envois | {du} | {au} | {sent}",
        "lettre_information | abonnes | | | *",
        "lettre_information | lecteurs_moyens | | | *",
        "lettre_information | taux_lecture | | | *",
        may_ask=may_ask,
    )


MAILCHIMP = """Title,Subject,Audience,Send Date,Send Weekday,Total Recipients,Successful Deliveries,Soft Bounces,Hard Bounces,Total Bounces,Times Forwarded,Forwarded Opens,Unique Opens,Open Rate,Total Opens,Unique Clicks,Click Rate,Total Clicks,Unsubscribes,Abuse Complaints,Times Liked on Facebook,Folder Id,Unique Id,Total Orders,Total Gross Sales,Total Revenue
"Lettre n° 12",Actualités,Abonnés,"Jan 26, 2022 02:56 pm",Wednesday,2189,2150,20,19,39,0,0,352,16.37%,500,80,3.72%,95,2,0,0,,abc1,0,0,0
"Lettre n° 13",Agenda,Abonnés,"Mar 02, 2022 09:00 am",Wednesday,2201,2180,11,10,21,0,0,360,16.51%,510,85,3.90%,99,1,0,0,,abc2,0,0,0
"""
BREVO = """Campaign ID;Campaign Name;Name from;Sending date;Subject;Sent;Non delivered;Hard bounces;Soft bounces;Non delivered rate;Delivered;Total opens;Opens;Trackable open rate;Apple MPP Opens;Total clicked;Clicked;Click rate;Click-to-Open rate;Unsubscribed;Unsubscription rate;Delivered rate
41;Lettre 1;Centre;15-01-2022 09:00:00;Actualités;2189;39;19;20;1.78%;2150;500;352;16.37%;40;95;80;3.72%;22.7%;2;0.09%;98.2%
42;Flash;Centre;28-01-2022 17:30:00;Appel;2190;40;20;20;1.8%;2150;400;300;13.9%;40;50;45;2.1%;15%;1;0.05%;98.2%
43;Lettre 2;Centre;12-03-2022 09:00:00;Agenda;2201;21;10;11;0.95%;2180;510;360;16.5%;41;99;85;3.9%;23.6%;1;0.05%;99%
"""
LINKEDIN = """
    Date       | Sponsored followers | Organic followers | Auto-invited followers | Total followers
    '03/01/2022 | 0                  | 4                 | 0                      | 4
    '03/02/2022 | 0                  | 7                 | 0                      | 7
    '03/13/2022 | 0                  | 2                 | 1                      | 3
"""
COUNTRIES = """
    Location      | Total followers
    Lille, France | 400
    Amiens        | 120
"""
X = """Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits,Create Post,Video views,Media views
"Thu, Mar 3, 2022",120,1,5,0,0,1,0,0,1,4,2,0,0
"Wed, Mar 2, 2022",300,3,9,0,0,0,1,0,2,6,1,0,0
"Tue, Mar 1, 2022",80,0,2,0,0,0,0,0,0,1,0,0,0"""
YOUTUBE = """Contenu,Titre de la vidéo,Heure de publication de la vidéo,Durée,Vues,Durée de visionnage (heures),Abonnés,Impressions,Taux de clics par impression (%)
Total,,,,"1\u202f234","62,1",5,"20\u202f100","6,58"
aBc-1,Replay emploi,"28 sept. 2022",3600,"1\u202f000","50,1",4,"15\u202f000","6,1"
-dEf2,Replay santé,"5 oct. 2022",1800,234,"12,0",1,"5\u202f100","7,9"
"""
PMB = """
    Prêts par mois      |                |
    Statistique interne |                |
    Mois                | Support        | Nb de prêts
    2022-01             | livre          | 12
    2022-02             | livre          |
"""

ENTRIES = (
    Entry("campaigns.csv", MAILCHIMP.encode(), letters(2, "2022-01-01", "2022-03-31")),
    Entry(
        "export_campagnes.csv", BREVO.encode("utf-8-sig"), letters(3, "2022-01-01", "2022-03-31")
    ),
    Entry(
        "centre_followers_1648800000000.xlsx",
        book(("New followers", LINKEDIN), ("Location", COUNTRIES)),
        audience(
            "linkedin | nouveaux_abonnes | 2022-03-01 | 2022-03-31 | 14",
            "linkedin | abonnes | | | *",
        ),
    ),
    Entry(
        "account_overview_analytics.csv",
        X.encode(),
        audience(
            "twitter_x | publications | 2022-03-01 | 2022-03-03 | 3",
            "twitter_x | vues | 2022-03-01 | 2022-03-03 | 500",
        ),
    ),
    Entry(
        "Contenu 2022-01-01_2022-12-31 Centre.zip",
        zip_of(
            {
                "Données du tableau.csv": YOUTUBE.encode("utf-8-sig"),
                "Totaux.csv": b"Date,Vues\n2022-09-28,1000\n",
            }
        ),
        audience(
            "youtube | videos | 2022-01-01 | 2022-12-31 | 2",
            "replay | vues | | | *",
            "youtube | abonnes | | | *",
            may_ask=True,
        ),
    ),
    Entry("Procedure_12.xlsx", book(("Procedure", PMB)), Refused()),
)
