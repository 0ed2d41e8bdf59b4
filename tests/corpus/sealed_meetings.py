"""Séances of an association, a GIP, an agglomération and a federation of centres sociaux."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

ASSOCIATION = """
    Date       | Intitulé de la rencontre                     | Type de rencontre  | Thème              | Lieu       | Nb de demi-journées | Partenaires      | Remarques
    12/01/2023 | Parler santé avec les jeunes du quartier     | Atelier thématique | Santé              | Amiens     | 1                   | ARS, CCAS        |
    09/02/2023 | Comprendre le décrochage scolaire            | Conférence         | Éducation          | Abbeville  | 1                   | Rectorat         | Salle trop petite
    16/03/2023 | Animer un conseil citoyen                    | Formation          | Citoyenneté        | Amiens     | 2                   |                  |
    06/04/2023 | Réseau des acteurs de l'insertion            | Réunion de réseau  | Emploi             | Péronne    | 1                   | Mission locale   | À refaire en 2024
    11/05/2023 | Jardins partagés et nature en ville          | Atelier thématique | Développement durable | Amiens  | 1                   | Unis-Cité        |
    08/06/2023 | La réussite éducative dans la Somme          | Conférence         | Réussite éducative | Albert     | 2                   | Rectorat         |
"""
ASSOCIATION_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date | intitule < Intitulé de la rencontre | type_action < Type de rencontre | thematique < Thème | lieu < Lieu | demi_journees < Nb de demi-journées | commentaire < Remarques
    2 | 2023-01-12 | Parler santé avec les jeunes du quartier | groupe_travail_reseau < Atelier thématique | sante < Santé | Amiens | 1 |
    3 | 2023-02-09 | Comprendre le décrochage scolaire | manifestation_informative < Conférence | education < Éducation | Abbeville | 1 | Salle trop petite
    4 | 2023-03-16 | Animer un conseil citoyen | session_formation < Formation | citoyennete < Citoyenneté | Amiens | 2 |
    5 | 2023-04-06 | Réseau des acteurs de l'insertion | groupe_travail_reseau < Réunion de réseau | dev_eco < Emploi | Péronne | 1 | À refaire en 2024
    6 | 2023-05-11 | Jardins partagés et nature en ville | groupe_travail_reseau < Atelier thématique | developpement_durable < Développement durable | Amiens | 1 |
    7 | 2023-06-08 | La réussite éducative dans la Somme | manifestation_informative < Conférence | education < Réussite éducative | Albert | 2 |
""",
)
GIP = """
    GIP Ressources et Territoires - bilan des rencontres 2023

    N° | Date de début | Date de fin | Libellé                                    | Nature de l'action       | Thématique            | Modalité   | Ville    | Nb jours | Statut   | Budget
    1  | 2023-01-24    |             | Journée régionale des délégués du préfet   | Journée d'information    | Gouvernance           | Présentiel | Rouen    | 1        | Réalisée | 1800
    2  | 2023-03-14    | 2023-03-15  | Lutter contre les discriminations          | Session de formation     | Discriminations       | Présentiel | Le Havre | 1        | Réalisée | 2400
    3  | 2023-04-18    |             | Réseau habitat et vivre ensemble           | Groupe de travail        | Habitat               | Visio      | Rouen    | 0.5      | Réalisée | 0
    4  | 2023-06-20    |             | Réseau habitat et gestion de proximité     | Groupe de travail        | Habitat               | Présentiel | Elbeuf   | 0.5      | Annulée  | 0
    5  | 2023-10-03    |             | Renouvellement urbain et concertation      | Journée d'information    | Renouvellement urbain | Hybride    | Caen     | 1        | Reportée | 950
    Total |            |             |                                            |                          |                       |            |          | 4        |          | 5150
"""
GIP_TRUTH = Read(
    "seances",
    """
    ligne | seance_id | date_debut < Date de début | date_fin < Date de fin | intitule < Libellé | type_action < Nature de l'action | thematique < Thématique | modalite < Modalité | lieu < Ville | demi_journees < Nb jours | statut < Statut
    4 | * | 2023-01-24 | * | Journée régionale des délégués du préfet | manifestation_informative < Journée d'information | gouvernance_evaluation < Gouvernance | presentiel < Présentiel | Rouen | 2 | realise < Réalisée
    5 | * | 2023-03-14 | 2023-03-15 | Lutter contre les discriminations | session_formation < Session de formation | transversal_efh_lcd < Discriminations | presentiel < Présentiel | Le Havre | 2 | realise < Réalisée
    6 | * | 2023-04-18 | * | Réseau habitat et vivre ensemble | groupe_travail_reseau < Groupe de travail | habitat_peuplement < Habitat | distanciel < Visio | Rouen | 1 | realise < Réalisée
    7 | * | 2023-06-20 | * | Réseau habitat et gestion de proximité | groupe_travail_reseau < Groupe de travail | habitat_peuplement < Habitat | presentiel < Présentiel | Elbeuf | 1 | annule < Annulée
    8 | * | 2023-10-03 | * | Renouvellement urbain et concertation | manifestation_informative < Journée d'information | cadre_vie_ru < Renouvellement urbain | hybride < Hybride | Caen | 2 | reporte < Reportée
""",
    ignored=(9,),
)
AGGLOMERATION = """
    DATE       | CRENEAU    | OBJET DE LA REUNION                   | CATEGORIE           | THEMATIQUE ABORDEE     | FORMAT      | SALLE               | DUREE (1/2 J) | ETAT     | PILOTE
    17/01/2022 | Matin      | COMITE DES ASSOCIATIONS DU VERMANDOIS | Reunion de reseau   | Lien social            | Presentiel  | Mairie de Gauchy    | 1             | Realise  | DCS
    21/02/2022 | Après-midi | ATELIER CADRE DE VIE EUROPE           | Atelier             | Cadre de vie           | Presentiel  | Maison des services | 1             | Realise  | DRU
    23/03/2022 | Matin      | POINT EMPLOI DES JEUNES               | Reunion de reseau   | Emploi et insertion    | Visio       |                     | 1             | Realise  | DCS
    12/05/2022 | Journée    | FORUM DES METIERS DU SOIN             | Forum               | Sante                  | Presentiel  | Palais des sports   | 2             | Reporte  | CLS
    14/06/2022 | Matin      | ATELIER PARENTS ET ECOLE              | Atelier             | Education              | Presentiel  | Ecole Jumentier     | 1             | Annule   | PRE
"""
AGGLOMERATION_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < DATE | creneau < CRENEAU | intitule < OBJET DE LA REUNION | type_action < CATEGORIE | thematique < THEMATIQUE ABORDEE | modalite < FORMAT | lieu < SALLE | demi_journees < DUREE (1/2 J) | statut < ETAT
    2 | 2022-01-17 | matin < Matin | COMITE DES ASSOCIATIONS DU VERMANDOIS | groupe_travail_reseau < Reunion de reseau | cohesion_sociale < Lien social | presentiel < Presentiel | Mairie de Gauchy | 1 | realise < Realise
    3 | 2022-02-21 | apres_midi < Après-midi | ATELIER CADRE DE VIE EUROPE | groupe_travail_reseau < Atelier | cadre_vie_ru < Cadre de vie | presentiel < Presentiel | Maison des services | 1 | realise < Realise
    4 | 2022-03-23 | matin < Matin | POINT EMPLOI DES JEUNES | groupe_travail_reseau < Reunion de reseau | dev_eco < Emploi et insertion | distanciel < Visio | | 1 | realise < Realise
    5 | 2022-05-12 | journee < Journée | FORUM DES METIERS DU SOIN | manifestation_informative < Forum | sante < Sante | presentiel < Presentiel | Palais des sports | 2 | reporte < Reporte
    6 | 2022-06-14 | matin < Matin | ATELIER PARENTS ET ECOLE | groupe_travail_reseau < Atelier | education < Education | presentiel < Presentiel | Ecole Jumentier | 1 | annule < Annule
