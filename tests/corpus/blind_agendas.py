"""Séances of other offices: how do an assistant, a CRM, a director and a form write them?"""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

# an assistant's workbook (Bretagne and Pays de la Loire), with its title and its total
ASSISTANT = """
    Suivi des temps de travail 2023

    N° | Date | Titre de la rencontre | Format | Thématique | Ville | Présentiel / distanciel | Nb 1/2 journées | Coût salle | Animatrice | Remarques
    1  | 2023-01-26 | Club des chefs de projet contrat de ville | Réunion de réseau | Pilotage des contrats de ville | Nantes | Présentiel | 1 | 180 | Maëlle Kerbrat |
    2  | 2023-03-14 | Rénover avec les habitants | Journée d'information | Renouvellement urbain | Rennes | Présentiel | 2 | 640 | Anne Lemoine | Salle complète
    3  | 2023-04-06 | Les bases de la politique de la ville | Formation | Pluri-thématique | | Distanciel | 1 | 0 | Maëlle Kerbrat |
    4  | 2023-05-23 | Prévenir les discriminations à l'embauche | Cycle de qualification | Lutte contre les discriminations | Angers | Présentiel | 2 | 320 | Anne Lemoine |
    5  | 2023-06-15 | Santé mentale : qui fait quoi ? | Atelier | Santé | Brest | Présentiel | 1 | 150 | Anne Lemoine | Suite à prévoir
    Total | | | | | | | 7 | 1290 | |
"""
ASSISTANT_TRUTH = Read(
    "seances",
    """
    ligne | seance_id < N° | date_debut < Date | intitule < Titre de la rencontre | type_action < Format | thematique < Thématique | lieu < Ville | modalite < Présentiel / distanciel | demi_journees < Nb 1/2 journées | commentaire < Remarques
    4 | 1 | 2023-01-26 | Club des chefs de projet contrat de ville | groupe_travail_reseau < Réunion de réseau | gouvernance_evaluation < Pilotage des contrats de ville | Nantes | presentiel < Présentiel | 1 |
    5 | 2 | 2023-03-14 | Rénover avec les habitants | manifestation_informative < Journée d'information | cadre_vie_ru < Renouvellement urbain | Rennes | presentiel < Présentiel | 2 | Salle complète
    6 | 3 | 2023-04-06 | Les bases de la politique de la ville | session_formation < Formation | pluri_thematique < Pluri-thématique | | distanciel < Distanciel | 1 |
    7 | 4 | 2023-05-23 | Prévenir les discriminations à l'embauche | cycle_qualification < Cycle de qualification | transversal_efh_lcd < Lutte contre les discriminations | Angers | presentiel < Présentiel | 2 |
    8 | 5 | 2023-06-15 | Santé mentale : qui fait quoi ? | groupe_travail_reseau < Atelier | sante < Santé | Brest | presentiel < Présentiel | 1 | Suite à prévoir
""",
    ignored=(9,),
)

