"""Which rows could have counted in a figure, and were set aside when their file was read?"""

from collections.abc import Mapping
from dataclasses import dataclass

from indicators import lookups, registry
from indicators.question import Question
from pipeline.store import Version

_OF_PRESENCES = ("seances", "presences")


@dataclass(frozen=True)
class Aside:
    """One row set aside: where it is, and the first thing that is wrong with it."""

    fichier: str
    import_id: str
    ligne: int
    message: str


def set_aside(version: Version, question: Question) -> tuple[Aside, ...]:
    """Rows of the same kind, of the period's years or of an unknown one, in the order of files.

    They quote what was written, which only the team may read.
    """
    if version.outside:
        return ()
    years = question.periode.years
    tables = _tables(version, question)
    rows: dict[tuple[str, int], Mapping[str, object]] = {}
    for row in lookups.set_aside(version):
        if row["jeu"] in tables and (row["exercice"] is None or row["exercice"] in years):
            rows.setdefault((row["import_id"], row["ligne"]), row)
    return tuple(
        Aside(str(row["fichier"]), import_id, ligne, str(row["message"]))
        for (import_id, ligne), row in rows.items()
    )


def _tables(version: Version, question: Question) -> tuple[str, ...]:
    item = registry.indicator(version, question.indicateur)
    if item.id in ("presences", "part_presences"):
        return _OF_PRESENCES
    return (item.fait,)
