"""Do lists of persons give one number, and leave no name anywhere?"""

import logging
from datetime import date
from pathlib import Path

import pytest

from pipeline.folders import espace
from pipeline.problems import InputRefused
from tests.written import bring, prepared

PERSONS = ("Inventée", "Imaginaire", "Fictif", "Personne-Un")
TEAMS_2020 = """\
Full Name\tUser Action\tTimestamp
Zoé Inventée\tJoined before\t3/2/2026, 9:00:00 AM
Zoé Inventée\tLeft\t3/2/2026, 9:30:00 AM
Luc Imaginaire (Guest)\tJoined\t3/2/2026, 9:10:00 AM
"""
TEAMS_2021 = """\
Résumé de la réunion
Nombre total de participants\t3
Titre de la réunion\tAtelier emploi
Heure de début de la réunion\t02/03/2026 à 09:01:31

Nom complet\tHeure d'arrivée\tHeure de départ\tDurée\tE-mail\tRôle
Zoé Inventée\t02/03/2026 à 09:01\t02/03/2026 à 11:45\t2 h\tzoe.inventee@example.org\tOrganisateur
Luc Imaginaire\t02/03/2026 à 09:01\t02/03/2026 à 10:00\t1 h\tluc.imaginaire@example.org\tParticipant
Luc Imaginaire (Externe)\t02/03/2026 à 10:10\t02/03/2026 à 11:00\t1 h\t\tParticipant
Ana Fictif\t02/03/2026 à 09:01\t02/03/2026 à 10:00\t1 h\t\tParticipant
Max Personne-Un\t02/03/2026 à 09:01\t02/03/2026 à 10:00\t1 h\t\tPrésentateur
"""
TEAMS_NOW = """\
1. Résumé
Titre de la réunion\tAtelier emploi
Heure de début\t02/03/2026, 09:58:11

2. Participants
Nom\tArrivée\tDépart\tDurée\tE-mail\tID (UPN)\tRôle
Zoé Inventée\t02/03/2026, 10:00\t02/03/2026, 11:00\t1 h\tzoe.inventee@example.org\tz@example.org\tOrganisateur
Luc Imaginaire\t02/03/2026, 10:00\t02/03/2026, 11:00\t1 h\tluc.imaginaire@example.org\tl@example.org\tPrésentateur
Ana Fictif\t02/03/2026, 10:00\t02/03/2026, 11:00\t1 h\t\t\tPrésentateur

3. Activités
Nom\tArrivée\tDépart\tDurée\tE-mail\tRôle
Ana Fictif\t02/03/2026, 10:00\t02/03/2026, 11:00\t1 h\t\tPrésentateur
"""
ZOOM = """\
Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants,
001,Atelier emploi,03/02/2026 09:00:00 AM,03/02/2026 10:00:00 AM,zoe.inventee@example.org,60,9,

Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,In Waiting Room
Zoé Inventée,zoe.inventee@example.org,09:00,10:00,60,No,No
Luc Imaginaire,luc.imaginaire@example.org,09:00,09:10,10,Yes,No
Luc Imaginaire,luc.imaginaire@example.org,09:20,10:00,40,Yes,No
Ana Fictif,,09:00,10:00,60,Yes,No
Max Personne-Un,,09:00,10:00,60,Yes,Yes
"""
WEBINAR = """\
Attendee Report
Topic,Webinar ID,Actual Start Time,Unique Viewers
Atelier emploi,123 456,03/02/2026 09:00:00 AM,2
Host Details,
Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes)
Yes,Zoé Inventée,zoe.inventee@example.org,09:00,10:00,60
Attendee Details,
Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes)
Yes,Luc Imaginaire,luc.imaginaire@example.org,09:00,09:10,10
Yes,Luc Imaginaire,luc.imaginaire@example.org,09:20,10:00,40
Yes,Ana Fictif,ana.fictif@example.org,09:00,10:00,60
No,Max Personne-Un,max@example.org,--,--,--
"""
HELLOASSO = """\
Référence commande;Date de la commande;Statut de la commande;Nom participant;Prénom participant;Nom payeur;Email payeur
1;04/03/2026 14:25;Validé;Inventée;Zoé;Inventée;zoe.inventee@example.org
1;04/03/2026 14:25;Validé;Imaginaire;Luc;Inventée;zoe.inventee@example.org
2;04/03/2026 14:25;En attente;Fictif;Ana;Fictif;ana.fictif@example.org
"""
EVENTBRITE = """\
Order #,Order Date,First Name,Last Name,Email,Ticket Type,Attendee #,Attendee Status
1,03/02/26 09:00,Zoé,Inventée,zoe.inventee@example.org,Libre,11,Checked In
1,03/02/26 09:00,Luc,Imaginaire,zoe.inventee@example.org,Libre,12,Checked In
2,03/02/26 09:00,Ana,Fictif,ana.fictif@example.org,Libre,13,Attending
"""
LIMESURVEY = """\
"ID de la réponse";"Date de soumission";"Dernière page";"Votre nom"
"1";"2026-03-02 09:06:03";"2";"Zoé Inventée
et Luc Imaginaire"
"2";"";"1";"Ana Fictif"
"3";"2026-03-02 10:06:03";"2";"Max Personne-Un"
"""
GOOGLE = """\
Horodateur,Nom,E-mail
02/03/2026 09:00:00,Zoé Inventée,zoe.inventee@example.org
02/03/2026 09:05:00,Zoé Inventée,Zoe.Inventee@example.org
02/03/2026 09:10:00,Luc Imaginaire,luc.imaginaire@example.org
"""
MICROSOFT = """\
ID;Heure de début;Heure de fin;Adresse de messagerie;Nom
1;02/03/2026 09:00;02/03/2026 09:01;anonymous;Zoé Inventée
2;02/03/2026 09:00;02/03/2026 09:01;anonymous;Luc Imaginaire
"""
# file, what it is, persons present, lines left out
LISTS = {
    "teams_2020": (TEAMS_2020, "liste de présence Teams", 2, []),
    "teams_2021": (TEAMS_2021, "liste de présence Teams", 3, ["organisateur"]),
    "teams_now": (TEAMS_NOW, "liste de présence Teams", 2, ["organisateur"]),
    "zoom": (ZOOM, "liste des participants Zoom", 2, ["organisateur", "salle d'attente"]),
    "webinar": (WEBINAR, "rapport de webinaire Zoom", 2, ["inscrit absent"]),
    "helloasso": (HELLOASSO, "export HelloAsso (billets)", 2, ["commande non validée"]),
    "eventbrite": (EVENTBRITE, "export Eventbrite", 2, ["inscrit, arrivée non pointée"]),
    "limesurvey": (LIMESURVEY, "réponses LimeSurvey", 2, ["réponse non envoyée"]),
    "google": (GOOGLE, "réponses Google Forms", 2, []),
    "microsoft": (MICROSOFT, "réponses Microsoft Forms", 2, []),
}