""",
)
FEDERATION = """
    Jour       | Titre                                        | Type d'animation          | Sujet traité              | Durée en jours | En présence ou à distance | Lieu d'accueil | Département   | Site internet
    2022-03-08 | Femmes et espace public dans nos quartiers   | Conférence-débat          | Égalité femmes-hommes     | 0.5            | En présence               | Roubaix        | Nord          | non
    2022-04-21 | Aller vers les habitants éloignés            | Échange de pratiques      | Participation des habitants | 0.5          | En présence               | Lens           | Pas-de-Calais | oui
    2022-05-19 | La laïcité au centre social                  | Formation                 | Laïcité                   | 1              | En présence               | Creil          | Oise          | oui
    2022-09-22 | Santé mentale des familles                   | Échange de pratiques      | Santé                     | 0.5            | À distance                |                | Nord          | non
    2022-11-17 | Ludothèques et lien entre générations        | Échange de pratiques      | Culture                   | 0.5            | En présence               | Laon           | Aisne         | oui
"""
FEDERATION_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Jour | intitule < Titre | type_action < Type d'animation | thematique < Sujet traité | demi_journees < Durée en jours | modalite < En présence ou à distance | lieu < Lieu d'accueil | territoires < Département
    2 | 2022-03-08 | Femmes et espace public dans nos quartiers | * | transversal_efh_lcd < Égalité femmes-hommes | 1 | presentiel < En présence | Roubaix | dep_59 < Nord
    3 | 2022-04-21 | Aller vers les habitants éloignés | groupe_travail_reseau < Échange de pratiques | citoyennete < Participation des habitants | 1 | presentiel < En présence | Lens | dep_62 < Pas-de-Calais
    4 | 2022-05-19 | La laïcité au centre social | session_formation < Formation | vrl < Laïcité | 2 | presentiel < En présence | Creil | dep_60 < Oise
    5 | 2022-09-22 | Santé mentale des familles | groupe_travail_reseau < Échange de pratiques | sante < Santé | 1 | distanciel < À distance | | dep_59 < Nord
    6 | 2022-11-17 | Ludothèques et lien entre générations | groupe_travail_reseau < Échange de pratiques | cohesion_sociale < Culture | 1 | presentiel < En présence | Laon | dep_02 < Aisne
""",
)

ENTRIES = (
    Entry("rencontres_2023.csv", csv_of(ASSOCIATION, ";", "cp1252", "\r\n"), ASSOCIATION_TRUTH),
    Entry("bilan_rencontres_gip.xlsx", book(("2023", GIP)), GIP_TRUTH),
    Entry("EXPORT_REUNIONS_2022.csv", csv_of(AGGLOMERATION, ";"), AGGLOMERATION_TRUTH),
    Entry("animations_federation.xlsx", book(("Animations", FEDERATION)), FEDERATION_TRUTH),
)
