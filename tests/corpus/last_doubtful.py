"""What a colleague would ask about, or would say is none of our tables."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read, Refused
from tests.written import csv_of

INVOICES = """
    N° facture | Fournisseur          | Date       | Montant HT | TVA   | Montant TTC | Réglée le
    F2023-077  | Imprimerie du Beffroi | 12/05/2023 | 480,00    | 96,00 | 576,00      | 30/05/2023
    F2023-078  | Traiteur des Flandres | 15/05/2023 | 250,00    | 25,00 | 275,00      | 02/06/2023
"""
CONTACTS = """
    Nom      | Prénom  | Fonction         | Organisme            | Courriel                    | Téléphone
    Wattel   | Justine | Cheffe de projet | Ville de Denain      | justine.wattel@denain.test  | 06 11 22 33 44
    Hennebel | Yacine  | Directeur        | Centre social Pasteur | y.hennebel@pasteur.test    | 07 55 66 77 88
"""
LEAVE = """
    Agent     | Congés acquis | Congés pris | RTT restants | Solde
    Thuilliez | 27            | 12          | 4            | 19
    Dambrine  | 27            | 20          | 2            | 9
"""
SUMMED_UP = """
    Thème     | Formations | Ateliers | Conférences | Ensemble
    Santé     | 4          | 6        | 1           | 11
    Emploi    | 2          | 3        | 2           | 7
    Ensemble  | 6          | 9        | 3           | 18
"""
UNSETTLED = """
    Date          | Intitulé              | Type d'action     | Demi-journées
    14/09/2023    | Réseau santé          | Groupe de travail | 1
    21/09/2023    | Visite de quartier    | Formation         | 1 ou 2
    28/09/2023    | Table ronde emploi    | à définir         | 1
    05/10/2023    | Réseau emploi         | Groupe de travail | 1
"""
UNSETTLED_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date | intitule < Intitulé | type_action < Type d'action | demi_journees < Demi-journées
    2 | 2023-09-14 | Réseau santé       | groupe_travail_reseau < Groupe de travail | 1
    3 | 2023-09-21 | Visite de quartier | session_formation < Formation             | ?
    4 | 2023-09-28 | Table ronde emploi | ?                                         | 1
    5 | 2023-10-05 | Réseau emploi      | groupe_travail_reseau                     | 1
""",
)
BLURRED = """
    Séance | Public                      | Nombre
    A-31   | Associations                | 9
    A-31   | Partenaires institutionnels | 17
    A-32   | Élus                        | 4
    A-32   | Professionnels              | 12
"""
BLURRED_TRUTH = Read(
    "presences",
    """
    ligne | seance_id < Séance | profil < Public | participants < Nombre
    2 | A-31 | associations < Associations | 9
    3 | A-31 | ?                           | 17
    4 | A-32 | elus < Élus                 | 4
    5 | A-32 | ?                           | 12
""",
    may_ask=True,
)


ENTRIES = (
    Entry("factures_mai.csv", csv_of(INVOICES, ";", "cp1252"), Refused()),
    Entry(
        "annuaire_partenaires.xlsx",
        book(("Contacts", CONTACTS)),
        Refused(),
        secrets=("Wattel", "Hennebel", "justine.wattel@denain.test", "06 11 22 33 44"),
    ),
    Entry(
        "conges_equipe.xlsx",
        book(("Congés", LEAVE)),
        Refused(),
        secrets=("Thuilliez", "Dambrine"),
    ),
    Entry("synthese_par_theme.csv", csv_of(SUMMED_UP, ";", "utf-8-sig"), Refused()),
    Entry("seances_a_preciser.csv", csv_of(UNSETTLED, ";", "utf-8-sig"), UNSETTLED_TRUTH),
    Entry("publics_a_preciser.xlsx", book(("Publics", BLURRED)), BLURRED_TRUTH),
)
