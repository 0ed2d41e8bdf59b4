"""How do slides stand in sections, and how does a file say that it is French?"""

from collections.abc import Sequence
from itertools import groupby
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from lxml import etree
from pptx.oxml.ns import qn

_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"  # of the extension that holds sections
_LANGUAGE = "fr-FR"


def set_sections(presentation: Any, names: Sequence[str]) -> None:
    """One section per run of equal names, in the order of the slides; none when all are empty."""
    if not any(names):
        return
    root = presentation.part._element
    identifiers = [slide.get("id") for slide in root.find(qn("p:sldIdLst"))]
    listed = etree.Element(f"{{{_P14}}}sectionLst", nsmap={"p14": _P14})
    for rank, (name, run) in enumerate(groupby(zip(names, identifiers, strict=True), _name)):
        unique = f"{{{str(uuid5(NAMESPACE_URL, f'{rank} {name}')).upper()}}}"
        section = etree.SubElement(listed, f"{{{_P14}}}section", {"name": name, "id": unique})
        slides = etree.SubElement(section, f"{{{_P14}}}sldIdLst")
        for _, identifier in run:
            etree.SubElement(slides, f"{{{_P14}}}sldId", {"id": identifier})
    _extensions(root).append(_extension(listed))


def _name(pair: tuple[str, str]) -> str:
    return pair[0]


def _extensions(root: Any) -> Any:
    """The last child of a presentation; a template's own sections name slides that are gone."""
    found = root.find(qn("p:extLst"))
    if found is None:
        return etree.SubElement(root, qn("p:extLst"))
    for old in found.findall(qn("p:ext")):
        if old.get("uri") == _SECTIONS:
            found.remove(old)
    return found


def _extension(content: Any) -> Any:
    extension = etree.Element(qn("p:ext"), {"uri": _SECTIONS})
    extension.append(content)
    return extension


def in_french(root: Any) -> None:
    """Every run, also the empty end of a paragraph: what follows is spelt and read as French."""
    for run in root.iter(qn("a:r"), qn("a:fld")):
        if run.find(qn("a:rPr")) is None:
            run.insert(0, run.makeelement(qn("a:rPr"), {}))
    for tag in ("a:rPr", "a:endParaRPr", "a:defRPr"):
        for properties in root.iter(qn(tag)):
            properties.set("lang", _LANGUAGE)
