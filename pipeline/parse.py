"""What does each cell mean? Text becomes dates, numbers and codes, or a problem that keeps the text.

Decided per column, never per cell. Every parser takes the text of a column (empty = null) and gives
typed values (null where unreadable) with the rule that each unreadable cell breaks.
"""

import re
from dataclasses import dataclass

import polars as pl

from pipeline.code_lists import CodeLists
from pipeline.layouts import Column, Kind
from pipeline.parse_dates import parse_dates
from pipeline.spelling import fold, slug_column

_YES = {"oui", "o", "yes", "true", "vrai", "1", "x"}
_NO = {"non", "n", "no", "false", "faux", "0"}
_NUMBER = re.compile(r"^[+-]?\d{1,3}(?:[ .]\d{3})+(?:,\d+)?$|^[+-]?\d+(?:[.,]\d+)?$")
_AMBIGUOUS = r"^[+-]?\d{1,3}\.\d{3}$"
_SPACES = "[ \u00a0\u202f\u2009]"


@dataclass(frozen=True, eq=False)
class Parsed:
    """``values``: typed columns of the same height as the text. ``broken``: rows ``position``,
    ``regle``, ``attendu`` of the cells that could not be read."""

    values: pl.DataFrame
    broken: pl.DataFrame


def parse_column(text: pl.Series, column: Column, header: str, lists: CodeLists) -> Parsed:
    """Typed values of one column, named as our column."""
    text = text.alias(column.name)
    match column.kind:
        case Kind.TEXT:
            return _parsed(text, text)
        case Kind.SLUG:
            return _parsed(text, slug_column(text))
        case Kind.CODE:
            return _codes(text, column, lists)
        case Kind.CODES:
            return _code_sets(text, column, lists)
        case Kind.YES_NO:
            return _parsed(text, _by_spelling(text, _yes_no, pl.Boolean), "oui_non")
        case Kind.DATE | Kind.PERIOD:
            return _dates(text, column)
        case Kind.YEAR:
            return _years(text)
        case Kind.INTEGER:
            return _integers(text)
        case Kind.COUNT:
            return _counts(text)
        case Kind.DURATION:
            return _durations(text, column.factor(header))
    return _decimals(text)


def _parsed(text: pl.Series, values: pl.Series, regle: str = "", attendu: str = "") -> Parsed:
    frame = values.alias(text.name).to_frame()
    return Parsed(frame, _unread(text, values, pl.lit(regle), pl.lit(attendu)))


def _unread(text: pl.Series, values: pl.Series, regle: pl.Expr, attendu: pl.Expr) -> pl.DataFrame:
    """Positions where there was text and no value came of it."""
    cells = pl.DataFrame({"valeur": text, "lu": values.is_not_null()}).with_row_index("position")
    unread = cells.filter(pl.col("valeur").is_not_null() & ~pl.col("lu"))
    return unread.select("position", regle.alias("regle"), attendu.alias("attendu"))


def _by_spelling(text: pl.Series, read: object, dtype: type[pl.DataType]) -> pl.Series:
    """Apply ``read`` (text → value or None) once per distinct text."""
    known = {value: read(value) for value in text.unique().to_list() if value}  # type: ignore[operator]
    return text.replace_strict(known, default=None, return_dtype=dtype)


def _yes_no(value: str) -> bool | None:
    folded = fold(value)
    return True if folded in _YES else False if folded in _NO else None


def _codes(text: pl.Series, column: Column, lists: CodeLists) -> Parsed:
    liste = column.code_list or ""
    spellings = lists.spellings(liste)
    codes = _by_spelling(text, lambda value: spellings.get(fold(value)), pl.String)
    parsed = _parsed(text, codes, "code_inconnu")
    hints = text.gather(parsed.broken["position"]).map_elements(
        lambda value: _hint(value, liste, lists), return_dtype=pl.String
    )
    return Parsed(parsed.values, parsed.broken.with_columns(hints.alias("attendu")))


def _hint(value: str, liste: str, lists: CodeLists) -> str:
    near = lists.suggestion(liste, value)
    question = f" Vouliez-vous dire « {near} » ?" if near else " Corrigez-la ou laissez-la vide."
    return f"« {liste} ».{question}"