# an extraction with technical names (Auvergne-Rhône-Alpes)
EXTRACTED = """
    id_evt  | lib_evt | dt_debut | dt_fin | cd_type | lib_theme | mode_org | ville | statut_evt | nb_demi_j | resp_interne | mt_budget
    EV-2231 | Quartiers 2030 : les nouveaux contrats | 18/01/2024 | 18/01/2024 | CONFERENCE | GOUVERNANCE | PRESENTIEL | Lyon | REALISE | 1 | cmorel | 850
    EV-2234 | Rencontre des référents laïcité | 06/02/2024 | 06/02/2024 | RESEAU | LAICITE | VISIO | | REALISE | 1 | cmorel | 0
    EV-2240 | Aller vers les jeunes décrocheurs | 14/03/2024 | 14/03/2024 | FORMATION | EDUCATION | PRESENTIEL | Saint-Étienne | REALISE | 2 | pgiraud | 1400
    EV-2247 | Diagnostic social de Roanne | 28/03/2024 | 28/03/2024 | APPUI_TERRITORIAL | EVALUATION | PRESENTIEL | Roanne | ANNULE | 1 | pgiraud | 0
    EV-2251 | Alimentation durable : passer à l'action | 16/04/2024 | 16/04/2024 | ATELIER | TRANSITION_ECOLOGIQUE | HYBRIDE | Grenoble | REPORTE | 1 | cmorel | 300
"""
EXTRACTED_TRUTH = Read(
    "seances",
    """
    ligne | seance_id < id_evt | intitule < lib_evt | date_debut < dt_debut | date_fin < dt_fin | type_action < cd_type | thematique < lib_theme | modalite < mode_org | lieu < ville | statut < statut_evt | demi_journees < nb_demi_j
    2 | EV-2231 | Quartiers 2030 : les nouveaux contrats | 2024-01-18 | * | manifestation_informative < CONFERENCE | gouvernance_evaluation < GOUVERNANCE | presentiel < PRESENTIEL | Lyon | realise < REALISE | 1
    3 | EV-2234 | Rencontre des référents laïcité | 2024-02-06 | * | groupe_travail_reseau < RESEAU | vrl < LAICITE | distanciel < VISIO |  | realise < REALISE | 1
    4 | EV-2240 | Aller vers les jeunes décrocheurs | 2024-03-14 | * | session_formation < FORMATION | education < EDUCATION | presentiel < PRESENTIEL | Saint-Étienne | realise < REALISE | 2
    5 | EV-2247 | Diagnostic social de Roanne | 2024-03-28 | * | proximite_territoriale < APPUI_TERRITORIAL | gouvernance_evaluation < EVALUATION | presentiel < PRESENTIEL | Roanne | annule < ANNULE | 1
    6 | EV-2251 | Alimentation durable : passer à l'action | 2024-04-16 | * | groupe_travail_reseau < ATELIER | developpement_durable < TRANSITION_ECOLOGIQUE | hybride < HYBRIDE | Grenoble | reporte < REPORTE | 1
""",
)

# a director's Word table, pasted in a sheet (Seine-Saint-Denis)
PASTED = """
    Jour | Sujet de la rencontre | Type de rencontre | Champ thématique | Nombre de demi-journées | Lieu d'accueil | Partenaire(s) | Suite donnée
    Mardi 14 mars 2023 | Habiter le Grand Paris populaire | Conférence-débat | Habitat et logement | 1 | Saint-Denis | Plaine Commune | Synthèse en ligne
    Jeudi 30 mars 2023 | Les coordinatrices échangent sur leurs pratiques | Groupe de travail | Réussite éducative | 1 | Bobigny | Rectorat |
    Vendredi 12 mai 2023 | Budgets sensibles au genre | Journée de formation | Égalité femmes-hommes | 2 | Aubervilliers | |
    Mardi 6 juin 2023 | L'écoquartier fluvial | Visite de site | Transition écologique | 1 | L'Île-Saint-Denis | Ville | Photos à classer
    Jeudi 21 septembre 2023 | Jeunes, mobilités et travail | Atelier d'échanges | Emploi et insertion | 1 | Montreuil | Mission locale |
    Mardi 10 octobre 2023 | Réparer plutôt que jeter | Conférence-débat | Transition écologique | 1 | Stains | Ville |
"""
PASTED_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Jour | intitule < Sujet de la rencontre | type_action < Type de rencontre | thematique < Champ thématique | demi_journees < Nombre de demi-journées | lieu < Lieu d'accueil | commentaire
    2 | 2023-03-14 | Habiter le Grand Paris populaire | manifestation_informative < Conférence-débat | habitat_peuplement < Habitat et logement | 1 | Saint-Denis | *
    3 | 2023-03-30 | Les coordinatrices échangent sur leurs pratiques | groupe_travail_reseau < Groupe de travail | education < Réussite éducative | 1 | Bobigny | *
    4 | 2023-05-12 | Budgets sensibles au genre | session_formation < Journée de formation | transversal_efh_lcd < Égalité femmes-hommes | 2 | Aubervilliers | *
    5 | 2023-06-06 | L'écoquartier fluvial | ? | developpement_durable < Transition écologique | 1 | L'Île-Saint-Denis | *
    6 | 2023-09-21 | Jeunes, mobilités et travail | groupe_travail_reseau < Atelier d'échanges | dev_eco < Emploi et insertion | 1 | Montreuil | *
    7 | 2023-10-10 | Réparer plutôt que jeter | manifestation_informative < Conférence-débat | developpement_durable < Transition écologique | 1 | Stains | *
