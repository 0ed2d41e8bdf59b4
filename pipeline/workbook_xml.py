"""How are the parts of an .xlsx walked, and which of its cell formats show a percentage?

A document type is refused, so no entity is ever resolved.
"""

from xml.parsers import expat

from pipeline.archive import damaged
from pipeline.problems import InputRefused

_BUILT_IN_PERCENTS = {"9", "10"}


def percent_styles(part: bytes) -> set[str]:
    """Ranks, as cells cite them, of the formats that show a number in %."""
    formats, found = set(_BUILT_IN_PERCENTS), set()
    inside: list[str] = []
    rank = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal rank
        name = local(tag)
        if name == "numFmt" and "%" in attributes.get("formatCode", ""):
            formats.add(attributes.get("numFmtId", ""))
        if name == "xf" and inside[-1:] == ["cellXfs"]:
            if attributes.get("numFmtId") in formats:
                found.add(str(rank))
            rank += 1
        inside.append(name)

    walk(part, start, lambda _: inside.pop())
    return found


def walk(part: bytes, start: object, end: object = None, text: object = None) -> None:
    """Raises InputRefused for what is no plain XML."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start  # type: ignore[assignment]
    parser.EndElementHandler = end  # type: ignore[assignment]
    parser.CharacterDataHandler = text  # type: ignore[assignment]
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.Parse(part, True)
    except (expat.ExpatError, ValueError) as error:
        raise damaged() from error


def _refuse_doctype(*_: object) -> None:
    raise InputRefused(
        "Ce classeur contient une déclaration interdite : il n'est pas ouvert.",
        "Ouvrez-le dans Excel puis enregistrez-le de nouveau en .xlsx.",
    )


def local(tag: str) -> str:
    return tag.rpartition(":")[2]
