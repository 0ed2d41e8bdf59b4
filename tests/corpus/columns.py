"""Columns: renamed, reordered, without accents, in capitals, among columns that nobody needs."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

AGENDA = """
    Le         | Où      | Quoi                 | Nature            | Durée (en demi-journées) | Sujet
    05/04/2022 | Creil   | Réseau emploi        | Groupe de travail | 1                        | Dev éco
    14/06/2022 | Douai   | Rencontre santé      | Manifestation     | 2                        | Santé
"""
AGENDA_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Le | lieu < Où | intitule < Quoi | type_action < Nature | demi_journees < Durée (en demi-journées) | thematique < Sujet
    2 | 2022-04-05 | Creil | Réseau emploi | groupe_travail_reseau < Groupe de travail | 1 | dev_eco < Dev éco
    3 | 2022-06-14 | Douai | Rencontre santé | manifestation_informative < Manifestation | 2 | sante < Santé
""",
    may_ask=True,
)
CAPITALS = """
    DATE DE LA SEANCE | TYPE ACTION       | INTITULE SEANCE | NB DEMI JOURNEES | THEME | MODALITE   | STATUT
    05/04/2022        | GROUPE DE TRAVAIL | RESEAU EMPLOI   | 1                | SANTE | PRESENTIEL | REALISE
    14/06/2022        | MANIFESTATION     | RENCONTRE       | 2                | SANTE | DISTANCIEL | REALISE
"""
CAPITALS_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < DATE DE LA SEANCE | type_action < TYPE ACTION | intitule < INTITULE SEANCE | demi_journees < NB DEMI JOURNEES | thematique < THEME | modalite < MODALITE | statut < STATUT
    2 | 2022-04-05 | groupe_travail_reseau < GROUPE DE TRAVAIL | RESEAU EMPLOI | 1 | sante < SANTE | presentiel < PRESENTIEL | realise < REALISE
    3 | 2022-06-14 | manifestation_informative < MANIFESTATION | RENCONTRE | 2 | sante | distanciel < DISTANCIEL | realise
""",
)
LOADED = """
    N° | Référent | Date intervention | Titre de l'intervention | Type d'intervention | Thème principal | Nombre de demi-journées | Salle réservée | Budget prévu | Observations
    1  | Pôle A   | 2022-04-05        | Réseau emploi           | Groupe de travail   | Dev éco         | 1                       | oui            | 250          | RAS
    2  | Pôle B   | 2022-06-14        | Rencontre santé         | Manifestation       | Santé           | 2                       | non            | 1200         | Reportée une fois
"""
LOADED_TRUTH = Read(
    "seances",
    """
    ligne | seance_id < N° | date_debut < Date intervention | intitule < Titre de l'intervention | type_action < Type d'intervention | thematique < Thème principal | demi_journees < Nombre de demi-journées | commentaire < Observations
    2 | * | 2022-04-05 | Réseau emploi   | groupe_travail_reseau < Groupe de travail | dev_eco < Dev éco | 1 | *
    3 | * | 2022-06-14 | Rencontre santé | manifestation_informative < Manifestation | sante < Santé     | 2 | *
""",
)
ATTENDANCE = """
    Identifiant séance | Public concerné | Nb de participants
    S2022-001          | Élus            | 25
    S2022-001          | Associations    | 4
"""
ATTENDANCE_TRUTH = Read(
    "presences",
    """
    ligne | seance_id < Identifiant séance | profil < Public concerné | participants < Nb de participants
    2 | S2022-001 | elus < Élus                 | 25
    3 | S2022-001 | associations < Associations | 4
""",
)
LIBRARY = """
    Titre du document                  | Type de document | Année de parution | Consultations en ligne | Nb téléchargements | Thème
    Repères sur les cités éducatives   | fiche            | 2022              | 128                    | 45                 | Éducation
    Kit d'animation d'un conseil       | kit              | 2021              | 12                     |                    | Citoyenneté
"""
LIBRARY_TRUTH = Read(
    "publications",
    """
    ligne | titre < Titre du document | nature < Type de document | annee < Année de parution | consultations < Consultations en ligne | telechargements < Nb téléchargements | thematique < Thème
    2 | Repères sur les cités éducatives | fiche | 2022 | 128 | 45 | education < Éducation
    3 | Kit d'animation d'un conseil     | kit   | 2021 | 12  |    | citoyennete < Citoyenneté
