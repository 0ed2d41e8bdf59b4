"""Séances and their attendance on one line, as a follow-up table has them."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

ATTENDED = """
    Date       | Titre de la séance        | Type de séance    | Demi-journées | Nombre de présents
    07/02/2023 | Mobiliser les habitants   | Formation         | 2             | 14
    09/02/2023 | Réseau des chefs de projet | Groupe de travail | 1            | 31
    14/02/2023 | Les nouveaux contrats     | Conférence        | 1             | 87
"""
ATTENDED_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date | intitule < Titre de la séance | type_action < Type de séance | demi_journees < Demi-journées
    2 | 2023-02-07 | Mobiliser les habitants    | session_formation < Formation               | 2
    3 | 2023-02-09 | Réseau des chefs de projet | groupe_travail_reseau < Groupe de travail   | 1
    4 | 2023-02-14 | Les nouveaux contrats      | manifestation_informative < Conférence      | 1
""",
)
ATTENDED_ALSO = Read(
    "presences",
    """
    ligne | seance_id | profil | participants
    2 | * | | 14
    3 | * | | 31
    4 | * | | 87
""",
)
PROFILED = """
    N° séance | Date       | Intitulé                | Nature     | Nb demi-journées | Élus | Associations | Habitants | Bailleurs
    12        | 2023-09-19 | Le sport au féminin     | Atelier    | 1                | 2    | 16           | 9         | 1
    13        | 2023-09-26 | Vieillir au quartier    | Conférence | 1                | 5    | 21           | 4         | 7
"""
PROFILED_TRUTH = Read(
    "seances",
    """
    ligne | seance_id < N° séance | date_debut < Date | intitule < Intitulé | type_action < Nature | demi_journees < Nb demi-journées
    2 | * | 2023-09-19 | Le sport au féminin  | groupe_travail_reseau < Atelier        | 1
    3 | * | 2023-09-26 | Vieillir au quartier | manifestation_informative < Conférence | 1
""",
)
PROFILED_ALSO = Read(
    "presences",
    """
    ligne | seance_id | profil | participants
    2 | * | elus         | 2
    2 | * | associations | 16
    2 | * | citoyens     | 9
    2 | * | habitat      | 1
    3 | * | elus         | 5
    3 | * | associations | 21
    3 | * | citoyens     | 4
    3 | * | habitat      | 7
""",
)
ENROLLED = """
    Date de la formation | Nom de la formation       | Type      | Format     | Lieu de la formation | Durée (demi-journées) | Inscrits | Participants
    03/04/2023           | Valeurs de la République  | Formation | Présentiel | Maubeuge             | 2                     | 15       | 12
    04/04/2023           | Valeurs de la République  | Formation | Présentiel | Maubeuge             | 2                     | 15       | 11
    12/06/2023           | Monter un projet          | Formation | Distanciel |                      | 1                     | 20       | 16
"""
ENROLLED_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date de la formation | intitule < Nom de la formation | type_action < Type | modalite < Format | lieu < Lieu de la formation | demi_journees < Durée (demi-journées)
    2 | 2023-04-03 | Valeurs de la République | session_formation < Formation | presentiel < Présentiel | Maubeuge | 2
    3 | 2023-04-04 | Valeurs de la République | session_formation | presentiel              | Maubeuge | 2
    4 | 2023-06-12 | Monter un projet         | session_formation | distanciel < Distanciel |          | 1
""",
)
ENROLLED_ALSO = Read(
    "presences",
    """
    ligne | seance_id | profil | participants
    2 | * | | 12
    3 | * | | 11
    4 | * | | 16
""",
)
TITLED = """
    Suivi des ateliers du premier semestre 2023 | | | | |
    | | | | |
    Date       | Atelier                  | Type d'action     | Thème     | Nb de demi-journées | Nb de participants
    2023-01-19 | Animer une réunion       | Groupe de travail | Citoyenneté | 1                 | 18
    2023-02-23 | Parler du climat         | Groupe de travail | Environnement | 1               | 13
    2023-03-30 | Les copropriétés         | Groupe de travail | Logement  | 2                   | 24
    TOTAL      |                          |                   |           | 4                   | 55
"""
TITLED_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date | intitule < Atelier | type_action < Type d'action | thematique < Thème | demi_journees < Nb de demi-journées
    4 | 2023-01-19 | Animer une réunion | groupe_travail_reseau < Groupe de travail | citoyennete < Citoyenneté | 1
    5 | 2023-02-23 | Parler du climat   | groupe_travail_reseau | developpement_durable < Environnement | 1
    6 | 2023-03-30 | Les copropriétés   | groupe_travail_reseau | habitat_peuplement < Logement | 2
""",
    ignored=(7,),
)
TITLED_ALSO = Read(
    "presences",
    """
    ligne | seance_id | profil | participants
    4 | * | | 18
    5 | * | | 13
    6 | * | | 24
""",
)


ENTRIES = (
    Entry(
        "suivi_fevrier.csv", csv_of(ATTENDED, ";", "utf-8-sig"), ATTENDED_TRUTH, also=ATTENDED_ALSO
    ),
    Entry(
        "seances_et_publics.xlsx",
        book(("Septembre", PROFILED)),
        PROFILED_TRUTH,
        also=PROFILED_ALSO,
    ),
    Entry(
        "bilan_formations.csv", csv_of(ENROLLED, ";", "cp1252"), ENROLLED_TRUTH, also=ENROLLED_ALSO
    ),
    Entry("ateliers_semestre_1.xlsx", book(("S1", TITLED)), TITLED_TRUTH, also=TITLED_ALSO),
)
