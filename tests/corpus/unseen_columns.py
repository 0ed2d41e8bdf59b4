"""Unseen half: the follow-up tables of a dozen offices, each with its own headers."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

PROJECT = """
    Jour       | Objet                        | Type d'événement           | Volume (1/2 j) | Thème abordé                 | Format          | Avancement
    11/01/2023 | Comité des partenaires       | Réunion de mise en réseau  | 1              | Gouvernance                  | Présentiel      | Réalisé
    19/01/2023 | Petit-déjeuner de la laïcité | Manifestation              | 1              | Laïcité                      | Visioconférence | Réalisé
    02/02/2023 | Parcours nouveaux arrivants  | Cycles de qualification    | 2              | Pluri-thématique             | Mixte           | Annulé
"""
PROJECT_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Jour | intitule < Objet | type_action < Type d'événement | demi_journees < Volume (1/2 j) | thematique < Thème abordé | modalite < Format | statut < Avancement
    2 | 2023-01-11 | Comité des partenaires | groupe_travail_reseau < Réunion de mise en réseau | 1 | gouvernance_evaluation < Gouvernance | presentiel < Présentiel | realise < Réalisé
    3 | 2023-01-19 | Petit-déjeuner de la laïcité | manifestation_informative < Manifestation | 1 | vrl < Laïcité | distanciel < Visioconférence | realise
    4 | 2023-02-02 | Parcours nouveaux arrivants | cycle_qualification < Cycles de qualification | 2 | pluri_thematique < Pluri-thématique | hybride < Mixte | annule < Annulé
""",
)
STRATEGY = """
    Date de l'action | Libellé de la séance     | Catégorie d'action    | Axe du projet stratégique | Nb demi-j. | Lieu d'accueil
    14 mars 2022     | Conseils citoyens, jour 1 | Session de formation | Axe 2                     | 2          | Roubaix
    21 mars 2022     | Conseils citoyens, jour 2 | Session de formation | Axe 2                     | 2          | Roubaix
"""
STRATEGY_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date de l'action | intitule < Libellé de la séance | type_action < Catégorie d'action | axe < Axe du projet stratégique | demi_journees < Nb demi-j. | lieu < Lieu d'accueil
    2 | 2022-03-14 | Conseils citoyens, jour 1 | session_formation < Session de formation | axe2_potentiels < Axe 2 | 2 | Roubaix
    3 | 2022-03-21 | Conseils citoyens, jour 2 | session_formation | axe2_potentiels | 2 | Roubaix
""",
)
DATABASE = """
    ID_SEANCE | DATE_REALISATION | LIB_SEANCE         | TYPE_ACT               | NB_DJ | COD_THEME  | LIEU_SEANCE | COD_PERIMETRE
    2023-0007 | 2023-04-06       | Journée des relais | session_formation      | 2     | education  | Arras       | socle
    2023-0008 | 2023-04-13       | Appui au contrat   | proximite_territoriale | 1     | vrl        | Hirson      | accompagnement_evaluation
"""
DATABASE_TRUTH = Read(
    "seances",
    """
    ligne | seance_id < ID_SEANCE | date_debut < DATE_REALISATION | intitule < LIB_SEANCE | type_action < TYPE_ACT | demi_journees < NB_DJ | thematique < COD_THEME | lieu < LIEU_SEANCE | perimetre < COD_PERIMETRE
    2 | 2023-0007 | 2023-04-06 | Journée des relais | session_formation < session_formation | 2 | education < education | Arras | socle < socle
    3 | 2023-0008 | 2023-04-13 | Appui au contrat | proximite_territoriale < proximite_territoriale | 1 | vrl < vrl | Hirson | accompagnement_evaluation < accompagnement_evaluation
""",
)
SPAN = """
    Date début | Date fin   | Intitulé de la session | Type                   | Nbre de demi-journées | Lieu de la séance | Territoire bénéficiaire | Axe stratégique
    2022-09-05 | 2022-09-05 | Marche exploratoire    | Proximité territoriale | 1                     | Quartier nord     | Compiègne               | Axe 1
    2022-09-12 | 2022-09-12 | Forum des métiers      | Manifestations         | 2                     | Salle des fêtes   | CA du Douaisis          | Axe 2