""",
)
PROGRAMME = """
    Exercice | Action prévue au programme | Élément              | Prévu | Réalisé | Unité   | État
    2022     | Formation VRL              | Sessions de 2 jours  | 2     | 5       | session | Réalisé
    2022     | Lab des transitions        | Séminaires           | 3     | 2       | séance  | Réalisé
"""
PROGRAMME_TRUTH = Read(
    "programme",
    """
    ligne | annee < Exercice | action < Action prévue au programme | element < Élément | prevu < Prévu | realise < Réalisé | unite < Unité | statut < État
    2 | 2022 | Formation VRL       | Sessions de 2 jours | 2 | 5 | session | realise
    3 | 2022 | Lab des transitions | Séminaires          | 3 | 2 | séance  | realise
""",
)
FIGURES = """
    Média       | Mesure           | Période      | Nombre
    LinkedIn    | nouveaux abonnés | janvier 2022 | 41
    LinkedIn    | publications     | janvier 2022 | 12
    Site internet | visites        | janvier 2022 | 4 120
    Lettre d'information | abonnés | janvier 2022 | 2 189
"""
FIGURES_TRUTH = Read(
    "audience",
    """
    ligne | canal < Média | indicateur < Mesure | periode_debut < Période | valeur < Nombre
    2 | linkedin < LinkedIn | nouveaux_abonnes < nouveaux abonnés | 2022-01-01 | 41
    3 | linkedin | publications < publications | 2022-01-01 | 12
    4 | site_web < Site internet | visites < visites | 2022-01-01 | 4120
    5 | lettre_information < Lettre d'information | abonnes < abonnés | 2022-01-01 | 2189
""",
)
REORDERED = """
    perimetre | demi_journees | intitule | type_action | statut | date | modalite | thematique
    socle     | 1             | Réseau   | groupe_travail_reseau | realise | 2022-04-05 | presentiel | sante
"""
REORDERED_TRUTH = Read(
    "seances",
    """
    ligne | perimetre < perimetre | demi_journees < demi_journees | intitule < intitule | type_action < type_action | statut < statut | date_debut < date | modalite < modalite | thematique < thematique
    2 | socle | 1 | Réseau | groupe_travail_reseau | realise | 2022-04-05 | presentiel | sante
""",
)
TYPOS = """
    Dtae       | Type daction      | Intitlué        | Demi journes | Thematqiue
    05/04/2022 | Groupe de travail | Réseau emploi   | 1            | Santé
    14/06/2022 | Manifestation     | Rencontre santé | 2            | Santé
"""
TYPOS_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Dtae | type_action < Type daction | intitule < Intitlué | demi_journees < Demi journes | thematique < Thematqiue
    2 | 2022-04-05 | groupe_travail_reseau < Groupe de travail | Réseau emploi | 1 | sante < Santé
    3 | 2022-06-14 | manifestation_informative < Manifestation | Rencontre santé | 2 | sante < Santé
""",
)


ENTRIES = (
    Entry("agenda.csv", csv_of(AGENDA, ";", "cp1252", "\r\n"), AGENDA_TRUTH),
    Entry("extraction_majuscules.csv", csv_of(CAPITALS, ","), CAPITALS_TRUTH),
    Entry("tableau_de_suivi.xlsx", book(("Suivi", LOADED)), LOADED_TRUTH),
    Entry("publics.csv", csv_of(ATTENDANCE, ";", "utf-8-sig"), ATTENDANCE_TRUTH),
    Entry("ressources.xlsx", book(("Ressources", LIBRARY)), LIBRARY_TRUTH),
    Entry("programme_2022.csv", csv_of(PROGRAMME, ";", "utf-8-sig"), PROGRAMME_TRUTH),
    Entry("chiffres_com.csv", csv_of(FIGURES, ";", "cp1252"), FIGURES_TRUTH),
    Entry("colonnes_dans_le_desordre.csv", csv_of(REORDERED), REORDERED_TRUTH),
    Entry("en_tetes_avec_fautes.csv", csv_of(TYPOS), TYPOS_TRUTH),
)
