"""How does a question become conditions on rows, its values bound and never written in the SQL?"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from indicators.dimensions import DIMENSIONS, Fact
from indicators.periods import Period, month
from indicators.question import Filters


@dataclass(frozen=True)
class Selection:
    """A question resolved to rows: which table, which of its rows, what each one brings."""

    fait: Fact
    mesure: str
    periode: Period
    par: tuple[str, ...] = ()
    filtres: Filters = ()
    statuts: tuple[str, ...] = ()
    perimetres: tuple[str, ...] | None = None  # None: all of them
    complement: bool = False  # balancing rows count, and there are some
    sans_complement: bool = False  # there are some, and they do not count
    a_cheval: bool = True  # some rows may begin or end outside the period
    distincte: bool = False  # distinct contracts are counted, not summed
    personnes: bool = False  # distinct persons are counted, over the séances whose list is known
    mediane: bool = False  # the middle value is asked for, not a sum
    part: Filters | None = None  # a share: these rows over those whose profile is known


@dataclass(frozen=True)
class Bound:
    """The values of one query, by the name under which they are bound."""

    values: dict[str, object] = field(default_factory=dict)

    def one(self, value: object) -> str:
        name = f"v{len(self.values)}"
        self.values[name] = value
        return f"${name}"

    def among(self, values: Iterable[object]) -> str:
        return "(" + ", ".join(map(self.one, values)) + ")"


def conditions(selection: Selection, bound: Bound) -> str:
    """Rows that concern the question, those that straddle the period included."""
    parts = [overlap(selection.fait, selection.periode, bound), *_of_seance(selection, bound)]
    for dimension, valeurs in selection.filtres:
        if not DIMENSIONS[dimension].territoriale:
            parts.append(member(selection.fait.colonnes[dimension], dimension, valeurs, bound))
    return " AND ".join([*parts, *_of_places(selection, bound)])


def member(column: str, dimension: str, valeurs: tuple[str, ...], bound: Bound) -> str:
    """The column holds one of the values; an empty value means that it holds none."""
    named = [_typed(dimension, valeur) for valeur in valeurs if valeur]
    choices = [f"{column} IN {bound.among(named)}"] if named else []
    if "" in valeurs:
        choices.append(f"{column} IS NULL")
    return "(" + " OR ".join(choices or ["FALSE"]) + ")"


def _typed(dimension: str, valeur: str) -> object:
    if dimension == "mois":
        return month(*map(int, valeur.split("-"))).au
    return int(valeur) if dimension == "exercice" else valeur


def overlap(fait: Fact, periode: Period, bound: Bound) -> str:
    if periode.annee:
        return f"{fait.exercice} = {bound.one(periode.annee)}"
    return f"{fait.debut} <= {bound.one(periode.au)} AND {fait.fin} >= {bound.one(periode.du)}"


def inside(selection: Selection, bound: Bound) -> str:
    """The row's whole span lies in the period. Empty by exercice, where everything does."""
    fait, periode = selection.fait, selection.periode
    if periode.annee or not selection.a_cheval:
        return ""
    return f"({fait.debut} >= {bound.one(periode.du)} AND {fait.fin} <= {bound.one(periode.au)})"


def _of_seance(selection: Selection, bound: Bound) -> list[str]:
    if not selection.fait.de_seance:
        return []
    parts = [f"s.statut IN {bound.among(selection.statuts)}"]
    if selection.perimetres is not None:
        parts.append(f"s.perimetre IN {bound.among(selection.perimetres)}")
    if selection.sans_complement:
        parts.append("s.origine IS DISTINCT FROM 'complement'")
    return parts


def place(selection: Selection, bound: Bound, *, named_only: bool = False) -> str:
    """Conditions that one and the same place meets: Lille is in the Nord *and* under contract X."""
    chosen = [
        member(selection.fait.colonnes[dimension], dimension, valeurs, bound)
        for dimension, valeurs in _places(selection)
        if not (named_only and "" in valeurs)
    ]
    # a contract is also reached by a séance where it is only represented
    held = "TRUE" if selection.distincte else "l.tenue"
    return " AND ".join([held, *chosen])


def _of_places(selection: Selection, bound: Bound) -> list[str]:
    """Territorial filters, on séances: an empty value keeps those without any such place."""
    filtres = _places(selection)
    parts = []
    if any("" not in valeurs for _, valeurs in filtres):
        parts.append(_somewhere(place(selection, bound, named_only=True)))
    for dimension, valeurs in filtres:
        if "" in valeurs:
            parts.append(_without_place(selection, dimension, valeurs, bound))
    return parts


def _somewhere(kept: str) -> str:
    return f"s.seance_id IN (SELECT l.seance_id FROM lieux AS l WHERE {kept})"


def _without_place(
    selection: Selection, dimension: str, valeurs: tuple[str, ...], bound: Bound
) -> str:
    column = selection.fait.colonnes[dimension]
    elsewhere = place(selection, bound, named_only=True)
    nowhere = f"NOT {_somewhere(f'{elsewhere} AND {column} IS NOT NULL')}"
    named = tuple(filter(None, valeurs))
    if not named:
        return nowhere
    return f"({nowhere} OR {_somewhere(member(column, dimension, named, bound))})"


def _places(selection: Selection) -> Filters:
    return tuple(item for item in selection.filtres if DIMENSIONS[item[0]].territoriale)
