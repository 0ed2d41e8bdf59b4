"""How much is held away from the town where the centre sits?

Where it sits is a column of the list of territories (`siege`); where a séance was held is its
`lieu`, when that names a territory of the list. What is remote is counted apart.
"""

from indicators import lookups, narrative, territory_queries
from indicators.blocks import CALCULE, NON_RELEVE, PARTIEL, Column, Grid, KeyFigure, Row, Table
from indicators.figures import Figure
from indicators.formats import ND, number, percent
from indicators.standing import SMALLEST_COVERAGE
from indicators.view import View, source_line

_SIEGE, _ELSEWHERE, _REMOTE = "siege", "ailleurs", "a_distance"


def siege_name(view: View) -> str:
    """The town where the centre sits; empty where the list of territories does not say."""
    codes = territory_queries.seats(view.version)
    return lookups.names(view.version, "territoire")[codes[0]] if codes else ""


def held_elsewhere(view: View) -> KeyFigure:
    """The share of séances, then of half-days, among those whose place is known."""
    label = f"Séances tenues hors {narrative.of(siege_name(view) or 'la ville du centre')}"
    seances = view.figure("seances", "implantation")
    counts, half_days = _by_place(seances), _by_place(view.figure("demi_journees", "implantation"))
    placed = counts[_SIEGE] + counts[_ELSEWHERE]
    in_person = sum(counts.values()) - counts[_REMOTE]
    coverage = f"lieu connu pour {number(placed)} séances en présence sur {number(in_person)}"
    asked = view.ask("seances").filtered("implantation", _ELSEWHERE)
    if not placed or placed < SMALLEST_COVERAGE * in_person or not siege_name(view):
        return KeyFigure("hors_siege", label, ND, NON_RELEVE, coverage, asked)
    value = percent(100 * counts[_ELSEWHERE] / placed, 0)
    known = half_days[_SIEGE] + half_days[_ELSEWHERE]
    told = f"{number(half_days[_ELSEWHERE])} demi-journées sur {number(known)}"
    note = told if placed == in_person else f"{told} · {coverage}"
    status = CALCULE if placed == in_person else PARTIEL
    return KeyFigure("hors_siege", label, value, status, note, asked)


def _by_place(figure: Figure) -> dict[str, float]:
    found = {line.codes[0] or "": line.valeur or 0 for line in figure.lignes}
    return {code: found.get(code, 0) for code in (_SIEGE, _ELSEWHERE, _REMOTE, "")}


def held_where(view: View) -> Table:
    """Séances and half-days at the centre's own town, elsewhere, remote, or at an unknown place."""
    seances = view.figure("seances", "implantation")
    half_days = view.figure("demi_journees", "implantation")
    by_code = {line.codes[0]: line.valeur for line in half_days.lignes}
    rows = [
        Row(
            (line.libelles[0], line.valeur, by_code.get(line.codes[0])),
            keys=(line.codes[0] or "", None, None),
        )
        for line in seances.lignes
    ]
    total = sum(line.valeur or 0 for line in seances.lignes)
    detailed = sum(line.valeur or 0 for line in half_days.lignes)
    columns = (Column("Lieu"), Column("Séances", True), Column("Demi-journées", True))
    town = siege_name(view)
    return Table(
        id="lieux_de_tenue",
        title="Où se tiennent les séances ?",
        subtitle=f"Siège : {town or 'non indiqué'} · {seances.perimetre.phrase} · "
        f"{view.periode.phrase}",
        grid=Grid(columns, (*rows, Row(("Total", total, detailed), is_total=True))),
        footer=source_line(view),
        question=view.ask("seances", "implantation"),
    )
