"""How does a text file become cells? Encoding first, then the separator, then the records.

Regular text goes through Polars, fast; anything else through the ``csv`` module, which keeps quoted
newlines and short or long lines as a spreadsheet does.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

import polars as pl

from pipeline.choices import Choices
from pipeline.encoding import decode, decode_as
from pipeline.header import HEADER_SEARCH, find_header, own_titles
from pipeline.limits import check_cells, check_time
from pipeline.problems import InputRefused
from pipeline.sheet import EXTRA, LINE, Sheet, sheet_of

_SEPARATORS = (";", "\t", ",", "|")
_SIGNS = {"tabulation": "\t", "tab": "\t", "point-virgule": ";", "virgule": ","}
_SAMPLE_LINES, _SAMPLE_CHARACTERS = 40, 100_000
_CELL_LIMIT, _CHECKED_EVERY = 1_000_000, 10_000
_END = ["\0end"]
_DECLARED = re.compile(r'"?sep=([;,|:~^#!\t])"?[;,\t]*(?:\r\n|\r|\n)', re.I)
_RECOGNISED = 2
_NULLS = "Caractères nuls retirés : le fichier a pu être abîmé lors d'un transfert."


def read_text(content: bytes, choices: Choices) -> Sheet:
    """Raises InputRefused when there is no text at all, a quote that is never closed, or a choice
    that does not fit."""
    decoded = decode_as(content, choices.encoding) if choices.encoding else decode(content)
    text = decoded.text.replace("\x00", "").rstrip("\r\n")
    notes = (*decoded.notes, _NULLS) if "\x00" in decoded.text else decoded.notes
    if not text[:1000].strip() and not text.strip():
        raise InputRefused("Le fichier est vide.", "Déposez un fichier qui contient des données.")
    # Excel hides this line and counts the rows from the next one
    declared = _DECLARED.match(text)
    if declared:
        text = text[declared.end() :]
    separator = _asked_separator(text, choices.separator) if choices.separator else None
    separator = separator or (declared[1] if declared else _separator(text))
    line = choices.header_line
    regular = None if line else _read_regular(text, separator)
    sheet = regular or sheet_of_records("csv", _records(text, separator), line)
    return replace(sheet, encoding=decoded.encoding, separator=separator, notes=notes)


def _asked_separator(text: str, asked: str) -> str:
    """The sign that a person chose. Raises InputRefused when it separates nothing."""
    sign = _SIGNS.get(asked.lower(), asked)
    if len(sign) != 1 or sign.isalnum() or sign in '"\r\n':
        raise InputRefused(
            f"« {asked} » n'est pas un séparateur.",
            "Choisissez un seul signe : point-virgule, virgule, tabulation ou |.",
        )
    if sign not in text:
        raise InputRefused(
            f"Le séparateur « {asked} » n'est nulle part dans ce fichier.",
            "Choisissez-en un autre, ou aucun : il est alors reconnu.",
        )
    return sign


def _separator(text: str) -> str:
    """The one that makes known headers; else the one that most of the first lines hold.

    Between equals, that of Excel in France.
    """
    sample = text[:_SAMPLE_CHARACTERS]
    found = {mark: find_header(_sampled(sample, mark)) for mark in _SEPARATORS}
    known = {mark: (own_titles(header.titles), header.known) for mark, header in found.items()}
    if max(header.known for header in found.values()) >= _RECOGNISED:
        return max(_SEPARATORS, key=lambda mark: known[mark])
    unquoted = (re.sub(r'"[^"]*"', "", line) for line in sample.split("\n"))
    lines = list(islice((line for line in unquoted if line.strip()), _SAMPLE_LINES))
    return max(_SEPARATORS, key=lambda mark: sum(mark in line for line in lines))


def _sampled(sample: str, separator: str) -> list[list[str]]:
    """First records, as far as they can be cut: a quote may be left open by the cut."""
    lines = io.StringIO(_one_line_end(sample), newline="")
    return list(islice(csv.reader(lines, delimiter=separator), HEADER_SEARCH))


def _read_regular(text: str, separator: str) -> Sheet | None:
    """Read a text without quotes whose lines all have the header's cells, else None.

    Polars refuses long lines but fills short ones in silence: the count of separators tells that
    there are none of the latter without the former.
    """
    header = text[: text.find("\n")].rstrip("\r").split(separator)
    line_count = text.count("\n")
    if not line_count or len(header) < 2 or '"' in text:
        return None
    if "\r" in text and text.count("\r") != text.count("\r\n"):
        return None
    if text.count(separator) != (len(header) - 1) * (line_count + 1):
        return None
    first_lines = text[:_SAMPLE_CHARACTERS].splitlines()
    if find_header([line.split(separator) for line in first_lines[:HEADER_SEARCH]]).last:
        return None
    check_cells(len(header) * line_count, len(header))
    cells = _columns(text, separator, len(header))
    if cells is None or cells.height != line_count:
        return None
    return sheet_of("csv", header, cells.with_row_index(LINE, offset=2))


def _columns(text: str, separator: str, width: int) -> pl.DataFrame | None:
    """The cells under the first line."""
    try:
        return pl.read_csv(
            text.encode(),
            separator=separator,
            has_header=False,
            skip_lines=1,
            new_columns=[f"c{i}" for i in range(width)],
            quote_char=None,
            infer_schema=False,
        )
    except pl.exceptions.PolarsError:
        return None


def sheet_of_records(
    nature: str, records: list[list[str]], header_line: int | None = None
) -> Sheet:
    """The table of some records, blank ones included: their rank is the line number."""
    found = find_header(records, header_line)
    header = [*found.titles]
    while len(header) > 1 and not header[-1].strip():
        header.pop()
    width, at = len(header), found.last
    check_cells(width * len(records), width)
    rows = [_row(number, record, width) for number, record in enumerate(records, 1)][at + 1 :]
    names = [LINE, EXTRA, *(f"c{i}" for i in range(width))]
    schema = {name: pl.Int64 if name == LINE else pl.String for name in names}
    cells = pl.DataFrame(rows, schema=schema, orient="row")
    above = tuple(map(tuple, records[:at]))
    return replace(sheet_of(nature, header, cells), header_line=at + 1, above=above)


def _records(text: str, separator: str) -> list[list[str]]:
    """Every record, blank ones included: their number is the line that a spreadsheet shows."""
    csv.field_size_limit(_CELL_LIMIT)
    lines = _timed(io.StringIO(_one_line_end(text), newline=""))
    # a quote that is never closed swallows the rest of the file, this mark included
    marked = chain(lines, ["\n"] if text else [], [_END[0]])
    try:
        records = list(csv.reader(marked, delimiter=separator))
    except csv.Error as error:
        raise _unclosed("") from error
    if records[-1] != _END:
        raise _unclosed(f", ouvert à la ligne {len(records)},")
    return records[:-2] if records[-2:-1] == [[]] else records[:-1]


def _timed(lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        if number % _CHECKED_EVERY == 0:
            check_time()
        yield line


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _unclosed(where: str) -> InputRefused:
    return InputRefused(
        f"Un guillemet{where} n'est jamais refermé.",
        "Fermez-le ou retirez-le, ou enregistrez le tableau en .xlsx.",
    )


def _row(number: int, record: Sequence[str], width: int) -> list[int | str]:
    extra = " | ".join(cell.strip() for cell in record[width:] if cell.strip())
    return [number, extra, *record[:width], *[""] * (width - len(record))]
