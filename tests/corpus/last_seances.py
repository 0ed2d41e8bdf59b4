"""Séances as an office notes them: its calendar, its log of meetings, its follow-up of the year."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

CALENDAR = """
    Jour       | Commune  | Titre                          | Catégorie         | Domaine           | Nb de 1/2 journées | Suivi
    2023-03-14 | Arras    | Lire le budget de sa ville     | Formation         | Pilotage          | 2                  | Fait
    2023-03-28 | Beauvais | Les conseils citoyens          | Réunion de réseau | Participation     | 1                  | Fait
    2023-04-11 | Lens     | Santé mentale dans les quartiers | Conférence      | Santé             | 1                  | Annulée
    2023-05-16 | Amiens   | Lire le budget de sa ville     | Formation         | Pilotage          | 2                  | Reportée
"""
CALENDAR_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Jour | lieu < Commune | intitule < Titre | type_action < Catégorie | thematique < Domaine | demi_journees < Nb de 1/2 journées | statut < Suivi
    2 | 2023-03-14 | Arras    | Lire le budget de sa ville | session_formation < Formation | gouvernance_evaluation < Pilotage | 2 | realise < Fait
    3 | 2023-03-28 | Beauvais | Les conseils citoyens | groupe_travail_reseau < Réunion de réseau | citoyennete < Participation | 1 | realise
    4 | 2023-04-11 | Lens     | Santé mentale dans les quartiers | manifestation_informative < Conférence | sante < Santé | 1 | annule < Annulée
    5 | 2023-05-16 | Amiens   | Lire le budget de sa ville | session_formation | gouvernance_evaluation | 2 | reporte < Reportée
""",
)
MEETINGS = """
    Date de la rencontre | Objet de la rencontre | Type de rencontre | Mode | Ville d'accueil | Nombre de demi-journées | Thème traité | Remarques
    12/01/2023 | Échange entre cités éducatives | Atelier | En présentiel | Calais | 1 | Réussite éducative | Salle trop petite
    02/02/2023 | Les clauses d'insertion | Atelier | En visio |  | 1 | Emploi |
    21/03/2023 | La rénovation vue par les habitants | Colloque | Mixte | Lille | 2 | Renouvellement urbain | Captation prévue
"""
MEETINGS_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date de la rencontre | intitule < Objet de la rencontre | type_action < Type de rencontre | modalite < Mode | lieu < Ville d'accueil | demi_journees < Nombre de demi-journées | thematique < Thème traité | commentaire < Remarques
    2 | 2023-01-12 | Échange entre cités éducatives | groupe_travail_reseau < Atelier | presentiel < En présentiel | Calais | 1 | education < Réussite éducative | Salle trop petite
    3 | 2023-02-02 | Les clauses d'insertion | groupe_travail_reseau | distanciel < En visio | | 1 | dev_eco < Emploi |
    4 | 2023-03-21 | La rénovation vue par les habitants | manifestation_informative < Colloque | hybride < Mixte | Lille | 2 | cadre_vie_ru < Renouvellement urbain | Captation prévue
""",
)
MOMENTS = """
    Date       | Moment     | Sujet de la séance             | Nature de l'action        | Thématique
    2023-06-06 | Matin      | Repérer le logement indigne    | Formation                 | Habitat
    2023-06-06 | Après-midi | Le réseau des gardiens         | Groupe de travail         | Habitat
    2023-06-20 | Journée    | Marche exploratoire            | Proximité territoriale    | Égalité femmes-hommes
