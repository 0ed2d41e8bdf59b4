"""Does a deck open in PowerPoint with the figures of its blocks, all readable, none over another?"""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import combinations
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER
from pptx.oxml.ns import qn

from indicators.blocks import (
    CALCULE,
    Chart,
    Column,
    Grid,
    KeyFigure,
    Row,
    Section,
    Series,
    Table,
    Text,
)
from indicators.presentation import Deck, Slide
from indicators.view import default_view
from pipeline import espaces
from rendering import marks, pptx_template, text_fit
from rendering.plotted import plotted
from rendering.pptx import HOUSE_TEMPLATE, pptx_of
from tests import presented
from tests.presented import BRIDGE

ESPACES = ("irev", "demo")
SMALLEST = 1800  # hundredths of a point
EMPTY = Grid((Column("Type"), Column("Valeur", True)), ())
DECK = Deck(
    title="Bilan",
    subtitle="Centre de ressources",
    slides=(),
    espace_label="IREV",
    is_fictional=False,
    scope_line="2022 · missions socles",
    source_line="Source : rapport 2022",
    version="version v000001",
    date=date(2026, 3, 4),
)
BARS = Chart(
    id="types",
    kind="bars",
    title="Un titre",
    subtitle="2022",
    categories=("Proximité", "=1+1"),
    series=(Series("détaillé", (64.0, None)), Series("rapport", (5.0, 4.0), "current", True)),
    unit="demi-journées",
    grid=EMPTY,
    footer="Source",
)


@pytest.fixture(scope="module", autouse=True)
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DONNEES", str(tmp_path_factory.mktemp("donnees")))
        yield
    real_deck.cache_clear()
    real_file.cache_clear()


@cache
def real_deck(espace: str) -> Deck:
    return presented.deck(default_view(espaces.ready(espace)))


@cache
def real_file(espace: str, template: str = "") -> bytes:
    return pptx_of(real_deck(espace), foreign_template() if template else None)


def foreign_template() -> bytes:
    """python-pptx's own: 4:3, English layouts, other faces, with a sample slide in it."""
    presentation = Presentation()
    presentation.slides.add_slide(presentation.slide_layouts[0])
    target = io.BytesIO()
    presentation.save(target)
    return target.getvalue()


def opened(content: bytes) -> Any:
    return Presentation(io.BytesIO(content))


def shown(*slides: Slide, **told: Any) -> Any:
    return opened(pptx_of(replace(DECK, slides=slides, **told)))


def charts(presentation: Any) -> dict[str, Any]:
    """Every native chart by its alternative text."""
    return {
        shape._element.nvGraphicFramePr.cNvPr.get("descr"): shape.chart
        for slide in presentation.slides
        for shape in slide.shapes
        if shape.has_chart
    }


def cells(slide: Any) -> list[list[str]]:
    (table,) = [shape.table for shape in slide.shapes if shape.has_table]
    return [[cell.text_frame.text for cell in row.cells] for row in table.rows]


def text_of(slide: Any) -> str:
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def titles(presentation: Any) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in presentation.slides]


def sheet(chart: Any) -> Any:
    """What opens under « Modifier les données »."""
    return openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active


def parts(content: bytes, pattern: str) -> dict[str, str]:
    with ZipFile(io.BytesIO(content)) as package:
        names = [name for name in package.namelist() if re.fullmatch(pattern, name)]
        return {name: package.read(name).decode("utf-8") for name in names}


# figures


@pytest.mark.parametrize("espace", ESPACES)
def test_native_charts_hold_the_numbers_of_the_blocks(espace: str) -> None:
    drawn = charts(opened(real_file(espace)))
    blocks = [block for slide in real_deck(espace).slides for block in slide.blocks]
    expected = [block for block in blocks if isinstance(block, Chart) and not block.message]
    assert len(expected) > 5
    for block in expected:
        series = {s.name: tuple(s.values) for s in drawn[marks.alternative(block)].plots[0].series}
        for item in block.series:
            values = next(p.values for p in plotted(block) if p.name == item.name)
            assert values == item.values
            if block.kind != "bridge":
                assert series[item.name] == item.values


