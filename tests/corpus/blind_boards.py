"""Séances of other offices: plain capitals, crosses under types, a préfecture's board, a survey."""

from typing import Any

from tests.corpus.builders import changed, ods_of, sheet_of
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

# a file without accents (Centre-Val de Loire)
PLAIN = """
    Date action | Nom action | Libelle seance | Famille | Theme | Periode journee | Nb demi-journees | Departement concerne | Etat | Charge de mission | Observation
    17/01/2023 | Animation des chefs de projet | Rencontre no 1 des chefs de projet | Groupe de travail | Gouvernance | Matin | 1 | Indre-et-Loire | Realisee | A. Delorme |
    09/02/2023 | Cycle egalite | Module 1 - Les stereotypes | Cycle de qualification | Egalite femmes-hommes | Journee | 2 | Loiret | Realisee | A. Delorme | Tres bon accueil
    02/03/2023 | Cycle egalite | Module 2 - Agir au quotidien | Cycle de qualification | Egalite femmes-hommes | Journee | 2 | Loiret | Realisee | A. Delorme |
    23/03/2023 | Journees regionales | Faire equipe dans les quartiers | Manifestation | Sport | Journee | 2 | Cher | Annulee | R. Vasseur | Greve des transports
    11/05/2023 | Appui aux territoires | Diagnostic en marchant a Vierzon | Proximite | Cadre de vie | Apres-midi | 1 | Cher | Realisee | R. Vasseur |
"""
PLAIN_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date action | action < Nom action | intitule < Libelle seance | type_action < Famille | thematique < Theme | creneau < Periode journee | demi_journees < Nb demi-journees | territoires < Departement concerne | statut < Etat | commentaire < Observation
    2 | 2023-01-17 | Animation des chefs de projet | Rencontre no 1 des chefs de projet | groupe_travail_reseau < Groupe de travail | gouvernance_evaluation < Gouvernance | matin < Matin | 1 | * | realise < Realisee |
    3 | 2023-02-09 | Cycle egalite | Module 1 - Les stereotypes | cycle_qualification < Cycle de qualification | transversal_efh_lcd < Egalite femmes-hommes | journee < Journee | 2 | * | realise < Realisee | Tres bon accueil
    4 | 2023-03-02 | Cycle egalite | Module 2 - Agir au quotidien | cycle_qualification < Cycle de qualification | transversal_efh_lcd < Egalite femmes-hommes | journee < Journee | 2 | * | realise < Realisee |
    5 | 2023-03-23 | Journees regionales | Faire equipe dans les quartiers | manifestation_informative < Manifestation | cohesion_sociale < Sport | journee < Journee | 2 | * | annule < Annulee | Greve des transports
    6 | 2023-05-11 | Appui aux territoires | Diagnostic en marchant a Vierzon | proximite_territoriale < Proximite | cadre_vie_ru < Cadre de vie | apres_midi < Apres-midi | 1 | * | realise < Realisee |
""",
)

# crosses under the types (Bourgogne-Franche-Comté)
CROSSES = """
    Date | Rencontre | Lieu | Groupe de travail | Formation | Journée régionale | Cycle de qualification | Appui local | Nb demi-journées
    2023-02-07 | Réseau des coordonnateurs CLS | Dijon | x | | | | | 1
    2023-03-21 | Animer un conseil citoyen | Besançon | | x | | | | 2
    2023-04-13 | Quartiers et ruralité | Dole | | | x | | | 2
    2023-05-25 | Évaluer son contrat, 1re journée | Chalon-sur-Saône | | | | x | | 2
    2023-06-20 | Bilan partagé du contrat de Nevers | Nevers | | | | | x | 1
"""
CROSSES_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date | intitule < Rencontre | lieu < Lieu | type_action | demi_journees < Nb demi-journées
    2 | 2023-02-07 | Réseau des coordonnateurs CLS | Dijon | groupe_travail_reseau < Groupe de travail | 1
    3 | 2023-03-21 | Animer un conseil citoyen | Besançon | session_formation < Formation | 2
    4 | 2023-04-13 | Quartiers et ruralité | Dole | manifestation_informative < Journée régionale | 2
    5 | 2023-05-25 | Évaluer son contrat, 1re journée | Chalon-sur-Saône | cycle_qualification < Cycle de qualification | 2
    6 | 2023-06-20 | Bilan partagé du contrat de Nevers | Nevers | proximite_territoriale < Appui local | 1
""",
)

