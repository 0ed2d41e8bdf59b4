"""Does each column of a table have the width that its texts need?"""

import pytest

from indicators.blocks import Column, Grid, Row
from rendering.drawing.letters import width
from rendering.widths import shared

SIZE, PADDING = 10, 4
LONG = "Les présences imprimées du périmètre socle totalisent moins que le rapport. " * 3
GRID = Grid(
    (Column("Ce qui est publié"), Column("Publié", True), Column("Explication")),
    (
        Row(("Présences cumulées, introduction du rapport d'activité", "Près de 1 500", "")),
        Row(("Demi-journées d'activité, introduction du rapport", 168, LONG)),
        Row(("Contrats de ville accompagnés individuellement", 23, "")),
    ),
)


@pytest.mark.parametrize("room", [320, 482, 700])
def test_a_wide_table_takes_the_room_cuts_no_word_and_breaks_no_number(room: float) -> None:
    first, number, last = shared(GRID, room, SIZE, PADDING)
    assert first + number + last == pytest.approx(room)
    assert number >= width("Près de 1 500", SIZE, bold=True) + 2 * PADDING
    assert first >= width("individuellement", SIZE, bold=True) + 2 * PADDING
    assert last >= width("totalisent", SIZE, bold=True) + 2 * PADDING


def test_a_column_that_is_mostly_empty_gives_way_first() -> None:
    filled = tuple(Row((row.cells[0], row.cells[1], LONG)) for row in GRID.rows)
    mostly_empty = shared(GRID, 482, SIZE, PADDING)
    assert mostly_empty[0] > shared(Grid(GRID.columns, filled), 482, SIZE, PADDING)[0]


def test_a_small_table_stays_narrow() -> None:
    grid = Grid((Column("Mois"), Column("2022", True)), (Row(("janv.", 1)),))
    assert sum(shared(grid, 482, SIZE, PADDING)) < 482 / 2
