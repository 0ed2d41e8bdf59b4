"""Fresh, séances: what a resource centre, a mairie, an EPCI, an association and a bailleur keep."""

from typing import Any

from tests.corpus.builders import book, changed, sheet_of
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

ASSOCIATION = """
    Jour       | Intitulé de la rencontre       | Nature de l'intervention | Nb 1/2 j | Sujet traité    | Format     | Salle
    16/03/2023 | Parler laïcité en structure    | Formation                | 2        | Laïcité         | présentiel | MJC du Marais
    23/03/2023 | Les aidants en QPV             | Grpe de travail          | 1        | Accès aux soins | visio      |
    11/05/2023 | Créer son activité             | Manif. informative       | 1        | Dév. éco.       | Présentiel | Espace Gare
    25/05/2023 | Coéducation, module 1          | Cycle de qualif          | 2        | Réussite éduc.  | présentiel | MJC du Marais
"""
ASSOCIATION_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Jour | intitule < Intitulé de la rencontre | type_action < Nature de l'intervention | demi_journees < Nb 1/2 j | thematique < Sujet traité | modalite < Format | lieu < Salle
    2 | 2023-03-16 | Parler laïcité en structure | session_formation < Formation | 2 | vrl < Laïcité | presentiel < présentiel | MJC du Marais
    3 | 2023-03-23 | Les aidants en QPV | groupe_travail_reseau < Grpe de travail | 1 | sante < Accès aux soins | distanciel < visio |
    4 | 2023-05-11 | Créer son activité | manifestation_informative < Manif. informative | 1 | dev_eco < Dév. éco. | presentiel | Espace Gare
    5 | 2023-05-25 | Coéducation, module 1 | cycle_qualification < Cycle de qualif | 2 | education < Réussite éduc. | presentiel | MJC du Marais
""",
)
MAIRIE = """
    Ville de Noyon - Direction de la cohésion urbaine
    Bilan des rencontres 2024

    Date de la rencontre | Objet de la rencontre      | Type de rencontre         | Durée en ½ journées | Thème                       | Agent référent   | Mode
    2024-02-06           | Réseau des référents       | Réunion de mise en réseau | 1                   | Gouvernance                 | Sandrine Bertin  | Sur place
    2024-03-19           | Marche exploratoire        | Ateliers thématiques      | 1                   | Egalité F/H                 | Sandrine Bertin  | Sur place
    2024-04-09           | Le budget participatif     | Ateliers débat            | 1                   | Participation des habitants | Youssef Delattre | A distance
    2024-06-11           | Forum des associations     | Manifestation             | 2                   | Lien social                 | Youssef Delattre | Sur place
    TOTAL                |                            |                           | 5                   |                             |                  |
