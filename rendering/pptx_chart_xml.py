"""What does a native chart need that python-pptx does not write? References, room, names."""

from collections.abc import Sequence
from typing import Any

from lxml import etree
from pptx.enum.chart import XL_LABEL_POSITION
from pptx.oxml.ns import qn
from pptx.util import Pt

from rendering.chart_sheet import SHEET, position_of
from rendering.frames import Box
from rendering.plotted import Plotted, column_letter
from rendering.pptx_stage import SMALL
from rendering.pptx_text import rgb

_SEPARATOR = "\u00a0: "
_MOST_NAMED = 24  # categories; a longer scale lets Office choose which it names


def refer(drawn: Any, columns: Sequence[Plotted], count: int) -> None:
    """Point each series at its column of the sheet that opens under « Modifier les données »."""
    shown = [column for column in columns if column.in_chart]
    for series, column in zip(drawn._chartSpace.iter(qn("c:ser")), shown, strict=True):
        letter = column_letter(position_of(columns, column))
        places = {
            "c:tx": f"${letter}$1",
            "c:cat": f"$A$2:$A${count + 1}",
            "c:val": f"${letter}$2:${letter}${count + 1}",
        }
        for tag, place in places.items():
            series.find(f"{qn(tag)}//{qn('c:f')}").text = f"'{SHEET}'!{place}"


def place(drawn: Any, frame: Box, inner: Box) -> None:
    """A fixed place for the marks, so that the names of categories have the room they need."""
    area = drawn._chartSpace.find(f".//{qn('c:plotArea')}")
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    layout = area.makeelement(qn("c:layout"), {})
    manual = etree.SubElement(layout, qn("c:manualLayout"))
    shares = {
        "x": inner.left / frame.width,
        "y": inner.top / frame.height,
        "w": inner.width / frame.width,
        "h": inner.height / frame.height,
    }
    settings = {"layoutTarget": "inner", "xMode": "edge", "yMode": "edge"}
    for tag, value in (settings | {tag: f"{share:.4f}" for tag, share in shares.items()}).items():
        etree.SubElement(manual, qn(f"c:{tag}"), {"val": value})
    area.insert(0, layout)


def leave_out_of_legend(drawn: Any, indexes: Sequence[int]) -> None:
    """What bears labels only has no colour to explain."""
    position = drawn.legend._element.find(qn("c:legendPos"))
    for index in reversed(indexes):
        entry = position.makeelement(qn("c:legendEntry"), {})
        etree.SubElement(entry, qn("c:idx"), {"val": str(index)})
        etree.SubElement(entry, qn("c:delete"), {"val": "1"})
        position.addnext(entry)


def name_every_category(drawn: Any, count: int) -> None:
    """Names stand level and none is skipped; the language of the chart is French."""
    axis = drawn._chartSpace.find(f".//{qn('c:catAx')}")
    drawn.category_axis.tick_labels.font.size = Pt(SMALL)
    axis.find(f"{qn('c:txPr')}/{qn('a:bodyPr')}").set("rot", "0")
    if count <= _MOST_NAMED:
        axis.find(qn("c:lblOffset")).addnext(axis.makeelement(qn("c:tickLblSkip"), {"val": "1"}))
    space = drawn._chartSpace
    language = space.makeelement(qn("c:lang"), {"val": "fr-FR"})
    space.find(qn("c:date1904")).addnext(language)


def name_point(
    series: Any, index: int, position: XL_LABEL_POSITION, number_format: str, colour: str
) -> None:
    """« 2025 : 126 » at one point of a line, written by Office from the sheet."""
    label = series.points[index].data_label
    label.font.size, label.font.bold = Pt(SMALL), True
    label.font.color.rgb = rgb(colour)
    label.position = position
    element = series.points[index].data_label._dLbl
    element.find(qn("c:showSerName")).set("val", "1")
    element.append(element.makeelement(qn("c:separator"), {}))
    element[-1].text = _SEPARATOR
    attributes = {"formatCode": number_format, "sourceLinked": "0"}
    element.find(qn("c:idx")).addnext(element.makeelement(qn("c:numFmt"), attributes))
