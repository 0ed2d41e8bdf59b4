"""Does a map leave in every form: a table where Office draws none, else the drawing itself?"""

import io
from datetime import date
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from docx import Document
from pptx import Presentation

from indicators.blocks import Chart
from indicators.contacts import contacts
from indicators.map import contract_map
from indicators.paper import Paper, Part
from indicators.periods import exercice
from indicators.presentation import Book, Deck, Slide
from indicators.view import View
from rendering.docx import docx_of
from rendering.pptx import pptx_of
from rendering.xlsx import xlsx_of
from tests.drawn import drawn
from tests.leaving import GRID

TOLD: dict[str, Any] = {
    "title": "Territoires", "espace_label": "Essai", "is_fictional": False, "scope_line": "2024",
    "source_line": "Source : essai", "version": "version v000001", "date": date(2025, 1, 2),
}  # fmt: skip


@pytest.fixture(scope="module")
def chart(tmp_path_factory: pytest.TempPathFactory) -> Chart:
    version = drawn(
        tmp_path_factory.mktemp("v"),
        seances="seance_id | date | demi_journees | territoires\nS1 | 2024-01-10 | 1 | bourg",
        liste_territoire="code | libelle | contrat\nbourg | Bourg | cv_bourg",
        liste_contrat_de_ville="""
            code     | libelle     | departement | valide_du
            cv_bourg | Bourg (CV)  | 59          | 2015-01-01
            cv_creux | Creux (CV)  | 62          | 2015-01-01
        """,
    )
    view = View(version, exercice(2024))
    return contract_map(view, contacts(view))


def test_a_slide_holds_the_table_of_the_map(chart: Chart) -> None:
    deck = Deck(subtitle="", slides=(Slide(chart.title, (chart,)),), **TOLD)
    slides = Presentation(io.BytesIO(pptx_of(deck))).slides
    tables = [shape.table for slide in slides for shape in slide.shapes if shape.has_table]
    (table,) = tables
    assert "○ jamais touché" in {cell.text for row in table.rows for cell in row.cells}


def test_a_workbook_holds_the_table_of_the_map(chart: Chart) -> None:
    content = xlsx_of(Book(blocks=(chart,), definitions=GRID, **TOLD))
    book = openpyxl.load_workbook(io.BytesIO(content))
    found = {cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row}
    assert {"Bourg (CV)", "Creux (CV)", "○ jamais touché"} <= found
    assert not any(
        name.startswith("xl/charts/") for name in ZipFile(io.BytesIO(content)).namelist()
    )


def test_a_word_file_shows_the_map_and_says_it_in_words(chart: Chart) -> None:
    paper = Paper(subtitle="", parts=(Part("Où", 1, (chart,)),), **TOLD)
    document = Document(io.BytesIO(docx_of(paper)))
    (drawing,) = document.inline_shapes
    assert "Creux (CV)\u00a0: jamais touché" in drawing._inline.docPr.get("descr")
