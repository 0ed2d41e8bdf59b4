"""Codes: labels, short labels, acronyms, plurals, lost accents, slips of the keyboard."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

TYPES = """
    Date       | Type d'action                          | Intitulé | Demi-journées
    01/02/2022 | Manifestations à vocation informative  | N° 1     | 1
    02/02/2022 | MANIFESTATIONS A VOCATION INFORMATIVE  | N° 2     | 1
    03/02/2022 | Qualification                          | N° 3     | 1
    04/02/2022 | cycle de qualif.                       | N° 4     | 1
    05/02/2022 | Formations                             | N° 5     | 1
    06/02/2022 | session formation                      | N° 6     | 1
    07/02/2022 | GT                                     | N° 7     | 1
    08/02/2022 | Mise en réseau                         | N° 8     | 1
    09/02/2022 | Proximité                              | N° 9     | 1
    10/02/2022 | Actions de proximite territoriale      | N° 10    | 1
"""
TYPES_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | type_action | intitule | demi_journees
    2  | 2022-02-01 | manifestation_informative < Manifestations à vocation informative | N° 1  | 1
    3  | 2022-02-02 | manifestation_informative < MANIFESTATIONS A VOCATION INFORMATIVE | N° 2  | 1
    4  | 2022-02-03 | cycle_qualification < Qualification                               | N° 3  | 1
    5  | 2022-02-04 | cycle_qualification < cycle de qualif.                            | N° 4  | 1
    6  | 2022-02-05 | session_formation < Formations                                    | N° 5  | 1
    7  | 2022-02-06 | session_formation < session formation                             | N° 6  | 1
    8  | 2022-02-07 | groupe_travail_reseau < GT                                        | N° 7  | 1
    9  | 2022-02-08 | groupe_travail_reseau < Mise en réseau                            | N° 8  | 1
    10 | 2022-02-09 | proximite_territoriale < Proximité                                | N° 9  | 1
    11 | 2022-02-10 | proximite_territoriale < Actions de proximite territoriale        | N° 10 | 1
""",
)
SLIPS = """
    Date       | Type d'action           | Intitulé | Demi-journées
    01/02/2022 | Sesions de formation    | N° 1     | 1
    02/02/2022 | Session de formtion     | N° 2     | 1
    03/02/2022 | Grope de travail        | N° 3     | 1
    04/02/2022 | Manifestaton            | N° 4     | 1
    05/02/2022 | Cycle de quallification | N° 5     | 1
    06/02/2022 | Pique-nique             | N° 6     | 1
"""
SLIPS_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | type_action | intitule | demi_journees
    2 | 2022-02-01 | session_formation < Sesions de formation      | N° 1 | 1
    3 | 2022-02-02 | session_formation < Session de formtion       | N° 2 | 1
    4 | 2022-02-03 | groupe_travail_reseau < Grope de travail      | N° 3 | 1
    5 | 2022-02-04 | manifestation_informative < Manifestaton      | N° 4 | 1
    6 | 2022-02-05 | cycle_qualification < Cycle de quallification | N° 5 | 1
    7 | 2022-02-06 | ?                                             | N° 6 | 1
""",
    may_ask=True,
)
THEMES = """
    Date       | Type d'action     | Intitulé | Demi-journées | Thématique
    01/02/2022 | Groupe de travail | N° 1     | 1             | Education, réussite éducative
    02/02/2022 | Groupe de travail | N° 2     | 1             | education
    03/02/2022 | Groupe de travail | N° 3     | 1             | Dev éco
    04/02/2022 | Groupe de travail | N° 4     | 1             | Laïcité
    05/02/2022 | Groupe de travail | N° 5     | 1             | RU
    06/02/2022 | Groupe de travail | N° 6     | 1             | LCD
    07/02/2022 | Groupe de travail | N° 7     | 1             | Égalité femmes/hommes
    08/02/2022 | Groupe de travail | N° 8     | 1             | Participation des habitants
    09/02/2022 | Groupe de travail | N° 9     | 1             |
    10/02/2022 | Groupe de travail | N° 10    | 1             | développement durable
