"""Under which French titles are the rows behind a figure read, on screen and in a file?"""

FIRST = ("valeur", "fichier", "import_id", "ligne")
_TITLES = {
    "valeur": "Valeur",
    "fichier": "Fichier",
    "import_id": "Import",
    "ligne": "Ligne",
    "seance_id": "Séance",
    "date_debut": "Début",
    "date_fin": "Fin",
    "precision_date": "Précision de la date",
    "intitule": "Intitulé",
    "edition": "Édition",
    "type_action": "Type d'action",
    "thematique": "Thématique",
    "perimetre": "Périmètre",
    "modalite": "Modalité",
    "publication_id": "Publication",
    "annee": "Année",
    "telechargements": "Téléchargements",
    "prevu": "Prévu",
    "realise": "Réalisé",
    "unite": "Unité",
    "element": "Élément",
    "reference": "Référence",
    "presences": "Présences",
    "effectif_ensemble": "Effectif d'ensemble",
    "periode_debut": "Début de la période",
    "periode_fin": "Fin de la période",
    "programme_id": "Programme",
    "departement": "Département",
}


def title_of(name: str) -> str:
    return _TITLES.get(name) or name.replace("_", " ").capitalize()