@pytest.mark.parametrize("name", LISTS)
def test_distinct_persons_present_are_one_row(name: str) -> None:
    text, libelle, count, reasons = LISTS[name]
    found = prepared(text.encode("utf-16"), "liste.csv", seance_id="S1")
    assert found.understood.export
    assert found.understood.export.libelle == libelle
    (row,) = found.rows.kept.to_dicts()
    assert (row["seance_id"], row["profil"], row["participants"]) == ("S1", None, count)
    assert found.rows.ignored["raison"].to_list() == reasons
    assert found.rows.read_count == 1 + len(reasons)


@pytest.mark.parametrize("name", LISTS)
def test_without_its_seance_a_list_is_refused(name: str) -> None:
    with pytest.raises(InputRefused) as refused:
        prepared(LISTS[name][0].encode(), "liste.csv")
    assert "«\u00a0Date de la séance\u00a0» et «\u00a0Intitulé de la séance\u00a0»" in str(
        refused.value
    )
    assert not named(str(refused.value))


def test_the_refusal_proposes_the_meeting_read_in_the_file() -> None:
    with pytest.raises(InputRefused) as refused:
        prepared(TEAMS_2021.encode(), "liste.csv")
    said = refused.value.message.replace("\u00a0", " ")
    assert "Lu dans le fichier : « Atelier emploi » – « 02/03/2026 »." in said


def test_a_seance_may_be_given_by_its_date_and_title() -> None:
    found = prepared(GOOGLE.encode(), seance_date="02/03/2026", seance_intitule="Atelier")
    (row,) = found.rows.kept.to_dicts()
    assert (row["seance_intitule_code"], row["participants"]) == ("atelier", 2)


def named(text: str) -> list[str]:
    folded = text.lower()
    return [
        word
        for person in PERSONS
        for word in (person.lower(), person.lower().replace("é", "e"))
        if word in folded
    ]


