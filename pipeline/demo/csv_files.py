"""How are the demo's rows written: like the files of `data/`, or as Excel saves them in France?"""

import csv
import io
import re
from collections.abc import Sequence
from datetime import date

Row = dict[str, str]
ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
DECIMAL = re.compile(r"\d+\.\d+")


def number(value: float) -> str:
    """Point decimal, at most two places, and no `.0`: 160, 7.4."""
    return str(int(value)) if value == int(value) else str(round(value, 2))


def csv_bytes(rows: Sequence[Row], encoding: str = "utf-8", line_end: str = "\n") -> bytes:
    """Every row has the keys of the first one, which are the header."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(rows[0]), delimiter=";", lineterminator=line_end)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode(encoding)


def excel_bytes(rows: Sequence[Row], encoding: str) -> bytes:
    """French dates and decimal comma, in one of the encodings that Excel writes."""
    french = [{name: french_cell(cell) for name, cell in row.items()} for row in rows]
    return csv_bytes(french, encoding, "\r\n")


def french_cell(cell: str) -> str:
    if ISO_DATE.fullmatch(cell):
        return date.fromisoformat(cell).strftime("%d/%m/%Y")
    return cell.replace(".", ",") if DECIMAL.fullmatch(cell) else cell
