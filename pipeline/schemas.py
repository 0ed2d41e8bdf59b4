"""How does another program know our files? One Table Schema per jeu, as schema.data.gouv.fr asks.

It describes the form of exchange: codes, ISO dates, decimal points. The import reads more.
"""

import json
from pathlib import Path
from typing import Any

from pipeline.accepted import PRECISIONS
from pipeline.code_lists import CodeLists, effective
from pipeline.column_words import ColumnWords, column_words
from pipeline.layouts import LAYOUTS, Column, Kind
from pipeline.layouts.nomenclatures import OWN_COLUMNS
from pipeline.problems import french
from pipeline.tables import TABLES

Json = dict[str, Any]
_VERSION, _CREATED, _MODIFIED = "1.0.0", "2026-11-25", "2026-11-25"
_DESCRIPTIONS = {
    "nomenclatures": "Entrées des listes de codes : une ligne par code.",
    "seances": "Séances tenues ou prévues : une ligne par date et par lieu.",
    "presences": "Présences cumulées, sans aucun nom : une ligne par séance, ou par séance et par "
    "profil de participant.",
    "audience": "Audience du site, de la lettre et des réseaux : une ligne par mesure et par "
    "période.",
    "publications": "Publications et ressources : une ligne par document.",
    "moyens": "Moyens humains et matériels : une ligne par mesure et par année.",
    "programme": "Programme d'activité, prévu et réalisé : une ligne par élément d'une action.",
    "chiffres_publies": "Chiffres imprimés dans un rapport, avec le calcul qui les vérifie.",
    "cibles": "Cibles de l'année : une ligne par indicateur, avec une valeur ou une fourchette.",
}
# lists of the national grid or of the program itself: a centre does not add to them every year
_CLOSED = (
    "creneau",
    "modalite",
    "origine",
    "perimetre",
    "profil",
    "qualificatif",
    "statut",
    "thematique",
    "type_action",
)
_TYPES: dict[Kind, Json] = {
    Kind.INTEGER: {"type": "integer"},
    Kind.COUNT: {"type": "integer"},
    Kind.DECIMAL: {"type": "number"},
    Kind.ESTIMATE: {"type": "number"},
    Kind.DURATION: {"type": "number"},
    Kind.YES_NO: {"type": "boolean", "trueValues": ["oui"], "falseValues": ["non"]},
    Kind.DATE: {"type": "date", "format": "default"},
    Kind.END_DATE: {"type": "date", "format": "default"},
    Kind.YEAR: {"type": "year"},
}
_CONSTRAINTS: dict[Kind, Json] = {
    Kind.INTEGER: {"minimum": 0},
    Kind.COUNT: {"minimum": 0},
    Kind.DURATION: {"enum": [0.5, 1, 1.5, 2]},
    Kind.YEAR: {"minimum": 1900, "maximum": 2099},
    Kind.PERIOD: {"pattern": r"(19|20)\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"},
}


def write_schemas(folder: Path) -> list[Path]:
    """One file per jeu; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for jeu in LAYOUTS:
        path = folder / f"{jeu}.json"
        text = json.dumps(schema(jeu), ensure_ascii=False, indent=2)
        path.write_text(f"{text}\n", encoding="utf-8", newline="\n")
        written.append(path)
    return written


def schema(jeu: str) -> Json:
    """A primary key is declared where every file has all its columns."""
    lists, words = effective(), column_words(jeu)
    required = {each.column.name for each in words if _is_required(jeu, each)}
    key = {"primaryKey": list(LAYOUTS[jeu].key)} if required.issuperset(LAYOUTS[jeu].key) else {}
    return {
        "$schema": "https://frictionlessdata.io/schemas/table-schema.json",
        "name": f"crpv-{jeu.replace('_', '-')}",
        "title": french(
            f"Activité d'un centre de ressources Politique de la ville : {LAYOUTS[jeu].libelle}"
        ),
        "description": french(_DESCRIPTIONS[jeu]),
        "countryCode": "FR",
        "version": _VERSION,
        "created": _CREATED,
        "lastModified": _MODIFIED,
        "contributors": [{"title": "IREV et contributeurs", "role": "author"}],
        "licenses": [{"name": "MIT", "title": "Licence MIT"}],
        "resources": _examples(jeu),
        "fields": [_field(jeu, each, lists) for each in words],
        **key,
        # optional columns may be absent, and a centre's own may be added: readers of the first
        # version of the standard do not look at this
        "fieldsMatch": "partial",
        "missingValues": [""],
    }


def _examples(jeu: str) -> list[Json]:
    """Real files only: the report of 2022 gives no target of its own."""
    if jeu == "nomenclatures":
        return [{"title": "Liste des axes", "path": "../nomenclatures/axe.csv"}]
    title = "Données du rapport d'activité 2022 de l'IREV"
    return [] if jeu == "cibles" else [{"title": title, "path": f"../rapport_2022/{jeu}.csv"}]


def _is_required(jeu: str, words: ColumnWords) -> bool:
    """In every row of every file: a duration may lack outside the counted périmètres, and a file
    named after its list does not repeat it."""
    name = words.column.name
    is_given = (jeu, name) == ("nomenclatures", "liste")
    return words.needed == "oui" and not TABLES[jeu].columns()[name].nullable and not is_given


def _field(jeu: str, words: ColumnWords, lists: CodeLists) -> Json:
    column = words.column
    constraints = {"required": _is_required(jeu, words), **_constraints(jeu, column, lists)}
    return {
        "name": column.name,
        "title": words.title,
        "description": french(words.content),
        **_TYPES.get(column.kind, {"type": "string"}),
        "example": words.example,
        "constraints": constraints,
    }


def _constraints(jeu: str, column: Column, lists: CodeLists) -> Json:
    if column.code_list in _CLOSED:
        entries = lists.entries.filter(lists.entries["liste"] == column.code_list)
        return {"enum": entries["code"].to_list()}
    if (jeu, column.name) == ("seances", "precision_date"):
        return {"enum": list(PRECISIONS)}
    if (jeu, column.name) == ("nomenclatures", "liste"):
        return {"enum": sorted(OWN_COLUMNS)}
    if hasattr(TABLES[jeu], f"{column.name}__negatif"):
        return {"minimum": 0}
    return _CONSTRAINTS.get(column.kind, {})
