"""Does a chart or a file say exactly what its block says?"""

import csv
import io
import json
from dataclasses import replace

import pytest

from dashboard.payload import payload
from indicators.blocks import (
    CALCULE,
    Chart,
    Column,
    Grid,
    KeyFigure,
    Placed,
    Row,
    Section,
    Series,
    Table,
    Text,
)
from rendering import charts, csv_files, marks

GRID = Grid(
    (Column("Type"), Column("Demi-journées", True), Column("Part (%)", True, 1)),
    (
        Row(("Proximité", 69, 41.0714)),
        Row(("=Formation", 1.5, None)),
        Row(("Total", 70.5, 100), True),
    ),
)
BARS = Chart(
    id="types",
    kind="bars",
    title="Un titre",
    subtitle="2022",
    categories=("Proximité", "Formation"),
    series=(
        Series("détaillé", (64.0, 20.0), ("type_action.proximite_territoriale", "unknown")),
        Series("non détaillé", (5.0, None), known_from_report=True),
    ),
    unit="demi-journées",
    grid=GRID,
    footer="Source",
    keys=("proximite_territoriale", None),
)


def test_a_stacked_bar_bears_its_total_once() -> None:
    drawn = charts.figure(BARS)
    assert [list(trace["text"]) for trace in drawn["data"]] == [["", "20"], ["69", ""]]


def test_what_only_the_report_knows_is_hatched() -> None:
    drawn = charts.figure(BARS)
    assert "pattern" not in drawn["data"][0]["marker"]
    assert drawn["data"][1]["marker"]["pattern"]["shape"] == "/"


def test_the_axis_of_bars_starts_at_zero() -> None:
    assert charts.figure(BARS)["layout"]["xaxis"]["range"][0] == 0


def test_the_alternative_text_holds_every_value() -> None:
    assert marks.alternative(BARS) == "Un titre. 2022. Proximité : 69 ; Formation : 20."


def test_a_missing_month_is_a_gap_and_never_zero() -> None:
    line = replace(
        BARS, kind="lines", series=(Series("2023", (12.0, None)),), categories=("janv.", "févr.")
    )
    trace = charts.figure(line)["data"][0]
    assert list(trace["y"]) == [12.0, None]
    assert trace["connectgaps"] is False


def test_a_break_of_series_is_a_dashed_line_with_its_reason() -> None:
    line = replace(BARS, kind="lines", events=(("Proximité", "Rupture de série : outil"),))
    layout = charts.figure(line)["layout"]
    assert layout["shapes"][0]["line"]["dash"] == "dash"
    assert layout["annotations"][0]["text"] == "Rupture de série : outil"
    assert layout["shapes"][0]["x0"] == 0


def test_a_break_stands_before_the_column_of_its_year() -> None:
    years = replace(
        BARS, kind="columns", categories=("2023", "2024"), events=(("2024", "Rupture de série"),)
    )
    layout = charts.figure(years)["layout"]
    assert (layout["shapes"][0]["x0"], layout["annotations"][0]["x"]) == (0.5, 0.5)


def test_csv_for_excel_reads_back_in_french() -> None:
    text = csv_files.excel(GRID)
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    assert rows[1] == ["Proximité", "69", "41,0714"]
    assert rows[3] == ["Total", "70,5", "100"]


def test_international_csv_has_points_and_commas() -> None:
    rows = list(csv.reader(io.StringIO(csv_files.international(GRID))))
    assert rows[1] == ["Proximité", "69", "41.0714"]


@pytest.mark.parametrize("written", [csv_files.excel, csv_files.international])
def test_no_cell_can_run_as_a_formula(written: object) -> None:
    assert "'=Formation" in written(GRID)  # type: ignore[operator]


def test_every_kind_of_block_is_drawn_and_the_fictional_files_say_so() -> None:
    card = KeyFigure("c", "Séances", "122", CALCULE)
    table = Table("t", "Table", "2022", GRID, shaded=True)
    blocks = (card, BARS, table, Text("x", "Titre", ("a",)), Section("Partie"))
    drawn = json.loads(payload([Placed(block) for block in blocks], fictional=True))["blocks"]
    assert [block["type"] for block in drawn] == ["card", "chart", "table", "text", "section"]
    assert drawn[1]["downloads"][0]["filename"] == "donnees_fictives_types.csv"


def test_shading_follows_the_value_and_leaves_totals_out() -> None:
    drawn = json.loads(payload([Placed(Table("t", "T", "", GRID, shaded=True))]))["blocks"][0]
    shades = [[cell["shade"] for cell in row["cells"]] for row in drawn["rows"]]
    assert shades == [[None, 4, None], [None, 1, None], [None, None, None]]
