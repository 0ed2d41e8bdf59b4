"""Is it a table of PMB, the software of the documentation centre, and what does it count?

True: a title, then on line 2 or 3 ``Thématique | Nombre de prêts`` (workbook, HTML) · text with a
tab at the end of every line. The columns are those of each site's own procedures: only titles of
the list below have a counterpart, by month or year; anything else is shown and never guessed.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from pipeline.problems import InputRefused
from pipeline.protect import without_person
from pipeline.sources.audience import Measure, Wide, by_period
from pipeline.sources.shape import Context, Converted, Source, Table
from pipeline.sources.values import span

_centre = partial(Measure, "centre_documentation")
_MEASURES = (
    _centre(
        "notices",
        ("nouvelles notices", "notices creees", "nombre de notices creees", "nouveaux documents"),
    ),
    _centre(
        "consultants",
        (
            *("personnes ayant consulte", "consultants", "lecteurs ayant consulte"),
            "nombre de lecteurs ayant consulte",
        ),
    ),
)
_COUNTED = tuple(title for measure in _MEASURES for title in measure.titles)
_PERIODS = ("mois", "annee", "date", "periode")
_BORROWERS = {"emprunteur", "emprunteurs", "lecteur", "nom de l emprunteur"}
_WORDS = {
    *_COUNTED,
    *_BORROWERS,
    *("nombre de prets", "nb prets", "nb de prets", "prets", "code statistique", "cote"),
    *("code barres", "nombre d exemplaires", "exemplaires", "nombre de notices", "notices"),
    *("sessions", "recherches", "nombre de consultations", "nb consultations"),
}
_DOCUMENT = {
    "consultations": ("consultations", "nombre de consultations", "nb consultations"),
    "telechargements": ("telechargements", "nombre de telechargements", "nb telechargements"),
}
_FIRST_LINES, _MOST_ABOVE = 3, 2
_ZEROS = "Cellules vides des comptages lues comme zéro : PMB écrit ainsi un zéro."
_ADVICE = (
    "Exportez un comptage par mois dont les colonnes s'intitulent « Mois » et « Nouvelles notices »"
    " ou « Personnes ayant consulté », ou bien désignez le jeu et les colonnes."
)


def _detect(table: Table) -> bool:
    at = _header(table)
    return at is not None and not _documents(table, at)


def _detect_documents(table: Table) -> bool:
    at = _header(table)
    return at is not None and bool(_documents(table, at))


def _documents(table: Table, at: int) -> dict[str, int]:
    """Our columns of publications → position, where each line is a title and its counts."""
    titles = table.folded(at)
    wanted = {"titre": ("titre",), **_DOCUMENT}
    found = {
        name: next((titles.index(word) for word in words if word in titles), -1)
        for name, words in wanted.items()
    }
    known = {name: position for name, position in found.items() if position >= 0}
    is_listed = "titre" in known and len(known) > 1 and not set(titles) & _BORROWERS
    return known if is_listed else {}


def _header(table: Table) -> int | None:
    """The line of known titles, under a title or in a text whose lines all end with a tab."""
    lines = range(min(len(table.records), _FIRST_LINES))
    words = {*_WORDS, *(word for words in _DOCUMENT.values() for word in words)}
    known = words if _ends_with_tabs(table) else _WORDS
    found = next((at for at in lines if known & set(table.folded(at))), None)
    if found is None:
        return None
    if table.nature == "csv":
        return found if found == 0 and _ends_with_tabs(table) else None
    above = [*table.above, *(row for _, row in table.records[:found])]
    filled = [sum(1 for cell in row if cell.strip()) for row in above]
    is_titled = bool(filled) and len(filled) <= _MOST_ABOVE and 0 < filled[0] <= _MOST_ABOVE
    return found if is_titled and max(filled) <= _MOST_ABOVE else None


def _ends_with_tabs(table: Table) -> bool:
    filled = [row for _, row in table.records if any(row)]
    return table.separator == "\t" and all(len(row) > 1 and not row[-1] for row in filled)


def _convert(table: Table, context: Context) -> Converted:
    """Raises InputRefused when it names borrowers, or counts nothing known by period."""
    at = _header(table) or 0
    titles = table.folded(at)
    if set(titles) & _BORROWERS:
        raise InputRefused(
            "Cette liste de prêts PMB nomme des emprunteurs : rien n'en est lu.", _ADVICE
        )
    counted = [position for position, title in enumerate(titles) if title in _COUNTED]
    if not counted or titles[0] not in _PERIODS:
        raise _not_known(table, at)
    cleaned, labels = _cleaned(table, at, counted)
    converted = by_period(Wide(cleaned, 0, _MEASURES), span)
    ignored = tuple(sorted((*converted.ignored, *labels)))
    return replace(converted, told=(_ZEROS, *converted.told), ignored=ignored)


def _convert_documents(table: Table, context: Context) -> Converted:
    """One publication per title. Raises InputRefused when a line is cut."""
    at = _header(table) or 0
    columns = _documents(table, at)
    counted = [position for name, position in columns.items() if name != "titre"]
    cleaned, labels = _cleaned(table, at, counted)
    rows = [
        (line, tuple(row[position] for position in columns.values()))
        for line, row in cleaned.records[1:]
        if any(row)
    ]
    line = table.records[at][0]
    return Converted(tuple(columns), rows, (_ZEROS,), tuple(labels), line)


def _not_known(table: Table, at: int) -> InputRefused:
    """Its own title and columns, so that a person decides."""
    above = [cell for row in table.above for cell in row if cell.strip()]
    above += [cell for _, row in table.records[:at] for cell in row if cell]
    named = f" « {without_person(above[0].strip())} »" if above else ""
    titles = ", ".join(f"« {without_person(t)} »" for t in table.records[at][1] if t)
    return InputRefused(
        f"Ce tableau PMB{named} ne compte rien de connu par mois ou par an (colonnes lues : "
        f"{titles}).",
        _ADVICE,
    )


def _cleaned(table: Table, at: int, counted: Sequence[int]) -> tuple[Table, list[tuple[int, str]]]:
    """Zeros that PMB leaves blank, apostrophes before numbers, lines that only name a group."""
    width = len(table.records[at][1])
    rows, labels = [table.records[at]], []
    for line, row in table.records[at + 1 :]:
        if len(row) > width:
            raise InputRefused(
                f"Ligne {line} : {len(row)} cellules au lieu de {width}.",
                "Une tabulation ou un retour à la ligne coupe sans doute un titre : retirez-le.",
            )
        is_label = sum(map(bool, row)) == 1 and bool(row[0]) and len(row) > _MOST_ABOVE
        if is_label and span(row[0].lstrip("'")) is None and table.nature != "csv":
            labels.append((line, "titre de groupe"))
            continue
        padded = [cell.lstrip("'").strip() for cell in (*row, *[""] * (width - len(row)))]
        zeros = [c or "0" if p in counted and any(row) else c for p, c in enumerate(padded)]
        rows.append((line, tuple(zeros)))
    return Table(table.nature, tuple(rows), table.encoding, table.separator, table.name), labels


SOURCE = Source(
    "pmb", "export PMB (centre de documentation)", "audience", _detect, _convert, yields=True
)
DOCUMENTS = Source(
    "pmb_documents",
    "export PMB (documents)",
    "publications",
    _detect_documents,
    _convert_documents,
    yields=True,
)