"""
SPAN_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date début | date_fin < Date fin | intitule < Intitulé de la session | type_action < Type | demi_journees < Nbre de demi-journées | lieu < Lieu de la séance | territoires < Territoire bénéficiaire | axe < Axe stratégique
    2 | 2022-09-05 | 2022-09-05 | Marche exploratoire | proximite_territoriale < Proximité territoriale | 1 | Quartier nord | compiegne < Compiègne | axe1_pilotage < Axe 1
    3 | 2022-09-12 | 2022-09-12 | Forum des métiers | manifestation_informative < Manifestations | 2 | Salle des fêtes | ca_douaisis < CA du Douaisis | axe2_potentiels < Axe 2
""",
)
QUESTIONS = """
    Quand ?    | Quoi ?              | Quel type d'action ? | Combien de demi-journées ? | Où ?   | Sur quel thème ?
    07/11/2022 | Atelier mobilités   | Groupe de travail    | 1                          | Laon   | Environnement
    08/11/2022 | Retour d'expérience | Manifestation        | 1                          | Amiens | Accès aux soins
"""
QUESTIONS_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Quand ? | intitule < Quoi ? | type_action < Quel type d'action ? | demi_journees < Combien de demi-journées ? | lieu < Où ? | thematique < Sur quel thème ?
    2 | 2022-11-07 | Atelier mobilités   | groupe_travail_reseau < Groupe de travail | 1 | Laon | developpement_durable < Environnement
    3 | 2022-11-08 | Retour d'expérience | manifestation_informative < Manifestation | 1 | Amiens | sante < Accès aux soins
""",
)
TEMPLATE = """
    Date (jj/mm/aaaa) * | Intitulé de la rencontre * | Type d'action (liste déroulante) * | Nombre de demi-journées (0,5 à 2) * | Thématique principale | Remarques éventuelles
    2022-10-03          | Club des chefs de projet   | Groupe de travail                  | 1                                   | Pilotage              | Prévoir la suite
    2022-10-10          | Découverte du budget       | Formation                          | 2                                   | Participation         |
"""
TEMPLATE_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date (jj/mm/aaaa) * | intitule < Intitulé de la rencontre * | type_action < Type d'action (liste déroulante) * | demi_journees < Nombre de demi-journées (0,5 à 2) * | thematique < Thématique principale | commentaire < Remarques éventuelles
    2 | 2022-10-03 | Club des chefs de projet | groupe_travail_reseau < Groupe de travail | 1 | gouvernance_evaluation < Pilotage | Prévoir la suite
    3 | 2022-10-10 | Découverte du budget | session_formation < Formation | 2 | citoyennete < Participation |
""",
)
BROKEN_LINES = """"Date
de la séance";"Type
d'action";"Nom de
la séance";"Demi-
journées";"Modalité
d'animation"
03/05/2022;Formation;Mobiliser le droit commun;2;À distance
10/05/2022;Formation;Observer les quartiers;2;En présence
"""
BROKEN_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date de la séance | type_action < Type d'action | intitule < Nom de la séance | demi_journees < Demi- journées | modalite < Modalité d'animation
    2 | 2022-05-03 | session_formation < Formation | Mobiliser le droit commun | 2 | distanciel < À distance
    3 | 2022-05-10 | session_formation | Observer les quartiers | 2 | presentiel < En présence
""",
)
NUMBERED = """
    1. Date    | 2. Type d'action  | 3. Intitulé          | 4. Demi-journées | 5. Thématique
    03/02/2022 | Mise en réseau    | Référents numériques | 1                | Réussite éducative
    04/02/2022 | Mise en réseau    | Référents santé      | 1                | santé, accès aux soins
