"""Does the page tell what a draft says that the figures do not, and keep nothing of it?"""

import io
from pathlib import Path

import docx
import pytest
from streamlit.testing.v1 import AppTest

from pipeline import frozen
from pipeline.folders import Espace, espace
from tests.pages.test_pages import blocks, opened
from tests.written import SEANCES, bring

ONE_MORE = """
    seance_id | date       | type_action           | intitule | demi_journees | perimetre | statut
    N1        | 01/03/2022 | Sessions de formation | Plus     | 1             | socle     | realise
"""
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.fixture
def place(donnees: Path) -> Espace:
    found = espace("essai")
    bring(found, SEANCES)
    return found


def draft(*paragraphs: str) -> bytes:
    written, content = docx.Document(), io.BytesIO()
    for paragraph in paragraphs:
        written.add_paragraph(paragraph)
    written.save(content)
    return content.getvalue()


def dropped(content: bytes) -> AppTest:
    app = opened("relire", espace="essai", exercice="2022")
    app.file_uploader[0].upload("brouillon.docx", content, WORD).run()
    assert not app.exception
    return app


def rows(app: AppTest, identifier: str) -> list[list[str]]:
    table = next(b for b in blocks(app) if b.get("id") == identifier)
    return [[cell["text"] for cell in row["cells"]] for row in table["rows"]]


def test_what_differs_is_shown_and_can_be_downloaded(place: Espace) -> None:
    app = dropped(draft("Nous avons tenu 4 demi-journées.", "La formation en compte 3 en 2022."))
    assert [row[:2] for row in rows(app, "differences")] == [["4", "Diffère"]]
    table = next(b for b in blocks(app) if b.get("id") == "differences")
    assert "▸4◂" in table["downloads"][0]["text"]


def test_a_right_draft_says_so(place: Espace) -> None:
    app = dropped(draft("Nous avons tenu 3 demi-journées."))
    told = next(b for b in blocks(app) if b.get("id") == "relecture")
    assert told["items"][0].startswith("Aucune différence")
    assert [row[:2] for row in rows(app, "autres_nombres")] == [["3", "Concordant"]]


def test_the_draft_is_held_against_the_last_frozen_figures(place: Espace) -> None:
    frozen.freeze(place, "AG 2023", "essai")
    bring(place, ONE_MORE, "plus.csv")
    app = dropped(draft("Nous avons tenu 3 demi-journées."))
    assert rows(app, "differences") == []
    (row,) = rows(app, "autres_nombres")
    assert (
        row[3].removeprefix("Demi-journées · 2022 · ")
        == "arrêté AG 2023\u00a0: 3\u00a0; calculé aujourd'hui\u00a0: 4"
    )
    app.selectbox(key="relire_avec").select("").run()
    assert [row[:2] for row in rows(app, "differences")] == [["3", "Diffère"]]


def test_what_is_no_word_document_is_refused_in_words(place: Espace) -> None:
    app = dropped(b"%PDF-1.7")
    assert "n'est pas un document Word" in app.error[0].value


def test_nothing_of_the_draft_is_stored(place: Espace) -> None:
    before = {path: path.stat().st_mtime_ns for path in place.folder.rglob("*") if path.is_file()}
    dropped(draft("Nous avons tenu 4 demi-journées."))
    after = {path: path.stat().st_mtime_ns for path in place.folder.rglob("*") if path.is_file()}
    assert after == before
