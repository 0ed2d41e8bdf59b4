"""What may be told of attendances to a reader who is not of the team?

A fixed list, from the published tables alone: for a whole exercice in its official scope, the total
and the profiles, families or policies, everywhere or in one place. Any other question is answered
« non diffusé », so that asking more never tells more.
"""

from collections.abc import Callable, Iterable

from indicators import lookups
from indicators.answer import Answer, Line, plain
from indicators.dimensions import DIMENSIONS
from indicators.disclosure_tables import (
    SMALLEST,
    Group,
    Place,
    Table,
    published,
    sharing,
    values,
)
from indicators.indicator import Indicator
from indicators.lines import label
from indicators.question import OFFICIEL, Question, profile_filters, uses_profiles
from indicators.shares import percent_of
from indicators.sums import counted, covered
from pipeline.problems import InputRefused
from pipeline.store import Version

_LISTED = ("presences", "part_presences")
JOINED = "+"  # between the codes of a line that groups several
_WITHHELD = Answer(None, non_diffuse=True)
_GROUPED = f"Les profils de moins de {SMALLEST} présences sont regroupés avec un autre."
_NOT_BROKEN_DOWN: Group = (None,)
_PLACES = tuple(code for code, dimension in DIMENSIONS.items() if dimension.territoriale)


def protects(version: Version, item: Indicator) -> bool:
    """Whether this reader may only have, of this indicator, what is published."""
    return version.outside and item.compte == "compte_participants"


def refuse_rows() -> InputRefused:
    return InputRefused(
        "Les lignes de présences ne sont pas diffusées.",
        "Demandez le total d'un exercice, ou ses profils.",
    )


def answer(version: Version, question: Question, item: Indicator) -> Answer:
    """Distinct persons are in no published table: their number is never told."""
    if item.id not in _LISTED:
        return _WITHHELD
    place = _place(question)
    table = (
        published(version, question.periode.du.year).get(place) if _is_listed(question) else None
    )
    if table is None:
        return _WITHHELD
    known = _known(version, question, place)
    if known.valeur is None:
        return Answer(None, couverture=known.couverture)
    if not uses_profiles(question):
        return Answer(sum(table.values()), couverture=known.couverture)
    kept = _kept(version, question, table)
    if not kept or len(table) == 1:
        return _WITHHELD
    if item.id == "part_presences":
        return _shared(version, question, item, table, kept)
    lines = _lines(version, question, kept, float)
    return Answer(sum(kept.values()), 0, 0, known.couverture, lines, _warnings(kept))


def _known(version: Version, question: Question, place: Place) -> Answer:
    """What is known of the place as a whole, for its coverage, which counts séances."""
    filtres = ((place[0], (place[1],)),) if place else ()
    return counted(version, Question("presences", question.periode, filtres=filtres))


def _is_listed(question: Question) -> bool:
    others = [pair for pair in question.filtres if not DIMENSIONS[pair[0]].de_profil]
    return (
        question.periode.annee is not None
        and question.perimetre == OFFICIEL
        and len(question.par) <= 1
        and all(DIMENSIONS[dimension].de_profil for dimension in question.par)
        and len(others) <= 1
        and all(name in _PLACES and len(codes) == 1 and codes[0] for name, codes in others)
    )


def _place(question: Question) -> Place:
    return next(((name, codes[0]) for name, codes in question.filtres if name in _PLACES), None)


def _shared(
    version: Version, question: Question, item: Indicator, table: Table, kept: Table
) -> Answer:
    """Shares of the attendances whose profile is known, where it may be told how many they are."""
    if _NOT_BROKEN_DOWN not in table:
        return _WITHHELD
    whole, told = sum(table.values()), sum(table.values()) - table[_NOT_BROKEN_DOWN]
    couverture = covered(item, told, whole) if whole else None
    if not told:
        return Answer(None, couverture=couverture)
    shown = {group: count for group, count in kept.items() if group != _NOT_BROKEN_DOWN}
    lines = _lines(version, question, shown, lambda count: percent_of(count, told))
    share = percent_of(sum(shown.values()), told)
    return Answer(share, 0, 0, couverture, lines, _warnings(shown))


def _kept(version: Version, question: Question, table: Table) -> Table:
    """The groups that the question's profiles make up; none when they would cut one."""
    asked = [(values(version, name, table), codes) for name, codes in profile_filters(question)]
    atoms = {atom for group in table for atom in group}
    kept = {
        atom for atom in atoms if all((value_of[atom] or "") in codes for value_of, codes in asked)
    }
    groups = {group: count for group, count in table.items() if kept.issuperset(group)}
    return groups if sum(map(len, groups)) == len(kept) else {}


def _lines(
    version: Version, question: Question, table: Table, shown: Callable[[int], float]
) -> tuple[Line, ...]:
    """One line per value of the dimension, or per few values that share a group."""
    lines = []
    for dimension in question.par:
        for names, groups in _whole_values(version, dimension, table):
            count = sum(table[group] for group in groups)
            if count or (DIMENSIONS[dimension].complete and names != [None]):
                lines.append(_line(version, dimension, names, shown(count)))
    return tuple(lines)


def _whole_values(
    version: Version, dimension: str, groups: Iterable[Group]
) -> list[tuple[list[str | None], tuple[Group, ...]]]:
    """The values of each line and the groups that it adds up, in the order of the list."""
    value_of = values(version, dimension, groups)
    order = [*lookups.names(version, dimension), *filter(None, value_of.values()), None]
    lines = [
        (sorted({value_of[atom] for group in part for atom in group}, key=order.index), part)
        for part in sharing(groups, value_of)
    ]
    return sorted(lines, key=lambda line: order.index(line[0][0]))


def _line(version: Version, dimension: str, codes: list[str | None], valeur: float) -> Line:
    names = [label(version, dimension, code) for code in codes]
    if len(codes) == 1:
        return Line((codes[0],), (names[0],), plain(valeur))
    code = JOINED.join(code or "" for code in codes)
    return Line((code,), (f"{' + '.join(names)} (regroupés)",), plain(valeur))


def _warnings(table: Table) -> tuple[str, ...]:
    return (_GROUPED,) if any(len(group) > 1 for group in table) else ()
