"""How does a list of newsletter campaigns become numbers sent and readers, month by month?"""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from pipeline.problems import InputRefused
from pipeline.sources.audience import AGAIN, HEADER, Row, unreadable
from pipeline.sources.shape import Converted, Table
from pipeline.sources.values import number, written

TEST_SIZE = 3


@dataclass(frozen=True)
class Columns:
    """Folded titles of a list of campaigns."""

    key: str
    sent_on: str
    recipients: str
    readers: str
    read_date: Callable[[str], date | None]


@dataclass(frozen=True)
class Campaign:
    line: int
    day: date
    readers: float


def by_month(table: Table, at: int, columns: Columns, told: Sequence[str]) -> Converted:
    """``envois`` and ``lecteurs_moyens`` of each month between the first and the last campaign.

    A test, sent to three persons at most, and a campaign never sent do not count. Raises
    InputRefused when a column lacks or cannot be read, or when nothing was sent.
    """
    positions = _positions(table, at, columns)
    campaigns: dict[str, Campaign] = {}
    ignored: list[tuple[int, str]] = []
    for line, cells in table.records[at + 1 :]:
        cell = {name: cells[p] if p < len(cells) else "" for name, p in positions.items()}
        if reason := _reason(line, cell, columns, campaigns):
            ignored.append((line, reason))
        else:
            campaigns[cell[columns.key]] = _campaign(line, cell, columns)
    if not campaigns:
        raise InputRefused("Aucune campagne envoyée dans cette liste.", AGAIN)
    rows = list(_rows(list(campaigns.values())))
    counted = f"{len(campaigns)} campagnes comptées par mois d'envoi."
    return Converted(HEADER, rows, (counted, *told), tuple(ignored), table.records[at][0])


def _positions(table: Table, at: int, columns: Columns) -> dict[str, int]:
    folded = table.folded(at)
    wanted = (columns.key, columns.sent_on, columns.recipients, columns.readers)
    missing = [name for name in wanted if name not in folded]
    if missing:
        names = ", ".join(f"« {name} »" for name in missing)
        raise InputRefused(f"Il manque à cette liste de campagnes : {names}.", AGAIN)
    return {name: folded.index(name) for name in wanted}


def _reason(
    line: int, cell: dict[str, str], columns: Columns, campaigns: dict[str, Campaign]
) -> str | None:
    """Why a line is no campaign of its own."""
    if not any(cell.values()):
        return "ligne vide"
    if not cell[columns.sent_on]:
        return "campagne non envoyée"
    if _number(line, columns.recipients, cell) <= TEST_SIZE:
        return f"envoi d'essai ({TEST_SIZE} destinataires au plus)"
    return "campagne déjà lue" if cell[columns.key] in campaigns else None


def _campaign(line: int, cell: dict[str, str], columns: Columns) -> Campaign:
    day = columns.read_date(cell[columns.sent_on])
    if day is None:
        raise unreadable(line, columns.sent_on, cell[columns.sent_on])
    return Campaign(line, day, _number(line, columns.readers, cell))


def _number(line: int, title: str, cell: dict[str, str]) -> float:
    value = number(cell[title] or "0")
    if value is None:
        raise unreadable(line, title, cell[title])
    return value


def _rows(campaigns: list[Campaign]) -> Iterator[Row]:
    """A month without any campaign sent none: without its row, a year could not be added up."""
    sent = defaultdict(list)
    for campaign in sorted(campaigns, key=lambda c: c.line):
        sent[_month(campaign.day)].append(campaign)
    line = min(campaign.line for campaign in campaigns)
    for month in range(min(sent), max(sent) + 1):
        found, days = sent.get(month, []), _days(month)
        line = found[0].line if found else line
        yield line, ("lettre_information", "envois", *days, str(len(found)))
        if found:
            mean = written(fmean(campaign.readers for campaign in found))
            yield line, ("lettre_information", "lecteurs_moyens", *days, mean)


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _days(month: int) -> tuple[str, str]:
    year, number_of_month = month // 12, month % 12 + 1
    last = monthrange(year, number_of_month)[1]
    first = date(year, number_of_month, 1)
    return first.isoformat(), first.replace(day=last).isoformat()
