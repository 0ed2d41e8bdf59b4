"""Séances of a préfecture, a university partner, a training body and a maison de l'emploi."""

from tests.corpus.builders import book, ods_of
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

PREFECTURE = """
    Date de l'événement | Intitulé de l'événement                       | Type d'événement        | Thématique principale               | Lieu de l'événement | Durée (demi-journées) | Situation | Organisateur      | Observations
    10 janvier 2024     | Réunion des délégués du préfet de l'Oise      | Réunion de réseau       | Gouvernance                         | Beauvais            | 1                     | Tenue     | Sous-préfète      |
    6 février 2024      | Valeurs de la République pour les agents      | Formation               | Valeurs de la République et laïcité | Compiègne           | 2                     | Tenue     | DDETS             | Deux groupes
    19 mars 2024        | Présentation des contrats Quartiers 2030      | Réunion d'information   | Gouvernance                         | Beauvais            | 1                     | Tenue     | Cabinet           |
    23 avril 2024       | Égalité entre les femmes et les hommes        | Réunion d'information   | Égalité femmes-hommes               | Creil               | 1                     | Annulée   | DDFE              | Pas assez d'inscrits
    28 mai 2024         | Entreprises et quartiers de l'Oise            | Réunion de réseau       | Développement économique            | Nogent-sur-Oise     | 1                     | Tenue     | DDETS             |
"""
PREFECTURE_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date de l'événement | intitule < Intitulé de l'événement | type_action < Type d'événement | thematique < Thématique principale | lieu < Lieu de l'événement | demi_journees < Durée (demi-journées) | statut < Situation | commentaire < Observations
    2 | 2024-01-10 | Réunion des délégués du préfet de l'Oise | groupe_travail_reseau < Réunion de réseau | gouvernance_evaluation < Gouvernance | Beauvais | 1 | realise < Tenue |
    3 | 2024-02-06 | Valeurs de la République pour les agents | session_formation < Formation | vrl < Valeurs de la République et laïcité | Compiègne | 2 | realise < Tenue | Deux groupes
    4 | 2024-03-19 | Présentation des contrats Quartiers 2030 | manifestation_informative < Réunion d'information | gouvernance_evaluation < Gouvernance | Beauvais | 1 | realise < Tenue |
    5 | 2024-04-23 | Égalité entre les femmes et les hommes | manifestation_informative < Réunion d'information | transversal_efh_lcd < Égalité femmes-hommes | Creil | 1 | annule < Annulée | Pas assez d'inscrits
    6 | 2024-05-28 | Entreprises et quartiers de l'Oise | groupe_travail_reseau < Réunion de réseau | dev_eco < Développement économique | Nogent-sur-Oise | 1 | realise < Tenue |
""",
)
UNIVERSITY = """
    Date séance | Titre de la séance                             | Format de la séance | Champ thématique      | Lieu                 | Modalité de participation | Nb demi-journées | Laboratoire
    2021-10-14  | Les quartiers populaires vus par la recherche  | Conférence          | Cohésion sociale      | Villeneuve-d'Ascq    | Présentiel                | 1                | Clersé
    2021-11-18  | Mesurer les effets d'un contrat de ville       | Atelier             | Évaluation            | MESHS Lille          | Hybride                   | 1                | MESHS
    2022-01-20  | Peuplement et mixité sociale                   | Conférence          | Peuplement            | Villeneuve-d'Ascq    | À distance                | 1                | TVES
    2022-03-17  | Se déplacer quand on vit en quartier           | Atelier             | Mobilité              | Lille                | Présentiel                | 1                | TVES
    2022-05-12  | Précarité énergétique : enquêter avec          | Colloque            | Transition écologique | MESHS Lille          | Présentiel                | 2                | TVES
