"""Unseen half: the exports of other years, other languages and other settings."""

from tests.corpus.builders import book, zip_of
from tests.corpus.entries import Entry, Refused, Summed

GIVEN = ("--valeur", "seance_id=R7")
NAMES = ("Delattre", "Vanhoutte", "exemple.fr")
OTHER_KINDS = "\n".join(
    f"site_web | {name} | | | *" for name in ("temps_moyen", "taux_rebond", "telechargements")
)


def present(count: str) -> Summed:
    return Summed("presences", f"seance_id | participants\n R7 | {count}")


def summed(*lines: str, may_ask: bool = False) -> Summed:
    return Summed("audience", "\n".join(("canal | indicateur | du | au | valeur", *lines)), may_ask)


TEAMS = """1. Résumé
Titre de la réunion\tLire un budget
Participants présents\t4
Heure de début\t13/01/23, 09:00:12
Heure de fin\t13/01/23, 12:01:00
Durée de la réunion\t3 h 0 min 48 s
Temps de présence moyen\t2 h 10 min 3 s

2. Participants
Nom\tPremière participation\tDernier départ\tDurée en réunion\tE-mail\tID du participant (UPN)\tRôle
Delattre Yasmina\t13/01/23, 09:00:12\t13/01/23, 12:01:00\t3 h 0 min 48 s\ty.delattre@exemple.fr\ty.delattre@exemple.fr\tOrganisateur
Vanhoutte Rémi\t13/01/23, 09:03:00\t13/01/23, 12:00:00\t2 h 50 min\tr.vanhoutte@exemple.fr\tr.vanhoutte@exemple.fr\tParticipant
Coquel Inès (Externe)\t13/01/23, 09:30:00\t13/01/23, 12:00:00\t2 h 30 min\t\t\tParticipant
Diallo Moussa (non vérifié)\t13/01/23, 09:31:00\t13/01/23, 09:40:00\t9 min\t\t\tParticipant

3. Activités au cours de la réunion
Nom\tHeure d'arrivée\tHeure de départ\tDurée\tE-mail\tRôle
Delattre Yasmina\t13/01/23, 09:00:12\t13/01/23, 12:01:00\t3 h 0 min 48 s\ty.delattre@exemple.fr\tOrganisateur
Vanhoutte Rémi\t13/01/23, 09:03:00\t13/01/23, 10:00:00\t57 min\tr.vanhoutte@exemple.fr\tParticipant
Vanhoutte Rémi\t13/01/23, 10:07:00\t13/01/23, 12:00:00\t1 h 53 min\tr.vanhoutte@exemple.fr\tParticipant
"""
LISTED = """Nom complet\tAction de l'utilisateur\tHorodatage
Delattre Yasmina\tA rejoint\t13/01/2021 à 09:00:05
Vanhoutte Rémi\tA rejoint\t13/01/2021 à 09:02:00
Vanhoutte Rémi\tA quitté\t13/01/2021 à 09:20:00
Vanhoutte Rémi\tA rejoint\t13/01/2021 à 09:21:00
"""
ZOOM = """Name (original name),Email,Total duration (minutes),Guest
Delattre Yasmina,y.delattre@exemple.fr,180,No
Rémi V. (Vanhoutte Rémi),r.vanhoutte@exemple.fr,100,Yes
Vanhoutte Rémi,r.vanhoutte@exemple.fr,12,Yes
Coquel Inès,,90,Yes
"""
MATOMO = """label\tnb_visits\tnb_actions\tbounce_rate
"""
MATOMO_DAYS = """date,nb_uniq_visitors,nb_visits,nb_actions,bounce_rate,avg_time_on_site
2023-01-30,80,95,200,42%,87
2023-01-31,90,101,250,54%,110
2023-02-01,100,120,300,50%,95"""
MATOMO_SPACED = """Date;Visiteurs uniques;Visites;Actions;Taux de rebond
2023-01;3 000;4 120;9 000;49 %
2023-02;2 900;3 985;8 700;48 %"""
MATOMO_YEAR = """Date,Visiteurs uniques,Visites,Actions,Taux de rebond
2022,30000,51365,120000,49%"""
PLAUSIBLE = """date,visitors,pageviews,visits,views_per_visit,bounce_rate,visit_duration
2023-01-30,100,300,120,2.5,50,95
2023-01-31,90,250,101,2.48,54,110
"""
GA4_OVER_TIME = """# ----------------------------------------
# Vue d'ensemble de l'acquisition
# Compte: Centre
# Propriété: Site
# ----------------------------------------
#
# Date de début: 20230101
# Date de fin: 20230103
Nth day,Utilisateurs actifs
0000,50
0001,61
0002,43
"""
MAILCHIMP = """Title,Subject,List,Send Date,Send Weekday,Total Recipients,Successful Deliveries,Soft Bounces,Hard Bounces,Total Bounces,Times Forwarded,Forwarded Opens,Unique Opens,Open Rate,Total Opens,Unique Clicks,Click Rate,Total Clicks,Unsubscribes,Abuse Complaints,Times Liked on Facebook,Folder Id,Unique Id,Total Orders,Total Gross Sales,Total Revenue
Lettre 1,"Bonne année, à tous",Abonnés,"Jan 10, 2023 09:00 am",Tuesday,"2,310","2,290",10,10,20,0,0,371,16.20%,505,80,3.49%,95,2,0,0,,u1,0,0,0
Lettre 2,Agenda,Abonnés,"Feb 14, 2023 09:00 am",Tuesday,"2,322","2,300",11,11,22,0,0,380,16.52%,510,85,3.70%,99,1,0,0,,u2,0,0,0
Lettre 3,Ressources,Abonnés,"Feb 28, 2023 05:10 pm",Tuesday,"2,330","2,311",10,9,19,0,0,377,16.31%,500,70,3.03%,81,1,0,0,,u3,0,0,0
"""
RECIPIENTS = """Campaign ID;Campaign Name;Email_ID;Send_Date;Delivered_Date;Open_Date;Total Opens;Total Apple MPP Opens;https://exemple.fr/agenda
41;Lettre 1;y.delattre@exemple.fr;10-01-2023 08:00:00;10-01-2023 08:00:05;10-01-2023 09:12:00;2;0;1
41;Lettre 1;r.vanhoutte@exemple.fr;10-01-2023 08:00:00;10-01-2023 08:00:05;;0;0;0
"""
LINKEDIN = """
    Date        | Sponsored followers | Organic followers | Auto-invited followers | Total followers
    '01/30/2023 | 0                   | 6                 | 0                      | 6
    '01/31/2023 | 0                   | 0                 | 0                      | 0
    '02/01/2023 | 0                   | 5                 | 0                      | 5
"""
X = """Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits,Create Post,Video views,Media views
"Wed, Feb 1, 2023",10,1,5,0,0,1,0,0,1,4,0,0,0
"Tue, Jan 31, 2023","1,204",3,9,0,0,0,1,0,2,6,2,0,0"""
WEEZEVENT = """
    Nom       | Prénom  | E-mail                 | Tarif   | Scanné le        | Événement
    Delattre  | Yasmina | y.delattre@exemple.fr  | Gratuit | 13/01/2023 09:01 | Lire un budget
    Vanhoutte | Rémi    | r.vanhoutte@exemple.fr | Gratuit |                  | Lire un budget
"""
FORMS = """Timestamp,Nom,Structure,Vos besoins
2023/01/13 3:13:27 PM UTC+1,Delattre Yasmina,Mission locale,"outils, réseau"
2023/01/13 3:20:00 PM UTC+1,Vanhoutte Rémi,Département,
"""
ANONYMOUS = """
    ID | Heure de début      | Heure de fin        | Adresse de messagerie | Nom | Êtes-vous satisfait ?
    1  | 13/01/2023 12:00:00 | 13/01/2023 12:04:10 | anonymous             |     | oui
    2  | 13/01/2023 12:01:00 | 13/01/2023 12:02:00 | anonymous             |     | oui
    3  | 13/01/2023 12:05:00 | 13/01/2023 12:09:00 | anonymous             |     | non
"""
UNKNOWN_TOOL = """Campagne;Destinataires;Ouvreurs;Cliqueurs
Lettre 1;2310;371;80
"""
JANUARY, FEBRUARY = "2023-01-01 | 2023-01-31", "2023-02-01 | 2023-02-28"


