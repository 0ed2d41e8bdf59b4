"""Which counts of persons may leave, exercice by exercice?

For the whole, profiles in groups; for a place with enough attendances the same groups, else its
policies, else its total. No subtraction, however long, tells a count of 1 to 4, for this reason.

At each of these levels, a *block* is what no table published there tells apart: séances held in the
same published places. A place is published at a level only if each block then counts, in each group
of that level, nothing or at least five. Suppose that a reader knows even all of these counts.
Towards totals, groups become coarser and blocks finer: attendances flow from the groups of a block
to those of its parts, and the counts are the flows of this network. Two attendances that pass the
same node may exchange where they go, and those that end together their séance or profile: nothing
published changes. So a set of cells can be told only if, at each node, belonging to it depends on
one side alone: it then holds all that passes some edge, which is at least five.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from indicators import lookups, queries, registry
from indicators.periods import exercice
from indicators.question import Question
from pipeline.store import Version

SMALLEST, SMALLEST_PLACE = 5, 20

Atom = str | None  # a profile; None: not broken down
Group = tuple[Atom, ...]
Counts = tuple[int, ...]  # one per group, in their order
Place = tuple[str, str] | None  # a territorial dimension and a code; None: everywhere
Table = Mapping[Group, int]  # of one group: a total, and no more


@lru_cache(maxsize=64)
def published(version: Version, annee: int) -> Mapping[Place, Table]:
    """All the counts of persons of an exercice that may leave, in its official scope. A place that
    is not there is not told."""
    selection = registry.selection(version, Question("presences", exercice(annee)), row_by_row=True)
    whole: Counter[Atom] = Counter()
    classes: dict[tuple[str, ...], Counter[Atom]] = defaultdict(Counter)
    for row in queries.by_places(version, selection):
        whole[row["profil"]] += row["presences"]
        classes[tuple(row["lieux"] or ())][row["profil"]] += row["presences"]
    if _is_small(whole.total()):
        return {}
    groups = _groups(version, whole)
    policies = [_flat(part) for part in sharing(groups, values(version, "politique", groups))]
    levels = [Level(found, list(classes.values())) for found in ([_flat(groups)], policies, groups)]
    return _with_places(levels, _held(classes))


def _is_small(count: int) -> bool:
    return 0 < count < SMALLEST


def _flat(groups: Iterable[Group]) -> Group:
    return tuple(atom for group in groups for atom in group)


def _groups(version: Version, counts: Mapping[Atom, int]) -> list[Group]:
    """Profiles, in the order of their list, a small one together with another: the smallest of its
    family, else of all; what is not broken down comes last."""
    families = {row["code"]: row["famille"] for row in lookups.code_list(version, "profil")}
    order = [*families, *sorted(code for code in counts if code and code not in families), None]
    groups: list[Group] = [(atom,) for atom in order]

    def size(group: Group) -> int:
        return sum(counts.get(atom, 0) for atom in group)

    def distance(group: Group, small: Group) -> tuple[bool, bool, int, int]:
        shared = {families.get(atom) for atom in group} & {families.get(atom) for atom in small}
        return None in group, not shared - {None}, size(group), groups.index(group)

    while small := min((g for g in groups if _is_small(size(g))), key=size, default=()):
        others = [group for group in groups if group != small and size(group)]
        other = min(others, key=lambda group: distance(group, small))
        first = min(groups.index(small), groups.index(other))
        groups[first] = tuple(sorted((*small, *other), key=order.index))
        groups = [group for group in groups if group not in (small, other)]
    return groups


def values(version: Version, dimension: str, groups: Iterable[Group]) -> dict[Atom, str | None]:
    """What each profile is, in one of the dimensions of profiles."""
    if dimension == "profil":
        return {atom: atom for atom in _flat(groups)}
    column = {"famille_profil": "famille"}.get(dimension, dimension)
    known = {row["code"]: row[column] for row in lookups.code_list(version, "profil")}
    return {atom: known.get(atom) for atom in _flat(groups)}


def sharing(
    groups: Iterable[Group], value_of: Mapping[Atom, str | None]
) -> list[tuple[Group, ...]]:
    """Groups put together so far that no value is in two parts."""
    parts: list[tuple[Group, ...]] = []
    for group in groups:
        found = {value_of[atom] for atom in group}
        touching = [part for part in parts if found & {value_of[atom] for atom in _flat(part)}]
        parts = [part for part in parts if part not in touching]
        parts.append((*(other for part in touching for other in part), group))
    return parts


def _held(classes: Collection[tuple[str, ...]]) -> dict[Place, list[int]]:
    """The classes of séances that were held in each place, and everywhere."""
    held: dict[Place, list[int]] = defaultdict(list, {None: list(range(len(classes)))})
    for number, places in enumerate(classes):
        for place in places:
            dimension, _, code = place.partition("=")
            held[dimension, code].append(number)
    return held


def _with_places(levels: Sequence["Level"], held: Mapping[Place, list[int]]) -> dict[Place, Table]:
    """Places are added while nothing small can be told, the largest first; the coarsest level
    comes first, because each finer one tells it too."""
    coarsest, *_, finest = levels
    tables: dict[Place, Table] = {None: finest.table(held[None])}
    size = {place: sum(coarsest.table(held[place]).values()) for place in held}
    large = [place for place in held if place and size[place] >= SMALLEST_PLACE]
    for place in sorted(large, key=lambda place: (-size[place], place)):
        for level in levels:
            if not level.tell_apart(held[place]):
                break
            tables[place] = level.table(held[place])
    return tables


class Level:
    """Groups of profiles, and classes of séances in blocks that no published table tells apart."""

    def __init__(self, groups: Sequence[Group], classes: Sequence[Mapping[Atom, int]]) -> None:
        self._groups = groups
        self._counts = [
            tuple(sum(counts.get(atom, 0) for atom in group) for group in groups)
            for counts in classes
        ]
        self._block_of = [0] * len(classes)
        self._blocks = [self._added(range(len(classes)))]

    def _added(self, classes: Iterable[int]) -> Counts:
        columns = zip(*(self._counts[number] for number in classes), strict=True)
        return tuple(map(sum, columns)) or (0,) * len(self._groups)

    def table(self, classes: Iterable[int]) -> Table:
        return dict(zip(self._groups, self._added(classes), strict=True))

    def tell_apart(self, classes: Iterable[int]) -> bool:
        """Cut the blocks along these classes, unless a piece would then hold a small count."""
        inside: dict[int, list[int]] = defaultdict(list)
        for number in classes:
            inside[self._block_of[number]].append(number)
        pieces = {block: self._added(numbers) for block, numbers in inside.items()}
        rests = {block: self._without(block, piece) for block, piece in pieces.items()}
        if any(_is_small(count) for part in (*pieces.values(), *rests.values()) for count in part):
            return False
        for block, numbers in inside.items():
            self._blocks[block] = rests[block]
            for number in numbers:
                self._block_of[number] = len(self._blocks)
            self._blocks.append(pieces[block])
        return True

    def _without(self, block: int, piece: Counts) -> Counts:
        return tuple(all_ - part for all_, part in zip(self._blocks[block], piece, strict=True))
