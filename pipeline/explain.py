"""How does a gap that someone explains on screen become a row like any other?

What is typed is a small file of ``chiffres_publies``: the same stages read it, one line of the
journal keeps it, and withdrawing that import gives back what was said before.
"""

import csv
import io

from pipeline import build
from pipeline.choices import Choices
from pipeline.folders import Espace
from pipeline.journal import Import
from pipeline.parse_numbers import unambiguous
from pipeline.prepared import Prepared, prepare
from pipeline.problems import ERROR, InputRefused
from pipeline.store import current_version

_JEU = "chiffres_publies"
# the words and bounds of the value go with it: left out, they would be worked out anew
_REPEATED = (
    "chiffre_id",
    "annee",
    "indicateur",
    "valeur",
    "borne_min",
    "borne_max",
    "qualificatif",
)
_TYPED = ("explication", "explication_validee")


def explain(
    espace: Espace, chiffre_id: str, explication: str, auteur: str, *, is_established: bool
) -> Import:
    """Integrate what is said of one published figure.

    Raises InputRefused when there is no such figure, or when the text may not be kept.
    """
    content = _as_file(espace, chiffre_id, explication, is_established=is_established)
    file_name, choices = f"explication {chiffre_id}.csv", Choices(jeu=_JEU)
    prepared = prepare(content, file_name, choices, build.lists_of(espace))
    if prepared.rows.kept.height != 1:
        raise _refused(prepared)
    with espace.writing():
        proposed = build.candidate(espace, [prepared], auteur)
        build.accept(espace, proposed)
        build.discard(proposed)
    return proposed.arrivals[0].imported


def _as_file(espace: Espace, chiffre_id: str, explication: str, *, is_established: bool) -> bytes:
    found = current_version(espace).query(
        f"SELECT {', '.join(_REPEATED)} FROM {_JEU} WHERE chiffre_id = $chiffre_id",
        {"chiffre_id": chiffre_id},
    )
    if not found:
        raise InputRefused(
            f"Aucun chiffre publié ne s'appelle « {chiffre_id} ».", "Rechargez la page."
        )
    typed = (" ".join(explication.split()), "oui" if is_established else "non")
    written = io.StringIO()
    rows = csv.writer(written, delimiter=";", lineterminator="\n")
    rows.writerows([(*_REPEATED, *_TYPED), (*map(_cell, found[0].values()), *typed)])
    return written.getvalue().encode()


def _cell(value: object) -> object:
    return unambiguous(value) if isinstance(value, float) else value


def _refused(prepared: Prepared) -> InputRefused:
    """The first thing that is wrong with the only row."""
    found = prepared.rows.problems
    told = [row["message"] for row in found.iter_rows(named=True) if row["gravite"] == ERROR]
    return InputRefused(
        f"Cette explication n'est pas enregistrée. {told[0] if told else ''}".strip(),
        "Reformulez-la.",
    )
