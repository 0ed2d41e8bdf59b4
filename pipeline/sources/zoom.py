"""Is it a list of the participants of a Zoom meeting, or of the attendees of a webinar?

True: ``Name (Original Name),User Email,…`` · « Attendee Report ».
False: the list of the meetings of an account (``N° de réunion,Sujet``, without names).
"""

from pipeline.problems import InputRefused
from pipeline.sources.attendance import Listing, counted, listed
from pipeline.sources.shape import Context, Converted, Source, Table
from pipeline.spelling import fold

_NAMES = ("name original name", "nom nom original")
_EMAILS = ("user email", "email", "adresse e mail de l utilisateur", "adresse e mail", "e mail")
_WAITING = ("in waiting room", "salle d attente", "dans la salle d attente")
_TOPICS, _STARTS = ("topic", "sujet"), ("start time", "actual start time", "heure de debut")
_YES = {"yes", "oui"}
_ATTENDED = ("attended", "time in session minutes")


def _header(table: Table) -> int | None:
    found = (table.header_at(name) for name in _NAMES)
    return next((at for at in found if at is not None), None)


def _detect_meeting(table: Table) -> bool:
    return _header(table) is not None and not _detect_webinar(table)


def _detect_webinar(table: Table) -> bool:
    return bool(table.records) and table.folded(0)[:1] == ["attendee report"]


def _first(row: dict[str, str], titles: tuple[str, ...]) -> str:
    return next((row[title] for title in titles if row.get(title)), "")


def _summary(table: Table) -> dict[str, str]:
    """The line of data about the meeting itself, under its own header."""
    for at in range(min(len(table.records) - 1, 6)):
        if set(table.folded(at)) & set(_TOPICS):
            return dict(zip(table.folded(at), table.records[at + 1][1], strict=False))
    return {}


def _convert_meeting(table: Table, context: Context) -> Converted:
    at = _header(table) or 0
    titles, summary = table.folded(at), _summary(table)
    host = _first(summary, _EMAILS).lower()
    email = next((title for title in _EMAILS if title in titles), "")

    def reason(row: dict[str, str]) -> str | None:
        if fold(_first(row, _WAITING)) in _YES:
            return "salle d'attente"
        return "organisateur" if host and row.get(email, "").lower() == host else None

    meeting = (_first(summary, _TOPICS), _first(summary, _STARTS))
    return counted(Listing(listed(table, at), _NAMES, email, reason, meeting), context)


def _convert_webinar(table: Table, context: Context) -> Converted:
    """Raises InputRefused when the section of the attendees lacks."""
    at = next((i for i in range(len(table.records)) if _is_attendees(table, i)), None)
    if at is None:
        raise InputRefused(
            "Ce rapport Zoom n'a pas de partie « Attendee Details ».",
            "Téléchargez de nouveau le rapport des participants du webinaire.",
        )
    after = range(at + 1, len(table.records))
    end = next((i for i in after if sum(map(bool, table.records[i][1])) == 1), None)
    summary = _summary(table)
    listing = Listing(
        listed(table, at, end),
        ("user name original name",),
        "email",
        lambda row: None if fold(row.get("attended", "")) in _YES else "inscrit absent",
        (_first(summary, _TOPICS), _first(summary, _STARTS)),
        ("Hôtes et intervenants du webinaire non comptés.",),
    )
    return counted(listing, context)


def _is_attendees(table: Table, at: int) -> bool:
    """The header under « Attendee Details »: other sections have the same columns."""
    above = table.folded(at - 1)[:1] if at else []
    return above == ["attendee details"] and set(_ATTENDED) <= set(table.folded(at))


MEETING = Source(
    "zoom", "liste des participants Zoom", "presences", _detect_meeting, _convert_meeting
)
WEBINAR = Source(
    "zoom_webinaire", "rapport de webinaire Zoom", "presences", _detect_webinar, _convert_webinar
)