@pytest.mark.parametrize("espace", ESPACES)
def test_the_sheet_behind_a_chart_is_what_the_chart_draws(espace: str) -> None:
    for chart in charts(opened(real_file(espace))).values():
        rows = list(sheet(chart).iter_rows(values_only=True))
        assert [row[0] for row in rows[1:]] == list(chart.plots[0].categories)
        for series in chart._chartSpace.iter(qn("c:ser")):
            reference = series.find(f"{qn('c:val')}//{qn('c:f')}").text
            letter = re.fullmatch(r"'Données'!\$([A-Z])\$2:\$\1\$\d+", reference)[1]  # type: ignore[index]
            name = series.find(f"{qn('c:tx')}//{qn('c:v')}").text
            assert rows[0]["ABCDEFGH".index(letter)] == name


def test_a_total_beside_a_stacked_bar_is_a_formula() -> None:
    (chart,) = charts(shown(Slide("Un titre", (BARS,)))).values()
    rows = list(sheet(chart).iter_rows(values_only=True))
    assert rows[0] == ("Catégorie", "détaillé", "rapport", "Total")
    assert rows[1] == ("Proximité", 64, 5, "=SUM(B2:C2)")


def test_a_bridge_holds_its_true_values_and_writes_their_sign() -> None:
    (chart,) = charts(shown(Slide("Passage", (BRIDGE,)))).values()
    rows = list(sheet(chart).iter_rows(values_only=True))
    assert [row[1] for row in rows[1:]] == list(BRIDGE.series[0].values)
    drawn = {s.name: tuple(s.values) for s in reversed(list(chart.plots[0].series))}
    assert drawn["Base"] == (None, 164.0, 165.5, 156.5, 156.5, None)
    assert drawn["Totaux"] == (164.0, None, None, None, None, 157.5)
    assert drawn["Hausses"] == (None, 6.5, 0, 0, 1.0, None)
    assert drawn["Baisses"] == (None, 0, 5.0, 9.0, 0, None)
    formats = [e.get("formatCode") for e in chart._chartSpace.iter(qn("c:numFmt"))]
    assert {"General;;", "+General;;", '"−"General;;', ";;General"} <= set(formats)


def test_a_bridge_that_falls_under_zero_is_drawn_as_plain_columns() -> None:
    deep = replace(BRIDGE, categories=("a", "b", "c"), series=(Series("n", (5.0, -9.0, -4.0)),))
    (chart,) = charts(shown(Slide("Passage", (deep,)))).values()
    assert [tuple(s.values) for s in chart.plots[0].series] == [(5.0, -9.0, -4.0)]


def test_what_is_unknown_is_a_gap_and_never_zero() -> None:
    line = replace(
        BARS, kind="lines", categories=("janv.", "févr."), series=(Series("2023", (12.0, None)),)
    )
    (chart,) = charts(shown(Slide("Fil", (line,)))).values()
    points = chart._chartSpace.findall(f".//{qn('c:val')}//{qn('c:pt')}")
    assert [point.get("idx") for point in points] == ["0"]
    assert chart._chartSpace.find(f".//{qn('c:dispBlanksAs')}").get("val") == "gap"


def test_only_what_a_report_alone_knows_is_hatched() -> None:
    (chart,) = charts(shown(Slide("Un titre", (BARS,)))).values()
    hatched = [
        series.find(f"{qn('c:spPr')}/{qn('a:pattFill')}") is not None
        for series in chart._chartSpace.iter(qn("c:ser"))
    ]
    assert hatched == [False, True, False]


def test_a_legend_names_the_series_that_nothing_else_tells_apart() -> None:
    parts = (Series("IREV", (1.0, 2.0)), Series("Autres", (3.0, 4.0), "previous"))
    (chart,) = charts(shown(Slide("Un titre", (replace(BARS, series=parts),)))).values()
    left_out = [e.get("val") for e in chart.legend._element.findall(f".//{qn('c:idx')}")]
    names = [series.name for series in chart.plots[0].series]
    assert (names, left_out) == (["IREV", "Autres", "Total"], ["2"])


def test_no_text_of_a_sheet_can_run_as_a_formula() -> None:
    (chart,) = charts(shown(Slide("Un titre", (BARS,)))).values()
    assert sheet(chart)["A3"].value == "=1+1"
    assert sheet(chart)["A3"].data_type == "s"


def test_a_chart_that_would_mislead_gives_its_reason_instead() -> None:
    thin = replace(BARS, message="51 sur 168 sont datées : la courbe serait trompeuse.")
    presentation = shown(Slide("Fil de l'année", (thin,)))
    assert charts(presentation) == {}
    assert "la courbe serait trompeuse" in text_of(presentation.slides[1])


