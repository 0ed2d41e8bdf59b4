"""Présences of other offices: by kind of public, in lines, in columns, in answers, by person."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read, Summed
from tests.written import csv_of

# a list by kind of public (Normandie)
LINES = """
    Ref seance | Categorie de public | Effectif | Saisi le
    N23-02 | Agents politique de la ville des collectivites | 11 | 04/03/2023
    N23-02 | Agents de l'Etat (politique de la ville) | 3 | 04/03/2023
    N23-02 | Associations | 9 | 04/03/2023
    N23-02 | Bailleurs sociaux | 2 | 04/03/2023
    N23-05 | Elus | 4 | 12/05/2023
    N23-05 | Habitants | 17 | 12/05/2023
    N23-05 | Autres | 1 | 12/05/2023
"""
LINES_TRUTH = Read(
    "presences",
    """
    ligne | seance_id < Ref seance | profil < Categorie de public | participants < Effectif
    2 | N23-02 | collectivite_pv < Agents politique de la ville des collectivites | 11
    3 | N23-02 | etat_pv < Agents de l'Etat (politique de la ville) | 3
    4 | N23-02 | associations < Associations | 9
    5 | N23-02 | habitat < Bailleurs sociaux | 2
    6 | N23-05 | elus < Elus | 4
    7 | N23-05 | citoyens < Habitants | 17
    8 | N23-05 | autres < Autres | 1
""",
)

# kinds of public in columns, with totals both ways (Grand Est)
COLUMNS = """
    Fréquentation des rencontres 2023
    Date | Rencontre | Collectivités - politique de la ville | Collectivités - autres services | État - politique de la ville | État - autres services | Associations | Bailleurs | Entreprises | Élu·e·s | Habitants | Autres | TOTAL
    2023-03-07 | Santé mentale et quartiers | 12 | 5 | 2 | 3 | 14 | 1 | | 2 | | 1 | 40
    2023-04-25 | Clauses sociales d'insertion | 7 | 6 | 2 | 4 | 5 | 4 | 9 | 1 | | | 38
    2023-06-08 | Conseils citoyens en débat | 8 | 2 | 3 | | 6 | | | 5 | 21 | | 45
    TOTAL | | 27 | 13 | 7 | 7 | 25 | 5 | 9 | 8 | 21 | 1 | 123
"""
COLUMNS_TRUTH = Read(
    "presences",
    """
    ligne | seance_date < Date | seance_intitule < Rencontre | profil | participants
    3 | 2023-03-07 | Santé mentale et quartiers | collectivite_pv < Collectivités - politique de la ville | 12
    3 | 2023-03-07 | Santé mentale et quartiers | collectivite_droit_commun < Collectivités - autres services | 5
    3 | 2023-03-07 | Santé mentale et quartiers | etat_pv < État - politique de la ville | 2
    3 | 2023-03-07 | Santé mentale et quartiers | etat_droit_commun < État - autres services | 3
    3 | 2023-03-07 | Santé mentale et quartiers | associations < Associations | 14
    3 | 2023-03-07 | Santé mentale et quartiers | habitat < Bailleurs | 1
    3 | 2023-03-07 | Santé mentale et quartiers | elus < Élu·e·s | 2
    3 | 2023-03-07 | Santé mentale et quartiers | autres < Autres | 1
    4 | 2023-04-25 | Clauses sociales d'insertion | collectivite_pv < Collectivités - politique de la ville | 7
    4 | 2023-04-25 | Clauses sociales d'insertion | collectivite_droit_commun < Collectivités - autres services | 6
    4 | 2023-04-25 | Clauses sociales d'insertion | etat_pv < État - politique de la ville | 2
    4 | 2023-04-25 | Clauses sociales d'insertion | etat_droit_commun < État - autres services | 4
    4 | 2023-04-25 | Clauses sociales d'insertion | associations < Associations | 5
    4 | 2023-04-25 | Clauses sociales d'insertion | habitat < Bailleurs | 4
    4 | 2023-04-25 | Clauses sociales d'insertion | entreprises < Entreprises | 9
    4 | 2023-04-25 | Clauses sociales d'insertion | elus < Élu·e·s | 1
    5 | 2023-06-08 | Conseils citoyens en débat | collectivite_pv < Collectivités - politique de la ville | 8
    5 | 2023-06-08 | Conseils citoyens en débat | collectivite_droit_commun < Collectivités - autres services | 2
    5 | 2023-06-08 | Conseils citoyens en débat | etat_pv < État - politique de la ville | 3
    5 | 2023-06-08 | Conseils citoyens en débat | associations < Associations | 6
    5 | 2023-06-08 | Conseils citoyens en débat | elus < Élu·e·s | 5
    5 | 2023-06-08 | Conseils citoyens en débat | citoyens < Habitants | 21
