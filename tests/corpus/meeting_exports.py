"""Reports of on-line meetings: persons are counted once, whatever the number of their connections."""

from tests.corpus.entries import Entry, Summed

GIVEN = ("--valeur", "seance_id=S1")
# the organiser is of the house: counted or not, as long as it is said
WITH_OR_WITHOUT = "3 ou 2"
NAMES = ("Marchand", "Lefebvre", "Nguyen", "example.org")


def present(count: int | str) -> Summed:
    return Summed("presences", f"seance_id | participants\n S1 | {count}")


TEAMS_A = """Full Name\tUser Action\tTimestamp
Marchand Odile\tJoined before\t9/22/2020, 2:00:05 PM
Lefebvre Karim\tJoined\t9/22/2020, 2:01:10 PM
Lefebvre Karim\tLeft\t9/22/2020, 2:20:00 PM
Lefebvre Karim\tJoined\t9/22/2020, 2:21:00 PM
Nguyen Solène (Guest)\tJoined\t9/22/2020, 2:05:00 PM
Marchand Odile\tLeft\t9/22/2020, 3:30:00 PM
"""
TEAMS_B = """Résumé de la réunion
Nombre total de participants\t4
Titre de la réunion\tRéseau emploi
Heure de début de la réunion\t05/04/2022 à 09:01:31
Heure de fin\t05/04/2022 à 12:00:02

Nom complet\tHeure d'arrivée\tHeure de départ\tDurée\tE-mail\tRôle
Marchand Odile\t05/04/2022 à 09:01:31\t05/04/2022 à 12:00:02\t2\u00a0h 58\u00a0m\to.marchand@example.org\tOrganisateur
Lefebvre Karim\t05/04/2022 à 09:03:00\t05/04/2022 à 10:00:00\t57\u00a0m\tk.lefebvre@example.org\tParticipant
Lefebvre Karim\t05/04/2022 à 10:05:00\t05/04/2022 à 12:00:00\t1\u00a0h 55\u00a0m\tk.lefebvre@example.org\tParticipant
Nguyen Solène\t05/04/2022 à 09:30:00\t05/04/2022 à 12:00:00\t2\u00a0h 30\u00a0m\t\tParticipant
"""
TEAMS_C = """1. Summary
Meeting title\tRéseau emploi
Attended participants\t4
Start time\t4/5/22, 9:00:12 AM
End time\t4/5/22, 12:01:00 PM
Meeting duration\t3h 0m 48s
Average attendance time\t2h 10m 3s

2. Participants
Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole
Marchand Odile\t4/5/22, 9:00:12 AM\t4/5/22, 12:01:00 PM\t3h 0m 48s\to.marchand@example.org\to.marchand@example.org\tOrganizer
Lefebvre Karim\t4/5/22, 9:03:00 AM\t4/5/22, 12:00:00 PM\t2h 50m 1s\tk.lefebvre@example.org\tk.lefebvre@example.org\tPresenter
Nguyen Solène (External)\t4/5/22, 9:30:00 AM\t4/5/22, 12:00:00 PM\t2h 30m\t\t\tAttendee

3. In-Meeting Activities
Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole
Marchand Odile\t4/5/22, 9:00:12 AM\t4/5/22, 12:01:00 PM\t3h 0m 48s\to.marchand@example.org\tOrganizer
Lefebvre Karim\t4/5/22, 9:03:00 AM\t4/5/22, 10:00:00 AM\t57m\tk.lefebvre@example.org\tPresenter
Lefebvre Karim\t4/5/22, 10:06:59 AM\t4/5/22, 12:00:00 PM\t1h 53m 1s\tk.lefebvre@example.org\tPresenter
Nguyen Solène (External)\t4/5/22, 9:30:00 AM\t4/5/22, 12:00:00 PM\t2h 30m\t\tAttendee
"""
# the same, opened and saved again by a French Excel: padded, semicolons, Windows text
RESAVED = "\r\n".join(
    line.replace("\t", ";") + ";" * (6 - line.count("\t")) for line in TEAMS_C.splitlines()
)
ZOOM = """Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants,
812 3456 7890,"Réseau emploi, 2e séance",04/05/2022 09:00:00 AM,04/05/2022 12:00:00 PM,accueil@example.org,180,6,

Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent,In Waiting Room
Marchand Odile,o.marchand@example.org,04/05/2022 09:00:00 AM,04/05/2022 12:00:00 PM,180,No,,No
Lefebvre Karim,k.lefebvre@example.org,04/05/2022 09:02:00 AM,04/05/2022 09:03:00 AM,1,Yes,,Yes
Lefebvre Karim,k.lefebvre@example.org,04/05/2022 09:03:00 AM,04/05/2022 10:00:00 AM,57,Yes,,No
Lefebvre Karim,k.lefebvre@example.org,04/05/2022 10:04:00 AM,04/05/2022 12:00:00 PM,116,Yes,,No
Nguyen Solène,,04/05/2022 09:10:00 AM,04/05/2022 12:00:00 PM,170,Yes,,No
Curieux,,04/05/2022 09:15:00 AM,04/05/2022 09:20:00 AM,5,Yes,,Yes
"""
ZOOM_FR = """Nom (nom original),Adresse e-mail de l’utilisateur,Durée totale (minutes),Invité
Marchand Odile,o.marchand@example.org,180,Non
Lefebvre Karim,k.lefebvre@example.org,173,Oui
Nguyen Solène,,170,Oui
Petit Hugo,,12,Oui
"""
WEBINAR = """Attendee Report
Report Generated:,"Apr 5, 2022 19:13:27"
Topic,Webinar ID,Actual Start Time,Actual Duration (minutes),# Registered,# Cancelled,Unique Viewers,Total Users,Max Concurrent Views
Mutations de l'économie,812 3456 7890,"Apr 5, 2022 09:00:00",120,4,0,2,3,2
Host Details,
Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name
Yes,Accueil,accueil@example.org,"Apr 5, 2022 08:50:00","Apr 5, 2022 11:00:00",130,No,France
Attendee Details,
Attended,User Name (Original Name),First Name,Last Name,Email,Registration Time,Approval Status,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name
Yes,Odile M,Odile,Marchand,o.marchand@example.org,"Apr 1, 2022 09:00:00",approved,"Apr 5, 2022 09:00:00","Apr 5, 2022 09:30:00",30,Yes,France
Yes,Odile M,Odile,Marchand,o.marchand@example.org,"Apr 1, 2022 09:00:00",approved,"Apr 5, 2022 09:40:00","Apr 5, 2022 11:00:00",80,Yes,France
No,Karim L,Karim,Lefebvre,k.lefebvre@example.org,"Apr 1, 2022 09:00:00",approved,--,--,--,--,--
Yes,Solène N,Solène,Nguyen,s.nguyen@example.org,"Apr 2, 2022 09:00:00",approved,"Apr 5, 2022 09:05:00","Apr 5, 2022 11:00:00",115,Yes,France
No,Hugo P,Hugo,Petit,h.petit@example.org,"Apr 2, 2022 09:00:00",approved,,,,,
"""


def report(name: str, text: str, count: int | str, encoding: str = "utf-16") -> Entry:
    return Entry(name, text.replace("\n", "\r\n").encode(encoding), present(count), GIVEN, NAMES)


ENTRIES = (
    report("meetingAttendanceList.csv", TEAMS_A, 3),
    report("meetingAttendanceReport.csv", TEAMS_B, WITH_OR_WITHOUT),
    report("Réseau emploi - Attendance report 4-5-22.csv", TEAMS_C, WITH_OR_WITHOUT),
    Entry(
        "rapport_teams_repris.csv", RESAVED.encode("cp1252"), present(WITH_OR_WITHOUT), GIVEN, NAMES
    ),
    report("participants_81234567890.csv", ZOOM, 3, "utf-8-sig"),
    report("participants_zoom_fr.csv", ZOOM_FR, 4, "utf-8-sig"),
    report("attendee_81234567890_2022_04_05.csv", WEBINAR, 2, "utf-8-sig"),
)
