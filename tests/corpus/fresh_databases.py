"""Fresh, databases: technical names, prefixes, truncations, codes in the cells."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

SEANCES = """
    ID_SEANCE | DT_SEANCE  | LIB_TYPE_ACTION                  | LIB_SEANCE         | NB_DJ | LIB_THEME        | LIB_MODALITE | LIB_STATUT | USER_MAJ | DT_MAJ
    1041      | 2023-09-12 | Groupe de travail ateliers thém. | Réseau éducation   | 1     | Education        | Présentiel   | Réalisée   | agent3   | 2023-10-02
    1042      | 2023-09-19 | Sessions de formation            | Laïcité, niveau 2  | 2     | VRL              | Présentiel   | Annulée    | agent1   | 2023-10-02
    1043      | 2023-09-26 | Action en proximité territ.      | Diagnostic en QPV  | 1     | Cadre de vie     | Visio        | Réalisée   | agent3   | 2023-10-02
"""
SEANCES_TRUTH = Read(
    "seances",
    """
    ligne | seance_id < ID_SEANCE | date_debut < DT_SEANCE | type_action < LIB_TYPE_ACTION | intitule < LIB_SEANCE | demi_journees < NB_DJ | thematique < LIB_THEME | modalite < LIB_MODALITE | statut < LIB_STATUT
    2 | 1041 | 2023-09-12 | groupe_travail_reseau < Groupe de travail ateliers thém. | Réseau éducation | 1 | education < Education | presentiel < Présentiel | realise < Réalisée
    3 | 1042 | 2023-09-19 | session_formation < Sessions de formation | Laïcité, niveau 2 | 2 | vrl < VRL | presentiel | annule < Annulée
    4 | 1043 | 2023-09-26 | proximite_territoriale < Action en proximité territ. | Diagnostic en QPV | 1 | cadre_vie_ru < Cadre de vie | distanciel < Visio | realise
""",
)
PRESENCES = """
    presence_id | seance_ref | code_profil             | nb_participants
    501         | 1041       | COLLECTIVITE_PV         | 9
    502         | 1041       | ETAT_DROIT_COMMUN       | 2
    503         | 1041       | ASSOCIATIONS            | 12
    504         | 1043       | CITOYENS                | 5
"""
PRESENCES_TRUTH = Read(
    "presences",
    """
    ligne | seance_id < seance_ref | profil < code_profil | participants < nb_participants
    2 | 1041 | collectivite_pv < COLLECTIVITE_PV | 9
    3 | 1041 | etat_droit_commun < ETAT_DROIT_COMMUN | 2
    4 | 1041 | associations < ASSOCIATIONS | 12
    5 | 1043 | citoyens < CITOYENS | 5
""",
)
CAMEL = """
    dateDebut | dateFin | typeAction | titreSeance | nbDemiJournees | themePrincipal | modalite | statut
    2024-05-14 | 2024-05-14 | manifestation_informative | Journée régionale | 2 | pluri_thematique | presentiel | realise
    2024-05-21 | 2024-05-21 | cycle_qualification | Module 3 | 1 | gouvernance_evaluation | hybride | realise
"""
CAMEL_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < dateDebut | date_fin < dateFin | type_action < typeAction | intitule < titreSeance | demi_journees < nbDemiJournees | thematique < themePrincipal | modalite < modalite | statut < statut
    2 | 2024-05-14 | 2024-05-14 | manifestation_informative < manifestation_informative | Journée régionale | 2 | pluri_thematique < pluri_thematique | presentiel < presentiel | realise < realise
    3 | 2024-05-21 | 2024-05-21 | cycle_qualification < cycle_qualification | Module 3 | 1 | gouvernance_evaluation < gouvernance_evaluation | hybride < hybride | realise
""",
)
PROGRAMME = """
    ANNEE | LIB_ACTION         | LIB_ELEMENT         | QTE_PREVUE | QTE_REALISEE | UNITE        | ETAT
    2024  | Plan VRL           | Sessions            | 6          | 5            | session      | REALISE
    2024  | Réseau des DSP     | Réunions du réseau  | 4          | 4            | demi-journée | REALISE
    2024  | Kit participation  | Rédaction           | 1          | 0            | publication  | ANNULE
"""
PROGRAMME_TRUTH = Read(
    "programme",
    """
    ligne | annee < ANNEE | action < LIB_ACTION | element < LIB_ELEMENT | prevu < QTE_PREVUE | realise < QTE_REALISEE | unite < UNITE | statut < ETAT
    2 | 2024 | Plan VRL | Sessions | 6 | 5 | session | realise < REALISE
    3 | 2024 | Réseau des DSP | Réunions du réseau | 4 | 4 | demi-journée | realise
    4 | 2024 | Kit participation | Rédaction | 1 | 0 | publication | annule < ANNULE
""",
)
PUBLICATIONS = """
    id_publi | titre_publi                 | type_publi           | annee_publi | nb_consult | nb_telech
    88       | L'école et le quartier      | compte rendu         | 2023        | 310        | 41
    89       | Une régie de quartier       | fiche d'expérience   | 2024        | 122        | 17
"""
PUBLICATIONS_TRUTH = Read(
    "publications",
    """
    ligne | publication_id < id_publi | titre < titre_publi | nature < type_publi | annee < annee_publi | consultations < nb_consult | telechargements < nb_telech
    2 | 88 | L'école et le quartier | compte rendu | 2023 | 310 | 41
    3 | 89 | Une régie de quartier | fiche d'expérience | 2024 | 122 | 17
""",
)

ENTRIES = (
    Entry("EXP_SEANCES.csv", csv_of(SEANCES, ";", "cp1252", "\r\n"), SEANCES_TRUTH),
    Entry("presences_export.csv", csv_of(PRESENCES, "\t"), PRESENCES_TRUTH),
    Entry("api_seances.csv", csv_of(CAMEL), CAMEL_TRUTH),
    Entry("REQ_PROGRAMME.xlsx", book(("REQ", PROGRAMME)), PROGRAMME_TRUTH),
    Entry("t_publications.csv", csv_of(PUBLICATIONS, ",", "utf-8-sig"), PUBLICATIONS_TRUTH),
)