def _code_sets(text: pl.Series, column: Column, lists: CodeLists) -> Parsed:
    """Several codes in one cell, separated by ``|`` or, where that fits, by a comma."""
    liste = column.code_list or ""
    spellings = lists.spellings(liste)
    known = {value: _split_codes(value, spellings) for value in text.unique().to_list() if value}
    codes = text.replace_strict(
        {value: found for value, found in known.items() if found},
        default=None,
        return_dtype=pl.List(pl.String),
    )
    parsed = _parsed(text, codes, "code_inconnu")
    hints = text.gather(parsed.broken["position"]).map_elements(
        lambda value: _hint(value, liste, lists), return_dtype=pl.String
    )
    return Parsed(parsed.values, parsed.broken.with_columns(hints.alias("attendu")))


def _split_codes(value: str, spellings: dict[str, str]) -> list[str] | None:
    whole = spellings.get(fold(value))
    if whole:
        return [whole]
    parts = re.split(r"\s*[|;\n]\s*" if "|" in value or ";" in value else r"\s*[,\n]\s*", value)
    codes = [spellings.get(fold(part)) for part in parts if part.strip()]
    known = [code for code in codes if code]
    return list(dict.fromkeys(known)) if known and len(known) == len(codes) else None


def _dates(text: pl.Series, column: Column) -> Parsed:
    spans = parse_dates(text)
    short = text.str.contains(r"^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$").fill_null(False)
    regle = pl.when(pl.lit(short).gather("position")).then(pl.lit("annee_courte"))
    regle = regle.otherwise(pl.lit("date_illisible"))
    broken = _unread(text, spans["debut"], regle, pl.lit(""))
    if column.kind is Kind.DATE:
        return Parsed(spans.select(pl.col("debut").alias(column.name)), broken)
    renamed = spans.rename({name: f"{column.name}.{name}" for name in spans.columns})
    return Parsed(renamed, broken)


def _years(text: pl.Series) -> Parsed:
    years = text.str.extract(r"^((?:19|20)\d{2})(?:[.,]0)?$").cast(pl.Int32)
    return _parsed(text, years, "date_illisible")


def _integers(text: pl.Series) -> Parsed:
    direct = text.cast(pl.Int64, strict=False)
    if direct.null_count() == text.null_count() and not (direct < 0).any():
        return _parsed(text, direct)
    numbers = _numbers(text)
    whole = numbers.filter_whole()
    broken = _unread(text, whole, numbers.rule_by_position("nombre_entier"), pl.lit(""))
    return Parsed(whole.alias(text.name).to_frame(), broken)


def _decimals(text: pl.Series) -> Parsed:
    numbers = _numbers(text)
    broken = _unread(text, numbers.values, numbers.rule_by_position("nombre_illisible"), pl.lit(""))
    return Parsed(numbers.values.alias(text.name).to_frame(), broken)


@dataclass(frozen=True, eq=False)
class _Numbers:
    values: pl.Series
    ambiguous: pl.Series

    def filter_whole(self) -> pl.Series:
        """As integers; fractions and negative numbers become missing."""
        frame = self.values.alias("v").to_frame()
        whole = (pl.col("v") >= 0) & (pl.col("v") == pl.col("v").round())
        return frame.select(pl.when(whole).then(pl.col("v")).cast(pl.Int64)).to_series()

    def rule_by_position(self, otherwise: str) -> pl.Expr:
        doubtful = pl.lit(self.ambiguous).gather("position")
        return pl.when(doubtful).then(pl.lit("nombre_ambigu")).otherwise(pl.lit(otherwise))


def _numbers(text: pl.Series) -> _Numbers:
    """French and international numbers: ``1 250,5``, ``1.250,5``, ``1250.5``.

    ``1.250`` alone is two numbers: it is read as a decimal only where the same column holds a point
    followed by another count of digits, as thousands where it holds a decimal comma, else never.
    """
    plain = text.str.replace_all(_SPACES, " ").str.strip_chars()
    has_comma = plain.str.contains(",", literal=True).any()
    has_point = plain.str.contains(r"^[+-]?\d+\.(?:\d{1,2}|\d{4,})$").any()
    doubtful = plain.str.contains(_AMBIGUOUS).fill_null(False)
    settled = bool(has_comma) != bool(has_point)
    ambiguous = doubtful & (not settled)
    number = plain.filter(plain.str.contains(_NUMBER.pattern)).unique().to_list()
    values = {value: _number(value, bool(has_comma)) for value in number}
    read = plain.replace_strict(values, default=None, return_dtype=pl.Float64)
    return _Numbers(pl.select(pl.when(~ambiguous).then(read)).to_series(), ambiguous)


