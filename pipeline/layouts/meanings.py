"""Which words of an office, put together, mean one of our columns, whatever their order?"""

from pipeline.layouts.meaning import (
    COMMENT,
    COMMENT_BESIDE,
    NUMBER,
    OF_DOCUMENT,
    PROGRESS,
    SEANCE,
    UNIT,
    Meaning,
    bounds,
    identifier_meaning,
    theme_meanings,
    year_meaning,
)
from pipeline.layouts.meanings_meetings import PRESENCES, SEANCES

MEANINGS: dict[str, tuple[Meaning, ...]] = {
    "seances": SEANCES,
    "presences": PRESENCES,
    "audience": (
        Meaning(
            "canal",
            "canal | canaux | support | media | plateforme | reseau social | reseau support"
            " | outil | vecteur",
            "diffusion communication information nom social reseau numerique media utilise",
        ),
        Meaning(
            "indicateur",
            "indicateur | mesure | metrique | statistique | kpi | donnee",
            "suivi releve mesure audience frequentation nom libelle type nature",
        ),
        Meaning(
            "periode_debut",
            "mois | periode | date | du | debut | trimestre",
            "concerne releve mesure periode reference couvert observe",
        ),
        Meaning("periode_fin", "au | fin | jusqu", "date periode"),
        year_meaning(),
        Meaning(
            "valeur",
            "valeur | resultat | nombre | chiffre | quantite | volume | donnee chiffre"
            " | valeur indicateur | valeur mois | chiffre mois | resultat mois",
            "releve mesure constate obtenu atteint observe total",
        ),
        UNIT,
    ),
    "publications": (
        Meaning(
            "titre",
            f"titre | intitule | libelle | {OF_DOCUMENT.replace(' ', ' | ')}",
            f"nom {OF_DOCUMENT}",
        ),
        Meaning(
            "nature",
            "nature | type | categorie | genre | typologie | famille document",
            f"{OF_DOCUMENT} contenu media",
        ),
        *theme_meanings(OF_DOCUMENT),
        year_meaning(f"edition parution publication sortie mise ligne diffusion {OF_DOCUMENT}"),
        Meaning(
            "consultations",
            "consultation | vue | lecture | visualisation | fois consulte",
            "nombre total ligne document page cumule",
        ),
        Meaning(
            "telechargements",
            "telechargement | download | fichier telecharge | fois telecharge",
            "nombre total document fichier pdf cumule",
        ),
        identifier_meaning(SEANCE),
        Meaning("seance_id", "seance liee | seance associe | seance origine"),
    ),
    "moyens": (
        year_meaning(),
        Meaning("indicateur", "indicateur | moyen", "moyen humain mobilise type nature libelle"),
        Meaning(
            "valeur", "valeur | quantite | nombre | chiffre | total", "total etp annuel annuelle"
        ),
        UNIT,
    ),
    "programme": (
        year_meaning("programme"),
        Meaning(
            "action", "action", "fiche inscrit prevu programme nom intitule libelle titre concerne"
        ),
        Meaning(
            "element",
            "element | detail | livrable | composante | sous action | objectif operationnel"
            " | etape | tache | production attendu | realisation attendu | resultat attendu",
            "action programme attendu suivi",
        ),
        Meaning(
            "prevu",
            "prevu | cible | prevision | previsionnel | objectif | nombre attendu"
            " | nombre programme | nombre planifie | attendu | planifie",
            f"{NUMBER} volume objectif chiffre annuel annuelle fixe",
        ),
        Meaning(
            "realise",
            "realise | realisation | fait | effectue | atteint | valeur atteint",
            f"{NUMBER} volume",
        ),
        UNIT,
        Meaning("statut", PROGRESS, "action avancement realisation"),
        Meaning(
            "commentaire",
            COMMENT,
            f"{COMMENT_BESIDE} action",
        ),
    ),
    "cibles": (
        year_meaning(),
        Meaning("indicateur", "indicateur", "suivi nom libelle intitule concerne"),
        Meaning(
            "cible",
            "cible | objectif | valeur atteindre | valeur vise",
            "valeur annuel annuelle chiffre atteindre fixe vise objectif cible",
        ),
        Meaning(
            "cible_min",
            "cible minimum | cible minimal | cible min | objectif minimum | objectif minimal"
            " | objectif min | objectif bas | seuil bas | plancher",
        ),
        Meaning(
            "cible_max",
            "cible maximum | cible maximal | cible max | objectif maximum | objectif maximal"
            " | objectif max | objectif haut | seuil haut | plafond",
        ),
        *bounds("cible_min", "cible_max"),
        UNIT,
        Meaning("commentaire", COMMENT, COMMENT_BESIDE),
    ),
    "chiffres_publies": (
        year_meaning("rapport"),
        Meaning("indicateur", "indicateur", "publie nom libelle intitule concerne"),
        Meaning("valeur", "valeur | chiffre", "publie annonce imprime"),
        Meaning("section", "section | chapitre | partie rapport", "rapport"),
        Meaning("perimetre_declare", "perimetre declare | perimetre annonce | perimetre indique"),
        Meaning("explication", "explication | justification | raison ecart | motif ecart", "ecart"),
        *bounds("borne_min", "borne_max"),
        UNIT,
    ),
}
