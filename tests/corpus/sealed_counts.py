"""Two more présences, and the lines that hold séances and présences at once."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

APPROXIMATE = """
    Identifiant de la séance | Public               | Participants | Remarque
    MDV-3                    | Habitants            | environ 40   | passage libre
    MDV-3                    | Élus                 | 2            |
    MDV-5                    | Associations         | 16           |
    MDV-5                    | Services de l'État   | 5            |
    MDV-5                    | Bailleurs            | 2            |
"""
APPROXIMATE_TRUTH = Read(
    "presences",
    """
    ligne | seance_id < Identifiant de la séance | profil < Public | participants < Participants | qualificatif
    2 | MDV-3 | citoyens < Habitants | 40 | environ
    3 | MDV-3 | elus < Élus | 2 | *
    4 | MDV-5 | associations < Associations | 16 | *
    5 | MDV-5 | ? | 5 | *
    6 | MDV-5 | habitat < Bailleurs | 2 | *
""",
)
TERRITORIES = """
    DATE SEANCE | TITRE SEANCE                        | PROFIL DES PARTICIPANTS | NB PRESENTS | TERRITOIRE
    12/09/2023  | COMITE TECHNIQUE CITES EDUCATIVES   | ASSOCIATIONS            | 6           | OISE
    12/09/2023  | COMITE TECHNIQUE CITES EDUCATIVES   | ELUS                    | 3           | OISE
    14/11/2023  | JOURNEE DES ADULTES-RELAIS          | ASSOCIATIONS            | 35          | SOMME
    14/11/2023  | JOURNEE DES ADULTES-RELAIS          | BAILLEURS SOCIAUX       | 4           | SOMME
"""
TERRITORIES_TRUTH = Read(
    "presences",
    """
    ligne | seance_date < DATE SEANCE | seance_intitule < TITRE SEANCE | profil < PROFIL DES PARTICIPANTS | participants < NB PRESENTS | territoires < TERRITOIRE
    2 | 2023-09-12 | COMITE TECHNIQUE CITES EDUCATIVES | associations < ASSOCIATIONS | 6 | dep_60 < OISE
    3 | 2023-09-12 | COMITE TECHNIQUE CITES EDUCATIVES | elus < ELUS | 3 | dep_60 < OISE
    4 | 2023-11-14 | JOURNEE DES ADULTES-RELAIS | associations < ASSOCIATIONS | 35 | dep_80 < SOMME
    5 | 2023-11-14 | JOURNEE DES ADULTES-RELAIS | habitat < BAILLEURS SOCIAUX | 4 | dep_80 < SOMME
""",
)
TOTALS = """
    Date       | Intitulé de la rencontre              | Type              | Thème           | Lieu      | Demi-journées | Nb de participants | Traiteur
    24/01/2023 | Lire les chiffres de son quartier     | Formation         | Évaluation      | Soissons  | 2             | 14                 | oui
    28/02/2023 | Réseau santé de l'Aisne               | Groupe de travail | Santé           | Laon      | 1             | 22                 | non
    30/03/2023 | Assises du sport dans les quartiers   | Colloque          | Sport           | Soissons  | 2             | 85                 | oui
    25/04/2023 | Réseau santé : les ateliers santé ville | Groupe de travail | Santé         | Tergnier  | 1             | 17                 | non
"""
TOTALS_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date | intitule < Intitulé de la rencontre | type_action < Type | thematique < Thème | lieu < Lieu | demi_journees < Demi-journées | participants < Nb de participants
    2 | 2023-01-24 | Lire les chiffres de son quartier | session_formation < Formation | gouvernance_evaluation < Évaluation | Soissons | 2 | *
    3 | 2023-02-28 | Réseau santé de l'Aisne | groupe_travail_reseau < Groupe de travail | sante < Santé | Laon | 1 | *
    4 | 2023-03-30 | Assises du sport dans les quartiers | manifestation_informative < Colloque | cohesion_sociale < Sport | Soissons | 2 | *
    5 | 2023-04-25 | Réseau santé : les ateliers santé ville | groupe_travail_reseau < Groupe de travail | sante < Santé | Tergnier | 1 | *
""",
)
TOTALS_PRESENT = Read(
    "presences",
    """
    ligne | profil | participants
    2 | | 14
    3 | | 22
    4 | | 85
    5 | | 17
""",
)
PROFILES = """
    Date de la réunion | Titre de la réunion               | Type de réunion   | Thématique   | Nombre de demi-journées | Élus | Associations | Bailleurs | Habitants
    2024-02-08         | Charte de relogement              | Groupe de travail | Habitat      | 1                       | 3    | 5            | 8         | 0
    2024-04-11         | Fabriquer un diagnostic en marchant | Formation       | Cadre de vie | 2                       | 1    | 9            | 4         | 6
    2024-06-13         | Gestion des encombrants           | Groupe de travail | Cadre de vie | 1                       | 2    | 4            | 7         | 11
    2024-10-10         | Comité des résidences seniors     | Groupe de travail | Habitat      | 1                       | 0    | 2            | 6         | 9
"""
PROFILES_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date de la réunion | intitule < Titre de la réunion | type_action < Type de réunion | thematique < Thématique | demi_journees < Nombre de demi-journées
    2 | 2024-02-08 | Charte de relogement | groupe_travail_reseau < Groupe de travail | habitat_peuplement < Habitat | 1
    3 | 2024-04-11 | Fabriquer un diagnostic en marchant | session_formation < Formation | cadre_vie_ru < Cadre de vie | 2
    4 | 2024-06-13 | Gestion des encombrants | groupe_travail_reseau < Groupe de travail | cadre_vie_ru < Cadre de vie | 1
    5 | 2024-10-10 | Comité des résidences seniors | groupe_travail_reseau < Groupe de travail | habitat_peuplement < Habitat | 1
""",
)
PROFILES_PRESENT = Read(
    "presences",
    """
    ligne | profil | participants
    2 | elus         | 3
    2 | associations | 5
    2 | habitat      | 8
    2 | citoyens     | 0
    3 | elus         | 1
    3 | associations | 9
    3 | habitat      | 4
    3 | citoyens     | 6
    4 | elus         | 2
    4 | associations | 4
    4 | habitat      | 7
    4 | citoyens     | 11
    5 | elus         | 0
    5 | associations | 2
    5 | habitat      | 6
    5 | citoyens     | 9
""",
)

ENTRIES = (
    Entry("frequentation.csv", csv_of(APPROXIMATE, ";", "utf-8-sig"), APPROXIMATE_TRUTH),
    Entry("PRESENCES_2023.csv", csv_of(TERRITORIES, ";", "cp1252", "\r\n"), TERRITORIES_TRUTH),
    Entry(
        "rencontres_et_participants.csv",
        csv_of(TOTALS, ";", "cp1252", "\r\n"),
        TOTALS_TRUTH,
        also=TOTALS_PRESENT,
    ),
    Entry(
        "reunions_et_publics.xlsx",
        book(("Réunions", PROFILES)),
        PROFILES_TRUTH,
        also=PROFILES_PRESENT,
    ),
)
