"""Which number does a cell hold? The decimal sign is decided per column, never per cell.

A *reading* (see ``READINGS``) is the person's answer about « 1.250 », for the whole column.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from pipeline.approximations import Approximation, approximation
from pipeline.parsed import Parsed, by_spelling, distinct, parsed, replaced, unread

THOUSANDS, DECIMAL = READINGS = ("point_milliers", "point_decimal")
_SPACES = "[ \u00a0\u202f\u2009]+"
_GROUPED = r"\d{1,3}(?: \d{3})+(?:[.,]\d+)?|\d{1,3}(?:\.\d{3})+(?:,\d+)?"
_NUMBER = rf"^[+-]?(?:{_GROUPED}|\d+(?:[.,]\d+)?)$"
_DOUBTFUL_POINT, _DOUBTFUL_COMMA = (
    rf"^([+-]?[1-9]\d{{0,2}}){sign}(\d{{3}})$" for sign in (r"\.", ",")
)
_SURE_COMMA = r",(?:\d{1,2}|\d{4,})$|^[+-]?(?:0|\d{4,}|.*[ .].*),"
_POINT = r"^[+-]?\d+\.(?:\d{1,2}|\d{4,})$"
_UNIT = r"(?i)\s*(?:%|€|euros?)$"
_TIME = re.compile(r"(\d{1,2}):(\d{2}):(\d{2})|(\d+) ?min(?: (\d{1,2}) ?s(?:ec)?)?")
_LARGEST = 1e15


@dataclass(frozen=True, eq=False)
class _Numbers:
    """``doubtful``: cells that read as two numbers, as nothing in their column settles it."""

    values: pl.Series
    doubtful: pl.Series

    def rule(self, otherwise: str) -> pl.Expr:
        doubt = pl.lit(self.doubtful).gather("position")
        return pl.when(doubt).then(pl.lit("nombre_ambigu")).otherwise(pl.lit(otherwise))


def decimals(text: pl.Series, reading: str | None = None) -> Parsed:
    """Numbers that may have decimals; « 61,5 % » is 61.5, in the column's unit, and « 1 min 58 s »
    is 118: times are counted in seconds, which is told."""
    numbers = _numbers(text.str.replace(_UNIT, ""), reading)
    times = {cell: time for cell in _unread(text, numbers) if (time := _seconds(cell)) is not None}
    if not times:
        return _with_readings(text, numbers.values, numbers, "nombre_illisible")
    values = pl.DataFrame({"n": numbers.values, "t": replaced(text, times, pl.Float64)})
    read = values.select(pl.coalesce("n", "t")).to_series()
    found = _with_readings(text, read, numbers, "nombre_illisible")
    first, count = next(iter(times.items()))
    return Parsed(found.values, found.broken, (f"« {first} » lu comme {count:.0f} secondes",))


def _unread(text: pl.Series, numbers: _Numbers) -> Sequence[str]:
    return distinct(text.filter(numbers.values.is_null() & text.is_not_null()))


def _seconds(cell: str) -> float | None:
    found = _TIME.fullmatch(" ".join(cell.split()))
    if not found:
        return None
    hours, minutes, seconds = (
        int(part or 0) for part in (found[1], found[2] or found[4], found[3] or found[5])
    )
    return float(hours * 3600 + minutes * 60 + seconds)


def unambiguous(number: float) -> str:
    """As French people write it, in a way that no column makes doubtful: 1.125 is « 1,1250 »."""
    text = f"{number:.15g}".replace(".", ",")
    return f"{text}0" if re.search(_DOUBTFUL_COMMA, text) else text


def integers(text: pl.Series, reading: str | None = None) -> Parsed:
    """Whole numbers, zero or more."""
    direct = text.cast(pl.Int64, strict=False)
    if direct.null_count() == text.null_count() and _within(direct):
        return parsed(text, direct)
    numbers = _numbers(text, reading)
    return _with_readings(text, _whole(numbers.values), numbers, "nombre_entier")


def counts(text: pl.Series, reading: str | None = None) -> Parsed:
    """Whole numbers, or approximations with ``borne_min``, ``borne_max`` and ``qualificatif``."""
    direct = text.cast(pl.Int64, strict=False)
    if direct.null_count() == text.null_count() and _within(direct):
        return parsed(text, direct)
    numbers = _numbers(text, reading)
    return _estimated(text, _whole(numbers.values), numbers, "nombre_entier")


def estimates(text: pl.Series, reading: str | None = None) -> Parsed:
    """As ``counts``, for values that may have decimals."""
    numbers = _numbers(text, reading)
    return _estimated(text, numbers.values, numbers, "nombre_illisible")


def _estimated(text: pl.Series, exact: pl.Series, numbers: _Numbers, regle: str) -> Parsed:
    said = text.filter(exact.is_null() & text.is_not_null())
    words = {value: found for value in distinct(said) if (found := approximation(value))}
    estimate = replaced(text, {word: found[0] for word, found in words.items()}, exact.dtype)
    values = pl.DataFrame({"e": exact, "s": estimate}).select(pl.coalesce("e", "s")).to_series()
    read = _with_readings(text, values, numbers, regle)
    return Parsed(read.values.with_columns(_bounds(text, words)), read.broken) if words else read


def _bounds(text: pl.Series, words: dict[str, Approximation]) -> list[pl.Series]:
    fields = (("borne_min", pl.Float64), ("borne_max", pl.Float64), ("qualificatif", pl.String))
    return [
        replaced(text, {word: found[i] for word, found in words.items()}, dtype).alias(
            f"{text.name}.{field}"
        )
        for i, (field, dtype) in enumerate(fields, 1)
    ]


def _with_readings(text: pl.Series, values: pl.Series, numbers: _Numbers, regle: str) -> Parsed:
    """An ambiguous cell comes with its two readings."""
    broken = unread(text, values, numbers.rule(regle))
    ambiguous = broken["regle"] == "nombre_ambigu"
    cells = text.gather(broken["position"])
    readings = [
        _both(cell) if doubt else None for cell, doubt in zip(cells, ambiguous, strict=True)
    ]
    proposed = pl.Series("propositions", readings, pl.List(pl.String))
    return Parsed(values.alias(text.name).to_frame(), broken.with_columns(proposed))


def _both(cell: str) -> list[str]:
    """The point as thousands, then as the decimal sign: a comma is the other one."""
    if "," in cell:
        return [cell, cell.replace(",", "")]
    return [cell.replace(".", ""), cell.replace(".", ",")]


def _within(whole: pl.Series) -> bool:
    return not ((whole < 0) | (whole > _LARGEST)).any()


def _whole(values: pl.Series) -> pl.Series:
    """As integers; fractions and negative numbers become missing."""
    v = pl.col("v")
    kept = pl.when((v >= 0) & (v == v.round())).then(v).cast(pl.Int64)
    return values.alias("v").to_frame().select(kept).to_series()


def _numbers(text: pl.Series, reading: str | None) -> _Numbers:
    """French and international numbers: ``1 250,5``, ``1.250,5``, ``1250.5``.

    ``1.250`` alone is two numbers: it is read as a decimal only where the same column holds a point
    followed by another count of digits, as thousands where it holds a decimal comma, else never.
    ``12,873`` is no sure decimal comma either: without another one, it is asked about too.
    """
    plain = text.str.replace_all(_SPACES, " ").str.replace("\u2212", "-").str.strip_chars(" '")
    if reading == DECIMAL:
        plain = plain.str.replace(_DOUBTFUL_COMMA, "$1$2")
    written = plain.filter(plain.str.contains(_NUMBER).fill_null(False))
    points, commas = (
        plain.str.contains(form).fill_null(False) for form in (_DOUBTFUL_POINT, _DOUBTFUL_COMMA)
    )
    has_point = bool(written.str.contains(_POINT).any())
    is_pointed = bool(points.any())
    has_comma = bool(written.str.contains(_SURE_COMMA if is_pointed else ",").any())
    if reading:
        has_comma, has_point = reading == THOUSANDS, reading == DECIMAL
    doubtful = points & (has_comma == has_point)
    is_sure = has_comma if is_pointed else bool(written.str.contains(_SURE_COMMA).any())
    if not (is_sure or reading):
        doubtful |= commas
    known = set(distinct(written))
    read = by_spelling(plain, lambda t: _number(t, has_comma) if t in known else None, pl.Float64)
    frame = pl.DataFrame({"read": read, "doubtful": doubtful})
    return _Numbers(frame.select(pl.when(~doubtful).then("read")).to_series(), doubtful)


def _number(value: str, has_comma: bool) -> float | None:
    compact = value.replace(" ", "")
    if "," in compact or has_comma or compact.count(".") > 1:
        compact = re.sub(r"\.(?=\d{3}(?:\D|$))", "", compact)
    number = float(compact.replace(",", "."))
    return number if abs(number) <= _LARGEST else None
