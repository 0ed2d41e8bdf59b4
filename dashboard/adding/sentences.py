"""What is said of one file, in a sentence?"""

from typing import Any

from dashboard.adding.desk import Brought
from indicators.formats import number, typographic
from indicators.narrative import plural
from pipeline.prepared import Prepared
from pipeline.understanding import understanding

_LOST = (
    "Ce fichier n'a pas pu être gardé au rechargement de la page : déposez-le de nouveau, "
    "vos réponses sont conservées."
)
_SEPARATORS = {";": "point-virgule", ",": "virgule", "\t": "tabulation", "|": "barre"}


def outcome(brought: Brought) -> str:
    """How far the file has got."""
    if brought.is_lost:
        return _LOST
    found = brought.examined
    if found is None:
        return "Lecture en cours…"
    if found.prepared:
        return recognised(found.prepared)
    return "À préciser à l'étape suivante" if found.opened else str(found.refusal)


def recognised(prepared: Prepared) -> str:
    """« Reconnu : séances, feuille « 2023 », 42 lignes, en-têtes à la ligne 4, … »."""
    said = understanding(prepared)
    parts = [
        prepared.understood.layout.libelle,
        f"feuille « {said['feuille']} »" if said["feuille"] else "",
        plural(prepared.rows.read_count - prepared.rows.ignored.height, "ligne", "lignes"),
        f"en-têtes à la ligne {number(said['ligne_entete'])}",
        f"dates {said['format_date']}" if said["format_date"] else "",
        *_of_text(said),
    ]
    return typographic(f"Reconnu : {', '.join(filter(None, parts))}.")


def _of_text(said: dict[str, Any]) -> list[str]:
    """How a text was read; a workbook has neither encoding nor separator."""
    separator = said["separateur"]
    told = [f"encodage {said['encodage']}"] if said["encodage"] else []
    if separator:
        told.append(f"séparateur {_SEPARATORS.get(separator, separator)}")
    return told


def to_correct(prepared: Prepared) -> str:
    """« 38 lignes valables peuvent être intégrées ; 4 attendent d'être corrigées. »"""
    kept, aside = prepared.rows.kept.height, prepared.rows.set_aside_count
    valid = plural(
        kept, "ligne valable peut être intégrée", "lignes valables peuvent être intégrées"
    )
    if not aside:
        return f"{valid}."
    waits = plural(aside, "attend d'être corrigée", "attendent d'être corrigées")
    return typographic(f"{valid} ; {waits}.")