def test_no_person_is_kept_anywhere(donnees: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    place = espace("essai")
    reports = [
        bring(place, text.encode(), "liste.csv", seance_id=f"S{rank}")
        for rank, (text, *_) in enumerate(LISTS.values())
    ]
    assert {report["statut"] for report in reports} == {"integre"}
    assert not named(str(reports) + caplog.text)
    files = [path for path in donnees.rglob("*") if path.is_file()]
    assert files
    for path in files:
        content = path.read_bytes()
        assert not named(content.decode("utf-8", "ignore")), path
        assert not named(content.decode("utf-16-le", "ignore")), path


@pytest.mark.usefixtures("donnees")
def test_the_same_list_again_changes_nothing() -> None:
    place = espace("essai")
    bring(place, GOOGLE.encode(), seance_id="S1")
    longer = GOOGLE + "02/03/2026 09:20:00,Ana Fictif,ana.fictif@example.org\n"
    report = bring(place, longer.encode(), seance_id="S1")
    assert (report["nouvelles"], report["modifiees"]) == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        "1. Êtes-vous d'accord ?;2. Pourquoi ?\noui;non\nnon;oui",
        "N° de réunion,Sujet,Heure de début,Heure de fin\n1,Atelier,09:00,10:00",
        "ID;Date;Heure de début;Heure de fin;Titre\n1;02/03/2026;09:00;10:00;Atelier",
    ],
)
def test_a_table_without_persons_is_no_list(text: str) -> None:
    with pytest.raises(InputRefused) as refused:
        prepared(text.encode(), "liste.csv", seance_id="S1")
    assert "Reconnu" not in str(refused.value)
    assert "personne" not in str(refused.value).lower()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (HELLOASSO.replace("Validé", "Annulé"), "Personne ne compte comme présent"),
        (EVENTBRITE.replace("Attendee Status", "Statut"), "« Attendee Status »"),
        ("1. Résumé\nTitre\tA\n\n2. Participants\nNom\tDurée\nZoé Inventée\t1 h", "pas de tableau"),
    ],
)
def test_a_list_without_what_it_needs_is_refused(text: str, words: str) -> None:
    with pytest.raises(InputRefused) as refused:
        prepared(text.encode(), "liste.csv", seance_id="S1")
    said = str(refused.value).replace("\u00a0", " ")
    assert words in said
    assert not named(said)


@pytest.mark.parametrize("title", ["Action", "Réunion", "Atelier", "Nom de l'atelier", "Formation"])
def test_a_list_of_several_seances_tells_which_columns_say_so(title: str) -> None:
    found = prepared(f"""
        Date       | {title} | Nom    | Prénom | Structure
        12/01/2024 | Un      | Martin | Paul   | Ville de Lille
        12/01/2024 | Un      | Durand | Zoé    | CAF du Nord
        18/01/2024 | Deux    | Petit  | Anna   | Unis-Cité
    """)
    assert found.rows.kept.select("seance_date", "seance_intitule", "participants").rows() == [
        (date(2024, 1, 12), "Un", 2),
        (date(2024, 1, 18), "Deux", 1),
    ]
    assert f"Séance lue dans « Date » et « {title} »." in [
        told.replace("\u00a0", " ") for told in found.hypotheses
    ]


@pytest.mark.parametrize("title", ["Date d'inscription", "Date d'envoi", "Date de naissance"])
def test_another_date_is_not_that_of_the_seance(title: str) -> None:
    with pytest.raises(InputRefused, match="Date de la séance"):
        prepared(f"""
            {title}    | Atelier | Nom    | Prénom
            12/01/2024 | Un      | Martin | Paul
            18/01/2024 | Deux    | Petit  | Anna
        """)


@pytest.mark.parametrize(
    ("above", "proposed"),
    [
        ("Comité petite enfance du 12/03/2024", "«\u00a0Comité petite enfance\u00a0»"),
        ("Comité petite enfance, 12/03/2024", "«\u00a0Comité petite enfance\u00a0»"),
        ("Lille, le 12/03/2024", "Lu dans le fichier\u00a0: «\u00a012/03/2024\u00a0»"),
    ],
)
def test_a_title_that_says_its_date_is_proposed_without_it(above: str, proposed: str) -> None:
    with pytest.raises(InputRefused) as refused:
        prepared(f"{above}\nNom | Prénom | Signature\nMartin | Paul | x\nPetit | Anna | x")
    assert proposed in str(refused.value)
