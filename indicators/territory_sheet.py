"""What did one territory get? The sheet of a contract, a body, a town or a département."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from indicators import territory_queries
from indicators.blocks import (
    CALCULE,
    NON_RELEVE,
    Block,
    Column,
    Grid,
    KeyFigure,
    Placed,
    Row,
    Section,
    Table,
    Text,
)
from indicators.breakdowns import bars
from indicators.contacts import during, when
from indicators.formats import ND, number
from indicators.headlines import metric, presences
from indicators.places import COLUMNS, Place, places
from indicators.question import merged
from indicators.rows import Counted, rows_of
from indicators.territory_words import (
    contracts_inside,
    last_seance,
    mean_line,
    sheet_sentences,
)
from indicators.view import View, source_line
from pipeline.problems import InputRefused

_MOST_ROWS = 200


def territory_sheet(view: View, code: str) -> tuple[Placed, ...]:
    """Raises InputRefused when the espace knows no such territory."""
    place = places(view.version).get(code)
    if place is None:
        raise InputRefused(
            f"« {code} » n'est pas un territoire connu de cet espace.",
            "Choisissez-le dans la liste « Territoire » de la page Territoires.",
        )
    region = replace(view, filtres=tuple(f for f in view.filtres if f[0] not in COLUMNS))
    inside = replace(region, filtres=merged([*region.filtres, (place.column, (place.value,))]))
    counted = rows_of(view.version, inside.ask("demi_journees"), _MOST_ROWS)
    cards = _cards(region, inside, place)
    return (
        Placed(Section(f"{place.name} · {view.periode.phrase}")),
        *(Placed(card, 3) for card in cards),
        Placed(sheet_sentences(region, inside, place)),
        *_activity(inside, counted),
        *(Placed(block) for block in contracts_inside(region, place)),
        Placed(_documents(inside, counted.lignes)),
    )


def _cards(region: View, inside: View, place: Place) -> tuple[KeyFigure, ...]:
    half_days = replace(metric(inside, "demi_journees"), note=mean_line(region, place))
    return half_days, metric(inside, "seances"), presences(inside), _last_contact(region, place)


def _last_contact(region: View, place: Place) -> KeyFigure:
    last = last_seance(region, place)
    if last is None:
        return KeyFigure("dernier_contact", "Dernier contact", ND, NON_RELEVE, "aucune séance")
    day = when(last).replace("\u00a0", " ")  # too long for a card on one line
    return KeyFigure("dernier_contact", "Dernier contact", day, CALCULE, _titled(last))


def _activity(inside: View, counted: Counted) -> tuple[Placed, ...]:
    if not counted.nombre:
        told = (f"Aucune séance tenue pour ce territoire {during(inside)}.",)
        return (Placed(Text("fiche_seances", "Séances", told)),)
    return (
        Placed(bars(inside, "fiche_types", "demi_journees", "type_action"), 6),
        Placed(bars(inside, "fiche_themes", "demi_journees", "thematique"), 6),
        Placed(_seances(inside, counted)),
    )


def _seances(inside: View, counted: Counted) -> Table:
    ranked = sorted(counted.lignes, key=lambda row: (row["date_debut"], row["seance_id"]))
    rows = [
        Row((when(row), _titled(row), row["type_action"], row["lieu"] or "", row["valeur"]))
        for row in ranked
    ]
    left = counted.nombre - len(rows)
    columns = (
        Column("Date"), Column("Séance"), Column("Type d'action"), Column("Lieu"),
        Column("Demi-journées", True),
    )  # fmt: skip
    total = Row(("Total", "", "", "", counted.total), is_total=True)
    return Table(
        id="fiche_seances",
        title=f"Les séances tenues pour ce territoire {during(inside)}",
        subtitle=f"{number(counted.nombre)} séances · {inside.figure('seances').perimetre.phrase}",
        grid=Grid(columns, (*rows, total)),
        footer=source_line(inside),
        sentence=f"{number(left)} autres séances ne sont pas listées." if left > 0 else "",
        question=inside.ask("demi_journees"),
    )


def _titled(row: Mapping[str, Any]) -> str:
    return str(row["intitule"] or row["action"] or "")


def _documents(inside: View, rows: Sequence[dict[str, Any]]) -> Block:
    """Publications that came from these séances."""
    seances = [row["seance_id"] for row in rows]
    found = territory_queries.documents_of(inside.version, seances) if seances else []
    title = "Publications issues de ces séances"
    if not found:
        return Text("fiche_publications", title, ("Aucune publication n'est liée à ces séances.",))
    heads = ("Publication", "Consultations", "Téléchargements", "Séance", "Date")
    columns = tuple(Column(head, head in ("Consultations", "Téléchargements")) for head in heads)
    shown = tuple(
        Row((
            row["titre"], row["consultations"], row["telechargements"],
            row["intitule"] or "", when(row),
        ))
        for row in found
    )  # fmt: skip
    grid = Grid(columns, shown)
    return Table(
        "fiche_publications",
        title,
        "Usage relevé ; une case vide n'a pas été relevée",
        grid,
        source_line(inside),
    )
