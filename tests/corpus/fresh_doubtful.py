"""Fresh, doubts: a colleague would ask before counting, or give the file back."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read, Refused
from tests.written import csv_of

HOURS = """
    Date de l'atelier | Titre de l'atelier  | Nature de l'action | Durée    | Thème
    04/03/2024        | Lire son bail       | Formation          | 3 h 30   | Habitat
    11/03/2024        | Gérer ses charges   | Formation          | 9h-16h30 | Habitat
    18/03/2024        | Rencontre bailleurs | Groupe de travail  | 1 jour   | Habitat
"""
HOURS_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | intitule | type_action | demi_journees | thematique
    2 | 2024-03-04 | Lire son bail | session_formation | ? | habitat_peuplement
    3 | 2024-03-11 | Gérer ses charges | session_formation | ? | habitat_peuplement
    4 | 2024-03-18 | Rencontre bailleurs | groupe_travail_reseau | 2 | habitat_peuplement
""",
    may_ask=True,
)
LOOSE_TYPES = """
    Date       | Type d'intervention         | Intitulé de la séance | Nb demi-journées
    06/05/2024 | Formation / groupe de travail | Cités éducatives    | 1
    13/05/2024 | Webinaire                   | Fonds européens       | 1
    20/05/2024 | Petit-déjeuner              | Accueil des nouveaux  | 1
    27/05/2024 | Session de formation        | Lire un budget        | 2
"""
LOOSE_TYPES_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date | type_action < Type d'intervention | intitule < Intitulé de la séance | demi_journees < Nb demi-journées
    2 | 2024-05-06 | ? | Cités éducatives | 1
    3 | 2024-05-13 | ? | Fonds européens | 1
    4 | 2024-05-20 | ? | Accueil des nouveaux | 1
    5 | 2024-05-27 | session_formation < Session de formation | Lire un budget | 2
""",
)
LOOSE_PROFILES = """
    Code de la séance | Type de public          | Nb de personnes présentes
    G7                | Agents territoriaux     | 12
    G7                | Services de l'État      | 4
    G7                | Professionnels          | 9
    G7                | Associations locales    | plein de monde
    G7                | Élues et élus           | 3
"""
LOOSE_PROFILES_TRUTH = Read(
    "presences",
    """
    ligne | seance_id < Code de la séance | profil < Type de public | participants < Nb de personnes présentes
    2 | G7 | ? | 12
    3 | G7 | ? | 4
    4 | G7 | ? | 9
    5 | G7 | associations | ?
    6 | G7 | elus < Élues et élus | 3
""",
)
NO_YEAR = """
    Quand         | Quoi                  | Type d'action     | Demi-journées
    mardi 12 mars | Réseau des référents  | Groupe de travail | 1
    jeudi 18 avril | Le bail commenté     | Formation         | 1
"""
NO_YEAR_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | type_action | demi_journees
    2 | ? | groupe_travail_reseau | 1
    3 | ? | session_formation     | 1
""",
    may_ask=True,
)
VISITORS = """
    Mois         | Fréquentation
    janvier 2024 | 1 204
    février 2024 | 987
"""
TWO_THEMES = """
    Date       | Séance               | Type d'action     | 1/2 journées | Thématique 1 | Thématique 2
    10/09/2024 | Sport et santé       | Manifestation     | 1            | Santé        | Sport
    17/09/2024 | École et laïcité     | Groupe de travail | 1            | Éducation    | Laïcité
"""
TWO_THEMES_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | intitule | type_action | demi_journees | thematique
    2 | 2024-09-10 | Sport et santé   | manifestation_informative | 1 | sante
    3 | 2024-09-17 | École et laïcité | groupe_travail_reseau     | 1 | education
""",
    may_ask=True,
)
SIGNED = """
    Feuille d'émargement

    NOM et Prénom      | Structure représentée   | Mail                    | Signature
    CAUDRON Mireille   | Régie de quartier       | m.caudron@example.org   |
    BELKACEM Idriss    | Ville de Maubeuge       | i.belkacem@example.org  |
"""
SECRETS = ("CAUDRON", "Mireille", "BELKACEM", "Idriss", "example.org")
BUDGET = """
    Poste de dépense   | Budget voté | Dépensé | Reste
    Location de salles | 4000        | 3120    | 880
    Intervenants       | 12000       | 11400   | 600
    Total              | 16000       | 14520   | 1480
"""
REGISTERED = """
    N° de séance | Inscrits | Présents | Absents excusés
    C-04         | 24       | 19       | 3
    C-05         | 31       | 22       | 6
"""
REGISTERED_TRUTH = Read(
    "presences",
    """
    ligne | seance_id < N° de séance | participants < Présents
    2 | C-04 | 19
    3 | C-05 | 22
""",
    may_ask=True,
)
BARE_COUNT = """
    Année | Action          | Élément  | Nombre
    2024  | Plan laïcité    | Sessions | 6
    2024  | Club des élus   | Réunions | 3
"""
# planned or done? Neither may be filled unasked
BARE_COUNT_TRUTH = Read(
    "programme",
    """
    ligne | annee < Année | action < Action | element < Élément | prevu | realise
    2 | 2024 | Plan laïcité  | Sessions |  |
    3 | 2024 | Club des élus | Réunions |  |
""",
    may_ask=True,
)
OPINIONS = """
    Question posée                   | Très satisfait | Satisfait | Peu satisfait
    Le contenu répond-il aux besoins | 12             | 7         | 1
    Le rythme était-il adapté        | 9              | 8         | 3
"""

ENTRIES = (
    Entry("ateliers_en_heures.csv", csv_of(HOURS, ";", "cp1252"), HOURS_TRUTH),
    Entry("types_maison.xlsx", book(("Séances", LOOSE_TYPES)), LOOSE_TYPES_TRUTH),
    Entry("publics_maison.csv", csv_of(LOOSE_PROFILES, ";", "utf-8-sig"), LOOSE_PROFILES_TRUTH),
    Entry("agenda_sans_annee.csv", csv_of(NO_YEAR), NO_YEAR_TRUTH),
    Entry("frequentation.csv", csv_of(VISITORS, ";", "cp1252"), Refused()),
    Entry("deux_thematiques.xlsx", book(("Suivi", TWO_THEMES)), TWO_THEMES_TRUTH),
    Entry("feuille_emargement.xlsx", book(("Feuil1", SIGNED)), Refused(), (), SECRETS),
    Entry("budget.xlsx", book(("Budget", BUDGET)), Refused()),
    Entry("inscrits_presents.csv", csv_of(REGISTERED), REGISTERED_TRUTH),
    Entry("nombre_seul.csv", csv_of(BARE_COUNT, ","), BARE_COUNT_TRUTH),
    Entry("satisfaction.xlsx", book(("Bilan à chaud", OPINIONS)), Refused()),
)
