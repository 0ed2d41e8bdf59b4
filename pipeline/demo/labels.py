"""Under which words do the demo's Excel files name a code?"""

from pipeline.code_lists import shared
from pipeline.demo.csv_files import Row
from pipeline.demo.own_lists import axe_rows
from pipeline.demo.territories import territoire_rows

Labels = dict[str, dict[str, str]]


def load_labels() -> Labels:
    """List → code → short label: the shared lists, then the demo's own axes and territories."""
    labels: Labels = {}
    for row in shared().iter_rows(named=True):
        labels.setdefault(row["liste"], {})[row["code"]] = row["libelle_court"] or row["libelle"]
    labels["axe"] |= short_labels(axe_rows())
    labels["territoire"] |= short_labels(territoire_rows())
    return labels


def short_labels(rows: list[Row]) -> dict[str, str]:
    return {row["code"]: row["libelle_court"] for row in rows}
