"""Séances of a regional centre, a union of landlords, a communauté urbaine and a small town."""

from typing import Any

from tests.corpus.builders import book, changed, sheet_of
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

CENTRE = """
    Axe   | Action                    | Intitulé                                     | Date       | Type d'action                   | Thématique                       | Périmètre       | Lieu        | Nb 1/2 journées | Statut
    Axe 1 | Réseau des chefs de projet | Préparer l'évaluation finale                | 2022-02-03 | Réunion de mise en réseau       | Gouvernance, pilotage            | Socle           | Lille       | 1               | Réalisé
    Axe 1 | Appui aux territoires     | Appui au projet de territoire d'Hirson       | 2022-03-10 | Proximité territoriale          | Participation citoyenne          | Socle           | Hirson      | 1               | Réalisé
    Axe 2 | Entreprendre              | Commerce de proximité dans les quartiers     | 2022-04-07 | Atelier thématique              | Développement économique         | Socle           | Tourcoing   | 1               | Réalisé
    Axe 3 | Quartiers en transition   | Adapter les quartiers aux canicules          | 2022-06-16 | Cycle de qualification          | Développement durable            | Socle           | Arras       | 2               | Réalisé
    Axe 2 | Cités éducatives          | Rencontre des cités éducatives               | 2022-09-29 | Manifestation                   | Réussite éducative               | Hors programme  | Calais      | 2               | Reporté
"""
CENTRE_TRUTH = Read(
    "seances",
    """
    ligne | axe < Axe | action < Action | intitule < Intitulé | date_debut < Date | type_action < Type d'action | thematique < Thématique | perimetre < Périmètre | lieu < Lieu | demi_journees < Nb 1/2 journées | statut < Statut
    2 | axe1_pilotage < Axe 1 | Réseau des chefs de projet | Préparer l'évaluation finale | 2022-02-03 | groupe_travail_reseau < Réunion de mise en réseau | gouvernance_evaluation < Gouvernance, pilotage | socle < Socle | Lille | 1 | realise < Réalisé
    3 | axe1_pilotage < Axe 1 | Appui aux territoires | Appui au projet de territoire d'Hirson | 2022-03-10 | proximite_territoriale < Proximité territoriale | citoyennete < Participation citoyenne | socle < Socle | Hirson | 1 | realise < Réalisé
    4 | axe2_potentiels < Axe 2 | Entreprendre | Commerce de proximité dans les quartiers | 2022-04-07 | groupe_travail_reseau < Atelier thématique | dev_eco < Développement économique | socle < Socle | Tourcoing | 1 | realise < Réalisé
    5 | axe3_transition < Axe 3 | Quartiers en transition | Adapter les quartiers aux canicules | 2022-06-16 | cycle_qualification < Cycle de qualification | developpement_durable < Développement durable | socle < Socle | Arras | 2 | realise < Réalisé
    6 | axe2_potentiels < Axe 2 | Cités éducatives | Rencontre des cités éducatives | 2022-09-29 | manifestation_informative < Manifestation | education < Réussite éducative | hors_programme < Hors programme | Calais | 2 | reporte < Reporté
""",
)
LANDLORDS = """
    Union des bailleurs - commissions et formations |||||||
    Date rencontre | Objet de la commission                  | Type réunion       | Thématique traitée     | Lieu réunion | Visio ou présentiel | Nb demi-j. | Pilotage
    05/03/2024     | Gestion urbaine de proximité            | Groupe de travail  | Cadre de vie           | Metz         | Présentiel          | 1          | Direction habitat
    26/03/2024     | Peuplement et attributions              | Groupe de travail  | Peuplement             | Nancy        | Présentiel          | 1          | Direction habitat
    16/04/2024     | Médiation en pied d'immeuble            | Formation          | Lien social            | Metz         | Présentiel          | 2          | Direction sociale
    14/05/2024     | Rénovation énergétique                  | Groupe de travail  | Transition écologique  |              | Visio               | 1          | Direction technique
"""
LANDLORDS_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date rencontre | intitule < Objet de la commission | type_action < Type réunion | thematique < Thématique traitée | lieu < Lieu réunion | modalite < Visio ou présentiel | demi_journees < Nb demi-j.
    3 | 2024-03-05 | Gestion urbaine de proximité | groupe_travail_reseau < Groupe de travail | cadre_vie_ru < Cadre de vie | Metz | presentiel < Présentiel | 1
    4 | 2024-03-26 | Peuplement et attributions | groupe_travail_reseau < Groupe de travail | habitat_peuplement < Peuplement | Nancy | presentiel < Présentiel | 1
    5 | 2024-04-16 | Médiation en pied d'immeuble | session_formation < Formation | cohesion_sociale < Lien social | Metz | presentiel < Présentiel | 2
    6 | 2024-05-14 | Rénovation énergétique | groupe_travail_reseau < Groupe de travail | developpement_durable < Transition écologique | | distanciel < Visio | 1