@pytest.mark.parametrize("espace", ESPACES)
def test_a_long_table_goes_on_with_every_row_once(espace: str) -> None:
    register = real_deck(espace).slides[-2]
    (block,) = register.blocks
    assert isinstance(block, Table)
    slides = [
        s
        for s in opened(real_file(espace)).slides
        if s.shapes.title.text_frame.text.startswith(register.title)
    ]
    parts: dict[tuple[str, ...], list[str]] = {}  # a table too wide goes on with other columns
    for slide in slides:
        heads, *rows = cells(slide)
        parts.setdefault(tuple(heads), []).extend(row[0] for row in rows)
    names = [row.cells[0] for row in block.grid.rows]
    assert all(found == names for found in parts.values())
    assert {head for heads in parts for head in heads} == {c.label for c in block.grid.columns}
    last = slides[-1].shapes.title.text_frame.text
    assert last == f"{register.title} (suite {len(slides)}/{len(slides)})"


def test_a_wide_table_goes_on_with_every_column_beside_the_first() -> None:
    heads = [f"Colonne{n}" for n in range(20)]
    grid = Grid(
        (Column("Thème"), *(Column(head, True) for head in heads)),
        (Row(("Éducation", *range(20))), Row(("Total", *range(20)), is_total=True)),
    )
    presentation = shown(Slide("Large", (Table("large", "Large", "", grid),)))
    found = [cells(slide) for slide in list(presentation.slides)[1:]]
    assert all(rows[1][0] == "Éducation" for rows in found)
    assert [head for rows in found for head in rows[0][1:]] == heads
    assert [x for rows in found for x in rows[1][1:]] == [str(n) for n in range(20)]


def test_bars_that_do_not_fit_go_on_at_the_same_scale() -> None:
    names = tuple(f"Territoire numéro {n}" for n in range(30))
    values = tuple(float(30 - n) for n in range(30))
    long = replace(BARS, categories=names, series=(Series("n", values),))
    presentation = shown(Slide("Un titre", (long,)))
    drawn = charts(presentation).values()
    assert [v for chart in drawn for v in chart.plots[0].series[0].values] == list(values)
    assert len({chart.value_axis.maximum_scale for chart in drawn}) == 1
    assert len(drawn) > 1


# what can be read


def test_there_is_no_picture_of_a_chart() -> None:
    kinds = {s.shape_type for slide in opened(real_file("demo")).slides for s in slide.shapes}
    assert MSO_SHAPE_TYPE.PICTURE not in kinds
    assert {MSO_SHAPE_TYPE.CHART, MSO_SHAPE_TYPE.TABLE} <= kinds


@pytest.mark.parametrize("espace", ESPACES)
def test_whoever_does_not_see_is_told(espace: str) -> None:
    presentation = opened(real_file(espace))
    described = [
        shape._element.nvGraphicFramePr.cNvPr.get("descr")
        for slide in presentation.slides
        for shape in slide.shapes
        if shape.has_chart or shape.has_table
    ]
    assert described
    assert all(described)
    assert all(titles(presentation))
    assert len(set(titles(presentation))) == len(titles(presentation))


@pytest.mark.parametrize("espace", ESPACES)
def test_every_run_is_french(espace: str) -> None:
    for name, text in parts(real_file(espace), r"ppt/(slides|notesSlides)/[^/]+\.xml").items():
        runs = re.findall(r"<a:(?:r|fld)\b[^>]*>\s*<a:rPr([^>]*)>", text)
        assert runs, name
        assert all('lang="fr-FR"' in run for run in runs), name
    for text in parts(real_file(espace), r"ppt/charts/chart[^/]+\.xml").values():
        assert '<c:lang val="fr-FR"/>' in text
        assert all('lang="fr-FR"' in run for run in re.findall(r"<a:defRPr[^>]*>", text))
    about = opened(real_file(espace)).core_properties
    assert (about.language, about.title) == ("fr-FR", real_deck(espace).title)


