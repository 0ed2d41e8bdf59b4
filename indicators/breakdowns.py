"""How is a figure broken down into bars, by one dimension?

A block whose figure rests on too little is not drawn: it says why, and its table stays.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from indicators import lookups, narrative
from indicators.blocks import Cell, Chart, Column, Grid, Row, Series
from indicators.claims import claims_for
from indicators.dimensions import DIMENSIONS
from indicators.disclosure import JOINED
from indicators.figures import NON_DIFFUSE, Figure, Line
from indicators.formats import number
from indicators.narrowing import joined
from indicators.standing import too_thin
from indicators.view import View, report_of, source_line

_MOST_BARS = 12
_NOTHING = "Aucune valeur à dessiner."
_OTHER_CODES = ("autre", "autres", "Autres")  # first, they tell nothing
_UNKNOWN_CODES = ("non_precise",)  # codes that say that nothing is known
_PALETTES = {
    "type_action": "type_action",
    "profil": "politique",
    "politique": "politique",
}


@dataclass(frozen=True)
class Bar:
    """One category: its value, and the part of it that no row details."""

    code: str | None
    label: str
    value: float
    undetailed: float = 0.0


def bars(view: View, identifier: str, indicateur: str, dimension: str) -> Chart:
    """Sorted bars of an indicator by one dimension; what is not filled in comes last."""
    figure = view.figure(indicateur, dimension)
    ranked = _shortened(_ranked([_bar(line) for line in figure.lignes if line.valeur is not None]))
    whole = sum(bar.value for bar in ranked)
    message = too_thin(figure) or ("" if ranked else _NOTHING)
    measured = f"{figure.indicator.libelle_court} par {DIMENSIONS[dimension].libelle.lower()}"
    return Chart(
        id=identifier,
        kind="bars",
        title=measured if message else _finding(figure, dimension, ranked, whole),
        subtitle=_subtitle(view, figure, dimension),
        categories=tuple(bar.label for bar in ranked),
        keys=tuple(bar.code for bar in ranked),
        series=_bar_series(dimension, ranked),
        unit=figure.unites,
        grid=_bar_grid(figure, dimension, ranked, whole),
        footer=source_line(view, figure),
        sentence=left_out(figure, whole),
        message=message,
        question=figure.question,
    )


def _bar(line: Line) -> Bar:
    label = narrative.capital(line.libelles[0])
    return Bar(line.codes[0], label, line.valeur or 0, line.dont_complement)


def _ranked(found: Sequence[Bar]) -> list[Bar]:
    return sorted(found, key=lambda bar: (_is_unknown(bar), -bar.value, bar.label))


def _is_unknown(bar: Bar) -> bool:
    return bar.code is None or bar.code in _UNKNOWN_CODES


def _is_grouped(bar: Bar) -> bool:
    return JOINED in (bar.code or "")


def _shortened(ranked: list[Bar]) -> list[Bar]:
    """The smallest categories of a long list as one bar, before what is not filled in."""
    known = [bar for bar in ranked if not _is_unknown(bar)]
    if len(known) <= _MOST_BARS:
        return ranked
    rest = known[_MOST_BARS - 1 :]
    others = Bar(
        joined([bar.code or "" for bar in rest]),
        f"Autres ({len(rest)})",
        sum(b.value for b in rest),
        sum(b.undetailed for b in rest),
    )
    return [*known[: _MOST_BARS - 1], others, *(bar for bar in ranked if _is_unknown(bar))]


def _finding(figure: Figure, dimension: str, ranked: Sequence[Bar], whole: float) -> str:
    told = [bar for bar in ranked if not _is_unknown(bar) and not _is_grouped(bar)]
    parts = [(narrative.named(dimension, bar.code, bar.label), bar.value) for bar in told]
    unknown = sum(bar.value for bar in ranked if _is_unknown(bar))
    if figure.additif and unknown > whole / 2:
        return (
            f"{DIMENSIONS[dimension].sans} : {number(unknown)} {figure.unites} sur {number(whole)}"
        )
    if figure.additif or not parts:
        detailed = " détaillées" if whole < (figure.valeur or 0) else ""
        return narrative.leading(parts, whole, f"{figure.unites}{detailed}")
    name, value = parts[0]
    return narrative.capital(f"{name} : {narrative.plural(value, figure.unite, figure.unites)}")


def _subtitle(view: View, figure: Figure, dimension: str) -> str:
    measured = f"Par {DIMENSIONS[dimension].libelle.lower()}"
    undetailed = "▨ non détaillé" if figure.dont_complement and not _drops(dimension) else ""
    parts = [measured, figure.perimetre.phrase, view.periode.phrase, undetailed]
    return " · ".join(part for part in parts if part)


def _drops(dimension: str) -> bool:
    return DIMENSIONS[dimension].sans_complement


def left_out(figure: Figure, whole: float) -> str:
    """What the lines leave out of the figure, said under the chart."""
    if not figure.additif:
        return (
            "Une séance peut concerner plusieurs territoires : ces valeurs ne s'additionnent pas."
        )
    missing = round((figure.valeur or 0) - whole, 6)
    if missing <= 0:
        return ""
    told = narrative.plural(missing, figure.unite, figure.unites)
    return f"Hors de cette répartition : {told} sur {number(figure.valeur)}, non détaillées."


def _bar_series(dimension: str, ranked: Sequence[Bar]) -> tuple[Series, ...]:
    roles = tuple(_role(dimension, bar.code) for bar in ranked)
    known = Series("détaillé", tuple(bar.value - bar.undetailed for bar in ranked), roles)
    if not any(bar.undetailed for bar in ranked):
        return (known,)
    rest = tuple(bar.undetailed or None for bar in ranked)
    return known, Series("non détaillé", rest, roles, known_from_report=True)


def _role(dimension: str, code: str | None) -> str:
    if code is None or code in _UNKNOWN_CODES:
        return "unknown"
    palette = _PALETTES.get(dimension)
    return f"{palette}.{code}" if palette else "current"


def _bar_grid(figure: Figure, dimension: str, ranked: Sequence[Bar], whole: float) -> Grid:
    columns = [Column(DIMENSIONS[dimension].libelle), Column(figure.unites.capitalize(), True)]
    has_rest = any(bar.undetailed for bar in ranked)
    if has_rest:
        columns.append(Column("dont non détaillées", True))
    if figure.additif:
        columns.append(Column("Part (%)", True, 1))
    rows = [_grid_row(bar, whole, has_rest, figure.additif) for bar in ranked]
    if figure.additif and figure.statut != NON_DIFFUSE:
        total = Bar(None, "Total", whole, sum(bar.undetailed for bar in ranked))
        rows.append(_grid_row(total, whole, has_rest, True, is_total=True))
    return Grid(tuple(columns), tuple(rows))


def _grid_row(
    bar: Bar, whole: float, has_rest: bool, additive: bool, *, is_total: bool = False
) -> Row:
    cells: list[Cell] = [bar.label, bar.value]
    if has_rest:
        cells.append(bar.undetailed)
    if additive:
        cells.append(100 * bar.value / whole if whole else None)
    return Row(tuple(cells), is_total)


def shares(view: View, identifier: str, dimension: str) -> Chart:
    """Shares of attendances: computed where enough is known, else as the report printed them."""
    figure = view.figure("part_presences", dimension)
    published = _published_shares(view, dimension)
    from_report = bool(too_thin(figure)) and bool(published)
    found = published if from_report else [_bar(line) for line in figure.lignes if line.valeur]
    ranked = _ranked(found)
    told = [(bar.label, bar.value) for bar in ranked if bar.code not in _OTHER_CODES]
    message = "" if from_report else too_thin(figure)
    measured = f"Part des présences par {DIMENSIONS[dimension].libelle.lower()}"
    series = Series(
        "part des présences",
        tuple(bar.value for bar in ranked),
        tuple(_role(dimension, bar.code) for bar in ranked),
        known_from_report=from_report,
    )
    report = f"rapport {report_of(view)} ▨" if from_report else ""
    subtitle = [measured, figure.perimetre.phrase, view.periode.phrase, report]
    return Chart(
        id=identifier,
        kind="bars",
        title=measured if message else _share_finding(told),
        subtitle=" · ".join(part for part in subtitle if part),
        categories=tuple(bar.label for bar in ranked),
        keys=tuple(bar.code for bar in ranked),
        series=(series,),
        unit="%",
        grid=_share_grid(dimension, ranked),
        footer=source_line(view, figure),
        message=message,
        question=figure.question,
    )


def _published_shares(view: View, dimension: str) -> list[Bar]:
    """The printed shares of the profiles, added up by family or policy: parts of one whole."""
    column = {"famille_profil": "famille", "politique": "politique"}.get(dimension, "code")
    names = lookups.names(view.version, dimension)
    totals: dict[str, float] = {}
    for row in lookups.code_list(view.version, "profil"):
        asked = view.ask("part_presences").filtered("profil", row["code"])
        for claim in claims_for(view.version, asked)[:1]:
            totals[row[column]] = totals.get(row[column], 0) + claim.valeur
    return [Bar(code, names.get(code, code), value) for code, value in totals.items()]


def _share_finding(told: Sequence[tuple[str, float]]) -> str:
    if not told:
        return "Aucune part connue"
    (first, value), *_ = told
    return narrative.capital(f"{narrative.share_of(value, 100, 'présences')} : {first}")


def _share_grid(dimension: str, ranked: Sequence[Bar]) -> Grid:
    columns = (Column(DIMENSIONS[dimension].libelle), Column("Part des présences (%)", True, 1))
    return Grid(columns, tuple(Row((bar.label, bar.value)) for bar in ranked))
