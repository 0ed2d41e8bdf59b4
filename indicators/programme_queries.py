"""Which séances, documents and lines of the programme does an action have, held or not?"""

from dataclasses import replace
from typing import Any

from indicators import lookups, registry
from indicators.clauses import Bound, Selection, conditions, inside
from indicators.question import Question
from pipeline.store import Version

Row = dict[str, Any]


def every_status(version: Version, question: Question) -> Selection:
    """The séances of a question, those that were not held included."""
    statuts = tuple(row["code"] for row in lookups.code_list(version, "statut"))
    return replace(registry.selection(version, question), statuts=statuts)


def counts(version: Version, question: Question) -> list[Row]:
    """How many séances each action has, by status and périmètre."""
    bound = Bound()
    kept = _kept(every_status(version, question), bound)
    return version.query(
        "SELECT s.action_code AS code, MIN(s.action) AS action, s.statut AS statut,"
        f" s.perimetre AS perimetre, COUNT(*) AS seances FROM seances AS s WHERE {kept}"
        " GROUP BY s.action_code, s.statut, s.perimetre ORDER BY action, s.statut, s.perimetre",
        bound.values,
    )


def sittings(version: Version, question: Question) -> list[Row]:
    """The séances one by one, in order of date; their attendance is of the team only."""
    bound = Bound()
    effectif = "NULL" if version.outside else "s.effectif"
    kept = _kept(every_status(version, question), bound)
    return version.query(
        "SELECT s.seance_id, s.date_debut, s.date_fin, s.precision_date, s.intitule, s.edition,"
        " s.edition_code, s.type_action, s.lieu, s.statut, s.demi_journees,"
        f" {effectif} AS effectif"
        f" FROM seances AS s WHERE {kept} ORDER BY s.date_debut, s.seance_id",
        bound.values,
    )


def attended_by_few(version: Version, question: Question, few: int) -> Row:
    """Séances held whose attendance is known, and those of them that fewer people attended."""
    bound = Bound()
    kept = _kept(registry.selection(version, question), bound)
    return version.query(
        f"SELECT COUNT(s.effectif) AS connues, COUNT(*) FILTER (s.effectif < {bound.one(few)})"
        f" AS petites FROM seances AS s WHERE {kept}",
        bound.values,
    )[0]


def documents(version: Version, action: str, years: range) -> list[Row]:
    """The documents that come from the séances of an action."""
    return version.query(
        "SELECT b.titre, b.nature, b.annee, b.consultations, b.telechargements"
        " FROM publications AS b JOIN seances AS s ON s.seance_id = b.seance_id"
        " WHERE s.action_code = $action AND b.annee BETWEEN $du AND $au"
        " ORDER BY b.annee, b.titre",
        {"action": action, "du": years.start, "au": years.stop - 1},
    )


def elements(version: Version, annee: int, action: str | None = None) -> list[Row]:
    """The lines of the programme of a year, of one action or of all."""
    return version.query(
        "SELECT action, action_code, element, prevu, realise, unite, statut, commentaire"
        " FROM programme WHERE annee = $annee AND ($action IS NULL OR action_code = $action)"
        " ORDER BY action, programme_id",
        {"annee": annee, "action": action},
    )


def _kept(selection: Selection, bound: Bound) -> str:
    return " AND ".join(filter(None, (conditions(selection, bound), inside(selection, bound))))