@pytest.mark.parametrize("espace", ESPACES)
@pytest.mark.parametrize("template", ["", "foreign"])
def test_no_text_is_under_18_points(espace: str, template: str) -> None:
    for name, text in parts(real_file(espace, template), r"ppt/(slides|charts)/[^/]+\.xml").items():
        sizes = [int(size) for size in re.findall(r'\bsz="(\d+)"', text)]
        assert min(sizes) >= SMALLEST, name
        assert text.count("<a:r>") <= len(re.findall(r'<a:rPr[^>]*\bsz="', text)), name


@pytest.mark.parametrize("espace", ESPACES)
@pytest.mark.parametrize("template", ["", "foreign"])
def test_nothing_leaves_the_slide_nor_covers_another(espace: str, template: str) -> None:
    presentation = opened(real_file(espace, template))
    for number, slide in enumerate(presentation.slides, 1):
        for shape in slide.shapes:
            where = f"{number} {shape.name}"
            assert shape.left >= 0, where
            assert shape.top >= 0, where
            assert shape.left + shape.width <= presentation.slide_width, where
            assert shape.top + shape.height <= presentation.slide_height, where
        for one, other in combinations(slide.shapes, 2):
            assert not overlap(one, other), f"{number} {one.name} / {other.name}"


def overlap(one: Any, other: Any) -> bool:
    across = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
    down = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
    return bool(across > 1 and down > 1)


@pytest.mark.parametrize("espace", ESPACES)
@pytest.mark.parametrize("template", ["", "foreign"])
def test_every_text_holds_in_its_shape(espace: str, template: str) -> None:
    for number, slide in enumerate(opened(real_file(espace, template)).slides, 1):
        for shape in slide.shapes:
            if shape.has_text_frame and not shape.is_placeholder:
                assert written_height(shape) <= shape.height + 1, f"{number} {shape.name}"


def written_height(shape: Any) -> int:
    frame = shape.text_frame
    room = shape.width - frame.margin_left - frame.margin_right
    return int(frame.margin_top + frame.margin_bottom) + sum(
        text_fit.height(p.text, p.runs[0].font.size.pt, room, bold=p.runs[0].font.bold)
        for p in frame.paragraphs
        if p.runs and shape.text_frame.word_wrap
    )


@pytest.mark.parametrize(("espace", "warned"), [("irev", False), ("demo", True)])
@pytest.mark.parametrize("template", ["", "foreign"])
def test_fictional_data_say_so_on_every_slide(espace: str, warned: bool, template: str) -> None:
    for slide in opened(real_file(espace, template)).slides:
        badges = [s for s in slide.shapes if s.name == "Données fictives"]
        assert [badge.text_frame.text for badge in badges] == ["Données fictives"] * warned


@pytest.mark.parametrize("template", ["", "foreign"])
def test_every_slide_says_scope_source_version_and_the_way_back(template: str) -> None:
    deck = real_deck("irev")
    for number, slide in enumerate(opened(real_file("irev", template)).slides, 1):
        foot = next(s for s in slide.placeholders
                    if s.placeholder_format.type == PP_PLACEHOLDER.FOOTER)  # fmt: skip
        links = [r.hyperlink.address for p in foot.text_frame.paragraphs for r in p.runs]
        assert deck.address in links
        assert foot.text_frame.text.startswith("2022 · missions socles")
        assert template or deck.version in foot.text_frame.text
        field = slide._element.find(f".//{qn('a:fld')}[@type='slidenum']")
        assert field.find(qn("a:t")).text == str(number)


def test_only_an_address_of_the_web_is_a_link() -> None:
    slide = shown(Slide("Un titre", ()), address="javascript:alert(1)").slides[1]
    assert slide._element.findall(f".//{qn('a:hlinkClick')}") == []


def test_a_control_character_pasted_into_a_text_does_not_spoil_the_file() -> None:
    pasted = replace(BARS, title="Un\x0btitre", categories=("a\x01", "b"))
    presentation = shown(Slide("Un\x0btitre", (pasted,), notes="Note\x00"))
    assert titles(presentation) == ["Bilan", "Un titre"]


def test_the_speaker_has_their_notes_and_the_whole_title() -> None:
    long = "Un constat qui n'en finit pas " * 12
    slide = shown(Slide(long.strip(), (), notes="Respirer."), address="https://crpv.fr/").slides[1]
    assert slide.shapes.title.text_frame.text.endswith("…")
    notes = slide.notes_slide.notes_text_frame.text
    assert notes.splitlines() == [
        "Respirer.",
        f"Titre complet : {long.strip()}",
        "Vue : https://crpv.fr/",
    ]