"""
THEMES_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | type_action | intitule | demi_journees | thematique
    2  | 2022-02-01 | groupe_travail_reseau | N° 1  | 1 | education < Education, réussite éducative
    3  | 2022-02-02 | groupe_travail_reseau | N° 2  | 1 | education < education
    4  | 2022-02-03 | groupe_travail_reseau | N° 3  | 1 | dev_eco < Dev éco
    5  | 2022-02-04 | groupe_travail_reseau | N° 4  | 1 | vrl < Laïcité
    6  | 2022-02-05 | groupe_travail_reseau | N° 5  | 1 | cadre_vie_ru < RU
    7  | 2022-02-06 | groupe_travail_reseau | N° 6  | 1 | transversal_efh_lcd < LCD
    8  | 2022-02-07 | groupe_travail_reseau | N° 7  | 1 | transversal_efh_lcd < Égalité femmes/hommes
    9  | 2022-02-08 | groupe_travail_reseau | N° 8  | 1 | citoyennete < Participation des habitants
    10 | 2022-02-09 | groupe_travail_reseau | N° 9  | 1 |
    11 | 2022-02-10 | groupe_travail_reseau | N° 10 | 1 | developpement_durable < développement durable
""",
)
PROFILES = """
    Séance     | Date       | Intitulé      | Profil                             | Participants
    S1         | 01/02/2022 | Réseau emploi | Agents collectivité PV             | 8
    S1         | 01/02/2022 | Réseau emploi | Agents collectivité Droit commun   | 4
    S1         | 01/02/2022 | Réseau emploi | ETAT PV                            | 2
    S1         | 01/02/2022 | Réseau emploi | Etat droit commun                  | 1
    S1         | 01/02/2022 | Réseau emploi | associations                       | 6
    S1         | 01/02/2022 | Réseau emploi | Bailleurs                          | 3
    S1         | 01/02/2022 | Réseau emploi | Élu(e)s                            | 2
    S1         | 01/02/2022 | Réseau emploi | Habitants                          | 5
    S1         | 01/02/2022 | Réseau emploi | Secteur privé                      | 1
    S1         | 01/02/2022 | Réseau emploi | Autres                             | 2
"""
PROFILES_TRUTH = Read(
    "presences",
    """
    ligne | seance_id < Séance | seance_date < Date | seance_intitule < Intitulé | profil < Profil | participants < Participants
    2  | S1 | 2022-02-01 | Réseau emploi | collectivite_pv < Agents collectivité PV                     | 8
    3  | S1 | 2022-02-01 | Réseau emploi | collectivite_droit_commun < Agents collectivité Droit commun | 4
    4  | S1 | 2022-02-01 | Réseau emploi | etat_pv < ETAT PV                                            | 2
    5  | S1 | 2022-02-01 | Réseau emploi | etat_droit_commun < Etat droit commun                        | 1
    6  | S1 | 2022-02-01 | Réseau emploi | associations < associations                                  | 6
    7  | S1 | 2022-02-01 | Réseau emploi | habitat < Bailleurs                                          | 3
    8  | S1 | 2022-02-01 | Réseau emploi | elus < Élu(e)s                                               | 2
    9  | S1 | 2022-02-01 | Réseau emploi | citoyens < Habitants                                         | 5
    10 | S1 | 2022-02-01 | Réseau emploi | entreprises < Secteur privé                                  | 1
    11 | S1 | 2022-02-01 | Réseau emploi | autres < Autres                                              | 2
""",
)
PLACES = """
    Date       | Type d'action     | Intitulé | Demi-journées | Modalité        | Statut      | Territoires
    2022-02-01 | Groupe de travail | N° 1     | 1             | Visio           | Réalisée    | CU de Dunkerque
    2022-02-02 | Groupe de travail | N° 2     | 1             | En présentiel   | Tenue       | CAPH, CA du Douaisis
    2022-02-03 | Groupe de travail | N° 3     | 1             | hybride         | réalisé     | Ville de Méru
    2022-02-04 | Groupe de travail | N° 4     | 1             | Webinaire       | Annulée     | Hauts-de-France
    2022-02-05 | Groupe de travail | N° 5     | 1             | PRESENTIEL      | Reportée    | Métropole européenne de Lille
    2022-02-06 | Groupe de travail | N° 6     | 1             | à distance      | OK          | Compiegne
"""
PLACES_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | type_action | intitule | demi_journees | modalite | statut | territoires
    2 | 2022-02-01 | groupe_travail_reseau | N° 1 | 1 | distanciel < Visio         | realise < Réalisée | cu_dunkerque < CU de Dunkerque
    3 | 2022-02-02 | groupe_travail_reseau | N° 2 | 1 | presentiel < En présentiel | realise < Tenue    | ca_porte_du_hainaut+ca_douaisis < CAPH, CA du Douaisis
    4 | 2022-02-03 | groupe_travail_reseau | N° 3 | 1 | hybride < hybride          | realise < réalisé  | meru < Ville de Méru
    5 | 2022-02-04 | groupe_travail_reseau | N° 4 | 1 | distanciel < Webinaire     | annule < Annulée   | hauts_de_france < Hauts-de-France
    6 | 2022-02-05 | groupe_travail_reseau | N° 5 | 1 | presentiel < PRESENTIEL    | reporte < Reportée | mel < Métropole européenne de Lille
    7 | 2022-02-06 | groupe_travail_reseau | N° 6 | 1 | distanciel < à distance    | ?                  | compiegne < Compiegne
