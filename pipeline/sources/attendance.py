"""How many distinct persons does a list of names hold? Numbers leave; no name does.

One row of présences per séance and profile. A person whose profile cannot be read is not broken
down: the name of a body never says whose policy its agents carry.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.person_key import hashed
from pipeline.problems import InputRefused
from pipeline.sources.meetings import proposals
from pipeline.sources.profiles import profile_column
from pipeline.sources.shape import Context, Converted, Table
from pipeline.sources.values import span
from pipeline.spelling import fold

Reason = Callable[[dict[str, str]], str | None]
_ONCE = "Cet effectif s'ajoute aux présences par profil de la séance : ne donnez pas les deux."
Lines = Sequence[tuple[int, dict[str, str]]]


@dataclass(frozen=True)
class Group:
    """The persons of one séance and profile, each with its first line.

    ``seance``: the cells that designate it; ``profil``: a code, or "" where none can be read.
    """

    seance: tuple[str, ...]
    profil: str
    line: int
    persons: Sequence[str]


@dataclass(frozen=True)
class Listing:
    """Lines of a list: number, folded title → cell.

    ``email`` and ``names``: the columns that tell persons apart. ``reason``: why a line does not
    count, or None. ``meeting``: what the file says of the meeting (title, start), to be proposed.
    ``seance``: our columns that designate a séance → folded title. ``titles``: folded → as written.
    """

    lines: Lines
    names: tuple[str, ...]
    email: str
    reason: Reason
    meeting: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    seance: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)


def titles_of(table: Table, at: int) -> dict[str, str]:
    """Folded title → title as it is written, in their order; of two alike, the first one."""
    found: dict[str, str] = {}
    for title in filter(None, table.records[at][1]):
        found.setdefault(fold(title), title)
    return found


def listed(table: Table, at: int, end: int | None = None) -> Lines:
    """The lines under a header; of two columns of the same title, the first one is read."""
    titles = table.folded(at)
    return [
        (line, dict(reversed(list(zip(titles, cells, strict=False)))))
        for line, cells in table.records[at + 1 : end]
        if any(cells)
    ]


def counted(listing: Listing, context: Context) -> Converted:
    """Rows of présences. Raises InputRefused when nobody counts as present."""
    judged = [(line, row, listing.reason(row)) for line, row in listing.lines]
    present = [(line, row) for line, row, reason in judged if not reason]
    ignored = list(dict.fromkeys((line, reason) for line, _, reason in judged if reason))
    if not present:
        raise InputRefused(
            f"Personne ne compte comme présent dans cette liste ({_sums(ignored) or 'vide'}).",
            "Vérifiez que c'est bien la liste des présents.",
        )
    by = None if "profil" in context.given else profile_column(listing, present, context)
    seance = _seance(listing, present, context)
    groups = _groups(present, listing, [*seance.values()], by, context)
    key, title = context.person_key, listing.titles.get(by or "", by)
    return Converted(
        (*seance, *(["profil"] if by else []), "participants"),
        [(group.line, _row(group, by)) for group in groups],
        (
            *_told(len(present), ignored, groups, title),
            *_designated(seance, listing),
            *listing.told,
            _ONCE,
        ),
        tuple(ignored),
        present[0][0] - 1,
        proposals(listing.meeting),
        [(group.line, _hashes(group.persons, key)) for group in groups] if key else (),
    )


def _designated(seance: Mapping[str, str], listing: Listing) -> Iterator[str]:
    """« Séance lue dans « Date » et « Action ». »"""
    titles = [listing.titles[title] for title in seance.values() if title in listing.titles]
    if titles:
        yield f"Séance lue dans {' et '.join(f'« {title} »' for title in titles)}."


def _row(group: Group, by: str | None) -> tuple[str, ...]:
    return (*group.seance, *([group.profil] if by else []), str(len(group.persons)))


def _groups(
    present: Lines, listing: Listing, seance: Sequence[str], by: str | None, context: Context
) -> list[Group]:
    """In the order of their first lines. A person has one profile in a séance: the first known."""
    first: dict[tuple[tuple[str, ...], str], int] = {}
    profiles: dict[tuple[tuple[str, ...], str], str] = {}
    identities = _persons([row for _, row in present], listing)
    for (line, row), identity in zip(present, identities, strict=True):
        of = (tuple(_cell(row.get(title, "")) for title in seance), identity)
        first.setdefault(of, line)
        code = context.profiles.get(fold(row.get(by, "")), "") if by else ""
        profiles[of] = profiles.get(of) or code
    found: dict[tuple[tuple[str, ...], str], list[str]] = {}
    lines: dict[tuple[tuple[str, ...], str], int] = {}
    for (cells, identity), line in first.items():
        key = (cells, profiles[cells, identity])
        found.setdefault(key, []).append(identity)
        lines.setdefault(key, line)
    if by and context.columns.get(by) == "profil":
        # read without profiles before, the list counted these persons as not broken down
        for cells, _ in list(found):
            found.setdefault((cells, ""), [])
            lines.setdefault((cells, ""), present[0][0])
    return [Group(*key, lines[key], persons) for key, persons in found.items()]


def _cell(text: str) -> str:
    """The same day written in two ways is one séance."""
    days = span(text) if re.match(r"\d", text) else None
    return f"{days[0]:%d/%m/%Y}" if days and days[0] == days[1] else text


def _seance(listing: Listing, present: Lines, context: Context) -> Mapping[str, str]:
    """The columns that designate séances, unless one was designated for the whole file. Raises
    InputRefused when it cannot be the séance of every line."""
    if "seance_id" not in context.given:
        return listing.seance
    found = {tuple(_cell(row.get(t, "")) for t in listing.seance.values()) for _, row in present}
    if len(found) > 1:
        raise InputRefused(
            f"Cette liste porte sur {len(found)} séances : une seule ne peut pas leur être donnée.",
            "Laissez-la se ventiler par ses propres colonnes, ou séparez le fichier par séance.",
        )
    return {}


def _told(
    read: int, ignored: Sequence[tuple[int, str]], groups: Sequence[Group], by: str | None
) -> Iterator[str]:
    count = sum(len(group.persons) for group in groups)
    yield f"Personnes distinctes comptées : {count} (lignes lues : {read})."
    seances = len({group.seance for group in groups})
    if seances > 1:
        yield f"Séances distinguées dans la liste : {seances} ; une personne compte dans chacune."
    if ignored:
        yield f"Lignes non comptées : {_sums(ignored)}."
    if by:
        unknown = sum(len(group.persons) for group in groups if not group.profil)
        yield f"Profils lus dans la colonne « {by} » ; personnes non ventilées : {unknown}."


def _sums(ignored: Iterable[tuple[int, str]]) -> str:
    counts = Counter(reason for _, reason in ignored)
    return ", ".join(f"{reason} ({count})" for reason, count in counts.items())


def _persons(rows: Sequence[dict[str, str]], listing: Listing) -> Iterator[str]:
    """What tells each one apart: an e-mail, else a name, else nothing at all."""
    names = [_name(row, listing.names) for row in rows]
    emails = [row.get(listing.email, "").strip().lower() for row in rows]
    known = {
        name: email for name, email in zip(names, emails, strict=True) if name and "@" in email
    }
    for rank, (name, email) in enumerate(zip(names, emails, strict=True)):
        yield email if "@" in email else known.get(name) or name or f"{_NOBODY}{rank}"


_NOBODY = "\0line "


def _hashes(persons: Iterable[str], key: bytes) -> list[str]:
    """Keyed hashes of those who can be told from others elsewhere."""
    return sorted(hashed(key, person) for person in persons if not person.startswith(_NOBODY))


def _name(row: dict[str, str], titles: Sequence[str]) -> str:
    """Its words in any order, without « (Externe) » nor « (Guest) », which come and go."""
    text = fold(" ".join(re.sub(r"\(.*?\)", "", row.get(title, "")) for title in titles))
    return " ".join(sorted(text.split()))