def _number(value: str, has_comma: bool) -> float:
    compact = value.replace(" ", "")
    if has_comma:
        compact = re.sub(r"\.(?=\d{3}(?:\D|$))", "", compact).replace(",", ".")
    return float(compact)


# printed approximation → (value, lower bound, upper bound, qualifier)
Approximation = tuple[float, float | None, float | None, str]
_ROUND_WORDS: dict[str, tuple[int, int, int]] = {
    "une dizaine": (10, 8, 12),
    "une quinzaine": (15, 13, 17),
    "une vingtaine": (20, 18, 22),
    "une trentaine": (30, 27, 33),
    "une quarantaine": (40, 36, 44),
    "une cinquantaine": (50, 45, 55),
    "une soixantaine": (60, 55, 65),
    "une centaine": (100, 90, 110),
}


def approximation(text: str) -> Approximation | None:
    """« près de 1 500 » and the other approximations of the closed table, else None."""
    folded = fold(text)
    if folded in _ROUND_WORDS:
        value, low, high = _ROUND_WORDS[folded]
        return value, low, high, "environ"
    found = re.match(r"^(environ|pres de|plus de|moins de) (\d[\d ]*)$", folded)
    if not found:
        return None
    number = int(found[2].replace(" ", ""))
    match found[1]:
        case "plus de":
            return number, number + 1, None, "au_moins"
        case "moins de":
            return number, 0, number - 1, "au_plus"
        case "pres de":
            return number, number - max(5, round(number / 30)), number - 1, "environ"
    margin = max(2, round(number / 10))
    return number, number - margin, number + margin, "environ"


def _counts(text: pl.Series) -> Parsed:
    """Numbers, or printed approximations with their bounds and qualifier."""
    direct = text.cast(pl.Int64, strict=False)
    if direct.null_count() == text.null_count():
        return _parsed(text, direct.cast(pl.Float64))
    numbers = _numbers(text)
    doubt = numbers.rule_by_position("nombre_illisible")
    words = {
        value: found
        for value in text.filter(numbers.values.is_null()).unique().to_list()
        if value and (found := approximation(value))
    }
    estimates = {value: found[0] for value, found in words.items()}
    said = text.replace_strict(estimates, default=None, return_dtype=pl.Float64)
    values = pl.select(pl.coalesce(pl.lit(numbers.values), pl.lit(said))).to_series()
    columns = {text.name: values} | {
        f"{text.name}.{name}": text.replace_strict(
            {value: found[i] for value, found in words.items()}, default=None, return_dtype=dtype
        )
        for i, (name, dtype) in enumerate(
            [("borne_min", pl.Float64), ("borne_max", pl.Float64), ("qualificatif", pl.String)], 1
        )
    }
    return Parsed(pl.DataFrame(columns), _unread(text, values, doubt, pl.lit("")))


_DURATION = re.compile(r"^([0-9 .,]+)?\s*(½|1/2)?\s*(.*)$")
_DURATION_UNITS = {
    "": None,
    "j": 2.0,
    "jour": 2.0,
    "jours": 2.0,
    "journee": 2.0,
    "journees": 2.0,
    "dj": 1.0,
    "demi journee": 1.0,
    "demi journees": 1.0,
}


def _durations(text: pl.Series, header_factor: float) -> Parsed:
    """Half-days; the unit is that of the cell if it has one, else of the header."""
    half_days = _by_spelling(text, lambda value: _duration(value, header_factor), pl.Float64)
    return _parsed(text, half_days, "duree_illisible")


def _duration(value: str, header_factor: float) -> float | None:
    found = _DURATION.match(value.strip())
    if not found or not (found[1] or found[2]):
        return None
    unit = fold(found[3])
    if unit not in _DURATION_UNITS:
        return None
    digits = (found[1] or "0").strip().replace(",", ".")
    if not re.fullmatch(r"\d+(?:\.\d+)?", digits):
        return None
    number = float(digits) + (0.5 if found[2] else 0.0)
    return number * (_DURATION_UNITS[unit] or header_factor)
