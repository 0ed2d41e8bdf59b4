"""Séances of other offices: days for half days, a web agenda, a shared base, bands of semesters."""

from typing import Any

from tests.corpus.builders import book, changed, html_of, sheet_of
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

# the durations are told in days, Occitanie
DAYS = """
    Réf. | Intitulé | Date début | Date fin | Catégorie | Domaine | Durée (en jours) | Mode | Lieu de rendez-vous | Coût | Statut
    RT01 | Les copropriétés en difficulté | 2023-02-02 | | Rencontre régionale | Logement | 1 | Présence | Toulouse | 900 | Fait
    RT02 | Réseau emploi des quartiers | 2023-03-09 | | Atelier réseau | Emploi | 0.5 | Distance | | 0 | Fait
    RT03 | Construire son évaluation | 2023-04-04 | | Formation | Évaluation | 1 | Présence | Montpellier | 1200 | Fait
    RT04 | Ce que les jeunes ont à dire | 2023-05-11 | | Rencontre régionale | Jeunesse | 1 | Présence | Albi | 750 | Annulé
    RT05 | Projet de quartier de Cahors | 2023-06-13 | | Accompagnement territorial | Participation des habitants | 0.5 | Présence | Cahors | 0 | Fait
    RT06 | Emploi : les clauses en pratique | 2023-09-14 | | Formation | Emploi | 1 | Présence | Tarbes | 800 | Annulé
"""
DAYS_TRUTH = Read(
    "seances",
    """
    ligne | seance_id < Réf. | intitule < Intitulé | date_debut < Date début | date_fin < Date fin | type_action < Catégorie | thematique < Domaine | demi_journees < Durée (en jours) | modalite < Mode | lieu < Lieu de rendez-vous | statut < Statut
    2 | RT01 | Les copropriétés en difficulté | 2023-02-02 | * | manifestation_informative < Rencontre régionale | habitat_peuplement < Logement | 2 | presentiel < Présence | Toulouse | realise < Fait
    3 | RT02 | Réseau emploi des quartiers | 2023-03-09 | * | groupe_travail_reseau < Atelier réseau | dev_eco < Emploi | 1 | distanciel < Distance |  | realise < Fait
    4 | RT03 | Construire son évaluation | 2023-04-04 | * | session_formation < Formation | gouvernance_evaluation < Évaluation | 2 | presentiel < Présence | Montpellier | realise < Fait
    5 | RT04 | Ce que les jeunes ont à dire | 2023-05-11 | * | manifestation_informative < Rencontre régionale | ? | 2 | presentiel < Présence | Albi | annule < Annulé
    6 | RT05 | Projet de quartier de Cahors | 2023-06-13 | * | proximite_territoriale < Accompagnement territorial | citoyennete < Participation des habitants | 1 | presentiel < Présence | Cahors | realise < Fait
    7 | RT06 | Emploi : les clauses en pratique | 2023-09-14 | * | session_formation < Formation | dev_eco < Emploi | 2 | presentiel < Présence | Tarbes | annule < Annulé
""",
)

# the agenda of a site (Essonne, Seine-et-Marne, Val-de-Marne): the person gives its half days
WEB = """
    Titre de l'événement | Date de début | Heure de début | Date de fin | Heure de fin | Catégorie | Étiquettes | Lieu | Organisateur | Lien
    Pauvreté : ce que disent les chiffres | 19/01/2023 | 09:30 | 19/01/2023 | 12:30 | Conférence | Cohésion sociale | Évry-Courcouronnes | CRPVE | https://exemple.fr/e/101
    Réseau des conseillers citoyens | 09/02/2023 | 14:00 | 09/02/2023 | 17:00 | Groupe de travail | Participation | Melun | CRPVE | https://exemple.fr/e/102
    Prendre en main le plan de lutte contre les discriminations | 16/03/2023 | 09:30 | 16/03/2023 | 13:00 | Formation | Discriminations | Créteil | CRPVE | https://exemple.fr/e/105
    Gestion urbaine de proximité | 06/04/2023 | 09:30 | 06/04/2023 | 12:30 | Atelier | Cadre de vie | Grigny | CRPVE | https://exemple.fr/e/109
"""
WEB_TRUTH = Read(
    "seances",
    """
    ligne | intitule < Titre de l'événement | date_debut < Date de début | date_fin < Date de fin | type_action < Catégorie | thematique < Étiquettes | lieu < Lieu | creneau | reference | demi_journees
    2 | Pauvreté : ce que disent les chiffres | 2023-01-19 | * | manifestation_informative < Conférence | cohesion_sociale < Cohésion sociale | Évry-Courcouronnes | * | * | 1
    3 | Réseau des conseillers citoyens | 2023-02-09 | * | groupe_travail_reseau < Groupe de travail | citoyennete < Participation | Melun | * | * | 1
    4 | Prendre en main le plan de lutte contre les discriminations | 2023-03-16 | * | session_formation < Formation | transversal_efh_lcd < Discriminations | Créteil | * | * | 1
    5 | Gestion urbaine de proximité | 2023-04-06 | * | groupe_travail_reseau < Atelier | cadre_vie_ru < Cadre de vie | Grigny | * | * | 1
""",
)