""",
)
SCOPES = """
    Date       | Type d'action     | Intitulé | Demi-journées | Périmètre                     | Axe
    01/02/2022 | Groupe de travail | N° 1     | 1             | Missions socles               | Axe 1
    02/02/2022 | Groupe de travail | N° 2     | 1             | Accompagnement à l'évaluation | axe 2
    03/02/2022 | Groupe de travail | N° 3     | 1             | Hors programme                | Axe 3 - Territoires en transition
    04/02/2022 | Groupe de travail | N° 4     | 1             | mission socle                 | 1
    05/02/2022 | Groupe de travail | N° 5     | 1             |                               | Révéler les potentiels des quartiers
"""
SCOPES_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | type_action | intitule | demi_journees | perimetre | axe
    2 | 2022-02-01 | groupe_travail_reseau | N° 1 | 1 | socle < Missions socles | axe1_pilotage < Axe 1
    3 | 2022-02-02 | groupe_travail_reseau | N° 2 | 1 | accompagnement_evaluation < Accompagnement à l'évaluation | axe2_potentiels < axe 2
    4 | 2022-02-03 | groupe_travail_reseau | N° 3 | 1 | hors_programme < Hors programme | axe3_transition < Axe 3 - Territoires en transition
    5 | 2022-02-04 | groupe_travail_reseau | N° 4 | 1 | socle < mission socle | axe1_pilotage < 1
    6 | 2022-02-05 | groupe_travail_reseau | N° 5 | 1 | a_confirmer | axe2_potentiels < Révéler les potentiels des quartiers
""",
    may_ask=True,
)

ENTRIES = (
    Entry("codes_types.csv", csv_of(TYPES, ";", "cp1252", "\r\n"), TYPES_TRUTH),
    Entry("codes_fautes.csv", csv_of(SLIPS), SLIPS_TRUTH),
    Entry("codes_themes.csv", csv_of(THEMES, ";", "utf-8-sig"), THEMES_TRUTH),
    Entry("codes_profils.csv", csv_of(PROFILES), PROFILES_TRUTH),
    Entry("codes_lieux.xlsx", book(("2022", PLACES)), PLACES_TRUTH),
    Entry("codes_perimetres.csv", csv_of(SCOPES), SCOPES_TRUTH),
)
