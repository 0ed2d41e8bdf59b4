"""Is a PDF tagged, French and complete, for a paper and for a deck, whatever is written in them?"""

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from indicators.blocks import Chart, Column, Grid, Row, Section, Table
from indicators.paper import Part
from indicators.presentation import Slide
from rendering import cells
from rendering.legible import legible
from rendering.outline import FICTIONAL
from rendering.pdf import pdf_of_deck, pdf_of_paper
from tests.leaving import (
    ADDRESS,
    GRID,
    HOSTILE,
    TABLE,
    annex,
    deck_of,
    drawing,
    hostile_blocks,
    paper_of,
    report,
)

PARTS = (
    Part("Activité", 1, (TABLE, drawing(), drawing(title="Un autre"))),
    Part("Détail", 3, (Section("Une section"), TABLE), ("Une phrase.",)),
)


@pytest.fixture(scope="module")
def paper() -> PdfReader:
    return opened(pdf_of_paper(paper_of(*PARTS)))


def opened(content: bytes) -> PdfReader:
    return PdfReader(BytesIO(content))


def tags(pdf: PdfReader) -> Iterator[Any]:
    """The elements of the structure, in reading order."""
    waiting: list[Any] = [catalogue(pdf)["/StructTreeRoot"]]
    while waiting:
        element = waiting.pop().get_object()
        if isinstance(element, list):
            waiting.extend(reversed(element))
        elif isinstance(element, dict):
            if "/S" in element:
                yield element
            waiting.extend([element["/K"]] if "/K" in element else [])


def catalogue(pdf: PdfReader) -> Any:
    return pdf.root_object


def tagged(pdf: PdfReader, name: str) -> list[Any]:
    return [element for element in tags(pdf) if element["/S"] == name]


def titles(outline: list[Any], depth: int = 1) -> list[tuple[int, str]]:
    """The bookmarks with their depth."""
    found: list[tuple[int, str]] = []
    for item in outline:
        found += titles(item, depth + 1) if isinstance(item, list) else [(depth, item["/Title"])]
    return found


def text_of(pdf: PdfReader) -> str:
    """Without spaces: a PDF says where letters stand, not which spaces part them."""
    return squeezed("".join(page.extract_text() for page in pdf.pages))


def squeezed(words: str) -> str:
    return re.sub(r"\s", "", words)


def test_it_declares_tags_language_and_the_title_to_show(paper: PdfReader) -> None:
    root = catalogue(paper)
    assert root["/MarkInfo"]["/Marked"].value
    assert str(root["/Lang"]).startswith("fr")
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()


def test_it_says_its_title_author_and_date(paper: PdfReader) -> None:
    known = paper.metadata
    assert known is not None
    assert (known.title, known.author, known.subject) == ("Annexe", "IREV", "Centre de ressources")
    assert str(known["/CreationDate"]).startswith("D:20230314")


def test_each_figure_has_its_values_as_alternative_text(paper: PdfReader) -> None:
    told = "Un constat. 2022. Proximité\u00a0: 69\u00a0; Formation\u00a0: 21."
    assert [figure.get("/Alt") for figure in tagged(paper, "/Figure")] == [
        told,
        told.replace("Un constat", "Un autre"),
    ]


def test_headings_are_bookmarks_and_no_level_is_jumped_over(paper: PdfReader) -> None:
    assert titles(paper.outline) == [(1, "Activité"), (2, "Détail"), (3, "Une section")]
    assert [len(tagged(paper, f"/H{level}")) for level in (1, 2, 3)] == [1, 1, 1]


def test_a_table_has_its_header_and_its_cells(paper: PdfReader) -> None:
    assert len(tagged(paper, "/Table")) == 2
    assert len(tagged(paper, "/TH")) == 2 * len(GRID.columns)
    assert len(tagged(paper, "/TD")) == 2 * len(GRID.columns) * len(GRID.rows)
    assert "Proximité1\u202f234,541,1".replace("\u202f", "") in text_of(paper)


def test_captions_are_numbered_by_kind(paper: PdfReader) -> None:
    words = text_of(paper)
    for caption in ("Tableau 1 – Deux types", "Figure 1 – Un constat", "Figure 2 – Un autre"):
        assert squeezed(caption) in words


def test_every_page_says_its_scope_source_version_and_number() -> None:
    pdf = opened(pdf_of_paper(paper_of(Part("x", 1, (drawing(),) * 12))))
    count = len(pdf.pages)
    assert count > 2
    for number, page in enumerate(pdf.pages, 1):
        words = squeezed(page.extract_text())
        for told in ("2022 · missions socles", "version v000012", ADDRESS, f"{number}/{count}"):
            assert squeezed(told) in words