"""
UNIVERSITY_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date séance | intitule < Titre de la séance | type_action < Format de la séance | thematique < Champ thématique | lieu < Lieu | modalite < Modalité de participation | demi_journees < Nb demi-journées
    2 | 2021-10-14 | Les quartiers populaires vus par la recherche | manifestation_informative < Conférence | cohesion_sociale < Cohésion sociale | Villeneuve-d'Ascq | presentiel < Présentiel | 1
    3 | 2021-11-18 | Mesurer les effets d'un contrat de ville | groupe_travail_reseau < Atelier | gouvernance_evaluation < Évaluation | MESHS Lille | hybride < Hybride | 1
    4 | 2022-01-20 | Peuplement et mixité sociale | manifestation_informative < Conférence | habitat_peuplement < Peuplement | Villeneuve-d'Ascq | distanciel < À distance | 1
    5 | 2022-03-17 | Se déplacer quand on vit en quartier | groupe_travail_reseau < Atelier | ? | Lille | presentiel < Présentiel | 1
    6 | 2022-05-12 | Précarité énergétique : enquêter avec | manifestation_informative < Colloque | developpement_durable < Transition écologique | MESHS Lille | presentiel < Présentiel | 2
""",
)
TRAINING = """
    Code session | Module                                      | Type                   | Début      | Fin        | Nb de jours | Lieu de formation | Intervenant externe | Domaine                | État de la session | Tarif
    F23-01       | Monter un projet dans un quartier           | Formation courte       | 16/01/2023 | 17/01/2023 | 1           | Valenciennes      | oui                 | Méthodologie           | Réalisée           | 0
    F23-02       | Accueillir et orienter vers les soins       | Formation courte       | 06/02/2023 | 07/02/2023 | 1           | Maubeuge          | non                 | Accès aux soins        | Réalisée           | 0
    F23-03       | Chef de projet politique de la ville        | Cycle de qualification | 13/03/2023 |            | 1           | Valenciennes      | oui                 | Gouvernance            | Réalisée           | 150
    F23-04       | Prévenir le sexisme dans l'animation        | Formation courte       | 22/05/2023 |            | 0,5         | Denain            | oui                 | Égalité femmes-hommes  | Annulée            | 0
    TOTAL        |                                             |                        |            |            | 3,5         |                   |                     |                        |                    | 150
"""
TRAINING_TRUTH = Read(
    "seances",
    """
    ligne | seance_id < Code session | intitule < Module | type_action < Type | date_debut < Début | date_fin < Fin | demi_journees < Nb de jours | lieu < Lieu de formation | intervenant_externe < Intervenant externe | thematique < Domaine | statut < État de la session
    2 | F23-01 | Monter un projet dans un quartier | session_formation < Formation courte | 2023-01-16 | 2023-01-17 | 2 | Valenciennes | oui | gouvernance_evaluation < Méthodologie | realise < Réalisée
    3 | F23-02 | Accueillir et orienter vers les soins | session_formation < Formation courte | 2023-02-06 | 2023-02-07 | 2 | Maubeuge | non | sante < Accès aux soins | realise < Réalisée
    4 | F23-03 | Chef de projet politique de la ville | cycle_qualification < Cycle de qualification | 2023-03-13 | * | 2 | Valenciennes | oui | gouvernance_evaluation < Gouvernance | realise < Réalisée
    5 | F23-04 | Prévenir le sexisme dans l'animation | session_formation < Formation courte | 2023-05-22 | * | 1 | Denain | oui | transversal_efh_lcd < Égalité femmes-hommes | annule < Annulée
""",
    ignored=(6,),
)
EMPLOYMENT = """
    Quand      | Quoi                                      | Nature de la rencontre | Thème de travail         | Où        | Demi-journées | Contact        | Notes
    2023-02-02 | Clauses sociales et chantiers ANRU        | Groupe de travail      | Renouvellement urbain    | Béthune   | 1             | Pôle clauses   |
    2023-03-02 | Créer son activité à Béthune              | Forum                  | Développement économique | Béthune   | 2             | Pôle création  | Affluence
    2023-04-06 | Clauses sociales : suite des travaux      | Groupe de travail      | Renouvellement urbain    | Liévin    | 1             | Pôle clauses   |
    2023-05-11 | Lever les freins : garde d'enfants        | Groupe de travail      | Emploi                   | Bruay     | 1             | Pôle insertion |
"""
EMPLOYMENT_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Quand | intitule < Quoi | type_action < Nature de la rencontre | thematique < Thème de travail | lieu < Où | demi_journees < Demi-journées | commentaire < Notes
    2 | 2023-02-02 | Clauses sociales et chantiers ANRU | groupe_travail_reseau < Groupe de travail | cadre_vie_ru < Renouvellement urbain | Béthune | 1 |
    3 | 2023-03-02 | Créer son activité à Béthune | manifestation_informative < Forum | dev_eco < Développement économique | Béthune | 2 | Affluence
    4 | 2023-04-06 | Clauses sociales : suite des travaux | groupe_travail_reseau < Groupe de travail | cadre_vie_ru < Renouvellement urbain | Liévin | 1 |
    5 | 2023-05-11 | Lever les freins : garde d'enfants | groupe_travail_reseau < Groupe de travail | dev_eco < Emploi | Bruay | 1 |
""",
)

ENTRIES = (
    Entry("evenements_prefecture.csv", csv_of(PREFECTURE, ";", "utf-8-sig"), PREFECTURE_TRUTH),
    Entry("seminaire_ville.xlsx", book(("Séances", UNIVERSITY)), UNIVERSITY_TRUTH),
    Entry("catalogue_sessions.csv", csv_of(TRAINING, ";", "cp1252", "\r\n"), TRAINING_TRUTH),
    Entry("suivi_maison_emploi.ods", ods_of(EMPLOYMENT), EMPLOYMENT_TRUTH),
)
