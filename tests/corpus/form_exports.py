"""Forms and tickets: who answered, who bought, who came."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry
from tests.corpus.meeting_exports import GIVEN, NAMES, present

HELLOASSO = """Référence commande;Date de la commande;Statut de la commande;Nom participant;Prénom participant;Nom payeur;Prénom payeur;Email payeur;Raison sociale;Moyen de paiement;Billet;Numéro de billet;Tarif;Montant tarif;Code Promo;Montant code promo;"Structure   "
1001;04/03/2022 14:25;Validé;Marchand;Odile;Marchand;Odile;o.marchand@example.org;;Gratuit;https://example.org/b/1;1;Entrée;0,00;;;Centre social
1001;04/03/2022 14:25;Validé;Lefebvre;Karim;Marchand;Odile;o.marchand@example.org;;Gratuit;https://example.org/b/2;2;Entrée;0,00;;;"Ville ; CCAS"
1002;05/03/2022 08:00;Validé;Nguyen;Solène;Nguyen;Solène;s.nguyen@example.org;;Carte;https://example.org/b/3;3;Soutien;15,00;;;
1003;06/03/2022 10:00;En attente;Petit;Hugo;Petit;Hugo;h.petit@example.org;;Chèque;;4;Entrée;15,00;;;
"""
EVENTBRITE = """Order #,Order Date,First Name,Last Name,Email,Quantity,Price Tier,Ticket Type,Attendee #,Group,Order Type,Currency,Total Paid,Fees Paid,Eventbrite Fees,Eventbrite Payment Processing,Attendee Status
2001,3/29/22 22:28,Odile,Marchand,o.marchand@example.org,1,,Entrée,9001,,Free Order,EUR,0.00,0.00,0.00,0.00,Checked In
2001,3/29/22 22:28,Karim,Lefebvre,k.lefebvre@example.org,1,,Entrée,9002,,Free Order,EUR,0.00,0.00,0.00,0.00,Checked In
2002,3/30/22 09:10,Solène,Nguyen,s.nguyen@example.org,1,,Entrée,9003,,Free Order,EUR,0.00,0.00,0.00,0.00,Attending
2003,3/30/22 11:00,Hugo,Petit,h.petit@example.org,1,,Entrée,9004,,Free Order,EUR,0.00,0.00,0.00,0.00,Not Attending
"""
GOOGLE = """Horodateur,"Votre nom
et prénom ",Votre structure,"Vous venez pour : (plusieurs choix possibles)",Colonne 22
28/01/2022 15:13:27,Odile Marchand,Centre social,"S'informer, rencontrer",
28/01/2022 16:00:01,Karim Lefebvre,Ville,S'informer,
29/01/2022 09:12:44,Solène Nguyen,Bailleur,"Témoigner, autre",90 ans
"""
MICROSOFT = """
    ID | Heure de début      | Heure de fin        | Adresse de messagerie  | Nom            | Heure de la dernière modification | Vos attentes\u00a0?
    1  | 01/04/2022 09:00:00 | 01/04/2022 09:04:10 | o.marchand@example.org | Odile Marchand |                                   | outils;réseau;
    2  | 01/04/2022 10:00:00 | 01/04/2022 10:02:00 | anonymous              |                |                                   | réseau;
"""
LIMESURVEY = """"ID de la réponse";"Date de soumission";"Dernière page";"Langue de départ";"Tête de série";"Date de lancement";"Date de la dernière action";"Votre nom ?";"Thèmes [Emploi]";"Thèmes [Santé]"
"1";"2022-04-01 09:06:03";"3";"fr";"123";"2022-04-01 09:00:00";"2022-04-01 09:06:03";"Marchand
Odile";"Oui";"Non"
"2";"";"1";"fr";"124";"2022-04-01 09:00:00";"2022-04-01 09:01:03";"Lefebvre";"";""
"3";"2022-04-02 10:00:00";"3";"fr";"125";"2022-04-02 09:50:00";"2022-04-02 10:00:00";"Nguyen";"Non";"Oui"
"""

ENTRIES = (
    Entry(
        "export-billetterie.csv",
        HELLOASSO.replace("\n", "\r\n").encode("utf-8-sig"),
        present(3),
        GIVEN,
        NAMES,
    ),
    Entry("report-2022-04-06.csv", EVENTBRITE.encode(), present(2), GIVEN, NAMES),
    Entry(
        "Inscription (réponses) - Réponses au formulaire 1.csv",
        GOOGLE.replace("\n", "\r\n").encode(),
        present(3),
        GIVEN,
        NAMES,
    ),
    Entry("Inscription(1-2).xlsx", book(("Form1", MICROSOFT)), present(2), GIVEN, NAMES),
    Entry("results-survey412345.csv", LIMESURVEY.encode("utf-8-sig"), present(2), GIVEN, NAMES),
)
