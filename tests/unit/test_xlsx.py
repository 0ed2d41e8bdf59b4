"""Does a workbook open in Excel with the figures of its blocks, as numbers, and what explains them?"""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest

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
from indicators.presentation import Book
from indicators.view import default_view
from pipeline import espaces
from rendering import marks
from rendering.spelling import sheet_name
from rendering.xlsx import xlsx_of
from rendering.xlsx_cells import number_written
from tests import presented
from tests.presented import BRIDGE

ESPACES = ("irev", "demo")
GRID = Grid(
    (Column("Type"), Column("Demi-journées", True), Column("Part (%)", True, 1)),
    (
        Row(("Proximité", 60, 60.0)),
        Row(("Formation", 40.5, 40.0)),
        Row(("Total", 100.5, 100), is_total=True),
    ),
)
BARS = Chart(
    id="types",
    kind="bars",
    title="Près de six demi-journées sur dix relèvent de la proximité",
    subtitle="Par type d'action · 2022",
    categories=("Proximité", "Formation"),
    series=(Series("détaillé", (60.0, 40.5)),),
    unit="demi-journées",
    grid=GRID,
    footer="Source : rapport 2022",
    sentence="Hors de cette répartition : 15 demi-journées.",
)
BOOK = Book(
    title="Bilan d'activité 2022",
    blocks=(),
    definitions=Grid((Column("Indicateur"), Column("Définition")), (Row(("Séances", "Une date")),)),
    espace_label="IREV",
    is_fictional=False,
    scope_line="2022 · missions socles",
    source_line="Source : rapport 2022",
    version="version v000001",
    date=date(2026, 3, 4),
    address="https://crpv.fr/activite?exercice=2022",
)


@pytest.fixture(scope="module", autouse=True)
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DONNEES", str(tmp_path_factory.mktemp("donnees")))
        yield
    real.cache_clear()


@cache
def real(espace: str) -> tuple[Book, bytes]:
    book = presented.book(default_view(espaces.ready(espace)))
    return book, xlsx_of(book)


def opened(content: bytes, *, values: bool = False) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content), data_only=values)


def written(*blocks: Any, values: bool = False, **told: Any) -> Any:
    return opened(xlsx_of(replace(BOOK, blocks=blocks, **told)), values=values)


def table(sheet: Any, name: str) -> list[tuple[Any, ...]]:
    return [tuple(cell.value for cell in row) for row in sheet[sheet.tables[name].ref]]


def text_of(sheet: Any) -> str:
    cells = (cell for row in sheet.iter_rows(values_only=True) for cell in row)
    return "\n".join(str(cell) for cell in cells if cell is not None)


def charts(content: bytes) -> list[str]:
    with ZipFile(io.BytesIO(content)) as package:
        names = [n for n in package.namelist() if n.startswith("xl/charts/chart")]
        names.sort(key=lambda name: (len(name), name))
        return [package.read(name).decode("utf-8") for name in names]


# the sheets


def test_a_book_opens_on_what_explains_it_and_ends_on_its_rows() -> None:
    lines = Grid((Column("Valeur", True),), (Row((1.5,)),))
    blocks = (Section("Activité"), BARS, Text("t", "À retenir", ("Une phrase.",)))
    names = written(*blocks, lines=lines).sheetnames
    assert names == ["Lisez-moi", "Par type d'action", "À retenir", "Lignes"]