""",
)

# a form that the team fills after each event (La Réunion)
ANSWERED = """
    Horodateur | Date de l'événement | Quel est le titre de l'événement ? | De quel type d'action s'agit-il ? | Quel est le thème principal ? | L'événement a eu lieu sur place ou à distance ? | Dans quelle commune ? | Combien de demi-journées a-t-il duré ? | Y avait-il un intervenant extérieur ? | Avez-vous des remarques ? | Adresse e-mail
    09/02/2024 08:14:55 | 2024-02-08 | Rencontre des adultes-relais du Port | Mise en réseau | Cohésion sociale | Sur place | Le Port | 1 | Oui | | v.hoarau@exemple.re
    26/02/2024 10:02:11 | 2024-02-22 | Créer son activité en quartier prioritaire | Formation | Développement économique | À distance | | 1 | Non | Connexions difficiles | v.hoarau@exemple.re
    13/03/2024 16:40:03 | 2024-03-12 | Forum des quartiers de l'Est | Manifestation | Santé et accès aux soins | Sur place | Saint-Benoît | 2 | Oui | | l.payet@exemple.re
    29/03/2024 09:25:37 | 2024-03-28 | Relancer le conseil citoyen de Ravine Blanche | Accompagnement de proximité | Participation des habitants | Sur place | Saint-Pierre | 1 | Non | | l.payet@exemple.re
    19/04/2024 11:11:20 | 2024-04-18 | Écrire un projet partagé | Atelier | Culture et sport | Les deux | Saint-Denis | 1 | Oui | | v.hoarau@exemple.re
"""
ANSWERED_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date de l'événement | intitule < Quel est le titre de l'événement ? | type_action < De quel type d'action s'agit-il ? | thematique < Quel est le thème principal ? | modalite < L'événement a eu lieu sur place ou à distance ? | lieu < Dans quelle commune ? | demi_journees < Combien de demi-journées a-t-il duré ? | intervenant_externe < Y avait-il un intervenant extérieur ? | commentaire < Avez-vous des remarques ?
    2 | 2024-02-08 | Rencontre des adultes-relais du Port | groupe_travail_reseau < Mise en réseau | cohesion_sociale < Cohésion sociale | presentiel < Sur place | Le Port | 1 | oui |
    3 | 2024-02-22 | Créer son activité en quartier prioritaire | session_formation < Formation | dev_eco < Développement économique | distanciel < À distance | | 1 | non | Connexions difficiles
    4 | 2024-03-12 | Forum des quartiers de l'Est | manifestation_informative < Manifestation | sante < Santé et accès aux soins | presentiel < Sur place | Saint-Benoît | 2 | oui |
    5 | 2024-03-28 | Relancer le conseil citoyen de Ravine Blanche | proximite_territoriale < Accompagnement de proximité | citoyennete < Participation des habitants | presentiel < Sur place | Saint-Pierre | 1 | non |
    6 | 2024-04-18 | Écrire un projet partagé | groupe_travail_reseau < Atelier | cohesion_sociale < Culture et sport | hybride < Les deux | Saint-Denis | 1 | oui |
""",
)

ENTRIES = (
    Entry(
        "suivi_rencontres_2023.xlsx",
        book(("2023", ASSISTANT)),
        ASSISTANT_TRUTH,
        secrets=("Kerbrat", "Lemoine"),
    ),
    Entry(
        "export_evenements.csv",
        csv_of(EXTRACTED),
        EXTRACTED_TRUTH,
        secrets=("cmorel", "pgiraud"),
    ),
    Entry("rencontres_direction.xlsx", book(("Feuil1", PASTED)), PASTED_TRUTH),
    Entry(
        "bilan_evenement_reponses.xlsx",
        book(("Réponses au formulaire 1", ANSWERED)),
        ANSWERED_TRUTH,
        secrets=("hoarau", "payet"),
    ),
)
