"""Is what a session decides kept, told again, and put on the programme that follows?"""

from io import BytesIO
from pathlib import Path

import docx
import pytest

from dashboard import decisions
from dashboard.decisions import Decision
from indicators import annex
from indicators.origins import origin
from indicators.periods import exercice
from indicators.view import View
from pipeline import editorial, espaces, journal
from pipeline.folders import espace
from pipeline.problems import InputRefused
from pipeline.store import Version
from rendering.docx import docx_of


@pytest.fixture
def version(donnees: Path) -> Version:
    return espaces.ready("irev")


def taken(quoi: str, qui: str = "", quand: str = "") -> Decision:
    return Decision("bilan_annuel", "Bilan 2022", 2022, "Les axes", "", quoi, qui, quand)


def test_a_decision_is_kept_with_its_slide_its_presentation_and_its_version(
    version: Version,
) -> None:
    decisions.noted(version, taken("Relancer le réseau", qui="la direction", quand="mars"))
    (kept,) = decisions.of_session(version, "bilan_annuel", 2022)
    assert (kept.diapositive, kept.titre, kept.version) == ("Les axes", "Bilan 2022", version.name)
    assert decisions.in_words(kept) == "Relancer le réseau (la direction, mars)"
    assert decisions.of_session(version, "point_etape", 2022) == []


@pytest.mark.parametrize(
    "quoi", ["", "  ", "Écrire à quelquun@exemple.fr", "Appeler le 06 12 34 56 78"]
)
def test_nothing_and_contacts_are_refused(version: Version, quoi: str) -> None:
    with pytest.raises(InputRefused):
        decisions.noted(version, taken(quoi))
    assert decisions.all_noted(version) == []


def test_a_decision_taken_back_leaves_the_register(version: Version) -> None:
    kept = decisions.noted(version, taken("À oublier"))
    decisions.take_back(version, kept.code)
    assert decisions.all_noted(version) == []


def test_the_register_leaves_as_a_word_document(version: Version) -> None:
    decisions.noted(version, taken("Relancer le réseau"))
    view = View(version, exercice(2022))
    paper = annex.decisions(view, origin(view), editorial.decisions(espace("irev")))
    told = docx.Document(BytesIO(docx_of(paper))).tables
    assert "Relancer le réseau" in [cell.text for table in told for cell in table._cells]


def test_decisions_become_planned_lines_of_the_next_programme_by_an_import(
    version: Version,
) -> None:
    first = decisions.noted(version, taken("Relancer ; le réseau", qui="la direction"))
    second = decisions.noted(version, taken("Un cycle « santé »"))
    told = decisions.put_on_programme(version, [first, second], 2023)
    assert told.startswith("2 décisions inscrites au programme 2023")
    rows = espaces.ready("irev").query(
        "SELECT action, statut, annee FROM programme WHERE programme_id LIKE 'D%' ORDER BY action"
    )
    assert [tuple(row.values()) for row in rows] == [
        ("Relancer ; le réseau", "prevu", 2023),
        ("Un cycle « santé »", "prevu", 2023),
    ]
    assert journal.read_state(espace("irev")).imports[-1].fichier == "decisions_2023.csv"
    assert {item.inscrit for item in decisions.all_noted(version)} == {2023}
