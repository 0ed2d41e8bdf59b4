"""Is it a list of tickets from HelloAsso or Eventbrite, and how many persons does it admit?"""

from pipeline.problems import InputRefused
from pipeline.sources.attendance import Listing, counted, listed
from pipeline.sources.shape import Context, Converted, Source, Table
from pipeline.spelling import fold

_HELLOASSO = ("reference commande", "statut de la commande")
_EVENTBRITE = ("order", "attendee")
_HELLOASSO_NAMES = ("nom participant", "prenom participant", "nom adherent", "prenom adherent")


def _detect_helloasso(table: Table) -> bool:
    return table.header_at(*_HELLOASSO) is not None


def _detect_eventbrite(table: Table) -> bool:
    return table.header_at(*_EVENTBRITE) is not None


def _convert_helloasso(table: Table, context: Context) -> Converted:
    """A payer may buy several tickets: persons are told by their own name. Raises InputRefused."""
    at = table.header_at(*_HELLOASSO) or 0
    if not set(_HELLOASSO_NAMES) & set(table.folded(at)):
        raise _missing("HelloAsso", "Nom participant")
    told = ("HelloAsso ne dit pas qui est venu : chaque billet validé compte pour une présence.",)
    listing = Listing(listed(table, at), _HELLOASSO_NAMES, "", _order, told=told)
    return counted(listing, context)


def _order(row: dict[str, str]) -> str | None:
    is_valid = fold(row.get("statut de la commande", "")) == "valide"
    return None if is_valid else "commande non validée"


def _convert_eventbrite(table: Table, context: Context) -> Converted:
    """One line per attendee, whose number tells them apart. Raises InputRefused."""
    at = table.header_at(*_EVENTBRITE) or 0
    if "attendee status" not in table.folded(at):
        raise _missing("Eventbrite", "Attendee Status")
    return counted(Listing(listed(table, at), ("attendee",), "", _status), context)


def _status(row: dict[str, str]) -> str | None:
    is_in = fold(row.get("attendee status", "")) == "checked in"
    return None if is_in else "inscrit, arrivée non pointée"


def _missing(tool: str, title: str) -> InputRefused:
    return InputRefused(
        f"Cet export {tool} n'a pas de colonne « {title} ».", "Exportez de nouveau les billets."
    )


HELLOASSO = Source(
    "helloasso", "export HelloAsso (billets)", "presences", _detect_helloasso, _convert_helloasso
)
EVENTBRITE = Source(
    "eventbrite", "export Eventbrite", "presences", _detect_eventbrite, _convert_eventbrite
)