def test_a_paper_is_a4_and_a_deck_has_a_wide_page_per_slide() -> None:
    page = opened(pdf_of_paper(paper_of())).pages[0].mediabox
    assert (float(page.width), float(page.height)) == pytest.approx((595.28, 841.89), abs=0.01)
    slides = (Slide("Un", (drawing(),)), Slide("Deux", (TABLE,)))
    pages = opened(pdf_of_deck(deck_of(*slides))).pages
    assert [float(page.mediabox.width / page.mediabox.height) for page in pages] == pytest.approx(
        [16 / 9] * 3
    )


def test_a_slide_stays_on_its_page_whatever_it_holds() -> None:
    rows = tuple(Row((f"ligne {number}", number)) for number in range(60))
    long = Table("t", "T", "", Grid((Column("a"), Column("n", True)), rows))
    many = tuple(drawing(title=f"Constat {number}") for number in range(5))
    deck = deck_of(
        Slide("Un", (long,), "Un mot."), Slide("Deux", many), Slide("Trois", (long, *many))
    )
    pdf = opened(pdf_of_deck(deck))
    assert len(pdf.pages) == 4
    assert "ligne59" in squeezed(pdf.pages[1].extract_text())


def test_the_slides_are_bookmarks_under_the_title() -> None:
    pdf = opened(pdf_of_deck(deck_of(Slide("Un", (drawing(),)), Slide("Deux", ()))))
    assert titles(pdf.outline) == [(1, "Bilan"), (2, "Un"), (2, "Deux")]


def test_a_slide_says_once_what_its_title_or_the_footer_says() -> None:
    drawn = drawing(title="Un constat", footer="Source : rapport 2022")
    deck = deck_of(Slide("Un constat", (drawn,)), scope_line="2022")
    words = squeezed(opened(pdf_of_deck(deck)).pages[1].extract_text())
    assert words.count("Unconstat") == 1
    assert words.count("Source:rapport2022") == 1


def test_the_notes_of_the_speaker_do_not_leave() -> None:
    deck = deck_of(Slide("Un", (drawing(),), comment="À voir", notes="Secret"))
    words = text_of(opened(pdf_of_deck(deck)))
    assert "Àvoir" in words
    assert "Secret" not in words


def test_fictional_data_say_so_on_every_page() -> None:
    slides = (Slide("Un", (drawing(),)),)
    for content in (
        pdf_of_paper(paper_of(*PARTS, is_fictional=True)),
        pdf_of_deck(deck_of(*slides, is_fictional=True)),
    ):
        assert all(FICTIONAL in page.extract_text() for page in opened(content).pages)
    assert squeezed(FICTIONAL) not in text_of(opened(pdf_of_paper(paper_of(*PARTS))))


@pytest.mark.parametrize("words", [HOSTILE, "= titre #pagebreak() a\x00b\x0bc\ud800d"])
def test_hostile_words_stay_words(words: str) -> None:
    told = {"title": words, "subtitle": words, "scope_line": words, "source_line": words}
    plain = squeezed(legible(words))
    blocks = hostile_blocks(words)
    pdf = opened(pdf_of_paper(paper_of(Part(words, 1, blocks, (words,)), **told)))
    assert titles(pdf.outline)[0] == (1, legible(words))
    assert text_of(pdf).replace("-", "").count(plain.replace("-", "")) >= 10
    deck = deck_of(Slide(words, blocks, comment=words, section=words), **told)
    assert len(opened(pdf_of_deck(deck)).pages) == 2


def test_the_same_blocks_give_the_same_bytes() -> None:
    assert pdf_of_paper(paper_of(*PARTS)) == pdf_of_paper(paper_of(*PARTS))


@pytest.mark.usefixtures("donnees")
@pytest.mark.parametrize("espace", ["irev", "demo"])
def test_the_annex_of_an_espace_holds_every_value_of_its_blocks(espace: str) -> None:
    leaving = annex(espace)
    pdf = opened(pdf_of_paper(leaving))
    blocks = [block for part in leaving.parts for block in part.blocks]
    drawn = [block for block in blocks if isinstance(block, Chart) and not block.message]
    alternatives = [str(figure.get("/Alt")) for figure in tagged(pdf, "/Figure")]
    assert [told.split(".")[0] for told in alternatives] == [
        legible(block.title).split(".")[0] for block in drawn
    ]
    words = text_of(pdf)
    for table in (block for block in blocks if isinstance(block, Table)):
        for row in table.grid.rows[:10]:
            pairs = zip(table.grid.columns, row.cells, strict=True)
            numbers = [cells.text(column, cell) for column, cell in pairs if column.numeric]
            assert squeezed("".join(numbers)) in words


@pytest.mark.usefixtures("donnees")
def test_the_deck_of_an_espace_has_a_page_per_slide_and_its_cards() -> None:
    deck = report("irev")
    pdf = opened(pdf_of_deck(replace(deck, address="")))
    assert len(pdf.pages) == len(deck.slides) + 1
    for card in deck.slides[0].blocks:
        assert squeezed(card.value) in squeezed(pdf.pages[1].extract_text())  # type: ignore[union-attr]
