"""Other offices: do the same lines hold séances and who came?"""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

# a sum of persons at the end of each line (Grand Est)
SUMS = """
    Date de la rencontre | Intitulé | Nature | Thématique | Créneau | Demi-journées | Commune | Modalité | Nombre de participants | Partenaires
    2023-01-31 | Intégration et quartiers : état des lieux | Conférence | Lutte contre les discriminations | Après-midi | 1 | Strasbourg | Présentiel | 54 | DREETS
    2023-03-16 | Réseau des adultes-relais | Réunion de réseau | Lien social | Matinée | 1 | | Visio | 22 | Préfecture
    2023-05-04 | Écrire un projet de territoire | Formation | Gouvernance | Journée entière | 2 | Mulhouse | Présentiel | 15 |
    2023-06-27 | Rencontre avec les bailleurs | Groupe de travail | Habitat | Matinée | 1 | Reims | Présentiel | 18 | Areal
"""
SUMS_SEANCES = Read(
    "seances",
    """
    ligne | date_debut < Date de la rencontre | intitule < Intitulé | type_action < Nature | thematique < Thématique | creneau < Créneau | demi_journees < Demi-journées | lieu < Commune | modalite < Modalité
    2 | 2023-01-31 | Intégration et quartiers : état des lieux | manifestation_informative < Conférence | transversal_efh_lcd < Lutte contre les discriminations | apres_midi < Après-midi | 1 | Strasbourg | presentiel < Présentiel
    3 | 2023-03-16 | Réseau des adultes-relais | groupe_travail_reseau < Réunion de réseau | cohesion_sociale < Lien social | matin < Matinée | 1 | | distanciel < Visio
    4 | 2023-05-04 | Écrire un projet de territoire | session_formation < Formation | gouvernance_evaluation < Gouvernance | journee < Journée entière | 2 | Mulhouse | presentiel < Présentiel
    5 | 2023-06-27 | Rencontre avec les bailleurs | groupe_travail_reseau < Groupe de travail | habitat_peuplement < Habitat | matin < Matinée | 1 | Reims | presentiel < Présentiel
""",
)
SUMS_PRESENCES = Read(
    "presences",
    """
    ligne | profil | participants
    2 | | 54
    3 | | 22
    4 | | 15
    5 | | 18
""",
)

# kinds of public in columns, after the séance (Val-d'Oise)
KINDS = """
    Code | Date | Titre | Type d'activité | Durée (1/2 j) | Commune | Agents PV des collectivités | Élus | Associations | Habitants | Total présents | Animé par
    VO-11 | 2022-10-06 | Les jeunes et la rue | Rencontre thématique | 1 | Cergy | 11 | 1 | 14 | | 26 | Sylvain Garnier
    VO-12 | 2022-11-17 | Conseils citoyens : et après ? | Atelier | 1 | Ermont | 6 | 3 | 4 | 19 | 32 | Sylvain Garnier
    VO-13 | 2022-12-01 | Monter une gestion urbaine de proximité | Formation | 2 | Villiers-le-Bel | 12 | | 2 | | 14 | Aude Prigent
    VO-14 | 2022-12-13 | Relecture du contrat de Persan | Appui aux territoires | 1 | Persan | 4 | 2 | | | 6 | Aude Prigent
"""
KINDS_SEANCES = Read(
    "seances",
    """
    ligne | seance_id < Code | date_debut < Date | intitule < Titre | type_action < Type d'activité | demi_journees < Durée (1/2 j) | lieu < Commune
    2 | VO-11 | 2022-10-06 | Les jeunes et la rue | ? | 1 | Cergy
    3 | VO-12 | 2022-11-17 | Conseils citoyens : et après ? | groupe_travail_reseau < Atelier | 1 | Ermont
    4 | VO-13 | 2022-12-01 | Monter une gestion urbaine de proximité | session_formation < Formation | 2 | Villiers-le-Bel
    5 | VO-14 | 2022-12-13 | Relecture du contrat de Persan | proximite_territoriale < Appui aux territoires | 1 | Persan
""",
)
KINDS_PRESENCES = Read(
    "presences",
    """
    ligne | seance_id | profil | participants
    2 | VO-11 | collectivite_pv | 11
    2 | VO-11 | elus | 1
    2 | VO-11 | associations | 14
    3 | VO-12 | collectivite_pv | 6
    3 | VO-12 | elus | 3
    3 | VO-12 | associations | 4
    3 | VO-12 | citoyens | 19
    4 | VO-13 | collectivite_pv | 12
    4 | VO-13 | associations | 2
    5 | VO-14 | collectivite_pv | 4
    5 | VO-14 | elus | 2
""",
)

