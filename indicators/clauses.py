"""How does a question become conditions on rows, its values bound and never written in the SQL?"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from indicators.dimensions import DIMENSIONS, Fact
from indicators.periods import Period
from indicators.question import Filters

_COMPLEMENT = "s.origine IS NOT DISTINCT FROM 'complement'"


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
    complement: bool = False  # balancing rows count
    distincte: bool = False  # distinct values are counted, not summed
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
    return int(valeur.replace("-", "")) if dimension in ("mois", "exercice") else valeur


def overlap(fait: Fact, periode: Period, bound: Bound) -> str:
    if periode.annee:
        return f"{fait.exercice} = {bound.one(periode.annee)}"
    return f"{fait.debut} <= {bound.one(periode.au)} AND {fait.fin} >= {bound.one(periode.du)}"


def inside(selection: Selection, bound: Bound) -> str:
    """The row's whole span lies in the period; by exercice everything does."""
    fait, periode = selection.fait, selection.periode
    if periode.annee:
        return "TRUE"
    return f"({fait.debut} >= {bound.one(periode.du)} AND {fait.fin} <= {bound.one(periode.au)})"


def is_complement(selection: Selection) -> str:
    return _COMPLEMENT if selection.complement else "FALSE"


def _of_seance(selection: Selection, bound: Bound) -> list[str]:
    if not selection.fait.de_seance:
        return []
    parts = [f"s.statut IN {bound.among(selection.statuts)}"]
    if selection.perimetres is not None:
        parts.append(f"s.perimetre IN {bound.among(selection.perimetres)}")
    if not selection.complement or any(DIMENSIONS[d].sans_complement for d, _ in selection.filtres):
        parts.append(f"NOT ({_COMPLEMENT})")
    return parts


def places_used(selection: Selection) -> bool:
    used = [*selection.par, *(dimension for dimension, _ in selection.filtres)]
    return selection.distincte or any(DIMENSIONS[dimension].territoriale for dimension in used)


def place(selection: Selection, bound: Bound) -> str:
    """Conditions that one and the same place meets: Lille is in the Nord *and* under contract X."""
    chosen = [
        member(selection.fait.colonnes[dimension], dimension, valeurs, bound)
        for dimension, valeurs in _places(selection)
        if "" not in valeurs
    ]
    return " AND ".join(["TRUE", *chosen])


def _of_places(selection: Selection, bound: Bound) -> list[str]:
    """Territorial filters, on séances: an empty value keeps those without any such place."""
    filtres = _places(selection)
    parts = []
    if any("" not in valeurs for _, valeurs in filtres):
        parts.append(_somewhere(place(selection, bound)))
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
    nowhere = f"NOT {_somewhere(f'{place(selection, bound)} AND {column} IS NOT NULL')}"
    named = tuple(filter(None, valeurs))
    if not named:
        return nowhere
    return f"({nowhere} OR {_somewhere(member(column, dimension, named, bound))})"


def _places(selection: Selection) -> Filters:
    return tuple(item for item in selection.filtres if DIMENSIONS[item[0]].territoriale)