"""
NUMBERED_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < 1. Date | type_action < 2. Type d'action | intitule < 3. Intitulé | demi_journees < 4. Demi-journées | thematique < 5. Thématique
    2 | 2022-02-03 | groupe_travail_reseau < Mise en réseau | Référents numériques | 1 | education < Réussite éducative
    3 | 2022-02-04 | groupe_travail_reseau | Référents santé | 1 | sante < santé, accès aux soins
""",
)
TYPED_IN_HASTE = """
    dt seance  | libelle seance        | typ. action       | nb 1/2 j | thematiq.  | interv. ext.
    03/02/2022 | reunion des delegues  | groupe de travail | 1        | lien social | oui
    04/02/2022 | visite de quartier    | proximite         | 1        | cadre de vie | non
"""
HASTE_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < dt seance | intitule < libelle seance | type_action < typ. action | demi_journees < nb 1/2 j | thematique < thematiq. | intervenant_externe < interv. ext.
    2 | 2022-02-03 | reunion des delegues | groupe_travail_reseau < groupe de travail | 1 | cohesion_sociale < lien social | oui
    3 | 2022-02-04 | visite de quartier | proximite_territoriale < proximite | 1 | cadre_vie_ru < cadre de vie | non
""",
)
SURROUNDED = """
    Saisi le   | Saisi par | Date de la rencontre | Type de rencontre     | Titre de la rencontre | Durée en demi-journées | Validé par | Bon de commande | Note
    2022-06-01 | SC        | 2022-05-30           | Sessions de formation | Lire un diagnostic    | 2                      | DG         | BC-118          |
    2022-06-08 | SC        | 2022-06-07           | Groupes de travail    | Copil égalité         | 1                      | DG         |                 | Salle à changer
"""
SURROUNDED_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date de la rencontre | type_action < Type de rencontre | intitule < Titre de la rencontre | demi_journees < Durée en demi-journées | commentaire < Note
    2 | 2022-05-30 | session_formation < Sessions de formation | Lire un diagnostic | 2 | *
    3 | 2022-06-07 | groupe_travail_reseau < Groupes de travail | Copil égalité | 1 | *
""",
)
ACTIONS = """
    Action du programme      | Session      | Date       | Moment     | Type d'action          | Nb de 1/2 journée | Périmètre d'intervention
    Cycle copropriétés       | Beauvais     | 15/03/2022 | matin      | Cycle de qualification | 1                 | Missions socles
    Cycle copropriétés       | Saint-Omer   | 15/03/2022 | après-midi | Cycle de qualification | 1                 | Missions socles
"""
ACTIONS_TRUTH = Read(
    "seances",
    """
    ligne | action < Action du programme | edition < Session | date_debut < Date | creneau < Moment | type_action < Type d'action | demi_journees < Nb de 1/2 journée | perimetre < Périmètre d'intervention
    2 | Cycle copropriétés | Beauvais | 2022-03-15 | matin < matin | cycle_qualification < Cycle de qualification | 1 | socle < Missions socles
    3 | Cycle copropriétés | Saint-Omer | 2022-03-15 | apres_midi < après-midi | cycle_qualification | 1 | socle
""",
)

ENTRIES = (
    Entry("conduite_de_projet.csv", csv_of(PROJECT, ";", "utf-8-sig", "\r\n"), PROJECT_TRUTH),
    Entry("axes_2022.csv", csv_of(STRATEGY, ";", "cp1252", "\r\n"), STRATEGY_TRUTH),
    Entry("requete_base.csv", csv_of(DATABASE, ","), DATABASE_TRUTH),
    Entry("sessions_rentree.xlsx", book(("Sessions", SPAN)), SPAN_TRUTH),
    Entry("carnet_de_bord.csv", csv_of(QUESTIONS), QUESTIONS_TRUTH),
    Entry("modele_rempli.xlsx", book(("À remplir", TEMPLATE)), TEMPLATE_TRUTH),
    Entry("en_tetes_coupes.csv", BROKEN_LINES.encode("cp1252"), BROKEN_TRUTH),
    Entry("questionnaire_interne.csv", csv_of(NUMBERED, "\t", "utf-16"), NUMBERED_TRUTH),
    Entry("saisie_rapide.txt", csv_of(TYPED_IN_HASTE, "\t"), HASTE_TRUTH),
    Entry("registre_des_rencontres.xlsx", book(("Registre", SURROUNDED)), SURROUNDED_TRUTH),
    Entry("cycles_par_session.csv", csv_of(ACTIONS), ACTIONS_TRUTH),
)
