"""Unseen half: attendances, audience, publications, means and programme under other headers."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

HEADCOUNT = """
    Réf. séance | Catégorie de public                 | Effectif
    2023-0007   | Agents collectivité politique de la ville | 11
    2023-0007   | Collectivité droit commun           | 6
    2023-0007   | Acteurs de l'habitat                | 2
    2023-0008   | Conseillers citoyens                | 9
"""
HEADCOUNT_TRUTH = Read(
    "presences",
    """
    ligne | seance_id < Réf. séance | profil < Catégorie de public | participants < Effectif
    2 | 2023-0007 | collectivite_pv < Agents collectivité politique de la ville | 11
    3 | 2023-0007 | collectivite_droit_commun < Collectivité droit commun | 6
    4 | 2023-0007 | habitat < Acteurs de l'habitat | 2
    5 | 2023-0008 | citoyens < Conseillers citoyens | 9
""",
)
WHO_CAME = """
    Date de la rencontre | Nom de la rencontre    | Type de participants | Nb présents
    30/05/2022           | Lire un diagnostic     | Élus                 | 4
    30/05/2022           | Lire un diagnostic     | Entreprises          | 1
    07/06/2022           | Copil égalité          | Associations         | 13
"""
WHO_CAME_TRUTH = Read(
    "presences",
    """
    ligne | seance_date < Date de la rencontre | seance_intitule < Nom de la rencontre | profil < Type de participants | participants < Nb présents
    2 | 2022-05-30 | Lire un diagnostic | elus < Élus | 4
    3 | 2022-05-30 | Lire un diagnostic | entreprises < Entreprises | 1
    4 | 2022-06-07 | Copil égalité | associations < Associations | 13
""",
)
CHANNELS = """
    Support         | Indicateur suivi | Mois concerné | Résultat
    Site web        | Téléchargements  | mars 2023     | 1 204
    Newsletter      | Abonnés          | mars 2023     | 2 310
    Page LinkedIn   | Publications     | mars 2023     | 7
    Chaîne YouTube  | Nouveaux abonnés | mars 2023     | 3
"""
CHANNELS_TRUTH = Read(
    "audience",
    """
    ligne | canal < Support | indicateur < Indicateur suivi | periode_debut < Mois concerné | valeur < Résultat
    2 | site_web < Site web | telechargements < Téléchargements | 2023-03-01 | 1204
    3 | lettre_information < Newsletter | abonnes < Abonnés | 2023-03-01 | 2310
    4 | linkedin < Page LinkedIn | publications < Publications | 2023-03-01 | 7
    5 | youtube < Chaîne YouTube | nouveaux_abonnes < Nouveaux abonnés | 2023-03-01 | 3
""",
)
PERIODS = """
    Canal de diffusion  | Mesure relevée | Du         | Au         | Valeur relevée
    site_web            | visites        | 2023-01-01 | 2023-03-31 | 12873
    twitter_x           | vues           | 2023-01-01 | 2023-03-31 | 9100
"""
PERIODS_TRUTH = Read(
    "audience",
    """
    ligne | canal < Canal de diffusion | indicateur < Mesure relevée | periode_debut < Du | periode_fin < Au | valeur < Valeur relevée
    2 | site_web < site_web | visites < visites | 2023-01-01 | 2023-03-31 | 12873
    3 | twitter_x < twitter_x | vues < vues | 2023-01-01 | 2023-03-31 | 9100
""",
)
RESOURCES = """
    Nom de la ressource            | Nature du document | Année d'édition | Nb de consultations | Nb de téléchargements | Thématique principale
    Agir contre le non-recours     | note               | 2022            | 310                 | 96                    | Accès aux soins
    Guide des marches exploratoires | guide             | 2023            | 88                  | 41                    | Cadre de vie
"""
RESOURCES_TRUTH = Read(
    "publications",
    """
    ligne | titre < Nom de la ressource | nature < Nature du document | annee < Année d'édition | consultations < Nb de consultations | telechargements < Nb de téléchargements | thematique < Thématique principale
    2 | Agir contre le non-recours | note | 2022 | 310 | 96 | sante < Accès aux soins
    3 | Guide des marches exploratoires | guide | 2023 | 88 | 41 | cadre_vie_ru < Cadre de vie
""",
)
STAFF = """
    Exercice | Indicateur de moyens | Quantité | Unité de compte
    2022     | ETP réels            | 7,4      | ETP
    2022     | ETP prévus           | 8        | ETP
"""
STAFF_TRUTH = Read(
    "moyens",
    """
    ligne | annee < Exercice | indicateur < Indicateur de moyens | valeur < Quantité | unite < Unité de compte
    2 | 2022 | etp_reels | 7.4 | ETP
    3 | 2022 | etp_prevus | 8 | ETP
""",
)
ROADMAP = """
    Année d'exercice | Action inscrite     | Détail de l'action    | Nb prévu | Nb réalisé | Unité de mesure | Statut de l'action
    2023             | Lab des transitions | Séminaires territoriaux | 4      | 3          | séminaire       | Réalisée
    2023             | Réseau des élus     | Rencontres            | 2        | 0          | rencontre       | Reportée
"""
ROADMAP_TRUTH = Read(
    "programme",
    """
    ligne | annee < Année d'exercice | action < Action inscrite | element < Détail de l'action | prevu < Nb prévu | realise < Nb réalisé | unite < Unité de mesure | statut < Statut de l'action
    2 | 2023 | Lab des transitions | Séminaires territoriaux | 4 | 3 | séminaire | realise < Réalisée
    3 | 2023 | Réseau des élus | Rencontres | 2 | 0 | rencontre | reporte < Reportée
""",
)

ENTRIES = (
    Entry("effectifs_2023.csv", csv_of(HEADCOUNT, ";", "utf-8-sig"), HEADCOUNT_TRUTH),
    Entry("qui_est_venu.csv", csv_of(WHO_CAME, ";", "cp1252"), WHO_CAME_TRUTH),
    Entry("tableau_de_bord_com.xlsx", book(("Mars", CHANNELS)), CHANNELS_TRUTH),
    Entry("releves_trimestre.xlsx", book(("T1", PERIODS)), PERIODS_TRUTH),
    Entry("centre_de_ressources.csv", csv_of(RESOURCES), RESOURCES_TRUTH),
    Entry("moyens_2022.csv", csv_of(STAFF, ";", "cp1252", "\r\n"), STAFF_TRUTH),
    Entry("feuille_de_route.xlsx", book(("2023", ROADMAP)), ROADMAP_TRUTH),
)
