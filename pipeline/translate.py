"""Which known export is a file, if any? Its sheets are then replaced by one of our own columns.

The stage between read and recognise: what it gives goes through the ordinary stages.
"""

from collections.abc import Sequence

import polars as pl

from pipeline.choices import Choices
from pipeline.code_lists import CodeLists
from pipeline.layouts import LAYOUTS
from pipeline.problems import InputRefused
from pipeline.protect import without_person
from pipeline.sheet import LINE, Sheet, sheet_of
from pipeline.sources import SOURCES, persons
from pipeline.sources.shape import Context, Converted, Export, Source, Table
from pipeline.sources.tables import beginnings, whole
from pipeline.spelling import fold


def translate(
    content: bytes,
    sheets: list[Sheet],
    file_name: str,
    choices: Choices,
    lists: CodeLists,
    person_key: bytes | None = None,
) -> tuple[list[Sheet], Export | None]:
    """Raises InputRefused when two sources fit, or when one fits and lacks what it needs."""
    tables = [t for t in beginnings(content, sheets) if choices.sheet in (None, t.name)]
    # a list of persons is one of last resort: many exports have a column of names
    found = _detected(tables, SOURCES, choices) or _detected(tables, (persons.SOURCE,), choices)
    if not found:
        return sheets, None
    if len(found) > 1:
        raise _several(found)
    source, beginning = found[0]
    table = whole(content, sheets, beginning)
    converted = source.convert(table, _context(source, file_name, choices, lists, person_key))
    export = Export(
        source.libelle,
        source.jeu,
        (*converted.told, *_other_sheets(sheets, table)),
        converted.ignored,
        converted.proposed,
        converted.persons,
    )
    return [_sheet(table, converted)], export


def _detected(
    tables: Sequence[Table], sources: Sequence[Source], choices: Choices
) -> list[tuple[Source, Table]]:
    return [
        (source, table)
        for table in tables
        for source in sources
        if choices.jeu in (None, source.jeu) and not (source.yields and choices.columns)
        if source.detect(table)
    ]


def _context(
    source: Source, file_name: str, choices: Choices, lists: CodeLists, person_key: bytes | None
) -> Context:
    answered = {fold(text): code for text, code in choices.codes_of("profil").items()}
    return Context(
        file_name,
        _given(source, choices),
        {fold(title): name for title, name in choices.columns},
        lists.spellings("profil") | answered,
        person_key,
    )


def _several(found: list[tuple[Source, Table]]) -> InputRefused:
    names = " ou ".join(sorted({source.libelle for source, _ in found}))
    if len({source.name for source, _ in found}) > 1:
        advice = "Exportez de nouveau le rapport, sans le modifier."
        return InputRefused(f"Ce fichier peut se lire de plusieurs façons : {names}.", advice)
    return InputRefused(
        f"Plusieurs feuilles de ce classeur se lisent comme : {names}.",
        "Gardez-en une par fichier, ou désignez celle à lire.",
    )


def _given(source: Source, choices: Choices) -> dict[str, str]:
    layout = LAYOUTS[source.jeu]
    matched = ((layout.match(title), text) for title, text in choices.values)
    return {column.name: text for column, text in matched if column}


def _sheet(table: Table, converted: Converted) -> Sheet:
    schema = {LINE: pl.Int64(), **{f"c{i}": pl.String() for i in range(len(converted.header))}}
    rows = [(line, *cells) for line, cells in converted.rows]
    sheet = sheet_of(table.nature, converted.header, pl.DataFrame(rows, schema, orient="row"))
    return Sheet(
        sheet.nature,
        sheet.header,
        sheet.cells,
        converted.header_line,
        table.encoding,
        table.separator,
        table.name,
    )


def _other_sheets(sheets: list[Sheet], table: Table) -> tuple[str, ...]:
    others = [s.name for s in sheets if s.header and s.name and s.name != table.name]
    names = [f"« {without_person(name)} »" for name in others]
    return (f"Feuilles non lues : {', '.join(names)}.",) if names else ()
