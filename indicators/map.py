"""Where are the contracts of the city, and which were reached? A map of tiles, one a département.

A tile's place is in the code list of départements (`tuile`: row-column), its dots are the
contracts of that département: no network, and no place is claimed that nobody gave.
"""

from collections.abc import Sequence

from indicators import lookups, narrative
from indicators.blocks import Chart, Column, Grid, Row, Series, Tile
from indicators.contacts import REACHED, STATES, Contact, when
from indicators.formats import number
from indicators.view import View, source_line

_OUTSIDE = "Département non renseigné"


def contract_map(view: View, known: Sequence[Contact]) -> Chart:
    """One dot per contract valid at the period's end, the ones reached first."""
    ranked = sorted(known, key=lambda item: (STATES.index(item.state), item.label))
    used = [state for state in STATES if any(item.state == state for item in ranked)]
    reached = sum(item.state == REACHED for item in ranked)
    told = narrative.plural(reached, "contrat de ville touché", "contrats de ville touchés")
    return Chart(
        id="carte_des_contrats",
        kind="map",
        title=f"{told} sur {number(len(ranked))}",
        subtitle=f"Un signe par contrat de ville · {view.periode.phrase}",
        categories=tuple(item.label for item in ranked),
        keys=tuple(item.code for item in ranked),
        series=tuple(
            Series(
                state.words,
                tuple(1.0 if item.state == state else None for item in ranked),
                state.role,
            )
            for state in used
        ),
        unit="contrats",
        grid=_grid(view, ranked),
        footer=source_line(view),
        question=view.ask("demi_journees", "contrat"),
        tiles=_tiles(view, ranked),
    )


def _tiles(view: View, ranked: Sequence[Contact]) -> tuple[Tile, ...]:
    """Placed by the list of départements; those without a place follow, in rows of two."""
    names = lookups.names(view.version, "departement")
    rows = {row["code"]: row for row in lookups.code_list(view.version, "departement")}
    members: dict[str | None, list[int]] = {code: [] for code in rows}
    for index, item in enumerate(ranked):
        members.setdefault(item.departement, []).append(index)
    placed = {code: _place(rows[code]["tuile"]) for code in rows if rows[code]["tuile"]}
    below = max((row for row, _ in placed.values()), default=0)
    shown = [code for code in members if members[code] or code in placed]
    loose = [code for code in shown if code not in placed]
    placed |= {code: (below + 1 + rank // 2, 1 + rank % 2) for rank, code in enumerate(loose)}
    return tuple(
        Tile(
            names.get(code or "", code or _OUTSIDE),
            _note([ranked[index] for index in members[code]]),
            *placed[code],
            tuple(members[code]),
        )
        for code in shown
    )


def _note(inside: Sequence[Contact]) -> str:
    reached = sum(item.state == REACHED for item in inside)
    told = narrative.plural(reached, "touché", "touchés")
    return f"{told} sur {number(len(inside))}" if inside else "aucun contrat"


def _place(written: str) -> tuple[int, int]:
    row, _, column = written.partition("-")
    return int(row), int(column)


def _grid(view: View, ranked: Sequence[Contact]) -> Grid:
    names = lookups.names(view.version, "departement")
    labels = ("Contrat de ville", "Département", "Situation", "Dernier contact")
    rows = (
        Row((
            item.label, names.get(item.departement or "", ""),
            f"{item.state.icon} {item.state.words}", when(item.last),
        ))
        for item in ranked
    )  # fmt: skip
    return Grid(tuple(Column(label) for label in labels), tuple(rows))