"""
MOMENTS_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date | creneau < Moment | intitule < Sujet de la séance | type_action < Nature de l'action | thematique < Thématique | demi_journees
    2 | 2023-06-06 | matin < Matin           | Repérer le logement indigne | session_formation < Formation | habitat_peuplement < Habitat | 1
    3 | 2023-06-06 | apres_midi < Après-midi | Le réseau des gardiens | groupe_travail_reseau < Groupe de travail | habitat_peuplement | 1
    4 | 2023-06-20 | journee < Journée       | Marche exploratoire | proximite_territoriale < Proximité territoriale | transversal_efh_lcd < Égalité femmes-hommes | 2
""",
)
CYCLES = """
    Code | Action du programme   | Groupe         | Date de séance | Type d'action         | Durée en demi-journées | Cadre
    R-01 | Évaluer son contrat   | Groupe Lille   | 10/01/2023     | Cycle de qualification | 2                     | Missions socles
    R-02 | Évaluer son contrat   | Groupe Amiens  | 17/01/2023     | Cycle de qualification | 2                     | Missions socles
    R-03 | Forum des associations | Groupe Amiens | 24/01/2023     | Manifestation         | 1                      | Hors programme
"""
CYCLES_TRUTH = Read(
    "seances",
    """
    ligne | seance_id < Code | action < Action du programme | edition < Groupe | date_debut < Date de séance | type_action < Type d'action | demi_journees < Durée en demi-journées | perimetre < Cadre
    2 | * | Évaluer son contrat | Groupe Lille | 2023-01-10 | cycle_qualification < Cycle de qualification | 2 | socle < Missions socles
    3 | * | Évaluer son contrat | Groupe Amiens | 2023-01-17 | cycle_qualification | 2 | socle
    4 | * | Forum des associations | Groupe Amiens | 2023-01-24 | manifestation_informative < Manifestation | 1 | hors_programme < Hors programme
""",
)
AXES = """
    Axe stratégique | Date       | Nom de la séance            | Type                | Demi-journée(s) | Territoire concerné | Intervenant extérieur
    Axe 1           | 08/09/2022 | Bilan à mi-parcours         | Groupe de travail   | 1               | CA du Douaisis      | non
    Axe 2           | 15/09/2022 | Entreprendre au quartier    | Conférence          | 1               | CA Lens-Liévin      | oui
    Axe 3           | 22/09/2022 | Jardins partagés            | Formation           | 2               | Hirson              | oui
"""
AXES_TRUTH = Read(
    "seances",
    """
    ligne | axe < Axe stratégique | date_debut < Date | intitule < Nom de la séance | type_action < Type | demi_journees < Demi-journée(s) | territoires < Territoire concerné | intervenant_externe < Intervenant extérieur
    2 | axe1_pilotage < Axe 1 | 2022-09-08 | Bilan à mi-parcours | groupe_travail_reseau < Groupe de travail | 1 | ca_douaisis < CA du Douaisis | non
    3 | axe2_potentiels < Axe 2 | 2022-09-15 | Entreprendre au quartier | manifestation_informative < Conférence | 1 | ca_lens_lievin < CA Lens-Liévin | oui
    4 | axe3_transition < Axe 3 | 2022-09-22 | Jardins partagés | session_formation < Formation | 2 | hirson < Hirson | oui
""",
)
EXTRACT = """
    REF_EVENEMENT | DATE_EVENEMENT | LIBELLE | TYPE_EVENEMENT | NB_DEMI_JOURNEE | THEME_PRINCIPAL | MODE_ORGANISATION | VILLE | ETAT
    E118 | 2023-10-03 | Accueillir les primo-arrivants | FORMATION | 2 | COHESION SOCIALE | PRESENTIEL | SAINT-QUENTIN | REALISEE
    E119 | 2023-10-05 | Laicite et service public | FORMATION | 1 | LAICITE | DISTANCIEL |  | REALISEE
    E120 | 2023-10-12 | Sobriete energetique | ATELIER | 1 | DEVELOPPEMENT DURABLE | HYBRIDE | LIEVIN | ANNULEE
"""
EXTRACT_TRUTH = Read(
    "seances",
    """
    ligne | seance_id < REF_EVENEMENT | date_debut < DATE_EVENEMENT | intitule < LIBELLE | type_action < TYPE_EVENEMENT | demi_journees < NB_DEMI_JOURNEE | thematique < THEME_PRINCIPAL | modalite < MODE_ORGANISATION | lieu < VILLE | statut < ETAT
    2 | * | 2023-10-03 | Accueillir les primo-arrivants | session_formation < FORMATION | 2 | cohesion_sociale < COHESION SOCIALE | presentiel < PRESENTIEL | SAINT-QUENTIN | realise < REALISEE
    3 | * | 2023-10-05 | Laicite et service public | session_formation | 1 | vrl < LAICITE | distanciel < DISTANCIEL | | realise
    4 | * | 2023-10-12 | Sobriete energetique | groupe_travail_reseau < ATELIER | 1 | developpement_durable < DEVELOPPEMENT DURABLE | hybride < HYBRIDE | LIEVIN | annule < ANNULEE
""",
)


ENTRIES = (
    Entry("calendrier_2023.xlsx", book(("Calendrier", CALENDAR)), CALENDAR_TRUTH),
    Entry("bilan_des_rencontres.csv", csv_of(MEETINGS, ";", "cp1252", "\r\n"), MEETINGS_TRUTH),
    Entry("planning_juin.xlsx", book(("Juin", MOMENTS)), MOMENTS_TRUTH),
    Entry("cycles_et_groupes.csv", csv_of(CYCLES, ";", "utf-8-sig"), CYCLES_TRUTH),
    Entry("seances_par_axe.xlsx", book(("Rentrée", AXES)), AXES_TRUTH),
    Entry("export_evenements.csv", csv_of(EXTRACT, ","), EXTRACT_TRUTH),
)
