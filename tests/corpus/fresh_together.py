"""Fresh, séances and who came, on the same lines."""

from typing import Any

from tests.corpus.builders import book, changed, sheet_of
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

COUNTED = """
    Date séance | Titre de l'action          | Type d'intervention   | Demi-journée(s) | Thème traité | Nb de présents
    08/11/2023  | Rencontre des médiateurs   | Mise en réseau        | 1               | Lien social  | 23
    15/11/2023  | Comprendre le contrat      | Formations            | 2               | Gouvernance  | 14
    29/11/2023  | Forum de l'emploi          | Manifestation inform. | 1               | Dev éco      |
"""
COUNTED_SEANCES = Read(
    "seances",
    """
    ligne | date_debut < Date séance | intitule | type_action < Type d'intervention | demi_journees < Demi-journée(s) | thematique < Thème traité
    2 | 2023-11-08 | * | groupe_travail_reseau < Mise en réseau | 1 | cohesion_sociale < Lien social
    3 | 2023-11-15 | * | session_formation < Formations | 2 | gouvernance_evaluation < Gouvernance
    4 | 2023-11-29 | * | manifestation_informative < Manifestation inform. | 1 | dev_eco < Dev éco
""",
)
COUNTED_PRESENCES = Read(
    "presences",
    """
    ligne | profil | participants | action
    2 | | 23 | *
    3 | | 14 | *
""",
)
PROFILES = """
    Code séance | Date       | Objet             | Type de séance    | Nb demi-journées | Coll. PV | Coll. DC | État PV | État DC | Assos | Bailleurs | Élu·es | Habitant·es | Total
    R1          | 2024-01-16 | Réseau logement   | Groupe de travail | 1                | 5        | 3        | 1       | 0       | 2     | 6         | 1      | 0           | 18
    R2          | 2024-02-13 | Forum santé       | Manifestation     | 2                | 8        | 4        | 2       | 1       | 20    | 0         | 3      | 12          | 50
"""
PROFILES_SEANCES = Read(
    "seances",
    """
    ligne | seance_id < Code séance | date_debut < Date | intitule < Objet | type_action < Type de séance | demi_journees < Nb demi-journées
    2 | R1 | 2024-01-16 | Réseau logement | groupe_travail_reseau < Groupe de travail | 1
    3 | R2 | 2024-02-13 | Forum santé | manifestation_informative < Manifestation | 2
""",
)
PROFILES_PRESENCES = Read(
    "presences",
    """
    ligne | seance_id | profil | participants
    2 | R1 | collectivite_pv | 5
    2 | R1 | collectivite_droit_commun | 3
    2 | R1 | etat_pv | 1
    2 | R1 | etat_droit_commun | 0
    2 | R1 | associations | 2
    2 | R1 | habitat | 6
    2 | R1 | elus | 1
    2 | R1 | citoyens | 0
    3 | R2 | collectivite_pv | 8
    3 | R2 | collectivite_droit_commun | 4
    3 | R2 | etat_pv | 2
    3 | R2 | etat_droit_commun | 1
    3 | R2 | associations | 20
    3 | R2 | habitat | 0
    3 | R2 | elus | 3
    3 | R2 | citoyens | 12
""",
)
BANDED = """
    Séance |            |                     |                   |                 | Participants |              |
    Réf.   | Date       | Intitulé            | Type d'action     | ½ journées      | Élus         | Associations | Entreprises
    B-01   | 2024-09-17 | Clauses sociales    | Groupe de travail | 1               | 2            | 4            | 9
    B-02   | 2024-10-15 | Achats responsables | Formation         | 2               | 0            | 7            | 5
"""
BANDED_SEANCES = Read(
    "seances",
    """
    ligne | seance_id | date_debut | intitule | type_action | demi_journees
    3 | B-01 | 2024-09-17 | Clauses sociales | groupe_travail_reseau < Groupe de travail | 1
    4 | B-02 | 2024-10-15 | Achats responsables | session_formation < Formation | 2
""",
)
BANDED_PRESENCES = Read(
    "presences",
    """
    ligne | seance_id | profil | participants
    3 | B-01 | elus | 2
    3 | B-01 | associations | 4
    3 | B-01 | entreprises | 9
    4 | B-02 | elus | 0
    4 | B-02 | associations | 7
    4 | B-02 | entreprises | 5
""",
)
CANCELLED = """
    RELEVE D'ACTIVITE - POLE HABITAT

    DATE       | INTITULE              | TYPE                   | 1/2 JOURNEES | STATUT  | EFFECTIF PRESENT
    14/01/2025 | VISITE DE CHANTIER    | PROXIMITE TERRITORIALE | 1            | TENUE   | 12
    21/01/2025 | LOCATAIRES REFERENTS  | ATELIER THEMATIQUE     | 1            | ANNULEE |
    11/02/2025 | CHARGES ET ENERGIE    | FORMATION              | 2            | TENUE   | 9
    TOTAL      |                       |                        | 4            |         | 21
"""
CANCELLED_SEANCES = Read(
    "seances",
    """
    ligne | date_debut < DATE | intitule < INTITULE | type_action < TYPE | demi_journees < 1/2 JOURNEES | statut < STATUT
    4 | 2025-01-14 | VISITE DE CHANTIER | proximite_territoriale < PROXIMITE TERRITORIALE | 1 | realise < TENUE
    5 | 2025-01-21 | LOCATAIRES REFERENTS | groupe_travail_reseau < ATELIER THEMATIQUE | 1 | annule < ANNULEE
    6 | 2025-02-11 | CHARGES ET ENERGIE | session_formation < FORMATION | 2 | realise
""",
    ignored=(7,),
)
CANCELLED_PRESENCES = Read(
    "presences",
    """
    ligne | profil | participants
    4 | | 12
    6 | | 9
""",
)


def banded(workbook: Any) -> None:
    sheet = sheet_of(workbook, "Suivi", BANDED)
    sheet.merge_range(0, 0, 0, 4, "Séance")
    sheet.merge_range(0, 5, 0, 7, "Participants")


ENTRIES = (
    Entry(
        "recap_actions.csv",
        csv_of(COUNTED, ";", "cp1252"),
        COUNTED_SEANCES,
        (),
        (),
        COUNTED_PRESENCES,
    ),
    Entry(
        "suivi_profils.xlsx",
        book(("Suivi", PROFILES)),
        PROFILES_SEANCES,
        (),
        (),
        PROFILES_PRESENCES,
    ),
    Entry("suivi_bandeaux.xlsx", changed(banded), BANDED_SEANCES, (), (), BANDED_PRESENCES),
    Entry(
        "releve_habitat.csv", csv_of(CANCELLED, ";"), CANCELLED_SEANCES, (), (), CANCELLED_PRESENCES
    ),
)