# answers of the team to a form (Provence-Alpes-Côte d'Azur)
ANSWERS = """
    Horodateur | Quand a eu lieu la rencontre ? | Quel était son titre ? | De quelle nature était-elle ? | Sur quelle thématique ? | Où a-t-elle eu lieu ? | En présentiel ou à distance ? | Combien de demi-journées ? | Combien de personnes étaient présentes ?
    18/01/2024 12:10:05 | 2024-01-18 | Les clauses d'insertion, mode d'emploi | Conférence | Emploi | Marseille | En présentiel | 1 | 37
    02/02/2024 09:00:48 | 2024-02-01 | Communauté des chefs de projet | Réunion de réseau | Politique de la ville | | À distance | 1 | 25
    15/03/2024 18:22:30 | 2024-03-14 | Accueillir la parole des femmes | Formation | Égalité femmes-hommes | Nice | En présentiel | 2 | 16
    12/04/2024 17:45:12 | 2024-04-11 | Réussir l'aller-vers | Atelier | Santé | Gap | En présentiel | 1 | 19
    17/05/2024 08:40:26 | 2024-05-16 | Référents santé, premier échange | Réunion de réseau | Santé | | À distance | 1 | 14
"""
ANSWERS_SEANCES = Read(
    "seances",
    """
    ligne | date_debut < Quand a eu lieu la rencontre ? | intitule < Quel était son titre ? | type_action < De quelle nature était-elle ? | thematique < Sur quelle thématique ? | lieu < Où a-t-elle eu lieu ? | modalite < En présentiel ou à distance ? | demi_journees < Combien de demi-journées ?
    2 | 2024-01-18 | Les clauses d'insertion, mode d'emploi | manifestation_informative < Conférence | dev_eco < Emploi | Marseille | presentiel < En présentiel | 1
    3 | 2024-02-01 | Communauté des chefs de projet | groupe_travail_reseau < Réunion de réseau | ? | | distanciel < À distance | 1
    4 | 2024-03-14 | Accueillir la parole des femmes | session_formation < Formation | transversal_efh_lcd < Égalité femmes-hommes | Nice | presentiel < En présentiel | 2
    5 | 2024-04-11 | Réussir l'aller-vers | groupe_travail_reseau < Atelier | sante < Santé | Gap | presentiel < En présentiel | 1
    6 | 2024-05-16 | Référents santé, premier échange | groupe_travail_reseau < Réunion de réseau | sante < Santé |  | distanciel < À distance | 1
""",
)
ANSWERS_PRESENCES = Read(
    "presences", "ligne | profil | participants\n2 | | 37\n3 | | 25\n4 | | 16\n5 | | 19\n6 | | 14"
)

ENTRIES = (
    Entry(
        "rencontres_et_public.xlsx", book(("Rencontres", SUMS)), SUMS_SEANCES, also=SUMS_PRESENCES
    ),
    Entry(
        "activite_et_profils.csv",
        csv_of(KINDS, ";", "cp1252", "\r\n"),
        KINDS_SEANCES,
        secrets=("Garnier", "Prigent"),
        also=KINDS_PRESENCES,
    ),
    Entry(
        "fiche_rencontre_reponses.xlsx",
        book(("Form", ANSWERS)),
        ANSWERS_SEANCES,
        also=ANSWERS_PRESENCES,
    ),
)
