"""Does a Word document hold the blocks as headings, tables, figures and captions one can edit?"""

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table as WordTable

from indicators.blocks import CALCULE, Chart, Column, Grid, KeyFigure, Row, Table, Text
from indicators.paper import Part
from rendering import cells
from rendering.docx import docx_of
from rendering.legible import legible
from rendering.outline import FICTIONAL
from tests.leaving import (
    ADDRESS,
    GRID,
    HOSTILE,
    TABLE,
    annex,
    drawing,
    hostile_blocks,
    paper_of,
)

PARTS = (
    Part("Activité", 1, (TABLE, drawing(), drawing(title="Un autre"))),
    Part("Détail", 3, (Table("u", "Un autre tableau", "", GRID),), ("Une phrase.",)),
)


@pytest.fixture(scope="module")
def written() -> Document:
    return opened(docx_of(paper_of(*PARTS)))


def opened(content: bytes) -> Document:
    return docx.Document(BytesIO(content))


def read(table: WordTable) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def expected(grid: Grid) -> list[list[str]]:
    heads = [legible(column.label) for column in grid.columns]
    body = [
        [cells.text(column, cell) for column, cell in zip(grid.columns, row.cells, strict=True)]
        for row in grid.rows
    ]
    return [heads, *body]


def styled(document: Document, name: str) -> list[str]:
    return [p.text for p in document.paragraphs if p.style is not None and p.style.name == name]


def alternatives(document: Document) -> list[str]:
    return [item.get("descr", "") for item in document.element.iter(qn("wp:docPr"))]


def test_headings_have_words_own_styles_and_no_level_is_jumped_over(written: Document) -> None:
    assert styled(written, "Title") == ["Annexe"]
    assert styled(written, "Heading 1") == ["Activité"]
    assert styled(written, "Heading 2") == ["Détail"]


def test_a_table_holds_the_cells_of_its_block_in_french(written: Document) -> None:
    assert read(written.tables[0]) == expected(GRID)
    assert written.tables[0].rows[1].cells[1].text == "1\u202f234,5"


def test_the_header_is_repeated_and_the_total_set_apart_by_the_style(written: Document) -> None:
    first, *others = written.tables[0].rows
    assert first._tr.find(f".//{qn('w:tblHeader')}") is not None
    assert all(row._tr.find(f".//{qn('w:tblHeader')}") is None for row in others)
    look = written.tables[0]._tbl.find(f".//{qn('w:tblLook')}")
    assert (look.get(qn("w:firstRow")), look.get(qn("w:lastRow"))) == ("1", "1")


def test_numbers_stand_on_the_right_and_words_on_the_left(written: Document) -> None:
    words, number, _ = written.tables[0].rows[1].cells
    assert words.paragraphs[0].style.name == "Cellule liée"
    assert number.paragraphs[0].style.name == "Nombre lié"


def test_the_first_row_which_word_follows_has_the_widths_of_the_columns(written: Document) -> None:
    table = written.tables[0]
    widths = [column.width for column in table.columns]
    assert [cell.width for cell in table.rows[0].cells] == widths
    assert widths[0] != widths[1]


def test_a_total_that_is_not_last_is_strong() -> None:
    grid = Grid((Column("a"),), (Row(("Total",), True), Row(("b",))))
    (table,) = opened(docx_of(paper_of(Part("x", 1, (Table("t", "T", "", grid),))))).tables
    assert [row.cells[0].paragraphs[0].runs[0].style.name for row in table.rows[1:]] == [
        "Strong",
        "Default Paragraph Font",
    ]


def test_the_rows_of_a_long_table_may_part() -> None:
    grid = Grid((Column("a"),), tuple(Row((f"ligne {n}",)) for n in range(50)))
    (table,) = opened(docx_of(paper_of(Part("x", 1, (Table("t", "T", "", grid),))))).tables
    assert table.rows[1].cells[0].paragraphs[0].style.name == "Cellule"


def test_captions_are_numbered_by_fields_that_hold_their_value(written: Document) -> None:
    assert styled(written, "Caption") == [
        "Tableau 1 – Deux types d'action",
        "Figure 1 – Un constat",
        "Figure 2 – Un autre",
        "Tableau 2 – Un autre tableau",
    ]
    codes = [item.text or "" for item in written.element.iter(qn("w:instrText"))]
    assert [code.split()[:2] for code in codes] == [
        ["SEQ", "Tableau"],
        ["SEQ", "Figure"],
        ["SEQ", "Figure"],
        ["SEQ", "Tableau"],
    ]


def test_each_figure_has_its_values_as_alternative_text(written: Document) -> None:
    told = "Un constat. 2022. Proximité\u00a0: 69\u00a0; Formation\u00a0: 21."
    assert alternatives(written)[0] == told


def test_a_figure_is_as_wide_as_the_text_and_sharp_in_print() -> None:
    content = docx_of(paper_of(*PARTS))
    assert opened(content).inline_shapes[0].width.cm == pytest.approx(17)
    with ZipFile(BytesIO(content)) as archive:
        images = [name for name in archive.namelist() if name.endswith(".png")]
        pixels = int.from_bytes(archive.read(images[0])[16:20], "big")
    assert pixels / (17 / 2.54) >= 290


