"""What is the house template made of? `python -m rendering.pptx_template > data/modele.pptx`.

Three layouts under the names that a French PowerPoint gives, « Papier et encre » as theme. Any
other template may take its place: nothing else knows what stands in this one.
"""

import re
import sys
from typing import Any

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches

from rendering import tokens
from rendering.office_package import bytes_of
from rendering.pptx_sections import in_french

LAYOUTS = {
    "Title Slide": "Diapositive de titre",
    "Title and Content": "Titre et contenu",
    "Title Only": "Titre seul",
}
_THEME = {
    "dk1": tokens.INK,
    "lt1": tokens.CARD,
    "dk2": tokens.SECONDARY,
    "lt2": tokens.GROUND,
    "accent1": tokens.ACCENT,
    "accent2": tokens.COLOURS["type_action.proximite_territoriale"],
    "accent3": tokens.COLOURS["type_action.cycle_qualification"],
    "accent4": tokens.COLOURS["type_action.groupe_travail_reseau"],
    "accent5": tokens.COLOURS["type_action.session_formation"],
    "accent6": tokens.COLOURS["type_action.manifestation_informative"],
    "hlink": tokens.ACCENT,
    "folHlink": tokens.ACCENT,
}
_FACE = "Arial"  # on every Windows, macOS and LibreOffice; a bundled face would not follow the file
_PLACES = {  # inches: left, top, width, height
    "title": (0.5, 0.35, 12.33, 1.1),
    "body": (0.5, 1.6, 12.33, 4.9),
    "ftr": (0.5, 6.68, 11.2, 0.66),
    "sldNum": (11.83, 6.68, 1.0, 0.66),
}
_PROMPTS = {
    "Click to edit Master title style": "Titre : le constat, en une phrase",
    "Click to edit Master subtitle style": "Sous-titre",
    "Click to edit Master text styles": "Texte",
    "Second level": "Deuxième niveau",
    "Third level": "Troisième niveau",
    "Fourth level": "Quatrième niveau",
    "Fifth level": "Cinquième niveau",
}
_COVER_PLACES = {"ctrTitle": (0.9, 1.7, 11.5, 2.0), "subTitle": (0.9, 3.9, 11.5, 1.8)}


def template() -> bytes:
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Inches(13.333), Inches(7.5)
    for layout in list(presentation.slide_layouts):
        if layout.name in LAYOUTS:
            layout._element.cSld.set("name", LAYOUTS[layout.name])
        else:
            presentation.slide_layouts.remove(layout)
    master = presentation.slide_master
    _colour(master.part.part_related_by(RELATIONSHIP_TYPE.THEME))
    _place(master, _PLACES)
    _style(master._element)
    _band(master, "bg2", (0, 6.64, 13.333, 0.86))
    for layout in presentation.slide_layouts:
        _place(layout, _COVER_PLACES)
        _align_left(layout._element)
        if layout.name == LAYOUTS["Title Slide"]:
            _dress_cover(layout)
        _translate(layout._element)
    _translate(master._element)
    _lighten(presentation)
    return bytes_of(presentation)


def _colour(theme: Any) -> None:
    """Replace colours and faces in the theme's own text: python-pptx does not read it."""
    text = theme.blob.decode("utf-8")
    for name, value in _THEME.items():
        fill = f'<a:{name}><a:srgbClr val="{value[1:]}"/></a:{name}>'
        text = re.sub(rf"<a:{name}>.*?</a:{name}>", fill, text, flags=re.S)
    for font in ("majorFont", "minorFont"):
        pattern = rf'(<a:{font}>\s*<a:latin typeface=")[^"]*'
        text = re.sub(pattern, rf"\g<1>{_FACE}", text)
    text = re.sub(r'(<a:theme [^>]*name=")[^"]*', r"\g<1>Papier et encre", text)
    theme._blob = text.encode("utf-8")


