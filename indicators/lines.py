"""How are the groups of an answer named, ordered and completed?"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from unicodedata import normalize

from babel.dates import format_date

from indicators import lookups
from indicators.answer import Codes, Line, plain
from indicators.dimensions import DIMENSIONS
from indicators.question import Question
from pipeline.store import Version


def codes_of(row: Mapping[str, Any], par: Sequence[str]) -> Codes:
    return tuple(_code(row[f"k{rank}"]) for rank, _ in enumerate(par))


def _code(key: object) -> str | None:
    if key is None:
        return None
    return f"{key:%Y-%m}" if isinstance(key, date) else str(key)


def label(version: Version, dimension: str, code: str | None, given: str | None = None) -> str:
    if code is None:
        return DIMENSIONS[dimension].sans
    if dimension == "mois":
        year, month = code.split("-")
        return str(format_date(date(int(year), int(month), 1), "LLLL y", locale="fr"))
    return lookups.names(version, dimension).get(code) or given or code


def ordered(version: Version, par: Sequence[str], lines: Sequence[Line]) -> tuple[Line, ...]:
    """In the order of the code lists; free values by label; what is not filled in comes last."""
    ranks = [{code: n for n, code in enumerate(lookups.names(version, d))} for d in par]

    def position(line: Line) -> tuple[tuple[bool, int, str], ...]:
        return tuple(
            (code is None, rank.get(code or "", len(rank)), _sorting(dimension, code, libelle))
            for dimension, rank, code, libelle in zip(
                par, ranks, line.codes, line.libelles, strict=True
            )
        )

    return tuple(sorted(lines, key=position))


def _sorting(dimension: str, code: str | None, libelle: str) -> str:
    """Months and years by code, words by their letters: É sorts as E."""
    if dimension in ("mois", "exercice"):
        return code or ""
    return normalize("NFKD", libelle.casefold()).encode("ascii", "ignore").decode()


def completed(version: Version, question: Question, lines: Sequence[Line]) -> list[Line]:
    """A line at zero for each code that the dimension must always show."""
    if len(question.par) != 1 or not DIMENSIONS[question.par[0]].complete:
        return list(lines)
    (dimension,) = question.par
    seen = {line.codes for line in lines}
    missing = [code for code in _expected(version, question, dimension) if (code,) not in seen]
    return [*lines, *(Line((code,), (label(version, dimension, code),), 0) for code in missing)]


def _expected(version: Version, question: Question, dimension: str) -> list[str]:
    """The codes of a dimension that the question's own filters leave possible."""
    filtres = dict(question.filtres)
    codes = [
        code
        for code in lookups.names(version, dimension)
        if code in filtres.get(dimension, (code,))
    ]
    if not DIMENSIONS[dimension].de_profil:
        return codes
    profils = [row for row in lookups.code_list(version, "profil") if _kept(row, filtres)]
    column = "code" if dimension == "profil" else "famille"
    possible = {row[column] for row in profils}
    return [code for code in codes if code in possible]


_PROFIL_COLUMNS = {"profil": "code", "famille_profil": "famille", "politique": "politique"}


def _kept(row: Mapping[str, Any], filtres: Mapping[str, tuple[str, ...]]) -> bool:
    return all(
        row[column] in filtres[dimension]
        for dimension, column in _PROFIL_COLUMNS.items()
        if dimension in filtres
    )


def remainder(par: Sequence[str], total: float, lines: Sequence[Line]) -> Line | None:
    """What a total holds beyond its months: the last line, when there is any."""
    rest = round(total - sum(line.valeur or 0 for line in lines), 6)
    if par != ("mois",) or rest <= 0 or not lines:
        return None
    return Line((None,), (DIMENSIONS["mois"].sans,), plain(rest))