"""
MAIRIE_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date de la rencontre | intitule < Objet de la rencontre | type_action < Type de rencontre | demi_journees < Durée en ½ journées | thematique < Thème | modalite < Mode
    5 | 2024-02-06 | Réseau des référents | groupe_travail_reseau < Réunion de mise en réseau | 1 | gouvernance_evaluation < Gouvernance | presentiel < Sur place
    6 | 2024-03-19 | Marche exploratoire | groupe_travail_reseau < Ateliers thématiques | 1 | transversal_efh_lcd < Egalité F/H | presentiel
    7 | 2024-04-09 | Le budget participatif | groupe_travail_reseau < Ateliers débat | 1 | citoyennete < Participation des habitants | distanciel < A distance
    8 | 2024-06-11 | Forum des associations | manifestation_informative < Manifestation | 2 | cohesion_sociale < Lien social | presentiel
""",
    ignored=(9,),
)
EPCI = """
    N° d'ordre | Début      | Fin        | Typologie                      | Action du programme | Libellé de la séance      | Volume (demi-journées) | Champ thématique             | Territoire bénéficiaire  | Réalisation
    1          | 12/01/2023 | 12/01/2023 | Actions de proximité           | Appui aux contrats  | Diagnostic partagé        | 1                      | Méthodologie                 | MEL                      | Effectuée
    2          | 07/02/2023 | 07/02/2023 | Session de formation           | Plan VRL            | Niveau 1                  | 2                      | VRL                          | CA de Lens-Liévin        | Effectuée
    3          | 14/02/2023 | 14/02/2023 | Groupe de travail              | Club habitat        | Attributions et mixité    | 1                      | Habitat / peuplement         | Valenciennes Métropole   | Reportée
    4          | 21/03/2023 | 21/03/2023 | Manifestations à voc. inform.  | Rencontres du RU    | Les concertations         | 1                      | NPNRU                        | Dunkerquois              | Effectuée
"""
EPCI_TRUTH = Read(
    "seances",
    """
    ligne | seance_id | date_debut < Début | date_fin < Fin | type_action < Typologie | action < Action du programme | intitule < Libellé de la séance | demi_journees < Volume (demi-journées) | thematique < Champ thématique | territoires < Territoire bénéficiaire | statut < Réalisation
    2 | * | 2023-01-12 | 2023-01-12 | proximite_territoriale < Actions de proximité | Appui aux contrats | Diagnostic partagé | 1 | gouvernance_evaluation < Méthodologie | mel < MEL | realise < Effectuée
    3 | * | 2023-02-07 | 2023-02-07 | session_formation < Session de formation | Plan VRL | Niveau 1 | 2 | vrl < VRL | ca_lens_lievin < CA de Lens-Liévin | realise
    4 | * | 2023-02-14 | 2023-02-14 | groupe_travail_reseau < Groupe de travail | Club habitat | Attributions et mixité | 1 | habitat_peuplement < Habitat / peuplement | ca_valenciennes_metropole < Valenciennes Métropole | reporte < Reportée
    5 | * | 2023-03-21 | 2023-03-21 | manifestation_informative < Manifestations à voc. inform. | Rencontres du RU | Les concertations | 1 | cadre_vie_ru < NPNRU | cu_dunkerque < Dunkerquois | realise
""",
)
BAILLEUR = """
    DATE       | OBJET REUNION             | CATEGORIE D'ACTION          | NB DE DEMI-JOURNEES | THEMATIQUE ABORDEE | PRESENTIEL/DISTANCIEL | VILLE
    02/10/2024 | GESTION URBAINE           | GROUPES DE TRAVAIL          | 1                   | CADRE DE VIE       | PRESENTIEL            | ROUBAIX
    09/10/2024 | PRECARITE ENERGETIQUE     | SESSION DE FORMATION        | 2                   | DEV DURABLE        | DISTANCIEL            |
    16/10/2024 | ATTRIBUTIONS              | CYCLE DE QUALIFICATION      | 1                   | PEUPLEMENT         | HYBRIDE               | TOURCOING
"""
BAILLEUR_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < DATE | intitule < OBJET REUNION | type_action < CATEGORIE D'ACTION | demi_journees < NB DE DEMI-JOURNEES | thematique < THEMATIQUE ABORDEE | modalite < PRESENTIEL/DISTANCIEL | lieu | territoires
    2 | 2024-10-02 | GESTION URBAINE | groupe_travail_reseau < GROUPES DE TRAVAIL | 1 | cadre_vie_ru < CADRE DE VIE | presentiel < PRESENTIEL | * | *
    3 | 2024-10-09 | PRECARITE ENERGETIQUE | session_formation < SESSION DE FORMATION | 2 | developpement_durable < DEV DURABLE | distanciel < DISTANCIEL | * | *
    4 | 2024-10-16 | ATTRIBUTIONS | cycle_qualification < CYCLE DE QUALIFICATION | 1 | habitat_peuplement < PEUPLEMENT | hybride < HYBRIDE | * | *
""",
)
CENTRE = """
    Calendrier |          | Contenu                |                     |                      | Volume
    Date       | Créneau  | Intitulé de la séance  | Catégorie           | Thématique princ.    | ½ journées
    2025-01-14 | matin    | Tour d'horizon 2025    | Manif informative   | Pluri-thématique     | 1
    2025-01-28 | matin    | Réseau des DSP         | Mise en réseau      | Pilotage             | 1
    2025-02-04 |          | Élus et discriminations | Sess. de formation | Lutte contre les discri. | 2
"""
CENTRE_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | creneau | intitule | type_action | thematique | demi_journees
    3 | 2025-01-14 | * | Tour d'horizon 2025 | manifestation_informative < Manif informative | pluri_thematique < Pluri-thématique | 1
    4 | 2025-01-28 | * | Réseau des DSP | groupe_travail_reseau < Mise en réseau | gouvernance_evaluation < Pilotage | 1
    5 | 2025-02-04 | * | Élus et discriminations | session_formation < Sess. de formation | transversal_efh_lcd < Lutte contre les discri. | 2
""",
)


def two_rows(workbook: Any) -> None:
    sheet = sheet_of(workbook, "2025", CENTRE)
    sheet.merge_range(0, 0, 0, 1, "Calendrier")
    sheet.merge_range(0, 2, 0, 4, "Contenu")


ENTRIES = (
    Entry("planning_animations.csv", csv_of(ASSOCIATION, ";", "cp1252", "\r\n"), ASSOCIATION_TRUTH),
    Entry(
        "bilan_rencontres.xlsx",
        book(("Bilan 2024", MAIRIE)),
        MAIRIE_TRUTH,
        secrets=("Bertin", "Delattre"),
    ),
    Entry("suivi_contrat_de_ville.csv", csv_of(EPCI, ";", "utf-8-sig"), EPCI_TRUTH),
    Entry("REUNIONS_BAILLEUR.csv", csv_of(BAILLEUR, ";"), BAILLEUR_TRUTH),
    Entry("calendrier_2025.xlsx", changed(two_rows), CENTRE_TRUTH),
)