def test_a_short_comment_stands_under_the_blocks_and_a_long_one_on_its_own_slide() -> None:
    short = shown(Slide("Un titre", (BARS,), comment="Un mot."))
    assert "Un mot." in text_of(short.slides[1])
    long = shown(Slide("Un titre", (BARS,), comment="Une phrase de plus. " * 40))
    assert titles(long) == ["Bilan", "Un titre", "Un titre (suite 2/2)"]
    assert "Une phrase de plus." in text_of(long.slides[2])


def test_a_card_is_one_shape_with_its_figure_its_status_and_its_sign() -> None:
    figure = KeyFigure("seances", "Séances", "122", CALCULE, "2021 : n.d.")
    slide = shown(Slide("En bref", (figure,))).slides[1]
    (card,) = [shape for shape in slide.shapes if shape.name == "Séances"]
    lines = [paragraph.text for paragraph in card.text_frame.paragraphs]
    assert lines == ["Séances", "122", "● Calculé", "2021\u00a0: n.d."]
    assert card.text_frame.paragraphs[1].runs[0].font.size.pt == 56


def test_a_section_among_blocks_opens_a_slide_of_that_name() -> None:
    text = Text("x", "À retenir", ("Une phrase.",))
    presentation = shown(Slide("Activité", (text, Section("Publics"), text)))
    assert titles(presentation) == ["Bilan", "Activité", "Publics"]


def test_a_text_without_sentences_is_room_to_write() -> None:
    slide = shown(Slide("Décisions", (Text("d", "Décisions de la séance", ()),))).slides[1]
    (room,) = [shape for shape in slide.shapes if shape.name == "Décisions de la séance"]
    assert room.height > slide.part.package.presentation_part.presentation.slide_height // 2


def test_sections_hold_every_slide_once_in_order() -> None:
    presentation = opened(real_file("demo"))
    listed = presentation.part._element.iter(
        "{http://schemas.microsoft.com/office/powerpoint/2010/main}section"
    )
    sections = [(s.get("name"), [e.get("id") for e in s.iter() if e.get("id")][1:]) for s in listed]
    names = ["Ouverture", "Activité", "Comparer", "Publics", "Suites"]
    assert [name for name, _ in sections] == names
    wanted = [str(slide.slide_id) for slide in presentation.slides]
    assert [identifier for _, held in sections for identifier in held] == wanted


# the template


def test_the_template_of_the_house_is_the_one_that_its_script_makes() -> None:
    committed = HOUSE_TEMPLATE.read_bytes()
    assert parts(committed, r".*\.(xml|rels)") == parts(pptx_template.template(), r".*\.(xml|rels)")
    assert len(committed) < 30_000


def test_another_template_lends_its_size_its_layouts_and_none_of_its_slides() -> None:
    presentation = opened(real_file("demo", "foreign"))
    assert (presentation.slide_width, presentation.slide_height) == (9144000, 6858000)
    layouts = {slide.slide_layout.name for slide in presentation.slides}
    assert layouts == {"Title Slide", "Title Only"}
    assert titles(presentation)[0] == real_deck("demo").title


def test_layouts_of_any_name_are_known_by_their_placeholders() -> None:
    presentation = opened(foreign_template())
    for number, layout in enumerate(presentation.slide_layouts):
        layout._element.cSld.set("name", f"Maquette {number}")
    target = io.BytesIO()
    presentation.save(target)
    made = opened(pptx_of(replace(DECK, slides=(Slide("Un titre", (BARS,)),)), target.getvalue()))
    assert [s.slide_layout.name for s in made.slides] == ["Maquette 0", "Maquette 5"]


def test_a_template_file_potx_is_opened_too() -> None:
    source = io.BytesIO(foreign_template())
    target = io.BytesIO()
    with ZipFile(source) as package, ZipFile(target, "w") as potx:
        for name in package.namelist():
            content = package.read(name)
            if name == "[Content_Types].xml":
                content = content.replace(b"presentation.main+xml", b"template.main+xml")
            potx.writestr(name, content)
    assert titles(opened(pptx_of(DECK, target.getvalue()))) == ["Bilan"]


def test_the_same_deck_gives_the_same_bytes() -> None:
    deck = replace(DECK, slides=(Slide("Un titre", (BARS,), section="Activité"),))
    assert pptx_of(deck) == pptx_of(deck)