# a shared base on the web (Nouvelle-Aquitaine)
SHARED = """
    Nom | Date | Statut | Type | Tags | Format | Demi-j. | Lieu | Responsable | Budget
    Les quartiers face aux canicules | 14 mars 2024 | Terminé | Journée d'échanges régionale | Environnement | Présentiel | 2 | Bordeaux | Inès Castaing | 1800
    Réseau des PRE, séance 1 | 21 mars 2024 | Terminé | Réseau professionnel | Réussite éducative | Visio | 1 | | Inès Castaing | 0
    Accueillir les entreprises au quartier | 4 avril 2024 | Annulé | Formation | Insertion | Présentiel | 2 | Poitiers | Marc Duboscq | 1500
    Coup de pouce à Guéret | 16 mai 2024 | Terminé | Accompagnement local | Gouvernance | Présentiel | 1 | Guéret | Marc Duboscq | 200
    Comprendre la réforme du zonage | 30 mai 2024 | Reporté | Journée d'échanges régionale | Transversal | Visio | 1 | | Inès Castaing | 0
    Réseau des PRE, séance 2 | 13 juin 2024 | Reporté | Réseau professionnel | Réussite éducative | Visio | 1 | | Inès Castaing | 0
"""
SHARED_TRUTH = Read(
    "seances",
    """
    ligne | intitule < Nom | date_debut < Date | statut < Statut | type_action < Type | thematique < Tags | modalite < Format | demi_journees < Demi-j. | lieu < Lieu
    2 | Les quartiers face aux canicules | 2024-03-14 | realise < Terminé | manifestation_informative < Journée d'échanges régionale | developpement_durable < Environnement | presentiel < Présentiel | 2 | Bordeaux
    3 | Réseau des PRE, séance 1 | 2024-03-21 | realise < Terminé | groupe_travail_reseau < Réseau professionnel | education < Réussite éducative | distanciel < Visio | 1 |
    4 | Accueillir les entreprises au quartier | 2024-04-04 | annule < Annulé | session_formation < Formation | dev_eco < Insertion | presentiel < Présentiel | 2 | Poitiers
    5 | Coup de pouce à Guéret | 2024-05-16 | realise < Terminé | proximite_territoriale < Accompagnement local | gouvernance_evaluation < Gouvernance | presentiel < Présentiel | 1 | Guéret
    6 | Comprendre la réforme du zonage | 2024-05-30 | reporte < Reporté | manifestation_informative < Journée d'échanges régionale | ? | distanciel < Visio | 1 |
    7 | Réseau des PRE, séance 2 | 2024-06-13 | reporte < Reporté | groupe_travail_reseau < Réseau professionnel | education < Réussite éducative | distanciel < Visio | 1 |
""",
)

# bands of semesters between the lines (Provence-Alpes-Côte d'Azur)
BANDS = """
    Date(s) | Intitulé | Cadre d'intervention | Thème | Format (présentiel/visio) | Nb de demi-journées | Lieu | Intervenant externe (O/N) | Commentaires
    |
    24/01/2023 | Rendez-vous des chefs de projet | Réseau | Gouvernance et pilotage | Visio | 1 | | N |
    16/03/2023 | Laïcité au quotidien | Formation | Laïcité | Présentiel | 2 | Avignon | O |
    13/06/2023 | Nos quartiers ont du goût | Événement | Santé | Présentiel | 2 | Marseille | O | Affluence record
    |
    4 et 5 octobre 2023 | Renouveler avec la nature | Cycle de qualification | Rénovation urbaine | Présentiel | 4 | Toulon | O |
    16/11/2023 | Relire le contrat de Carpentras | Appui aux collectivités | Évaluation | Présentiel | 1 | Carpentras | N |
"""
BANDS_TRUTH = Read(
    "seances",
    """
    ligne | date_debut < Date(s) | intitule < Intitulé | type_action < Cadre d'intervention | thematique < Thème | modalite < Format (présentiel/visio) | demi_journees < Nb de demi-journées | lieu < Lieu | intervenant_externe < Intervenant externe (O/N) | commentaire < Commentaires
    3 | 2023-01-24 | Rendez-vous des chefs de projet | groupe_travail_reseau < Réseau | gouvernance_evaluation < Gouvernance et pilotage | distanciel < Visio | 1 | | non |
    4 | 2023-03-16 | Laïcité au quotidien | session_formation < Formation | vrl < Laïcité | presentiel < Présentiel | 2 | Avignon | oui |
    5 | 2023-06-13 | Nos quartiers ont du goût | manifestation_informative < Événement | sante < Santé | presentiel < Présentiel | 2 | Marseille | oui | Affluence record
    7 | 2023-10-04 | Renouveler avec la nature | cycle_qualification < Cycle de qualification | cadre_vie_ru < Rénovation urbaine | presentiel < Présentiel | * | Toulon | oui |
    8 | 2023-11-16 | Relire le contrat de Carpentras | proximite_territoriale < Appui aux collectivités | gouvernance_evaluation < Évaluation | presentiel < Présentiel | 1 | Carpentras | non |
""",
    ignored=(2, 6),
)


def bands(workbook: Any) -> None:
    sheet = sheet_of(workbook, "Programme", BANDS)
    sheet.merge_range(1, 0, 1, 8, "1er semestre")
    sheet.merge_range(5, 0, 5, 8, "2nd semestre")


ENTRIES = (
    Entry("activite_jours.xlsx", book(("Activité", DAYS)), DAYS_TRUTH),
    Entry("agenda_site.xls", html_of(WEB), WEB_TRUTH, ("--valeur", "demi_journees=1")),
    Entry(
        "Evenements_a1b2c3.csv",
        csv_of(SHARED, ",", "utf-8-sig"),
        SHARED_TRUTH,
        secrets=("Castaing", "Duboscq"),
    ),
    Entry("programme_semestres.xlsx", changed(bands), BANDS_TRUTH),
)