# a préfecture's board (Hauts-de-France), its title merged over the table
BOARD = """
    |
    Action conventionnée | Séance | Date de réalisation | Nature de l'action | Axe de la convention | Territoire bénéficiaire | Périmètre | 1/2 journées réalisées | Avancement | Montant (€)
    Réseau des délégués du préfet | Rencontre de printemps | 2023-04-04 | Mise en réseau | Axe 1 | Nord | Missions socles | 1 | Réalisé | 1500
    Révéler les talents | Entreprendre au féminin | 2023-05-16 | Manifestation informative | Axe 2 | Hauts-de-France | Missions socles | 2 | Réalisé | 4200
    Plan de formation | Animer une démarche participative | 2023-06-01 | Formation | Axe 1 | Somme | Missions socles | 2 | Réalisé | 2600
    Transitions | Îlots de fraîcheur | 2023-06-22 | Atelier thématique | Axe 3 | Pas-de-Calais | Missions socles | 1 | Reporté | 900
    Appuis ponctuels | Projet social de Laon | 2023-09-12 | Action de proximité | Axe 1 | Aisne | Hors programme | 1 | Réalisé | 0
    TOTAL | | | | | | | 7 | | 9200
"""
BOARD_TRUTH = Read(
    "seances",
    """
    ligne | action < Action conventionnée | intitule < Séance | date_debut < Date de réalisation | type_action < Nature de l'action | axe < Axe de la convention | territoires < Territoire bénéficiaire | perimetre < Périmètre | demi_journees < 1/2 journées réalisées | statut < Avancement
    3 | Réseau des délégués du préfet | Rencontre de printemps | 2023-04-04 | groupe_travail_reseau < Mise en réseau | axe1_pilotage < Axe 1 | dep_59 < Nord | socle < Missions socles | 1 | realise < Réalisé
    4 | Révéler les talents | Entreprendre au féminin | 2023-05-16 | manifestation_informative < Manifestation informative | axe2_potentiels < Axe 2 | hauts_de_france < Hauts-de-France | socle < Missions socles | 2 | realise < Réalisé
    5 | Plan de formation | Animer une démarche participative | 2023-06-01 | session_formation < Formation | axe1_pilotage < Axe 1 | dep_80 < Somme | socle < Missions socles | 2 | realise < Réalisé
    6 | Transitions | Îlots de fraîcheur | 2023-06-22 | groupe_travail_reseau < Atelier thématique | axe3_transition < Axe 3 | dep_62 < Pas-de-Calais | socle < Missions socles | 1 | reporte < Reporté
    7 | Appuis ponctuels | Projet social de Laon | 2023-09-12 | proximite_territoriale < Action de proximité | axe1_pilotage < Axe 1 | dep_02 < Aisne | hors_programme < Hors programme | 1 | realise < Réalisé
""",
    ignored=(8,),
)


def board(workbook: Any) -> None:
    sheet = sheet_of(workbook, "Suivi convention", BOARD)
    sheet.merge_range(0, 0, 0, 9, "Suivi de la convention État - centre de ressources - 2023")


# a survey's export (Val-d'Oise)
SURVEY = """
    id. ID de la réponse | submitdate. Date de soumission | Q1. Date de la rencontre | Q2. Intitulé exact | Q3. Nature de la rencontre | Q4. Modalité d'organisation | Q5. Thématique dominante | Q6. Durée en demi-journées | Q7. Ville | Q8. Commentaire libre
    12 | 2023-10-03 09:12:45 | 2023-09-28 00:00:00 | Les mots de la laïcité | Session de formation | En présentiel | Valeurs de la République et laïcité | 2 | Cergy |
    13 | 2023-10-09 14:30:10 | 2023-10-05 00:00:00 | Parents et écoles du quartier | Réunion de réseau | En présentiel | Éducation | 1 | Sarcelles | Demande de suite
    14 | 2023-10-20 08:55:01 | 2023-10-19 00:00:00 | Repérer la précarité énergétique | Conférence | En visioconférence | Environnement et développement durable | 1 | |
    15 | 2023-11-15 17:21:33 | 2023-11-14 00:00:00 | Monter un budget participatif | Atelier thématique | Mixte (présentiel et visio) | Participation citoyenne | 1 | Argenteuil |
    16 | 2023-12-01 10:47:29 | 2023-11-30 00:00:00 | Accompagner vers les démarches en ligne | Groupe d'échange | En présentiel | Inclusion numérique | 1 | Garges-lès-Gonesse |
    17 | 2023-12-08 12:15:40 | 2023-12-07 00:00:00 | Prévenir le décrochage scolaire | Groupe d'échange | En visioconférence | Éducation | 1 | |
"""
SURVEY_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Q1. Date de la rencontre | intitule < Q2. Intitulé exact | type_action < Q3. Nature de la rencontre | modalite < Q4. Modalité d'organisation | thematique < Q5. Thématique dominante | demi_journees < Q6. Durée en demi-journées | lieu < Q7. Ville | commentaire < Q8. Commentaire libre | seance_id
    2 | 2023-09-28 | Les mots de la laïcité | session_formation < Session de formation | presentiel < En présentiel | vrl < Valeurs de la République et laïcité | 2 | Cergy | | *
    3 | 2023-10-05 | Parents et écoles du quartier | groupe_travail_reseau < Réunion de réseau | presentiel < En présentiel | education < Éducation | 1 | Sarcelles | Demande de suite | *
    4 | 2023-10-19 | Repérer la précarité énergétique | manifestation_informative < Conférence | distanciel < En visioconférence | developpement_durable < Environnement et développement durable | 1 | | | *
    5 | 2023-11-14 | Monter un budget participatif | groupe_travail_reseau < Atelier thématique | hybride < Mixte (présentiel et visio) | citoyennete < Participation citoyenne | 1 | Argenteuil | | *
    6 | 2023-11-30 | Accompagner vers les démarches en ligne | groupe_travail_reseau < Groupe d'échange | presentiel < En présentiel | ? | 1 | Garges-lès-Gonesse |  | *
    7 | 2023-12-07 | Prévenir le décrochage scolaire | groupe_travail_reseau < Groupe d'échange | distanciel < En visioconférence | education < Éducation | 1 |  |  | *
""",
)

ENTRIES = (
    Entry(
        "actions_regionales.csv",
        csv_of(PLAIN, ";", "cp1252", "\r\n"),
        PLAIN_TRUTH,
        secrets=("Delorme", "Vasseur"),
    ),
    Entry("calendrier_croix.ods", ods_of(CROSSES), CROSSES_TRUTH),
    Entry("suivi_convention_etat.xlsx", changed(board), BOARD_TRUTH),
    Entry("results-survey.csv", csv_of(SURVEY, ","), SURVEY_TRUTH),
)
