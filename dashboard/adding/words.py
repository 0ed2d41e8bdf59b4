"""What do people who know Excel call our columns, rules and kinds of file?"""

import re
from collections.abc import Mapping

from indicators import lookups
from indicators.narrative import capital
from pipeline.column_words import title_of
from pipeline.layouts import LAYOUTS, Column, Kind
from pipeline.store import Version

_MARKUP = re.compile(r"([\\`*_\[\]<>~$#])")
_RULES = {
    "annee_improbable": "Années peu probables",
    "annee_courte": "Années sur deux chiffres",
    "accents_abimes": "Accents abîmés",
    "bornes_inversees": "Bornes inversées",
    "cellules_en_trop": "Lignes plus longues que l'en-tête",
    "cle_en_double": "Lignes en double",
    "cible_ou_bornes": "Cible et bornes à la fois",
    "code_ambigu": "Valeurs à deux sens",
    "code_inconnu": "Valeurs inconnues",
    "date_ambigue": "Dates à deux sens",
    "masque_laisse": "Cellules masquées",
    "date_illisible": "Dates illisibles",
    "dates_inversees": "Dates inversées",
    "donnee_personnelle": "Adresses ou téléphones",
    "duree_illisible": "Durées illisibles",
    "tuile_illisible": "Places sur la carte illisibles",
    "duree_obligatoire": "Durées manquantes",
    "duree_pas": "Durées impossibles",
    "duree_une_date": "Durées de plus d'un jour",
    "erreur_formule": "Formules en erreur",
    "negatif": "Nombres négatifs",
    "nom_possible": "Noms de personnes possibles",
    "nombre_ambigu": "Nombres à deux sens",
    "nombre_entier": "Nombres entiers attendus",
    "nombre_illisible": "Nombres illisibles",
    "obligatoire": "Cellules vides obligatoires",
    "oui_non": "Oui ou non attendu",
    "intitule_ou_action": "Séances sans intitulé ni action",
    "liste_inconnue": "Nomenclatures inconnues",
    "precision_inconnue": "Précisions de date inconnues",
    "taux_en_fraction": "Taux en fraction",
    "personnes_a_compter": "Personnes à compter",
    "plusieurs_types": "Plusieurs types sur une ligne",
    "seance_non_designee": "Séances non désignées",
    "total_inferieur": "Totaux inférieurs aux parties",
}


def plain(text: str) -> str:
    """What a person wrote, as it is: Streamlit takes words for Markdown."""
    return _MARKUP.sub(r"\\\1", text)


def column_name(jeu: str, name: str) -> str:
    return capital(title_of(jeu, name))


def taken_words(count: int) -> str:
    """What takes at once all that is proposed."""
    return "Prendre la proposition" if count == 1 else f"Prendre les {count} propositions"


def rule_name(regle: str) -> str:
    return _RULES.get(regle, "À vérifier")


def jeu_name(jeu: str) -> str:
    return capital(LAYOUTS[jeu].libelle)


def codes_of(version: Version, column: Column) -> Mapping[str, str]:
    """Code → label of the list of a column; nothing where its values are free."""
    if column.kind not in (Kind.CODE, Kind.CODES) or column.code_list is None:
        return {}
    rows = lookups.code_list(version, column.code_list)
    return {row["code"]: row.get("libelle_court") or row["libelle"] for row in rows}