def utf16(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode("utf-16")


ENTRIES = (
    Entry(
        "Lire un budget - Rapport de présence 13-01-23.csv",
        utf16(TEAMS),
        present("4 ou 3"),
        GIVEN,
        NAMES,
    ),
    Entry("listePresence.csv", utf16(LISTED), present("2"), GIVEN, NAMES),
    Entry("participants_zoom_2023.csv", ZOOM.encode("utf-8-sig"), present("3"), GIVEN, NAMES),
    Entry(
        "Inscription.csv.zip",
        zip_of({"Inscription.csv": FORMS.encode()}),
        present("2"),
        GIVEN,
        NAMES,
    ),
    Entry("Satisfaction(1-3).xlsx", book(("Sheet1", ANONYMOUS)), present("3"), GIVEN),
    Entry("billets_scannes.xlsx", book(("Export", WEEZEVENT)), Refused(), (), NAMES),
    Entry(
        "matomo_jours.csv",
        MATOMO_DAYS.encode(),
        summed(
            f"site_web | visites | {JANUARY} | 196",
            f"site_web | visites | {FEBRUARY} | 120",
            OTHER_KINDS,
        ),
    ),
    Entry(
        "matomo_repris.csv",
        MATOMO_SPACED.encode("cp1252"),
        summed(
            f"site_web | visites | {JANUARY} | 4120",
            f"site_web | visites | {FEBRUARY} | 3985",
            OTHER_KINDS,
            may_ask=True,
        ),
    ),
    Entry(
        "Exporter _ Visites _ 2022.csv",
        MATOMO_YEAR.encode("utf-16"),
        summed("site_web | visites | 2022-01-01 | 2022-12-31 | 51365", OTHER_KINDS),
    ),
    Entry("matomo_sans_ligne.tsv", MATOMO.encode("utf-16"), Refused()),
    Entry(
        "visitors.csv",
        PLAUSIBLE.encode(),
        summed("site_web | visites | 2023-01-30 | 2023-01-31 | 221", OTHER_KINDS),
    ),
    Entry("Vue_d_ensemble_de_l_acquisition.csv", GA4_OVER_TIME.encode(), Refused()),
    Entry(
        "mailchimp_2023.csv",
        MAILCHIMP.encode(),
        summed(
            f"lettre_information | envois | {JANUARY} | 1",
            f"lettre_information | envois | {FEBRUARY} | 2",
            *(
                f"lettre_information | {kind} | | | *"
                for kind in ("abonnes", "lecteurs_moyens", "taux_lecture")
            ),
        ),
    ),
    Entry(
        "destinataires_lettre_1.csv",
        RECIPIENTS.encode("utf-8-sig"),
        summed(
            "lettre_information | envois | 2023-01-01 | 2023-01-31 | 1",
            *(
                f"lettre_information | {kind} | | | *"
                for kind in ("abonnes", "lecteurs_moyens", "taux_lecture")
            ),
            may_ask=True,
        ),
        (),
        NAMES,
    ),
    Entry(
        "centre_followers_1675300000000.xlsx",
        book(("New followers", LINKEDIN)),
        summed(
            f"linkedin | nouveaux_abonnes | {JANUARY} | 6",
            f"linkedin | nouveaux_abonnes | {FEBRUARY} | 5",
            "linkedin | abonnes | | | *",
        ),
    ),
    Entry(
        "apercu_du_compte.csv",
        X.encode(),
        summed(
            "twitter_x | publications | 2023-01-31 | 2023-02-01 | 2",
            "twitter_x | vues | 2023-01-31 | 2023-02-01 | 1214",
        ),
    ),
    Entry("outil_inconnu.csv", UNKNOWN_TOOL.encode(), Refused()),
)
