"""Does a text hold an e-mail address or a telephone number, in any of the ways of writing it?

Few cells look like one: a cheap pattern finds them, the exact one reads only those.
"""

import polars as pl

MASK = "•••"
MASK_LEFT = f"{MASK}\u00a0"  # a mask that the file itself held; no trimmed cell ends so
_WORD = r"[\p{L}\d._%+'’-]+"
_OPEN, _CLOSE = r"\s*[(\[{<]\s*", r"\s*[)\]}>]\s*"
_DOMAINS = "fr|com|org|net|eu|be|info|io|de|uk|ch|lu|gouv|asso|re"
_EMAILS = (
    r"[^\s@＠;,<>()]+[@＠][^\s@＠;,<>()]+\.\p{L}{2,}",
    rf"{_WORD}\s{{0,2}}[@＠]\s{{0,2}}[\p{{L}}\d-]+(?:\.[\p{{L}}\d-]+)*\.(?:{_DOMAINS})(?:$|\P{{L}})",
    rf"{_WORD}{_OPEN}(?:at|arobase?|a|chez|@){_CLOSE}[\p{{L}}\d-]+"
    rf"(?:\.|{_OPEN}(?:dot|point|\.){_CLOSE}|\s(?:dot|point)\s)\p{{L}}{{2,}}",
    rf"{_WORD}\s(?:at|arobase?)\s[\p{{L}}\d-]+"
    rf"(?:\.|{_OPEN}(?:dot|point|\.){_CLOSE}|\s(?:dot|point)\s)\p{{L}}{{2,}}",
)
# « 05 06 2024 14h » is a date: a telephone number is not followed by an hour
_BEFORE, _AFTER = r"(?:^|[^\d\p{L}.,]|[^\d][.,]|t[ée]l)", r"(?:$|[^\dh])"
_COUNTRIES = "1|3[1-49]|4[0149]|90|2(?:1[236]|2[135]|37|43)|35[12]"
_TELEPHONES = (
    # figures close up or parted by spaces; then pairs parted by one same sign, as a date is not
    rf"{_BEFORE}\(?0\)?\s?[1-9]\)?(?:\s?\d){{8}}{_AFTER}",
    *(rf"{_BEFORE}0[1-9](?:\s?{sign}\s?\d\d){{4}}{_AFTER}" for sign in (r"\.", "[-–]", "/", "_")),
    rf"{_BEFORE}0[1-9]\d\d(?:[.\-/]\d\d){{3}}{_AFTER}",
    rf"{_BEFORE}0[1-9][.\-]\d\d[.\-]\d{{3}}[.\-]\d{{3}}{_AFTER}",
    r"\+\s?\(?\d{1,3}\)?(?:[\s.\-/()]{0,3}\d){8,13}",
    rf"{_BEFORE}00\s?(?:{_COUNTRIES})(?:[\s.\-/()]{{0,3}}\d){{7,12}}{_AFTER}",
    rf"{_BEFORE}33\s?(?:\(0\)\s?)?[67](?:[\s.\-]?\d){{8}}{_AFTER}",
)
_CONTACT = "(?i)" + "|".join((*_EMAILS, *_TELEPHONES))
_SUSPECT = (
    r"(?i)[@＠]|arobas|\sat\s|[(\[{<]\s*(?:at|a|chez)\s*[)\]}>]"
    r"|\d(?:[\s.\-–/_()]{0,3}\d){8}"
)


def holds_contact(cells: pl.Expr) -> pl.Expr:
    """Whether a text cell holds an e-mail address or a telephone number."""
    return cells.str.contains(_CONTACT).fill_null(False)


def masked(cells: pl.Series, texts: pl.Series) -> pl.Series:
    """The cells, and the mask in the place of those that hold a contact. ``texts``: the distinct
    cells."""
    if MASK in texts:
        cells = cells.replace(MASK, MASK_LEFT)
    suspects = texts.filter(texts.str.contains(_SUSPECT))
    held = suspects.filter(suspects.str.contains(_CONTACT))
    if held.is_empty():
        return cells
    return cells.replace(held, MASK)


def masked_text(text: str) -> str:
    cell = pl.Series([text])
    return str(masked(cell, cell).item()).strip()