def _place(owner: Any, places: dict[str, tuple[float, float, float, float]]) -> None:
    """Placeholders where the house wants them; a date says in the footer, not on its own."""
    for shape in list(owner.placeholders):
        kind = shape._element.find(f".//{qn('p:ph')}").get("type", "body")
        if kind == "dt":
            shape._element.getparent().remove(shape._element)
        elif kind in places:
            left, top, width, height = (Inches(x) for x in places[kind])
            shape.left, shape.top, shape.width, shape.height = left, top, width, height


def _style(master: Any) -> None:
    """Sizes and alignments: 32 for a title, 22 for a text, never under 18."""
    for style, sizes in (("titleStyle", (3200,)), ("bodyStyle", (2200, 2000, 1800, 1800, 1800))):
        levels = master.find(f".//{qn(f'p:{style}')}")
        for level, size in zip(levels.iterchildren(), sizes, strict=False):
            level.set("algn", "l")
            level.find(qn("a:defRPr")).set("sz", str(size))
    master.find(f".//{qn('p:titleStyle')}//{qn('a:defRPr')}").set("b", "1")
    for shape in master.iter(qn("p:sp")):
        kind = shape.find(f".//{qn('p:ph')}").get("type", "body")
        if kind == "title":
            _inset(shape, "t")
        if kind in ("ftr", "sldNum"):
            _inset(shape, "ctr")
            _small(shape, "l" if kind == "ftr" else "r")


def _align_left(layout: Any) -> None:
    for level in layout.iter(*(qn(f"a:lvl{rank}pPr") for rank in range(1, 10))):
        level.set("algn", "l")


def _dress_cover(layout: Any) -> None:
    """Title above subtitle, on one left edge, beside a band in the house's colour."""
    for shape in layout.placeholders:
        kind = shape._element.find(f".//{qn('p:ph')}").get("type")
        if kind in _COVER_PLACES:
            _inset(shape._element, "b" if kind == "ctrTitle" else "t")
    _band(layout, "accent1", (0, 0, 0.35, 7.5))


def _band(owner: Any, colour: str, place: tuple[float, float, float, float]) -> None:
    """A plain rectangle behind everything; python-pptx adds none to a layout."""
    left, top, width, height = (int(Inches(x)) for x in place)
    tree = owner._element.cSld.spTree
    shape = parse_xml(
        f"<p:sp {nsdecls('p', 'a')}><p:nvSpPr>"
        f'<p:cNvPr id="{len(tree) + 50}" name="Filet"/><p:cNvSpPr/><p:nvPr userDrawn="1"/>'
        f'</p:nvSpPr><p:spPr><a:xfrm><a:off x="{left}" y="{top}"/>'
        f'<a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill></p:spPr></p:sp>'
    )
    tree.insert(2, shape)  # after the group's own properties: behind the placeholders


def _translate(owner: Any) -> None:
    """What an empty place asks for, to whoever adds a slide by hand."""
    for text in owner.iter(qn("a:t")):
        text.text = _PROMPTS.get(text.text, text.text)
    in_french(owner)


def _inset(shape: Any, anchor: str) -> None:
    body = shape.find(f".//{qn('a:bodyPr')}")
    for side in ("lIns", "tIns", "rIns", "bIns"):
        body.set(side, "0")
    body.set("anchor", anchor)
    for child in list(body):
        body.remove(child)


def _small(shape: Any, align: str) -> None:
    level = shape.find(f".//{qn('a:lvl1pPr')}")
    level.set("algn", align)
    run = level.find(qn("a:defRPr"))
    run.set("sz", "1800")
    for child in list(run):
        run.remove(child)
    fill = run.makeelement(qn("a:solidFill"), {})
    fill.append(fill.makeelement(qn("a:schemeClr"), {"val": "tx2"}))
    run.append(fill)


def _lighten(presentation: Any) -> None:
    """Printer settings and a thumbnail of somebody else's slide do not belong to the house."""
    for part in (presentation.part, presentation.part.package):
        unwanted = [
            key
            for key, relation in part._rels.items()
            if relation.reltype.endswith(("printerSettings", "thumbnail"))
        ]
        for key in unwanted:
            part._rels.pop(key)


if __name__ == "__main__":
    sys.stdout.buffer.write(template())
