"""What is told of an import? The JSON of the command line, and its sentences in French."""

from datetime import date
from typing import Any

from pipeline.build import Arrival
from pipeline.changes import Changes
from pipeline.journal import Import
from pipeline.prepared import Prepared
from pipeline.problems import InputRefused, french
from pipeline.understanding import first_rows, understanding

Report = dict[str, Any]
_EMPTY: Report = {
    "jeu": None,
    "import_id": None,
    "lignes_lues": 0,
    "lignes_gardees": 0,
    "lignes_ignorees": 0,
    "ignorees": [],
    "lignes_ecartees": 0,
    "problemes": [],
    "nouvelles": 0,
    "modifiees": 0,
    "inchangees": 0,
    "absentes": 0,
    "hypotheses": [],
}


def refusal(error: InputRefused) -> Report:
    return {"erreur": {"message": error.message, "que_faire": error.que_faire}}


def refused(file_name: str, error: InputRefused) -> Report:
    told = {"message": str(error), "que_faire": error.que_faire}
    return {"fichier": file_name, "statut": "refuse", **_EMPTY, **told}


def nothing_valid(prepared: Prepared) -> Report:
    """No row can be kept: the file is refused with every problem."""
    error = InputRefused("Aucune ligne valable.", "Corrigez les problèmes signalés.")
    return {**refused(prepared.file_name, error), **_rows(prepared)}


def already_there(prepared: Prepared, known: Import) -> Report:
    day = date.fromisoformat(known.date[:10])
    message = french(
        f"Ce fichier est déjà intégré (import {known.import_id} du {day:%d/%m/%Y}, "
        f"« {known.fichier} ») : rien n'a changé."
    )
    rows = {**_EMPTY, **_rows(prepared)}
    same = {"statut": "deja_integre", "import_id": known.import_id, "message": message}
    return {**rows, **same, "inchangees": prepared.rows.kept.height}


def integrated(done: Arrival) -> Report:
    return {
        **_EMPTY,
        **_rows(done.prepared),
        "statut": _status(done.prepared),
        "import_id": done.imported.import_id,
        **counts(done.changes),
        "message": sentence(done),
    }


def first_of_its_espace(prepared: Prepared) -> Report:
    """In an espace that does not exist yet, every row is new."""
    told = {"statut": _status(prepared), "nouvelles": prepared.rows.kept.height}
    return {**_EMPTY, **_rows(prepared), **told}


def _status(prepared: Prepared) -> str:
    return "partiel" if prepared.rows.set_aside_count else "integre"


def counts(told: Changes) -> Report:
    return {
        "nouvelles": told.nouvelles,
        "modifiees": told.modifiees,
        "inchangees": told.inchangees,
        "absentes": told.absentes,
    }


def sentence(done: Arrival) -> str:
    """« 168 lignes intégrées (168 nouvelles), 2 mises de côté. »"""
    kept, aside = done.prepared.rows.kept_count, done.prepared.rows.set_aside_count
    parts = [(done.changes.nouvelles, "nouvelle"), (done.changes.modifiees, "modifiée")]
    parts.append((done.changes.inchangees, "inchangée"))
    detail = ", ".join(plural(count, word) for count, word in parts if count)
    values = done.prepared.rows.kept.height
    several = f", soit {values} valeurs" if values > kept else ""
    told = f"{plural(kept, 'ligne')} {agree(kept, 'intégrée')}{several} ({detail})"
    return f"{told}, {plural(aside, 'mise')} de côté." if aside else f"{told}."


def agree(count: int, word: str) -> str:
    return word + "s" if count > 1 else word


def plural(count: int, word: str) -> str:
    return f"{count} {agree(count, word)}"


def _rows(prepared: Prepared) -> Report:
    checked = prepared.rows
    return {
        "fichier": prepared.file_name,
        "jeu": prepared.jeu,
        "lignes_lues": checked.read_count,
        "lignes_gardees": checked.kept_count,
        "lignes_ignorees": checked.ignored.height,
        "ignorees": checked.ignored.to_dicts(),
        "lignes_ecartees": checked.set_aside_count,
        "problemes": checked.problems.to_dicts(),
        "hypotheses": list(prepared.hypotheses),
    }


def preview(prepared: Prepared, outcome: Report, shown_rows: int | None) -> Report:
    """What was understood of a file; ``lignes`` follow the order of ``compris.colonnes``."""
    libelle = prepared.understood.layout.libelle
    known = french(f"Jeu reconnu : {libelle}. Aperçu seulement : rien n'est intégré.")
    return {
        "message": outcome["message"] if outcome["statut"] == "refuse" else known,
        "compris": understanding(prepared),
        "lignes": first_rows(prepared, shown_rows),
        "doutes": prepared.rows.doubts.to_dicts(),
    }
