"""Fresh, forms: whole questions stand as headers."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

SEANCES = """
    Horodateur          | Quel jour la séance a-t-elle eu lieu ? | De quel type d'action s'agit-il ? | Quel est le titre de la séance ? | Combien de demi-journées a-t-elle duré ? | Quelle est la thématique principale ? | Sur place ou à distance ? | Une remarque ?
    18/04/2023 17:02:11 | 17/04/2023                             | Session de formation              | Prévenir les discriminations     | 2                                        | LCD                                   | Sur place                 |
    03/05/2023 09:40:52 | 27/04/2023                             | Groupe de travail                 | Cités éducatives                 | 1                                        | Éducation                             | À distance                | Reprise en juin
    16/05/2023 11:15:00 | 12/05/2023                             | Action de proximité territoriale  | Appui à la commune               | 1                                        | Évaluation                            | Sur place                 |
"""
SEANCES_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Quel jour la séance a-t-elle eu lieu ? | type_action < De quel type d'action s'agit-il ? | intitule < Quel est le titre de la séance ? | demi_journees < Combien de demi-journées a-t-elle duré ? | thematique < Quelle est la thématique principale ? | modalite < Sur place ou à distance ? | commentaire
    2 | 2023-04-17 | session_formation < Session de formation | Prévenir les discriminations | 2 | transversal_efh_lcd < LCD | presentiel < Sur place | *
    3 | 2023-04-27 | groupe_travail_reseau < Groupe de travail | Cités éducatives | 1 | education < Éducation | distanciel < À distance | *
    4 | 2023-05-12 | proximite_territoriale < Action de proximité territoriale | Appui à la commune | 1 | gouvernance_evaluation < Évaluation | presentiel | *
""",
)
PRESENCES = """
    Quel est l'identifiant de la séance ? | Quel profil de participants ? | Combien étaient présent·es ?
    F24-03                                | Élu·es                        | 7
    F24-03                                | Habitant·es                   | 11
    F24-05                                | Associations                  | 16
"""
PRESENCES_TRUTH = Read(
    "presences",
    """
    ligne | seance_id < Quel est l'identifiant de la séance ? | profil < Quel profil de participants ? | participants < Combien étaient présent·es ?
    2 | F24-03 | elus < Élu·es | 7
    3 | F24-03 | citoyens < Habitant·es | 11
    4 | F24-05 | associations < Associations | 16
""",
)
PUBLICATIONS = """
    Quel est le titre de la publication ? | De quelle nature est le document ? | En quelle année est-il paru ? | Quel en est le thème ? | Combien de fois a-t-il été téléchargé ?
    Agir contre le non-recours            | synthèse                           | 2024                          | Accès aux soins        | 96
    Habiter autrement                     | dossier                            | 2023                          | Habitat                | 214
"""
PUBLICATIONS_TRUTH = Read(
    "publications",
    """
    ligne | titre < Quel est le titre de la publication ? | nature < De quelle nature est le document ? | annee < En quelle année est-il paru ? | thematique < Quel en est le thème ? | telechargements < Combien de fois a-t-il été téléchargé ?
    2 | Agir contre le non-recours | synthèse | 2024 | sante < Accès aux soins | 96
    3 | Habiter autrement | dossier | 2023 | habitat_peuplement < Habitat | 214
""",
)
AUDIENCE = """
    Quel canal ? | Quel indicateur ? | Pour quel mois ? | Quelle valeur ?
    LinkedIn     | abonnés           | mars 2024        | 1 312
    Site web     | visites           | mars 2024        | 4 870
    YouTube      | vidéos            | mars 2024        | 3
"""
AUDIENCE_TRUTH = Read(
    "audience",
    """
    ligne | canal < Quel canal ? | indicateur < Quel indicateur ? | periode_debut < Pour quel mois ? | valeur < Quelle valeur ?
    2 | linkedin < LinkedIn | abonnes < abonnés | 2024-03-01 | 1312
    3 | site_web < Site web | visites < visites | 2024-03-01 | 4870
    4 | youtube < YouTube | videos < vidéos | 2024-03-01 | 3
""",
)
PROGRAMME = """
    Pour quelle année ? | Quelle action du programme ? | Quel élément était attendu ? | Combien étaient prévus ? | Combien ont été réalisés ? | Où en est-on ?
    2023                | Cycle cités éducatives       | Journées                     | 4                        | 3                          | Réalisé
    2023                | Observatoire                 | Notes de conjoncture         | 2                        | 0                          | Reporté
"""
PROGRAMME_TRUTH = Read(
    "programme",
    """
    ligne | annee < Pour quelle année ? | action < Quelle action du programme ? | element < Quel élément était attendu ? | prevu < Combien étaient prévus ? | realise < Combien ont été réalisés ? | statut < Où en est-on ?
    2 | 2023 | Cycle cités éducatives | Journées | 4 | 3 | realise < Réalisé
    3 | 2023 | Observatoire | Notes de conjoncture | 2 | 0 | reporte < Reporté
""",
)

ENTRIES = (
    Entry("reponses_formulaire.csv", csv_of(SEANCES, "\t"), SEANCES_TRUTH),
    Entry("formulaire_presences.xlsx", book(("Réponses", PRESENCES)), PRESENCES_TRUTH),
    Entry("enquete_publications.csv", csv_of(PUBLICATIONS, ","), PUBLICATIONS_TRUTH),
    Entry("enquete_audience.csv", csv_of(AUDIENCE, ";", "utf-8-sig"), AUDIENCE_TRUTH),
    Entry("point_programme.xlsx", book(("Réponses", PROGRAMME)), PROGRAMME_TRUTH),
)
