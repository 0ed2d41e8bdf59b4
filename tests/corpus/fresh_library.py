"""Fresh, the rest of a report: publications, programme, moyens."""

from tests.corpus.builders import book, ods_of
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

CATALOGUE = """
    Cote | Intitulé du document          | Type de ressource | Année d'édition | Domaine              | Nb de consultations | Nombre de téléch.
    D-12 | Le sport dans les quartiers   | recueil           | 2023            | Sport                | 87                  | 31
    D-13 | Lire une carte des QPV        | fiche outil       | 2024            | Méthodo              | 140                 | 66
    D-14 | Filles et espace public       | étude             | 2024            | Egalité femmes-hommes | 203                | 120
"""
CATALOGUE_TRUTH = Read(
    "publications",
    """
    ligne | publication_id | titre < Intitulé du document | nature < Type de ressource | annee < Année d'édition | thematique < Domaine | consultations < Nb de consultations | telechargements < Nombre de téléch.
    2 | * | Le sport dans les quartiers | recueil | 2023 | cohesion_sociale < Sport | 87 | 31
    3 | * | Lire une carte des QPV | fiche outil | 2024 | gouvernance_evaluation < Méthodo | 140 | 66
    4 | * | Filles et espace public | étude | 2024 | transversal_efh_lcd < Egalité femmes-hommes | 203 | 120
""",
)
REPLAYS = """
    TITRE RESSOURCE          | NATURE DOCUMENT | ANNEE PUBLICATION | THEMATIQUE       | VUES EN LIGNE
    WEBINAIRE FONDS EUROPEENS | REPLAY         | 2023              | DEVELOPPEMENT ECONOMIQUE | 154
    TABLE RONDE LOGEMENT     | REPLAY          | 2023              | HABITAT          | 73
"""
REPLAYS_TRUTH = Read(
    "publications",
    """
    ligne | titre < TITRE RESSOURCE | nature < NATURE DOCUMENT | annee < ANNEE PUBLICATION | thematique < THEMATIQUE | consultations
    2 | WEBINAIRE FONDS EUROPEENS | * | 2023 | dev_eco < DEVELOPPEMENT ECONOMIQUE | *
    3 | TABLE RONDE LOGEMENT | * | 2023 | habitat_peuplement < HABITAT | *
""",
)
TARGETS = """
    Programme de travail 2024 - suivi des engagements

    Exercice | Action               | Livrable attendu      | Objectif | Réalisé | Unité de compte | Avancement
    2024     | Observatoire         | Portraits de quartier | 10       | 8       | publication     | Réalisé
    2024     | Plan laïcité         | Sessions              | 6        | 7       | session         | Réalisé
    2024     | Club des élus        | Rencontres            | 3        | 0       | séance          | Reporté
"""
TARGETS_TRUTH = Read(
    "programme",
    """
    ligne | annee < Exercice | action < Action | element < Livrable attendu | prevu < Objectif | realise < Réalisé | unite < Unité de compte | statut < Avancement
    4 | 2024 | Observatoire | Portraits de quartier | 10 | 8 | publication | realise < Réalisé
    5 | 2024 | Plan laïcité | Sessions | 6 | 7 | session | realise
    6 | 2024 | Club des élus | Rencontres | 3 | 0 | séance | reporte < Reporté
""",
)
PLANNED = """
    Année | Intitulé de l'action | Élément suivi | Nb prévu | Nb réalisé
    2023  | Appui aux conseils   | Journées      | 4        | 4
    2023  | Formation des élus   | Sessions      | 2        | 1
"""
PLANNED_TRUTH = Read(
    "programme",
    """
    ligne | annee < Année | action < Intitulé de l'action | element < Élément suivi | prevu < Nb prévu | realise < Nb réalisé
    2 | 2023 | Appui aux conseils | Journées | 4 | 4
    3 | 2023 | Formation des élus | Sessions | 2 | 1
""",
)
STAFF = """
    Exercice | Moyen      | Quantité | Unité
    2023     | ETP prévus | 8        | ETP
    2023     | ETP réels  | 7,6      | ETP
"""
STAFF_TRUTH = Read(
    "moyens",
    """
    ligne | annee < Exercice | indicateur < Moyen | valeur < Quantité | unite
    2 | 2023 | etp_prevus < ETP prévus | 8 | ETP
    3 | 2023 | etp_reels < ETP réels | 7.6 | ETP
""",
)
YEARS = """
    Moyens humains | 2022 | 2023 | 2024
    ETP prévus     | 8    | 8    | 9
    ETP réels      | 7.4  | 7.6  | 8.2
"""
YEARS_TRUTH = Read(
    "moyens",
    """
    ligne | indicateur | annee | valeur
    2 | etp_prevus | 2022 | 8
    2 | etp_prevus | 2023 | 8
    2 | etp_prevus | 2024 | 9
    3 | etp_reels | 2022 | 7.4
    3 | etp_reels | 2023 | 7.6
    3 | etp_reels | 2024 | 8.2
""",
    may_ask=True,
)
CAPITALS = """
    ANNEE | INDICATEUR DE MOYENS | VALEUR CONSTATEE
    2024  | ETP PREVUS           | 9
    2024  | ETP REELS            | 8.2
"""
CAPITALS_TRUTH = Read(
    "moyens",
    """
    ligne | annee < ANNEE | indicateur < INDICATEUR DE MOYENS | valeur < VALEUR CONSTATEE
    2 | 2024 | etp_prevus < ETP PREVUS | 9
    3 | 2024 | etp_reels < ETP REELS | 8.2
""",
)

ENTRIES = (
    Entry("catalogue.csv", csv_of(CATALOGUE, ";", "cp1252"), CATALOGUE_TRUTH),
    Entry("REPLAYS.xlsx", book(("RESSOURCES", REPLAYS)), REPLAYS_TRUTH),
    Entry("engagements.xlsx", book(("Suivi", TARGETS)), TARGETS_TRUTH),
    Entry("prevu_realise.csv", csv_of(PLANNED, ",", "utf-8-sig"), PLANNED_TRUTH),
    Entry("moyens.csv", csv_of(STAFF), STAFF_TRUTH),
    Entry("moyens_humains.xlsx", book(("RH", YEARS)), YEARS_TRUTH),
    Entry("moyens_capitales.ods", ods_of(CAPITALS), CAPITALS_TRUTH),
)