def test_the_document_is_french_and_says_who_wrote_it(written: Document) -> None:
    languages = {item.get(qn("w:val")) for item in written.styles.element.iter(qn("w:lang"))}
    assert languages == {"fr-FR"}
    known = written.core_properties
    assert (known.title, known.author, known.language) == ("Annexe", "IREV", "fr-FR")
    assert (known.version, known.created.date().isoformat()) == ("version v000012", "2023-03-14")


def test_every_page_says_its_scope_source_version_and_number(written: Document) -> None:
    footer = written.sections[0].footer
    assert footer.paragraphs[0].text.split("\n") == [
        "2022 · missions socles",
        "Source\u00a0: rapport 2022 · IREV, version v000012, 14 mars 2023",
        f"{ADDRESS}\t1 / 1",
    ]
    codes = [(item.text or "").strip() for item in footer._element.iter(qn("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]


def test_the_address_can_be_followed(written: Document) -> None:
    (link,) = written.element.iter(qn("w:hyperlink"))
    assert written.part.rels[link.get(qn("r:id"))].target_ref == ADDRESS


def test_fictional_data_say_so_on_every_page_and_in_the_text(written: Document) -> None:
    fictional = opened(docx_of(paper_of(is_fictional=True)))
    assert fictional.sections[0].header.paragraphs[0].text == FICTIONAL
    assert styled(fictional, "Mention") == [FICTIONAL]
    assert written.sections[0].header.paragraphs[0].text == ""
    assert styled(written, "Mention") == []


def test_only_styles_give_their_look_to_words() -> None:
    document = opened(docx_of(paper_of(Part("x", 1, (*hostile_blocks(), TABLE)))))
    direct = [
        item.tag
        for kind, style in (("w:pPr", "w:pStyle"), ("w:rPr", "w:rStyle"))
        for properties in document.element.body.iter(qn(kind))
        for item in properties
        if item.tag != qn(style)
    ]
    assert direct == []


def test_the_darkest_tint_has_light_letters() -> None:
    grid = Grid(
        (Column("Thème"), Column("a", True), Column("Total", True)),
        (Row(("x", 100, 100)), Row(("y", 10, 10))),
    )
    table = Table("t", "T", "", grid, shaded=True)
    (word,) = opened(docx_of(paper_of(Part("x", 1, (table,))))).tables
    tints = [row.cells[1]._tc.find(f".//{qn('w:shd')}").get(qn("w:fill")) for row in word.rows[1:]]
    assert tints == ["1F5C8B", "EAF1F7"]
    assert word.rows[1].cells[1].paragraphs[0].runs[0].style.name == "Sur fond sombre"


def test_cards_become_a_table_with_their_status_in_words() -> None:
    card = KeyFigure("c", "Séances", "1 500", CALCULE, "2021 : n.d.")
    (word,) = opened(docx_of(paper_of(Part("x", 1, (card, card))))).tables
    assert read(word)[1:] == [["Séances", "1\u00a0500", "●\u00a0Calculé", "2021\u00a0: n.d."]] * 2


def test_a_chart_that_would_mislead_leaves_as_its_table_with_the_reason() -> None:
    chart = drawing(message="51 sur 168 sont datées.")
    document = opened(docx_of(paper_of(Part("x", 1, (chart,)))))
    assert alternatives(document) == []
    assert read(document.tables[0]) == expected(GRID)
    assert "51 sur 168 sont datées." in styled(document, "Source")


def test_a_chart_without_any_value_leaves_as_its_reason_alone() -> None:
    empty = Grid((Column("Mois"), Column("2022", True)), (Row(("janv.", None)),))
    chart = drawing(message="Aucun relevé.", grid=empty)
    document = opened(docx_of(paper_of(Part("x", 1, (chart,)))))
    assert document.tables == []
    assert "Aucun relevé." in styled(document, "Normal")


@pytest.mark.parametrize("words", [HOSTILE, "a\x00b\x0bc\ud800d"])
def test_hostile_words_stay_words(words: str) -> None:
    part = Part(words, 1, hostile_blocks(words), (words,))
    told = {"title": words, "subtitle": words, "scope_line": words, "source_line": words}
    document = opened(docx_of(paper_of(part, **told)))
    assert styled(document, "Title") == [legible(words)]
    assert styled(document, "Heading 1") == [legible(words)]
    assert legible(words) in styled(document, "List Bullet")
    assert read(document.tables[1])[1] == [legible(words), "1"]


def shown(document: Document) -> Iterator[str]:
    """Every word of the body, tables included."""
    yield from (item.text or "" for item in document.element.body.iter(qn("w:t")))


@pytest.mark.usefixtures("donnees")
@pytest.mark.parametrize("espace", ["irev", "demo"])
def test_the_annex_of_an_espace_holds_every_value_of_its_blocks(espace: str) -> None:
    paper = annex(espace)
    document = opened(docx_of(paper))
    blocks = [block for part in paper.parts for block in part.blocks]
    words = " ".join(shown(document))
    tables = [read(table) for table in document.tables]
    for block in blocks:
        match block:
            case Table():
                assert expected(block.grid) in tables
            case Text():
                assert all(legible(item) in words for item in block.items)
            case Chart() if not block.message:
                assert any(legible(block.title) in told for told in alternatives(document))
    assert len(re.findall(r"Tableau \d", " ".join(styled(document, "Caption")))) == len(tables)
