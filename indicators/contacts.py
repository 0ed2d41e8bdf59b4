"""Which contract of the city was reached, how long ago, and under which earlier contract?

A contract is reached in a period as « Contrats de ville touchés » counts it. Outside it, what tells
is the last day on which its last séance can have been held: « not for 12 months » is then certain.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from babel.dates import format_date

from indicators import lookups, registry, territory_queries
from indicators.clauses import Selection
from indicators.formats import date_long, date_range
from indicators.periods import dates, same_dates
from indicators.view import View

Row = Mapping[str, Any]
_NO_BREAK = "\u00a0"


@dataclass(frozen=True)
class State:
    """How long ago a contract was reached: a sign that fills up, and words."""

    icon: str
    words: str
    role: str


REACHED = State("●", "touché dans la période", "contact.reached")
RECENT = State("◕", "touché avant, il y a moins de 12 mois", "contact.recent")
MONTHS_12 = State("◐", "pas depuis 12 mois", "contact.months_12")
MONTHS_24 = State("◔", "pas depuis 24 mois", "contact.months_24")
NEVER = State("○", "jamais touché", "contact.never")
STATES = (REACHED, RECENT, MONTHS_12, MONTHS_24, NEVER)


@dataclass(frozen=True)
class Contact:
    """A contract valid at the period's end. ``last``: its last séance; ``ancien``: the earlier
    contract that it reached, if it is one."""

    code: str
    label: str
    departement: str | None
    state: State
    last: Row | None = None
    ancien: str = ""


@lru_cache(maxsize=64)
def contacts(view: View) -> tuple[Contact, ...]:
    """Every contract valid at the period's end, by label; none without their dated list."""
    valid = {row["code"]: row for row in valid_contracts(view)}
    reached = reached_contracts(view)
    last = last_by_contract(view)
    known = (_contact(view, row, last.get(code), code in reached) for code, row in valid.items())
    return tuple(sorted(known, key=lambda contact: contact.label))


def last_by_contract(view: View) -> dict[str, Row]:
    """The last séance that reached each contract, or one that it takes over."""
    found = territory_queries.last_contacts(view.version, selection(view), last_day(view))
    return {row["contrat"]: row for row in found}


def _contact(view: View, row: Row, last: Row | None, is_reached: bool) -> Contact:
    ancien = last["ancien"] if last and last["ancien"] != row["code"] else ""
    named = lookups.names(view.version, "contrat").get(ancien, ancien)
    state = REACHED if is_reached else _state(last, last_day(view))
    return Contact(row["code"], alone(row), row["departement"], state, last, named)


def _state(last: Row | None, day: date) -> State:
    if last is None:
        return NEVER
    ago = {years: same_dates(dates(day, day), day.year - years).du for years in (1, 2)}
    if last["date_fin"] <= ago[2]:
        return MONTHS_24
    return MONTHS_12 if last["date_fin"] <= ago[1] else RECENT


def short(row: Row) -> str:
    return str(row["libelle_court"] or row["libelle"])


def alone(row: Row) -> str:
    """The label without its generation, where only one generation is spoken of."""
    return short(row).removesuffix(f" ({row['generation']})")


def valid_contracts(view: View) -> list[Row]:
    """Contracts known to be valid at the period's end; none without the dated list."""
    last = view.periode.au
    return [
        row
        for row in lookups.code_list(view.version, "contrat_de_ville")
        if row["valide_du"]
        and row["valide_du"] <= last
        and (row["valide_au"] is None or row["valide_au"] >= last)
    ]


def reached_contracts(view: View) -> dict[str, str]:
    """Code and label of the contracts that the figure of the period counts."""
    lines = view.figure("territoires_touches", "contrat").lignes
    codes = {line.codes[0] for line in lines if line.valeur}
    rows = lookups.code_list(view.version, "contrat_de_ville")
    return {row["code"]: alone(row) for row in rows if row["code"] in codes}


def selection(view: View) -> Selection:
    """Which séances reach a contract: those of the figure, whatever their date."""
    return registry.selection(view.version, view.ask("territoires_touches"))


def last_day(view: View) -> date:
    """The last day that the period knows."""
    return lookups.open_end(view.version, view.periode) or view.periode.au


def during(view: View) -> str:
    """« en 2025 », or the dates."""
    return f"en {view.periode.annee}" if view.periode.annee else view.periode.phrase


def when(row: Row | None) -> str:
    """The date of a séance, as exactly as it is known, on one line."""
    return _dated(row).replace(" ", _NO_BREAK) if row else ""


def _dated(row: Row) -> str:
    match row["precision_date"]:
        case "jour":
            return date_long(row["date_debut"])
        case "mois":
            return str(format_date(row["date_debut"], "LLLL y", locale="fr"))
        case "annee":
            return str(row["date_debut"].year)
    return date_range(row["date_debut"], row["date_fin"])
