"""What is told of an import? The JSON of the command line, and its sentences in French."""

from typing import Any

import polars as pl

from pipeline.build import Candidate, Prepared
from pipeline.changes import Changes
from pipeline.journal import Import
from pipeline.layouts import Kind
from pipeline.problems import InputRefused

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


def refused(file_name: str, error: InputRefused) -> Report:
    return {"fichier": file_name, "statut": "refuse", **_EMPTY, "message": str(error)}


def nothing_valid(prepared: Prepared) -> Report:
    """No row can be kept: the file is refused with every problem."""
    message = "Aucune ligne valable : corrigez les problèmes signalés, puis recommencez."
    return {**_rows(prepared), "statut": "refuse", "import_id": None, "message": message}


def already_there(prepared: Prepared, known: Import) -> Report:
    message = (
        f"Ce fichier est déjà intégré (import {known.import_id} du {known.date[:10]}, "
        f"« {known.fichier} ») : rien n'a changé."
    )
    rows = _rows(prepared)
    same = {"statut": "deja_integre", "import_id": known.import_id, "message": message}
    return {**rows, **same, "inchangees": rows["lignes_gardees"]}


def integrated(done: Candidate) -> Report:
    rows = _rows(done.prepared)
    aside = rows["lignes_ecartees"]
    return {
        **rows,
        "statut": "partiel" if aside else "integre",
        "import_id": done.imported.import_id,
        **counts(done.changes),
        "message": sentence(done),
    }


def counts(told: Changes) -> Report:
    return {
        "nouvelles": told.nouvelles,
        "modifiees": told.modifiees,
        "inchangees": told.inchangees,
        "absentes": told.absentes,
    }


def sentence(done: Candidate) -> str:
    """« 168 lignes intégrées (168 nouvelles), 2 mises de côté. »"""
    kept, aside = done.prepared.rows.kept.height, done.prepared.rows.set_aside_count
    parts = [(done.changes.nouvelles, "nouvelle"), (done.changes.modifiees, "modifiée")]
    parts.append((done.changes.inchangees, "inchangée"))
    detail = ", ".join(plural(count, word) for count, word in parts if count)
    told = f"{plural(kept, 'ligne')} {agree(kept, 'intégrée')} ({detail})"
    return f"{told}, {plural(aside, 'mise')} de côté." if aside else f"{told}."


def agree(count: int, word: str) -> str:
    return word + "s" if count > 1 else word


def plural(count: int, word: str) -> str:
    return f"{count} {agree(count, word)}"


def _rows(prepared: Prepared) -> Report:
    checked = prepared.rows
    return {
        **_EMPTY,
        "fichier": prepared.file_name,
        "jeu": prepared.jeu,
        "lignes_lues": checked.read_count,
        "lignes_gardees": checked.kept.height,
        "lignes_ignorees": checked.ignored.height,
        "ignorees": checked.ignored.to_dicts(),
        "lignes_ecartees": checked.set_aside_count,
        "problemes": checked.problems.to_dicts(),
        "hypotheses": list(prepared.hypotheses),
    }


def preview(prepared: Prepared, shown_rows: int | None) -> Report:
    """What was understood of a file; nothing of it is stored."""
    return {
        **_rows(prepared),
        "statut": "lu",
        "message": f"Jeu reconnu : {prepared.understood.layout.libelle}.",
        "compris": _understood(prepared),
        "lignes": _first_rows(prepared.rows.kept, shown_rows),
        "doutes": [],
    }


def _understood(prepared: Prepared) -> Report:
    sheet, understood = prepared.understood.sheet, prepared.understood
    mapped = {position: name for name, position in understood.sources.items()}
    columns = [
        {
            "source": title,
            "cible": mapped.get(position),
            "type": understood.layout.column(mapped[position]).kind if position in mapped else None,
            "confiance": 1.0 if position in mapped else 0.0,
        }
        for position, title in enumerate(sheet.header)
    ]
    return {
        "nature": sheet.nature,
        "encodage": sheet.encoding,
        "separateur": sheet.separator,
        "feuille": sheet.name,
        "ligne_entete": sheet.header_line,
        "format_date": _date_format(prepared),
        "decimale": _decimal_sign(prepared),
        "colonnes": columns,
        "lignes_donnees": prepared.rows.read_count,
    }


def _texts(prepared: Prepared, kinds: tuple[Kind, ...]) -> pl.Series:
    """The written cells of the columns of some kinds."""
    understood = prepared.understood
    names = [
        f"c{position}"
        for name, position in understood.sources.items()
        if understood.layout.column(name).kind in kinds
    ]
    cells = understood.sheet.cells
    return pl.concat([cells[name].drop_nulls().alias("") for name in names] or [pl.Series([""])])


def _date_format(prepared: Prepared) -> str | None:
    dates = _texts(prepared, (Kind.DATE, Kind.PERIOD))
    if dates.str.contains(r"^\d{1,2}/\d{1,2}/\d{4}").any():
        return "jj/mm/aaaa"
    return "aaaa-mm-jj" if dates.str.contains(r"^\d{4}-\d{2}-\d{2}").any() else None


def _decimal_sign(prepared: Prepared) -> str | None:
    numbers = _texts(prepared, (Kind.DECIMAL, Kind.COUNT, Kind.DURATION, Kind.INTEGER))
    if numbers.str.contains(r"\d,\d").any():
        return ","
    return "." if numbers.str.contains(r"\d\.\d").any() else None


def _first_rows(kept: pl.DataFrame, count: int | None) -> list[list[Any]]:
    rows = kept if count is None else kept.head(count)
    return [[_plain(value) for value in row] for row in rows.iter_rows()]


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value