""",
    may_ask=True,
)
# the theme is merged over the meetings it holds
URBAN = """
    Thème        | Date       | Nom de la réunion                        | Type de réunion       | Demi-journées | Lieu               | Avancement
    Santé        | 2023-01-17 | Contrat local de santé : lancement       | Réunion publique      | 1             | Grande-Synthe      | Fait
                 | 2023-02-14 | Médiateurs en santé du Dunkerquois       | Groupe de travail     | 1             | Dunkerque          | Fait
    Éducation    | 2023-03-21 | Coordination des réseaux parentalité     | Groupe de travail     | 1             | Saint-Pol-sur-Mer  | Fait
                 | 2023-05-16 | Petite enfance et langage                | Formation             | 2             | Dunkerque          | Annulé
    Total        |            |                                          |                       | 5             |                    |
"""
URBAN_TRUTH = Read(
    "seances",
    """
    ligne | thematique < Thème | date_debut < Date | intitule < Nom de la réunion | type_action < Type de réunion | demi_journees < Demi-journées | lieu < Lieu | statut < Avancement
    2 | sante < Santé | 2023-01-17 | Contrat local de santé : lancement | * | 1 | Grande-Synthe | realise < Fait
    3 | sante < Santé | 2023-02-14 | Médiateurs en santé du Dunkerquois | groupe_travail_reseau < Groupe de travail | 1 | Dunkerque | realise < Fait
    4 | education < Éducation | 2023-03-21 | Coordination des réseaux parentalité | groupe_travail_reseau < Groupe de travail | 1 | Saint-Pol-sur-Mer | realise < Fait
    5 | education < Éducation | 2023-05-16 | Petite enfance et langage | session_formation < Formation | 2 | Dunkerque | annule < Annulé
""",
    ignored=(6,),
)


def urban(workbook: Any) -> None:
    sheet = sheet_of(workbook, "Réunions", URBAN)
    sheet.merge_range(1, 0, 2, 0, "Santé")
    sheet.merge_range(3, 0, 4, 0, "Éducation")


TOWN = """
    Demi-journées de travail par type de rencontre - 2e semestre 2022
    Date       | Intitulé                              | Lieu       | Conférences | Formations | Groupes de travail | Total
    04/10/2022 | Rencontre avec les conseils citoyens  | Ostricourt |             |            | 1                  | 1
    08/11/2022 | Histoire ouvrière du bassin minier    | Ostricourt | 1           |            |                    | 1
    22/11/2022 | Rédiger une demande de subvention     | Oignies    |             | 2          |                    | 2
    06/12/2022 | Bilan partagé avec les associations   | Ostricourt |             |            | 1                  | 1
    Total      |                                       |            | 1           | 2          | 2                  | 5
"""
TOWN_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date | intitule < Intitulé | lieu < Lieu | type_action | demi_journees
    3 | 2022-10-04 | Rencontre avec les conseils citoyens | Ostricourt | groupe_travail_reseau < Groupes de travail | 1
    4 | 2022-11-08 | Histoire ouvrière du bassin minier | Ostricourt | manifestation_informative < Conférences | 1
    5 | 2022-11-22 | Rédiger une demande de subvention | Oignies | session_formation < Formations | 2
    6 | 2022-12-06 | Bilan partagé avec les associations | Ostricourt | groupe_travail_reseau < Groupes de travail | 1
""",
    ignored=(7,),
    may_ask=True,
)

ENTRIES = (
    Entry("suivi_programme_seances.xlsx", book(("Séances", CENTRE)), CENTRE_TRUTH),
    Entry("commissions_bailleurs.csv", csv_of(LANDLORDS, ";", "utf-8-sig"), LANDLORDS_TRUTH),
    Entry("reunions_cud.xlsx", changed(urban), URBAN_TRUTH),
    Entry("types_par_rencontre.csv", csv_of(TOWN, ";", "cp1252", "\r\n"), TOWN_TRUTH),
)
