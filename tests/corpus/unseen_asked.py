"""Unseen half: what no reader may decide alone, and cells that must not travel."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read, Refused
from tests.written import csv_of

NO_TITLE = """
    Date       | Type d'action | Demi-journées
    13/01/2023 | Formation     | 2
    14/01/2023 | Proximité     | 1
"""
NO_DURATION = """
    Date       | Type d'action | Intitulé
    13/01/2023 | Formation     | Lire un budget
"""
TWO_TYPES = """
    Date       | Type d'action | Type de public  | Intitulé       | Demi-journées
    13/01/2023 | Formation     | Élus            | Lire un budget | 2
    14/01/2023 | Proximité     | Habitants       | Tour de ville  | 1
"""
TWO_TYPES_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date | type_action < Type d'action | intitule < Intitulé | demi_journees < Demi-journées
    2 | 2023-01-13 | session_formation < Formation | Lire un budget | 2
    3 | 2023-01-14 | proximite_territoriale < Proximité | Tour de ville | 1
""",
)
REGISTERED = """
    seance_id | Profil       | Inscrits | Présents
    R1        | Associations | 12       | 9
    R1        | Élus         | 4        | 1
"""
REGISTERED_TRUTH = Read(
    "presences",
    """
    ligne | seance_id < seance_id | profil < Profil | participants < Présents
    2 | R1 | associations < Associations | 9
    3 | R1 | elus < Élus | 1
""",
)
ONLY_REGISTERED = """
    seance_id | Profil       | Inscrits
    R1        | Associations | 12
    R1        | Élus         | 4
"""
# registrations are not attendances
ONLY_TRUTH = Read(
    "presences",
    "ligne | seance_id | profil | participants\n 2 | R1 | associations | ?\n 3 | R1 | elus | ?",
    may_ask=True,
)
DOWNLOADS = """
    Titre              | Année | Vues
    Agir contre le non-recours | 2022 | 310
"""
DOWNLOADS_TRUTH = Read(
    "publications",
    "ligne | titre | annee | consultations\n 2 | Agir contre le non-recours | 2022 | 310",
    may_ask=True,
)
MONEY = """
    Date       | Type d'action | Intitulé       | Montant
    13/01/2023 | Formation     | Lire un budget | 2
"""
CLASH = """
    Réf. séance | Catégorie de public | Effectif
    R1          | Associations        | 12
    R1          | Associations        | 13
    R2          | Élus                | 4
"""
CLASH_TRUTH = Read(
    "presences",
    """
    ligne | seance_id < Réf. séance | profil < Catégorie de public | participants < Effectif
    2 | R1 | associations | ?
    3 | R1 | associations | ?
    4 | R2 | elus < Élus | 4
""",
)
AMBIGUOUS = """
    canal    | indicateur      | mois    | valeur
    site_web | visites         | 01/2023 | 1.204
    site_web | visites         | 02/2023 | 12,873
    site_web | visites         | 03/2023 | 987
"""
AMBIGUOUS_TRUTH = Read(
    "audience",
    """
    ligne | canal | indicateur | periode_debut | valeur
    2 | site_web | visites | 2023-01-01 | ?
    3 | site_web | visites | 2023-02-01 | ?
    4 | site_web | visites | 2023-03-01 | 987
""",
    may_ask=True,
)
PRIVATE = """
    Date       | Type d'action | Intitulé                         | Demi-journées | Lieu             | Animé par
    13/01/2023 | Formation     | Lire un budget                   | 2             | Mairie, 06.12.34.56.78 | Y. Delattre
    14/01/2023 | Proximité     | Rappeler r.vanhoutte@exemple.fr  | 1             | Laon             | Rémi Vanhoutte
    15/01/2023 | Proximité     | Tour de ville                    | 1             | Laon             | Rémi Vanhoutte
"""
PRIVATE_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | type_action | intitule | demi_journees | lieu
    2 | 2023-01-13 | session_formation | Lire un budget | 2 | ?
    3 | 2023-01-14 | proximite_territoriale | ? | 1 | Laon
    4 | 2023-01-15 | proximite_territoriale | Tour de ville | 1 | Laon
""",
)
COMMANDS = """
    Date       | Type d'action | Intitulé               | Demi-journées | Lieu
    13/01/2023 | Formation     | =cmd(' /C calc')!A0    | 2             | Laon
    14/01/2023 | Proximité     | +Simple : aller vers   | 1             | =1+2
"""
COMMANDS_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | type_action | intitule | demi_journees | lieu
    2 | 2023-01-13 | session_formation | =cmd(' /C calc')!A0 | 2 | Laon
    3 | 2023-01-14 | proximite_territoriale | +Simple : aller vers | 1 | =1+2
""",
    may_ask=True,
)
STOCK = """
    Produit  | Quantité | Prix
    Papier   | 12       | 4,50
    Crayons  | 30       | 0,80
"""
BUDGET = """
    Charges          | 2022    | 2023
    Salaires         | 310 000 | 322 000
    Déplacements     | 12 400  | 13 100
"""
CALENDAR = """
    Lundi | Mardi | Mercredi | Jeudi | Vendredi
          | GT    |          |       | Formation
"""
DUPLICATED = """
    Date       | Type d'action | Intitulé       | Demi-journées
    13/01/2023 | Formation     | Lire un budget | 2
    13/01/2023 | Formation     | Lire un budget | 2
    14/01/2023 | Proximité     | Tour de ville  | 1
"""
DUPLICATED_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | type_action | intitule | demi_journees
    2 | 2023-01-13 | session_formation | Lire un budget | 2
    4 | 2023-01-14 | proximite_territoriale | Tour de ville | 1
""",
    ignored=(3,),
)

ENTRIES = (
    Entry("sans_intitule.csv", csv_of(NO_TITLE), Refused()),
    Entry("sans_duree.csv", csv_of(NO_DURATION), Refused()),
    Entry("type_d_action_et_de_public.csv", csv_of(TWO_TYPES, ";", "cp1252"), TWO_TYPES_TRUTH),
    Entry("inscrits_et_presents.csv", csv_of(REGISTERED), REGISTERED_TRUTH),
    Entry("inscrits_seulement.csv", csv_of(ONLY_REGISTERED), ONLY_TRUTH),
    Entry("vues_des_ressources.csv", csv_of(DOWNLOADS), DOWNLOADS_TRUTH),
    Entry("montant_n_est_pas_duree.csv", csv_of(MONEY), Refused()),
    Entry("effectifs_contradictoires.csv", csv_of(CLASH), CLASH_TRUTH),
    Entry("point_et_virgule.csv", csv_of(AMBIGUOUS), AMBIGUOUS_TRUTH),
    Entry(
        "coordonnees.csv",
        csv_of(PRIVATE),
        PRIVATE_TRUTH,
        (),
        ("06.12.34.56.78", "r.vanhoutte@exemple.fr", "Rémi Vanhoutte"),
    ),
    Entry("commandes.csv", csv_of(COMMANDS), COMMANDS_TRUTH),
    Entry("fournitures.xlsx", book(("Stock", STOCK)), Refused()),
    Entry("budget.csv", csv_of(BUDGET, ";", "cp1252"), Refused()),
    Entry("semaine.xlsx", book(("Semaine 3", CALENDAR)), Refused()),
    Entry("lignes_en_double.csv", csv_of(DUPLICATED), DUPLICATED_TRUTH),
)