def test_the_front_page_says_scope_source_version_date_words_and_definitions() -> None:
    sheet = written(BARS)["Lisez-moi"]
    told = text_of(sheet)
    for words in ("2022 · missions socles", "Source : rapport 2022", "version v000001",
                  "4 mars 2026", "Non comparable", "Une date"):  # fmt: skip
        assert words in told
    links = [cell.hyperlink for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    assert [link.target for link in links if link.target] == [BOOK.address]
    assert [link.location for link in links if link.location] == ["'Par type d''action'!A1"]


def test_key_figures_in_a_row_share_a_sheet_and_are_numbers_where_they_can() -> None:
    cards = [
        KeyFigure(str(rank), label, value, CALCULE, "note")
        for rank, (label, value) in enumerate(
            [("Visites", "51\u202f365"), ("Lecteurs", "16,1\u00a0%"), ("Contrats", "39 sur 40")]
        )
    ]
    rows = table(written(*cards)["Chiffres clés"], "t_chiffres_cles")
    assert rows[1:] == [
        ("Visites", 51365, "● Calculé", "note"),
        ("Lecteurs", 16.1, "● Calculé", "note"),
        ("Contrats", "39 sur 40", "● Calculé", "note"),
    ]


def test_a_sheet_says_what_must_be_known_to_read_it() -> None:
    told = text_of(written(BARS)["Par type d'action"])
    for words in (BARS.title, BARS.subtitle, "15 demi-journées.", BARS.footer, "version v000001"):
        assert words in told.replace("\u00a0", " ")


def test_the_header_and_the_first_column_stay_in_sight() -> None:
    sheet = written(BARS)["Par type d'action"]
    header = sheet.tables["t_types"].ref.split(":")[0]
    assert sheet.freeze_panes == f"B{int(header[1:]) + 1}"
    assert sheet.tables["t_types"].autoFilter is not None


@pytest.mark.parametrize(("espace", "warned"), [("irev", False), ("demo", True)])
def test_fictional_data_say_so_on_every_sheet(espace: str, warned: bool) -> None:
    for sheet in opened(real(espace)[1]):
        assert ("Données fictives : ne pas les citer" in text_of(sheet)) is warned
        assert sheet.oddFooter.left.text.startswith("Données fictives") is warned


# values


@pytest.mark.parametrize("espace", ESPACES)
def test_tables_hold_the_values_of_the_blocks(espace: str) -> None:
    book, content = real(espace)
    tables = {
        name: table(sheet, name) for sheet in opened(content, values=True) for name in sheet.tables
    }
    blocks = [block for block in book.blocks if isinstance(block, Chart)]
    assert len(blocks) > 5
    for block in blocks:
        rows = tables[f"t_{block.id}"][1:]
        assert [_rounded(row) for row in rows] == [_rounded(r.cells) for r in block.grid.rows]


def _rounded(cells: tuple[Any, ...]) -> list[Any]:
    """A file keeps sixteen digits."""
    return [round(cell, 9) if isinstance(cell, float) else cell for cell in cells]


def test_a_total_is_a_formula_that_follows_filters_with_its_value() -> None:
    (total,) = table(written(BARS)["Par type d'action"], "t_types")[3:]
    assert total[0] == "Total"
    assert re.fullmatch(r"=SUBTOTAL\(109,B\d+:B\d+\)", total[1])
    (known,) = table(written(BARS, values=True)["Par type d'action"], "t_types")[3:]
    assert known == ("Total", 100.5, 100)


def test_a_total_that_is_no_sum_stays_a_value_under_the_table() -> None:
    rows = (Row(("Nord", 3)), Row(("Oise", 2)), Row(("Ensemble", 4), is_total=True))
    grid = Grid((Column("Territoire"), Column("Contrats", True)), rows)
    sheet = written(Table("contrats", "Contrats", "", grid))["Contrats"]
    assert table(sheet, "t_contrats")[1:] == [("Nord", 3), ("Oise", 2)]
    last = int(sheet.tables["t_contrats"].ref.split(":")[1][1:])
    assert [cell.value for cell in sheet[last + 1]] == ["Ensemble", 4]


def test_numbers_and_dates_are_values_with_french_formats() -> None:
    grid = Grid(
        (Column("Date"), Column("Année"), Column("Présences", True), Column("Écart", True)),
        (Row((date(2022, 6, 22), 2022, 1450, "−85")), Row((None, 2022, 9.4, "n.d."))),
    )
    sheet = written(Table("t", "Séances", "", grid))["Séances"]
    first, second = list(sheet[sheet.tables["t_t"].ref])[1:]
    assert [cell.value for cell in first] == [datetime(2022, 6, 22), 2022, 1450, -85]
    assert [cell.number_format for cell in first][:3] == ["dd/mm/yyyy", "0", "#,##0"]
    assert [cell.value for cell in second] == [None, 2022, 9.4, "n.d."]
    assert second[2].number_format == "#,##0.0"


@pytest.mark.parametrize(
    ("text", "value"),
    [("1\u202f635", 1635), ("−2,7", -2.7), ("+10", 10), ("16,1\u00a0%", 16.1), ("0", 0)],
)
def test_a_number_written_in_french_is_read_back(text: str, value: float) -> None:
    read = number_written(text)
    assert read is not None
    assert read[0] == value


@pytest.mark.parametrize("text", ["", "n.d.", "39 sur 40", "Près de 1\u202f500", "12/03", "1.5"])
def test_what_is_not_just_a_number_stays_a_text(text: str) -> None:
    assert number_written(text) is None


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_text_can_run_as_a_formula(start: str) -> None:
    risky = f"{start}cmd|'/c calc'!A1"
    grid = Grid((Column(risky), Column("n", True)), (Row((risky, risky)),))
    block = replace(BARS, title=risky, grid=grid, categories=(risky, "b"), footer=risky)
    book = written(block, lines=grid, scope_line=risky, title=risky)
    for sheet in book:
        kinds = {cell.data_type for row in sheet.iter_rows() for cell in row}
        assert "f" not in kinds


def test_a_control_character_pasted_into_a_text_does_not_spoil_the_file() -> None:
    sheet = written(replace(BARS, title="Un\x0btitre\x01"))["Par type d'action"]
    assert sheet["A1"].value == "Un titre "


def test_names_are_legal_and_given_once() -> None:
    grid = Grid((Column("Total"), Column("total", True)), (Row(("a", 1)),))
    same = [Table("même", "Un titre : [trop] long / pour un onglet ?", "", grid)] * 3
    book = written(*same)
    assert [name for name in book.sheetnames if len(name) > 31 or set(name) & set("[]:*?/\\")] == []
    assert len(set(book.sheetnames)) == 4
    tables = [name for sheet in book for name in sheet.tables]
    assert len({name.casefold() for name in tables}) == len(tables)
    assert table(book.worksheets[1], "t_meme")[0] == ("Total", "total_2")


def test_a_sheet_name_is_never_empty_nor_taken_in_another_case() -> None:
    taken: set[str] = set()
    names = [sheet_name(wished, taken) for wished in ("???", "Activité", "ACTIVITÉ", "'Lignes'")]
    assert names == ["Feuille", "Activité", "ACTIVITÉ (2)", "Lignes"]


# charts


@pytest.mark.parametrize("espace", ESPACES)
def test_every_chart_is_native_and_points_at_the_cells_beside_it(espace: str) -> None:
    book, content = real(espace)
    sheets = opened(content, values=True)
    drawn = [b for b in book.blocks if isinstance(b, Chart) and not b.message]
    found = charts(content)
    assert len(found) == len(drawn)
    for block, chart in zip(drawn, found, strict=True):
        series = [_values(sheets, f) for f in re.findall(r"<c:val>.*?<c:f>(.*?)</c:f>", chart)]
        for item in block.series:
            assert block.kind == "bridge" or list(item.values) in series
        assert _values(sheets, re.findall(r"<c:cat>.*?<c:f>(.*?)</c:f>", chart)[0]) == list(
            block.categories
        )


def _values(book: Any, reference: str) -> list[Any]:
    name, area = reference.replace("&apos;", "'").rsplit("!", 1)
    sheet = book[name.strip("'").replace("''", "'")]
    return [cell.value for (cell,) in sheet[area.replace("$", "")]]


def test_whoever_does_not_see_a_chart_is_told() -> None:
    content = xlsx_of(replace(BOOK, blocks=(BARS,)))
    with ZipFile(io.BytesIO(content)) as package:
        drawing = package.read("xl/drawings/drawing1.xml").decode("utf-8")
    assert f'descr="{marks.alternative(BARS)}"' in drawing


def test_a_chart_whose_table_lacks_its_series_has_them_beside() -> None:
    parts = (Series("détaillé", (50.0, None)), Series("rapport", (10.0, 40.5), "current", True))
    sheet = written(replace(BARS, series=parts))["Par type d'action"]
    rows = table(sheet, "t_types_graphique")
    assert rows[0] == ("Catégorie", "détaillé", "rapport", "Total")
    first = int(re.findall(r"\d+", sheet.tables["t_types_graphique"].ref)[0]) + 1
    assert rows[1] == ("Proximité", 50, 10, f"=SUM(B{first}:C{first})")
    assert rows[2][1] is None


def test_what_only_a_report_knows_is_hatched() -> None:
    parts = (Series("détaillé", (50.0, 1.0)), Series("rapport", (10.0, 4.0), "current", True))
    (chart,) = charts(xlsx_of(replace(BOOK, blocks=(replace(BARS, series=parts),))))
    hatched = ["<a:pattFill" in part for part in chart.split("<c:ser>")[1:]]
    assert hatched == [False, True, False]


def test_a_bridge_is_worked_out_from_its_true_values() -> None:
    sheet = written(BRIDGE)["Demi-journées par type d'action"]
    rows = table(sheet, "t_passage_graphique")
    first = int(re.findall(r"\d+", sheet.tables["t_passage_graphique"].ref)[0]) + 1
    assert [row[1] for row in rows[1:]] == list(BRIDGE.series[0].values)
    assert rows[2][2] == f"=MIN(SUM(B${first}:B{first}),SUM(B${first}:B{first + 1}))"
    known = written(BRIDGE, values=True)["Demi-journées par type d'action"]
    assert table(known, "t_passage_graphique")[2] == ("Proximité", 6.5, 164, None, 6.5, 0)


def test_a_chart_that_would_mislead_gives_its_reason_and_its_values_only() -> None:
    thin = replace(BARS, message="La courbe serait trompeuse.")
    content = xlsx_of(replace(BOOK, blocks=(thin,)))
    assert charts(content) == []
    assert "La courbe serait trompeuse." in text_of(opened(content)["Par type d'action"])


# the file


def test_the_file_says_its_title_and_its_language() -> None:
    about = written(BARS).properties
    assert (about.title, about.language, about.creator) == (BOOK.title, "fr-FR", "IREV")


def test_the_same_book_gives_the_same_bytes() -> None:
    book = replace(BOOK, blocks=(BARS, BRIDGE))
    assert xlsx_of(book) == xlsx_of(book)
