"""How many distinct persons does a list of names hold? One number leaves; no name does."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.problems import InputRefused
from pipeline.protect import masked_text
from pipeline.sources.shape import Context, Converted, Table
from pipeline.spelling import fold

Reason = Callable[[dict[str, str]], str | None]
_ONCE = "Cet effectif s'ajoute aux présences par profil de la séance : ne donnez pas les deux."
Lines = Sequence[tuple[int, dict[str, str]]]


@dataclass(frozen=True)
class Listing:
    """Lines of a list: number, folded title → cell.

    ``email`` and ``names``: the columns that tell persons apart. ``reason``: why a line does not
    count, or None. ``meeting``: what the file says of the meeting (title, date), to be proposed.
    """

    lines: Lines
    names: tuple[str, ...]
    email: str
    reason: Reason
    meeting: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


def listed(table: Table, at: int, end: int | None = None) -> Lines:
    """The lines under a header; of two columns of the same title, the first one is read."""
    titles = table.folded(at)
    return [
        (line, dict(reversed(list(zip(titles, cells, strict=False)))))
        for line, cells in table.records[at + 1 : end]
        if any(cells)
    ]


def counted(listing: Listing, context: Context) -> Converted:
    """One row of présences, not broken down by profile. Raises InputRefused."""
    _require_seance(listing.meeting, context)
    judged = [(line, row, listing.reason(row)) for line, row in listing.lines]
    present = [row for _, row, reason in judged if not reason]
    ignored = [(line, reason) for line, _, reason in judged if reason]
    if not present:
        raise InputRefused(
            f"Personne ne compte comme présent dans cette liste ({_sums(ignored) or 'vide'}).",
            "Vérifiez que c'est bien la liste des présents.",
        )
    count = len(set(_persons(present, listing)))
    first = next(line for line, _, reason in judged if not reason)
    persons = f"Personnes distinctes comptées : {count} (lignes lues : {len(present)})."
    left = (f"Lignes non comptées : {_sums(ignored)}.",) if ignored else ()
    told = (persons, *left, *listing.told, _ONCE)
    return Converted(("participants",), [(first, (str(count),))], told, tuple(ignored), first - 1)


def _sums(ignored: Iterable[tuple[int, str]]) -> str:
    counts = Counter(reason for _, reason in ignored)
    return ", ".join(f"{reason} ({count})" for reason, count in counts.items())


def _persons(rows: Sequence[dict[str, str]], listing: Listing) -> Iterator[str]:
    """What tells each one apart: an e-mail, else a name, else nothing at all."""
    names = [_name(row, listing.names) for row in rows]
    emails = [row.get(listing.email, "").lower() for row in rows]
    known = {name: email for name, email in zip(names, emails, strict=True) if "@" in email}
    for rank, (name, email) in enumerate(zip(names, emails, strict=True)):
        yield email if "@" in email else known.get(name) or name or f"line {rank}"


def _name(row: dict[str, str], titles: Sequence[str]) -> str:
    """Without « (Externe) » nor « (Guest) », which come and go."""
    return fold(" ".join(re.sub(r"\(.*?\)", "", row.get(title, "")) for title in titles))


def _require_seance(meeting: Sequence[str], context: Context) -> None:
    given = set(context.given)
    if "seance_id" in given or {"seance_date", "seance_intitule"} <= given:
        return
    read = " – ".join(f"« {masked_text(text)} »" for text in meeting if text)
    proposed = f" Lu dans le fichier : {read}." if read else ""
    raise InputRefused(
        f"Cette liste ne dit pas de quelle séance il s'agit.{proposed}",
        "Donnez-la pour tout le fichier : seance_id=…, ou bien seance_date=… et seance_intitule=….",
    )
