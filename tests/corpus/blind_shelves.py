"""Publications of other offices: a documentalist's list, a site, a base, a director's list."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

# a documentalist's list (Auvergne-Rhône-Alpes)
SHELF = """
    Cote | Titre | Type de document | Thème | Année | Lectures en ligne | Téléchargements | Auteur | Nb pages | URL
    CD-118 | Les cahiers : habiter autrement | Cahier | Habitat | 2021 | 640 | 212 | Odile Fresnay | 48 | https://exemple.fr/118
    CD-121 | Fiche repère sur les cités éducatives | Fiche | Éducation | 2022 | 415 | 188 | Odile Fresnay | 4 | https://exemple.fr/121
    CD-125 | Égalité dans l'espace public | Synthèse | Égalité femmes-hommes | 2022 | 230 | 97 | Tarik Belmont | 12 | https://exemple.fr/125
    CD-130 | Agir pour la santé des habitants | Guide | Santé | 2023 | 388 | 140 | Tarik Belmont | 36 | https://exemple.fr/130
"""
SHELF_TRUTH = Read(
    "publications",
    """
    ligne | publication_id < Cote | titre < Titre | nature < Type de document | thematique < Thème | annee < Année | consultations < Lectures en ligne | telechargements < Téléchargements | reference
    2 | CD-118 | Les cahiers : habiter autrement | Cahier | habitat_peuplement < Habitat | 2021 | 640 | 212 | *
    3 | CD-121 | Fiche repère sur les cités éducatives | Fiche | education < Éducation | 2022 | 415 | 188 | *
    4 | CD-125 | Égalité dans l'espace public | Synthèse | transversal_efh_lcd < Égalité femmes-hommes | 2022 | 230 | 97 | *
    5 | CD-130 | Agir pour la santé des habitants | Guide | sante < Santé | 2023 | 388 | 140 | *
""",
)

# what a site exports (Île-de-France)
SITE = """
    ID | Titre de la publication | Catégorie | Thématique | Date de publication | Nombre de vues | Nombre de téléchargements | Permalien
    2041 | La participation en dix questions | Dossier | Participation citoyenne | 12/01/2023 | 1 204 | 356 | https://exemple.fr/p/2041
    2056 | Retour sur la rencontre emploi | Compte rendu | Emploi | 03/03/2023 | 322 | 61 | https://exemple.fr/p/2056
    2063 | Rénovation : écouter les habitants | Vidéo | Renouvellement urbain | 27/04/2023 | 518 | | https://exemple.fr/p/2063
    2078 | Petit lexique des contrats de ville | Fiche | Gouvernance | 15/06/2023 | 905 | 410 | https://exemple.fr/p/2078
"""
SITE_TRUTH = Read(
    "publications",
    """
    ligne | publication_id < ID | titre < Titre de la publication | nature < Catégorie | thematique < Thématique | annee < Date de publication | consultations < Nombre de vues | telechargements < Nombre de téléchargements | reference
    2 | 2041 | La participation en dix questions | Dossier | citoyennete < Participation citoyenne | 2023 | 1204 | 356 | *
    3 | 2056 | Retour sur la rencontre emploi | Compte rendu | dev_eco < Emploi | 2023 | 322 | 61 | *
    4 | 2063 | Rénovation : écouter les habitants | Vidéo | cadre_vie_ru < Renouvellement urbain | 2023 | 518 | | *
    5 | 2078 | Petit lexique des contrats de ville | Fiche | gouvernance_evaluation < Gouvernance | 2023 | 905 | 410 | *
""",
)

# an extraction of a documentary base (Hauts-de-France)
BASE = """
    REF_DOC | TITRE_DOC | NATURE_DOC | ANNEE_EDITION | NB_CONSULT | NB_TELECH | EDITEUR
    D0451 | REPERES SUR LES CONSEILS CITOYENS | FICHE | 2020 | 77 | 31 | IREV
    D0468 | OBSERVER LES QUARTIERS DE L'OISE | ETUDE | 2021 | 143 | 85 | IREV
    D0475 | LE SPORT COMME LEVIER | SYNTHESE | 2021 | 58 | 12 | IREV
    D0490 | MALLETTE DES CENTRES SOCIAUX | KIT | 2022 | 96 | 64 | IREV
"""
BASE_TRUTH = Read(
    "publications",
    """
    ligne | publication_id < REF_DOC | titre < TITRE_DOC | nature < NATURE_DOC | annee < ANNEE_EDITION | consultations < NB_CONSULT | telechargements < NB_TELECH
    2 | D0451 | REPERES SUR LES CONSEILS CITOYENS | FICHE | 2020 | 77 | 31
    3 | D0468 | OBSERVER LES QUARTIERS DE L'OISE | ETUDE | 2021 | 143 | 85
    4 | D0475 | LE SPORT COMME LEVIER | SYNTHESE | 2021 | 58 | 12
    5 | D0490 | MALLETTE DES CENTRES SOCIAUX | KIT | 2022 | 96 | 64
""",
)

# a director's list for the report (Pays de la Loire), with its title and its total
REPORTED = """
    Nos productions 2023
    Production | Format | Sujet | Parue en | Séance d'origine | Consultations sur le site | Téléch.
    Vivre les transitions au quartier | Podcast | Transition écologique | mars 2023 | P23-03 | 210 |
    Discriminations, où en est-on ? | Note | Discriminations | mai 2023 | P23-05 | 164 | 59
    Cartographie des tiers-lieux | Carte | Numérique | juin 2023 | | 312 | 120
    Laïcité : questions d'animateurs | Replay | Laïcité | octobre 2023 | P23-09 | 98 |
    Total | | | | | 784 | 179
"""
REPORTED_TRUTH = Read(
    "publications",
    """
    ligne | titre < Production | nature < Format | thematique < Sujet | annee < Parue en | seance_id < Séance d'origine | consultations < Consultations sur le site | telechargements < Téléch.
    3 | Vivre les transitions au quartier | Podcast | developpement_durable < Transition écologique | 2023 | P23-03 | 210 |
    4 | Discriminations, où en est-on ? | Note | transversal_efh_lcd < Discriminations | 2023 | P23-05 | 164 | 59
    5 | Cartographie des tiers-lieux | Carte | ? | 2023 | | 312 | 120
    6 | Laïcité : questions d'animateurs | Replay | vrl < Laïcité | 2023 | P23-09 | 98 |
""",
    ignored=(7,),
)

ENTRIES = (
    Entry(
        "catalogue_productions.xlsx",
        book(("Catalogue", SHELF)),
        SHELF_TRUTH,
        secrets=("Fresnay", "Belmont"),
    ),
    Entry("publications_site.csv", csv_of(SITE, ";", "utf-8-sig"), SITE_TRUTH),
    Entry("EXTRACTION_DOC.csv", csv_of(BASE, ";", "cp1252", "\r\n"), BASE_TRUTH),
    Entry("productions_rapport.xlsx", book(("Productions", REPORTED)), REPORTED_TRUTH),
)
