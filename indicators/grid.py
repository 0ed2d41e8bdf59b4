"""What are the rows of the national grid? Half-days and attendances, under their printed labels.

Everywhere else the short label of a code list is read; here each label is the grid's own.
"""

from collections.abc import Iterable, Mapping, Sequence

from indicators import lookups
from indicators.blocks import Cell, Column, Grid, Row
from indicators.claims import claims_for
from indicators.dimensions import DIMENSIONS
from indicators.disclosure import JOINED
from indicators.figures import Figure, measure
from indicators.standing import too_thin
from indicators.view import View

TYPES, THEMES, MODALITES = "type_action", "thematique", "modalite"
_COMPLEMENT, _PART = "dont non détaillées", "Part (%)"
Values = Mapping[tuple[str | None, ...], float]


def labels(view: View, dimension: str) -> dict[str | None, str]:
    """Every entry of a list under its printed label, then what is not filled in."""
    known = {row["code"]: row["libelle"] for row in lookups.code_list(view.version, dimension)}
    return {**known, None: DIMENSIONS[dimension].sans}


def label(names: Mapping[str | None, str], code: str | None) -> str:
    """Several codes in one, where small profiles are grouped, are read one after the other."""
    if code is None or code in names:
        return names[code]
    told = [names.get(part or None, part) for part in code.split(JOINED)]
    return f"{' + '.join(told)} (regroupés)" if len(told) > 1 else told[0]


def half_days_by_type(view: View) -> Grid:
    """Each type of the grid, even without activity, and the part of it that no row details."""
    figure, names = view.figure("demi_journees", TYPES), labels(view, TYPES)
    found = {line.codes[0]: line for line in figure.lignes}
    whole = sum(line.valeur or 0 for line in figure.lignes)
    rows = []
    for code in _kept(names, found):
        line = found.get(code)
        told = (line.valeur or 0, line.dont_complement) if line else (0.0, 0.0)
        rows.append(Row((names[code], *told, _percent(told[0], whole))))
    total = Row(("Total", whole, figure.dont_complement, _percent(whole, whole)), is_total=True)
    columns = ("Type d'action", "Demi-journées", _COMPLEMENT, _PART)
    grid = Grid(_columns(columns, 1), (*rows, total))
    return grid if figure.dont_complement else _without(grid, 2)


def _percent(part: float, whole: float) -> float | None:
    return 100 * part / whole if whole else None


def _columns(titles: Sequence[str], words: int) -> tuple[Column, ...]:
    return tuple(
        Column(
            title,
            rank >= words,
            1 if title.startswith("Part ") and "publiée" not in title else None,
        )
        for rank, title in enumerate(titles)
    )


def _without(grid: Grid, position: int) -> Grid:
    def cut(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        return cells[:position] + cells[position + 1 :]

    columns = grid.columns[:position] + grid.columns[position + 1 :]
    return Grid(columns, tuple(Row(cut(row.cells), row.is_total) for row in grid.rows))


def _kept(names: Mapping[str | None, str], found: Iterable[str | None]) -> list[str | None]:
    """The codes of the list; « non renseigné » only where something is not filled in."""
    present = set(found)
    return [code for code in names if code is not None or None in present]


def half_days_by_theme(view: View, modalite: str | None = None) -> Grid:
    """Themes by types, of all modalities or of one; an empty cell is no activity."""
    asked = view.ask("demi_journees", THEMES, TYPES)
    if modalite is not None:
        asked = asked.filtered(MODALITES, modalite)
    figure = measure(view.version, asked)
    themes, types = labels(view, THEMES), labels(view, TYPES)
    values: Values = {line.codes: line.valeur or 0 for line in figure.lignes}
    lefts, tops = (_kept(n, {c[k] for c in values}) for k, n in ((0, themes), (1, types)))
    rows = [_crossed(themes[left], [values.get((left, top), 0) for top in tops]) for left in lefts]
    totals = [sum(values.get((left, top), 0) for left in lefts) for top in tops]
    heads = ["Thématique", *(types[top] for top in tops), "Total"]
    return Grid(_columns(heads, 1), (*rows, _crossed("Total", totals, is_total=True)))


def _crossed(name: str, values: Sequence[float], *, is_total: bool = False) -> Row:
    return Row((name, *(value or None for value in values), sum(values)), is_total)


def half_days_in_detail(view: View) -> Grid:
    """One row per type, theme and modality where there was activity."""
    dimensions = (TYPES, THEMES, MODALITES)
    figure = view.figure("demi_journees", *dimensions)
    names = [labels(view, dimension) for dimension in dimensions]
    rows = [
        Row((*(label(n, code) for n, code in zip(names, line.codes, strict=True)), line.valeur))
        for line in figure.lignes
        if line.valeur
    ]
    total = Row(("Total", "", "", sum(line.valeur or 0 for line in figure.lignes)), is_total=True)
    heads = ("Type d'action", "Thématique", "Modalité", "Demi-journées")
    return Grid(_columns(heads, 3), (*rows, total))


def presences_by_profile(view: View) -> Grid:
    """Each profile: attendances known, their share, and the share that a report printed."""
    figure, names = view.figure("presences", "profil"), labels(view, "profil")
    told = {line.codes[0]: line.valeur or 0 for line in figure.lignes}
    known = 0 if shares_mislead(view) else sum(told[code] for code in told if code is not None)
    published: dict[str | None, float | None] = {
        code: _published(view, code) for code in names if code
    }
    codes = list(told) or list(published)
    rows = [
        Row((label(names, code), told.get(code), _share(told, code, known), published.get(code)))
        for code in codes
        if code is not None or told.get(code)
    ]
    heads = ("Profil", "Présences", "Part des présences ventilées (%)", "Part publiée (%)")
    total = Row(("Total", figure.valeur, 100 if known else None, _sum(published)), is_total=True)
    grid = Grid(_columns(heads, 1), (*rows, total))
    return grid if any(published.values()) else _without(grid, 3)


def shares_mislead(view: View) -> str:
    """Why shares would mislead, where too few attendances have a profile; else nothing."""
    return too_thin(view.figure("part_presences", "profil"))


def _share(told: Mapping[str | None, float], code: str | None, known: float) -> float | None:
    return _percent(told[code], known) if code is not None and code in told else None


def _published(view: View, code: str | None) -> float | None:
    asked = view.ask("part_presences").filtered("profil", code or "")
    return next((claim.valeur for claim in claims_for(view.version, asked)), None)


def _sum(published: Mapping[str | None, float | None]) -> float | None:
    """Of all profiles, or nothing: the sum of some of them is nobody's total."""
    values = [value for value in published.values() if value is not None]
    return sum(values) if len(values) == len(published) else None


def active_modalites(view: View) -> dict[str, str]:
    """The modalities with activity, under their printed labels."""
    names = labels(view, MODALITES)
    lines: Figure = view.figure("demi_journees", MODALITES)
    return {
        line.codes[0]: names[line.codes[0]]
        for line in lines.lignes
        if line.codes[0] and line.valeur
    }
