"""Is it a Microsoft Teams attendance report, and who took part?

Three generations: a list of joins (2020), a summary and a table (2021), numbered sections since.
The last one is read by its structure, whatever its language.
False: a survey whose questions are numbered « 1. … ;2. … ».
"""

import re

from pipeline.problems import InputRefused
from pipeline.sources.attendance import Lines, Listing, counted, listed
from pipeline.sources.shape import Context, Converted, Source, Table
from pipeline.spelling import fold

_SUMMARIES = {"meeting summary", "resume de la reunion"}
_EVENTS = ("full name", "user action")
_TABLE_TITLES = ({"full name", "join time"}, {"nom complet", "heure d arrivee"})
_POSITIONS = ("name", "first join", "last leave", "duration", "email", "upn", "role")
_ORGANISERS = ("organi",)
_TOLD = (
    "L'organisateur n'est pas compté ; les présentateurs le sont : Teams donne ce rôle à tous, "
    "sauf réglage contraire."
)


def _detect(table: Table) -> bool:
    return bool(_sections(table)) or _summary(table) or table.header_at(*_EVENTS) is not None


def _sections(table: Table) -> list[int]:
    """Positions of the lone cells « 1. … », « 2. … », if the report starts with them."""
    found = [at for at, (_, cells) in enumerate(table.records) if _section(cells)]
    numbers = [_section(table.records[at][1]) for at in found[:2]]
    return found if numbers == ["1", "2"] and found[0] < 3 else []


def _section(cells: tuple[str, ...]) -> str | None:
    """The number of a section, where its title stands alone."""
    filled = [cell for cell in cells if cell]
    found = re.match(r"(\d)\. \S", filled[0]) if len(filled) == 1 else None
    return found[1] if found else None


def _summary(table: Table) -> bool:
    firsts = [table.folded(at)[:1] for at in range(min(3, len(table.records)))]
    return any(first and first[0] in _SUMMARIES for first in firsts)


def _convert(table: Table, context: Context) -> Converted:
    """Raises InputRefused when the table of the participants lacks."""
    lines, names, email = _participants(table)
    told = (_TOLD,) if any(map(_role, (row for _, row in lines))) else ()
    return counted(Listing(lines, names, email, _reason, _meeting(table), told), context)


def _participants(table: Table) -> tuple[Lines, tuple[str, ...], str]:
    if sections := _sections(table):
        return _second_section(table, sections), ("name",), "email"
    events = table.header_at(*_EVENTS)
    if events is not None:
        return listed(table, events), ("full name",), "email"
    for at in range(len(table.records)):
        if any(titles <= set(table.folded(at)) for titles in _TABLE_TITLES):
            email = "email" if "email" in table.folded(at) else "e mail"
            return listed(table, at), ("full name", "nom complet"), email
    raise _without_table()


def _second_section(table: Table, sections: list[int]) -> Lines:
    """Its columns are known by their place: their titles follow the language of the person."""
    start = sections[1] + 1
    end = sections[2] if len(sections) > 2 else len(table.records)
    if start >= end or sum(map(bool, table.records[start][1])) < len(_POSITIONS):
        raise _without_table()
    records = table.records[start + 1 : end]
    return [(n, dict(zip(_POSITIONS, cells, strict=False))) for n, cells in records if any(cells)]


def _without_table() -> InputRefused:
    return InputRefused(
        "Ce rapport Teams n'a pas de tableau des participants complet.",
        "Téléchargez de nouveau la liste de présence depuis Teams.",
    )


def _role(row: dict[str, str]) -> str:
    return fold(row.get("role", ""))


def _reason(row: dict[str, str]) -> str | None:
    """The organiser is of the house. By default everyone else is a presenter: that says nothing."""
    return "organisateur" if _role(row).startswith(_ORGANISERS) else None


def _meeting(table: Table) -> tuple[str, ...]:
    """Title and start: key and value lines, in an order that does not depend on the language."""
    pairs = [[cell for cell in cells if cell] for _, cells in table.records[:8]]
    values = [pair[1] for pair in pairs if len(pair) == 2]
    title = next((text for text in values if not re.match(r"\d", text) and text != "null"), "")
    start = next((text for text in values if re.match(r"\d{1,4}[/.-]", text)), "")
    return title, start


SOURCE = Source("teams", "liste de présence Teams", "presences", _detect, _convert)