""",
    ignored=(6,),
)

# answers of the team to a form (Corse)
ANSWERS = """
    Horodateur | Pour quelle rencontre ? | Date de la rencontre | Quel type d'acteurs était présent ? | Combien étaient-ils ? | Une remarque ?
    03/04/2023 18:02:17 | Quartiers d'été à Bastia | 2023-03-30 | Collectivités (services politique de la ville) | 6 |
    03/04/2023 18:03:40 | Quartiers d'été à Bastia | 2023-03-30 | Associations et centres sociaux | environ 15 | Feuille perdue
    03/04/2023 18:05:02 | Quartiers d'été à Bastia | 2023-03-30 | Délégués du préfet | 2 |
    22/05/2023 09:31:51 | Parole aux conseils citoyens | 2023-05-16 | Élus locaux | 3 |
    22/05/2023 09:33:12 | Parole aux conseils citoyens | 2023-05-16 | Conseillers citoyens | une dizaine |
"""
ANSWERS_TRUTH = Read(
    "presences",
    """
    ligne | seance_intitule < Pour quelle rencontre ? | seance_date < Date de la rencontre | profil < Quel type d'acteurs était présent ? | participants < Combien étaient-ils ? | qualificatif
    2 | Quartiers d'été à Bastia | 2023-03-30 | collectivite_pv < Collectivités (services politique de la ville) | 6 | *
    3 | Quartiers d'été à Bastia | 2023-03-30 | associations < Associations et centres sociaux | 15 | environ
    4 | Quartiers d'été à Bastia | 2023-03-30 | etat_pv < Délégués du préfet | 2 | *
    5 | Parole aux conseils citoyens | 2023-05-16 | elus < Élus locaux | 3 | *
    6 | Parole aux conseils citoyens | 2023-05-16 | citoyens < Conseillers citoyens | 10 | environ
""",
)

# who had registered, and who came (Centre-Val de Loire)
REGISTERED = """
    Événement | Date | Nom | Prénom | Organisme | Fonction | Catégorie | Présence
    Rencontre régionale des PRE | 14/11/2023 | Bertaud | Claire | Ville de Tours | Coordinatrice | Collectivité (politique de la ville) | Présent
    Rencontre régionale des PRE | 14/11/2023 | Ferrando | Luc | Ville de Blois | Chef de projet | Collectivité (politique de la ville) | Absent
    Rencontre régionale des PRE | 14/11/2023 | Maillard | Sonia | Pari 37 | Directrice | Association | Présent
    Rencontre régionale des PRE | 14/11/2023 | Quentric | Paul | Régie Plus | Animateur | Association | Présent
    Rencontre régionale des PRE | 14/11/2023 | Toussaint | Nadia | Val Habitat | Chargée de mission | Bailleur social | Présent
    Rencontre régionale des PRE | 14/11/2023 | Zerbib | Jean | Ville de Bourges | Adjoint | Élu | Présent
    Rencontre régionale des PRE | 14/11/2023 | Wagner | Lise | Alter Ego | Bénévole | Association | Absent
"""
REGISTERED_TRUTH = Summed(
    "presences",
    """
    seance_intitule | profil | participants
    Rencontre régionale des PRE | collectivite_pv | 1
    Rencontre régionale des PRE | associations | 2
    Rencontre régionale des PRE | habitat | 1
    Rencontre régionale des PRE | elus | 1
""",
    may_ask=True,
)

ENTRIES = (
    Entry("publics_par_seance.csv", csv_of(LINES, ";", "cp1252", "\r\n"), LINES_TRUTH),
    Entry("frequentation_2023.xlsx", book(("Fréquentation", COLUMNS)), COLUMNS_TRUTH),
    Entry("qui_est_venu_reponses.xlsx", book(("Réponses", ANSWERS)), ANSWERS_TRUTH),
    Entry(
        "inscriptions_pre.csv",
        csv_of(REGISTERED, ";", "utf-8-sig"),
        REGISTERED_TRUTH,
        secrets=("Bertaud", "Ferrando", "Maillard", "Quentric", "Toussaint", "Zerbib", "Wagner"),
    ),
)
